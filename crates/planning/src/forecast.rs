//! What the years bring if nobody is recruited: who retires, whose term ends, who comes back, month by month.
//!
//! Seats stay those of the first day. Someone counts on the headcount until the last day of service, and works here while
//! neither seconded elsewhere nor away. The end of a secondment lowers *working* at the receiver, not the headcount; who
//! studies adds nobody until the day of return, an intern until the decision that gives the seat. With a plan, each line holds from its first day to its last.

use crate::ground::Inputs;
use crate::plan::{Move, Plan};
use canbo_policy::movement::Form;
use canbo_policy::retirement::last_day;
use canbo_policy::staffing::{CommuneStaffing, Split, staffing};
use canbo_register::{AbsenceKind, Day, FieldCode, Person, PersonId, PositionCode, Tenure, UnitId};
use jiff::ToSpan;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Seats without anybody, in both counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shortage {
    /// Against the people working here.
    pub working: u32,
    /// Against the people on the headcount.
    pub headcount: u32,
}

/// What happens to people of the communes' seats between one point and the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Events {
    /// Leave the service by age.
    pub retired: u32,
    /// Secondments to a commune that end.
    pub terms_ended: u32,
    /// People of a commune who come back from a secondment or a leave.
    pub returned: u32,
    /// Of them: trainees who come back from long-term study.
    pub trained: u32,
    /// People whose post here begins by a decision already made: interns placed, people appointed.
    pub joined: u32,
    /// Lines of the plan that begin.
    pub begun: u32,
}

/// The course of the gaps, a value for each point in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// All communes.
    pub total: Vec<Shortage>,
    /// Each commune that is short at any point; never more than its total lacks.
    pub units: BTreeMap<UnitId, Vec<Shortage>>,
    /// Each position of each commune that is short at any point.
    pub places: BTreeMap<(UnitId, PositionCode), Vec<Shortage>>,
    /// What happened since the point before.
    pub events: Vec<Events>,
}

/// So many people to recruit for a position, needed from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recruit {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// From when nobody who is known now fills the seats.
    pub from: Day,
    /// How many seats more than on any day before, 1 or more.
    pub number: u32,
}

impl Course {
    /// Each field in which a position is short at any point, the positions of all communes added up; leading posts
    /// stand under no field.
    pub fn fields(
        &self,
        field: impl Fn(&PositionCode) -> Option<FieldCode>,
    ) -> BTreeMap<Option<FieldCode>, Vec<Shortage>> {
        self.summed(|_, position| field(position))
    }

    /// The places that have one key, added up.
    pub fn summed<K: Ord>(&self, key: impl Fn(&UnitId, &PositionCode) -> K) -> BTreeMap<K, Vec<Shortage>> {
        let mut sums: BTreeMap<K, Vec<Shortage>> = BTreeMap::new();
        for ((unit, position), shortages) in &self.places {
            let sum = sums.entry(key(unit, position)).or_insert_with(|| vec![Shortage::default(); shortages.len()]);
            for (sum, short) in sum.iter_mut().zip(shortages) {
                sum.working += short.working;
                sum.headcount += short.headcount;
            }
        }
        sums
    }

    /// What to recruit: seats without anybody working that no line, return, end of study or coming appointment fills
    /// again within the forecast. A seat that is empty for a while and then filled is none to recruit for.
    pub fn recruits(&self, days: &[Day]) -> Vec<Recruit> {
        let mut recruits = Vec::new();
        for ((unit, position), shortages) in &self.places {
            // From each day on, the fewest that are ever missing again: never falls as the days go by.
            let mut lasting: Vec<u32> = shortages.iter().map(|short| short.working).collect();
            for at in (1..lasting.len()).rev() {
                lasting[at - 1] = lasting[at - 1].min(lasting[at]);
            }
            let mut before = 0;
            for (number, day) in lasting.into_iter().zip(days) {
                if number > before {
                    let (unit, position) = (unit.clone(), position.clone());
                    recruits.push(Recruit { unit, position, from: *day, number: number - before });
                    before = number;
                }
            }
        }
        recruits.sort_by(|a, b| (a.from, &a.unit, &a.position).cmp(&(b.from, &b.unit, &b.position)));
        recruits
    }
}

/// The gaps to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The day of the plan, then the first day of every month.
    pub days: Vec<Day>,
    /// With nobody moved.
    pub without: Course,
    /// With the plan.
    pub with: Option<Course>,
    /// People in these seats whose retirement cannot be told, birth or sex being unknown.
    pub of_unknown_age: u32,
}

