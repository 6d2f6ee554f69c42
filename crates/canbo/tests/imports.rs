//! What lists mean for the kept register: corrected, late, partial, empty in places.

mod kit;

use kit::{Run, canbo, folder};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const HEAD: &str = "DANH SÁCH CÔNG CHỨC TỈNH ĐẮK LẮK,,,,,,,,\n\
    Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm,Đối tượng,Xếp loại năm 2024\n";
const ANH: &str =
    "CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Chuyên viên,Đất đai,Công chức,Hoàn thành tốt\n";
const BHAM: &str = "CC-2,Y Bhăm Niê,12/11/1985,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính,Công chức,\n";
const DUC: &str = "CC-3,Lê Văn Đức,01/01/1979,Phòng Kinh tế phường Buôn Hồ,Chuyên viên,Tài chính,Công chức,\n";

fn all() -> String {
    [ANH, BHAM, DUC].concat()
}

/// The same with the first person in another commune and of another kind.
fn swapped() -> String {
    all().replacen("phường Cư Bao", "phường Buôn Hồ", 1).replacen("Công chức", "Viên chức", 1)
}

fn import(here: &Path, rows: &str, on: &str, more: &[&str]) -> Run {
    fs::write(here.join("danh-sach.csv"), format!("{HEAD}{rows}")).expect("is written");
    canbo(here, &[&["import", "danh-sach.csv", "--db", "so.db", "--on", on], more].concat())
}

/// Imports and gives the answer; it was written, or nothing was to be.
fn imported(here: &Path, rows: &str, on: &str, more: &[&str]) -> Value {
    let run = import(here, rows, on, &[&["--yes", "--json"], more].concat());
    assert_eq!(run.code, 0, "{run:?}");
    run.json()
}

fn history(here: &Path, more: &[&str]) -> Run {
    canbo(here, &[&["history", "--db", "so.db"], more].concat())
}

fn digests(here: &Path) -> Vec<Value> {
    let versions = history(here, &["--json"]).json()["versions"].clone();
    versions.as_array().expect("is a list").iter().rev().map(|version| version["digest"].clone()).collect()
}

/// First day, last day and version of what is known of somebody.
fn stretches(here: &Path, who: &str) -> Vec<Value> {
    let known = history(here, &[who, "--json"]).json()["known"].clone();
    let told = |one: &Value| json!([one["from"], one["to"], one["since_version"]]);
    known.as_array().expect("is a list").iter().map(told).collect()
}

#[test]
fn a_list_that_would_empty_a_body_needs_more_than_yes() {
    let here = folder();
    let here = here.path();
    imported(here, &all(), "2025-07-01", &[]);
    let part = import(here, ANH, "2025-12-01", &["--yes", "--json"]);
    assert_eq!(
        (part.code, &part.json()["version"], &part.json()["left"]),
        (0, &2.into(), &json!(["CC-2"])),
        "{part:?}"
    );
    let here = folder();
    let here = here.path();
    let names = ["Ánh", "Bình", "Chi", "Dung", "Giang"].into_iter().enumerate();
    let five: String = names.map(|(at, name)| ANH.replace("CC-1", &format!("CC-{at}")).replace("Ánh", name)).collect();
    imported(here, &five, "2025-07-01", &[]);
    let one = five.lines().next().expect("is there").to_owned() + "\n";
    let refused = import(here, &one, "2025-12-01", &["--yes", "--json"]);
    let answer = refused.json();
    kit::documented("import", &json!({ "emptied": answer["emptied"] }));
    assert_eq!((refused.code, &answer["version"]), (1, &Value::Null), "{refused:?}");
    assert_eq!((&answer["emptied"][0]["leave"], &answer["emptied"][0]["of"]), (&4.into(), &5.into()));
    let told = import(here, &one, "2025-12-01", &["--yes"]);
    assert!(told.out.contains("4 trong 5 người") && told.out.contains("--partial"), "{told:?}");
    let part = import(here, &one, "2025-12-01", &["--yes", "--partial", "--json"]);
    assert_eq!((part.code, part.json()["left"].clone()), (0, json!([])), "{part:?}");
    assert_eq!(import(here, &one, "2025-12-01", &["--partial", "--whole"]).code, 2);
    let whole = import(here, &one, "2025-12-01", &["--yes", "--whole", "--lang", "en"]);
    assert!(whole.code == 0 && whole.out.contains(": 1 people"), "those who left are not counted: {whole:?}");
}

