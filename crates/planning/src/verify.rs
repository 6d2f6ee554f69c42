//! The proof again, from the register and the plan's moves and prices alone.
//!
//! Every rule is derived again from the people; the model of the solver is not seen. Then a network is built anew from
//! the register, the flow of the moves is laid on it and the prices must prove it optimal. At last the whole plan is
//! derived again and compared field by field.

use crate::candidates::{Mover, terms};
use crate::ground::{Ground, Home, Inputs, Kept, PoolKind, fit};
use crate::model::Model;
use crate::plan::{Decided, DecidedSide, MoveKind, Plan, context, derive, steps};
use crate::side::{self, Gap, Limits, SideKind};
use crate::tally::{Step, Tally};
use crate::{Obstacle, candidates, geo, read_plan, volunteers};
use canbo_flow::{Outcome, Solution, Unwatched};
use canbo_policy::Law;
use canbo_policy::movement::{Met, assess};
use canbo_policy::programme::Programme;
use canbo_register::reference::{Fit, Reference};
use canbo_register::{Level, PersonId, Register, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// Code of the sentence, `V…`, or of the rule that is broken.
    pub code: String,
    /// Person concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Unit concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Data of the sentence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub data: BTreeMap<String, String>,
}

impl Problem {
    pub(crate) fn new(code: &str) -> Problem {
        Problem { code: code.to_owned(), person: None, unit: None, data: BTreeMap::new() }
    }
    /// Whether the plan cannot be laid on this register at all, so that nothing else was judged.
    pub fn is_of_other_ground(&self) -> bool {
        matches!(self.code.as_str(), "V101" | "V102" | "V103" | "V104")
    }
    pub(crate) fn person(mut self, person: &PersonId) -> Problem {
        self.person = Some(person.clone());
        self
    }
    pub(crate) fn unit(mut self, unit: &UnitId) -> Problem {
        self.unit = Some(unit.clone());
        self
    }
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Problem {
        self.data.insert(name.to_owned(), value.to_string());
        self
    }
    /// With what stood in the way, for a sentence of its own.
    fn because(mut self, obstacle: Obstacle) -> Problem {
        self.data.extend(obstacle.data);
        self.with("obstacle", obstacle.code).with("technical", obstacle.technical)
    }
}

/// What verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The file is intact, belongs to this register, and every limit on counts holds.
    pub feasible: bool,
    /// No breach among the rules checked; false where the plan is of other people and none could be checked.
    pub lawful: bool,
    /// The prices prove that no plan is better, and no other is as good.
    pub optimal: bool,
    /// What the tree of a plan with side rows leaves open, and says so; the plan is then not claimed to be the best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<Gap>,
    /// Everything that does not hold, sorted.
    pub problems: Vec<Problem>,
    /// Codes of the rules that were checked.
    pub rules_checked: Vec<String>,
    /// Those whose provision or reading is uncertain.
    pub uncertain_rules: Vec<String>,
    /// The plan leaves minimums of senders unmet and says so.
    pub elastic: bool,
}

/// Problems by the claim they disprove.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) feasible: Vec<Problem>,
    pub(crate) lawful: Vec<Problem>,
    optimal: Vec<Problem>,
    gap: Option<Gap>,
}

impl Found {
    fn verdict(self, plan: Option<&Plan>) -> Verdict {
        let read = plan.is_some();
        let mut problems = [self.feasible.clone(), self.lawful.clone(), self.optimal.clone()].concat();
        problems.sort();
        problems.dedup();
        Verdict {
            feasible: read && self.feasible.is_empty(),
            // Rules about people are judged on the people that the plan was made for, or not at all.
            lawful: read && self.lawful.is_empty() && !self.feasible.iter().any(Problem::is_of_other_ground),
            // A proof about moves that break a limit proves nothing.
            optimal: read
                && self.gap.is_none()
                && self.optimal.is_empty()
                && self.lawful.is_empty()
                && self.feasible.iter().all(|one| one.code == "V130"),
            gap: self.gap.filter(|_| self.optimal.is_empty()),
            problems,
            rules_checked: plan.map(|plan| plan.rules_checked.clone()).unwrap_or_default(),
            uncertain_rules: plan.map(|plan| plan.uncertain_rules.clone()).unwrap_or_default(),
            elastic: plan.is_some_and(|plan| plan.elastic),
        }
    }
}