/// Somebody at a seat for some time.
#[derive(Clone, Debug)]
struct Presence<'a> {
    person: &'a Person,
    /// A place on the headcount, and not only work.
    on_headcount: bool,
    /// At the seat of another body, whatever the own secondment says.
    guest: bool,
    from: Option<Day>,
    to: Option<Day>,
    /// Last day of service.
    service: Option<Day>,
    /// A line of the plan takes the person away in these days; true where the headcount goes too.
    gone: Option<(Day, Option<Day>, bool)>,
    /// Begins by a line of the plan.
    planned: bool,
}

impl Presence<'_> {
    fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to) && self.serves(day)
    }
    fn serves(&self, day: Day) -> bool {
        self.service.is_none_or(|last| day <= last)
    }
    fn gone(&self, day: Day, headcount: bool) -> bool {
        let within = |(from, to, both): (Day, Option<Day>, bool)| {
            from <= day && to.is_none_or(|to| day <= to) && (!headcount || both)
        };
        self.gone.is_some_and(within)
    }
    fn counts(&self, day: Day) -> bool {
        self.on_headcount && self.holds(day) && !self.gone(day, true)
    }
    fn works(&self, day: Day) -> bool {
        let elsewhere = !self.guest && self.person.secondment(day).is_some();
        self.holds(day) && !self.gone(day, false) && !elsewhere && self.person.absence(day).is_none()
    }
}

/// A seat group of a commune; no position for those whose post was not recognised.
type Seats<'a> = BTreeMap<(UnitId, Option<PositionCode>), (u32, Vec<Presence<'a>>)>;

impl Forecast {
    /// With the plan where there is one, else with nobody moved.
    pub fn expected(&self) -> &Course {
        self.with.as_ref().unwrap_or(&self.without)
    }

    /// The points that a table for people shows: the first, each 1 January, the last.
    pub fn points(&self) -> Vec<usize> {
        let last = self.days.len().saturating_sub(1);
        let is_new_year = |at: &usize| self.days[*at].month() == 1 && self.days[*at].day() == 1;
        let mut points: Vec<usize> = (0..=last).filter(|at| *at == 0 || is_new_year(at)).collect();
        points.extend((points.last() != Some(&last)).then_some(last));
        points
    }
}

/// The gaps for so many months from the day of the inputs, without the plan and with it.
pub fn forecast(inputs: &Inputs<'_>, plan: Option<&Plan>, months: u32) -> Forecast {
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
    let next = inputs.on.first_of_month().saturating_add(1.month());
    let mut days = vec![inputs.on];
    days.extend((0..months).map(|month| next.saturating_add(i64::from(month).months())));
    let seats = seats(inputs, &staffing.communes);
    let people: BTreeSet<&PersonId> = seats.values().flat_map(|(_, people)| people).map(|one| &one.person.id).collect();
    let untold = |id: &&&PersonId| last_day(inputs.law, inputs.on, &inputs.register.people[**id]).is_none();
    let of_unknown_age = u32::try_from(people.iter().filter(untold).count()).unwrap_or(u32::MAX);
    let without = course(&staffing.communes, &seats, &days);
    let with = plan.map(|plan| {
        let mut seats = seats.clone();
        plan.moves.iter().for_each(|line| carry_out(inputs, line, &mut seats));
        course(&staffing.communes, &seats, &days)
    });
    Forecast { days, without, with, of_unknown_age }
}

fn service(inputs: &Inputs<'_>, person: &Person) -> Option<Day> {
    last_day(inputs.law, inputs.on, person)?.get().copied()
}

fn seats<'a>(inputs: &Inputs<'a>, communes: &BTreeMap<UnitId, CommuneStaffing>) -> Seats<'a> {
    let mut seats: Seats<'a> = BTreeMap::new();
    let home = |id: &PersonId| {
        let person = &inputs.register.people[id];
        let to = person.home(inputs.on).and_then(|post| post.to);
        let service = service(inputs, person);
        Presence { person, on_headcount: true, guest: false, from: None, to, service, gone: None, planned: false }
    };
    let guest = |id: &PersonId| {
        let person = &inputs.register.people[id];
        let to = person.secondment(inputs.on).and_then(|post| post.to);
        Presence { on_headcount: false, guest: true, to, ..home(id) }
    };
    for commune in communes.values() {
        for seat in commune.seats.values() {
            let people = seat.on_headcount.iter().map(home).chain(seat.seconded_in.iter().map(guest)).collect();
            seats.insert((commune.unit.clone(), Some(seat.position.clone())), (seat.authorised, people));
        }
        let unplaced = commune.unplaced.iter().map(home).chain(commune.unplaced_in.iter().map(guest)).collect();
        seats.insert((commune.unit.clone(), None), (0, unplaced));
    }
    coming(inputs, &mut seats);
    seats
}

