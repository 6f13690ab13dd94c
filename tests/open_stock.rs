//! What a sweep depends on, and what leaves it as it is.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::rc::Rc;

use evenhand::library;
use evenhand::scenario::{Estimate, Reusable, Scenario};
use evenhand::study::OpenStock;

fn villages(amount: f64) -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.supplies[0].amount = Estimate::illustrative(amount);
    scenario
}

#[test]
fn it_stays_the_same_while_only_the_amount_changes() {
    let open = OpenStock::of(&villages(100.0), 0, None).unwrap();
    assert_eq!(open.plenty(), 250.0);
    let less = OpenStock::of(&villages(3.0), 0, Some(&open)).unwrap();
    assert!(Rc::ptr_eq(&less.scenario, &open.scenario));
    // More than enough makes it reach further, and then it stays so.
    let more = OpenStock::of(&villages(333.0), 0, Some(&open)).unwrap();
    assert_eq!(more.plenty(), 340.0);
    let back = OpenStock::of(&villages(100.0), 0, Some(&more)).unwrap();
    assert!(Rc::ptr_eq(&back.scenario, &more.scenario));
}

#[test]
fn anything_else_makes_it_another_one() {
    let open = OpenStock::of(&villages(100.0), 0, None).unwrap();
    let mut other = villages(100.0);
    other.groups[0].size = Estimate::illustrative(200.0);
    let other = OpenStock::of(&other, 0, Some(&open)).unwrap();
    assert_eq!(other.plenty(), 350.0);
    assert_eq!(OpenStock::of(&villages(100.0), 1, Some(&open)), None);
}

#[test]
fn what_is_used_again_and_again_is_counted_as_it_exists() {
    let mut scenario = villages(100.0);
    scenario.supplies[0].reusable = Some(Reusable { period: Estimate::illustrative(10.0) });
    scenario.supplies[0].amount = Estimate::illustrative(4.0);
    assert_eq!(OpenStock::of(&scenario, 0, None).unwrap().plenty(), 25.0);
    scenario.supplies[0].reusable = Some(Reusable { period: Estimate::illustrative(0.0) });
    assert_eq!(OpenStock::of(&scenario, 0, None).unwrap().plenty(), 4.0);
}
