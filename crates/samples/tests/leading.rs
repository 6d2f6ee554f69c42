//! Leading posts of the samples: nobody twice, no post twice, nobody whom a condition keeps out, and no more could be placed.

use canbo_flow::Unwatched;
use canbo_office::{Corrections, Gathered, Limits};
use canbo_planning::{Answer, Appointments, Inputs, Options, Plan, leading_posts, solve};
use canbo_policy::movement::Met;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Day, Level, Register, StaffKind};
use canbo_samples::{SAMPLES, generate};
use std::collections::{BTreeMap, BTreeSet};

struct Sampled {
    register: Register,
    reference: Reference,
    law: Law,
    programme: Programme,
    text: &'static str,
    on: Day,
}

impl Sampled {
    fn of(sample: &str, seed: u64) -> Sampled {
        let reference = Reference::embedded();
        let mut gathered = Gathered::new();
        for file in generate(sample, seed, false, &reference).expect("a known sample") {
            gathered.next_file();
            canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
                gathered.take(event)
            });
        }
        let made = SAMPLES.iter().find(|one| one.name == sample).expect("a known sample");
        let programme = Programme::embedded(made.programme).expect("embedded");
        let text = Programme::embedded_text(made.programme).expect("embedded");
        let register = canbo_register::assemble(&gathered.sheets, &reference).register;
        Sampled { register, law: Law::embedded(), programme, text, on: made.on, reference }
    }
    fn inputs(&self) -> Inputs<'_> {
        let Sampled { register, reference, law, programme, on, .. } = self;
        Inputs { register, reference, law, programme, on: *on }
    }
    fn plan(&self) -> Plan {
        match solve(&self.inputs(), self.text, &Options::default(), &mut Unwatched).expect("not refused") {
            Answer::Plan(plan) => *plan,
            Answer::NoPlan { .. } => panic!("the sample has a plan"),
        }
    }
}

fn found(sample: &str, seed: u64) -> (Register, Appointments) {
    let sampled = Sampled::of(sample, seed);
    let answer = leading_posts(&sampled.inputs(), None, &mut Unwatched).expect("not refused");
    (sampled.register, answer)
}

/// What any list of proposals has to keep.
fn holds(register: &Register, answer: &Appointments) {
    let people: BTreeSet<_> = answer.proposed.iter().map(|one| &one.person).collect();
    assert_eq!(people.len(), answer.proposed.len(), "nobody is proposed twice");
    let mut filled: BTreeMap<_, u32> = BTreeMap::new();
    for one in &answer.proposed {
        *filled.entry((&one.unit, &one.position)).or_default() += 1;
        let person = &register.people[&one.person];
        assert!(!person.ask_board && person.kind.get() == Some(&StaffKind::CivilServant), "{one:?}");
        assert!(one.criteria.iter().all(|criterion| criterion.met != Met::No), "{one:?}");
        let unconfirmed = |code: &String| {
            one.criteria.iter().any(|criterion| criterion.code == *code && criterion.met == Met::Unconfirmed)
        };
        assert!(one.special_case.iter().all(unconfirmed), "a special case is never taken for met: {one:?}");
    }
    let vacant = answer.vacant.deputies + answer.vacant.heads;
    let left: u32 = answer.unfilled.iter().map(|post| post.vacant).sum();
    assert_eq!(filled.values().sum::<u32>() + left, vacant);
    assert_eq!(answer.tiers[0], answer.proposed.len() as i64);
    assert_eq!(answer.tiers[1], answer.proposed.iter().map(|one| one.special_case.len() as i64).sum::<i64>());
    assert_eq!(answer.tiers[2], answer.proposed.iter().filter(|one| !one.wished).count() as i64);
}

#[test]
fn volunteers_of_thai_nguyen_become_deputies_and_serving_deputies_heads() {
    let (register, answer) = found("thai-nguyen", 4);
    holds(&register, &answer);
    assert!(!answer.proposed.is_empty());
    for one in &answer.proposed {
        let person = &register.people[&one.person];
        assert!(person.wish.volunteer);
        let level = person.posts.iter().map(|post| post.level).max();
        let expected = if one.level == Level::Head { Level::Deputy } else { Level::Professional };
        assert_eq!(level, Some(expected), "{one:?}");
        if person.planned == Some(false) {
            assert!(one.special_case.contains(&"E152".to_owned()), "outside planning is a special case: {one:?}");
        }
    }
}

#[test]
fn in_dak_lak_only_the_planned_are_proposed_and_every_vacant_post_finds_somebody() {
    let (register, answer) = found("dak-lak", 4);
    holds(&register, &answer);
    assert!(answer.proposed.iter().all(|one| register.people[&one.person].planned == Some(true)));
    assert!(answer.unfilled.is_empty(), "{:?}", answer.unfilled);
    assert!(answer.candidates > answer.barred && answer.barred > 0);
}

#[test]
fn beside_a_plan_of_moves_nobody_and_no_post_is_in_both_and_no_sender_gives_more_than_its_share() {
    let (mut in_both_alone, mut bound) = (0, 0);
    for (sample, seed) in [("thai-nguyen", 4), ("dak-lak", 4)] {
        let sampled = Sampled::of(sample, seed);
        let (inputs, plan) = (sampled.inputs(), sampled.plan());
        let alone = leading_posts(&inputs, None, &mut Unwatched).expect("not refused");
        let answer = leading_posts(&inputs, Some(&plan), &mut Unwatched).expect("not refused");
        let other = Plan { register_digest: "0".repeat(64), ..plan.clone() };
        assert!(leading_posts(&inputs, Some(&other), &mut Unwatched).is_err(), "a plan of other people is refused");
        holds(&sampled.register, &answer);
        let moved: BTreeSet<_> = plan.moves.iter().map(|line| &line.person).collect();
        in_both_alone += alone.proposed.iter().filter(|one| moved.contains(&one.person)).count();
        let seats: BTreeSet<_> = plan.moves.iter().map(|line| (&line.to, &line.position)).collect();
        for one in &answer.proposed {
            assert!(!moved.contains(&one.person), "{sample}: {} is in both", one.person);
            assert!(!seats.contains(&(&one.unit, &one.position)), "{sample}: a post in both: {one:?}");
        }
        let beside = answer.beside.expect("was asked beside a plan");
        assert!(beside.in_plan.iter().all(|person| moved.contains(person)));
        assert_eq!(answer.candidates, alone.candidates, "{sample}");
        for sender in &plan.by_sender {
            let more = answer.proposed.iter().filter(|one| one.from == sender.sender).count() as u32;
            assert!(sender.wave.is_none() || sender.sent + more <= sender.range.1, "{sample}: {sender:?} and {more}");
            let wanted = alone.proposed.iter().filter(|one| one.from == sender.sender).count() as u32;
            bound += u32::from(sender.wave.is_some() && sender.sent + wanted > sender.range.1);
        }
        for one in &beside.senders {
            let line = plan.by_sender.iter().find(|line| line.sender == one.sender).expect("is a sender");
            assert_eq!((one.most, one.sent), (line.range.1, line.sent));
            assert_eq!(one.proposed as usize, answer.proposed.iter().filter(|it| it.from == one.sender).count());
        }
    }
    assert!(in_both_alone > 0, "alone, the same person may appear in both");
    assert!(bound > 0, "alone, both together may take more of a sender than its share");
}

#[test]
fn a_programme_that_says_nothing_of_leading_posts_proposes_nobody() {
    let (register, answer) = found("bac-ninh", 4);
    holds(&register, &answer);
    assert_eq!((answer.candidates, answer.proposed.len()), (0, 0));
}
