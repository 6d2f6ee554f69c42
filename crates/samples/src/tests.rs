//! The truth of each sample, counted again from people and seats.

use crate::majors;
use crate::truth::{Commune, Official, Truth};
use crate::{SAMPLES, generate, truth};
use canbo_register::reference::{Fit, Reference};
use canbo_register::{Degree, Level, StaffKind};
use std::collections::BTreeSet;

const SEEDS: [u64; 5] = [1, 2, 3, 2025, 987_654_321];

fn made(sample: &str, seed: u64) -> Truth {
    truth(sample, seed, &Reference::embedded()).expect("a known sample")
}

fn fits(person: &Official, position: &str, reference: &Reference) -> bool {
    person.major.is_some_and(|major| reference.fit(major.code, &position.into()) >= Fit::Near)
}

#[test]
fn dak_lak_is_short_and_over_by_the_published_numbers() {
    for seed in SEEDS {
        let truth = made("dak-lak", seed);
        let gaps: Vec<(i64, &Commune)> = truth.communes.iter().map(|commune| (commune.net_gap(), commune)).collect();
        let short: Vec<i64> = gaps.iter().map(|(gap, _)| *gap).filter(|gap| *gap > 0).collect();
        let over: Vec<i64> = gaps.iter().map(|(gap, _)| *gap).filter(|gap| *gap < 0).collect();
        assert_eq!((gaps.len(), short.len(), short.iter().sum::<i64>()), (102, 64, 619), "seed {seed}");
        assert_eq!((over.len(), over.iter().sum::<i64>()), (33, -182), "seed {seed}");
        let worst = gaps.iter().max_by_key(|(gap, _)| *gap).expect("there are communes");
        assert_eq!((worst.0, worst.1.full_name().as_str()), (29, "Phường Cư Bao"));
        assert_eq!(gaps.iter().filter(|(gap, _)| *gap == 29).count(), 1, "Cư Bao alone is short of most");
    }
}

#[test]
fn every_body_of_dak_lak_has_planned_and_free_people_for_more_than_seven_percent() {
    let reference = Reference::embedded();
    for seed in SEEDS {
        let truth = made("dak-lak", seed);
        assert!(truth.bodies.len() >= 20);
        for body in &truth.bodies {
            assert!((40..=250).contains(&body.staff.len()), "{} has {}", body.name, body.staff.len());
            let ready = body.staff.iter().filter(|person| {
                let short = |commune: &Commune| {
                    crate::commune::POSITIONS
                        .iter()
                        .any(|(position, _)| commune.short_at(position) > 0 && fits(person, position, &reference))
                };
                person.planned
                    && person.level == Level::Professional
                    && !person.is_barred(truth.day)
                    && truth.communes.iter().any(short)
            });
            assert!(ready.count() > body.staff.len().div_ceil(14), "{} cannot send 7 %", body.name);
        }
    }
}

/// The four positions that communes of Bắc Ninh seek.
const SOUGHT: [&str; 4] = ["dat-dai", "xay-dung", "cong-nghe-thong-tin", "tai-chinh-ke-toan"];

#[test]
fn in_bac_ninh_seats_are_short_in_the_sought_positions_only_and_never_stop_an_arrival() {
    for seed in SEEDS {
        let truth = made("bac-ninh", seed);
        assert_eq!(truth.communes.len(), 99);
        assert_eq!(truth.communes.iter().map(|commune| (-commune.net_gap()).max(0)).sum::<i64>(), 9);
        for (position, _) in crate::commune::POSITIONS {
            for commune in &truth.communes {
                let short = commune.short_at(position);
                assert!(short <= 0 || SOUGHT.contains(position), "{} is short of {position}", commune.name);
            }
        }
        // More communes lack each trade of the province than people could come for it: 52 + 9, and the centres' own.
        let needy: Vec<&Commune> = truth.communes.iter().filter(|commune| commune.net_gap() > 0).collect();
        for position in &SOUGHT[..3] {
            let lacking = needy.iter().filter(|commune| commune.short_at(position) > 0).count();
            assert!(lacking >= 52 + 9 + 10, "only {lacking} lack {position}");
        }
        // Nobody who is over has a seat short, so that everybody who is one too many may leave.
        for commune in truth.communes.iter().filter(|commune| commune.net_gap() < 0) {
            assert!(SOUGHT.iter().all(|position| commune.short_at(position) <= 0));
        }
    }
}

#[test]
fn in_bac_ninh_thirty_of_the_centres_can_fill_a_seat_of_their_own_commune() {
    let reference = Reference::embedded();
    for seed in SEEDS {
        let truth = made("bac-ninh", seed);
        let mut ready = 0;
        for commune in &truth.communes {
            for person in commune
                .centre
                .iter()
                .filter(|one| one.kind == StaffKind::PublicEmployee && one.level == Level::Professional)
            {
                let sought = SOUGHT.iter().find(|position| fits(person, position, &reference));
                let Some(position) = sought else { continue };
                assert!(!person.is_barred(truth.day) && commune.net_gap() > 0 && commune.short_at(position) > 0);
                ready += 1;
            }
        }
        assert_eq!(ready, 30, "seed {seed}");
    }
}

