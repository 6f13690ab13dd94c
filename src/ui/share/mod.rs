//! How work leaves the page: as a link, a QR code, a file or a table.

mod address;
mod board_table;
mod code;
mod files;
mod link;

use std::rc::Rc;

use yew::prelude::*;

use super::app::Files;
use super::context::{link as anchor, use_page};
use super::copy::Copy;
use super::results::ResultsProps;
use crate::exchange::csv::{self, Decimal, Form};
use crate::locale::Locale;
use crate::state::{Route, Shown, View};
use crate::text;

pub use board_table::board_table;

use address::{Addresses, addresses};
use code::CodeSection;
use files::TableFiles;
use link::link_section;

/// The view of the ways out.
#[component]
pub fn SharePage(props: &ResultsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ResultsProps { route, document, shown, flaws, .. } = props;
    let scenario = &document.scenario;
    let found: Rc<Addresses> =
        use_memo((document.clone(), flaws.clone()), |(document, flaws)| addresses(document, flaws));
    let files = use_context::<Files>().unwrap_or_default();
    let save = files.save.reform(|_: MouseEvent| ());
    html! {
        <div class="share">
            <h1>{ locale.text("page-share") }</h1>
            <p class="lead">{ text!(locale, "share-lead", title = scenario.title.as_str()) }</p>
            if !flaws.is_empty() {
                <p class="problem">
                    { text!(locale, "share-flawed", count = flaws.len()) }{ " " }
                    { anchor(&route.to(View::Scenario), "", false, &locale.text("compare-mend")) }
                </p>
            }
            { link_section(&page, &scenario.title, &found) }
            <CodeSection title={scenario.title.clone()} stem={format!("{}-qr", scenario.id)} addresses={found} />
            <section class="off-paper" aria-labelledby="share-file">
                <h2 id="share-file">{ locale.text("share-file-title") }</h2>
                <p>{ locale.text("share-file-about") }</p>
                <p><button type="button" class="primary" onclick={save}>{ locale.text("menu-save") }</button></p>
            </section>
            <section class="off-paper" aria-labelledby="share-table">
                <h2 id="share-table">{ locale.text("share-table-title") }</h2>
                <p>{ locale.text("share-table-about") }</p>
                <p class="share-line">
                    { match shown {
                        Some(shown) => copy_board(locale, shown, classes!("primary")),
                        None => html! { <span aria-busy="true">{ locale.text("compare-computing") }</span> },
                    } }
                </p>
                <TableFiles scenario={scenario.clone()} shown={shown.clone()} />
            </section>
            { more(locale, route) }
        </div>
    }
}

/// A button that copies the board, for spreadsheets of this place.
pub fn copy_board(locale: &Locale, shown: &Shown, class: Classes) -> Html {
    let text = {
        let (locale, shown) = (locale.clone(), shown.clone());
        Callback::from(move |()| csv::lines(&board_table(&locale, &shown), Form::pasted(Decimal::of(&locale))))
    };
    html! { <Copy label={locale.text("board-copy")} {class} {text} done={locale.text("board-copied")} /> }
}

/// The ways out that have pages of their own.
fn more(locale: &Locale, route: &Route) -> Html {
    let way = |view: View, text: &str| html! { <li>{ anchor(&route.to(view), "", false, &locale.text(text)) }</li> };
    html! {
        <section class="off-paper" aria-labelledby="share-more">
            <h2 id="share-more">{ locale.text("share-more-title") }</h2>
            <ul class="share-more">
                { way(View::Report, "share-report") }
                { way(View::Compare, "share-pictures") }
                { way(View::Yours, "share-yours") }
            </ul>
        </section>
    }
}
