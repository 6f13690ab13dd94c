//! Equity until the disparity is too large (rule book, H8).

use super::total::{NODES, gains, give, open_set};
use super::utility::{Utility, gainers};
use crate::num::switches;
use crate::rules::Ledger;
use crate::rules::axiom::{Axiom, Theory};
use crate::rules::parameter::{Parameter, ScoreUnit};
use crate::rules::rule::{Family, Judges, Look, Rule};
use crate::scenario::GroupField;

/// Hooker & Williams: help the worst-off, but groups more than Delta above them count by the sum.
///
/// Makes [`equity_or_sum`] of the groups' survival or coverage largest, exactly as a programme with
/// one switch for each group. Delta 0 is the best total, a large one maximin. Hooker & Williams
/// 2012, Management Science 58:1682.
pub static HOOKER_WILLIAMS: Rule = Rule {
    id: "welfare.hooker_williams",
    family: Family::Welfare,
    parameters: &[
        Parameter::number("delta", 0.0, 1.0, 0.05, ScoreUnit::Share, 0.2),
        Parameter::choice("of", &["survival", "coverage"]),
    ],
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory { always: &[Axiom::Feasible, Axiom::Units], with_one_supply: &[], not_always: &[] },
    allocate: |parameters, ledger| {
        let utility = [Utility::Survival, Utility::Coverage][parameters.choice("of").min(1)];
        best_mix(ledger, utility, parameters.get("delta"));
        Ok(())
    },
};

/// `(G - 1) Delta + G u_min + sum max(0, u - u_min - Delta)` of some utilities; 0 of none.
pub fn equity_or_sum(utilities: &[f64], delta: f64) -> f64 {
    let Some(least) = utilities.iter().copied().reduce(f64::min) else { return 0.0 };
    let count = utilities.len() as f64;
    let above: f64 = utilities.iter().map(|utility| (utility - least - delta).max(0.0)).sum();
    (count - 1.0) * delta + count * least + above
}

/// Columns: the treatments, then the least utility, then each group's part and its switch.
fn best_mix(ledger: &mut Ledger, utility: Utility, delta: f64) {
    let problem = ledger.problem();
    ledger.close_treatments(|way| utility.slope(problem, way) <= 0.0);
    let groups = gainers(ledger, utility);
    if groups.is_empty() {
        return;
    }
    let ways = problem.treatments.len();
    let (least, count) = (ways, groups.len());
    let part = |index: usize| ways + 1 + 2 * index;
    let columns = ways + 1 + 2 * count;
    // Utilities lie between 0 and 1, so none is further than 1 above another.
    let far = 1.0_f64.max(delta);
    let mut set = open_set(ledger, utility, |_| 0.0);
    set.objective.resize(columns, 0.0);
    set.bounds.resize(columns, 1.0);
    set.rows.iter_mut().for_each(|row| row.resize(columns, 0.0));
    let mut row = |entries: &[(usize, f64)], mut row: Vec<f64>, limit: f64| {
        row.resize(columns, 0.0);
        entries.iter().for_each(|(column, value)| row[*column] += value);
        set.rows.push(row);
        set.limits.push(limit);
    };
    for (index, &group) in groups.iter().enumerate() {
        let (part, switch) = (part(index), part(index) + 1);
        let now = utility.now(ledger, group);
        // part <= u - Delta switch; part <= least + (far - Delta) switch; least <= part.
        row(&[(part, 1.0), (switch, delta)], gains(ledger, utility, group, -1.0), now);
        row(&[(part, 1.0), (least, -1.0), (switch, delta - far)], Vec::new(), 0.0);
        row(&[(least, 1.0), (part, -1.0)], Vec::new(), 0.0);
    }
    for index in 0..count {
        set.objective[part(index)] = 1.0;
    }
    let switches: Vec<usize> = (0..count).map(|index| part(index) + 1).collect();
    let Ok(best) = switches::solve(&set, &switches, NODES) else { return ledger.unproven(1.0) };
    let total = (count as f64 - 1.0) * delta + best.value;
    let bound = (count as f64 - 1.0) * delta + best.bound;
    if bound > total * (1.0 + 1e-9) + 1e-9 {
        ledger.unproven(((bound - total) / bound).min(1.0));
    }
    // Where the worst-off are out of reach, the objective is blind to gains within the margin: among
    // the best answers the one with the most lives is given.
    set.rows.push(set.objective.iter().map(|value| -value).collect());
    set.limits.push(-best.value * (1.0 - 1e-11));
    set.objective = problem.treatments.iter().map(|way| way.benefit.max(0.0)).collect();
    set.objective.resize(columns, 0.0);
    let lives = switches::solve(&set, &switches, NODES);
    give(ledger, lives.map_or(best.x, |lives| lives.x), &groups);
}
