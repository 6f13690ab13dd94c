//! What a histogram draws, held by a snapshot, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/render.rs"]
mod render;

use std::rc::Rc;

use evenhand::charts::{AxisForm, Histogram, HistogramBar};
use insta::assert_snapshot;
use render::{lines, render};
use yew::prelude::*;

async fn drawn(content: impl Fn() -> Html + 'static) -> String {
    lines(&render("en", content).await)
}

#[tokio::test]
async fn bars_of_drawn_values() {
    let bar = |(step, &share): (u32, &f64)| {
        let from = 0.3 + 0.02 * f64::from(step);
        HistogramBar { from, to: from + 0.02, share, name: format!("step {step}").into() }
    };
    let bars: Rc<[HistogramBar]> = (0..).zip(&[0.1, 0.4, 0.4, 0.1]).map(bar).collect();
    let html = drawn(move || {
        html! {
            <Histogram title="Half of all worlds lie between 32% and 36%." how="Each bar is one step." across="value"
                form={AxisForm::Share} bars={bars.clone()} likely={(0.34, AttrValue::from("the likely value, 34%"))} />
        }
    });
    assert_snapshot!(html.await);
}

#[tokio::test]
async fn bars_without_values_say_so() {
    let html = drawn(|| {
        html! {
            <Histogram title="Nothing." how="" across="value" form={AxisForm::Number} bars={Rc::<[HistogramBar]>::from([])}
                likely={(f64::NAN, AttrValue::from(""))} />
        }
    });
    assert!(html.await.contains("chart-empty"));
}
