//! The page: components that show the state and turn gestures into actions.

mod app;
mod cards;
mod compare;
mod context;
mod footer;
mod format;
mod header;
mod menu;
mod notice;
mod pair;
mod scenario;
mod start;
mod why;

pub use app::App;
