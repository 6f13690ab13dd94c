//! Laws of the outcome measures: second routes to the same numbers, and what must hold between them.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/problems.rs"]
mod problems;

use evenhand::library;
use evenhand::measures::catalogue::find;
use evenhand::measures::outcome::icer::{Icer, icer};
use evenhand::measures::outcome::qaly::{Discounting, qaly};
use evenhand::measures::outcome::risk::Risks;
use evenhand::measures::outcome::survival::restricted_mean_survival_time;
use evenhand::measures::outcome::worth::{net_health_benefit, net_monetary_benefit};
use evenhand::measures::{Reason, Value};
use evenhand::scenario::{Alternative, Estimate, LifeTable, LifeTableName, Patients, Problem, Scenario};
use numbers::{close, number};
use problems::{add, empty, measured, patients};
use proptest::prelude::*;

/// A group with two treatments, and how many of its people get each.
#[derive(Clone, Debug)]
struct Sketch {
    people: Patients,
    benefits: [f64; 2],
    treated: [f64; 2],
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let shares = [0.0..0.5, 0.0..0.5];
    let illness = (0.0..1.0, 0.0..9.0, 0.0..9.0);
    let costs = [0.0..500.0, 0.0..500.0];
    (1_u32..5_000, 0.01..1.0, [-0.2..1.0, 0.0..1.0], shares, 0.0..100.0, illness, costs, 0_u8..20).prop_map(
        |(need, risk, effect, shares, age, (weight, untreated, treated), [cost, other], severity)| {
            let need = f64::from(need);
            let mut people = patients(0, need, risk);
            people.age = Some(age);
            people.reference_years = Some(LifeTable::named(LifeTableName::WhoGhe).at(age));
            people.years_left = Some(80.0 - 0.7 * age);
            people.quality = 1.0 - weight / 2.0;
            people.disability_weight = weight;
            people.ill_years = (untreated, treated);
            people.severity = Some(f64::from(severity));
            people.cost = Some(cost);
            people.alternative_costs = vec![Some(other)];
            // Treatment may harm, but nobody dies twice.
            let benefits = effect.map(|effect: f64| (effect * risk).max(risk - 1.0));
            Sketch { people, benefits, treated: shares.map(|share| share * need) }
        },
    )
}

fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    prop::collection::vec(sketch(), 1..7)
        .prop_filter("somebody is treated", |groups| groups.iter().any(|group| group.treated[0] > 1e-3))
}

fn problem(sketches: &[Sketch]) -> (Problem, Vec<f64>) {
    let treated: Vec<f64> = sketches.iter().flat_map(|group| group.treated).collect();
    let mut problem = empty(&[treated.iter().sum::<f64>() * 1.25]);
    problem.worth_of_year = Some(40.0);
    for group in sketches {
        let [first, second] = group.benefits;
        add(&mut problem, group.people.clone(), &[(first, &[1.0]), (second, &[1.0])]);
    }
    (problem, treated)
}

fn value(id: &str, (problem, treated): &(Problem, Vec<f64>)) -> Value {
    measured(find(id).unwrap(), problem, treated)
}

/// Sums, which double with the numbers of people.
const TOTALS: [&str; 11] = [
    "treated",
    "deaths_averted",
    "life_years_gained",
    "qaly",
    "yll",
    "yld",
    "dalys_averted",
    "dalys_averted_3",
    "dalys_averted_age_weighted",
    "untreated",
    "total_cost",
];
/// Parts and ratios, which do not.
const RATIOS: [&str; 9] = [
    "coverage",
    "absolute_risk_reduction",
    "relative_risk",
    "relative_risk_reduction",
    "unmet_need_share",
    "unmet_need_weighted",
    "utilisation",
    "cost_per_daly_averted",
    "number_treated_per_daly",
];

