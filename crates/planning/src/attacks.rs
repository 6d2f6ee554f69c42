//! Tests: worlds with every oddity that real workbooks have, planned, counted again and attacked.

use crate::brute::enumerate;
use crate::candidates::movers;
use crate::ground::{Ground, Home, PoolKind};
use crate::model::Model;
use crate::plan::{Decided, Edit, MoveKind, Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::Step;
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, unit};
use crate::{Conflict, Refusal, State, Verdict, explain, verify, write_plan};
use canbo_flow::{Outcome, Unwatched};
use canbo_policy::programme::Scope;
use canbo_policy::staffing::staffing;
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

fn odd(seed: u64) -> World {
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

fn edits(world: &World, chance: &mut Chance) -> Options {
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

fn accepted(world: &World, text: &str) -> Verdict {
    verify(&world.register, world.reference, world.law, text)
}

/// Whether a set of moves keeps the pins and forbids.
fn keeps(ground: &Ground, options: &Options, steps: &[Step]) -> bool {
    let at = |person: &PersonId| {
        let step = steps.iter().find(|step| step.person == *person);
        step.map(|step| ground.key(step.commune, step.seat)).or_else(|| match ground.homes.get(person) {
            Some(Home::Seat { commune, seat }) => Some(ground.key(*commune, *seat)),
            _ => None,
        })
    };
    let goes =
        |edit: &Edit| steps.iter().any(|s| s.person == edit.person && ground.key(s.commune, s.seat) == edit.seat);
    options.pins.iter().all(|edit| at(&edit.person) == Some(edit.seat.clone())) && !options.forbids.iter().any(goes)
}

/// The register after the plan, as decisions would leave it.
fn carried_out(world: &World, plan: &Plan) -> Register {
    let mut register = world.register.clone();
    for one in &plan.moves {
        let position = Known::Stated(one.position.clone());
        let person = register.people.get_mut(&one.person).unwrap();
        let home = person.posts.iter().position(|post| post.tenure == Tenure::Home).unwrap();
        let mut post = Post {
            unit: one.to.clone(),
            position,
            other_fields: Vec::new(),
            level: Level::Professional,
            ..person.posts[home].clone()
        };
        if one.form == canbo_policy::movement::Form::Secondment {
            post.tenure = Tenure::Seconded;
            person.posts.push(post);
        } else {
            person.kind = Known::Stated(StaffKind::CivilServant);
            person.posts[home] = post;
        }
    }
    register.normalise();
    register
}

/// What `gaps` would say after the plan: no commune goes over its total, none over gives more than that, and no field
/// that somebody staffed on an authorised seat or covered is left to nobody.
fn honest(world: &World, plan: &Plan, seed: u64) {
    let scope = world.programme.scope;
    let count = |register: &Register| staffing(register, world.reference, world.law, world.on, scope);
    let (before, after) = (count(&world.register), count(&carried_out(world, plan)));
    for (id, was) in before.communes.iter().filter(|(_, was)| was.total.is_stated() && scope == Scope::Professional) {
        let is = &after.communes[id];
        let held = |one: &canbo_policy::staffing::CommuneStaffing| one.on_headcount() + one.seconded_in();
        assert!(held(is) <= held(was).max(was.total.authorised), "seed {seed}: {id} goes over its total");
        assert!(is.on_headcount() >= was.on_headcount().min(was.total.authorised), "seed {seed}: {id} gives too many");
        for field in is.empty_fields() {
            let authorised = |seat: &canbo_policy::staffing::Seat| {
                seat.field.as_ref() == Some(field) && seat.authorised > 0 && seat.working() > 0
            };
            let staffed = was.seats.values().any(authorised) || was.covering.contains_key(field);
            assert!(!staffed, "seed {seed}: {id} loses everybody of {field}");
        }
    }
}

fn best_of(world: &World, options: &Options, salt: u32, elastic: bool) -> Option<Vec<(Vec<i128>, Vec<Step>)>> {
    let ground = Ground::lay(&world.inputs()).unwrap();
    let all = enumerate(world, options, salt, elastic)?;
    Some(all.into_iter().filter(|(_, steps)| keeps(&ground, options, steps)).collect())
}

fn is_best(plan: &Plan, all: &[(Vec<i128>, Vec<Step>)], seed: u64) {
    let tiers: Vec<i128> = plan.tiers.iter().map(|tier| i128::from(tier.value)).collect();
    assert_eq!(tiers, all[0].0, "tiers of seed {seed}");
    let moved: Vec<_> = plan.moves.iter().map(|one| &one.person).collect();
    assert_eq!(moved, all[0].1.iter().map(|step| &step.person).collect::<Vec<_>>(), "people of seed {seed}");
    assert!(all.len() == 1 || all[1].0 != all[0].0, "seed {seed}: two plans are equally good");
}

/// How an attempt ended: whether a plan was compared with all plans, how many it moves, whether none exists.
#[derive(Default)]
struct Ended {
    planned: usize,
    moved: usize,
    none: usize,
}

fn attempt(seed: u64) -> Ended {
    let world = odd(seed);
    let options = if seed.is_multiple_of(3) { edits(&world, &mut Chance(seed)) } else { Options::default() };
    let answer = match solve(&world.inputs(), &world.text, &options, &mut Unwatched) {
        Err(Refusal::UnknownSender { .. }) => return Ended::default(),
        answer => answer.unwrap_or_else(|refusal| panic!("seed {seed}: {refusal} {refusal:?}")),
    };
    match answer {
        Answer::Plan(plan) => {
            honest(&world, &plan, seed);
            let verdict = accepted(&world, &write_plan(&plan));
            assert!(verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
            let Some(all) = best_of(&world, &options, plan.salt, false) else { return Ended::default() };
            is_best(&plan, &all, seed);
            Ended { planned: 1, moved: plan.moves.len(), none: 0 }
        }
        Answer::NoPlan { conflicts, elastic } => {
            assert!(!conflicts.is_empty(), "seed {seed}: the conflict is not named");
            if let Some(all) = best_of(&world, &options, 0, false) {
                assert!(all.is_empty(), "seed {seed}: a plan exists");
            }
            let all = best_of(&world, &options, elastic.as_ref().map_or(0, |plan| plan.salt), true);
            if let Some(plan) = elastic {
                honest(&world, &plan, seed);
                assert!(!plan.broken.is_empty(), "seed {seed}");
                let verdict = accepted(&world, &write_plan(&plan));
                assert!(!verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
                if let Some(all) = all {
                    is_best(&plan, &all, seed);
                }
            } else if let Some(all) = all {
                assert!(all.is_empty(), "seed {seed}: an elastic plan exists");
            }
            Ended { none: 1, ..Ended::default() }
        }
    }
}

#[test]
fn odd_worlds_are_planned_as_an_enumeration_plans_them() {
    let mut sum = Ended::default();
    for seed in 0..420 {
        let ended = attempt(seed);
        sum =
            Ended { planned: sum.planned + ended.planned, moved: sum.moved + ended.moved, none: sum.none + ended.none };
    }
    let Ended { planned, moved, none } = sum;
    assert!(planned > 100 && moved > 50 && none > 20, "{planned} planned, {moved} moved, {none} without a plan");
}

/// A plan with all fields derived as an honest one's, from moves and decisions that may be anything.
fn forged(world: &World, plan: &Plan, steps: &[Step], change: impl FnOnce(&mut Decided)) -> String {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let mut decided = Decided {
        programme_text: plan.programme_text.clone(),
        options: plan.options.clone(),
        elastic: plan.elastic,
        salt: plan.salt,
        prices: plan.prices.clone(),
    };
    change(&mut decided);
    write_plan(&crate::plan::derive(&inputs, &ground, steps, decided))
}

/// The best solution of another question than the plan's.
fn solved(world: &World, salt: u32, elastic: bool) -> (Vec<Step>, Vec<Vec<i64>>) {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let all = movers(&inputs, &ground, &Options::default());
    let model = Model::build(&inputs, ground, all, &Options::default(), salt, elastic).unwrap();
    let Ok(Outcome::Optimal(solution)) = canbo_flow::solve(&model.network, &mut Unwatched) else {
        panic!("what has a plan has one with another salt, or with open minimums");
    };
    (model.steps(&solution.flow), solution.prices)
}

fn is_accepted(world: &World, text: &str) -> bool {
    let Verdict { feasible, lawful, optimal, .. } = accepted(world, text);
    feasible && lawful && optimal
}

#[test]
fn forged_plans_whose_every_field_follows_are_refused() {
    let mut forgeries = 0;
    for seed in 0..30 {
        let world = odd(seed);
        let answer = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
        let Ok(Answer::Plan(plan)) = answer else { continue };
        let inputs = world.inputs();
        let ground = Ground::lay(&inputs).unwrap();
        let steps = crate::plan::steps(&world.register, &ground, &plan.moves).unwrap();
        assert!(is_accepted(&world, &forged(&world, &plan, &steps, |_| ())), "seed {seed}");
        let mut refused = |text: &str, what: &str| {
            assert!(!is_accepted(&world, text), "seed {seed}: {what}");
            forgeries += 1;
        };
        let (same, prices) = solved(&world, plan.salt, true);
        refused(
            &forged(&world, &plan, &same, |decided| (decided.elastic, decided.prices) = (true, prices)),
            "minimums left open where all can be met",
        );
        let (other, prices) = solved(&world, plan.salt + 1, false);
        refused(
            &forged(&world, &plan, &other, |decided| (decided.salt, decided.prices) = (plan.salt + 1, prices)),
            "a tie-break chosen freely",
        );
        for at in 0..steps.len() {
            let mut fewer = steps.clone();
            let gone = fewer.remove(at);
            refused(&forged(&world, &plan, &fewer, |_| ()), "a line left out");
            let seats = ground.communes[gone.commune].seats.len();
            for seat in (0..seats).filter(|seat| *seat != gone.seat) {
                let mut elsewhere = steps.clone();
                elsewhere[at].seat = seat;
                refused(&forged(&world, &plan, &elsewhere, |_| ()), "a line with another seat");
            }
        }
        for (person, home) in ground.homes.iter().filter(|(person, _)| steps.iter().all(|one| one.person != **person)) {
            let seats =
                (0..ground.communes.len()).flat_map(|c| (0..ground.communes[c].seats.len()).map(move |s| (c, s)));
            for (commune, seat) in seats {
                let kind = match *home {
                    Home::Seat { commune: from, .. } if from == commune => MoveKind::Inside,
                    Home::Seat { .. } => MoveKind::Between,
                    Home::Pool(pool) => match ground.pools[pool].kind {
                        PoolKind::Centre { .. } => MoveKind::Centre,
                        PoolKind::Province { .. } => MoveKind::Province,
                    },
                };
                let mut more = steps.clone();
                more.push(Step { person: person.clone(), home: *home, commune, seat, kind });
                refused(&forged(&world, &plan, &more, |_| ()), "a line more");
            }
        }
        let mut other = world.register.clone();
        if let Some(person) = other.people.values_mut().next() {
            person.name.push('1');
        }
        let verdict = verify(&other, world.reference, world.law, &write_plan(&plan));
        assert!(!verdict.feasible || other == world.register, "seed {seed}: another register");
    }
    assert!(forgeries > 500, "{forgeries}");
}

/// One commune with seats for land and law, and people in them.
fn one_commune(people: &[(&str, &str, &str)], text: &str) -> World {
    let code = "24133";
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    register.units.insert(UnitId::new(code), commune(code));
    for (position, number) in [("dat-dai", 2), ("tu-phap", 2)] {
        let office = &crate::testing::embedded().0.positions[&PositionCode::new(position)].office;
        let id = format!("{code}.{office}");
        register.units.insert(UnitId::new(&*id), unit(&id, UnitKind::Office(office.clone()), Some(code)));
        register.headcounts.push(seats(code, position, number));
        for (person_id, of, major) in people.iter().filter(|(_, of, _)| *of == position) {
            register.people.insert(PersonId::new(*person_id), person(person_id, &id, Some(of), major));
        }
    }
    for id in ["so-mot", "so-hai"] {
        register.units.insert(UnitId::new(id), unit(id, UnitKind::Department, None));
        for (person_id, of, major) in people.iter().filter(|(_, of, _)| *of == id) {
            register.people.insert(PersonId::new(*person_id), person(person_id, of, None, major));
        }
    }
    World::new(register, &format!("{PROGRAMME}{text}"))
}

fn wave(sender: &str, quota: &str) -> String {
    format!(
        "[[waves]]\ncode = \"{sender}\"\nstart = 2026-01-01\nform = \"secondment\"\nterm_months = 12\n[waves.senders.\"{sender}\"]\n{quota}\n"
    )
}

const LAND: &str = "7850103";
const LAW: &str = "7380101";

fn no_plan(world: &World, options: &Options) -> (Vec<Conflict>, Option<Box<Plan>>) {
    match solve(&world.inputs(), &world.text, options, &mut Unwatched).unwrap() {
        Answer::NoPlan { conflicts, elastic } => (conflicts, elastic),
        Answer::Plan(plan) => panic!("{:?}", plan.moves),
    }
}

fn too_few(sender: &str, must: u32, able: u32, present: u32, because: &[(&str, u32)]) -> Conflict {
    Conflict::TooFewPeople {
        sender: UnitId::new(sender),
        must_send: must,
        able,
        present,
        because: because.iter().map(|(what, number)| ((*what).to_owned(), *number)).collect(),
    }
}

#[test]
fn a_sender_that_must_send_more_than_it_has_is_named_and_not_refused_by_the_engine() {
    let world = one_commune(&[("A", "so-mot", LAND)], &wave("so-mot", "at_least = 3"));
    let (conflicts, elastic) = no_plan(&world, &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 3, 1, 1, &[])]);
    let plan = elastic.unwrap();
    assert_eq!((plan.moves.len(), plan.broken[0].people), (1, 2));
}

#[test]
fn a_sender_with_nobody_present_is_named() {
    let text = wave("so-mot", "at_least = 1") + &wave("so-hai", "at_least = 0");
    let (conflicts, _) = no_plan(&one_commune(&[], &text), &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 1, 0, 0, &[])]);
}

