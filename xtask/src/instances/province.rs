//! Invented networks of the shape that `planning` builds: movers with about a hundred options each, senders with
//! quotas, seats in fields of communes, convex costs of a commune's missing seats.
//!
//! ```text
//! mover ─ stay ─▶ sender ─ at most so many leave, at least so many ─▶ root
//! mover ─ option ─▶ seats of a field ─ the first, the rest ─▶ commune ─ convex ─▶ total ─▶ root
//! ```

use super::Dice;
use canbo_flow::{Packed, Question};

/// The numbers behind a province.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// People who may move.
    pub movers: u32,
    /// Communes that receive.
    pub communes: u32,
    /// Bodies that send.
    pub senders: u32,
}

/// Fields in each commune.
const FIELDS: u32 = 18;

/// How many tiers a tiered instance has.
pub const TIERS: usize = 10;

/// The size of the province in the table of `docs/performance.md`: 5,170 nodes or so, a third of a million arcs.
pub const PROVINCE: Size = Size { movers: 3_000, communes: 102, senders: 26 };

/// Thirty-four of these are the nation.
const AVERAGE: Size = Size { movers: 4_700, communes: 98, senders: 28 };

/// What the option of a mover costs, tier by tier as in `planning`: minimum, fitting, shortage, four steps of the
/// cascade, volunteers, fit, tie-break.
type Costs = [i64; TIERS];

/// One cost vector out of the tiers, as someone would weigh them who has only one.
fn weighed(costs: &Costs) -> i64 {
    let step: i64 = costs[3] * 4_000 + costs[4] * 3_000 + costs[5] * 2_000 + costs[6] * 1_000;
    costs[0] * 1_000_000 + costs[1] * 20_000 + costs[2] + step + costs[7] * 500 + costs[8]
}

/// The parts of a province that options lead to.
struct Land {
    first_group: u32,
    communes: u32,
}

struct Draft {
    network: Packed,
    tiered: bool,
}

impl Draft {
    fn arc(&mut self, from: u32, to: u32, lower: i64, upper: i64, costs: &Costs) {
        if self.tiered {
            self.network.add_arc(from, to, lower, upper, costs);
        } else {
            self.network.add_arc(from, to, lower, upper, &[weighed(costs)]);
        }
    }
}

const FREE: Costs = [0; TIERS];

/// One province.
pub fn province(seed: u64, size: Size, tiered: bool) -> Packed {
    many(seed, &[size], tiered, false)
}

/// Thirty-four provinces of unlike sizes, together about 237,000 nodes and 17 million arcs. Where `open`, one mover
/// in twenty may go to another province, so that all is one component.
pub fn nation(seed: u64, tiered: bool, open: bool) -> Packed {
    provinces(seed, 34, tiered, open)
}

/// The first so many of the nation's provinces.
pub fn provinces(seed: u64, count: u32, tiered: bool, open: bool) -> Packed {
    let mut dice = Dice(seed);
    let sizes: Vec<Size> = (0..count)
        .map(|_| {
            let percent = dice.below(81) + 60;
            let of = |whole: u32| whole * percent / 100;
            Size { movers: of(AVERAGE.movers), communes: of(AVERAGE.communes), senders: AVERAGE.senders }
        })
        .collect();
    many(seed, &sizes, tiered, open)
}

fn many(seed: u64, sizes: &[Size], tiered: bool, open: bool) -> Packed {
    let mut dice = Dice(seed);
    let nodes = |size: &Size| size.movers + size.communes * (FIELDS + 2) + size.senders + 1;
    let arcs: u32 = sizes.iter().map(|size| size.movers * (size.communes * 15 / 14 + 3) + size.communes * 120).sum();
    let all: u32 = sizes.iter().map(nodes).sum();
    let tiers = if tiered { TIERS } else { 1 };
    let mut draft = Draft { network: Packed::with_room(all as usize, tiers, arcs as usize), tiered };
    let mut first = 0;
    let lands: Vec<Land> = (sizes.iter())
        .map(|size| {
            let land = Land { first_group: first + size.movers, communes: size.communes };
            first += nodes(size);
            land
        })
        .collect();
    first = 0;
    for (number, size) in sizes.iter().enumerate() {
        one(&mut dice, &mut draft, first, size, number, &lands, open);
        first += nodes(size);
    }
    draft.network
}

