//! Making the proof that no flow exists small enough to talk about.

use crate::{Cut, Question};

/// The same kind of cut with both sides as connected as possible.
///
/// The excess of a set (what it supplies, less the upper bounds of the arcs that leave it, plus the
/// lower bounds of those that enter it) is the sum of the excesses of its parts, if the arcs between
/// the parts have no play (lower = upper). So some part of a set with positive excess has it too; and
/// the same holds for the parts of the other side.
pub(crate) fn narrowed(network: &impl Question, cut: Cut) -> Cut {
    let inside = part_with_excess(network, &cut.nodes, 1);
    let outside: Vec<bool> = inside.iter().map(|chosen| !chosen).collect();
    let outside = part_with_excess(network, &outside, -1);
    Cut { nodes: outside.iter().map(|chosen| !chosen).collect() }
}

/// The first part of `set` (by its lowest node) with positive excess; with `sign` −1 the excess is
/// that of everything but the part.
fn part_with_excess(network: &impl Question, set: &[bool], sign: i128) -> Vec<bool> {
    let mut parts = Parts { above: (0..set.len() as u32).collect() };
    for arc in (0..network.arc_count()).map(|arc| network.arc(arc)) {
        if set[arc.from as usize] && set[arc.to as usize] && arc.lower < arc.upper {
            parts.join(arc.from, arc.to);
        }
    }
    let mut excess = vec![0i128; set.len()];
    for node in 0..network.node_count() {
        excess[parts.of(node as u32) as usize] += sign * i128::from(network.supply(node));
    }
    for arc in (0..network.arc_count()).map(|arc| network.arc(arc)) {
        let (from, to) = (parts.of(arc.from), parts.of(arc.to));
        if from == to {
            continue;
        }
        // An arc inside the set joins two parts only when lower = upper, so either bound will do.
        let (leaving, entering) = if sign > 0 { (arc.upper, arc.lower) } else { (arc.lower, arc.upper) };
        if set[arc.from as usize] {
            excess[from as usize] -= sign * i128::from(leaving);
        }
        if set[arc.to as usize] {
            excess[to as usize] += sign * i128::from(entering);
        }
    }
    let nodes = 0..set.len() as u32;
    let chosen = nodes
        .filter(|node| set[*node as usize])
        .map(|node| parts.of(node))
        .find(|part| excess[*part as usize] > 0)
        .expect("some part has an excess, because the whole set has");
    set.iter().enumerate().map(|(node, inside)| *inside && parts.of(node as u32) == chosen).collect()
}

/// Disjoint sets of nodes, each named by its lowest node.
struct Parts {
    above: Vec<u32>,
}

impl Parts {
    fn of(&mut self, mut node: u32) -> u32 {
        while self.above[node as usize] != node {
            let next = self.above[self.above[node as usize] as usize];
            self.above[node as usize] = next;
            node = next;
        }
        node
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.of(one), self.of(other));
        self.above[one.max(other) as usize] = one.min(other);
    }
}
