//! Where to write the names of points so that they do not run into each other.

use crate::num;

/// Where a text is written from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// How much a name matters: the more, the earlier it is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Written only where it covers nothing.
    Spare,
    /// Written also over points, but not over other names.
    Usual,
    /// Written in any case.
    Needed,
}

/// A point that wants its name beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
    /// Width of its name.
    pub width: f64,
    /// How much its name matters.
    pub rank: Rank,
}

/// Where a name is written: the end or middle of its base line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label {
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    /// Whether it is so far from its point that a line should join them.
    pub far: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    fn shared(self, other: Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    fn size(self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

/// Places names one after the other, those that matter most first, each at the first spot that is free of points, of
/// other names and of `words` that stand there already.
pub(super) fn place(points: &[Point], radius: f64, line: f64, bounds: Area, words: &[Area]) -> Vec<Option<Label>> {
    /// So much of a name may lie over other names and still be read.
    const LITTLE: f64 = 0.03;

    let around = points.iter().map(|point| around(point, radius));
    let dots: Vec<Area> = around.collect();
    let mut taken: Vec<Area> = words.to_vec();
    let mut labels = vec![None; points.len()];
    let order = num::ordered(points.len(), |a, b| points[b].rank.cmp(&points[a].rank));
    for index in order {
        let point = &points[index];
        let candidates = spots(radius, line).map(|(dx, dy, anchor)| {
            let (x, y) = (point.x + dx, point.y + dy);
            let area = written(x, y, point.width, anchor, line);
            let outside = area.size() - area.shared(bounds);
            let covered = |others: &[Area]| -> f64 { others.iter().map(|other| area.shared(*other)).sum() };
            let far = dy.abs() > 1.5 * line;
            // What is cut off cannot be read at all; what lies over other names can hardly, over a point well.
            let words = 10.0 * outside + 4.0 * covered(&taken);
            (Label { x, y, anchor, far }, area, words, words + covered(&dots))
        });
        let Some((label, area, words, cost)) =
            candidates.reduce(|best, next| if next.3 < best.3 - 1e-6 { next } else { best })
        else {
            continue;
        };
        let is_readable = match point.rank {
            Rank::Spare => cost <= 1e-6,
            Rank::Usual => words <= LITTLE * area.size(),
            Rank::Needed => true,
        };
        if is_readable {
            taken.push(area);
            labels[index] = Some(label);
        }
    }
    labels
}

/// Spots around a point in the order of preference, each with the offset of the text from the point.
fn spots(radius: f64, line: f64) -> impl Iterator<Item = (f64, f64, Anchor)> {
    let gap = radius + 5.0;
    let middle = 0.35 * line; // from the middle of a letter to its base line
    let beside = move |dy: f64| [(gap, middle + dy, Anchor::Start), (-gap, middle + dy, Anchor::End)];
    let over = |dy: f64| [(0.0, dy, Anchor::Middle), (-radius, dy, Anchor::Start), (radius, dy, Anchor::End)];
    let above = over(-(radius + 2.5 + BELOW * line));
    let below = over(radius + 2.5 + ABOVE * line);
    let near = beside(0.0).into_iter().chain(above).chain(below);
    let further = (1..=8).flat_map(move |step| {
        let dy = 0.6 * line * f64::from(step);
        beside(-dy).into_iter().chain(beside(dy))
    });
    near.chain(further)
}

/// Parts of a line above and below the base line of its letters.
const ABOVE: f64 = 0.75;
const BELOW: f64 = 0.25;

fn around(point: &Point, radius: f64) -> Area {
    let radius = radius + 2.0; // letters are taller than their box here and there
    Area { left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius }
}

fn written(x: f64, y: f64, width: f64, anchor: Anchor, line: f64) -> Area {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Area { left, top: y - ABOVE * line, right: left + width, bottom: y + BELOW * line }
}

/// The width of a text, estimated: there is nothing to measure with outside a browser.
pub(super) fn width(text: &str, font_size: f64) -> f64 {
    let widths = text.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.34,
        'm' | 'w' | 'M' | 'W' | '%' => 0.92,
        // Marks that join or turn letters have no width of their own.
        '\u{0300}'..='\u{036f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => 0.0,
        letter if letter.is_uppercase() => 0.72,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ => 0.6,
    });
    widths.sum::<f64>() * font_size
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Area = Area { left: 0.0, top: 0.0, right: 400.0, bottom: 300.0 };

    fn point(x: f64, y: f64, is_needed: bool) -> Point {
        Point { x, y, width: 90.0, rank: if is_needed { Rank::Needed } else { Rank::Spare } }
    }

    fn areas(points: &[Point], labels: &[Option<Label>]) -> Vec<Area> {
        let written = |(point, label): (&Point, &Option<Label>)| {
            label.map(|label| written(label.x, label.y, point.width, label.anchor, 14.0))
        };
        points.iter().zip(labels).filter_map(written).collect()
    }

    #[test]
    fn a_lonely_point_has_its_name_to_the_right_unless_it_would_be_cut_off() {
        let labels = place(&[point(100.0, 100.0, true), point(390.0, 200.0, true)], 6.0, 14.0, BOUNDS, &[]);
        assert_eq!(labels[0].unwrap().anchor, Anchor::Start);
        assert_eq!(labels[1].unwrap().anchor, Anchor::End);
    }

    #[test]
    fn names_of_points_in_one_place_do_not_cover_each_other() {
        let points = [point(200.0, 150.0, true); 6];
        let labels = place(&points, 6.0, 14.0, BOUNDS, &[]);
        let areas = areas(&points, &labels);
        assert_eq!(areas.len(), 6);
        for (index, area) in areas.iter().enumerate() {
            assert!(areas[..index].iter().all(|other| area.shared(*other) < 1e-6));
        }
    }

    #[test]
    fn names_that_matter_lie_over_points_but_not_over_each_other() {
        let points: Vec<Point> = (0..60).map(|_| Point { rank: Rank::Usual, ..point(200.0, 150.0, false) }).collect();
        let labels = place(&points, 6.0, 14.0, BOUNDS, &[]);
        let areas = areas(&points, &labels);
        assert!(areas.len() > 6 && areas.len() < 60);
        for (index, area) in areas.iter().enumerate() {
            assert!(areas[..index].iter().all(|other| area.shared(*other) < 0.03 * area.size()));
        }
    }

    #[test]
    fn in_a_crowd_the_needed_names_are_written_and_others_only_where_there_is_room() {
        let points: Vec<Point> = (0..60).map(|index| point(200.0, 150.0, index == 40)).collect();
        let labels = place(&points, 6.0, 14.0, BOUNDS, &[]);
        assert!(labels[40].is_some());
        assert!(labels.iter().flatten().count() < 60);
    }
}
