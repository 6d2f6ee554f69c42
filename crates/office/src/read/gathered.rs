//! Events put together again.

use super::Event;
use crate::Recognition;
use canbo_register::Finding;
use canbo_register::facts::SheetFacts;
use std::collections::BTreeMap;

/// What the events of one or more files add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Recognised sheets with their rows.
    pub sheets: Vec<SheetFacts>,
    /// How each sheet was understood.
    pub recognised: Vec<Recognition>,
    /// Everything noticed, in the order of reading.
    pub findings: Vec<Finding>,
    numbers: BTreeMap<u32, usize>,
}

impl Gathered {
    /// Nothing yet.
    pub fn new() -> Gathered {
        Gathered::default()
    }

    /// A new file begins: numbers of sheets start again.
    pub fn next_file(&mut self) {
        self.numbers.clear();
    }

    /// Takes one event in. Rows of a sheet that never began are left out.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Sheet(head) => {
                self.numbers.insert(head.number, self.sheets.len());
                let context = head.context;
                self.sheets.push(SheetFacts { file: head.file, kind: head.kind, context, rows: Vec::new() });
            }
            Event::Row { sheet, row } => {
                if let Some(facts) = self.numbers.get(&sheet).and_then(|at| self.sheets.get_mut(*at)) {
                    facts.rows.push(row);
                }
            }
            Event::Group { sheet, row, text } => {
                if let Some(facts) = self.numbers.get(&sheet).and_then(|at| self.sheets.get_mut(*at)) {
                    facts.context.groups.push((row, text));
                }
            }
            Event::Recognised(one) => self.recognised.push(one),
            Event::Finding(finding) => self.findings.push(finding),
        }
    }
}
