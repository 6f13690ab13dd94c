//! Reference life tables: the years a person of a given age would live under ideal conditions.

mod published;

use super::LifeTableName;
use published::{BANDS, GBD_1990_FEMALE, GBD_1990_MALE, GBD_2010, GBD_2019, GBD_2021, SINGLE_AGES, WHO_GHE};

/// Remaining years by age, linear between the published ages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifeTable {
    ages: &'static [f64],
    years: &'static [f64],
}

impl LifeTable {
    /// The published table of that name.
    pub fn named(name: LifeTableName) -> Self {
        match name {
            LifeTableName::WhoGhe => Self { ages: &BANDS, years: &WHO_GHE },
            LifeTableName::Gbd2021 => Self { ages: &SINGLE_AGES, years: &GBD_2021 },
            LifeTableName::Gbd2019 => Self { ages: &BANDS, years: &GBD_2019 },
            LifeTableName::Gbd2010 => Self { ages: &BANDS, years: &GBD_2010 },
            LifeTableName::Gbd1990Male => Self { ages: &BANDS, years: &GBD_1990_MALE },
            LifeTableName::Gbd1990Female => Self { ages: &BANDS, years: &GBD_1990_FEMALE },
        }
    }

    /// Remaining years at `age`, years; linear between published ages.
    ///
    /// Outside the table its ends count: from the last published age on (110 in GBD 2021, 95 in the
    /// others) everybody has the years of that age left.
    pub fn at(&self, age: f64) -> f64 {
        let above = self.ages.partition_point(|&published| published <= age);
        let Some(below) = above.checked_sub(1) else {
            return self.years[0];
        };
        let (Some(&next_age), Some(&next)) = (self.ages.get(above), self.years.get(above)) else {
            return self.years[below];
        };
        let share = (age - self.ages[below]) / (next_age - self.ages[below]);
        self.years[below] + share * (next - self.years[below])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-9 * want, "{got} is not {want}");
    }

    #[test]
    fn a_death_at_62_costs_different_years_under_each_table() {
        let at = |name| LifeTable::named(name).at(62.0);
        close(at(LifeTableName::Gbd2010), 26.002);
        close(at(LifeTableName::Gbd2019), 28.424421068);
        close(at(LifeTableName::Gbd2021), 29.4006345);
        close(at(LifeTableName::WhoGhe), 30.734);
    }

    #[test]
    fn the_tables_of_1990_tell_men_and_women_apart() {
        for (age, male, female) in [(0.0, 80.0, 82.5), (62.5, 19.655, 22.635), (95.0, 2.31, 2.89)] {
            close(LifeTable::named(LifeTableName::Gbd1990Male).at(age), male);
            close(LifeTable::named(LifeTableName::Gbd1990Female).at(age), female);
        }
    }

    #[test]
    fn infants_of_gbd_2021_have_entries_of_their_own() {
        let table = LifeTable::named(LifeTableName::Gbd2021);
        assert_eq!((table.at(7.0 / 365.0), table.at(0.5), table.at(1.0)), (89.991476, 89.5655011, 89.072158));
    }

    /// Who has lived on to a later age dies no earlier: a slip in a figure would break this.
    #[test]
    fn the_expected_age_at_death_never_falls() {
        for name in LifeTableName::ALL {
            let table = LifeTable::named(name);
            assert_eq!(table.ages.len(), table.years.len());
            for age in table.ages.windows(2) {
                assert!(age[0] + table.at(age[0]) <= age[1] + table.at(age[1]), "{name:?} at {}", age[0]);
                assert!(table.at(age[1]) > 0.0 && age[1] > age[0], "{name:?} at {}", age[1]);
            }
        }
    }

    #[test]
    fn ages_outside_the_table_take_its_ends() {
        let table = LifeTable::named(LifeTableName::WhoGhe);
        assert_eq!((table.at(-1.0), table.at(120.0)), (91.94, 5.13));
    }
}
