//! Percentages into numbers of people, with whole numbers only.

use super::Quota;

const WHOLE: u64 = 10_000;

/// How many a sender sends, from `low` to `high`: ⌊lower share × base⌋ … ⌈upper share × base⌉, narrowed by `at_least`
/// and `at_most`, never more than the base. `low > high` is possible when the limits contradict the base.
pub fn quota_range(quota: &Quota, base_count: u32) -> (u32, u32) {
    let base = u64::from(base_count);
    let low_share = quota.low_percent_hundredths.map_or(0, |share| (u64::from(share) * base / WHOLE) as u32);
    let high_share =
        quota.high_percent_hundredths.map_or(base_count, |share| (u64::from(share) * base).div_ceil(WHOLE) as u32);
    let low = low_share.max(quota.at_least.unwrap_or(0));
    let high = high_share.min(quota.at_most.unwrap_or(u32::MAX));
    (low, high)
}

/// Whether a whole number lies inside the shares themselves, before rounding outwards: 5 to 7 % of 14 has none.
pub fn holds_a_whole_number(quota: &Quota, base_count: u32) -> bool {
    let base = u64::from(base_count);
    let low = u64::from(quota.low_percent_hundredths.unwrap_or(0)) * base;
    let high = u64::from(quota.high_percent_hundredths.unwrap_or(WHOLE as u32)) * base;
    low.div_ceil(WHOLE) <= high / WHOLE
}
