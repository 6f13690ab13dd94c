//! The addresses under which a scenario opens.

use crate::browser::address;
use crate::exchange::link::{self, TooLarge};
use crate::library;
use crate::scenario::Flaw;
use crate::state::{Document, Route, View};

/// The addresses under which a scenario opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Addresses {
    /// The one that holds everything; `None` where the scenario has flaws, with which it would not be opened.
    pub whole: Option<Result<String, TooLarge>>,
    /// The one that names the library's scenario, as long as nobody has changed it.
    pub short: Option<String>,
}

impl Addresses {
    /// The address with the fewest letters.
    pub fn shortest(&self) -> Option<&str> {
        self.short.as_deref().or_else(|| self.whole.as_ref()?.as_deref().ok())
    }
}

/// The addresses of the work on screen.
pub fn addresses(document: &Document, flaws: &[Flaw]) -> Addresses {
    let to = |route: Route| address::page() + &route.write();
    let scenario = &document.scenario;
    let open = |link| to(Route { view: View::Open { link }, ..Route::default() });
    let named = library::find(&scenario.id).filter(|_| document.is_untouched());
    Addresses {
        whole: flaws.is_empty().then(|| link::write(scenario).map(open)),
        short: named.map(|entry| to(Route { view: View::Compare, case: Some(entry.id.into()), language: None })),
    }
}