impl Verdict {
    /// The same for a plan whose programme is not the one of its code: what it proves was not asked.
    #[must_use]
    pub fn of_another_programme(mut self, code: &str) -> Verdict {
        self.problems.push(Problem::new("V105").with("code", code));
        self.problems.sort();
        Verdict { lawful: false, optimal: false, gap: None, ..self }
    }
}

/// Verifies the text of a plan file against a register. Never fails: what cannot be read is a problem.
pub fn verify(register: &Register, reference: &Reference, law: &Law, text: &str) -> Verdict {
    let mut found = Found::default();
    let plan = match read_plan(text) {
        Ok(plan) => plan,
        Err(refusal) => {
            found.feasible.push(Problem::new("V101").because(refusal.obstacle()));
            return found.verdict(None);
        }
    };
    if register.digest() != plan.register_digest {
        found.feasible.push(Problem::new("V102"));
    }
    let programme = match Programme::parse_under("programme.toml", &plan.programme_text, reference, law) {
        Ok(programme) => programme,
        Err(error) => {
            found.feasible.push(Problem::new("V103").because(Obstacle::from(&error)));
            return found.verdict(Some(&plan));
        }
    };
    let inputs = Inputs { register, reference, law, programme: &programme, on: plan.on };
    let ground = match Ground::lay(&inputs) {
        Ok(ground) => ground,
        Err(refusal) => {
            found.feasible.push(Problem::new("V104").because(refusal.obstacle()));
            return found.verdict(Some(&plan));
        }
    };
    if let Some(steps) = persons_and_seats(&inputs, &ground, &plan, &mut found) {
        for step in &steps {
            lines(&inputs, &ground, &plan, step, &mut found);
        }
        limits(&inputs, &ground, &plan, &steps, &mut found);
        let movers = candidates::movers(&inputs, &ground, &plan.options);
        let side = if Limits::of(&inputs, &plan.options).any() {
            side_rows(&inputs, &ground, &movers, &plan, &steps, &mut found)
        } else {
            proof(&inputs, &ground, &movers, &plan, &steps, &mut found);
            None
        };
        // Where something is open, nobody claims that no volunteer was passed over.
        let pairs = if found.gap.is_none() {
            volunteers::passed_over(&inputs, &ground, &movers, &plan, &steps)
        } else {
            Vec::new()
        };
        for pair in pairs {
            found.optimal.push(Problem::new("V140").person(&pair.volunteer).with("instead_of", &pair.moved));
        }
        derived(&inputs, &ground, &plan, &steps, side, &mut found);
    }
    found.verdict(Some(&plan))
}

/// Each line names a person who is there once, and a seat that exists.
fn persons_and_seats(inputs: &Inputs<'_>, ground: &Ground, plan: &Plan, found: &mut Found) -> Option<Vec<Step>> {
    let mut seen = BTreeSet::new();
    for line in &plan.moves {
        if !seen.insert(&line.person) {
            found.feasible.push(Problem::new("V110").person(&line.person));
        }
    }
    match steps(inputs.register, ground, &plan.moves) {
        Ok(steps) => Some(steps),
        Err(person) => {
            found.feasible.push(Problem::new("V111").person(&person));
            None
        }
    }
}

