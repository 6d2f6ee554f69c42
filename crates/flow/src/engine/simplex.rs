//! A primal network simplex over one part that solves one tier after another and keeps its basis in between.
//!
//! Satellites that are leaves of the tree are not linked into it: their price follows from the node that
//! they hang from, so a change of that node's price costs nothing however many hang there, and a
//! satellite that merely changes the arc that carries its supply leaves the tree as it is.

use super::part::{Part, UNLIMITED};
use super::pricing::{Cost, Free, FreeArc, Priced};
use super::crash::Start;
use super::sift::Awake;
use super::tree::{Link, NOBODY, Tree, is_unlimited};

/// Where an arc outside the tree rests, or that it is in the tree: the sign that a reduced cost must have
/// to be at fault is minus this.
const EMPTY: i8 = 1;
const IN_TREE: i8 = 0;
const FULL: i8 = -1;

/// What a satellite hangs from while it is a leaf. While it is not, it stands in the tree, and its own
/// price counts.
#[derive(Clone, Copy, Debug)]
struct Hang {
    /// The node whose price tells the satellite's: the one that it hangs from, or itself.
    at: u32,
    /// The arc by which it hangs; artificial if it hangs from the root.
    arc: u32,
    /// The cost of that arc; 0 when `at` is itself.
    cost: i64,
}

/// How a tier went.
pub(crate) enum End {
    /// Nothing is left to improve.
    Finished,
    /// The arcs of a cycle, in order, all without limit and together of negative cost.
    Endless(Vec<u32>),
    /// Whoever looks on asked to stop.
    Stopped,
}

/// The arc that leaves, in terms of the cycle that the entering arc closes.
enum Leaving {
    /// The entering arc itself: it goes from one bound to the other.
    Entering,
    /// The arc above a node on the way from the top of the cycle down to the entering arc.
    Before(u32),
    /// The arc above a node on the way from the entering arc back up.
    After(u32),
}

/// What a step found.
enum Step {
    Pivoted,
    Endless(Vec<u32>),
}

/// An arc about to enter, and its reduced cost.
struct Entering {
    from: u32,
    to: u32,
    arc: u32,
    capacity: i64,
    full: bool,
    reduced: i64,
}

/// An arc that offended when it was found: by how much (below zero), its satellite or `u32::MAX`, its place among
/// the row arcs or the free core arcs.
type Candidate = (i64, u32, u32);
fn envn(n: &str, d: usize) -> usize { std::env::var(n).ok().map_or(d, |v| v.parse().unwrap()) }

/// Pivots between two looks at the watcher.
const PIVOTS_PER_TICK: u64 = 4096;

/// A basis, the flow that belongs to it, and the prices of the tier at work.
pub(crate) struct Simplex<'a> {
    part: &'a Part,
    tree: Tree,
    prices: Vec<i64>,
    hangs: Vec<Hang>,
    /// One per core arc.
    states: Vec<i8>,
    pub(crate) pivots: u64,
    pub(crate) st: [u64;8],
}

impl<'a> Simplex<'a> {
    /// The start: each node hangs from the root by an artificial arc that takes or brings its whole
    /// supply. That is a strongly feasible tree.
    pub(crate) fn new(part: &'a Part, start: &Start) -> Self {
        let nodes = part.nodes.len();
        let mut simplex = Simplex {
            part,
            tree: Tree::bare(nodes),
            prices: vec![0; nodes + 1],
            hangs: Vec::with_capacity(nodes - part.cores as usize),
            states: vec![EMPTY; part.core.len()],
            pivots: 0,
            st: [0;8],
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
            let (units, at) = (left[node as usize], start.above[node as usize]);
            match part.core.get(at as usize).filter(|arc| units >= 0 && units < arc.capacity) {
                Some(arc) => {
                    left[arc.to as usize] += units;
                    simplex.states[at as usize] = IN_TREE;
                    simplex.tree.hang(node, arc.to, Link::new(rows + at, true, units, arc.capacity));
                }
                None => simplex.tree.hang(node, root, Link::new(first + node, units >= 0, units.abs(), UNLIMITED)),
            }
        }
        for node in 0..part.cores {
            if simplex.tree.place(node).parent == NOBODY {
                let units = left[node as usize];
                simplex.tree.hang(node, root, Link::new(first + node, units >= 0, units.abs(), UNLIMITED));
            }
        }
        simplex
    }

    fn root(&self) -> u32 {
        self.tree.root()
    }

    fn is_artificial(&self, arc: u32) -> bool {
        arc as usize >= self.part.arc_count()
    }

