//! Rules as operations on whole columns.

use super::block::{Block, Ground};
use crate::num::lanes::Lanes;
use crate::scenario::{Patients, RuleChoice};
use crate::study::draws::kernel::{fill, serve};

/// What a rule does with eight worlds at once: patients treated of each group.
pub type Plan = fn(&Ground, &Block, &mut [Lanes]);

/// The plan of a rule with its usual parameters; none where it has to go the general way.
pub fn plan(choice: &RuleChoice, ground: &Ground) -> Option<Plan> {
    let has_all = |field: fn(&Patients) -> Option<f64>| ground.groups.iter().all(|patients| field(patients).is_some());
    let has_one_weight = ground.groups.iter().all(|patients| patients.weight == 1.0);
    let plan: Plan = match choice.rule.as_str() {
        "lottery.equal" | "welfare.leximin" | "claims.proportional" if has_one_weight => same_share,
        "lottery.equal" | "welfare.leximin" => same_share,
        "claims.constrained_equal_awards" if has_one_weight => awards,
        "claims.constrained_equal_losses" if has_one_weight => losses,
        "claims.talmud" if has_one_weight => talmud,
        "priority.first_come" if has_all(|patients| patients.arrival) => first_come,
        "priority.sickest" => sickest,
        "priority.youngest" if has_all(|patients| patients.age) => youngest,
        "priority.deprivation" if has_all(|patients| patients.deprivation_rank) => deprived,
        "outcome.lives" => lives,
        "outcome.life_years" if has_all(|patients| patients.years_left) => life_years,
        _ => return None,
    };
    choice.parameters.is_empty().then_some(plan)
}

fn same_share(_: &Ground, block: &Block, given: &mut [Lanes]) {
    let share = (block.places / block.total.max(Lanes::all(f64::MIN_POSITIVE))).min(Lanes::all(1.0));
    for (given, need) in given.iter_mut().zip(&block.need) {
        *given = *need * share;
    }
}

fn awards(_: &Ground, block: &Block, given: &mut [Lanes]) {
    fill(&block.need, &ones(block), block.places, given);
}

fn losses(_: &Ground, block: &Block, given: &mut [Lanes]) {
    fill(&block.need, &ones(block), lost(block), given);
    for (given, need) in given.iter_mut().zip(&block.need) {
        *given = *need - *given;
    }
}

fn talmud(_: &Ground, block: &Block, given: &mut [Lanes]) {
    let (places, middle) = (block.places, block.total * 0.5);
    let half: Vec<Lanes> = block.need.iter().map(|need| *need * 0.5).collect();
    fill(&half, &ones(block), places.or_where_above(lost(block), places, middle), given);
    for (given, need) in given.iter_mut().zip(&block.need) {
        *given = given.or_where_above(*need - *given, places, middle);
    }
}

fn first_come(ground: &Ground, block: &Block, given: &mut [Lanes]) {
    fixed(ground, block, given, |patients| patients.arrival);
}

fn youngest(ground: &Ground, block: &Block, given: &mut [Lanes]) {
    fixed(ground, block, given, |patients| patients.age);
}

fn deprived(ground: &Ground, block: &Block, given: &mut [Lanes]) {
    fixed(ground, block, given, |patients| patients.deprivation_rank);
}

fn sickest(_: &Ground, block: &Block, given: &mut [Lanes]) {
    serve(&block.need, &block.untreated, block.places, given);
}

fn lives(_: &Ground, block: &Block, given: &mut [Lanes]) {
    most(block, &block.benefit, given);
}

fn life_years(_: &Ground, block: &Block, given: &mut [Lanes]) {
    let years: Vec<Lanes> = block.benefit.iter().zip(&block.years).map(|(benefit, years)| *benefit * *years).collect();
    most(block, &years, given);
}

/// The greatest total of a value: nobody is treated in whom it is not above 0.
fn most(block: &Block, value: &[Lanes], given: &mut [Lanes]) {
    let nothing = Lanes::all(0.0);
    let useful: Vec<Lanes> =
        block.need.iter().zip(value).map(|(need, value)| need.where_above(*value, nothing)).collect();
    serve(&useful, value, block.places, given);
}

/// Serves by a field that is the same in all worlds, the least first.
fn fixed(ground: &Ground, block: &Block, given: &mut [Lanes], field: fn(&Patients) -> Option<f64>) {
    let key: Vec<Lanes> =
        ground.groups.iter().map(|patients| Lanes::all(-field(patients).unwrap_or(f64::MAX))).collect();
    serve(&block.need, &key, block.places, given);
}

fn ones(block: &Block) -> Vec<Lanes> {
    vec![Lanes::all(1.0); block.need.len()]
}

/// Patients for whom the stock is not enough.
fn lost(block: &Block) -> Lanes {
    (block.total - block.places).max(Lanes::all(0.0))
}
