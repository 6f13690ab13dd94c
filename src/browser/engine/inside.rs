//! The other side of a worker: the same program, computing instead of showing a page.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::message::{Reply, Task};
use super::refusal;
use crate::exchange::{json, wire};
use crate::study;

/// Waits for tasks and answers them, for as long as the page keeps the worker.
pub fn start_worker() {
    if !cfg!(target_arch = "wasm32") {
        return;
    }
    // Neither a page nor a worker: then there is nobody to work for.
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    std::panic::set_hook(Box::new(|info| say(&Reply::Panicked { message: info.to_string() })));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            say(&reply(&text));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    say(&Reply::Ready);
}

/// Does a task.
fn reply(text: &str) -> Reply {
    let Task { ticket, question } = match json::parse(text) {
        Ok(task) => task,
        Err(error) => return Reply::Panicked { message: error.to_string() },
    };
    match study::answer(&question) {
        Ok(report) => Reply::Done { ticket, report: Box::new(report) },
        Err(flaws) => Reply::Refused { ticket, reason: refusal(&flaws) },
    }
}

fn say(reply: &Reply) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    scope.post_message(&Uint8Array::from(wire::write(reply).as_slice())).unwrap_throw();
}
