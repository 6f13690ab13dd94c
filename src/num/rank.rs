//! Places of groups among all people.

use super::sort_pairs;

/// Fractional rank of each group: the share of people ranked below it plus half of its own tie.
///
/// `order` 1 is the most deprived; groups with equal order share one rank. A group without people
/// gets the rank of its place and weighs nothing. All ranks are 1/2 when nobody is there.
/// Source: Kakwani, Wagstaff & van Doorslaer 1997, J Econometrics 77:87.
pub fn fractional_ranks(n: &[f64], order: &[f64]) -> Vec<f64> {
    let people: f64 = n.iter().sum();
    let mut ranks = vec![0.5; n.len()];
    if people <= 0.0 {
        return ranks;
    }
    let mut groups: Vec<(f64, f64)> = order.iter().enumerate().map(|(group, &order)| (order, group as f64)).collect();
    sort_pairs(&mut groups);
    let mut below = 0.0;
    for tied in groups.chunk_by(|a, b| a.0 == b.0) {
        let block: f64 = tied.iter().map(|&(_, group)| n[group as usize]).sum();
        for &(_, group) in tied {
            ranks[group as usize] = (below + block / 2.0) / people;
        }
        below += block;
    }
    ranks
}
