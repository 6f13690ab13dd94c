//! What a person can do in a part of the page: find, click, fill and read by role and accessible name.
//!
//! Everything waits until it can be done, up to [`PATIENCE`], and then says what was there instead.

use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::json;

use crate::find::{self, Effort};
use crate::session::Session;

/// How long anything may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(30);
const FIELDS: &[&str] = &["textbox", "spinbutton", "searchbox", "combobox", "slider"];

/// Calls `attempt` until it gives a value, for as long as [`PATIENCE`] lasts; the flag marks the last try.
pub async fn eventually<T>(mut attempt: impl AsyncFnMut(bool) -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let is_last = start.elapsed() > PATIENCE;
        match attempt(is_last).await {
            Some(value) => return Some(value),
            None if is_last => return None,
            None => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// The whole page, or the part of it that belongs to one element.
#[derive(Clone)]
pub struct Part {
    /// The browser.
    pub session: Rc<Session>,
    owner: Option<Rc<(Part, String, String)>>,
}

impl Part {
    /// The whole page.
    pub fn whole(session: Rc<Session>) -> Self {
        Self { session, owner: None }
    }

    /// The part inside an element, for example a row of a table or a dialog.
    pub fn within(&self, role: &str, name: &str) -> Self {
        let owner = (self.clone(), role.to_owned(), name.to_owned());
        Self { session: Rc::clone(&self.session), owner: Some(Rc::new(owner)) }
    }

    /// Waits for an element.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        self.act(role, name, async |element| Ok(element.clone())).await
    }

    /// Waits until an element is gone.
    pub async fn gone(&self, role: &str, name: &str) {
        let gone = eventually(async |_| (!self.has(role, name).await).then_some(())).await;
        assert!(gone.is_some(), "the {role} \"{name}\" is still there");
    }

    /// Whether an element is there now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        matches!(self.look(role, name, Effort::Thorough).await, Ok(Some(_)))
    }

    /// The names of all elements with a role that are there now, in the order of the page.
    pub async fn names(&self, role: &str) -> Vec<String> {
        let found = eventually(async |_| {
            let root = self.root(Effort::Thorough).await.ok()?;
            if self.owner.is_some() && root.is_none() {
                return None;
            }
            find::all(&self.session, root.as_ref(), role).await.ok()
        });
        match (found.await, self.owner.as_deref()) {
            (None, Some((part, role, name))) => {
                let names = Box::pin(part.names(role)).await;
                panic!("no {role} \"{name}\" to look into; there are {names:?}")
            }
            (found, _) => found.unwrap_or_default().into_iter().map(|(_, name)| name).collect(),
        }
    }

    /// Clicks an element.
    pub async fn click(&self, role: &str, name: &str) {
        self.act(role, name, async |element| element.click().await).await;
    }

    /// Gives an element the keyboard focus.
    pub async fn focus(&self, role: &str, name: &str) {
        let script = "arguments[0].focus()";
        self.act(role, name, async |element| element.clone().client().execute(script, vec![json!(element)]).await)
            .await;
    }

    /// The visible text of an element, spaces and line breaks as one space.
    pub async fn text_of(&self, role: &str, name: &str) -> String {
        let text = self.act(role, name, async |element| element.text().await).await;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until the text can be seen in this part.
    pub async fn shows(&self, text: &str) {
        let text_now = async || match self.root(Effort::Quick).await {
            Ok(Some(element)) => element.text().await.unwrap_or_default(),
            _ => String::new(),
        };
        let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let seen = eventually(async |_| plain(text_now().await).contains(text).then_some(())).await;
        if seen.is_none() {
            panic!("\"{text}\" is not to be seen in this part, which says: {}", plain(text_now().await));
        }
    }

    /// An attribute of an element.
    pub async fn attribute(&self, role: &str, name: &str, attribute: &str) -> Option<String> {
        self.act(role, name, async |element| element.attr(attribute).await).await
    }

    /// What the field with this label holds.
    pub async fn value_of(&self, label: &str) -> String {
        let field = self.field(label).await;
        field.prop("value").await.expect("a field has a value").unwrap_or_default()
    }

    /// Replaces what the field with this label holds, as a person at the keyboard does.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        let typed = if text.is_empty() { String::from(char::from(Key::Delete)) } else { text.to_owned() };
        field.send_keys(&select_all).await.unwrap_or_else(|error| panic!("cannot fill \"{label}\": {error}"));
        field.send_keys(&typed).await.unwrap_or_else(|error| panic!("cannot fill \"{label}\": {error}"));
    }

    /// Chooses an option of the drop-down list with this label.
    pub async fn choose(&self, label: &str, option: &str) {
        self.act("combobox", label, async |element| element.select_by_label(option).await).await;
    }

    /// Moves the slider with this label to a value, as its events tell the page.
    pub async fn slide(&self, label: &str, value: &str) {
        let script = "const [slider, value] = arguments; slider.focus(); slider.value = value; \
            for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));";
        self.act("slider", label, async |element| {
            element.clone().client().execute(script, vec![json!(element), json!(value)]).await
        })
        .await;
    }

    /// Hands a file to the file input whose label holds this text; the input itself may be hidden.
    pub async fn upload(&self, label: &str, file: &Path) {
        let script = "return [...document.querySelectorAll('input[type=file]')].find((input) => \
            [input.getAttribute('aria-label'), ...[...input.labels].map((label) => label.textContent)] \
            .some((text) => text?.includes(arguments[0])))";
        let input = eventually(async |_| {
            let found = self.session.client.execute(script, vec![json!(label)]).await.ok()?;
            Some(found.as_object()?.values().next()?.as_str()?.to_owned())
        });
        let id = input.await.unwrap_or_else(|| panic!("there is no file input labelled \"{label}\""));
        let input = Element::from_element_id(self.session.client.clone(), ElementRef::from(id));
        input.send_keys(&file.to_string_lossy()).await.unwrap_or_else(|error| panic!("cannot upload: {error}"));
    }

    async fn field(&self, label: &str) -> Element {
        let found = eventually(async |is_last| {
            let effort = if is_last { Effort::Thorough } else { Effort::Quick };
            for role in FIELDS {
                if let Ok(Some(element)) = self.look(role, label, effort).await {
                    return Some(element);
                }
            }
            None
        });
        match found.await {
            Some(element) => element,
            None => {
                let mut names = Vec::new();
                for role in FIELDS {
                    names.extend(self.names(role).await);
                }
                panic!("there is no field \"{label}\"; there are {names:?}")
            }
        }
    }

    /// Does something with an element as soon as that is possible.
    async fn act<T>(&self, role: &str, name: &str, action: impl AsyncFn(&Element) -> Result<T, CmdError>) -> T {
        let mut trouble = String::new();
        let done = eventually(async |is_last| {
            let effort = if is_last { Effort::Thorough } else { Effort::Quick };
            let outcome = match self.look(role, name, effort).await {
                Ok(Some(element)) => action(&element).await,
                Ok(None) => return None,
                Err(error) => Err(error),
            };
            outcome.map_err(|error| trouble = format!(" ({error})")).ok()
        });
        match done.await {
            Some(value) => value,
            None => {
                let names = self.names(role).await;
                panic!("no {role} \"{name}\" to work with{trouble}; there are {names:?}")
            }
        }
    }

    async fn look(&self, role: &str, name: &str, effort: Effort) -> Result<Option<Element>, CmdError> {
        let root = self.root(effort).await?;
        if self.owner.is_some() && root.is_none() {
            return Ok(None);
        }
        find::find(&self.session, root.as_ref(), role, name, effort).await
    }

    /// The element that this part lies in, found afresh: the page may have drawn it again.
    async fn root(&self, effort: Effort) -> Result<Option<Element>, CmdError> {
        match self.owner.as_deref() {
            Some((part, role, name)) => Box::pin(part.look(role, name, effort)).await,
            None => Ok(None),
        }
    }
}
