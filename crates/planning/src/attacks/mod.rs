//! Tests: worlds with every oddity that real workbooks have, planned, counted again and attacked.

mod enumerated;
mod forged;
mod named;
mod odd;

use crate::testing::World;
use crate::{Verdict, verify};

fn accepted(world: &World, text: &str) -> Verdict {
    verify(&world.register, world.reference, world.law, text)
}

fn is_accepted(world: &World, text: &str) -> bool {
    let Verdict { feasible, lawful, optimal, .. } = accepted(world, text);
    feasible && lawful && optimal
}