fn alike(a: Value, b: Value, factor: f64) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => close(factor * a, b),
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn twice_as_many_people_double_sums_and_leave_ratios(groups in sketches()) {
        let once = problem(&groups);
        let twice = problem(&groups.iter().chain(&groups).cloned().collect::<Vec<_>>());
        for (ids, factor) in [(&TOTALS[..], 2.0), (&RATIOS[..], 1.0)] {
            for id in ids {
                let (a, b) = (value(id, &once), value(id, &twice));
                prop_assert!(alike(a, b, factor), "{id}: {a:?} became {b:?}");
            }
        }
    }

    #[test]
    fn a_group_split_in_two_alike_changes_nothing(groups in sketches(), part in 0.1..0.9) {
        let mut split = groups.clone();
        let mut rest = split[0].clone();
        split[0].people.need *= part;
        split[0].treated = split[0].treated.map(|treated| treated * part);
        rest.people.need *= 1.0 - part;
        rest.treated = rest.treated.map(|treated| treated * (1.0 - part));
        split.push(rest);
        let (whole, split) = (problem(&groups), problem(&split));
        for id in TOTALS.iter().chain(&RATIOS) {
            let (a, b) = (value(id, &whole), value(id, &split));
            prop_assert!(alike(a, b, 1.0), "{id}: {a:?} became {b:?}");
        }
    }

    #[test]
    fn the_order_of_groups_does_not_matter(groups in sketches(), turn in 0..6_usize) {
        let mut turned = groups.clone();
        turned.rotate_left(turn % groups.len());
        let (first, second) = (problem(&groups), problem(&turned));
        for id in TOTALS.iter().chain(&RATIOS) {
            let (a, b) = (value(id, &first), value(id, &second));
            prop_assert!(alike(a, b, 1.0), "{id}: {a:?} became {b:?}");
        }
    }

    #[test]
    fn risks_are_those_of_the_deaths_counted_person_by_person(groups in sketches()) {
        let case = problem(&groups);
        let (mut people, mut before, mut after) = (0.0, 0.0, 0.0);
        for group in &groups {
            for (treated, benefit) in group.treated.iter().zip(group.benefits) {
                people += treated;
                before += treated * group.people.risk_untreated;
                after += treated * (group.people.risk_untreated - benefit);
            }
        }
        prop_assert!(close(number(value("absolute_risk_reduction", &case)), (before - after) / people));
        prop_assert!(close(number(value("relative_risk", &case)), after / before));
        prop_assert!(close(number(value("relative_risk_reduction", &case)), (before - after) / before));
        match value("number_needed_to_treat", &case) {
            Value::Number(needed) => prop_assert!(close(needed * (before - after), people) && needed >= 1.0),
            // Nothing or harm: never a number that would look good.
            _ => prop_assert!(before - after <= 1e-9 * before),
        }
    }

    #[test]
    fn years_of_healthy_life_are_those_of_every_moment(groups in sketches()) {
        // The same integrals by the midpoint rule, of the definition of 1994 with C = 0.1658, b = 0.04.
        let weighted = |age: f64, years: f64| {
            let steps = 1_000;
            let width = years / f64::from(steps);
            let moment = |step: i32| (f64::from(step) + 0.5) * width;
            let term = |s: f64| 0.1658 * (age + s) * (-0.04 * (age + s)).exp() * (-0.03 * s).exp() * width;
            (0..steps).map(|step| term(moment(step))).sum::<f64>()
        };
        let alike = |_: f64, years: f64| years;
        let discounted = |_: f64, years: f64| (1.0 - (-0.03 * years).exp()) / 0.03;
        let sum = |count: &dyn Fn(f64, f64) -> f64| -> f64 {
            groups
                .iter()
                .map(|group| {
                    let (people, age) = (&group.people, group.people.age.unwrap());
                    let deaths: f64 = group.treated.iter().zip(group.benefits).map(|(t, b)| t * b).sum();
                    let ill = count(age, people.ill_years.0) - count(age, people.ill_years.1);
                    deaths * count(age, people.reference_years.unwrap())
                        + group.treated.iter().sum::<f64>() * people.disability_weight * ill
                })
                .sum()
        };
        let case = problem(&groups);
        prop_assert!(close(number(value("dalys_averted", &case)), sum(&alike)));
        prop_assert!(close(number(value("yll", &case)) + number(value("yld", &case)), sum(&alike)));
        prop_assert!(close(number(value("dalys_averted_3", &case)), sum(&discounted)));
        let (got, want) = (number(value("dalys_averted_age_weighted", &case)), sum(&weighted));
        let size = sum(&|age, years| weighted(age, years).abs()).abs() + 1.0;
        prop_assert!((got - want).abs() <= 1e-4 * size, "{got} is not {want}");
        // A scenario at 3% agrees with the measure that always takes 3%.
        let mut at_three = case.clone();
        at_three.0.discount_rate = 0.03;
        prop_assert!(close(number(value("dalys_averted", &at_three)), number(value("dalys_averted_3", &case))));
    }

    #[test]
    fn survivors_years_count_by_their_quality(groups in sketches(), quality in 0.0..1.0) {
        let mut groups = groups;
        groups.iter_mut().for_each(|group| group.people.quality = quality);
        let case = problem(&groups);
        prop_assert!(close(number(value("qaly", &case)), quality * number(value("life_years_gained", &case))));
    }

    #[test]
    fn need_and_supply_are_parted_without_rest(groups in sketches(), severity in 1_u8..24) {
        let case = problem(&groups);
        prop_assert!(close(number(value("unmet_need_share", &case)) + number(value("coverage", &case)), 1.0));
        prop_assert!(close(number(value("utilisation", &case)) + number(value("unused", &case)), 1.0));
        prop_assert!(close(number(value("utilisation", &case)), 0.8));
        let mut equal = groups;
        equal.iter_mut().for_each(|group| group.people.severity = Some(f64::from(severity)));
        let equal = problem(&equal);
        prop_assert!(close(
            number(value("unmet_need_weighted", &equal)),
            number(value("unmet_need_share", &equal))
        ));
    }

    #[test]
    fn every_treatment_has_its_own_cost(groups in sketches()) {
        let case = problem(&groups);
        let cost: f64 = groups
            .iter()
            .map(|group| {
                let other = group.people.alternative_costs[0].unwrap();
                group.treated[0] * group.people.cost.unwrap() + group.treated[1] * other
            })
            .sum();
        prop_assert!(close(number(value("total_cost", &case)), cost));
        let (health, worth) = (number(value("dalys_averted", &case)), 40.0);
        let (money, years) = (number(value("net_monetary_benefit", &case)), number(value("net_health_benefit", &case)));
        prop_assert!(close(money, worth * years));
        match value("cost_per_daly_averted", &case) {
            Value::Number(price) => {
                prop_assert!(close(price * health, cost));
                prop_assert!(close(money, 0.0) || (money > 0.0) == (price < worth), "{money} at {price}");
            }
            none => {
                prop_assert_eq!(none, Value::Undefined(Reason::NoHealthGained));
                prop_assert!(health <= 0.0 && value("number_treated_per_daly", &case) == none);
            }
        }
    }

    #[test]
    fn yearly_discounting_is_the_sum_over_years(
        years in prop::collection::vec(0.0..30.0, 1..5),
        utility in prop::collection::vec(-0.3..1.0, 5),
        rate in prop_oneof![Just(0.0), Just(1e-9), 0.0..0.2],
    ) {
        let total: f64 = years.iter().sum();
        let at = |moment: f64| {
            let ends = years.iter().scan(0.0, |end, years| { *end += years; Some(*end) });
            utility[ends.filter(|end| *end <= moment).count()]
        };
        // Each year in a hundred pieces; those in which a state changes are counted a little wrong.
        let by_pieces = |first: i32| {
            let pieces = (0..(total * 100.0) as i32).map(|piece| (f64::from(piece) + 0.5) / 100.0);
            pieces.map(|moment| at(moment) * 0.01 / (1.0_f64 + rate).powi(moment as i32 + first)).sum::<f64>()
        };
        let got = |discounting| qaly(&years, &utility, rate, discounting);
        prop_assert!((got(Discounting::YearlyFromStart) - by_pieces(0)).abs() < 0.1);
        prop_assert!((got(Discounting::YearlyFromEnd) - by_pieces(1)).abs() < 0.1);
        let one = |discounting: Discounting| discounting.years(total, rate);
        let continuous = one(Discounting::Continuous);
        prop_assert!(one(Discounting::YearlyFromEnd) <= one(Discounting::YearlyFromStart) + 1e-9);
        prop_assert!(continuous <= one(Discounting::YearlyFromStart) + 1e-9 && continuous <= total + 1e-9);
    }

    #[test]
    fn mean_survival_is_that_of_weight_passed_on_to_the_right(
        people in prop::collection::vec(((0_u8..20).prop_map(f64::from), any::<bool>()), 1..12),
        horizon in 0.0..25.0,
    ) {
        // Efron 1967: who leaves observation hands their weight on to all who are observed longer.
        let mut sorted = people.clone();
        // At the same time deaths come first.
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let mut weights = vec![1.0 / sorted.len() as f64; sorted.len()];
        let mut mean = 0.0;
        for person in 0..sorted.len() {
            let (time, died) = sorted[person];
            let longer = sorted.len() - person - 1;
            if died {
                mean += weights[person] * time.min(horizon);
            } else if longer == 0 {
                mean += weights[person] * horizon;
            } else {
                let part = weights[person] / longer as f64;
                weights[person + 1..].iter_mut().for_each(|weight| *weight += part);
            }
        }
        let (times, events): (Vec<f64>, Vec<bool>) = people.into_iter().unzip();
        let got = restricted_mean_survival_time(&times, &events, horizon).unwrap();
        prop_assert!(close(got, mean), "{got} is not {mean}");
    }

    #[test]
    fn the_better_of_two_options_is_that_with_more_net_benefit(
        [cost, other_cost] in [-50.0..50.0, -50.0..50.0],
        [effect, other_effect] in [-5.0..5.0, -5.0..5.0],
        worth in 0.01..100.0,
    ) {
        let net = |cost, effect| number(net_monetary_benefit(cost, effect, worth));
        let gain = net(cost, effect) - net(other_cost, other_effect);
        match icer((other_cost, other_effect), (cost, effect)) {
            Icer::Dominant => prop_assert!(gain >= 0.0),
            Icer::Dominated => prop_assert!(gain <= 0.0),
            Icer::Equal => prop_assert_eq!(gain, 0.0),
            Icer::Ratio(price) => {
                prop_assert!(price > 0.0);
                prop_assert!(gain.abs() < 1e-9 || (gain > 0.0) == ((worth > price) == (effect > other_effect)));
            }
        }
        let turned = match icer((cost, effect), (other_cost, other_effect)) {
            Icer::Dominant => Icer::Dominated,
            Icer::Dominated => Icer::Dominant,
            same => same,
        };
        prop_assert_eq!(icer((other_cost, other_effect), (cost, effect)), turned);
    }
}

