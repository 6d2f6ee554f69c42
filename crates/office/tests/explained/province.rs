//! A sample read from its own workbooks, planned and explained; for the tests and for the sweep.
#![allow(dead_code, unreachable_pub, reason = "the sweep and the tests take what they need")]

use canbo_flow::Unwatched;
use canbo_office::{Corrections, Gathered, Limits};
use canbo_planning::{Answer, Confirmed, Explainer, Inputs, Known, Options, Plan, solve};
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Day, PersonId, Register};
use canbo_samples::{SAMPLES, generate};

pub struct Province {
    pub register: Register,
    reference: Reference,
    law: Law,
    programme: Programme,
    text: &'static str,
    on: Day,
}

impl Province {
    /// The province of a sample and a seed.
    pub fn of(sample: &str, seed: u64) -> Province {
        let reference = Reference::embedded();
        let mut gathered = Gathered::new();
        for file in generate(sample, seed, false, &reference).expect("a known sample") {
            gathered.next_file();
            canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
                gathered.take(event)
            });
        }
        let made = SAMPLES.iter().find(|one| one.name == sample).expect("a known sample");
        let text = Programme::embedded_text(made.programme).expect("a sample is made for an embedded programme");
        let programme = Programme::parse(text, &reference).expect("embedded programmes hold together");
        let register = canbo_register::assemble(&gathered.sheets, &reference).register;
        Province { law: Law::embedded(), register, programme, text, on: made.on, reference }
    }

    pub fn inputs(&self) -> Inputs<'_> {
        let Province { register, reference, law, programme, on, .. } = self;
        Inputs { register, reference, law, programme, on: *on }
    }

    /// The best plan, elastic where no other is possible.
    pub fn plan(&self) -> Plan {
        self.plan_with(&Options::default()).expect("leaving minimums open is enough")
    }

    /// The same with what a planner adds; none where leaving minimums open is not enough.
    pub fn plan_with(&self, options: &Options) -> Option<Plan> {
        match solve(&self.inputs(), self.text, options, &mut Unwatched).expect("planning is not refused") {
            Answer::Plan(plan) => Some(*plan),
            Answer::NoPlan { elastic, .. } => elastic.map(|plan| *plan),
        }
    }

    /// Explains so many random people who are moved or could be, and solves again for each; all of them where they are
    /// fewer. The number of people comes first. `told` hears how far each of the `hands` (threads) is.
    pub fn confirm(
        &self,
        people: usize,
        seed: u64,
        hands: usize,
        told: &(dyn Fn(usize, &Confirmed) + Sync),
    ) -> (usize, Confirmed) {
        let inputs = self.inputs();
        let plan = self.plan();
        let able = Explainer::open(&inputs, &plan).expect("the plan is proven").able();
        let asked = chosen(&able, people, seed);
        // People of one place are asked about one after another, so each hand takes a row of them.
        let share = |part: &[(usize, &PersonId)]| {
            let mut explainer = Explainer::open(&inputs, &plan).expect("the plan is proven");
            let mut known = Known::default();
            let mut sum = Confirmed::default();
            for (done, (at, person)) in part.iter().enumerate() {
                let found = explainer.person(person).expect("is in the register");
                // The planner's own what-if in all for every twentieth: it derives a whole plan each time.
                let whole = at % 20 == 0;
                let one = explainer.confirm(&found, &mut known, whole, &mut Unwatched);
                let one = one.expect("solving again is not refused");
                sum.solved += one.solved;
                sum.faults.extend(one.faults);
                told(done + 1, &sum);
            }
            sum
        };
        let parts: Vec<(usize, &PersonId)> = asked.iter().copied().enumerate().collect();
        let length = parts.len().div_ceil(hands.max(1)).max(1);
        let sums: Vec<Confirmed> = std::thread::scope(|scope| {
            let hands: Vec<_> = parts.chunks(length).map(|part| scope.spawn(move || share(part))).collect();
            hands.into_iter().map(|hand| hand.join().expect("nobody panics")).collect()
        });
        let mut all = Confirmed::default();
        for sum in sums {
            all.solved += sum.solved;
            all.faults.extend(sum.faults);
        }
        (asked.len(), all)
    }
}

/// So many of a list, at random and in its order.
fn chosen(able: &[PersonId], people: usize, seed: u64) -> Vec<&PersonId> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut keyed: Vec<(u64, usize)> = (0..able.len())
        .map(|at| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 20, at)
        })
        .collect();
    keyed.sort_unstable();
    let mut places: Vec<usize> = keyed.into_iter().take(people).map(|(_, at)| at).collect();
    places.sort_unstable();
    places.into_iter().map(|at| &able[at]).collect()
}
