//! Handing out the parts of a network to threads, and putting their answers together.

use super::part::{Part, base};
use super::parts::Parts;
use super::run::{Answer, Stand, Units, run};
use crate::{Cut, Flow, Outcome, Progress, Question, Ray, Refusal, Solution, View, Watch, cut, validate};
use std::convert::Infallible;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Fewer arcs than this are not worth a thread.
const ARCS_PER_THREAD: usize = 20_000;

/// How long the watcher waits at most for a look while only other threads work.
const LOOK: Duration = Duration::from_millis(20);

/// Finds the lexicographically least flow of a network, or proves that there is none.
///
/// The same network gives the same outcome, byte for byte, whatever the number of threads: one per
/// processor, if the network falls into parts that keep them busy. What the outcome says is proved by what
/// it carries; see [`crate::check`]. Refused are networks that [`crate::validate`] refuses, and
/// runs that the watcher stops.
///
/// Method: primal network simplex with strongly feasible trees (Cunningham 1976; Ahuja, Magnanti and
/// Orlin 1993, chapter 11), part by part and tier by tier, fixing arcs of non-zero reduced cost in between.
pub fn solve(question: &impl Question, watch: &mut dyn Watch) -> Result<Outcome, Refusal> {
    solve_on(std::thread::available_parallelism().map_or(1, NonZero::get), question, watch)
}

/// [`solve`] on so many threads at most, the caller's included.
pub fn solve_on(threads: usize, question: &impl Question, watch: &mut dyn Watch) -> Result<Outcome, Refusal> {
    solve_view(threads, question.view(), watch)
}

fn solve_view(threads: usize, view: View<'_>, watch: &mut dyn Watch) -> Result<Outcome, Refusal> {
    match view {
        View::Network(network) => solve_in(threads, network, watch),
        View::Packed(packed) => solve_in(threads, packed, watch),
        View::Solved(solved) => solve_in(threads, &solved.network(), watch),
    }
}

fn solve_in(threads: usize, question: &impl Question, watch: &mut dyn Watch) -> Result<Outcome, Refusal> {
    validate(question)?;
    let mut progress =
        Progress { tier: None, tiers: question.tier_count(), pivots: 0, free_arcs: question.arc_count() };
    if watch.tick(progress).is_break() {
        return Err(Refusal::Cancelled);
    }
    let parts = Parts::of(question);
    let mut order: Vec<usize> = (0..parts.count()).collect();
    order.sort_by_key(|part| std::cmp::Reverse(parts.arc_count(*part)));
    let work = Work {
        question,
        parts: &parts,
        order,
        next: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
        pivots: AtomicU64::new(0),
    };
    let mut whole = Whole::of(question);
    let helpers = threads.min(parts.count()).min(1 + question.arc_count() / ARCS_PER_THREAD).saturating_sub(1);
    let (sender, receiver) = channel();
    std::thread::scope(|scope| {
        for _ in 0..helpers {
            let (work, sender) = (&work, sender.clone());
            scope.spawn(move || work.do_parts(&sender, &mut |_| true));
        }
        work.do_parts(&sender, &mut |stand| {
            progress = Progress {
                tier: stand.tier,
                pivots: work.pivots.load(Ordering::Relaxed),
                free_arcs: stand.free_arcs,
                ..progress
            };
            watch.tick(progress).is_continue()
        });
        drop(sender);
        whole.gather(&parts, &work, &receiver, &mut || {
            progress.pivots = work.pivots.load(Ordering::Relaxed);
            watch.tick(progress).is_continue()
        });
    });
    if work.stop.load(Ordering::Relaxed) { Err(Refusal::Cancelled) } else { Ok(whole.outcome()) }
}

/// The queue of parts, largest first.
struct Work<'a, Q> {
    question: &'a Q,
    parts: &'a Parts,
    order: Vec<usize>,
    next: AtomicUsize,
    stop: AtomicBool,
    pivots: AtomicU64,
}

/// A part's number, its nodes in the order of its prices, and its answer.
type Done = (usize, Vec<u32>, Answer);

