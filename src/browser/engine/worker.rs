//! One worker, seen from the page.

use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Event, MessageEvent, Url, WorkerOptions, WorkerType};

use super::message::{Reply, Task};
use crate::browser::{Listener, surroundings};
use crate::exchange::{json, wire};

/// The script that starts a worker, beside the page.
const SCRIPT: &str = "worker.js";
/// Where one lies that was made ahead.
const READY_MADE: &str = "evenhandWorker";

#[wasm_bindgen]
extern "C" {
    /// The address of the script that runs this program; its workers run the same.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static OWN_ADDRESS: String;
}

/// What is heard from a worker.
pub(super) enum Sign {
    /// It said something.
    Reply(Reply),
    /// It has drawn worlds, to be passed on unopened.
    Parcel(ArrayBuffer),
    /// It failed to start, died, or said something that cannot be read.
    Lost,
}

/// A running worker; it ends when dropped, whatever it is doing.
pub(super) struct Worker {
    worker: web_sys::Worker,
    #[expect(dead_code, reason = "it works by being kept")]
    ears: Listener,
}

impl Worker {
    /// Starts a worker on the page's own compiled program, so that nothing is loaded or compiled again.
    /// Fails where the browser refuses; what goes wrong later is heard as [`Sign::Lost`].
    pub(super) fn start(on_sign: impl Fn(Sign) + Clone + 'static) -> Result<Self, JsValue> {
        let worker = match ready_made() {
            Some(worker) => worker,
            None => made()?,
        };
        let on_loss = on_sign.clone();
        let ears = Listener::to(&worker, "message", move |event| on_sign(heard(event)))
            .and(Listener::to(&worker, "messageerror", {
                let on_loss = on_loss.clone();
                move |_| on_loss(Sign::Lost)
            }))
            .and(Listener::to(&worker, "error", move |event| {
                // It is dealt with here; the browser need not report it too.
                event.prevent_default();
                on_loss(Sign::Lost);
            }));
        let started = Self { worker, ears };
        started.worker.post_message(&wasm_bindgen::module())?;
        Ok(started)
    }

    /// Gives it something to compute.
    pub(super) fn send(&self, task: &Task) -> Result<(), JsValue> {
        self.worker.post_message(&JsValue::from_str(&json::line(task)))
    }

    /// Hands over worlds that another worker has drawn.
    pub(super) fn pass(&self, parcel: &ArrayBuffer) -> Result<(), JsValue> {
        self.worker.post_message_with_transfer(parcel, &Array::of1(parcel))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// A worker that `full.js` has made ahead, which already has this program's glue.
fn ready_made() -> Option<web_sys::Worker> {
    let window = surroundings::window().filter(|_| crate::IS_FULL)?;
    let key = JsValue::from_str(READY_MADE);
    let worker = Reflect::get(&window, &key).ok()?.dyn_into().ok();
    // Fails only for properties that cannot be removed; this one was only set.
    let _ = Reflect::delete_property(&window, &key);
    worker
}

/// A new worker, which gets this program's glue.
fn made() -> Result<web_sys::Worker, JsValue> {
    let document = surroundings::document().ok_or(JsValue::NULL)?;
    // Relative to the page, wherever it is served from.
    let address = Url::new_with_base(SCRIPT, &document.base_uri()?.unwrap_or_default())?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = web_sys::Worker::new_with_options(&address.href(), &options)?;
    worker.post_message(&JsValue::from_str(&OWN_ADDRESS.with(String::clone)))?;
    Ok(worker)
}

fn heard(event: &Event) -> Sign {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return Sign::Lost };
    let data = match data.dyn_into() {
        Ok(parcel) if crate::IS_FULL => return Sign::Parcel(parcel),
        Ok(buffer) => buffer.into(),
        Err(data) => data,
    };
    match wire::read(&Uint8Array::new(&data).to_vec()) {
        Some(reply) => Sign::Reply(reply),
        None => Sign::Lost,
    }
}
