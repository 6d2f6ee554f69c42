//! `canbo visits`, `canbo turns` and `canbo support`: planned from the workbooks of a sample, written, and checked again.

mod kit;

use kit::{canbo, documented, folder};
use std::fs;
use std::path::Path;

fn sample(here: &Path) {
    assert_eq!(canbo(here, &["sample", "gia-lai", "--out", "gl"]).code, 0);
}

/// Plans, looks at what was written, and alters the file.
fn planned_and_checked(command: &str, from: &str, to: &str, code: &str) {
    let here = folder();
    sample(here.path());
    let given = [command, "gl", "--programme", "gia-lai", "--on", "2026-01-01"];
    let with = |more: &[&str]| canbo(here.path(), &[&given[..], more].concat());
    let run = with(&["--out", "out", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    documented(command, &run.json());
    assert_eq!(run.json()["holds"], true);
    let file = |end: &str| here.path().join(format!("out/{command}.{end}"));
    assert!(fs::read(file("xlsx")).expect("a workbook").starts_with(b"PK"));
    let calendar = fs::read_to_string(file("ics")).expect("a calendar");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.matches("BEGIN:VEVENT").count() > 20);
    let check = format!("out/{command}.json");
    let good = with(&["--check", &check]);
    assert_eq!(good.code, 0, "{good:?}");
    assert!(good.out.contains("không phát hiện vi phạm"), "{}", good.out);
    let text = fs::read_to_string(file("json")).expect("a plan");
    assert!(text.contains(from), "{from} is not in the plan");
    fs::write(file("json"), text.replacen(from, to, 1)).expect("is written");
    let bad = with(&["--check", &check, "--json"]);
    assert_eq!(bad.code, 1, "{bad:?}");
    let problems = bad.json()["problems"].as_array().expect("a list").clone();
    assert!(problems.iter().any(|problem| problem["code"] == code), "{problems:?}");
    documented(command, &bad.json());
}

#[test]
fn visits_are_planned_written_and_checked_again() {
    planned_and_checked("visits", "\"half\": \"morning\"", "\"half\": \"afternoon\"", "V206");
}

#[test]
fn turns_are_planned_written_and_checked_again() {
    planned_and_checked("turns", "\"to\": \"2026-06-30\"", "\"to\": \"2026-07-31\"", "V202");
}

#[test]
fn short_support_is_planned_written_and_checked_again() {
    planned_and_checked("support", "\"weeks\": 2", "\"weeks\": 3", "V202");
}

#[test]
fn a_programme_without_them_says_so_and_a_wrong_file_is_refused() {
    let here = folder();
    assert_eq!(canbo(here.path(), &["sample", "bac-son", "--out", "bs"]).code, 0);
    for (command, told) in [("visits", "[visits]"), ("turns", "[turns]"), ("support", "[short_support]")] {
        let run = canbo(here.path(), &[command, "bs", "--programme", "bac-son", "--on", "2018-12-31"]);
        assert_eq!((run.code, run.out.contains(told)), (1, true), "{run:?}");
        let run = canbo(here.path(), &[command, "bs", "--programme", "bac-son", "--on", "2018-12-31", "--json"]);
        assert_eq!((run.code, &run.json()["holds"]), (1, &serde_json::json!(false)), "nothing was planned: {run:?}");
    }
    let run = canbo(here.path(), &["visits", "bs", "--programme", "bac-son", "--check", "khong-co.json"]);
    assert_eq!(run.code, 2, "{run:?}");
    let both = ["visits", "bs", "--programme", "bac-son", "--check", "a.json", "--out", "b"];
    assert_eq!(canbo(here.path(), &both).code, 2);
}
