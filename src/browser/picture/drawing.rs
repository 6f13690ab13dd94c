//! A figure of the page, redrawn as one SVG that needs nothing around it: every text where it stands, every drawing
//! with the look that the page's styles give it.

use std::collections::BTreeSet;

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, DomRect, Element, Node, Range, Window};

use super::super::surroundings;
use super::markup::Markup;

/// A figure that stands alone.
pub struct Drawing {
    /// The SVG file.
    pub text: String,
    /// Its width, in pixels of the page.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// What is operated and not read.
const LEFT_OUT: &str = "details, .chart-tools, .chart-controls";

/// Room around the figure, in pixels.
const MARGIN: f64 = 16.0;

/// What styles may say about a drawing that its attributes do not; all but the last are inherited.
const LOOKS: &[&str] = &[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "direction",
    "shape-rendering",
    "r",
    "opacity",
];

/// Attributes of a drawing that have a meaning on the page alone.
const OF_THE_PAGE: &[&str] = &["id", "class", "tabindex", "role", "focusable", "overflow"];

/// Redraws the figure that an element is in; `None` where there is none, or no browser.
pub fn drawing(inside: &Element, title: &str) -> Option<Drawing> {
    let figure = inside.closest("figure").ok()??;
    let mut pen = Pen::new(&figure)?;
    pen.node(&figure);
    let (width, height) = (pen.extent.0 + MARGIN, pen.extent.1 + MARGIN);
    let paper = background(&pen.window, &figure);
    let definitions = pen.definitions();
    let mut markup = Markup::default();
    markup.element("svg").attribute("xmlns", "http://www.w3.org/2000/svg").attribute("role", "img");
    markup.length("width", width).length("height", height).attribute("viewBox", &format!("0 0 {width:.0} {height:.0}"));
    markup.element("title").write(title).close();
    markup.element("rect").attribute("width", "100%").attribute("height", "100%").attribute("fill", &paper).close();
    let shell = markup.finish();
    let text = format!("{}{definitions}{}</svg>\n", shell.strip_suffix("</svg>")?, pen.markup.finish());
    Some(Drawing { text, width, height })
}

/// The paper under an element: its own background, or that of the nearest element around it that has one.
fn background(window: &Window, element: &Element) -> String {
    let around = std::iter::successors(Some(element.clone()), |inner| inner.parent_element());
    let mut colours = around.filter_map(|element| colour(&look(window, &element)?));
    colours.next().unwrap_or_else(|| "#fff".into())
}

/// The background of an element; `None` when it is transparent.
fn colour(style: &CssStyleDeclaration) -> Option<String> {
    let colour = value(style, "background-color");
    (!colour.is_empty() && colour != "transparent" && colour != "rgba(0, 0, 0, 0)").then_some(colour)
}

fn look(window: &Window, element: &Element) -> Option<CssStyleDeclaration> {
    window.get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}

/// Redraws one element after the other.
struct Pen {
    window: Window,
    range: Range,
    markup: Markup,
    /// Where the figure begins on the page.
    origin: (f64, f64),
    /// How far something was drawn to the right and down.
    extent: (f64, f64),
    /// Ids of the patterns that are used.
    patterns: BTreeSet<String>,
}

impl Pen {
    fn new(figure: &Element) -> Option<Self> {
        let area = figure.get_bounding_client_rect();
        Some(Self {
            window: surroundings::window()?,
            range: surroundings::document()?.create_range().ok()?,
            markup: Markup::default(),
            origin: (area.x() - MARGIN, area.y() - MARGIN),
            extent: (0.0, 0.0),
            patterns: BTreeSet::new(),
        })
    }

    fn place(&mut self, area: &DomRect) -> (f64, f64) {
        let (x, y) = (area.x() - self.origin.0, area.y() - self.origin.1);
        self.extent = (self.extent.0.max(x + area.width()), self.extent.1.max(y + area.height()));
        (x, y)
    }

