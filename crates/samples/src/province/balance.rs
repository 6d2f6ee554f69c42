//! Seats and people of a commune whose net gap is given.

use crate::chance::Chance;
use crate::commune::{self, POSITIONS};
use crate::people::People;
use crate::truth::Commune;
use canbo_register::CommuneKind;

/// Positions in which a commune that is over has its people.
const CROWDED: &[(&str, u32)] = &[
    ("van-phong", 8),
    ("noi-vu", 6),
    ("van-hoa", 5),
    ("nong-nghiep", 5),
    ("lao-dong-xa-hoi", 4),
    ("tai-chinh-ke-toan", 3),
    ("dat-dai", 3),
    ("thu-tuc-hanh-chinh", 4),
    ("tu-phap", 2),
    ("giao-duc", 3),
    ("xay-dung", 1),
    ("y-te", 1),
];

/// Seats by position, then people: seats less the gap (below zero: more people than seats), lost first from the sought
/// positions; a few are misplaced on top.
pub(crate) fn settle(commune: &mut Commune, gap: i64, sought: &[(&str, u32)], people: &mut People) {
    let ward = commune.kind == CommuneKind::Ward;
    let positions: Vec<&'static str> = POSITIONS
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| *code != "doi-ngoai" || commune.border)
        .filter(|code| *code != "quy-hoach-do-thi" || ward)
        .collect();
    let seats = (people.chance.between(22, 30)).max(gap + people.chance.between(13, 18)) as usize;
    let mut authorised: Vec<u32> = vec![1; positions.len()];
    let weights: Vec<(usize, u32)> = positions.iter().enumerate().map(|(at, code)| (at, seat_weight(code))).collect();
    for _ in positions.len()..seats {
        let at = *people.chance.weighted(&weights);
        authorised[at] += 1;
    }
    let mut here = authorised.clone();
    for _ in 0..gap.max(0) {
        let at = draw(&mut people.chance, &positions, sought, |at| here[at] > 0);
        here[at] -= 1;
    }
    for _ in 0..(-gap).max(0) {
        let at = draw(&mut people.chance, &positions, CROWDED, |_| true);
        here[at] += 1;
    }
    // Misplaced: somebody more where there are enough, somebody less where work waits.
    for _ in 0..people.chance.between(0, 3) {
        let to = draw(&mut people.chance, &positions, CROWDED, |_| true);
        let from = draw(&mut people.chance, &positions, sought, |at| here[at] > 0 && at != to);
        here[from] -= 1;
        here[to] += 1;
    }
    for ((position, seats), number) in positions.iter().zip(authorised).zip(here) {
        commune.authorised.insert(position, seats);
        let majors = commune::mixed(people, position, number, false, 84);
        commune::staff(commune, people, position, &majors);
    }
}

fn seat_weight(position: &str) -> u32 {
    match position {
        "van-phong" | "tai-chinh-ke-toan" | "dat-dai" => 6,
        "thu-tuc-hanh-chinh" | "xay-dung" | "noi-vu" => 4,
        "tu-phap" | "van-hoa" | "nong-nghiep" | "lao-dong-xa-hoi" => 3,
        "doi-ngoai" | "quy-hoach-do-thi" => 0,
        _ => 1,
    }
}

fn draw(chance: &mut Chance, positions: &[&str], weights: &[(&str, u32)], may: impl Fn(usize) -> bool) -> usize {
    let weight = |code: &str| weights.iter().find(|(one, _)| *one == code).map_or(0, |(_, weight)| *weight);
    let open: Vec<(usize, u32)> =
        positions.iter().enumerate().filter(|(at, _)| may(*at)).map(|(at, code)| (at, weight(code))).collect();
    match open.iter().any(|(_, weight)| *weight > 0) {
        true => *chance.weighted(&open),
        false => chance.pick(&open).0,
    }
}
