//! A plan: moves, prices that prove them, and everything that follows from these, counted from the people.

use crate::candidates::terms;
use crate::ground::{Ground, Home, Inputs, PoolKind};
pub use crate::options::{Edit, Options};
use crate::side::{self, Gap, Part, Side};
use crate::tally::{Step, Tally};
use crate::tiers::{Stage, stages};
use canbo_policy::movement::{Context, Criterion, Form, Met, assess, required_papers};
use canbo_register::{Day, PersonId, PositionCode, Register, SeatKey, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a move begins and ends; the order is that of the cascade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// Inside a commune.
    Inside,
    /// From a commune over its total to one that is short.
    Between,
    /// From a service centre.
    Centre,
    /// From a provincial body.
    Province,
}

impl MoveKind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            MoveKind::Inside => "inside",
            MoveKind::Between => "between",
            MoveKind::Centre => "centre",
            MoveKind::Province => "province",
        }
    }
}

/// A value of one stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TierValue {
    /// The stage.
    pub name: Stage,
    /// Its value; smaller is better.
    pub value: i64,
}

/// A criterion met, asked for or not confirmed, as it bears on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Code of the rule.
    pub code: String,
    /// The provision.
    pub article: String,
    /// Met, not met, not confirmed yet.
    pub met: Met,
    /// Whether the provision or its reading is marked uncertain.
    pub uncertain: bool,
}

impl From<Criterion> for Reason {
    fn from(one: Criterion) -> Reason {
        Reason { code: one.code, article: one.article, met: one.met, uncertain: one.uncertain }
    }
}

/// A line of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Who.
    pub person: PersonId,
    /// From: the unit of the home post.
    pub from: UnitId,
    /// Position left, where it is one of the catalogue.
    pub from_position: Option<PositionCode>,
    /// To: the commune.
    pub to: UnitId,
    /// Position filled.
    pub position: PositionCode,
    /// Step of the cascade.
    pub kind: MoveKind,
    /// Legal form.
    pub form: Form,
    /// Wave, when sent by one.
    pub wave: Option<String>,
    /// First day.
    pub start: Day,
    /// Last day, inclusive; none without term.
    pub end: Option<Day>,
    /// Whether the person wished for it.
    pub wished: bool,
    /// Every criterion.
    pub why: Vec<Reason>,
    /// What the line changes: each tier with the line less the tier without it.
    pub effect: Vec<TierValue>,
    /// Papers that the law asks for before a decision.
    pub papers: Vec<String>,
}

/// Moves by step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cascade {
    /// Inside communes.
    pub inside: u32,
    /// Between communes.
    pub between: u32,
    /// From service centres.
    pub centre: u32,
    /// From provincial bodies.
    pub province: u32,
}

/// A sender: what it may and does send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SenderLine {
    /// The body.
    pub sender: UnitId,
    /// Wave; none for service centres.
    pub wave: Option<String>,
    /// Staff that the share is of.
    pub base: u32,
    /// Least and greatest number.
    pub range: (u32, u32),
    /// Least number of leaders.
    pub leaders_at_least: u32,
    /// Sent.
    pub sent: u32,
    /// Deputy heads and heads among them.
    pub leaders: u32,
}

/// A commune before and after, by people working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommuneLine {
    /// The commune.
    pub unit: UnitId,
    /// Authorised in scope, A.
    pub authorised: u32,
    /// Priority weight, p.
    pub priority: u32,
    /// Working or held, before and after.
    pub occupied: (u32, u32),
    /// Missing seats before and after; the fair sum is Σ p·missing² ∕ A, exactly.
    pub missing: (u32, u32),
    /// Fields with nobody, before and after.
    pub empty_fields: (u32, u32),
    /// Positions with nobody fitting, before and after.
    pub unfitting: (u32, u32),
    /// Whether seats were presumed from declared needs.
    pub presumed: bool,
}

/// A seat group still short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfilled {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// How many seats.
    pub missing: u32,
    /// Whether the seats were presumed.
    pub presumed: bool,
}

