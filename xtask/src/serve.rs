//! A small static file server for this machine: `cargo xtask serve`, and the page under a sub-path for the browser tests.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Request, Response, Server};

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::{build, paths};

/// The page also answers where a course might put it, so that absolute addresses are found out.
pub const SUB_PATH: &str = "/courses/evenhand/";
const THREADS: usize = 4;

/// Builds the page, serves it and stays.
pub fn serve(options: &Options) -> Outcome<()> {
    options.allow(&["port"], 0)?;
    let port = match options.value("port") {
        Some(text) => text.parse().map_err(|_| format!("--port takes a number from 1 to 65535, not \"{text}\""))?,
        None if options.has("port") => return Err("--port takes a number".into()),
        None => 8080,
    };
    build::build()?;
    let site = Site::start(paths::dist(), &["/", SUB_PATH], port)?;
    println!("\nEvenhand is at {} (stop with Ctrl+C)", site.address);
    site.stay();
    Ok(())
}

/// A running server; it stops when dropped.
pub struct Site {
    /// The address of the page, with a slash at its end.
    pub address: String,
    server: Arc<Server>,
    threads: Vec<JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` under each prefix (they begin and end with a slash; the first is the address that is shown),
    /// at the port or the next free one; port 0 takes any.
    pub fn start(folder: PathBuf, prefixes: &'static [&'static str], port: u16) -> Outcome<Self> {
        let last = port.saturating_add(if port == 0 { 0 } else { 20 });
        let server = (port..=last)
            .find_map(|port| Server::http(("127.0.0.1", port)).ok())
            .ok_or_else(|| format!("ports {port} to {last} are all taken; choose another with --port"))?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let server = Arc::new(server);
        let threads = (0..THREADS)
            .map(|_| {
                let (server, folder) = (Arc::clone(&server), folder.clone());
                std::thread::spawn(move || {
                    for request in server.incoming_requests() {
                        answer(request, &folder, prefixes);
                    }
                })
            })
            .collect();
        let prefix = prefixes.first().copied().unwrap_or("/");
        Ok(Self { address: format!("http://127.0.0.1:{port}{prefix}"), server, threads })
    }

    fn stay(mut self) {
        for thread in self.threads.drain(..) {
            // A thread ends only when the server stops or panics; either way there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path, prefixes: &[&'static str]) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let without_slash = prefixes.iter().find(|prefix| prefix.strip_suffix('/') == Some(path.as_str()));
    let found = prefixes.iter().find_map(|prefix| file(&path, folder, prefix));
    // The visitor may be gone before the answer is: nothing to do about it.
    let _ = match (without_slash, found) {
        (Some(prefix), _) => request.respond(Response::empty(301).with_header(header("Location", prefix))),
        (None, Some((content, kind))) => request.respond(
            Response::from_data(content)
                .with_header(header("Content-Type", kind))
                .with_header(header("Cache-Control", "no-cache"))
                .with_header(header("X-Content-Type-Options", "nosniff")),
        ),
        (None, None) => request.respond(Response::from_string("There is nothing here.\n").with_status_code(404)),
    };
}

/// The content and the type of the file that a path names, if it lies inside the folder.
fn file(path: &str, folder: &Path, prefix: &str) -> Option<(Vec<u8>, &'static str)> {
    let mut relative = PathBuf::from(path.strip_prefix(prefix)?);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    if path.ends_with('/') {
        relative.push("index.html");
    }
    let content = std::fs::read(folder.join(&relative)).map_err(Failure::at(&relative)).ok()?;
    Some((content, kind(&relative)))
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "ftl") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn header(name: &str, value: &str) -> Header {
    // Names and values here are fixed ASCII text, which is all that can go wrong.
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("{name}: {value} is plain ASCII"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file("/sub/Cargo.toml", folder, "/sub/").is_some());
        assert!(file("/Cargo.toml", folder, "/sub/").is_none());
        assert!(file("/sub/../Cargo.toml", folder, "/sub/").is_none());
        assert!(file("/sub//etc/passwd", folder, "/sub/").is_none());
        assert!(file("/sub/src", folder, "/sub/").is_none());
    }

    #[test]
    fn wasm_has_the_type_that_streaming_needs() {
        assert_eq!(kind(Path::new("page_bg.wasm")), "application/wasm");
    }
}
