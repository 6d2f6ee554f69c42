//! The report that is shown to whoever decides: one page with everything in it.
//!
//! Flow: inputs, a proven plan and what an audience may read → [`ReportData`] (figures, tested by themselves) → one
//! picture a file, each a pure function from data to SVG → [`report_page`], an HTML text with its fonts inside.
//!
//! Invariants: no script and no address of the outside; every picture has a title, a description and a table in the
//! annexes, which print; whatever a name holds, it stays text; nobody is named beyond what the audience may see.

mod annexes;
mod audience;
mod cascade;
mod crossings;
mod curve;
mod data;
mod fairness;
mod figures;
mod flows;
mod frame;
mod heat;
mod html;
mod labels;
mod map;
mod moves;
mod outline;
mod plane;
mod proof;
mod recruit;

pub use audience::Reader;
pub use data::{Commune, Figures, Link, LinkKind, ReportData};

use crate::out::{Names, Proven, Refusal};
use canbo_planning::{Explanation, Inputs};
use canbo_words::Words;
use html::Page;

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The question, as it was asked and verified.
    pub inputs: &'a Inputs<'a>,
    /// The answer, with the mark without which it is not printed.
    pub proven: Proven<'a>,
    /// Explanations of those moved, cut to the audience.
    pub people: &'a [Explanation],
    /// Who reads it.
    pub reader: &'a Reader,
}

/// The page, in the language of the words.
pub fn report_page(report: &Report<'_>, words: &Words) -> Result<String, Refusal> {
    let names = Names::new(report.inputs.register, report.inputs.reference, words);
    let data = ReportData::of(report)?;
    let mut page = Page::new(&names);
    frame::open(&mut page, report, &data);
    figures::section(&mut page, &data);
    map::section(&mut page, &data);
    cascade::section(&mut page, &data, report.reader);
    flows::section(&mut page, &data, report.reader);
    heat::section(&mut page, &data);
    curve::section(&mut page, &data, report.reader);
    fairness::section(&mut page, &data);
    recruit::section(&mut page, &data);
    moves::section(&mut page, report);
    proof::section(&mut page, report);
    annexes::all(&mut page, &data, report);
    frame::close(&mut page, report);
    Ok(page.done())
}
