//! Reserves against second routes: the neutral reserve against its definition by brute force, the
//! nested one against shares by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::scenario::Problem;
use proptest::collection::vec;
use proptest::prelude::*;

use problems::law;
use support::{Set, courses, per_group, run, same, treated};

const CATEGORIES: usize = 3;
const OPEN: usize = CATEGORIES;

/// Persons in the order of the baseline, each with the categories it is eligible for, and quotas.
#[derive(Clone, Debug)]
struct Instance {
    /// One bit for each reserved category.
    persons: Vec<usize>,
    /// Units of each reserved category, then of the open part.
    quotas: Vec<usize>,
}

fn instance() -> impl Strategy<Value = Instance> {
    (vec(0..1_usize << CATEGORIES, 1..=7), vec(0..=2_usize, CATEGORIES + 1))
        .prop_map(|(persons, quotas)| Instance { persons, quotas })
}

impl Instance {
    fn eligible(&self, person: usize, category: usize) -> bool {
        category == OPEN || self.persons[person] >> category & 1 == 1
    }

    /// Most units of some categories that can go to some persons, along the pairs allowed: augmenting paths.
    fn most(&self, persons: &[usize], categories: &[usize], allowed: &dyn Fn(usize, usize) -> bool) -> usize {
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); CATEGORIES + 1];
        let mut matched = 0;
        for &person in persons {
            matched += usize::from(self.place(person, categories, allowed, &mut holders, &mut Vec::new()));
        }
        matched
    }

    fn place(
        &self,
        person: usize,
        categories: &[usize],
        allowed: &dyn Fn(usize, usize) -> bool,
        holders: &mut Vec<Vec<usize>>,
        tried: &mut Vec<usize>,
    ) -> bool {
        for &category in categories {
            if tried.contains(&category) || !self.eligible(person, category) || !allowed(person, category) {
                continue;
            }
            tried.push(category);
            if holders[category].len() < self.quotas[category] {
                holders[category].push(person);
                return true;
            }
            for place in 0..holders[category].len() {
                let other = holders[category][place];
                if self.place(other, categories, allowed, holders, tried) {
                    holders[category][place] = person;
                    return true;
                }
            }
        }
        false
    }

    /// The persons served by reverse rejecting, word by word: from the end of the baseline a person is
    /// rejected when the others, without pairs that pass over a rejected person, still use as many units.
    fn reverse_rejecting(&self, persons: &[usize], categories: &[usize]) -> Vec<usize> {
        let all = self.most(persons, categories, &|_, _| true);
        let mut rejected: Vec<usize> = Vec::new();
        for &person in persons.iter().rev() {
            let mut out = rejected.clone();
            out.push(person);
            let kept: Vec<usize> = persons.iter().copied().filter(|p| !out.contains(p)).collect();
            let respects =
                |person: usize, category: usize| !out.iter().any(|&r| r < person && self.eligible(r, category));
            if self.most(&kept, categories, &respects) == all {
                rejected = out;
            }
        }
        persons.iter().copied().filter(|person| !rejected.contains(person)).collect()
    }

    /// The smart rule with all open units first.
    fn smart(&self) -> Vec<usize> {
        let everybody: Vec<usize> = (0..self.persons.len()).collect();
        let reserved = [0, 1, 2];
        let most = |left: &[usize]| self.most(left, &reserved, &|_, _| true);
        let mut served: Vec<usize> = Vec::new();
        for person in everybody.iter().copied() {
            let without: Vec<usize> =
                everybody.iter().copied().filter(|p| *p != person && !served.contains(p)).collect();
            if served.len() < self.quotas[OPEN] && most(&without) == most(&everybody) {
                served.push(person);
            }
        }
        let left: Vec<usize> = everybody.iter().copied().filter(|p| !served.contains(p)).collect();
        let matched = self.reverse_rejecting(&left, &reserved).into_iter();
        served.extend(matched.filter(|person| self.persons[*person] != 0));
        served.sort_unstable();
        served
    }

    /// The same as a problem: one person in each group.
    fn problem(&self) -> Problem {
        let units: usize = self.quotas.iter().sum();
        let mut problem = courses(&vec![1.0; self.persons.len()], units as f64);
        problem.whole = true;
        for (person, patients) in problem.groups.iter_mut().enumerate() {
            let flag = |category: usize| if self.eligible(person, category) { 1.0 } else { 0.0 };
            patients.arrival = Some(person as f64);
            patients.deprivation_rank = (flag(0) == 1.0).then_some(1.0);
            patients.essential_share = flag(1);
            patients.reciprocity_share = flag(2);
        }
        problem
    }

    /// Who is served by the rule, and nobody in part.
    fn served(&self, open_first: bool, hard: bool) -> Option<Vec<usize>> {
        let units: usize = self.quotas.iter().sum();
        if units == 0 || self.persons.iter().all(|categories| *categories == 0) {
            return None;
        }
        let share = |category: usize| self.quotas[category] as f64 / units as f64;
        let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
        let set: Set = &[
            ("deprived", share(0)),
            ("essential", share(1)),
            ("owed", share(2)),
            ("deprived_share", 1.0),
            ("baseline", 1.0),
            ("order", flag(open_first)),
            ("left_over", flag(hard)),
        ];
        let treated = treated("reserve.neutral", set, &self.problem());
        assert!(treated.iter().all(|patients| *patients == 0.0 || *patients == 1.0), "{self:?}: {treated:?}");
        Some((0..treated.len()).filter(|&person| treated[person] == 1.0).collect())
    }
}

