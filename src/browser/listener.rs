//! Listening to what happens in the page.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};

use super::crash;

/// Something is being listened to for as long as this lives.
#[derive(Debug, Default)]
#[must_use = "dropping it stops the listening"]
pub struct Listener(Vec<EventListener>);

impl Listener {
    /// Calls `on_event` for every event of that kind; never after a crash, which leaves no sound state to work on.
    pub(super) fn to(target: &EventTarget, kind: &'static str, on_event: impl Fn(&Event) + 'static) -> Self {
        let guarded = move |event: &Event| {
            if !crash::has_happened() {
                on_event(event);
            }
        };
        // Not passive: leaving the page is confirmed by preventing the default.
        let options = EventListenerOptions::enable_prevent_default();
        Self(vec![EventListener::new_with_options(target, kind, options, guarded)])
    }

    /// Both at once.
    pub(super) fn and(mut self, mut other: Self) -> Self {
        self.0.append(&mut other.0);
        self
    }
}
