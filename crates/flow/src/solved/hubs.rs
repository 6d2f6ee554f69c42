//! Nodes from which many satellites hang, such as the people of a body who stay.
//!
//! Of all satellites that could go from a hub to another node, only the one with the least difference of costs matters to
//! a search, and that difference does not change with prices. So each pair of a hub and another node knows that one, and
//! keeps all its satellites in that order, whether they hang there at the moment or not.

use super::rows::{NONE, Rows};
use super::state::{Vector, minus};
use std::collections::BTreeMap;

/// So many satellites make a hub of the node that they hang from.
const MANY: usize = 12;

/// A satellite that may go from a hub to another node.
#[derive(Clone, Copy, Debug)]
struct Entry<const N: usize> {
    /// The cost of going less that of staying.
    difference: Vector<N>,
    row: u32,
    stay: u32,
    way: u32,
}

impl<const N: usize> Entry<N> {
    /// What comes first.
    fn rank(&self) -> (Vector<N>, u32) {
        (self.difference, self.way)
    }

    /// Whether the satellite hangs there, and may go.
    fn is_there(&self, rows: &Rows<N>) -> bool {
        rows.rows[self.row as usize].loose == self.stay && rows.ways[self.way as usize].is_open
    }
}

/// The satellite with the least difference among those that may go from a hub to another node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Best<const N: usize> {
    pub(super) to: u32,
    /// The place of the way by which it would go; [`NONE`] if there is nobody.
    pub(super) way: u32,
    pub(super) difference: Vector<N>,
}

/// A hub: for each node that may be gone to, the best, and all satellites by difference.
#[derive(Default)]
pub(super) struct Hub<const N: usize> {
    pub(super) best: Vec<Best<N>>,
    entries: Vec<Vec<Entry<N>>>,
    /// The place of each node that may be gone to.
    places: BTreeMap<u32, u32>,
}

/// All hubs, by their node.
pub(super) struct Hubs<const N: usize> {
    of: Vec<u32>,
    hubs: Vec<Hub<N>>,
    /// Per row, its places in its hubs, in the order of [`Hubs::each`].
    places: Vec<Vec<u32>>,
}

impl<const N: usize> Hubs<N> {
    pub(super) fn none() -> Self {
        Hubs { of: Vec::new(), hubs: Vec::new(), places: Vec::new() }
    }

    /// The nodes from which many satellites hang.
    pub(super) fn of(rows: &Rows<N>) -> Self {
        let mut hubs = Hubs { of: vec![NONE; rows.hanging.len()], ..Hubs::none() };
        for (node, hanging) in rows.hanging.iter().enumerate() {
            if hanging.len() >= MANY {
                hubs.of[node] = hubs.hubs.len() as u32;
                hubs.hubs.push(Hub { best: Vec::new(), entries: Vec::new(), places: BTreeMap::new() });
            }
        }
        let all = 0..rows.rows.len() as u32;
        // Nodes in order, so that a search looks at neighbours one after another.
        for row in all.clone() {
            hubs.each(rows, row, |hub, to, _| {
                hub.places.insert(to, 0);
            });
        }
        for hub in &mut hubs.hubs {
            for (place, (to, at)) in hub.places.iter_mut().enumerate() {
                *at = place as u32;
                hub.best.push(Best { to: *to, way: NONE, difference: [0; N] });
            }
            hub.entries.resize(hub.best.len(), Vec::new());
        }
        all.for_each(|row| hubs.insert(rows, row));
        hubs
    }

    /// The hub at a node. Nodes that were added later are none.
    #[inline]
    pub(super) fn at(&self, node: u32) -> Option<&Hub<N>> {
        self.of.get(node as usize).and_then(|hub| self.hubs.get(*hub as usize))
    }

    /// Adds a satellite.
    pub(super) fn insert(&mut self, rows: &Rows<N>, row: u32) {
        let mut places = Vec::new();
        self.each(rows, row, |hub, to, entry| {
            let next = hub.best.len() as u32;
            let place = *hub.places.entry(to).or_insert(next);
            places.push(place);
            let place = place as usize;
            if place == hub.best.len() {
                hub.best.push(Best { to, way: NONE, difference: [0; N] });
                hub.entries.push(Vec::new());
            }
            let entries = &mut hub.entries[place];
            let at = entries.partition_point(|other| other.rank() < entry.rank());
            entries.insert(at, entry);
            hub.look(rows, place, &entry);
        });
        let row = row as usize;
        self.places.resize(self.places.len().max(row + 1), Vec::new());
        self.places[row] = places;
    }

    /// Takes a satellite out.
    pub(super) fn remove(&mut self, rows: &Rows<N>, row: u32) {
        self.each_place(rows, row, |hub, place, _| {
            hub.entries[place].retain(|entry| entry.row != row);
            hub.look_for_best(rows, place);
        });
    }

    /// Looks again for the best, wherever a satellite could be it, once it hangs from elsewhere or a way of it was opened
    /// or closed.
    pub(super) fn look(&mut self, rows: &Rows<N>, row: u32) {
        self.each_place(rows, row, |hub, place, entry| hub.look(rows, place, &entry));
    }

    fn each_place(&mut self, rows: &Rows<N>, row: u32, mut visit: impl FnMut(&mut Hub<N>, usize, Entry<N>)) {
        // Before there are hubs no row has places.
        let Some(places) = self.places.get_mut(row as usize).map(std::mem::take) else { return };
        let mut at = places.iter();
        self.each(rows, row, |hub, _, entry| visit(hub, *at.next().expect("one each") as usize, entry));
        self.places[row as usize] = places;
    }

    /// Visits each hub that a satellite may hang from, with each other node that it may go to from there.
    fn each(&mut self, rows: &Rows<N>, row: u32, mut visit: impl FnMut(&mut Hub<N>, u32, Entry<N>)) {
        for stay in rows.ways(row) {
            let Some(hub) = self.of.get(rows.ways[stay].to as usize) else { continue };
            let Some(hub) = self.hubs.get_mut(*hub as usize) else { continue };
            for way in rows.ways(row).filter(|way| *way != stay) {
                let difference = minus(&rows.costs[way], &rows.costs[stay]);
                visit(hub, rows.ways[way].to, Entry { difference, row, stay: stay as u32, way: way as u32 });
            }
        }
    }
}

impl<const N: usize> Hub<N> {
    /// Sets the best of a place right after the satellite of an entry has changed.
    fn look(&mut self, rows: &Rows<N>, place: usize, entry: &Entry<N>) {
        let best = &mut self.best[place];
        if entry.is_there(rows) {
            if best.way == NONE || entry.rank() < (best.difference, best.way) {
                (best.way, best.difference) = (entry.way, entry.difference);
            }
        } else if best.way == entry.way {
            self.look_for_best(rows, place);
        }
    }

    fn look_for_best(&mut self, rows: &Rows<N>, place: usize) {
        let found = self.entries[place].iter().find(|entry| entry.is_there(rows));
        let best = &mut self.best[place];
        (best.way, best.difference) = found.map_or((NONE, [0; N]), |entry| (entry.way, entry.difference));
    }
}
