//! The whole page: state, engine and storage tied together.

use std::cell::RefCell;
use std::rc::Rc;

use yew::html::ChildrenProps;
use yew::prelude::*;

use crate::text;

use super::awaited::{self, use_awaited, use_fetching_ahead};
use super::axioms::AxiomsPage;
use super::cards::CardDialog;
use super::compare::Compare;
use super::context::{Card, Handles, Page};
use super::dropping::{drop_hint, use_dropping};
use super::fairness::FairnessPage;
use super::footer::footer;
use super::full::{self, is_wanted, use_full};
use super::header::header;
use super::notice::notice_bar;
use super::open::OpenPage;
use super::own::own_rules;
use super::pair::PairPage;
use super::parties::PartiesPage;
use super::report::ReportPage;
use super::scarce::ScarcePage;
use super::scenario::ScenarioPage;
use super::share::SharePage;
use super::start::Start;
use super::sure::SurePage;
use super::tables::TablesPage;
use super::why::WhyPage;
use super::work;
use super::yours::yours;
use crate::browser::engine::{Engine, News, Trouble};
use crate::browser::{address, crash, files, input, language, page, picture};
use crate::charts::ChartTools;
use crate::exchange::json;
use crate::library;
use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::state::{Action, Notice, Route, Shown, State, View, shelf};
use crate::study::{Question, Report};

/// The state machine as Yew keeps it.
#[derive(Clone, PartialEq)]
struct Machine(State);

impl Reducible for Machine {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}

/// Saving and opening files, for the menu and the start.
#[derive(Clone, Default, PartialEq)]
pub struct Files {
    /// Saves the scenario as a file.
    pub save: Callback<()>,
    /// Opens the file chosen in an input.
    pub open: Callback<Event>,
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let machine = use_reducer(|| Machine(work::begin()));
    let card = use_state(full::asked_for_card);
    let state = &machine.0;
    let act = use_callback(machine.dispatcher(), |action, dispatcher| dispatcher.dispatch(action));
    let tag =
        state.route.language.clone().unwrap_or_else(|| language::preferred().into_iter().next().unwrap_or_default());
    let locale = use_memo(tag, |tag| Locale::new(tag, Rc::new(language::IntlNumbers::new(tag))));
    let fresh_key = use_memo(state.document.key.clone(), |_| work::fresh_key());
    let go = use_callback((), |route: Route, ()| address::set_hash(&route.write()));
    let asked_for = use_state_eq(|| None::<AttrValue>);
    let hand_over = use_callback(asked_for.setter(), |focus, asked_for| asked_for.set(Some(focus)));
    let show = use_callback((card.setter(), hand_over.clone()), |shown, (card, full)| match shown {
        // The program that opens the page has no cards of rules.
        Card::Rule(rule) if !crate::IS_FULL => full.emit(full::card_name("", &rule)),
        shown => card.set(Some(shown)),
    });
    let handles = Handles {
        full: hand_over,
        locale: (*locale).clone(),
        act: act.clone(),
        show,
        go,
        fresh_key: Rc::from(fresh_key.as_str()),
    };

    let page = Page::from(handles);

    use_results(state, &act);
    use_address(state, &act);
    work::use_saving(state, &act, &locale);
    use_language(&locale);
    use_title(&locale, state);
    let files = use_files(state, &act, &locale);
    use_keys(&act);
    let is_dragging = use_dropping(&page, &state.route);
    let awaited = use_awaited(&page, state);
    let coming = use_full(&locale, state, (*asked_for).clone());
    {
        let asked_for = asked_for.setter();
        // Who goes elsewhere no longer waits for it.
        use_effect_with(state.route.view.clone(), move |_| asked_for.set(None));
    }
    use_leaving(&state.route, &card.setter());
    use_fetching_ahead(&locale, state.shown.is_some());
    let close = {
        let card = card.clone();
        Callback::from(move |()| card.set(None))
    };
    let content = match (awaited, coming) {
        (Some(waiting), _) => waiting,
        (None, Some(coming)) if is_wanted(state) => coming,
        // Where only a control is wanted that the program does not have, the view stays.
        (None, coming) => html! { <>{ for coming }{ view(&page, state) }</> },
    };
    html! {
        <ContextProvider<Locale> context={(*locale).clone()}>
        <ContextProvider<Page> context={page.clone()}>
        <ContextProvider<Files> context={files.clone()}>
            <div class={classes!("page", state.view.large.then_some("large"))}>
                { crate::charts::patterns(work::categories(state)) }
                { header(&page, state, &files) }
                { notice_bar(&page, state) }
                <main id="main" tabindex="-1">
                    // The program that opens the page takes no charts along.
                    if crate::IS_FULL { <WithChartTools>{ content }</WithChartTools> } else { { content } }
                </main>
                { footer(&page) }
                if is_dragging { { drop_hint(&page) } }
                <CardDialog card={(*card).clone()} route={state.route.clone()} scenario={state.document.scenario.clone()}
                    shown={state.shown.clone()} view={state.view.clone()} {close} />
            </div>
        </ContextProvider<Files>>
        </ContextProvider<Page>>
        </ContextProvider<Locale>>
    }
}

