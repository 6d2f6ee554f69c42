//! The house rules are tested by breaking what they should catch.

use xtask::tidy::{absent, arrows, findings, languages, length, licences, strings, tests};
use xtask::{Fault, Tree};

fn whats(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

fn manifest(dependencies: &str) -> String {
    format!("[package]\nname = \"x\"\n[lints]\nworkspace = true\n[dependencies]\n{dependencies}\n")
}

#[test]
fn an_arrow_that_points_up_is_a_fault() {
    let good = manifest("canbo-register.workspace = true");
    assert_eq!(arrows::faults(&Tree::from([("crates/policy/Cargo.toml", good.as_str())])), []);
    let bad = manifest("canbo-planning.workspace = true");
    let faults = arrows::faults(&Tree::from([("crates/policy/Cargo.toml", bad.as_str())]));
    assert_eq!(whats(&faults), ["crates/policy/Cargo.toml: `policy` must not use `planning`: arrows point down only"]);
}

#[test]
fn a_boundary_crate_in_another_room_is_a_fault() {
    let excel = manifest("calamine.workspace = true");
    assert_eq!(arrows::faults(&Tree::from([("crates/office/Cargo.toml", excel.as_str())])), []);
    assert_eq!(arrows::faults(&Tree::from([("crates/planning/Cargo.toml", excel.as_str())])).len(), 1);
}

#[test]
fn a_room_that_nobody_drew_and_a_room_without_lints_are_faults() {
    let plain = manifest("");
    assert_eq!(arrows::faults(&Tree::from([("crates/cellar/Cargo.toml", plain.as_str())])).len(), 1);
    assert_eq!(arrows::faults(&Tree::from([("crates/text/Cargo.toml", "[package]\nname = \"x\"\n")])).len(), 1);
}

#[test]
fn a_file_read_in_a_pure_room_is_a_fault_however_it_is_imported() {
    for code in [
        "fn f() { std::fs::read(\"x\"); }",
        "use std::{collections::BTreeMap, fs};",
        "use std::{\n    env,\n};",
        "use std::{io::Read, process::Command};",
        "fn f() { let t = std::time::Instant::now(); }",
    ] {
        let faults = absent::faults(&Tree::from([("crates/policy/src/a.rs", code)]));
        assert!(!faults.is_empty(), "{code}");
    }
}

#[test]
fn a_file_read_elsewhere_or_named_in_a_comment_a_string_or_a_test_is_none() {
    for (path, code) in [
        ("crates/office/src/a.rs", "use std::fs;"),
        ("crates/flow/src/a.rs", "use std::io::BufRead; use std::{io::Read, fmt};"),
        ("crates/policy/src/a.rs", "//! never std::fs\n/* nor /* std::env */ std::net */ fn f() {}"),
        ("crates/policy/src/a.rs", "fn f() -> &'static str { \"std::fs\" }"),
        ("crates/policy/src/a.rs", "fn f() -> &'static str { r#\"a \" std::fs\"# }"),
        ("crates/policy/src/a.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use std::fs; }"),
        ("crates/policy/tests/a.rs", "use std::fs;"),
        ("crates/policy/src/a.rs", "fn instant_noodles<'a>(c: char) -> bool { c == '\"' && c != '\\'' }"),
    ] {
        assert_eq!(absent::faults(&Tree::from([(path, code)])), [], "{code}");
    }
}

#[test]
fn what_is_not_safe_and_sql_outside_the_store_are_faults() {
    let hidden = concat!("fn f() { uns", "afe { } }");
    assert_eq!(absent::faults(&Tree::from([("crates/office/src/a.rs", hidden)])).len(), 1);
    assert_eq!(absent::faults(&Tree::from([("crates/office/src/a.rs", "#![forbid(unsafe_code)]")])), []);
    let sql = "const Q: &str = \"SELECT name FROM person\";";
    assert_eq!(absent::faults(&Tree::from([("crates/canbo/src/a.rs", sql)])).len(), 1);
    assert_eq!(absent::faults(&Tree::from([("crates/store/src/a.rs", sql)])), []);
}

#[test]
fn a_sleeping_or_ignored_test_is_a_fault() {
    let sleeping = "fn t() { std::thread::sleep(d); }";
    assert_eq!(tests::faults(&Tree::from([("crates/office/tests/a.rs", sleeping)])).len(), 1);
    assert_eq!(tests::faults(&Tree::from([("crates/office/src/a.rs", sleeping)])), []);
    let inside = format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{ {sleeping} }}");
    assert_eq!(tests::faults(&Tree::from([("crates/office/src/a.rs", inside.as_str())])).len(), 1);
    let ignored = concat!("#[test]\n#[ign", "ore]\nfn t() {}");
    assert_eq!(tests::faults(&Tree::from([("crates/office/tests/a.rs", ignored)])).len(), 1);
}

#[test]
fn a_key_that_one_language_lacks_is_a_fault() {
    let tree = Tree::from([
        ("crates/words/locales/vi/a.ftl", "one = một\n    .title = Một\n    .todo = Làm\ntwo = hai\n"),
        ("crates/words/locales/en/a.ftl", "one = one\n    .title = One\nthree = three\n"),
    ]);
    assert_eq!(
        whats(&languages::faults(&tree)),
        [
            "crates/words/locales/en/a.ftl: lacks `one.todo`, which Vietnamese has",
            "crates/words/locales/en/a.ftl: lacks `two`, which Vietnamese has",
            "crates/words/locales/vi/a.ftl: lacks `three`, which English has",
        ]
    );
}

