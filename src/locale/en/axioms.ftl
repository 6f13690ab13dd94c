# The trial of axioms on the user's own case.

axioms-lead = Each rule is tried on this very case and on small changes of it: more stock, a group less, an exaggerated need. A tick means that no change tried broke the idea; a cross comes with the case that did. Patients are divided here, so that nothing fails for a rounding.
axioms-table = Ideas of fairness, by rule
axioms-idea = Idea of fairness
axioms-progress = { $done } of { $all } rules tried.
axioms-done = All { $all } rules tried.
axioms-stop = Stop
axioms-stopped = Stopped after { $done } of { $all } rules.
axioms-go-on = Go on
axioms-choose = Choose a cell to read what it says.
axioms-theory = In theory
axioms-section = Which ideas of fairness hold here
axioms-trying = The rule is being tried on this case.
axioms-all = All rules and ideas side by side
axioms-theme-basics = What every rule should do
axioms-theme-change = When things change
axioms-theme-between = Between groups and parties
axioms-theme-claims = Sharing one supply by need
axioms-broken = Broken here
axioms-kept = Hold here
axioms-silent = Say nothing here

axiom-verdict-holds = Holds here
    .mark = ✓
axiom-verdict-fails = Fails here
    .mark = ✗
axiom-verdict-not-applicable = Says nothing here
    .mark = –
axiom-verdict-refused = The rule gives no answer here
    .mark = ·
axiom-verdict-waiting = Not tried yet
    .mark = …

axiom-why-one_group = It compares groups, and there are not two with people in need.
axiom-why-no_fallback = No party has a stock of its own to fall back on.
axiom-why-several_supplies = It is about one supply of which every patient uses the same amount.
axiom-why-no_scarcity = There is enough for everyone.
axiom-why-no_order = The rule puts groups in no order.
axiom-why-looks_at_more = Groups differ in other things that the rule looks at, so that two cannot count as one.
axiom-why-unanswered = The rule cannot answer the changed cases.

theory-always = Proven or never seen to fail, when all weights are equal.
theory-one_supply = Holds where there is one supply, or where everyone uses some of every supply; fails for some other case.
theory-not_always = Fails for some case.
theory-unknown = Nothing is known in general.

one-more-title = What would have to change
one-more-asking = Working out what one more patient would take.
one-more-supply = One more patient here would take { $units } more { $unit } of { $supply }, shared out by this rule.
one-more-every = One more patient here would take { $share } more of every supply; no supply alone is enough.
one-more-never = No amount of stock would bring this rule to treat one more here.
one-more-ahead = Or its { $criterion } would have to be beyond { $score }.
