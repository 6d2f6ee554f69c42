//! Vietnamese and English have the same files with the same keys, each in one file only.

use crate::{Fault, Tree, ftl};
use std::collections::{BTreeMap, BTreeSet};

/// Keys that one language lacks, or says twice.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let names: BTreeSet<&str> =
        tree.under(ftl::FOLDER, ".ftl").filter_map(|(path, _)| path.rsplit('/').next()).collect();
    let mut faults = Vec::new();
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for name in names {
        let [vi, en] = ["vi", "en"].map(|lang| format!("{}/{lang}/{name}", ftl::FOLDER));
        let of = |path: &str| ftl::keys(tree.get(path).unwrap_or_default());
        let (in_vi, in_en) = (of(&vi), of(&en));
        for key in in_vi.keys() {
            // What two files say of one key, only one of them is heard.
            if let Some(other) = first.insert(key.clone(), vi.clone()) {
                faults.push(Fault::of(&vi, format!("says `{key}`, which {other} says already")));
            }
        }
        for key in in_vi.keys().filter(|key| !in_en.contains_key(*key)) {
            faults.push(Fault::of(&en, format!("lacks `{key}`, which Vietnamese has")));
        }
        for key in in_en.keys().filter(|key| !in_vi.contains_key(*key)) {
            faults.push(Fault::of(&vi, format!("lacks `{key}`, which English has")));
        }
    }
    faults
}
