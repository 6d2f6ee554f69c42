//! Blocks of a large part that hardly touch each other, such as provinces between which few people may go.
//!
//! Solved together from the start, every pivot walks through a tree that all blocks share and shifts the prices of all
//! that hangs below. So the arcs that cross from block to block stay out at first: what is left is as good as many small
//! parts, and little is to be put right once the others come in. Like everything about a start, this decides nothing.

use super::crash::Start;
use super::part::Part;
use super::pricing::Free;
use super::tree::NOBODY;
use std::collections::HashMap;

/// Smaller parts are not worth a look for blocks.
const LARGE: usize = 2_000_000;
/// About so many arcs are looked at to find blocks.
const SAMPLE: usize = 2_000_000;
/// Two neighbours in a row are of one block if at least one in so many rows that hold the rarer one holds them as
/// neighbours.
const SHARE: u32 = 4;
/// Of a thousand arcs of rows, so many at least must stay within blocks, and so many at most.
const WITHIN: std::ops::RangeInclusive<usize> = 700..=999;

/// Disjoint sets, each named by its lowest member.
struct Sets(Vec<u32>);

impl Sets {
    fn new(count: u32) -> Sets {
        Sets((0..count).collect())
    }

    fn find(&mut self, mut one: u32) -> u32 {
        while self.0[one as usize] != one {
            let next = self.0[self.0[one as usize] as usize];
            self.0[one as usize] = next;
            one = next;
        }
        one
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other) as usize] = one.min(other);
    }
}

/// The arcs within blocks and all core arcs, if the part has blocks worth the name.
pub(super) fn within(part: &Part, start: &Start) -> Option<Free> {
    if part.row_arcs() < LARGE {
        return None;
    }
    let blocks = blocks(part)?;
    let satellites = part.row_begins.len() - 1;
    let mut free = Free { row_begins: Vec::with_capacity(satellites + 1), rows: Vec::new(), core: Vec::new() };
    for satellite in 0..satellites {
        free.row_begins.push(free.rows.len() as u32);
        let row = part.row_begins[satellite]..part.row_begins[satellite + 1];
        let home = if start.home[satellite] == NOBODY { row.start } else { start.home[satellite] };
        let block = |at: u32| blocks[part.row_to[at as usize] as usize];
        free.rows.extend(row.filter(|at| block(*at) == block(home)));
    }
    free.row_begins.push(free.rows.len() as u32);
    free.core = (part.row_arcs() as u32..part.arc_count() as u32).collect();
    WITHIN.contains(&(free.rows.len() * 1_000 / part.row_arcs())).then_some(free)
}

/// The block of each core node; nothing if all of it is one.
fn blocks(part: &Part) -> Option<Vec<u32>> {
    let hub = (0..part.cores).min_by_key(|node| part.supply[*node as usize])?;
    let mut sets = Sets::new(part.cores);
    for arc in part.core.iter().filter(|arc| arc.from != hub && arc.to != hub) {
        sets.join(arc.from, arc.to);
    }
    let clusters: Vec<u32> = (0..part.cores).map(|node| sets.find(node)).collect();
    let (mut together, mut seen) = (HashMap::<(u32, u32), u32>::new(), vec![0u32; clusters.len()]);
    let every = part.row_arcs().div_ceil(SAMPLE);
    for row in part.row_begins.windows(2).step_by(every) {
        let mut last = NOBODY;
        for to in &part.row_to[row[0] as usize..row[1] as usize] {
            let cluster = clusters[*to as usize];
            if cluster != last {
                seen[cluster as usize] += 1;
                if last != NOBODY {
                    *together.entry((last.min(cluster), last.max(cluster))).or_default() += 1;
                }
                last = cluster;
            }
        }
    }
    // In whatever order they are joined, the same sets come out.
    for ((one, other), times) in together {
        if times * SHARE >= seen[one as usize].min(seen[other as usize]) {
            sets.join(one, other);
        }
    }
    let blocks: Vec<u32> = (0..part.cores).map(|node| sets.find(node)).collect();
    let first = blocks.iter().zip(0..).find(|(_, node)| *node != hub).map(|(block, _)| *block);
    blocks.iter().zip(0..).any(|(block, node)| node != hub && Some(*block) != first).then_some(blocks)
}
