//! Numbers and ready strings in, accessible SVG out. Charts know no scenario.
//!
//! A chart that stands alone is a `<figure>`: a title that states the finding, a line that says how to read
//! it, the picture, and the same numbers as a table. [`stacked_bar`] and [`meter`] stand inside the cells of a
//! table and are only the picture. Colours come from `styles/charts.css` through the classes of [`palette`];
//! [`patterns`] have to be on the page once, because every colour comes with a pattern.
//!
//! Charts speak the language of the [`Locale`] in the Yew context, and plain English without one.

mod axis;
mod coverage_by_rank;
mod curve;
mod curves;
mod dots;
mod figure;
mod head_to_head;
mod heat_map;
mod histogram;
mod impact_plane;
mod intervals;
mod labels;
mod lines;
mod meter;
pub mod palette;
mod patterns;
mod people;
pub mod scale;
mod scatter;
mod stacked_bar;
mod stops;
mod tools;

pub use self::axis::{Axis, AxisForm, Better};
pub use self::coverage_by_rank::{CoverageByRank, CoverageByRankProps, RankedGroup, RankedRow};
pub use self::curve::Curve;
pub use self::curves::{Curves, CurvesProps, MOST_CURVES};
pub use self::head_to_head::{HeadRow, HeadToHead, HeadToHeadProps};
pub use self::heat_map::{HeatCell, HeatMap, HeatMapProps, HeatMark, HeatRow};
pub use self::histogram::{Histogram, HistogramBar, HistogramProps};
pub use self::impact_plane::{ImpactPlane, ImpactPlaneProps, ImpactPoint, Quadrants};
pub use self::intervals::{IntervalRow, Intervals, IntervalsProps};
pub use self::lines::{Crossing, Lines, LinesProps, LinesRow, LinesStop};
pub use self::meter::meter;
pub use self::palette::Lens;
pub use self::patterns::{LegendEntry, legend, patterns};
pub use self::people::{People, PeopleProps, PeopleRow};
pub use self::scatter::{Scatter, ScatterKind, ScatterPoint, ScatterProps};
pub use self::stacked_bar::{Segment, stacked_bar, stacked_label};
pub use self::tools::{ChartTools, Export, ExportForm};

use yew::prelude::*;

use crate::locale::Locale;

#[hook]
fn use_locale() -> Locale {
    let fallback = use_memo((), |()| Locale::plain());
    use_context::<Locale>().unwrap_or_else(|| (*fallback).clone())
}
