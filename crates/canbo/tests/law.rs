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

#[test]
fn what_changed_between_two_days_is_told_with_whom_it_touches() {
    let here = folder();
    let law = canbo(here.path(), &["law", "diff", "2026-06-30", "2026-07-01", "--json"]).json();
    documented("law diff", &law);
    let names: Vec<&str> =
        law["changes"].as_array().expect("a list").iter().filter_map(|one| one["name"].as_str()).collect();
    assert!(names.contains(&"base_salary") && names.contains(&"public_employee_transfer"), "{names:?}");
    assert!(law["touched"].is_null());
    assert_eq!(canbo(here.path(), &["sample", "tiny", "--out", "books"]).code, 0);
    let run = canbo(here.path(), &["law", "diff", "30/06/2026", "01/07/2026", "books", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    documented("law diff", &run.json());
    let touched = run.json()["touched"].as_array().expect("a list").clone();
    assert!(touched.len() > 20);
    assert!(touched.iter().any(|one| one["what"][0]["kind"] == "pay"), "{touched:?}");
    let same = canbo(here.path(), &["law", "diff", "2025-09-09", "2025-09-10", "books", "--json"]).json();
    assert_eq!(
        (same["changes"].as_array().map(Vec::len), same["touched"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
}

#[test]
fn who_signs_is_told_by_province_and_day_and_nobody_before_the_two_tiers() {
    let here = folder();
    let run = canbo(here.path(), &["law", "authority", "--province", "Bắc Ninh", "--on", "2025-09-09", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    documented("law authority", &run.json());
    assert_eq!((&run.json()["province"], run.json()["rows"].as_array().map(Vec::len)), (&"24".into(), Some(7)));
    let before = canbo(here.path(), &["law", "authority", "--province", "24", "--on", "2019-01-01"]);
    assert!(before.out.contains("Chưa có dòng nào"), "{}", before.out);
    assert_eq!(canbo(here.path(), &["law", "authority", "--province", "Paris"]).code, 2);
}

#[test]
fn money_is_told_to_the_dong() {
    let here = folder();
    let run = canbo(here.path(), &["law", "benefits", "--start", "2026-07-01", "--months", "36", "--json"]);
    documented("law benefits", &run.json());
    assert_eq!(run.json()["allowance_dong"], 25_300_000);
    let args =
        ["law", "streamlining", "--sex", "m", "--born", "1966-05", "--leaves", "2026-06-01", "--insured-months", "300"];
    let run = canbo(here.path(), &[&args[..], &["--salary", "12000000", "--json"]].concat());
    documented("law streamlining", &run.json());
    assert_eq!(run.json()["total_dong"], 210_000_000);
    let told = canbo(here.path(), &[&args[..], &["--salary", "12000000"]].concat());
    assert!(told.out.contains("210.000.000"), "{}", told.out);
}

#[test]
fn an_edited_law_folder_is_refused_with_line_and_column() {
    let here = folder();
    let law = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
    let copy = |name: &str| std::fs::copy(law.join(name), here.path().join(name)).map(|_| ());
    std::fs::create_dir(here.path().join("parameters")).expect("a folder");
    copy("instruments.toml").and_then(|()| copy("parameters/base_salary.toml")).expect("copied");
    let run = canbo(here.path(), &["law", "check", ".", "--json"]);
    assert_eq!((run.code, &run.json()["parameters"]), (0, &1.into()), "{run:?}");
    documented("law check", &run.json());
    let path = here.path().join("parameters/base_salary.toml");
    let text = std::fs::read_to_string(&path).expect("is there");
    for (from, to, words) in [
        ("to = 2026-06-30\n", "", "overlaps the one before it"),
        ("cites = \"Nghị định số 161/2026/NĐ-CP\"\n", "", "the value cites nothing"),
    ] {
        assert!(text.contains(from));
        let wrong = text.replacen(from, to, 1);
        let line = wrong.lines().count() - wrong.lines().rev().position(|line| line == "[[values]]").expect("values");
        std::fs::write(&path, wrong).expect("is written");
        let run = canbo(here.path(), &["law", "check", "."]);
        let place = format!("parameters/base_salary.toml:{line}:1");
        assert!(run.code == 2 && run.err.contains(&place) && run.err.contains(words), "{place}: {}", run.err);
    }
}
