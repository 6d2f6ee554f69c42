//! Drawings as SVG from data, each with a title and a description.
//!
//! Flow: numbers and words of the caller → [`curves`] or [`courses`] → one SVG text that stands alone: no script, no font file, no
//! colour as the only sign; light and dark by the reader's own choice; black on white on paper.
//!
//! Invariants: the same data give the same text, byte for byte; whatever a word holds, the SVG stays well formed.
//! Absent: files; sentences of its own; any crate of the domain.

mod courses;
mod curves;
mod text;

pub use courses::{Courses, Field, Line, courses};
pub use curves::{Curves, Panel, curves};
