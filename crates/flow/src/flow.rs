//! How much each arc carries.

use std::ops::Index;

/// Whole units on each arc of a network. Nearly all arcs of a large network carry nothing, so only the others are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The number of arcs of the network.
    arcs: usize,
    /// The arcs that carry something, rising, and their units, never 0.
    carrying: Vec<(u32, i64)>,
}

impl Flow {
    /// The sum of some units, each on an arc below `arcs`; they may come in any order, and more than once for an arc.
    pub(crate) fn of(arcs: usize, mut units: Vec<(u32, i64)>) -> Flow {
        units.sort_unstable();
        units.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        units.retain(|(_, units)| *units != 0);
        Flow { arcs, carrying: units }
    }

    /// The number of arcs, those that carry nothing included.
    pub fn len(&self) -> usize {
        self.arcs
    }

    /// Whether there is no arc at all.
    pub fn is_empty(&self) -> bool {
        self.arcs == 0
    }

    /// The arcs that carry something, rising, with their units.
    pub fn carrying(&self) -> &[(u32, i64)] {
        &self.carrying
    }

    /// Units on an arc. For many arcs take [`Flow::to_vec`].
    pub fn get(&self, arc: usize) -> Option<i64> {
        (arc < self.arcs).then(|| self[arc])
    }

    /// States what an arc carries, units.
    ///
    /// # Panics
    ///
    /// If the arc does not exist: a defect of the caller.
    pub fn set(&mut self, arc: usize, units: i64) {
        assert!(arc < self.arcs, "arc {arc} of {}", self.arcs);
        match (self.place(arc), units) {
            (Ok(place), 0) => drop(self.carrying.remove(place)),
            (Ok(place), units) => self.carrying[place].1 = units,
            (Err(_), 0) => {}
            (Err(place), units) => self.carrying.insert(place, (arc as u32, units)),
        }
    }

    /// One entry per arc.
    pub fn to_vec(&self) -> Vec<i64> {
        let mut units = vec![0; self.arcs];
        self.carrying.iter().for_each(|(arc, carried)| units[*arc as usize] = *carried);
        units
    }

    fn place(&self, arc: usize) -> Result<usize, usize> {
        self.carrying.binary_search_by_key(&arc, |(arc, _)| *arc as usize)
    }
}

impl Index<usize> for Flow {
    type Output = i64;

    fn index(&self, arc: usize) -> &i64 {
        assert!(arc < self.arcs, "arc {arc} of {}", self.arcs);
        self.place(arc).map_or(&0, |place| &self.carrying[place].1)
    }
}

impl From<Vec<i64>> for Flow {
    fn from(units: Vec<i64>) -> Flow {
        let arcs = units.len();
        Flow { arcs, carrying: (0..).zip(units).filter(|(_, units)| *units != 0).collect() }
    }
}
