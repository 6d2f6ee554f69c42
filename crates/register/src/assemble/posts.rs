//! The posts of a person: home, secondment, and what is held beside.

use super::join::told;
use super::merge::{Rows, Support};
use super::notes::mend;
use super::record::{Record, Secondment};
use crate::facts::SheetKind;
use crate::reference::Reference;
use crate::{FieldCode, Known, Level, PositionCode, Post, Tenure, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Every post that the rows tell of; the home first.
pub(super) fn posts(rows: &mut Rows<'_, '_>, reference: &Reference) -> Vec<Post> {
    let sent: BTreeSet<UnitId> = rows
        .all
        .iter()
        .filter(|record| !record.sent_here)
        .filter_map(|record| Some(record.secondment.as_ref()?.unit.root()))
        .collect();
    let staff: Vec<&Record<'_>> =
        rows.all.iter().copied().filter(|record| record.sheet == SheetKind::Staff && record.unit.is_some()).collect();
    let away = |record: &&Record<'_>| {
        record.sent_here || record.secondment.is_none() && record.root().is_some_and(|root| sent.contains(&root))
    };
    let (here, home): (Vec<&Record<'_>>, Vec<&Record<'_>>) = staff.into_iter().partition(away);
    let mut posts = Vec::new();
    if !home.is_empty() {
        posts.extend(home_post(rows, home, reference));
    } else if let Some(record) = here.first() {
        rows.findings.push(mend("R228").at(record.source.cell(record.name.1)).with("name", &record.name.0));
    }
    let home_position = posts.first().map_or(Known::Missing, |post: &Post| post.position.clone());
    posts.extend(secondments(rows, &here, &home_position, reference));
    posts
}

fn home_post(rows: &mut Rows<'_, '_>, home: Vec<&Record<'_>>, reference: &Reference) -> Vec<Post> {
    let mut own = Rows { all: home, findings: Vec::new() };
    let Some(unit) = home_unit(&mut own) else { return Vec::new() };
    own.all.retain(|record| record.unit.as_ref().is_some_and(|(at, _)| *at == unit || unit.is_within(at)));
    let alone = own.all.len() == 1;
    let title_key = |record: &Record<'_>| {
        let (title, at) = record.title.as_ref()?;
        Some((if alone { title.clone() } else { canbo_text::fold(title) }, *at))
    };
    let key = own.settle("title", title_key, String::clone);
    let spelled = own.all.iter().filter(|record| title_key(record).map(|(key, _)| key) == key);
    let spelled: Vec<&&Record<'_>> = spelled.collect();
    let title = spelled.iter().filter_map(|record| record.title.as_ref()).map(|(title, _)| title.clone()).max();
    let level = spelled.iter().map(|record| record.level).max().unwrap_or(Level::Professional);
    let post = Post {
        tenure: Tenure::Home,
        unit: unit.clone(),
        position: position(&mut own, reference),
        other_fields: other_fields(&own.all),
        level,
        title: title.unwrap_or_default(),
        from: own.settle("post_from", |record| record.post_from, |date| super::spoken::day(*date)),
        to: None,
    };
    let beside: BTreeMap<String, String> = own
        .all
        .iter()
        .filter_map(|record| record.concurrent.as_ref())
        .map(|(title, _)| (canbo_text::fold(title), title.clone()))
        .collect();
    rows.findings.append(&mut own.findings);
    let concurrent = beside.into_values().map(|title| Post {
        tenure: Tenure::Concurrent,
        unit: unit.clone(),
        position: reference.position_from_text(&title),
        other_fields: Vec::new(),
        level: reference.title_from_text(&title).level,
        title,
        from: None,
        to: None,
    });
    std::iter::once(post).chain(concurrent).collect()
}

