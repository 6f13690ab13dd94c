//! Reference life tables: the years a person of a given age would live under ideal conditions.

use super::LifeTableName;

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
        }
    }

    /// Remaining years at `age`, years; linear between published ages, the last entry beyond them.
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

/// Published ages of the tables by age band: 0, 1, then every five years to 95.
const BANDS: [f64; 21] = [
    0.0, 1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0, 85.0,
    90.0, 95.0,
];

/// WHO Global Health Estimates: projected frontier life expectancy for 2050 (WHO GHE methods 2020;
/// copies in the R packages DALY 1.5.0 and BeBOD agree).
const WHO_GHE: [f64; 21] = [
    91.94, 91.0, 87.02, 82.03, 77.04, 72.06, 67.08, 62.11, 57.15, 52.2, 47.27, 42.36, 37.49, 32.65, 27.86, 23.15,
    18.62, 14.41, 10.7, 7.6, 5.13,
];

/// IHME, GBD 2019 Reference Life Table, doi 10.6069/1D4Y-YQ37 (non-commercial user agreement).
const GBD_2019: [f64; 21] = [
    88.8718951,
    88.00051053,
    84.03008056,
    79.04633476,
    74.0665492,
    69.10756792,
    64.14930031,
    59.1962771,
    54.25261364,
    49.31739311,
    44.43332057,
    39.63473787,
    34.91488095,
    30.25343822,
    25.68089534,
    21.28820012,
    17.10351469,
    13.23872477,
    9.990181244,
    7.617724915,
    5.922359078,
];

/// GBD 2010 standard (Murray et al. 2012), as carried by BeBOD.
const GBD_2010: [f64; 21] = [
    86.02, 85.21, 81.25, 76.27, 71.29, 66.35, 61.4, 56.46, 51.53, 46.64, 41.8, 37.05, 32.38, 27.81, 23.29, 18.93, 14.8,
    10.99, 7.64, 5.05, 3.31,
];

/// Every year of age from 0 to 110.
const SINGLE_AGES: [f64; 111] = [
    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.0, 20.0,
    21.0, 22.0, 23.0, 24.0, 25.0, 26.0, 27.0, 28.0, 29.0, 30.0, 31.0, 32.0, 33.0, 34.0, 35.0, 36.0, 37.0, 38.0, 39.0,
    40.0, 41.0, 42.0, 43.0, 44.0, 45.0, 46.0, 47.0, 48.0, 49.0, 50.0, 51.0, 52.0, 53.0, 54.0, 55.0, 56.0, 57.0, 58.0,
    59.0, 60.0, 61.0, 62.0, 63.0, 64.0, 65.0, 66.0, 67.0, 68.0, 69.0, 70.0, 71.0, 72.0, 73.0, 74.0, 75.0, 76.0, 77.0,
    78.0, 79.0, 80.0, 81.0, 82.0, 83.0, 84.0, 85.0, 86.0, 87.0, 88.0, 89.0, 90.0, 91.0, 92.0, 93.0, 94.0, 95.0, 96.0,
    97.0, 98.0, 99.0, 100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0, 107.0, 108.0, 109.0, 110.0,
];

/// IHME, GBD 2021 theoretical minimum risk life table, single ages (not verified at IHME; the R
/// package BeBOD and two other copies agree).
const GBD_2021: [f64; 111] = [
    89.9580397, 89.072158, 88.0908707, 87.0953494, 86.0990298, 85.1023919, 84.1058089, 83.1088953, 82.1115002,
    81.1139531, 80.1161834, 79.1193, 78.1223692, 77.125664, 76.1293455, 75.1340069, 74.1408729, 73.1482455, 72.1563976,
    71.1648732, 70.1735877, 69.1824886, 68.1912075, 67.199683, 66.2082904, 65.2173888, 64.2262312, 63.2347744,
    62.2434362, 61.252615, 60.2626902, 59.2739148, 58.2853042, 57.296716, 56.3081344, 55.3191685, 54.3297507,
    53.3406958, 52.3531456, 51.3667019, 50.3803323, 49.3943345, 48.4098414, 47.4281271, 46.4503864, 45.4777365,
    44.510541, 43.5457622, 42.5839941, 41.6257863, 40.6708154, 39.7164939, 38.7641872, 37.8156317, 36.871703,
    35.9305719, 34.9918819, 34.0550998, 33.1205306, 32.1884443, 31.2576714, 30.3279454, 29.4006345, 28.4773321,
    27.5594815, 26.6483802, 25.7019762, 24.8060039, 23.9172855, 23.0354761, 22.1602127, 21.2921735, 20.4359834,
    19.5968111, 18.7690913, 17.9521747, 17.1478391, 16.3594354, 15.5903732, 14.8437514, 14.1228181, 13.430347,
    12.7687747, 12.1406857, 11.5493584, 10.9991424, 10.4952212, 10.0424249, 9.63466601, 9.27276948, 8.97351178,
    8.75556961, 8.62421991, 8.56828751, 8.52982465, 8.49469343, 8.35913019, 8.27608396, 8.16781129, 8.01200167,
    7.77794559, 7.57542585, 7.36983878, 7.16124979, 6.94945024, 6.73412054, 6.36130011, 5.95447101, 5.51031821,
    5.02500772, 4.49401111,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_death_at_62_costs_different_years_under_each_table() {
        let at = |name| LifeTable::named(name).at(62.0);
        let close = |got: f64, want: f64| assert!((got - want).abs() <= 1e-9 * want, "{got} is not {want}");
        close(at(LifeTableName::Gbd2010), 26.002);
        close(at(LifeTableName::Gbd2019), 28.424421068);
        close(at(LifeTableName::Gbd2021), 29.4006345);
        close(at(LifeTableName::WhoGhe), 30.734);
    }

    #[test]
    fn ages_outside_the_table_take_its_ends() {
        let table = LifeTable::named(LifeTableName::WhoGhe);
        assert_eq!((table.at(-1.0), table.at(120.0)), (91.94, 5.13));
    }
}
