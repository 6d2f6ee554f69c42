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

/// A column: its name and what it holds.
type Column = (&'static str, Holds);

/// A table: its name, its columns, and how many of them, from the first, are its key.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// The step of the schema that made it, and the last one that has it: a table that was made anew with another key stands twice.
    since: i64,
    until: i64,
    /// Of the first schema.
    first: &'static [Column],
    /// Those that later steps of the schema added, at the end, each with its step.
    later: &'static [(i64, Column)],
    pub(super) key: usize,
    /// Whether the first column is given out by the engine.
    pub(super) serial: bool,
}

const fn table(name: &'static str, key: usize, first: &'static [Column]) -> Table {
    Table { name, since: 1, until: i64::MAX, first, later: &[], key, serial: false }
}

const fn serial(name: &'static str, first: &'static [Column]) -> Table {
    Table { name, since: 1, until: i64::MAX, first, later: &[], key: 1, serial: true }
}

const fn since(since: i64, table: Table) -> Table {
    Table { since, ..table }
}

const fn until(until: i64, table: Table) -> Table {
    Table { until, ..table }
}

const fn widened(table: Table, later: &'static [(i64, Column)]) -> Table {
    Table { later, ..table }
}

/// All but what is derived, and the steps of the schema.
pub(super) const TABLES: [Table; 15] = [
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
    until(5, table("book", 2, &[("body", Text), ("year", Number), ("last", Number), ("reconciled", Number)])),
    until(
        5,
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
    ),
    since(
        6,
        table(
            "book",
            3,
            &[("province", Text), ("body", Text), ("year", Number), ("last", Number), ("reconciled", Number)],
        ),
    ),
    since(
        6,
        table(
            "decision",
            4,
            &[
                ("province", Text),
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
    ),
    table("restored", 1, &[("at", Text), ("year", Number), ("digest", Text)]),
    widened(
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
        &[(2, ("programme", Text)), (2, ("lines", Number)), (2, ("elastic", Number))],
    ),
    widened(
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
        &[(2, ("day", Number))],
    ),
    table("plan_line", 2, &[("plan", Text), ("line", Number), ("person", Text), ("state", Text), ("body", Text)]),
    since(
        2,
        table(
            "withdrawal",
            2,
            &[
                ("plan", Text),
                ("at", Text),
                ("withdrawn_at", Text),
                ("withdrawn_by", Text),
                ("why", Text),
                ("version", Number),
                ("day", Number),
                ("verdict", Text),
                ("loss", Text),
                ("reason", Text),
                ("by_whom", Text),
            ],
        ),
    ),
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

/// The tables that there are at a step of the schema.
pub(super) fn tables(schema: i64) -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(move |table| table.is_at(schema))
}

impl Table {
    /// Whether a step of the schema has it.
    pub(super) fn is_at(&self, schema: i64) -> bool {
        (self.since..=self.until).contains(&schema)
    }
    /// The columns at a step of the schema.
    pub(super) fn columns(&self, schema: i64) -> Vec<Column> {
        let later = self.later.iter().filter(|(step, _)| *step <= schema).map(|(_, column)| *column);
        self.first.iter().copied().chain(later).collect()
    }
    /// The columns of the key.
    pub(super) fn key(&self) -> &'static [Column] {
        &self.first[..self.key]
    }
    /// The names of its columns at a step of the schema.
    pub(super) fn names(&self, schema: i64) -> Vec<&'static str> {
        self.columns(schema).into_iter().map(|(name, _)| name).collect()
    }
}
