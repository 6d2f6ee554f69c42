//! Minimum-cost flow over several costs in order of importance, with a certificate that anyone can check.
//!
//! ```text
//! dimacs::read ─▶ Network ──┬─▶ solve ─▶ Outcome ─▶ check ─▶ value per tier, or the Fault
//!      Packed (narrow) ─────┘              └─▶ uniqueness ─▶ arcs that another optimum would change
//! Network ─▶ Solved ─▶ edit, undo ─▶ Outcome ─▶ check
//! ```
//!
//! Everything here is a pure function: no file, clock, environment or network, and no word of any
//! field of application. The same network gives the same outcome, byte for byte, on any number of threads.
//!
//! # The problem
//!
//! A [`Network`] has nodes with supplies b(v) that add up to zero, and arcs a = (u, v) with whole
//! bounds l(a) ≤ h(a), either of which may be infinite. A *flow* x gives each arc a whole number
//! l(a) ≤ x(a) ≤ h(a) such that at each node what leaves less what enters is b(v). Each arc has a
//! vector of costs (c₁(a), …, c_K(a)), one per *tier*. Sought is the flow for which
//! (Σ c₁·x, …, Σ c_K·x) is lexicographically least: tier 1 decides, tier 2 among its optima, and so
//! on. (The code numbers tiers, nodes and arcs from 0.)
//!
//! # Signs
//!
//! A supply above zero sends. A price π(v) says what a unit is worth at v, and r(a) = c(a) + π(u) − π(v)
//! is the *reduced cost* of the arc from u to v: what one more unit on a would cost, if the unit were
//! bought at u and sold at v. Prices count only by their differences.
//!
//! # The theorem
//!
//! Let r(a) be the vector of reduced costs under prices π₁, …, π_K. *A flow x is lexicographically
//! optimal if, lexicographically, r(a) ≥ 0 wherever x(a) < h(a) and r(a) ≤ 0 wherever x(a) > l(a);
//! and every lexicographic optimum has such prices.*
//!
//! *If*: for another flow y, the differences d = y − x form a circulation, so the prices cancel and
//! Σ c·d = Σ r·d. Where d(a) > 0 there is room above, so r(a) ≥ 0; where d(a) < 0 there is room
//! below, so r(a) ≤ 0. So every term of Σ r·d is lexicographically ≥ 0, and hence the sum.
//! *Only if*: the solver finds prices tier by tier. An arc with r₁(a) ≠ 0 carries the same in every
//! optimum of tier 1 (complementary slackness), so it is fixed, and tier 2 is solved over the arcs
//! with r₁(a) = 0; every flow over these alone is an optimum of tier 1. At the end, each arc was either
//! fixed by the tier that gives it its first non-zero reduced cost, of the right sign, or was free to
//! the last. And prices that prove one optimum x prove every other, y: Σ r·(y − x) = 0 with no term
//! below zero, so r(a) = 0 wherever they differ.
//!
//! So the check is one pass over the arcs from the original bounds, and trusts no mark of the solver.
//!
//! # No flow at all
//!
//! A flow exists if and only if no set S of nodes supplies more than the upper bounds of the arcs that
//! leave it, less the lower bounds of the arcs that enter it (Gale 1957; Hoffman 1960). Each node that starts
//! without an arc of the network hangs from an extra root by an artificial arc that takes its supply to the
//! root, or brings it from there. In phase one such an arc costs 1 and all others 0. If some artificial arc
//! cannot be emptied, the nodes with the price −1 supply more than can leave them, which is the proof ([`Cut`]);
//! in a part of the network that only lacks something, that set may be empty, but then another part has
//! too much, because supplies balance.
//!
//! If all can, none that points down is left in the tree, for in a strongly feasible tree (below) it would
//! carry something. Those that point up may stay, empty, and need no further care: what they bring to the
//! root has no way out, so they stay empty in all tiers.
//!
//! Phase one is a pass of its own only where it must be. Where (n + 1)·C < 2⁶⁰ for the n nodes of a part and its
//! largest absolute cost C in tier 0, an artificial arc costs M = (n + 1)·C + 1 in that tier instead. A
//! cycle that empties artificial arcs saves at least M and costs at most n·C on its other arcs, so at
//! the optimum they are as empty as they can be. If one is not, or if something is endless on the way, phase
//! one follows from the same tree. The prices prove the flow for the arcs of the network alone, whatever M is.
//!
//! # No least value
//!
//! If some cycle has no bound in its direction and a lexicographically negative sum of costs, and a flow
//! exists, then values fall for ever ([`Ray`]). Conversely, when nothing blocks the entering arc, its
//! cycle is such a ray: all its arcs are free, so it costs nothing in the tiers before, and less
//! than nothing in this one.
//!
//! # Why the simplex ends
//!
//! A basis is a spanning tree; arcs outside rest at a bound. Tree and flow are kept *strongly feasible*:
//! from each node, one more unit could go to the root along the tree. The entering arc closes a cycle,
//! which has a top (its node nearest to the root) and a direction. Of the arcs that block, the *last*
//! one leaves, walking from the top in that direction. Then the new tree is strongly feasible
//! again. A pivot that moves no flow is blocked before the entering arc, because behind it there is room
//! towards the root, and so raises the prices of the nodes that it rehangs; one that moves flow improves the
//! value. So no basis comes back, and there are finitely many (Cunningham 1976). This does not depend on
//! costs, so the tree passes from tier to tier. Tests assert the invariant after each pivot.
//!
//! # What makes it fast
//!
//! The network falls into its connected components; each is solved by itself, the largest first, by as many
//! threads as there are. A *satellite* is a node that no arc enters and whose supply fits each of its arcs, such
//! as a mover with options: the capacities of its arcs cannot bind. While it is a leaf it is not linked into
//! the tree; its price follows from its neighbour's, so that shifting a price costs nothing however many satellites
//! hang there, and a satellite that merely changes its arc leaves the tree as it is. Arcs of satellites lie row
//! by row, without bounds or states, in columns: heads in 16 bits and costs in 16 or 32 where they fit. The first tree
//! is one of real arcs towards the node that receives most. It is kept in the order of a walk through it, so that
//! shifting the prices of a subtree is a run along a list, and a subtree that moves is put together anew from stretches of
//! that list. Candidates to enter are gathered from the few arcs of each row that are awake, the worst are kept, and of
//! these always the worst of the moment enters. Looking through rows takes no branch that depends on what is found.
//!
//! # Overflow
//!
//! [`Network::validate`] refuses what could overflow. Let n be the number of nodes, C the largest
//! absolute cost, A the sum of the absolute values of supplies and finite bounds.
//!
//! - n·C < 2⁶² ([`COST_LIMIT`]). A price is the cost of a simple path to the root, of at most n − 1
//!   arcs that are not artificial; a reduced cost is that of a simple cycle of at most n. Both are below
//!   2⁶² in absolute value, and so is every partial sum. Where artificial arcs cost M, C is smaller: a path has
//!   one of them at most and a cycle two, so prices stay below 2M + 1 ≤ 2⁶¹ + 1 and reduced costs below 3M ≤ 3·2⁶⁰.
//! - A < 2⁶⁰ ([`INFINITE`]). Measured from the bounds, supplies are at most 2A in absolute sum, and the
//!   flow on a tree arc is at most that and the capacities, 2A + A; with the measuring point
//!   added, below 2⁶². A finite bound is always below [`INFINITE`], so it is never mistaken for none. Tree arcs
//!   keep the rooms both ways instead of flow and capacity: a finite room is below 3·2⁶⁰, and one without limit,
//!   2⁶³ − 1 less the flow, above 2⁶², so the two are never confused.
//! - A value is a sum of A·C at most over bounded arcs and n·2⁶²·C over tree arcs: below 2¹²⁵, in `i128`.
//!   [`check`], which may be given anything, adds with care.
//! - Fewer than 2³¹ ∕ 3 nodes and as many arcs: an arc without bounds counts twice, each node may have an
//!   artificial arc, and their numbers leave a bit to spare in 32.
//!
//! # Papers
//!
//! G. B. Dantzig, Application of the simplex method to a transportation problem, 1951. D. Gale, A theorem
//! on flows in networks, 1957. A. J. Hoffman, Some recent applications of the theory of linear
//! inequalities to extremal combinatorial analysis, 1960. R. Tarjan, Depth-first search and linear graph
//! algorithms, 1972. W. H. Cunningham, A network simplex method, Mathematical Programming 11, 1976.
//! N. Tomizawa, On some techniques useful for solution of transportation network problems, 1971. J. Edmonds,
//! R. M. Karp, Theoretical improvements in algorithmic efficiency for network flow problems, 1972. D. Klingman,
//! A. Napier, J. Stutz, NETGEN, 1974. R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993, chapters 9 and 11.

mod check;
mod cut;
pub mod dimacs;
mod engine;
mod fault;
mod flow;
mod network;
mod outcome;
mod packed;
mod question;
mod refusal;
mod solved;
mod unique;
mod watch;

pub use check::check;
pub use engine::{solve, solve_on};
pub use fault::Fault;
pub use flow::Flow;
pub use network::{Arc, COST_LIMIT, INFINITE, Network, validate};
pub use outcome::{Cut, Outcome, Ray, Solution};
pub use packed::Packed;
pub use question::{Chunk, Costs, Entered, Question, View};
pub use refusal::Refusal;
pub use solved::{Change, Edited, MOST_TIERS, Solved};
pub use unique::uniqueness;
pub use watch::{Progress, Unwatched, Watch};
