//! One thing the user should know, said politely and until it is dismissed.

use yew::prelude::*;

use crate::text;

use super::context::{Page, link, to_view};
use super::work;
use super::yours::{REMOVED, bring_back};
use crate::state::{Action, Notice, State, View};

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
    let newer = {
        let act = page.act.clone();
        Callback::from(move |_: MouseEvent| work::show_newer(&act))
    };
    // The work that the message is about was set aside last.
    let aside = {
        let act = page.act.clone();
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Dismissed);
            if let Some(work) = work::aside().pop() {
                act.emit(Action::Opened(Box::new(work)));
            }
        })
    };
    let is_about_it = |notice: &&Notice| notice.message == REMOVED;
    // What was removed was removed in the full program.
    let removed =
        if crate::IS_FULL { state.notice.as_ref().filter(is_about_it).and(state.removed.as_ref()) } else { None };
    html! {
        <div class="notices" role="status" aria-live="polite">
            if let Some(notice) = &state.notice {
                <p class="notice">
                    <span>{ text!(locale, notice.message, detail = notice.detail.as_str()) }</span>
                    if notice.message == work::NEWER {
                        <button type="button" onclick={newer}>{ locale.text("notice-newer.show") }</button>
                    }
                    if notice.message == work::ASIDE {
                        <button type="button" onclick={aside}>{ locale.text("notice-aside.back") }</button>
                    }
                    if notice.message == "error-storage-full" {
                        { link(&to_view(&state.route, View::Yours), "", false, &locale.text("page-yours")) }
                    }
                    { for removed.map(|removed| bring_back(page, removed)) }
                    { dismiss }
                </p>
            }
        </div>
    }
}
