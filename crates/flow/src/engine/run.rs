//! One part, from its first flow through all tiers.

use super::blocks;
use super::crash::Start;
use super::part::Part;
use super::pricing::{Cost, Free, Head, Priced, largest};
use super::search::End;
use super::simplex::Simplex;
use crate::Question;

/// Below this, nodes × largest cost leaves room for the costs of artificial arcs beside them.
const MERGED_LIMIT: i128 = 1 << 60;

/// Units on arcs of the network, what their measuring points carry left out; zeros left out.
pub(crate) type Units = Vec<(u32, i64)>;

/// What is known of one part in the end.
pub(crate) enum Answer {
    /// Flow, and a row of prices per tier, in the order of the part's nodes.
    Optimal { flow: Units, prices: Vec<Vec<i64>> },
    /// The part's nodes, by their number in the network, that supply more than can leave them. None where the
    /// part only receives more than can reach it: then another part has too much.
    Infeasible { inside: Vec<u32> },
    /// The first tier without a least value, a flow, and an endless cycle as in [`crate::Ray`].
    Unbounded { tier: usize, flow: Units, cycle: Vec<(u32, bool)> },
    /// Whoever looks on asked to stop.
    Stopped,
}

/// Where a part stands: the tier at work, pivots so far, arcs still free.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stand {
    pub(crate) tier: Option<usize>,
    pub(crate) pivots: u64,
    pub(crate) free_arcs: usize,
}

/// Solves a part, given its costs in the first tier. `tick` is asked at each tier and every few thousand
/// pivots whether to go on.
pub(crate) fn run(
    question: &impl Question,
    part: &Part,
    costs: Vec<i64>,
    tick: &mut dyn FnMut(Stand) -> bool,
) -> Answer {
    let start = Start::of(part, &costs);
    let within = blocks::within(part, &start);
    let simplex = Simplex::new(part, &start);
    drop(start);
    let mut running = Running { question, part, simplex, free: None, tick };
    running.tiers(costs, within).unwrap_or_else(|end| end)
}

struct Running<'a, Q> {
    question: &'a Q,
    part: &'a Part,
    simplex: Simplex<'a>,
    /// What the tiers so far have left free; all arcs where there is nothing yet.
    free: Option<Free>,
    tick: &'a mut dyn FnMut(Stand) -> bool,
}

