//! Rules between countries, with what the laws ask of them.
//!
//! Populations do not grow with need and stock, and courses are shared between parties, so rules with
//! caps by population do not keep their answers in scale.

use evenhand::rules::Axiom;

use super::{Variant, variant};

const CAPS: &[Axiom] = &[Axiom::NoWaste, Axiom::Enough, Axiom::Scale];

pub const PHASE_1: Variant = variant("country.covax_phase1", &[]).except(CAPS);
pub const SHIPMENTS: Variant =
    variant("country.covax_phase1", &[("least_shipment", 2.0), ("target", 0.00001), ("buffer", 0.1)]).except(CAPS);
pub const RAISED: Variant =
    variant("country.covax_phase1", &[("least_shipment", 5.0), ("small_shipment", 1.0)]).except(CAPS);
pub const PHASE_2: Variant = variant("country.covax_phase2", &[("floor", 0.1)]).except(CAPS);
pub const PRODUCT: Variant = variant("country.covax_phase2", &[("combine", 1.0), ("target", 0.00001)]).except(CAPS);
pub const YEARS: Variant = variant("country.fair_priority_p1", &[]);
pub const PAST_PHASE_1: Variant = variant("country.fair_priority_p1", &[("threshold", 2.0)]);
pub const HARM: Variant = variant("country.fair_priority_p2", &[]);
pub const HARM_IN_TURN: Variant = variant("country.fair_priority_p2", &[("combine", 1.0)]);
pub const TRANSMISSION: Variant = variant("country.fair_priority_p3", &[]);
pub const MALARIA: Variant = variant("country.malaria_2022", &[]);
pub const MALARIA_BY_THREAT: Variant =
    variant("country.malaria_2022", &[("need_by", 1.0), ("pace", 1.0), ("promises", 1.0), ("cap", 0.4)]);
pub const REQUESTS: Variant = variant("country.icg", &[("threshold", 0.0)]).except(&[Axiom::NoWaste]);
pub const REFUSED: Variant =
    variant("country.icg", &[("window", 2.0), ("reserve", 0.2)]).except(&[Axiom::NoWaste, Axiom::Enough]);
pub const CASES: Variant = variant("country.mpox_2024", &[]).except(CAPS);
pub const THREATENED: Variant = variant("country.mpox_2024", &[("weight", 1.0), ("floor", 0.1)]).except(CAPS);
pub const SCORE: Variant = variant("country.needs_score", &[]);
pub const SCORE_QUEUE: Variant = variant("country.needs_score", &[("share", 1.0)]);
pub const DONORS: Variant = variant("country.donor_directed", &[]).except(&[Axiom::NoWaste]);
pub const COUNTED: Variant =
    variant("country.donor_directed", &[("count_prior", 1.0), ("pool_by", 1.0)]).except(&[Axiom::NoWaste]);
pub const SET_ASIDE: Variant = variant("country.set_aside", &[]);
pub const AFFORDABLE: Variant =
    variant("country.set_aside", &[("affordable_price", 200.0), ("pool_by", 1.0)]).except(&[Axiom::Scale]);
pub const OWNERS: Variant = variant("country.set_aside", &[("rest_by", 1.0)]).except(&[Axiom::NoWaste]);

/// Every variant.
pub const ALL: &[Variant] = &[
    PHASE_1,
    SHIPMENTS,
    RAISED,
    PHASE_2,
    PRODUCT,
    YEARS,
    PAST_PHASE_1,
    HARM,
    HARM_IN_TURN,
    TRANSMISSION,
    MALARIA,
    MALARIA_BY_THREAT,
    REQUESTS,
    REFUSED,
    CASES,
    THREATENED,
    SCORE,
    SCORE_QUEUE,
    DONORS,
    COUNTED,
    SET_ASIDE,
    AFFORDABLE,
    OWNERS,
];
