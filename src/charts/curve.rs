//! One curve of a plot: its corners, its letter, its entry in the key.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::Frame;
use super::figure::place;
use crate::num;
use crate::num::broken_line::height;

/// One curve of a [`Curves`] plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its name, or the names of all that share it.
    pub name: AttrValue,
    /// A few words beside its name, such as an index; may be empty.
    pub note: AttrValue,
    /// Its corners from (0, 0) to (1, 1): share of people, share of treatments.
    pub points: Rc<[(f64, f64)]>,
    /// What each corner says, as a sentence.
    pub words: Rc<[AttrValue]>,
}

/// Radius of the disc behind a letter.
const BADGE: f64 = 9.0;

/// Where each curve has its letter: on the curve, where it is far from the diagonal, from the other letters and, if
/// there is such a place, from the corners of all curves.
pub(super) fn badges(curves: &[Curve], frame: &Frame) -> Vec<(f64, f64)> {
    let lines: Vec<&[(f64, f64)]> = curves.iter().map(|curve| &*curve.points).collect();
    let corners = curves.iter().flat_map(|curve| curve.points.iter().copied()).collect::<Vec<_>>();
    // In steps, so that a curve that hardly leaves the diagonal has its letter in the middle.
    apart(&lines, frame, &corners, |line, x| ((height(lines[line], x) - x).abs() * 50.0).round())
}

/// A place on each line for its letter: where the line stands out most, far from the other letters and, if there is
/// such a place, from these corners.
pub(super) fn apart(
    lines: &[&[(f64, f64)]],
    frame: &Frame,
    corners: &[(f64, f64)],
    stands_out: impl Fn(usize, f64) -> f64,
) -> Vec<(f64, f64)> {
    // As large as they get where the plot is small.
    const ROOM: f64 = 3.2 * BADGE;
    let (low, high) = frame.x.values;
    let spots: Vec<f64> = (2..=18).map(|step| low + (high - low) * f64::from(step) / 20.0).collect();
    let middle = |spot: usize| (spots[spot] - f64::midpoint(low, high)).abs();
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (line, points) in lines.iter().enumerate() {
        let far_first = num::ordered(spots.len(), |a, b| {
            let (a_out, b_out) = (stands_out(line, spots[a]), stands_out(line, spots[b]));
            b_out.total_cmp(&a_out).then(middle(a).total_cmp(&middle(b)))
        });
        let at = |spot: usize| (frame.x.at(spots[spot]), frame.y.at(height(points, spots[spot])));
        let is_free = |spot: &usize| {
            let (x, y) = at(*spot);
            taken.iter().all(|other| (other.0 - x).abs() > ROOM || (other.1 - y).abs() > ROOM)
        };
        let is_clear = |spot: &usize| {
            let (x, y) = at(*spot);
            corners.iter().all(|&(across, up)| {
                (frame.x.at(across) - x).abs() > ROOM / 2.0 || (frame.y.at(up) - y).abs() > ROOM / 2.0
            })
        };
        let free = || far_first.iter().copied().filter(is_free);
        let spot = free().find(is_clear).or_else(|| free().next()).or(far_first.first().copied());
        taken.push(spot.map(at).unwrap_or_default());
    }
    taken
}

/// Every curve with its letter, its dashes, its name and a note beside it, which may be empty.
pub(super) fn key<'a>(curves: impl Iterator<Item = (&'a AttrValue, &'a AttrValue)>) -> Html {
    let entry = |(index, (name, note)): (usize, (&AttrValue, &AttrValue))| {
        html! {
            <li>
                <svg class={format!("curve-sample curve-{index}")} width="44" height="20" viewBox="0 -1 44 20" aria-hidden="true" focusable="false">
                    <polyline class="curve-line" points="0,9 44,9" />
                    { badge(index, (22.0, 9.0)) }
                </svg>
                <span>
                    <strong><bdi>{ name.clone() }</bdi></strong>
                    if !note.is_empty() {
                        { " " }<span class="curve-note">{ note.clone() }</span>
                    }
                </span>
            </li>
        }
    };
    html! { <ul class="curve-key" role="list">{ for curves.enumerate().map(entry) }</ul> }
}

/// The letter of a curve.
fn letter(index: usize) -> String {
    char::from(b'A' + (index % 26) as u8).to_string()
}

pub(super) fn badge(index: usize, (x, y): (f64, f64)) -> Html {
    html! {
        <g class="curve-badge" aria-hidden="true">
            <circle cx={place(x)} cy={place(y)} r={place(BADGE)} />
            <text x={place(x)} y={place(y)} dy="0.36em" text-anchor="middle">{ letter(index) }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::super::axis::AxisForm;
    use super::super::scale;
    use super::*;
    use crate::locale::Locale;

    fn curve(corners: &[(f64, f64)]) -> Curve {
        Curve { name: "A".into(), note: "".into(), points: corners.into(), words: Rc::new([]) }
    }

    #[test]
    fn letters_of_curves_in_one_place_do_not_cover_each_other() {
        let curves = vec![curve(&[(0.0, 0.0), (0.6, 0.1), (1.0, 1.0)]); 8];
        let ticks = || scale::ticks([0.0, 1.0], 5);
        let forms = (AxisForm::Share, AxisForm::Share);
        let frame = Frame::new(&Locale::plain(), forms, (ticks(), ticks()), (440.0, 420.0), 0.0);
        let places = badges(&curves, &frame);
        for (index, one) in places.iter().enumerate() {
            let is_apart = |other: &(f64, f64)| (other.0 - one.0).hypot(other.1 - one.1) > 2.0 * BADGE;
            assert!(places[..index].iter().all(is_apart), "{places:?}");
        }
    }
}
