//! The parts that both pickers are made of.

use yew::prelude::*;

use crate::browser::{input, page as browser};
use crate::state::Edit;
use crate::text;
use crate::ui::context::Page;

/// What is typed into a search, and whether the whole choice is open.
pub struct Picking {
    /// What is typed.
    pub query: UseStateHandle<String>,
    /// Whether everything is shown.
    pub is_open: UseStateHandle<bool>,
}

/// The state of one picker, which begins open or closed.
#[hook]
pub fn use_picking(is_open: bool) -> Picking {
    Picking { query: use_state(String::new), is_open: use_state(|| is_open) }
}

impl Picking {
    /// What is looked for; empty when nothing is.
    pub fn wanted(&self) -> &str {
        self.query.trim()
    }

    /// Opens or closes the whole choice.
    pub fn turning(&self) -> Callback<MouseEvent> {
        let (is_open, query) = (self.is_open.clone(), self.query.setter());
        Callback::from(move |_| {
            query.set(String::new());
            is_open.set(!*is_open);
        })
    }
}

/// What a picker calls its parts.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The beginning of the ids of its texts.
    pub stem: &'static str,
    /// Id of the search.
    pub search: &'static str,
    /// Id of the part that opens and closes.
    pub panel: &'static str,
    /// Id of the list of what is chosen.
    pub chosen: &'static str,
}

impl Names {
    /// The id of one of its texts.
    pub fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.stem)
    }

    /// The field for words to look for.
    pub fn search(&self, page: &Page, picking: &Picking) -> Html {
        let oninput = {
            let query = picking.query.setter();
            Callback::from(move |event: InputEvent| query.set(input::text(&event).unwrap_or_default()))
        };
        html! {
            <label class="picker-search">
                <span>{ page.locale.text(&self.id("search")) }</span>
                <input id={self.search} type="search" value={(*picking.query).clone()} autocomplete="off"
                    placeholder={page.locale.text(&self.id("example"))} {oninput} />
            </label>
        }
    }

    /// How much was found, said to everybody.
    pub fn found(&self, page: &Page, picking: &Picking, found: usize) -> Html {
        let locale = &page.locale;
        html! {
            <p class="picker-found quiet-text" role="status">
                { match (picking.wanted(), found) {
                    ("", _) => String::new(),
                    (query, 0) => text!(locale, &self.id("none"), query = query),
                    (_, count) => text!(locale, &self.id("found"), count = count),
                } }
            </p>
        }
    }

    /// What is chosen, each a tap away from being left out: id, name and the choice without it. One always stays.
    pub fn chosen(&self, page: &Page, label: String, chosen: Vec<(String, String, Edit)>) -> Html {
        let is_last = chosen.len() == 1;
        let list = self.chosen;
        let chip = |(id, name, edit): (String, String, Edit)| {
            let label = text!(page.locale, &self.id("remove"), name = name.as_str());
            let page = page.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if !is_last {
                    page.edit(edit.clone());
                    // The button goes away; the focus must not get lost with it.
                    browser::focus_soon(list);
                }
            });
            html! {
                <li key={id}>
                    <button type="button" class="small" aria-disabled={is_last.to_string()} {onclick} aria-label={label}>
                        <bdi>{ name }</bdi><span aria-hidden="true">{ "✕" }</span>
                    </button>
                </li>
            }
        };
        html! {
            <ul class="picker-chosen" id={list} tabindex="-1" aria-label={label}>{ for chosen.into_iter().map(chip) }</ul>
        }
    }
}

/// A button for a ready-made selection; pressed while exactly that is chosen.
pub fn selection(page: &Page, id: &str, label: String, is_chosen: bool, edit: Edit) -> Html {
    html! {
        <button type="button" key={id.to_string()} aria-pressed={is_chosen.to_string()}
            onclick={page.editing(move |_: MouseEvent| edit.clone())}>{ label }</button>
    }
}

/// A family that unfolds into its list, with how many of how many are chosen.
pub fn family(page: &Page, title: String, chosen: usize, all: usize, list: Html) -> Html {
    html! {
        <details key={title.clone()}>
            <summary>
                { &title }{ " " }
                <span class="quiet-text">{ text!(page.locale, "picker-count", chosen = chosen, all = all) }</span>
            </summary>
            { list }
        </details>
    }
}
