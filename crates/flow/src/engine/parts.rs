//! The parts into which a network falls: its connected components.

use crate::{Arc, Question};
use std::convert::Infallible;

/// Stretches of neighbouring arcs that belong to one component.
type Run = (u32, u32);

/// The components, numbered by their lowest node.
pub(crate) struct Parts {
    /// All nodes, component by component, rising in each.
    order: Vec<u32>,
    /// Where a node stands in `order`.
    pub(crate) rank: Vec<u32>,
    /// Where a component's nodes begin in `order`; one more at the end.
    node_begins: Vec<u32>,
    runs: Vec<Run>,
    /// Where a component's runs begin; one more at the end.
    run_begins: Vec<u32>,
    /// The number of arcs of each component.
    arcs: Vec<u32>,
}

impl Parts {
    /// Expects arcs whose nodes exist.
    pub(crate) fn of(question: &impl Question) -> Parts {
        let nodes = question.node_count();
        let mut above: Vec<u32> = (0..nodes as u32).collect();
        each_end(question, |from, to| {
            // Neighbouring arcs often share an end that has been joined to the lowest node already.
            if above[from as usize] != above[to as usize] {
                let (one, other) = (find(&mut above, from), find(&mut above, to));
                above[one.max(other) as usize] = one.min(other);
            }
        });
        let mut number = vec![0u32; nodes];
        let mut count = 0;
        for node in 0..nodes as u32 {
            let top = find(&mut above, node);
            number[node as usize] = if top == node { count } else { number[top as usize] };
            count += u32::from(top == node);
        }
        drop(above);
        Parts::grouped(question, &number, count as usize)
    }

    fn grouped(question: &impl Question, number: &[u32], count: usize) -> Parts {
        let mut node_begins = begins(number.iter().copied(), count);
        let mut order = vec![0; number.len()];
        let mut rank = vec![0; number.len()];
        for (node, part) in number.iter().enumerate() {
            let at = &mut node_begins[*part as usize];
            (order[*at as usize], rank[node]) = (node as u32, *at);
            *at += 1;
        }
        shift(&mut node_begins);
        let mut arcs = vec![0u32; count];
        let mut found: Vec<(u32, Run)> = Vec::new();
        let Ok(()) = question.each_chunk(None, |chunk| {
            let (first, mut begin) = (chunk.first as u32, 0);
            for (from, end) in chunk.from {
                let part = number[*from as usize];
                match found.last_mut() {
                    Some((last, run)) if *last == part => run.1 = first + end,
                    _ => found.push((part, (first + begin, first + end))),
                }
                begin = *end;
            }
            Ok::<(), Infallible>(())
        });
        found.iter().for_each(|(part, (begin, end))| arcs[*part as usize] += end - begin);
        let mut run_begins = begins(found.iter().map(|(part, _)| *part), count);
        let mut runs = vec![(0, 0); found.len()];
        for (part, run) in found {
            let at = &mut run_begins[part as usize];
            runs[*at as usize] = run;
            *at += 1;
        }
        shift(&mut run_begins);
        Parts { order, rank, node_begins, runs, run_begins, arcs }
    }

    /// How many components there are.
    pub(crate) fn count(&self) -> usize {
        self.arcs.len()
    }

    /// The nodes of a component, rising.
    pub(crate) fn nodes(&self, part: usize) -> &[u32] {
        &self.order[self.node_begins[part] as usize..self.node_begins[part + 1] as usize]
    }

    /// What to take off a node's rank to number a component's nodes from 0.
    pub(crate) fn base(&self, part: usize) -> u32 {
        self.node_begins[part]
    }

    /// Calls back for each arc of a component, rising, with its number and its cost in a tier.
    #[inline]
    pub(crate) fn each_arc(
        &self,
        question: &impl Question,
        part: usize,
        tier: Option<usize>,
        mut visit: impl FnMut(usize, Arc, i64),
    ) {
        for (begin, end) in &self.runs[self.run_begins[part] as usize..self.run_begins[part + 1] as usize] {
            let Ok(()) = question.each_arc(*begin as usize..*end as usize, tier, |number, arc, cost| {
                visit(number, arc, cost);
                Ok::<(), Infallible>(())
            });
        }
    }

    /// The number of arcs of a component.
    pub(crate) fn arc_count(&self, part: usize) -> usize {
        self.arcs[part] as usize
    }
}

/// Calls back for the ends of each arc.
fn each_end(question: &impl Question, mut visit: impl FnMut(u32, u32)) {
    let Ok(()) = question.each_chunk(None, |chunk| {
        let mut begin = 0;
        for (from, end) in chunk.from {
            chunk.to.each(begin..*end as usize, |to| visit(*from, to));
            begin = *end as usize;
        }
        Ok::<(), Infallible>(())
    });
}

fn find(above: &mut [u32], mut node: u32) -> u32 {
    while above[node as usize] != node {
        let next = above[above[node as usize] as usize];
        above[node as usize] = next;
        node = next;
    }
    node
}

/// Where each group begins when its members are laid out group by group; one more at the end.
fn begins(groups: impl Iterator<Item = u32>, count: usize) -> Vec<u32> {
    let mut begins = vec![0; count + 1];
    for group in groups {
        begins[group as usize + 1] += 1;
    }
    for group in 0..count {
        begins[group + 1] += begins[group];
    }
    begins
}

/// Undoes the moving on of `begins` while the groups were filled.
fn shift(begins: &mut [u32]) {
    let count = begins.len() - 1;
    begins.copy_within(0..count, 1);
    begins[0] = 0;
}