#[test]
fn in_bac_ninh_whoever_of_a_sought_trade_sits_elsewhere_in_a_commune_is_one_too_many_there() {
    let reference = Reference::embedded();
    for seed in SEEDS {
        for commune in &made("bac-ninh", seed).communes {
            for (position, _) in crate::commune::POSITIONS {
                if SOUGHT.contains(position) || matches!(*position, "ke-hoach-dau-tu" | "cong-thuong") {
                    continue;
                }
                let misplaced = commune
                    .holders(position)
                    .filter(|person| SOUGHT.iter().any(|sought| fits(person, sought, &reference)));
                let over = (-commune.short_at(position)).max(0);
                assert_eq!(misplaced.count() as i64, over, "{} of {}", position, commune.name);
            }
        }
    }
}

#[test]
fn in_bac_ninh_the_bodies_of_the_first_wave_can_send_twenty_and_those_of_the_second_more_than_they_may() {
    let reference = Reference::embedded();
    let second = [
        ("Ban Quản lý dự án Giao thông và Nông nghiệp số 1", 9),
        ("Sở Nông nghiệp và Môi trường", 8),
        ("Sở Xây dựng", 6),
        ("Ban Quản lý dự án Xây dựng và Phát triển đô thị số 2", 5),
        ("Ban Quản lý dự án Dân dụng và Phát triển đô thị số 1", 4),
    ];
    for seed in SEEDS {
        let truth = made("bac-ninh", seed);
        let mut first = 0;
        for body in &truth.bodies {
            let able = |positions: &[&str]| {
                body.staff
                    .iter()
                    .filter(|person| {
                        person.level != Level::Senior
                            && !person.is_barred(truth.day)
                            && positions.iter().any(|position| fits(person, position, &reference))
                    })
                    .count()
            };
            if let Some((_, most)) = second.iter().find(|(name, _)| *name == body.name) {
                assert!(able(&SOUGHT[..3]) > *most, "{}", body.name);
                continue;
            }
            let ceiling = body.staff.len().div_ceil(20);
            let able = able(&SOUGHT[..2]);
            if body.name.starts_with("Văn phòng Đăng ký") {
                assert!(able > ceiling);
            } else {
                assert!(able < ceiling, "{} has {able} for {ceiling}", body.name);
            }
            first += able.min(ceiling);
        }
        assert_eq!(first, 20, "seed {seed}");
    }
}

#[test]
fn every_body_of_thai_nguyen_has_enough_people_and_two_deputies_who_meet_every_condition() {
    let five: [&[majors::Major]; 6] =
        [majors::ACCOUNTING, majors::BANKING, majors::INFORMATICS, majors::LAND, majors::CONSTRUCTION, majors::LAW];
    for sample in ["thai-nguyen", "thai-nguyen-conflict"] {
        for seed in SEEDS {
            let truth = made(sample, seed);
            assert_eq!(truth.communes.len(), 92);
            for body in &truth.bodies {
                // Born in 1976 or later: ten years left on 1 January 2026, for men and women.
                let able = |one: &&Official| {
                    one.birth.year >= 1976
                        && one.degree >= Degree::University
                        && !one.is_barred(truth.day)
                        && one.major.is_some_and(|major| five.iter().any(|group| group.contains(&major)))
                };
                let people = body.staff.iter().filter(|one| one.level != Level::Senior).filter(able).count();
                let leaders = body
                    .staff
                    .iter()
                    .filter(|one| matches!(one.level, Level::Head | Level::Deputy))
                    .filter(able)
                    .count();
                let stuck = sample == "thai-nguyen-conflict" && body.name == crate::province::thai_nguyen::STUCK_BODY;
                assert!(people > body.staff.len().div_ceil(20), "{} has {people}", body.name);
                assert!(if stuck { leaders == 0 } else { leaders >= 2 }, "{} has {leaders} leaders", body.name);
            }
        }
    }
}

#[test]
fn staff_numbers_are_unique_and_the_same_seed_gives_the_same_bytes() {
    let reference = Reference::embedded();
    for sample in SAMPLES {
        let truth = made(sample.name, 4);
        let people: Vec<&Official> = truth
            .communes
            .iter()
            .flat_map(|commune| commune.staff.iter().chain(&commune.centre))
            .chain(truth.bodies.iter().flat_map(|body| &body.staff))
            .collect();
        assert_eq!(people.iter().map(|person| &person.number).collect::<BTreeSet<_>>().len(), people.len());
        assert!(people.iter().all(|person| person.number.chars().count() == 9), "{:?}", people[0].number);
    }
    for messy in [false, true] {
        let once = generate("tiny", 4, messy, &reference).expect("a known sample");
        assert!(!once.is_empty());
        assert_eq!(once, generate("tiny", 4, messy, &reference).expect("a known sample"));
        assert_ne!(once, generate("tiny", 5, messy, &reference).expect("a known sample"));
    }
    assert!(generate("nowhere", 1, false, &reference).is_err());
}
