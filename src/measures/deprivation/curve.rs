//! The concentration curve: treatment added up from the most to the least deprived.

use crate::measures::Reason;
use crate::num;

/// Points of the concentration curve as (share of people, share of treatments), from (0, 0) to (1, 1).
///
/// `y` is the outcome per person of each group, not below 0, `n` its people in need, and a lower
/// `order` means more deprived. Groups of equal order make one straight segment; groups without people
/// none. Above the diagonal, treatment goes to the worse-off. Fails when nobody is in need or treated.
/// Source: Kakwani, Wagstaff & van Doorslaer 1997, J Econometrics 77:87.
pub fn concentration_curve(y: &[f64], n: &[f64], order: &[f64]) -> Result<Vec<(f64, f64)>, Reason> {
    let ladder = num::ladder(y, n, order);
    let people: f64 = ladder.iter().map(|rung| rung.people).sum();
    if people <= 0.0 {
        return Err(Reason::NoNeed);
    }
    let treated: f64 = ladder.iter().map(|rung| rung.people / people * rung.level).sum();
    if treated <= 0.0 {
        return Err(Reason::NobodyTreated);
    }
    let mut at = (0.0, 0.0);
    let mut points = vec![at];
    for rung in &ladder {
        let share = rung.people / people;
        at = (at.0 + share, at.1 + share * rung.level / treated);
        points.push(at);
    }
    // Rounding must not leave the end beside the corner.
    if let Some(end) = points.last_mut() {
        *end = (1.0, 1.0);
    }
    Ok(points)
}
