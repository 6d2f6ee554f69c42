//! Distances in whole numbers, so that every machine gives the same plan.
//!
//! Equirectangular projection with Bhaskara's rational sine (error below 0.2 %): at the size of a province the result
//! is within a few hundred metres of the great circle, and is the same to the metre everywhere.

/// Metres in a degree of latitude (mean Earth radius 6,371,008.8 m).
const METRES_PER_DEGREE: i128 = 111_195;

/// Straight distance in metres between two points given in millionths of a degree (latitude, longitude).
pub(crate) fn distance_m(a: (i64, i64), b: (i64, i64)) -> i64 {
    let north = METRES_PER_DEGREE * i128::from(a.0 - b.0) / 1_000_000;
    let middle = i128::from(a.0 + b.0) / 2;
    let (numerator, denominator) = cosine(middle);
    let east = METRES_PER_DEGREE * i128::from(a.1 - b.1) * numerator / (1_000_000 * denominator);
    (north * north + east * east).isqrt() as i64
}

/// Cosine of a latitude in millionths of a degree, as a fraction.
fn cosine(latitude: i128) -> (i128, i128) {
    // sin x = 4x(180 − x) ∕ (40500 − x(180 − x)) with x = 90° − latitude, all in thousandths of a degree.
    let x = 90_000 - latitude.abs() / 1_000;
    let product = x * (180_000 - x);
    (4 * product, 40_500_000_000 - product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buon_ma_thuot_to_tuy_hoa_is_about_140_kilometres() {
        let metres = distance_m((12_666_000, 108_038_000), (13_088_000, 109_303_000));
        assert!((142_000..147_000).contains(&metres), "{metres}");
    }

    #[test]
    fn distance_is_zero_only_at_the_same_point_and_the_same_both_ways() {
        let (a, b) = ((21_000_000, 105_800_000), (21_010_000, 105_790_000));
        assert_eq!(distance_m(a, a), 0);
        assert_eq!(distance_m(a, b), distance_m(b, a));
        assert!(distance_m(a, b) > 1_000);
    }
}
