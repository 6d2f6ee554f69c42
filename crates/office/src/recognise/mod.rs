//! What the columns of a sheet mean, found by meaning and not by position.
//!
//! Flow: [`block::find`] finds the rows of headings among the first rows of a sheet and gives each column the path of
//! its headings, groups first; [`content::Profile`] says what the cells below look like; [`assign::assign`] gives each
//! column a [`Meaning`] with the vocabulary (`vocabulary.toml`, the only table of words); the kinds of facts the sheet
//! holds follow from the meanings. The result is shown as a [`Recognition`] and may be corrected by the user.

pub(crate) mod assign;
pub(crate) mod block;
pub(crate) mod class;
pub(crate) mod content;
pub(crate) mod headed;
pub(crate) mod labels;
pub(crate) mod memory;
pub(crate) mod vocabulary;

use canbo_register::Sex;
use canbo_register::facts::{Column, SheetKind};
use serde::{Deserialize, Serialize};

/// How one sheet was understood, for showing and correcting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    /// The file as the user named it.
    pub file: String,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// What it lists; a sheet with authorised numbers and needs is both. Empty when the sheet was left out.
    pub kinds: Vec<SheetKind>,
    /// First and last row of the headings, counted from 1; `None` when none were found.
    pub heading_rows: Option<(u32, u32)>,
    /// Its columns, left to right.
    pub columns: Vec<RecognisedColumn>,
}

/// How one column was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecognisedColumn {
    /// The sheet's column, from 0.
    pub at: u32,
    /// The same as a spreadsheet shows it: `A`, `B`, …
    pub letter: String,
    /// Headings over it, groups first.
    pub heading: Vec<String>,
    /// The meaning as a correction would write it: `full_name`, `rating:2025`, `need_for:Đất đai`, `birth:female`,
    /// `degree:Đại học`, `unused:religion`, `ignore`; empty when not recognised.
    pub means: String,
    /// The column of the contract that its cells go to.
    pub column: Option<Column>,
    /// 0 to 100. Below 60 the user should look.
    pub confidence: u8,
    /// What decided.
    pub by: By,
    /// At most three cells, decoded; none of columns that are not read.
    pub samples: Vec<String>,
}

/// What decided on a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Its heading.
    Heading,
    /// What its cells hold.
    Content,
    /// The user.
    Correction,
    /// Nothing: not recognised.
    Nothing,
}

/// A meaning as the reader uses it: columns of the contract, and columns that become one only with their neighbours.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meaning {
    /// A column of the contract.
    Column(Column),
    /// Yearly classification, year not yet known.
    Rating,
    /// Birth dates of one sex.
    BirthOf(Sex),
    /// Marks of one sex.
    SexMark(Sex),
    /// Marks (or majors) of one degree.
    DegreeMark(String),
    /// Marks of one level of political theory.
    TheoryMark(String),
    /// Given names beside the column of family names.
    NameRest,
    /// Named, and never read.
    Unused(String),
    /// The user said to leave it out.
    Ignore,
}

impl Meaning {
    /// The meaning of a name, as in the table and in corrections.
    pub(crate) fn parse(name: &str) -> Option<Meaning> {
        let name = name.trim();
        let (head, rest) = name.split_once(':').map_or((name, ""), |(head, rest)| (head.trim(), rest.trim()));
        let sex = |rest: &str| match rest {
            "male" | "nam" => Some(Sex::Male),
            "female" | "nữ" | "nu" => Some(Sex::Female),
            _ => None,
        };
        Some(match (head, rest) {
            ("ignore", _) => Meaning::Ignore,
            ("rating", "") => Meaning::Rating,
            ("rating", year) => Meaning::Column(Column::Rating(year.parse().ok()?)),
            ("unused", what) => Meaning::Unused(what.to_owned()),
            ("authorised_for", what) if !what.is_empty() => Meaning::Column(Column::AuthorisedFor(what.to_owned())),
            ("need_for", what) if !what.is_empty() => Meaning::Column(Column::NeedFor(what.to_owned())),
            ("birth", rest) if !rest.is_empty() => Meaning::BirthOf(sex(rest)?),
            ("sex", rest) if !rest.is_empty() => Meaning::SexMark(sex(rest)?),
            ("degree", rest) if !rest.is_empty() => Meaning::DegreeMark(rest.to_owned()),
            ("theory", rest) if !rest.is_empty() => Meaning::TheoryMark(rest.to_owned()),
            ("name_rest", "") => Meaning::NameRest,
            (head, "") => Meaning::Column(serde_json::from_value(serde_json::Value::String(head.to_owned())).ok()?),
            _ => return None,
        })
    }

    /// Its name, as [`Meaning::parse`] reads it.
    pub(crate) fn name(&self) -> String {
        let sex = |sex: &Sex| if *sex == Sex::Male { "male" } else { "female" };
        match self {
            Meaning::Column(column) => column_name(column),
            Meaning::Rating => "rating".to_owned(),
            Meaning::BirthOf(of) => format!("birth:{}", sex(of)),
            Meaning::SexMark(of) => format!("sex:{}", sex(of)),
            Meaning::DegreeMark(label) => format!("degree:{label}"),
            Meaning::TheoryMark(label) => format!("theory:{label}"),
            Meaning::NameRest => "name_rest".to_owned(),
            Meaning::Unused(what) => format!("unused:{what}"),
            Meaning::Ignore => "ignore".to_owned(),
        }
    }

    /// The column of the contract that its cells go to.
    pub(crate) fn column(&self) -> Option<Column> {
        Some(match self {
            Meaning::Column(column) => column.clone(),
            Meaning::BirthOf(_) => Column::Birth,
            Meaning::SexMark(_) => Column::Sex,
            Meaning::DegreeMark(_) => Column::Degree,
            Meaning::TheoryMark(_) => Column::Theory,
            Meaning::NameRest => Column::FullName,
            Meaning::Rating | Meaning::Unused(_) | Meaning::Ignore => return None,
        })
    }
}

/// The name of a column as corrections write it.
pub fn column_name(column: &Column) -> String {
    match column {
        Column::Rating(year) => format!("rating:{year}"),
        Column::AuthorisedFor(what) => format!("authorised_for:{what}"),
        Column::NeedFor(what) => format!("need_for:{what}"),
        plain => match serde_json::to_value(plain) {
            Ok(serde_json::Value::String(name)) => name,
            _ => String::new(),
        },
    }
}

/// The letters of a column: 0 is `A`.
pub(crate) fn letters(at: u32) -> String {
    let cell = canbo_register::CellRef { row: 1, column: at }.to_string();
    cell[..cell.len() - 1].to_owned()
}