/// Ten years at a utility of 0.7 and 3% a year: the three conventions of the measure book.
#[test]
fn three_conventions_give_three_numbers_of_quality_years() {
    let got = |discounting| qaly(&[10.0], &[0.7], 0.03, discounting);
    assert!(close(got(Discounting::Continuous), 6.04757485076));
    assert!(close(got(Discounting::YearlyFromStart), 6.15027624532));
    assert!(close(got(Discounting::YearlyFromEnd), 5.97114198574));
}

#[test]
fn without_effect_nobody_needs_to_be_treated_and_harm_is_negative() {
    let needed = |untreated, treated| Risks { untreated, treated }.number_needed_to_treat();
    assert_eq!(needed(0.3, 0.1 + 0.2), Value::Infinite);
    assert_eq!(needed(0.0, 0.0), Value::Infinite);
    assert!(close(number(needed(0.1, 0.12)), -50.0));
    assert_eq!(Risks { untreated: 0.0, treated: 0.1 }.relative(), Value::Undefined(Reason::NoRisk));
}

#[test]
fn options_that_are_simply_better_or_worse_have_no_ratio() {
    assert_eq!(icer((100.0, 1.0), (80.0, 1.4)), Icer::Dominant);
    assert_eq!(icer((100.0, 1.0), (180.0, 0.4)), Icer::Dominated);
    assert_eq!(icer((100.0, 1.0), (180.0, 1.0)), Icer::Dominated);
    assert_eq!(icer((100.0, 1.0), (100.0, 2.0)), Icer::Dominant);
    assert_eq!(icer((100.0, 1.0), (100.0, 1.0)), Icer::Equal);
    assert_eq!(icer((180.0, 1.5), (100.0, 1.0)), Icer::Ratio(160.0));
    // Effects that only rounding tells apart are the same.
    assert_eq!(icer((100.0, 0.3), (180.0, 0.1 + 0.2)), Icer::Dominated);
}

