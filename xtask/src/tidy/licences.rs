//! Licences of everything that is built in.

use crate::Fault;
use std::{path::Path, process::Command};

/// Licences that may be built into a program under Apache-2.0.
const ALLOWED: [&str; 14] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "MIT",
    "MIT-0",
    "CDLA-Permissive-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "0BSD",
    "BSL-1.0",
    "CC0-1.0",
];

/// Packages that cargo knows of and whose licence is none of these.
pub fn faults(root: &Path) -> Vec<Fault> {
    let output = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output();
    match output {
        Ok(output) if output.status.success() => in_metadata(&String::from_utf8_lossy(&output.stdout)),
        Ok(output) => vec![Fault::of("Cargo.lock", String::from_utf8_lossy(&output.stderr).trim().to_owned())],
        Err(error) => vec![Fault::of("Cargo.lock", format!("cargo metadata: {error}"))],
    }
}

/// The same from the text that `cargo metadata` prints.
pub fn in_metadata(json: &str) -> Vec<Fault> {
    let metadata: serde_json::Value = match serde_json::from_str(json) {
        Ok(metadata) => metadata,
        Err(error) => return vec![Fault::of("Cargo.lock", format!("cargo metadata: {error}"))],
    };
    let mut faults = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let licence = package["license"].as_str().unwrap_or("none stated");
        if !is_allowed(licence) {
            let name = package["name"].as_str().unwrap_or("?");
            let version = package["version"].as_str().unwrap_or("?");
            faults.push(Fault::of("Cargo.lock", format!("{name} {version}: licence {licence}")));
        }
    }
    faults
}

/// Whether an SPDX expression can be met with allowed licences alone.
pub fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], " ");
    // "A AND (B OR C)" read as "every AND part has an allowed OR choice"; with the brackets gone, "X OR Y AND Z" asks
    // for more than it must, never for less.
    expression.split(" AND ").all(|part| part.split(" OR ").any(|licence| ALLOWED.contains(&licence.trim())))
}
