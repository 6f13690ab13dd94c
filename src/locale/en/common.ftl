# Words that several parts of the page share.

app-name = Evenhand
app-caution = A teaching and negotiating aid. Do not use it to decide about real patients.

lens-health = Health
    .about = Health security and the health of the population
lens-fairness = Fairness
    .about = Outcomes deemed fair, less poverty and more equity
lens-relations = Relations
    .about = States and others committed to work together

mark-published = published
    .help = Stated in the cited source.
mark-derived = derived
    .help = Computed from published figures, as the note says.
mark-illustrative = illustrative
    .help = Chosen for teaching; change it freely.

kind-real = real case
kind-fictional = fictional teaching case
kind-own = own case

rank-best = best
rank-worst = worst
rank-tied = tied

unit-people = { $count-number ->
        [one] { $count } person
       *[other] { $count } people
    }
unit-patients = { $count-number ->
        [one] { $count } patient
       *[other] { $count } patients
    }
unit-deaths = { $count-number ->
        [one] { $count } death
       *[other] { $count } deaths
    }
unit-years = { $count-number ->
        [one] { $count } year
       *[other] { $count } years
    }
unit-groups = { $count-number ->
        [one] { $count } group
       *[other] { $count } groups
    }
unit-parties = { $count-number ->
        [one] { $count } party
       *[other] { $count } parties
    }

word-and = and
word-none = none
word-yes = yes
word-no = no
word-close = Close
word-cancel = Cancel
word-again = Try again
