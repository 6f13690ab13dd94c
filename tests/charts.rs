//! What charts draw, held by snapshots, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

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

fn person_row(name: &'static str, note: &'static str, category: usize, numbers: [f64; 3]) -> PeopleRow {
    let [need, treated, saved] = numbers;
    PeopleRow { name: name.into(), note: note.into(), category: Some(category), need, treated, saved }
}

fn people(rows: Vec<PeopleRow>) -> Html {
    let rows: Rc<[PeopleRow]> = rows.into();
    html! { <People title="Most lives saved: Alda takes everything." {rows} /> }
}

fn segments(sizes: &[f64]) -> Rc<[Segment]> {
    let names = ["Alda", "Bora", "Cira", "Dena"];
    let segment = |(category, &size): (usize, &f64)| Segment {
        category,
        size,
        name: names[category % 4].into(),
        shown: Locale::plain().people(size).into(),
    };
    sizes.iter().enumerate().map(segment).collect()
}

fn bar(sizes: &[f64], whole: f64) -> Html {
    let segments = segments(sizes);
    let label = stacked_label(&Locale::plain(), &segments);
    stacked_bar(&segments, whole, &label)
}

fn villages() -> Vec<ScatterPoint> {
    let rules = [
        ("First come, first served", 40.0, 0.0),
        ("Sickest first", 40.0, 0.0),
        ("Most lives saved", 40.0, 0.0),
        ("Most life-years", 35.0, 0.0),
        ("Constrained equal loss", 31.0, 0.06),
        ("Equal-chance lottery", 27.0, 0.4),
        ("Youngest first", 25.0, 0.0),
        ("Equal per party", 24.0, 0.25),
        ("Essential workers first", 23.0, 0.29),
        ("Most deprived first", 18.0, 0.0),
    ];
    rules.map(|(name, x, y)| point(name, x, y)).into()
}

const BEATEN: [&str; 5] =
    ["Most life-years", "Youngest first", "Equal per party", "Essential workers first", "Most deprived first"];

fn point(name: &str, x: f64, y: f64) -> ScatterPoint {
    let locale = Locale::plain();
    ScatterPoint {
        name: name.to_string().into(),
        x,
        y,
        x_shown: locale.people(x).into(),
        y_shown: locale.share(y).into(),
        dominated: BEATEN.contains(&name),
        selected: name == "Equal-chance lottery",
        standing: AttrValue::default(),
        kind: ScatterKind::Rule,
    }
}

fn beaten(name: &str, x: f64, y: f64) -> ScatterPoint {
    ScatterPoint { dominated: true, ..point(name, x, y) }
}

fn scatter(points: Vec<ScatterPoint>, better: Better) -> Html {
    scatter_with(points, better, &[])
}

fn scatter_with(points: Vec<ScatterPoint>, better: Better, reached: &[(f64, f64)]) -> Html {
    let reached: Rc<[(f64, f64)]> = reached.into();
    let points: Rc<[ScatterPoint]> = points.into();
    let left_out: Rc<[AttrValue]> = Rc::new([AttrValue::from("Ability to pay")]);
    let x =
        Axis { name: "Deaths averted".into(), unit: "people".into(), better: Better::Higher, form: AxisForm::Number };
    let y = Axis { name: "Worst-covered group".into(), unit: "% of need met".into(), better, form: AxisForm::Share };
    html! {
        <Scatter id="trade" title="More lives saved, a village left out: nobody gets both." {x} {y} {points} {reached} {left_out}
            focus={Callback::noop()} pick={Callback::noop()} />
    }
}

