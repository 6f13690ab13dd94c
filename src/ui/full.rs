//! More is wanted than the program has that opens the page: the full one takes over.

use yew::prelude::*;

use super::fetched::{Progress, absent};
use super::work;
use crate::browser::full::{self, HandedOver};
use crate::browser::page as browser;
use crate::locale::Locale;
use crate::rules;
use crate::state::{State, View};
use crate::study::chosen_rules;

/// Whether the program cannot show the view or run the rules that are wanted.
pub fn is_wanted(state: &State) -> bool {
    let has_view = matches!(state.route.view, View::Start | View::Compare);
    let has_rules = || chosen_rules(&state.document.scenario).iter().all(|choice| rules::find(&choice.rule).is_some());
    !crate::IS_FULL && !(has_view && has_rules())
}

/// Has the full program take over as soon as it is wanted; until it comes, what is said in place of a view.
///
/// `asked_for` names the element that gets the focus when a control of this program leads to the full one.
#[hook]
pub fn use_full(locale: &Locale, state: &State, asked_for: Option<&'static str>) -> Option<Html> {
    let has_failed = use_state(|| false);
    let attempt = use_state(|| 0_u32);
    let is_wanted = is_wanted(state) || asked_for.is_some();
    {
        let failed = has_failed.setter();
        use_memo((), move |()| {
            full::on_failure(move || {
                failed.set(true);
                browser::mark_ready();
            })
        });
    }
    {
        let (document, failed) = (state.document.clone(), has_failed.setter());
        use_effect_with((is_wanted, *attempt), move |(is_wanted, _)| {
            if *is_wanted {
                failed.set(false);
                browser::mark_busy();
                let work = document.write(work::MOST);
                full::hand_over(&HandedOver { work, focus: asked_for.unwrap_or("main").into() });
            }
        });
    }
    let again = use_callback(attempt, |_: MouseEvent, attempt| attempt.set(**attempt + 1));
    if !is_wanted {
        return None;
    }
    let progress = if *has_failed { Progress::Failed } else { Progress::Coming };
    Some(absent(locale, progress, locale.text("absent-full"), locale.text("absent-full.failed"), &again))
}