/// The home unit: an office rather than its commune; two outermost units, or two offices, are told.
fn home_unit(rows: &mut Rows<'_, '_>) -> Option<UnitId> {
    if let [only] = rows.all.as_slice() {
        return only.unit.as_ref().map(|(unit, _)| unit.clone());
    }
    let units: BTreeSet<UnitId> =
        rows.all.iter().filter_map(|record| record.unit.clone()).map(|(unit, _)| unit).collect();
    let coarser = |unit: &UnitId| units.iter().any(|other| other != unit && other.is_within(unit));
    let mut support: BTreeMap<UnitId, Support> = BTreeMap::new();
    for record in &rows.all {
        let Some((unit, at)) = record.unit.as_ref().filter(|(unit, _)| !coarser(unit)) else { continue };
        let place = record.source.cell(*at);
        let known = support.entry(unit.clone()).or_insert_with(|| (None, 0, place.clone()));
        *known = (known.0.max(record.as_of), known.1 + 1, place.min(known.2.clone()));
    }
    let mut found: Vec<(UnitId, Support)> = support.into_iter().collect();
    found.sort_by(|(a, a_by), (b, b_by)| (b_by.0, b_by.1, b).cmp(&(a_by.0, a_by.1, a)));
    if let [(kept, by), (other, other_by), ..] = found.as_slice() {
        let finding = mend("R236").with("kept", kept).with("other", other).with("kept_at", told(&by.2));
        rows.findings.push(finding.at(other_by.2.clone()).unit(kept));
    }
    found.into_iter().next().map(|(unit, _)| unit)
}

fn position(rows: &mut Rows<'_, '_>, reference: &Reference) -> Known<PositionCode> {
    let name = |code: &PositionCode| reference.positions.get(code).map_or(code.to_string(), |one| one.name.clone());
    let stated = |record: &Record<'_>| match &record.position {
        Some((Known::Stated(code), at)) => Some((code.clone(), *at)),
        _ => None,
    };
    if let Some(code) = rows.settle("position", stated, name) {
        return Known::Stated(code);
    }
    let presumed = |record: &Record<'_>| record.position.as_ref().and_then(|(known, _)| known.get()).cloned();
    rows.settle_quietly(presumed).map_or(Known::Missing, Known::Presumed)
}

fn other_fields(all: &[&Record<'_>]) -> Vec<FieldCode> {
    let fields: BTreeSet<FieldCode> = all.iter().flat_map(|record| record.other_fields.iter().cloned()).collect();
    fields.into_iter().collect()
}

/// One post for each place of a secondment: dates from either list, office and position from the receiving one. Where
/// nobody says what the work is there, it is presumed to be the work at home.
fn secondments(
    rows: &Rows<'_, '_>,
    here: &[&Record<'_>],
    home: &Known<PositionCode>,
    reference: &Reference,
) -> Vec<Post> {
    let mut by_root: BTreeMap<UnitId, Vec<(Secondment, Option<&Record<'_>>)>> = BTreeMap::new();
    for record in &rows.all {
        if let Some(told) = &record.secondment {
            by_root.entry(told.unit.root()).or_default().push((told.clone(), record.sent_here.then_some(*record)));
        }
    }
    for record in here.iter().filter(|record| record.secondment.is_none()) {
        let Some((unit, _)) = &record.unit else { continue };
        let position = record.position.as_ref().map_or(Known::Missing, |(known, _)| known.clone());
        let told = Secondment { unit: unit.clone(), position, from: None, to: None };
        by_root.entry(unit.root()).or_default().push((told, Some(record)));
    }
    let posts = by_root.into_values().map(|told| {
        let unit = told.iter().map(|(one, _)| &one.unit).max_by_key(|unit| (unit.as_str().len(), *unit));
        let stated = told.iter().map(|(one, _)| &one.position).filter(|known| known.get().is_some());
        let position = stated.min().cloned().unwrap_or_else(|| presumed_from(home, reference));
        let lists: Vec<&Record<'_>> = told.iter().filter_map(|(_, record)| *record).collect();
        Post {
            tenure: Tenure::Seconded,
            unit: unit.cloned().unwrap_or_else(|| UnitId::new("")),
            position,
            other_fields: other_fields(&lists),
            level: lists.iter().map(|record| record.level).max().unwrap_or(Level::Professional),
            title: lists
                .iter()
                .filter_map(|record| record.title.clone())
                .map(|(title, _)| title)
                .max()
                .unwrap_or_default(),
            from: told.iter().filter_map(|(one, _)| one.from).min(),
            to: told.iter().filter_map(|(one, _)| one.to).max(),
        }
    });
    posts.collect()
}

fn presumed_from(home: &Known<PositionCode>, reference: &Reference) -> Known<PositionCode> {
    let professional = |code: &&PositionCode| reference.positions.get(*code).is_some_and(|one| one.field.is_some());
    home.get().filter(professional).map_or(Known::Missing, |code| Known::Presumed(code.clone()))
}
