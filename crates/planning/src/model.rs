//! The network of a plan, and what every arc means. See `docs/model.md` for the mathematics.
//!
//! mover ─▶ stay ─▶ own seat or pool;  mover ─▶ option ─▶ lane of a seat
//! lane (training fits) ─▶ seat: the first carries tier *unfitting positions*
//! seat ─▶ field: inside the authorised number;  seat ─▶ total: what is over and stays over
//! field ─▶ filled: the first carries tier *empty fields*;  filled ─▶ total: one arc a missing seat, convex fair costs
//! total ─▶ root, pool ─▶ root: the limits of communes and senders.
//!
//! People without an option are constants: they shift bounds and offsets. A value of the plan is offset + flow value.

mod otherwise;

use crate::candidates::{Mover, movers};
use crate::ground::{Commune, Ground, Home, Inputs, fit};
use crate::plan::{Edit, MoveKind};
use crate::tally::{Step, Tally};
use crate::tiers::{Costs, Stage, fair_cost, stages, tie_break};
use crate::{Options, Refusal};
use canbo_flow::{INFINITE, Network};
use canbo_register::reference::Fit;
use canbo_register::{PersonId, SeatKey};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What a sender's arc limits; for telling a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    /// The least number of the pool's range.
    Range(usize),
    /// The greatest number of the pool's range.
    Most(usize),
    /// The pool's leaders.
    Leaders(usize),
    /// A commune's total.
    Total(usize),
    /// A field or position that must not lose its last person.
    Last { commune: usize },
    /// A pinned person.
    Pin(usize),
}

/// Nodes of a commune.
#[derive(Clone, Debug)]
pub(crate) struct Nodes {
    lanes: Vec<u32>,
    seats: Vec<u32>,
    fields: Vec<u32>,
    filled: u32,
    total: u32,
}

/// Nodes of a pool: all who stay, the leaders among them, and the way out between the two ends of the range.
#[derive(Clone, Debug)]
struct PoolNodes {
    staff: u32,
    leaders: u32,
    gate: u32,
}

/// A network with its meaning.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) ground: Ground,
    pub(crate) movers: Vec<Mover>,
    pub(crate) stages: Vec<Stage>,
    pub(crate) network: Network,
    /// Value of each stage when the flow value is zero.
    pub(crate) offsets: Vec<i128>,
    /// Per mover: arc of staying and arcs of options; closed (capacity 0) by a pin or a forbid.
    pub(crate) stay: Vec<u32>,
    pub(crate) option: Vec<Vec<u32>>,
    pub(crate) limits: Vec<(u32, Limit)>,
    /// Per commune: its nodes, and where its arcs begin and end.
    pub(crate) communes: Vec<(Nodes, Range<usize>)>,
    pub(crate) salt: u32,
    pub(crate) elastic: bool,
}

/// Builds the model.
pub fn model(inputs: &Inputs<'_>, options: &Options) -> Result<Model, Refusal> {
    let ground = Ground::lay(inputs)?;
    let movers = movers(inputs, &ground, options);
    Model::build(inputs, ground, movers, options, 0, false)
}

/// Working constants of a seat: those who are no movers.
#[derive(Clone, Copy, Default)]
struct Constant {
    working: i64,
    fitting: i64,
}

struct Builder<'a> {
    stages: &'a [Stage],
    network: Network,
    limits: Vec<(u32, Limit)>,
}

impl Builder<'_> {
    fn node(&mut self) -> u32 {
        self.network.supply.push(0);
        self.network.supply.len() as u32 - 1
    }
    fn arc(&mut self, from: u32, to: u32, lower: i64, upper: i64, costs: &Costs<'_>) -> u32 {
        self.network.add_arc(from, to, lower, upper, &costs.values)
    }
    fn free(&mut self, from: u32, to: u32, upper: i64) -> u32 {
        let costs = Costs::zero(self.stages);
        self.network.add_arc(from, to, 0, upper, &costs.values)
    }
    /// `first` carries the reward, the rest is free. `must` asks for the first.
    fn first_then_rest(&mut self, from: u32, to: u32, reward: Option<Stage>, must: bool) -> Option<u32> {
        let first = match reward {
            Some(stage) => {
                let costs = Costs::of(self.stages, stage, -1);
                Some(self.arc(from, to, i64::from(must), 1, &costs))
            }
            None => None,
        };
        self.free(from, to, INFINITE);
        first
    }
}