fn view(page: &Page, state: &State) -> Html {
    let (route, document, shown, view) = (&state.route, &state.document, &state.shown, &state.view);
    match &route.view {
        View::Start => html! {
            <Start route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                kept={state.kept.clone()} flaws={state.flaws.clone()} />
        },
        View::Scenario if crate::IS_FULL => html! {
            <ScenarioPage route={route.clone()} document={document.clone()} flaws={state.flaws.clone()} />
        },
        View::Compare => html! {
            <Compare route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                flaws={state.flaws.clone()} />
        },
        View::Axioms if crate::IS_FULL => html! { <AxiomsPage route={route.clone()} shown={shown.clone()} /> },
        View::Fairness if crate::IS_FULL => {
            html! { <FairnessPage route={route.clone()} shown={shown.clone()} view={view.clone()} /> }
        }
        View::Parties if crate::IS_FULL => html! {
            <PartiesPage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                flaws={state.flaws.clone()} />
        },
        View::Sure if crate::IS_FULL => html! {
            <SurePage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                flaws={state.flaws.clone()} />
        },
        View::Scarce if crate::IS_FULL => html! {
            <ScarcePage route={route.clone()} document={document.clone()} view={view.clone()} flaws={state.flaws.clone()} />
        },
        View::Why { rule, group } if crate::IS_FULL => html! {
            <WhyPage route={route.clone()} shown={shown.clone()} view={view.clone()} rule={rule.clone()} group={group.clone()} />
        },
        View::Share if crate::IS_FULL => html! {
            <SharePage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                flaws={state.flaws.clone()} />
        },
        View::Report if crate::IS_FULL => html! {
            <ReportPage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                flaws={state.flaws.clone()} />
        },
        View::Tables if crate::IS_FULL => html! { <TablesPage route={route.clone()} document={document.clone()} /> },
        View::Yours if crate::IS_FULL => yours(state),
        View::Open { link } if crate::IS_FULL => html! {
            <OpenPage route={route.clone()} link={link.clone()} document={document.clone()} kept={state.kept.clone()} />
        },
        View::Own { rule } if crate::IS_FULL => own_rules(page, state, rule),
        View::Pair { first, second } if crate::IS_FULL => html! {
            <PairPage route={route.clone()} shown={shown.clone()} view={view.clone()} first={first.clone()} second={second.clone()} />
        },
        // The full program takes over before these are wanted.
        _ => Html::default(),
    }
}

/// Lets charts be taken along.
#[component]
fn WithChartTools(props: &ChildrenProps) -> Html {
    let tools = use_memo((), |()| ChartTools { export: picture::take_along.into() });
    html! {
        <ContextProvider<ChartTools> context={(*tools).clone()}>{ props.children.clone() }</ContextProvider<ChartTools>>
    }
}

/// Asks the engine about every sound scenario and shows what comes back.
#[hook]
fn use_results(state: &State, act: &Callback<Action>) {
    let asked = use_mut_ref(|| None::<Rc<Scenario>>);
    let engine = {
        let (asked, act) = (asked.clone(), act.clone());
        use_memo((), move |()| Engine::new(move |news| hear(news, &asked, &act)))
    };
    let sound = state.flaws.is_empty();
    use_effect_with(
        (Same(state.document.scenario.clone()), state.awaited.is_none() && !is_wanted(state)),
        move |(Same(scenario), wanted)| {
            if sound && *wanted {
                *asked.borrow_mut() = Some(scenario.clone());
                engine.ask(&Question::Comparison { scenario: Box::new((**scenario).clone()) });
            }
        },
    );
}

fn hear(news: News, asked: &RefCell<Option<Rc<Scenario>>>, act: &Callback<Action>) {
    match news {
        News::Report(report) => {
            if let (Report::Comparison(comparison), Some(scenario)) = (*report, asked.borrow().clone()) {
                act.emit(Action::Computed(Shown { scenario, comparison: Rc::new(comparison) }));
                page::mark_ready();
            }
        }
        News::Trouble(Trouble::WorkerFailed) => {
            act.emit(Action::Noticed(Notice { message: "error-worker-failed", detail: String::new() }));
        }
        News::Trouble(Trouble::Refused(reason)) => {
            act.emit(Action::Noticed(Notice { message: "notice-refused", detail: reason }));
            page::mark_ready();
        }
    }
}

