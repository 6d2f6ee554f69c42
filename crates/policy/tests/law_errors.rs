//! A text of the law that does not hold together is refused with file, line and column.

use canbo_policy::Law;
use canbo_policy::law::{Amount, LawText, Refusal};

const INSTRUMENTS: &str = r#"
[[instruments]]
code = "nd-1"
number = "1/2025/NĐ-CP"
title = "Nghị định thử"
in_force = 2025-07-01
certainty = "V"
"#;

const PARAMETER: &str = r#"name = "cap"
unit = "months"
title = "Thời hạn"
title_en = "Term"

[[values]]
from = 2025-07-01
to = 2026-06-30
value = 36
cites = "Điều 1"
instrument = "nd-1"
certainty = "V"

[[values]]
from = 2026-07-01
value = 24
cites = "Điều 2"
instrument = "nd-1"
certainty = "U"
"#;

fn parse(parameter: &str) -> Result<Law, Refusal> {
    Law::parse(&[
        LawText { path: "instruments.toml", text: INSTRUMENTS },
        LawText { path: "parameters/cap.toml", text: parameter },
    ])
}

#[track_caller]
fn refused(from: &str, to: &str) -> String {
    assert!(PARAMETER.contains(from));
    parse(&PARAMETER.replacen(from, to, 1)).expect_err("the parameter is wrong").to_string()
}

fn day(text: &str) -> canbo_register::Day {
    text.parse().expect("a day")
}

#[test]
fn a_value_holds_from_its_day_until_its_repeal() {
    let law = parse(PARAMETER).expect("good");
    let at = |text| law.value("cap", day(text)).map(|dated| dated.value);
    assert_eq!(at("2025-06-30"), Err(Refusal::NotInForce { name: "cap".into(), day: day("2025-06-30") }));
    assert_eq!(at("2025-07-01"), Ok(Amount::Number(36)));
    assert_eq!(at("2026-06-30"), Ok(Amount::Number(36)));
    assert_eq!(at("2026-07-01"), Ok(Amount::Number(24)));
    assert!(law.list(day("2025-06-30")).is_empty());
    assert_eq!(law.list(day("2026-07-01"))[0].1.cites, "Điều 2");
    assert_eq!(law.value("no", day("2026-07-01")), Err(Refusal::UnknownParameter { name: "no".into() }));
}

#[test]
fn a_value_without_its_provision_is_refused() {
    assert_eq!(
        refused("cites = \"Điều 1\"\n", ""),
        "parameters/cap.toml:6:1: the value cites nothing; add cites = \"khoản … Điều …\""
    );
    assert!(refused("cites = \"Điều 1\"", "cites = \" \"").contains(":6:1: the value cites nothing"));
    assert!(refused("instrument = \"nd-1\"\n", "").contains(":6:1: the value names no instrument"));
    assert!(refused("certainty = \"V\"\n", "").contains(":6:1: the value has no certainty"));
}

#[test]
fn an_unknown_instrument_is_refused_and_the_known_ones_are_listed() {
    let message = refused("instrument = \"nd-1\"", "instrument = \"nd-2\"");
    assert_eq!(message, "parameters/cap.toml:11:14: nd-2 is not in instruments.toml, which has nd-1");
}

#[test]
fn dates_that_overlap_or_run_backwards_are_refused() {
    assert!(refused("to = 2026-06-30", "to = 2026-07-01").contains(":14:1: the value from 2026-07-01 overlaps"));
    assert!(refused("to = 2026-06-30\n", "").contains("overlaps"));
    assert!(refused("to = 2026-06-30", "to = 2025-06-30").contains(":6:1: the value ends before it begins"));
}

#[test]
fn unknown_keys_are_refused_where_they_stand() {
    assert!(refused("value = 36", "value = 36\nvalu = 37").contains("parameters/cap.toml:10:1: unknown field"));
    assert!(refused("unit =", "units =").contains(":2:1: unknown field"));
}

#[test]
fn a_file_is_named_after_its_parameter_and_has_one_kind_of_value() {
    assert!(refused("name = \"cap\"", "name = \"cup\"").contains(":1:8: the file of cup must be named cup.toml"));
    assert!(refused("value = 24", "value = true").contains(":14:1: all values of one parameter"));
}

