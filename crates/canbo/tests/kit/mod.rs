//! Running the real program.
#![allow(dead_code, unreachable_pub, reason = "each file of tests takes what it needs")]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs the program in a folder, without any language or colour of the one who tests.
pub fn canbo(folder: &Path, args: &[&str]) -> Run {
    canbo_with(folder, args, &[])
}

/// The same with variables of the environment.
pub fn canbo_with(folder: &Path, args: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canbo"));
    command.args(args).current_dir(folder).env_remove("CANBO_LANG").env_remove("NO_COLOR");
    command.envs(variables.iter().copied());
    let Output { status, stdout, stderr } = command.output().expect("the program starts");
    Run {
        code: status.code().expect("the program ends by itself"),
        out: String::from_utf8(stdout).expect("the answer is UTF-8"),
        err: String::from_utf8(stderr).expect("messages are UTF-8"),
    }
}

impl Run {
    /// The answer for programs.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// Names of the fields of a JSON object, sorted.
pub fn fields(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> =
        value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

/// A folder of its own for a test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Fails unless the section of `docs/guides/json.md` names every field of an answer.
pub fn documented(command: &str, answer: &Value) {
    const PAGE: &str = include_str!("../../../../docs/guides/json.md");
    let section = |title: &str| {
        let start = PAGE.find(&format!("## {title}\n")).unwrap_or_else(|| panic!("no section {title}"));
        let rest = &PAGE[start + 3..];
        rest[..rest.find("\n## ").unwrap_or(rest.len())].to_owned()
    };
    let section = section(&format!("`{command}`")) + &section("A finding");
    let mut names = std::collections::BTreeSet::new();
    collect(answer, &mut names);
    for name in names {
        assert!(section.contains(&format!("`{name}`")), "docs/guides/json.md does not tell `{name}` of `{command}`");
    }
}

/// Names of fields at all depths; what stands under `data` and `because` are data and not fields.
fn collect(value: &Value, names: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                names.insert(name.clone());
                if name != "data" && name != "because" {
                    collect(value, names);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        _ => {}
    }
}