impl Model {
    pub(crate) fn build(
        inputs: &Inputs<'_>,
        ground: Ground,
        movers: Vec<Mover>,
        options: &Options,
        salt: u32,
        elastic: bool,
    ) -> Result<Model, Refusal> {
        let stages = stages(inputs.programme, elastic, options.base.is_some());
        let constants = constants(inputs, &ground.communes, &movers);
        let mut builder = Builder { stages: &stages, network: Network::new(0, stages.len()), limits: Vec::new() };
        let mover_nodes: Vec<u32> = movers.iter().map(|_| builder.node()).collect();
        let communes: Vec<Nodes> = ground.communes.iter().map(|commune| nodes(&mut builder, commune)).collect();
        let mut pool = || PoolNodes { staff: builder.node(), leaders: builder.node(), gate: builder.node() };
        let pools: Vec<PoolNodes> = ground.pools.iter().map(|_| pool()).collect();
        let root = builder.node();

        let edits = Edits::read(&ground, &movers, options)?;
        let base = options.base_lines();
        let mut stay = Vec::new();
        let mut option = Vec::new();
        for (at, mover) in movers.iter().enumerate() {
            let node = mover_nodes[at];
            builder.network.set_supply(node, 1);
            let home = match mover.home {
                Home::Seat { commune, seat } if mover.fits_now => communes[commune].lanes[seat],
                Home::Seat { commune, seat } => communes[commune].seats[seat],
                Home::Pool(pool) if mover.leader => pools[pool].leaders,
                Home::Pool(pool) => pools[pool].staff,
            };
            let pinned = edits.pins.get(&mover.person);
            let may_stay = pinned.is_none_or(Option::is_none);
            stay.push(builder.free(node, home, i64::from(may_stay)));
            if pinned.is_some() {
                builder.limits.push((stay[at], Limit::Pin(at)));
            }
            let mut arcs = Vec::new();
            for one in &mover.options {
                let key = ground.key(one.commune, one.seat);
                let open = match pinned {
                    Some(seat) => seat.as_ref() == Some(&key),
                    None => !edits.forbids.contains(&(mover.person.clone(), key.clone())),
                };
                let kind = match one.kind {
                    MoveKind::Inside => Stage::Inside,
                    MoveKind::Between => Stage::Between,
                    MoveKind::Centre => Stage::FromCentres,
                    MoveKind::Province => Stage::FromProvince,
                };
                // The base line gives its 1 back: the person counts as disturbed until then, and everybody else's line counts 1.
                let disturbs = match base.get(&mover.person) {
                    Some(seat) => -i64::from(*seat == &key),
                    None => 1,
                };
                let costs = Costs::of(&stages, kind, 1)
                    .with(Stage::Disturbance, disturbs)
                    .with(Stage::Volunteers, i64::from(!one.wished))
                    .with(Stage::Fit, one.points)
                    .with(Stage::TieBreak, tie_break(salt, mover.person.as_str(), &key.to_string(), one.kind.name()));
                let arc = builder.arc(node, communes[one.commune].lanes[one.seat], 0, i64::from(open), &costs);
                if pinned.is_some() && open {
                    builder.limits.push((arc, Limit::Pin(at)));
                }
                arcs.push(arc);
            }
            option.push(arcs);
        }
        let counts = Counts::of(&ground, &movers);
        let mut ranges = Vec::new();
        for (at, commune) in ground.communes.iter().enumerate() {
            let first = builder.network.arcs.len();
            receiving(&mut builder, at, commune, &communes[at], &constants[at], &counts, root);
            ranges.push(first..builder.network.arcs.len());
        }
        for (at, pool) in ground.pools.iter().enumerate() {
            sending(&mut builder, at, pool, &pools[at], &movers, root, elastic);
        }
        builder.network.set_supply(root, -(movers.len() as i64));
        let Builder { network, limits, .. } = builder;
        let mut model = Model {
            ground: ground.clone(),
            movers,
            stages: stages.clone(),
            network,
            offsets: Vec::new(),
            stay,
            option,
            limits,
            communes: communes.into_iter().zip(ranges).collect(),
            salt,
            elastic,
        };
        // With everybody staying, the value of each stage is known by counting and the flow by construction.
        let idle = model.flow_of(&[]);
        let values = model.flow_values(&idle);
        let counted = Tally::start(*inputs, &ground, salt, options);
        model.offsets = stages.iter().zip(values).map(|(stage, value)| counted.value(*stage) - value).collect();
        Ok(model)
    }

