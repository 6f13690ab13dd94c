//! The QR code of the address: to be shown, enlarged for a room, printed and saved.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::address::Addresses;
use crate::browser::page as browser;
use crate::browser::picture;
use crate::charts::ExportForm;
use crate::exchange::qr::{self, MOST_BYTES, QrCode};
use crate::text;
use crate::ui::context::use_page;

/// The dialog that fills the screen.
const ROOM: &str = "share-room";

/// Properties of [`CodeSection`].
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// The title of the scenario.
    pub title: AttrValue,
    /// How files with the code are called, without an ending.
    pub stem: AttrValue,
    /// The addresses of the scenario.
    pub addresses: Rc<Addresses>,
}

/// The section of the QR code; nothing where there is no address.
#[component]
pub fn CodeSection(props: &CodeProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let is_large = use_state_eq(|| false);
    let saved = use_state_eq(|| None::<bool>);
    let code = use_memo(props.addresses.clone(), |addresses| addresses.shortest().map(qr::encode));
    use_effect_with(*is_large, |large| if *large { browser::open_dialog(ROOM) } else { browser::close_dialog(ROOM) });
    let code = match &*code {
        Some(Ok(code)) => code,
        Some(Err(_)) => {
            let too_long = text!(locale, "share-code-too-long", most = MOST_BYTES);
            return section(locale.text("share-code-title"), html! { <p>{ too_long }</p> });
        }
        None => return Html::default(),
    };
    let name = text!(locale, "share-code-name", title = props.title.as_str());
    let set_large = |large: bool| {
        let is_large = is_large.setter();
        move || is_large.set(large)
    };
    let enlarge = {
        let set = set_large(true);
        Callback::from(move |_: MouseEvent| set())
    };
    let (onclose, close) = {
        let (closed, close) = (set_large(false), set_large(false));
        (Callback::from(move |_: Event| closed()), Callback::from(move |_: MouseEvent| close()))
    };
    let save = |form: ExportForm| {
        let (code, stem, saved) = (code.clone(), props.stem.clone(), saved.setter());
        Callback::from(move |_: MouseEvent| {
            // Cleared first: a screen reader says the same words again only when they are new.
            saved.set(None);
            let (picture, stem, saved) = (code.picture(), stem.clone(), saved.clone());
            spawn_local(async move {
                saved.set(Some(picture::save(form, &stem, picture.text, picture.pixels).await));
            });
        })
    };
    let said = match *saved {
        Some(true) => locale.text("chart-saved"),
        Some(false) => locale.text("chart-not-saved"),
        None => String::new(),
    };
    let about = [
        props.addresses.short.is_some().then_some("share-code-short"),
        Some(if code.is_coarse() { "share-code-coarse" } else { "share-code-fine" }),
    ];
    let body = html! {
        <>
            <div class="share-columns">
                <figure class="share-code">
                    { square(code, &name) }
                    <figcaption><bdi>{ &props.title }</bdi></figcaption>
                </figure>
                <div>
                    { for about.into_iter().flatten().map(|about| html! { <p>{ locale.text(about) }</p> }) }
                    <p class="share-line">
                        <button type="button" class="primary" onclick={enlarge}>{ locale.text("share-code-room") }</button>
                        <button type="button" onclick={save(ExportForm::Svg)}>{ locale.text("share-code-svg") }</button>
                        <button type="button" onclick={save(ExportForm::Png)}>{ locale.text("share-code-png") }</button>
                        <span class="copy-said" role="status">{ said }</span>
                    </p>
                </div>
            </div>
            <dialog id={ROOM} class="share-room" aria-labelledby="share-room-title" {onclose}>
                if *is_large {
                    <h2 id="share-room-title"><bdi>{ &props.title }</bdi></h2>
                    { square(code, &name) }
                    if let Some(short) = &props.addresses.short {
                        <p class="share-room-address" dir="ltr">{ short }</p>
                    }
                    <p><button type="button" onclick={close}>{ locale.text("word-close") }</button></p>
                }
            </dialog>
        </>
    };
    section(locale.text("share-code-title"), body)
}

fn section(title: String, body: Html) -> Html {
    html! {
        <section aria-labelledby="share-code">
            <h2 id="share-code">{ title }</h2>
            { body }
        </section>
    }
}

/// The code, dark on light whatever the page looks like.
fn square(code: &QrCode, name: &str) -> Html {
    html! {
        <svg class="qr" viewBox={code.view_box()} role="img" aria-label={name.to_owned()} shape-rendering="crispEdges">
            <path d={code.path()} />
        </svg>
    }
}
