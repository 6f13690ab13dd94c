//! All scenarios into one file and out of it, and how much room they take.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::files;
use crate::browser::storage::{self, Store};
use crate::exchange::collection::{self, Collection, Damaged};
use crate::locale::Locale;
use crate::state::kept::total;
use crate::state::{Action, Kept, Notice, moving, shelf};
use crate::text;
use crate::ui::app::Files;
use crate::ui::context::{Page, use_page};
use crate::ui::work::{self, Trouble, read_error};

/// Name of the file with all scenarios.
const FILE: &str = "evenhand-scenarios.json";
/// How many damaged parts of a file are named.
const NAMED: usize = 5;

/// Properties of [`Moving`].
#[derive(Properties, PartialEq)]
pub struct MovingProps {
    /// What is kept on this device.
    pub kept: Vec<Kept>,
}

/// The room taken and left, and the ways to a file and back.
#[component]
pub fn Moving(props: &MovingProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let files = use_context::<Files>().unwrap_or_default();
    let room = use_state(|| None::<f64>);
    {
        let room = room.setter();
        use_effect_with(props.kept.clone(), move |_| spawn_local(async move { room.set(storage::room().await) }));
    }
    let save = save_all(&page);
    let taken = super::size(&page, total(&props.kept));
    html! {
        <section aria-labelledby="moving-title">
            <h2 id="moving-title">{ locale.text("yours-moving") }</h2>
            <p>{ locale.text("yours-moving.why") }</p>
            <p class="commands">
                if !props.kept.is_empty() {
                    <button type="button" onclick={save}>{ locale.text("yours-save-all") }</button>
                }
                <label class="button file">
                    { locale.text("yours-open") }
                    <input type="file" accept=".json,.html,application/json,text/html" onchange={files.open} />
                </label>
            </p>
            <p class="quiet-text">
                { match *room {
                    Some(left) => text!(locale, "yours-room-left", taken = taken, left = super::size(&page, left)),
                    None => text!(locale, "yours-room", taken = taken),
                } }
            </p>
        </section>
    }
}

/// Saves everything on the device as one file.
pub fn save_all(page: &Page) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_: MouseEvent| {
        work::save(&page.act, &page.locale);
        let all = moving::everything(&Store::Device);
        let done = files::download(FILE, "application/json", &collection::write(&all));
        let notice = if done {
            let whole = Collection { held: all, damaged: Vec::new() };
            let damaged = shelf::list(&Store::Device).iter().filter(|kept| kept.is_damaged).count();
            let mut said = counted(&page.locale, "yours-saved", &whole.held.len(), &whole.snapshots());
            if damaged > 0 {
                said = format!("{said} {}", text!(page.locale, "yours-saved.without", count = damaged));
            }
            Notice { message: "notice-said", detail: said }
        } else {
            Notice { message: "notice-not-saved", detail: FILE.to_string() }
        };
        page.act.emit(Action::Noticed(notice));
    })
}

/// Adds the scenarios of a file to those on the device, and says what came in and what did not.
pub fn bring_in(text: &str, act: &Callback<Action>, locale: &Locale) {
    let Collection { held, damaged } = match collection::read(text) {
        Ok(collection) => collection,
        Err(error) => return act.emit(Action::Noticed(Trouble::Read(Box::new(error)).notice(locale))),
    };
    let offered = held.len();
    let added = moving::add(&Store::Device, held, &storage::mark());
    work::list(act);
    let mut said = vec![counted(locale, "yours-added", &added.scenarios, &added.snapshots)];
    if let Some(refused) = added.refused {
        said.push(text!(locale, "yours-added.refused", offered = offered));
        said.push(locale.text(work::trouble(refused)));
    }
    said.extend(damaged.iter().take(NAMED).map(|damaged| part(locale, damaged)));
    if let Some(more) = damaged.len().checked_sub(NAMED).filter(|more| *more > 0) {
        said.push(text!(locale, "yours-part-more", count = more));
    }
    act.emit(Action::Noticed(Notice { message: "notice-said", detail: said.join(" ") }));
}

fn counted(locale: &Locale, message: &str, scenarios: &usize, snapshots: &usize) -> String {
    locale.with(message, &[("scenarios", (*scenarios).into()), ("snapshots", (*snapshots).into())])
}

/// A part of a file that did not come in, and why.
fn part(locale: &Locale, damaged: &Damaged) -> String {
    let error = read_error(locale, &damaged.error);
    let (number, title) = (damaged.number, damaged.title.as_str());
    match damaged.snapshot {
        Some(snapshot) => text!(locale, "yours-part-snapshot", number = snapshot, title = title, error = error),
        None if title.is_empty() => text!(locale, "yours-part", number = number, error = error),
        None => text!(locale, "yours-part-titled", number = number, title = title, error = error),
    }
}
