//! People in an order, from the lowest place to the highest.

use super::ordered;

/// The people who share one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rung {
    /// How many they are; above 0.
    pub people: f64,
    /// Mean of what they have.
    pub level: f64,
}

/// The rungs from the lowest `order` up: `n` people of each group have `y` each.
///
/// Groups of equal order stand on one rung; groups without people on none.
pub fn ladder(y: &[f64], n: &[f64], order: &[f64]) -> Vec<Rung> {
    let groups = ordered(n.len(), |a, b| order[a].total_cmp(&order[b]));
    let tied = groups.chunk_by(|&a, &b| order[a] == order[b]);
    tied.filter_map(|tied| {
        let people: f64 = tied.iter().map(|&group| n[group]).sum();
        let shares = tied.iter().map(|&group| n[group] / people * y[group]);
        (people > 0.0).then(|| Rung { people, level: shares.sum() })
    })
    .collect()
}

/// Mean level of a ladder that counts the lower rungs more: `sum y_g (S_g^nu - S_(g+1)^nu)`, where
/// `S_g` is the share of people on rung `g` and above.
///
/// With `nu` = 1 it is the mean, with 2 the mean of the lower of two persons picked at random. `None`
/// when nobody is there. The difference of powers is worked out as `S_g^nu (1 - (1 - q)^nu)`, where `q`
/// is the rung's part of `S_g`: it keeps its digits on a rung of very few among very many.
/// Source: Yitzhaki 1983, Int Econ Rev 24:617.
pub fn ranked_mean(ladder: &[Rung], nu: f64) -> Option<f64> {
    let people: f64 = ladder.iter().map(|rung| rung.people).sum();
    let mut above = 0.0;
    let mut mean = 0.0;
    for rung in ladder.iter().rev() {
        above += rung.people;
        let part = -libm::expm1(nu * libm::log1p(-rung.people / above));
        mean += rung.level * part * libm::pow((above / people).min(1.0), nu);
    }
    (people > 0.0).then_some(mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_a_rung_and_nobody_has_none() {
        let rungs = ladder(&[0.5, 0.0, 9.0, 1.0], &[1.0, 2.0, 0.0, 3.0], &[2.0, 1.0, 1.5, 2.0]);
        assert_eq!(rungs, [Rung { people: 2.0, level: 0.0 }, Rung { people: 4.0, level: 0.875 }]);
        assert_eq!(ladder(&[1.0], &[0.0], &[1.0]), []);
    }

    #[test]
    fn the_lower_of_two_counts() {
        // Pairs of three persons with 1, 2 and 6: the lower has 1 in five of nine, 2 in three, 6 in one.
        let rungs = ladder(&[6.0, 1.0, 2.0], &[1.0; 3], &[6.0, 1.0, 2.0]);
        assert!((ranked_mean(&rungs, 2.0).unwrap() - 17.0 / 9.0).abs() < 1e-12);
        assert!((ranked_mean(&rungs, 1.0).unwrap() - 3.0).abs() < 1e-12);
        assert_eq!(ranked_mean(&[], 2.0), None);
        // One at the bottom of very many counts three times.
        let alone = [Rung { people: 1.0, level: 1.0 }, Rung { people: 1e14, level: 0.0 }];
        assert!((ranked_mean(&alone, 3.0).unwrap() * 1e14 - 3.0).abs() < 1e-12);
    }
}
