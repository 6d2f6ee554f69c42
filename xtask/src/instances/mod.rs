//! Seeded networks: invented provinces and the nation, and families that look nothing like them.
//!
//! `cargo xtask instances DIR [NAME…]` writes them as DIMACS files, all but the largest if none is named.

pub mod families;
pub mod province;

pub use canbo_trial::Dice;

use canbo_flow::{Packed, dimacs};
use province::{PROVINCE, nation, province, provinces};
use std::io::{BufWriter, Write};
use std::path::Path;

/// An instance: its name, whether it is only written when asked for, and how it is made from a seed.
pub struct Instance {
    /// As given on the command line; also the name of the file.
    pub name: &'static str,
    /// Tens of millions of arcs.
    pub is_huge: bool,
    /// The network for a seed.
    pub make: fn(u64) -> Packed,
}

const fn instance(name: &'static str, make: fn(u64) -> Packed) -> Instance {
    Instance { name, is_huge: false, make }
}

/// Every instance there is.
pub const ALL: &[Instance] = &[
    instance("province", |seed| province(seed, PROVINCE, false)),
    instance("provinces-2", |seed| provinces(seed, 2, false, false)),
    instance("provinces-4", |seed| provinces(seed, 4, false, false)),
    instance("provinces-8", |seed| provinces(seed, 8, false, false)),
    instance("provinces-16", |seed| provinces(seed, 16, false, false)),
    Instance { name: "nation", is_huge: true, make: |seed| nation(seed, false, false) },
    Instance { name: "open-nation", is_huge: true, make: |seed| nation(seed, false, true) },
    instance("netgen-sparse", |seed| families::netgen(seed, 20_000, 80_000, 500)),
    instance("netgen-dense", |seed| families::netgen(seed, 2_000, 200_000, 500)),
    instance("transportation", |seed| families::transportation(seed, 300, 1_000)),
    instance("assignment-100", |seed| families::assignment(seed, 100)),
    instance("assignment-1000", |seed| families::assignment(seed, 1_000)),
    Instance { name: "assignment-5000", is_huge: true, make: |seed| families::assignment(seed, 5_000) },
    instance("path-10000", |seed| families::path(seed, 10_000)),
    instance("path-100000", |seed| families::path(seed, 100_000)),
    instance("grid", |seed| families::grid(seed, 150, false)),
    instance("grid-negative", |seed| families::grid(seed, 150, true)),
    instance("parallel", |seed| families::parallel(seed, 200, 100_000)),
    instance("disconnected", |seed| families::disconnected(seed, 5_000)),
    instance("infeasible", |seed| families::infeasible(seed, 10_000)),
    instance("unbounded", |seed| families::unbounded(seed, 3_000)),
];

/// Writes the named instances, or all that are not huge, and says so. The error is one line.
pub fn write(folder: &Path, names: &[&str], seed: u64) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    if let Some(unknown) = names.iter().find(|name| ALL.iter().all(|instance| instance.name != **name)) {
        let known: Vec<&str> = ALL.iter().map(|instance| instance.name).collect();
        return Err(format!("no instance `{unknown}`; there are {}", known.join(", ")));
    }
    let wanted =
        |instance: &&Instance| if names.is_empty() { !instance.is_huge } else { names.contains(&instance.name) };
    for instance in ALL.iter().filter(wanted) {
        let path = folder.join(format!("{}.min", instance.name));
        let written = std::fs::File::create(&path).and_then(|file| {
            let mut out = BufWriter::new(file);
            dimacs::write(&(instance.make)(seed), &mut out)?;
            out.flush()
        });
        written.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}
