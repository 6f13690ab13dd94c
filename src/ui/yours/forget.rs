//! Forgetting everything that this page keeps on the device.

use yew::prelude::*;

use super::moving::save_all;
use crate::browser::page as browser;
use crate::state::{Action, Kept, Notice};
use crate::text;
use crate::ui::context::use_page;
use crate::ui::work;

const ASK: &str = "forget-ask";
const QUESTION: &str = "forget-question";

/// Properties of [`Forget`].
#[derive(Properties, PartialEq)]
pub struct ForgetProps {
    /// What is kept on this device.
    pub kept: Vec<Kept>,
}

/// The way to leave nothing behind; it asks first, in the page.
#[component]
pub fn Forget(props: &ForgetProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let is_asking = use_state(|| false);
    let ask = {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| {
            is_asking.set(true);
            browser::focus_soon(QUESTION);
        })
    };
    let cancel = {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| {
            is_asking.set(false);
            browser::focus_soon(ASK);
        })
    };
    let forget = {
        let (page, is_asking) = (page.clone(), is_asking.setter());
        Callback::from(move |_: MouseEvent| {
            is_asking.set(false);
            let message = match work::forget_everything() {
                Ok(()) => "notice-forgotten",
                Err(refused) => work::trouble(refused),
            };
            page.act.emit(Action::Removed(None));
            work::list(&page.act);
            page.act.emit(Action::Noticed(Notice { message, detail: String::new() }));
            browser::focus_soon(super::TITLE);
        })
    };
    let snapshots = props.kept.iter().filter(|kept| kept.is_snapshot()).count();
    let scenarios = props.kept.iter().filter(|kept| !kept.is_snapshot()).count();
    html! {
        <section class="forget" aria-labelledby="forget-title">
            <h2 id="forget-title">{ locale.text("yours-forget") }</h2>
            if *is_asking {
                <div class="problem" role="group" aria-labelledby={QUESTION}>
                    <p id={QUESTION} tabindex="-1">{ text!(locale, "yours-forget-question", scenarios = scenarios, snapshots = snapshots) }</p>
                    <p class="commands">
                        if !props.kept.is_empty() {
                            <button type="button" onclick={save_all(&page)}>{ locale.text("yours-forget-save") }</button>
                        }
                        <button type="button" onclick={forget}>{ locale.text("yours-forget-now") }</button>
                        <button type="button" class="quiet" onclick={cancel}>{ locale.text("word-cancel") }</button>
                    </p>
                </div>
            } else {
                <p>{ locale.text("yours-forget.what") }</p>
                <p><button type="button" id={ASK} onclick={ask}>{ locale.text("yours-forget-everything") }</button></p>
            }
        </section>
    }
}