    /// An element of the page with everything in it.
    fn node(&mut self, element: &Element) {
        if element.matches(LEFT_OUT).unwrap_or(false) {
            return;
        }
        let Some(style) = look(&self.window, element).filter(is_seen) else { return };
        if element.tag_name().eq_ignore_ascii_case("svg") {
            return self.svg(element);
        }
        self.box_of(element, &style);
        for child in children(element) {
            match child.dyn_ref::<Element>() {
                Some(child) => self.node(child),
                None => self.words(&child, &style),
            }
        }
    }

    /// The background and the outline of an element.
    fn box_of(&mut self, element: &Element, style: &CssStyleDeclaration) {
        let is_outlined = value(style, "outline-style") == "dashed";
        // The paper under everything is there already.
        let fill = colour(style).filter(|_| !element.matches("figure").unwrap_or(false));
        if fill.is_none() && !is_outlined {
            return;
        }
        let area = element.get_bounding_client_rect();
        let (x, y) = self.place(&area);
        self.markup.element("rect").length("x", x).length("y", y);
        self.markup.length("width", area.width()).length("height", area.height());
        self.markup.attribute("fill", fill.as_deref().unwrap_or("none"));
        if is_outlined {
            self.markup.attribute("stroke", &value(style, "outline-color")).attribute("stroke-dasharray", "4 3");
        }
        self.markup.close();
    }

    /// The letters of a text, line by line as the page has broken them.
    fn words(&mut self, text: &Node, style: &CssStyleDeclaration) {
        let content = text.text_content().unwrap_or_default();
        let mut line: Option<Line> = None;
        let mut start = 0;
        for letter in content.chars() {
            let end = start + letter.len_utf16() as u32;
            if self.range.set_start(text, start).is_ok() && self.range.set_end(text, end).is_ok() {
                let area = self.range.get_bounding_client_rect();
                match &mut line {
                    // White space that the page leaves out has no width.
                    _ if letter.is_whitespace() && area.width() <= 0.0 => {}
                    Some(line) if line.takes(&area) => line.add(letter, &area),
                    _ => {
                        if let Some(line) = line.replace(Line::new(letter, &area)) {
                            self.line(&line, style);
                        }
                    }
                }
            }
            start = end;
        }
        if let Some(line) = line.filter(|line| !line.words.trim().is_empty()) {
            self.line(&line, style);
        }
    }

    fn line(&mut self, line: &Line, style: &CssStyleDeclaration) {
        // From the top of the letters' box to their base line, as a part of the box: much alike in all fonts.
        const BASE: f64 = 0.79;
        let height = line.bottom - line.top;
        let is_leftward = value(style, "direction") == "rtl";
        let x = if is_leftward { line.right } else { line.left };
        self.extent.0 = self.extent.0.max(line.right - self.origin.0);
        self.extent.1 = self.extent.1.max(line.bottom - self.origin.1);
        self.markup
            .element("text")
            .length("x", x - self.origin.0)
            .length("y", line.top + BASE * height - self.origin.1);
        self.markup.length("textLength", line.right - line.left).attribute("lengthAdjust", "spacingAndGlyphs");
        self.markup.attribute("fill", &value(style, "color"));
        for property in ["font-family", "font-size", "font-weight", "font-style", "direction"] {
            self.markup.attribute(property, &value(style, property));
        }
        self.markup.write(&line.words).close();
    }

    /// A drawing of the page, at its place.
    fn svg(&mut self, svg: &Element) {
        let area = svg.get_bounding_client_rect();
        let (x, y) = self.place(&area);
        self.markup.element("svg").length("x", x).length("y", y);
        self.markup.length("width", area.width()).length("height", area.height()).attribute("overflow", "visible");
        for name in ["viewBox", "preserveAspectRatio"] {
            if let Some(value) = svg.get_attribute(name) {
                self.markup.attribute(name, &value);
            }
        }
        self.looks(svg, None);
        self.shapes(svg);
        self.markup.close();
    }