/// Law and programme for one line.
pub(crate) fn lines(inputs: &Inputs<'_>, ground: &Ground, plan: &Plan, step: &Step, found: &mut Found) {
    let person = &inputs.register.people[&step.person];
    let proposal = terms(inputs, ground, step.home, step.kind, Some(ground.key(step.commune, step.seat)));
    for criterion in assess(&context(inputs), person, &proposal) {
        if criterion.met == Met::No {
            found.lawful.push(Problem::new(&criterion.code).person(&step.person).with("article", &criterion.article));
        }
    }
    let commune = &ground.communes[step.commune];
    let seat = &commune.seats[step.seat];
    let steps = &inputs.programme.steps;
    let mut breach = |code: &str| {
        found.lawful.push(Problem::new(code).person(&step.person).unit(&commune.id).with("position", &seat.position))
    };
    if fit(inputs.reference, person, &seat.position) < Fit::Near {
        breach("V120");
    }
    let from_post = match step.home {
        Home::Seat { commune, seat } => ground.communes[commune].seats[seat].level,
        Home::Pool(_) => Level::Professional,
    };
    if from_post != Level::Professional {
        breach("V124");
    }
    if seat.level != Level::Professional || seat.authorised == 0 || seat.occupied() > seat.authorised {
        breach("V121");
    }
    if step.kind != MoveKind::Inside && commune.occupied >= commune.authorised {
        breach("V122");
    }
    let allowed = match (step.kind, step.home) {
        (MoveKind::Inside, home) => steps.inside && home != Home::Seat { commune: step.commune, seat: step.seat },
        (MoveKind::Between, Home::Seat { commune: from, .. }) => {
            let near = |km: u32| match (ground.communes[from].point, commune.point) {
                (Some(a), Some(b)) => geo::distance_m(a, b) <= i64::from(km) * 1000,
                _ => false,
            };
            steps.between && ground.communes[from].over > 0 && steps.between_radius_km.is_none_or(near)
        }
        (MoveKind::Centre, Home::Pool(pool)) => {
            steps.centre
                && (steps.centre_beyond_own_commune
                    || ground.pools[pool].kind == PoolKind::Centre { commune: step.commune })
        }
        (MoveKind::Province, Home::Pool(pool)) => match ground.pools[pool].kind {
            PoolKind::Province { wave } => {
                let positions = &inputs.programme.waves[wave].positions;
                steps.province && (positions.is_empty() || positions.contains(&seat.position))
            }
            PoolKind::Centre { .. } => false,
        },
        _ => false,
    };
    if !allowed {
        breach("V123");
    }
    if ground.keeps(&step.person, &plan.options) {
        breach(if ground.kept[&step.person] == Kept::Covers { "V136" } else { "V123" });
    }
}

/// Counts: senders, totals, authorised seats, last persons, pins and forbids.
pub(crate) fn limits(inputs: &Inputs<'_>, ground: &Ground, plan: &Plan, steps: &[Step], found: &mut Found) {
    let before = Tally::start(*inputs, ground, plan.salt, &plan.options);
    let mut after = before.clone();
    for step in steps {
        after.add(step);
    }
    for (at, pool) in ground.pools.iter().enumerate() {
        let (sent, leaders) = after.sent[at];
        if sent > pool.range.1 {
            found.lawful.push(Problem::new("V131").unit(&pool.unit).with("sent", sent).with("at_most", pool.range.1));
        }
        if sent < pool.range.0 || leaders < pool.leaders {
            // An elastic plan names what it misses; it stays infeasible for the programme.
            let problem = Problem::new(if plan.elastic { "V130" } else { "V132" });
            let problem = problem.unit(&pool.unit).with("sent", sent).with("at_least", pool.range.0);
            found.feasible.push(problem.with("leaders", leaders).with("leaders_at_least", pool.leaders));
        }
    }
    for at in 0..ground.communes.len() {
        for code in commune_limits(&before, &after, at) {
            found.feasible.push(Problem::new(code).unit(&ground.communes[at].id));
        }
    }
    let seat_of: BTreeMap<&PersonId, _> =
        steps.iter().map(|step| (&step.person, ground.key(step.commune, step.seat))).collect();
    for edit in &plan.options.pins {
        let home = match ground.homes.get(&edit.person) {
            Some(Home::Seat { commune, seat }) => Some(ground.key(*commune, *seat)),
            _ => None,
        };
        if seat_of.get(&edit.person).cloned().or(home) != Some(edit.seat.clone()) {
            found.feasible.push(Problem::new("V137").person(&edit.person).with("seat", &edit.seat));
        }
    }
    for edit in &plan.options.forbids {
        if seat_of.get(&edit.person) == Some(&edit.seat) {
            found.feasible.push(Problem::new("V138").person(&edit.person).with("seat", &edit.seat));
        }
    }
}

