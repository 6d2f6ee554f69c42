//! Gives each column its meaning.

use super::content::{Class, Profile};
use super::vocabulary::{Entry, Scope, vocabulary};
use super::{By, Meaning, labels};
use crate::corrections::SheetCorrection;
use canbo_register::Sex;
use canbo_register::facts::{Column, SheetKind};
use canbo_text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// A column to be understood.
#[derive(Clone, Debug)]
pub(crate) struct Headed {
    pub(crate) at: u32,
    pub(crate) path: Vec<String>,
    pub(crate) profile: Profile,
}

/// A column understood.
#[derive(Clone, Debug)]
pub(crate) struct Assigned {
    pub(crate) meaning: Meaning,
    pub(crate) confidence: f64,
    pub(crate) by: By,
}

/// A sheet understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assignment {
    pub(crate) kinds: Vec<SheetKind>,
    pub(crate) columns: BTreeMap<u32, Assigned>,
    /// Columns that say what another already says.
    pub(crate) doubled: Vec<u32>,
}

/// What is said around the table: titles and the sheet's name, and the year they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    pub(crate) words: String,
    pub(crate) year: Option<i16>,
}

const ACCEPT: f64 = 0.5;
const ACCEPT_CONTENT: f64 = 0.40;

/// Understands the columns of a sheet.
pub(crate) fn assign(columns: &[Headed], around: &Around, correction: &SheetCorrection) -> Assignment {
    let mut done = Assignment::default();
    for column in columns {
        if let Some(meaning) = correction.columns.get(&super::letters(column.at)).and_then(|name| Meaning::parse(name))
        {
            put(&mut done, column.at, meaning, 1.0, By::Correction);
        }
    }
    let person = match correction.kind {
        Some(kind) => matches!(kind, SheetKind::Staff | SheetKind::Wishes),
        None => is_person(columns) || taken(&done, &Column::FullName),
    };
    if person {
        birth_and_sex(columns, &mut done);
        marks_of_levels(columns, &mut done);
        ratings(columns, around, &mut done);
    } else {
        families(columns, around, &mut done);
    }
    greedy(columns, person, &mut done);
    if person {
        given_names(columns, &mut done);
    } else {
        bare_numbers(columns, around, &mut done);
    }
    units(columns, person, &mut done);
    done.kinds = match correction.kind {
        Some(kind) => vec![kind],
        None => kinds(&done, around, person),
    };
    done
}

fn put(done: &mut Assignment, at: u32, meaning: Meaning, confidence: f64, by: By) {
    done.columns.insert(at, Assigned { meaning, confidence, by });
}

fn taken(done: &Assignment, column: &Column) -> bool {
    done.columns.values().any(|one| one.meaning.column().as_ref() == Some(column))
}

fn leaf(column: &Headed) -> &str {
    column.path.last().map_or("", String::as_str)
}

fn groups(column: &Headed) -> String {
    column.path[..column.path.len().saturating_sub(1)].join(" ")
}

/// Whether the sheet has one row a person: a column of names, by its heading and cells.
fn is_person(columns: &[Headed]) -> bool {
    let table = vocabulary();
    let Some(name) = table.entries.iter().find(|e| e.meaning == Meaning::Column(Column::FullName)) else {
        return false;
    };
    let entry = |of: Column| table.entries.iter().find(|e| e.meaning == Meaning::Column(of.clone()));
    let personal = [Column::Birth, Column::Sex, Column::Title, Column::Degree, Column::PersonalId, Column::RankCode];
    columns.iter().any(|column| {
        let near = table.nearness(&table.words(leaf(column)), name);
        let share = column.profile.share(Class::Name);
        if column.profile.filled == 0 {
            return near >= 0.8;
        }
        near >= 0.75 && share >= 0.25 || near >= 0.5 && share >= 0.5 || share >= 0.75 && column.profile.filled >= 3 || {
            // Names with surnames we do not know: the heading says so, and so do its neighbours.
            near >= 0.9
                && column.profile.share(Class::Count) < 0.3
                && columns.iter().any(|other| {
                    personal
                        .iter()
                        .filter_map(|c| entry(c.clone()))
                        .any(|e| table.nearness(&table.words(leaf(other)), e) >= 0.8)
                })
        }
    })
}

