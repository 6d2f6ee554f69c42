//! The kept register from the command line, on both engines.

mod kit;

use canbo_trial::postgres;
use kit::{Run, canbo, folder};
use std::fs;
use std::path::Path;

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

/// Runs a test with an empty database of each engine: a file's name, and the address of a server's.
fn on_both(name: &str, test: impl Fn(&str, &Path)) {
    let here = folder();
    test("canbo.db", here.path());
    let (_running, socket) = postgres::of_the_run().unwrap_or_else(|what| panic!("{what}"));
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
fn an_import_asked_for_again_under_its_key_is_told_and_not_done() {
    on_both("again", |db, here| {
        let keyed = |text: &str| import(here, db, text, "2025-07-01", &["--yes", "--key", "k"]);
        let corrected = FIRST.replace("Đại học Kế toán", "Thạc sĩ Kế toán");
        assert_eq!(keyed(FIRST).json()["version"], 1);
        assert_eq!(import(here, db, &corrected, "2025-07-01", &["--yes"]).json()["version"], 2);
        // What it would do now is something else; what was asked for is not.
        let again = keyed(FIRST);
        documented("import", &again.json());
        assert_eq!((again.code, &again.json()["version"], &again.json()["again"]), (0, &1.into(), &true.into()));
        let versions = canbo(here, &["history", "--db", db, "--json"]).json();
        assert_eq!(versions["versions"].as_array().map(Vec::len), Some(2), "{versions}");
        let other = keyed(&corrected);
        assert_eq!(other.code, 2, "{other:?}");
    });
}

#[test]
fn what_of_the_workbooks_is_not_taken_in_is_told() {
    let here = folder();
    import(here.path(), "canbo.db", FIRST, "2025-07-01", &["--yes"]);
    let wish = "DANH SÁCH ĐĂNG KÝ NGUYỆN VỌNG TỈNH ĐẮK LẮK,,,
Số hiệu,Họ và tên,Nguyện vọng đơn vị,Tình nguyện
CC-1,Nguyễn Thị Ánh,Xã Krông Năng,x
";
    let run = import(here.path(), "canbo.db", wish, "2025-08-01", &["--yes"]);
    let answer = run.json();
    documented("import", &answer);
    let codes: Vec<_> = answer["findings"].as_array().expect("is a list").iter().map(|one| &one["code"]).collect();
    assert!(codes.contains(&&"R260".into()), "{answer}");
    let run = canbo(here.path(), &["import", "danh-sach.csv", "--db", "canbo.db", "--on", "2025-08-01", "--yes"]);
    assert!(run.out.contains("R260") && run.out.contains("không cản trở"), "{run:?}");
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
        for command in [&["history"][..], &["plans"], &["explain", "3f2a91c0"]] {
            let said = told(&[command, &["--db", db, "--province", "01", "--lang", "en"]].concat());
            assert!(said.contains("nothing is kept of province 01"), "{command:?}: {said}");
        }
        let other = import(here, db, SECOND, "2025-12-01", &["--yes", "--key", "once"]);
        assert_eq!(other.code, 0, "{other:?}");
        let again = import(here, db, FIRST, "2026-01-01", &["--yes", "--key", "once", "--lang", "en"]);
        assert_eq!(again.code, 2, "{again:?}");
        assert!(again.err.contains("the key once was used for another operation"), "{again:?}");
    });
}

