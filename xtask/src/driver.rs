//! A running WebDriver server.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Outcome;
use crate::run;

/// The driver process; it closes its browsers and ends when dropped.
pub struct Driver {
    /// Where it listens.
    pub address: String,
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver at a free port, which it chooses and prints itself.
    pub fn start(program: &Path) -> Outcome<Self> {
        let mut process = run::program(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot start {}: {error}", program.display()))?;
        let mut lines = process.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines);
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        // Whatever else it prints is read and dropped, or it would block on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        match port {
            Some(port) => Ok(Self { address: format!("http://127.0.0.1:{port}"), process, port }),
            None => {
                // It ended or closed its output; killing it again does no harm.
                let _ = process.kill();
                let _ = process.wait();
                Err(format!("{} stopped before it listened", program.display()).into())
            }
        }
    }

    /// Asks the driver to close its browsers and end.
    fn shut_down(&mut self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let deadline = Instant::now() + Duration::from_secs(5);
        while self.process.try_wait()?.is_none() && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The polite way first; both are best effort at the end of the run.
        let _ = self.shut_down();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads "ChromeDriver was started successfully on port 40123."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn port_is_read() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
