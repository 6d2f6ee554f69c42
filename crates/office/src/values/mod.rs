//! From a raw cell to a typed value: dates, numbers, marks, codes; and what to say when it cannot be.

mod code;
mod date;
mod mark;
mod number;

pub(crate) use code::{personal_id, rank_code, step, unit_code};
pub(crate) use date::{Scope, date};
pub(crate) use mark::{is_mark, mark};
pub(crate) use number::{number, plain};

/// A value with what was noticed on the way: codes of findings.
#[derive(Debug, PartialEq)]
pub(crate) struct Got<T> {
    pub(crate) value: Option<T>,
    pub(crate) noted: Option<&'static str>,
}

impl<T> Got<T> {
    pub(crate) fn sure(value: T) -> Got<T> {
        Got { value: Some(value), noted: None }
    }
    pub(crate) fn but(value: T, code: &'static str) -> Got<T> {
        Got { value: Some(value), noted: Some(code) }
    }
    pub(crate) fn not(code: &'static str) -> Got<T> {
        Got { value: None, noted: Some(code) }
    }
    pub(crate) fn nothing() -> Got<T> {
        Got { value: None, noted: None }
    }
}