#[test]
fn a_number_of_two_people_needs_more_than_yes() {
    let here = folder();
    let here = here.path();
    imported(here, &all(), "2025-07-01", &[]);
    let other = DUC.replace("CC-3", "CC-1").replace("Tài chính", "Đất đai");
    let refused = import(here, &other, "2025-12-01", &["--yes", "--json"]);
    let answer = refused.json();
    kit::documented("import", &json!({ "others": answer["others"], "findings": answer["findings"] }));
    assert_eq!((refused.code, &answer["version"]), (1, &Value::Null), "{refused:?}");
    assert_eq!(answer["others"][0]["kept"]["name"], "Nguyễn Thị Ánh");
    assert_eq!(answer["others"][0]["read"]["birth"], "01/01/1979");
    let told = import(here, &other, "2025-12-01", &["--yes"]);
    for part in ["04/05/1990", "Cư Bao", "Lê Văn Đức", "01/01/1979", "Buôn Hồ", "--same-people"] {
        assert!(told.out.contains(part), "{part}: {told:?}");
    }
    assert_eq!(digests(here).len(), 1, "nothing was written");
    let written = imported(here, &other, "2025-12-01", &["--same-people"]);
    assert_eq!(written["version"], 2);
    // The right list of the day needs no more than yes.
    imported(here, &all(), "2025-12-01", &[]);
    let digests = digests(here);
    assert_eq!((digests.len(), &digests[0]), (3, &digests[2]));
    // Within one import the number is nobody's key, and that is told.
    let both = import(here, &(all() + &other), "2025-12-02", &["--json"]).json();
    assert_eq!(both["findings"][0]["code"], "R233", "{both}");
    let told = import(here, &(all() + &other), "2025-12-02", &["--partial"]);
    assert!(told.out.contains("R233") && told.out.contains("không dùng làm mã người"), "{told:?}");
}

#[test]
fn a_list_without_columns_for_them_leaves_secondments_and_what_is_held_beside() {
    let here = folder();
    let here = here.path();
    let import = |name: &str, rows: &str, on: &str, more: &[&str]| {
        fs::write(here.join(name), format!("DANH SÁCH CÔNG CHỨC TỈNH ĐẮK LẮK,,,,,,,,\n{rows}")).expect("is written");
        let run = canbo(here, &[&["import", name, "--db", "so.db", "--on", on, "--yes", "--json"], more].concat());
        assert_eq!(run.code, 0, "{run:?}");
        run.json()
    };
    let full = |until: &str| {
        format!(
            "Số hiệu,Họ và tên,Ngày sinh,Đơn vị,Chức vụ,Chức vụ kiêm nhiệm,Biệt phái đến,Biệt phái từ ngày,\
             Biệt phái đến ngày\n\
             X1,Nguyễn Văn An,05/06/1985,Xã Ea Drông,Chuyên viên,,Xã Krông Năng,01/01/2025,{until}\n\
             X2,Lê Thị Bình,05/06/1986,Xã Ea Drông,Chuyên viên,Phó Trưởng phòng,,,\n\
             X3,Lê Thị Chi,05/06/1987,Xã Ea Drông,Chuyên viên,,,,\n"
        )
    };
    import("1.csv", &full("31/12/2027"), "2025-07-01", &[]);
    let rating = "Số hiệu,Họ và tên,Đơn vị,Xếp loại 2024\n\
         X1,Nguyễn Văn An,Xã Ea Drông,Hoàn thành tốt nhiệm vụ\nX2,Lê Thị Bình,Xã Ea Drông,\n";
    let answer = import("r.csv", rating, "2025-12-01", &["--partial"]);
    let changed = answer["difference"]["people"].as_object().expect("are people");
    assert_eq!(changed.keys().collect::<Vec<_>>(), ["X1"], "{answer}");
    let facts = changed["X1"]["changed"].as_array().expect("are facts");
    assert_eq!(facts.iter().map(|fact| &fact["name"]).collect::<Vec<_>>(), ["ratings"], "{answer}");
    // An end that was taken back is no longer known.
    let answer = import("1.csv", &full(""), "2025-12-02", &[]);
    assert!(answer["difference"]["people"]["X1"].to_string().contains("2027-12-31"), "{answer}");
}

