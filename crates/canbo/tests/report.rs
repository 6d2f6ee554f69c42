//! `canbo report`: one file for one reader.

mod kit;

use kit::{canbo, documented, fields, folder};

#[test]
fn a_report_is_one_file_cut_to_its_reader() {
    let folder = folder();
    let run = |args: &[&str]| canbo(folder.path(), args);
    assert_eq!(run(&["sample", "tiny", "--out", "books"]).code, 0);
    let planned = run(&["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "plan"]);
    assert_eq!(planned.code, 0, "{planned:?}");
    let made = run(&["report", "plan/plan.json", "books", "--out", "report.html", "--json"]);
    assert_eq!(made.code, 0, "{made:?}");
    let answer = made.json();
    assert_eq!(fields(&answer), ["audience", "bytes", "lines", "out"]);
    documented("report", &answer);
    assert_eq!(answer["audience"], "chair");
    assert!(answer["lines"].as_u64().is_some_and(|lines| lines > 0));
    let page = std::fs::read_to_string(folder.path().join("report.html")).expect("the page is written");
    assert!(page.starts_with("<!doctype html>") && page.contains("<html lang=\"vi\">"));

    let public =
        ["report", "plan/plan.json", "books", "--out", "p.html", "--audience", "public", "--lang", "en", "--json"];
    let public = run(&public);
    assert_eq!((public.code, &public.json()["lines"]), (0, &serde_json::json!(0)));

    let nobody = run(&["report", "plan/plan.json", "books", "--out", "s.html", "--audience", "sender"]);
    assert_ne!(nobody.code, 0, "no unit never means every unit");
    assert!(nobody.err.contains("--unit") && !folder.path().join("s.html").exists());
}

#[test]
fn a_forecast_tells_five_years_with_and_without_a_plan_and_what_to_recruit() {
    let folder = folder();
    let run = |args: &[&str]| canbo(folder.path(), args);
    assert_eq!(run(&["sample", "tiny", "--out", "books"]).code, 0);
    let planned = run(&["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "plan"]);
    assert_eq!(planned.code, 0, "{planned:?}");
    let files = ["--xlsx", "f.xlsx", "--svg", "f.svg", "--json"];
    let made = run(&[&["forecast", "books", "--plan", "plan/plan.json"], &files[..]].concat());
    assert_eq!(made.code, 0, "{made:?}");
    let answer = made.json();
    documented("forecast", &answer);
    assert_eq!(answer["days"].as_array().map(Vec::len), Some(61));
    let last = |course: &str| answer[course]["total"][60]["working"].as_u64().expect("a number");
    assert!(last("with") < last("without"), "moves between communes last");
    let number = |one: &serde_json::Value| one["number"].as_u64().expect("a number");
    let recruit: u64 = answer["recruit"].as_array().expect("a list").iter().map(number).sum();
    assert_eq!(recruit, last("with"), "where headcount is split by position");
    let ended = |month: &serde_json::Value| month["terms_ended"].as_u64().expect("a number");
    assert!(answer["with"]["events"].as_array().expect("a list").iter().map(ended).sum::<u64>() > 0);
    let svg = std::fs::read_to_string(folder.path().join("f.svg")).expect("the picture is written");
    assert!(svg.contains("theo phương án") && svg.contains("không phương án"), "{svg}");
    assert!(std::fs::read(folder.path().join("f.xlsx")).expect("the workbook is written").starts_with(b"PK"));

    let alone = run(&["forecast", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--json"]);
    assert_eq!((alone.code, &alone.json()["with"]), (0, &serde_json::Value::Null), "{alone:?}");
    assert_eq!(alone.json()["without"], answer["without"]);
    let both = run(&["forecast", "books", "--plan", "plan/plan.json", "--on", "2025-12-01"]);
    assert_eq!(both.code, 2, "the plan says the day: {both:?}");

    assert_eq!(run(&["sample", "tiny", "--out", "others", "--seed", "2"]).code, 0);
    let other = run(&["forecast", "others", "--plan", "plan/plan.json", "--svg", "o.svg"]);
    assert_ne!(other.code, 0, "a plan of other workbooks: {other:?}");
    assert!(!folder.path().join("o.svg").exists());
}
