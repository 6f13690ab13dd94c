//! Charts taken along: their numbers, or a picture of its own, as a drawing (SVG) or as an image (PNG).

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

use yew::platform::spawn_local;

use super::{clipboard, files, surroundings};
use crate::charts::{Export, ExportForm};
use drawing::{Drawing, drawing};

mod drawing;
mod markup;

/// Pixels of an image for one of the page, so that it stays sharp on paper and on a projector.
const SHARPNESS: f64 = 2.0;

/// The most pixels that every browser lets an image have on one side.
const MOST_PIXELS: f64 = 8_192.0;

/// Takes a chart along and tells whether it worked; to be called while the press of a button is being dealt with.
pub fn take_along(export: Export) {
    // Drawn at once: the next moment the page may show something else.
    let place = (export.form != ExportForm::Data).then(|| export.place.cast::<Element>()).flatten();
    let figure = place.and_then(|place| drawing(&place, &export.title));
    let stem = export.file_stem();
    spawn_local(async move {
        let is_done = match (export.form, figure) {
            (ExportForm::Data, _) => clipboard::copy(export.data).await.is_ok(),
            (ExportForm::Svg, Some(figure)) => figure.save_svg(&stem),
            (ExportForm::Png, Some(figure)) => figure.save_png(&stem).await,
            (_, None) => false,
        };
        export.done.emit(is_done);
    });
}

/// Has the browser save a square SVG as it is, or painted as an image; `false` where it cannot, and for data.
pub async fn save(form: ExportForm, stem: &str, text: String, pixels: f64) -> bool {
    let square = Drawing { text, width: pixels, height: pixels };
    match form {
        ExportForm::Svg => square.save_svg(stem),
        ExportForm::Png => square.save_png(stem).await,
        ExportForm::Data => false,
    }
}

impl Drawing {
    /// Has the browser save the drawing; `false` where it cannot.
    fn save_svg(&self, stem: &str) -> bool {
        files::download(&format!("{stem}.svg"), "image/svg+xml", &self.text)
    }

    /// Has the browser paint the drawing and save the image; `false` where it cannot.
    async fn save_png(&self, stem: &str) -> bool {
        match self.painted().await {
            Some(image) => files::download_blob(&format!("{stem}.png"), &image),
            None => false,
        }
    }

    async fn painted(&self) -> Option<Blob> {
        let sharpness = SHARPNESS.min(MOST_PIXELS / self.width.max(self.height));
        let image = HtmlImageElement::new().ok()?;
        let encoded = String::from(js_sys::encode_uri_component(&self.text));
        // Waiting for `decode` may take for ever where the browser paints nothing at the moment.
        let loaded = Promise::new(&mut |resolve, reject| {
            image.set_onload(Some(&resolve));
            image.set_onerror(Some(&reject));
        });
        image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
        JsFuture::from(loaded).await.ok()?;
        let canvas: HtmlCanvasElement = surroundings::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        let (width, height) = (self.width * sharpness, self.height * sharpness);
        canvas.set_width(width.round() as u32);
        canvas.set_height(height.round() as u32);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
        let painted = Promise::new(&mut |resolve, _| {
            if canvas.to_blob(&resolve).is_err() {
                // Nothing comes instead of an image.
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        JsFuture::from(painted).await.ok()?.dyn_into().ok()
    }
}