/// Minimums of a sender that an elastic plan misses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broken {
    /// The body.
    pub sender: UnitId,
    /// People missing to its range.
    pub people: i64,
    /// Leaders missing.
    pub leaders: i64,
}

/// A value of the law that was consulted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consulted {
    /// Name of the parameter.
    pub name: String,
    /// Its value on the day, as text.
    pub value: String,
    /// Its provision.
    pub cites: String,
}

/// A plan. Its question stands in `programme_text`, `on`, `options` and `elastic`, its answer in `moves` (person and seat),
/// `prices` and `salt`; all else is derived again. Verification proves the answer to *this* question: that the programme,
/// the day, the pins and the forbids are the ones decided on is for the reader to see, so faces show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// `canbo-plan/1`.
    pub format: String,
    /// Code of the programme.
    pub programme: String,
    /// The programme's text.
    pub programme_text: String,
    /// The day.
    pub on: Day,
    /// SHA-256 of the canonical register.
    pub register_digest: String,
    /// SHA-256 of the programme's text.
    pub programme_digest: String,
    /// Values of the law that were consulted, as in force on the day; see [`canbo_policy::Law::listening`].
    pub law: Vec<Consulted>,
    /// Pins and forbids.
    pub options: Options,
    /// Whether minimums of senders were allowed to be missed; such a plan cannot be adopted without an override.
    pub elastic: bool,
    /// Tie-break salt.
    pub salt: u32,
    /// Tiers in order.
    pub tiers: Vec<TierValue>,
    /// The same with nobody moved.
    pub tiers_before: Vec<TierValue>,
    /// Moves by step.
    pub cascade: Cascade,
    /// Minimums missed.
    pub broken: Vec<Broken>,
    /// Senders.
    pub by_sender: Vec<SenderLine>,
    /// Communes.
    pub communes: Vec<CommuneLine>,
    /// Seats left empty.
    pub unfilled: Vec<Unfilled>,
    /// Codes of the rules checked for the lines.
    pub rules_checked: Vec<String>,
    /// Those of them whose provision or reading is uncertain.
    pub uncertain_rules: Vec<String>,
    /// Lines, by person.
    pub moves: Vec<Move>,
    /// Prices of the nodes, one list a tier; none with side rows, where `side_proof` has them.
    pub prices: Vec<Vec<i64>>,
    /// Limits that do not nest, where there are any: how they came out, and what they cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The tree that proves the plan within them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub side_proof: Vec<Part>,
}

/// What was decided: the rest of a plan follows.
pub(crate) struct Decided {
    pub(crate) programme_text: String,
    pub(crate) options: Options,
    pub(crate) elastic: bool,
    pub(crate) salt: u32,
    pub(crate) prices: Vec<Vec<i64>>,
    pub(crate) side: Option<DecidedSide>,
}

/// What was decided and found with side rows.
pub(crate) struct DecidedSide {
    /// Moves of the best plan without them.
    pub(crate) without: Vec<Step>,
    pub(crate) gap: Option<Gap>,
    pub(crate) proof: Vec<Part>,
}

fn small(value: i128) -> i64 {
    i64::try_from(value).expect("a tier value is a sum of bounded costs over bounded people")
}

fn count(value: i64) -> u32 {
    u32::try_from(value).unwrap_or_default()
}

pub(crate) fn values(tally: &Tally<'_>, stages: &[Stage]) -> Vec<TierValue> {
    stages.iter().map(|stage| TierValue { name: *stage, value: small(tally.value(*stage)) }).collect()
}