impl<Q: Question> Work<'_, Q> {
    /// Takes parts off the queue until it is empty or somebody wants to stop.
    fn do_parts(&self, done: &Sender<Done>, tick: &mut dyn FnMut(Stand) -> bool) {
        while let Some(number) = self.order.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let (part, costs) = Part::of(self.question, self.parts, *number);
            let mut told = 0;
            let answer = run(self.question, &part, costs, &mut |stand| {
                self.pivots.fetch_add(stand.pivots - told, Ordering::Relaxed);
                told = stand.pivots;
                if !tick(stand) {
                    self.stop.store(true, Ordering::Relaxed);
                }
                !self.stop.load(Ordering::Relaxed)
            });
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            done.send((*number, part.nodes, answer)).expect("the answers are waited for");
        }
    }
}

/// Arcs in order, and whether their flow grows.
type Cycle = Vec<(u32, bool)>;

/// The outcome as it comes together.
struct Whole<'a, Q> {
    question: &'a Q,
    /// What the parts say that arcs carry, measured from their bases.
    units: Units,
    prices: Vec<Vec<i64>>,
    /// The lowest part that supplies too much. If a part receives too much, another one supplies too much,
    /// because supplies add up to zero.
    infeasible: Option<(usize, Vec<u32>)>,
    /// The lowest tier without a least value, the lowest such part, its cycle.
    unbounded: Option<(usize, usize, Cycle)>,
}

impl<'a, Q: Question> Whole<'a, Q> {
    fn of(question: &'a Q) -> Self {
        let prices = vec![vec![0; question.node_count()]; question.tier_count()];
        Whole { question, units: Vec::new(), prices, infeasible: None, unbounded: None }
    }

    /// Takes answers as they come; what comes of them does not depend on their order.
    fn gather(&mut self, parts: &Parts, work: &Work<'_, Q>, answers: &Receiver<Done>, tick: &mut dyn FnMut() -> bool) {
        let mut left = parts.count();
        while left > 0 && !work.stop.load(Ordering::Relaxed) {
            match answers.recv_timeout(LOOK) {
                Ok(done) => {
                    self.take(done);
                    left -= 1;
                }
                Err(RecvTimeoutError::Timeout) if !tick() => work.stop.store(true, Ordering::Relaxed),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn take(&mut self, (part, nodes, answer): Done) {
        match answer {
            Answer::Optimal { flow, prices } => {
                self.units.extend(flow);
                for (row, local) in self.prices.iter_mut().zip(&prices) {
                    for (node, price) in nodes.iter().zip(local) {
                        row[*node as usize] = *price;
                    }
                }
            }
            Answer::Infeasible { inside } => {
                let is_lower = self.infeasible.as_ref().is_none_or(|(lowest, _)| part < *lowest);
                if !inside.is_empty() && is_lower {
                    self.infeasible = Some((part, inside));
                }
            }
            Answer::Unbounded { tier, flow, cycle } => {
                self.units.extend(flow);
                if self.unbounded.as_ref().is_none_or(|(first, lowest, _)| (tier, part) < (*first, *lowest)) {
                    self.unbounded = Some((tier, part, cycle));
                }
            }
            Answer::Stopped => {}
        }
    }

    fn outcome(self) -> Outcome {
        let Whole { question, mut units, prices, infeasible, unbounded } = self;
        if let Some((_, inside)) = infeasible {
            let mut nodes = vec![false; question.node_count()];
            inside.iter().for_each(|node| nodes[*node as usize] = true);
            return Outcome::Infeasible(cut::narrowed(question, Cut { nodes }));
        }
        if !question.may_all_rest() {
            let based = question.each_arc(0..question.arc_count(), None, |number, arc, _| {
                let base = base((arc.lower, arc.upper));
                if base != 0 {
                    units.push((number as u32, base));
                }
                Ok::<(), Infallible>(())
            });
            let Ok(()) = based;
        }
        let flow = Flow::of(question.arc_count(), units);
        if let Some((_, _, mut arcs)) = unbounded {
            // A cycle begins anywhere; let it be at its lowest arc.
            let first = (0..arcs.len()).min_by_key(|at| arcs[*at].0).unwrap_or(0);
            arcs.rotate_left(first);
            return Outcome::Unbounded(Ray { flow, arcs });
        }
        let value = |tier| {
            let parts = flow.carrying().iter();
            parts.map(|(arc, units)| i128::from(question.cost(tier, *arc as usize)) * i128::from(*units)).sum()
        };
        let values = (0..question.tier_count()).map(value).collect();
        Outcome::Optimal(Solution { flow, prices, values })
    }
}
