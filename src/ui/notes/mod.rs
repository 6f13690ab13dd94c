//! The user's own notes: a quiet button where there is none yet, else the text, to be typed on where it stands.

mod mark;

use yew::prelude::*;

use crate::browser::page as browser;
use crate::locale::Locale;
use crate::scenario::{Scenario, Words, limits};
use crate::state::Edit;
use crate::text;
use crate::ui::context::use_page;
use crate::ui::draft::use_draft;
use crate::ui::format;

pub use mark::note_mark;

/// Characters from which on it is said how many there are.
const NEARLY_FULL: usize = 1_800;

/// Properties of [`NoteField`].
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// Which note.
    pub words: Words,
    /// The note as it is; empty when there is none.
    pub text: String,
    /// What it is about, by name.
    pub about: AttrValue,
    /// Begins the ids of its elements, where the same note stands on the page twice.
    #[prop_or("note")]
    pub stem: &'static str,
}

/// A note. Once it is open it stays open, so that nothing moves away under the reader.
#[component]
pub fn NoteField(props: &NoteProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let NoteProps { words, text, about, stem } = props;
    let is_open = use_state_eq(|| false);
    let id = id_of(stem, words);
    let draft = {
        let (page, words, is_open) = (page.clone(), words.clone(), is_open.clone());
        use_draft(&page.clone(), text, move |typed| {
            is_open.set(true);
            page.edit(Edit::Words(words.clone(), typed.chars().take(limits::TEXT).collect()));
            true
        })
    };
    {
        let id = id.clone();
        // The button has gone; whoever pressed it wants to type.
        use_effect_with(*is_open, move |open| {
            if *open {
                browser::focus(&id);
            }
        });
    }
    if text.is_empty() && !*is_open {
        let onclick = {
            let is_open = is_open.clone();
            Callback::from(move |_: MouseEvent| is_open.set(true))
        };
        return html! {
            <button type="button" class="quiet small note-add" {onclick} aria-label={text!(locale, "note-add", about = about.as_str())}>
                { locale.text("note-add.short") }
            </button>
        };
    }
    let shown = draft.text.unwrap_or_else(|| text.clone());
    let (length, count_id) = (shown.chars().count(), format!("{id}-count"));
    html! {
        <span class="note">
            <label class="note-label" for={id.clone()}>{ text!(locale, "note-on", about = about.as_str()) }</label>
            <textarea id={id} class="note-text" rows="3" dir="auto" maxlength={limits::TEXT.to_string()} value={shown.clone()}
                aria-describedby={count_id.clone()} oninput={draft.oninput} onchange={draft.onchange} />
            // Paper has no fields that scroll.
            <span class="note-paper" dir="auto" aria-hidden="true">{ shown }</span>
            <span class="note-count" id={count_id} role="status">{ room(locale, length) }</span>
        </span>
    }
}

/// The note on a rule; `stem` begins the ids of its elements.
pub fn rule_note(locale: &Locale, scenario: &Scenario, id: &str, stem: &'static str) -> Html {
    let text = scenario.rule_notes.get(id).cloned().unwrap_or_default();
    html! { <NoteField key={id} words={Words::RuleNote(id.into())} {text} about={format::rule(locale, scenario, id)} {stem} /> }
}

/// That a note is as long as it may be; nothing as long as there is room.
fn room(locale: &Locale, length: usize) -> String {
    match length {
        length if length >= limits::TEXT => text!(locale, "note-full", most = limits::TEXT),
        length if length >= NEARLY_FULL => text!(locale, "note-nearly-full", most = limits::TEXT),
        _ => String::new(),
    }
}

/// A stable id for the field of a note.
fn id_of(stem: &str, words: &Words) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("{stem}-{}", words.place().path()).chars().map(plain).collect()
}
