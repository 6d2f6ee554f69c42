//! Both counts after a plan: who counts where and who works where once every line is carried out.
//!
//! A secondment keeps the sender's headcount and moves the work; every other form moves both.

use canbo_planning::{Move, Plan};
use canbo_policy::movement::Form;
use canbo_policy::staffing::Staffing;
use canbo_register::{PersonId, PositionCode, UnitId};
use std::collections::BTreeMap;

/// People of a unit, or of a position in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct People {
    pub(crate) on_headcount: u32,
    pub(crate) working: u32,
}

/// A count before and after.
pub(crate) type Change = (People, People);

/// Both counts of every commune and of every position in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) communes: BTreeMap<UnitId, Change>,
    pub(crate) positions: BTreeMap<(UnitId, PositionCode), Change>,
}

/// Where somebody works today.
type Seats<'a> = BTreeMap<&'a PersonId, (&'a UnitId, Option<&'a PositionCode>)>;

/// Counts a staffing before and after a plan.
pub(crate) fn counts(staffing: &Staffing, plan: &Plan) -> Counts {
    let mut counts = Counts::default();
    let mut seats: Seats<'_> = BTreeMap::new();
    for commune in staffing.communes.values() {
        let people = People { on_headcount: commune.on_headcount(), working: commune.working() };
        counts.communes.insert(commune.unit.clone(), (people, people));
        for seat in commune.seats.values() {
            let people = People {
                on_headcount: u32::try_from(seat.on_headcount.len()).unwrap_or(u32::MAX),
                working: seat.working(),
            };
            counts.positions.insert((commune.unit.clone(), seat.position.clone()), (people, people));
            seats.extend(seat.working_people().map(|person| (person, (&commune.unit, Some(&seat.position)))));
        }
        seats.extend(commune.unplaced.iter().map(|person| (person, (&commune.unit, None))));
    }
    for line in &plan.moves {
        counts.carry_out(line, &seats);
    }
    counts
}

impl Counts {
    fn carry_out(&mut self, line: &Move, seats: &Seats<'_>) {
        let keeps_headcount = line.form == Form::Secondment;
        if let Some((unit, position)) = seats.get(&line.person) {
            self.change(unit, *position, |people| {
                people.working = people.working.saturating_sub(1);
                people.on_headcount = people.on_headcount.saturating_sub(u32::from(!keeps_headcount));
            });
        }
        self.change(&line.to, Some(&line.position), |people| {
            people.working += 1;
            people.on_headcount += u32::from(!keeps_headcount);
        });
    }

    fn change(&mut self, unit: &UnitId, position: Option<&PositionCode>, change: impl Fn(&mut People)) {
        change(&mut self.communes.entry(unit.clone()).or_default().1);
        if let Some(position) = position {
            change(&mut self.positions.entry((unit.clone(), position.clone())).or_default().1);
        }
    }
}
