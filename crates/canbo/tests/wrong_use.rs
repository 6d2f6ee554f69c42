//! Wrong use, help and languages.

mod kit;

use kit::{canbo, canbo_with, folder};

#[test]
fn help_is_vietnamese_by_default_and_english_when_asked_for() {
    let here = folder();
    let vietnamese = canbo(here.path(), &["--help"]);
    assert_eq!(vietnamese.code, 0);
    assert!(vietnamese.out.contains("Cách dùng") && vietnamese.out.contains("Rà soát bảng tính"), "{}", vietnamese.out);
    for english in [
        canbo(here.path(), &["--help", "--lang", "en"]),
        canbo(here.path(), &["--lang=en", "--help"]),
        canbo_with(here.path(), &["--help"], &[("CANBO_LANG", "en_US.UTF-8")]),
    ] {
        assert_eq!(english.code, 0);
        assert!(english.out.contains("Usage") && english.out.contains("Looks through workbooks"), "{}", english.out);
    }
}

#[test]
fn each_command_tells_its_own_use() {
    let here = folder();
    let commands = [
        "demo", "template", "sample", "check", "columns", "gaps", "plan", "verify", "explain", "compare", "flow", "law",
    ];
    for command in commands {
        let run = canbo(here.path(), &[command, "--help"]);
        assert_eq!(run.code, 0, "{command}");
        assert!(run.out.contains(&format!("canbo {command} ")), "{command}: {}", run.out);
        assert!(!run.out.contains("help-"), "{command}: {}", run.out);
    }
    assert!(!canbo(here.path(), &["--help"]).out.contains("__read"));
}

#[test]
fn wrong_use_is_told_in_one_line_and_ends_with_2() {
    let here = folder();
    let streamlining = ["law", "streamlining", "--sex", "f", "--born", "1972-05", "--leaves", "2026-01-01"];
    let months = [&streamlining[..], &["--salary", "1", "--insured-months", "721"]].concat();
    let wrong: [(&[&str], &str); 17] = [
        (&months, "số nguyên từ 0 đến 720"),
        (&["what-if", "p.json", "x.xlsx", "--radius-km", "99999999999"], "số nguyên từ 0 đến 4.294.967.295"),
        (&["sample", "gia-lai", "--out", "o", "--seed", "x"], "số nguyên từ 0 đến"),
        (&[], "chưa có lệnh"),
        (&["gap"], "“gaps”"),
        (&["gaps"], "FILES"),
        (&["gaps", "x.xlsx", "--when", "2025-09-09"], "--when"),
        (&["gaps", "x.xlsx", "--on", "31/02/2025"], "31/02/2025"),
        (&["gaps", "x.xlsx", "--scope", "some"], "some"),
        (&["plan", "x.xlsx", "--on", "2025-09-09", "--out", "o"], "--programme"),
        (&["plan", "x.xlsx", "--on", "2025-09-09", "--out", "o", "--programme", "dak-lak", "--pin", "A=B"], "A=B"),
        (&["law", "retirement", "--sex", "x", "--born", "1969-05"], "--sex"),
        (&["law", "retirement", "--sex", "f", "--born", "1969-13"], "1969-13"),
        (&["plan", "x.xlsx", "--on", "2025-09-09", "--later", "--programme", "dak-lak"], "--later chỉ dùng"),
        (&["gaps", "x.xlsx", "--known-at", "3"], "--known-at chỉ dùng"),
        (&["law", "no_such_parameter"], "no_such_parameter"),
        (&["sample", "ha-noi", "--out", "o"], "ha-noi"),
    ];
    for (args, named) in wrong {
        let run = canbo(here.path(), args);
        assert_eq!(run.code, 2, "{args:?}: {run:?}");
        assert!(run.err.starts_with("canbo: ") && run.err.contains(named), "{args:?}: {}", run.err);
        assert!(!run.err.contains("panicked") && run.err.lines().count() <= 3, "{args:?}: {}", run.err);
    }
}

#[test]
fn missing_files_and_folders_without_workbooks_end_with_2_and_are_named() {
    let here = folder();
    let missing: [&[&str]; 6] = [
        &["check", "khong-co.xlsx"],
        &["gaps", "khong-co.xlsx", "--lang", "en"],
        &["flow", "khong-co.min"],
        &["verify", "khong-co.json", "."],
        &["compare", "khong-co.json", "khong-co.json"],
        &["columns", "khong-co.xlsx"],
    ];
    for args in missing {
        let run = canbo(here.path(), args);
        assert_eq!(run.code, 2, "{args:?}: {run:?}");
        assert!(run.err.contains("khong-co"), "{args:?}: {}", run.err);
    }
    let empty = canbo(here.path(), &["gaps", "."]);
    assert_eq!((empty.code, empty.err.contains("không có bảng tính")), (2, true), "{empty:?}");
}

#[test]
fn under_json_a_refusal_is_json_too() {
    let here = folder();
    let run = canbo(here.path(), &["gaps", "khong-co.xlsx", "--json"]);
    assert_eq!(run.code, 2);
    assert_eq!(run.json()["error"]["kind"], "not-read");
    assert!(run.json()["error"]["message"].as_str().is_some_and(|message| message.contains("khong-co.xlsx")));
}

#[test]
fn a_programme_that_does_not_exist_is_refused_with_those_that_do() {
    let here = folder();
    std::fs::write(here.path().join("a.csv"), "Họ và tên\nNguyễn Văn A\n").expect("is written");
    let run = canbo(here.path(), &["plan", "a.csv", "--programme", "ha-noi", "--on", "2025-09-09", "--out", "o"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("bac-ninh, bac-son, dak-lak, gia-lai"), "{}", run.err);
    assert!(!here.path().join("o").exists(), "nothing is written");
}

#[test]
fn a_file_of_another_kind_is_told_in_the_language_of_the_run() {
    let here = folder();
    std::fs::write(here.path().join("plan.xlsx"), [0xff, 0xfe, 0x00]).expect("is written");
    for (lang, told) in [("vi", "không phải là tệp phương án"), ("en", "is not a plan file")] {
        let run = canbo(here.path(), &["compare", "plan.xlsx", "plan.xlsx", "--lang", lang]);
        assert_eq!((run.code, run.err.contains(told)), (2, true), "{run:?}");
    }
    let run = canbo(here.path(), &["sample", "bac-son", "--out", "plan.xlsx"]);
    assert_eq!((run.code, run.err.contains("đó là một tệp")), (2, true), "{run:?}");
}
