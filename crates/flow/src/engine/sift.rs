//! Choosing the arc that enters the tree: candidate lists over arcs that are awake.
//!
//! Of each satellite's row only a few arcs are *awake*, those that were cheapest when the whole row was last
//! looked through. Candidates are gathered from awake arcs and core arcs, the worst offenders are kept, and
//! of these always the worst of the moment enters. Only when nothing awake offends is every row looked
//! through, and what offends there is woken; if nothing does, the tier is finished.

use super::pricing::{Cost, Head, Priced};

/// Arcs of a row that may be awake.
const AWAKE: usize = 4;

/// The awake arcs of a row, what is looked at all the time: ends and costs. A row of fewer repeats its first.
#[derive(Clone, Copy)]
struct Arcs<H, C> {
    heads: [H; AWAKE],
    costs: [C; AWAKE],
}

impl<H: Head, C: Cost> Arcs<H, C> {
    /// Cost less price of the end, of each.
    #[inline]
    fn values(&self, prices: H::Prices<'_>) -> [i64; AWAKE] {
        std::array::from_fn(|at| self.costs[at].wide() - self.heads[at].price(prices))
    }
}

/// The awake arcs of all rows that have arcs.
pub(crate) struct Awake<H, C> {
    /// The satellites of these rows.
    pub(crate) satellites: Vec<u32>,
    arcs: Vec<Arcs<H, C>>,
    /// Their places among the row arcs.
    places: Vec<[u32; AWAKE]>,
}

impl<H: Head, C: Cost> Awake<H, C> {
    /// Wakes the cheapest of each row.
    pub(crate) fn of(priced: &Priced<H, C>, prices: &[i64]) -> Self {
        let satellites: Vec<u32> =
            (0..priced.row_begins.len() as u32 - 1).filter(|at| !priced.row(*at as usize).is_empty()).collect();
        let none = Arcs { heads: [H::default(); AWAKE], costs: [C::default(); AWAKE] };
        let mut awake =
            Awake { arcs: vec![none; satellites.len()], places: vec![[0; AWAKE]; satellites.len()], satellites };
        let prices = H::prices(prices);
        for at in 0..awake.satellites.len() {
            let row = priced.row(awake.satellites[at] as usize);
            let mut best = [(i64::MAX, row.start as u32); AWAKE];
            for at in row {
                let value = priced.value(at, prices);
                if value < best[AWAKE - 1].0 {
                    let mut place = AWAKE - 1;
                    while place > 0 && best[place - 1].0 > value {
                        best[place] = best[place - 1];
                        place -= 1;
                    }
                    best[place] = (value, at as u32);
                }
            }
            (0..AWAKE).for_each(|nth| awake.put(priced, at, nth, best[nth].1 as usize));
        }
        awake
    }

    fn put(&mut self, priced: &Priced<H, C>, row: usize, nth: usize, at: usize) {
        self.places[row][nth] = at as u32;
        (self.arcs[row].heads[nth], self.arcs[row].costs[nth]) = (priced.heads[at], priced.costs[at]);
    }

    /// The least cost less price of the end among the awake arcs of a row.
    #[inline]
    pub(crate) fn least(&self, row: usize, prices: H::Prices<'_>) -> i64 {
        let v = self.arcs[row].values(prices);
        v[0].min(v[1]).min(v[2].min(v[3]))
    }

    /// The awake arc of a row for which that is least.
    #[inline]
    pub(crate) fn cheapest(&self, row: usize, prices: H::Prices<'_>) -> u32 {
        let values = self.arcs[row].values(prices);
        let nth = (0..AWAKE).min_by_key(|nth| values[*nth]).expect("there are some");
        self.places[row][nth]
    }

    /// The least cost less price of the end among all arcs of a row, and where. If it is below the bound, the arc is woken
    /// in place of the dearest.
    pub(crate) fn wake(&mut self, priced: &Priced<H, C>, row: usize, bound: i64, prices: H::Prices<'_>) -> (i64, u32) {
        let satellite = self.satellites[row] as usize;
        let least = priced.least(satellite, prices);
        if least >= bound {
            return (least, u32::MAX);
        }
        let at = priced.place(satellite, prices, least);
        if !self.places[row].contains(&(at as u32)) {
            let values = self.arcs[row].values(prices);
            let dearest = (0..AWAKE).max_by_key(|nth| values[*nth]).expect("there are some");
            self.put(priced, row, dearest, at);
        }
        (least, at as u32)
    }
}
