//! Which province the sheets are about: most of the names in them say.

use super::cells::text;
use super::notes::{Notes, blocks};
use crate::ProvinceCode;
use crate::facts::{Column, SheetFacts};
use crate::reference::{CommuneMatch, Reference};
use std::collections::{BTreeMap, BTreeSet};

/// The province that most distinct names fit; `None`, with a finding, when none does or two do equally.
pub(super) fn infer(sheets: &[SheetFacts], reference: &Reference, notes: &mut Notes) -> Option<ProvinceCode> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut titles: BTreeSet<&str> = BTreeSet::new();
    for sheet in sheets {
        titles.extend(sheet.context.titles.iter().map(String::as_str));
        names.extend(sheet.context.groups.iter().map(|(_, group)| group.clone()));
        names.insert(sheet.context.sheet.clone());
        for row in &sheet.rows {
            for cell in &row.cells {
                let names_place =
                    matches!(cell.column, Column::Unit | Column::ParentUnit | Column::UnitCode | Column::Commune);
                if names_place
                    && let Some(text) = text(cell)
                    && !names.contains(text.as_ref())
                {
                    names.insert(text.into_owned());
                }
            }
        }
    }
    let mut votes: BTreeMap<&ProvinceCode, usize> = BTreeMap::new();
    let mut vote = |code: Option<&ProvinceCode>, weight: usize| {
        let known = code.and_then(|code| reference.provinces.get_key_value(code));
        if let Some((code, _)) = known {
            *votes.entry(code).or_default() += weight;
        }
    };
    for name in names.iter().map(String::as_str).chain(titles.iter().copied()) {
        match reference.commune_from_text(None, name) {
            CommuneMatch::One(code) => vote(Some(&reference.communes[&code].province), 2),
            CommuneMatch::Several(codes) => {
                let provinces: BTreeSet<_> = codes.iter().map(|code| &reference.communes[code].province).collect();
                provinces.into_iter().for_each(|province| vote(Some(province), 1));
            }
            CommuneMatch::None => {}
        }
    }
    for title in titles {
        vote(reference.province_from_text(title).as_ref(), 2);
    }
    let most = votes.values().max().copied();
    let leaders: Vec<_> = votes.iter().filter(|(_, votes)| Some(**votes) == most).map(|(code, _)| *code).collect();
    match leaders.as_slice() {
        [one] => Some((*one).clone()),
        _ if sheets.iter().all(|sheet| sheet.rows.is_empty()) => None,
        several => {
            let names: Vec<&str> = several.iter().map(|code| reference.provinces[*code].name.as_str()).collect();
            notes.push(blocks("R201").with("provinces", names.join(", ")).with("count", names.len()));
            None
        }
    }
}
