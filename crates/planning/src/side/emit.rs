//! What a search leaves behind: the tree as data, or the rows that cannot hold.

use super::proof::{Part, RowName};
use super::search::Search;
use crate::Refusal;
use canbo_flow::Outcome;
use canbo_register::SeatKey;
use std::collections::BTreeSet;

impl Search<'_> {
    /// Rows that stand in front somewhere: without them there would be a plan.
    pub(super) fn impossible(&self) -> Vec<RowName> {
        let mut names = BTreeSet::new();
        for bound in self.nodes.iter().filter_map(|node| node.bound.as_ref().filter(|bound| bound.value[0] > 0)) {
            let guilty = self.rows.iter().zip(&bound.multipliers.of).filter(|(_, vector)| vector[0] != 0);
            names.extend(guilty.map(|(row, _)| row.name.clone()));
        }
        names.into_iter().collect()
    }

    /// Writes the tree, each node before its children. What ends by the last best plan needs no children any more.
    pub(super) fn emit(&mut self, node: usize, proof: &mut Vec<Part>) -> Result<(), Refusal> {
        let split = self.nodes[node].split.clone();
        if !self.ends(node)?
            && let Some((mover, arcs, children)) = split
        {
            let among = arcs.iter().map(|arc| self.place(mover, *arc)).collect();
            proof.push(Part::Split { person: self.model.movers[mover].person.clone(), among });
            return children.into_iter().try_for_each(|child| self.emit(child, proof));
        }
        if let Some(cut) = &self.nodes[node].cut {
            let inside = (0u32..).zip(&cut.nodes).filter(|(_, inside)| **inside);
            proof.push(Part::Cut { nodes: inside.map(|(node, _)| node).collect() });
            return Ok(());
        }
        let closed = self.nodes[node].closed.clone();
        let bound = self.nodes[node].bound.as_ref().map(|bound| bound.multipliers.clone());
        let multipliers = bound.unwrap_or_else(|| self.none());
        let Some(Outcome::Optimal(solution)) = self.solve(&closed, &multipliers)? else {
            unreachable!("it was solved before");
        };
        let named = self.rows.iter().zip(&multipliers.of).filter(|(_, vector)| vector.iter().any(|entry| *entry != 0));
        proof.push(Part::Bound {
            scale: multipliers.scale,
            multipliers: named.map(|(row, vector)| (row.name.clone(), vector.clone())).collect(),
            prices: solution.prices,
        });
        Ok(())
    }

    /// What an arc of a mover leads to: a seat, or none for staying.
    fn place(&self, mover: usize, arc: u32) -> Option<SeatKey> {
        let at = self.model.option[mover].iter().position(|one| *one == arc)?;
        let option = &self.model.movers[mover].options[at];
        Some(self.model.ground.key(option.commune, option.seat))
    }
}
