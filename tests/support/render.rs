//! Renders pieces of the page without a browser.

use std::rc::Rc;

use evenhand::locale::{Locale, PlainNumbers};
use evenhand::ui::Page;
use yew::prelude::*;

/// Renders a piece of the page in a language; fails when a text is missing or the policy would refuse it.
pub async fn render(tag: &'static str, content: impl Fn() -> Html + 'static) -> String {
    #[derive(PartialEq, Properties)]
    struct FrameProps {
        locale: Locale,
        content: Callback<(), Html>,
    }

    #[component]
    fn Frame(props: &FrameProps) -> Html {
        let page = Page::still(&props.locale);
        html! {
            <ContextProvider<Locale> context={props.locale.clone()}>
                <ContextProvider<Page> context={page}>{ props.content.emit(()) }</ContextProvider<Page>>
            </ContextProvider<Locale>>
        }
    }

    let locale = Locale::new(tag, Rc::new(PlainNumbers));
    let props = FrameProps { locale: locale.clone(), content: Callback::from(move |()| content()) };
    let html = yew::LocalServerRenderer::<Frame>::with_props(props).hydratable(false).render().await;
    assert_eq!(locale.missing(), [""; 0], "the page asks for texts that are not there");
    assert!(!html.contains(" style="), "the page's policy refuses style attributes");
    assert!(!html.contains("NaN"), "{html}");
    html
}

/// One tag or text to a line, indented, so that a difference can be read.
#[allow(dead_code, reason = "not every test that takes this in compares lines")]
pub fn lines(html: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    for piece in html.replace('<', "\n<").replace('>', ">\n").lines().filter(|piece| !piece.trim().is_empty()) {
        let closes = piece.starts_with("</");
        depth = depth.saturating_sub(closes.into());
        text.push_str(&"  ".repeat(depth));
        text.push_str(piece);
        text.push('\n');
        let void = ["<input", "<br", "<hr"].iter().any(|tag| piece.starts_with(tag));
        let opens = piece.starts_with('<') && !closes && !void && !piece.ends_with("/>");
        depth += usize::from(opens);
    }
    text
}
