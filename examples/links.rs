//! Prints how long the link of each library scenario is, in characters without the address of the page.
//!
//! `cargo run --release --example links`

use std::io::{self, Write as _};

use evenhand::exchange::link;
use evenhand::library::CATALOGUE;

fn main() -> io::Result<()> {
    let mut out = io::stdout();
    for entry in CATALOGUE {
        let link = entry.scenario().map_err(io::Error::other).and_then(|it| link::write(&it).map_err(io::Error::other));
        let length = link?.len();
        writeln!(out, "{:24} {length:6} {:?}", entry.id, link::reach(length))?;
    }
    Ok(())
}
