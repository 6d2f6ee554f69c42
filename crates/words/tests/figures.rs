//! Figures, days and plurals in both languages.

use canbo_words::{Lang, Words};
use jiff::civil::date;

fn both() -> (Words, Words) {
    (Words::new(Lang::Vi), Words::new(Lang::En))
}

#[test]
fn thousands_are_set_apart_by_a_point_in_vietnamese_and_a_comma_in_english() {
    let (vi, en) = both();
    assert_eq!(vi.number(4984), "4.984");
    assert_eq!(en.number(4984), "4,984");
    assert_eq!(vi.number(23_400_000), "23.400.000");
    assert_eq!(vi.number(984), "984");
    assert_eq!(vi.number(0), "0");
}

#[test]
fn a_minus_is_the_minus_sign_proper() {
    let (vi, _) = both();
    assert_eq!(vi.number(-28), "\u{2212}28");
    assert_eq!(vi.signed(-28), "\u{2212}28");
    assert_eq!(vi.signed(182), "+182");
    assert_eq!(vi.signed(0), "0");
}

#[test]
fn shares_have_one_decimal_and_a_firm_space_in_vietnamese() {
    let (vi, en) = both();
    assert_eq!(vi.percent(538, 1000), "53,8\u{a0}%");
    assert_eq!(en.percent(538, 1000), "53.8%");
    assert_eq!(vi.percent(1, 3), "33,3\u{a0}%");
    assert_eq!(vi.percent(2, 3), "66,7\u{a0}%");
    assert_eq!(vi.percent_tenths(50), "5\u{a0}%");
    assert_eq!(vi.percent(1, 0), "");
}

#[test]
fn decimals_lose_their_trailing_zeros() {
    let (vi, en) = both();
    assert_eq!(vi.thousandths(3660), "3,66");
    assert_eq!(en.thousandths(3660), "3.66");
    assert_eq!(en.thousandths(-3000), "\u{2212}3");
}

#[test]
fn days_and_months_follow_the_language() {
    let (vi, en) = both();
    assert_eq!(vi.day(date(2026, 11, 21)), "21/11/2026");
    assert_eq!(en.day(date(2026, 11, 21)), "21 Nov 2026");
    assert_eq!(vi.month(2026, 1), "01/2026");
    assert_eq!(en.month(2026, 1), "Jan 2026");
}

#[test]
fn a_range_of_one_number_is_that_number() {
    let (vi, _) = both();
    assert_eq!(vi.range(5, 7), "5–7");
    assert_eq!(vi.range(5, 5), "5");
}