#[test]
fn an_instrument_is_listed_once() {
    let twice = format!("{INSTRUMENTS}{INSTRUMENTS}");
    let message = Law::parse(&[LawText { path: "instruments.toml", text: &twice }]).expect_err("twice").to_string();
    assert!(message.contains("nd-1 is listed twice"), "{message}");
}

const AUTHORITY: &str = r#"province = "24"

[[rows]]
kind = "civil_servant"
tier = "province"
form = "secondment"
pair = "province_to_commune"
proposer = "Sở Nội vụ"
decider = "Chủ tịch"
capacity = "head"
symbol = "QĐ-UBND"
book = "Sổ"
from = 2025-07-01
to = 2026-06-30
cites = "Điều 1"
instrument = "nd-1"
certainty = "V"

[[rows]]
kind = "civil_servant"
tier = "province"
form = "secondment"
pair = "province_to_commune"
proposer = "Sở Nội vụ"
decider = "Giám đốc Sở"
capacity = "by_order"
symbol = "QĐ-SNV"
book = "Sổ"
from = 2026-07-01
cites = "Điều 2"
instrument = "nd-1"
certainty = "U"
"#;

fn authority(from: &str, to: &str) -> Result<Law, Refusal> {
    assert!(AUTHORITY.contains(from));
    Law::parse(&[
        LawText { path: "instruments.toml", text: INSTRUMENTS },
        LawText { path: "authority/thu.toml", text: &AUTHORITY.replacen(from, to, 1) },
    ])
}

#[test]
fn rows_of_authority_hold_by_their_days_and_for_their_province_only() {
    use canbo_policy::law::{Pair, Question, Tier};
    let law = authority("Sở Nội vụ", "Sở Nội vụ").expect("good");
    let question = Question {
        kind: canbo_register::StaffKind::CivilServant,
        tier: Tier::Province,
        form: canbo_policy::movement::Form::Secondment,
        pair: Pair::ProvinceToCommune,
    };
    let at = |province: &str, on| law.authority(&province.into(), question, day(on)).map(|row| row.decider.as_str());
    assert_eq!(at("24", "2025-06-30"), None);
    assert_eq!(at("24", "2025-07-01"), Some("Chủ tịch"));
    assert_eq!(at("24", "2026-06-30"), Some("Chủ tịch"));
    assert_eq!(at("24", "2026-07-01"), Some("Giám đốc Sở"));
    assert_eq!(at("66", "2026-07-01"), None, "the row of another province answers nothing");
}

#[test]
fn a_row_of_authority_without_its_provision_or_over_another_is_refused_where_it_stands() {
    let message = |from, to| authority(from, to).expect_err("the row is wrong").to_string();
    assert!(message("cites = \"Điều 1\"\n", "").starts_with("authority/thu.toml:3:1: the row cites nothing"));
    assert!(
        message("to = 2026-06-30\n", "").contains(":18:1: the row from 2026-07-01 overlaps the one from 2025-07-01")
    );
    assert!(message("to = 2026-06-30", "to = 2026-07-01").contains("overlaps"));
    assert!(message("to = 2026-06-30", "to = 2025-06-30").contains(":3:1: the row ends before it begins"));
    assert!(
        message("instrument = \"nd-1\"", "instrument = \"nd-9\"").contains(":16:14: nd-9 is not in instruments.toml")
    );
    assert!(message("certainty = \"V\"\n", "").contains("has no certainty"));
    assert!(message("capacity = \"head\"", "capacity = \"boss\"").contains("boss"));
    assert!(message("decider = \"Chủ tịch\"", "decider = \" \"").contains("names nobody"));
}

#[test]
fn a_difference_of_two_days_tells_values_and_provisions_apart() {
    let law = parse(PARAMETER).expect("good");
    let diff = |a, b| law.diff(day(a), day(b));
    assert!(diff("2025-07-01", "2026-06-30").is_empty());
    let change = &diff("2026-06-30", "2026-07-01")[0];
    let values = [&change.before, &change.after].map(|dated| dated.as_ref().map(|dated| dated.value));
    assert_eq!(values, [Some(Amount::Number(36)), Some(Amount::Number(24))]);
    assert!(change.is_of_value());
    let begins = &diff("2025-06-30", "2025-07-01")[0];
    assert!(begins.before.is_none() && begins.is_of_value());
    let same = parse(&PARAMETER.replace("value = 24", "value = 36")).expect("good");
    assert!(!same.diff(day("2026-06-30"), day("2026-07-01"))[0].is_of_value(), "the provision alone is another");
}
