//! A primal network simplex over one part that solves one tier after another and keeps its basis in between.
//!
//! Satellites that are leaves of the tree are not linked into it: their price follows from the node that
//! they hang from, so a change of that node's price costs nothing however many hang there, and a
//! satellite that merely changes the arc that carries its supply leaves the tree as it is.

use super::crash::Start;
use super::part::{CoreArc, Part, UNLIMITED};
use super::pricing::{Cost, FEW, Free, FreeArc, Head, Priced};
use super::tree::{Link, NOBODY, Tree};

/// Where an arc outside the tree rests, or that it is in the tree: the sign that a reduced cost must have
/// to be at fault is minus this.
pub(super) const EMPTY: i8 = 1;
pub(super) const IN_TREE: i8 = 0;
pub(super) const FULL: i8 = -1;

/// What a satellite hangs from while it is a leaf. While it is not, it stands in the tree, and its own
/// price counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hang {
    /// The node whose price tells the satellite's: the one that it hangs from, or itself.
    pub(super) at: u32,
    /// The arc by which it hangs; artificial if it hangs from the root.
    pub(super) arc: u32,
    /// The cost of that arc; 0 when `at` is itself.
    pub(super) cost: i64,
}

/// A basis, the flow that belongs to it, and the prices of the tier at work.
pub(crate) struct Simplex<'a> {
    pub(super) part: &'a Part,
    pub(super) tree: Tree,
    /// One per node and the root; where heads are told in 16 bits, one for each number of 16 bits at least.
    pub(super) prices: Vec<i64>,
    pub(super) hangs: Vec<Hang>,
    /// One per core arc.
    pub(super) states: Vec<i8>,
    pub(crate) pivots: u64,
}

impl<'a> Simplex<'a> {
    /// The start: each node hangs from the root by an artificial arc that takes or brings its whole
    /// supply. That is a strongly feasible tree.
    pub(crate) fn new(part: &'a Part, start: &Start) -> Self {
        let nodes = part.nodes.len();
        let mut simplex = Simplex {
            part,
            tree: Tree::bare(nodes),
            prices: vec![0; if part.has_few_heads() { FEW.max(nodes + 1) } else { nodes + 1 }],
            hangs: Vec::with_capacity(nodes - part.cores as usize),
            states: vec![EMPTY; part.core.len()],
            pivots: 0,
        };
        let (root, first, rows) = (nodes as u32, part.arc_count() as u32, part.row_arcs() as u32);
        let mut left = part.supply.clone();
        for (satellite, home) in start.home.iter().enumerate() {
            let (node, supply) = (part.cores + satellite as u32, part.supply[part.cores as usize + satellite]);
            simplex.hangs.push(match *home {
                NOBODY => Hang { at: root, arc: first + node, cost: 0 },
                at => {
                    let to = part.row_to[at as usize];
                    left[to as usize] += supply;
                    Hang { at: to, arc: at, cost: 0 }
                }
            });
        }
        for node in start.order.iter().copied() {
            let units = left[node as usize];
            let at = if units >= 0 { start.above[node as usize] } else { start.below[node as usize] };
            // Room upward must be left: of what leads up its capacity, of what comes down what it carries.
            let fits = |arc: &&CoreArc| if units >= 0 { units < arc.capacity } else { -units <= arc.capacity };
            match part.core.get(at as usize).filter(fits) {
                Some(arc) => {
                    let parent = if units >= 0 { arc.to } else { arc.from };
                    left[parent as usize] += units;
                    simplex.states[at as usize] = IN_TREE;
                    simplex.tree.place_at(node, parent, Link::new(rows + at, units >= 0, units.abs(), arc.capacity));
                }
                None => simplex.tree.place_at(node, root, Link::new(first + node, units >= 0, units.abs(), UNLIMITED)),
            }
        }
        for node in 0..part.cores {
            if simplex.tree.place(node).parent == NOBODY {
                let units = left[node as usize];
                simplex.tree.place_at(node, root, Link::new(first + node, units >= 0, units.abs(), UNLIMITED));
            }
        }
        simplex.tree.arrange();
        simplex
    }

    pub(super) fn root(&self) -> u32 {
        self.tree.root()
    }

    fn is_artificial(&self, arc: u32) -> bool {
        arc as usize >= self.part.arc_count()
    }

    /// The satellite of a node, if it is one.
    #[inline]
    pub(super) fn satellite(&self, node: u32) -> Option<usize> {
        (node >= self.part.cores && node < self.root()).then(|| (node - self.part.cores) as usize)
    }

    #[inline]
    pub(super) fn satellite_price(&self, satellite: usize) -> i64 {
        let hang = &self.hangs[satellite];
        self.prices[hang.at as usize] - hang.cost
    }

