//! The little of WebDriver that is needed to open a page and read a variable of it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;

use serde_json::{Value, json};

use crate::failure::Outcome;

/// Flags that keep the browser quiet and alone.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "about:blank",
];

/// A browser with an empty profile; it closes when dropped.
pub struct Session {
    /// Host and port of the driver.
    driver: String,
    id: String,
}

impl Session {
    /// Starts a browser.
    pub fn start(driver: &str, browser: &Path) -> Outcome<Self> {
        let options = json!({ "binary": browser, "args": FLAGS });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let driver = driver.trim_start_matches("http://").to_owned();
        let answer = ask(&driver, "POST", "/session", &wanted)?;
        let id = answer["sessionId"].as_str().ok_or_else(|| format!("no browser started: {answer}"))?;
        Ok(Self { id: id.to_owned(), driver })
    }

    /// Opens a page.
    pub fn visit(&self, address: &str) -> Outcome<()> {
        self.ask("POST", "url", &json!({ "url": address })).map(drop)
    }

    /// The text in a variable of the page, once there is one.
    pub fn variable(&self, name: &str) -> Outcome<Option<String>> {
        let script = json!({ "script": format!("return globalThis.{name} ?? null"), "args": [] });
        Ok(self.ask("POST", "execute/sync", &script)?.as_str().map(str::to_owned))
    }

    fn ask(&self, method: &str, what: &str, body: &Value) -> Outcome<Value> {
        ask(&self.driver, method, &format!("/session/{}/{what}", self.id), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Best effort: the driver closes what is left when it ends.
        let _ = ask(&self.driver, "DELETE", &format!("/session/{}", self.id), &Value::Null);
    }
}

/// Sends a request to the driver; gives the value that it answers.
fn ask(driver: &str, method: &str, path: &str, body: &Value) -> Outcome<Value> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let answer =
        exchange(driver, method, path, &body).map_err(|error| format!("the driver does not answer: {error}"))?;
    let mut answer: Value =
        serde_json::from_str(&answer).map_err(|error| format!("the driver's answer cannot be read: {error}"))?;
    match answer["value"]["error"].as_str() {
        Some(error) => Err(format!("{method} {path}: {error}: {}", answer["value"]["message"]).into()),
        None => Ok(answer["value"].take()),
    }
}

fn exchange(driver: &str, method: &str, path: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(driver)?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {driver}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(number) = line.strip_prefix("content-length:") {
            length = number.trim().parse().unwrap_or(0);
        }
        if line.is_empty() {
            break;
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
