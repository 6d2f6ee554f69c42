//! Small invented provinces for tests.

use crate::ground::Inputs;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::*;
use std::collections::BTreeMap;

/// SplitMix64: the same numbers everywhere.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as u64) as usize]
    }
}

/// Parsed once for all tests.
pub(crate) fn embedded() -> (&'static Reference, &'static Law) {
    static EMBEDDED: std::sync::LazyLock<(Reference, Law)> =
        std::sync::LazyLock::new(|| (Reference::embedded(), Law::embedded()));
    (&EMBEDDED.0, &EMBEDDED.1)
}

/// A register under a programme, with the embedded law and reference.
pub(crate) struct World {
    pub(crate) register: Register,
    pub(crate) reference: &'static Reference,
    pub(crate) law: &'static Law,
    pub(crate) programme: Programme,
    pub(crate) text: String,
    pub(crate) on: Day,
}

impl World {
    pub(crate) fn new(register: Register, text: &str) -> World {
        let (reference, law) = embedded();
        let programme =
            Programme::parse_under("thu.toml", text, reference, law).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let mut register = register;
        register.normalise();
        World { register, reference, law, programme, text: text.to_owned(), on: jiff::civil::date(2025, 12, 1) }
    }
    pub(crate) fn inputs(&self) -> Inputs<'_> {
        Inputs {
            register: &self.register,
            reference: self.reference,
            law: self.law,
            programme: &self.programme,
            on: self.on,
        }
    }
}

pub(crate) fn commune(code: &str) -> Unit {
    unit(code, UnitKind::Commune(CommuneKind::Commune), None)
}

pub(crate) fn unit(id: &str, kind: UnitKind, parent: Option<&str>) -> Unit {
    Unit {
        id: UnitId::new(id),
        name: id.to_owned(),
        kind,
        block: None,
        parent: parent.map(UnitId::new),
        province: ProvinceCode::new("66"),
        point: None,
        remote: false,
        specially_difficult: false,
        border: false,
        key_works: Vec::new(),
        asked: false,
        source: Source::default(),
    }
}

pub(crate) fn seats(unit: &str, position: &str, number: u32) -> Headcount {
    Headcount {
        unit: UnitId::new(unit),
        block: Some(Block::Government),
        position: Some(PositionCode::new(position)),
        field: None,
        kind: HeadcountKind::CivilServant,
        status: AllocationStatus::Assigned,
        number,
        from: None,
        to: None,
        document: None,
        source: Source::default(),
    }
}

pub(crate) fn person(id: &str, unit: &str, position: Option<&str>, major: &str) -> Person {
    Person {
        id: PersonId::new(id),
        name: format!("Người {id}"),
        birth: Known::Stated(PartialDate { year: 1990, month: Some(1), day: Some(1) }),
        sex: Some(Sex::Male),
        kind: Known::Stated(StaffKind::CivilServant),
        posts: vec![Post {
            tenure: Tenure::Home,
            unit: UnitId::new(unit),
            position: position.map_or(Known::Missing, |code| Known::Stated(PositionCode::new(code))),
            other_fields: Vec::new(),
            level: Level::Professional,
            title: "Chuyên viên".to_owned(),
            from: None,
            to: None,
        }],
        qualifications: vec![Qualification {
            degree: Degree::University,
            major: String::new(),
            major_code: Known::Stated(major.to_owned()),
        }],
        theory: None,
        pay: Pay::default(),
        recruited: None,
        experience_years: None,
        ratings: BTreeMap::new(),
        planned: None,
        rotation: None,
        absences: Vec::new(),
        youngest_child_born: None,
        pregnant: false,
        hardship: false,
        ask_board: false,
        wish: Wish::default(),
        confirmations: Confirmations::default(),
        sources: Vec::new(),
    }
}

pub(crate) const PROGRAMME: &str = r#"
code = "thu"
name = "Thử"
name_en = "Trial"
province = "66"
document = "Văn bản thử"
published = 2025-01-01
scope = "professional"
[steps]
inside = true
between = true
centre = true
province = true
centre_term_months = 12
"#;

