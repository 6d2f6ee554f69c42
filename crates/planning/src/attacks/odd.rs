//! Odd worlds, drawn by chance.

use crate::candidates::movers;
use crate::ground::{Ground, Home};
use crate::plan::{Edit, Options};
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, unit};
use canbo_register::*;

const ODD_POSITIONS: [&str; 7] =
    ["dat-dai", "moi-truong", "xay-dung", "tu-phap", "cong-nghe-thong-tin", "doi-ngoai", "van-phong"];
const LEADING: [&str; 2] = ["truong-phong-kinh-te", "pho-truong-phong-kinh-te"];
const ODD_MAJORS: [&str; 8] = ["7850103", "7580201", "7380101", "7480201", "7850101", "7380101", "7850103", "khong-co"];

fn day(year: i16, month: i8, day: i8) -> Day {
    jiff::civil::date(year, month, day)
}

/// A province of a few people in which everything odd happens sooner or later.
struct Odd {
    chance: Chance,
    register: Register,
    number: usize,
    codes: Vec<String>,
    all: bool,
}

impl Odd {
    fn major(&mut self) -> &'static str {
        ODD_MAJORS[self.chance.below(ODD_MAJORS.len() as u64) as usize]
    }

    fn add(&mut self, mut one: Person) {
        let chance = &mut self.chance;
        self.number += 1;
        one.id = PersonId::new(format!("P{:02}", self.number));
        one.birth = match chance.below(8) {
            0 => Known::Missing,
            _ => Known::Stated(PartialDate { year: 1963 + chance.below(40) as i16, month: Some(3), day: Some(2) }),
        };
        if chance.chance(6) {
            one.kind = Known::Missing;
        }
        one.ask_board = chance.chance(5);
        one.planned = *chance.pick(&[None, Some(true), Some(false)]);
        if chance.chance(30) {
            one.wish.volunteer = true;
            one.wish.request_signed = Some(day(2025, 6, 1));
            if chance.chance(30) {
                one.wish.positions = vec![PositionCode::new(*chance.pick(&ODD_POSITIONS))];
            }
            if chance.chance(30) {
                one.wish.units = vec![UnitId::new(&**chance.pick(&self.codes))];
            }
        }
        if chance.chance(30) {
            let position = Known::Stated(PositionCode::new(*chance.pick(&ODD_POSITIONS)));
            one.posts[0].other_fields = match self.chance.below(2) {
                0 => vec![FieldCode::new("tu-phap")],
                _ => vec![FieldCode::new("y-te"), FieldCode::new("doi-ngoai")],
            };
            if self.chance.chance(25) {
                let unit = one.posts[0].unit.clone();
                one.posts.push(Post { tenure: Tenure::Concurrent, unit, position, ..one.posts[0].clone() });
            }
        }
        let chance = &mut self.chance;
        if chance.chance(10) {
            let to = Some(day(2026, 1 + chance.below(6) as i8, 1)).filter(|_| chance.chance(60));
            one.absences.push(Absence { kind: AbsenceKind::Other, from: None, to });
        }
        if chance.chance(12) {
            let unit = UnitId::new(&**chance.pick(&self.codes));
            let position = match chance.below(4) {
                0 => Known::Missing,
                _ => Known::Stated(PositionCode::new(*chance.pick(&ODD_POSITIONS))),
            };
            let to = Some(day(2026, 1 + chance.below(6) as i8, 1));
            one.posts.push(Post {
                tenure: Tenure::Seconded,
                unit,
                position,
                to,
                level: Level::Professional,
                ..one.posts[0].clone()
            });
        }
        if chance.chance(5) {
            one.qualifications.clear();
        }
        self.register.people.insert(one.id.clone(), one);
    }

    fn commune(&mut self, code: &str) {
        let chance = &mut self.chance;
        let mut home = commune(code);
        home.remote = chance.chance(30);
        home.border = chance.chance(30);
        home.asked = chance.chance(30);
        home.point = [None, Some((12_600_000 + chance.below(900_000) as i64, 108_000_000))][chance.below(2) as usize];
        self.register.units.insert(home.id.clone(), home);
        let style = chance.below(5);
        if style == 0 || style == 1 {
            let number = chance.below(6) as u32;
            self.register.headcounts.push(Headcount { position: None, block: None, ..seats(code, "dat-dai", number) });
            for _ in 0..chance.below(3) {
                let need = Need {
                    unit: UnitId::new(code),
                    position: Some(PositionCode::new(*chance.pick(&ODD_POSITIONS))),
                    field: None,
                    number: 1 + chance.below(2) as u32,
                    document: None,
                    day: None,
                    source: Source::default(),
                };
                self.register.needs.push(need);
            }
        }
        let stated = style > 2 || (style == 1 && self.chance.chance(30));
        let first = self.chance.below(4) as usize;
        for position in &ODD_POSITIONS[first..first + 2 + self.chance.below(2) as usize] {
            self.position(code, position, stated, Level::Professional);
        }
        if self.all {
            for (position, level) in LEADING.iter().zip([Level::Head, Level::Deputy]) {
                let stated = stated && self.chance.chance(70);
                self.position(code, position, stated, level);
            }
        }
        if self.chance.chance(30) {
            let centre = format!("{code}.cung-ung-dich-vu");
            self.register.units.insert(UnitId::new(&*centre), unit(&centre, UnitKind::ServiceCentre, Some(code)));
            for _ in 0..self.chance.below(3) {
                let mut one = person("", &centre, None, self.major());
                one.kind = Known::Stated(StaffKind::PublicEmployee);
                self.add(one);
            }
        }
        if self.chance.chance(20) {
            let school = format!("{code}.truong-tieu-hoc");
            self.register.units.insert(UnitId::new(&*school), unit(&school, UnitKind::PublicServiceUnit, Some(code)));
            let mut one = person("", &school, None, self.major());
            one.kind = Known::Stated(StaffKind::PublicEmployee);
            self.add(one);
        }
    }

    fn position(&mut self, code: &str, position: &str, stated: bool, level: Level) {
        let office = crate::testing::embedded().0.positions[&PositionCode::new(position)].office.clone();
        let id = format!("{code}.{office}");
        self.register.units.insert(UnitId::new(&*id), unit(&id, UnitKind::Office(office), Some(code)));
        if stated {
            let number = self.chance.below(3) as u32;
            self.register.headcounts.push(seats(code, position, number));
        }
        for _ in 0..self.chance.below(3) {
            let known = (!self.chance.chance(10)).then_some(position);
            let mut one = person("", &id, known, self.major());
            one.posts[0].level = level;
            if self.chance.chance(8) {
                one.kind = Known::Stated(*self.chance.pick(&[
                    StaffKind::Cadre,
                    StaffKind::PublicEmployee,
                    StaffKind::Contract,
                ]));
            }
            self.add(one);
        }
    }

    fn tiers(&mut self) -> String {
        let usual = [
            "empty_fields",
            "unfitting_positions",
            "fair_shortage",
            "from_province",
            "from_centres",
            "between",
            "inside",
            "volunteers",
            "fit",
        ];
        if self.chance.chance(50) {
            return String::new();
        }
        let mut left: Vec<&str> = usual.to_vec();
        let mut order = Vec::new();
        for _ in 0..self.chance.below(10) {
            let at = self.chance.below(left.len() as u64) as usize;
            order.push(left.remove(at));
        }
        format!("tiers = {order:?}\n")
    }

    fn wave(&mut self, wave: usize, sender: &str) -> String {
        let chance = &mut self.chance;
        if !chance.chance(15) {
            self.register.units.insert(UnitId::new(sender), unit(sender, UnitKind::Department, None));
            for _ in 0..self.chance.below(4) {
                let mut one = person("", sender, None, self.major());
                one.posts[0].level = *self.chance.pick(&[Level::Professional, Level::Deputy, Level::Senior]);
                self.add(one);
            }
        }
        let chance = &mut self.chance;
        let mut quota = String::new();
        if chance.chance(60) {
            quota.push_str(&format!("at_least = {}\n", chance.below(3)));
        }
        if chance.chance(40) {
            quota.push_str(&format!("high_percent_hundredths = {}\n", 500 * chance.below(6)));
        }
        if chance.chance(30) {
            quota.push_str("base = \"planned\"\n");
        }
        if chance.chance(25) {
            quota.push_str("leaders_at_least = 1\n");
        }
        let form = if chance.chance(75) { "\"secondment\"\nterm_months = 12" } else { "\"transfer\"" };
        let positions = if chance.chance(20) { "positions = [\"dat-dai\", \"xay-dung\"]\n" } else { "" };
        let quota_of = if chance.chance(25) && wave == 0 { "quota".to_owned() } else { format!("senders.{sender}") };
        format!(
            "[[waves]]\ncode = \"{wave}\"\nstart = 2026-01-01\nform = {form}\n{positions}[waves.{quota_of}]\n{quota}"
        )
    }
}