#[test]
fn measures_without_their_figures_say_what_is_missing() {
    let mut problem = empty(&[10.0]);
    add(&mut problem, patients(0, 10.0, 0.0), &[(0.0, &[1.0]), (0.0, &[1.0])]);
    let reason = |problem: &Problem, id: &str, treated: [f64; 2]| match measured(find(id).unwrap(), problem, &treated) {
        Value::Undefined(reason) => reason,
        other => panic!("{id}: {other:?}"),
    };
    for id in ["absolute_risk_reduction", "relative_risk", "relative_risk_reduction", "number_needed_to_treat"] {
        assert_eq!(reason(&problem, id, [0.0, 0.0]), Reason::NobodyTreated);
    }
    assert_eq!(reason(&problem, "relative_risk", [1.0, 0.0]), Reason::NoRisk);
    assert_eq!(reason(&problem, "unmet_need_weighted", [1.0, 0.0]), Reason::NoSeverity);
    for id in ["yll", "dalys_averted_3", "dalys_averted_age_weighted", "qaly", "number_treated_per_daly"] {
        assert_eq!(reason(&problem, id, [1.0, 0.0]), Reason::NoAges);
    }
    problem.groups[0].severity = Some(0.0);
    assert_eq!(reason(&problem, "unmet_need_weighted", [1.0, 0.0]), Reason::NoSeverity);
    // The cost of the first treatment is not that of the second.
    problem.groups[0].cost = Some(5.0);
    assert_eq!(measured(find("total_cost").unwrap(), &problem, &[2.0, 0.0]), Value::Number(10.0));
    assert_eq!(reason(&problem, "total_cost", [2.0, 1.0]), Reason::NoCosts);
    problem.groups[0].alternative_costs = vec![Some(1.0)];
    assert_eq!(measured(find("total_cost").unwrap(), &problem, &[2.0, 1.0]), Value::Number(11.0));
    problem.groups[0].age = Some(40.0);
    problem.groups[0].reference_years = Some(50.0);
    assert_eq!(reason(&problem, "cost_per_daly_averted", [2.0, 0.0]), Reason::NoHealthGained);
    assert_eq!(reason(&problem, "net_monetary_benefit", [2.0, 0.0]), Reason::NoWorth);
    problem.worth_of_year = Some(0.0);
    assert_eq!(reason(&problem, "net_health_benefit", [2.0, 0.0]), Reason::NoWorth);
    assert_eq!(net_health_benefit(0.0, 1.0, 0.0), Value::Undefined(Reason::NoWorth));
}

