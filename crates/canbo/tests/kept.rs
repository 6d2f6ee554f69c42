//! The kept register from the command line, on both engines.

mod kit;

use canbo_trial::postgres::{self, Keeping, Server, VARIABLE};
use kit::{Run, canbo, folder};
use std::fs;
use std::path::{Path, PathBuf};

const FIRST: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,,,
Số hiệu,Họ và tên,Ngày sinh,Giới tính,Đơn vị công tác,Chức vụ,Vị trí việc làm,Trình độ chuyên môn
CC-1,Nguyễn Thị Ánh,04/05/1990,Nữ,Phòng Kinh tế phường Cư Bao,Chuyên viên,Đất đai,Đại học Quản lý đất đai
CC-2,Y Bhăm Niê,12/11/1985,Nam,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính,Đại học Kế toán
CC-3,Lê Văn Đức,01/01/1979,Nam,Văn phòng HĐND và UBND phường Cư Bao,Phó Chánh Văn phòng,,Đại học Luật
";

const SECOND: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,
Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm
CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Phó Trưởng phòng,Đất đai
CC-3,Lê Văn Đức,01/01/1979,Văn phòng HĐND và UBND phường Cư Bao,Phó Chánh Văn phòng,
CC-9,Hồ Mai,03/03/1995,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính
";

/// The folder of a server's socket: that of the whole run, or of one that this process starts.
fn server() -> (Option<Server>, PathBuf) {
    if let Some(folder) = std::env::var_os(VARIABLE) {
        return (None, PathBuf::from(folder));
    }
    let server = Server::start(Keeping::Quick).unwrap_or_else(|what| panic!("{what}"));
    let folder = server.folder().to_owned();
    (Some(server), folder)
}

/// Runs a test with an empty database of each engine: a file's name, and the address of a server's.
fn on_both(name: &str, test: impl Fn(&str, &Path)) {
    let here = folder();
    test("canbo.db", here.path());
    let (_running, socket) = server();
    let database = format!("cli_{}_{name}", std::process::id());
    postgres::create(&socket, &database).unwrap_or_else(|what| panic!("{what}"));
    let here = folder();
    test(&postgres::address(&socket, &database), here.path());
}

/// Every field of an answer stands in the guide; what is inside them is data.
fn documented(command: &str, answer: &serde_json::Value) {
    let names = answer.as_object().expect("answers are objects").keys();
    let shallow: serde_json::Map<_, _> = names.map(|name| (name.clone(), serde_json::Value::Null)).collect();
    kit::documented(command, &shallow.into());
}

fn import(here: &Path, db: &str, text: &str, on: &str, more: &[&str]) -> Run {
    fs::write(here.join("danh-sach.csv"), text).expect("is written");
    canbo(here, &[&["import", "danh-sach.csv", "--db", db, "--on", on, "--json"], more].concat())
}

#[test]
fn an_import_is_shown_first_and_written_when_it_is_confirmed() {
    on_both("shown", |db, here| {
        let shown = import(here, db, FIRST, "2025-07-01", &[]);
        assert_eq!((shown.code, shown.json()["version"].is_null()), (1, true), "{shown:?}");
        let nothing = canbo(here, &["history", "--db", db]);
        assert_eq!(nothing.code, 2, "a preview leaves no trace: {nothing:?}");
        let first = import(here, db, FIRST, "2025-07-01", &["--yes"]);
        assert_eq!((first.code, &first.json()["version"]), (0, &1.into()), "{first:?}");
        documented("import", &first.json());
        let again = import(here, db, FIRST, "2025-07-01", &["--yes"]);
        assert_eq!((again.code, again.json()["version"].is_null()), (0, true), "nothing changes the second time");
        let second = import(here, db, SECOND, "2025-12-01", &["--yes"]);
        let answer = second.json();
        assert_eq!(answer["version"], 2, "{second:?}");
        assert_eq!(answer["left"], serde_json::json!(["CC-2"]));
        let people = answer["difference"]["people"].as_object().expect("people differ");
        assert_eq!(people.keys().collect::<Vec<_>>(), ["CC-1", "CC-2", "CC-9"]);
        let again = import(here, db, SECOND, "2025-12-01", &["--yes"]);
        assert!(again.json()["version"].is_null(), "{again:?}");
        let written = canbo(here, &["history", "--db", db, "--json"]).json();
        assert_eq!(written["versions"].as_array().expect("is a list").len(), 2);
    });
}

