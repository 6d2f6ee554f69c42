//! `canbo forecast`: missing seats month by month for five years, without a plan and with it, and what to recruit.

use super::{plan_file, programmes, workbooks};
use crate::args::Forecast as Args;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::{Loaded, load_at};
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::out::Proven;
use canbo_pictures::{Courses, Field, Line};
use canbo_planning::{Course, Events, Forecast, Inputs, Recruit, Shortage, forecast, verify, write_plan};
use canbo_register::{Day, FieldCode, PositionCode, UnitId};
use canbo_words::Datum;
use serde::Serialize;

/// How far ahead it looks.
const MONTHS: u32 = 60;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct ForecastAnswer<'a> {
    on: Day,
    months: u32,
    /// The day itself, then the first of each month; every list below has a value for each.
    days: &'a [Day],
    without: CourseAnswer<'a>,
    /// Null without `--plan`.
    with: Option<CourseAnswer<'a>>,
    recruit: &'a [Recruit],
    of_unknown_age: u32,
    written: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CourseAnswer<'a> {
    total: &'a [Shortage],
    events: &'a [Events],
    communes: Vec<UnitLine<'a>>,
    fields: Vec<FieldLine>,
    positions: Vec<PositionLine<'a>>,
}

#[derive(Debug, Serialize)]
struct UnitLine<'a> {
    unit: &'a UnitId,
    short: &'a [Shortage],
}

#[derive(Debug, Serialize)]
struct FieldLine {
    /// Null for leading posts.
    field: Option<FieldCode>,
    short: Vec<Shortage>,
}

#[derive(Debug, Serialize)]
struct PositionLine<'a> {
    unit: &'a UnitId,
    position: &'a PositionCode,
    short: &'a [Shortage],
}

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    let beside = args.beside.as_deref().map(|named| plan_file::open(named, Some(&args.workbooks), face)).transpose()?;
    let base = beside.as_ref().and_then(|file| Some(file.kept.as_ref()?.1));
    let plan = beside.map(|file| file.plan);
    let on = plan.as_ref().map(|plan| plan.on).or(args.on).unwrap_or(face.today);
    let loaded = load_at(&args.workbooks, base, on, face)?;
    if !loaded.unreadable.is_empty() {
        super::findings::tell(&loaded.findings, Some(&loaded.register), 8, face);
        return Ok(Outcome::Unreadable);
    }
    let programme = match (&plan, &args.programme) {
        (Some(plan), _) => programmes::parse("programme.toml", &plan.programme_text, &loaded.reference, &loaded.law)?,
        (None, named) => programmes::find(named.as_deref().unwrap_or_default(), &loaded.reference, &loaded.law)?.0,
    };
    if let Some(plan) = &plan {
        // What a plan would come to is told of a plan that holds, and of these workbooks.
        let verdict = verify(&loaded.register, &loaded.reference, &loaded.law, &write_plan(plan));
        Proven::of(plan, &verdict).map_err(|_| canbo_planning::Refusal::NotProven)?;
    }
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on,
    };
    let found = forecast(&inputs, plan.as_ref(), MONTHS);
    let recruits = found.expected().recruits(&found.days);
    told(&found, &recruits, &loaded, face);
    let mut written = Vec::new();
    if let Some(path) = &args.xlsx {
        written.push(workbooks::forecast(path, &inputs, &found, face)?);
    }
    if let Some(path) = &args.svg {
        let number = |value: i64| face.words.number(value);
        whole::write(path, canbo_pictures::courses(&picture(&found, face), &number).as_bytes())?;
        written.push(path.clone());
    }
    for path in &written {
        face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
    }
    let field = |code: &PositionCode| loaded.reference.positions.get(code)?.field.clone();
    let course = |course| course_answer(course, &field);
    face.answer(&ForecastAnswer {
        on,
        months: MONTHS,
        days: &found.days,
        without: course(&found.without),
        with: found.with.as_ref().map(course),
        recruit: &recruits,
        of_unknown_age: found.of_unknown_age,
        written: written.iter().map(|path| path.display().to_string()).collect(),
    });
    Ok(loaded.outcome())
}

fn course_answer<'a>(course: &'a Course, field: &impl Fn(&PositionCode) -> Option<FieldCode>) -> CourseAnswer<'a> {
    let positions = course.places.iter();
    CourseAnswer {
        total: &course.total,
        events: &course.events,
        communes: course.units.iter().map(|(unit, short)| UnitLine { unit, short }).collect(),
        fields: course.fields(field).into_iter().map(|(field, short)| FieldLine { field, short }).collect(),
        positions: positions.map(|((unit, position), short)| PositionLine { unit, position, short }).collect(),
    }
}

