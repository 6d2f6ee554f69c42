//! Files that nobody sends in good faith, through the real program and its child under limits.

mod kit;

use canbo_office::hostile::{Expect, hostile_files};
use kit::{canbo, folder};
use std::fs;

#[test]
fn every_hostile_file_is_refused_or_read_and_the_program_survives() {
    let here = folder();
    let files = hostile_files();
    for (number, file) in files.iter().enumerate() {
        fs::write(here.path().join(format!("{number:02}.xlsx")), file.bytes()).expect("is written");
    }
    let run = canbo(here.path(), &["check", ".", "--json"]);
    assert_eq!(run.code, 2, "some of them cannot be read at all");
    let answer = run.json();
    let findings = answer["findings"].as_array().expect("a list");
    for (number, file) in files.iter().enumerate() {
        let name = format!("./{number:02}.xlsx");
        let codes: Vec<&str> = findings
            .iter()
            .filter(|finding| finding["file"] == name.as_str())
            .filter_map(|finding| finding["code"].as_str())
            .collect();
        match &file.expect {
            // A file that the reader itself refuses may also be stopped by the limits of its process.
            Expect::Blocked(expected) => {
                let refused = codes.iter().any(|code| expected.contains(code) || *code == "W010");
                assert!(refused, "{}: {codes:?}", file.name);
            }
            Expect::Rows(_) => assert!(!codes.contains(&"W010"), "{}: {codes:?}", file.name),
            Expect::Survives => {}
        }
    }
}

#[test]
fn a_device_or_folder_in_place_of_a_file_is_refused() {
    let here = folder();
    for path in ["/dev/zero", "/dev/null"] {
        let run = canbo(here.path(), &["check", path]);
        assert_eq!((run.code, run.err.contains(path)), (2, true), "{run:?}");
    }
}

#[test]
fn the_good_file_beside_a_bad_one_is_still_looked_at() {
    let here = folder();
    fs::write(here.path().join("a.csv"), "STT,Họ và tên,Ngày sinh\n1,Nguyễn Văn A,31/02/1985\n").expect("is written");
    fs::write(here.path().join("b.xlsx"), b"PK\x03\x04 broken").expect("is written");
    let run = canbo(here.path(), &["check", "a.csv", "b.xlsx", "--json"]);
    assert_eq!(run.code, 2, "{run:?}");
    let answer = run.json();
    assert_eq!(answer["unreadable"], serde_json::json!(["b.xlsx"]));
    let of_good = |finding: &&serde_json::Value| finding["file"] == "a.csv" && finding["cell"] == "C2";
    assert!(answer["findings"].as_array().expect("a list").iter().any(|finding| of_good(&finding)), "{answer}");
}

#[test]
fn the_reading_child_tells_lines_and_its_end() {
    let here = folder();
    fs::write(here.path().join("a.csv"), "STT,Họ và tên\n1,Nguyễn Văn A\n").expect("is written");
    let run = canbo(here.path(), &["__read", "a.csv"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.ends_with("\"end\"\n"), "{}", run.out);
    assert!(run.out.contains("Nguyễn Văn A"), "{}", run.out);
}
