//! Workbooks that go out: nothing in them runs, figures agree with what they were made from, nobody is exposed.

use calamine::{Data, Reader, Xlsx};
use canbo_office::out::{Proven, Refusal, findings_workbook, gaps_workbook, plan_workbook};
use canbo_office::{Corrections, Gathered, Limits, read};
use canbo_planning::{Answer, Inputs, Options, Plan, Stage, Verdict, solve, verify, write_plan};
use canbo_policy::gaps::{Gaps, gaps};
use canbo_policy::staffing::{Staffing, staffing};
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Day, Finding, Place, Register, Severity, assemble};
use canbo_words::{Lang, Words};
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::LazyLock;

/// A small province with its plan.
struct Province {
    register: Register,
    reference: Reference,
    law: Law,
    programme: Programme,
    on: Day,
    plan: Plan,
    verdict: Verdict,
}

impl Province {
    /// The smallest sample, with its register and the text of its programme altered.
    fn tiny(alter: impl Fn(&mut Register), amend: impl Fn(String) -> String) -> Province {
        let sample = "tiny";
        let (reference, law) = (Reference::embedded(), Law::embedded());
        let known = canbo_samples::SAMPLES.iter().find(|known| known.name == sample).expect("a sample of that name");
        let mut gathered = Gathered::new();
        for file in canbo_samples::generate(sample, 1, false, &reference).expect("the sample is known") {
            gathered.next_file();
            read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
                gathered.take(event)
            });
        }
        let mut register = assemble(&gathered.sheets, &reference).register;
        alter(&mut register);
        let file = format!("{}/../../law/programmes/{}.toml", env!("CARGO_MANIFEST_DIR"), known.programme);
        let text = amend(std::fs::read_to_string(file).expect("the programme stands in law/"));
        let programme = Programme::parse_under("p.toml", &text, &reference, &law).expect("the programme is right");
        let inputs =
            Inputs { register: &register, reference: &reference, law: &law, programme: &programme, on: known.on };
        let answer = solve(&inputs, &text, &Options::default(), &mut canbo_flow::Unwatched).expect("it can be planned");
        let plan = match answer {
            Answer::Plan(plan) => *plan,
            Answer::NoPlan { elastic, .. } => *elastic.expect("only minimums conflict"),
        };
        let verdict = verify(&register, &reference, &law, &write_plan(&plan));
        let on = known.on;
        Province { register, reference, law, programme, on, plan, verdict }
    }

    fn inputs(&self) -> Inputs<'_> {
        let Province { register, reference, law, programme, on, .. } = self;
        Inputs { register, reference, law, programme, on: *on }
    }

    fn staffing(&self) -> Staffing {
        staffing(&self.register, &self.reference, &self.law, self.on, self.programme.scope)
    }

    fn gaps(&self) -> Gaps {
        gaps(&self.staffing(), &self.register, &self.reference)
    }

    fn plan_workbook(&self, lang: Lang) -> Vec<u8> {
        let proven = Proven::of(&self.plan, &self.verdict).expect("the plan is proven");
        plan_workbook(&self.inputs(), proven, &Words::new(lang)).expect("it can be written")
    }

    fn gaps_workbook(&self, lang: Lang) -> Vec<u8> {
        let words = Words::new(lang);
        gaps_workbook(&self.gaps(), &self.staffing(), &[], &self.register, &self.reference, &words)
            .expect("it can be written")
    }

    fn findings_workbook(&self, findings: &[Finding], lang: Lang) -> Vec<u8> {
        let words = Words::new(lang);
        findings_workbook(findings, &self.register, &self.reference, Some(self.on), &words).expect("it can be written")
    }
}

static TINY: LazyLock<Province> = LazyLock::new(|| Province::tiny(|_| (), |text| text));

/// What a spreadsheet program might run.
const HOSTILE: [&str; 16] = [
    "=cmd|'/C calc'!A0",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tTab",
    "\rCR",
    "a\rb",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "_x000D_",
    "http://example.vn/?a=1",
    "{=1}",
];

/// Sheets with their cells, in order.
fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it opens");
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("formulas can be listed");
        assert!(formulas.used_cells().next().is_none(), "{name} has a formula");
        let range = book.worksheet_range(&name).expect("the sheet opens");
        sheets.push((name, range.rows().map(<[Data]>::to_vec).collect()));
    }
    sheets
}

fn texts(bytes: &[u8]) -> BTreeSet<String> {
    let cells = sheets(bytes).into_iter().flat_map(|(_, rows)| rows).flatten();
    cells.filter_map(|cell| if let Data::String(text) = cell { Some(text) } else { None }).collect()
}

