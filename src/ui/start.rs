//! The start: what this is, a live comparison, the library, one's own work.

use yew::prelude::*;

use crate::text;

use super::app::Files;
use super::compare::{headline_bar, preview, stock};
use super::context::{Page, blank_words, link, use_page};
use super::work;
use crate::charts::{Segment, stacked_bar};
use crate::library::{self, Card};
use crate::locale::Locale;
use crate::rules;
use crate::scenario::{Flaw, Kind, Scenario};
use crate::state::{Action, Document, Kept, Notice, Route, Shown, View, ViewState};

/// How many of the user's own scenarios the start shows.
const LATEST: usize = 4;

/// Properties of [`Start`].
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
    /// The user's scenarios on this device.
    pub kept: Vec<Kept>,
    /// What is wrong with the scenario now.
    pub flaws: Vec<Flaw>,
}

/// The start view.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let StartProps { route, document, shown, view, kept, flaws } = props;
    let files = use_context::<Files>().unwrap_or_default();
    let gallery = use_memo((), |()| library::gallery());
    let blank = {
        let (act, go, locale) = (page.act.clone(), page.go.clone(), locale.clone());
        Callback::from(move |_: MouseEvent| {
            let mut document = Document::new(Scenario::blank(Scenario::OWN, &blank_words(&locale)));
            document.key = Some(work::fresh_key());
            act.emit(Action::Opened(Box::new(document)));
            go.emit(Route { view: View::Scenario, case: None, language: None });
        })
    };
    let latest = kept.iter().filter(|kept| !kept.is_snapshot() && !kept.is_damaged);
    html! {
        <div class="start">
            <section class="hero">
                <h1>{ locale.text("start-title") }</h1>
                <p class="lead">{ text!(locale, "start-lead", count = rules::COUNT) }</p>
            </section>
            <section class="try" aria-label={locale.text("start-try")}>
                if let Some(shown) = shown {
                    { headline_bar(&page, shown, &document.scenario, view, "h2", Html::default()) }
                    <p class="hint">{ locale.text("start-hint") }</p>
                    { stock(&page, &document.scenario, flaws) }
                    { preview(&page, route, shown, view) }
                    <p>{
                        link(&route.to(View::Compare), "button primary", false, &text!(locale, "start-compare", count = shown.comparison.rows.len() as f64))
                    }</p>
                } else {
                    <p aria-busy="true">{ locale.text("compare-computing") }</p>
                }
            </section>
            <section aria-labelledby="gallery-title">
                <h2 id="gallery-title">{ locale.text("gallery-title") }</h2>
                <ul class="gallery">
                    { for gallery.iter().map(|card| tile(locale, card, route.language.clone())) }
                </ul>
            </section>
            <section aria-labelledby="own-title">
                <h2 id="own-title">{ locale.text("own-title") }</h2>
                <p class="own-commands">
                    <button type="button" onclick={blank}>{ locale.text("own-blank") }</button>
                    <label class="button file">
                        { locale.text("own-open") }
                        <input type="file" accept=".json,.html,application/json,text/html" onchange={files.open.clone()} />
                    </label>
                    { link(&route.to(View::Open { link: String::new() }), "button", false, &locale.text("page-open")) }
                    { link(&route.to(View::Tables), "button", false, &locale.text("page-tables")) }
                </p>
                if kept.is_empty() {
                    <p class="quiet-text">{ locale.text("own-none") }</p>
                } else {
                    <ul class="kept">
                        { for latest.take(LATEST).map(|kept| kept_row(&page, kept)) }
                    </ul>
                    <p>{ link(&route.to(View::Yours), "", false, &locale.text("own-all")) }</p>
                }
            </section>
        </div>
    }
}

/// One scenario of the library: a link to its comparison.
fn tile(locale: &Locale, card: &Card, language: Option<String>) -> Html {
    let to = Route { view: View::Compare, case: Some(card.id.clone()), language };
    let kind = match card.kind {
        Kind::Real => locale.text("kind-real"),
        Kind::Fictional => locale.text("kind-fictional"),
    };
    html! {
        <li class="tile" key={card.id.clone()}>
            <h3>{ link(&to, "", false, &card.title) }</h3>
            <p class="tile-facts">
                <span class="tag">{ kind }</span>{ " " }
                <bdi>{ &card.place }</bdi>{ locale.text("chart-list-separator") }<bdi>{ &card.period }</bdi>
            </p>
            { need(locale, card) }
            <p class="tile-scarce"><strong>{ locale.text("tile-scarce") }</strong>{ " " }<bdi>{ &card.scarce }</bdi></p>
            <p><bdi>{ &card.summary }</bdi></p>
            <p class="quiet-text">{ text!(locale, "tile-size", groups = card.groups, parties = card.parties) }</p>
        </li>
    }
}

/// Who is in need, as one bar: the picture of a case.
fn need(locale: &Locale, card: &Card) -> Html {
    let whole = card.need.iter().map(|(_, patients)| patients).sum::<f64>();
    let segments: Vec<Segment> = card
        .need
        .iter()
        .enumerate()
        .map(|(category, (name, patients))| Segment {
            category,
            size: *patients,
            name: name.clone().into(),
            shown: locale.people(*patients).into(),
        })
        .collect();
    let label = text!(locale, "tile-need", patients = whole);
    html! {
        <div class="tile-need">
            <span class="quiet-text">{ &label }</span>
            { stacked_bar(&segments, whole, &label) }
        </div>
    }
}

/// One of the user's own scenarios.
fn kept_row(page: &Page, kept: &Kept) -> Html {
    let open = {
        let (page, kept) = (page.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| open_kept(&page, &kept))
    };
    html! {
        <li key={kept.name.clone()}>
            <button type="button" class="kept-open" onclick={open}><bdi>{ &kept.title }</bdi></button>
        </li>
    }
}

/// Opens a kept scenario and compares it; says so when it is gone.
pub fn open_kept(page: &Page, kept: &Kept) {
    // It may be the one on screen, changed a moment ago.
    work::save(&page.act, &page.locale);
    match work::kept(&kept.name) {
        Some(document) => {
            page.act.emit(Action::Opened(Box::new(document)));
            page.go.emit(Route { view: View::Compare, case: None, language: None });
        }
        None => page.act.emit(Action::Noticed(Notice { message: "notice-gone", detail: kept.title.clone() })),
    }
}
