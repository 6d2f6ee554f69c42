//! A network in as few bytes as its numbers allow, for tens of millions of arcs.

use crate::{Network, Question, View};

/// Numbers of one width: the least that holds all of them so far.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    /// The same number so many times: no memory at all.
    Same(i64, usize),
    /// 16 bits each.
    Short(Vec<i16>),
    /// 32 bits each.
    Narrow(Vec<i32>),
    /// 64 bits each.
    Wide(Vec<i64>),
}

impl Column {
    #[inline]
    fn get(&self, at: usize) -> i64 {
        match self {
            Column::Same(value, count) => {
                assert!(at < *count, "entry {at} of {count}");
                *value
            }
            Column::Short(values) => i64::from(values[at]),
            Column::Narrow(values) => i64::from(values[at]),
            Column::Wide(values) => values[at],
        }
    }

    fn len(&self) -> usize {
        match self {
            Column::Same(_, count) => *count,
            Column::Short(values) => values.len(),
            Column::Narrow(values) => values.len(),
            Column::Wide(values) => values.len(),
        }
    }

    /// Adds a number; where it does not fit, everything becomes wider, which happens three times at most.
    #[inline]
    fn push(&mut self, value: i64, reserve: usize) {
        match self {
            Column::Short(values) => {
                if let Ok(short) = i16::try_from(value) {
                    return values.push(short);
                }
            }
            Column::Narrow(values) => {
                if let Ok(narrow) = i32::try_from(value) {
                    return values.push(narrow);
                }
            }
            Column::Wide(values) => return values.push(value),
            Column::Same(same, count) => {
                if *count == 0 || *same == value {
                    (*same, *count) = (value, *count + 1);
                    return;
                }
            }
        }
        self.widen(value, reserve);
        self.push(value, reserve);
    }

    #[cold]
    fn widen(&mut self, value: i64, reserve: usize) {
        let count = self.len();
        let old = std::mem::replace(self, Column::Same(0, 0));
        let room = reserve.max(count + 1);
        let fits = |least: i64, most: i64| {
            (least..=most).contains(&value) && !matches!(old, Column::Same(same, _) if !(least..=most).contains(&same))
        };
        let was_short = matches!(old, Column::Short(_));
        let entries = (0..count).map(|at| old.get(at));
        *self = if !was_short && !matches!(old, Column::Narrow(_)) && fits(i64::from(i16::MIN), i64::from(i16::MAX)) {
            let mut values = Vec::with_capacity(room);
            values.extend(entries.map(|entry| entry as i16));
            Column::Short(values)
        } else if !matches!(old, Column::Narrow(_)) && fits(i64::from(i32::MIN), i64::from(i32::MAX)) {
            let mut values = Vec::with_capacity(room);
            values.extend(entries.map(|entry| entry as i32));
            Column::Narrow(values)
        } else {
            let mut values = Vec::with_capacity(room);
            values.extend(entries);
            Column::Wide(values)
        };
    }
}

/// The same question as a [`Network`], each column as narrow as its numbers: with 32-bit costs and
/// capacities below 2¹⁵ an arc takes 14 bytes instead of 32.
///
/// Write-once: arcs are added, never changed. What it may hold, and what is refused, is as for [`Network`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    supply: Vec<i64>,
    from: Vec<u32>,
    to: Vec<u32>,
    lower: Column,
    upper: Column,
    costs: Vec<Column>,
    reserve: usize,
}

impl Packed {
    /// A network of `nodes` nodes without supply, with `tiers` tiers of cost and room for `arcs` arcs
    /// (more may come; they cost a copy).
    pub fn with_room(nodes: usize, tiers: usize, arcs: usize) -> Self {
        Packed {
            supply: vec![0; nodes],
            from: Vec::with_capacity(arcs),
            to: Vec::with_capacity(arcs),
            lower: Column::Same(0, 0),
            upper: Column::Same(0, 0),
            costs: vec![Column::Same(0, 0); tiers],
            reserve: arcs,
        }
    }

    /// States what a node sends (above zero) or receives (below zero), units.
    ///
    /// # Panics
    ///
    /// If the node does not exist: a defect of the caller.
    pub fn set_supply(&mut self, node: u32, supply: i64) {
        self.supply[node as usize] = supply;
    }

    /// Adds an arc with one cost per tier and returns its number. Its nodes and bounds are looked at
    /// only by [`crate::validate`].
    ///
    /// # Panics
    ///
    /// If `costs` has not one entry per tier, or 2³² − 1 arcs are there already: defects of the caller.
    #[inline]
    pub fn add_arc(&mut self, from: u32, to: u32, lower: i64, upper: i64, costs: &[i64]) -> u32 {
        assert_eq!(costs.len(), self.costs.len(), "an arc needs one cost per tier");
        let number = u32::try_from(self.from.len()).expect("arcs are numbered in 32 bits");
        self.from.push(from);
        self.to.push(to);
        self.lower.push(lower, self.reserve);
        self.upper.push(upper, self.reserve);
        for (tier, cost) in self.costs.iter_mut().zip(costs) {
            tier.push(*cost, self.reserve);
        }
        number
    }

    /// The same network in 64-bit numbers.
    pub fn unpacked(&self) -> Network {
        let mut network = Network { supply: self.supply.clone(), ..Network::new(0, 0) };
        network.arcs = (0..self.from.len()).map(|arc| self.arc(arc)).collect();
        let row = |tier| (0..self.from.len()).map(|arc| self.cost(tier, arc)).collect();
        network.costs = (0..self.costs.len()).map(row).collect();
        network
    }
}

impl Question for Packed {
    fn view(&self) -> View<'_> {
        View::Packed(self)
    }
    fn node_count(&self) -> usize {
        self.supply.len()
    }
    fn arc_count(&self) -> usize {
        self.from.len()
    }
    fn tier_count(&self) -> usize {
        self.costs.len()
    }
    fn cost_count(&self, tier: usize) -> usize {
        self.costs[tier].len()
    }
    #[inline]
    fn supply(&self, node: usize) -> i64 {
        self.supply[node]
    }
    #[inline]
    fn ends(&self, arc: usize) -> (u32, u32) {
        (self.from[arc], self.to[arc])
    }
    #[inline]
    fn bounds(&self, arc: usize) -> (i64, i64) {
        (self.lower.get(arc), self.upper.get(arc))
    }
    #[inline]
    fn cost(&self, tier: usize, arc: usize) -> i64 {
        self.costs[tier].get(arc)
    }
}