#[test]
fn a_key_in_two_files_is_a_fault() {
    let tree = Tree::from([
        ("crates/words/locales/vi/a.ftl", "one = Một\n"),
        ("crates/words/locales/en/a.ftl", "one = One\n"),
        ("crates/words/locales/vi/b.ftl", "one = Một lần nữa\n"),
        ("crates/words/locales/en/b.ftl", "one = One again\n"),
    ]);
    let twice = "crates/words/locales/vi/b.ftl: says `one`, which crates/words/locales/vi/a.ftl says already";
    assert_eq!(whats(&languages::faults(&tree)), [twice]);
}

const ENTRY: &str = "[E105]\nseverity = \"blocks\"\ncites = \"Điều 25\"\nrule = \"rules/pregnancy\"\n";
const CASE: &str = "born = 2024-01-01";
const SENTENCES: &str = "E105 = { $person } is barred\n    .title = Barred\n    .todo = Wait\n";
const USE: &str = "fn f() { Finding::new(\"E105\", Severity::Blocks); }";

fn with_page(files: [(&str, &str); 5]) -> Tree {
    let mut tree = Tree::from(files);
    tree.files.extend(xtask::findings::pages(&tree));
    tree
}

fn house() -> Tree {
    with_page([
        ("law/findings/eligibility.toml", ENTRY),
        ("crates/words/locales/vi/policy.ftl", SENTENCES),
        ("crates/words/locales/en/policy.ftl", SENTENCES),
        ("crates/policy/src/a.rs", USE),
        ("law/cases/pregnancy/good.toml", CASE),
    ])
}

#[test]
fn a_code_with_entry_sentences_and_page_is_well_kept() {
    assert_eq!(findings::faults(&house()), []);
}

#[test]
fn a_code_without_entry_sentence_or_current_page_is_a_fault() {
    for missing in [
        "law/findings/eligibility.toml",
        "crates/words/locales/vi/policy.ftl",
        "crates/words/locales/en/policy.ftl",
        "crates/policy/src/a.rs",
        "docs/findings/E105.md",
        "law/cases/pregnancy/good.toml",
    ] {
        let mut tree = house();
        tree.files.remove(missing);
        assert!(!findings::faults(&tree).is_empty(), "{missing}");
    }
    let mut tree = house();
    tree.files.insert("docs/findings/E105.md".into(), "something older".into());
    assert_eq!(findings::faults(&tree).len(), 1);
    let mut tree = house();
    tree.files.insert("docs/findings/E999.md".into(), "gone".into());
    assert_eq!(findings::faults(&tree).len(), 1);
}

#[test]
fn an_entry_without_severity_article_or_its_case_folder_is_a_fault() {
    for entry in [
        "[E105]\narticle = \"Điều 25\"\n",
        "[E105]\nseverity = \"awful\"\narticle = \"Điều 25\"\n",
        "[E105]\nseverity = \"blocks\"\nrule = \"rules/pregnancy\"\n",
        "[E105]\nseverity = \"blocks\"\narticle = \"Điều 25\"\nrule = \"rules/no_such_rule\"\n",
        "[E105]\nseverity = \"blocks\"\narticle = \"Điều 25\"\n[E105]\n",
    ] {
        let mut tree = house();
        tree.files.insert("law/findings/eligibility.toml".into(), entry.into());
        tree.files.extend(xtask::findings::pages(&tree));
        assert!(!findings::faults(&tree).is_empty(), "{entry}");
    }
}

#[test]
fn a_file_of_more_than_500_lines_is_a_fault() {
    let long = "\n".repeat(501);
    assert_eq!(length::faults(&Tree::from([("crates/a/src/a.rs", long.as_str())])).len(), 1);
    assert_eq!(length::faults(&Tree::from([("crates/a/src/a.rs", &long[1..])])), []);
}

#[test]
fn a_machine_path_and_unfinished_work_are_faults() {
    for text in [concat!("// TO", "DO later"), concat!("see /ho", "me/anna/x"), concat!("cp ../sha", "red/x .")] {
        assert_eq!(strings::faults(&Tree::from([("docs/a.md", text)])).len(), 1, "{text}");
    }
    assert_eq!(strings::faults(&Tree::from([("docs/a.md", "all done, see docs/b.md")])), []);
}

#[test]
fn a_licence_is_allowed_when_it_can_be_met_with_allowed_ones() {
    for allowed in ["MIT", "MIT OR Apache-2.0", "MIT/Apache-2.0", "(MIT OR GPL-3.0) AND Unicode-3.0"] {
        assert!(licences::is_allowed(allowed), "{allowed}");
    }
    for refused in ["GPL-3.0", "MIT AND GPL-3.0", "none stated", ""] {
        assert!(!licences::is_allowed(refused), "{refused}");
    }
    let metadata = r#"{"packages":[{"name":"a","version":"1.0.0","license":"MIT"},
        {"name":"b","version":"2.0.0","license":"GPL-3.0-only"},{"name":"c","version":"3.0.0","license":null}]}"#;
    assert_eq!(
        whats(&licences::in_metadata(metadata)),
        ["Cargo.lock: b 2.0.0: licence GPL-3.0-only", "Cargo.lock: c 3.0.0: licence none stated"]
    );
}

#[test]
fn a_page_shows_the_default_of_a_choice_and_dots_for_data() {
    let pattern = "Unit { $unit } has { $count ->\n[one] { $count } person\n*[other] { $count } people\n} too many";
    assert_eq!(xtask::ftl::plain(pattern), "Unit … has … people too many");
}
