//! Several rows that join a scenario at once, with the sources that they name.

use super::{Group, Party, Scenario, Source};

/// Rows that join a scenario, or take the place of a row with their id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extension {
    /// Parties: one whose id is there already takes that row's place, others come last.
    pub parties: Vec<Party>,
    /// Groups, which come last.
    pub groups: Vec<Group>,
    /// Sources; those that are there already, word for word, are left out.
    pub sources: Vec<Source>,
    /// What these figures cannot tell; what is said already is left out.
    pub caveats: Vec<String>,
}

impl Extension {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.parties.is_empty() && self.groups.is_empty()
    }

    /// Parties that are not in the scenario yet.
    pub fn new_parties<'e>(&'e self, scenario: &'e Scenario) -> impl Iterator<Item = &'e Party> {
        self.parties.iter().filter(|party| scenario.parties.iter().all(|known| known.id != party.id))
    }
}

impl Scenario {
    /// The scenario with these rows in it.
    pub fn extended(&self, extension: &Extension) -> Self {
        let mut after = self.clone();
        for party in &extension.parties {
            match after.parties.iter_mut().find(|known| known.id == party.id) {
                Some(known) => known.clone_from(party),
                None => after.parties.push(party.clone()),
            }
        }
        after.groups.extend_from_slice(&extension.groups);
        join(&mut after.sources, &extension.sources);
        join(&mut after.caveats, &extension.caveats);
        after
    }
}

fn join<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::BlankWords;

    fn ward() -> Scenario {
        let [title, supply, unit, party, group, treatment] =
            ["Ward", "Drug", "courses", "Town", "Group", "Treatment"].map(String::from);
        let mut ward = Scenario::blank("ward", &BlankWords { title, supply, unit, party, group, treatment });
        ward.caveats = vec!["It is invented.".into()];
        ward
    }

    #[test]
    fn rows_join_or_take_the_place_of_their_like() {
        let ward = ward();
        let renamed = Party { name: "Old town".into(), ..ward.parties[0].clone() };
        let third = Party { id: "third".into(), ..ward.parties[1].clone() };
        let group = Group { id: "more".into(), party: "third".into(), ..ward.groups[0].clone() };
        let extension = Extension {
            parties: vec![renamed.clone(), third.clone()],
            groups: vec![group.clone()],
            sources: vec![Source { id: "X".into(), cite: "A book".into() }],
            caveats: ward.caveats.clone(),
        };
        let new: Vec<_> = extension.new_parties(&ward).map(|party| party.id.as_str()).collect();
        assert_eq!(new, ["third"]);
        let after = ward.extended(&extension);
        assert_eq!((&after.parties[0], after.parties.last()), (&renamed, Some(&third)));
        assert_eq!((after.parties.len(), after.groups.last()), (ward.parties.len() + 1, Some(&group)));
        assert_eq!(after.caveats, ward.caveats, "said once");
        assert_eq!(after.extended(&Extension { groups: Vec::new(), ..extension }), after, "a second time adds nothing");
        assert_eq!(ward.extended(&Extension::default()), ward);
    }
}
