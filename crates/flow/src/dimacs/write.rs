//! Writing networks and answers.

use std::io::{self, Write};

use crate::{Network, Outcome, Question};

/// Writes a network of one tier; what [`super::read`] reads back is equal to it. A network without
/// tiers is written with costs of zero, and one with several is refused (`InvalidInput`), because
/// the format has room for one. Writes arc by arc: give it a buffer.
pub fn write(network: &impl Question, mut out: impl Write) -> io::Result<()> {
    let tiers = network.tier_count();
    if tiers > 1 {
        let message = format!("the format holds one tier of costs, not {tiers}");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    writeln!(out, "p min {} {}", network.node_count(), network.arc_count())?;
    for node in 0..network.node_count() {
        let supply = network.supply(node);
        if supply != 0 {
            writeln!(out, "n {} {supply}", node + 1)?;
        }
    }
    for number in 0..network.arc_count() {
        let (arc, cost) = (network.arc(number), if tiers == 0 { 0 } else { network.cost(0, number) });
        writeln!(out, "a {} {} {} {} {cost}", u64::from(arc.from) + 1, u64::from(arc.to) + 1, arc.lower, arc.upper)?;
    }
    Ok(())
}

/// Writes an answer with its proof.
///
/// Optimal: `s VALUE` (one `c value TIER VALUE` before it per tier when there are several; then `s` has
/// tier 0), `f FROM TO FLOW` per arc with flow, and prices as comments, `c price NODE PRICE`, one price
/// per tier. Infeasible: `c infeasible` and `c cut NODE` for every node of the set. Unbounded:
/// `c unbounded` and `c ray ARC FROM TO +` (grows) or `-` (falls), arcs numbered from 1 in file order.
pub fn write_solution(network: &Network, outcome: &Outcome, mut out: impl Write) -> io::Result<()> {
    let ends = |number: usize| {
        let arc = &network.arcs[number];
        format!("{} {}", u64::from(arc.from) + 1, u64::from(arc.to) + 1)
    };
    match outcome {
        Outcome::Optimal(solution) => {
            if solution.values.len() > 1 {
                for (tier, value) in solution.values.iter().enumerate() {
                    writeln!(out, "c value {tier} {value}")?;
                }
            }
            writeln!(out, "s {}", solution.values.first().unwrap_or(&0))?;
            for (number, units) in solution.flow.carrying() {
                writeln!(out, "f {} {units}", ends(*number as usize))?;
            }
            for node in 0..network.nodes() {
                write!(out, "c price {}", node + 1)?;
                for prices in &solution.prices {
                    write!(out, " {}", prices[node])?;
                }
                writeln!(out)?;
            }
        }
        Outcome::Infeasible(cut) => {
            writeln!(out, "c infeasible")?;
            for (node, _) in cut.nodes.iter().enumerate().filter(|(_, inside)| **inside) {
                writeln!(out, "c cut {}", node + 1)?;
            }
        }
        Outcome::Unbounded(ray) => {
            writeln!(out, "c unbounded")?;
            for (arc, forward) in &ray.arcs {
                let sign = if *forward { '+' } else { '-' };
                writeln!(out, "c ray {} {} {sign}", u64::from(*arc) + 1, ends(*arc as usize))?;
            }
        }
    }
    Ok(())
}
