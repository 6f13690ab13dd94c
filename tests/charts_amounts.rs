//! What lines over an amount and a tornado draw, held by snapshots, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/render.rs"]
mod render;

use std::rc::Rc;

use evenhand::charts::*;
use evenhand::locale::Locale;
use insta::assert_snapshot;
use render::lines;
use yew::prelude::*;

async fn drawn(content: impl Fn() -> Html + 'static) -> String {
    lines(&render::render("en", content).await)
}

fn lines_row(name: &'static str, values: [Option<f64>; 5]) -> LinesRow {
    let locale = Locale::plain();
    let shown = |value: Option<f64>| value.map_or("nobody is treated".into(), |value| locale.people(value));
    LinesRow {
        name: name.into(),
        note: "40 people, best".into(),
        values: values.into(),
        shown: [0, 2, 4].map(|stop| AttrValue::from(shown(values[stop]))).into(),
    }
}

fn lines_plot(rows: Vec<LinesRow>, now: f64) -> Html {
    let rows: Rc<[LinesRow]> = rows.into();
    let amounts: Rc<[f64]> = Rc::new([0.0, 50.0, 100.0, 150.0, 200.0]);
    let stop = |at: usize| LinesStop { at, shown: format!("{} doses", amounts[at]).into() };
    let stops: Rc<[LinesStop]> = [0, 2, 4].map(stop).into();
    let up =
        Axis { name: "Deaths averted".into(), unit: "people".into(), better: Better::Higher, form: AxisForm::Number };
    let crossings: Rc<[Crossing]> = Rc::new([Crossing { x: 75.0, y: 20.0 }]);
    html! {
        <Lines id="scarce" title="The lottery is best below 75 doses." how="Each line is a rule." across="Vaccine, doses" {up} {amounts}
            {rows} {stops} {crossings} now={(now, AttrValue::from("now 100"))} under={html! { <input type="range" /> }}
            focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn lines_of_two_rules_one_with_a_gap() {
    assert_snapshot!(
        drawn(|| lines_plot(
            vec![
                lines_row("Most lives saved", [Some(0.0), Some(10.0), Some(30.0), Some(40.0), Some(45.0)]),
                lines_row("Equal-chance lottery", [None, Some(15.0), Some(25.0), None, Some(45.0)]),
            ],
            100.0
        ))
        .await
    );
}

#[tokio::test]
async fn lines_without_any_value_say_so() {
    assert_snapshot!(drawn(|| lines_plot(vec![lines_row("Any", [None; 5])], 0.0)).await);
}

#[tokio::test]
async fn more_lines_than_can_be_told_apart_and_an_amount_beyond_the_axis() {
    let html = render::render("en", || lines_plot(vec![lines_row("Any", [Some(1.0); 5]); 12], 1e9)).await;
    assert_eq!(html.matches("class=\"curve-line\"").count(), 2 * MOST_CURVES);
    assert_eq!(html.matches("class=\"curve-stop\"").count(), 3 * MOST_CURVES);
    assert_eq!(html.matches("tabindex=\"0\"").count(), 2, "one stop of the lines, and the table");
    assert!(!html.contains("NaN") && !html.contains("inf"));
}

fn tornado_row(name: &'static str, note: &'static str, low: f64, high: f64) -> TornadoRow {
    let end = |figure: &'static str, number: f64| TornadoEnd {
        figure: figure.into(),
        number,
        shown: format!("{} people", Locale::plain().people(number)).into(),
    };
    TornadoRow { name: name.into(), note: note.into(), low: end("10%", low), high: end("30%", high) }
}

fn tornado(rows: Vec<TornadoRow>, has_zero: bool) -> Html {
    let rows: Rc<[TornadoRow]> = rows.into();
    let axis =
        Axis { name: "Deaths averted".into(), unit: "people".into(), better: Better::Neither, form: AxisForm::Signed };
    html! {
        <Tornado id="tornado" title="The risk matters most." how="One figure at a time." {axis} base={12.0} base_shown="12 people"
            {has_zero} {rows} focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn a_tornado_of_a_difference() {
    assert_snapshot!(
        drawn(|| tornado(
            vec![
                tornado_row("Risk of death, Alda", "", -4.0, 20.0),
                tornado_row("Patients in need, Bora", "range merely assumed", 14.0, 16.0),
            ],
            true
        ))
        .await
    );
}

#[tokio::test]
async fn a_tornado_of_nothing() {
    assert_snapshot!(drawn(|| tornado(Vec::new(), false)).await);
}

#[tokio::test]
async fn a_tornado_that_does_not_move_stays_drawable() {
    let html = render::render("en", || tornado(vec![tornado_row("Any", "", 12.0, 12.0)], false)).await;
    assert!(!html.contains("NaN") && !html.contains("tornado-zero"));
    assert_eq!(html.matches("tabindex=\"0\"").count(), 2, "one bar, and the table");
}
