//! Columns of a sheet with one row a person.

use super::{Around, Assignment, By, Headed, put, year_in};
use crate::recognise::class::Class;
use crate::recognise::vocabulary::{Scope, vocabulary};
use crate::recognise::{Meaning, labels};
use canbo_register::Sex;
use canbo_register::facts::Column;
use canbo_text::fold;
use std::collections::BTreeSet;

/// Whether the sheet has one row a person: a column of names, by its heading and cells.
pub(super) fn is_person(columns: &[Headed]) -> bool {
    let table = vocabulary();
    let Some(name) = table.entry(&Meaning::Column(Column::FullName)) else {
        return false;
    };
    let entry = |of: Column| table.entry(&Meaning::Column(of));
    let personal = [Column::Birth, Column::Sex, Column::Title, Column::Degree, Column::PersonalId, Column::RankCode];
    columns.iter().any(|column| {
        let near = column.leaf_near.to(name);
        let share = column.profile.share(Class::Name);
        if column.profile.filled == 0 {
            return near >= 0.8;
        }
        near >= 0.75 && share >= 0.25 || near >= 0.5 && share >= 0.5 || share >= 0.75 && column.profile.filled >= 3 || {
            // Names with surnames we do not know: the heading says so, and so do its neighbours.
            near >= 0.9
                && column.profile.share(Class::Count) < 0.3
                && columns
                    .iter()
                    .any(|other| personal.iter().filter_map(|c| entry(c.clone())).any(|e| other.leaf_near.to(e) >= 0.8))
        }
    })
}

/// Nam | Nữ: birth dates of each sex, or marks.
pub(super) fn birth_and_sex(columns: &[Headed], done: &mut Assignment) {
    let is = |column: &Headed, word: &str| {
        let own = column.leaf().trim().to_lowercase();
        let folded = fold(&own);
        folded == word && !own.contains('ă')
    };
    for pair in columns.windows(2) {
        let (male, female) = match (is(&pair[0], "nam"), is(&pair[1], "nu"), is(&pair[0], "nu"), is(&pair[1], "nam")) {
            (true, true, _, _) => (&pair[0], &pair[1]),
            (_, _, true, true) => (&pair[1], &pair[0]),
            _ => continue,
        };
        let group = fold(&male.groups());
        let dates = |column: &Headed| column.profile.share(Class::Date);
        let born = group.contains("sinh") || dates(male).max(dates(female)) >= 0.5;
        let marks = male.profile.share(Class::Mark).max(female.profile.share(Class::Mark)) >= 0.5;
        for (column, sex) in [(male, Sex::Male), (female, Sex::Female)] {
            let meaning = if born && !marks { Meaning::BirthOf(sex) } else { Meaning::SexMark(sex) };
            if !done.columns.contains_key(&column.at) {
                put(done, column.at, meaning, 0.95, By::Heading);
            }
        }
    }
    // Only one column, "Nữ", with marks.
    for column in columns {
        let alone = is(column, "nu") && column.profile.fits(&[Class::Mark]).is_none_or(|share| share >= 0.5);
        if alone && !done.columns.contains_key(&column.at) {
            put(done, column.at, Meaning::SexMark(Sex::Female), 0.85, By::Heading);
        }
    }
}

/// TS | ThS | ĐH | CĐ | TC, and CN | CC | TC | SC under political theory.
pub(super) fn marks_of_levels(columns: &[Headed], done: &mut Assignment) {
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let group = fold(&column.groups());
        let political = group.contains("chinh tri") || group.contains("llct") || group.contains("ly luan");
        let training =
            !political && ["trinh do", "chuyen mon", "dao tao", "bang cap"].iter().any(|word| group.contains(word));
        let elsewhere = ["ngoai ngu", "tin hoc", "quan ly nha nuoc", "qlnn", "pho thong", "van hoa"]
            .iter()
            .any(|word| group.contains(word));
        let marks = column.profile.fits(&[Class::Mark]).is_none_or(|share| share >= 0.5);
        if elsewhere {
            continue;
        }
        if political {
            if let Some(label) = labels::theory(column.leaf()) {
                put(done, column.at, Meaning::TheoryMark(label.to_owned()), 0.92, By::Heading);
            }
        } else if let Some(label) = labels::degree(column.leaf()) {
            let neighbours = columns
                .iter()
                .filter(|other| other.groups() == column.groups() && labels::degree(other.leaf()).is_some())
                .count();
            if training || neighbours >= 2 && (marks || column.profile.share(Class::Major) >= 0.4) {
                put(done, column.at, Meaning::DegreeMark(label.to_owned()), 0.92, By::Heading);
            }
        }
    }
}

/// Yearly classifications: the year is in the heading, in its group, or in the titles.
pub(super) fn ratings(columns: &[Headed], around: &Around, done: &mut Assignment) {
    let table = vocabulary();
    let Some(entry) = table.entry(&Meaning::Rating) else { return };
    let mut used = BTreeSet::new();
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let near = column.leaf_near.to(entry);
        let by_group = column.groups_near.to(entry);
        let dated = year_in(column.leaf()).is_some();
        let content = column.profile.fits(&entry.holds).unwrap_or(0.5);
        let better = table
            .entries
            .iter()
            .filter(|e| e.meaning != Meaning::Rating && e.scope != Scope::Unit)
            .map(|e| column.leaf_near.to(e))
            .fold(0.0, f64::max);
        let mine = near >= 0.6 && near > better
            || by_group >= 0.6 && dated
            || dated && content >= 0.6 && column.profile.filled > 0
            || near >= 0.5 && content >= 0.6;
        if !mine || content < 0.2 {
            continue;
        }
        let year = year_in(column.leaf()).or_else(|| year_in(&column.groups())).or(around.year);
        if let Some(year) = year.filter(|year| used.insert(*year)) {
            put(
                done,
                column.at,
                Meaning::Column(Column::Rating(year)),
                if dated && near.max(by_group) >= 0.6 { 0.95 } else { near.max(by_group).max(0.6) },
                By::Heading,
            );
        }
    }
}

/// "Họ và tên" over two columns: family and middle names, then the given name.
pub(super) fn given_names(columns: &[Headed], done: &mut Assignment) {
    let Some((&at, _)) = done.columns.iter().find(|(_, one)| one.meaning == Meaning::Column(Column::FullName)) else {
        return;
    };
    let path = |at: u32| columns.iter().find(|column| column.at == at).map(|column| column.path.clone());
    let own = path(at).unwrap_or_default();
    for other in [at + 1, at.wrapping_sub(1)] {
        let Some(headed) = columns.iter().find(|column| column.at == other) else { continue };
        if done.columns.get(&other).is_some_and(|one| one.confidence > 0.6) && !done.doubled.contains(&other) {
            continue;
        }
        let same = !own.is_empty() && headed.path == own;
        let named = fold(headed.leaf()) == "ten" || headed.path.is_empty() && other == at + 1;
        let words: Vec<&String> = headed.profile.samples.iter().collect();
        let short = !words.is_empty()
            && words
                .iter()
                .all(|text| text.split(' ').count() <= 2 && text.chars().all(|c| c.is_alphabetic() || c == ' '));
        if (same || named) && short && other > at {
            done.doubled.retain(|double| *double != other);
            put(done, other, Meaning::NameRest, 0.8, By::Heading);
        }
    }
}
