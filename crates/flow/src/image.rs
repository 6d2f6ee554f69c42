//! The network as the simplex sees it: every arc carries between zero and a capacity.
//!
//! An arc with a finite lower bound is measured from it. One that is bounded above only is turned
//! round and measured from its upper bound. One without any bound becomes two, one each way. What
//! the measuring points already carry moves into the supplies.

use crate::network::{Arc, Network};

/// Capacity of an arc that has no limit.
pub(crate) const UNLIMITED: i64 = i64::MAX;

/// An arc of the image; carries between zero and `capacity`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ImageArc {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) capacity: i64,
}

/// How the flow of an image arc is read as flow of a network arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// lower + y
    FromLower,
    /// upper − y
    FromUpper,
    /// the part of an unbounded arc's flow that goes forward: + y
    Forward,
    /// the part that goes backward: − y
    Backward,
}

/// The image of a network. Its arc k is the network's arc k as long as k is an arc there; behind
/// them follow the backward halves of unbounded arcs.
pub(crate) struct Image {
    pub(crate) supply: Vec<i64>,
    pub(crate) arcs: Vec<ImageArc>,
    /// For each backward half, the network's arc.
    halves: Vec<u32>,
    network_arcs: usize,
}

fn side(arc: &Arc) -> Side {
    match (arc.is_unlimited_below(), arc.is_unlimited_above()) {
        (false, _) => Side::FromLower,
        (true, false) => Side::FromUpper,
        (true, true) => Side::Forward,
    }
}

impl Image {
    /// Expects a valid network.
    pub(crate) fn of(network: &Network) -> Self {
        let mut image = Image {
            supply: network.supply.clone(),
            arcs: Vec::with_capacity(network.arcs.len()),
            halves: Vec::new(),
            network_arcs: network.arcs.len(),
        };
        for (number, arc) in network.arcs.iter().enumerate() {
            let (from, to) = (arc.from, arc.to);
            let (image_arc, base) = match side(arc) {
                Side::FromLower if arc.is_unlimited_above() => (ImageArc { from, to, capacity: UNLIMITED }, arc.lower),
                Side::FromLower => (ImageArc { from, to, capacity: arc.upper - arc.lower }, arc.lower),
                Side::FromUpper => (ImageArc { from: to, to: from, capacity: UNLIMITED }, arc.upper),
                Side::Forward | Side::Backward => {
                    image.halves.push(number as u32);
                    (ImageArc { from, to, capacity: UNLIMITED }, 0)
                }
            };
            image.arcs.push(image_arc);
            image.supply[from as usize] -= base;
            image.supply[to as usize] += base;
        }
        for half in &image.halves {
            let Arc { from, to, .. } = network.arcs[*half as usize];
            image.arcs.push(ImageArc { from: to, to: from, capacity: UNLIMITED });
        }
        image
    }

    /// The network's arc behind an image arc, and how its flow is read.
    pub(crate) fn origin(&self, network: &Network, image_arc: usize) -> (usize, Side) {
        if image_arc < self.network_arcs {
            (image_arc, side(&network.arcs[image_arc]))
        } else {
            (self.halves[image_arc - self.network_arcs] as usize, Side::Backward)
        }
    }

    /// The costs of one tier, per image arc.
    pub(crate) fn costs(&self, network: &Network, tier: usize) -> Vec<i64> {
        let costs = &network.costs[tier];
        (0..self.arcs.len())
            .map(|image_arc| match self.origin(network, image_arc) {
                (arc, Side::FromLower | Side::Forward) => costs[arc],
                (arc, Side::FromUpper | Side::Backward) => -costs[arc],
            })
            .collect()
    }

    /// The network's flow that an image flow stands for.
    pub(crate) fn flow(&self, network: &Network, image_flow: &[i64]) -> Vec<i64> {
        let mut flow = vec![0; self.network_arcs];
        for (image_arc, units) in image_flow.iter().enumerate() {
            match self.origin(network, image_arc) {
                (arc, Side::FromLower) => flow[arc] = network.arcs[arc].lower + units,
                (arc, Side::FromUpper) => flow[arc] = network.arcs[arc].upper - units,
                (arc, Side::Forward) => flow[arc] += units,
                (arc, Side::Backward) => flow[arc] -= units,
            }
        }
        flow
    }
}
