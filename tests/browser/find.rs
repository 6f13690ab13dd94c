//! Finding elements the way assistive technology presents them: by role and accessible name.
//!
//! The browser computes both (WebDriver's computed role and label). Asking for each element of a large page would be slow,
//! so a script first lists the elements that may have the role, the likely names first.

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::session::Session;

/// How a name is compared.
pub fn is_named(name: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('…') {
        Some(beginning) => name.starts_with(beginning),
        None => name == wanted,
    }
}

/// The first visible element with the role and the name. A name that ends with "…" stands for every name that begins so.
pub async fn find(
    session: &Session,
    root: Option<&Element>,
    role: &str,
    name: &str,
    effort: Effort,
) -> Result<Option<Element>, CmdError> {
    for element in candidates(session, root, role, name, effort).await? {
        let (its_role, its_name) = session.role_and_name(&element).await?;
        if its_role == role && is_named(&its_name, name) {
            return Ok(Some(element));
        }
    }
    Ok(None)
}

/// All visible elements with the role, in the order of the page, each with its name.
pub async fn all(session: &Session, root: Option<&Element>, role: &str) -> Result<Vec<(Element, String)>, CmdError> {
    let mut found = Vec::new();
    for element in candidates(session, root, role, "", Effort::Thorough).await? {
        let (its_role, its_name) = session.role_and_name(&element).await?;
        if its_role == role {
            found.push((element, its_name));
        }
    }
    Ok(found)
}

/// How many elements are looked at.
#[derive(Clone, Copy, PartialEq)]
pub enum Effort {
    /// Those whose text or attributes resemble the name.
    Quick,
    /// All that may have the role: for the last try, since a name may come from anywhere.
    Thorough,
}

async fn candidates(
    session: &Session,
    root: Option<&Element>,
    role: &str,
    name: &str,
    effort: Effort,
) -> Result<Vec<Element>, CmdError> {
    let root = root.map_or(Value::Null, |element| json!(element));
    let arguments =
        vec![root, json!(selector(role)), json!(name.trim_end_matches('…')), json!(effort == Effort::Thorough)];
    let found = session.client.execute(CANDIDATES, arguments).await?;
    let ids = found.as_array().into_iter().flatten().filter_map(|one| one.as_object()?.values().next()?.as_str());
    Ok(ids.map(|id| Element::from_element_id(session.client.clone(), ElementRef::from(id.to_owned()))).collect())
}

const CANDIDATES: &str = r"
const [root, selector, wanted, thorough] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const texts = (element) => [
    element.getAttribute('aria-label'),
    ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    element.querySelector(':scope > caption, :scope > legend, :scope > figcaption, :scope > title')?.textContent,
    element.textContent, element.title, element.alt, element.placeholder,
    element.matches('input[type=button], input[type=submit]') ? element.value : '',
].map(plain).filter(Boolean);
const rank = (element) => {
    if (!wanted) return 0;
    const own = texts(element);
    if (own.includes(wanted)) return 0;
    if (own.some((text) => text.includes(wanted))) return 1;
    if (own.some((text) => wanted.includes(text))) return 2;
    return thorough ? 3 : 4;
};
return [...(root ?? document).querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [rank(element), element])
    .filter(([rank]) => rank < 4)
    .sort(([a], [b]) => a - b)
    .map(([, element]) => element);
";

/// The elements that have a role by nature, beside those that declare it.
fn selector(role: &str) -> String {
    let native = match role {
        "alertdialog" | "dialog" => "dialog",
        "article" => "article",
        "banner" => "header",
        "button" => "button, summary, input[type=button], input[type=submit], input[type=reset]",
        "cell" => "td",
        "checkbox" => "input[type=checkbox]",
        "columnheader" | "rowheader" => "th",
        "combobox" => "select, input[list]",
        "complementary" => "aside",
        "contentinfo" => "footer",
        "figure" => "figure",
        "form" => "form",
        "group" => "fieldset, details, optgroup",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "img" => "img, svg",
        "link" => "a[href]",
        "list" => "ul, ol, menu",
        "listbox" => "select",
        "listitem" => "li",
        "main" => "main",
        "meter" => "meter",
        "navigation" => "nav",
        "option" => "option",
        "paragraph" => "p",
        "progressbar" => "progress",
        "radio" => "input[type=radio]",
        "region" => "section",
        "row" => "tr",
        "rowgroup" => "tbody, thead, tfoot",
        "search" => "search",
        "searchbox" => "input[type=search]",
        "slider" => "input[type=range]",
        "spinbutton" => "input[type=number]",
        "status" => "output",
        "table" => "table",
        "textbox" => "textarea, input:not([type]), input[type=text], input[type=url], input[type=email]",
        _ => return format!("[role~={role}]"),
    };
    format!("{native}, [role~={role}]")
}