    fn shapes(&mut self, parent: &Element) {
        for child in children(parent) {
            match child.dyn_ref::<Element>() {
                Some(child) => self.shape(child, Some(parent)),
                None => {
                    self.markup.write(&child.text_content().unwrap_or_default());
                }
            }
        }
    }

    fn shape(&mut self, shape: &Element, parent: Option<&Element>) {
        if look(&self.window, shape).is_some_and(|style| !is_seen(&style)) && parent.is_some() {
            return;
        }
        self.markup.element(&shape.tag_name());
        for name in shape.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            let is_wanted = !OF_THE_PAGE.contains(&name.as_str()) && !name.starts_with("aria-");
            if let Some(value) = shape.get_attribute(&name).filter(|_| is_wanted && !LOOKS.contains(&name.as_str())) {
                self.markup.attribute(&name, &value);
            }
        }
        if parent.is_none() {
            self.markup.attribute("id", &shape.id());
        }
        self.looks(shape, parent);
        self.shapes(shape);
        self.markup.close();
    }

    /// What the styles say about an element of a drawing, where it differs from the element around it.
    fn looks(&mut self, element: &Element, parent: Option<&Element>) {
        let Some(style) = look(&self.window, element) else { return };
        let around = parent.and_then(|parent| look(&self.window, parent));
        for property in LOOKS {
            let own = value(&style, property);
            let is_inherited = *property != "opacity";
            let is_known = around.as_ref().is_some_and(|around| is_inherited && value(around, property) == own);
            if !own.is_empty() && !is_known {
                self.patterns.extend(pattern_named(&own));
                self.markup.attribute(property, &own);
            }
        }
    }

    /// The patterns that are used.
    fn definitions(&mut self) -> String {
        let drawn = std::mem::take(&mut self.markup);
        self.markup.element("defs");
        for id in std::mem::take(&mut self.patterns) {
            if let Some(pattern) = surroundings::element(&id) {
                self.shape(&pattern, None);
            }
        }
        std::mem::replace(&mut self.markup, drawn).finish()
    }
}

/// Letters in one line.
struct Line {
    words: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Line {
    fn new(letter: char, area: &DomRect) -> Self {
        let (left, right, top, bottom) = (area.left(), area.right(), area.top(), area.bottom());
        Self { words: letter.to_string(), left, right, top, bottom }
    }

    fn takes(&self, area: &DomRect) -> bool {
        (area.top() - self.top).abs() < 0.5 * (self.bottom - self.top)
    }

    fn add(&mut self, letter: char, area: &DomRect) {
        self.words.push(if letter.is_whitespace() { ' ' } else { letter });
        self.left = self.left.min(area.left());
        self.right = self.right.max(area.right());
    }
}

fn is_seen(style: &CssStyleDeclaration) -> bool {
    value(style, "display") != "none" && value(style, "visibility") != "hidden"
}

fn children(element: &Element) -> impl Iterator<Item = Node> + use<> {
    let nodes = element.child_nodes();
    (0..nodes.length())
        .filter_map(move |index| nodes.item(index))
        .filter(|node| matches!(node.node_type(), Node::ELEMENT_NODE | Node::TEXT_NODE))
}

/// The id in `url("#id")`.
fn pattern_named(fill: &str) -> Option<String> {
    let id = fill.strip_prefix("url(")?.trim_start_matches('"').strip_prefix('#')?;
    Some(id.trim_end_matches(')').trim_end_matches('"').to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_found_however_browsers_write_them() {
        let written = ["url(\"#pattern-0-1\")", "url(#pattern-0-1)", "rgb(0, 0, 0)", "none"];
        let found = ["pattern-0-1", "pattern-0-1"].map(|id| Some(id.to_string()));
        assert_eq!(written.map(pattern_named), [found[0].clone(), found[1].clone(), None, None]);
    }
}