/// Posts at these seats that begin on a later day.
fn coming<'a>(inputs: &Inputs<'a>, seats: &mut Seats<'a>) {
    for person in inputs.register.people.values() {
        for post in person.posts.iter().filter(|post| post.from.is_some_and(|from| from > inputs.on)) {
            let key = (post.unit.root(), post.position.get().cloned());
            let Some((_, people)) = seats.get_mut(&key).filter(|_| post.tenure != Tenure::Concurrent) else { continue };
            people.push(Presence {
                person,
                on_headcount: post.tenure == Tenure::Home,
                guest: post.tenure == Tenure::Seconded,
                from: post.from,
                to: post.to,
                service: service(inputs, person),
                gone: None,
                planned: false,
            });
        }
    }
}

fn carry_out<'a>(inputs: &Inputs<'a>, line: &Move, seats: &mut Seats<'a>) {
    let keeps = line.form == Form::Secondment;
    for (_, people) in seats.values_mut() {
        for one in people.iter_mut().filter(|one| one.person.id == line.person && !one.planned) {
            one.gone = Some((line.start, line.end, !keeps));
        }
    }
    let Some(person) = inputs.register.people.get(&line.person) else { return };
    let key = (line.to.clone(), Some(line.position.clone()));
    seats.entry(key).or_default().1.push(Presence {
        person,
        on_headcount: !keeps,
        guest: true,
        from: Some(line.start),
        to: line.end,
        service: service(inputs, person),
        gone: None,
        planned: true,
    });
}

fn count(people: &[Presence<'_>], test: impl Fn(&Presence<'_>) -> bool) -> u32 {
    u32::try_from(people.iter().filter(|one| test(one)).count()).unwrap_or(u32::MAX)
}

fn course(communes: &BTreeMap<UnitId, CommuneStaffing>, seats: &Seats<'_>, days: &[Day]) -> Course {
    let mut course = Course { total: vec![Shortage::default(); days.len()], ..Course::default() };
    for (at, day) in days.iter().enumerate() {
        let mut units: BTreeMap<&UnitId, (Shortage, Shortage)> = BTreeMap::new();
        for ((unit, position), (authorised, people)) in seats {
            let (working, headcount) = (count(people, |one| one.works(*day)), count(people, |one| one.counts(*day)));
            let short = Shortage {
                working: authorised.saturating_sub(working),
                headcount: authorised.saturating_sub(headcount),
            };
            let (here, missing) = units.entry(unit).or_default();
            here.working += working;
            here.headcount += headcount;
            missing.working += short.working;
            missing.headcount += short.headcount;
            if let Some(position) = position {
                let empty = || vec![Shortage::default(); days.len()];
                course.places.entry((unit.clone(), position.clone())).or_insert_with(empty)[at] = short;
            }
        }
        for (unit, (here, missing)) in units {
            let bounded = |missing: u32, here: u32| match communes.get(unit) {
                Some(one) if one.split == Split::Declared => missing.min(one.total.authorised.saturating_sub(here)),
                _ => missing,
            };
            let short = Shortage {
                working: bounded(missing.working, here.working),
                headcount: bounded(missing.headcount, here.headcount),
            };
            course.total[at].working += short.working;
            course.total[at].headcount += short.headcount;
            let empty = || vec![Shortage::default(); days.len()];
            course.units.entry(unit.clone()).or_insert_with(empty)[at] = short;
        }
    }
    let is_short = |shortages: &mut Vec<Shortage>| shortages.iter().any(|short| *short != Shortage::default());
    course.places.retain(|_, shortages| is_short(shortages));
    course.units.retain(|_, shortages| is_short(shortages));
    course.events = events(seats, days);
    course
}