impl<Q: Question> Running<'_, Q> {
    fn tiers(&mut self, costs: Vec<i64>, within: Option<Free>) -> Result<Answer, Answer> {
        let tiers = self.question.tier_count();
        let most = largest(&costs);
        let all = (self.part.nodes.len() as i128 + 1) * i128::from(most);
        let merged = tiers > 0 && all < MERGED_LIMIT;
        if !merged {
            self.first_flow()?;
        }
        if let Some(within) = within.filter(|_| merged) {
            self.blocks(within, &costs, all as i64 + 1)?;
        }
        let mut first = Some(costs);
        let mut prices = Vec::with_capacity(tiers);
        for tier in 0..tiers {
            let artificial = if tier == 0 && merged { all as i64 + 1 } else { 0 };
            let is_last = tier + 1 == tiers;
            if let Some(cycle) = self.tier(Some(tier), first.take(), artificial, is_last)? {
                if artificial == 0 {
                    return Ok(self.unbounded(tier, &cycle));
                }
                self.first_flow()?;
                let cycle = self.tier(Some(0), None, 0, true)?.expect("what has no least value has none from any flow");
                return Ok(self.unbounded(0, &cycle));
            }
            if artificial > 0 && self.simplex.uses_artificial_arcs() {
                self.first_flow()?;
                unreachable!(
                    "where artificial arcs are dearer than any way round them, they carry only what they must"
                );
            }
            prices.push(self.simplex.prices());
        }
        Ok(Answer::Optimal { flow: self.units(), prices })
    }

    /// Brings blocks in order by themselves, before the first tier. What else there is to find is found there.
    fn blocks(&mut self, within: Free, costs: &[i64], artificial: i64) -> Result<(), Answer> {
        let chosen = within.rows.iter().chain(&within.core).map(|arc| costs[*arc as usize]).collect();
        self.free = Some(within);
        self.tier(Some(0), Some(chosen), artificial, true)?;
        self.free = None;
        Ok(())
    }

    /// Phase one: costs nothing but artificial units. The error is that no flow exists, or a stop.
    fn first_flow(&mut self) -> Result<(), Answer> {
        let endless = self.tier(None, None, 1, true)?;
        assert!(endless.is_none(), "costs of phase one are never negative");
        if !self.simplex.uses_artificial_arcs() {
            return Ok(());
        }
        let prices = self.simplex.prices();
        let sends = self.simplex.sends_too_much();
        let inside = self.part.nodes.iter().zip(prices).filter(|(_, price)| sends && *price < 0);
        Err(Answer::Infeasible { inside: inside.map(|(node, _)| *node).collect() })
    }

    /// Runs a tier (`None` is phase one), with the costs of all free arcs in their order where they are at hand,
    /// and, unless it is the last, fixes what it decides. Returns an endless cycle if there is one.
    fn tier(
        &mut self,
        tier: Option<usize>,
        costs: Option<Vec<i64>>,
        artificial: i64,
        is_last: bool,
    ) -> Result<Option<Vec<u32>>, Answer> {
        let cost = |arc: usize| tier.map_or(0, |tier| self.part.cost(self.question, tier, arc));
        let costs = costs.unwrap_or_else(|| match &self.free {
            None => (0..self.part.arc_count()).map(cost).collect(),
            Some(free) => free.rows.iter().chain(&free.core).map(|arc| cost(*arc as usize)).collect(),
        });
        let rows = self.free.as_ref().map_or(self.part.row_arcs(), |free| free.rows.len());
        let (most, few) = (largest(&costs[..rows]), self.part.has_few_heads());
        if few && i16::try_from(most).is_ok() {
            self.tier_in::<u16, i16>(tier, costs, artificial, is_last)
        } else if few && i32::try_from(most).is_ok() {
            self.tier_in::<u16, i32>(tier, costs, artificial, is_last)
        } else if i32::try_from(most).is_ok() {
            self.tier_in::<u32, i32>(tier, costs, artificial, is_last)
        } else {
            self.tier_in::<u32, i64>(tier, costs, artificial, is_last)
        }
    }

    fn tier_in<H: Head, C: Cost>(
        &mut self,
        tier: Option<usize>,
        costs: Vec<i64>,
        artificial: i64,
        is_last: bool,
    ) -> Result<Option<Vec<u32>>, Answer> {
        let (part, question) = (self.part, self.question);
        let priced = Priced::<H, C>::of(part, self.free.as_ref(), &costs);
        drop(costs);
        self.simplex.begin(|arc| tier.map_or(0, |tier| part.cost(question, tier, arc)), artificial);
        let free_arcs = self.free.as_ref().map_or(part.arc_count(), Free::count);
        let tick = &mut *self.tick;
        let mut stand = |pivots| tick(Stand { tier, pivots, free_arcs });
        if !stand(self.simplex.pivots) {
            return Err(Answer::Stopped);
        }
        match self.simplex.run(&priced, stand) {
            End::Stopped => Err(Answer::Stopped),
            End::Endless(cycle) => Ok(Some(cycle)),
            End::Finished => {
                if !is_last {
                    self.free = Some(self.simplex.left_free(&priced));
                }
                Ok(None)
            }
        }
    }

    fn units(&self) -> Units {
        let flow = self.simplex.flow().into_iter();
        flow.map(|(arc, units)| {
            let (origin, sign) = self.part.origin(arc as usize);
            (origin as u32, sign * units)
        })
        .collect()
    }

    /// An endless cycle has no artificial arc: these all point to the root by now, so a cycle through the
    /// root would lower one of them, and nothing can be lowered for ever.
    fn unbounded(&self, tier: usize, cycle: &[u32]) -> Answer {
        let arcs = cycle.iter().map(|arc| self.part.origin(*arc as usize));
        let cycle = arcs.map(|(origin, sign)| (origin as u32, sign > 0)).collect();
        Answer::Unbounded { tier, flow: self.units(), cycle }
    }
}
