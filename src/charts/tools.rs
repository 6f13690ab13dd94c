//! Taking a chart along: as a picture, or its numbers for a spreadsheet.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Table;
use super::use_locale;
use crate::text;

/// What a chart is taken along as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportForm {
    /// A drawing that can be enlarged.
    Svg,
    /// An image of dots.
    Png,
    /// Its numbers, copied: cells with a tab between them, which spreadsheets understand.
    Data,
}

/// A wish to take a chart along.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// As what.
    pub form: ExportForm,
    /// The title of the chart.
    pub title: AttrValue,
    /// An element inside the `<figure>` of the chart.
    pub place: NodeRef,
    /// Its numbers, cells with a tab between them.
    pub data: String,
    /// Told whether it worked.
    pub done: Callback<bool>,
}

impl Export {
    /// The name of a file from the title, without an ending: its letters and digits in lower case.
    pub fn file_stem(&self) -> String {
        const LONGEST: usize = 60;
        let mut stem = String::new();
        for letter in self.title.to_lowercase().chars() {
            match letter {
                _ if stem.len() >= LONGEST => break,
                letter if letter.is_alphanumeric() => stem.push(letter),
                _ if !stem.is_empty() && !stem.ends_with('-') => stem.push('-'),
                _ => {}
            }
        }
        let stem = stem.trim_end_matches('-');
        if stem.is_empty() { "chart".into() } else { stem.into() }
    }
}

/// Who fulfils wishes to take charts along; charts without it in the Yew context offer nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTools {
    /// Does it.
    pub export: Callback<Export>,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub title: AttrValue,
    pub table: Rc<Table>,
}

/// The buttons under a chart, and what became of the last press.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let locale = use_locale();
    let place = use_node_ref();
    let outcome = use_state_eq(|| None::<&'static str>);
    let Some(tools) = use_context::<ChartTools>() else { return Html::default() };
    let button = |form: ExportForm| {
        let (words, worked, failed) = match form {
            ExportForm::Data => (locale.text("chart-copy"), "chart-copied", "chart-not-copied"),
            ExportForm::Svg => (locale.text("chart-save-svg"), "chart-saved", "chart-not-saved"),
            ExportForm::Png => (locale.text("chart-save-png"), "chart-saved", "chart-not-saved"),
        };
        let name = text!(locale, "chart-tool", tool = words.as_str(), title = props.title.as_str());
        let onclick = {
            let (props, tools, place, outcome) = (props.clone(), tools.clone(), place.clone(), outcome.setter());
            Callback::from(move |_: MouseEvent| {
                // Cleared first: a screen reader says the same words again only when they are new.
                outcome.set(None);
                let outcome = outcome.clone();
                let done =
                    Callback::from(move |is_done: bool| outcome.set(Some(if is_done { worked } else { failed })));
                let (title, data) = (props.title.clone(), props.table.tab_separated());
                tools.export.emit(Export { form, title, place: place.clone(), data, done });
            })
        };
        html! { <button type="button" class="quiet" aria-label={name} {onclick}>{ words }</button> }
    };
    html! {
        <div class="chart-tools" ref={place.clone()}>
            { button(ExportForm::Data) }
            { button(ExportForm::Svg) }
            { button(ExportForm::Png) }
            <span role="status">{ outcome.map(|outcome| locale.text(outcome)).unwrap_or_default() }</span>
        </div>
    }
}

impl Table {
    /// The table for a spreadsheet: a line for each row, cells with a tab between them.
    fn tab_separated(&self) -> String {
        let lines = std::iter::once(&self.columns).chain(&self.rows);
        lines.fold(String::new(), |mut text, cells| {
            let cells: Vec<String> = cells.iter().map(|cell| spreadsheet_cell(cell)).collect();
            text.push_str(&cells.join("\t"));
            text.push('\n');
            text
        })
    }
}

/// A cell as a spreadsheet reads it: numbers with the minus of keyboards, and nothing that would be run as a formula.
fn spreadsheet_cell(cell: &str) -> String {
    let is_shown =
        |letter: &char| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String =
        cell.chars().filter(is_shown).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let rest = text.trim_start_matches(['+', '-', '−']);
    if rest.starts_with(|letter: char| letter.is_numeric()) && !rest.contains(char::is_alphabetic) {
        text.replace('−', "-")
    } else if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_numbers_or_as_text_but_never_as_formulas() {
        let cells =
            ["1,584", "−0.28", "+0.28", "40%", "=1+2", "-cmd|'/c'!A1", "@SUM", "a\tb\nc", "\u{2068}Alda\u{2069}"];
        let read = ["1,584", "-0.28", "+0.28", "40%", "'=1+2", "'-cmd|'/c'!A1", "'@SUM", "a b c", "Alda"];
        assert_eq!(cells.map(spreadsheet_cell), read);
    }

    #[test]
    fn a_table_is_a_line_for_each_row() {
        let table = Table { columns: vec!["Rule".into(), "x".into()], rows: vec![vec!["A".into(), "1".into()]] };
        assert_eq!(table.tab_separated(), "Rule\tx\nA\t1\n");
    }

    #[test]
    fn files_are_named_after_the_finding() {
        let stem = |title: &'static str| {
            let export = Export {
                form: ExportForm::Svg,
                title: title.into(),
                place: NodeRef::default(),
                data: String::new(),
                done: Callback::noop(),
            };
            export.file_stem()
        };
        assert_eq!(stem("Most lives saved: Alda takes everything."), "most-lives-saved-alda-takes-everything");
        assert_eq!(stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(stem("—"), "chart");
        assert!(stem("Élan & ".repeat(40).leak()).starts_with("élan-élan"));
        assert!(stem("x".repeat(400).leak()).len() <= 60);
    }
}
