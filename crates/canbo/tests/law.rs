//! `canbo law`.

mod kit;

use kit::{canbo, documented, fields, folder};

#[test]
fn a_woman_born_in_may_1969_retires_at_57() {
    let here = folder();
    let run = canbo(here.path(), &["law", "retirement", "--sex", "f", "--born", "1969-05", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    assert_eq!(fields(&answer), ["age_months", "age_years", "last_day", "pension_from"]);
    documented("law retirement", &answer);
    assert_eq!(answer["age_years"], 57);
    assert_eq!(answer["age_months"], 0);
    assert_eq!(answer["last_day"], "2026-05-31");
    assert_eq!(answer["pension_from"], "2026-06-01");
}

#[test]
fn a_woman_born_in_april_1969_retires_four_months_earlier() {
    let here = folder();
    let run = canbo(here.path(), &["law", "retirement", "--sex", "f", "--born", "04/1969"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("56 tuổi 8 tháng") && run.out.contains("31/12/2025"), "{}", run.out);
    let english = canbo(here.path(), &["law", "retirement", "--sex", "f", "--born", "04/1969", "--lang", "en"]);
    assert!(english.out.contains("56 years and 8 months") && english.out.contains("31 Dec 2025"), "{}", english.out);
}

#[test]
fn the_lower_annex_takes_five_years_off() {
    let here = folder();
    let run = canbo(here.path(), &["law", "retirement", "--sex", "m", "--born", "1980-01", "--lower", "--json"]);
    assert_eq!((&run.json()["age_years"], &run.json()["age_months"]), (&57.into(), &0.into()), "{run:?}");
    let normal = canbo(here.path(), &["law", "retirement", "--sex", "m", "--born", "1980-01", "--json"]);
    assert_eq!(normal.json()["age_years"], 62, "{normal:?}");
}

#[test]
fn a_value_is_told_with_its_days_and_its_provision() {
    let here = folder();
    let run = canbo(here.path(), &["law", "base_salary", "--on", "2026-06-30", "--json"]);
    let value = &run.json()["values"][0];
    assert_eq!(value["value"], 2_340_000, "{run:?}");
    let expected =
        ["certainty", "cites", "from", "instrument", "name", "note", "title", "title_en", "to", "unit", "value"];
    assert_eq!(fields(value), expected);
    let next = canbo(here.path(), &["law", "base_salary", "--on", "01/07/2026"]);
    assert!(next.out.contains("2.530.000 đồng") && next.out.contains("161/2026/NĐ-CP"), "{}", next.out);
}

#[test]
fn everything_in_force_on_a_day_is_listed() {
    let here = folder();
    let run = canbo(here.path(), &["law", "--on", "2025-09-09", "--json"]);
    assert_eq!(run.code, 0);
    let answer = run.json();
    documented("law", &answer);
    assert_eq!(answer["on"], "2025-09-09");
    let values = answer["values"].as_array().expect("a list").clone();
    assert!(values.len() > 50);
    assert!(values.iter().all(|value| value["cites"].as_str().is_some_and(|cites| !cites.is_empty())));
}