    /// Cost × flow for each stage.
    pub(crate) fn flow_values(&self, flow: &[i64]) -> Vec<i128> {
        let dot = |costs: &Vec<i64>| costs.iter().zip(flow).map(|(c, x)| i128::from(*c) * i128::from(*x)).sum();
        self.network.costs.iter().map(dot).collect()
    }

    /// The chosen options of a flow, in the order of movers.
    pub(crate) fn steps(&self, flow: &[i64]) -> Vec<Step> {
        let mut steps = Vec::new();
        for (mover, arcs) in self.movers.iter().zip(&self.option) {
            for (one, arc) in mover.options.iter().zip(arcs) {
                if flow[*arc as usize] == 1 {
                    steps.push(Step {
                        person: mover.person.clone(),
                        home: mover.home,
                        commune: one.commune,
                        seat: one.seat,
                        kind: one.kind,
                    });
                }
            }
        }
        steps
    }

    /// The flow of a set of moves: each arc that begins a series of parallel arcs is filled before the next. Among all
    /// flows with these moves it has the least costs, since parallel costs grow. Moves without an open option are left out.
    pub(crate) fn flow_of(&self, steps: &[Step]) -> Vec<i64> {
        let chosen: BTreeMap<&PersonId, &Step> = steps.iter().map(|step| (&step.person, step)).collect();
        let mut flow = vec![0; self.network.arcs.len()];
        let mut waiting: Vec<i64> = self.network.supply.iter().map(|supply| (*supply).max(0)).collect();
        for (at, mover) in self.movers.iter().enumerate() {
            let arc = match chosen.get(&mover.person) {
                Some(step) => mover
                    .options
                    .iter()
                    .position(|o| (o.commune, o.seat, o.kind) == (step.commune, step.seat, step.kind))
                    .map(|o| self.option[at][o]),
                None => Some(self.stay[at]),
            };
            if let Some(arc) = arc {
                flow[arc as usize] = 1;
                waiting[self.network.arcs[arc as usize].to as usize] += 1;
                waiting[self.network.arcs[arc as usize].from as usize] -= 1;
            }
        }
        // After the movers' arcs, arcs are stored in the order in which they must be filled. An upper bound below zero
        // (a sender with fewer movers than it must send) is met by itself: the missing people come from the slack arc.
        let first = self.option.iter().flatten().chain(&self.stay).max().map_or(0, |last| *last as usize + 1);
        for (number, arc) in self.network.arcs.iter().enumerate().skip(first) {
            let carry = if arc.upper < 0 { arc.upper } else { waiting[arc.from as usize].clamp(0, arc.upper) };
            flow[number] = carry;
            waiting[arc.from as usize] -= carry;
            waiting[arc.to as usize] += carry;
        }
        flow
    }
}

fn nodes(builder: &mut Builder<'_>, commune: &Commune) -> Nodes {
    Nodes {
        lanes: commune.seats.iter().map(|_| builder.node()).collect(),
        seats: commune.seats.iter().map(|_| builder.node()).collect(),
        fields: commune.fields.iter().map(|_| builder.node()).collect(),
        filled: builder.node(),
        total: builder.node(),
    }
}

fn constants(inputs: &Inputs<'_>, communes: &[Commune], movers: &[Mover]) -> Vec<Vec<Constant>> {
    let moving: BTreeSet<&PersonId> = movers.iter().map(|mover| &mover.person).collect();
    let of = |seat: &crate::ground::Seat| {
        let mut constant = Constant::default();
        for person in seat.working.iter().filter(|person| !moving.contains(person)) {
            constant.working += 1;
            constant.fitting +=
                i64::from(fit(inputs.reference, &inputs.register.people[person], &seat.position) >= Fit::Near);
        }
        constant
    };
    communes.iter().map(|commune| commune.seats.iter().map(of).collect()).collect()
}

