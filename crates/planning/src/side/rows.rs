//! Side rows on the arcs of the model, for the search.

use super::kept::{Limits, agency_now, allowance};
use super::proof::RowName;
use crate::Refusal;
use crate::ground::{Home, Inputs};
use crate::model::Model;
use canbo_register::UnitId;
use std::collections::BTreeMap;

/// Σ coefficient · units over arcs of staying and of options must not exceed `most`.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: RowName,
    pub(super) most: i64,
    /// Arc and coefficient, above zero.
    pub(super) terms: Vec<(u32, i64)>,
    /// The same by mover: the arcs that count.
    pub(super) by_mover: BTreeMap<usize, Vec<u32>>,
}

impl Row {
    fn new(name: RowName, most: i64) -> Row {
        Row { name, most, terms: Vec::new(), by_mover: BTreeMap::new() }
    }

    fn add(&mut self, mover: usize, arc: u32, coefficient: i64) {
        self.terms.push((arc, coefficient));
        self.by_mover.entry(mover).or_default().push(arc);
    }

    /// What a flow makes of it.
    pub(super) fn of(&self, flow: &[i64]) -> i64 {
        self.terms.iter().map(|(arc, coefficient)| coefficient * flow[*arc as usize]).sum()
    }
}

/// All rows that could be broken, in the order pairs, budget, communes.
pub(super) fn rows(inputs: &Inputs<'_>, model: &Model, limits: &Limits) -> Result<Vec<Row>, Refusal> {
    let mut rows = Vec::new();
    for (first, second) in &limits.apart {
        // Agency to the arcs that lead there, for each of the two; no arc for somebody who is there whatever happens.
        let places = |person| -> (Option<usize>, BTreeMap<UnitId, Vec<u32>>) {
            let mut places: BTreeMap<UnitId, Vec<u32>> = BTreeMap::new();
            let mover = model.movers.binary_search_by(|one| one.person.cmp(person)).ok();
            let stays = mover.map(|at| model.stay[at]).into_iter().collect();
            if let Some(here) = agency_now(inputs, &model.ground, person) {
                places.insert(here, stays);
            }
            if let Some(at) = mover {
                for (option, arc) in model.movers[at].options.iter().zip(&model.option[at]) {
                    let there = model.ground.communes[option.commune].id.clone();
                    places.entry(there).or_default().push(*arc);
                }
            }
            (mover, places)
        };
        let (one, other) = (places(first), places(second));
        for agency in one.1.keys().filter(|agency| other.1.contains_key(*agency)) {
            let name = RowName::Apart { first: first.clone(), second: second.clone(), agency: agency.clone() };
            let mut row = Row::new(name, 1);
            for (mover, places) in [&one, &other] {
                match mover {
                    Some(at) => places[agency].iter().for_each(|arc| row.add(*at, *arc, 1)),
                    None => row.most -= 1,
                }
            }
            rows.push(row);
        }
    }
    if let Some(budget) = limits.budget {
        let mut row = Row::new(RowName::Budget, budget);
        for (at, mover) in model.movers.iter().enumerate() {
            for (option, arc) in mover.options.iter().zip(&model.option[at]) {
                let due = allowance(inputs, &model.ground, mover.home, option.kind, option.commune);
                let due = due.map_err(|what| Refusal::NoAllowance { what: what.to_string() })?;
                if due > 0 {
                    row.add(at, *arc, due);
                }
            }
        }
        let unit = row.terms.iter().fold(0, |unit, (_, due)| gcd(unit, *due)).max(1);
        row.terms.iter_mut().for_each(|(_, due)| *due /= unit);
        row.most = row.most.div_euclid(unit);
        rows.push(row);
    }
    if let Some(most) = limits.leavers {
        for (c, commune) in model.ground.communes.iter().enumerate() {
            let mut row = Row::new(RowName::Leavers { commune: commune.id.clone() }, most);
            for (at, mover) in model.movers.iter().enumerate() {
                if matches!(mover.home, Home::Seat { commune, .. } if commune == c) {
                    model.option[at].iter().for_each(|arc| row.add(at, *arc, 1));
                }
            }
            if row.by_mover.len() as i64 > most {
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