#[test]
fn numbers_that_contradict_the_share_are_told_as_such() {
    let people = [("A", "so-mot", LAND), ("B", "so-mot", LAND), ("C", "so-mot", LAW)];
    let world = one_commune(&people, &wave("so-mot", "at_least = 2\nhigh_percent_hundredths = 3000"));
    let (conflicts, elastic) = no_plan(&world, &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 2, 1, 3, &[("over_quota", 2)])]);
    let plan = elastic.unwrap();
    assert_eq!(plan.moves.len(), 1, "the greatest number holds in an elastic plan too");
    let verdict = accepted(&world, &write_plan(&plan));
    assert!(verdict.lawful && verdict.optimal && !verdict.feasible, "{verdict:?}");
}

#[test]
fn people_who_are_forbidden_everywhere_are_told_as_such() {
    let world = one_commune(&[("A", "so-mot", LAND)], &wave("so-mot", "at_least = 1"));
    let seat = SeatKey::parse("24133/dat-dai").unwrap();
    let forbids = vec![Edit { person: PersonId::new("A"), seat }];
    let (conflicts, _) = no_plan(&world, &Options { pins: Vec::new(), forbids });
    assert_eq!(conflicts, [too_few("so-mot", 1, 0, 1, &[("forbidden", 1)])]);
}

