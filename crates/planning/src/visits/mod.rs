//! Visits: specialists of provincial bodies in communes, about so many half-day sessions for each position in which nobody
//! works.
//!
//! Flow: needs and travellers → [`assign`] (minimum-cost flow: who gives how many sessions where) → [`group`] (neighbours to
//! the same specialist) → [`days`] (sessions put together to whole days) → [`calendar`] (a day for each) → [`VisitPlan`] →
//! [`check_visits`], which shares no code with any of them.
//!
//! Order of aims, all proved by `flow::check` for the assignment: sessions missing to the least number, squared, in
//! communes that are hard to reach; the same elsewhere; sessions off the target; metres. Whole days make it more than a
//! flow, so the plan tells what the flow proved beside what the calendar reaches: a flow without whole days is never worse.

mod assign;
mod calendar;
mod check;
mod days;
mod group;
#[cfg(test)]
mod tests;
mod urgent;

pub use check::{VisitVerdict, check_visits};

use crate::Refusal;
use crate::file::sha256;
use crate::geo::distance_m;
use crate::ground::Inputs;
use crate::trip::{Need, Seats, Traveller, needs, travellers, way};
use assign::Assigned;
use canbo_flow::Watch;
use canbo_policy::programme::Visits;
use canbo_register::{Day, PersonId, PositionCode, UnitId};
use serde::{Deserialize, Serialize};

/// Name of the format.
pub(crate) const FORMAT: &str = "canbo-visits/1";

/// A calendar of visits with what it is measured by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitPlan {
    /// `canbo-visits/1`.
    pub format: String,
    /// Code of the programme.
    pub programme: String,
    /// SHA-256 of its text.
    pub programme_digest: String,
    /// SHA-256 of the canonical register.
    pub register_digest: String,
    /// The day of the lists.
    pub on: Day,
    /// First day of the period.
    pub from: Day,
    /// Last day of the period.
    pub to: Day,
    /// Every need, whether visited or not, hard-to-reach communes first where the programme says so.
    pub needs: Vec<Visited>,
    /// Every half-day session, by day, half and person.
    pub visits: Vec<Visit>,
    /// What is made least, in order.
    pub tiers: Vec<VisitTier>,
    /// Travel, and the least that it could be.
    pub travel: Travel,
}

/// A need and what it gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visited {
    /// The commune.
    pub unit: UnitId,
    /// The position in which nobody works.
    pub position: PositionCode,
    /// Remote, specially difficult, or on the border.
    pub hard_to_reach: bool,
    /// Half-day sessions in the calendar.
    pub sessions: u32,
    /// By how many specialists.
    pub specialists: u32,
}

/// Half of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// Buổi sáng.
    Morning,
    /// Buổi chiều.
    Afternoon,
}

/// A half-day session (một buổi).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// The day.
    pub day: Day,
    /// Morning or afternoon.
    pub half: Half,
    /// The specialist.
    pub person: PersonId,
    /// The commune.
    pub unit: UnitId,
    /// The position that is supported.
    pub position: PositionCode,
}

/// What is made least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VisitAim {
    /// Σ (sessions missing to the least number)² over communes that are hard to reach.
    MissingHardToReach,
    /// The same over the other communes; over all where the programme puts none first.
    Missing,
    /// Σ |sessions − target|.
    OffTarget,
}

/// A tier: the least that any assignment can have, and what the calendar has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitTier {
    /// What is counted.
    pub name: VisitAim,
    /// The optimum of the flow, given the tiers before.
    pub proved: i64,
    /// Counted in the calendar.
    pub reached: i64,
}

/// Travel, out and back every day in straight lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Metres of the calendar.
    pub metres: i64,
    /// No calendar with these numbers of sessions can travel less: Σ sessions·worth − Σ room·slope over the lists below.
    pub bound_metres: i64,
    /// What a session of a need is worth, metres.
    pub worth: Vec<Worth>,
    /// What one more session of a specialist would save, metres; specialists who are not listed save nothing.
    pub room: Vec<Room>,
}

/// What a session of a need is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// Metres a session.
    pub metres: i64,
}

/// What one more session of a specialist would save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// The specialist.
    pub person: PersonId,
    /// Metres a session, above zero.
    pub metres: i64,
}

/// What is planned with: the programme's numbers, needs, specialists and the days.
struct Ground<'a> {
    visits: &'a Visits,
    needs: Vec<Need>,
    /// Communes of the needs, sorted, and the need's place in this list.
    communes: Vec<(UnitId, (i64, i64))>,
    commune_of: Vec<usize>,
    specialists: Vec<Traveller<'a>>,
    /// Which needs a specialist's training fits.
    fits: Vec<Vec<usize>>,
    days: Vec<Day>,
}

impl Ground<'_> {
    /// Half days of the period.
    fn slots(&self) -> i64 {
        2 * i64::try_from(self.days.len()).expect("a period has few days")
    }
    /// Sessions that a specialist can give, in whole days.
    fn capacity(&self) -> i64 {
        i64::from(self.visits.sessions_of_specialist_at_most).min(self.slots()) / 2 * 2
    }
    /// Least and greatest number of sessions that count as "about".
    fn band(&self) -> (i64, i64) {
        let (target, about) = (i64::from(self.visits.sessions), i64::from(self.visits.tolerance));
        (target - about, target + about)
    }
    fn is_first(&self, need: usize) -> bool {
        self.visits.hard_to_reach_first && self.needs[need].request.hard_to_reach
    }
    fn way(&self, specialist: usize, need: usize) -> i64 {
        way(&self.specialists[specialist], &self.needs[need])
    }
    fn is_near(&self, a: usize, b: usize) -> bool {
        self.between(a, b) <= i64::from(self.visits.radius_km) * 1000
    }
    /// Metres between two communes.
    fn between(&self, a: usize, b: usize) -> i64 {
        distance_m(self.communes[a].1, self.communes[b].1)
    }
}

