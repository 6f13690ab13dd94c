# Figures of countries: the dialog that adds parties and groups, and what it writes into the scenario.

countries-open = Add countries…
countries-fill = Fill { $party } from country data
countries-title = Add countries
    .fill = Fill { $party } from country data
countries-help = Choose countries, and they join as parties with their figures, each with its year and source. Everything can be changed afterwards, and it is one step of undo.
    .fill = The party gets the figures of one country, each with its year and source. Everything can be changed afterwards, and it is one step of undo.
countries-limits = The scenario has { $parties } of at most { $most-parties } parties and { $groups } of at most { $most-groups } patient groups.
countries-coming = The figures of countries are on their way.
    .failed = The figures of countries did not arrive. Are you connected?
countries-cancel = Cancel

# Which countries

countries-which = Which countries
    .fill = Which country
countries-search = Search by name or code
countries-region = WHO region
    .every = every region
countries-income = Income group
    .every = every income group
countries-found = { $count-number ->
        [0] No country found. Try a part of its name, or its three letters, or another region.
        [one] One country found.
       *[other] { $count } countries found.
    }
countries-list = Countries found
countries-one = { $code }, { $region }, { $income }
countries-chosen = Chosen: { $count }
countries-leave-out = Leave out { $country }
region-afr = Africa
region-amr = Americas
region-emr = Eastern Mediterranean
region-eur = Europe
region-sea = South-East Asia
region-wpr = Western Pacific

# Which figures

countries-figures = Figures of each party
countries-figure = { $unit }; { $mark }, { $source }
countries-figure-income = { $mark }, { $source }
countries-dollars = These incomes are in US dollars, and this scenario counts in { $currency }. Take them only if that does not matter here.
countries-there = { $count-number ->
        [one] { $names } is among the parties already.
       *[other] { $names } are among the parties already.
    }
countries-update = Replace their figures by those ticked here
    .help = Not ticked, they stay as they are, and new groups join them.
countries-rename = Call the party { $country }

country-source-wpp = UN World Population Prospects 2024
country-source-wdi = World Bank, World Development Indicators
country-source-igme = UN IGME
country-source-wbg = World Bank, Country and Lending Groups

# Which groups

countries-groups = Patient groups by age
countries-with-groups = Also add a patient group for each age band
countries-bands = Age bands
countries-band = { $from } to { $to } years
    .open = { $from } years and over
countries-in-need = People in need out of 1,000
    .help = Of 1,000 people of each age, how many need treatment now. The number is an assumption of yours; 10 is only a start.
    .unit = of 1,000
countries-risk = Risk of death without treatment
    .same = the same for everybody
    .help = A table gives the share of infected people who died of COVID-19 before there were vaccines, so those in need are then infected people.
countries-risk-value = Risk of death without treatment
countries-effect = Effect of treatment
    .help = How many of these deaths treatment prevents. The number is an assumption of yours.
    .unit = % of deaths prevented
countries-uses = { $supply } for one patient
countries-uses-nothing = Give at least one supply that treating a patient takes.
countries-rank = Deprivation rank by income per head
    .help = 1 is the poorest country of all, also of those that are not chosen. Countries without a known income get none. Do not mix it with ranks on another scale.
country-table-levin = Levin et al. 2020, by age
country-table-cdc = US CDC planning scenario, 2020, by age

# What would be added

countries-preview = What would be added
    .fill = What would be changed
countries-preview-none = Choose a country first.
countries-preview-nothing = This would change nothing.
countries-preview-parties = Parties and their figures
countries-preview-groups = Patient groups
countries-preview-party = Party
countries-preview-group = Patient group
countries-preview-treated = Risk of death with treatment
countries-value-year = { $value } ({ $year })
countries-unknown = not known
countries-will-have = Then the scenario has { $parties } of at most { $most-parties } parties and { $groups } of at most { $most-groups } patient groups.
countries-too-many-parties = That would be { $count } parties, and a scenario has at most { $most }. Choose fewer countries.
countries-too-many-groups = That would be { $count } patient groups, and a scenario has at most { $most }. Choose fewer countries or fewer age bands.
countries-too-many-notes = The scenario’s lists of sources and caveats are full. Remove some of them, or choose fewer countries.
countries-add = Add to the scenario
    .fill = Take these figures
countries-added = { $parties-number ->
        [0] No party was added
        [one] One party was added
       *[other] { $parties } parties were added
    }, { $groups-number ->
        [0] and no patient group.
        [one] and one patient group.
       *[other] and { $groups } patient groups.
    }
countries-filled = { $party } has new figures.

# Where the figures come from

countries-about = Where these figures come from
countries-about-sources = Sources
country-about-population = Inhabitants
country-about-life_expectancy = Life expectancy
country-about-income_per_head = Income per head
country-about-income_group = Income group
country-about-under_five_mortality = Deaths before the age of five
country-about-physicians = Physicians
country-about-region = WHO regions
country-about-fatality = Deaths of infected people
countries-fatality-points = Levin et al. print these shares of infected people who die: { $points }.
countries-fatality-point = { $share } at { $age }
countries-fatality-bands = The US CDC’s planning scenario 5 has { $points }. The first of these is from memory, not re-checked.
countries-fatality-band = { $share } from { $from } to { $to }
    .open = { $share } from { $from }
countries-fatality-whole = Of all infected people of a typical country of low income { $low } die ({ $low-from } to { $low-to }), of high income { $high } ({ $high-from } to { $high-to }): { $source }.

# What it writes into the scenario

country-group = { $country }, { $from } to { $to } years
    .open = { $country }, { $from } years and over
country-note-population = Inhabitants in { $year }, both sexes, to the thousand.
country-note-income_per_head = National income per head by the Atlas method, current US$, { $year }.
country-note-life_expectancy = Life expectancy at birth in { $year }, the plain mean of women’s and men’s.
country-note-under_five_mortality = Deaths before the fifth birthday for 1,000 live births, { $year }.
country-note-physicians = Physicians for 10,000 people, { $year }.
country-note-income_group = Income groups of countries are derived: income per head against the World Bank’s cut-offs for its fiscal year 2026 ({ $source }).
country-note-size = { $people } people of this age in 2023, of whom { $share } of 1,000 are assumed to be in need.
country-note-age = Middle of the age band; for people of 60 and over, 70 is assumed.
country-note-fatality = Share of infected people who die, { $table }, mean of the ages from { $from } to { $to }, all ages alike.
country-note-risk = Assumed, the same for everybody.
country-note-treated = The risk without treatment, of which treatment is assumed to prevent { $effect }.
country-note-arrival = Assumed: all came together.
country-note-rank = Rank by national income per head among all countries with a figure, 1 is the poorest.

# All about a party

parties-more = More about { $party }
    .short = More…
income-group-none = not said
