//! Lists of volunteers and of people proposed: each row finds its person in the staff lists.

use super::notes::{Notes, mend};
use super::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// Adds to each person the rows of wishes that are theirs, given the rows of each person among all records.
pub(super) fn attach(records: &[Record<'_>], wishes: &[usize], clusters: &mut [Vec<usize>], notes: &mut Notes) {
    if wishes.is_empty() {
        return;
    }
    let mut by_id: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut by_number: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut by_name: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (cluster, rows) in clusters.iter().enumerate() {
        for &at in rows {
            let record = &records[at];
            if let Some((number, _)) = &record.id_number {
                by_id.entry(number).or_default().insert(cluster);
            }
            if let Some((number, _)) = &record.number {
                by_number.entry(number).or_default().insert(cluster);
            }
            by_name.entry(&record.name_key).or_default().insert(cluster);
        }
    }
    let none = BTreeSet::new();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for &at in wishes {
        let wish = &records[at];
        let named = by_name.get(wish.name_key.as_str()).unwrap_or(&none);
        let numbered = |map: &BTreeMap<&str, BTreeSet<usize>>, number: &Option<(String, u32)>| {
            number.as_ref().and_then(|(number, _)| map.get(number.as_str()).cloned())
        };
        let told = numbered(&by_id, &wish.id_number).or_else(|| numbered(&by_number, &wish.number));
        let mut left: BTreeSet<usize> = match told {
            Some(told) if told.len() == 1 => told,
            Some(told) => told.intersection(named).copied().collect(),
            None => named.clone(),
        };
        let rows = |cluster: &usize| clusters[*cluster].iter().map(|&at| &records[at]);
        narrow(&mut left, |cluster| rows(cluster).any(|record| same_birth(record, wish)));
        narrow(&mut left, |cluster| wish.unit.is_some() && rows(cluster).any(|record| record.root() == wish.root()));
        narrow(&mut left, |cluster| {
            wish.unit.is_some()
                && rows(cluster).any(|record| {
                    record.unit.as_ref().map(|(unit, _)| unit) == wish.unit.as_ref().map(|(unit, _)| unit)
                })
        });
        let place = wish.source.cell(wish.name.1);
        match left.len() {
            1 => found.extend(left.first().map(|&cluster| (cluster, at))),
            0 => notes.push(mend("R260").with("name", &wish.name.0).at(place)),
            count => notes.push(mend("R261").with("name", &wish.name.0).with("people", count).at(place)),
        }
    }
    for (cluster, at) in found {
        clusters[cluster].push(at);
    }
}

/// Known on both sides, a different birth excludes; otherwise what agrees narrows.
fn same_birth(record: &Record<'_>, wish: &Record<'_>) -> bool {
    match (record.birth, wish.birth) {
        (Some((a, _)), Some((b, _))) => {
            a.year == b.year
                && a.month.zip(b.month).is_none_or(|(a, b)| a == b)
                && a.day.zip(b.day).is_none_or(|(a, b)| a == b)
        }
        _ => false,
    }
}

fn narrow(left: &mut BTreeSet<usize>, fits: impl Fn(&usize) -> bool) {
    if left.len() > 1 {
        let fitting: BTreeSet<usize> = left.iter().copied().filter(|cluster| fits(cluster)).collect();
        if !fitting.is_empty() {
            *left = fitting;
        }
    }
}
