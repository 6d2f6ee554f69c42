//! A small province for tests: two communes, a service centre, a department; and people described in a few words.
#![allow(dead_code)]

use canbo_policy::Law;
use canbo_policy::movement::{Context, Form, Proposal};
use canbo_policy::programme::{Eligibility, Programme, Quota, Scope, Steps, Tier, Wave, WaveForm};
use canbo_register::reference::Reference;
use canbo_register::{
    Absence, AbsenceKind, Block, CommuneKind, Confirmations, Day, Degree, Known, Level, OfficeCode, PartialDate, Pay,
    Person, PersonId, PositionCode, Post, ProvinceCode, Qualification, Register, SeatKey, Sex, Source, StaffKind,
    Tenure, Unit, UnitId, UnitKind, Wish,
};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// A TOML day.
pub(crate) fn day(value: &Value) -> Day {
    let text = value.as_datetime().map(ToString::to_string).or(value.as_str().map(str::to_owned));
    text.expect("a day").parse().expect("a day")
}

/// `1969`, `1969-05` or `1969-05-20`.
pub(crate) fn birth(text: &str) -> PartialDate {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().expect("a number"));
    let year = parts.next().expect("a year");
    PartialDate { year, month: parts.next().map(|m| m as i8), day: parts.next().map(|d| d as i8) }
}