/// Follows the address bar, and keeps it true when the state moves on by itself.
#[hook]
fn use_address(state: &State, act: &Callback<Action>) {
    // The library's scenario on screen, as long as nobody has changed it.
    let current = use_mut_ref(|| None::<String>);
    *current.borrow_mut() = state.document.is_untouched().then(|| state.document.scenario.id.clone());
    let act = act.clone();
    let listener = use_memo((), move |()| {
        address::on_change(move || {
            let route = Route::read(&address::hash());
            let other = route.case.as_deref().filter(|case| current.borrow().as_deref() != Some(case));
            if let Some(entry) = other.and_then(library::find) {
                act.emit(match work::from_library(entry) {
                    Some(Ok(document)) => Action::Opened(Box::new(document)),
                    _ => Action::Awaited(entry.id.to_string()),
                });
            }
            act.emit(Action::Went(route));
        })
    });
    let _ = &listener;
    use_effect_with(state.route.clone(), |route| {
        let now = address::hash();
        if !now.is_empty() && Route::read(&now) != *route {
            address::replace_hash(&route.write());
        }
    });
    let seen = use_mut_ref(|| None::<View>);
    use_effect_with(state.route.view.clone(), move |view| {
        // The first view is where the page opens; from then on the focus follows the reader.
        if seen.borrow_mut().replace(view.clone()).is_some_and(|before| before != *view) {
            page::focus("main");
            page::scroll_to("app");
        }
    });
}

/// A card is about what is on screen, so it closes when the address leads elsewhere. Changing the scenario under it,
/// which drops the name of the case from the address, keeps it open.
#[hook]
fn use_leaving(route: &Route, card: &UseStateSetter<Option<Card>>) {
    let opened = use_mut_ref(|| route.clone());
    let card = card.clone();
    use_effect_with(route.clone(), move |now| {
        let before = opened.replace(now.clone());
        let other_case = before.case.zip(now.case.clone()).is_some_and(|(before, now)| before != now);
        if before.view != now.view || other_case {
            card.set(None);
        }
    });
}

/// Undo and redo by keys, wherever the focus is, except in fields that have an undo of their own.
#[hook]
fn use_keys(act: &Callback<Action>) {
    let act = act.clone();
    let listener = use_memo((), move |()| {
        input::on_key(move |event: &KeyboardEvent| {
            let command = event.ctrl_key() || event.meta_key();
            if !command || input::is_typing(event) {
                return;
            }
            match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
                ("z", false) => act.emit(Action::Undone),
                ("z", true) | ("y", _) => act.emit(Action::Redone),
                _ => return,
            }
            event.prevent_default();
        })
    });
    let _ = &listener;
}

#[hook]
fn use_language(locale: &Rc<Locale>) {
    use_effect_with(locale.clone(), |locale| {
        language::announce_language(locale.tag(), locale.direction());
        let texts = crash::Texts {
            title: locale.text("error-crashed-title"),
            kept: locale.text("error-crashed"),
            go_on: locale.text("error-crashed.go-on"),
            save: locale.text("error-crashed.save"),
            details: locale.text("error-crashed.details"),
            file_name: "evenhand-work.json".into(),
        };
        crash::prepare(&texts, shelf::CURRENT);
    });
}

#[hook]
fn use_title(locale: &Rc<Locale>, state: &State) {
    let view = match state.route.view {
        View::Start => "page-start",
        View::Scenario => "page-scenario",
        View::Compare => "page-compare",
        View::Why { .. } => "page-why",
        View::Axioms => "page-axioms",
        View::Fairness => "page-fairness",
        View::Parties => "page-parties",
        View::Sure => "page-sure",
        View::Scarce => "page-scarce",
        View::Share => "page-share",
        View::Report => "page-report",
        View::Tables => "page-tables",
        View::Yours => "page-yours",
        View::Open { .. } => "page-open",
        View::Own { .. } => "page-own",
        View::Pair { .. } => "page-pair",
    };
    let scenario = match &state.awaited {
        Some(id) => awaited::title(id),
        None => state.document.scenario.title.clone(),
    };
    let title = text!(locale, "page-title", view = locale.text(view), scenario = scenario);
    use_effect_with(title, |title| page::set_title(title));
}

#[hook]
fn use_files(state: &State, act: &Callback<Action>, locale: &Rc<Locale>) -> Files {
    let save = use_callback((state.document.scenario.clone(), act.clone()), |(), (scenario, act)| {
        let name = format!("{}.evenhand.json", scenario.id);
        let done = files::download(&name, "application/json", &json::write(scenario));
        if !done {
            act.emit(Action::Noticed(Notice { message: "notice-not-saved", detail: name }));
        }
    });
    let open = use_callback((act.clone(), locale.clone()), |event: Event, (act, locale)| {
        if let Some(file) = files::chosen(&event) {
            work::open_file(file, act.clone(), (**locale).clone());
        }
    });
    Files { save, open }
}

/// A scenario that is the same as another only when it is the very same value.
#[derive(Clone)]
struct Same(Rc<Scenario>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
