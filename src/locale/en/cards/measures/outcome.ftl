# Measures of lives, need and cost: the long texts of their cards; see cards/measures.ftl.

card-measure-absolute_risk_reduction =
    .formula = The risk of death without treatment minus the risk with it, averaged over the patients who are treated.
    .edge = Below 0 where treatment harms. When nobody is treated there is no answer.
    .source = Laupacis, Sackett and Roberts 1988.
    .here = Untreated, { $untreated } of those who got treatment would have died; treated, { $treated } die. The difference is { $value }.
    .convention = The risk without treatment comes first, so that a fall is above 0. Programs for epidemiologists often subtract the other way round. Only patients who are treated count, each with the treatment given, so the figure tells whom a rule picks, not how good the medicine is for everybody.

card-measure-relative_risk =
    .formula = The mean risk of death with treatment divided by the mean risk without it, among the patients who are treated.
    .edge = 1 is no effect, 0 is a full cure. When nobody is treated, or nobody treated was at risk, there is no answer.
    .source = Laupacis, Sackett and Roberts 1988.
    .here = Treated, { $treated } die instead of { $untreated }: the risk is { $value } what it was.
    .convention = The mean risks are divided, not the ratios of groups averaged: so a group counts by the deaths at stake in it.

card-measure-relative_risk_reduction =
    .formula = One minus the relative risk.
    .edge = Below 0 where treatment harms. When nobody is treated, or nobody treated was at risk, there is no answer.
    .source = Laupacis, Sackett and Roberts 1988.
    .here = Of a risk of { $untreated }, { $treated } is left: { $value } of it is gone.
    .convention = It looks large even where the risk is tiny. Read it together with the risk taken away.

card-measure-number_needed_to_treat =
    .formula = Patients treated divided by deaths averted.
    .edge = Infinite where treatment changes nothing. Where it does more harm than good there is no number, since a number needed to harm would look like a small and therefore good one.
    .source = Laupacis, Sackett and Roberts 1988.
    .here = Treatment lowers the risk of those who get it from { $untreated } to { $treated }. One divided by that difference is { $value }.
    .convention = Clinical reports round up to whole patients. Here the number is not rounded up, so that rules that are close can be told apart.

card-measure-qaly =
    .formula = For each group, deaths averted times the years that a survivor can expect to live times the quality of those years, from 0 to 1; added up. With a discount rate, later years count for less.
    .edge = Where no quality is given it is 1. Without years left and without an age there is no answer. What treatment does for people who would have lived anyway is not in it.
    .source = Drummond and colleagues 2015.
    .here = The { $deaths } deaths averted, each with its years and their quality, make { $value } years.
    .convention = Three ways to discount are in use. Ten years at a quality of 0.7 and 3% a year are 6.05 when discounted at every moment, 6.15 when once a year from the second year on, and 5.97 when once a year from the first. Here it is at every moment, as for all years on this page.

card-measure-yll =
    .formula = For each group, deaths averted times the years that the scenario's life table gives at the group's age; added up. With a discount rate, later years count for less.
    .edge = Between the ages of the table the years lie on a straight line. Beyond its last age, everybody has the years of that age left. Without ages there is no answer.
    .source = Murray 1994; Aragón and colleagues 2008.
    .here = The { $deaths } deaths averted, each with the years of the table, make { $value } years.
    .convention = The table matters: a death at 62 costs 26 years by the table of 2010, 28 by that of 2019, 29 by that of 2021 and 31 by WHO's. The scenario names its table. The same table holds for everybody, however long people live in their country, so that a death at one age counts the same everywhere; life-years gained use the years that these patients can expect.

card-measure-yld =
    .formula = For each group, patients treated times the disability weight times the years by which treatment shortens the illness; added up.
    .edge = 0 where no disability weight or no length of illness is given. Below 0 where treatment makes the illness longer.
    .source = Murray 1994.
    .here = Over all groups, less illness is worth { $value } years of healthy life.
    .convention = Counted by new cases, so that a whole illness counts at once. Since 2010 the Global Burden of Disease study counts those who are ill in a year, which cannot show what a treatment changes.

card-measure-dalys_averted_3 =
    .formula = The same as healthy years gained, but with later years discounted at 3% a year, whatever the scenario says. No age weights.
    .edge = Without ages there is no answer.
    .source = WHO guide to cost-effectiveness analysis, 2003; written DALY(3,0).
    .here = { $lost } years of life and { $disabled } years free of illness, both discounted, make { $value }.
    .convention = Studies of cost-effectiveness usually discount health and money alike at 3%; burden of disease studies since 2010 do not discount. At 3%, a newborn's 89 years shrink to 31 and a 60-year-old's 30 to 20: discounting alone nearly halves how much more a child's death counts.

