//! `canbo streamlining`: whose ratings a review has to look at, by the rule in force on the day. For the planner only.

use crate::args::Streamlining;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use canbo_policy::streamlining::{Listed, listed};
use canbo_words::Datum;

pub(super) fn run(args: &Streamlining, face: &Face) -> Result<Outcome, Refusal> {
    let loaded = load(&args.workbooks, args.on.unwrap_or(face.today), face)?;
    let on = args.on.unwrap_or(face.today);
    let rule = loaded.law.value("streamlining_rating_rule", on)?;
    let found = listed(&loaded.register, &loaded.law, on)?;
    let count = |which: &dyn Fn(&&Listed) -> bool| found.iter().filter(which).count();
    let data = [
        ("day", Datum::from(on)),
        ("cites", Datum::from(rule.cites.as_str())),
        ("under", Datum::from(count(&|one| one.by_ratings.under && one.not_yet.is_none()))),
        ("dismissal", Datum::from(count(&|one| one.by_ratings.dismissal))),
        ("not_yet", Datum::from(count(&|one| one.not_yet.is_some()))),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("streamlining-title", &data)));
    face.line(face.say("streamlining-counts", &data));
    let heads = ["name", "unit", "years", "what"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for one in &found {
        table.row(row(one, &loaded, face));
    }
    if !table.is_empty() {
        face.table(&table);
    }
    if rule.certainty.is_uncertain() {
        face.line(face.paint.tone(Tone::Quiet, &face.say("law-uncertain", &[])));
    }
    face.answer(&serde_json::json!({ "on": on, "cites": rule.cites, "people": found }));
    Ok(loaded.outcome())
}

fn row(one: &Listed, loaded: &Loaded, face: &Face) -> Vec<Cell> {
    let key = match (one.not_yet, one.by_ratings.dismissal, one.by_ratings.if_no_other_work) {
        (Some(_), _, _) => "streamlining-not-yet",
        (None, true, _) => "streamlining-dismissal",
        (None, false, true) => "streamlining-no-other-work",
        (None, false, false) => "streamlining-under",
    };
    let home = loaded.register.people[&one.person].posts.first().map(|post| loaded.body(&post.unit));
    let years: Vec<String> = one.by_ratings.years.iter().map(ToString::to_string).collect();
    vec![
        Cell::text(loaded.person(&one.person)),
        Cell::text(home.unwrap_or_default()),
        Cell::text(years.join(", ")),
        Cell::text(face.say(key, &[])),
    ]
}
