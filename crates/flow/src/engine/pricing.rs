//! Which arcs may enter the tree in a tier, with their costs, laid out for looking through them fast.

use super::part::Part;

/// A cost as it is stored: 32 bits where all costs of the tier fit them, otherwise 64.
pub(crate) trait Cost: Copy {
    fn wide(self) -> i64;
    fn narrowed(cost: i64) -> Self;
}

impl Cost for i32 {
    #[inline]
    fn wide(self) -> i64 {
        i64::from(self)
    }
    fn narrowed(cost: i64) -> Self {
        i32::try_from(cost).expect("the tier's costs were found to fit 32 bits")
    }
}

impl Cost for i64 {
    #[inline]
    fn wide(self) -> i64 {
        self
    }
    fn narrowed(cost: i64) -> Self {
        cost
    }
}

/// An arc of a satellite's row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowArc<C> {
    pub(crate) to: u32,
    pub(crate) cost: C,
}

/// A core arc.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FreeArc<C> {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) cost: C,
    pub(crate) arc: u32,
}

/// The arcs that earlier tiers have left free, by their number in the part.
pub(crate) struct Free {
    pub(crate) row_begins: Vec<u32>,
    pub(crate) rows: Vec<u32>,
    pub(crate) core: Vec<u32>,
}

impl Free {
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.rows.len() + self.core.len()
    }
}

/// The free arcs with their costs in one tier.
pub(crate) struct Priced<C> {
    pub(crate) row_begins: Vec<u32>,
    pub(crate) rows: Vec<RowArc<C>>,
    /// The arcs of the rows by their number in the part; `None` when all are there, in order.
    pub(crate) numbers: Option<Vec<u32>>,
    pub(crate) core: Vec<FreeArc<C>>,
}

impl<C: Cost> Priced<C> {
    /// Lays out the free arcs, all of them where none has been fixed yet, with their costs in the same order.
    pub(crate) fn of(part: &Part, free: Option<&Free>, costs: &[i64]) -> Self {
        let core_arc = |(arc, cost): (u32, &i64)| {
            let ends = &part.core[arc as usize - part.row_arcs()];
            FreeArc { from: ends.from, to: ends.to, cost: C::narrowed(*cost), arc }
        };
        match free {
            None => {
                let (rows, core) = costs.split_at(part.row_arcs());
                let rows = part.row_to.iter().zip(rows);
                Priced {
                    row_begins: part.row_begins.clone(),
                    rows: rows.map(|(to, cost)| RowArc { to: *to, cost: C::narrowed(*cost) }).collect(),
                    numbers: None,
                    core: (part.row_arcs() as u32..).zip(core).map(core_arc).collect(),
                }
            }
            Some(free) => {
                let (rows, core) = costs.split_at(free.rows.len());
                let row_arc =
                    |(arc, cost): (&u32, &i64)| RowArc { to: part.row_to[*arc as usize], cost: C::narrowed(*cost) };
                Priced {
                    row_begins: free.row_begins.clone(),
                    rows: free.rows.iter().zip(rows).map(row_arc).collect(),
                    numbers: Some(free.rows.clone()),
                    core: free.core.iter().copied().zip(core).map(core_arc).collect(),
                }
            }
        }
    }

    /// The row arc at a position, by its number in the part.
    #[inline]
    pub(crate) fn number(&self, at: usize) -> u32 {
        self.numbers.as_ref().map_or(at as u32, |numbers| numbers[at])
    }

    /// The places of a satellite's arcs.
    #[inline]
    pub(crate) fn row(&self, satellite: usize) -> std::ops::Range<usize> {
        self.row_begins[satellite] as usize..self.row_begins[satellite + 1] as usize
    }

    /// The least cost less price of the end among the arcs of a row; `i64::MAX` for an empty row.
    pub(crate) fn least(&self, satellite: usize, prices: &[i64]) -> i64 {
        // Without a branch that depends on what is found, and in four strands, so that none waits for the one before: the
        // place is looked for only where it is needed.
        let mut row = self.rows[self.row(satellite)].chunks_exact(4);
        let value = |arc: &RowArc<C>| arc.cost.wide() - prices[arc.to as usize];
        let mut least = [i64::MAX; 4];
        for four in &mut row {
            (0..4).for_each(|at| least[at] = least[at].min(value(&four[at])));
        }
        let rest = row.remainder().iter().fold(i64::MAX, |least, arc| least.min(value(arc)));
        least.into_iter().fold(rest, i64::min)
    }

    /// The first arc of a row whose cost less price of its end is this.
    pub(crate) fn place(&self, satellite: usize, prices: &[i64], least: i64) -> usize {
        let mut row = self.row(satellite);
        let is_it = |at: usize| self.rows[at].cost.wide() - prices[self.rows[at].to as usize] == least;
        row.find(|at| is_it(*at)).expect("the least is that of some arc")
    }
}

/// The largest absolute cost among some arcs.
pub(crate) fn largest(costs: &[i64]) -> i64 {
    costs.iter().fold(0, |most, cost| most.max(cost.abs()))
}
