//! Which arcs may enter the tree in a tier, with their costs, laid out for looking through them fast.

use super::part::Part;
use crate::Question;

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
    /// Lays out the free arcs, all of them where none has been fixed yet.
    pub(crate) fn of(part: &Part, free: Option<&Free>, cost: impl Fn(usize) -> i64) -> Self {
        let core_arc = |arc: usize| {
            let ends = &part.core[arc - part.row_arcs()];
            FreeArc { from: ends.from, to: ends.to, cost: C::narrowed(cost(arc)), arc: arc as u32 }
        };
        let row_arc = |arc: usize| RowArc { to: part.row_to[arc], cost: C::narrowed(cost(arc)) };
        match free {
            None => Priced {
                row_begins: part.row_begins.clone(),
                rows: (0..part.row_arcs()).map(row_arc).collect(),
                numbers: None,
                core: (part.row_arcs()..part.arc_count()).map(core_arc).collect(),
            },
            Some(free) => Priced {
                row_begins: free.row_begins.clone(),
                rows: free.rows.iter().map(|arc| row_arc(*arc as usize)).collect(),
                numbers: Some(free.rows.clone()),
                core: free.core.iter().map(|arc| core_arc(*arc as usize)).collect(),
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

    /// The arc of a row with the least cost less price of its end; ties go to the first.
    #[inline]
    pub(crate) fn cheapest(&self, satellite: usize, prices: &[i64]) -> Option<(usize, i64)> {
        let range = self.row(satellite);
        let (mut best, mut least) = (usize::MAX, i64::MAX);
        for (at, arc) in self.rows[range.clone()].iter().enumerate() {
            let value = arc.cost.wide() - prices[arc.to as usize];
            if value < least {
                (best, least) = (at, value);
            }
        }
        (best != usize::MAX).then(|| (range.start + best, least))
    }
}

/// The largest absolute cost among some arcs.
pub(crate) fn largest(costs: impl Iterator<Item = i64>) -> i64 {
    costs.map(i64::abs).max().unwrap_or(0)
}

/// The cost of an arc in a tier, as a function of its number in the part.
pub(crate) fn costs_of<'a, Q: Question>(part: &'a Part, question: &'a Q, tier: usize) -> impl Fn(usize) -> i64 + 'a {
    move |arc| part.cost(question, tier, arc)
}