#[test]
fn the_neutral_reserve_is_reverse_rejecting() {
    law(1500, instance(), |instance| {
        let Some(served) = instance.served(false, true) else { return };
        let everybody: Vec<usize> = (0..instance.persons.len()).collect();
        let categories = [0, 1, 2, OPEN];
        let rejecting = instance.reverse_rejecting(&everybody, &categories);
        assert_eq!(served, rejecting);
        // A27 and A28: all served can be matched to units for which they are eligible, and no more could be.
        let most = |persons: &[usize]| instance.most(persons, &categories, &|_, _| true);
        assert_eq!(most(&served), served.len());
        assert_eq!(most(&everybody), served.len());
        // A26: some such matching passes over nobody.
        let respects = |person: usize, category: usize| {
            !everybody.iter().any(|&p| p < person && !served.contains(&p) && instance.eligible(p, category))
        };
        assert_eq!(instance.most(&served, &categories, &respects), served.len());
    });
}

#[test]
fn with_open_units_first_it_is_the_smart_rule() {
    law(1500, instance(), |instance| {
        let Some(served) = instance.served(true, true) else { return };
        assert_eq!(served, instance.smart());
        // As many reserved units as possible are used, and beneficiaries do no worse than with them last.
        let reserved = [0, 1, 2];
        let everybody: Vec<usize> = (0..instance.persons.len()).collect();
        let most = |persons: &[usize]| instance.most(persons, &reserved, &|_, _| true);
        assert_eq!(most(&served), most(&everybody));
        let marked = |served: &[usize]| served.iter().filter(|person| instance.persons[**person] != 0).count();
        assert!(marked(&served) >= marked(&instance.served(false, true).unwrap()));
    });
}

#[test]
fn what_nobody_eligible_can_use_goes_along_the_baseline() {
    law(500, instance(), |instance| {
        for open_first in [false, true] {
            let (Some(soft), Some(hard)) = (instance.served(open_first, false), instance.served(open_first, true))
            else {
                return;
            };
            let units: usize = instance.quotas.iter().sum();
            assert_eq!(soft.len(), units.min(instance.persons.len()));
            let mut want = hard.clone();
            want.extend((0..instance.persons.len()).filter(|p| !hard.contains(p)).take(soft.len() - hard.len()));
            want.sort_unstable();
            assert_eq!(soft, want);
        }
    });
}

