//! The kernel does the reference work on many draws, whose results come from three other programs.

#[path = "../benches/works/reference/mod.rs"]
mod reference;

#[test]
fn results_are_those_of_the_reference() {
    assert_eq!(reference::prove(), Ok(()));
}
