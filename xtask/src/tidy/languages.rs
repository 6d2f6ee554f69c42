//! Vietnamese and English have the same files with the same keys.

use crate::{Fault, Tree, ftl};
use std::collections::BTreeSet;

/// Keys that one language lacks.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let names: BTreeSet<&str> =
        tree.under(ftl::FOLDER, ".ftl").filter_map(|(path, _)| path.rsplit('/').next()).collect();
    let mut faults = Vec::new();
    for name in names {
        let [vi, en] = ["vi", "en"].map(|lang| format!("{}/{lang}/{name}", ftl::FOLDER));
        let of = |path: &str| ftl::keys(tree.get(path).unwrap_or_default());
        let (in_vi, in_en) = (of(&vi), of(&en));
        for key in in_vi.keys().filter(|key| !in_en.contains_key(*key)) {
            faults.push(Fault::of(&en, format!("lacks `{key}`, which Vietnamese has")));
        }
        for key in in_en.keys().filter(|key| !in_vi.contains_key(*key)) {
            faults.push(Fault::of(&vi, format!("lacks `{key}`, which English has")));
        }
    }
    faults
}