/// Majors that fit land, construction, law, information technology, and nothing here.
const MAJORS: [&str; 6] = ["7850103", "7580201", "7380101", "7480201", "7850101", "7810201"];
const POSITIONS: [&str; 5] = ["dat-dai", "moi-truong", "xay-dung", "tu-phap", "cong-nghe-thong-tin"];

/// A province of a few people, with everything that a plan knows: surplus, shortage, swaps, centres, two senders.
pub(crate) fn tiny(seed: u64) -> World {
    let mut chance = Chance(seed);
    let (reference, _) = embedded();
    let codes: Vec<String> = reference
        .communes
        .values()
        .filter(|one| one.province.as_str() == "66")
        .take(2 + chance.below(2) as usize)
        .map(|one| one.code.to_string())
        .collect();
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    let mut number = 0;
    let mut add = |register: &mut Register, mut one: Person, chance: &mut Chance| {
        number += 1;
        one.id = PersonId::new(format!("P{number:02}"));
        one.birth = Known::Stated(PartialDate { year: 1975 + chance.below(25) as i16, month: Some(3), day: Some(2) });
        one.ask_board = chance.chance(8);
        one.wish.volunteer = chance.chance(35);
        if one.wish.volunteer {
            one.wish.request_signed = Some(jiff::civil::date(2025, 6, 1));
            if chance.chance(30) {
                one.wish.positions = vec![PositionCode::new(POSITIONS[chance.below(5) as usize])];
            }
        }
        register.people.insert(one.id.clone(), one);
    };
    for code in &codes {
        let mut home = commune(code);
        home.remote = chance.chance(30);
        register.units.insert(home.id.clone(), home);
        for position in POSITIONS.iter().take(2 + chance.below(3) as usize) {
            let office = &reference.positions[&PositionCode::new(*position)].office;
            let office_id = format!("{code}.{office}");
            register
                .units
                .insert(UnitId::new(&*office_id), unit(&office_id, UnitKind::Office(office.clone()), Some(code)));
            register.headcounts.push(seats(code, position, chance.below(3) as u32));
            for _ in 0..chance.below(3).saturating_sub(u64::from(chance.chance(40))) {
                add(
                    &mut register,
                    person("", &office_id, Some(position), MAJORS[chance.below(6) as usize]),
                    &mut chance,
                );
            }
        }
        if chance.chance(30) {
            let centre = format!("{code}.cung-ung-dich-vu");
            register.units.insert(UnitId::new(&*centre), unit(&centre, UnitKind::ServiceCentre, Some(code)));
            let mut one = person("", &centre, None, MAJORS[chance.below(6) as usize]);
            one.kind = Known::Stated(StaffKind::PublicEmployee);
            add(&mut register, one, &mut chance);
        }
    }
    let mut text = PROGRAMME.to_owned();
    if chance.chance(50) {
        text.push_str("[priority]\nremote = 2\n");
    }
    for (wave, sender) in ["so-mot", "so-hai"].iter().enumerate().take(chance.below(3) as usize) {
        register.units.insert(UnitId::new(*sender), unit(sender, UnitKind::Department, None));
        for _ in 0..1 + chance.below(3) {
            let mut one = person("", sender, None, MAJORS[chance.below(6) as usize]);
            if chance.chance(40) {
                one.posts[0].level = Level::Deputy;
            }
            add(&mut register, one, &mut chance);
        }
        let (low, leaders) = (chance.below(2), u64::from(chance.chance(25)));
        let high = low.max(leaders) + chance.below(2);
        text.push_str(&format!(
            "[[waves]]\ncode = \"{wave}\"\nstart = 2026-01-01\nform = \"secondment\"\nterm_months = 12\n[waves.senders.{sender}]\nat_least = {low}\nat_most = {high}\nleaders_at_least = {leaders}\n"
        ));
    }
    World::new(register, &text)
}