#[test]
fn supplies_tell_what_treatments_cost_that_state_nothing() {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    let supply = scenario.supplies[0].clone();
    let estimate = |value: f64| Estimate { value, ..supply.amount.clone() };
    let units = [(supply.id.clone(), estimate(0.5))].into_iter().collect();
    let half = Alternative { name: "Half".into(), risk_treated: estimate(0.5), uses: units };
    scenario.groups[0].alternatives = vec![half];
    scenario.groups[1].cost = None;
    let costs = |scenario: &Scenario| {
        let problem = Problem::compile(scenario).unwrap();
        [0, 1, 2].map(|way| problem.cost_of(way))
    };
    // The first group states its cost, its alternative and the second group cost what they use.
    assert_eq!(costs(&scenario), [Some(120.0), None, None]);
    scenario.supplies[0].unit_cost = Some(estimate(30.0));
    assert_eq!(costs(&scenario), [Some(120.0), Some(15.0), Some(30.0)]);
}

/// The figures in the code against those in the file of golden cases, which were typed separately.
#[test]
fn life_tables_are_as_published() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/measures.json");
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let tables = file["life_tables"].as_object().unwrap();
    assert_eq!(tables.len(), LifeTableName::ALL.len());
    for (name, published) in tables {
        let table = LifeTableName::ALL
            .into_iter()
            .find(|table| table.key().replace('_', "") == name.to_lowercase().replace('_', ""))
            .unwrap_or_else(|| panic!("no table {name}"));
        let numbers = |key: &str| published[key].as_array().unwrap().iter().map(|number| number.as_f64().unwrap());
        for (age, years) in numbers("ages").zip(numbers("ex")) {
            assert_eq!(LifeTable::named(table).at(age), years, "{name} at {age}");
        }
    }
}
