//! The sheet as a file of its own.

use super::sheet::SHEET;
use crate::browser::{files, sheet as live};
use crate::exchange::sheet::Sheet;
use crate::locale::Locale;
use crate::state::Shown;

/// Has the browser save the sheet on screen as a page that needs nothing around it; the name of the file, or `None`
/// where it cannot.
pub fn save(locale: &Locale, shown: &Shown) -> Option<String> {
    let patterns = live::markup(".chart-patterns")?;
    let report = live::markup(&format!("#{SHEET}"))?;
    let page = Sheet {
        title: &shown.scenario.title,
        language: locale.tag(),
        direction: locale.direction().as_str(),
        styles: &live::styles(),
        markup: &format!("{patterns}{report}"),
        scenario: &shown.scenario,
    };
    let name = format!("{}.evenhand.html", shown.scenario.id);
    files::download(&name, "text/html", &page.write()).then_some(name)
}
