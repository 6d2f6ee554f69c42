//! What an edit has overwritten, so that it can be taken back.

use super::state::{Line, State, Totals};

/// Something as it was before.
pub(super) enum Old<const N: usize> {
    Line(u32, Line<N>),
    Supply(u32, i64),
    Price(u32, [i64; N]),
    Totals(Totals),
    /// A node was added.
    Node,
    /// An arc was added.
    Arc,
    /// All flows and prices, before a solve anew.
    Everything(Vec<i64>, Vec<[i64; N]>),
}

impl<const N: usize> State<N> {
    /// Takes back what the log holds, last first.
    pub(super) fn take_back(&mut self, log: Vec<Old<N>>) {
        for old in log.into_iter().rev() {
            match old {
                Old::Line(arc, line) => self.lines[arc as usize] = line,
                Old::Supply(node, supply) => self.supply[node as usize] = supply,
                Old::Totals(totals) => self.totals = totals,
                Old::Price(node, price) => self.prices[node as usize] = price,
                Old::Node => {
                    self.supply.pop();
                    self.prices.pop();
                    self.beside.pop();
                }
                Old::Arc => {
                    let line = self.lines.pop().expect("an arc was added");
                    for node in [line.from, line.to] {
                        self.beside[node as usize].pop();
                    }
                }
                Old::Everything(flow, prices) => {
                    self.lines.iter_mut().zip(flow).for_each(|(line, units)| line.flow = units);
                    self.prices = prices;
                }
            }
        }
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) -> bool {
        let log = self.edits.pop();
        let any = log.is_some();
        self.take_back(log.unwrap_or_default());
        any
    }
}
