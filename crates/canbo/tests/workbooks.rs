//! From workbooks to a verified plan with the real program, on the smallest sample; and the schemas of its answers.

mod kit;

use kit::{Run, canbo, documented, fields, folder};
use serde_json::Value;
use std::fs;
use std::path::Path;

const ON: &str = "2025-12-01";

fn sample(here: &Path, name: &str) {
    let run = canbo(here, &["sample", name, "--out", "books", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(fields(&run.json()), ["on", "programme", "sample", "seed", "written"]);
    documented("sample", &run.json());
}

fn plan(here: &Path, books: &[&str], out: &str, more: &[&str]) -> Run {
    let mut args = vec!["plan"];
    args.extend(books);
    args.extend(["--programme", "dak-lak", "--on", ON, "--out", out, "--json"]);
    args.extend(more);
    canbo(here, &args)
}

#[test]
fn a_sample_is_read_reviewed_planned_verified_and_compared() {
    let here = folder();
    let here = here.path();
    sample(here, "tiny");
    checked(here);
    gaps(here);
    planned(here);
    verified(here);
    compared(here);
}

fn checked(here: &Path) {
    let run = canbo(here, &["check", "books", "--on", ON, "--marked", "marked", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    assert_eq!(
        fields(&answer),
        ["counts", "files", "findings", "marked", "on", "people", "units", "unreadable", "xlsx"]
    );
    documented("check", &answer);
    assert_eq!(fields(&answer["counts"]), ["blocks", "mend", "notice", "presumed"]);
    for finding in answer["findings"].as_array().expect("a list") {
        let expected =
            ["cell", "code", "data", "file", "person", "sentence", "severity", "sheet", "title", "todo", "unit"];
        assert_eq!(fields(finding), expected);
        assert_ne!(finding["title"], finding["code"], "each code has its sentence: {finding}");
    }
    let told = canbo(here, &["check", "books", "--on", ON]);
    assert!(told.out.contains("Đã đọc") && !told.out.contains('\u{1b}'), "no colour in a pipe: {}", told.out);
}

fn gaps(here: &Path) {
    let run = canbo(here, &["gaps", "books", "--on", ON, "--scope", "professional", "--xlsx", "gaps.xlsx", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    assert_eq!(fields(&answer), ["findings", "on", "scope", "senders", "totals", "units", "workload"]);
    documented("gaps", &answer);
    assert_eq!((&answer["on"], &answer["scope"]), (&ON.into(), &"professional".into()));
    let totals = [
        "authorised",
        "net_over",
        "net_short",
        "on_headcount",
        "over",
        "short",
        "units_net_over",
        "units_net_short",
        "working",
    ];
    assert_eq!(fields(&answer["totals"]), totals);
    let unit = &answer["units"][0];
    for name in [
        "code",
        "name",
        "authorised",
        "on_headcount",
        "seconded_in",
        "seconded_out",
        "away",
        "working",
        "net_short",
        "net_over",
        "short",
        "over",
        "positions",
        "empty_fields",
        "fields_without_fitting",
    ] {
        assert!(unit.get(name).is_some(), "a unit has {name}: {unit}");
    }
    let positions = |unit: &Value| unit["positions"].as_array().and_then(|positions| positions.first().cloned());
    let position = answer["units"].as_array().expect("a list").iter().find_map(positions).expect("one has positions");
    for name in ["position", "field", "authorised", "on_headcount", "working", "short", "over"] {
        assert!(position.get(name).is_some(), "a position has {name}: {position}");
    }
    let sum = |name: &str| -> i64 {
        answer["units"].as_array().expect("a list").iter().filter_map(|unit| unit[name].as_i64()).sum()
    };
    assert_eq!(answer["totals"]["net_short"], sum("net_short"));
    assert!(fs::metadata(here.join("gaps.xlsx")).expect("is written").len() > 1000);
}

fn planned(here: &Path) {
    let run = plan(here, &["books"], "out", &[]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    let expected = [
        "broken",
        "by_sender",
        "cascade",
        "conflicts",
        "digests",
        "findings",
        "moves",
        "on",
        "programme",
        "rules_checked",
        "status",
        "tiers",
        "tiers_before",
        "uncertain_rules",
        "unfilled",
        "written",
    ];
    assert_eq!(fields(&answer), expected);
    documented("plan", &answer);
    assert_eq!((&answer["status"], &answer["programme"]), (&"plan".into(), &"dak-lak".into()));
    assert_eq!(fields(&answer["cascade"]), ["between", "centre", "inside", "province"]);
    assert_eq!(fields(&answer["tiers"][0]), ["name", "value"]);
    let moves = answer["moves"].as_array().expect("a list");
    assert!(!moves.is_empty());
    for one in moves {
        for name in ["person", "from", "to", "position", "kind", "form", "wave", "start", "end", "why"] {
            assert!(one.get(name).is_some(), "a move has {name}: {one}");
        }
        assert!(one["why"].as_array().is_some_and(|why| !why.is_empty()));
    }
    let counted: i64 =
        ["inside", "between", "centre", "province"].iter().filter_map(|step| answer["cascade"][step].as_i64()).sum();
    assert_eq!(counted, moves.len() as i64);
    for name in ["sender", "wave", "range", "sent", "leaders"] {
        assert!(answer["by_sender"][0].get(name).is_some(), "a sender has {name}: {answer}");
    }
    let mut names: Vec<_> = fs::read_dir(here.join("out"))
        .expect("is there")
        .map(|entry| entry.expect("is there").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["plan.json", "plan.xlsx", "summary.txt"]);
}

fn verified(here: &Path) {
    let run = canbo(here, &["verify", "out/plan.json", "books", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    let expected =
        ["elastic", "feasible", "lawful", "optimal", "problems", "question", "rules_checked", "uncertain_rules"];
    assert_eq!(fields(&answer), expected);
    documented("verify", &answer);
    assert_eq!((&answer["question"]["programme"], &answer["question"]["origin"]), (&"dak-lak".into(), &"same".into()));
    for claim in ["feasible", "lawful", "optimal"] {
        assert_eq!(answer[claim], true, "{claim}");
    }
    let told = canbo(here, &["verify", "out/plan.json", "books"]);
    assert!(told.out.contains("Không phát hiện vi phạm trong"), "{}", told.out);
    assert!(told.out.contains("đúng là chương trình dak-lak"), "{}", told.out);
    refused_when_altered(here);
    refused_for_another_programme(here);
}

/// A sealed and honest proof about another programme than the one whose code it bears.
fn refused_for_another_programme(here: &Path) {
    let own = canbo(here, &["programme", "show", "dak-lak"]).out;
    let altered = own.replacen("low_percent_hundredths = 500", "low_percent_hundredths = 400", 1);
    assert_ne!(own, altered);
    fs::write(here.join("altered.toml"), altered).expect("is written");
    let made = canbo(here, &["plan", "books", "--programme", "altered.toml", "--on", ON, "--out", "forged"]);
    assert_eq!(made.code, 0, "{made:?}");
    let verify = |more: &[&str]| canbo(here, &[&["verify", "forged/plan.json", "books", "--json"], more].concat());
    for (more, origin) in [(&[][..], "altered"), (&["--programme", "dak-lak"], "not_given")] {
        let run = verify(more);
        let answer = run.json();
        assert_eq!((run.code, &answer["question"]["origin"]), (1, &origin.into()), "{answer}");
        assert_eq!((&answer["lawful"], &answer["optimal"]), (&false.into(), &false.into()));
        assert_eq!(answer["problems"][0]["code"], "V105");
    }
    let told = canbo(here, &["verify", "forged/plan.json", "books"]);
    assert!(!told.out.contains("vi phạm"), "no breach is claimed where none was found: {}", told.out);
    let run = verify(&["--programme", "altered.toml"]);
    assert_eq!((run.code, &run.json()["question"]["origin"]), (0, &"given".into()), "{run:?}");
}

fn refused_when_altered(here: &Path) {
    let text = fs::read_to_string(here.join("out/plan.json")).expect("is there");
    fs::write(here.join("altered.json"), text.replacen("dak-lak", "dak-lac", 1)).expect("is written");
    let run = canbo(here, &["verify", "altered.json", "books", "--json"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(run.json()["feasible"], false);
    assert!(!run.json()["problems"].as_array().expect("a list").is_empty());
}

fn first_person(here: &Path) -> (String, String) {
    let plan: Value =
        serde_json::from_str(&fs::read_to_string(here.join("out/plan.json")).expect("is there")).expect("is JSON");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let one = &plan["moves"][0];
    (text(&one["person"]), format!("{}/{}", text(&one["to"]), text(&one["position"])))
}

fn compared(here: &Path) {
    let (person, seat) = first_person(here);
    let forbid = format!("{person}={seat}");
    let other = plan(here, &["books"], "other", &["--forbid", &forbid]);
    assert_eq!(other.code, 0, "{other:?}");
    let run = canbo(here, &["compare", "out/plan.json", "other/plan.json", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    let expected = ["cascade", "communes", "differs", "fairness", "questions", "same_ground", "same_lines", "tiers"];
    assert_eq!(fields(&answer), expected);
    assert_eq!(answer["questions"], serde_json::json!(["forbids"]));
    assert_eq!(answer["fairness"].as_array().map(Vec::len), Some(3));
    let verified = canbo(here, &["verify", "other/plan.json", "books"]);
    assert!(verified.out.contains("Không bố trí 1:"), "{}", verified.out);
    let told = canbo(here, &["compare", "out/plan.json", "other/plan.json"]);
    assert!(told.out.contains("Cộng (số vị trí còn thiếu)²"), "a figure has its definition: {}", told.out);
    documented("compare", &answer);
    assert!(!told.out.contains(&seat) && told.out.contains(&person), "positions by name, people by key: {}", told.out);
    let register = canbo(here, &["explain", "out/plan.json", "books", "--person", &person]);
    let name = register.out.lines().next().and_then(|line| line.split(['(', '·', ',', ':']).next()).map(str::trim);
    let named = canbo(here, &["compare", "out/plan.json", "other/plan.json", "books"]);
    assert!(!named.out.contains(&person), "with the workbooks people have names: {}", named.out);
    assert!(name.is_some_and(|name| named.out.contains(name)), "{name:?}: {}", named.out);
    let differs = answer["differs"].as_array().expect("a list");
    assert!(differs.iter().any(|one| one["person"] == person.as_str()), "{answer}");
    let wrong = plan(here, &["books"], "wrong", &["--pin", &format!("{person}=00000/khong-co")]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(!here.join("wrong").exists(), "nothing is written");
}

#[test]
fn files_in_another_order_give_the_same_plan_byte_for_byte() {
    let here = folder();
    let here = here.path();
    sample(here, "tiny");
    let mut books: Vec<String> = fs::read_dir(here.join("books"))
        .expect("is there")
        .map(|entry| format!("books/{}", entry.expect("is there").file_name().to_string_lossy()))
        .collect();
    books.sort();
    let forward: Vec<&str> = books.iter().map(String::as_str).collect();
    let backward: Vec<&str> = books.iter().rev().map(String::as_str).collect();
    assert!(forward.len() > 1, "{forward:?}");
    assert_eq!(plan(here, &forward, "forward", &[]).code, 0);
    assert_eq!(plan(here, &backward, "backward", &[]).code, 0);
    let read = |out: &str| fs::read(here.join(out).join("plan.json")).expect("is there");
    assert_eq!(read("forward"), read("backward"));
}

#[test]
fn a_demo_writes_everything_and_says_where() {
    let here = folder();
    let run = canbo(here.path(), &["demo", "--once", "--dir", "thu"]);
    assert_eq!(run.code, 0, "{run:?}");
    for written in ["thu/gaps.xlsx", "thu/plan/plan.json", "thu/plan/plan.xlsx", "thu/plan/summary.txt"] {
        assert!(here.path().join(written).exists() && run.out.contains(written), "{written}: {}", run.out);
    }
    assert!(run.out.lines().count() <= 60, "one screen and a little: {}", run.out);
    assert!(run.out.contains("Không phát hiện vi phạm"), "{}", run.out);
}

#[test]
fn columns_are_shown_written_corrected_and_read_back() {
    let here = folder();
    let here = here.path();
    fs::write(here.join("a.csv"), "STT,Họ và tên,Ngày sinh\n1,Nguyễn Văn A,01/02/1985\n2,Trần Thị B,03/04/1990\n")
        .expect("is written");
    let shown = canbo(here, &["columns", "a.csv", "--json"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    documented("columns", &shown.json());
    let written = canbo(here, &["columns", "a.csv", "--columns", "cot.toml"]);
    assert_eq!(written.code, 0, "{written:?}");
    let text = fs::read_to_string(here.join("cot.toml")).expect("is written");
    assert!(text.contains("C = \"birth\""), "{text}");
    fs::write(here.join("cot.toml"), text.replace("C = \"birth\"", "C = \"ignore\"")).expect("is written");
    let read = canbo(here, &["columns", "a.csv", "--columns", "cot.toml", "--json"]);
    assert_eq!(read.json()["sheets"][0]["columns"][2]["by"], "correction", "{read:?}");
    fs::write(here.join("cot.toml"), "[[sheets]]\ncolumns = { C = \"no such meaning\" }\n").expect("is written");
    let wrong = canbo(here, &["check", "a.csv", "--columns", "cot.toml"]);
    assert_eq!((wrong.code, wrong.err.contains("cot.toml")), (2, true), "{wrong:?}");
}

#[test]
fn the_template_is_written_and_recognised_whole() {
    let here = folder();
    let here = here.path();
    let run = canbo(here, &["template", "--out", "mau.xlsx", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    documented("template", &run.json());
    let columns = canbo(here, &["columns", "mau.xlsx", "--json"]);
    let sheets = columns.json()["sheets"].as_array().expect("a list").clone();
    let unread = |column: &&Value| column["means"] == "";
    for sheet in sheets {
        let columns = sheet["columns"].as_array().expect("a list");
        assert_eq!(columns.iter().find(unread), None, "{sheet}");
    }
}

#[test]
fn an_interrupted_run_leaves_nothing_half_written() {
    let here = folder();
    let here = here.path();
    sample(here, "tiny");
    let args = ["plan", "books", "--programme", "dak-lak", "--on", ON, "--out", "out"];
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_canbo"))
        .args(args)
        .current_dir(here)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("starts");
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(sent.expect("kill is there").success());
    let status = child.wait().expect("ends");
    // The signal may come before the program listens, while it works, or after the end: none leaves a piece of a file.
    assert!(matches!(status.code(), None | Some(0 | 130)), "{status:?}");
    let left = fs::read_dir(here.join("out")).map(|entries| entries.count()).unwrap_or_default();
    assert!(left == 0 || (left == 3 && status.code() == Some(0)), "{left} files, {status:?}");
}

/// The limits of the child are those of every file; what is too slow or too large for them is not read (`W010`).
#[test]
fn thirty_thousand_people_in_untidy_sheets_are_read_within_the_limits() {
    let here = folder();
    let book = canbo_samples::large(30_000, 1, &canbo_register::reference::Reference::embedded());
    fs::write(here.path().join("large.xlsx"), book).expect("is written");
    let run = canbo(here.path(), &["check", "large.xlsx", "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let answer = run.json();
    assert_eq!((&answer["people"], &answer["unreadable"]), (&Value::from(30_000), &serde_json::json!([])));
}

#[test]
fn need_from_workload_stands_beside_the_headcount_and_changes_no_gap() {
    let here = folder();
    let here = here.path();
    assert_eq!(canbo(here, &["sample", "tiny", "--out", "books"]).code, 0);
    let gaps = || canbo(here, &["gaps", "books", "--on", ON, "--xlsx", "gaps.xlsx", "--json"]);
    let before = gaps().json();
    assert_eq!(before["workload"], serde_json::json!([]));
    let unit = before["units"][0]["name"].as_str().expect("a name").to_owned();
    let rows = format!(
        "TỈNH ĐẮK LẮK\nTT;Tên đơn vị;Vị trí việc làm;Thủ tục;Số hồ sơ một năm;Số phút một hồ sơ;Số phút làm việc một năm\n\
         1;{unit};Quản lý đất đai;Đăng ký biến động đất đai;1200;90;\n\
         2;{unit};Quản lý đất đai;Xác nhận tình trạng đất;600;40;\n\
         3;{unit};Tư pháp – hộ tịch;Đăng ký khai sinh;900;30;90000\n"
    );
    fs::write(here.join("books/khoi-luong.csv"), rows).expect("is written");
    let run = gaps();
    assert_eq!(run.code, 0, "{run:?}");
    let after = run.json();
    documented("gaps", &after);
    for same in ["units", "senders", "totals"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    let line = |position: &str| {
        let lines = after["workload"].as_array().expect("a list").clone();
        lines.into_iter().find(|one| one["position"] == position).unwrap_or_else(|| panic!("{position}: {run:?}"))
    };
    let land = line("dat-dai");
    // (1,200 × 90 + 600 × 40) ÷ 114,240 = 1.155.
    assert_eq!((&land["need_thousandths"], &land["uncertain"]), (&serde_json::json!(1155), &serde_json::json!(true)));
    assert_eq!((&land["cases"], &land["procedures"]), (&serde_json::json!(1800), &serde_json::json!(2)));
    let births = line("tu-phap");
    assert_eq!(
        (&births["need_thousandths"], &births["uncertain"]),
        (&serde_json::json!(300), &serde_json::json!(false))
    );
    let told = canbo(here, &["gaps", "books", "--on", ON]);
    assert!(told.out.contains("Nhu cầu tính theo khối lượng công việc"), "{told:?}");
    assert!(told.out.contains("1,16 *"), "{told:?}");
}