#[test]
fn what_is_no_provincial_body_is_refused_as_a_sender_and_none_of_the_others() {
    let mut world = one_commune(&[], &wave("24133.truong-tieu-hoc", "at_least = 1"));
    let id = UnitId::new("24133.truong-tieu-hoc");
    world.register.units.insert(id.clone(), unit(id.as_str(), UnitKind::PublicServiceUnit, Some("24133")));
    let teacher = person("A", id.as_str(), None, LAND);
    world.register.people.insert(teacher.id.clone(), teacher);
    let refused = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
    assert!(matches!(refused, Err(Refusal::NotASender { sender, .. }) if sender == id));
    let text = wave("so-mot", "at_least = 0").replace(".senders.\"so-mot\"", ".quota") + "leaders_at_least = 1\n";
    let other = World::new(world.register.clone(), &format!("{PROGRAMME}{text}"));
    let answer = solve(&other.inputs(), &other.text, &Options::default(), &mut Unwatched).unwrap();
    assert!(matches!(answer, Answer::Plan(plan) if plan.by_sender.is_empty()), "a school is no sender");
}

#[test]
fn who_alone_covers_a_field_stays_and_who_holds_several_posts_goes_only_when_pinned() {
    let people = [("A", "tu-phap", LAND), ("B", "tu-phap", LAND)];
    let mut world = one_commune(&people, "");
    let land = SeatKey::parse("24133/dat-dai").unwrap();
    world.register.people.get_mut(&PersonId::new("A")).unwrap().posts[0].other_fields = vec![FieldCode::new("y-te")];
    let second = Post {
        tenure: Tenure::Concurrent,
        position: Known::Missing,
        ..world.register.people[&PersonId::new("B")].posts[0].clone()
    };
    world.register.people.get_mut(&PersonId::new("B")).unwrap().posts.push(second);
    world.register.normalise();
    let plan = |options: &Options| solve(&world.inputs(), &world.text, options, &mut Unwatched);
    assert!(matches!(plan(&Options::default()), Ok(Answer::Plan(plan)) if plan.moves.is_empty()));
    let pin = |person: &str| Options {
        pins: vec![Edit { person: PersonId::new(person), seat: land.clone() }],
        forbids: Vec::new(),
    };
    assert!(matches!(plan(&pin("A")), Err(Refusal::PinImpossible { .. })));
    let Ok(Answer::Plan(pinned)) = plan(&pin("B")) else { panic!("what several posts mean was settled") };
    assert_eq!(pinned.moves.len(), 1);
    assert!(is_accepted(&world, &write_plan(&pinned)));
    let forged = Plan { options: Options::default(), ..*pinned };
    assert!(!is_accepted(&world, &write_plan(&forged)));
}