card-measure-dalys_averted_age_weighted =
    .formula = Each year that is gained counts by the age at which it is lived, 0.1658 × age × e to the power of −0.04 × age, and is discounted at 3% a year. This holds for years of life and for years of illness.
    .edge = The weight is 0 at birth, highest at 25 and falls after that. Without ages there is no answer.
    .source = Murray and Lopez 1996; written DALY(3,1).
    .here = { $lost } years of life and { $disabled } years free of illness, both weighted by age and discounted, make { $value }.
    .convention = The burden of disease studies until about 2008 counted this way; that of 2010 gave up both age weights and discounting. It is here to read old studies. To match them, also choose a life table of 1990. One published program returns the years with the wrong sign.

card-measure-unmet_need_share =
    .formula = Patients in need minus patients treated, group by group, divided by all patients in need.
    .edge = Too much in one group never makes up for too little in another. Without any need there is no share.
    .source = By definition.
    .here = { $left } of { $need } people in need are left untreated: { $value }.

card-measure-unmet_need_weighted =
    .formula = Each person in need counts as many times as the organ failure score of the group. What is left untreated is divided by all need, both counted so.
    .edge = When a group in need has no score, or all scores are 0, there is no answer.
    .source = By definition, with the severity of the scenario.
    .here = Counted by severity, { $left } of { $need } points are left untreated: { $value }.
    .convention = Twice the score counts as twice the need. Clinical scores are not made for such sums, so read it as a hint at who is left out.

card-measure-utilisation =
    .formula = Units used of the scarcest supply, divided by what there was. The scarcest is the one with the smallest stock compared with what treating everybody would take.
    .edge = Without stock or need there is no share.
    .source = By definition.
    .here = { $used } of { $stock } units of the scarcest supply were used: { $value }.
    .convention = Supplies counted in different units have no common sum, so only the scarcest is shown. Used and unused add up to all of it.

card-measure-total_cost =
    .formula = Patients treated times the cost of the treatment they get, added up. Where a group states no cost, it is what the supplies of its treatment cost.
    .edge = Another treatment than the first costs what its own supplies cost. When somebody gets a treatment of unknown cost, there is no answer. Supply that is left over costs nothing here.
    .source = Drummond and colleagues 2015.
    .here = Treating { $treated } people costs { $value } in all.
    .convention = Costs that are the same under every rule, such as a cold store, are left out: they would change no comparison of rules. Savings later on, such as hospital days avoided, are left out too.

card-measure-cost_per_daly_averted =
    .formula = The cost of all treatments divided by the healthy years gained.
    .edge = When no health is gained there is no answer, and neither without costs or ages.
    .source = Drummond and colleagues 2015.
    .here = { $cost } spent for { $dalys } healthy years is { $value } for each.
    .convention = This is the average against no treatment at all. To choose between two rules, divide the difference in cost by the difference in health instead. Costs are not discounted, since treatment is paid for at once; health is discounted as the scenario says.

card-measure-net_monetary_benefit =
    .formula = Healthy years gained times the worth of a year, minus the cost of all treatments.
    .edge = Below 0 when health costs more than it is held to be worth. When the settings name no worth of a year there is no answer.
    .source = Stinnett and Mullahy 1998.
    .here = { $dalys } healthy years at { $worth } each, minus a cost of { $cost }, is { $value }.
    .convention = The worth of a year is a choice, not a finding. Multiples of national income per head were once used as a rule of thumb; they say nothing about what else the money could do.

card-measure-net_health_benefit =
    .formula = Healthy years gained, minus the cost of all treatments divided by the worth of a year.
    .edge = Below 0 when the money could have done more elsewhere. When the settings name no worth of a year, or 0, there is no answer.
    .source = Stinnett and Mullahy 1998.
    .here = { $dalys } healthy years, minus what { $cost } could buy at { $worth } a year, is { $value }.
    .convention = The same as the net benefit in money, divided by the worth of a year; both put rules in the same order.

card-measure-number_treated_per_daly =
    .formula = Patients treated divided by the healthy years gained.
    .edge = When no health is gained there is no answer.
    .source = By definition.
    .here = { $treated } people treated for { $dalys } healthy years is { $value } for each year.
