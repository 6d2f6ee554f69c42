//! Leading posts as a plan of its own kind: volunteers and people in planning as deputy or head of a commune's office.
//!
//! Each candidate to one post at most, each vacant post to one candidate, as many as can be; then the fewest special cases,
//! then the fewest without a wish, then the best points (a wish for the commune, distance). The flow engine proves that no
//! assignment is better; [`Appointments`] says what each person still needs. Nothing here is a decision: an appointment
//! follows its own procedure.
//!
//! Beside a plan of moves nobody is in both: who has a line there is left out here, and a sender proposes no more than its
//! share leaves after those whom the plan sends. Posts cannot be in both: a plan of moves fills no leading post.

use crate::Refusal;
use crate::candidates::wished;
use crate::geo::distance_m;
use crate::ground::Inputs;
use crate::plan::{Plan, SenderLine};
use canbo_flow::{Network, Outcome, Watch};
use canbo_policy::appointment::{conditions, special_case};
use canbo_policy::movement::{Context, Criterion, Form, Met, Proposal, assess};
use canbo_policy::programme::{Leading, Scope, Wave};
use canbo_policy::staffing::staffing;
use canbo_register::{Level, Person, PersonId, PositionCode, StaffKind, UnitId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Who is proposed for which leading post, and which stay vacant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Appointments {
    /// Proposed, by commune and position.
    pub proposed: Vec<Appointment>,
    /// Vacant posts before, by level.
    pub vacant: Vacant,
    /// Posts left vacant.
    pub unfilled: Vec<Post>,
    /// People looked at: volunteers or planned, as the programme says.
    pub candidates: u32,
    /// Of them: those whom a bar or a condition without a door keeps from every post.
    pub barred: u32,
    /// Posts filled, special cases, without a wish, points: the optimum that the engine proved, tier by tier.
    pub tiers: [i64; 4],
    /// How the proposals go with a plan of moves; none where they stand alone.
    pub beside: Option<Beside>,
}

/// Proposals beside a plan of moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// Of those looked at: people who have a line in the plan and are not proposed here.
    pub in_plan: Vec<PersonId>,
    /// Senders from whom somebody was looked at and whose share has an upper end.
    pub senders: Vec<SenderBeside>,
}

/// A sender that both take from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SenderBeside {
    /// The body.
    pub sender: UnitId,
    /// The greatest number that may leave it.
    pub most: u32,
    /// Sent by the plan.
    pub sent: u32,
    /// Proposed here besides.
    pub proposed: u32,
}

/// Vacant posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Vacant {
    /// Deputy heads.
    pub deputies: u32,
    /// Heads.
    pub heads: u32,
}

/// A vacant leading post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Post {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// How many are vacant.
    pub vacant: u32,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Appointment {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// Its level.
    pub level: Level,
    /// Who.
    pub person: PersonId,
    /// The body of the home post.
    pub from: UnitId,
    /// Whether the person wished for it.
    pub wished: bool,
    /// Codes of conditions that only a special case passes.
    pub special_case: Vec<String>,
    /// Every criterion of moving and of appointing that was asked.
    pub criteria: Vec<Criterion>,
}

struct Candidate<'a> {
    person: &'a Person,
    body: UnitId,
    /// For deputy and head: the criteria, where the person may be proposed at all.
    levels: Vec<(Level, Vec<Criterion>)>,
}

