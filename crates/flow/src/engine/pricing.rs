//! Which arcs may enter the tree in a tier, with their costs, laid out for looking through them fast.

use super::part::Part;

/// A cost of an arc of a row as it is stored: 16 or 32 bits where all of the tier fit them, otherwise 64.
pub(crate) trait Cost: Copy + Default {
    fn wide(self) -> i64;
    fn narrowed(cost: i64) -> Self;
}

impl Cost for i16 {
    #[inline]
    fn wide(self) -> i64 {
        i64::from(self)
    }
    #[inline]
    fn narrowed(cost: i64) -> Self {
        i16::try_from(cost).expect("the tier's costs were found to fit 16 bits")
    }
}

impl Cost for i32 {
    #[inline]
    fn wide(self) -> i64 {
        i64::from(self)
    }
    #[inline]
    fn narrowed(cost: i64) -> Self {
        i32::try_from(cost).expect("the tier's costs were found to fit 32 bits")
    }
}

impl Cost for i64 {
    #[inline]
    fn wide(self) -> i64 {
        self
    }
    #[inline]
    fn narrowed(cost: i64) -> Self {
        cost
    }
}

/// A core node as it is stored at the end of a row's arc: 16 bits in a part of few core nodes, otherwise 32.
pub(crate) trait Head: Copy + Default {
    /// Prices, in a form from which that of a head is told without asking whether it is there.
    type Prices<'a>: Copy;
    fn node(self) -> u32;
    fn narrowed(node: u32) -> Self;
    fn prices(all: &[i64]) -> Self::Prices<'_>;
    fn price(self, prices: Self::Prices<'_>) -> i64;
}

/// So many nodes 16 bits can tell.
pub(crate) const FEW: usize = 1 << 16;

impl Head for u16 {
    type Prices<'a> = &'a [i64; FEW];
    #[inline]
    fn node(self) -> u32 {
        u32::from(self)
    }
    #[inline]
    fn narrowed(node: u32) -> Self {
        u16::try_from(node).expect("the part's core nodes were found to be few")
    }
    #[inline]
    fn prices(all: &[i64]) -> Self::Prices<'_> {
        all.first_chunk().expect("there is room for so many prices, however few nodes there are")
    }
    #[inline]
    fn price(self, prices: Self::Prices<'_>) -> i64 {
        prices[self as usize]
    }
}

impl Head for u32 {
    type Prices<'a> = &'a [i64];
    #[inline]
    fn node(self) -> u32 {
        self
    }
    #[inline]
    fn narrowed(node: u32) -> Self {
        node
    }
    #[inline]
    fn prices(all: &[i64]) -> Self::Prices<'_> {
        all
    }
    #[inline]
    fn price(self, prices: Self::Prices<'_>) -> i64 {
        prices[self as usize]
    }
}

/// A core arc.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FreeArc {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) cost: i64,
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

/// The free arcs with their costs in one tier. The arcs of rows are in columns: they are looked through far more often
/// than anything else, and so fewer bytes are read.
pub(crate) struct Priced<H, C> {
    pub(crate) row_begins: Vec<u32>,
    pub(crate) heads: Vec<H>,
    pub(crate) costs: Vec<C>,
    /// The arcs of the rows by their number in the part; `None` when all are there, in order.
    numbers: Option<Vec<u32>>,
    pub(crate) core: Vec<FreeArc>,
}

impl<H: Head, C: Cost> Priced<H, C> {
    /// Lays out the free arcs, all of them where none has been fixed yet, with their costs in the same order.
    pub(crate) fn of(part: &Part, free: Option<&Free>, costs: &[i64]) -> Self {
        let core_arc = |(arc, cost): (u32, &i64)| {
            let ends = &part.core[arc as usize - part.row_arcs()];
            FreeArc { from: ends.from, to: ends.to, cost: *cost, arc }
        };
        let (rows, core) = costs.split_at(free.map_or(part.row_arcs(), |free| free.rows.len()));
        let costs = rows.iter().map(|cost| C::narrowed(*cost)).collect();
        match free {
            None => Priced {
                row_begins: part.row_begins.clone(),
                heads: part.row_to.iter().map(|to| H::narrowed(*to)).collect(),
                costs,
                numbers: None,
                core: (part.row_arcs() as u32..).zip(core).map(core_arc).collect(),
            },
            Some(free) => Priced {
                row_begins: free.row_begins.clone(),
                heads: free.rows.iter().map(|arc| H::narrowed(part.row_to[*arc as usize])).collect(),
                costs,
                numbers: Some(free.rows.clone()),
                core: free.core.iter().copied().zip(core).map(core_arc).collect(),
            },
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

    /// Cost less price of the end of the row arc at a position.
    #[inline]
    pub(crate) fn value(&self, at: usize, prices: H::Prices<'_>) -> i64 {
        self.costs[at].wide() - self.heads[at].price(prices)
    }

    /// The least cost less price of the end among the arcs of a row; `i64::MAX` for an empty row.
    pub(crate) fn least(&self, satellite: usize, prices: H::Prices<'_>) -> i64 {
        // Without a branch that depends on what is found, and in four strands, so that none waits for the one before: the
        // place is looked for only where it is needed.
        let row = self.row(satellite);
        let (heads, heads_left) = self.heads[row.clone()].as_chunks::<4>();
        let (costs, costs_left) = self.costs[row].as_chunks::<4>();
        let mut least = [i64::MAX; 4];
        for (heads, costs) in heads.iter().zip(costs) {
            for (at, least) in least.iter_mut().enumerate() {
                *least = (*least).min(costs[at].wide() - heads[at].price(prices));
            }
        }
        let left = heads_left.iter().zip(costs_left).map(|(head, cost)| cost.wide() - head.price(prices));
        left.chain(least).fold(i64::MAX, i64::min)
    }

    /// The first arc of a row whose cost less price of its end is this.
    pub(crate) fn place(&self, satellite: usize, prices: H::Prices<'_>, least: i64) -> usize {
        let row = self.row(satellite);
        let (heads, _) = self.heads[row.clone()].as_chunks::<8>();
        let (costs, _) = self.costs[row.clone()].as_chunks::<8>();
        // Eight at a time until it must be one of them, or among the few that are left.
        let is_here = |(heads, costs): (&[H; 8], &[C; 8])| {
            (0..8).fold(false, |found, at| found | (costs[at].wide() - heads[at].price(prices) == least))
        };
        let begin = heads.iter().zip(costs).position(is_here).unwrap_or(heads.len());
        let mut left = row.start + 8 * begin..row.end;
        left.find(|at| self.value(*at, prices) == least).expect("the least is that of some arc")
    }
}

/// The largest absolute cost among some arcs.
pub(crate) fn largest(costs: &[i64]) -> i64 {
    costs.iter().fold(0, |most, cost| most.max(cost.abs()))
}