#[test]
fn every_person_of_an_odd_world_is_explained() {
    let mut told = 0;
    for seed in 0..110 {
        let world = odd(seed);
        let options = edits(&world, &mut Chance(seed));
        let plan = match solve(&world.inputs(), &world.text, &options, &mut Unwatched) {
            Ok(Answer::Plan(plan)) => plan,
            Ok(Answer::NoPlan { elastic: Some(plan), .. }) => plan,
            _ => continue,
        };
        for person in world.register.people.keys() {
            let explanation = explain(&world.inputs(), &plan, person, &mut Unwatched)
                .unwrap_or_else(|refusal| panic!("seed {seed}, {person}: {refusal}"));
            if let Some(alternative) = &explanation.alternative {
                let decides = alternative.difference.iter().find(|tier| tier.value != 0);
                let fixed = plan.options.pins.iter().chain(&plan.options.forbids).any(|edit| edit.person == *person);
                assert!(fixed || decides.is_some_and(|tier| tier.value > 0), "seed {seed}: {person} {alternative:?}");
                told += 1;
            }
            assert!(explanation.state != State::NotEligible || explanation.alternative.is_none());
        }
    }
    assert!(told > 30, "{told}");
}

#[test]
fn a_headcount_typed_wrongly_neither_hangs_nor_panics() {
    for number in [20_251_201, 4_000_000_000] {
        let mut world = one_commune(&[("A", "so-mot", LAND), ("B", "tu-phap", LAND)], &wave("so-mot", "at_least = 0"));
        world.register.headcounts[0].number = number;
        world.register.units.get_mut(&UnitId::new("24133")).unwrap().asked = true;
        let answer = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
        assert!(matches!(answer, Ok(Answer::Plan(_)) | Err(Refusal::Flow(_))), "{answer:?}");
    }
}