/// Finds the best proposals, beside a plan of moves if one is given. The wave that a sender belongs to gives form, day and
/// conditions. Refuses a plan of another register or day.
pub fn leading_posts(inputs: &Inputs<'_>, plan: Option<&Plan>, watch: &mut dyn Watch) -> Result<Appointments, Refusal> {
    if plan.is_some_and(|plan| plan.register_digest != inputs.register.digest() || plan.on != inputs.on) {
        return Err(Refusal::NotProven);
    }
    let posts = vacant_posts(inputs);
    let (all, mut candidates, mut in_plan) = candidates(inputs, plan);
    in_plan.sort();
    candidates.sort_by(|a, b| (&a.body, &a.person.id).cmp(&(&b.body, &b.person.id)));
    let lines = plan.iter().flat_map(|plan| &plan.by_sender).filter(|line| line.wave.is_some());
    let shares: BTreeMap<&UnitId, &SenderLine> = lines.map(|line| (&line.sender, line)).collect();
    let (network, choices) = build(inputs, &posts, &candidates, &shares);
    let outcome = canbo_flow::solve(&network, watch).map_err(Refusal::Flow)?;
    let values = canbo_flow::check(&network, &outcome).expect("the engine's own optimum passes the check");
    let Outcome::Optimal(solution) = outcome else {
        unreachable!("nobody has to go, so staying is always a flow, and every arc is bounded")
    };
    let mut proposed = Vec::new();
    let mut left: Vec<u32> = posts.iter().map(|(post, _)| post.vacant).collect();
    for choice in choices.iter().filter(|choice| solution.flow[choice.arc as usize] > 0) {
        let (post, level) = &posts[choice.post];
        let candidate = &candidates[choice.candidate];
        left[choice.post] -= 1;
        let (_, criteria) = candidate.levels.iter().find(|(one, _)| one == level).expect("the choice was made for it");
        proposed.push(Appointment {
            unit: post.unit.clone(),
            position: post.position.clone(),
            level: *level,
            person: candidate.person.id.clone(),
            from: candidate.body.clone(),
            wished: wished(candidate.person, &post.unit, &post.position),
            special_case: special_case(criteria),
            criteria: criteria.clone(),
        });
    }
    proposed.sort_by(|a, b| (&a.unit, &a.position, &a.person).cmp(&(&b.unit, &b.position, &b.person)));
    let of = |level| posts.iter().filter(|(_, one)| *one == level).map(|(post, _)| post.vacant).sum();
    let unfilled = posts.iter().zip(&left).filter(|(_, left)| **left > 0);
    let bodies: BTreeSet<&UnitId> = candidates.iter().map(|one| &one.body).collect();
    let beside = |line: &&SenderLine| SenderBeside {
        sender: line.sender.clone(),
        most: line.range.1,
        sent: line.sent,
        proposed: proposed.iter().filter(|one: &&Appointment| one.from == line.sender).count() as u32,
    };
    let beside = plan.is_some().then(|| Beside {
        senders: shares.values().filter(|line| bodies.contains(&line.sender)).map(beside).collect(),
        in_plan: in_plan.clone(),
    });
    let tier = |at: usize| i64::try_from(values[at]).expect("a sum of bounded costs over bounded people");
    Ok(Appointments {
        unfilled: unfilled.map(|((post, _), left)| Post { vacant: *left, ..post.clone() }).collect(),
        vacant: Vacant { deputies: of(Level::Deputy), heads: of(Level::Head) },
        candidates: all,
        barred: all - u32::try_from(candidates.len() + in_plan.len()).unwrap_or(all),
        tiers: [-tier(0), tier(1), tier(2), tier(3)],
        proposed,
        beside,
    })
}

/// Leading posts of offices that nobody holds, at home or on secondment, by commune and position.
fn vacant_posts(inputs: &Inputs<'_>) -> Vec<(Post, Level)> {
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, Scope::All);
    let mut posts = Vec::new();
    for commune in staffing.communes.values() {
        for seat in commune.seats.values().filter(|seat| matches!(seat.level, Level::Deputy | Level::Head)) {
            let held = seat.on_headcount.len() + seat.seconded_in.len();
            let vacant = seat.authorised.saturating_sub(u32::try_from(held).unwrap_or(u32::MAX));
            if vacant > 0 {
                let post = Post { unit: commune.unit.clone(), position: seat.position.clone(), vacant };
                posts.push((post, seat.level));
            }
        }
    }
    posts
}

/// How many were looked at, those who may be proposed to some level, and those of them whom the plan moves already.
fn candidates<'a>(inputs: &Inputs<'a>, plan: Option<&Plan>) -> (u32, Vec<Candidate<'a>>, Vec<PersonId>) {
    let moved: BTreeSet<&PersonId> = plan.iter().flat_map(|plan| &plan.moves).map(|line| &line.person).collect();
    let mut in_plan = Vec::new();
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, Scope::All);
    let leading = &inputs.programme.leading;
    let mut looked_at = 0;
    let mut found = Vec::new();
    for sender in staffing.senders.values() {
        let waves = &inputs.programme.waves;
        let named = waves.iter().find(|wave| wave.senders.contains_key(sender.unit.as_str()));
        let Some(wave) = named.or_else(|| waves.iter().find(|wave| wave.senders.is_empty())) else { continue };
        for id in &sender.present {
            let Some(person) = inputs.register.people.get(id) else { continue };
            let Some(level) = person.home(inputs.on).map(|post| post.level) else { continue };
            let levels = levels(leading, person, level);
            if levels.is_empty() {
                continue;
            }
            looked_at += 1;
            // A leading post of an office is a civil servant's: a public employee would first have to be received.
            if person.kind.get() != Some(&StaffKind::CivilServant) {
                continue;
            }
            let levels: Vec<(Level, Vec<Criterion>)> = levels
                .into_iter()
                .map(|target| (target, criteria(inputs, person, wave, target)))
                .filter(|(_, criteria)| criteria.iter().all(|one| one.met != Met::No))
                .collect();
            if moved.contains(id) && !levels.is_empty() {
                in_plan.push(id.clone());
            } else if !levels.is_empty() {
                found.push(Candidate { person, body: sender.unit.clone(), levels });
            }
        }
    }
    (looked_at, found, in_plan)
}

