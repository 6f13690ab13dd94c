//! One thing the user should know, said politely and until it is dismissed.

use yew::prelude::*;

use crate::text;

use super::context::Page;
use crate::state::{Action, State};

/// A live region: empty as long as there is nothing to say.
pub fn notice_bar(page: &Page, state: &State) -> Html {
    let locale = &page.locale;
    let send = |action: Action| {
        let act = page.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    let dismiss = html! {
        <button type="button" class="quiet" onclick={send(Action::Dismissed)}>{ locale.text("word-close") }</button>
    };
    html! {
        <div class="notices" role="status" aria-live="polite">
            if let Some(notice) = &state.notice {
                <p class="notice">
                    <span>{ text!(locale, notice.message, detail = notice.detail.as_str()) }</span>
                    if notice.message == "notice-removed" && state.removed.is_some() {
                        <button type="button" onclick={send(Action::Restored)}>{ locale.text("notice-bring-back") }</button>
                    }
                    { dismiss }
                </p>
            }
        </div>
    }
}