/// Limits of a commune that a set of moves breaks, by code.
pub(crate) fn commune_limits(before: &Tally<'_>, after: &Tally<'_>, at: usize) -> Vec<&'static str> {
    let commune = &before.ground.communes[at];
    let mut broken = Vec::new();
    if after.gone[at] > commune.over {
        broken.push("V133");
    }
    if after.occupied[at] > commune.occupied.max(commune.authorised) {
        broken.push("V134");
    }
    for (s, seat) in commune.seats.iter().enumerate() {
        let (was, is) = (before.seats[at][s], after.seats[at][s]);
        if is.working > seat.usable().max(was.working) {
            broken.push("V135");
        }
        if seat.level == Level::Professional && seat.authorised > 0 && was.fitting > 0 && is.fitting == 0 {
            broken.push("V136");
        }
    }
    for (f, field) in commune.fields.iter().enumerate() {
        if field.minimum && !field.covered && before.staffed(at, f) && !after.staffed(at, f) {
            broken.push("V136");
        }
    }
    broken
}

/// The prices prove the moves on a network built anew, and no other plan is as good.
fn proof(inputs: &Inputs<'_>, ground: &Ground, movers: &[Mover], plan: &Plan, steps: &[Step], found: &mut Found) {
    let build = |salt| Model::build(inputs, ground.clone(), movers.to_vec(), &plan.options, salt, plan.elastic);
    let model = match build(plan.salt) {
        Ok(model) => model,
        Err(refusal) => {
            return found.optimal.push(Problem::new("V104").because(refusal.obstacle()));
        }
    };
    let shape = plan.prices.len() == model.stages.len()
        && plan.prices.iter().all(|prices| prices.len() == model.network.supply.len());
    if !shape {
        return found.optimal.push(Problem::new("V141"));
    }
    let flow = model.flow_of(steps);
    let values = model.flow_values(&flow);
    let outcome = Outcome::Optimal(Solution { flow: flow.into(), prices: plan.prices.clone(), values });
    if let Err(fault) = canbo_flow::check(&model.network, &outcome) {
        return found.optimal.push(Problem::new("V142").with("fault", fault));
    }
    let Outcome::Optimal(solution) = outcome else { unreachable!() };
    let mut tally = Tally::start(*inputs, ground, plan.salt, &plan.options);
    for step in steps {
        tally.add(step);
    }
    for ((stage, value), offset) in model.stages.iter().zip(&solution.values).zip(&model.offsets) {
        if tally.value(*stage) != value + offset {
            found.optimal.push(Problem::new("V143").with("tier", stage.name()));
        }
    }
    if !crate::solve::is_unique(&model, &solution) {
        found.optimal.push(Problem::new("V144"));
    }
    // A salt may be passed over only if it leaves two plans equal; else it could be chosen to favour somebody.
    for salt in 0..plan.salt {
        let decides = build(salt).ok().and_then(|model| match canbo_flow::solve(&model.network, &mut Unwatched) {
            Ok(Outcome::Optimal(solution)) => Some(crate::solve::is_unique(&model, &solution)),
            _ => None,
        });
        if decides != Some(false) {
            return found.optimal.push(Problem::new("V145").with("salt", salt));
        }
    }
}