/// To which levels the programme proposes somebody of a level.
fn levels(leading: &Leading, person: &Person, level: Level) -> Vec<Level> {
    let planned = leading.planned && person.planned == Some(true);
    match level {
        Level::Professional if planned || (leading.volunteer_to_deputy && person.wish.volunteer) => vec![Level::Deputy],
        Level::Deputy if planned => vec![Level::Deputy, Level::Head],
        Level::Deputy if leading.deputy_to_head && person.wish.volunteer => vec![Level::Head],
        _ => Vec::new(),
    }
}

/// Whether the person may move as the wave moves people, and be appointed.
fn criteria(inputs: &Inputs<'_>, person: &Person, wave: &Wave, target: Level) -> Vec<Criterion> {
    let Inputs { register, reference, law, programme, on } = *inputs;
    let context = Context { register, reference, law, programme: Some(programme), day: on };
    let proposal = Proposal {
        form: Form::from(wave.form),
        term_months: wave.term_months,
        start: wave.start,
        target: None,
        wave: Some(wave),
    };
    let mut criteria = assess(&context, person, &proposal);
    criteria.extend(conditions(&context, person, target, wave.start));
    criteria.retain(|one| one.met != Met::NotAsked);
    criteria
}

/// An arc from a candidate to a post.
struct Choice {
    arc: u32,
    candidate: usize,
    post: usize,
}

/// Points that a wish for exactly this commune is worth; each full ten kilometres costs one.
const WISHED_COMMUNE: i64 = 100;

fn build(
    inputs: &Inputs<'_>,
    posts: &[(Post, Level)],
    candidates: &[Candidate<'_>],
    shares: &BTreeMap<&UnitId, &SenderLine>,
) -> (Network, Vec<Choice>) {
    let node = |at: usize| u32::try_from(at).expect("people and posts are far fewer than 2³²");
    let (source, sink) = (0, 1);
    let of_candidate = |at: usize| node(2 + at);
    let of_post = |at: usize| node(2 + candidates.len() + at);
    let bodies: Vec<&UnitId> = candidates.iter().map(|one| &one.body).collect::<BTreeSet<_>>().into_iter().collect();
    let of_body = |at: usize| node(2 + candidates.len() + posts.len() + at);
    let mut network = Network::new(2 + candidates.len() + posts.len() + bodies.len(), 4);
    let people = i64::try_from(candidates.len()).expect("people are far fewer than 2⁶³");
    network.set_supply(source, people);
    network.set_supply(sink, -people);
    network.add_arc(source, sink, 0, people, &[0; 4]);
    for (at, body) in bodies.iter().enumerate() {
        let room = shares.get(body).map_or(people, |line| i64::from(line.range.1.saturating_sub(line.sent)));
        network.add_arc(source, of_body(at), 0, room.min(people), &[0; 4]);
    }
    let point = |unit: &UnitId| inputs.register.units.get(&unit.root()).and_then(|unit| unit.point);
    let mut choices = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let body = bodies.binary_search(&&candidate.body).expect("bodies are those of the candidates");
        network.add_arc(of_body(body), of_candidate(at), 0, 1, &[0; 4]);
        for (to, (post, level)) in posts.iter().enumerate() {
            let Some((_, criteria)) = candidate.levels.iter().find(|(one, _)| one == level) else { continue };
            let person = candidate.person;
            let wished = wished(person, &post.unit, &post.position);
            let special = i64::try_from(special_case(criteria).len()).unwrap_or(i64::MAX);
            let far = point(&candidate.body).zip(point(&post.unit)).map_or(0, |(a, b)| distance_m(a, b) / 10_000);
            let named = i64::from(person.wish.units.contains(&post.unit));
            let costs = [-1, special, i64::from(!wished), far - WISHED_COMMUNE * named];
            choices.push(Choice {
                arc: network.add_arc(of_candidate(at), of_post(to), 0, 1, &costs),
                candidate: at,
                post: to,
            });
        }
    }
    for (to, (post, _)) in posts.iter().enumerate() {
        network.add_arc(of_post(to), sink, 0, i64::from(post.vacant), &[0; 4]);
    }
    (network, choices)
}