/// Derives a whole plan from the moves, by counting.
pub(crate) fn derive(inputs: &Inputs<'_>, ground: &Ground, steps: &[Step], decided: Decided) -> Plan {
    let stages = stages(inputs.programme, decided.elastic, decided.options.base.is_some());
    let law = inputs.law.listening();
    let inputs = &Inputs { law: &law, ..*inputs };
    let before = Tally::start(*inputs, ground, decided.salt, &decided.options);
    let mut after = before.clone();
    for step in steps {
        after.add(step);
    }
    let mut moves: Vec<Move> = steps.iter().map(|step| line(inputs, ground, &mut after, &stages, step)).collect();
    moves.sort_by(|a, b| a.person.cmp(&b.person));
    let (rules_checked, uncertain_rules) = rules(&moves);
    let (side, side_proof) = match decided.side {
        None => (None, Vec::new()),
        Some(DecidedSide { without, gap, proof }) => {
            let both = (steps, without.as_slice());
            (Some(side::told(inputs, ground, &decided.options, &stages, decided.salt, both, gap)), proof)
        }
    };
    Plan {
        format: crate::file::FORMAT.to_owned(),
        programme: inputs.programme.code.clone(),
        programme_digest: crate::file::sha256(decided.programme_text.as_bytes()),
        programme_text: decided.programme_text,
        on: inputs.on,
        register_digest: inputs.register.digest(),
        law: consulted(inputs, &decided.options),
        options: decided.options,
        elastic: decided.elastic,
        salt: decided.salt,
        tiers: values(&after, &stages),
        tiers_before: values(&before, &stages),
        cascade: Cascade {
            inside: count(after.of_kind(MoveKind::Inside)),
            between: count(after.of_kind(MoveKind::Between)),
            centre: count(after.of_kind(MoveKind::Centre)),
            province: count(after.of_kind(MoveKind::Province)),
        },
        broken: after.broken(),
        by_sender: senders(inputs, ground, &after),
        communes: (0..ground.communes.len()).map(|at| commune_line(ground, &before, &after, at)).collect(),
        unfilled: unfilled(ground, &after),
        rules_checked,
        uncertain_rules,
        moves,
        prices: decided.prices,
        side,
        side_proof,
    }
}

/// What the listening law was asked for on the way to this plan: by its lines, which are derived before, by the ground
/// and by the search for everybody who may go. What nobody asks for may be appended later and old plans still replay.
fn consulted(inputs: &Inputs<'_>, options: &Options) -> Vec<Consulted> {
    if let Ok(ground) = Ground::lay(inputs) {
        crate::candidates::movers(inputs, &ground, options);
    }
    let names = inputs.law.asked_for();
    let of_day = |name: String| {
        let dated = inputs.law.value(&name, inputs.on).ok()?;
        Some(Consulted { name, value: dated.value.to_string(), cites: dated.cites })
    };
    names.into_iter().filter_map(of_day).collect()
}

fn line(inputs: &Inputs<'_>, ground: &Ground, tally: &mut Tally<'_>, stages: &[Stage], step: &Step) -> Move {
    let person = &inputs.register.people[&step.person];
    let key = ground.key(step.commune, step.seat);
    let proposal = terms(inputs, ground, step.home, step.kind, Some(key.clone()));
    let context = context(inputs);
    let criteria = assess(&context, person, &proposal);
    let with: Vec<i128> = stages.iter().map(|stage| tally.value(*stage)).collect();
    tally.take(step);
    let without: Vec<i128> = stages.iter().map(|stage| tally.value(*stage)).collect();
    tally.add(step);
    let effect =
        stages.iter().zip(with.iter().zip(&without)).filter(|(stage, (w, o))| **stage != Stage::TieBreak && w != o);
    let home = person.home(inputs.on);
    Move {
        person: step.person.clone(),
        from: home.map_or_else(|| UnitId::new(""), |post| post.unit.clone()),
        from_position: home.and_then(|post| post.position.get().cloned()),
        wished: crate::candidates::wished(person, &key.unit, &key.position),
        to: key.unit,
        position: key.position,
        kind: step.kind,
        form: proposal.form,
        wave: proposal.wave.map(|wave| wave.code.clone()),
        start: proposal.start,
        end: proposal.end(),
        why: criteria.into_iter().filter(|one| one.met != Met::NotAsked).map(Reason::from).collect(),
        effect: effect.map(|(stage, (w, o))| TierValue { name: *stage, value: small(w - o) }).collect(),
        papers: required_papers(&context, person, &proposal).iter().map(|paper| paper.code.clone()).collect(),
    }
}

