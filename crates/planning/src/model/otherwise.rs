//! One commune of a model with its numbers otherwise; the rest stays.

use super::{Builder, Counts, Model, constants, receiving};
use crate::ground::{Commune, Inputs};
use canbo_flow::{Change, Network};
use std::collections::BTreeMap;

impl Model {
    /// What changes in the network when a commune is as given. Who may move where must stay the same, and so must the
    /// commune's seats and fields in number and order.
    pub(crate) fn commune_as(&self, inputs: &Inputs<'_>, at: usize, commune: &Commune) -> Vec<Change> {
        let (nodes, range) = &self.communes[at];
        let network = Network::new(self.network.nodes(), self.stages.len());
        let mut builder = Builder { stages: &self.stages, network, limits: Vec::new() };
        let constants = constants(inputs, std::slice::from_ref(commune), &self.movers).remove(0);
        let counts = Counts::of(&self.ground, &self.movers);
        let root = self.network.nodes() as u32 - 1;
        receiving(&mut builder, at, commune, nodes, &constants, &counts, root);
        // Arcs between the same two nodes stand for each other in their order; those left over are closed.
        let mut before: BTreeMap<(u32, u32), Vec<usize>> = BTreeMap::new();
        for number in range.clone().rev() {
            let arc = &self.network.arcs[number];
            before.entry((arc.from, arc.to)).or_default().push(number);
        }
        let mut changes = Vec::new();
        for (number, arc) in builder.network.arcs.iter().enumerate() {
            let (lower, upper) = (arc.lower, arc.upper);
            let costs = |network: &Network, number: usize| -> Vec<i64> {
                network.costs.iter().map(|tier| tier[number]).collect()
            };
            let wanted = costs(&builder.network, number);
            let Some(old) = before.get_mut(&(arc.from, arc.to)).and_then(Vec::pop) else {
                changes.push(Change::Arc { from: arc.from, to: arc.to, lower, upper, costs: wanted });
                continue;
            };
            let known = &self.network.arcs[old];
            if (known.lower, known.upper) != (lower, upper) {
                changes.push(Change::Bounds { arc: old as u32, lower, upper });
            }
            if costs(&self.network, old) != wanted {
                changes.push(Change::Cost { arc: old as u32, costs: wanted });
            }
        }
        let closed = before.into_values().flatten();
        changes.extend(closed.map(|old| Change::Bounds { arc: old as u32, lower: 0, upper: 0 }));
        changes
    }
}
