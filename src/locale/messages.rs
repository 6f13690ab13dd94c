//! The messages of one language: Fluent files read by their parser, filled in here.
//!
//! The ready-made resolver for Fluent brings the plural rules of two hundred languages in code, a
//! seventh of the page's budget. The browser knows them already, so messages ask
//! [`Numbers`](super::Numbers) for the plural form, and what is left is short.

use std::borrow::Cow;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use crate::num::{self, decimal};

/// The messages of one language.
pub struct Messages {
    all: Vec<Message<&'static str>>,
    /// Where the messages are, in the order of their ids.
    by_id: Vec<usize>,
}

/// What a message is filled in with.
pub struct Filling<'f> {
    /// A named argument as it is shown.
    pub shown: &'f dyn Fn(&str) -> Option<String>,
    /// A named argument as a number, where it is one.
    pub number: &'f dyn Fn(&str) -> Option<f64>,
    /// The plural form that a number takes: "one", "few", "other".
    pub plural: &'f dyn Fn(f64) -> String,
    /// Changes the text of messages, but not what is filled in.
    pub disguise: Option<fn(&str) -> Cow<'_, str>>,
}

impl Messages {
    /// Reads the files of a language; of two messages of the same id the later one counts.
    ///
    /// A test holds that every file parses; should one not, its sound messages still serve.
    pub fn read(sources: &[&'static str]) -> Self {
        let mut messages = Vec::new();
        for source in sources {
            let resource = match parser::parse_runtime(*source) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    messages.push(message);
                }
            }
        }
        let id = |at: usize| messages[at].id.name;
        let by_id = num::ordered(messages.len(), |a, b| id(a).cmp(id(b)));
        Self { all: messages, by_id }
    }

    /// The pattern of a message, or of one of its attributes.
    pub fn pattern(&self, message: &str, attribute: Option<&str>) -> Option<&Pattern<&'static str>> {
        let after = self.by_id.partition_point(|at| self.all[*at].id.name <= message);
        let message = self.by_id[..after].last().map(|at| &self.all[*at]).filter(|last| last.id.name == message)?;
        match attribute {
            Some(name) => {
                message.attributes.iter().find(|attribute| attribute.id.name == name).map(|found| &found.value)
            }
            None => message.value.as_ref(),
        }
    }

    /// A pattern filled in. Arguments that are lacking are named in `lacking` and shown as `{$name}`.
    pub fn fill(&self, pattern: &Pattern<&'static str>, filling: &Filling, lacking: &mut Vec<String>) -> String {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => match filling.disguise {
                    Some(disguise) => text.push_str(&disguise(value)),
                    None => text.push_str(value),
                },
                PatternElement::Placeable { expression } => text.push_str(&self.place(expression, filling, lacking)),
            }
        }
        text
    }

    fn place(&self, expression: &Expression<&'static str>, filling: &Filling, lacking: &mut Vec<String>) -> String {
        match expression {
            Expression::Inline(inline) => self.inline(inline, filling, lacking),
            Expression::Select { selector, variants } => match choose(selector, variants, filling) {
                Some(variant) => self.fill(&variant.value, filling, lacking),
                None => String::new(),
            },
        }
    }

    fn inline(&self, inline: &InlineExpression<&'static str>, filling: &Filling, lacking: &mut Vec<String>) -> String {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                (*value).to_string()
            }
            InlineExpression::VariableReference { id } => (filling.shown)(id.name).unwrap_or_else(|| {
                lacking.push(format!("${}", id.name));
                format!("{{${}}}", id.name)
            }),
            InlineExpression::MessageReference { id, attribute } => {
                match self.pattern(id.name, attribute.as_ref().map(|attribute| attribute.name)) {
                    Some(pattern) => self.fill(pattern, filling, lacking),
                    None => {
                        lacking.push(id.name.to_string());
                        format!("{{{}}}", id.name)
                    }
                }
            }
            InlineExpression::Placeable { expression } => self.place(expression, filling, lacking),
            // The files use no terms and no functions; a test holds that.
            InlineExpression::TermReference { .. } | InlineExpression::FunctionReference { .. } => String::new(),
        }
    }
}

/// The variant for an argument: an exact number first, then its plural form or its text, else the default.
fn choose<'v>(
    selector: &InlineExpression<&'static str>,
    variants: &'v [Variant<&'static str>],
    filling: &Filling,
) -> Option<&'v Variant<&'static str>> {
    let InlineExpression::VariableReference { id } = selector else {
        return variants.iter().find(|variant| variant.default);
    };
    let number = (filling.number)(id.name);
    let exact = |variant: &&Variant<&str>| match variant.key {
        VariantKey::NumberLiteral { value } => number.is_some() && decimal::parse(value) == number,
        VariantKey::Identifier { .. } => false,
    };
    let word = match number {
        Some(number) => Some((filling.plural)(number)),
        None => (filling.shown)(id.name),
    };
    let named = |variant: &&Variant<&str>| match variant.key {
        VariantKey::Identifier { name } => word.as_deref() == Some(name),
        VariantKey::NumberLiteral { .. } => false,
    };
    let mut candidates = variants.iter();
    candidates.find(exact).or_else(|| variants.iter().find(named)).or_else(|| variants.iter().find(|v| v.default))
}
