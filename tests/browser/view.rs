//! What the browser pretends about the screen and the visitor, pictures of the page, and the accessibility check.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::{Value, json};

use crate::session::{Session, setting};

/// The emulated surroundings of one page.
pub struct View {
    session: Rc<Session>,
    is_paper: Cell<bool>,
    preferences: RefCell<BTreeMap<String, String>>,
}

impl View {
    /// A browser as it starts.
    pub fn new(session: Rc<Session>) -> Self {
        Self { session, is_paper: Cell::new(false), preferences: RefCell::default() }
    }

    /// Gives the page exactly this many CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.session.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Sets the visitor's preference for dark colours.
    pub async fn dark(&self, is_dark: bool) {
        self.prefer("prefers-color-scheme", if is_dark { "dark" } else { "light" }).await;
    }

    /// Sets any preference that a media query can ask for, such as "forced-colors" to "active".
    pub async fn prefer(&self, feature: &str, value: &str) {
        self.preferences.borrow_mut().insert(feature.to_owned(), value.to_owned());
        self.emulate().await;
    }

    /// Shows the page as it prints.
    pub async fn print(&self, is_paper: bool) {
        self.is_paper.set(is_paper);
        self.emulate().await;
    }

    async fn emulate(&self) {
        let features: Vec<Value> =
            self.preferences.borrow().iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let media = if self.is_paper.get() { "print" } else { "" };
        self.session.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
    }

    /// Saves a picture of what is on the screen as `target/screenshots/<name>.png`.
    pub async fn save(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new(".")).join("screenshots");
        std::fs::create_dir_all(&folder).expect("the target folder is writable");
        let file = folder.join(format!("{name}.png"));
        let picture = self.session.client.screenshot().await.expect("the browser takes a picture");
        std::fs::write(&file, picture).expect("the target folder is writable");
        file
    }

    /// The same, of the whole page at this width, however long it is.
    pub async fn save_all(&self, name: &str, width: u32, height: u32) -> PathBuf {
        self.resize(width, height).await;
        let script = "return document.documentElement.scrollHeight";
        let length = self.session.client.execute(script, vec![]).await.expect("a page has a height");
        let length = length.as_u64().and_then(|length| u32::try_from(length).ok()).unwrap_or(height);
        self.resize(width, length.max(height)).await;
        let file = self.save(name).await;
        self.resize(width, height).await;
        file
    }

    /// Checks what is on the page against WCAG 2.2, levels A and AA, with axe-core.
    pub async fn is_accessible(&self) {
        let lines = self.violations().await;
        assert!(lines.is_empty(), "the page is not accessible:\n{}", lines.join("\n"));
    }

    /// What axe-core finds wrong with the page as it is now.
    pub async fn violations(&self) -> Vec<String> {
        let client = &self.session.client;
        let axe = std::fs::read_to_string(setting("EVENHAND_AXE")).expect("axe-core is where xtask put it");
        client.execute(&axe, vec![]).await.expect("axe-core loads");
        let script = "const done = arguments[arguments.length - 1]; \
            const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']; \
            axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }) \
               .then((result) => done(result.violations), (error) => done([{ id: 'axe', help: String(error), nodes: [] }]))";
        let violations = client.execute_async(script, vec![]).await.expect("axe-core runs");
        violations.as_array().into_iter().flatten().map(described).collect()
    }
}

/// One violation with the places where it occurs.
fn described(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = violation["nodes"].as_array().into_iter().flatten().map(|node| {
        let summary = text(&node["failureSummary"]).replace('\n', "\n      ");
        format!("\n    {}\n      {summary}", text(&node["html"]))
    });
    format!("  {}: {}{}", text(&violation["id"]), text(&violation["help"]), places.collect::<String>())
}
