//! What the browser recorded: errors, and every request that was made.

use serde_json::{Value, json};

use crate::session::{Session, setting};

/// Errors since the last call, except those that hold a forgiven text.
pub async fn errors(session: &Session, forgiven: &[String]) -> Vec<String> {
    let entries = entries(session, "browser").await;
    let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    let lines = severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
    lines.filter(|line| !forgiven.iter().any(|text| line.contains(text))).collect()
}

/// Requests since the last call that went anywhere but to the page's own server, into the browser itself, or to a file of
/// the test.
pub async fn foreign_requests(session: &Session) -> Vec<String> {
    let home = url::Url::parse(&setting("EVENHAND_URL")).expect("xtask passes an address").origin();
    let is_home = |address: &String| match url::Url::parse(address) {
        Ok(url) => matches!(url.scheme(), "data" | "blob" | "about" | "chrome" | "file") || url.origin() == home,
        Err(_) => false,
    };
    let entries = entries(session, "performance").await;
    let addresses = entries.iter().filter_map(|entry| requested(entry["message"].as_str()?));
    addresses.filter(|address| !is_home(address)).collect()
}

/// The address in a record of the network, if the record is about a request.
fn requested(message: &str) -> Option<String> {
    let record: Value = serde_json::from_str(message).ok()?;
    let (record, parameters) = (&record["message"], &record["message"]["params"]);
    let address = match record["method"].as_str()? {
        "Network.requestWillBeSent" => &parameters["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &parameters["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}

async fn entries(session: &Session, kind: &str) -> Vec<Value> {
    let entries = session.post("se/log", json!({ "type": kind })).await.expect("the driver keeps a log");
    entries.as_array().cloned().unwrap_or_default()
}