/// Lays out one province from its first node on.
fn one(dice: &mut Dice, draft: &mut Draft, first: u32, size: &Size, number: usize, lands: &[Land], open: bool) {
    let first_group = first + size.movers;
    let first_commune = first_group + size.communes * FIELDS;
    let first_total = first_commune + size.communes;
    let first_sender = first_total + size.communes;
    // Where people may cross, all provinces share one root, the last node of all.
    let root = if open { draft.network.node_count() as u32 - 1 } else { first_sender + size.senders };
    let arrived = draft.network.supply(root as usize);
    draft.network.set_supply(root, arrived - i64::from(size.movers));
    let mut staff = vec![0i64; size.senders as usize];
    for mover in first..first + size.movers {
        draft.network.set_supply(mover, 1);
        let sender = dice.below(size.senders);
        staff[sender as usize] += 1;
        draft.arc(mover, first_sender + sender, 0, 1, &FREE);
        let leaves_home = open && lands.len() > 1 && dice.one_in(20);
        let away = dice.below(lands.len() as u32) as usize;
        for (land, is_home) in [(&lands[number], true), (&lands[away], false)] {
            // Half of what a mover between provinces may choose is at home and half away.
            if is_home || (leaves_home && away != number) {
                options(dice, draft, mover, land, if leaves_home { 2 } else { 1 });
            }
        }
    }
    for (sender, staff) in (first_sender..).zip(staff) {
        draft.arc(sender, root, staff - (staff * 3 + 9) / 10, staff - staff / 20, &FREE);
    }
    for commune in 0..size.communes {
        let groups = first_group + commune * FIELDS;
        receiving(dice, draft, groups, first_commune + commune, first_total + commune, root);
    }
}

/// One option in every commune (or every second) in the mover's field, a few in a field that fits nearly.
fn options(dice: &mut Dice, draft: &mut Draft, mover: u32, land: &Land, every: u32) {
    let (field, near) = (dice.below(FIELDS), dice.below(FIELDS));
    let (kind, volunteer) = (3 + dice.below(4) as usize, i64::from(!dice.one_in(5)));
    for commune in (0..land.communes).filter(|commune| commune % every == 0) {
        for (nth, field) in [field, near].into_iter().enumerate() {
            if nth == 1 && !dice.one_in(14) {
                continue;
            }
            let mut costs = FREE;
            costs[1] = nth as i64;
            costs[kind] = 1;
            costs[7] = if dice.one_in(20) { 0 } else { volunteer };
            costs[8] = dice.between(0, 999) + 500 * nth as i64;
            costs[9] = (dice.bits() >> 24) as i64;
            draft.arc(mover, land.first_group + commune * FIELDS + field, 0, 1, &costs);
        }
    }
}

/// The seats of a commune's fields, its convex shortage and its total.
fn receiving(dice: &mut Dice, draft: &mut Draft, groups: u32, commune: u32, total: u32, root: u32) {
    let mut seats = 0;
    for group in groups..groups + FIELDS {
        let vacant = dice.between(0, 2);
        seats += vacant;
        let mut first = FREE;
        first[0] = -i64::from(dice.one_in(3));
        draft.arc(group, commune, 0, vacant.min(1), &first);
        draft.arc(group, commune, 0, (vacant - 1).max(0), &FREE);
    }
    let priority = dice.between(1, 3);
    for missing in 1..=seats {
        let mut costs = FREE;
        costs[2] = -(priority * (2 * missing - 1) * 1_000_000 / (seats + 30));
        draft.arc(commune, total, 0, 1, &costs);
    }
    draft.arc(total, root, 0, seats, &FREE);
}