pub(super) fn odd(seed: u64) -> World {
    let mut chance = Chance(seed ^ 0x5EED);
    let (reference, _) = crate::testing::embedded();
    let number = 1 + chance.below(3) as usize;
    let communes = reference.communes.values().filter(|one| one.province.as_str() == "66");
    let codes: Vec<String> = communes.take(number).map(|one| one.code.to_string()).collect();
    let register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    let all = chance.chance(35);
    let mut odd = Odd { chance, register, number: 0, codes: codes.clone(), all };
    for code in &codes {
        odd.commune(code);
    }
    let mut text = PROGRAMME.replace("\"professional\"", if all { "\"all\"" } else { "\"professional\"" });
    let tiers = odd.tiers();
    text = text.replace("[steps]", &format!("{tiers}[steps]"));
    if odd.chance.chance(30) {
        text.push_str("centre_at_most_percent = 50\n");
    }
    if odd.chance.chance(30) {
        text.push_str("centre_beyond_own_commune = true\n");
    }
    if odd.chance.chance(30) {
        text.push_str("between_radius_km = 40\n");
    }
    if odd.chance.chance(50) {
        text.push_str("[priority]\nremote = 2\nborder = 3\nasked = 1000\n");
    }
    for (wave, sender) in ["so-mot", "so-hai"].iter().enumerate().take(odd.chance.below(3) as usize) {
        let wave = odd.wave(wave, sender);
        text.push_str(&wave);
    }
    World::new(odd.register, &text)
}

pub(super) fn edits(world: &World, chance: &mut Chance) -> Options {
    let inputs = world.inputs();
    let mut options = Options::default();
    let Ok(ground) = Ground::lay(&inputs) else { return options };
    for mover in movers(&inputs, &ground, &Options::default()) {
        let option = chance.pick(&mover.options);
        let seat = ground.key(option.commune, option.seat);
        let person = mover.person.clone();
        match (chance.below(10), mover.home) {
            (0, _) => options.pins.push(Edit { person, seat }),
            (1, Home::Seat { commune, seat }) => options.pins.push(Edit { person, seat: ground.key(commune, seat) }),
            (2 | 3, _) => options.forbids.push(Edit { person, seat }),
            _ => {}
        }
    }
    options
}
