//! The language of the tests: a page in a browser, from the address bar to the checks that end every test.

use std::cell::RefCell;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::rc::Rc;

use fantoccini::wd::WindowHandle;
use serde_json::Value;

use crate::log;
use crate::part::{Part, eventually};
use crate::session::{Session, setting};
use crate::view::View;

/// The page as one visitor sees it. What can be done with its elements is in [`Part`].
pub struct Page {
    part: Part,
    /// What the browser pretends about the screen and the visitor.
    pub view: View,
    forgiven: RefCell<Vec<String>>,
}

impl Page {
    /// Runs one test in a browser of its own, then checks that no error was logged and nobody else was contacted.
    /// After a failure the picture of the page is in `target/screenshots/`.
    pub fn run(name: &str, test: impl AsyncFnOnce(&Self)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let label: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let session = Rc::new(runtime.block_on(Session::start(&label)));
        let page = Self {
            part: Part::whole(Rc::clone(&session)),
            view: View::new(Rc::clone(&session)),
            forgiven: RefCell::default(),
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(async {
                test(&page).await;
                page.check_log().await;
            });
        }));
        runtime.block_on(async {
            if outcome.is_err() {
                page.describe_failure(&label).await;
            }
            drop(page);
            if let Ok(session) = Rc::try_unwrap(session) {
                session.close().await;
            }
        });
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    }

    /// Opens a route such as "#/compare" and waits until the page has settled.
    pub async fn open(&self, route: &str) {
        self.visit(route).await;
        self.settled().await;
    }

    /// Opens a route and waits for nothing.
    pub async fn visit(&self, route: &str) {
        self.go(&format!("{}{route}", setting("EVENHAND_URL"))).await;
    }

    /// Opens any address.
    pub async fn go(&self, address: &str) {
        self.session.client.goto(address).await.unwrap_or_else(|error| panic!("cannot open {address}: {error}"));
    }

    /// Loads the page again, as a visitor who comes back.
    pub async fn reload(&self) {
        self.session.client.refresh().await.expect("the page reloads");
        self.settled().await;
    }

    /// Waits until the page says that it has drawn everything for this route.
    pub async fn settled(&self) {
        self.wait_until("the page has settled", "document.documentElement.dataset.state === 'ready'").await;
    }

    /// Waits until a JavaScript expression holds; `what` says it in words.
    pub async fn wait_until(&self, what: &str, expression: &str) {
        let script = format!("return Boolean({expression})");
        let held = eventually(async |_| {
            let value = self.session.client.execute(&script, vec![]).await.ok()?;
            (value == Value::Bool(true)).then_some(())
        });
        assert!(held.await.is_some(), "waited in vain until {what}");
    }

    /// What a script returns.
    pub async fn script(&self, script: &str) -> Value {
        self.session.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until the text can be seen somewhere.
    pub async fn see(&self, text: &str) {
        let seen = eventually(async |_| self.visible_text().await.contains(text).then_some(()));
        if seen.await.is_none() {
            panic!("\"{text}\" is not to be seen; the page says:\n{}", self.visible_text().await);
        }
    }

    /// Waits until the text can no longer be seen anywhere.
    pub async fn not_see(&self, text: &str) {
        let gone = eventually(async |_| (!self.visible_text().await.contains(text)).then_some(()));
        assert!(gone.await.is_some(), "\"{text}\" is still to be seen");
    }

    /// All visible text, spaces and line breaks as one space.
    pub async fn visible_text(&self) -> String {
        let text = self.session.client.execute("return document.body.innerText", vec![]).await.unwrap_or_default();
        text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The title in the tab.
    pub async fn title(&self) -> String {
        self.session.client.title().await.expect("a page has a title")
    }

    /// The part of the address after the page itself, such as "#/compare".
    pub async fn route(&self) -> String {
        self.script("return location.hash").await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes back as the browser's button does.
    pub async fn back(&self) {
        self.session.client.back().await.expect("there is a page before this one");
    }

    /// Opens a route in another tab of the same visitor, which is then the one in use; gives both, the new one last.
    pub async fn open_beside(&self, route: &str) -> [WindowHandle; 2] {
        let client = &self.session.client;
        let first = client.window().await.expect("there is a tab");
        let second = client.new_window(true).await.expect("the browser opens a tab").handle;
        self.turn_to(&second).await;
        self.open(route).await;
        [first, second]
    }

    /// Goes on in another tab.
    pub async fn turn_to(&self, tab: &WindowHandle) {
        self.session.client.switch_to_window(tab.clone()).await.expect("the tab is still open");
    }

    /// Lets errors in the log pass that hold this text: for tests that provoke them.
    pub fn forgive(&self, text: &str) {
        self.forgiven.borrow_mut().push(text.to_owned());
    }

    /// Fails when the page logged an error or asked another origin for anything.
    async fn check_log(&self) {
        let errors = log::errors(&self.session, &self.forgiven.take()).await;
        assert!(errors.is_empty(), "the page logged errors:\n{}", errors.join("\n"));
        let foreign = log::foreign_requests(&self.session).await;
        assert!(foreign.is_empty(), "the page asked others:\n{}", foreign.join("\n"));
    }

    async fn describe_failure(&self, label: &str) {
        let picture: PathBuf = self.view.save(&format!("failed-{label}")).await;
        let address = self.script("return location.href").await;
        println!("failed at {address}; picture: {}", picture.display());
        for line in log::errors(&self.session, &[]).await {
            println!("log: {line}");
        }
    }
}

impl Deref for Page {
    type Target = Part;

    fn deref(&self) -> &Part {
        &self.part
    }
}
