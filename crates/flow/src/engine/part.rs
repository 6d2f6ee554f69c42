//! One component as the simplex sees it: nodes from 0, arcs that carry between zero and a capacity.
//!
//! An arc with a finite lower bound is measured from it. One that is bounded above only is turned
//! round and measured from its upper bound. One without any bound becomes two, one each way. What
//! the measuring points already carry moves into the supplies.
//!
//! A *satellite* is a node that no arc enters and whose supply fits each of its arcs. Nothing but that
//! supply can ever flow out of it, so the capacities of its arcs never bind and need not be kept: such an
//! arc is either in the tree or empty. Arcs of satellites lie row by row; all others, the *core arcs*,
//! follow. A satellite's arcs enter core nodes only.

use super::parts::Parts;
use super::pricing::FEW;
use super::tree::NOBODY;
use crate::{Arc, INFINITE, Question};

/// Capacity of an arc that has no limit.
pub(crate) const UNLIMITED: i64 = i64::MAX;

/// In [`Part::origin`]: the flow is taken off the network's arc instead of added to it.
const REVERSED: u32 = 1 << 31;

/// A core arc; carries between zero and `capacity`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CoreArc {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) capacity: i64,
}

/// A component. Nodes are numbered core first, then satellites; arcs satellites' rows first, then core.
pub(crate) struct Part {
    /// The network's node behind each node.
    pub(crate) nodes: Vec<u32>,
    /// The number of core nodes.
    pub(crate) cores: u32,
    pub(crate) supply: Vec<i64>,
    /// Where each satellite's row begins; one more at the end.
    pub(crate) row_begins: Vec<u32>,
    /// The node that each arc of a row enters.
    pub(crate) row_to: Vec<u32>,
    pub(crate) core: Vec<CoreArc>,
    /// The network's arc behind each arc, and whether its flow is read backwards.
    origin: Vec<u32>,
}

/// A network's arc in the image: (from, to, capacity, reversed), and the same again for a second half.
struct Halves {
    first: (u32, u32, i64, bool),
    second: Option<(u32, u32, i64, bool)>,
}

/// Where the flow of an arc is measured from.
pub(crate) fn base((lower, upper): (i64, i64)) -> i64 {
    if lower > -INFINITE {
        lower
    } else if upper < INFINITE {
        upper
    } else {
        0
    }
}

#[inline]
fn halves((from, to): (u32, u32), (lower, upper): (i64, i64)) -> Halves {
    let (below, above) = (lower > -INFINITE, upper < INFINITE);
    let first = match (below, above) {
        (true, true) => (from, to, upper - lower, false),
        (true, false) => (from, to, UNLIMITED, false),
        (false, true) => (to, from, UNLIMITED, true),
        (false, false) => (from, to, UNLIMITED, false),
    };
    Halves { first, second: (!below && !above).then_some((to, from, UNLIMITED, true)) }
}

/// Whether an arc is what nearly all are: it carries between nothing and something that has a limit.
#[inline]
fn is_plain(arc: &Arc) -> bool {
    arc.lower == 0 && (1..INFINITE).contains(&arc.upper)
}

/// Arcs that follow each other and leave the same node: how many, and the least of their capacities.
struct Stretch {
    node: u32,
    leaving: u32,
    narrowest: i64,
}

/// What is learned of the nodes before they are numbered.
struct Survey {
    supply: Vec<i64>,
    entered: Vec<bool>,
    leaving: Vec<u32>,
    /// The least capacity of the arcs that leave.
    narrowest: Vec<i64>,
}

impl Survey {
    fn of(question: &impl Question, parts: &Parts, part: usize) -> Survey {
        let members = parts.nodes(part);
        let mut survey = Survey {
            supply: members.iter().map(|node| question.supply(*node as usize)).collect(),
            entered: vec![false; members.len()],
            leaving: vec![0; members.len()],
            narrowest: vec![UNLIMITED; members.len()],
        };
        let local = |node: u32| parts.rank[node as usize] - parts.base(part);
        // Arcs usually come node by node, so what leaves one is counted apart until the next.
        let mut stretch = Stretch { node: NOBODY, leaving: 0, narrowest: UNLIMITED };
        parts.each_arc(question, part, None, |_, arc, _| {
            if is_plain(&arc) {
                if arc.from != stretch.node {
                    survey.take(&stretch, local);
                    stretch = Stretch { node: arc.from, leaving: 0, narrowest: UNLIMITED };
                }
                stretch.narrowest = arc.upper.min(stretch.narrowest);
                stretch.leaving += 1;
                survey.entered[local(arc.to) as usize] = true;
                return;
            }
            let (ends, bounds) = ((local(arc.from), local(arc.to)), (arc.lower, arc.upper));
            let units = base(bounds);
            survey.supply[ends.0 as usize] -= units;
            survey.supply[ends.1 as usize] += units;
            let Halves { first, second } = halves(ends, bounds);
            for (from, to, capacity, _) in [Some(first), second].into_iter().flatten() {
                if capacity > 0 {
                    survey.take(&Stretch { node: from, leaving: 1, narrowest: capacity }, |node| node);
                    survey.entered[to as usize] = true;
                }
            }
        });
        survey.take(&stretch, local);
        survey
    }