/// Lines shown of what to recruit; the workbook and `--json` give all.
const MOST: usize = 20;

fn told(found: &Forecast, recruits: &[Recruit], loaded: &Loaded, face: &Face) {
    let (first, last) = (found.days[0], found.days[found.days.len() - 1]);
    let data = [("from", Datum::from(first)), ("to", Datum::from(last))];
    face.line(face.paint.tone(Tone::Strong, &face.say("forecast-title", &data)));
    let sum = |of: fn(&Events) -> u32| found.expected().events.iter().map(of).sum::<u32>();
    let data = [
        ("retired", Datum::from(sum(|one| one.retired))),
        ("ended", Datum::from(sum(|one| one.terms_ended))),
        ("trained", Datum::from(sum(|one| one.trained))),
        ("joined", Datum::from(sum(|one| one.joined))),
    ];
    face.line(face.say("forecast-events", &data));
    if found.of_unknown_age > 0 {
        face.line(face.say("forecast-unknown", &[("count", Datum::from(found.of_unknown_age))]));
    }
    let mut heads = vec!["head-from", "head-forecast-working", "head-forecast-headcount"];
    if found.with.is_some() {
        heads.extend(["head-forecast-working-with", "head-forecast-headcount-with"]);
    }
    let mut table = Table::new(&heads.iter().map(|head| face.say(head, &[])).collect::<Vec<_>>());
    for at in found.points() {
        let mut cells = vec![Cell::text(face.words.day(found.days[at]))];
        for course in std::iter::once(&found.without).chain(&found.with) {
            let short = course.total[at];
            cells.extend([short.working, short.headcount].map(|value| Cell::figure(face.words.number(value))));
        }
        table.row(cells);
    }
    face.table(&table);
    let number: u32 = recruits.iter().map(|one| one.number).sum();
    face.heading(&face.say("forecast-recruit", &[("count", Datum::from(number))]));
    let heads = ["head-from", "head-unit", "head-position", "head-recruit"].map(|head| face.say(head, &[]));
    let mut table = Table::new(&heads);
    for one in recruits.iter().take(MOST) {
        table.row(vec![
            Cell::text(face.words.day(one.from)),
            Cell::text(loaded.unit(&one.unit)),
            Cell::text(loaded.position(&one.position, face)),
            Cell::figure(face.words.number(one.number)),
        ]);
    }
    if !table.is_empty() {
        face.table(&table);
    }
    if recruits.len() > MOST {
        face.line(face.say("forecast-more", &[("count", Datum::from(recruits.len() - MOST))]));
    }
}

fn picture(found: &Forecast, face: &Face) -> Courses {
    let last = |course: &Course| course.total.last().copied().unwrap_or_default();
    let data = [
        ("before", Datum::from(found.without.total[0].working)),
        ("without", Datum::from(last(&found.without).working)),
        ("with", Datum::from(last(found.expected()).working)),
        ("plan", Datum::from(usize::from(found.with.is_some()))),
    ];
    let of = |title: &str, of: fn(&Shortage) -> u32| Field {
        title: face.say(title, &[]),
        lines: [("forecast-line-without", Some(&found.without)), ("forecast-line-with", found.with.as_ref())]
            .into_iter()
            .filter_map(|(name, course)| {
                Some(Line { name: face.say(name, &[]), values: course?.total.iter().map(of).collect() })
            })
            .collect(),
    };
    // The first day and the last stand near a new year: only new years are written, and the first day where it is alone.
    let is_new_year = |at: &usize| *at > 0 && found.days[*at].month() == 1;
    let marks = (0..found.days.len()).filter(is_new_year).map(|at| (at, found.days[at].year().to_string()));
    let first = found.days[0];
    let far = first.month() < 11;
    let marks = far.then(|| (0, face.words.month(first.year(), first.month()))).into_iter().chain(marks);
    Courses {
        title: face.say("forecast-picture", &[("from", Datum::from(first))]),
        description: face.say("forecast-picture-desc", &data),
        points: found.days.len(),
        marks: marks.collect(),
        fields: vec![
            of("forecast-field-working", |short| short.working),
            of("forecast-field-headcount", |short| short.headcount),
        ],
    }
}
