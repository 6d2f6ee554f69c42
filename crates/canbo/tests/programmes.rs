//! `canbo programme`, and the guide on programmes followed word for word.

mod kit;

use kit::{canbo, documented, folder};
use std::fs;

#[test]
fn every_programme_is_listed_and_can_be_shown_and_checked() {
    let here = folder();
    let answer = canbo(here.path(), &["programme", "list", "--json"]).json();
    documented("programme list", &answer);
    let programmes = answer["programmes"].as_array().expect("a list").clone();
    assert_eq!(programmes.len(), 7);
    for one in programmes {
        let code = one["code"].as_str().expect("a code");
        let text = canbo(here.path(), &["programme", "show", code]);
        assert_eq!(text.code, 0, "{text:?}");
        fs::write(here.path().join("ban-sao.toml"), &text.out).expect("is written");
        let checked = canbo(here.path(), &["programme", "check", "ban-sao.toml", "--json"]);
        assert_eq!(checked.code, 0, "{checked:?}");
        documented("programme check", &checked.json());
        assert_eq!(checked.json()["code"], code);
    }
}

#[test]
fn a_wrong_programme_is_refused_with_line_and_column_and_what_is_allowed() {
    let here = folder();
    let text = canbo(here.path(), &["programme", "show", "dak-lak"]).out;
    for (from, to, place, words) in [
        ("term_months = 36", "term_months = 37", "term_months", "1 đến 36 tháng"),
        ("scope = \"professional\"", "scope = \"some\"", "scope", "professional"),
        ("low_percent_hundredths = 500", "low_percent_hundredths = 800", "low_percent", "giảm low_percent_hundredths"),
        ("planned_only = true", "planed_only = true", "planed_only", "planned_only"),
    ] {
        assert!(text.contains(from), "{from}");
        let wrong = text.replacen(from, to, 1);
        let line = wrong.lines().position(|line| line.contains(place) && !line.starts_with('#')).expect("is there") + 1;
        fs::write(here.path().join("sai.toml"), &wrong).expect("is written");
        let run = canbo(here.path(), &["programme", "check", "sai.toml"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(&format!("sai.toml:{line}:")) && run.err.contains(words), "{line}: {}", run.err);
    }
}

#[test]
fn figures_of_a_sample_agree_and_a_changed_figure_is_told() {
    let here = folder();
    assert_eq!(canbo(here.path(), &["sample", "bac-son", "--out", "bs"]).code, 0);
    let run = canbo(here.path(), &["programme", "figures", "bac-son", "bs", "--on", "2018-12-31", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    documented("programme figures", &answer);
    let figures = answer["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), 23);
    assert!(figures.iter().all(|figure| figure["agrees"] == true), "{figures:?}");
    let text = canbo(here.path(), &["programme", "show", "bac-son"]).out.replacen("value = 385", "value = 384", 1);
    fs::write(here.path().join("khac.toml"), text).expect("is written");
    let run = canbo(here.path(), &["programme", "figures", "khac.toml", "bs", "--on", "2018-12-31"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("22 số khớp, 1 số khác"), "{}", run.out);
}

/// Every code of an obstacle that the parser names has a sentence in both languages.
#[test]
fn every_obstacle_of_a_programme_file_has_a_sentence_in_both_languages() {
    let sources = ["parse", "parse_other", "grammar"].map(|file| {
        let path = format!("{}/../policy/src/programme/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(path).expect("the source is there")
    });
    let mut codes: Vec<String> = Vec::new();
    for source in &sources[..2] {
        let told = source.match_indices("told(").map(|(at, _)| &source[at + 5..]);
        codes.extend(told.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).map(str::to_owned));
    }
    let coded = sources[2].lines().filter_map(|line| line.trim().strip_prefix("(\"")?.split('"').next());
    codes.extend(coded.map(str::to_owned));
    assert!(codes.len() >= 34, "{codes:?}");
    for lang in canbo_words::Lang::ALL {
        let words = canbo_words::Words::new(lang);
        for code in &codes {
            assert!(words.has(&format!("programme-error-{code}")), "{code} in {lang:?}");
        }
    }
}

/// The commands of the guide to programmes, in their order and as each language has it: a block of `sh` is run line by line,
/// a block of `diff` changes the file, and what a command must print stands in the block after it.
#[test]
fn the_guide_is_followed_word_for_word() {
    followed(include_str!("../../../docs/guides/programmes.md"));
    followed(include_str!("../../../docs/guides/programmes.vi.md"));
}

fn followed(guide: &str) {
    let here = folder();
    let (mut out, mut commands, mut changes, mut told) = (String::new(), 0, 0, 0);
    for block in guide.split("```").skip(1).step_by(2) {
        let (kind, lines) = block.split_once('\n').expect("a block has lines");
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            match kind {
                "sh" => {
                    let (line, to) = line.split_once(" > ").map_or((line, None), |(line, to)| (line, Some(to)));
                    let args: Vec<&str> =
                        line.strip_prefix("canbo ").expect("every command is ours").split(' ').collect();
                    let run = canbo(here.path(), &args);
                    if let Some(to) = to {
                        fs::write(here.path().join(to), &run.out).expect("is written");
                    }
                    out = run.out + &run.err;
                    commands += 1;
                }
                "diff" => {
                    let path = here.path().join("tinh-toi.toml");
                    let text = fs::read_to_string(&path).expect("the copy is there");
                    match line.split_at(1) {
                        ("-", old) => {
                            assert!(text.contains(old), "{old:?} is not in the copy");
                            fs::write(&path, text.replacen(old, "\u{1}", 1)).expect("is written");
                        }
                        ("+", new) => {
                            fs::write(&path, text.replacen('\u{1}', new, 1)).expect("is written");
                            changes += 1;
                        }
                        _ => panic!("a line of a change begins with − or +: {line:?}"),
                    }
                }
                "text" => {
                    assert!(out.contains(line.trim()), "the guide says {line:?}, the program:\n{out}");
                    told += 1;
                }
                other => panic!("a block of kind {other:?}"),
            }
        }
    }
    assert!(commands >= 8 && changes >= 2 && told >= 4, "{commands} commands, {changes} changes, {told} lines");
}

#[test]
fn a_review_of_ratings_follows_the_rule_of_the_day() {
    let here = folder();
    assert_eq!(canbo(here.path(), &["sample", "nam-po", "--out", "np"]).code, 0);
    let at = |day: &str| {
        let run = canbo(here.path(), &["streamlining", "np", "--on", day, "--json"]);
        assert_eq!(run.code, 0, "{run:?}");
        run.json()
    };
    let answer = at("2022-12-31");
    documented("streamlining", &answer);
    let people = answer["people"].as_array().expect("a list").clone();
    assert!(!people.is_empty());
    for one in &people {
        let ratings = &one["by_ratings"];
        assert!(ratings["dismissal"] == true || ratings["if_no_other_work"] == true, "{one}");
    }
    let last = at("2023-07-19")["cites"].clone();
    assert_ne!(last, at("2023-07-20")["cites"], "another decree from that day");
    let none = canbo(here.path(), &["streamlining", "np", "--on", "2031-01-01"]);
    assert_eq!(none.code, 2, "no rule is known to hold: {none:?}");
}

#[test]
fn leading_posts_are_proposed_with_what_each_person_still_needs() {
    let here = folder();
    assert_eq!(canbo(here.path(), &["sample", "tiny", "--out", "books"]).code, 0);
    let run = canbo(here.path(), &["leading", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    documented("leading", &run.json());
    assert!(run.json()["candidates"].as_u64().is_some_and(|count| count > 0));
    let told = canbo(here.path(), &["leading", "books", "--programme", "dak-lak", "--on", "2025-12-01"]);
    assert!(told.out.contains("Chưa đối chiếu với phương án"), "{told:?}");
    let args = ["plan", "books", "--programme", "dak-lak", "--on", "2025-12-01", "--out", "out"];
    assert_eq!(canbo(here.path(), &args).code, 0);
    let beside = canbo(here.path(), &["leading", "books", "--plan", "out/plan.json", "--json"]);
    documented("leading", &beside.json());
    assert!(beside.json()["beside"]["in_plan"].is_array(), "{beside:?}");
    let told = canbo(here.path(), &["leading", "books", "--plan", "out/plan.json"]);
    assert!(told.out.contains("Đã đối chiếu với phương án"), "{told:?}");
    let both = canbo(here.path(), &["leading", "books", "--plan", "out/plan.json", "--on", "2025-12-01"]);
    assert_eq!(both.code, 2, "the plan says the day: {both:?}");
    let none = canbo(here.path(), &["leading", "books", "--programme", "bac-son", "--on", "2025-12-01"]);
    assert!(none.out.contains("Chương trình không nêu vị trí lãnh đạo"), "{none:?}");
}