#[test]
fn the_history_of_a_person_is_told_by_key_and_by_name_without_marks() {
    on_both("history", |db, here| {
        import(here, db, FIRST, "2025-07-01", &["--yes"]);
        import(here, db, SECOND, "2025-12-01", &["--yes"]);
        let run = canbo(here, &["history", "nguyen thi anh", "--db", db, "--json"]);
        let answer = run.json();
        documented("history", &answer);
        assert_eq!(answer["person"], "CC-1", "{run:?}");
        let known = answer["known"].as_array().expect("is a list");
        let days: Vec<(&str, Option<&str>)> =
            known.iter().map(|one| (one["from"].as_str().expect("a day"), one["to"].as_str())).collect();
        assert_eq!(days, [("2025-07-01", Some("2025-11-30")), ("2025-12-01", None)]);
        let all = canbo(here, &["history", "CC-1", "--db", db, "--all", "--json"]).json();
        assert_eq!(all["known"].as_array().expect("is a list").len(), 3, "what was superseded is shown too");
        let nobody = canbo(here, &["history", "Không Ai", "--db", db, "--lang", "vi"]);
        assert_eq!(nobody.code, 2);
        assert!(nobody.err.contains("trong sổ không có ai là “Không Ai”"), "{nobody:?}");
    });
}

#[test]
fn a_plan_from_the_register_is_the_plan_from_its_workbooks_also_after_a_restore() {
    on_both("plan", |db, here| {
        assert_eq!(canbo(here, &["sample", "tiny", "--out", "books"]).code, 0);
        let plan = |from: &[&str], out: &str| {
            let args = ["--programme", "dak-lak", "--on", "2025-12-01", "--out", out];
            let run = canbo(here, &[&["plan"], from, &args].concat());
            assert_eq!(run.code, 0, "{run:?}");
            fs::read(here.join(out).join("plan.json")).expect("is written")
        };
        let run = canbo(here, &["import", "books", "--db", db, "--on", "2025-12-01", "--yes"]);
        assert_eq!(run.code, 0, "{run:?}");
        let of_books = plan(&["books"], "a");
        assert_eq!(plan(&["--db", db], "b"), of_books);
        assert_eq!(plan(&["--db", db, "--known-at", "1"], "c"), of_books);
        assert_eq!(canbo(here, &["verify", "b/plan.json", "--db", db]).code, 0);
        let saved = canbo(here, &["backup", "--db", db, "--out", "all.backup", "--json"]);
        documented("backup", &saved.json());
        assert_eq!(saved.json()["rows"]["plan"], 1, "a plan is kept once: {saved:?}");
        let restored = canbo(here, &["restore", "all.backup", "--db", "other.db", "--json"]);
        assert_eq!(restored.code, 0, "{restored:?}");
        documented("restore", &restored.json());
        assert_eq!(plan(&["--db", "other.db"], "d"), of_books);
        let refused = canbo(here, &["restore", "all.backup", "--db", "other.db"]);
        assert_eq!(refused.code, 2, "{refused:?}");
    });
}

#[test]
fn what_is_wrong_with_a_register_is_told_in_words() {
    on_both("wrong", |db, here| {
        let told = |args: &[&str]| {
            let run = canbo(here, args);
            assert_eq!(run.code, 2, "{run:?}");
            run.err
        };
        let gaps = |more: &[&str]| told(&[&["gaps", "--db", db, "--lang", "en"], more].concat());
        if db == "canbo.db" {
            assert!(gaps(&[]).contains("there is no database canbo.db"), "a mistyped name makes no file");
            assert!(!here.join("canbo.db").exists());
        }
        import(here, db, FIRST, "2025-07-01", &["--yes"]);
        assert!(gaps(&["--on", "2025-06-30"]).contains("the register begins on 1 Jul 2025"));
        assert!(gaps(&["--on", "2025-07-01", "--known-at", "7"]).contains("has no version 7"));
        assert!(gaps(&["--on", "2025-07-01", "--province", "01"]).contains("nothing is kept of province 01"));
        let other = import(here, db, SECOND, "2025-12-01", &["--yes", "--key", "once"]);
        assert_eq!(other.code, 0, "{other:?}");
        let again = import(here, db, FIRST, "2026-01-01", &["--yes", "--key", "once", "--lang", "en"]);
        assert_eq!(again.code, 2, "{again:?}");
        assert!(again.err.contains("the key once was used for another operation"), "{again:?}");
    });
}