pub(crate) fn person(sex: Option<Sex>, born: Option<PartialDate>) -> Person {
    Person {
        id: PersonId::new("P1"),
        name: "Nguyễn Văn An".into(),
        birth: born.map_or(Known::Missing, Known::Stated),
        sex,
        kind: Known::Stated(StaffKind::CivilServant),
        posts: Vec::new(),
        qualifications: Vec::new(),
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

pub(crate) fn post(unit: &str, position: Option<&str>, level: Level) -> Post {
    Post {
        tenure: Tenure::Home,
        unit: UnitId::new(unit),
        position: position.map_or(Known::Missing, |code| Known::Stated(PositionCode::new(code))),
        other_fields: Vec::new(),
        level,
        title: String::new(),
        from: None,
        to: None,
    }
}

pub(crate) fn unit(id: &str, name: &str, kind: UnitKind) -> Unit {
    let block = match &kind {
        UnitKind::Commune(_) => None,
        UnitKind::Office(office) if office.as_str() == "dang-uy" => Some(Block::Party),
        _ => Some(Block::Government),
    };
    Unit {
        id: UnitId::new(id),
        name: name.into(),
        kind,
        block,
        parent: id.rsplit_once('.').map(|(parent, _)| UnitId::new(parent)),
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

/// Communes 24133 and 24136 with their offices, the centre of 24133, and so-xay-dung.
pub(crate) fn province() -> Register {
    let office = |code: &str| UnitKind::Office(OfficeCode::new(code));
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    for commune in ["24133", "24136"] {
        let name = if commune == "24133" { "Phường A" } else { "Xã B" };
        let kind = UnitKind::Commune(CommuneKind::Commune);
        register.units.insert(UnitId::new(commune), unit(commune, name, kind));
        for code in ["van-phong", "kinh-te", "van-hoa-xa-hoi", "dang-uy"] {
            let id = format!("{commune}.{code}");
            register.units.insert(UnitId::new(&*id), unit(&id, code, office(code)));
        }
    }
    let centre = "24133.cung-ung-dich-vu";
    register.units.insert(UnitId::new(centre), unit(centre, "Trung tâm", UnitKind::ServiceCentre));
    register.units.insert(UnitId::new("so-xay-dung"), unit("so-xay-dung", "Sở Xây dựng", UnitKind::Department));
    register
}

/// What a case of a rule gives.
pub(crate) struct Given {
    pub(crate) as_of: Day,
    pub(crate) person: Person,
    pub(crate) form: Form,
    pub(crate) term_months: Option<u32>,
    pub(crate) start: Day,
    pub(crate) target: Option<SeatKey>,
    pub(crate) programme: Option<Programme>,
    pub(crate) wave: Option<Wave>,
}

impl Given {
    pub(crate) fn read(given: &Table, as_of: Day) -> Given {
        let mut given = Reading { given: given.clone() };
        let form = match given.text("form").as_deref() {
            Some("rearrangement") => Form::Rearrangement,
            Some("transfer") => Form::Transfer,
            Some("rotation") => Form::Rotation,
            Some("appointment") => Form::Appointment,
            Some("short_support") => Form::ShortSupport,
            _ => Form::Secondment,
        };
        let term_months = given.number("term_months");
        let start = given.day("start").unwrap_or(as_of);
        let target = given.text("target").map(|key| SeatKey::parse(&key).expect("a seat"));
        let wave = given.truth("wave").then(|| wave(&mut given, start, term_months));
        let programme = given.table("programme").map(|table| programme(table, wave.clone()));
        let person = given.person();
        given.done();
        Given { as_of, person, form, term_months, start, target, programme, wave }
    }

    pub(crate) fn judge<T>(&self, law: &Law, judge: impl Fn(&Context<'_>, &Person, &Proposal<'_>) -> T) -> T {
        let mut register = province();
        register.people.insert(self.person.id.clone(), self.person.clone());
        let reference = Reference::embedded();
        let context = Context {
            register: &register,
            reference: &reference,
            law,
            programme: self.programme.as_ref(),
            day: self.as_of,
        };
        let proposal = Proposal {
            form: self.form,
            term_months: self.term_months,
            start: self.start,
            target: self.target.clone(),
            wave: self.wave.as_ref(),
        };
        judge(&context, &self.person, &proposal)
    }
}

/// A table whose keys must all be used.
struct Reading {
    given: Table,
}

impl Reading {
    fn text(&mut self, key: &str) -> Option<String> {
        self.given.remove(key).map(|value| value.as_str().unwrap_or_else(|| panic!("{key} is a text")).to_owned())
    }
    fn number(&mut self, key: &str) -> Option<u32> {
        self.given.remove(key).map(|value| value.as_integer().unwrap_or_else(|| panic!("{key} is a number")) as u32)
    }
    fn truth(&mut self, key: &str) -> bool {
        self.given.remove(key).is_some_and(|value| value.as_bool().unwrap_or_else(|| panic!("{key} is a truth")))
    }
    fn day(&mut self, key: &str) -> Option<Day> {
        self.given.remove(key).map(|value| day(&value))
    }
    fn table(&mut self, key: &str) -> Option<Table> {
        self.given.remove(key).map(|value| value.as_table().unwrap_or_else(|| panic!("{key} is a table")).clone())
    }
    fn texts(&mut self, key: &str) -> Vec<String> {
        let list = self.given.remove(key).map(|value| value.as_array().expect("a list").clone()).unwrap_or_default();
        list.iter().map(|value| value.as_str().expect("a text").to_owned()).collect()
    }
    fn done(self) {
        assert!(self.given.is_empty(), "keys that no test reads: {:?}", self.given.keys().collect::<Vec<_>>());
    }

    fn person(&mut self) -> Person {
        let sex = match self.text("sex").as_deref() {
            Some("female") => Some(Sex::Female),
            Some("unknown") => None,
            _ => Some(Sex::Male),
        };
        let born = match self.text("born").as_deref() {
            Some("unknown") => None,
            Some(text) => Some(birth(text)),
            None => Some(birth("1985-05-20")),
        };
        let mut person = person(sex, born);
        person.kind = match self.text("kind").as_deref() {
            Some("unknown") => Known::Missing,
            Some(kind) => Known::Stated(staff_kind(kind)),
            None => Known::Stated(StaffKind::CivilServant),
        };
        let level = match self.text("level").as_deref() {
            Some("deputy") => Level::Deputy,
            Some("head") => Level::Head,
            Some("senior") => Level::Senior,
            _ => Level::Professional,
        };
        let home = self.text("home").unwrap_or_else(|| "24133.van-phong".into());
        if home != "none" {
            let mut home = post(&home, Some("van-phong"), level);
            home.from = self.day("post_from");
            person.posts.push(home);
        }
        for (year, rating) in self.table("ratings").into_iter().flatten() {
            let rating = rating.try_into().expect("a rating");
            person.ratings.insert(year.parse().expect("a year"), rating);
        }
        self.facts(&mut person);
        person
    }

    fn facts(&mut self, person: &mut Person) {
        person.ask_board = self.truth("ask_board");
        person.hardship = self.truth("hardship");
        person.pregnant = self.truth("pregnant");
        person.youngest_child_born = self.day("child_born");
        person.wish.request_signed = self.day("request_signed");
        person.planned = self.given.remove("planned").and_then(|value| value.as_bool());
        let confirmed = self.day("confirmed");
        person.confirmations = Confirmations { ethics: confirmed, health: confirmed, capability: confirmed };
        if let Some(table) = self.table("absence") {
            let kind = match table["kind"].as_str() {
                Some("study") => AbsenceKind::Study,
                Some("maternity") => AbsenceKind::Maternity,
                Some("retirement_decided") => AbsenceKind::RetirementDecided,
                _ => AbsenceKind::Other,
            };
            person.absences.push(Absence { kind, from: table.get("from").map(day), to: table.get("to").map(day) });
        }
        if let Some(table) = self.table("seconded") {
            let mut seconded = post("24136.kinh-te", Some("dat-dai"), Level::Professional);
            seconded.tenure = Tenure::Seconded;
            seconded.from = table.get("from").map(day);
            seconded.to = table.get("to").map(day);
            person.posts.push(seconded);
        }
        let degree = match self.text("degree").as_deref() {
            Some("unknown") => return,
            Some("college") => Degree::College,
            Some("master") => Degree::Master,
            _ => Degree::University,
        };
        let major_code = match self.text("major_code") {
            Some(code) if code != "unknown" => Known::Stated(code),
            _ => Known::Missing,
        };
        person.qualifications.push(Qualification { degree, major: String::new(), major_code });
    }
}

fn staff_kind(kind: &str) -> StaffKind {
    match kind {
        "cadre" => StaffKind::Cadre,
        "civil_servant" => StaffKind::CivilServant,
        "public_employee" => StaffKind::PublicEmployee,
        "contract" => StaffKind::Contract,
        "part_time" => StaffKind::PartTime,
        "military" => StaffKind::Military,
        "police" => StaffKind::Police,
        other => panic!("no kind is {other}"),
    }
}

fn wave(given: &mut Reading, start: Day, term_months: Option<u32>) -> Wave {
    Wave {
        code: "1".into(),
        senders: BTreeMap::new(),
        quota: Quota::default(),
        start: given.day("wave_start").unwrap_or(start),
        form: WaveForm::Secondment,
        term_months: given.number("wave_term").or(term_months),
        positions: given.texts("wave_positions").into_iter().map(PositionCode::new).collect(),
    }
}

fn programme(mut table: Table, wave: Option<Wave>) -> Programme {
    let no_step = table.remove("no_step").and_then(|value| value.as_str().map(str::to_owned));
    let uses = |step: &str| no_step.as_deref() != Some(step);
    let eligibility: Eligibility = Value::Table(table).try_into().expect("conditions of a programme");
    Programme {
        code: "thu".into(),
        name: "Chương trình thử".into(),
        name_en: "Trial programme".into(),
        province: ProvinceCode::new("66"),
        document: "Chương trình của tỉnh, chỉ dùng để kiểm thử".into(),
        published: "2025-10-09".parse().expect("a day"),
        scope: Scope::Professional,
        steps: Steps {
            inside: uses("inside"),
            between: uses("between"),
            centre: uses("centre"),
            province: uses("province"),
            between_radius_km: None,
            centre_at_most_percent: None,
            centre_term_months: Some(12),
            centre_beyond_own_commune: false,
        },
        eligibility,
        waves: wave.into_iter().collect(),
        priority: canbo_policy::programme::Priority::default(),
        preference: canbo_policy::programme::Preference::default(),
        limits: Default::default(),
        tiers: Tier::usual_order(),
        standards: None,
        turns: None,
        short_support: None,
        visits: None,
        training: None,
        streamlining: None,
        leading: canbo_policy::programme::Leading::default(),
        figures: Vec::new(),
    }
}
