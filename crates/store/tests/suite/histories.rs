//! "As of" and "as known at" against a plain model in memory, over random histories; what is derived against a direct count.

use crate::kit::{Chance, NOW, Place, day, dump, open, postgres, raw, sqlite};
use canbo_register::{
    Absence, AbsenceKind, AllocationStatus, Block, Day, Headcount, HeadcountKind, Known, Person, ProvinceCode,
    Register, StaffKind, Tenure, UnitId,
};
use canbo_store::roster::{Filter, page};
use canbo_store::{
    Body, Kind, Refusal, Scope, Subject, Transaction, Version, Write, counts, derive_anew, history, keep, load, records,
};
use std::collections::BTreeMap;

const FIRST: &str = "0001-01-01";
const LAST: &str = "9999-12-31";

/// Days on which something is stated, and looked at with the days beside them.
const DAYS: [&str; 9] =
    ["2025-03-01", "2025-06-30", "2025-07-01", "2025-08-01", "2025-10-31", "2025-12-01", "2026-01-01", FIRST, LAST];

/// A person in one of several states.
fn person(id: &str, state: usize) -> Person {
    let post = crate::kit::people::post;
    let mut person = Person::nobody(id);
    person.name = format!("Lê {}", ["An", "Ân", "Bình", "Ánh", "Đức", "Ơn"][state]);
    let absence =
        |from: Option<&str>, to: &str| Absence { kind: AbsenceKind::Study, from: from.map(day), to: Some(day(to)) };
    match state {
        0 => person.posts.push(post(Tenure::Home, "b1", "", "")),
        1 => {
            person.posts.push(post(Tenure::Home, "b1.x", "", "2025-06-30"));
            person.posts.push(post(Tenure::Home, "b2", "2025-07-01", ""));
        }
        2 => {
            person.posts.push(post(Tenure::Home, "b1", "2025-01-01", "2026-06-30"));
            person.posts.push(post(Tenure::Seconded, "b2", "2025-03-01", "2025-09-30"));
            person.absences.push(absence(Some("2025-08-01"), "2025-10-31"));
            person.kind = Known::Presumed(StaffKind::PublicEmployee);
        }
        3 => person.posts.push(post(Tenure::Concurrent, "b2", "", "")),
        4 => {
            person.posts.push(post(Tenure::Home, "b2", "", ""));
            person.posts[0].position = Known::Stated("dat-dai".into());
            person.absences.push(absence(None, "2025-05-01"));
            person.kind = Known::Stated(StaffKind::CivilServant);
        }
        _ => person.posts.push(post(Tenure::Seconded, "b1", "2025-07-01", LAST)),
    }
    person
}

/// Lines of headcount of a body in one of several states.
fn lines(state: usize) -> Vec<Headcount> {
    let line = |unit: &str, number, from: Option<&str>, to: Option<&str>| Headcount {
        unit: UnitId::from(unit),
        block: None,
        position: None,
        field: None,
        kind: HeadcountKind::CivilServant,
        status: AllocationStatus::Assigned,
        number,
        from: from.map(day),
        to: to.map(day),
        document: None,
        source: canbo_register::Source::default(),
    };
    match state {
        0 => vec![line("b1", 10, None, None)],
        1 => vec![line("b1", 10, None, Some("2025-06-30")), line("b1", 12, Some("2025-07-01"), None)],
        2 => {
            let mut position = line("b1", 2, None, None);
            position.position = Some("dat-dai".into());
            vec![line("b1", 7, None, Some("2025-10-31")), line("b1.x", 3, Some("2025-03-02"), None), position]
        }
        _ => {
            let block = Headcount { block: Some(Block::Party), ..line("b1", 4, None, None) };
            vec![line("b1", 0, None, None), block]
        }
    }
}

/// What is known of one subject: on these days begins a state, or nothing.
type Line = BTreeMap<Day, Option<usize>>;

fn on(line: &Line, day: Day) -> Option<usize> {
    line.range(..=day).next_back().and_then(|(_, state)| *state)
}

fn state(line: &mut Line, day: Day, now: Option<usize>) {
    if on(line, day) != now {
        line.insert(day, now);
    }
    // Only days on which something changes.
    let mut before = None;
    line.retain(|_, state| std::mem::replace(&mut before, *state) != *state);
}

/// Two people and the lines of a body.
const SUBJECTS: [(Kind, &str, usize); 3] = [(Kind::Person, "A1", 6), (Kind::Person, "A2", 6), (Kind::Lines, "b1", 4)];

fn fill(register: &mut Register, subject: usize, state: usize) {
    match SUBJECTS[subject] {
        (Kind::Person, id, _) => {
            register.people.insert(id.into(), person(id, state));
        }
        _ => register.headcounts.extend(lines(state)),
    }
    register.normalise();
}

fn body(subject: usize, state: usize) -> (Subject, Body) {
    let mut register = Register::default();
    fill(&mut register, subject, state);
    records(&register).into_iter().next().expect("is a record")
}