#[test]
fn with_one_reserve_it_is_the_sequential_one() {
    // 40 deprived and 60 others, 20 units, 4 of them reserved (Massachusetts).
    let mut problem = courses(&[40.0, 60.0], 20.0);
    problem.groups[0].deprivation_rank = Some(1.0);
    problem.groups[1].deprivation_rank = Some(9.0);
    let only: Set = &[("deprived", 0.2), ("essential", 0.0), ("owed", 0.0)];
    same(&treated("reserve.neutral", only, &problem), &[8.0, 12.0], "open last");
    let first: Set = &[only[0], only[1], only[2], ("order", 1.0)];
    same(&treated("reserve.neutral", first, &problem), &[10.4, 9.6], "open first");
    // A guarantee that binds: half of the units.
    let half: Set = &[("deprived", 0.5), only[1], only[2]];
    same(&treated("reserve.neutral", half, &problem), &[10.0, 10.0], "half reserved");
}

#[test]
fn draws_of_the_neutral_reserve_scatter_around_its_expectation() {
    let mut problem = courses(&[300.0, 200.0, 250.0], 300.0);
    problem.whole = true;
    problem.groups[0].deprivation_rank = Some(1.0);
    problem.groups[1].essential_share = 0.5;
    problem.groups[2].reciprocity_share = 0.1;
    for order in [0.0, 1.0] {
        let set: Set = &[("deprived", 0.5), ("essential", 0.2), ("owed", 0.1), ("order", order)];
        let expected = per_group(&problem, &run("reserve.neutral", set, &problem).expectation);
        let seeds = 300;
        let mut mean = [0.0; 3];
        for seed in 0..seeds {
            let draw = run("reserve.neutral", set, &Problem { seed, ..problem.clone() }).draw.unwrap();
            let draw = per_group(&problem, &draw);
            assert_eq!(draw.iter().sum::<f64>(), 300.0);
            mean.iter_mut().zip(draw).for_each(|(mean, patients)| *mean += patients / seeds as f64);
        }
        for (mean, expected) in mean.iter().zip(&expected) {
            assert!((mean - expected).abs() < 2.0, "order {order}: {mean} is not {expected}");
        }
    }
}

#[test]
fn a_nested_reserve_spills_upward() {
    // 100 units: 40 for the first quarter, of them 28 by age and 12 by occupation.
    let mut problem = courses(&[50.0; 8], 100.0);
    for (group, patients) in problem.groups.iter_mut().enumerate() {
        patients.deprivation_rank = Some((group / 2) as f64);
        patients.age = Some(if group % 2 == 0 { 80.0 } else { 40.0 });
        patients.essential_share = (group % 2) as f64;
    }
    let treated = |problem: &Problem| treated("reserve.nested", &[], problem);
    same(&treated(&problem), &[28.0, 12.0, 14.0, 6.0, 14.0, 6.0, 14.0, 6.0], "nothing to spill");
    // Without workers in the first quarter their 12 units stay in it: all 78 of its people share them.
    problem.groups[1].essential_share = 0.0;
    let in_quarter = treated(&problem);
    same(&[in_quarter[0] + in_quarter[1]], &[40.0], "the quarter's sum");
    // The old had the lowest 28 of 50 lottery numbers already, so others catch up first.
    same(&in_quarter[..2], &[28.0, 12.0], "one lottery number each");
    same(&in_quarter[2..], &[14.0, 6.0, 14.0, 6.0, 14.0, 6.0], "the other quarters");
    // With 300 units the first quarter has 120 for its 100 people; the rest goes to everybody else.
    problem.stock = vec![300.0];
    let plenty = treated(&problem);
    same(&plenty[..2], &[50.0, 50.0], "all of the first quarter");
    same(&[plenty.iter().sum()], &[300.0], "nothing is left");
}