/// The sample in a database, planned: the plan's digest.
fn planned(here: &Path, db: &str) -> String {
    assert_eq!(canbo(here, &["sample", "tiny", "--out", "books"]).code, 0);
    let run = canbo(here, &["import", "books", "--db", db, "--on", "2025-12-01", "--yes"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = canbo(here, &["plan", "--db", db, "--programme", "dak-lak", "--on", "2025-12-01", "--out", "plan"]);
    assert_eq!(run.code, 0, "{run:?}");
    let listed = canbo(here, &["plans", "--db", db, "--json"]).json();
    documented("plans", &listed["plans"][0]);
    let digest = listed["plans"][0]["plan"].as_str().expect("a digest").to_owned();
    assert!(run.out.contains(&digest[..12]), "{run:?}");
    digest
}

/// Somebody of a plan turns up in another commune, by a list of one line.
fn moved_elsewhere(here: &Path, db: &str, person: &str) {
    let known = canbo(here, &["history", person, "--db", db, "--json"]).json();
    let name = known["known"][0]["person"]["name"].as_str().expect("a name");
    let text = format!(
        "Số hiệu,Họ và tên,Đơn vị công tác,Chức vụ\n\
         {person},{name},Văn phòng HĐND và UBND phường Cư Bao tỉnh Đắk Lắk,Chuyên viên\n"
    );
    fs::write(here.join("moved.csv"), text).expect("is written");
    let run = canbo(here, &["import", "moved.csv", "--db", db, "--on", "2025-12-01", "--partial", "--yes", "--json"]);
    assert_eq!((run.code, run.json()["version"].is_null()), (0, false), "{run:?}");
}

#[test]
fn a_kept_plan_is_named_by_its_digest_and_adopted_once() {
    on_both("adopted", |db, here| {
        let digest = planned(here, db);
        let short = &digest[..8];
        for command in ["verify", "explain"] {
            let run = canbo(here, &[command, short, "--db", db]);
            assert_eq!(run.code, 0, "{run:?}");
        }
        assert_eq!(canbo(here, &["compare", short, "plan/plan.json", "--db", db]).code, 0);
        let run = canbo(here, &["plans", short, "--db", db, "--out", "again", "--json"]);
        documented("plans", &run.json());
        for file in ["plan.json", "summary.txt"] {
            let read = |folder: &str| fs::read(here.join(folder).join(file)).expect("is written");
            assert_eq!(read("again"), read("plan"), "{file}");
        }
        let adopt = |more: &[&str]| {
            canbo(here, &[&["adopt", short, "--db", db, "--on", "2025-12-01", "--json"], more].concat())
        };
        let shown = adopt(&[]);
        assert_eq!((shown.code, &shown.json()["adopted"]), (1, &false.into()), "nobody confirmed: {shown:?}");
        let adopted = adopt(&["--yes"]);
        let answer = adopted.json();
        documented("adopt", &answer);
        assert_eq!(
            (adopted.code, &answer["standing"], &answer["version"]),
            (0, &"best".into(), &1.into()),
            "{adopted:?}"
        );
        assert!(answer["cases"].as_u64().is_some_and(|cases| cases > 2), "{answer}");
        let again = canbo(here, &["adopt", short, "--db", db, "--on", "2025-12-01", "--yes", "--lang", "en"]);
        assert!(again.code == 2 && again.err.contains("was adopted before"), "{again:?}");
        let listed = canbo(here, &["plans", "--db", db, "--json"]).json();
        assert_eq!(listed["plans"][0]["adopted_on_version"], 1, "{listed}");
        // Another plan of the programme would fill the same seats again.
        let one =
            &serde_json::from_slice::<serde_json::Value>(&fs::read(here.join("plan/plan.json")).expect("is there"))
                .expect("is JSON")["moves"][0];
        let part = |name: &str| one[name].as_str().expect("is text").to_owned();
        let forbid = format!("{}={}/{}", part("person"), part("to"), part("position"));
        let plan = ["plan", "--db", db, "--programme", "dak-lak", "--on", "2025-12-01", "--out", "other", "--forbid"];
        assert_eq!(canbo(here, &[&plan[..], &[&forbid]].concat()).code, 0);
        let listed = canbo(here, &["plans", "--db", db, "--json"]).json();
        let others = listed["plans"].as_array().expect("is a list").iter().map(|plan| plan["plan"].as_str());
        let other = others.flatten().find(|other| *other != digest).expect("another one is kept").to_owned();
        let clash = canbo(here, &["adopt", &other, "--db", db, "--on", "2025-12-01", "--yes", "--lang", "en"]);
        assert!(
            clash.code == 2 && clash.err.contains(&short[..8]) && clash.err.contains("the same programme"),
            "{clash:?}"
        );
        let back = |more: &[&str]| {
            canbo(here, &[&["adopt", short, "--withdraw", "--db", db, "--yes", "--json"], more].concat())
        };
        assert_eq!(back(&[]).code, 2, "needs a reason");
        let run = back(&["--reason", "sai danh sách"]);
        documented("adopt", &run.json());
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(adopt(&["--yes", "--key", "k"]).code, 0, "may be adopted again");
        let same = adopt(&["--yes", "--key", "k"]);
        assert_eq!((same.code, &same.json()["adopted"]), (0, &true.into()), "{same:?}");
        let record = canbo(here, &["plans", short, "--db", db, "--json"]);
        documented("plans", &record.json());
        assert_eq!(record.json()["withdrawals"][0]["why"], "sai danh sách", "{record:?}");
        assert_eq!(record.json()["adoption"]["version"], 1, "{record:?}");
        let told = canbo(here, &["plans", short, "--db", db]);
        assert!(told.out.contains("Đã thông qua lúc") && told.out.contains("sai danh sách"), "{told:?}");
        let unknown = canbo(here, &["adopt", "ffff", "--db", db, "--lang", "en"]);
        assert!(unknown.code == 2 && unknown.err.contains("no plan ffff is kept"), "{unknown:?}");
    });
}

#[test]
fn a_plan_in_breach_is_not_adopted_and_the_one_offered_instead_is() {
    on_both("instead", |db, here| {
        let digest = planned(here, db);
        let plan: serde_json::Value =
            serde_json::from_slice(&fs::read(here.join("plan/plan.json")).expect("is written")).expect("is JSON");
        let first = &plan["moves"][0]["person"];
        moved_elsewhere(here, db, first.as_str().expect("is a key"));
        let adopt = |plan: &str| canbo(here, &["adopt", plan, "--db", db, "--on", "2025-12-01", "--yes", "--json"]);
        let refused = adopt(&digest);
        let answer = refused.json();
        documented("adopt", &answer);
        assert_eq!((refused.code, &answer["standing"]), (1, &"breach".into()), "{refused:?}");
        assert_eq!((&answer["adopted"], &answer["version"]), (&false.into(), &2.into()));
        assert_eq!(answer["breaches"][0]["person"], *first, "{answer}");
        let instead = answer["instead"].as_str().expect("another plan").to_owned();
        let listed = canbo(here, &["plans", "--db", db, "--json"]).json();
        assert_eq!(listed["plans"].as_array().expect("is a list").len(), 2);
        let told = canbo(here, &["adopt", &digest, "--db", db, "--on", "2025-12-01"]);
        assert!(told.out.contains("Không thể thực hiện như đã lập") && told.out.contains(&instead[..12]), "{told:?}");
        // What is asked of the first plan is still asked of the register of its day.
        assert_eq!(canbo(here, &["verify", &digest, "--db", db]).code, 0);
        let adopted = adopt(&instead);
        assert_eq!((adopted.code, &adopted.json()["standing"]), (0, &"best".into()), "{adopted:?}");
    });
}

/// A programme that asks for more than its senders have: the plan says what it misses.
#[test]
fn a_plan_that_misses_minimums_is_adopted_for_a_reason_only() {
    on_both("elastic", |db, here| {
        planned(here, db);
        let text = canbo(here, &["programme", "show", "dak-lak"]).out;
        let harder = text
            .replace("low_percent_hundredths = 500", "low_percent_hundredths = 9000")
            .replace("high_percent_hundredths = 700", "high_percent_hundredths = 9500");
        assert_ne!(harder, text);
        fs::write(here.join("harder.toml"), harder).expect("is written");
        let args = ["plan", "--db", db, "--programme", "harder.toml", "--on", "2025-12-01", "--out", "hard", "--json"];
        let run = canbo(here, &args);
        assert_eq!((run.code, &run.json()["status"]), (1, &"elastic".into()), "{run:?}");
        let listed = canbo(here, &["plans", "--db", db, "--json"]).json();
        let plans = listed["plans"].as_array().expect("is a list");
        let elastic = plans.iter().find(|plan| plan["elastic"] == true).expect("is kept too");
        let digest = elastic["plan"].as_str().expect("a digest");
        let adopt = |more: &[&str]| {
            let args = ["adopt", digest, "--db", db, "--on", "2025-12-01", "--yes", "--json"];
            canbo(here, &[&args, more].concat())
        };
        let refused = adopt(&[]);
        assert_eq!((refused.code, &refused.json()["adopted"]), (1, &false.into()), "{refused:?}");
        let adopted = adopt(&["--reason", "sở không còn người"]);
        assert_eq!((adopted.code, &adopted.json()["elastic"]), (0, &true.into()), "{adopted:?}");
        // The other plan moves some of the same people and fills some of the same seats.
        let other = plans.iter().find(|plan| plan["elastic"] == false).expect("the first plan");
        let other = other["plan"].as_str().expect("a digest");
        let both = canbo(here, &["adopt", other, "--db", db, "--on", "2025-12-01", "--yes", "--lang", "en"]);
        assert!(both.code == 2 && both.err.contains("people in common"), "{both:?}");
    });
}

#[test]
fn work_is_put_in_line_done_cancelled_and_comes_again() {
    on_both("work", |db, here| {
        let digest = planned(here, db);
        let later = |more: &[&str]| {
            let args = ["plan", "--db", db, "--programme", "dak-lak", "--on", "2025-12-01", "--later", "--json"];
            let run = canbo(here, &[&args, more].concat());
            assert_eq!(run.code, 0, "{run:?}");
            documented("jobs", &run.json());
            run.json()["job"].as_i64().expect("a number")
        };
        let jobs = |more: &[&str]| canbo(here, &[&["jobs", "--db", db, "--json"], more].concat());
        let (first, second) = (later(&[]), later(&[]));
        let cancelled = jobs(&["--cancel", &second.to_string()]);
        assert_eq!(cancelled.json()["jobs"][0]["state"], "cancelled", "{cancelled:?}");
        assert_eq!(jobs(&["--cancel", "99"]).code, 2);
        let worked = canbo(here, &["work", "--db", db, "--until-idle", "--json"]);
        let answer = worked.json();
        documented("work", &answer);
        assert_eq!(worked.code, 0, "{worked:?}");
        let turns = answer["turns"].as_array().expect("is a list");
        assert_eq!((turns.len(), &turns[0]["job"], &turns[0]["answer"]["plan"]), (1, &first.into(), &digest.into()));
        let listed = jobs(&[]).json();
        documented("jobs", &listed);
        let states: Vec<_> = listed["jobs"].as_array().expect("is a list").iter().map(|job| &job["state"]).collect();
        assert_eq!(states, ["cancelled", "done"]);
        let told = canbo(here, &["jobs", "--db", db]);
        assert!(told.out.contains("đã xong") && told.out.contains("phương án"), "{told:?}");
        let schedule = |more: &[&str]| canbo(here, &[&["schedule", "--db", db, "--json"], more].concat());
        let set = schedule(&["đêm", "--rule", "0 1 * * *", "--backup-to", "saved", "--keep", "7"]);
        documented("schedule", &set.json());
        assert_eq!((set.code, &set.json()["schedules"][0]["rule"]), (0, &"0 1 * * *".into()), "{set:?}");
        let wrong = schedule(&["đêm", "--rule", "hàng đêm", "--backup-to", "saved"]);
        assert!(wrong.code == 2 && wrong.err.contains("hàng đêm"), "{wrong:?}");
        assert_eq!(schedule(&["đêm", "--remove"]).json()["schedules"], serde_json::json!([]));
        assert_eq!(schedule(&["đêm", "--remove"]).code, 2);
    });
}

/// At the question the user presses Ctrl-C: the program ends at once, and nothing was written.
#[cfg(target_os = "linux")]
#[test]
fn an_import_given_up_at_its_question_leaves_no_trace() {
    use std::io::{Read, Write};
    use std::process::{Command, Stdio};
    on_both("given_up", |db, here| {
        fs::write(here.join("danh-sach.csv"), FIRST).expect("is written");
        let program = env!("CARGO_BIN_EXE_canbo");
        // `script` gives the program a terminal, and what it is told as if typed.
        let line = format!("'{program}' import danh-sach.csv --db '{db}' --on 2025-07-01 --lang en");
        let mut command = Command::new("script");
        command.args(["--quiet", "--return", "--command", &line, "/dev/null"]).current_dir(here);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script is there");
        let mut keys = child.stdin.take().expect("is piped");
        let mut screen = child.stdout.take().expect("is piped");
        let mut shown = Vec::new();
        let mut piece = [0; 1024];
        while !String::from_utf8_lossy(&shown).contains("[y/N]") {
            let read = screen.read(&mut piece).expect("is read");
            assert!(read > 0, "it ended before its question: {}", String::from_utf8_lossy(&shown));
            shown.extend(&piece[..read]);
        }
        keys.write_all(&[3]).expect("is pressed");
        keys.flush().expect("is pressed");
        screen.read_to_end(&mut shown).expect("is read");
        let ended = child.wait().expect("ends");
        assert_eq!(ended.code(), Some(130), "{}", String::from_utf8_lossy(&shown));
        let nothing = canbo(here, &["history", "--db", db, "--lang", "en"]);
        let none = if db == "canbo.db" { "there is no database" } else { "holds nothing yet" };
        assert!(nothing.code == 2 && nothing.err.contains(none), "{nothing:?}");
    });
}
