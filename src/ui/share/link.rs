//! The link: to be seen whole, copied, and judged by its length.

use yew::prelude::*;

use super::address::Addresses;
use crate::exchange::link::{Reach, reach};
use crate::locale::Locale;
use crate::text;
use crate::ui::context::Page;
use crate::ui::copy::Copy;

/// What one address is called and what is said of it.
struct Words {
    id: &'static str,
    field: &'static str,
    copy: &'static str,
    copied: &'static str,
    about: String,
}

/// The section of the link; the short address comes first where there is one.
pub fn link_section(page: &Page, title: &str, addresses: &Addresses) -> Html {
    let locale = &page.locale;
    let short = addresses.short.as_ref().map(|address| {
        let about = text!(locale, "share-short-about", title = title);
        let (field, copy, copied) = ("share-short-field", "share-short-copy", "share-short-copied");
        field_of(locale, address, true, Words { id: "share-short", field, copy, copied, about })
    });
    let whole = addresses.whole.as_ref().map(|whole| match whole {
        Ok(address) => {
            let about = length(locale, address);
            let (field, copy, copied) = ("share-link-field", "share-link-copy", "share-link-copied");
            field_of(locale, address, short.is_none(), Words { id: "share-whole", field, copy, copied, about })
        }
        Err(_) => html! { <p class="problem">{ locale.text("share-too-large") }</p> },
    });
    html! {
        <section aria-labelledby="share-link">
            <h2 id="share-link">{ locale.text("share-link-title") }</h2>
            <p>{ locale.text("share-link-about") }</p>
            { for short }
            { for whole }
        </section>
    }
}

fn field_of(locale: &Locale, address: &str, is_first: bool, words: Words) -> Html {
    let Words { id, field, copy, copied, about } = words;
    let about_id = format!("{id}-about");
    let text = {
        let address = address.to_owned();
        Callback::from(move |()| address.clone())
    };
    html! {
        <div class="share-address">
            <label for={id}>{ locale.text(field) }</label>
            <div class="share-line">
                <input {id} type="text" dir="ltr" readonly={true} value={address.to_owned()} aria-describedby={about_id.clone()} />
                <Copy label={locale.text(copy)} class={classes!(is_first.then_some("primary"))} {text} done={locale.text(copied)} />
            </div>
            <p id={about_id} class="hint">{ about }</p>
        </div>
    }
}

/// How long an address is, and how far that reaches.
fn length(locale: &Locale, address: &str) -> String {
    let characters = address.chars().count();
    let reach = match reach(characters) {
        Reach::Everywhere => "share-reach-everywhere",
        Reach::MostApps => "share-reach-most",
        Reach::FewApps => "share-reach-few",
    };
    text!(locale, reach, count = characters)
}
