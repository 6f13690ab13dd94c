//! What the picture of intervals draws, held by snapshots, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "support/render.rs"]
mod render;

use std::rc::Rc;

use evenhand::charts::*;
use insta::assert_snapshot;
use render::{lines, render};
use yew::prelude::*;

fn row(name: &'static str, quantiles: [f64; 5], bins: &[f64], selected: bool) -> IntervalRow {
    IntervalRow {
        name: name.into(),
        note: "31 (22 to 40)".into(),
        quantiles,
        mean: quantiles[2] + 0.5,
        bins: bins.into(),
        words: format!("{name}: median 31").into(),
        cells: ["400", "31"].map(AttrValue::from).into(),
        selected,
    }
}

fn intervals(rows: Vec<IntervalRow>, ends: (f64, f64), better: Better) -> Html {
    let rows: Rc<[IntervalRow]> = rows.into();
    let columns: Rc<[AttrValue]> = ["Rule", "Worlds", "Median"].map(AttrValue::from).into();
    let axis = Axis { name: "Deaths averted".into(), unit: "people".into(), better, form: AxisForm::Number };
    html! {
        <Intervals id="intervals" title="Most lives saved has the best median." how="One row for each rule." {axis} {ends} {rows}
            {columns} focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn two_rules_one_of_them_certain() {
    let html = render("en", || {
        let spread = row("Most lives saved", [20.0, 25.0, 30.0, 36.0, 48.0], &[0.25, 0.5, 0.125, 0.125], true);
        let certain = row("Equal-chance lottery", [10.0; 5], &[1.0, 0.0, 0.0, 0.0], false);
        intervals(vec![spread, certain], (10.0, 50.0), Better::Higher)
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn values_that_are_all_alike_stand_in_the_middle_without_a_hill() {
    let html = render("ar-XB", || {
        let only = row("Most lives saved", [0.0; 5], &[], false);
        intervals(vec![only], (0.0, 0.0), Better::Lower)
    });
    let html = html.await;
    assert!(!html.contains("interval-hill") && html.contains("interval-median"), "{html}");
    assert!(html.contains("x1=\"50%\" x2=\"50%\""), "{html}");
}

#[tokio::test]
async fn no_rule_has_values() {
    let html = render("en", || intervals(Vec::new(), (0.0, 1.0), Better::Higher)).await;
    assert!(html.contains("There is nothing to show yet."), "{html}");
}

#[tokio::test]
async fn exactly_one_row_is_a_tab_stop() {
    let rows = || ["A", "B", "C"].map(|name| row(name, [1.0, 2.0, 3.0, 4.0, 5.0], &[1.0], false)).to_vec();
    let html = render("en", move || intervals(rows(), (1.0, 5.0), Better::Higher)).await;
    assert_eq!(html.matches("class=\"interval-plot\"").count(), 3);
    assert_eq!(html.matches("tabindex=\"0\" class=\"interval-plot\"").count(), 1, "{html}");
}
