//! Maps from words to codes, built once from the reference data.

use super::Reference;
use super::phrases::Phrases;
use crate::{Degree, FieldCode, OfficeCode, PositionCode, ProvinceCode, UnitId};
use std::collections::{BTreeMap, HashMap};

/// What the words of a text may name.
#[derive(Debug)]
pub(crate) struct Lookup {
    /// Communes by `canbo_text::same_place_key`.
    pub(crate) communes: HashMap<String, Vec<UnitId>>,
    /// Provinces by the same key.
    pub(crate) provinces: HashMap<String, ProvinceCode>,
    pub(crate) by_province: BTreeMap<ProvinceCode, Vec<UnitId>>,
    pub(crate) offices: Phrases<OfficeCode>,
    pub(crate) fields: Phrases<FieldCode>,
    /// Professional positions.
    pub(crate) positions: Phrases<PositionCode>,
    /// Leading positions of offices.
    pub(crate) leading: Phrases<PositionCode>,
    /// Majors by name, which states one, and by alias, which only proposes one.
    pub(crate) majors: Phrases<(String, bool)>,
    pub(crate) degrees: Phrases<Degree>,
    pub(crate) ranks: Phrases<String>,
}

impl Lookup {
    pub(crate) fn of(reference: &Reference) -> Lookup {
        let mut lookup = Lookup {
            communes: HashMap::with_capacity(reference.communes.len()),
            provinces: HashMap::new(),
            by_province: BTreeMap::new(),
            offices: Phrases::new(),
            fields: Phrases::new(),
            positions: Phrases::new(),
            leading: Phrases::new(),
            majors: Phrases::new(),
            degrees: Phrases::new(),
            ranks: Phrases::new(),
        };
        for (code, commune) in &reference.communes {
            let key = canbo_text::same_place_key(&commune.name);
            lookup.communes.entry(key).or_default().push(code.clone());
            lookup.by_province.entry(commune.province.clone()).or_default().push(code.clone());
        }
        for (code, province) in &reference.provinces {
            lookup.provinces.insert(canbo_text::same_place_key(&province.name), code.clone());
        }
        lookup.add_catalogue(reference);
        lookup.add_training(reference);
        lookup
    }

    /// Names before aliases, so that an alias never hides a name.
    fn add_catalogue(&mut self, reference: &Reference) {
        let (offices, fields) = (reference.offices_in_order(), reference.fields_in_order());
        let (offices, fields): (Vec<_>, Vec<_>) = (offices.collect(), fields.collect());
        for office in &offices {
            self.offices.add(&office.name, &office.code);
            if let Some(name) = &office.name_ward {
                self.offices.add(name, &office.code);
            }
        }
        for office in &offices {
            office.aliases.iter().for_each(|alias| self.offices.add(alias, &office.code));
        }
        fields.iter().for_each(|field| self.fields.add(&field.name, &field.code));
        for field in &fields {
            field.aliases.iter().for_each(|alias| self.fields.add(alias, &field.code));
        }
        let positions: Vec<_> = reference.positions_in_order().collect();
        for names in [true, false] {
            for position in &positions {
                let into = if position.field.is_some() { &mut self.positions } else { &mut self.leading };
                if names {
                    into.add(&position.name, &position.code);
                } else {
                    position.aliases.iter().for_each(|alias| into.add(alias, &position.code));
                }
            }
        }
    }

    fn add_training(&mut self, reference: &Reference) {
        for major in reference.majors.values() {
            self.majors.add(&major.name, &(major.code.clone(), true));
        }
        for major in reference.majors.values() {
            major.aliases.iter().for_each(|alias| self.majors.add(alias, &(major.code.clone(), false)));
        }
        reference.degrees.iter().for_each(|degree| self.degrees.add(&degree.name, &degree.degree));
        for degree in &reference.degrees {
            degree.aliases.iter().for_each(|alias| self.degrees.add(alias, &degree.degree));
        }
        reference.ranks.values().for_each(|rank| self.ranks.add(&rank.name, &rank.code));
        for rank in reference.ranks.values() {
            rank.aliases.iter().for_each(|alias| self.ranks.add(alias, &rank.code));
        }
    }
}