/// What was compared.
#[derive(Default)]
struct Compared {
    histories: usize,
    versions: usize,
    as_of: usize,
    loaded: usize,
    counted: usize,
}

struct Trial<'a> {
    transaction: &'a Transaction,
    province: ProvinceCode,
    /// What is known at each version, the first of them before anything.
    known: Vec<[Line; 3]>,
}

impl Trial<'_> {
    async fn write(&mut self, chance: &mut Chance) {
        let base = self.known.len() as i64 - 1;
        let edges = if chance.below(8) == 0 { 9 } else { 7 };
        let from = day(chance.one_of(&DAYS[..edges]));
        let mut statements = BTreeMap::new();
        let mut now = self.known.last().expect("the first is there").clone();
        for (at, (kind, id, states)) in SUBJECTS.into_iter().enumerate() {
            let stated = match chance.below(5) {
                0 | 1 => continue,
                2 => None,
                _ => Some(chance.below(states)),
            };
            let who = Subject { kind, id: id.to_owned() };
            statements.insert(who, stated.map(|stated| body(at, stated).1));
            state(&mut now[at], from, stated);
        }
        let write = Write {
            province: &self.province,
            day: from,
            base: Version(base),
            at: NOW,
            by: "test",
            cause: "{}",
            digest: "",
        };
        let version = keep(self.transaction, &write, &statements).await.expect("is kept");
        let changes = now != self.known[base as usize];
        assert_eq!(version, changes.then_some(Version(base + 1)), "a new version only if something changes");
        if changes {
            self.known.push(now);
        }
    }

    fn expected(&self, version: usize, day: Day) -> Register {
        let mut register = Register { province: Some(self.province.clone()), ..Register::default() };
        for (at, line) in self.known[version].iter().enumerate() {
            if let Some(state) = on(line, day) {
                fill(&mut register, at, state);
            }
        }
        register
    }

    /// Every day as known at every version, by what is told of a person.
    async fn as_of(&self, compared: &mut Compared) {
        for (at, (_, id, _)) in SUBJECTS.into_iter().enumerate().take(2) {
            let told = history(self.transaction, &Scope::province_wide(self.province.clone()), &id.into())
                .await
                .expect("is told");
            for (version, lines) in self.known.iter().enumerate().skip(1) {
                let version = Version(version as i64);
                let known = told.iter().filter(|told| told.since <= version && told.until.is_none_or(|u| version < u));
                let known: Vec<_> = known.collect();
                assert_eq!(known.len(), lines[at].values().flatten().count(), "no row more than needed");
                for day in DAYS.map(day).into_iter().flat_map(|day| [day.yesterday().unwrap_or(day), day]) {
                    let there = known.iter().filter(|told| told.from <= day && told.to.is_none_or(|to| day <= to));
                    let there: Vec<&Person> = there.map(|told| &told.person).collect();
                    let expected = on(&lines[at], day).map(|state| person(id, state));
                    assert_eq!(there, expected.iter().collect::<Vec<_>>(), "{id} on {day} at {version}");
                    compared.as_of += 1;
                }
            }
        }
    }

    async fn loaded(&self, chance: &mut Chance, compared: &mut Compared) {
        let version = 1 + chance.below(self.known.len() - 1);
        let on_day = day(chance.one_of(&DAYS));
        let scope = Scope::province_wide(self.province.clone());
        let found = load(self.transaction, &scope, Version(version as i64), on_day).await;
        let begins = self.known[version].iter().filter_map(|line| line.keys().next().copied()).min();
        match (found, begins) {
            (Ok(register), _) if begins.is_none_or(|first| first <= on_day) => {
                assert_eq!(register, self.expected(version, on_day), "{version} on {on_day}");
            }
            (Err(Refusal::BeforeBeginning { first, .. }), Some(begins)) => {
                assert!(on_day < begins && first == begins, "{on_day} is not before {begins}, {first}");
            }
            (other, _) => panic!("{version} on {on_day}: {other:?}"),
        }
        compared.loaded += 1;
    }

    /// Lists and counts against the people themselves.
    async fn counted(&self, chance: &mut Chance, compared: &mut Compared) {
        let on_day = day(chance.one_of(&DAYS));
        let register = self.expected(self.known.len() - 1, on_day);
        let scope = Scope::province_wide(self.province.clone());
        let filter = Filter::default();
        let (listed, _) = page(self.transaction, &scope, &filter, on_day, None, 10).await.expect("is told");
        let listed: BTreeMap<String, [String; 3]> = listed
            .into_iter()
            .map(|entry| (entry.person.to_string(), [entry.home_unit, entry.work_unit, entry.absence]))
            .collect();
        let mut expected = BTreeMap::new();
        let mut people: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
        for person in register.people.values() {
            let (home, seconded) = (person.home(on_day), person.secondment(on_day));
            let unit = |post: Option<&canbo_register::Post>| post.map_or(String::new(), |post| post.unit.to_string());
            let works = seconded.or(home);
            let away = person.absence(on_day).is_some();
            let absence = if away { "study" } else { "" };
            expected.insert(person.id.to_string(), [unit(home), unit(works), absence.to_owned()]);
            let kind = person.kind.get().map_or("", |kind| match kind {
                StaffKind::CivilServant => "civil_servant",
                _ => "public_employee",
            });
            if let Some(home) = home {
                people.entry((home.unit.root().to_string(), kind.to_owned())).or_default().0 += 1;
            }
            if let Some(works) = works.filter(|_| !away) {
                people.entry((works.unit.root().to_string(), kind.to_owned())).or_default().1 += 1;
            }
        }
        assert_eq!(listed, expected, "{on_day}");
        let counts = counts::people(self.transaction, &scope, on_day).await.expect("are told");
        let counts: BTreeMap<_, _> = counts
            .into_iter()
            .map(|count| ((count.body.to_string(), count.kind), (count.on_headcount, count.working)))
            .collect();
        assert_eq!(counts, people, "{on_day}");
        let totals = counts::authorised(self.transaction, &scope, on_day).await.expect("are told");
        let totals: i64 = totals.iter().map(|total| total.number).sum();
        let steps = canbo_register::authorised(&register.headcounts, on_day, on_day);
        let of_bodies = steps
            .iter()
            .filter(|step| step.extent.part.is_none() && step.extent.field.is_none() && step.extent.position.is_none());
        assert_eq!(totals, of_bodies.map(|step| i64::from(step.number)).sum::<i64>(), "{on_day}");
        compared.counted += 1;
    }
}