#[test]
fn a_list_corrected_on_its_day_leaves_the_register_as_if_the_wrong_one_had_never_been() {
    let here = folder();
    let here = here.path();
    imported(here, &all(), "2025-07-01", &[]);
    imported(here, &swapped(), "2025-12-15", &[]);
    let there = stretches(here, "CC-1");
    assert_eq!(there, [json!(["2025-07-01", "2025-12-14", 1]), json!(["2025-12-15", null, 2])], "a cut is no news");
    imported(here, &all(), "2025-12-15", &[]);
    let digests = digests(here);
    assert_eq!((digests.len(), &digests[0]), (3, &digests[2]));
    assert_ne!(digests[0], digests[1]);
    assert_eq!(stretches(here, "CC-1").len(), 1, "{:?}", stretches(here, "CC-1"));
    // A first list, corrected on its day: somebody invented goes, and is still found by what was corrected.
    imported(here, &(all() + &DUC.replace("CC-3", "CC-4").replace("Lê Văn Đức", "Hồ Mai")), "2025-12-15", &[]);
    let answer = imported(here, &all(), "2025-12-15", &[]);
    assert_eq!(answer["difference"]["people"], json!({ "CC-4": "removed" }));
    let found = history(here, &["ho mai", "--json"]);
    assert_eq!((found.code, &found.json()["person"]), (0, &"CC-4".into()), "{found:?}");
}

#[test]
fn a_list_of_an_earlier_day_says_what_it_overrides() {
    let here = folder();
    let here = here.path();
    imported(here, &all(), "2025-12-01", &[]);
    let confirmed = imported(here, &all(), "2025-12-15", &[]);
    assert_eq!((&confirmed["version"], &confirmed["later"]), (&2.into(), &Value::Null), "{confirmed}");
    assert!(imported(here, &all(), "2025-12-15", &[])["version"].is_null(), "once is enough");
    assert!(imported(here, &all(), "2025-12-10", &[])["version"].is_null(), "nothing to say of an earlier day");
    let told = import(here, &swapped(), "2025-12-10", &[]);
    assert!(told.code == 1 && told.out.contains("nhập lại danh sách của ngày 15/12/2025"), "{told:?}");
    let late = imported(here, &swapped(), "2025-12-10", &[]);
    kit::documented("import", &json!({ "later": late["later"] }));
    assert_eq!(late["later"], json!({ "on": "2025-12-15", "stay_changed": ["CC-1"] }));
    // What it says to do is enough.
    imported(here, &all(), "2025-12-15", &[]);
    let days: Vec<Value> = stretches(here, "CC-1").iter().map(|one| one[0].clone()).collect();
    assert_eq!(days, ["2025-12-01", "2025-12-10", "2025-12-15"]);
    // Where the later list said otherwise already, nothing is overridden.
    imported(here, &swapped(), "2025-12-20", &[]);
    let again = import(here, &all(), "2025-12-16", &["--json"]).json();
    assert_eq!(again["later"]["stay_changed"], json!([]), "{again}");
}

#[test]
fn a_day_that_is_none_of_ours_is_refused() {
    let here = folder();
    for on in ["-000001-01-01", "0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"] {
        fs::write(here.path().join("danh-sach.csv"), format!("{HEAD}{ANH}")).expect("is written");
        let on = format!("--on={on}");
        let run = canbo(here.path(), &["import", "danh-sach.csv", "--db", "so.db", "--yes", &on]);
        assert!(run.code == 2 && run.err.contains("1900") && run.err.contains("2200"), "{run:?}");
    }
}

