//! Supply that is used, and supply that helps nobody.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Share of the scarcest supply that is left over: `1 - used / stock`.
///
/// The scarcest supply has the smallest stock compared with what would treat everybody by the first
/// treatment of each group; the first one listed among equals. Only its left-over is shown, because
/// supplies in different units have no common sum, and plenty of a supply that nobody lacks is no
/// waste. 0 to 1; less is better. Undefined when there is no stock, or no need for what there is.
/// Source: the planning sense of wastage; WHO's for vaccines is [`open_vial_wastage`].
pub static UNUSED: Measure = Measure {
    id: "unused",
    lens: Lens::Health,
    family: Family::Need,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: true,
    source: "",
    working: in_full(working),
    measure: |case| of_scarcest(case, unused_share),
};

/// Share of the scarcest supply that is used; the same supply as for [`UNUSED`], so that both add up
/// to 1.
///
/// 0 to 1; more is better. Undefined when there is no stock, or no need for what there is.
pub static UTILISATION: Measure = Measure {
    id: "utilisation",
    direction: Direction::More,
    first_screen: false,
    measure: |case| of_scarcest(case, utilisation),
    ..UNUSED
};

/// Share of a supply that was used; undefined without supply.
pub fn utilisation(used: f64, supply: f64) -> Value {
    if supply > 0.0 { Value::of((used / supply).clamp(0.0, 1.0)) } else { Value::Undefined(Reason::NoSupply) }
}

/// Share of a supply that was not used; undefined without supply.
pub fn unused_share(used: f64, supply: f64) -> Value {
    utilisation(used, supply).number().map_or(Value::Undefined(Reason::NoSupply), |share| Value::of(1.0 - share))
}

/// Wastage as vaccine programmes count it: doses spoiled in opened vials, of all doses opened.
///
/// Closed stock left over is not wastage in this sense. Undefined when no vial was opened.
/// Source: WHO, Monitoring vaccine wastage at country level, 2005.
pub fn open_vial_wastage(wasted: f64, used: f64) -> Value {
    utilisation(wasted, wasted + used)
}

/// A share of the scarcest supply, from the units used and the units there were.
fn of_scarcest(case: &Case, share: fn(f64, f64) -> Value) -> Value {
    match scarcest(case) {
        Ok(supply) => share(case.allocation.used(case.problem, supply), case.problem.stock[supply]),
        Err(reason) => Value::Undefined(reason),
    }
}

/// Index of the scarcest supply, or why there is none.
fn scarcest(case: &Case) -> Result<usize, Reason> {
    let problem = case.problem;
    if problem.stock.iter().all(|&stock| stock <= 0.0) {
        return Err(Reason::NoSupply);
    }
    let full_need = problem.full_need();
    (0..problem.stock.len())
        .filter(|&supply| problem.stock[supply] > 0.0)
        .map(|supply| (supply, problem.stock[supply] / full_need[supply]))
        .filter(|(_, plenty)| plenty.is_finite())
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(supply, _)| supply)
        .ok_or(Reason::NoNeed)
}

fn working(case: &Case) -> Working {
    let Ok(supply) = scarcest(case) else {
        return Working::bare();
    };
    let (used, stock) = (case.allocation.used(case.problem, supply), case.problem.stock[supply]);
    let ways = |group: usize| case.problem.groups[group].treatments.clone();
    let units = |way: usize| case.allocation.treated[way] * case.problem.treatments[way].bundle[supply];
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .column("units-used", Unit::Count, |group| ways(group).map(units).sum())
        .number("used", Unit::Count, used)
        .number("stock", Unit::Count, stock)
        .number("left", Unit::Count, (stock - used).max(0.0))
}
