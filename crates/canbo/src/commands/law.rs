//! `canbo law`: what is in force on a day, with citations; and retirement.

use crate::args::{Law as Args, LawCommand, Retirement as RetirementArgs};
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::refusal::Refusal;
use canbo_policy::Law;
use canbo_policy::law::{Amount, Certainty, Dated, Parameter};
use canbo_policy::retirement::{Annex, retirement};
use canbo_register::Day;
use canbo_words::{Datum, Lang};
use serde::Serialize;

/// A value for programs.
#[derive(Debug, Serialize)]
struct Value<'a> {
    name: &'a str,
    title: &'a str,
    title_en: &'a str,
    unit: &'a str,
    value: Amount,
    from: Day,
    to: Option<Day>,
    cites: &'a str,
    instrument: &'a str,
    certainty: Certainty,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct LawAnswer<'a> {
    on: Day,
    values: Vec<Value<'a>>,
}

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    let law = Law::embedded();
    match &args.command {
        Some(LawCommand::Retirement(args)) => return retire(args, &law, face),
        Some(LawCommand::Diff(args)) => return super::law_diff::run(args, face),
        Some(LawCommand::Authority(args)) => return super::law_authority::run(args, &law, face),
        Some(LawCommand::Benefits(args)) => return super::law_money::benefits(args, &law, face),
        Some(LawCommand::Streamlining(args)) => return super::law_money::streamlining(args, &law, face),
        Some(LawCommand::Check(args)) => return super::law_check::run(args, face),
        None => {}
    }
    let on = args.on.unwrap_or(face.today);
    match &args.name {
        Some(name) => one(name, on, &law, face),
        None => all(on, &law, face),
    }
    .map(|()| Outcome::Done)
}

fn all(on: Day, law: &Law, face: &Face) -> Result<(), Refusal> {
    face.line(face.paint.tone(Tone::Strong, &face.say("law-title", &[("day", Datum::from(on))])));
    let heads = ["parameter", "value", "what", "cites"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    let values = law.list(on);
    for (parameter, dated) in &values {
        table.row(vec![
            Cell::text(&parameter.name),
            Cell::figure(amount(dated, &parameter.unit, face)),
            Cell::text(title(parameter, face)),
            Cell::text(cites(dated, face)),
        ]);
    }
    face.table(&table);
    face.line(face.paint.tone(Tone::Quiet, &face.say("law-uncertain", &[])));
    let values = values.into_iter().map(|(parameter, dated)| value(parameter, dated)).collect();
    face.answer(&LawAnswer { on, values });
    Ok(())
}

fn one(name: &str, on: Day, law: &Law, face: &Face) -> Result<(), Refusal> {
    let unknown = || canbo_policy::law::Refusal::UnknownParameter { name: name.to_owned() };
    let parameter = law.parameters.get(name).ok_or_else(unknown)?;
    face.line(face.paint.tone(Tone::Strong, title(parameter, face)));
    for dated in &parameter.values {
        let until = dated.to.map_or_else(|| face.say("law-open", &[]), |day| face.words.day(day));
        let line = format!(
            "{} {} → {}   {}   {}",
            if dated.holds(on) { "●" } else { " " },
            face.words.day(dated.from),
            until,
            amount(dated, &parameter.unit, face),
            cites(dated, face),
        );
        face.line(if dated.holds(on) { face.paint.tone(Tone::Strong, &line) } else { line });
        if let Some(note) = &dated.note {
            face.line(face.paint.tone(Tone::Quiet, &format!("    {note}")));
        }
        if let Some(instrument) = law.instruments.get(&dated.instrument) {
            face.line(face.paint.tone(Tone::Quiet, &format!("    {} · {}", instrument.number, instrument.title)));
        }
    }
    law.value(name, on)?;
    let values = parameter.values.iter().filter(|dated| dated.holds(on)).map(|dated| value(parameter, dated)).collect();
    face.answer(&LawAnswer { on, values });
    Ok(())
}

fn value<'a>(parameter: &'a Parameter, dated: &'a Dated) -> Value<'a> {
    Value {
        name: &parameter.name,
        title: &parameter.title,
        title_en: &parameter.title_en,
        unit: &parameter.unit,
        value: dated.value,
        from: dated.from,
        to: dated.to,
        cites: &dated.cites,
        instrument: &dated.instrument,
        certainty: dated.certainty,
        note: dated.note.as_deref(),
    }
}

pub(super) fn title<'a>(parameter: &'a Parameter, face: &Face) -> &'a str {
    match face.words.lang() {
        Lang::Vi => &parameter.title,
        Lang::En => &parameter.title_en,
    }
}

/// The value with its unit: 36 tháng, 2.530.000 đồng, có.
pub(super) fn amount(dated: &Dated, unit: &str, face: &Face) -> String {
    match dated.value {
        Amount::Truth(truth) => face.say(if truth { "yes" } else { "no" }, &[]),
        Amount::Number(number) => {
            // Years and the like are no quantities: set without separators.
            let figure = if unit == "year" { number.to_string() } else { face.words.number(number) };
            let unit = face.words.name("unit", unit);
            if unit.is_empty() { figure } else { format!("{figure} {unit}") }
        }
    }
}

pub(super) fn cites(dated: &Dated, face: &Face) -> String {
    if dated.certainty.is_uncertain() {
        format!("{} {}", dated.cites, face.say("law-uncertain-mark", &[]))
    } else {
        dated.cites.clone()
    }
}

/// The answer for programs.
#[derive(Debug, Serialize)]
struct RetirementAnswer {
    age_years: u32,
    age_months: u32,
    last_day: Day,
    pension_from: Day,
}

fn retire(args: &RetirementArgs, law: &Law, face: &Face) -> Result<Outcome, Refusal> {
    let annex = if args.lower { Annex::Lower } else { Annex::Normal };
    let on = args.on.unwrap_or(face.today);
    let found = retirement(law, on, args.sex, args.born, annex)?;
    let data = [
        ("years", Datum::from(found.age_years)),
        ("months", Datum::from(found.age_months)),
        ("last", Datum::from(found.last_day)),
        ("pension", Datum::from(found.pension_from)),
    ];
    let age = if found.age_months == 0 { "retirement-age-whole" } else { "retirement-age" };
    for key in [age, "retirement-last-day", "retirement-pension"] {
        face.line(face.say(key, &data));
    }
    if let Ok(dated) = law.value("retirement_base_year", on) {
        face.line(face.paint.tone(Tone::Quiet, &cites(&dated, face)));
    }
    face.answer(&RetirementAnswer {
        age_years: found.age_years,
        age_months: found.age_months,
        last_day: found.last_day,
        pension_from: found.pension_from,
    });
    Ok(Outcome::Done)
}
