//! A small static file server for this machine: `cargo xtask serve`, and the page under a sub-path for the browser tests.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::{build, paths};

/// The page also answers where a course might put it, so that absolute addresses are found out.
pub const SUB_PATH: &str = "/courses/evenhand/";
/// How long a browser may leave a connection unused that it opened ahead.
const PATIENCE: Duration = Duration::from_secs(30);

/// Builds the page, serves it and stays.
pub fn serve(options: &Options) -> Outcome<()> {
    options.allow(&["port", "draft"], 0)?;
    let port = match options.value("port") {
        Some(text) => text.parse().map_err(|_| format!("--port takes a number from 1 to 65535, not \"{text}\""))?,
        None if options.has("port") => return Err("--port takes a number".into()),
        None => 8080,
    };
    build::chosen(options)?;
    let site = Site::start(paths::dist(), &["/", SUB_PATH], port)?;
    println!("\nEvenhand is at {} (stop with Ctrl+C)", site.address);
    site.stay();
    Ok(())
}

/// A running server; it stops when dropped.
pub struct Site {
    /// The address of the page, with a slash at its end.
    pub address: String,
    socket: SocketAddr,
    has_stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` under each prefix (they begin and end with a slash; the first is the address that is shown),
    /// at the port or the next free one; port 0 takes any.
    pub fn start(folder: PathBuf, prefixes: &'static [&'static str], port: u16) -> Outcome<Self> {
        let last = port.saturating_add(if port == 0 { 0 } else { 20 });
        let listener = (port..=last)
            .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
            .ok_or_else(|| format!("ports {port} to {last} are all taken; choose another with --port"))?;
        let socket = listener.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
        let has_stopped = Arc::new(AtomicBool::new(false));
        let thread = {
            let has_stopped = Arc::clone(&has_stopped);
            std::thread::spawn(move || {
                for stream in listener.incoming().take_while(|_| !has_stopped.load(Ordering::Relaxed)).flatten() {
                    let folder = folder.clone();
                    // The visitor may be gone before the answer is: nothing to do about it.
                    std::thread::spawn(move || answer(&stream, &folder, prefixes).unwrap_or_default());
                }
            })
        };
        let prefix = prefixes.first().copied().unwrap_or("/");
        let address = format!("http://{socket}{prefix}");
        Ok(Self { address, socket, has_stopped, thread: Some(thread) })
    }

    fn stay(mut self) {
        if let Some(thread) = self.thread.take() {
            // It ends only when it panics; then there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.has_stopped.store(true, Ordering::Relaxed);
        // The server notices with the next visitor.
        let _ = TcpStream::connect(self.socket);
    }
}

/// Answers the one request that a connection is for.
fn answer(stream: &TcpStream, folder: &Path, prefixes: &[&str]) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // What else the visitor says makes no difference, but is listened to: leaving early would cut the answer off.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1).unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let without_slash = prefixes.iter().find(|prefix| prefix.strip_suffix('/') == Some(path));
    let found = prefixes.iter().find_map(|prefix| file(path, folder, prefix));
    let (status, header, content) = match (without_slash, found) {
        (Some(prefix), _) => ("301 Moved Permanently", format!("Location: {prefix}"), Vec::new()),
        (None, Some((content, kind))) => ("200 OK", format!("Content-Type: {kind}"), content),
        (None, None) => ("404 Not Found", "Content-Type: text/plain".to_owned(), b"There is nothing here.\n".to_vec()),
    };
    let length = content.len();
    let always = "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close";
    let mut stream = stream;
    write!(stream, "HTTP/1.1 {status}\r\n{header}\r\nContent-Length: {length}\r\n{always}\r\n\r\n")?;
    stream.write_all(&content)
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
    fn connections_opened_ahead_keep_nobody_waiting() {
        let site = Site::start(PathBuf::from(env!("CARGO_MANIFEST_DIR")), &["/sub/"], 0).unwrap();
        let idle: Vec<_> = (0..20).map(|_| TcpStream::connect(site.socket).unwrap()).collect();
        let mut visitor = TcpStream::connect(site.socket).unwrap();
        write!(visitor, "GET /sub/Cargo.toml HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut said = String::new();
        std::io::Read::read_to_string(&mut visitor, &mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n") && said.contains("name = \"xtask\""), "{said}");
        assert_eq!(idle.len(), 20);
    }

    #[test]
    fn wasm_has_the_type_that_streaming_needs() {
        assert_eq!(kind(Path::new("page_bg.wasm")), "application/wasm");
    }
}