fn events(seats: &Seats<'_>, days: &[Day]) -> Vec<Events> {
    let all = || seats.values().flat_map(|(_, people)| people);
    let of = |before: Day, day: Day| {
        let mut events = Events::default();
        for one in all() {
            let (was, is) = (one.works(before), one.works(day));
            let retired = one.serves(before) && !one.serves(day) && one.from.is_none_or(|from| from <= day);
            events.retired += u32::from(retired && one.on_headcount && !one.gone(day, true));
            events.terms_ended += u32::from(was && !is && !retired && !one.on_headcount);
            events.returned += u32::from(!was && is && one.on_headcount && one.from.is_none_or(|from| from <= before));
            let away = one.person.absence(before).is_some_and(|absence| absence.kind == AbsenceKind::Study);
            events.trained += u32::from(!was && is && one.on_headcount && away);
            events.joined += u32::from(!one.planned && !was && is && one.from.is_some_and(|from| from > before));
            events.begun += u32::from(one.planned && !was && is);
        }
        events
    };
    let mut list = vec![Events::default()];
    list.extend(days.windows(2).map(|pair| of(pair[0], pair[1])));
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{PROGRAMME, World, commune, person, seats, unit};
    use canbo_register::{Absence, ProvinceCode, Register, UnitKind};
    use jiff::civil::date;

    /// A commune with three seats for land and the people given.
    fn world(people: Vec<Person>) -> World {
        let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
        register.units.insert(UnitId::new("24328"), commune("24328"));
        let office = unit("24328.kinh-te", UnitKind::Office("kinh-te".into()), Some("24328"));
        register.units.insert(office.id.clone(), office);
        register.headcounts.push(seats("24328", "dat-dai", 3));
        register.people.extend(people.into_iter().map(|one| (one.id.clone(), one)));
        World::new(register, PROGRAMME)
    }

    fn somebody(id: &str) -> Person {
        person(id, "24328.kinh-te", Some("dat-dai"), "7850103")
    }

    fn studying(id: &str, until: Day) -> Person {
        let absence = Absence { kind: AbsenceKind::Study, from: None, to: Some(until) };
        Person { absences: vec![absence], ..somebody(id) }
    }

    fn coming(id: &str, from: Day) -> Person {
        let mut one = somebody(id);
        one.posts[0].from = Some(from);
        one
    }

    fn retiring(id: &str) -> Person {
        let born = canbo_register::PartialDate { year: 1966, month: Some(6), day: Some(10) };
        Person { birth: canbo_register::Known::Stated(born), ..somebody(id) }
    }

    #[test]
    fn trainees_who_come_back_and_interns_who_are_placed_fill_seats_and_are_counted_apart() {
        let world = world(vec![somebody("P01"), studying("P02", date(2026, 8, 31)), coming("P03", date(2027, 3, 15))]);
        let found = forecast(&world.inputs(), None, 60);
        let short = |year: i16, month: i8| {
            let at = found.days.iter().position(|day| *day == date(year, month, 1)).expect("within five years");
            (found.without.total[at].working, found.without.total[at].headcount)
        };
        assert_eq!((short(2026, 8), short(2026, 9)), ((2, 1), (1, 1)), "back from study: working, not the headcount");
        assert_eq!((short(2027, 3), short(2027, 4)), ((1, 1), (0, 0)), "placed on 15 March");
        let sum = |of: fn(&Events) -> u32| found.without.events.iter().map(of).sum::<u32>();
        assert_eq!((sum(|one| one.trained), sum(|one| one.returned), sum(|one| one.joined)), (1, 1, 1));
        assert_eq!(found.without.recruits(&found.days), [], "everybody who is missing is on the way");
        assert_eq!(found.without.units[&UnitId::new("24328")], found.without.total);
    }

    #[test]
    fn what_to_recruit_is_what_nobody_fills_again_with_the_day_from_which_it_is_empty() {
        let world = world(vec![studying("P01", date(2026, 8, 31)), retiring("P02")]);
        let found = forecast(&world.inputs(), None, 60);
        let told: Vec<(Day, u32)> =
            found.without.recruits(&found.days).into_iter().map(|one| (one.from, one.number)).collect();
        let last = found.without.places.values().next().and_then(|all| all.last()).copied().unwrap_or_default();
        assert_eq!(told.first(), Some(&(world.on, 1)), "one seat is empty now and for good: {told:?}");
        assert_eq!(told.iter().map(|(_, number)| number).sum::<u32>(), last.working);
        assert_eq!(told.len(), 2, "and one more from the retirement on: {told:?}");
        assert!(told[1].0 > date(2026, 9, 1) && told[1].0.day() == 1, "{told:?}");
    }
}
