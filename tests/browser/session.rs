//! One browser with an empty profile of its own, driven through WebDriver.

use std::path::{Path, PathBuf};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// Flags that keep the browser quiet, alone and the same on every machine.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--lang=en-US",
    "--no-first-run",
    // The first page: anything but the browser's own, which loads much.
    "about:blank",
];

/// A value that `cargo xtask test` passes to the tests.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run these tests with cargo xtask test browser"))
}

/// A running browser and its folder on disk.
pub struct Session {
    /// The WebDriver connection.
    pub client: Client,
    folder: PathBuf,
}

impl Session {
    /// Starts a browser with an empty profile; `name` tells its folder from that of other tests.
    pub async fn start(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // A folder left by an earlier run that was interrupted; usually there is none.
        let _ = std::fs::remove_dir_all(&folder);
        let downloads = folder.join("downloads");
        std::fs::create_dir_all(&downloads).expect("the target folder is writable");
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let flags: Vec<&str> = FLAGS.iter().copied().chain([profile.as_str()]).collect();
        let capabilities = json!({
            "browserName": "chrome",
            // A page that does not load is a fault to hear of soon, not after the driver's five minutes.
            "timeouts": { "pageLoad": 30_000, "script": 30_000 },
            "goog:chromeOptions": {
                "binary": setting("EVENHAND_CHROMIUM"),
                "args": flags,
                "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("written as an object above") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&setting("EVENHAND_WEBDRIVER"))
            .await
            .expect("the driver starts a browser");
        Self { client, folder }
    }

    /// Closes the browser and removes its folder.
    pub async fn close(self) {
        self.client.close().await.expect("the browser closes");
        // The browser may still be writing its last files; what remains is removed by the next run.
        let _ = std::fs::remove_dir_all(&self.folder);
    }

    /// Where downloads land.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// A place for a file that the test wants to open in the page.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Sends a WebDriver command that the client library has no method for.
    pub async fn get(&self, path: &str) -> Result<Value, CmdError> {
        self.client.issue_cmd(Command { path: path.to_owned(), body: None }).await
    }

    /// The same with a body.
    pub async fn post(&self, path: &str, body: Value) -> Result<Value, CmdError> {
        self.client.issue_cmd(Command { path: path.to_owned(), body: Some(body) }).await
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.post("goog/cdp/execute", body).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What assistive technology is told that the element is: its role and its name.
    /// What has no name, as rows of a table often do, is known by its text.
    pub async fn role_and_name(&self, element: &Element) -> Result<(String, String), CmdError> {
        let id = element.element_id();
        let role = self.get(&format!("element/{id}/computedrole")).await?;
        let name = self.get(&format!("element/{id}/computedlabel")).await?;
        let text = |value: Value| value.as_str().map(str::to_owned).unwrap_or_default();
        // ARIA 1.3 gives "img" a second name, and Chromium tells the button of a disclosure apart from others.
        let role = text(role).replace("image", "img").replace("DisclosureTriangle", "button");
        let mut name = text(name);
        if name.is_empty() {
            name = element.text().await?;
        }
        Ok((role, name.split_whitespace().collect::<Vec<_>>().join(" ")))
    }
}

#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}