pub(crate) fn context<'a>(inputs: &Inputs<'a>) -> Context<'a> {
    let Inputs { register, reference, law, programme, on } = *inputs;
    Context { register, reference, law, programme: Some(programme), day: on }
}

fn rules(moves: &[Move]) -> (Vec<String>, Vec<String>) {
    let mut checked: BTreeMap<&str, bool> = BTreeMap::new();
    for reason in moves.iter().flat_map(|one| &one.why) {
        *checked.entry(&reason.code).or_default() |= reason.uncertain;
    }
    let names = |uncertain_only: bool| {
        checked
            .iter()
            .filter(|(_, uncertain)| !uncertain_only || **uncertain)
            .map(|(code, _)| (*code).to_owned())
            .collect()
    };
    (names(false), names(true))
}

fn senders(inputs: &Inputs<'_>, ground: &Ground, tally: &Tally<'_>) -> Vec<SenderLine> {
    let line = |(at, pool): (usize, &crate::ground::Pool)| SenderLine {
        sender: pool.unit.clone(),
        wave: match pool.kind {
            PoolKind::Province { wave } => Some(inputs.programme.waves[wave].code.clone()),
            PoolKind::Centre { .. } => None,
        },
        base: count(pool.base),
        range: (count(pool.range.0), count(pool.range.1)),
        leaders_at_least: count(pool.leaders),
        sent: count(tally.sent[at].0),
        leaders: count(tally.sent[at].1),
    };
    ground.pools.iter().enumerate().map(line).collect()
}

fn commune_line(ground: &Ground, before: &Tally<'_>, after: &Tally<'_>, at: usize) -> CommuneLine {
    let commune = &ground.communes[at];
    CommuneLine {
        unit: commune.id.clone(),
        authorised: count(commune.authorised),
        priority: count(commune.priority),
        occupied: (count(before.occupied[at]), count(after.occupied[at])),
        missing: (count(before.missing(at)), count(after.missing(at))),
        empty_fields: (count(before.empty_fields(at)), count(after.empty_fields(at))),
        unfitting: (count(before.unfitting(at)), count(after.unfitting(at))),
        presumed: commune.declared,
    }
}

fn unfilled(ground: &Ground, tally: &Tally<'_>) -> Vec<Unfilled> {
    let mut lines = Vec::new();
    for (c, commune) in ground.communes.iter().enumerate() {
        for (s, seat) in commune.seats.iter().enumerate() {
            let missing = seat.authorised - tally.inside(c, s);
            if missing > 0 {
                lines.push(Unfilled {
                    unit: commune.id.clone(),
                    position: seat.position.clone(),
                    missing: count(missing),
                    presumed: seat.presumed,
                });
            }
        }
    }
    lines
}

/// The steps that a plan's lines stand for, or the first line that stands for none.
pub(crate) fn steps(register: &Register, ground: &Ground, moves: &[Move]) -> Result<Vec<Step>, PersonId> {
    let step = |one: &Move| {
        let home = *ground.homes.get(&one.person).filter(|_| register.people.contains_key(&one.person))?;
        let key = SeatKey { unit: one.to.clone(), position: one.position.clone() };
        let (commune, seat) = ground.seat(&key)?;
        let kind = match home {
            Home::Seat { commune: from, .. } if from == commune => MoveKind::Inside,
            Home::Seat { .. } => MoveKind::Between,
            Home::Pool(pool) => match ground.pools[pool].kind {
                PoolKind::Centre { .. } => MoveKind::Centre,
                PoolKind::Province { .. } => MoveKind::Province,
            },
        };
        Some(Step { person: one.person.clone(), home, commune, seat, kind })
    };
    moves.iter().map(|one| step(one).ok_or_else(|| one.person.clone())).collect()
}