    /// The price of a node.
    fn price(&self, node: u32) -> i64 {
        self.satellite(node).map_or(self.prices[node as usize], |satellite| self.satellite_price(satellite))
    }

    /// The prices of the tier at work, one per node of the part.
    pub(crate) fn prices(&self) -> Vec<i64> {
        (0..self.root()).map(|node| self.price(node)).collect()
    }

    /// Every arc that carries something, artificial ones excepted, with its flow.
    pub(crate) fn flow(&self) -> Vec<(u32, i64)> {
        let rows = self.part.row_arcs() as u32;
        let full = (rows..).zip(self.states.iter().zip(&self.part.core));
        let full = full.filter(|(_, (state, _))| **state == FULL).map(|(arc, (_, core))| (arc, core.capacity));
        let linked = self.linked().map(|node| (self.tree.link(node).arc(), self.tree.link(node).flow()));
        let leaves = self.leaves().map(|(satellite, hang)| (hang.arc, self.part.supply[satellite]));
        let tree = linked.chain(leaves).filter(|(arc, _)| !self.is_artificial(*arc));
        tree.chain(full).filter(|(_, units)| *units != 0).collect()
    }

    /// The nodes that stand in the tree.
    fn linked(&self) -> impl Iterator<Item = u32> {
        let inner = |node: &u32| self.satellite(*node).is_none_or(|satellite| self.hangs[satellite].at == *node);
        (0..self.root()).filter(inner)
    }

    /// The satellites that do not, by their number among all nodes.
    fn leaves(&self) -> impl Iterator<Item = (usize, &Hang)> {
        let cores = self.part.cores as usize;
        self.hangs
            .iter()
            .enumerate()
            .map(move |(at, hang)| (cores + at, hang))
            .filter(|(at, hang)| hang.at as usize != *at)
    }

    /// Whether some supply still goes over an artificial arc.
    pub(crate) fn uses_artificial_arcs(&self) -> bool {
        self.sends_too_much() || self.artificial_links().any(|link| !link.leads_up() && link.flow() > 0)
    }

    /// Whether some supply still goes up to the root.
    pub(crate) fn sends_too_much(&self) -> bool {
        self.artificial_links().any(|link| link.leads_up() && link.flow() > 0)
            || self.leaves().any(|(node, hang)| self.is_artificial(hang.arc) && self.part.supply[node] > 0)
    }

    fn artificial_links(&self) -> impl Iterator<Item = &Link> {
        self.linked().map(|node| self.tree.link(node)).filter(|link| self.is_artificial(link.arc()))
    }

    /// The reduced cost of a core arc.
    #[inline]
    pub(super) fn reduced(&self, arc: &FreeArc) -> i64 {
        arc.cost + self.prices[arc.from as usize] - self.prices[arc.to as usize]
    }

    /// Ends a tier: an arc with a non-zero reduced cost stays where it is for good, because every
    /// flow that is as good in this tier has it there.
    pub(crate) fn left_free<H: Head, C: Cost>(&self, priced: &Priced<H, C>) -> Free {
        let (satellites, prices) = (self.hangs.len(), H::prices(&self.prices));
        let mut free = Free { row_begins: Vec::with_capacity(satellites + 1), rows: Vec::new(), core: Vec::new() };
        for satellite in 0..satellites {
            free.row_begins.push(free.rows.len() as u32);
            let price = self.satellite_price(satellite);
            let row = priced.row(satellite);
            let zero = row.filter(|at| priced.value(*at, prices) == -price);
            free.rows.extend(zero.map(|at| priced.number(at)));
        }
        free.row_begins.push(free.rows.len() as u32);
        free.core = priced.core.iter().filter(|arc| self.reduced(arc) == 0).map(|arc| arc.arc).collect();
        free
    }

    /// Begins a tier: the same tree and flow, other costs (per arc; artificial ones cost the same), other prices.
    pub(crate) fn begin(&mut self, cost: impl Fn(usize) -> i64, artificial: i64) {
        let (prices, root, count) = (&mut self.prices, self.tree.root(), self.part.arc_count());
        let cost = |arc: u32| if arc as usize >= count { artificial } else { cost(arc as usize) };
        prices[root as usize] = 0;
        self.tree.each(|node, link, parent| {
            let (cost, above) = (cost(link.arc()), prices[parent as usize]);
            prices[node as usize] = if link.leads_up() { above - cost } else { above + cost };
        });
        let cores = self.part.cores;
        for (node, hang) in (cores..).zip(&mut self.hangs) {
            if hang.at != node {
                hang.cost = cost(hang.arc);
            }
        }
    }
}
