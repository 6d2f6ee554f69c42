//! Backups, restoring, numbers and schedules from the command line: what they refuse, and how they tell it.

mod kit;

use kit::{canbo, folder};
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,
Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm
CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Chuyên viên,Đất đai
";

/// A folder with a register in `canbo.db` and a backup of it.
fn register() -> tempfile::TempDir {
    let here = folder();
    fs::write(here.path().join("list.csv"), LIST).expect("is written");
    done(here.path(), &["import", "list.csv", "--db", "canbo.db", "--on", "2025-07-01", "--yes"]);
    done(here.path(), &["backup", "--db", "canbo.db", "--out", "all.backup"]);
    here
}

fn done(here: &Path, args: &[&str]) -> String {
    let run = canbo(here, args);
    assert_eq!(run.code, 0, "{run:?}");
    run.out
}

/// What a refused command says, in Vietnamese.
fn told(here: &Path, args: &[&str]) -> String {
    let run = canbo(here, args);
    assert_eq!(run.code, 2, "{run:?}");
    run.err
}

#[test]
fn a_backup_onto_its_own_database_is_refused() {
    let here = register();
    for out in ["canbo.db", "./canbo.db", "canbo.db-journal"] {
        let said = told(here.path(), &["backup", "--db", "canbo.db", "--out", out]);
        assert!(said.contains("không phải bản sao lưu"), "{said}");
    }
    let said = told(here.path(), &["backup", "--db", "canbo.db", "--out", "."]);
    assert!(said.contains("đó là một thư mục"), "{said}");
    done(here.path(), &["history", "--db", "canbo.db"]);
    let part = |name: &str| name.ends_with(".part");
    let entries = fs::read_dir(here.path()).expect("is a folder");
    assert!(!entries.flatten().any(|entry| part(&entry.file_name().to_string_lossy())), "nothing is left behind");
}

#[test]
fn what_cannot_be_restored_is_named_and_told_in_vietnamese() {
    let here = register();
    let restore = |backup: &str, db: &str| told(here.path(), &["restore", backup, "--db", db]);
    let said = restore("missing.backup", "new.db");
    assert!(said.contains("không đọc được") && said.contains("missing.backup"), "{said}");
    let mut bytes = fs::read(here.path().join("all.backup")).expect("is there");
    bytes[40] ^= 1;
    fs::write(here.path().join("bad.backup"), bytes).expect("is written");
    let said = restore("bad.backup", "new.db");
    assert!(said.contains("bad.backup") && said.contains("mã kiểm tra") && !said.contains("check-sum"), "{said}");
    assert!(restore("all.backup", "canbo.db").contains("canbo.db đã có dữ liệu"));
    assert!(!here.path().join("new.db").exists());
    for db in
        [":memory:", "file:new.db", "mysql://canbo:geheim@h/x", "postgres:/canbo:geheim@h/x", "postgres//a:geheim@h/x"]
    {
        for args in [&["restore", "all.backup"][..], &["gaps"], &["import", "list.csv", "--yes"], &["jobs"]] {
            let said = told(here.path(), &[args, &["--db", db]].concat());
            assert!(said.contains("không phải địa chỉ") && !said.contains("geheim"), "{said}");
        }
    }
    let said = told(here.path(), &["gaps", "--db", "postgres://canbo:geheim@127.0.0.1:1/x"]);
    assert!(said.contains("không kết nối được với máy chủ (") && !said.contains("geheim"), "{said}");
    let said = told(here.path(), &["gaps", "--db", "canbo.db", "--known-at", "x"]);
    assert!(!said.contains("digit"), "{said}");
}

