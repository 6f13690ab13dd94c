//! The page: components that show the state and turn gestures into actions.

mod answers;
mod app;
mod awaited;
mod axioms;
mod cards;
mod compare;
mod context;
mod copy;
mod countries;
mod csv_form;
mod draft;
mod drawing;
mod drawn;
mod dropping;
mod fairness;
mod fetched;
mod figure_name;
mod footer;
pub mod format;
mod full;
mod header;
mod lottery;
mod menu;
mod notes;
mod notice;
mod number;
mod open;
mod own;
mod pair;
mod parties;
mod report;
mod rest;
mod results;
mod scarce;
mod scenario;
mod select;
mod share;
mod start;
mod sure;
mod tables;
mod versus;
mod why;
mod work;
mod yours;

pub use app::App;
pub use context::{Asked, Card, Page};

/// The views, each drawn from the state alone.
pub mod views {
    pub use super::axioms::AxiomsPage;
    pub use super::cards::CardDialog;
    pub use super::compare::Compare;
    pub use super::drawing::{Drawing, Stage, Wanted};
    pub use super::fairness::FairnessPage;
    pub use super::open::OpenPage;
    pub use super::own::own_rules;
    pub use super::pair::PairPage;
    pub use super::parties::{PartiesPage, PartyView};
    pub use super::report::ReportPage;
    pub use super::scarce::ScarcePage;
    pub use super::scenario::ScenarioPage;
    pub use super::share::{SharePage, board_table};
    pub use super::start::Start;
    pub use super::sure::{SurePage, SureView, badge};
    pub use super::tables::TablesPage;
    pub use super::why::WhyPage;
}

/// Shows the page in place of its static shell.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    if let Some(place) = crate::browser::page::place("app") {
        let handle = yew::Renderer::<App>::with_root(place).render();
        if !crate::IS_FULL {
            let mut handle = Some(handle);
            crate::browser::full::on_leave(move || {
                let over = full::leaving()?;
                handle.take()?.destroy();
                Some(over)
            });
        }
    }
}
