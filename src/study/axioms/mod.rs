//! The axioms of fairness tried on the user's own case (rule book, section 3).
//!
//! Each axiom is tried on the scenario at hand and on some changes of it: more stock, a group less,
//! a need overstated. "Holds here" means that no change tried broke it; "fails here" comes with the
//! change that did. Patients may be divided, so that no axiom fails for a rounding.

mod alone;
mod changed;
mod claims;
mod trial;

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use crate::rules::{Axiom, Recipe};
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};
use trial::Trial;

/// How a rule fares with every axiom on one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AxiomReport {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// A verdict for every axiom of [`AXIOMS`], in that order, or why the rule gives nothing.
    pub verdicts: Result<Vec<Verdict>, Refusal>,
}

/// What came of trying an axiom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// No change that was tried breaks it.
    Holds,
    /// Broken, with the case that breaks it.
    Fails(Witness),
    /// It says nothing about this case.
    NotApplicable(Inapplicable),
}

/// The case that breaks an axiom; what the numbers mean depends on the axiom and is said in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Witness {
    /// The group that is worse off.
    pub group: Option<usize>,
    /// The group that it is compared with, or that changed.
    pub other: Option<usize>,
    /// The party that is worse off.
    pub party: Option<usize>,
    /// The supply that changed or is left.
    pub supply: Option<usize>,
    /// Size of the change.
    pub amount: f64,
    /// What there was, or should be.
    pub before: f64,
    /// What there is instead.
    pub after: f64,
}

/// Why an axiom says nothing about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inapplicable {
    /// It compares groups, and there are not two with people in need.
    OneGroup,
    /// No party has a fallback.
    NoFallback,
    /// It is about one supply of which every patient uses the same amount.
    SeveralSupplies,
    /// There is enough for everybody.
    NoScarcity,
    /// The rule puts groups in no order of priority.
    NoOrder,
    /// Groups differ in other things that the rule looks at, so that two cannot count as one.
    LooksAtMore,
    /// The changed case is one that the rule cannot answer.
    Unanswered,
}

type Check = fn(&Trial) -> Verdict;

/// Themes under which the axioms of [`AXIOMS`] are shown: stem of the heading, and how many belong to it.
pub static THEMES: [(&str, usize); 4] = [("basics", 8), ("change", 8), ("between", 6), ("claims", 9)];

/// Every axiom that is tried, theme by theme.
pub static AXIOMS: &[Axiom] = &{
    let mut axioms = [Axiom::Feasible; CHECKS.len()];
    let mut place = 0;
    while place < CHECKS.len() {
        axioms[place] = CHECKS[place].0;
        place += 1;
    }
    axioms
};

const CHECKS: [(Axiom, Check); 31] = [
    (Axiom::Feasible, alone::feasible),
    (Axiom::NoWaste, alone::no_waste),
    (Axiom::Enough, changed::enough),
    (Axiom::Anonymity, changed::anonymity),
    (Axiom::Equals, changed::equals),
    (Axiom::Scale, changed::scale),
    (Axiom::Units, changed::units),
    (Axiom::Split, changed::split),
    (Axiom::MoreStock, changed::more_stock),
    (Axiom::MoreNeed, changed::more_need),
    (Axiom::Population, changed::population),
    (Axiom::Consistency, changed::consistency),
    (Axiom::Continuity, changed::continuity),
    (Axiom::StrategyProof, changed::strategy_proof),
    (Axiom::Splitting, changed::splitting),
    (Axiom::Merging, claims::merging),
    (Axiom::Priority, alone::priority),
    (Axiom::FairShare, alone::fair_share),
    (Axiom::EnvyFree, alone::envy_free),
    (Axiom::SharingIncentive, alone::sharing_incentive),
    (Axiom::Efficient, alone::efficient),
    (Axiom::Acceptable, alone::acceptable),
    (Axiom::Order, alone::order),
    (Axiom::Regressive, alone::regressive),
    (Axiom::Progressive, alone::progressive),
    (Axiom::Midpoint, claims::midpoint),
    (Axiom::SelfDual, claims::self_dual),
    (Axiom::CompositionUp, claims::composition_up),
    (Axiom::CompositionDown, claims::composition_down),
    (Axiom::Truncation, claims::truncation),
    (Axiom::MinimalRights, claims::minimal_rights),
];

/// One rule being tried, one axiom at a time.
pub struct AxiomWork {
    choice: RuleChoice,
    recipe: Result<Recipe, Refusal>,
    problem: Problem,
    trial: Option<Trial>,
    verdicts: Vec<Verdict>,
}

impl AxiomWork {
    /// Reads a question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario, choice: &RuleChoice) -> Result<Self, Vec<Flaw>> {
        Ok(Self {
            choice: choice.clone(),
            recipe: recipe(scenario, choice),
            problem: Problem { whole: false, ..Problem::compile(scenario)? },
            trial: None,
            verdicts: Vec::new(),
        })
    }

    /// Tries one more axiom; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<AxiomReport> {
        let Some(trial) = &self.trial else {
            // The recipe moves into the trial: what remains here is not used again.
            let recipe = std::mem::replace(&mut self.recipe, Err(Refusal::UnknownRule));
            return match recipe.and_then(|recipe| Trial::new(recipe, self.problem.clone())) {
                Ok(trial) => {
                    self.trial = Some(trial);
                    None
                }
                Err(refusal) => Some(AxiomReport { choice: self.choice.clone(), verdicts: Err(refusal) }),
            };
        };
        if let Some((_, check)) = CHECKS.get(self.verdicts.len()) {
            self.verdicts.push(check(trial));
        }
        (self.verdicts.len() == CHECKS.len())
            .then(|| AxiomReport { choice: self.choice.clone(), verdicts: Ok(std::mem::take(&mut self.verdicts)) })
    }
}

/// Tries one axiom of a rule on a problem; an error when the rule cannot answer it.
pub fn try_axiom(recipe: Recipe, problem: &Problem, axiom: Axiom) -> Result<Option<Verdict>, Refusal> {
    let trial = Trial::new(recipe, Problem { whole: false, ..problem.clone() })?;
    Ok(CHECKS.iter().find(|(known, _)| *known == axiom).map(|(_, check)| check(&trial)))
}
