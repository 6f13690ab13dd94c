# Between countries: names of rules, what they do, what can be set, what they judge by.

rule-country-covax_phase1 = COVAX, phase 1
    .gloss = all parties advance together
    .what = All parties advance together: first to 3% of their population, then to 20%, or to what they asked for; what is left beyond that stays in store.

rule-country-covax_phase2 = COVAX, phase 2
    .gloss = more where danger is greater
    .what = Each party receives in proportion to the people it still has to cover, weighted by how great the threat is and how badly its health system would cope.

rule-country-fair_priority_p1 = Fair Priority Model, phase 1
    .gloss = most years saved first
    .what = The party in which one course saves the most years of life comes first, then the next; inside each party a lottery decides.

rule-country-fair_priority_p2 = Fair Priority Model, phase 2
    .gloss = death, poverty and lost income
    .what = The party in which one course does most against early death, poverty and lost income comes first.

rule-country-fair_priority_p3 = Fair Priority Model, phase 3
    .gloss = fastest spread first
    .what = The party in which the epidemic spreads fastest comes first, so that all can return to normal life.

rule-country-malaria_2022 = Malaria vaccine framework 2022
    .gloss = greatest need first, with cap
    .what = Need is sorted into five categories and served from the greatest down; while greatest need is unmet elsewhere, no party gets more than a fifth of the supply.

rule-country-icg = Cholera stockpile
    .gloss = requests in order of arrival
    .what = Each group is a request; those that reach the threshold are filled in the order in which they arrive, until the stockpile is down to its reserve.

rule-country-mpox_2024 = Mpox vaccine mechanism 2024
    .gloss = by cases and their risk
    .what = Each party receives in proportion to its cases and their risk, at least a small share, and no more than it can use.

rule-country-needs_score = Needs score
    .gloss = population times points for need
    .what = Each party gets points for people not yet protected, weak health systems and little money; it receives in proportion to its population times its points.

rule-country-donor_directed = Own stock and directed gifts
    .gloss = owners and donors decide first
    .what = Each party keeps its own stock and gives from it to parties of its choice; only the rest is shared.

rule-country-set_aside = Part set aside for the world
    .gloss = a fifth shared, the rest sold
    .what = A fifth of the supply goes to a pool, half of it as a gift, and is shared by burden; the rest goes to those who can pay the most.

parameter-country-burden-by = Burden
    .help = What a group's share is measured by.
    .deaths = deaths expected without treatment
    .need = patients in need

parameter-country-covax_phase1-first_tranche = First step
    .help = The share of its population to which every party comes first, for health workers.
parameter-country-covax_phase1-target = Target
    .help = The share of its population at which a party has had its part.
parameter-country-covax_phase1-buffer = Buffer
    .help = The part of every supply that is kept for people whom no government reaches. COVAX had one; its size, up to 5%, could not be confirmed.
parameter-country-covax_phase1-least_shipment = Smallest shipment
    .help = Courses go out in multiples of this number; 0 sends any amount.
parameter-country-covax_phase1-small_shipment = A share below one shipment
    .help = What happens to a party whose share is smaller than one shipment.
    .drop = is dropped this time
    .raise = is raised to one shipment

parameter-country-covax_phase2-theta = Weight of threat
    .help = The rest of the weight is that of vulnerability. No weights were published.
parameter-country-covax_phase2-combine = Threat and vulnerability
    .help = Multiplied, a party needs both to come out high.
    .sum = are added, each with its weight
    .product = are multiplied
parameter-country-covax_phase2-target = Target
    .help = The share of its population to be covered; 70% was the goal for 2022.
parameter-country-covax_phase2-floor = Least share
    .help = The part of all courses that every party gets at least.

parameter-country-fair_priority_p1-threshold = Phase 1 is over below
    .help = Parties in which one course saves fewer years than this have passed phase 1 and are put in the order of phase 2.

parameter-country-fair_priority_p2-combine = The three harms
    .help = The authors set no rate at which a year of life is exchanged for money.
    .sum = are added, each compared with its average
    .in_turn = count in turn: years, then poverty, then income

parameter-country-malaria_2022-need_by = Need by
    .help = What the categories of need are made from. The published ones use transmission and the deaths of young children in each district.
    .risk = risk of death without treatment
    .threat = threat to the party
parameter-country-malaria_2022-band = Width of a category
    .help = As a part of the highest need; the fifth category takes everything below.
