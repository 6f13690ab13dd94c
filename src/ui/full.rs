//! More is wanted than the program has that opens the page: the full one takes over.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

use super::context::{Asked, Card};
use super::fetched::{Progress, absent};
use crate::browser::full::{self, HandedOver};
use crate::browser::page as browser;
use crate::locale::Locale;
use crate::measures::catalogue;
use crate::rules;
use crate::state::{Document, State, View};
use crate::study::{chosen_rules, unknown_measures};

/// Between the measure and the rule of a card that is asked for; stands in no id of an element.
const CARD: char = ' ';
/// Where the focus goes when what had it goes away.
const CONTENT: &str = "main";

thread_local! {
    /// What the full program gets as long as it is wanted: the work, and the control that was asked for.
    static READY: RefCell<Option<(Document, Option<AttrValue>)>> = const { RefCell::new(None) };
    /// In the full program: the element that gets the focus once it is drawn, or the card that opens.
    static ASKED_FOR: Cell<Option<String>> = const { Cell::new(None) };
    /// A file that the user has opened and that only the full program reads.
    static FILE: Cell<Option<String>> = const { Cell::new(None) };
}

/// Whether the program cannot show the view, run the rules or show the measures that are wanted.
pub fn is_wanted(state: &State) -> bool {
    let scenario = &state.document.scenario;
    let has_view = matches!(state.route.view, View::Start | View::Compare);
    let has_rules = || chosen_rules(scenario).iter().all(|choice| rules::find(&choice.rule).is_some());
    // The program that opens the page has no notes; nobody shall think that they are lost.
    let has_no_notes = || scenario.rule_notes.is_empty();
    !(crate::IS_FULL || has_view && has_rules() && has_no_notes() && unknown_measures(scenario).is_empty())
}

/// What this program leaves to the full one, if that is still wanted.
#[cfg(target_arch = "wasm32")]
pub fn leaving() -> Option<HandedOver> {
    let (document, asked_for) = READY.take()?;
    let focus = asked_for.or_else(|| browser::has_focus().then_some(CONTENT.into()));
    super::work::mark_tab();
    Some(HandedOver {
        work: document.write(crate::state::shelf::MOST),
        focus: focus.map(|focus| focus.to_string()),
        aside: super::work::aside().iter().map(|work| work.write(crate::state::shelf::MOST)).collect(),
        file: FILE.take(),
    })
}

/// Keeps the text of a file for the full program.
pub fn take_along(file: String) {
    FILE.set(Some(file));
}

/// In the full program: the text of the file that the one before it could not read, once.
pub fn file_taken_along() -> Option<String> {
    FILE.take()
}

/// In the full program: the work that the one before it has left.
pub fn arrived_with() -> Option<String> {
    let HandedOver { work, focus, aside, file } = full::handed_over()?;
    FILE.set(file);
    super::work::take_aside(&aside);
    if focus.is_some() {
        browser::focus_soon(CONTENT);
    }
    ASKED_FOR.set(focus.filter(|id| id != CONTENT));
    Some(work)
}

/// In the full program: whether that control was asked for and has not got the focus yet.
pub fn is_asked_for(id: &str) -> bool {
    let asked_for = ASKED_FOR.take();
    let is_asked_for = asked_for.as_deref() == Some(id);
    ASKED_FOR.set(asked_for);
    is_asked_for
}

/// The name of a card, which [`Handles::full`](super::context::Handles) takes: of a measure, worked through for the rule
/// if one is given, or of the rule where no measure is.
pub fn card_name(measure: &str, rule: &str) -> AttrValue {
    format!("{measure}{CARD}{rule}").into()
}

/// In the full program: the card that was asked for, once.
pub fn asked_for_card() -> Option<Card> {
    if !crate::IS_FULL {
        return None;
    }
    let asked_for = ASKED_FOR.take();
    let card = asked_for.as_deref().and_then(card);
    match card {
        Some(_) => browser::keep_place(),
        None => ASKED_FOR.set(asked_for),
    }
    card
}

fn card(name: &str) -> Option<Card> {
    match name.split_once(CARD)? {
        ("", rule) => Some(Card::Rule(rule.into())),
        (measure, rule) => Some(Card::Measure(Asked { measure: catalogue::find(measure)?.id, rule: rule.into() })),
    }
}

/// Has the full program take over as soon as it is wanted; until it comes, what is said about it.
///
/// `asked_for` names the element that gets the focus when a control of this program leads to the full one.
#[hook]
pub fn use_full(locale: &Locale, state: &State, asked_for: Option<AttrValue>) -> Option<Html> {
    let has_failed = use_state(|| false);
    let attempt = use_state(|| 0_u32);
    let wanted = is_wanted(state) || asked_for.is_some();
    let is_drawn = state.shown.is_some();
    {
        let failed = has_failed.setter();
        use_memo((), move |()| {
            full::on_failure(move || {
                failed.set(true);
                browser::mark_ready();
            })
        });
    }
    use_effect_with((wanted, asked_for, state.document.clone()), |(wanted, asked_for, document)| {
        READY.set(wanted.then(|| (document.clone(), asked_for.clone())));
    });
    {
        let failed = has_failed.setter();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            if *wanted {
                failed.set(false);
                browser::mark_busy();
                full::want();
            } else if is_drawn {
                browser::mark_ready();
            }
        });
    }
    use_effect_with(is_drawn, |is_drawn| {
        if let Some(id) = is_drawn.then(|| ASKED_FOR.take()).flatten() {
            browser::focus(&id);
        }
    });
    let again = use_callback(attempt, |_: MouseEvent, attempt| attempt.set(**attempt + 1));
    if !wanted {
        return None;
    }
    let progress = if *has_failed { Progress::Failed } else { Progress::Coming };
    Some(absent(locale, progress, locale.text("absent-full"), locale.text("absent-full.failed"), &again))
}
