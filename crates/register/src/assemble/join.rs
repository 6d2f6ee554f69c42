//! Which rows are one person: same personal number, else same staff number, else same name, birth and outermost unit.
//!
//! Every step looks at sets of rows, never at their order, so that the result does not depend on it.

use super::notes::{Notes, blocks, mend, notice};
use super::record::Record;
use crate::{Place, UnitId};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Rows joined so far: a forest over their indices.
struct Joined {
    parent: Vec<usize>,
}

impl Joined {
    fn find(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b)] = a.min(b);
    }
    fn join_all(&mut self, all: &[usize]) {
        for pair in all.windows(2) {
            self.join(pair[0], pair[1]);
        }
    }
    fn heads(&mut self, all: &[usize]) -> Vec<usize> {
        let heads: BTreeSet<usize> = all.iter().map(|&at| self.find(at)).collect();
        heads.into_iter().collect()
    }
}

/// The rows of each person.
pub(super) fn join(records: &[Record<'_>], notes: &mut Notes) -> Vec<Vec<usize>> {
    let mut joined = Joined { parent: (0..records.len()).collect() };
    by_personal_number(records, &mut joined, notes);
    by_staff_number(records, &mut joined, notes);
    by_name_birth_unit(records, &mut joined, notes);
    by_secondment(records, &mut joined);
    let mut clusters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..records.len() {
        clusters.entry(joined.find(at)).or_default().push(at);
    }
    let clusters: Vec<Vec<usize>> = clusters.into_values().collect();
    shared_numbers(records, &clusters, notes);
    clusters
}

/// The same person by what the rows say: one name, or one full day of birth.
fn join_alike(records: &[Record<'_>], joined: &mut Joined, bucket: &[usize]) {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut days: BTreeMap<Date, usize> = BTreeMap::new();
    for &at in bucket {
        let first = *names.entry(&records[at].name_key).or_insert(at);
        joined.join(first, at);
        if let Some(day) = full_birth(&records[at]) {
            let first = *days.entry(day).or_insert(at);
            joined.join(first, at);
        }
    }
}

fn by_personal_number(records: &[Record<'_>], joined: &mut Joined, notes: &mut Notes) {
    let mut buckets: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        if let Some((number, _)) = &record.id_number {
            buckets.entry(number).or_default().push(at);
        }
    }
    for bucket in buckets.values().filter(|bucket| bucket.len() > 1) {
        join_alike(records, joined, bucket);
        let heads = joined.heads(bucket);
        if heads.len() > 1 {
            let mut places: Vec<(Place, &str)> = bucket
                .iter()
                .map(|&at| {
                    let column = records[at].id_number.as_ref().map_or(0, |(_, column)| *column);
                    (records[at].source.cell(column), records[at].name.0.as_str())
                })
                .collect();
            places.sort();
            let (first, name) = places[0].clone();
            let other = places.iter().find(|(_, other)| canbo_text::fold(other) != canbo_text::fold(name));
            let (place, other) = other.cloned().unwrap_or((first.clone(), name));
            let finding = blocks("R232").with("name", other).with("other", name).with("other_at", told(&first));
            notes.push(finding.at(place));
        }
    }
}

fn by_staff_number(records: &[Record<'_>], joined: &mut Joined, notes: &mut Notes) {
    let mut buckets: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        if let Some((number, _)) = &record.number {
            buckets.entry((number, &record.name_key)).or_default().push(at);
        }
    }
    for ((number, _), bucket) in buckets {
        let heads = joined.heads(&bucket);
        if heads.len() < 2 {
            continue;
        }
        let births: BTreeSet<Date> = bucket.iter().filter_map(|&at| full_birth(&records[at])).collect();
        let roots: BTreeSet<Option<UnitId>> = bucket.iter().map(|&at| records[at].root()).collect();
        // A number of few letters may be a running number of one list: it joins within one unit or one birth only.
        let telling = number.chars().count() >= 4;
        let alike = births.len() == 1 && bucket.iter().all(|&at| full_birth(&records[at]).is_some());
        if !(alike || telling && (births.len() <= 1 || roots.len() == 1)) {
            continue;
        }
        let ids: BTreeSet<&str> = ids(records, &bucket);
        if ids.len() > 1 {
            let at = |at: &&usize| records[**at].id_number.is_some();
            let mut places: Vec<Place> = bucket
                .iter()
                .filter(at)
                .map(|&at| records[at].source.cell(records[at].id_number.as_ref().map_or(0, |(_, column)| *column)))
                .collect();
            places.sort();
            let finding = mend("R234").with("name", &records[bucket[0]].name.0).with("other_at", told(&places[0]));
            notes.push(finding.at(places[places.len() - 1].clone()));
        }
        joined.join_all(&bucket);
    }
}

fn by_name_birth_unit(records: &[Record<'_>], joined: &mut Joined, notes: &mut Notes) {
    let key = |at: &usize| (records[*at].root_key(), records[*at].name_key.as_str());
    let mut all: Vec<usize> = (0..records.len()).collect();
    all.sort_by(|a, b| key(a).cmp(&key(b)));
    for bucket in all.chunk_by(|a, b| key(a) == key(b)).filter(|bucket| bucket.len() > 1) {
        let mut by_birth: BTreeMap<Option<Date>, Vec<usize>> = BTreeMap::new();
        for &at in bucket {
            by_birth.entry(full_birth(&records[at])).or_default().push(at);
        }
        let vague = by_birth.remove(&None).unwrap_or_default();
        for group in by_birth.values() {
            join_if_one(records, joined, group, notes);
        }
        join_vague(records, joined, &vague, bucket, notes);
    }
}

/// Joins rows that agree in name, day of birth and unit unless their numbers tell them apart.
fn join_if_one(records: &[Record<'_>], joined: &mut Joined, group: &[usize], notes: &mut Notes) {
    if ids(records, group).len() <= 1 && numbers(records, group).len() <= 1 {
        joined.join_all(group);
    } else if joined.heads(group).len() > 1 {
        namesakes(records, group, notes);
    }
}

/// Rows without a full day of birth: each joins the one person of that name, unit and year, if there is one only and
/// that person stands in another sheet; rows of one sheet that differ are namesakes.
fn join_vague(records: &[Record<'_>], joined: &mut Joined, vague: &[usize], bucket: &[usize], notes: &mut Notes) {
    let mut by_year: BTreeMap<Option<i16>, Vec<usize>> = BTreeMap::new();
    for &at in vague {
        by_year.entry(records[at].birth.map(|(birth, _)| birth.year)).or_default().push(at);
    }
    for (year, rows) in by_year {
        join_same_words(records, joined, &rows);
        let fits = |at: &usize| {
            let other = records[*at].birth.map(|(birth, _)| birth.year);
            year.is_none() || other.is_none() || other == year
        };
        let mut all: Vec<usize> = bucket.iter().copied().filter(fits).collect();
        all.sort_unstable();
        // One pass, whatever the number of namesakes: a hostile list may hold a million of them.
        let mut of_head: BTreeMap<usize, BTreeSet<(&str, &str)>> = BTreeMap::new();
        for &at in &all {
            let source = &records[at].source;
            of_head.entry(joined.find(at)).or_default().insert((source.file.as_str(), source.sheet.as_str()));
        }
        if of_head.len() < 2 {
            continue;
        }
        let mut sheets = BTreeSet::new();
        let apart = of_head.into_values().flatten().all(|sheet| sheets.insert(sheet));
        if apart && ids(records, &all).len() <= 1 && numbers(records, &all).len() <= 1 {
            joined.join_all(&all);
        } else {
            namesakes(records, &all, notes);
        }
    }
}

/// Rows that say the same in every way that counts.
fn join_same_words(records: &[Record<'_>], joined: &mut Joined, rows: &[usize]) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for &at in rows {
        let record = &records[at];
        let title = record.title.as_ref().map(|(title, _)| canbo_text::fold(title));
        let training: Vec<_> = record.qualifications.iter().map(|(one, _)| one).collect();
        let unit = record.unit.as_ref().map(|(unit, _)| unit);
        let number = record.number.as_ref().map(|(number, _)| number);
        let id = record.id_number.as_ref().map(|(number, _)| number);
        let words = format!(
            "{title:?}{training:?}{unit:?}{number:?}{id:?}{:?}{:?}",
            record.sex.map(|(sex, _)| sex),
            record.position
        );
        let known = *first.entry(words).or_insert(at);
        joined.join(known, at);
    }
}

/// A person on secondment stands in the list of the home and in that of the place.
fn by_secondment(records: &[Record<'_>], joined: &mut Joined) {
    if records.iter().all(|record| record.secondment.is_none()) {
        return;
    }
    let mut buckets: BTreeMap<(&str, Date), Vec<usize>> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        if let Some(day) = full_birth(record) {
            buckets.entry((&record.name_key, day)).or_default().push(at);
        }
    }
    for bucket in buckets.into_values().filter(|bucket| bucket.len() > 1) {
        if joined.heads(&bucket).len() < 2 || ids(records, &bucket).len() > 1 || numbers(records, &bucket).len() > 1 {
            continue;
        }
        let sent: BTreeSet<UnitId> = bucket
            .iter()
            .filter(|&&at| !records[at].sent_here)
            .filter_map(|&at| Some(records[at].secondment.as_ref()?.unit.root()))
            .collect();
        let here = |at: &usize| records[*at].sent_here || records[*at].root().is_some_and(|root| sent.contains(&root));
        if bucket.iter().any(here) && joined.heads(&bucket).len() == 2 {
            joined.join_all(&bucket);
        }
    }
}

/// One staff number on several people.
fn shared_numbers(records: &[Record<'_>], clusters: &[Vec<usize>], notes: &mut Notes) {
    let mut owners: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (cluster, rows) in clusters.iter().enumerate() {
        for number in numbers(records, rows) {
            owners.entry(number).or_default().insert(cluster);
        }
    }
    for (number, owners) in owners.into_iter().filter(|(_, owners)| owners.len() > 1) {
        let mut places: Vec<Place> = owners
            .iter()
            .flat_map(|&cluster| &clusters[cluster])
            .filter_map(|&at| {
                let (own, column) = records[at].number.as_ref()?;
                (own == number).then(|| records[at].source.cell(*column))
            })
            .collect();
        places.sort();
        let finding = mend("R233").with("number", number).with("people", owners.len());
        let finding = finding.with("other_at", told(&places[0]));
        notes.push(finding.at(places[1.min(places.len() - 1)].clone()));
    }
}

fn namesakes(records: &[Record<'_>], group: &[usize], notes: &mut Notes) {
    let mut places: Vec<Place> = group.iter().map(|&at| records[at].source.cell(records[at].name.1)).collect();
    places.sort();
    let mut names: Vec<&str> = group.iter().map(|&at| records[at].name.0.as_str()).collect();
    names.sort_unstable();
    let finding = notice("R235").with("name", names[names.len() - 1]).with("other_at", told(&places[0]));
    notes.push(finding.at(places[places.len() - 1].clone()));
}

fn full_birth(record: &Record<'_>) -> Option<Date> {
    record.birth.filter(|(birth, _)| birth.is_full()).and_then(|(birth, _)| birth.presumed())
}

fn ids<'r>(records: &'r [Record<'_>], rows: &[usize]) -> BTreeSet<&'r str> {
    rows.iter().filter_map(|&at| records[at].id_number.as_ref()).map(|(number, _)| number.as_str()).collect()
}

fn numbers<'r>(records: &'r [Record<'_>], rows: &[usize]) -> BTreeSet<&'r str> {
    rows.iter().filter_map(|&at| records[at].number.as_ref()).map(|(number, _)| number.as_str()).collect()
}

/// A place as one text, for findings that name two.
pub(super) fn told(place: &Place) -> String {
    let parts = [place.file.clone(), place.sheet.clone(), place.cell.map(|cell| cell.to_string()).unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
