//! Table 3: number and quality of the people on each commune's headcount. No ethnicity, religion or Party membership.

use super::communes::place_heads;
use super::names::Names;
use super::table::{Cell, Head, Table};
use canbo_policy::fit::{fit, is_fitting};
use canbo_policy::staffing::{CommuneStaffing, Staffing};
use canbo_register::{Day, Degree, Person, PersonId, PoliticalTheory, PositionCode, Sex};

/// Last ages of the bands; the last band is open.
const BANDS: [i16; 4] = [30, 40, 50, 60];

/// Columns: people, women, six of degrees, four of theory, six of ages, fitting.
const COLUMNS: usize = 19;

/// The table of a province.
pub(super) fn table(names: &Names<'_>, staffing: &Staffing) -> Table {
    let one = |key: &str| Head::new(names.text(key), 7.2);
    let group = |key: &str, keys: &[&str]| Head::over(names.text(key), keys.iter().map(|key| one(key)).collect());
    let mut heads = place_heads(names);
    heads.push(one("out-head-people"));
    heads.push(one("out-head-women"));
    let degrees = ["doctor", "master", "university", "college", "intermediate", "unknown"];
    let degrees = degrees.map(|word| format!("out-degree-{word}"));
    heads.push(group("out-head-degree", &degrees.each_ref().map(String::as_str)));
    let theory = ["out-theory-advanced", "out-theory-intermediate", "out-theory-elementary", "out-theory-none"];
    heads.push(group("out-head-theory", &theory));
    let ages = ["out-age-30", "out-age-40", "out-age-50", "out-age-60", "out-age-over", "out-age-unknown"];
    heads.push(group("out-head-age", &ages));
    heads.push(Head::new(names.text("out-head-fitting"), 9.0));
    let mut table = Table::new(names.text("out-sheet-quality"), names.text("out-title-quality"), heads);
    table.frozen_columns = 3;
    let mut all = [0_u32; COLUMNS];
    let mut number = 0;
    for commune in staffing.communes.values() {
        let counted = count(names, commune, staffing.day);
        if counted[0] == 0 {
            continue;
        }
        number += 1;
        let place = [Cell::word(commune.unit.as_str()), Cell::text(names.unit(&commune.unit))];
        let mut row = [vec![Cell::ordinal(number)], place.to_vec()].concat();
        row.extend(counted.map(Cell::count));
        table.line(row);
        for (sum, one) in all.iter_mut().zip(counted) {
            *sum += one;
        }
    }
    let mut row = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-sum"))];
    row.extend(all.map(Cell::count));
    table.sum(row);
    let mut row = vec![Cell::nothing(), Cell::nothing(), Cell::text(names.text("out-share"))];
    row.extend(all.map(|one| Cell::share(one, all[0])));
    table.sum(row);
    table.notes =
        vec![names.text("out-note-quality"), names.text("out-note-quality-age"), names.text("out-note-discreet")];
    table
}

fn count(names: &Names<'_>, commune: &CommuneStaffing, day: Day) -> [u32; COLUMNS] {
    let seated = commune
        .seats
        .values()
        .flat_map(|seat| seat.on_headcount.iter().map(move |person| (person, Some(&seat.position))));
    let people: Vec<(&PersonId, Option<&PositionCode>)> =
        seated.chain(commune.unplaced.iter().map(|person| (person, None))).collect();
    let mut counted = [0; COLUMNS];
    for (id, position) in people {
        let Some(person) = names.register.people.get(id) else { continue };
        let fits = position.is_some_and(|position| is_fitting(fit(names.reference, person, position)));
        counted[0] += 1;
        counted[1] += u32::from(person.sex == Some(Sex::Female));
        counted[2 + degree(person)] += 1;
        counted[8 + theory(person)] += 1;
        counted[12 + age(person, day)] += 1;
        counted[18] += u32::from(fits);
    }
    counted
}

fn degree(person: &Person) -> usize {
    match person.degree() {
        Some(Degree::Doctor) => 0,
        Some(Degree::Master) => 1,
        Some(Degree::University) => 2,
        Some(Degree::College) => 3,
        Some(Degree::Intermediate | Degree::Elementary) => 4,
        None => 5,
    }
}

fn theory(person: &Person) -> usize {
    match person.theory {
        Some(PoliticalTheory::Bachelor | PoliticalTheory::Advanced) => 0,
        Some(PoliticalTheory::Intermediate) => 1,
        Some(PoliticalTheory::Elementary) => 2,
        None => 3,
    }
}

/// Full years on the day; what is missing of a birth date is taken as the law takes it.
fn age(person: &Person, day: Day) -> usize {
    let Some(born) = person.birth.get().and_then(|birth| birth.presumed()) else { return BANDS.len() + 1 };
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    let age = day.year() - born.year() - i16::from(before_birthday);
    BANDS.iter().position(|last| age <= *last).unwrap_or(BANDS.len())
}
