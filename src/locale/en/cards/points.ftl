# Points and tiers: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-points-complete_lives =
    .who = Persad, Wertheimer and Emanuel (2009, Lancet 373:423) want to give as many people as possible the chance of a whole life, and so join youth, prognosis, number of lives and chance. Critics see ageism, and ask why a teenager should come before a baby. The paper draws its curve without numbers: the one here, and its product with the lives saved, are Evenhand's own.
    .gain = Patients from about 15 to 40 years gain. Infants and old people lose.
    .used = We know of no place that has adopted it as it stands. Triage policies of 2020 took its stages of life as a tie-breaker.
    .reading = Persad, Wertheimer and Emanuel 2009, Lancet 373:423.

card-points-white2009_sofa =
    .who = White, Katz, Luce and Lo (2009, Ann Intern Med 150:132) argue that survival alone is too narrow a test, and add years of life and stages of life. Organ failure (SOFA) scores predict death badly for some: they overstate the risk of Black patients (Miller and colleagues 2021, JAMA Netw Open 4:e2113891), and with Covid-19 they told less than age alone (Keller and colleagues 2022, Crit Care Med 50:1051). Do not use this on real patients. Children, whom the table leaves out, count here with the youngest band.
    .gain = Younger patients with few failing organs and no other serious illness gain. Old and chronically ill patients lose twice over.
    .used = A model for triage policies of hospitals in the United States in 2020.
    .reading = White, Katz, Luce and Lo 2009, Ann Intern Med 150:132; Piscitello and colleagues 2020, JAMA Netw Open 3:e2012606.

card-points-pittsburgh =
    .who = Its authors wanted a score that excludes nobody and can be worked out at the bedside. Later they dropped long-term illness from it, because poverty makes people ill, and proposed a correction for deprivation (White and Lo 2021). Organ failure (SOFA) scores predict death badly for some: they overstate the risk of Black patients (Miller and colleagues 2021, JAMA Netw Open 4:e2113891), and with Covid-19 they told less than age alone (Keller and colleagues 2022, Crit Care Med 50:1051). Do not use this on real patients.
    .gain = Patients with few failing organs and no serious long-term illness gain; between equals, those up to 40 years. The chronically ill lose, and with them the poor.
    .used = Model policy of the University of Pittsburgh and interim guideline of Pennsylvania, spring 2020. Its colour bands were not checked against the printed policy.
    .reading = White and Lo 2021, Am J Respir Crit Care Med (10.1164/rccm.202010-3809CP); Bhavani, Parker and colleagues 2020 (github.com/08wparker/ventilator_allocation).

card-points-new_york =
    .who = The state's Task Force on Life and the Law (2015) wanted the chance of survival to decide, and occupation to play no part. The objections: it shuts out the most severely ill even when a ventilator stands idle, and its printed tiers forget a score of 7, which falls into the middle here. Organ failure (SOFA) scores predict death badly for some: they overstate the risk of Black patients (Miller and colleagues 2021, JAMA Netw Open 4:e2113891), and with Covid-19 they told less than age alone (Keller and colleagues 2022, Crit Care Med 50:1051). Do not use this on real patients.
    .gain = Patients with few failing organs gain; inside a tier everyone has the same chance. The most severely ill get nothing.
    .used = Published in 2015 as guidance for an influenza pandemic; not put into force in 2020.
    .reading = New York State Task Force on Life and the Law 2015, Ventilator Allocation Guidelines; Piscitello and colleagues 2020, JAMA Netw Open 3:e2012606.

card-points-maryland =
    .who = Daugherty Biddison and colleagues (2019, CHEST 155:848) wrote it after public meetings all over the state. One objection holds for every such table: Organ failure (SOFA) scores predict death badly for some: they overstate the risk of Black patients (Miller and colleagues 2021, JAMA Netw Open 4:e2113891), and with Covid-19 they told less than age alone (Keller and colleagues 2022, Crit Care Med 50:1051). Do not use this on real patients.
    .gain = Patients with a moderate score still share the first place, so fewer are told apart by small differences. Those with a severe long-term illness, and between equals the old, lose.
    .used = Framework for a disaster in Maryland, 2019.
    .reading = Daugherty Biddison and colleagues 2019, CHEST 155:848; Bhavani, Parker and colleagues 2020 (github.com/08wparker/ventilator_allocation).

card-points-composite =
    .who = Organ sharing moved to such scores because everything can count at once and no fixed boundary decides. The objection: the weights are a political choice in the dress of a number, and a small change can turn the order round. Which fields stand for which rating is Evenhand's own; biology and placement, a quarter of the lung score, have no field and are left out.
    .gain = It depends on the weights: move one and see who changes places.
    .used = Donated lungs in the United States since March 2023: survival on the waiting list 25, survival afterwards 25, biology 15, access for children 20 and for earlier donors 5, placement 10 of 100 points.
    .reading = Organ Procurement and Transplantation Network 2023, lung Composite Allocation Score; White and Lo 2021, Am J Respir Crit Care Med (10.1164/rccm.202010-3809CP).

card-points-las =
    .who = Its makers wanted lungs to go where they add most days, with twice the weight for days that would be lost waiting. The objection: it looks one year ahead only. Groups have no days, so Evenhand reads them off the risks of death, as if both ran evenly over one year.
    .gain = Those who would soon die without treatment and live with it gain. Those who can wait, and those for whom treatment comes too late, lose.
    .used = Donated lungs in the United States from 2005 to 2023.
    .reading = Organ Procurement and Transplantation Network, Guide to Calculating the Lung Allocation Score.
