//! Why, why not and what if, asked of the real program.

mod kit;

use kit::{canbo, documented, fields, folder};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The smallest sample and its plan.
fn planned(here: &Path) {
    assert_eq!(canbo(here, &["sample", "tiny", "--out", "books"]).code, 0);
    let args = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "out"];
    assert_eq!(canbo(here, &args).code, 0);
}

fn plan_file(here: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(here.join("out/plan.json")).expect("is there")).expect("is JSON")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[test]
fn one_person_all_people_a_seat_and_a_unit_are_explained() {
    let here = folder();
    let here = here.path();
    planned(here);
    let plan = plan_file(here);
    let line = &plan["moves"][0];
    let (person, unit) = (text(&line["person"]), text(&line["to"]));
    let seat = format!("{unit}/{}", text(&line["position"]));
    let run = canbo(here, &["explain", "out/plan.json", "books", "--person", &person, "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    documented("explain", &answer);
    let one = &answer[0];
    let expected = [
        "best_alternative_for_person",
        "best_alternative_for_seat",
        "counts",
        "forced",
        "line",
        "nearest",
        "person",
        "pinned",
        "reasons",
        "smallest_change",
        "state",
        "why_not",
    ];
    assert_eq!(fields(one), expected);
    assert_eq!((&one["state"], answer.as_array().map(Vec::len)), (&"moved".into(), Some(1)));
    assert_eq!(fields(&one["reasons"][0]), ["article", "code", "met", "uncertain"]);
    let all = canbo(here, &["explain", "out/plan.json", "books", "--xlsx", "why.xlsx", "--json"]).json();
    let states = |state: &str| all.as_array().expect("a list").iter().filter(|one| one["state"] == state).count();
    assert_eq!(states("moved"), plan["moves"].as_array().map_or(0, Vec::len));
    assert!(states("not_eligible") > 0);
    documented("explain", &all);
    assert!(fs::metadata(here.join("why.xlsx")).expect("is written").len() > 5_000);
    let of_seat = canbo(here, &["explain", "out/plan.json", "books", "--seat", &seat, "--json"]).json();
    documented("explain", &of_seat);
    assert!(of_seat[0]["takes"].as_array().expect("a list").contains(&Value::from(person.as_str())), "{of_seat}");
    let of_unit = canbo(here, &["explain", "out/plan.json", "books", "--unit", &unit, "--json"]).json();
    documented("explain", &of_unit);
    assert!(of_unit.as_array().expect("a list").iter().any(|one| one["person"] == person.as_str()));
    let told = canbo(here, &["explain", "out/plan.json", "books", "--person", &person]);
    assert!(told.out.contains("Căn cứ") && told.out.contains("Thay đổi nhỏ nhất"), "{}", told.out);
    let nobody = canbo(here, &["explain", "out/plan.json", "books", "--person", "KHONG-CO"]);
    assert_eq!((nobody.code, nobody.err.contains("KHONG-CO")), (2, true), "{nobody:?}");
}

#[test]
fn each_audience_is_told_what_is_its_own() {
    let here = folder();
    let here = here.path();
    planned(here);
    let plan = plan_file(here);
    let unit = text(&plan["moves"][0]["to"]);
    let explain = |more: &[&str]| canbo(here, &[&["explain", "out/plan.json", "books"], more].concat());
    let receiver = explain(&["--audience", "receiver", "--unit", &unit, "--json"]).json();
    let people: Vec<&Value> =
        receiver.as_array().expect("a list").iter().filter(|one| one.get("person").is_some()).collect();
    assert!(!people.is_empty() && people.iter().all(|one| one["line"]["to"] == unit.as_str()), "{receiver}");
    let public = explain(&["--audience", "public", "--json"]).json();
    documented("explain", &public);
    assert_eq!(fields(&public[0]), ["counts"]);
    assert!(!public.to_string().contains("person"), "{public}");
    for wrong in [vec!["--audience", "sender"], vec!["--audience", "public", "--person", "X"], vec!["--audience", "x"]]
    {
        let run = explain(&wrong);
        assert_eq!(run.code, 2, "{wrong:?}: {run:?}");
    }
}

#[test]
fn a_what_if_tells_the_new_optimum_and_who_else_is_touched() {
    let here = folder();
    let here = here.path();
    planned(here);
    let plan = plan_file(here);
    let line = &plan["moves"][0];
    let (person, seat) = (text(&line["person"]), format!("{}/{}", text(&line["to"]), text(&line["position"])));
    let forbid = format!("{person}={seat}");
    let ask = |more: &[&str]| canbo(here, &[&["what-if", "out/plan.json", "books", "--json"], more].concat());
    let run = ask(&["--forbid", &forbid]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    documented("what-if", &answer);
    let expected = [
        "cascade_after",
        "cascade_before",
        "conflicts",
        "curve",
        "edits",
        "milliseconds",
        "missing_after",
        "missing_before",
        "moves",
        "status",
        "tiers_after",
        "tiers_before",
        "touched",
        "written",
    ];
    assert_eq!(fields(&answer), expected);
    assert_eq!(fields(&answer["touched"][0]), ["after", "before", "person"]);
    let own = answer["touched"].as_array().expect("a list").iter().find(|one| one["person"] == person.as_str());
    assert!(own.is_some_and(|one| one["before"]["unit"] == line["to"] && one["after"] != one["before"]), "{answer}");
    // The same question asked of `plan`.
    let args = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "cold", "--json"];
    let cold = canbo(here, &[&args[..], &["--forbid", &forbid]].concat()).json();
    assert_eq!((&answer["tiers_after"], &answer["moves"]), (&cold["tiers"], &cold["moves"]));
    let more = ask(&["--seat", &format!("{seat}=+1")]);
    assert_eq!(more.code, 0, "{more:?}");
    let again = ask(&["--forbid", &forbid, "--least-disturbance"]).json();
    assert!(again["tiers_after"].as_array().expect("a list").iter().any(|tier| tier["name"] == "disturbance"));
    for wrong in
        [["--seat", "00000/dat-dai=+1"], ["--quota", "khong-co=+1"], ["--percent", "700"], ["--curve", "x=1..2"]]
    {
        assert_eq!(ask(&wrong).code, 2, "{wrong:?}");
    }
}

#[test]
fn a_request_to_reconsider_is_planned_again_and_verified_with_its_base() {
    let here = folder();
    let here = here.path();
    planned(here);
    let line = &plan_file(here)["moves"][0];
    let forbid = format!("{}={}/{}", text(&line["person"]), text(&line["to"]), text(&line["position"]));
    let args = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "again", "--forbid", &forbid];
    let run = canbo(here, &[&args[..], &["--base", "out/plan.json"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let run = canbo(here, &["verify", "again/plan.json", "books", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let lines = plan_file(here)["moves"].as_array().map_or(0, Vec::len);
    assert_eq!(run.json()["question"]["base_lines"], lines);
}

#[test]
fn a_plan_made_again_keeps_the_limits_of_the_one_before_until_others_are_stated() {
    let here = folder();
    let here = here.path();
    planned(here);
    let ask = |base: &str, out: &str, more: &[&str]| {
        let args = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--base", base, "--out", out];
        let run = canbo(here, &[&args[..], more].concat());
        assert_eq!(run.code, 0, "{run:?}");
        let text = fs::read_to_string(here.join(out).join("plan.json")).expect("is written");
        let plan: serde_json::Value = serde_json::from_str(&text).expect("is JSON");
        (plan["options"]["gross_leavers_at_most"].clone(), plan["options"]["budget_dong"].clone())
    };
    let budget = serde_json::json!(50_000_000_000i64);
    assert_eq!(
        ask("out/plan.json", "first", &["--leavers", "9", "--budget", "50000000000"]),
        (9.into(), budget.clone())
    );
    assert_eq!(ask("first/plan.json", "kept", &[]), (9.into(), budget.clone()));
    assert_eq!(ask("first/plan.json", "other", &["--leavers", "8"]), (8.into(), budget));
    let run = canbo(here, &["compare", "out/plan.json", "kept/plan.json", "--json"]);
    let questions = run.json()["questions"].clone();
    assert_eq!(questions, serde_json::json!(["base", "limits"]), "{run:?}");
}

#[test]
fn a_curve_is_written_as_a_workbook_and_a_picture() {
    let here = folder();
    let here = here.path();
    planned(here);
    let args = ["what-if", "out/plan.json", "books", "--curve", "percent=4..7", "--xlsx", "c.xlsx", "--svg", "c.svg"];
    let told = canbo(here, &args);
    assert_eq!(told.code, 0, "{told:?}");
    let run = canbo(here, &[&args[..], &["--json"]].concat());
    let answer = run.json();
    documented("what-if", &answer);
    assert_eq!(answer["curve"]["points"].as_array().map(Vec::len), Some(4));
    assert_eq!(answer["written"], serde_json::json!(["c.xlsx", "c.svg"]));
    let svg = fs::read_to_string(here.join("c.svg")).expect("is written");
    assert!(svg.starts_with("<svg ") && svg.contains("Còn thiếu") && svg.trim_end().ends_with("</svg>"), "{svg}");
    assert!(fs::metadata(here.join("c.xlsx")).expect("is written").len() > 4_000);
}

/// Two people sent by two bodies to one commune.
fn couple(plan: &Value) -> (String, String) {
    let moves = plan["moves"].as_array().expect("a list");
    for (at, one) in moves.iter().enumerate() {
        let other = moves[at + 1..].iter().find(|other| other["to"] == one["to"] && other["from"] != one["from"]);
        if let Some(other) = other {
            return (text(&one["person"]), text(&other["person"]));
        }
    }
    panic!("no two people come to one commune")
}

#[test]
fn a_plan_within_side_limits_says_what_they_cost_and_never_who_is_kept_apart() {
    let here = folder();
    let here = here.path();
    planned(here);
    let (first, second) = couple(&plan_file(here));
    let pair = format!("{first},{second}");
    let ask = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "side"];
    let limits = ["--apart", &pair, "--budget", "46.800.000", "--leavers", "2"];
    let run = canbo(here, &[&ask[..], &limits].concat());
    assert_eq!(run.code, 0, "{run:?}");
    for told in ["Không bố trí cùng cơ quan: 1 cặp", "46.800.000 đồng", "Các giới hạn này làm thay đổi"]
    {
        assert!(run.out.contains(told), "{told}: {}", run.out);
    }
    let answer = canbo(here, &[&ask[..], &limits, &["--json"]].concat()).json();
    documented("plan", &answer);
    let lines = answer["side"]["lines"].as_array().expect("a list");
    assert_eq!(
        lines.iter().map(|line| text(&line["kind"])).collect::<Vec<_>>(),
        ["apart", "budget_dong", "gross_leavers"]
    );
    assert!(lines.iter().all(|line| line["with"].as_i64() <= line["at_most"].as_i64()), "{lines:?}");
    assert_eq!(lines[0]["without"], 1);
    // The file's own check, in words and for programs.
    let verified = canbo(here, &["verify", "side/plan.json", "books"]);
    assert_eq!(verified.code, 0, "{verified:?}");
    let line = verified.out.lines().find(|line| line.contains("Giới hạn bổ sung")).expect("the question is told");
    assert!(line.contains("1 cặp") && !line.contains(&first) && !line.contains(&second), "{line}");
    // Where the file says another budget, nothing is proved.
    let file = fs::read_to_string(here.join("side/plan.json")).expect("is there");
    fs::write(here.join("other.json"), file.replace("46800000", "46800001")).expect("is written");
    assert_eq!(canbo(here, &["verify", "other.json", "books"]).code, 1);
    // Questions that prices cannot answer are refused; those that are solved again are answered.
    for args in [&["explain", "side/plan.json", "books"][..], &["report", "side/plan.json", "books", "--out", "r.html"]]
    {
        let run = canbo(here, args);
        assert_eq!((run.code, run.err.contains("canbo what-if")), (2, true), "{run:?}");
    }
    assert!(!here.join("r.html").exists());
    let plan: Value = serde_json::from_str(&file).expect("is JSON");
    let line = &plan["moves"][0];
    let forbid = format!("{}={}/{}", text(&line["person"]), text(&line["to"]), text(&line["position"]));
    let other = canbo(here, &["what-if", "side/plan.json", "books", "--forbid", &forbid, "--json"]).json();
    let cold = canbo(here, &[&ask[..], &limits, &["--forbid", &forbid, "--json"]].concat()).json();
    assert_eq!(other["tiers_after"], cold["tiers"]);
}

#[test]
fn people_who_cannot_be_kept_apart_are_named_as_the_conflict() {
    let here = folder();
    let here = here.path();
    planned(here);
    let moved = text(&plan_file(here)["moves"][0]["person"]);
    let ask = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "none"];
    let (stranger, oneself) = (format!("{moved},X-1"), format!("{moved},{moved}"));
    for (wrong, told) in [(&stranger, "X-1"), (&oneself, moved.as_str())] {
        let run = canbo(here, &[&ask[..], &["--apart", wrong]].concat());
        assert_eq!((run.code, run.err.contains(told)), (2, true), "{run:?}");
    }
    // A pin at the seat of the one, for the other too.
    let line = &plan_file(here)["moves"][0];
    let mate = couple(&plan_file(here));
    let seats = plan_file(here)["moves"].as_array().expect("a list").clone();
    let pin = |person: &str| {
        let line = seats.iter().find(|one| one["person"] == person).expect("has a line");
        format!("{person}={}/{}", text(&line["to"]), text(&line["position"]))
    };
    let (first, second, pair) = (pin(&mate.0), pin(&mate.1), format!("{},{}", mate.0, mate.1));
    let limits = ["--apart", &pair, "--pin", &first, "--pin", &second, "--json"];
    let run = canbo(here, &[&ask[..], &limits].concat());
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(run.json()["conflicts"][0]["limit"], "apart", "{line}");
}
