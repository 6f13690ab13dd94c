//! Texts that come when they are wanted.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::fetch::{self, NotArrived};
use crate::browser::page;
use crate::locale::Locale;

/// How far a text has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is on its way.
    Coming,
    /// It is there.
    Arrived(&'static str),
    /// It did not arrive.
    Failed,
}

impl Progress {
    /// The text, if it is there.
    pub fn text(self) -> Option<&'static str> {
        match self {
            Self::Arrived(text) => Some(text),
            Self::Coming | Self::Failed => None,
        }
    }
}

/// Fetches the file at a path when one is wanted; the callback tries again.
#[hook]
pub fn use_text(wanted: Option<&'static str>) -> (Progress, Callback<MouseEvent>) {
    let failed = use_state(|| None::<&'static str>);
    let attempt = use_state(|| 0_u32);
    let arrived = use_force_update();
    {
        let failed = failed.setter();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            let Some(path) = wanted.filter(|path| fetch::arrived(path).is_none()) else { return };
            failed.set(None);
            spawn_local(async move {
                match fetch::text(path).await {
                    Ok(_) => arrived.force_update(),
                    Err(NotArrived) => failed.set(Some(path)),
                }
            });
        });
    }
    let progress = match wanted.and_then(fetch::arrived) {
        Some(text) => Progress::Arrived(text),
        None if wanted.is_some() && *failed == wanted => Progress::Failed,
        None => Progress::Coming,
    };
    (progress, use_callback(attempt, |_, attempt| attempt.set(**attempt + 1)))
}

const ABSENT: &str = "absent";

/// What is said in place of a text that has not come: one sentence while it is on its way, another when it failed.
pub fn absent(
    locale: &Locale,
    progress: Progress,
    coming: String,
    failed: String,
    again: &Callback<MouseEvent>,
) -> Html {
    let has_failed = progress == Progress::Failed;
    let onclick = {
        let again = again.clone();
        Callback::from(move |event| {
            // The button goes away; the focus must not get lost with it.
            page::focus(ABSENT);
            again.emit(event);
        })
    };
    html! {
        <div id={ABSENT} tabindex="-1" role="status" aria-busy={(!has_failed).to_string()}
            class={if has_failed { "problem" } else { "quiet-text" }}>
            <p>{ if has_failed { failed } else { coming } }</p>
            if has_failed {
                <p><button type="button" {onclick}>{ locale.text("word-again") }</button></p>
            }
        </div>
    }
}