/// Plans the visits of the programme: an assignment with its proof, then a calendar. `None` where the programme has none.
pub fn visits(inputs: &Inputs<'_>, programme_text: &str, watch: &mut dyn Watch) -> Result<Option<VisitPlan>, Refusal> {
    let Some(visits) = &inputs.programme.visits else { return Ok(None) };
    let ground = lay(inputs, visits)?;
    let assigned = assign::assign(&ground, watch)?;
    let assigned = group::grouped(&ground, &assigned);
    let trips = days::whole_days(&ground, &assigned);
    let mut placed = calendar::calendar(&ground, &trips);
    urgent::urgent_first(&ground, &mut placed);
    Ok(Some(told(inputs, programme_text, &ground, &assigned, placed, watch)?))
}

fn lay<'a>(inputs: &Inputs<'a>, visits: &'a Visits) -> Result<Ground<'a>, Refusal> {
    let needs = needs(inputs, &visits.positions, visits.hard_to_reach_first)?;
    let mut communes: Vec<(UnitId, (i64, i64))> =
        needs.iter().map(|need| (need.request.unit.clone(), need.point)).collect();
    communes.sort();
    communes.dedup();
    let commune_of = needs
        .iter()
        .map(|need| communes.binary_search_by(|one| one.0.cmp(&need.request.unit)).expect("gathered from the needs"))
        .collect();
    let seats = Seats { seat: &visits.seat, seats: &visits.seats };
    let mut specialists = travellers(inputs, seats, visits.from, visits.to)?;
    let fit = |one: &Traveller<'_>, position| {
        canbo_policy::fit::is_fitting(canbo_policy::fit::fit(inputs.reference, one.person, position))
    };
    specialists.retain(|one| visits.positions.iter().any(|position| fit(one, position)));
    let fits = specialists
        .iter()
        .map(|one| {
            let fitting: Vec<&PositionCode> = visits.positions.iter().filter(|position| fit(one, position)).collect();
            (0..needs.len()).filter(|need| fitting.contains(&&needs[*need].request.position)).collect()
        })
        .collect();
    let days = inputs.reference.holidays.working_days(visits.from, visits.to);
    Ok(Ground { visits, needs, communes, commune_of, specialists, fits, days })
}

fn told(
    inputs: &Inputs<'_>,
    programme_text: &str,
    ground: &Ground<'_>,
    assigned: &Assigned,
    placed: Vec<calendar::Placed>,
    watch: &mut dyn Watch,
) -> Result<VisitPlan, Refusal> {
    let mut sessions: Vec<Vec<usize>> = vec![Vec::new(); ground.needs.len()];
    let mut visits = Vec::new();
    let mut metres = 0;
    for one in &placed {
        let [first, second] = one.trip.needs;
        let (a, b) = (ground.commune_of[first], ground.commune_of[second]);
        metres += ground.way(one.trip.specialist, first) + ground.way(one.trip.specialist, second);
        metres += if a == b { 0 } else { ground.between(a, b) };
        for (half, need) in [(Half::Morning, first), (Half::Afternoon, second)] {
            sessions[need].push(one.trip.specialist);
            visits.push(Visit {
                day: ground.days[one.day],
                half,
                person: ground.specialists[one.trip.specialist].person.id.clone(),
                unit: ground.needs[need].request.unit.clone(),
                position: ground.needs[need].request.position.clone(),
            });
        }
    }
    visits.sort();
    let counts: Vec<i64> = sessions.iter().map(|list| i64::try_from(list.len()).expect("few sessions")).collect();
    let needs = ground.needs.iter().zip(&mut sessions).map(|(need, list)| {
        let number = list.len();
        list.sort_unstable();
        list.dedup();
        Visited {
            unit: need.request.unit.clone(),
            position: need.request.position.clone(),
            hard_to_reach: need.request.hard_to_reach,
            sessions: u32::try_from(number).unwrap_or(u32::MAX),
            specialists: u32::try_from(list.len()).unwrap_or(u32::MAX),
        }
    });
    let needs: Vec<Visited> = needs.collect();
    let reached = assign::values(ground, &counts);
    let aims = [VisitAim::MissingHardToReach, VisitAim::Missing, VisitAim::OffTarget];
    let tiers = aims.into_iter().zip(assigned.proved).zip(reached);
    let bound = assign::bound(ground, &counts, watch)?;
    let visits_of = ground.visits;
    Ok(VisitPlan {
        format: FORMAT.to_owned(),
        programme: inputs.programme.code.clone(),
        programme_digest: sha256(programme_text.as_bytes()),
        register_digest: inputs.register.digest(),
        on: inputs.on,
        from: visits_of.from,
        to: visits_of.to,
        needs,
        visits,
        tiers: tiers.map(|((name, proved), reached)| VisitTier { name, proved, reached }).collect(),
        travel: Travel { metres, ..bound },
    })
}

impl VisitPlan {
    /// Needs that get at least one session.
    pub fn visited(&self) -> u32 {
        u32::try_from(self.needs.iter().filter(|need| need.sessions > 0).count()).unwrap_or(u32::MAX)
    }

    /// Sessions a visited need, in hundredths, rounded half up; none where nobody is visited.
    pub fn sessions_hundredths(&self) -> Option<i64> {
        let (sessions, needs) = (i64::try_from(self.visits.len()).ok()?, i64::from(self.visited()));
        (needs > 0).then(|| (2 * sessions * 100 + needs) / (2 * needs))
    }
}

/// The text of a calendar.
pub fn write_visits(plan: &VisitPlan) -> String {
    serde_json::to_string_pretty(plan).expect("plain values") + "\n"
}
