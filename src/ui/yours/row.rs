//! One kept scenario: what it is, what can be done with it, and its snapshots.

use yew::prelude::*;

use super::manage;
use super::name_form::NameForm;
use super::snapshots;
use crate::browser::page as browser;
use crate::state::{Document, Kept};
use crate::text;
use crate::ui::context::{Page, use_page};
use crate::ui::start::open_kept;

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The scenario.
    pub kept: Kept,
    /// Its snapshots.
    pub snapshots: Vec<Kept>,
    /// Its content, if it is the one on screen.
    pub document: Option<Document>,
    /// Id of the element that gets the focus when it is gone.
    pub after: String,
}

/// What a name is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    Title,
    Snapshot,
}

/// Id of the title of a kept scenario.
pub fn title_id(kept: &Kept) -> String {
    format!("open-{}", kept.key())
}

/// One kept scenario.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let naming = use_state(|| None::<Naming>);
    let RowProps { kept, snapshots, document, after } = props;
    let title = kept.title.as_str();
    let id = |what: &str| format!("{what}-{}", kept.key());
    let command = |name: &str, id: String, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="quiet" {id} {onclick} aria-label={text!(locale, name, title = title)}>
                { locale.text(&format!("{name}.short")) }
            </button>
        }
    };
    let ask = |what: Naming| {
        let naming = naming.setter();
        Callback::from(move |_: MouseEvent| naming.set(Some(what)))
    };
    let remove = does(&page, (kept.clone(), after.clone()), |page, (kept, after)| manage::remove(page, kept, after));
    if kept.is_damaged {
        return html! {
            <li>
                <h2>{ locale.text("yours-damaged") }</h2>
                <p class="quiet-text">{ text!(locale, "yours-damaged-name", name = kept.name.as_str(), size = super::size(&page, kept.size as f64)) }</p>
                <p class="commands">
                    <button type="button" class="quiet" onclick={remove}
                        aria-label={text!(locale, "own-remove", title = kept.name.as_str())}>{ locale.text("own-remove.short") }</button>
                </p>
            </li>
        };
    }
    let open = does(&page, kept.clone(), open_kept);
    let duplicate = does(&page, kept.clone(), manage::duplicate);
    let named = {
        let (page, kept, document, what) = (page.clone(), kept.clone(), document.clone(), *naming);
        let naming = naming.setter();
        let (rename, snap) = (id("rename"), id("snap"));
        Callback::from(move |name: Option<String>| {
            naming.set(None);
            match (what, name) {
                (Some(Naming::Title), Some(name)) => manage::rename(&page, &kept, document.is_some(), name),
                (Some(Naming::Snapshot), Some(name)) => manage::take_snapshot(&page, &kept, document.as_ref(), &name),
                _ => {}
            }
            browser::focus_soon(if what == Some(Naming::Title) { &rename } else { &snap });
        })
    };
    let form = match *naming {
        None => Html::default(),
        Some(Naming::Title) => html! {
            <NameForm label={text!(locale, "yours-new-title", title = title)} first={kept.title.clone()} done={named} />
        },
        Some(Naming::Snapshot) => html! {
            <NameForm label={text!(locale, "yours-snapshot-name", title = title)} first={manage::snapshot_name(&page)} done={named} />
        },
    };
    html! {
        <li>
            <h2>
                <button type="button" class="kept-open" id={title_id(kept)} onclick={open}><bdi>{ title }</bdi></button>
                if document.is_some() { <span class="tag">{ locale.text("yours-current") }</span> }
            </h2>
            <p class="quiet-text">{ facts(&page, kept) }</p>
            <p class="commands">
                { command("own-rename", id("rename"), ask(Naming::Title)) }
                { command("own-duplicate", id("duplicate"), duplicate) }
                { command("own-snapshot", id("snap"), ask(Naming::Snapshot)) }
                { command("own-remove", id("remove"), remove) }
            </p>
            { form }
            if !snapshots.is_empty() {
                <h3>{ locale.text("yours-snapshots") }</h3>
                { snapshots::list(&page, snapshots, document.as_ref(), &id("snap")) }
            }
        </li>
    }
}

/// When it was changed, and how large it is.
fn facts(page: &Page, kept: &Kept) -> String {
    let locale = &page.locale;
    text!(
        locale,
        "yours-facts",
        moment = locale.numbers().moment(kept.changed),
        groups = kept.groups,
        supplies = kept.supplies,
        size = super::size(page, kept.size as f64)
    )
}

/// A callback that does something with the page and what it is about.
pub fn does<T: 'static>(page: &Page, about: T, act: impl Fn(&Page, &T) + 'static) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_: MouseEvent| act(&page, &about))
}
