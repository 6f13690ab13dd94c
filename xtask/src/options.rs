//! The command line: one command, then words and `--name value` pairs in any order.

use crate::failure::Outcome;

/// What was typed after `cargo xtask`.
pub struct Options {
    /// The first word.
    pub command: String,
    /// The other words, in order.
    pub words: Vec<String>,
    named: Vec<(String, Option<String>)>,
}

impl Options {
    /// Sorts the arguments; a name takes the following word unless that is a name too.
    pub fn from_arguments(arguments: impl Iterator<Item = String>) -> Self {
        let mut arguments = arguments.peekable();
        let command = arguments.next().unwrap_or_default();
        let (mut words, mut named) = (Vec::new(), Vec::new());
        while let Some(argument) = arguments.next() {
            match argument.strip_prefix("--") {
                // The flags without a value.
                Some(flag @ ("fold" | "draft")) => named.push((flag.to_owned(), None)),
                Some(name) => {
                    let value = arguments.next_if(|next| !next.starts_with("--"));
                    named.push((name.to_owned(), value));
                }
                None => words.push(argument),
            }
        }
        Self { command, words, named }
    }

    /// Whether `--name` was given.
    pub fn has(&self, name: &str) -> bool {
        self.named.iter().any(|(given, _)| given == name)
    }

    /// The value after `--name`.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.named.iter().find(|(given, _)| given == name)?.1.as_deref()
    }

    /// Refuses names and words that the command does not know.
    pub fn allow(&self, names: &[&str], most_words: usize) -> Outcome<()> {
        if let Some((name, _)) = self.named.iter().find(|(name, _)| !names.contains(&name.as_str())) {
            return Err(format!("\"{}\" has no option --{name}; see cargo xtask help", self.command).into());
        }
        match self.words.get(most_words) {
            Some(word) => Err(format!("\"{}\" does not know what to do with \"{word}\"", self.command).into()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Options {
        Options::from_arguments(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_and_names_mix() {
        let options = options("shots #/compare --lang ar-XB --fold #/why");
        assert_eq!(options.command, "shots");
        assert_eq!(options.words, ["#/compare", "#/why"]);
        assert_eq!(options.value("lang"), Some("ar-XB"));
        assert!(options.has("fold"));
    }

    #[test]
    fn unknown_names_are_refused() {
        assert!(options("serve --prot 80").allow(&["port"], 0).is_err());
        assert!(options("serve now").allow(&["port"], 0).is_err());
        assert!(options("serve --port 80").allow(&["port"], 0).is_ok());
    }
}
