//! Questions asked one after the other beside the page's own, with what came back so far.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::engine::{Engine, News, Trouble};
use crate::study::{Question, Report};

/// What is known of a list of questions.
#[derive(Clone, Default)]
pub struct Answers {
    questions: Rc<Vec<Question>>,
    /// One report for each question answered so far, in order; none where there is no answer.
    pub reports: Vec<Option<Rc<Report>>>,
    /// The user has stopped the asking.
    pub stopped: bool,
}

/// What happens to a list of questions.
pub enum Turn {
    /// There are other questions.
    Begin(Rc<Vec<Question>>),
    /// The engine has spoken.
    Heard(News),
    /// The user stops.
    Stop,
    /// The user goes on.
    GoOn,
}

impl Answers {
    /// How many questions there are.
    pub fn count(&self) -> usize {
        self.questions.len()
    }

    /// Whether all questions are answered.
    pub fn is_done(&self) -> bool {
        self.reports.len() >= self.questions.len()
    }

    fn next(&self) -> Option<&Question> {
        if self.stopped { None } else { self.questions.get(self.reports.len()) }
    }
}

impl Reducible for Answers {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        let mut after = (*self).clone();
        match turn {
            Turn::Begin(questions) => after = Self { questions, ..Self::default() },
            Turn::Heard(News::Report(report)) => after.reports.push(Some(Rc::from(report))),
            Turn::Heard(News::Trouble(Trouble::Refused(_))) => after.reports.push(None),
            // Without workers the page computes by itself, and says so elsewhere.
            Turn::Heard(News::Trouble(_)) => {}
            Turn::Stop => after.stopped = true,
            Turn::GoOn => after.stopped = false,
        }
        Rc::new(after)
    }
}

/// Asks questions in a worker of their own, until all are answered, the user stops, or the view is left.
///
/// New questions replace the old ones; stopping ends the worker at once.
#[hook]
pub fn use_answers(questions: Rc<Vec<Question>>) -> UseReducerHandle<Answers> {
    let answers = use_reducer(Answers::default);
    let engine = use_mut_ref(|| None::<Engine>);
    {
        let (engine, turn) = (engine.clone(), answers.dispatcher());
        use_effect_with(Rc::as_ptr(&questions).addr(), move |_| {
            engine.borrow_mut().take();
            turn.dispatch(Turn::Begin(questions));
        });
    }
    let stage = (Rc::as_ptr(&answers.questions).addr(), answers.reports.len(), answers.stopped);
    {
        let answers = answers.clone();
        use_effect_with(stage, move |_| {
            let Some(question) = answers.next() else {
                engine.borrow_mut().take();
                return;
            };
            let turn = answers.dispatcher();
            let mut engine = engine.borrow_mut();
            engine.get_or_insert_with(|| Engine::new(move |news| turn.dispatch(Turn::Heard(news)))).ask(question);
        });
    }
    answers
}

/// Asks one question about something; what came back last stays, with what it was about, until the next answer is there.
/// The worker stays as long as the view, since the next question may follow at once.
///
/// The report is none where the question has no answer.
#[hook]
pub fn use_latest<About: Clone + PartialEq + 'static>(
    about: Option<About>,
    question: fn(&About) -> Question,
) -> Option<(About, Option<Rc<Report>>)> {
    let latest = use_state(|| None);
    let engine = use_mut_ref(|| None::<Engine>);
    let asked = use_mut_ref(|| None::<About>);
    let found = latest.setter();
    use_effect_with(about, move |about| {
        let Some(about) = about else { return };
        *asked.borrow_mut() = Some(about.clone());
        let hear = move |news: News| {
            let report = match news {
                News::Report(report) => Some(Rc::from(report)),
                News::Trouble(Trouble::Refused(_)) => None,
                // Without workers the page computes by itself, and says so elsewhere.
                News::Trouble(Trouble::WorkerFailed) => return,
            };
            // What comes back answers the question asked last.
            found.set(asked.borrow().clone().map(|about| (about, report)));
        };
        engine.borrow_mut().get_or_insert_with(|| Engine::new(hear)).ask(&question(about));
    });
    (*latest).clone()
}