fn heads(rows: &[(&'static str, f64, f64)]) -> Html {
    let row = |(category, &(name, left, right)): (usize, &(&'static str, f64, f64))| HeadRow {
        name: name.into(),
        category: Some(category),
        left,
        right,
    };
    let rows: Rc<[HeadRow]> = rows.iter().enumerate().map(row).collect();
    html! {
        <HeadToHead title="Three villages gain under the lottery, Alda loses 60." left="Most lives saved"
            right="Equal-chance lottery" {rows} />
    }
}

#[tokio::test]
async fn a_stacked_bar() {
    assert_snapshot!(drawn(|| bar(&[50.0, 0.0, 30.0, 20.0], 125.0)).await);
}

#[tokio::test]
async fn a_stacked_bar_of_nobody() {
    assert_snapshot!(drawn(|| bar(&[0.0, 0.0], 0.0)).await);
}

#[tokio::test]
async fn a_stacked_bar_of_one_group_that_takes_more_than_the_whole() {
    assert_snapshot!(drawn(|| bar(&[120.0], 100.0)).await);
}

#[tokio::test]
async fn a_stacked_bar_of_two_hundred_groups_has_two_hundred_looks() {
    let html = render::render("en", || bar(&[1.0; 200], 200.0)).await;
    assert_eq!(html.matches("class=\"mark\"").count(), 200);
    assert!(html.contains("url(#pattern-7-6)"));
}

#[tokio::test]
async fn meters() {
    assert_snapshot!(
        drawn(|| html! {
            <>
                { meter(0.0, 0.4, Lens::Health) }
                { meter(0.5, 0.25, Lens::Fairness) }
                { meter(0.0, 7.0, Lens::Relations) }
                { meter(0.0, f64::NAN, Lens::Health) }
            </>
        })
        .await
    );
}

#[tokio::test]
async fn patterns_and_their_legend() {
    let entries: Rc<[LegendEntry]> = Rc::new([
        LegendEntry { category: 0, name: "Alda".into() },
        LegendEntry { category: 9, name: "Élan & <Co>".into() },
    ]);
    assert_snapshot!(drawn(move || html! { <>{ patterns(10) }{ legend(&entries) }</> }).await);
}

#[tokio::test]
async fn people_of_four_villages() {
    assert_snapshot!(
        drawn(|| people(vec![
            person_row("Alda", "very ill adults", 0, [100.0, 100.0, 40.0]),
            person_row("Bora", "children", 1, [50.0, 0.0, 0.0]),
            person_row("Cira", "nurses", 2, [0.0, 0.0, 0.0]),
        ]))
        .await
    );
}

#[tokio::test]
async fn people_whom_treatment_harms() {
    assert_snapshot!(drawn(|| people(vec![person_row("Alda", "", 0, [10.0, 8.0, -2.0])])).await);
}

#[tokio::test]
async fn people_of_one_large_group() {
    assert_snapshot!(drawn(|| people(vec![person_row("Alda", "", 0, [4.2e6, 1.1e6, 3.0e5])])).await);
}

#[tokio::test]
async fn no_people() {
    assert_snapshot!(drawn(|| people(Vec::new())).await);
}

#[tokio::test]
async fn people_from_right_to_left() {
    let html = render::render("ar-XB", || people(vec![person_row("Alda", "", 0, [10.0, 4.0, 2.0])])).await;
    assert_snapshot!(
        lines(&html).replace(['\u{202e}', '\u{202c}'], "|").replace(['\u{2066}', '\u{2068}', '\u{2069}'], "~")
    );
}

#[tokio::test]
async fn people_of_two_hundred_groups_stay_drawable() {
    let html = render::render("en", || {
        people(
            (0..200).map(|index| person_row("Alda", "", index, [1000.0 * (index + 1) as f64, 900.0, 100.0])).collect(),
        )
    })
    .await;
    assert_eq!(html.matches("<li class=\"people-row\"").count(), 200);
    // Every dot begins with one move; the key adds four, and each treated dot a core.
    assert!(html.matches('M').count() < 2 * 1500);
    assert!(html.len() < 400_000, "{} bytes", html.len());
}

#[tokio::test]
async fn a_trade_off_with_what_can_be_reached() {
    let half = ScatterPoint {
        kind: ScatterKind::Reached,
        standing: "Nothing found is better on both.".into(),
        ..point("half “Most lives saved”, half “Equal-chance lottery”", 33.5, 0.2)
    };
    let own = ScatterPoint { kind: ScatterKind::Own, ..beaten("My own", 30.0, 0.1) };
    let others = ["Most lives saved", "Equal-chance lottery"].into_iter().zip([(40.0, 0.0), (27.0, 0.4)]);
    let points: Vec<_> = others.map(|(name, (x, y))| point(name, x, y)).chain([half, own]).collect();
    let line = [(27.0, 0.4), (33.5, 0.2), (40.0, 0.0)];
    assert_snapshot!(drawn(move || scatter_with(points.clone(), Better::Higher, &line)).await);
}

#[tokio::test]
async fn a_trade_off_of_ten_rules() {
    assert_snapshot!(drawn(|| scatter(villages(), Better::Higher)).await);
}

#[tokio::test]
async fn a_trade_off_where_less_is_better() {
    let html = drawn(|| scatter(vec![beaten("One", 1.0, 0.5), point("Two", 2.0, 0.5)], Better::Lower)).await;
    assert!(html.contains("↓ better"));
    assert_eq!(html.matches("is-dominated").count(), 1);
}

#[tokio::test]
async fn a_trade_off_where_zero_is_best() {
    let points = || vec![point("Near", 1.0, 0.02), beaten("Far", 1.0, -0.5)];
    let html = drawn(move || scatter(points(), Better::NearestZero)).await;
    assert!(html.contains("better near 0"));
    assert_eq!(html.matches("is-dominated").count(), 1);
    assert!(html.contains("Far: Deaths averted 1, Worst-covered group −50%. Another rule beats it."));
}

#[tokio::test]
async fn a_trade_off_of_one_rule() {
    assert_snapshot!(drawn(|| scatter(vec![point("Equal-chance lottery", 27.0, 0.4)], Better::Higher)).await);
}

#[tokio::test]
async fn a_trade_off_of_nothing() {
    assert_snapshot!(drawn(|| scatter(Vec::new(), Better::Higher)).await);
}

#[tokio::test]
async fn a_trade_off_of_sixty_rules_writes_the_names_of_those_that_nothing_beats() {
    let points = || {
        (0..60)
            .map(|index| beaten("Equal awards, capped at need", f64::from(index % 7), f64::from(index % 11) / 10.0))
            .collect()
    };
    let html = render::render("en", move || scatter(points(), Better::Higher)).await;
    assert_eq!(html.matches("class=\"scatter-mark\"").count(), 60);
    assert!(html.contains("is-crowded"));
}

#[tokio::test]
async fn exactly_one_point_is_a_tab_stop() {
    let html = render::render("en", || scatter(villages(), Better::Higher)).await;
    assert_eq!(html.matches("<g id=\"trade-").count(), 10);
    assert_eq!(html.split("<g id=\"trade-").skip(1).filter(|rest| rest[..400].contains("tabindex=\"0\"")).count(), 1);
}

#[tokio::test]
async fn two_rules_head_to_head() {
    assert_snapshot!(
        drawn(|| heads(&[("Alda", 100.0, 40.0), ("Bora", 0.0, 20.0), ("Cira", 16.0, 16.0), ("Dena", 0.0, 24.0)])).await
    );
}

#[tokio::test]
async fn two_rules_that_agree() {
    assert_snapshot!(drawn(|| heads(&[("Alda", 33.333_333_333, 33.333_333_334)])).await);
}

#[tokio::test]
async fn head_to_head_of_nobody() {
    assert_snapshot!(drawn(|| heads(&[])).await);
}

#[tokio::test]
async fn names_from_users_cannot_become_markup() {
    let html = render::render("en-XJ", || {
        html! {
            <>
                { heads(&[("<script>alert(2)</script>", 1.0, 0.0)]) }
                { people(vec![person_row("<img src=x>", "\"'>", 0, [3.0, 1.0, 1.0])]) }
                { scatter(villages(), Better::Higher) }
            </>
        }
    })
    .await;
    assert!(!html.contains("<script>") && !html.contains("<img"));
}

/// The corners of a curve, each with a sentence.
fn curve(name: &'static str, corners: &[(f64, f64)]) -> Curve {
    let words = |&(x, y): &(f64, f64)| {
        let locale = Locale::plain();
        AttrValue::from(format!("the least covered {} get {}", locale.share(x), locale.share(y)))
    };
    Curve {
        name: name.into(),
        note: "Gini 0.60".into(),
        points: corners.into(),
        words: corners.iter().map(words).collect(),
    }
}

fn curves(curves: Vec<Curve>) -> Html {
    let curves: Rc<[Curve]> = curves.into();
    html! {
        <Curves id="lorenz" title="Nothing here is more even than the lottery." how="People stand in line." across="share of people"
            up="share of treatments" diagonal="the same for all" {curves} focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn curves_of_two_rules() {
    assert_snapshot!(
        drawn(|| curves(vec![
            curve("Most lives saved", &[(0.0, 0.0), (0.6, 0.0), (1.0, 1.0)]),
            curve("Equal-chance lottery", &[(0.0, 0.0), (0.4, 0.4), (1.0, 1.0)]),
        ]))
        .await
    );
}

#[tokio::test]
async fn no_curves() {
    assert_snapshot!(drawn(|| curves(Vec::new())).await);
}

#[tokio::test]
async fn more_curves_than_can_be_told_apart_and_more_corners_than_keys_can_stop_at() {
    let many: Vec<(f64, f64)> =
        (0..=200).map(|step| f64::from(step) / 200.0).map(|x| (x, (x * 40.0).floor() / 40.0)).collect();
    let html = render::render("en", move || curves(vec![curve("Any", &many); 12])).await;
    assert_eq!(html.matches("class=\"curve-line\"").count(), 2 * MOST_CURVES);
    assert_eq!(html.matches("class=\"curve-stop\"").count(), 20 * MOST_CURVES);
    assert_eq!(html.matches("tabindex=\"0\"").count(), 2, "one stop of the curves, and the table");
    assert_eq!(html.matches("<tr>").count(), 1 + 11, "many corners are told in round steps");
}

fn ranks(rules: &[(&'static str, [f64; 3])]) -> Html {
    let shares = [0.24, 0.2, 0.56];
    let group = |(category, name): (usize, &'static str)| RankedGroup {
        name: name.into(),
        category,
        width: shares[category],
        width_shown: Locale::plain().share(shares[category]).into(),
    };
    let groups: Rc<[RankedGroup]> = ["Dena", "Bora", "Alda & co"].into_iter().enumerate().map(group).collect();
    let row = |&(name, coverage): &(&'static str, [f64; 3])| RankedRow {
        name: name.into(),
        note: "more for the more deprived".into(),
        coverage: Rc::new(coverage),
        average: 0.4,
    };
    let rows: Rc<[RankedRow]> = rules.iter().map(row).collect();
    html! {
        <CoverageByRank id="ranks" title="Most deprived first treats 100%." how="Bars." {groups} {rows} focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn coverage_by_rank_under_two_rules() {
    assert_snapshot!(drawn(|| ranks(&[("Most deprived first", [1.0, 0.8, 0.0]), ("Lottery", [0.4; 3])])).await);
}

#[tokio::test]
async fn coverage_by_rank_of_nothing() {
    assert!(drawn(|| ranks(&[])).await.contains("There is nothing to show yet."));
}

fn plane(points: &[(&'static str, f64, f64)]) -> Html {
    let axis = |name: &'static str| Axis {
        name: name.into(),
        unit: "people".into(),
        better: Better::Higher,
        form: AxisForm::Signed,
    };
    let quadrants = Quadrants {
        more_health: "more health".into(),
        less_health: "less health".into(),
        more_equal: "more equal".into(),
        less_equal: "less equal".into(),
    };
    let point = |&(name, equity, health): &(&'static str, f64, f64)| ImpactPoint {
        name: name.into(),
        equity,
        health,
        equity_shown: Locale::plain().signed(equity, 0).into(),
        health_shown: Locale::plain().signed(health, 0).into(),
        standing: "more health, less equal".into(),
        selected: name == "Most lives saved",
    };
    let points: Rc<[ImpactPoint]> = points.iter().map(point).collect();
    html! {
        <ImpactPlane id="plane" title="Nothing beats the lottery on both." how="Up is more health." reference="Lottery"
            health={axis("Deaths averted")} equity={axis("Equality")} {quadrants} {points} focus={Callback::noop()} />
    }
}

#[tokio::test]
async fn the_impact_plane_of_two_rules() {
    assert_snapshot!(drawn(|| plane(&[("Most lives saved", -60.0, 13.0), ("Per party", -14.0, -3.0)])).await);
}

#[tokio::test]
async fn the_impact_plane_of_rules_that_do_the_same() {
    let html = drawn(|| plane(&[("One", 0.0, 0.0), ("Other", 0.0, 0.0)])).await;
    assert_eq!(html.matches("scatter-mark").count(), 3, "two rules, and the one they are compared with");
}

fn heat(mark: HeatMark) -> Html {
    let cell = |shown: &'static str, level: Option<f64>, mark: HeatMark, note: &'static str| HeatCell {
        shown: shown.into(),
        level,
        mark,
        note: note.into(),
    };
    let rows: Rc<[HeatRow]> = Rc::new([
        HeatRow {
            name: "Most lives saved".into(),
            cells: Rc::new([cell("100%", Some(1.0), HeatMark::Best, ""), cell("0%", Some(0.0), mark, "wants 25%")]),
            selected: true,
        },
        HeatRow {
            name: "Ability to pay".into(),
            cells: Rc::new([cell("–", None, HeatMark::Plain, "no price"), cell("40%", Some(0.4), HeatMark::Plain, "")]),
            selected: false,
        },
    ]);
    let columns: Rc<[AttrValue]> = Rc::new(["Alda".into(), "Bora <b>".into()]);
    html! {
        <HeatMap title="One party would walk away." how="Darker is more." corner="Rule" {columns} {rows} least="0%" most="100%"
            below="below walk-away" best="most" />
    }
}

#[tokio::test]
async fn a_heat_map_says_in_words_what_stands_out() {
    assert_snapshot!(drawn(|| heat(HeatMark::Below)).await);
}

#[tokio::test]
async fn a_chart_can_be_taken_along_where_somebody_does_it() {
    let tools = || ChartTools { export: Callback::noop() };
    let html = drawn(move || {
        html! { <ContextProvider<ChartTools> context={tools()}>{ bar_of_heads() }</ContextProvider<ChartTools>> }
    })
    .await;
    assert_snapshot!(html.split_once("<div class=\"chart-tools\">").unwrap().1);
    assert!(!drawn(bar_of_heads).await.contains("<button"));
}

fn bar_of_heads() -> Html {
    heads(&[("Alda", 100.0, 40.0)])
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
