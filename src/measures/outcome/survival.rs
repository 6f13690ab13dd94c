//! Survival observed in a study, from which the years left of a group may come.

use crate::num;

/// Restricted mean survival time: the area under the Kaplan-Meier curve up to a horizon, in the unit of
/// the times; 0 to the horizon.
///
/// `event` tells for each time whether it is a death (true) or the end of observation (false). Who
/// leaves observation at a time of death was still at risk. After the last observation the curve goes
/// on level, as in R's survival and Python's lifelines. `None` when nobody was observed.
/// Source: Kaplan & Meier 1958, J Am Stat Assoc 53:457; Royston & Parmar 2013, BMC Med Res Methodol 13:152.
pub fn restricted_mean_survival_time(times: &[f64], event: &[bool], horizon: f64) -> Option<f64> {
    let people = times.len().min(event.len());
    if people == 0 {
        return None;
    }
    let order = num::ordered(people, |a, b| times[a].total_cmp(&times[b]));
    let (mut at_risk, mut alive, mut area, mut now) = (people, 1.0, 0.0, 0.0);
    for same in order.chunk_by(|&a, &b| times[a] == times[b]) {
        let at = times[same[0]].max(0.0);
        if at >= horizon {
            break;
        }
        area += alive * (at - now);
        now = at;
        let deaths = same.iter().filter(|&&person| event[person]).count();
        alive *= 1.0 - deaths as f64 / at_risk as f64;
        at_risk -= same.len();
    }
    Some(area + alive * (horizon - now).max(0.0))
}
