//! Evenhand compares rules for sharing scarce medical supplies between patient groups, in the browser.
//!
//! # How data flows
//!
//! A [`scenario::Scenario`] is what the user defines. Validated, it compiles to a [`scenario::Problem`]
//! of plain numbers. [`rules`] act on a guarded ledger and leave an allocation; [`measures`] read the
//! allocation and never learn which rule made it; a [`study`] asks a question and gets a report.
//! [`ui`] shows the report and computes nothing itself.
//!
//! # Layers
//!
//! Lower ones never import higher ones; `tests/layers.rs` holds the table.
//!
//! 1. [`num`]: deterministic mathematics, named random streams, solvers
//! 2. [`scenario`]: what users define, its limits and flaws, the compiled problem
//! 3. [`rules`] and [`measures`], which do not see each other
//! 4. [`study`]: questions and reports
//! 5. [`exchange`], [`library`], [`locale`]: files, ready-made cases, texts
//! 6. [`charts`]: numbers in, accessible SVG out
//! 7. [`browser`]: the only place that names the browser's interfaces
//! 8. [`state`]: what the page knows, without web types
//! 9. [`ui`] with its components
//!
//! # What never happens
//!
//! A rule gives away more than the stock or treats more people than are in need: only the ledger can
//! give. A measure sees a rule's weights. A number on screen is NaN: undefined is a value with a
//! reason. A domain module reads a clock or the platform's own `exp`. A request leaves the page.

/// Whether the program brings along the texts that the page in the browser fetches when they are wanted.
pub const IS_WHOLE: bool = cfg!(any(feature = "whole", not(target_arch = "wasm32")));

/// Whether the program has every rule, study and view; natively it always has. The one that opens the page
/// has the first views and the classic rules, and hands over to the full one when more is wanted.
pub const IS_FULL: bool = !cfg!(opening);

pub mod browser;
pub mod charts;
pub mod exchange;
pub mod library;
pub mod locale;
pub mod measures;
pub mod num;
pub mod rules;
pub mod scenario;
pub mod state;
pub mod study;
pub mod ui;