/// Side rows that a set of moves breaks.
pub(crate) fn side_limits(inputs: &Inputs<'_>, ground: &Ground, limits: &Limits, steps: &[Step]) -> Vec<Problem> {
    let broken = side::used(inputs, ground, limits, steps).into_iter().filter(|row| row.is > row.at_most);
    let problem = |row: side::Used| {
        let problem = match (row.kind, &row.pair) {
            (SideKind::BudgetDong, _) => Problem::new("V161"),
            (SideKind::GrossLeavers, _) => Problem::new("V162"),
            (SideKind::Apart, None) => Problem::new("V160"),
            (SideKind::Apart, Some((first, second))) => Problem::new("V160").person(first).with("other", second),
        };
        problem.with("is", row.is).with("at_most", row.at_most)
    };
    broken.map(problem).collect()
}

/// The side rows counted from the people, and the tree held against a network built anew. Gives back what the plan must
/// say of them: the best plan without them is solved again, and the gap is what the tree leaves open.
fn side_rows(
    inputs: &Inputs<'_>,
    ground: &Ground,
    movers: &[Mover],
    plan: &Plan,
    steps: &[Step],
    found: &mut Found,
) -> Option<DecidedSide> {
    let limits = Limits::of(inputs, &plan.options);
    found.feasible.extend(side_limits(inputs, ground, &limits, steps));
    // No salt was passed over: the search takes the first, and refuses where it leaves two plans equal.
    if plan.salt != 0 || !plan.prices.is_empty() {
        found.optimal.push(Problem::new("V141"));
        return None;
    }
    let built = Model::build(inputs, ground.clone(), movers.to_vec(), &plan.options, 0, plan.elastic);
    let model = match built {
        Ok(model) => model,
        Err(refusal) => {
            found.optimal.push(Problem::new("V104").because(refusal.obstacle()));
            return None;
        }
    };
    let proved = match side::prove(inputs, &model, &limits, steps, &plan.side_proof) {
        Ok(proved) => proved,
        Err(fault) => {
            found.optimal.push(Problem::new("V163").with("fault", fault));
            return None;
        }
    };
    let values = model.flow_values(&model.flow_of(steps));
    let mut tally = Tally::start(*inputs, ground, 0, &plan.options);
    steps.iter().for_each(|step| tally.add(step));
    for ((stage, value), offset) in model.stages.iter().zip(values).zip(&model.offsets) {
        if tally.value(*stage) != value + offset {
            found.optimal.push(Problem::new("V143").with("tier", stage.name()));
        }
    }
    found.gap.clone_from(&proved.gap);
    let Ok(Ok(free)) = side::without(&model, &mut Unwatched) else {
        found.optimal.push(Problem::new("V163").with("fault", "no plan without side rows"));
        return None;
    };
    Some(DecidedSide { without: free.steps, gap: proved.gap, proof: plan.side_proof.clone() })
}

/// Every other field follows from register, programme, moves and prices.
fn derived(
    inputs: &Inputs<'_>,
    ground: &Ground,
    plan: &Plan,
    steps: &[Step],
    side: Option<DecidedSide>,
    found: &mut Found,
) {
    let decided = Decided {
        programme_text: plan.programme_text.clone(),
        options: plan.options.clone(),
        elastic: plan.elastic,
        salt: plan.salt,
        prices: plan.prices.clone(),
        side,
    };
    let again = derive(inputs, ground, steps, decided);
    if plan.options != plan.options.sorted() {
        found.feasible.push(Problem::new("V150").with("field", "options"));
    }
    // Minimums are left open only where they cannot all be met; an elastic plan that meets them is not the answer.
    if plan.elastic && again.broken.is_empty() {
        found.feasible.push(Problem::new("V150").with("field", "elastic"));
    }
    if again == *plan {
        return;
    }
    let fields =
        |plan: &Plan| serde_json::to_value(plan).ok().and_then(|value| value.as_object().cloned()).unwrap_or_default();
    let (mine, theirs) = (fields(&again), fields(plan));
    for (name, value) in &mine {
        if theirs.get(name) != Some(value) {
            found.feasible.push(Problem::new("V150").with("field", name));
        }
    }
}
