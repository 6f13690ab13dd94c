//! That there is a note, where there is no room for it.

use yew::prelude::*;

use crate::locale::Locale;

/// A shape and a word where there is a note; nothing where there is none.
pub fn note_mark(locale: &Locale, note: Option<&String>) -> Html {
    html! {
        if note.is_some_and(|note| !note.is_empty()) {
            <span class="note-mark"><span aria-hidden="true">{ "✎\u{a0}" }</span>{ locale.text("note-mark") }</span>
        }
    }
}
