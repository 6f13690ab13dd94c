//! Where a table comes in: a field to paste into, and files.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::given::{self, Given};
use crate::browser::files::{self, File};
use crate::browser::{input, page as browser};
use crate::exchange::csv::{Choices, Encoding};
use crate::locale::Locale;
use crate::state::Action;
use crate::text;
use crate::ui::context::Page;
use crate::ui::dropping::TABLES;
use crate::ui::work::Trouble;

/// Id of the field to paste into.
pub const FIELD: &str = "table-text";

/// The field and the button.
pub fn source(page: &Page, given: &Given, give: &Callback<Given>) -> Html {
    let locale = &page.locale;
    let oninput = {
        let (given, give) = (given.clone(), give.clone());
        Callback::from(move |event: InputEvent| {
            give.emit(given.with_text(input::text(&event).unwrap_or_default()));
        })
    };
    let opened = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = files::chosen(&event) {
                open_file(&page, file);
            }
        })
    };
    let empty = give.reform(|_: MouseEvent| {
        // The button goes away; the focus must not get lost with it.
        browser::focus(FIELD);
        Given::default()
    });
    html! {
        <section class="table-source">
            <label for={FIELD}>{ locale.text("tables-paste") }</label>
            <p id="table-help" class="quiet-text">{ locale.text("tables-paste.help") }</p>
            <textarea id={FIELD} rows="7" wrap="off" spellcheck="false" autocomplete="off" dir="auto"
                aria-describedby="table-help" value={given.text.clone()} {oninput} />
            <p class="own-commands">
                <label class="button file">
                    { locale.text("tables-open") }
                    <input type="file" accept={format!("{},text/csv,text/plain", TABLES.join(","))} onchange={opened} />
                </label>
                if !given.text.is_empty() {
                    <button type="button" class="quiet" onclick={empty}>{ locale.text("tables-empty") }</button>
                }
                <span class="quiet-text">{ locale.text("tables-drop") }</span>
            </p>
            if let Some((name, encoding)) = &given.file { <p>{ origin(locale, name, *encoding) }</p> }
        </section>
    }
}

/// From which file a table comes, and how that was written where it is not as usual.
fn origin(locale: &Locale, name: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 => text!(locale, "tables-file", name = name),
        Encoding::Utf16 => text!(locale, "tables-file.utf-16", name = name),
        Encoding::Windows1252 => text!(locale, "tables-file.windows", name = name),
    }
}

/// Takes up the table in a file; one that is no text changes nothing and says so.
pub fn open_file(page: &Page, file: File) {
    let page = page.clone();
    let name = AttrValue::from(file.name());
    spawn_local(async move {
        match files::read_table(file).await {
            Ok((text, encoding)) => {
                let file = Some((name, encoding));
                given::put(Given { text: text.into(), file, choices: Choices::default() });
            }
            Err(error) => page.act.emit(Action::Noticed(Trouble::File(error).notice(&page.locale))),
        }
    });
}
