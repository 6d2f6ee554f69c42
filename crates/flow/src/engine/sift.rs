//! Choosing the arc that enters the tree: candidate lists over arcs that are awake.
//!
//! Of each satellite's row only a few arcs are *awake*, those that were cheapest when the whole row was last
//! looked through. Candidates are gathered from awake arcs and core arcs, the worst offenders are kept, and
//! of these always the worst of the moment enters. Only when nothing awake offends is every row looked
//! through, and what offends there is woken; if nothing does, the tier is finished.

use super::pricing::{Cost, Priced};

/// Arcs of a row that may be awake.
const AWAKE: usize = 8;

/// An awake arc: its end, its cost, its place among the row arcs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AwakeArc<C> {
    pub(crate) to: u32,
    pub(crate) at: u32,
    pub(crate) cost: C,
}

/// The awake arcs of all rows.
pub(crate) struct Awake<C> {
    begins: Vec<u32>,
    arcs: Vec<AwakeArc<C>>,
}

impl<C: Cost> Awake<C> {
    /// Wakes the cheapest of each row.
    pub(crate) fn of(priced: &Priced<C>, prices: &[i64]) -> Self {
        let satellites = priced.row_begins.len() - 1;
        let mut awake = Awake { begins: Vec::with_capacity(satellites + 1), arcs: Vec::new() };
        let mut best: Vec<(i64, u32)> = Vec::with_capacity(AWAKE + 1);
        for satellite in 0..satellites {
            awake.begins.push(awake.arcs.len() as u32);
            best.clear();
            for at in priced.row(satellite) {
                let value = priced.rows[at].cost.wide() - prices[priced.rows[at].to as usize];
                if best.len() < AWAKE || value < best[AWAKE - 1].0 {
                    best.truncate(AWAKE - 1);
                    let place = best.partition_point(|(other, _)| *other <= value);
                    best.insert(place, (value, at as u32));
                }
            }
            awake.arcs.extend(best.iter().map(|(_, at)| Self::arc(priced, *at)));
        }
        awake.begins.push(awake.arcs.len() as u32);
        awake
    }

    fn arc(priced: &Priced<C>, at: u32) -> AwakeArc<C> {
        let arc = &priced.rows[at as usize];
        AwakeArc { to: arc.to, at, cost: arc.cost }
    }

    /// The awake arc of a row with the least cost less price of its end, and that difference.
    #[inline]
    pub(crate) fn cheapest(&self, satellite: usize, bound: i64, prices: &[i64]) -> (i64, u32) {
        let range = self.begins[satellite] as usize..self.begins[satellite + 1] as usize;
        let value = |arc: &AwakeArc<C>| arc.cost.wide() - prices[arc.to as usize];
        let arcs = &self.arcs[range];
        if let Ok(eight) = <&[AwakeArc<C>; AWAKE]>::try_from(arcs) {
            let v = eight.each_ref().map(value);
            let least = (v[0].min(v[1])).min(v[2].min(v[3])).min((v[4].min(v[5])).min(v[6].min(v[7])));
            if least >= bound { return (least, 0); }
            let at = v.iter().position(|value| *value == least).expect("one of them");
            return (least, eight[at].at);
        }
        let mut least = (i64::MAX, u32::MAX);
        for arc in arcs {
            let value = value(arc);
            if value < least.0 {
                least = (value, arc.at);
            }
        }
        least
    }

    /// The same among all arcs of the row, of a satellite with this price. If that one offends, it is woken in
    /// place of the dearest; if none does, no arc is told.
    pub(crate) fn wake(&mut self, priced: &Priced<C>, satellite: usize, price: i64, prices: &[i64]) -> (i64, u32) {
        let least = priced.least(satellite, prices);
        let mut at = u32::MAX;
        if least < -price {
            at = priced.place(satellite, prices, least) as u32;
            let range = self.begins[satellite] as usize..self.begins[satellite + 1] as usize;
            let arcs = &mut self.arcs[range];
            let value = |arc: &AwakeArc<C>| arc.cost.wide() - prices[arc.to as usize];
            if arcs.iter().all(|arc| arc.at != at)
                && let Some(dearest) = arcs.iter_mut().max_by_key(|arc| value(arc))
            {
                *dearest = Self::arc(priced, at);
            }
        }
        (least, at)
    }
}