/// Movers per seat and per commune.
struct Counts {
    /// Per commune and seat: movers who hold it, and those of them whose training fits.
    here: Vec<Vec<(i64, i64)>>,
    /// Per commune: movers from elsewhere with an option here.
    coming: Vec<i64>,
}

impl Counts {
    fn of(ground: &Ground, movers: &[Mover]) -> Counts {
        let mut here: Vec<Vec<(i64, i64)>> =
            ground.communes.iter().map(|commune| vec![(0, 0); commune.seats.len()]).collect();
        let mut coming = vec![0; ground.communes.len()];
        for mover in movers {
            if let Home::Seat { commune, seat } = mover.home {
                here[commune][seat].0 += 1;
                here[commune][seat].1 += i64::from(mover.fits_now);
            }
            let outside = mover.options.iter().filter(|option| option.kind != MoveKind::Inside);
            for commune in outside.map(|option| option.commune).collect::<BTreeSet<_>>() {
                coming[commune] += 1;
            }
        }
        Counts { here, coming }
    }
}

/// The arcs of a commune, in the order in which [`Model::flow_of`] fills them.
fn receiving(
    builder: &mut Builder<'_>,
    at: usize,
    commune: &Commune,
    nodes: &Nodes,
    constants: &[Constant],
    counts: &Counts,
    root: u32,
) {
    let here = &counts.here[at];
    let mut field_constant = vec![0i64; commune.fields.len()];
    let mut field_now = vec![0i64; commune.fields.len()];
    for (s, seat) in commune.seats.iter().enumerate() {
        let (working, fitting) = (constants[s].working, constants[s].fitting);
        let wanted = seat.level == canbo_register::Level::Professional && seat.authorised > 0;
        let reward = (wanted && fitting == 0).then_some(Stage::UnfittingPositions);
        let last = builder.first_then_rest(nodes.lanes[s], nodes.seats[s], reward, here[s].1 > 0);
        if let Some(arc) = last {
            builder.limits.push((arc, Limit::Last { commune: at }));
        }
        // Constants take the authorised seats first.
        let constant_inside = working.min(seat.usable());
        let over = (seat.occupied() - seat.authorised).max(0)
            - (seat.reserved - seat.reserved_inside)
            - (working - constant_inside);
        if let Some(field) = seat.field {
            builder.free(nodes.seats[s], nodes.fields[field], seat.usable() - constant_inside);
            field_constant[field] += constant_inside;
            field_now[field] += (working + here[s].0).min(seat.usable());
        } else {
            builder.free(nodes.seats[s], nodes.filled, seat.usable() - constant_inside);
        }
        // With a declared split, whoever works counts against the total, whatever the seat.
        let counted = if commune.declared { nodes.filled } else { nodes.total };
        builder.free(nodes.seats[s], counted, over.max(0));
    }
    for (f, field) in commune.fields.iter().enumerate() {
        let reward = (field.minimum && !field.covered && field_constant[f] == 0).then_some(Stage::EmptyFields);
        if let Some(arc) = builder.first_then_rest(nodes.fields[f], nodes.filled, reward, field_now[f] > 0) {
            builder.limits.push((arc, Limit::Last { commune: at }));
        }
    }
    let constant_inside: i64 =
        commune.seats.iter().zip(constants).map(|(seat, constant)| constant.working.min(seat.usable())).sum();
    let most_missing = if commune.declared {
        let constant: i64 = constants.iter().map(|constant| constant.working).sum::<i64>() + commune.unplaced_working;
        (commune.authorised - constant).max(0)
    } else {
        commune.seats.iter().map(|seat| seat.authorised).sum::<i64>() - constant_inside
    };
    let fillable = most_missing.min(here.iter().map(|(people, _)| people).sum::<i64>() + counts.coming[at]);
    if commune.authorised > 0 {
        for k in (most_missing - fillable + 1..=most_missing).rev() {
            let costs =
                Costs::of(builder.stages, Stage::FairShortage, -fair_cost(k, commune.priority, commune.authorised));
            builder.arc(nodes.filled, nodes.total, 0, 1, &costs);
        }
    }
    builder.free(nodes.filled, nodes.total, INFINITE);
    let moving: i64 = here.iter().map(|(people, _)| people).sum();
    let constant = commune.occupied - moving;
    let least = commune.occupied - commune.over.min(moving);
    let most = commune.occupied.max(commune.authorised);
    let costs = Costs::zero(builder.stages);
    let arc = builder.arc(nodes.total, root, (least - constant).max(0), most - constant, &costs);
    builder.limits.push((arc, Limit::Total(at)));
}

