//! Elements as a browser writes them, without anything that acts: controls, scripts, places for the keyboard.

/// Elements that are left out with all that is in them.
const LEFT_OUT: &[&str] = &[
    "audio", "base", "button", "canvas", "details", "dialog", "embed", "form", "iframe", "img", "input", "link",
    "meta", "noscript", "object", "script", "select", "style", "template", "textarea", "video",
];

/// Elements that have no end, and so no content.
const EMPTY: &[&str] = &["base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"];

/// Classes of what only the live page can use.
const OF_THE_PAGE: &[&str] = &["chart-tools", "chart-controls", "off-paper"];

/// The class of boxes that scroll where they are too wide: they stay within reach of the keyboard.
const SCROLLING: &str = "scroll";

/// Attributes that act, lead somewhere, or tell of what may change.
const ACTING: &[&str] = &["style", "href", "src", "action", "aria-live", "aria-busy", "contenteditable"];

/// The same elements as a still picture: only what is to be read and seen.
pub fn still(markup: &str) -> String {
    let mut kept = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        kept.push_str(&rest[..start]);
        let tag = Tag::read(&rest[start..]);
        let after = &rest[start + tag.length..];
        rest = if tag.is_left_out() { tag.after_element(after) } else { after };
        if !tag.is_left_out() {
            tag.write(&mut kept);
        }
    }
    kept.push_str(rest);
    kept
}

/// A tag, a comment, or what else stands between angle brackets.
struct Tag<'a> {
    /// Bytes from `<` to after `>`.
    length: usize,
    /// In lower case where browsers write it so; empty for what is no tag.
    name: &'a str,
    is_end: bool,
    /// Whether it ends with `/>`.
    is_closed: bool,
    /// Names and values as they are written, quotes included.
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// Reads the tag at the beginning of a text.
    fn read(text: &'a str) -> Self {
        let inside = text.strip_prefix('<').unwrap_or(text);
        let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let (name, mut rest) = split_while(inside, |letter| letter.is_ascii_alphanumeric() || letter == '-');
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
            let (attribute, after) =
                split_while(rest, |letter| !matches!(letter, '=' | '>' | '/') && !letter.is_whitespace());
            if attribute.is_empty() {
                break;
            }
            let (value, after) = value(after);
            attributes.push((attribute, value));
            rest = after;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let length = text.len() - rest.len() + end;
        let is_closed = text[..length].ends_with("/>");
        Self { length, name, is_end, is_closed, attributes }
    }

    fn is_left_out(&self) -> bool {
        self.name.is_empty()
            || LEFT_OUT.iter().any(|name| self.name.eq_ignore_ascii_case(name))
            || OF_THE_PAGE.iter().any(|class| self.has_class(class))
            || self.attributes.iter().any(|(name, _)| *name == "hidden")
    }

    fn has_class(&self, class: &str) -> bool {
        let classes = self.attributes.iter().filter(|(name, _)| *name == "class").map(|(_, value)| unquoted(value));
        classes.flat_map(str::split_whitespace).any(|other| other == class)
    }

    fn is_empty(&self) -> bool {
        self.is_end || self.is_closed || EMPTY.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// What follows the element that this tag begins.
    fn after_element<'t>(&self, mut rest: &'t str) -> &'t str {
        let mut depth = usize::from(!self.is_empty() && !self.name.is_empty());
        while depth > 0 {
            let Some(start) = rest.find('<') else { return "" };
            let tag = Tag::read(&rest[start..]);
            rest = &rest[start + tag.length..];
            if tag.name.eq_ignore_ascii_case(self.name) {
                depth = if tag.is_end { depth - 1 } else { depth + usize::from(!tag.is_empty()) };
            }
        }
        rest
    }

    fn write(&self, kept: &mut String) {
        // A link that leads nowhere is plain text.
        let name = if self.name.eq_ignore_ascii_case("a") { "span" } else { self.name };
        kept.push_str(if self.is_end { "</" } else { "<" });
        kept.push_str(name);
        let is_acting = |name: &str| match name {
            "tabindex" => !self.has_class(SCROLLING),
            name => name.starts_with("on") || ACTING.contains(&name) || name.contains(':'),
        };
        for (name, value) in self.attributes.iter().filter(|(name, _)| !is_acting(&name.to_ascii_lowercase())) {
            kept.push(' ');
            kept.push_str(name);
            if !value.is_empty() {
                kept.push('=');
                kept.push_str(value);
            }
        }
        kept.push_str(if self.is_closed { "/>" } else { ">" });
    }
}

/// The value of an attribute after its name, with its quotes; empty where there is none.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.trim_start().strip_prefix('=') else { return ("", text) };
    let text = text.trim_start();
    match text.chars().next().filter(|letter| ['"', '\''].contains(letter)) {
        Some(quote) => {
            let end = text[1..].find(quote).map_or(text.len(), |end| end + 2);
            text.split_at(end)
        }
        None => split_while(text, |letter| letter != '>' && !letter.is_whitespace()),
    }
}

fn unquoted(value: &str) -> &str {
    value.trim_matches(['"', '\''])
}

fn split_while(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|letter| !belongs(letter)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_left_out_with_what_is_in_them() {
        let live = "<p>a<button type=\"button\" onclick=\"x()\">b<svg><path/></svg></button>c</p><details><summary>d</summary>\
            <details>e</details></details><input value=\">\"><div class=\"chart-tools x\"><div>f</div></div><p hidden>g</p>h";
        assert_eq!(still(live), "<p>ac</p>h");
    }

    #[test]
    fn nothing_acts_or_leads_anywhere() {
        let live = "<a href=\"#/x\" class=\"k\">a</a><svg viewBox=\"0 0 1 1\" tabindex=\"0\" onload='x'><use xlink:href=\"y\"/></svg>\
            <td ONCLICK=x colspan=2>b</td><!-- c --><br>";
        let still = still(live);
        assert_eq!(still, "<span class=\"k\">a</span><svg viewBox=\"0 0 1 1\"><use/></svg><td colspan=2>b</td><br>");
    }

    #[test]
    fn text_stays_text() {
        let live = "<bdi title=\"a > <b> & c\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;</bdi>";
        assert_eq!(still(live), live);
    }

    #[test]
    fn what_is_cut_short_ends() {
        // Browsers write nothing of the kind.
        let cases = [
            ("<", ""),
            ("<p", "<p>"),
            ("<p a", "<p a>"),
            ("<p a=", "<p a>"),
            ("</", ""),
            ("<button>", ""),
            ("<details><summary>", ""),
            ("<!--", ""),
            ("a<b<c", "a<b <c>"),
        ];
        for (text, expected) in cases {
            assert_eq!(still(text), expected, "{text}");
        }
    }
}
