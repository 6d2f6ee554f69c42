//! `canbo leading`: who may be proposed for the vacant leading posts of communes' offices.

use super::{plan_file, programmes};
use crate::args::Leading;
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::loaded::load_at;
use crate::refusal::Refusal;
use canbo_planning::{Appointment, Appointments, Inputs, leading_posts};
use canbo_policy::movement::Met;
use canbo_words::Datum;

pub(super) fn run(args: &Leading, face: &Face) -> Result<Outcome, Refusal> {
    let file = args.beside.as_deref().map(|named| plan_file::open(named, Some(&args.workbooks), face)).transpose()?;
    let base = file.as_ref().and_then(|file| Some(file.kept.as_ref()?.1));
    let plan = file.map(|file| file.plan);
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
    let leading = &programme.leading;
    if !(leading.volunteer_to_deputy || leading.deputy_to_head || leading.planned) {
        face.line(face.say("leading-none", &[]));
    }
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on,
    };
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let found = leading_posts(&inputs, plan.as_ref(), &mut watch)?;
    drop(watch);
    let special = found.proposed.iter().filter(|one| !one.special_case.is_empty()).count();
    let data = [
        ("heads", Datum::from(found.vacant.heads)),
        ("deputies", Datum::from(found.vacant.deputies)),
        ("candidates", Datum::from(found.candidates)),
        ("barred", Datum::from(found.barred)),
        ("count", Datum::from(found.proposed.len())),
        ("special", Datum::from(special)),
        ("left", Datum::from(found.unfilled.iter().map(|post| post.vacant).sum::<u32>())),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("leading-title", &data)));
    face.line(face.say("leading-proposed", &data));
    let heads = ["unit", "position", "name", "sender", "special", "open"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for one in &found.proposed {
        table.row(vec![
            Cell::text(loaded.unit(&one.unit)),
            Cell::text(loaded.position(&one.position, face)),
            Cell::text(loaded.person(&one.person)),
            Cell::text(loaded.body(&one.from)),
            Cell::text(titles(one.special_case.iter(), face)),
            Cell::text(titles(open(one), face)),
        ]);
    }
    if !table.is_empty() {
        face.table(&table);
        face.line(face.paint.tone(Tone::Quiet, &face.say("leading-procedure", &[])));
    }
    beside(&found, face);
    face.answer(&found);
    Ok(loaded.outcome())
}

/// How the proposals go with the plan of moves, or that nobody has looked.
fn beside(found: &Appointments, face: &Face) {
    let Some(beside) = &found.beside else {
        if !found.proposed.is_empty() {
            face.line(face.paint.tone(Tone::Quiet, &face.say("leading-alone", &[])));
        }
        return;
    };
    face.line(face.say("leading-beside", &[("count", Datum::from(beside.in_plan.len()))]));
    let full = beside.senders.iter().filter(|one| one.sent + one.proposed >= one.most).count();
    if full > 0 {
        face.line(face.say("leading-full", &[("count", Datum::from(full))]));
    }
}

/// Codes that are not confirmed yet and are no special case.
fn open(one: &Appointment) -> impl Iterator<Item = &String> {
    let unconfirmed = one.criteria.iter().filter(|criterion| criterion.met == Met::Unconfirmed);
    unconfirmed.map(|criterion| &criterion.code).filter(|code| !one.special_case.contains(code))
}

fn titles<'a>(codes: impl Iterator<Item = &'a String>, face: &Face) -> String {
    codes.map(|code| face.say(&format!("{code}.title"), &[])).collect::<Vec<_>>().join("; ")
}
