//! A bar with words on a terminal, nothing elsewhere.

use crate::interrupt::Interrupt;
use canbo_flow::{Progress, Watch};
use canbo_words::Words;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::ops::ControlFlow;
use std::time::Duration;

/// The bar of one stretch of long work, on standard error. Hidden where that is no terminal.
pub(crate) struct Meter {
    bar: ProgressBar,
}

impl Meter {
    /// Begins: what is being done, and how many parts it has.
    pub(crate) fn start(what: String, parts: u64) -> Meter {
        let bar = ProgressBar::with_draw_target(Some(parts), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{msg}  {bar:30} {pos}/{len}  {elapsed}");
        bar.set_style(style.expect("the template is ours").progress_chars("━━─"));
        bar.set_message(what);
        if !bar.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Meter { bar }
    }
    /// One part is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Shows how far the solver has come, and hands it the wish to stop.
pub(crate) struct SolverWatch<'a> {
    words: &'a Words,
    interrupt: Interrupt,
    meter: Meter,
}

impl<'a> SolverWatch<'a> {
    /// Begins to watch.
    pub(crate) fn new(words: &'a Words, interrupt: &Interrupt) -> SolverWatch<'a> {
        SolverWatch { words, interrupt: interrupt.clone(), meter: Meter::start(words.text("work-solving"), 1) }
    }
}

impl Watch for SolverWatch<'_> {
    fn tick(&mut self, progress: Progress) -> ControlFlow<()> {
        if self.interrupt.is_set() {
            return ControlFlow::Break(());
        }
        let bar = &self.meter.bar;
        bar.set_length(progress.tiers as u64 + 1);
        bar.set_position(progress.tier.map_or(0, |tier| tier as u64 + 1));
        if progress.tier.is_none() {
            bar.set_message(self.words.text("work-first-flow"));
        } else {
            bar.set_message(self.words.text("work-solving"));
        }
        ControlFlow::Continue(())
    }
}
