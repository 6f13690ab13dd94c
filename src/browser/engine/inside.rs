//! The other side of a worker: the same program, computing instead of showing a page.

use std::cell::RefCell;

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::desk::Ticket;
use super::duty::{Duty, Step};
use super::message::{Reply, Task};
use super::refusal;
use crate::exchange::{json, wire};
use crate::study::{self, Question};

/// Waits for tasks and does them, for as long as the page keeps the worker.
pub fn start_worker() {
    if !cfg!(target_arch = "wasm32") {
        return;
    }
    // Neither a page nor a worker: then there is nobody to work for.
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    std::panic::set_hook(Box::new(|info| say(&Reply::Panicked { message: info.to_string() })));
    let on_message: Closure<dyn Fn(MessageEvent)> = if crate::IS_FULL {
        let duty = RefCell::new(Duty::default());
        Closure::new(move |event: MessageEvent| hear(&duty, &event.data()))
    } else {
        Closure::new(|event: MessageEvent| match task(&event.data()) {
            Some(Ok(Task::Answer { ticket, question })) => say(&answer(ticket, &question)),
            Some(Err(reply)) => say(&reply),
            _ => {}
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    say(&Reply::Ready);
}

/// Does what a message asks for: a task, or worlds to gather.
fn hear(duty: &RefCell<Duty>, data: &JsValue) {
    let mut duty = duty.borrow_mut();
    match task(data) {
        Some(Ok(Task::Answer { ticket, question })) => return say(&answer(ticket, &question)),
        Some(Ok(task)) => {
            if let Some(reply) = duty.take(task) {
                say(&reply);
            }
        }
        Some(Err(reply)) => return say(&reply),
        None => {
            if let Some(batch) = wire::read(&Uint8Array::new(data).to_vec()) {
                duty.gather(&batch);
            }
        }
    }
    loop {
        match duty.go_on() {
            Step::Idle => break,
            Step::More => {}
            Step::Say(Reply::Drawn(batch)) => send_parcel(&wire::write(&batch)),
            Step::Say(reply) => say(&reply),
        }
    }
}

/// The task of a message, if it is one; fails with what to say to one that cannot be read.
fn task(data: &JsValue) -> Option<Result<Task, Reply>> {
    let text = data.as_string()?;
    Some(json::parse(&text).map_err(|error| Reply::Panicked { message: error.to_string() }))
}

fn answer(ticket: Ticket, question: &Question) -> Reply {
    match study::answer(question) {
        Ok(report) => Reply::Done { ticket, report: Box::new(report) },
        Err(flaws) => Reply::Refused { ticket, reason: refusal(&flaws) },
    }
}

fn say(reply: &Reply) {
    scope().post_message(&Uint8Array::from(wire::write(reply).as_slice())).unwrap_throw();
}

/// Hands over bytes that the page passes on unopened.
fn send_parcel(bytes: &[u8]) {
    let parcel: ArrayBuffer = Uint8Array::from(bytes).buffer();
    scope().post_message_with_transfer(&parcel, &Array::of1(&parcel)).unwrap_throw();
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
