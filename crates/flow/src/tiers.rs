//! Phase one, then tier after tier on one basis.

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
    let mut progress = Progress { tier: None, tiers: network.tiers(), pivots: 0, free_arcs: 0 };

    let endless = run(&mut simplex, &mut progress, watch)?;
    assert!(endless.is_none(), "costs of phase one are never negative");
    let in_phase_one = &simplex.prices()[..network.nodes()];
    if simplex.uses_artificial_arcs() {
        let nodes = in_phase_one.iter().map(|price| *price < 0).collect();
        return Ok(Outcome::Infeasible(cut::narrowed(network, Cut { nodes })));
    }
    assert!(
        in_phase_one.iter().all(|price| *price == -1),
        "an artificial arc that points down carries something in a strongly feasible tree"
    );

    let mut prices = Vec::with_capacity(network.tiers());
    for tier in 0..network.tiers() {
        simplex.begin(&image.costs(network, tier));
        progress.tier = Some(tier);
        if let Some(cycle) = run(&mut simplex, &mut progress, watch)? {
            return Ok(Outcome::Unbounded(ray(network, &image, &simplex, &cycle)));
        }
        prices.push(simplex.prices()[..network.nodes()].to_vec());
        simplex.fix();
    }

    let flow = image.flow(network, &simplex.flow());
    let values = (network.costs.iter())
        .map(|costs| costs.iter().zip(&flow).map(|(cost, units)| i128::from(*cost) * i128::from(*units)).sum())
        .collect();
    Ok(Outcome::Optimal(Solution { flow, prices, values }))
}

/// Pivots until the tier is finished, or returns an endless cycle of image arcs.
fn run(simplex: &mut Simplex<'_>, progress: &mut Progress, watch: &mut dyn Watch) -> Result<Option<Vec<u32>>, Refusal> {
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

/// An endless cycle has no artificial arc: these all point to the root by now, so a cycle through the
/// root would lower one of them, and nothing can be lowered for ever.
fn ray(network: &Network, image: &Image, simplex: &Simplex<'_>, cycle: &[u32]) -> Ray {
    use crate::image::Side;
    let arcs = (cycle.iter())
        .map(|image_arc| match image.origin(network, *image_arc as usize) {
            (arc, Side::FromLower | Side::Forward) => (arc as u32, true),
            (arc, Side::FromUpper | Side::Backward) => (arc as u32, false),
        })
        .collect();
    Ray { flow: image.flow(network, &simplex.flow()), arcs }
}