#[test]
fn an_empty_cell_takes_a_rating_away_and_the_preview_tells_everything_of_whoever_moved() {
    let here = folder();
    let here = here.path();
    imported(here, &all(), "2025-07-01", &[]);
    let told = import(here, &swapped().replace("Hoàn thành tốt", ""), "2025-12-01", &[]);
    for part in ["Phường Cư Bao → ", "đối tượng: công chức → viên chức", "xếp loại: 2024: hoàn thành tốt nhiệm vụ → –"]
    {
        assert!(told.out.contains(part), "{part}: {told:?}");
    }
    imported(here, &all().replace("Hoàn thành tốt", ""), "2025-12-01", &[]);
    let known = history(here, &["CC-1", "--json"]).json()["known"].clone();
    assert_eq!(known[1]["person"]["ratings"], json!({}), "{known}");
    let told = history(here, &["CC-1"]);
    assert!(told.out.contains("xếp loại: 2024: hoàn thành tốt nhiệm vụ → –"), "{told:?}");
    assert!(!told.out.contains(['{', '"']) && !told.out.contains("Stated"), "{told:?}");
}

#[test]
fn whoever_is_known_again_under_another_key_is_told() {
    let here = folder();
    let here = here.path();
    let unnumbered =
        |rows: &str| ["CC-1", "CC-2", "CC-3"].iter().fold(rows.to_owned(), |rows, key| rows.replace(key, ""));
    imported(here, &unnumbered(&all()), "2025-07-01", &[]);
    let told = import(here, &unnumbered(&swapped()), "2025-12-01", &[]);
    assert!(told.out.contains("được nhận là p-") && told.out.contains("Nguyễn Thị Ánh"), "{told:?}");
    // Only the new body's list: nobody is missing in the old one.
    let new = unnumbered(&[DUC, swapped().lines().next().expect("is there")].concat());
    let told = import(here, &new, "2025-12-01", &[]);
    assert!(told.out.contains("coi là hai người"), "{told:?}");
    let answer = import(here, &new, "2025-12-01", &["--json"]).json();
    kit::documented("import", &json!({ "alike": answer["alike"], "away": answer["away"] }));
    assert_eq!(answer["alike"].as_array().map(Vec::len), Some(1), "{answer}");
}

#[test]
fn a_search_finds_everybody_who_was_ever_known() {
    let here = folder();
    let here = here.path();
    let many: String = (1..=22).map(|at| DUC.replace("CC-3", &format!("CD-{at}"))).collect();
    // The register begins in days to come.
    imported(here, &(many + ANH), "2199-01-01", &[]);
    let found = history(here, &["le van duc", "--json"]);
    let answer = found.json();
    kit::documented("history", &answer);
    assert_eq!((found.code, answer["people"].as_array().map(Vec::len), &answer["more"]), (1, Some(20), &2.into()));
    let told = history(here, &["le van duc"]);
    assert!(told.out.contains("Phường Buôn Hồ") && told.out.contains("2 người nữa"), "{told:?}");
    assert_eq!(history(here, &["nguyen thi anh"]).code, 0);
    for nobody in ["", "  "] {
        let run = history(here, &[nobody, "--lang", "en"]);
        assert!(run.code == 2 && run.err.contains("a name is needed"), "{run:?}");
    }
}

#[test]
fn an_import_that_is_not_written_makes_no_file() {
    let here = folder();
    let here = here.path();
    let left = || {
        fs::read_dir(here)
            .expect("is read")
            .filter(|entry| entry.as_ref().expect("is read").file_name().to_string_lossy().starts_with("so.db"))
    };
    assert_eq!(import(here, ANH, "2025-07-01", &[]).code, 1, "nobody confirmed");
    assert_eq!(left().count(), 0);
    let long = ANH.replace("CC-1", &format!("CC-1{}", "X".repeat(600)));
    let refused = import(here, &long, "2025-07-01", &["--yes"]);
    assert_eq!((refused.code, left().count()), (2, 0), "{refused:?}");
    assert_eq!(import(here, ANH, "2025-07-01", &["--yes"]).code, 0);
    assert!(here.join("so.db").exists());
}
