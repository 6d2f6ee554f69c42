//! Personal identity numbers and staff numbers: reading and checking, never keeping or printing the former.

use crate::Sex;

/// Digits of a citizen identity card (CCCD) and of the older card (CMND).
const CARD: usize = 12;
const OLD_CARD: usize = 9;

/// The number as digits: twelve, or nine of the older card. A number cell loses the zeros at its front; a card's number
/// always begins with one. Refuses with the number of digits found.
pub(super) fn personal_number(text: &str) -> Result<String, usize> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let foreign = text.chars().any(char::is_alphabetic);
    match digits.len() {
        CARD | OLD_CARD if !foreign => Ok(digits),
        10 | 11 if !foreign => Ok(format!("{digits:0>12}")),
        other => Err(other),
    }
}

/// The personal number that stands in a column of staff numbers, if that is what it is.
pub(super) fn as_personal_number(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let plain = compact.bytes().all(|byte| byte.is_ascii_digit());
    (plain && (OLD_CARD..=CARD).contains(&compact.len())).then(|| personal_number(&compact).ok())?
}

/// A staff number as a key: upper case, no spaces, nothing that the command line gives a meaning to.
pub(super) fn staff_number(text: &str) -> Option<String> {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_uppercase) {
        match c {
            c if c.is_whitespace() => {}
            '/' | '=' | ',' | ';' | ':' | '\\' => key.push('-'),
            c => key.push(c),
        }
    }
    let telling = key.chars().any(|c| c.is_ascii_digit());
    // A personal number with words around it must not become a key that is printed.
    let hides_card = key.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= CARD);
    (telling && !hides_card).then_some(key)
}

/// What of a twelve-digit number contradicts sex or year of birth: the fourth digit tells sex and century, the next two
/// the year (Decree 137/2015 art. 13, Circular 07/2016/TT-BCA).
pub(super) fn contradiction(number: &str, sex: Option<Sex>, year: Option<i16>) -> Option<&'static str> {
    if number.len() != CARD {
        return None;
    }
    let digit = |at: usize| i16::from(number.as_bytes()[at] - b'0');
    let said_sex = if digit(3) % 2 == 0 { Sex::Male } else { Sex::Female };
    let said_year = 1900 + 100 * (digit(3) / 2) + 10 * digit(4) + digit(5);
    let sex_wrong = sex.is_some_and(|sex| sex != said_sex);
    let year_wrong = year.is_some_and(|year| year != said_year);
    match (sex_wrong, year_wrong) {
        (true, true) => Some("both"),
        (true, false) => Some("sex"),
        (false, true) => Some("year"),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_digits_and_lost_zeros_come_back() {
        assert_eq!(personal_number("066 080 001 234").as_deref(), Ok("066080001234"));
        assert_eq!(personal_number("66080001234").as_deref(), Ok("066080001234"));
        assert_eq!(personal_number("240123456").as_deref(), Ok("240123456"));
        assert_eq!(personal_number("12345"), Err(5));
        assert_eq!(personal_number("B0660800012"), Err(10));
    }

    #[test]
    fn a_personal_number_under_staff_numbers_is_not_a_staff_number() {
        assert_eq!(as_personal_number("066080001234").as_deref(), Some("066080001234"));
        assert_eq!(as_personal_number("CC-0123"), None);
        assert_eq!(as_personal_number("0123"), None);
        assert_eq!(staff_number("cc/0123 a").as_deref(), Some("CC-0123A"));
        assert_eq!(staff_number("không"), None);
        assert_eq!(as_personal_number("6608000123").as_deref(), Some("006608000123"));
        assert_eq!(staff_number("CCCD 066080001234"), None);
    }

    #[test]
    fn sex_and_century_are_checked_against_the_fourth_digit() {
        let check = |sex, year| contradiction("066180001234", sex, year);
        assert_eq!(check(Some(Sex::Female), Some(1980)), None);
        assert_eq!(check(Some(Sex::Male), Some(1980)), Some("sex"));
        assert_eq!(check(Some(Sex::Female), Some(1981)), Some("year"));
        assert_eq!(check(Some(Sex::Male), Some(2080)), Some("both"));
        assert_eq!(check(None, None), None);
        assert_eq!(contradiction("066301000001", Some(Sex::Female), Some(2001)), None);
        assert_eq!(contradiction("240123456", Some(Sex::Female), Some(2001)), None);
    }
}
