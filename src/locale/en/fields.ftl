# The fields of groups, parties and supplies. Attributes: .unit, .help (one short sentence).

# Groups

field-size = Patients in need
    .unit = people
    .help = How many people need the treatment now.
field-age = Mean age
    .unit = years
    .help = The average age of the group.
field-risk_untreated = Risk of death without treatment
    .unit = % of patients
    .help = Out of 100 patients who are not treated, how many die.
field-risk_treated = Risk of death with treatment
    .unit = % of patients
    .help = Out of 100 patients who are treated, how many die; it may be higher than without, if treatment harms.
field-years_left = Years left to a survivor
    .unit = years
    .help = How long a survivor can expect to live; if empty, the life table gives it from the age.
field-quality = Quality of those years
    .unit = 0 to 1
    .help = 1 is full health; 0.8 means that a year counts as 0.8 of a healthy one.
field-disability_weight = Disability weight
    .unit = 0 to 1
    .help = How much of a healthy year the illness takes: 0 is nothing, 1 is all.
field-ill_years_untreated = Years ill, untreated
    .unit = years
    .help = How long an untreated patient lives with the illness.
field-ill_years_treated = Years ill, treated
    .unit = years
    .help = How long a treated patient lives with the illness.
field-severity = Organ failure score
    .unit = SOFA, 0 to 24
    .help = The SOFA score: more points mean that more organs are failing.
field-arrival = Place in the queue
    .unit = order of arrival
    .help = 1 came first; groups with the same number came together.
field-deprivation_rank = Deprivation rank
    .unit = 1 is most deprived
    .help = 1 is the worst-off group; groups with the same number are equally deprived.
field-essential_share = Essential workers
    .unit = % of patients
    .help = How many out of 100 keep care or other vital services running.
field-reciprocity_share = Owed something in return
    .unit = % of patients
    .help = How many out of 100 took a risk or gave something for others, such as trial volunteers.
field-ability_to_pay = Ability to pay
    .unit = { $currency } per course
    .help = What the group can pay for one course of treatment.
field-cost = Cost of treating one patient
    .unit = { $currency } per patient
    .help = What treating one patient costs, supplies included.
field-weight = Weight per person
    .unit = weight
    .help = How much one person counts in rules that weigh persons; 1 when empty.
field-uses = Used for one patient
    .unit = { $unit } per patient
    .help = How much of this supply one treatment takes; 0 means none.
field-party = Speaks for it
    .help = The party at the table that speaks for this group.
field-comorbidity = Other long-term illness
    .help = Illness beside the present one, as triage scores count it.
field-arrival_by_period = Arrival by period
    .unit = % of patients
    .help = Which part of the group falls ill in each period; the parts add up to 100%.
field-alternatives = Other treatments
    .help = Other ways to treat these patients, such as a smaller dose.

# Parties

field-population = Inhabitants
    .unit = people
    .help = Everybody who lives there, ill or not.
field-income_per_head = Income per head
    .unit = { $currency } per year
    .help = The average income of an inhabitant.
field-life_expectancy = Life expectancy at birth
    .unit = years
    .help = How long a child born now would live if death rates stayed as they are.
field-under_five_mortality = Deaths before the age of five
    .unit = per 1,000 live births
    .help = How many of 1,000 children born alive die before their fifth birthday.
field-physicians = Physicians
    .unit = per 10,000 people
    .help = How many physicians there are for 10,000 people.
field-walk_away = Walk-away share
    .unit = % of its patients
    .help = The least share of its patients that must be treated for the party to sign.
field-requested_coverage = Coverage asked for
    .unit = % of population
    .help = The share of its population that the party asks to be covered.
field-coverage_so_far = Covered so far
    .unit = % of population
    .help = The share of its population that is covered already.
field-threat = Threat
    .unit = 0 to 1
    .help = How great the danger from the epidemic is, from 0 to 1.
field-vulnerability = Vulnerability
    .unit = 0 to 1
    .help = How badly the health system would cope, from 0 to 1.
field-reproduction_number = Reproduction number
    .unit = infections per case
    .help = How many people one infected person infects; above 1 the epidemic grows.
field-life_years_per_course = Life-years saved per course
    .unit = years per course
    .help = Standard years of life that one course saves here.
field-poverty_averted_per_course = Poverty averted per course
    .unit = { $currency } per course
    .help = How much one course narrows the poverty gap here.
field-income_saved_per_course = Income saved per course
    .unit = { $currency } per course
    .help = How much national income one course saves here.
field-iso3 = Country code
    .help = The three letters of ISO 3166, such as KEN.
field-income_group = Income group
    .help = The income group in which the World Bank places the country.
field-fallback = Own stock
    .unit = { $unit }
    .help = What the party keeps for itself if the talks fail.
field-earmarks = Directed gifts
    .unit = courses
    .help = Courses that the party gives to a party of its choice.

# Supplies

field-name = Name
    .help = What people call it.
field-unit = Unit
    .help = What the supply is counted in, such as doses or bed-days.
field-amount = Amount
    .unit = { $unit }
    .help = How much there is; for a thing that is used again, how many exist at one time.
field-reusable = Used again
    .unit = { $unit } of use
    .help = For a thing that serves one patient after another: how long it can be used.
field-unit_cost = Cost of one unit
    .unit = { $currency } per unit
    .help = What one unit of the supply costs.
field-tranches = Arrives in parts
    .help = How much arrives in which period.

# The scenario

field-title = Title
    .help = What the scenario is called.
field-summary = What happens
    .help = The case in a few sentences.
field-place = Place
    .help = Where it happens.
field-period = Time
    .help = When it happens.
field-scarce = What is scarce
    .help = In a few words.
field-note = Note
    .help = Your own note.
field-discount_rate = Discount rate
    .unit = % per year
    .help = How much less a year of life counts for each year that it lies in the future; 0 counts all alike.
field-seed = Seed
    .help = The same seed gives the same draw of every lottery, on every device.
field-life_table = Life table
    .help = The table of remaining years of life at each age.
field-ties = Ties
    .help = What happens between patients whom a rule cannot tell apart.
field-whole_patients = Whole patients
    .help = Round to whole people; otherwise a rule may treat 33.3 patients.
field-top_up = Offer again what is left over
    .help = Supply that a rule leaves over goes through the same rule once more.
field-currency = Currency
    .help = The name of the money unit.

# Choices

comorbidity-none = none
comorbidity-major = major
comorbidity-severe = severe, death likely within a year

income-group-low = low income
income-group-lower_middle = lower middle income
income-group-upper_middle = upper middle income
income-group-high = high income

ties-share = share by remaining need
    .short = shared
ties-order = in the order of the list
    .short = by list
ties-lottery = by lottery
    .short = drawn

life-table-who_ghe = WHO Global Health Estimates
life-table-gbd2021 = Global Burden of Disease 2021
life-table-gbd2019 = Global Burden of Disease 2019
life-table-gbd2010 = Global Burden of Disease 2010
life-table-gbd1990_male = Global Burden of Disease 1990, men
life-table-gbd1990_female = Global Burden of Disease 1990, women