#[test]
fn schedules_are_shown_whole_and_stand_still_after_a_restore() {
    let here = register();
    let set = |name: &str, rule: &str, db: &str| {
        canbo(here.path(), &["schedule", name, "--rule", rule, "--backup-to", "saved", "--keep", "7", "--db", db])
    };
    for (name, rule, why) in [
        ("", "0 1 * * *", "phải có tên"),
        (" ", "0 1 * * *", "phải có tên"),
        ("đêm", "* * * * * *", "đúng năm phần"),
        ("đêm", "0 0 31 2 *", "không bao giờ đến hạn"),
        ("đêm", "61 * * * *", "không đọc được"),
    ] {
        let run = set(name, rule, "canbo.db");
        assert!(run.code == 2 && run.err.contains(why) && !run.err.contains(".."), "{run:?}");
    }
    let run = set("đêm", "0 1 * * *", "canbo.db");
    assert!(run.code == 0 && run.out.contains("saved") && run.out.contains('7'), "{run:?}");
    let listed = canbo(here.path(), &["schedule", "--db", "canbo.db", "--json"]).json();
    kit::documented("schedule", &listed);
    assert_eq!(listed["schedules"][0]["keep"], 7);
    assert!(listed["schedules"][0]["folder"].as_str().expect("a folder").ends_with("saved"));
    done(here.path(), &["backup", "--db", "canbo.db", "--out", "all.backup"]);
    let said = done(here.path(), &["restore", "all.backup", "--db", "copy.db"]);
    assert!(said.contains("“đêm” đã dừng"), "{said}");
    let run = canbo(here.path(), &["restore", "all.backup", "--db", "other.db", "--json"]);
    let answer = run.json();
    assert_eq!(answer["schedules"], serde_json::json!(["đêm"]));
    kit::documented("restore", &serde_json::json!({ "schedules": answer["schedules"], "jobs": answer["jobs"] }));
    let listed = canbo(here.path(), &["schedule", "--db", "copy.db", "--json"]).json();
    assert!(listed["schedules"][0]["due"].is_null(), "{listed}");
    assert!(done(here.path(), &["schedule", "--db", "copy.db"]).contains("đã dừng"));
    assert_eq!(set("đêm", "0 1 * * *", "copy.db").code, 0);
    assert!(!done(here.path(), &["schedule", "--db", "copy.db"]).contains("đã dừng"));
}

#[test]
fn the_highest_number_is_asked_for_and_only_of_a_body_of_the_register() {
    let here = register();
    let known = canbo(here.path(), &["history", "CC-1", "--db", "canbo.db", "--json"]).json();
    let unit = known["known"][0]["person"]["posts"][0]["unit"].as_str().expect("a unit");
    let numbers = |book: &str, more: &[&str]| {
        canbo(here.path(), &[&["numbers", "--db", "canbo.db", "--json", "--highest", book], more].concat())
    };
    for book in ["khong-co/9999=3", "a/26=3", "khong-co/2025=3", &format!("{unit}/2099=3")] {
        let run = numbers(book, &["--yes"]);
        assert_eq!(run.code, 2, "{run:?}");
    }
    let book = format!("{unit}/2025=57");
    let shown = numbers(&book, &[]);
    assert_eq!((shown.code, &shown.json()["books"]), (1, &serde_json::json!([])), "nobody confirmed: {shown:?}");
    let run = numbers(&book, &["--yes"]);
    kit::documented("numbers", &run.json());
    assert_eq!((run.code, &run.json()["books"][0]["last"]), (0, &57.into()), "{run:?}");
    let shown = canbo(here.path(), &["numbers", "--db", "canbo.db", "--highest", &format!("{unit}/2025=58")]);
    assert!(shown.code == 1 && shown.out.contains("đã biết đến số 57"), "{shown:?}");
}

