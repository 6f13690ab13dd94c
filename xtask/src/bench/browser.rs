//! Times in headless Chromium.

use std::path::Path;
use std::time::{Duration, Instant};

use super::figures::{Figures, median};
use super::program::COLD_STARTS;
use super::session::Session;
use crate::chromium::Chromium;
use crate::driver::Driver;
use crate::failure::Outcome;
use crate::serve::Site;

/// How long the works may take altogether.
const PATIENCE: Duration = Duration::from_secs(600);

/// Times the program that lies in the folder.
pub fn time(chromium: &Chromium, page: &Path) -> Outcome<Figures> {
    let site = Site::start(page.to_path_buf(), &["/"], 0)?;
    let driver = Driver::start(&chromium.driver)?;
    // A new browser with an empty profile each time: nothing is compiled yet.
    let asked = |what: &str| {
        let session = Session::start(&driver.address, &chromium.browser)?;
        session.visit(&format!("{}#{what}", site.address))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(text) = session.variable("figures")? {
                return Figures::read(&text);
            }
            if Instant::now() > deadline {
                return Err(format!("no figures after {} s", PATIENCE.as_secs()).into());
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    };
    let cold: Vec<f64> = (0..COLD_STARTS).map(|_| asked("cold").map(|figures| figures.cold)).collect::<Outcome<_>>()?;
    Ok(Figures { cold: median(cold), ..asked("works")? })
}
