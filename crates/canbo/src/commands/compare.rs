//! `canbo compare`: two plans side by side.

use super::plan_told::tier;
use crate::args::Compare;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::refusal::Refusal;
use canbo_planning::{Cascade, Comparison, Move, Plan, Stage, compare, read_plan};
use canbo_words::Datum;
use std::path::Path;

pub(super) fn run(args: &Compare, face: &Face) -> Result<Outcome, Refusal> {
    let first = open(&args.first)?;
    let second = open(&args.second)?;
    let found = compare(&first, &second);
    told(&found, face);
    face.answer(&found);
    Ok(Outcome::Done)
}

/// Reads a plan file.
pub(super) fn open(path: &Path) -> Result<Plan, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })?;
    Ok(read_plan(&text)?)
}

fn told(found: &Comparison, face: &Face) {
    let data = [("same", Datum::from(found.same_lines)), ("different", Datum::from(found.differs.len()))];
    face.line(face.paint.tone(Tone::Strong, &face.say("compare-title", &data)));
    if !found.same_ground {
        face.line(face.paint.tone(Tone::Alert, &face.say("compare-other-ground", &[])));
    }
    let heads = ["aim", "first", "second", "difference"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in found.tiers.iter().filter(|one| one.name != Stage::TieBreak) {
        let figure = |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| face.words.number(value));
        let difference = one.first.zip(one.second).map(|(first, second)| second - first);
        table.row(vec![
            Cell::text(tier(one.name, face)),
            Cell::figure(figure(one.first)),
            Cell::figure(figure(one.second)),
            Cell::figure(difference.map_or_else(String::new, |change| face.words.signed(change))),
        ]);
    }
    for (kind, first, second) in steps(&found.cascade) {
        table.row(vec![
            Cell::text(face.words.name("kind", kind)),
            Cell::figure(face.words.number(first)),
            Cell::figure(face.words.number(second)),
            Cell::figure(face.words.signed(i64::from(second) - i64::from(first))),
        ]);
    }
    face.table(&table);
    let heads = ["person", "first", "second"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let line =
        |one: &Option<Move>| one.as_ref().map_or_else(|| "–".to_owned(), |one| format!("{}/{}", one.to, one.position));
    for one in &found.differs {
        let cells = [one.person.to_string(), line(&one.first), line(&one.second)];
        table.row(cells.into_iter().map(Cell::text).collect());
    }
    if !table.is_empty() {
        face.heading(&face.say("compare-lines", &[]));
        face.table(&table);
    }
}

fn steps((first, second): &(Cascade, Cascade)) -> [(&'static str, u32, u32); 4] {
    [
        ("inside", first.inside, second.inside),
        ("between", first.between, second.between),
        ("centre", first.centre, second.centre),
        ("province", first.province, second.province),
    ]
}