/// The numbers of the last row of sums of a sheet whose name begins so.
fn sums(bytes: &[u8], sheet: &str, label: &str) -> Vec<i64> {
    let all = sheets(bytes);
    let (_, rows) = all.iter().find(|(name, _)| name.starts_with(sheet)).expect("the sheet is there");
    let is_sum = |row: &&Vec<Data>| row.iter().any(|cell| cell == &Data::String(label.to_owned()));
    let row = rows.iter().rev().find(is_sum).expect("it adds up");
    let number = |cell: &Data| match cell {
        Data::Float(number) => Some(number.round() as i64),
        Data::Int(number) => Some(*number),
        _ => None,
    };
    row.iter().filter_map(number).collect()
}

#[test]
fn hostile_text_is_never_a_formula_and_comes_back_equal() {
    let disguise = |register: &mut Register| {
        for (at, person) in register.people.values_mut().enumerate() {
            person.name = HOSTILE[at % HOSTILE.len()].to_owned();
            for qualification in &mut person.qualifications {
                qualification.major = HOSTILE[(at + 3) % HOSTILE.len()].to_owned();
            }
            for post in &mut person.posts {
                post.title = HOSTILE[(at + 7) % HOSTILE.len()].to_owned();
            }
        }
        for (at, unit) in register.units.values_mut().enumerate() {
            unit.name = HOSTILE[at % HOSTILE.len()].to_owned();
        }
    };
    let hostile = Province::tiny(disguise, |text| text);
    let findings: Vec<Finding> = HOSTILE
        .iter()
        .map(|text| {
            let place = Place { file: (*text).to_owned(), sheet: (*text).to_owned(), cell: None };
            Finding::new("W999", Severity::Mend).at(place).with("what", text)
        })
        .collect();
    for lang in Lang::ALL {
        let found = texts(&hostile.findings_workbook(&findings, lang));
        for text in HOSTILE {
            assert!(found.contains(text), "{text:?} was altered");
        }
        let moved = texts(&hostile.plan_workbook(lang));
        assert!(!hostile.plan.moves.is_empty());
        for line in &hostile.plan.moves {
            let name = &hostile.register.people[&line.person].name;
            assert!(moved.contains(name), "{name:?} was altered");
        }
        let gaps = texts(&hostile.gaps_workbook(lang));
        for unit in hostile.gaps().units.iter().filter(|unit| unit.on_headcount > 0) {
            assert!(gaps.contains(&unit.name), "{:?} was altered", unit.name);
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(TINY.plan_workbook(Lang::Vi), TINY.plan_workbook(Lang::Vi));
    assert_eq!(TINY.gaps_workbook(Lang::Vi), TINY.gaps_workbook(Lang::Vi));
}

#[test]
fn a_plan_that_is_not_proven_is_not_printed() {
    for spoil in [
        (|verdict| verdict.lawful = false) as fn(&mut Verdict),
        |verdict| verdict.optimal = false,
        |verdict| verdict.feasible = false,
        |verdict| verdict.rules_checked.clear(),
    ] {
        let mut verdict = TINY.verdict.clone();
        spoil(&mut verdict);
        assert!(matches!(Proven::of(&TINY.plan, &verdict), Err(Refusal::NotProven)));
    }
}

#[test]
fn no_sentence_is_missing_in_either_language() {
    let commune = &TINY.register.communes().next().expect("it has communes").id;
    let findings = [Finding::new("G301", Severity::Mend).unit(commune).with("on_headcount", 3).with("needed", 2)];
    for lang in Lang::ALL {
        let books = [TINY.plan_workbook(lang), TINY.gaps_workbook(lang), TINY.findings_workbook(&findings, lang)];
        for text in books.iter().flat_map(|book| texts(book)) {
            assert!(!text.contains("out-") && !text.contains("{$") && !text.contains("{ $"), "{text}");
        }
    }
}

#[test]
fn table_1_adds_up_to_the_gaps_and_to_the_plan() {
    let (gaps, plan) = (TINY.gaps(), &TINY.plan);
    let sum = |pick: fn(&canbo_planning::CommuneLine) -> u32| i64::from(plan.communes.iter().map(pick).sum::<u32>());
    let before = sums(&TINY.plan_workbook(Lang::Vi), "Biểu 1", "Tổng cộng");
    let totals = &gaps.totals;
    assert_eq!(before[0], i64::from(totals.authorised));
    assert_eq!(before[1], i64::from(totals.on_headcount));
    assert_eq!(before[3], i64::from(totals.working));
    assert_eq!(before[5], i64::from(totals.net_over) - i64::from(totals.net_short));
    assert_eq!(before[7..9], [sum(|line| line.missing.0), sum(|line| line.missing.1)]);
    assert_eq!(before[7], i64::from(totals.short));
    let of_gaps = sums(&TINY.gaps_workbook(Lang::Vi), "Biểu 1", "Tổng cộng");
    assert_eq!(of_gaps[..2], [i64::from(totals.authorised), i64::from(totals.on_headcount)]);
    assert_eq!(of_gaps[5], i64::from(totals.working));
    assert_eq!(of_gaps[7..9], [i64::from(totals.short), i64::from(totals.over)]);
}

#[test]
fn people_working_grow_by_those_who_come_from_outside_and_headcount_only_by_transfers() {
    use canbo_planning::MoveKind::{Centre, Province as FromProvince};
    use canbo_policy::movement::Form;
    let plan = &TINY.plan;
    let from_outside = plan.moves.iter().filter(|line| matches!(line.kind, Centre | FromProvince));
    let (seconded, transferred): (Vec<_>, Vec<_>) = from_outside.partition(|line| line.form == Form::Secondment);
    let sums = sums(&TINY.plan_workbook(Lang::Vi), "Biểu 1", "Tổng cộng");
    assert_eq!(sums[2] - sums[1], i64::try_from(transferred.len()).unwrap());
    assert_eq!(sums[4] - sums[3], i64::try_from(seconded.len() + transferred.len()).unwrap());
}

#[test]
fn table_2_counts_empty_fields_as_the_tiers_do() {
    let plan = &TINY.plan;
    let tier = |tiers: &[canbo_planning::TierValue]| {
        tiers.iter().find(|tier| tier.name == Stage::EmptyFields).map(|tier| tier.value).expect("the tier is there")
    };
    let sums = sums(&TINY.plan_workbook(Lang::Vi), "Biểu 2 ", "Tổng cộng");
    assert_eq!(sums[7..9], [tier(&plan.tiers_before), tier(&plan.tiers)]);
    let missing = plan.unfilled.iter().map(|one| i64::from(one.missing)).sum::<i64>();
    assert_eq!(sums[4], missing);
}

#[test]
fn only_people_who_are_proposed_are_named_and_no_bar_is() {
    let told = texts(&TINY.plan_workbook(Lang::Vi));
    let proposed: BTreeSet<&str> =
        TINY.plan.moves.iter().map(|line| TINY.register.people[&line.person].name.as_str()).collect();
    for person in TINY.register.people.values().filter(|person| !proposed.contains(person.name.as_str())) {
        assert!(!told.contains(&person.name), "{} is named and not proposed", person.name);
    }
    let words = Words::new(Lang::Vi);
    for code in ["E103", "E105", "E106", "E108"] {
        let bar = words.text(&format!("{code}.title"));
        assert!(told.iter().all(|text| !text.contains(&bar)), "{bar} is named");
    }
}

#[test]
fn a_finding_about_family_or_health_says_no_more_than_not_eligible() {
    let person = TINY.register.people.keys().next().expect("somebody is there");
    let finding = Finding::new("E105", Severity::Mend).person(person).with("until", "2027-01-01");
    let told = texts(&TINY.findings_workbook(&[finding], Lang::Vi));
    let words = Words::new(Lang::Vi);
    assert!(told.contains(&words.text("out-not-eligible")));
    assert!(told.iter().all(|text| !text.contains("con nhỏ") && !text.contains("E105") && !text.contains("2027")));
}

#[test]
fn findings_stand_by_unit_and_general_ones_last() {
    let communes: Vec<_> = TINY.register.communes().take(2).collect();
    let about = |at: usize, code| Finding::new(code, Severity::Mend).unit(&communes[at].id);
    let findings = [
        Finding::new("W999", Severity::Blocks),
        about(1, "W998"),
        about(0, "W997"),
        about(1, "W996"),
        about(0, "W995"),
    ];
    let all = sheets(&TINY.findings_workbook(&findings, Lang::Vi));
    let names: Vec<String> = all[0]
        .1
        .iter()
        .filter(|row| matches!(row[0], Data::Float(_) | Data::Int(_)))
        .map(|row| row[1].to_string())
        .collect();
    assert_eq!(names.len(), 5);
    assert!(names[0] == names[1] && names[2] == names[3] && names[0] != names[2]);
    assert_eq!(names[4], Words::new(Lang::Vi).text("out-no-unit"));
}

#[test]
fn an_elastic_plan_says_so_on_every_sheet_and_names_what_it_misses() {
    let province = Province::tiny(
        |_| (),
        |text| {
            text.replace("low_percent_hundredths = 500", "low_percent_hundredths = 10000")
                .replace("high_percent_hundredths = 700", "high_percent_hundredths = 10000")
        },
    );
    assert!(province.plan.elastic);
    let words = Words::new(Lang::Vi);
    let mark = words.text("out-mark-elastic");
    let bytes = province.plan_workbook(Lang::Vi);
    for (name, rows) in sheets(&bytes) {
        assert!(rows.iter().flatten().any(|cell| *cell == Data::String(mark.clone())), "{name} does not say so");
    }
    let told = texts(&bytes);
    for broken in &province.plan.broken {
        let sender = &province.register.units[&broken.sender].name;
        assert!(
            told.iter().any(|text| text.starts_with('•') && text.contains(sender.as_str())),
            "{sender} is not named"
        );
    }
}