    /// The satellite of a node, if it is one.
    #[inline]
    fn satellite(&self, node: u32) -> Option<usize> {
        (node >= self.part.cores && node < self.root()).then(|| (node - self.part.cores) as usize)
    }

    #[inline]
    fn satellite_price(&self, satellite: usize) -> i64 {
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
    fn reduced<C: Cost>(&self, arc: &FreeArc<C>) -> i64 {
        arc.cost.wide() + self.prices[arc.from as usize] - self.prices[arc.to as usize]
    }

    /// Ends a tier: an arc with a non-zero reduced cost stays where it is for good, because every
    /// flow that is as good in this tier has it there.
    pub(crate) fn left_free<C: Cost>(&self, priced: &Priced<C>) -> Free {
        let satellites = self.hangs.len();
        let mut free = Free { row_begins: Vec::with_capacity(satellites + 1), rows: Vec::new(), core: Vec::new() };
        for satellite in 0..satellites {
            free.row_begins.push(free.rows.len() as u32);
            let price = self.satellite_price(satellite);
            let row = priced.row(satellite);
            let zero = row.filter(|at| {
                let arc = &priced.rows[*at];
                arc.cost.wide() + price == self.prices[arc.to as usize]
            });
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
        self.tree.settle(root, |node, link, parent| {
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

    /// Pivots until nothing is left to improve. `tick` is asked now and then whether to go on.
    pub(crate) fn run<C: Cost>(&mut self, priced: &Priced<C>, mut tick: impl FnMut(u64) -> bool) -> End {
        let mut awake = Awake::of(priced, &self.prices);
        let mut list: Vec<Candidate> = Vec::new();
        let total = self.hangs.len() + priced.core.len();
        let kept = envn("KEPT", 64);
        let (gathered, every, minor) = (envn("LIST", 100).min(total), envn("EVERY", 4), envn("MINOR", 30));
        let (mut at, mut lap) = (0, 0);
        let mut next_tick = self.pivots + PIVOTS_PER_TICK;
        loop {
            self.gather(priced, &mut awake, &mut list, &mut at, &mut lap, every, gathered); self.st[4] += 1; self.st[6] += list.len() as u64;
            if list.is_empty() {
                self.st[5] += 1;
                if !self.wake(priced, &mut awake) {
                    if std::env::var("STAT").is_ok() { eprintln!("pivots {} degenerate {} leafswitch {} passes {} short {} long {} subtree nodes {} gathers {} rows {}", self.pivots, self.st[0], self.st[1], self.st[5], self.st[2], self.st[7], self.st[3], self.st[4], self.st[6]); }
                    return End::Finished;
                }
                continue;
            }
            if list.len() > kept { list.select_nth_unstable_by(kept, |one, other| other.0.cmp(&one.0)); list.truncate(kept); }
            for _ in 0..minor {
                let Some((entering, cost)) = self.worst(priced, &mut list) else { break };
                let step = match cost {
                    Some(cost) => self.enter_row(entering, cost),
                    None => self.enter(entering),
                };
                if let Step::Endless(cycle) = step {
                    return End::Endless(cycle);
                }
            }
            list.clear();
            if self.pivots >= next_tick {
                next_tick = self.pivots + PIVOTS_PER_TICK;
                if !tick(self.pivots) {
                    return End::Stopped;
                }
            }
        }
    }

    /// Collects offenders among awake and core arcs, from where the last search ended, so many at most.
    #[inline(never)]
    fn gather<C: Cost>(&mut self, priced: &Priced<C>, awake: &mut Awake<C>, list: &mut Vec<Candidate>, at: &mut usize, lap: &mut usize, every: usize, most: usize) {
        let (satellites, rows) = (self.hangs.len(), self.part.row_arcs());
        let total = satellites + priced.core.len();
        let mut left = total;
        while left > 0 && list.len() < most {
            if *at < satellites {
                let end = satellites.min(*at + left);
                let first = *at;
                for satellite in first..end {
                    let (least, arc) = if (satellite + *lap) % every == 0 { self.st[7] += 1; awake.wake(priced, satellite, self.satellite_price(satellite), &self.prices) } else { self.st[2]+= 1; awake.cheapest(satellite, &self.prices) };
                    let reduced = least.wrapping_add(self.satellite_price(satellite));
                    *at += 1;
                    if arc != u32::MAX && reduced < 0 {
                        list.push((-reduced, satellite as u32, arc));
                        if list.len() >= most { break; }
                    }
                }
                left -= *at - first;
            } else {
                let first = *at;
                let end = total.min(first + left);
                for arc in &priced.core[first - satellites..end - satellites] {
                    let offence = self.reduced(arc) * i64::from(self.states[arc.arc as usize - rows]);
                    if offence < 0 {
                        list.push((-offence, u32::MAX, (*at - satellites) as u32));
                        if list.len() >= most { *at += 1; break; }
                    }
                    *at += 1;
                }
                left -= *at - first;
            }
            if *at >= total {
                *at = 0;
                *lap += 1;
            }
        }
    }

    /// Looks through all rows; returns whether anything was woken.
    #[inline(never)]
    fn wake<C: Cost>(&mut self, priced: &Priced<C>, awake: &mut Awake<C>) -> bool {
        let mut any = false;
        for satellite in 0..self.hangs.len() {
            let price = self.satellite_price(satellite);
            let (least, arc) = awake.wake(priced, satellite, price, &self.prices);
            any |= arc != u32::MAX && least + price < 0;
        }
        any
    }

    /// Takes the worst offender of the moment off the list, and those that offend no more. The cost is that of an
    /// arc of a row.
    #[inline(never)]
    fn worst<C: Cost>(&self, priced: &Priced<C>, list: &mut Vec<Candidate>) -> Option<(Entering, Option<i64>)> {
        let rows = self.part.row_arcs();
        let (mut best, mut worst, mut at) = (None, 0, 0);
        while let Some((_, satellite, arc)) = list.get(at) {
            let offence = if *satellite == u32::MAX {
                let arc = &priced.core[*arc as usize];
                self.reduced(arc) * i64::from(self.states[arc.arc as usize - rows])
            } else {
                let arc = &priced.rows[*arc as usize];
                arc.cost.wide() - self.prices[arc.to as usize] + self.satellite_price(*satellite as usize)
            };
            if offence >= 0 {
                list.swap_remove(at);
                continue;
            }
            if offence < worst {
                (best, worst) = (Some(at), offence);
            }
            at += 1;
        }
        let (_, satellite, at) = list.swap_remove(best?);
        if satellite == u32::MAX {
            let arc = &priced.core[at as usize];
            let place = arc.arc as usize - rows;
            let (capacity, full) = (self.part.core[place].capacity, self.states[place] == FULL);
            let reduced = if full { -worst } else { worst };
            return Some((Entering { from: arc.from, to: arc.to, arc: arc.arc, capacity, full, reduced }, None));
        }
        let arc = &priced.rows[at as usize];
        let (from, number) = (self.part.cores + satellite, priced.number(at as usize));
        let entering = Entering { from, to: arc.to, arc: number, capacity: UNLIMITED, full: false, reduced: worst };
        Some((entering, Some(arc.cost.wide())))
    }

    /// One pivot with an arc of a satellite.
    #[inline(never)]
    fn enter_row(&mut self, entering: Entering, cost: i64) -> Step {
        let Entering { from, to, arc, .. } = entering;
        let at = (from - self.part.cores) as usize;
        let hang = self.hangs[at];
        if hang.at == from {
            return self.enter(entering);
        }
        let supply = self.part.supply[from as usize];
        let (leaving, units, top) = self.leaving(hang.at, to, supply, UNLIMITED);
        if let Leaving::Entering = leaving {
            // What blocks first is the arc that the satellite hangs by, or nothing before it.
            self.pivots += 1;
            self.st[1] += 1;
            if units > 0 {
                self.push(hang.at, to, top, units);
            }
            self.hangs[at] = Hang { at: to, arc, cost };
            return Step::Pivoted;
        }
        self.prices[from as usize] = self.satellite_price(at);
        self.hangs[at] = Hang { at: from, arc: 0, cost: 0 };
        self.tree.hang(from, hang.at, Link::new(hang.arc, true, supply, UNLIMITED));
        self.enter_with(entering, (leaving, units, top))
    }

    /// One pivot.
    fn enter(&mut self, entering: Entering) -> Step {
        let Entering { from, to, full, capacity, .. } = entering;
        // The cycle runs through the entering arc from `tail` to `head`.
        let (tail, head) = if full { (to, from) } else { (from, to) };
        let found = self.leaving(tail, head, capacity, capacity);
        if is_unlimited(found.1) {
            return Step::Endless(self.cycle(entering.arc, tail, head, found.2));
        }
        self.enter_with(entering, found)
    }

    fn enter_with(&mut self, entering: Entering, (leaving, units, top): (Leaving, i64, u32)) -> Step {
        let Entering { from, to, arc, capacity, full, reduced } = entering;
        let (tail, head) = if full { (to, from) } else { (from, to) };
        let rows = self.part.row_arcs();
        self.pivots += 1;
        if units > 0 {
            self.push(tail, head, top, units);
        } else { self.st[0] += 1; }
        let (cut, inner, outer) = match leaving {
            Leaving::Entering => {
                self.states[arc as usize - rows] = if full { EMPTY } else { FULL };
                return Step::Pivoted;
            }
            Leaving::Before(node) => (node, tail, head),
            Leaving::After(node) => (node, head, tail),
        };
        let (gone, left) = (*self.tree.link(cut), self.tree.place(cut).parent);
        if let Some(at) = (gone.arc() as usize).checked_sub(rows).filter(|at| *at < self.states.len()) {
            self.states[at] = if gone.flow() == 0 { EMPTY } else { FULL };
        }
        if let Some(at) = (arc as usize).checked_sub(rows) {
            self.states[at] = IN_TREE;
        }
        let leads_up = inner == from;
        let flow = if full { capacity - units } else { units };
        self.tree.rehang(cut, inner, outer, Link::new(arc, leads_up, flow, capacity));
        let shift = if leads_up { -reduced } else { reduced };
        self.shift(inner, shift);
        self.unlink(cut);
        self.unlink(left);
        debug_assert!(self.root() > 64 || self.tree.is_strongly_feasible());
        Step::Pivoted
    }

    /// Adds to the prices of a subtree.
    #[inline(never)]
    fn shift(&mut self, top: u32, shift: i64) {
        let prices = &mut self.prices;
        self.tree.settle(top, |node, _, _| prices[node as usize] += shift);
    }

    /// Takes a satellite from which nothing hangs any more out of the tree.
    #[inline(never)]
    fn unlink(&mut self, node: u32) {
        let Some(satellite) = self.satellite(node) else { return };
        if !self.tree.is_leaf(node) {
            return;
        }
        let (link, parent) = (*self.tree.link(node), self.tree.place(node).parent);
        let cost = self.prices[parent as usize] - self.prices[node as usize];
        self.tree.detach(node);
        self.hangs[satellite] = Hang { at: parent, arc: link.arc(), cost };
    }

    /// Finds the top of the cycle, how many units fit through it, and the arc to leave: the last
    /// one that blocks, walking from the top along the cycle. That choice keeps the tree strongly
    /// feasible, and with it no basis comes back (see the essay in `lib.rs`). `below` is the room of what
    /// stands between `tail` and `head` before the entering arc, the entering arc included.
    #[inline(never)]
    fn leaving(&self, tail: u32, head: u32, below: i64, _capacity: i64) -> (Leaving, i64, u32) {
        let tree = &self.tree;
        let (mut before, mut before_room) = (tail, UNLIMITED);
        let (mut after, mut after_room) = (head, UNLIMITED);
        let (mut down, mut up) = (tail, head);
        while down != up {
            // Where a side is deeper it climbs alone; at the same depth both climb.
            let (one, other) = (tree.place(down), tree.place(up));
            if one.depth >= other.depth {
                if one.link.down < before_room {
                    (before, before_room) = (down, one.link.down);
                }
                down = one.parent;
            }
            if other.depth >= one.depth {
                if other.link.up <= after_room {
                    (after, after_room) = (up, other.link.up);
                }
                up = other.parent;
            }
        }
        let (mut leaving, mut units) = (Leaving::Entering, below);
        if before_room < units {
            (leaving, units) = (Leaving::Before(before), before_room);
        }
        if after_room <= units {
            (leaving, units) = (Leaving::After(after), after_room);
        }
        (leaving, units, down)
    }

    #[inline(never)]
    fn push(&mut self, tail: u32, head: u32, top: u32, units: i64) {
        let mut node = tail;
        while node != top {
            let link = self.tree.link_mut(node);
            (link.down, link.up) = (link.down - units, link.up + units);
            node = self.tree.place(node).parent;
        }
        node = head;
        while node != top {
            let link = self.tree.link_mut(node);
            (link.up, link.down) = (link.up - units, link.down + units);
            node = self.tree.place(node).parent;
        }
    }

    /// The arcs of the cycle in order. Without limit means forward: what falls has a limit.
    fn cycle(&self, entering: u32, tail: u32, head: u32, top: u32) -> Vec<u32> {
        let way = |from: u32| {
            let mut arcs = Vec::new();
            let mut node = from;
            while node != top {
                arcs.push(self.tree.link(node).arc());
                node = self.tree.place(node).parent;
            }
            arcs
        };
        let mut cycle = way(tail);
        cycle.reverse();
        cycle.push(entering);
        cycle.extend(way(head));
        cycle
    }
}
