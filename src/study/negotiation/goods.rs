//! Things that cannot be divided: taking turns, and whether a division without envy exists.

/// Bundles that come of taking turns: the next in `order` takes what it values most of what is left,
/// over and over until nothing is left.
///
/// `values[p][i]` is the value of thing i to party p; among equal values the one listed first is
/// taken. Nobody takes anything when the order is empty or names a party that does not exist.
pub fn picking_sequence(values: &[Vec<f64>], order: &[usize]) -> Vec<Vec<usize>> {
    let mut bundles = vec![Vec::new(); values.len()];
    let mut left: Vec<usize> = (0..values.first().map_or(0, Vec::len)).collect();
    if order.iter().any(|&party| party >= values.len()) {
        return bundles;
    }
    for &party in order.iter().cycle() {
        let value = |thing: usize| values[party].get(thing).copied().unwrap_or(0.0);
        let Some(best) =
            left.iter().copied().reduce(|best, other| if value(other) > value(best) { other } else { best })
        else {
            break;
        };
        bundles[party].push(best);
        left.retain(|thing| *thing != best);
    }
    bundles
}

/// Divisions that a search may look at.
const MOST_DIVISIONS: f64 = 2e6;

/// There are too many divisions to look at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are too many ways to divide so many things")]
pub struct TooManyDivisions;

/// A division of all things in which no party would rather have another's bundle; `None` if there is
/// none.
///
/// Every division is looked at, so both must be few. Foley 1967, Yale Economic Essays 7:45.
pub fn envy_free_division(values: &[Vec<f64>]) -> Result<Option<Vec<Vec<usize>>>, TooManyDivisions> {
    let parties = values.len();
    let things = values.first().map_or(0, Vec::len);
    let divisions = libm::pow(parties as f64, things as f64);
    if divisions > MOST_DIVISIONS {
        return Err(TooManyDivisions);
    }
    // The owners are the digits of the number of the division.
    for division in 0..divisions as u64 {
        let mut bundles = vec![Vec::new(); parties];
        let mut rest = division;
        for thing in 0..things {
            bundles[(rest % parties as u64) as usize].push(thing);
            rest /= parties as u64;
        }
        let worth = |party: usize, owner: usize| {
            let value = |thing: &usize| values[party].get(*thing).copied().unwrap_or(0.0);
            bundles[owner].iter().map(value).sum::<f64>()
        };
        let content = |party: usize| {
            let own = worth(party, party);
            (0..parties).all(|owner| worth(party, owner) <= own + 1e-9 * own.abs())
        };
        if (0..parties).all(content) {
            return Ok(Some(bundles));
        }
    }
    Ok(None)
}