/// Everything derived.
async fn derived(place: &Place) -> Vec<Vec<String>> {
    let connection = raw(place).await;
    let mut all = Vec::new();
    for (table, columns) in [
        (
            "roster",
            &[
                "province",
                "person",
                "from_day",
                "to_day",
                "name",
                "kind",
                "home_body",
                "home_unit",
                "home_position",
                "level",
                "work_body",
                "work_unit",
                "work_position",
                "absence",
            ][..],
        ),
        ("sight", &["province", "person", "body", "to_day"]),
        ("balance", &["province", "body", "unit", "position", "kind", "day", "on_headcount", "working"]),
        ("authorised", &["province", "body", "unit", "block", "field", "position", "kind", "day", "number"]),
        ("gone", &["province", "person"]),
    ] {
        all.push(dump(&connection, table, columns).await);
    }
    connection.close().await.expect("closes");
    all
}

/// So many histories in one database and transaction; then everything derived is made anew.
async fn batch(place: &Place, histories: usize, chance: &mut Chance, compared: &mut Compared) {
    let database = open(place).await;
    let transaction = database.write().await.expect("begins");
    let mut provinces = Vec::new();
    for at in 0..histories {
        let province = ProvinceCode::new(format!("h{at}"));
        let mut trial = Trial { transaction: &transaction, province, known: vec![Default::default()] };
        for _ in 0..3 + chance.below(4) {
            trial.write(chance).await;
        }
        compared.histories += 1;
        compared.versions += trial.known.len() - 1;
        if trial.known.len() == 1 {
            continue;
        }
        trial.as_of(compared).await;
        for _ in 0..2 {
            trial.loaded(chance, compared).await;
        }
        trial.counted(chance, compared).await;
        provinces.push(trial.province);
    }
    transaction.commit().await.expect("lasts");
    let kept = derived(place).await;
    let sizes: Vec<usize> = kept.iter().map(Vec::len).collect();
    // A history seldom ends with somebody of whom nothing is known any more.
    let [listed @ .., gone] = sizes.as_slice() else { unreachable!("there are tables") };
    assert!(listed.iter().all(|size| *size > histories / 4) && *gone > histories / 50, "nothing to compare: {sizes:?}");
    let transaction = database.write().await.expect("begins");
    for province in &provinces {
        derive_anew(&transaction, province).await.expect("is made");
    }
    transaction.commit().await.expect("lasts");
    assert_eq!(derived(place).await, kept);
}

async fn trial(engine: &str, place: impl AsyncFn() -> Place, batches: usize, seed: u64) {
    let (mut chance, mut compared) = (Chance(seed), Compared::default());
    for _ in 0..batches {
        batch(&place().await, 500, &mut chance, &mut compared).await;
    }
    println!(
        "{engine}, seed {seed}: {} histories of {} versions; {} days of people as known at a version, {} registers, {} counts",
        compared.histories, compared.versions, compared.as_of, compared.loaded, compared.counted
    );
    assert_eq!(compared.histories, batches * 500);
}

#[tokio::test]
async fn random_histories_are_told_as_a_plain_model_tells_them_on_sqlite() {
    trial("SQLite", async || sqlite(), 14, 1).await;
}

#[tokio::test]
async fn random_histories_are_told_as_a_plain_model_tells_them_on_postgresql() {
    trial("PostgreSQL", postgres, 6, 2).await;
}
