//! Trunk writes the script that starts the page into the HTML, where the page's own security policy refuses it.
//! Here it moves into a file of its own.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::failure::Outcome;

const OPENING: &str = "<script type=\"module\">";
const CLOSING: &str = "</script>";

/// The page without inline script, and the file that takes its place.
pub struct Moved {
    /// The new index.html.
    pub html: String,
    /// The name of the new file; it changes with its content.
    pub name: String,
    /// The content of the new file.
    pub script: String,
}

/// Moves the one inline script of the page.
pub fn moved(html: &str) -> Outcome<Moved> {
    let (before, rest) = html.split_once(OPENING).ok_or("index.html has no start script from Trunk")?;
    let (script, after) = rest.split_once(CLOSING).ok_or("the start script in index.html does not end")?;
    let script = format!("{}\n", script.trim());
    let mut hasher = DefaultHasher::new();
    script.hash(&mut hasher);
    let name = format!("start-{:016x}.js", hasher.finish());
    let html = format!("{before}<script type=\"module\" src=\"./{name}\">{CLOSING}{after}");
    match html.split("<script").skip(1).find(|tag| !tag.split('>').next().unwrap_or_default().contains(" src=")) {
        Some(_) => Err("index.html holds a second inline script, which the security policy refuses".into()),
        None => Ok(Moved { html, name, script }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_moves_into_a_file() {
        let moved =
            moved("<head><script src=\"boot.js\"></script><script type=\"module\">\nstart();\n</script></head>")
                .unwrap();
        assert_eq!(moved.script, "start();\n");
        assert!(
            moved.html.starts_with("<head><script src=\"boot.js\"></script><script type=\"module\" src=\"./start-")
        );
        assert!(moved.html.ends_with(".js\"></script></head>"));
        assert!(moved.html.contains(&moved.name));
    }

    #[test]
    fn page_without_or_with_two_inline_scripts_is_refused() {
        assert!(moved("<head></head>").is_err());
        assert!(moved("<script type=\"module\">a()</script><script>b()</script>").is_err());
    }
}
