//! The tables of a backup, in an order in which they can be restored.

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// A whole number.
    Number,
    /// Text.
    Text,
    /// Text or nothing.
    Maybe,
}
use Holds::{Maybe, Number, Text};

/// A table: its name, its columns, and how many of them, from the first, are its key.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [(&'static str, Holds)],
    pub(super) key: usize,
    /// Whether the first column is given out by the engine.
    pub(super) serial: bool,
}

const fn table(name: &'static str, key: usize, columns: &'static [(&'static str, Holds)]) -> Table {
    Table { name, columns, key, serial: false }
}

const fn serial(name: &'static str, columns: &'static [(&'static str, Holds)]) -> Table {
    Table { name, columns, key: 1, serial: true }
}

/// All but what is derived, and the steps of the schema.
pub(super) const TABLES: [Table; 12] = [
    table("province", 1, &[("code", Text), ("version", Number)]),
    table(
        "version",
        2,
        &[
            ("province", Text),
            ("number", Number),
            ("at", Text),
            ("by_whom", Text),
            ("cause", Text),
            ("day", Number),
            ("digest", Text),
        ],
    ),
    serial(
        "record",
        &[
            ("line", Number),
            ("province", Text),
            ("kind", Text),
            ("id", Text),
            ("from_day", Number),
            ("to_day", Number),
            ("since_version", Number),
            ("until_version", Number),
            ("body", Text),
            ("sources", Text),
        ],
    ),
    table("operation", 1, &[("key", Text), ("request", Text), ("answer", Text), ("at", Text)]),
    table("book", 2, &[("body", Text), ("year", Number), ("last", Number), ("reconciled", Number)]),
    table(
        "decision",
        3,
        &[
            ("body", Text),
            ("year", Number),
            ("number", Number),
            ("state", Text),
            ("subject", Text),
            ("at", Text),
            ("by_whom", Text),
            ("withdrawn_at", Maybe),
            ("withdrawn_by", Maybe),
            ("reason", Maybe),
        ],
    ),
    table("restored", 1, &[("at", Text), ("year", Number), ("digest", Text)]),
    table(
        "plan",
        1,
        &[
            ("digest", Text),
            ("province", Text),
            ("parent", Maybe),
            ("base_version", Number),
            ("day", Number),
            ("made_at", Text),
            ("made_by", Text),
            ("body", Text),
        ],
    ),
    table(
        "adoption",
        1,
        &[
            ("plan", Text),
            ("version", Number),
            ("verdict", Text),
            ("loss", Text),
            ("reason", Text),
            ("at", Text),
            ("by_whom", Text),
        ],
    ),
    table("plan_line", 2, &[("plan", Text), ("line", Number), ("person", Text), ("state", Text), ("body", Text)]),
    serial(
        "job",
        &[
            ("id", Number),
            ("kind", Text),
            ("payload", Text),
            ("state", Text),
            ("due", Text),
            ("attempt", Number),
            ("attempts_at_most", Number),
            ("lease", Text),
            ("owner", Text),
            ("cancel", Number),
            ("done_parts", Number),
            ("all_parts", Number),
            ("answer", Text),
        ],
    ),
    table("schedule", 1, &[("name", Text), ("kind", Text), ("payload", Text), ("rule", Text), ("due", Text)]),
];

impl Table {
    /// The columns' names.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|(name, _)| *name).collect()
    }
}
