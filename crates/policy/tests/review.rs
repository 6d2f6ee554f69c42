//! What a review tells of people and programmes.

mod kit;

use canbo_policy::{Law, Programme, review};
use canbo_register::reference::Reference;
use canbo_register::{Day, Finding, Known, Level, PersonId, Register, Sex, StaffKind, Tenure};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn told(register: &Register, programme: Option<&Programme>, on: &str) -> Vec<Finding> {
    review(register, &Reference::embedded(), &Law::embedded(), programme, day(on)).findings
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

/// A person born then, seconded in those days.
fn one(born: &str, seconded: Option<(&str, Option<&str>)>) -> Register {
    let mut register = kit::province();
    let mut person = kit::person(Some(Sex::Female), Some(kit::birth(born)));
    person.posts.push(kit::post("24133.van-phong", Some("tu-phap"), Level::Professional));
    if let Some((from, to)) = seconded {
        let mut post = kit::post("24136.kinh-te", Some("dat-dai"), Level::Professional);
        post.tenure = Tenure::Seconded;
        post.from = Some(day(from));
        post.to = to.map(day);
        person.posts.push(post);
    }
    register.people.insert(PersonId::new("P1"), person);
    register
}

#[track_caller]
fn tells(register: &Register, on: &str, code: &str, expected: bool) {
    let found = told(register, None, on);
    assert_eq!(codes(&found).contains(&code), expected, "{code} on {on}: {found:?}");
}

#[test]
fn retirement_is_told_from_a_year_before_until_the_last_day_and_then_otherwise() {
    let register = one("1969-05", None);
    tells(&register, "2025-05-31", "E140", false);
    tells(&register, "2025-06-01", "E140", true);
    tells(&register, "2026-05-31", "E140", true);
    tells(&register, "2026-05-31", "E145", false);
    tells(&register, "2026-06-01", "E145", true);
    tells(&register, "2026-06-01", "E140", false);
}

#[test]
fn a_secondment_longer_than_the_cap_is_told() {
    let on = "2025-12-01";
    tells(&one("1985", Some(("2025-01-01", Some("2027-12-31")))), on, "E141", false);
    tells(&one("1985", Some(("2025-01-01", Some("2028-01-01")))), on, "E141", true);
}

#[test]
fn a_secondment_that_ended_and_is_still_listed_is_told_the_day_after() {
    let register = one("1985", Some(("2025-01-01", Some("2025-12-01"))));
    tells(&register, "2025-12-01", "E142", false);
    tells(&register, "2025-12-02", "E142", true);
}

#[test]
fn a_secondment_without_an_end_is_told() {
    tells(&one("1985", Some(("2025-01-01", None))), "2025-12-01", "E143", true);
}

#[test]
fn a_cadre_on_secondment_is_told() {
    let mut register = one("1985", Some(("2025-01-01", Some("2025-12-31"))));
    tells(&register, "2025-12-01", "E144", false);
    register.people.values_mut().for_each(|person| person.kind = Known::Stated(StaffKind::Cadre));
    tells(&register, "2025-12-01", "E144", true);
}

#[test]
fn a_secondment_past_retirement_is_told() {
    let at = "2025-12-01";
    tells(&one("1969-05", Some(("2025-07-01", Some("2026-05-31")))), at, "E146", false);
    tells(&one("1969-05", Some(("2025-07-01", Some("2026-06-01")))), at, "E146", true);
}

#[test]
fn dak_lak_is_told_that_its_share_reads_two_ways_and_that_its_term_is_the_cap() {
    let programme = Programme::embedded("dak-lak").expect("embedded");
    let found = told(&kit::province(), Some(&programme), "2025-12-01");
    for code in ["P403", "P406", "P413"] {
        assert!(codes(&found).contains(&code), "{code}: {found:?}");
    }
    assert!(!codes(&found).contains(&"P404"));
}

#[test]
fn a_sender_whose_share_holds_no_whole_number_is_told_with_the_range() {
    let programme = Programme::embedded("dak-lak").expect("embedded");
    let mut register = kit::province();
    for n in 0..14 {
        let mut person = kit::person(None, None);
        person.id = PersonId::new(format!("S{n}"));
        person.posts.push(kit::post("so-xay-dung", None, Level::Professional));
        register.people.insert(person.id.clone(), person);
    }
    let found = told(&register, Some(&programme), "2025-12-01");
    let share = found.iter().find(|finding| finding.code == "P402").expect("14 people hold none");
    assert_eq!(
        (share.data["base"].as_str(), share.data["low"].as_str(), share.data["high"].as_str()),
        ("14", "0", "1")
    );
    let mut another = kit::person(None, None);
    another.id = PersonId::new("S14");
    another.posts.push(kit::post("so-xay-dung", None, Level::Professional));
    register.people.insert(another.id.clone(), another);
    assert!(!codes(&told(&register, Some(&programme), "2025-12-01")).contains(&"P402"));
}

#[test]
fn thai_nguyen_is_told_of_its_own_conditions() {
    let programme = Programme::embedded("thai-nguyen").expect("embedded");
    let found = told(&kit::province(), Some(&programme), "2026-01-01");
    for code in ["P401", "P404", "P412"] {
        assert!(codes(&found).contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn bac_ninh_is_told_of_consent_short_terms_and_senders_without_a_list() {
    let programme = Programme::embedded("bac-ninh").expect("embedded");
    let found = told(&kit::province(), Some(&programme), "2025-09-09");
    for code in ["P405", "P407", "P410", "P411"] {
        assert!(codes(&found).contains(&code), "{code}: {found:?}");
    }
    let missing = found.iter().filter(|finding| finding.code == "P410").count();
    assert_eq!(missing, 4, "five are named, one has a list");
    assert!(!codes(&found).contains(&"P409"));
    assert!(codes(&told(&kit::province(), Some(&programme), "2026-07-01")).contains(&"P409"));
}

#[test]
fn findings_come_in_one_order() {
    let programme = Programme::embedded("bac-ninh").expect("embedded");
    let found = told(&one("1969-05", Some(("2025-07-01", None))), Some(&programme), "2025-12-01");
    let mut sorted = found.clone();
    sorted.sort();
    assert_eq!(found, sorted);
}

#[track_caller]
fn notices(code: &str, expected: &[&str], not: &[&str]) {
    let programme = Programme::embedded(code).expect("embedded");
    let found = canbo_policy::review_of_programme(&programme, &Law::embedded());
    for one in expected {
        assert!(codes(&found).contains(one), "{code}: {one} in {found:?}");
    }
    for one in not {
        assert!(!codes(&found).contains(one), "{code}: {one} in {found:?}");
    }
}

#[test]
fn where_a_programme_and_the_law_pull_apart_a_notice_says_so() {
    notices("bac-ninh", &["P405", "P407", "P411", "P417", "P421"], &["P413", "P414", "P415", "P416"]);
    notices("thai-nguyen", &["P401", "P404", "P412", "P413", "P419", "P420"], &["P405", "P407", "P414"]);
    notices("quang-ngai", &["P405", "P416"], &["P401", "P403", "P414"]);
    notices("gia-lai", &["P405", "P411", "P414"], &["P413", "P415", "P416"]);
    notices("dak-lak", &["P403", "P406", "P413", "P419", "P420"], &["P405", "P407"]);
    notices("nam-po", &["P415", "P418"], &["P405", "P409", "P413"]);
    notices("bac-son", &[], &["P405", "P415", "P416"]);
}
