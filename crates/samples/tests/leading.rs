//! Leading posts of the samples: nobody twice, no post twice, nobody whom a condition keeps out, and no more could be placed.

use canbo_flow::Unwatched;
use canbo_office::{Corrections, Gathered, Limits};
use canbo_planning::{Appointments, Inputs, leading_posts};
use canbo_policy::movement::Met;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Level, Register, StaffKind};
use canbo_samples::{SAMPLES, generate};
use std::collections::{BTreeMap, BTreeSet};

fn found(sample: &str, seed: u64) -> (Register, Appointments) {
    let reference = Reference::embedded();
    let law = Law::embedded();
    let mut gathered = Gathered::new();
    for file in generate(sample, seed, false, &reference).expect("a known sample") {
        gathered.next_file();
        canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
            gathered.take(event)
        });
    }
    let made = SAMPLES.iter().find(|one| one.name == sample).expect("a known sample");
    let programme = Programme::embedded(made.programme).expect("embedded");
    let register = canbo_register::assemble(&gathered.sheets, &reference).register;
    let inputs = Inputs { register: &register, reference: &reference, law: &law, programme: &programme, on: made.on };
    let answer = leading_posts(&inputs, &mut Unwatched).expect("not refused");
    (register, answer)
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
fn a_programme_that_says_nothing_of_leading_posts_proposes_nobody() {
    let (register, answer) = found("bac-ninh", 4);
    holds(&register, &answer);
    assert_eq!((answer.candidates, answer.proposed.len()), (0, 0));
}
