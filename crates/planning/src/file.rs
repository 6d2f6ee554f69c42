//! The plan file: one canonical text, sealed.
//!
//! Each field of the plan stands on one line in the order of their names, each move and each tier's prices on a line of
//! its own, and the seal last: the SHA-256 of everything before it. A file that is not byte for byte what writing its
//! plan gives is refused, so nothing can hide in spacing, order or repeated names. A seal alone is no proof against
//! somebody who writes a new one; the derivation in `verify` is.

use crate::refusal::PlanFlaw;
use crate::{Plan, Refusal};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Name of the format.
pub(crate) const FORMAT: &str = "canbo-plan/1";

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The canonical text of a plan with its seal.
pub fn write_plan(plan: &Plan) -> String {
    let Ok(Value::Object(fields)) = serde_json::to_value(plan) else {
        unreachable!("a plan is an object of plain values");
    };
    let mut text = String::from("{\n");
    for (name, value) in &fields {
        match value {
            Value::Array(items) if items.iter().any(|item| item.is_array() || item.is_object()) => {
                let lines: Vec<String> = items.iter().map(|item| format!("  {item}")).collect();
                let _ = write!(text, "{}: [\n{}\n],\n", Value::from(name.as_str()), lines.join(",\n"));
            }
            _ => {
                let _ = writeln!(text, "{}: {value},", Value::from(name.as_str()));
            }
        }
    }
    let seal = sha256(text.as_bytes());
    let _ = write!(text, "\"seal\": \"{seal}\"\n}}\n");
    text
}

/// Reads a plan file; refuses what is not canonical or whose seal does not fit.
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    let damaged = |error: serde_json::Error| PlanFlaw::Damaged { what: error.to_string() };
    let mut value: Value = serde_json::from_str(text).map_err(damaged)?;
    let Some(fields) = value.as_object_mut() else {
        return Err(PlanFlaw::NoSeal.into());
    };
    if fields.remove("seal").is_none() {
        return Err(PlanFlaw::NoSeal.into());
    }
    let plan: Plan = serde_json::from_value(value).map_err(damaged)?;
    if plan.format != FORMAT {
        return Err(PlanFlaw::Format { found: plan.format }.into());
    }
    if write_plan(&plan) != text {
        return Err(PlanFlaw::Altered.into());
    }
    Ok(plan)
}
