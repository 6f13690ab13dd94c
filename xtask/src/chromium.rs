//! The browser of the end-to-end tests and its driver.

use std::path::PathBuf;

use crate::debian::{self, Needed};
use crate::failure::Outcome;

const BROWSER: Needed = Needed {
    programs: &["chromium", "chromium-browser", "google-chrome"],
    // The fonts are those that the pictures need: Latin, Arabic, Devanagari, Cyrillic.
    packages: &["chromium", "fonts-dejavu", "fonts-noto-core"],
};
const DRIVER: Needed = Needed { programs: &["chromedriver"], packages: &["chromium-driver"] };

/// Where the browser and its driver are.
pub struct Chromium {
    /// The browser.
    pub browser: PathBuf,
    /// The WebDriver server.
    pub driver: PathBuf,
}

impl Chromium {
    /// Finds or installs both.
    pub fn ready() -> Outcome<Self> {
        debian::ensure(&[&BROWSER, &DRIVER])?;
        match (BROWSER.found(), DRIVER.found()) {
            (Some(browser), Some(driver)) => Ok(Self { browser, driver }),
            _ => Err("chromium or chromedriver went missing".into()),
        }
    }
}
