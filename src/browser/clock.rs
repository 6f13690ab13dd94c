//! Time, and doing something later.

use gloo::render::AnimationFrame;
use gloo::timers::callback::Timeout;

use super::crash;

/// Milliseconds since 1970 in UTC, as the device has it.
pub fn now_ms() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Date::now();
    #[cfg(not(target_arch = "wasm32"))]
    std::time::SystemTime::now()
        .duration_since(std::time::SystemTime::UNIX_EPOCH)
        .map_or(0.0, |since| since.as_secs_f64() * 1000.0)
}

/// Milliseconds since the page was opened; never jumps when the device corrects its clock. 0 away from a page.
pub fn elapsed_ms() -> f64 {
    super::surroundings::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Something that will be done later for as long as this lives.
#[derive(Debug)]
#[must_use = "dropping it cancels the timer"]
pub struct Timer(Option<Timeout>);

impl Timer {
    /// Lets it happen with nobody to cancel it.
    pub fn forget(self) {
        if let Some(timeout) = self.0 {
            let _ = timeout.forget();
        }
    }
}

/// Does something after so many milliseconds; never after a crash, and never away from a browser.
pub fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timer {
    if !cfg!(target_arch = "wasm32") {
        return Timer(None);
    }
    Timer(Some(Timeout::new(milliseconds, move || {
        if !crash::has_happened() {
            action();
        }
    })))
}

/// Does something at a time of [`elapsed_ms`], at most a minute from now; see [`after`].
pub fn at(time: f64, action: impl FnOnce() + 'static) -> Timer {
    after((time - elapsed_ms()).clamp(0.0, 60_000.0).ceil() as u32, action)
}

/// Something that will be done before the next painting for as long as this lives.
#[derive(Debug)]
#[must_use = "dropping it cancels the frame"]
pub struct Frame(#[expect(dead_code, reason = "it works by being kept")] Option<AnimationFrame>);

/// Does something before the next painting; never after a crash, and never away from a page.
pub fn next_frame(action: impl FnOnce() + 'static) -> Frame {
    Frame(super::surroundings::window().map(|_| {
        gloo::render::request_animation_frame(move |_| {
            if !crash::has_happened() {
                action();
            }
        })
    }))
}