    fn take(&mut self, stretch: &Stretch, local: impl Fn(u32) -> u32) {
        if stretch.leaving > 0 {
            let node = local(stretch.node) as usize;
            self.narrowest[node] = stretch.narrowest.min(self.narrowest[node]);
            self.leaving[node] += stretch.leaving;
        }
    }

    fn is_satellite(&self, node: usize) -> bool {
        !self.entered[node] && self.leaving[node] > 0 && (0..=self.narrowest[node]).contains(&self.supply[node])
    }
}

impl Part {
    /// Lays out a component, and the costs of its arcs in the first tier. Expects a valid network.
    pub(crate) fn of(question: &impl Question, parts: &Parts, part: usize) -> (Part, Vec<i64>) {
        let survey = Survey::of(question, parts, part);
        let members = parts.nodes(part);
        let (satellites, cores): (Vec<u32>, Vec<u32>) =
            (0..members.len() as u32).partition(|node| survey.is_satellite(*node as usize));
        let mut number = vec![0; members.len()];
        for (place, node) in (0u32..).zip(cores.iter().chain(&satellites)) {
            number[*node as usize] = place;
        }
        let mut row_begins = Vec::with_capacity(satellites.len() + 1);
        let mut rows = 0;
        for node in &satellites {
            row_begins.push(rows);
            rows += survey.leaving[*node as usize];
        }
        row_begins.push(rows);
        let all: u32 = survey.leaving.iter().sum();
        let order = || cores.iter().chain(&satellites).map(|node| *node as usize);
        let mut laid = Part {
            nodes: order().map(|node| members[node]).collect(),
            cores: cores.len() as u32,
            supply: order().map(|node| survey.supply[node]).collect(),
            row_to: vec![0; rows as usize],
            core: Vec::with_capacity((all - rows) as usize),
            origin: vec![0; all as usize],
            row_begins,
        };
        let mut next = laid.row_begins.clone();
        let local = |node: u32| number[(parts.rank[node as usize] - parts.base(part)) as usize];
        let mut costs = vec![0; all as usize];
        // The node whose arcs are coming; if it is a satellite, its number and the place of the next of them.
        let (mut current, mut row) = (NOBODY, None);
        let tier = (question.tier_count() > 0).then_some(0);
        parts.each_arc(question, part, tier, |arc_number, arc, cost| {
            if arc.from != current {
                if let Some((satellite, place)) = row {
                    next[satellite] = place;
                }
                let satellite = local(arc.from).checked_sub(laid.cores).map(|satellite| satellite as usize);
                (current, row) = (arc.from, satellite.map(|satellite| (satellite, next[satellite])));
            }
            if let Some((_, place)) = row.as_mut().filter(|_| is_plain(&arc)) {
                let at = *place as usize;
                (laid.row_to[at], laid.origin[at], costs[at]) = (local(arc.to), arc_number as u32, cost);
                *place += 1;
                return;
            }
            // What follows may be of any row.
            if let Some((satellite, place)) = row {
                next[satellite] = place;
            }
            (current, row) = (NOBODY, None);
            let Halves { first, second } = halves((local(arc.from), local(arc.to)), (arc.lower, arc.upper));
            for (from, to, capacity, reversed) in [Some(first), second].into_iter().flatten() {
                if capacity == 0 {
                    continue;
                }
                let origin = arc_number as u32 | if reversed { REVERSED } else { 0 };
                let cost = if reversed { -cost } else { cost };
                if from >= laid.cores {
                    let at = &mut next[(from - laid.cores) as usize];
                    (laid.row_to[*at as usize], laid.origin[*at as usize]) = (to, origin);
                    costs[*at as usize] = cost;
                    *at += 1;
                } else {
                    let at = rows as usize + laid.core.len();
                    (laid.origin[at], costs[at]) = (origin, cost);
                    laid.core.push(CoreArc { from, to, capacity });
                }
            }
        });
        (laid, costs)
    }

    /// The number of arcs, rows and core together.
    pub(crate) fn arc_count(&self) -> usize {
        self.origin.len()
    }

    /// The number of arcs in rows, which come first.
    pub(crate) fn row_arcs(&self) -> usize {
        self.row_to.len()
    }

    /// Whether 16 bits tell the core nodes, and rows are so long that room for as many prices is little beside them.
    pub(crate) fn has_few_heads(&self) -> bool {
        self.cores as usize <= FEW && self.row_arcs() >= FEW / 4
    }

    /// The network's arc behind an arc, and the sign of its flow.
    #[inline]
    pub(crate) fn origin(&self, arc: usize) -> (usize, i64) {
        let origin = self.origin[arc];
        ((origin & !REVERSED) as usize, if origin & REVERSED == 0 { 1 } else { -1 })
    }

    /// The cost of an arc in a tier.
    #[inline]
    pub(crate) fn cost(&self, question: &impl Question, tier: usize, arc: usize) -> i64 {
        let (origin, sign) = self.origin(arc);
        sign * question.cost(tier, origin)
    }
}