/// Nam | Nữ: birth dates of each sex, or marks.
fn birth_and_sex(columns: &[Headed], done: &mut Assignment) {
    let is = |column: &Headed, word: &str| {
        let own = leaf(column).trim().to_lowercase();
        let folded = fold(&own);
        folded == word && !own.contains('ă')
    };
    for pair in columns.windows(2) {
        let (male, female) = match (is(&pair[0], "nam"), is(&pair[1], "nu"), is(&pair[0], "nu"), is(&pair[1], "nam")) {
            (true, true, _, _) => (&pair[0], &pair[1]),
            (_, _, true, true) => (&pair[1], &pair[0]),
            _ => continue,
        };
        let group = fold(&groups(male));
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
fn marks_of_levels(columns: &[Headed], done: &mut Assignment) {
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let group = fold(&groups(column));
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
            if let Some(label) = labels::theory(leaf(column)) {
                put(done, column.at, Meaning::TheoryMark(label.to_owned()), 0.92, By::Heading);
            }
        } else if let Some(label) = labels::degree(leaf(column)) {
            let neighbours = columns
                .iter()
                .filter(|other| groups(other) == groups(column) && labels::degree(leaf(other)).is_some())
                .count();
            if training || neighbours >= 2 && (marks || column.profile.share(Class::Major) >= 0.4) {
                put(done, column.at, Meaning::DegreeMark(label.to_owned()), 0.92, By::Heading);
            }
        }
    }
}

/// A year between 1990 and 2100 in a text.
pub(crate) fn year_in(text: &str) -> Option<i16> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(3)).find_map(|at| {
        let free = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|b| !b.is_ascii_digit());
        let four = text.get(at..at + 4).filter(|four| four.bytes().all(|b| b.is_ascii_digit()))?;
        let year: i16 = four.parse().ok()?;
        ((1990..=2100).contains(&year) && free(at.checked_sub(1)) && free(Some(at + 4))).then_some(year)
    })
}

