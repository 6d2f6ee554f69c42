//! Runs every case of `law/cases`: as-of day, what is given, what is expected, and the provision.

mod kit;

use canbo_policy::appointment::{self, conditions};
use canbo_policy::benefits::{reinforcement, retention};
use canbo_policy::law::{Amount, Question};
use canbo_policy::movement::{Criterion, Form, Met, assess, is_eligible, may_move, required_papers};
use canbo_policy::programme::{Quota, quota_range};
use canbo_policy::retirement::{Annex, retirement, years_left};
use canbo_policy::streamlining::{Leaver, Way, allowance, by_ratings};
use canbo_policy::{Law, rules};
use canbo_register::{Day, Level, PartialDate, Rating, Sex};
use kit::Given;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::{Table, Value};

struct Case {
    place: String,
    stem: String,
    as_of: Day,
    cites: String,
    given: Table,
    expected: Table,
}

#[test]
fn every_case_of_the_law_holds() {
    let law = Law::embedded();
    let cases = read_all();
    assert!(cases.len() >= 600, "only {} cases", cases.len());
    let failed: Vec<String> = cases.iter().filter_map(|case| run(case, &law).err()).collect();
    assert!(failed.is_empty(), "{} of {} cases fail:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[test]
fn every_rule_has_a_folder_of_cases_with_one_that_it_refuses() {
    let cases = read_all();
    for rule in rules::ALL {
        let own: Vec<&Case> = cases.iter().filter(|case| case.stem == rule.stem).collect();
        assert!(!own.is_empty(), "law/cases/{} is missing", rule.stem);
        let refuses = |case: &&Case| matches!(case.expected["met"].as_str(), Some("no" | "unconfirmed"));
        assert!(own.iter().any(refuses), "no case of {} is refused", rule.stem);
    }
}

/// The day before a value, its first day, its last and the day after it are all asked for, for each value of each parameter.
#[test]
fn every_dated_value_has_the_four_days_in_a_case() {
    let law = Law::embedded();
    let mut asked: BTreeMap<String, BTreeSet<Day>> = BTreeMap::new();
    for case in read_all().iter().filter(|case| case.stem == "parameters") {
        asked.entry(text(&case.given, "name").to_owned()).or_default().insert(case.as_of);
    }
    let mut missing = Vec::new();
    for parameter in law.parameters.values() {
        let days = asked.get(&parameter.name).cloned().unwrap_or_default();
        for dated in &parameter.values {
            let mut wanted = vec![dated.from, dated.from.yesterday().expect("a day before")];
            wanted.extend(dated.to);
            wanted.extend(dated.to.and_then(|to| to.tomorrow().ok()));
            missing.extend(wanted.into_iter().filter(|day| !days.contains(day)).map(|day| (&parameter.name, day)));
        }
    }
    assert!(missing.is_empty(), "{} days without a case: {missing:?}", missing.len());
}

fn read_all() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law/cases");
    let mut cases = Vec::new();
    for folder in std::fs::read_dir(&root).expect("law/cases is there") {
        let folder = folder.expect("a folder").path();
        if !folder.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(&folder).expect("a folder of cases") {
            let file = file.expect("a file").path();
            let text = std::fs::read_to_string(&file).expect("a readable case");
            let table: Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let stem = folder.file_name().expect("a name").to_string_lossy().into_owned();
            for case in table["cases"].as_array().expect("[[cases]]") {
                cases.push(one(case, &stem));
            }
        }
    }
    cases.sort_by(|a, b| a.place.cmp(&b.place));
    cases
}

fn one(case: &Value, stem: &str) -> Case {
    let name = case["name"].as_str().expect("a name");
    let cites = case["cites"].as_str().expect("a provision").to_owned();
    Case {
        place: format!("{stem}: {name}"),
        stem: stem.to_owned(),
        as_of: kit::day(&case["as_of"]),
        cites,
        given: case["given"].as_table().expect("given").clone(),
        expected: case["expected"].as_table().expect("expected").clone(),
    }
}

fn run(case: &Case, law: &Law) -> Result<(), String> {
    match case.stem.as_str() {
        "retirement" => run_retirement(case, law),
        "years_left" => run_years_left(case, law),
        "parameters" => run_parameter(case, law),
        "quota_range" => run_quota(case),
        "required_papers" => run_papers(case, law),
        "streamlining_ratings" => run_ratings(case, law),
        "streamlining_allowance" => run_allowance(case, law),
        "reinforcement_benefits" => run_benefits(case, law),
        "kept_allowance" => run_retention(case, law),
        "authority" => run_authority(case, law),
        "appointment" => run_appointment(case, law),
        _ => run_rule(case, law),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(case: &Case, what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{}: {what} is {found:?}, expected {expected:?}", case.place))
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table[key].as_str().unwrap_or_else(|| panic!("{key} is a text"))
}

fn sex(case: &Case) -> Sex {
    if text(&case.given, "sex") == "male" { Sex::Male } else { Sex::Female }
}

fn run_retirement(case: &Case, law: &Law) -> Result<(), String> {
    let birth = kit::birth(text(&case.given, "born"));
    let annex = if text(&case.given, "annex") == "lower" { Annex::Lower } else { Annex::Normal };
    let found = retirement(law, case.as_of, sex(case), birth, annex).map_err(|refusal| refusal.to_string())?;
    let number = |key: &str| case.expected[key].as_integer().expect("a number") as u32;
    same(case, "age", (found.age_years, found.age_months), (number("age_years"), number("age_months")))?;
    same(case, "last day", found.last_day, kit::day(&case.expected["last_day"]))?;
    same(case, "pension", found.pension_from, kit::day(&case.expected["pension_from"]))
}

fn run_years_left(case: &Case, law: &Law) -> Result<(), String> {
    let birth: PartialDate = kit::birth(text(&case.given, "born"));
    let person = kit::person(Some(sex(case)), Some(birth));
    let years = case.given["years"].as_integer().expect("years") as u32;
    same(case, "left", years_left(law, &person, case.as_of, years), case.expected["holds"].as_bool())
}

fn run_parameter(case: &Case, law: &Law) -> Result<(), String> {
    let dated = law.value(text(&case.given, "name"), case.as_of).ok();
    if let (Some(certainty), Some(dated)) = (case.expected.get("certainty"), &dated) {
        same(case, "certainty", Some(format!("{:?}", dated.certainty).as_str()), certainty.as_str())?;
        same(case, "provision", dated.cites.as_str(), case.cites.as_str())?;
    }
    let found = dated.map(|dated| dated.value);
    let expected = case.expected.get("value").map(|value| match value {
        Value::Boolean(truth) => Amount::Truth(*truth),
        value => Amount::Number(value.as_integer().expect("a whole number")),
    });
    same(case, "value", found, expected)
}

fn run_quota(case: &Case) -> Result<(), String> {
    let given = |key: &str| case.given.get(key).map(|value| value.as_integer().expect("a number") as u32);
    let quota = Quota {
        at_least: given("at_least"),
        at_most: given("at_most"),
        low_percent_hundredths: given("low"),
        high_percent_hundredths: given("high"),
        ..Quota::default()
    };
    let expected = |key: &str| case.expected[key].as_integer().expect("a number") as u32;
    let found = quota_range(&quota, given("base").expect("a base"));
    same(case, "range", found, (expected("low"), expected("high")))
}

fn run_papers(case: &Case, law: &Law) -> Result<(), String> {
    let given = Given::read(&case.given, case.as_of);
    let papers = given.judge(law, required_papers);
    let found: Vec<String> = papers.into_iter().map(|paper| paper.code).collect();
    let expected = case.expected["papers"].as_array().expect("papers");
    let expected: Vec<String> = expected.iter().map(|code| code.as_str().expect("a code").to_owned()).collect();
    same(case, "papers", found, expected)
}

fn run_ratings(case: &Case, law: &Law) -> Result<(), String> {
    let mut person = kit::person(Some(Sex::Male), None);
    for (year, rating) in case.given["ratings"].as_table().expect("ratings by year") {
        let rating: Rating = rating.clone().try_into().expect("a rating");
        person.ratings.insert(year.parse().expect("a year"), rating);
    }
    let found = by_ratings(law, case.as_of, &person).map_err(|refusal| refusal.to_string())?;
    let expected = |key: &str| case.expected.get(key).and_then(Value::as_bool).unwrap_or(false);
    same(case, "under", found.under, expected("under"))?;
    same(case, "if no other work", found.if_no_other_work, expected("if_no_other_work"))?;
    same(case, "dismissal", found.dismissal, expected("dismissal"))?;
    same(case, "whether the provision is named", found.cites.contains(&case.cites), true)
}

fn run_allowance(case: &Case, law: &Law) -> Result<(), String> {
    let number = |table: &Table, key: &str| table[key].as_integer().unwrap_or_else(|| panic!("{key} is a number"));
    let way = match text(&case.given, "way") {
        "retire" => Way::EarlyRetirement,
        "resign" => Way::ResignAtOnce,
        _ => Way::MoveOut,
    };
    let leaver = Leaver {
        sex: sex(case),
        birth: kit::birth(text(&case.given, "born")),
        annex: Annex::Normal,
        leaves: case.as_of,
        contribution_months: number(&case.given, "insured_months") as u32,
        salary_dong: number(&case.given, "salary"),
    };
    let found = match allowance(law, &leaver, way) {
        Ok(found) => found,
        Err(_) => return same(case, "none", case.expected.get("none").and_then(Value::as_bool), Some(true)),
    };
    same(case, "open", Some(found.open), case.expected["open"].as_bool())?;
    same(case, "total", found.total_dong, number(&case.expected, "dong"))?;
    same(case, "uncertain", Some(found.uncertain), case.expected["uncertain"].as_bool())
}

fn run_benefits(case: &Case, law: &Law) -> Result<(), String> {
    let months = case.given.get("months").and_then(Value::as_integer).map(|months| months as u32);
    let difficult = case.given.get("difficult").and_then(Value::as_bool).unwrap_or(false);
    let Ok(found) = reinforcement(law, case.as_of, months, difficult) else {
        return same(case, "none", case.expected.get("none").and_then(Value::as_bool), Some(true));
    };
    same(case, "due", Some(found.due), case.expected["due"].as_bool())?;
    same(case, "allowance", Some(found.allowance_dong), case.expected["dong"].as_integer())?;
    let expected = |key: &str| case.expected.get(key).and_then(Value::as_bool).unwrap_or(false);
    same(case, "difficult area", found.difficult_area_regimes, expected("difficult_area_regimes"))?;
    same(case, "uncertain", found.uncertain, expected("uncertain"))
}

fn run_retention(case: &Case, law: &Law) -> Result<(), String> {
    let number = |key: &str| case.given[key].as_integer().expect("hundredths");
    let form = match text(&case.given, "form") {
        "transfer" => Form::Transfer,
        "rotation" => Form::Rotation,
        _ => Form::Secondment,
    };
    let found =
        retention(law, form, case.as_of, number("old"), number("new")).map_err(|refusal| refusal.to_string())?;
    same(case, "kept", Some(found.is_some()), case.expected["kept"].as_bool())?;
    let until = case.expected.get("until").map(kit::day);
    same(case, "until", found.as_ref().and_then(|found| found.until), until)?;
    let dong = case.expected.get("dong").and_then(Value::as_integer);
    same(case, "difference", found.map(|found| found.difference_dong), dong)
}

fn run_authority(case: &Case, law: &Law) -> Result<(), String> {
    let word = |key: &str| Value::String(text(&case.given, key).to_owned());
    let question = Question {
        kind: word("kind").try_into().expect("a kind of person"),
        tier: word("tier").try_into().expect("a tier"),
        form: word("form").try_into().expect("a form"),
        pair: word("pair").try_into().expect("a pair"),
    };
    let province = canbo_register::ProvinceCode::new(text(&case.given, "province"));
    let found = law.authority(&province, question, case.as_of);
    same(case, "decider", found.map(|row| row.decider.as_str()), case.expected.get("decider").and_then(Value::as_str))?;
    let of_province = found.map(|row| row.province.is_some());
    same(case, "own row", of_province, case.expected.get("own").and_then(Value::as_bool))?;
    let uncertain = found.map(|row| row.certainty.is_uncertain());
    same(case, "uncertain", uncertain, case.expected.get("uncertain").and_then(Value::as_bool))
}

fn run_appointment(case: &Case, law: &Law) -> Result<(), String> {
    let mut given = case.given.clone();
    let code = given.remove("condition").and_then(|value| value.as_str().map(str::to_owned)).expect("a condition");
    let target = match given.remove("to").expect("a level").as_str() {
        Some("deputy") => Level::Deputy,
        _ => Level::Head,
    };
    let given = Given::read(&given, case.as_of);
    let found = given.judge(law, |context, person, proposal| conditions(context, person, target, proposal.start));
    assert_eq!(found.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), appointment::CODES);
    let one = found.iter().find(|one| one.code == code).expect("a condition of that code");
    same(case, "met", serde_json::to_value(one.met).expect("a word").as_str(), case.expected["met"].as_str())?;
    let special = case.expected.get("special").and_then(Value::as_bool).unwrap_or(false);
    same(case, "special case", appointment::special_case(&found).contains(&code), special)?;
    same(case, "whether the provision is named", one.met == Met::NotAsked || one.article.contains(&case.cites), true)
}

fn run_rule(case: &Case, law: &Law) -> Result<(), String> {
    let rule = rules::ALL.iter().find(|rule| rule.stem == case.stem);
    let rule = rule.ok_or_else(|| format!("{}: no rule has that stem", case.place))?;
    let given = Given::read(&case.given, case.as_of);
    let criteria = given.judge(law, assess);
    same(case, "may_move", given.judge(law, may_move), is_eligible(&criteria))?;
    let found: &Criterion = criteria.iter().find(|criterion| criterion.code == rule.code).expect("every rule answers");
    let met = match text(&case.expected, "met") {
        "yes" => Met::Yes,
        "no" => Met::No,
        "unconfirmed" => Met::Unconfirmed,
        "not_asked" => Met::NotAsked,
        other => panic!("{}: met = {other}", case.place),
    };
    same(case, "met", found.met, met)?;
    if met != Met::NotAsked {
        let cited = found.article.contains(&case.cites);
        same(case, &format!("whether {:?} names {:?}", found.article, case.cites), cited, true)?;
    }
    if let Some(uncertain) = case.expected.get("uncertain") {
        same(case, "uncertain", Some(found.uncertain), uncertain.as_bool())?;
    }
    for (key, value) in &case.expected {
        if let Some(name) = key.strip_prefix("data_") {
            same(case, key, found.data.get(name).map(String::as_str), value.as_str())?;
        }
    }
    Ok(())
}
