//! Why a command stopped: one message for the person at the terminal.

use std::fmt;
use std::path::Path;

/// A message that says what went wrong and, where possible, what to do about it.
#[derive(Debug)]
pub struct Failure(String);

/// What every step returns.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// Turns an error about a file into a message that names the file.
    pub fn at(path: &Path) -> impl Fn(std::io::Error) -> Self {
        move |error| Self(format!("{}: {error}", path.display()))
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self(message)
    }
}

impl From<&str> for Failure {
    fn from(message: &str) -> Self {
        Self(message.to_owned())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
