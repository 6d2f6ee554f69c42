//! Phase one, then tier after tier on one basis, then the prices that the whole network accepts.

use crate::cut;
use crate::image::Image;
use crate::simplex::{Simplex, Step};
use crate::{Cut, Network, Outcome, Progress, Ray, Refusal, Solution, Watch};

/// Pivots between two looks at the watcher.
const PIVOTS_PER_TICK: u64 = 4096;

/// Finds the lexicographically least flow of a network, or proves that there is none.
///
/// The same network gives the same outcome, byte for byte. What the outcome says is proved by what
/// it carries; see [`crate::check`]. Refused are networks that [`Network::validate`] refuses, and
/// runs that the watcher stops.
///
/// Method: primal network simplex with strongly feasible trees (Cunningham 1976; Ahuja, Magnanti and
/// Orlin 1993, chapter 11), tier by tier, fixing arcs of non-zero reduced cost in between.
pub fn solve(network: &Network, watch: &mut dyn Watch) -> Result<Outcome, Refusal> {
    network.validate()?;
    let image = Image::of(network);
    let mut simplex = Simplex::new(&image);
    let mut progress = Progress {
        tier: None,
        tiers: network.tiers(),
        pivots: 0,
        free_arcs: 0,
    };

    let endless = run(&mut simplex, &mut progress, watch)?;
    assert!(endless.is_none(), "costs of phase one are never negative");
    let (phase_one, _root) = simplex.prices().split_at(network.nodes());
    if simplex.uses_artificial_arcs() {
        let nodes = phase_one.iter().map(|price| *price < 0).collect();
        return Ok(Outcome::Infeasible(cut::narrowed(network, Cut { nodes })));
    }
    let phase_one = phase_one.to_vec();

    let mut prices = Vec::with_capacity(network.tiers());
    for tier in 0..network.tiers() {
        simplex.fix();
        simplex.begin(&image.costs(network, tier));
        progress.tier = Some(tier);
        if let Some(cycle) = run(&mut simplex, &mut progress, watch)? {
            return Ok(Outcome::Unbounded(ray(network, &image, &simplex, &cycle)));
        }
        prices.push(simplex.prices()[..network.nodes()].to_vec());
    }
    lift(network, &phase_one, &mut prices);

    let flow = image.flow(network, &simplex.flow());
    let values = (network.costs.iter())
        .map(|costs| {
            costs
                .iter()
                .zip(&flow)
                .map(|(cost, units)| i128::from(*cost) * i128::from(*units))
                .sum()
        })
        .collect();
    Ok(Outcome::Optimal(Solution {
        flow,
        prices,
        values,
    }))
}

/// Pivots until the tier is finished, or returns an endless cycle of image arcs.
fn run(
    simplex: &mut Simplex<'_>,
    progress: &mut Progress,
    watch: &mut dyn Watch,
) -> Result<Option<Vec<u32>>, Refusal> {
    progress.free_arcs = simplex.free_arcs();
    loop {
        if watch.tick(*progress).is_break() {
            return Err(Refusal::Cancelled);
        }
        for _ in 0..PIVOTS_PER_TICK {
            match simplex.step() {
                Step::Pivoted => progress.pivots += 1,
                Step::Finished => return Ok(None),
                Step::Endless(cycle) => return Ok(Some(cycle)),
            }
        }
    }
}

/// An endless cycle has no artificial arc: it costs nothing in phase one, so pushing along it would
/// have to lower one artificial flow for each that it raises, and those flows are zero.
fn ray(network: &Network, image: &Image, simplex: &Simplex<'_>, cycle: &[u32]) -> Ray {
    use crate::image::Side;
    let arcs = (cycle.iter())
        .map(
            |image_arc| match image.origin(network, *image_arc as usize) {
                (arc, Side::FromLower | Side::Forward) => (arc as u32, true),
                (arc, Side::FromUpper | Side::Backward) => (arc as u32, false),
            },
        )
        .collect();
    Ray {
        flow: image.flow(network, &simplex.flow()),
        arcs,
    }
}

/// Makes the prices prove the flow without phase one.
///
/// An arc that phase one fixed carries the same in every flow within all bounds, so no tier looked
/// at it and its reduced costs there may have any sign. Its reduced cost in phase one, which is a
/// whole number, has the right sign. Adding a large enough multiple of the prices of phase one to
/// those of tier 0 therefore gives it the right sign there, and changes nothing for an arc that phase
/// one left free. The multiple is zero where nothing is wrong.
fn lift(network: &Network, phase_one: &[i64], prices: &mut [Vec<i64>]) {
    let mut multiple: i128 = 0;
    for (number, arc) in network.arcs.iter().enumerate() {
        let (from, to) = (arc.from as usize, arc.to as usize);
        let wanted = (phase_one[from] - phase_one[to]).signum();
        if wanted == 0 || arc.lower == arc.upper {
            continue;
        }
        let reduced = |tier: usize| {
            i128::from(network.costs[tier][number]) + i128::from(prices[tier][from])
                - i128::from(prices[tier][to])
        };
        let decisive = (0..prices.len())
            .map(reduced)
            .find(|r| *r != 0)
            .unwrap_or(0);
        if decisive.signum() == -i128::from(wanted) {
            multiple = multiple.max(reduced(0).abs() + 1);
        }
    }
    if let (Some(first), true) = (prices.first_mut(), multiple > 0) {
        for (price, in_phase_one) in first.iter_mut().zip(phase_one) {
            let lifted = i128::from(*price) + multiple * i128::from(*in_phase_one);
            *price = i64::try_from(lifted).expect("fits, by the bound in the essay");
        }
    }
}
