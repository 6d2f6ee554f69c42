//! `canbo leading`: who may be proposed for the vacant leading posts of communes' offices.

use super::programmes;
use crate::args::Leading;
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::loaded::load;
use crate::refusal::Refusal;
use canbo_planning::{Appointment, Inputs, leading_posts};
use canbo_policy::movement::Met;
use canbo_words::Datum;

pub(super) fn run(args: &Leading, face: &Face) -> Result<Outcome, Refusal> {
    let loaded = load(&args.workbooks, face)?;
    if !loaded.unreadable.is_empty() {
        super::findings::tell(&loaded.findings, Some(&loaded.register), 8, face);
        return Ok(Outcome::Unreadable);
    }
    let (programme, _) = programmes::find(&args.programme, &loaded.reference, &loaded.law)?;
    let leading = &programme.leading;
    if !(leading.volunteer_to_deputy || leading.deputy_to_head || leading.planned) {
        face.line(face.say("leading-none", &[]));
    }
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on: args.on,
    };
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let found = leading_posts(&inputs, &mut watch)?;
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
    face.answer(&found);
    Ok(loaded.outcome())
}

/// Codes that are not confirmed yet and are no special case.
fn open(one: &Appointment) -> impl Iterator<Item = &String> {
    let unconfirmed = one.criteria.iter().filter(|criterion| criterion.met == Met::Unconfirmed);
    unconfirmed.map(|criterion| &criterion.code).filter(|code| !one.special_case.contains(code))
}

fn titles<'a>(codes: impl Iterator<Item = &'a String>, face: &Face) -> String {
    codes.map(|code| face.say(&format!("{code}.title"), &[])).collect::<Vec<_>>().join("; ")
}