parameter-country-malaria_2022-cap = Most for one party
    .help = The part of the supply that no party exceeds while others have unmet need of the first category.
parameter-country-malaria_2022-pace = Inside a category
    .help = How parties share while they are served together.
    .equal = the same amount for each
    .need = in proportion to need
parameter-country-malaria_2022-promises = Promises already made
    .help = Patients who are owed something in return, such as those in trial areas.
    .first = come first
    .none = do not count

parameter-country-icg-threshold = Least points
    .help = Requests with fewer points, out of 3, are refused.
parameter-country-icg-window = Decided together
    .help = Requests that arrive within so many places of the queue are decided together, the one with most points first; 0 keeps strictly to the order of arrival.
parameter-country-icg-partial = Part of a request
    .help = Whether a request may be filled in part.
    .allowed = may be filled
    .whole_requests = is never filled: all or nothing
parameter-country-icg-doses = Treatment
    .help = Where a group can be treated with less, for example one dose instead of two.
    .as_listed = as listed, the preferred one first
    .fewest = always the one that takes least
parameter-country-icg-reserve = Reserve
    .help = The part of every supply that always stays in the stockpile.

parameter-country-mpox_2024-weight = Weight of a case
    .help = What a case is multiplied by.
    .risk = risk of death without treatment
    .threat = threat to the party
    .own = the group's own weight
parameter-country-mpox_2024-floor = Least share
    .help = The part of all courses that every party gets at least.

parameter-country-needs_score-share = Shared by
    .help = Whether points set the size of a share or the place in line.
    .by_score = population times points
    .queue = most points first
parameter-country-needs_score-unvaccinated = Not yet covered
    .help = Points for a population of whom nobody is covered.
parameter-country-needs_score-high_risk = High risk
    .help = Points if all patients have at least the average risk of death.
parameter-country-needs_score-capacity = Weak health system
    .help = Points for the greatest vulnerability.
parameter-country-needs_score-purchase = Little money
    .help = Points for no income; the richest party gets none.
parameter-country-needs_score-vulnerable = Other illness
    .help = Points if all patients have another long-term illness.

parameter-market-ability_to_pay-least_price = Least price
    .help = Below this price nothing is sold, even if stock is left.

parameter-country-donor_directed-pool_by = The rest goes by
    .help = How what nobody owns is shared.
    .need = patients in need
    .population = population
parameter-country-donor_directed-count_prior = What parties have already
    .help = COVAX ignored purchases outside the pool at first, and considered them later.
    .ignored = does not count
    .counted = counts as part of their share
parameter-country-donor_directed-excess = A gift that is too large
    .help = Where what the receiver cannot use goes.
    .pool = goes to all
    .donor = goes back to the giver

parameter-country-set_aside-share = Part set aside
    .help = Which part of every supply goes to the pool.
parameter-country-set_aside-donated = Given free
    .help = Which part of every supply is a gift; it cannot be more than is set aside.
parameter-country-set_aside-affordable_price = Affordable price
    .help = The part of the pool that is not a gift goes to groups that can pay this price.
parameter-country-set_aside-pool_by = The pool goes by
    .help = How the part set aside is shared.
    .burden = deaths expected without treatment
    .threat = threat and vulnerability, as in COVAX phase 2
parameter-country-set_aside-rest_by = The rest goes by
    .help = What happens to the part that is not set aside.
    .price = ability to pay
    .owners = own stock and directed gifts

preset-country-covax_phase1-with_buffer = With a humanitarian buffer of 5%
preset-country-icg-one_dose = One dose instead of two, as since October 2022
preset-country-set_aside-all_donated = All of it as a gift, as the African Group asked

why-country-covax_phase1 =
    .criterion = Inhabitants of its party
why-country-covax_phase2 =
    .criterion = People still to cover in its party, weighted
why-country-fair_priority_p1 =
    .criterion = Years of life that one course saves in its party
why-country-fair_priority_p2 =
    .criterion = Harm that one course prevents in its party, compared with the average
why-country-fair_priority_p3 =
    .criterion = Reproduction number in its party
why-country-malaria_2022 =
    .criterion = Category of need
why-country-icg =
    .criterion = Place among the accepted requests
why-country-mpox_2024 =
    .criterion = Weighted cases in its party
why-country-needs_score =
    .criterion = Points of its party