/// Yearly classifications: the year is in the heading, in its group, or in the titles.
fn ratings(columns: &[Headed], around: &Around, done: &mut Assignment) {
    let table = vocabulary();
    let Some(entry) = table.entries.iter().find(|e| e.meaning == Meaning::Rating) else { return };
    let mut used = BTreeSet::new();
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let near = table.nearness(&table.words(leaf(column)), entry);
        let by_group = table.nearness(&table.words(&groups(column)), entry);
        let dated = year_in(leaf(column)).is_some();
        let content = column.profile.fits(&entry.holds).unwrap_or(0.5);
        let better = table
            .entries
            .iter()
            .filter(|e| e.meaning != Meaning::Rating && e.scope != Scope::Unit)
            .map(|e| table.nearness(&table.words(leaf(column)), e))
            .fold(0.0, f64::max);
        let mine = near >= 0.6 && near > better
            || by_group >= 0.6 && dated
            || dated && content >= 0.6 && column.profile.filled > 0
            || near >= 0.5 && content >= 0.6;
        if !mine || content < 0.2 {
            continue;
        }
        let year = year_in(leaf(column)).or_else(|| year_in(&groups(column))).or(around.year);
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

/// Columns by field or position under a group, and details of what is present.
fn families(columns: &[Headed], around: &Around, done: &mut Assignment) {
    let table = vocabulary();
    let best = |text: &str| -> Option<(&Entry, f64)> {
        let words = table.words(text);
        table
            .entries
            .iter()
            .filter(|entry| entry.scope != Scope::Person)
            .map(|entry| (entry, table.nearness(&words, entry)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .filter(|(_, near)| *near >= 0.62)
    };
    let needing = ["nhu cau", "de nghi", "bo sung", "thieu", "can ho tro", "dang ky tiep nhan"];
    let says_need = |text: &str| needing.iter().any(|word| text.contains(word));
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let group = groups(column);
        let group_words = fold(&group);
        let own = best(leaf(column));
        let numbers = column.profile.fits(&[Class::Count, Class::Mark]).is_none_or(|share| share >= 0.6);
        let by_work = super::content::is_work(leaf(column));
        let group_best = (!group.is_empty()).then(|| best(&group)).flatten();
        let total = is_total(leaf(column));
        if let Some((entry, _)) = group_best {
            let meaning = &entry.meaning;
            let present = matches!(meaning, Meaning::Column(Column::Present) | Meaning::Unused(_));
            if present && !total && !by_work {
                let own_is_authorised =
                    own.is_some_and(|(e, near)| near >= 0.8 && matches!(e.meaning, Meaning::Column(_)));
                if own_is_authorised || own.is_none() {
                    let what = if matches!(meaning, Meaning::Unused(_)) { "comparison" } else { "present_detail" };
                    let same = own.is_some_and(|(e, _)| e.meaning == *meaning);
                    if !same {
                        put(done, column.at, Meaning::Unused(what.to_owned()), 0.7, By::Heading);
                    }
                    continue;
                }
            }
        }
        let by_kind = own.is_some_and(|(e, near)| near >= 0.9 && !matches!(e.meaning, Meaning::Unused(_)));
        let split = ["linh vuc", "vi tri", "chia theo", "trong do", "chuc danh", "chuyen mon", "chuyen nganh"]
            .iter()
            .any(|word| group_words.contains(word));
        if numbers && !total && !by_kind && (by_work || split && own.is_none()) && !leaf(column).is_empty() {
            let name = leaf(column).to_owned();
            let lower = group_words.as_str();
            let authorised = ["bien che", "giao", "chi tieu"].iter().any(|word| lower.contains(word));
            let need = if says_need(lower) {
                true
            } else if authorised {
                false
            } else {
                says_need(&around.words) || !around.words.contains("bien che")
            };
            let meaning = if need { Column::NeedFor(name) } else { Column::AuthorisedFor(name) };
            put(done, column.at, Meaning::Column(meaning), 0.75, By::Heading);
        }
    }
}

/// "Tổng số", "Cộng", "TS" and the like: the group says what is counted.
fn is_total(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "" | "tong so"
            | "tong"
            | "cong"
            | "tong cong"
            | "ts"
            | "so luong"
            | "sl"
            | "chung"
            | "nguoi"
            | "so nguoi"
            | "tong so nguoi"
    )
}

fn score(column: &Headed, entry: &Entry) -> (f64, By) {
    let table = vocabulary();
    let mut near = table.nearness(&table.words(leaf(column)), entry);
    if column.path.len() > 1 {
        near = near.max(table.nearness(&table.words(&column.path.join(" ")), entry) * 0.97);
        let plain =
            is_total(leaf(column)) || year_in(leaf(column)).is_some() && fold(leaf(column)).split(' ').count() <= 2;
        if plain {
            near = near.max(table.nearness(&table.words(&groups(column)), entry) * 0.96);
        }
    }
    let fit = column.profile.fits(&entry.holds);
    let filled = column.profile.filled;
    let by_heading = match fit {
        None => near,
        Some(fit) => {
            let part = (fit / 0.6).min(1.0);
            let floor = if entry.strict { 0.35 } else { 0.72 };
            // Two or three cells prove little.
            let trust = (filled as f64 / 5.0).min(1.0);
            near * (1.0 - trust * (1.0 - floor) * (1.0 - part)) + 0.1 * fit * trust * near
        }
    };
    let by_content = match fit {
        Some(fit) if entry.alone && fit >= 0.7 && filled >= 3 => 0.5 * fit + 0.15 * near,
        _ => 0.0,
    };
    if by_content > by_heading { (by_content, By::Content) } else { (by_heading, By::Heading) }
}

fn greedy(columns: &[Headed], person: bool, done: &mut Assignment) {
    let table = vocabulary();
    let mut pairs: Vec<(f64, u32, usize, By)> = Vec::new();
    for column in columns {
        if done.columns.contains_key(&column.at) {
            continue;
        }
        for (index, entry) in table.entries.iter().enumerate() {
            let fits = match entry.scope {
                Scope::Any => true,
                Scope::Person => person,
                Scope::Unit => !person,
            };
            if !fits || entry.meaning == Meaning::Rating {
                continue;
            }
            let (score, by) = score(column, entry);
            if score >= if by == By::Content { ACCEPT_CONTENT } else { ACCEPT } {
                pairs.push((score, column.at, index, by));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut settled: BTreeSet<u32> = BTreeSet::new();
    for (score, at, index, by) in pairs {
        if done.columns.contains_key(&at) || settled.contains(&at) {
            continue;
        }
        let meaning = &table.entries[index].meaning;
        let many = matches!(meaning, Meaning::Unused(_)) || matches!(meaning, Meaning::Column(Column::Note));
        let clash = !many && meaning.column().is_some_and(|column| taken(done, &column));
        if clash {
            // Its best meaning is taken: a clear heading is a double, an unclear one may still be something else.
            if score >= 0.85 && by == By::Heading {
                done.doubled.push(at);
                settled.insert(at);
            }
            continue;
        }
        put(done, at, meaning.clone(), score, by);
    }
}

/// "Họ và tên" over two columns: family and middle names, then the given name.
fn given_names(columns: &[Headed], done: &mut Assignment) {
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
        let named = fold(leaf(headed)) == "ten" || headed.path.is_empty() && other == at + 1;
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

/// A lone "Số lượng": the titles say what is counted.
fn bare_numbers(columns: &[Headed], around: &Around, done: &mut Assignment) {
    let counted = |done: &Assignment| {
        done.columns.values().any(|one| {
            matches!(
                one.meaning.column(),
                Some(Column::Need | Column::Authorised | Column::NeedFor(_) | Column::AuthorisedFor(_))
            )
        })
    };
    if counted(done) {
        return;
    }
    for column in columns {
        let known = done.columns.get(&column.at).is_some_and(|one| one.confidence >= 0.6);
        if known || column.profile.fits(&[Class::Count]).is_some_and(|share| share < 0.6) {
            continue;
        }
        let words = fold(leaf(column));
        let plain = !words.is_empty()
            && words.split(' ').all(|w| {
                matches!(w, "so" | "luong" | "nguoi" | "tong" | "cong" | "sl" | "nam" | "ts")
                    || w.bytes().all(|b| b.is_ascii_digit())
            });
        if !plain {
            continue;
        }
        let need =
            ["nhu cau", "de nghi", "bo sung", "thieu", "can ho tro"].iter().any(|word| around.words.contains(word));
        let given = ["bien che", "giao", "chi tieu"].iter().any(|word| around.words.contains(word));
        if need || given {
            let meaning = if need { Column::Need } else { Column::Authorised };
            put(done, column.at, Meaning::Column(meaning), 0.6, By::Heading);
            return;
        }
    }
}

/// Two columns of units: the one with fewer different values is the outer.
fn units(columns: &[Headed], person: bool, done: &mut Assignment) {
    let find = |done: &Assignment, wanted: &Column| {
        done.columns.iter().find(|(_, one)| one.meaning == Meaning::Column(wanted.clone())).map(|(at, _)| *at)
    };
    let distinct = |at: u32| columns.iter().find(|column| column.at == at).map_or(0, |column| column.profile.distinct);
    if let (Some(unit), false) = (find(done, &Column::Unit), taken(done, &Column::ParentUnit)) {
        let second = done
            .doubled
            .iter()
            .copied()
            .find(|at| columns.iter().any(|column| column.at == *at && column.profile.share(Class::Unit) >= 0.4));
        if let Some(second) = second {
            done.doubled.retain(|at| *at != second);
            let (inner, outer) = if distinct(second) > distinct(unit) { (second, unit) } else { (unit, second) };
            put(done, inner, Meaning::Column(Column::Unit), 0.7, By::Content);
            put(done, outer, Meaning::Column(Column::ParentUnit), 0.7, By::Content);
        }
    }
    if find(done, &Column::Unit).is_none() {
        let other =
            find(done, &Column::ParentUnit).or_else(|| (!person).then(|| find(done, &Column::Commune)).flatten());
        if let Some(one) = other.and_then(|at| done.columns.get_mut(&at)) {
            one.meaning = Meaning::Column(Column::Unit);
        }
    }
}

fn kinds(done: &Assignment, around: &Around, person: bool) -> Vec<SheetKind> {
    let columns: Vec<Column> = done.columns.values().filter_map(|one| one.meaning.column()).collect();
    let count = |test: &dyn Fn(&Column) -> bool| columns.iter().filter(|column| test(column)).count();
    if person {
        if !columns.contains(&Column::FullName) {
            return Vec::new();
        }
        let wishes = count(&|c| {
            matches!(
                c,
                Column::Volunteer
                    | Column::WishedUnits
                    | Column::WishedPositions
                    | Column::RequestSigned
                    | Column::EthicsConfirmed
                    | Column::HealthConfirmed
                    | Column::CapabilityConfirmed
            )
        });
        let depth = count(&|c| {
            matches!(
                c,
                Column::Degree
                    | Column::Major
                    | Column::RankCode
                    | Column::RankName
                    | Column::Coefficient
                    | Column::Step
                    | Column::StaffKind
                    | Column::Theory
                    | Column::RecruitedOn
                    | Column::Sex
                    | Column::Position
                    | Column::Rating(_)
            )
        });
        let said =
            ["tu nguyen", "tinh nguyen", "xung phong", "nguyen vong", "dang ky", "de nghi biet phai", "danh sach cu"]
                .iter()
                .any(|word| around.words.contains(word));
        let wish = wishes >= 1 && wishes >= depth || said && (wishes >= 1 && depth <= 5 || depth <= 2);
        return vec![if wish { SheetKind::Wishes } else { SheetKind::Staff }];
    }
    let whose = columns.iter().any(|c| {
        matches!(
            c,
            Column::Unit | Column::UnitCode | Column::Commune | Column::ParentUnit | Column::Position | Column::Field
        )
    });
    let authorised = count(&|c| is_authorised(c)) + count(&|c| matches!(c, Column::Present));
    let needs = count(&|c| matches!(c, Column::Need | Column::NeedFor(_)));
    let marks = count(&|c| is_place_mark(c));
    let mut kinds = Vec::new();
    if whose && authorised > 0 {
        kinds.push(SheetKind::Headcount);
    }
    if whose && needs > 0 {
        kinds.push(SheetKind::Needs);
    }
    if whose && marks > 0 {
        kinds.push(SheetKind::Marks);
    }
    kinds
}

/// Columns of authorised numbers.
pub(crate) fn is_authorised(column: &Column) -> bool {
    matches!(
        column,
        Column::Authorised
            | Column::AuthorisedProvisional
            | Column::AuthorisedCivilServants
            | Column::AuthorisedCadres
            | Column::AuthorisedPublicEmployees
            | Column::AuthorisedContracts
            | Column::AuthorisedParty
            | Column::AuthorisedFront
            | Column::AuthorisedGovernment
            | Column::AuthorisedFor(_)
    )
}

/// Columns that mark a place.
pub(crate) fn is_place_mark(column: &Column) -> bool {
    matches!(column, Column::Remote | Column::SpeciallyDifficult | Column::Border | Column::KeyWorks | Column::Asked)
}