/// The arcs of a pool. Quotas sit on the staying side: "at most q of n leave" is "at least n − q stay". The two ends of
/// the range are arcs in a row, because a base may contradict the plain numbers: then no flow exists, and the cut says so.
fn sending(
    builder: &mut Builder<'_>,
    at: usize,
    pool: &crate::ground::Pool,
    &PoolNodes { staff, leaders, gate }: &PoolNodes,
    movers: &[Mover],
    root: u32,
    elastic: bool,
) {
    let (mut all, mut heads) = (0, 0);
    for mover in movers.iter().filter(|mover| mover.home == Home::Pool(at)) {
        all += 1;
        heads += i64::from(mover.leader);
    }
    let none = Costs::zero(builder.stages);
    let broken = Costs::of(builder.stages, Stage::BrokenMinimums, 1);
    let limit = if pool.leaders == 0 { INFINITE } else { heads - pool.leaders };
    let arc = builder.arc(leaders, staff, limit.min(0), limit, &none);
    builder.limits.push((arc, Limit::Leaders(at)));
    if elastic && pool.leaders > 0 {
        builder.arc(leaders, staff, 0, pool.leaders, &broken);
    }
    let arc = builder.arc(staff, gate, (all - pool.range.1).max(0), INFINITE, &none);
    builder.limits.push((arc, Limit::Most(at)));
    let room = all - pool.range.0;
    let arc = builder.arc(gate, root, room.min(0), room, &none);
    builder.limits.push((arc, Limit::Range(at)));
    if elastic && pool.range.0 > 0 {
        builder.arc(gate, root, 0, pool.range.0, &broken);
    }
}

/// Pins and forbids, read against the options.
struct Edits {
    /// Person to seat; `None` is staying.
    pins: BTreeMap<PersonId, Option<SeatKey>>,
    forbids: BTreeSet<(PersonId, SeatKey)>,
}

impl Edits {
    fn read(ground: &Ground, movers: &[Mover], options: &Options) -> Result<Edits, Refusal> {
        let mut pins = BTreeMap::new();
        for Edit { person, seat } in &options.pins {
            let found = movers.binary_search_by(|mover| mover.person.cmp(person)).ok().map(|at| &movers[at]);
            let home = ground.homes.get(person);
            let place = ground.seat(seat);
            if found.is_none() && home.is_none() {
                return Err(Refusal::UnknownPerson { person: person.clone() });
            }
            let stays = matches!((home, place), (Some(Home::Seat { commune, seat }), Some(place)) if (*commune, *seat) == place);
            let goes = found
                .is_some_and(|mover| mover.options.iter().any(|option| Some((option.commune, option.seat)) == place));
            if !stays && !goes {
                return Err(Refusal::PinImpossible { person: person.clone(), seat: seat.clone() });
            }
            if let Some(before) = pins.insert(person.clone(), goes.then(|| seat.clone()))
                && before != goes.then(|| seat.clone())
            {
                return Err(Refusal::PinnedTwice { person: person.clone() });
            }
        }
        let mut forbids = BTreeSet::new();
        for Edit { person, seat } in &options.forbids {
            if !ground.homes.contains_key(person) {
                return Err(Refusal::UnknownPerson { person: person.clone() });
            }
            if ground.seat(seat).is_none() {
                return Err(Refusal::UnknownSeat { seat: seat.clone() });
            }
            if pins.get(person) == Some(&Some(seat.clone())) {
                return Err(Refusal::PinnedAndForbidden { person: person.clone(), seat: seat.clone() });
            }
            forbids.insert((person.clone(), seat.clone()));
        }
        Ok(Edits { pins, forbids })
    }
}

impl Model {
    /// Size for people: movers, options, nodes, arcs and tiers.
    pub fn size(&self) -> String {
        let options: usize = self.movers.iter().map(|mover| mover.options.len()).sum();
        let (nodes, arcs) = (self.network.nodes(), self.network.arcs.len());
        format!(
            "{} movers, {options} options, {nodes} nodes, {arcs} arcs, {} tiers",
            self.movers.len(),
            self.stages.len()
        )
    }
}
