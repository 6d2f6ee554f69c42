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
