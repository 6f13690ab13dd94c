//! A report as one page of HTML that needs nothing around it: no network, no script, no other file. The scenario lies
//! inside as data, so that the same file can be opened again.

mod still;

pub use still::still;

use super::json;
use crate::scenario::Scenario;

/// What lies around the scenario in the page.
const BEGIN: &str = "<script type=\"application/json\" id=\"evenhand-scenario\">";
const END: &str = "</script>";

/// What a page of its own is made of.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// Its title.
    pub title: &'a str,
    /// Tag of its language.
    pub language: &'a str,
    /// Where its lines begin, as `dir` says it.
    pub direction: &'a str,
    /// The styles of the page that it was drawn on, as CSS.
    pub styles: &'a str,
    /// The report and the patterns that it uses, as a browser writes elements; controls in it are left out.
    pub markup: &'a str,
    /// The scenario.
    pub scenario: &'a Scenario,
}

impl Sheet<'_> {
    /// The page.
    pub fn write(&self) -> String {
        let Self { title, language, direction, styles, markup, scenario } = self;
        let (title, language, direction) = (escaped(title), escaped(language), escaped(direction));
        let (styles, content, scenario) = (closed(&on_paper(styles)), still(markup), data(scenario));
        format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{language}\" dir=\"{direction}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"only light\">\n\
             <meta name=\"generator\" content=\"Evenhand {version}\">\n\
             <link rel=\"icon\" href=\"data:,\">\n\
             <title>{title}</title>\n\
             <style>\n{styles}\n</style>\n\
             </head>\n\
             <body>\n\
             <div class=\"page\"><main>{content}</main></div>\n\
             {BEGIN}\n{scenario}{END}\n\
             </body>\n\
             </html>\n",
            version = env!("CARGO_PKG_VERSION"),
        )
    }
}

/// The scenario file inside a page that [`Sheet::write`] has written; `None` for any other text.
pub fn scenario_in(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    // A scenario file may hold anything in its notes, but it begins otherwise.
    let page = text.starts_with("<!DOCTYPE html>").then_some(text)?;
    let (_, rest) = page.rsplit_once(BEGIN)?;
    let (scenario, _) = rest.split_once(END)?;
    Some(scenario.trim())
}

/// The scenario file with nothing in it that a page could take for the end of the data.
fn data(scenario: &Scenario) -> String {
    // In JSON these letters stand in texts only, where they can be written by their numbers.
    json::write(scenario).replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Text without what has a meaning in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Styles that cannot end the element they stand in.
fn closed(styles: &str) -> String {
    styles.replace("</", "<\\/")
}

/// Styles without their dark side: a sheet is light, whatever the device prefers.
fn on_paper(styles: &str) -> String {
    const DARK: &str = "prefers-color-scheme: dark";
    let mut kept = String::with_capacity(styles.len());
    let mut rest = styles;
    while let Some(found) = rest.find(DARK) {
        let Some(start) = rest[..found].rfind("@media") else { break };
        let Some(end) = end_of_block(&rest[found..]) else { break };
        kept.push_str(&rest[..start]);
        rest = &rest[found + end..];
    }
    kept.push_str(rest);
    kept
}

/// Where the block ends that begins next.
fn end_of_block(styles: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, letter) in styles.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return Some(place + 1),
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    fn villages() -> Scenario {
        library::find("four-villages").unwrap().scenario().unwrap()
    }

    fn sheet(scenario: &Scenario) -> String {
        let styles = "a { color: red; } @layer x { @media screen and (prefers-color-scheme: dark) { :root { --ink: #fff; } } b { top: 0; } }";
        let title = scenario.title.as_str();
        Sheet { title, language: "en", direction: "ltr", styles, markup: "<article><p>1</p></article>", scenario }
            .write()
    }

    #[test]
    fn the_scenario_comes_back_whatever_it_is_called() {
        let mut scenario = villages();
        for text in
            ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- ]]> & \u{2028} \\u003c"]
        {
            scenario.title = text.into();
            scenario.groups[0].name = text.into();
            scenario.note = format!("{text}\n{text}");
            let page = sheet(&scenario);
            assert_eq!(json::read(scenario_in(&page).unwrap()).unwrap(), scenario);
            assert_eq!(page.matches("<script").count(), 1, "{page}");
            assert!(!page.contains("<img") && !page.contains("alert(1)</"), "{page}");
        }
    }

    #[test]
    fn the_page_asks_nobody_and_is_light() {
        let page = sheet(&villages());
        assert!(page.contains("a { color: red; } @layer x {  b { top: 0; } }"), "{page}");
        assert!(!page.contains("http://") && !page.contains("prefers-color-scheme"));
        assert!(page.contains("default-src 'none'"));
    }

    #[test]
    fn styles_cannot_end_where_they_stand() {
        assert_eq!(closed("a::after { content: \"</style>\" }"), "a::after { content: \"<\\/style>\" }");
        // What is cut off is left as it is.
        assert_eq!(on_paper("@media (prefers-color-scheme: dark) { a {"), "@media (prefers-color-scheme: dark) { a {");
    }

    #[test]
    fn other_texts_hold_no_scenario() {
        let file = json::write(&Scenario { note: format!("<!DOCTYPE html>{BEGIN}{{}}{END}"), ..villages() });
        for text in ["", "<!DOCTYPE html>", "<html></html>", file.as_str(), BEGIN] {
            assert_eq!(scenario_in(text), None, "{text}");
        }
    }
}
