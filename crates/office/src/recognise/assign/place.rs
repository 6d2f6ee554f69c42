//! Columns of a sheet with one row a unit or a position.

use super::{Around, Assignment, By, Headed, is_total, put};
use crate::recognise::Meaning;
use crate::recognise::class::{self, Class};
use crate::recognise::vocabulary::{Entry, Nearness, Scope, vocabulary};
use canbo_register::facts::Column;
use canbo_text::fold;

/// Columns by field or position under a group, and details of what is present.
pub(super) fn families(columns: &[Headed], around: &Around, done: &mut Assignment) {
    let table = vocabulary();
    let best = |near: &Nearness| -> Option<(&Entry, f64)> {
        table
            .entries
            .iter()
            .filter(|entry| entry.scope != Scope::Person)
            .map(|entry| (entry, near.to(entry)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .filter(|(_, near)| *near >= 0.62)
    };
    let needing = ["nhu cau", "de nghi", "bo sung", "thieu", "can ho tro", "dang ky tiep nhan"];
    let says_need = |text: &str| needing.iter().any(|word| text.contains(word));
    for column in columns {
        if done.columns.contains_key(&column.at) || column.path.is_empty() {
            continue;
        }
        let group = column.groups();
        let group_words = fold(&group);
        let own = best(&column.leaf_near);
        let numbers = column.profile.fits(&[Class::Count, Class::Mark]).is_none_or(|share| share >= 0.6);
        let by_work = class::is_work(column.leaf());
        let group_best = (!group.is_empty()).then(|| best(&column.groups_near)).flatten();
        let total = is_total(column.leaf());
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
        if numbers && !total && !by_kind && (by_work || split && own.is_none()) && !column.leaf().is_empty() {
            let name = column.leaf().to_owned();
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

/// A lone "Số lượng": the titles say what is counted.
pub(super) fn bare_numbers(columns: &[Headed], around: &Around, done: &mut Assignment) {
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
        let words = fold(column.leaf());
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
