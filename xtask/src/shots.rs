//! Pictures of the built page for the eye: every route at two sizes, dark and as printed.

use crate::failure::Outcome;
use crate::options::Options;
use crate::{paths, run, test};

/// Takes the pictures; without routes, of the first view only.
pub fn shots(options: &Options) -> Outcome<()> {
    options.allow(&["lang", "fold"], usize::MAX)?;
    let routes = if options.words.is_empty() { "#/".to_owned() } else { options.words.join(" ") };
    let variables = [
        ("EVENHAND_SHOTS", routes),
        ("EVENHAND_SHOTS_LANG", options.value("lang").unwrap_or_default().to_owned()),
        ("EVENHAND_SHOTS_FOLD", options.has("fold").to_string()),
    ];
    run::step("Take pictures", || test::in_browser(&["shots::"], &variables))?;
    println!("They are in {}", paths::target()?.join("screenshots").display());
    Ok(())
}