#[test]
fn two_provinces_have_a_book_each_of_the_same_department() {
    let here = folder();
    let [db, json] = [["--db", "canbo.db"].as_slice(), &["--json"]];
    for province in ["ĐẮK LẮK", "BẮC NINH"] {
        let list = format!(
            "DANH SÁCH CÔNG CHỨC SỞ XÂY DỰNG TỈNH {province},,,,,\n\
             Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm\n\
             CC-1,Nguyễn Thị Ánh,04/05/1990,Sở Xây dựng,Chuyên viên,Quản lý xây dựng\n"
        );
        fs::write(here.path().join("list.csv"), list).expect("is written");
        done(here.path(), &[&["import", "list.csv", "--on", "2025-07-01", "--yes"], db].concat());
    }
    let confirm = |more: &[&str]| canbo(here.path(), &[&["numbers", "--yes"], db, json, more].concat());
    let refused = confirm(&["--highest", "so-xay-dung/2025=57"]);
    assert_eq!((refused.code, refused.json()["error"]["kind"].as_str()), (2, Some("which-province")), "{refused:?}");
    for (province, highest) in [("66", 57), ("24", 3)] {
        let run = confirm(&["--province", province, "--highest", &format!("so-xay-dung/2025={highest}")]);
        assert_eq!((run.code, run.json()["books"].as_array().map(Vec::len)), (0, Some(1)), "{run:?}");
        assert_eq!(run.json()["books"][0]["province"], province);
    }
    let run = confirm(&["--province", "01", "--highest", "so-xay-dung/2025=1"]);
    assert_eq!(run.code, 2, "{run:?}");
    let listed = canbo(here.path(), &[&["numbers"], db, json].concat()).json();
    kit::documented("numbers", &listed);
    let told = |at: usize| (listed["books"][at]["province"].clone(), listed["books"][at]["last"].clone());
    assert_eq!((told(0), told(1)), (("24".into(), 3.into()), ("66".into(), 57.into())));
    let shown = done(here.path(), &[&["numbers"], db].concat());
    assert!(shown.contains("Tỉnh") && shown.contains("24") && shown.contains("66"), "{shown}");
    // The commands that a restore tells are those that work.
    done(here.path(), &[&["backup", "--out", "all.backup"], db].concat());
    let said = done(here.path(), &["restore", "all.backup", "--db", "copy.db"]);
    let commands: Vec<&str> =
        said.lines().filter_map(|line| line.split_once("canbo numbers ")).map(|(_, rest)| rest).collect();
    assert_eq!(commands.len(), 2, "{said}");
    for command in commands {
        let command = command.replace("SỐ", "60");
        let args: Vec<&str> = ["numbers", "--yes"].into_iter().chain(command.split_whitespace()).collect();
        done(here.path(), &args);
    }
    let listed = canbo(here.path(), &["numbers", "--db", "copy.db", "--json"]).json();
    for at in [0, 1] {
        assert_eq!((&listed["books"][at]["last"], &listed["books"][at]["confirmed"]), (&60.into(), &true.into()));
    }
}

/// As root nothing is forbidden: then the program runs as nobody, from a folder that nobody may enter.
#[cfg(unix)]
#[test]
fn a_database_is_read_where_nothing_can_be_written() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let here = register();
    let mode = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("is changed");
    };
    let root = fs::metadata(here.path()).expect("is there").uid() == 0;
    let mut program = PathBuf::from(env!("CARGO_BIN_EXE_canbo"));
    if root {
        let copy = here.path().join("program");
        fs::hard_link(&program, &copy).or_else(|_| fs::copy(&program, &copy).map(|_| ())).expect("is copied");
        program = copy;
    }
    mode(&here.path().join("canbo.db"), 0o444);
    mode(here.path(), 0o555);
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.args(args).current_dir(here.path()).env_remove("CANBO_LANG");
        if root {
            command.uid(65_534);
        }
        command.output().expect("the program starts")
    };
    let read = run(&["history", "CC-1", "--db", "canbo.db"]);
    let refused = run(&["schedule", "đêm", "--rule", "0 1 * * *", "--backup-to", "x", "--db", "canbo.db"]);
    mode(here.path(), 0o755);
    assert!(read.status.success(), "{read:?}");
    assert!(String::from_utf8_lossy(&read.stdout).contains("Nguyễn Thị Ánh"), "{read:?}");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("không ghi được"), "{refused:?}");
}
