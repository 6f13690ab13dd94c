//! Writing SVG by hand: elements one inside the other, with everything escaped.

use std::fmt::Write as _;

/// SVG under construction.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
    /// Names of the elements that are not closed yet.
    open: Vec<String>,
    /// Whether the last tag can still take attributes.
    is_tag_open: bool,
}

impl Markup {
    /// Begins an element.
    pub fn element(&mut self, name: &str) -> &mut Self {
        self.end_tag();
        self.text.push('<');
        self.text.push_str(name);
        self.open.push(name.to_string());
        self.is_tag_open = true;
        self
    }

    /// Gives the element just begun an attribute.
    pub fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        if self.is_tag_open {
            // Writing to a string cannot fail.
            let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
        }
        self
    }

    /// Gives the element just begun an attribute that is a length in pixels.
    pub fn length(&mut self, name: &str, pixels: f64) -> &mut Self {
        let text = format!("{:.2}", if pixels.is_finite() { pixels } else { 0.0 });
        self.attribute(name, text.trim_end_matches('0').trim_end_matches('.'))
    }

    /// Writes text into the element.
    pub fn write(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        self.text.push_str(&escaped(text));
        self
    }

    /// Ends the element begun last.
    pub fn close(&mut self) {
        let Some(name) = self.open.pop() else { return };
        if std::mem::take(&mut self.is_tag_open) {
            self.text.push_str("/>");
        } else {
            let _ = write!(self.text, "</{name}>");
        }
    }

    /// Everything, with all elements ended.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn end_tag(&mut self) {
        if std::mem::take(&mut self.is_tag_open) {
            self.text.push('>');
        }
    }
}

/// Text without what has a meaning in XML, or no place in it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() || ['\u{fffe}', '\u{ffff}'].contains(&letter) => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_nest_and_nothing_breaks_out() {
        let mut markup = Markup::default();
        markup.element("svg").attribute("fill", "url(\"#a\")").length("x", -0.004);
        markup.element("text").length("x", 2.5).write("<script>&\u{1}");
        markup.close();
        markup.element("rect").length("width", f64::NAN);
        let text = "<svg fill=\"url(&quot;#a&quot;)\" x=\"-0\"><text x=\"2.5\">&lt;script&gt;&amp; </text><rect width=\"0\"/></svg>";
        assert_eq!(markup.finish(), text);
    }

    #[test]
    fn an_attribute_after_the_content_is_left_out() {
        let mut markup = Markup::default();
        markup.element("text").write("a").attribute("x", "1");
        assert_eq!(markup.finish(), "<text>a</text>");
    }
}
