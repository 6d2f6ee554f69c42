//! `canbo adopt`: a kept plan becomes what is carried out, as it stands on the register of today.

use super::findings::{answers, tell};
use super::plan_told::{conflicts, tier};
use super::plans::short;
use super::verify::as_findings;
use crate::args::Adopt;
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::kept;
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use canbo_app::adoption::{Looked, again, confirm, look, needs_reason, weigh, withdraw};
use canbo_app::{Occasion, Rules, plans};
use canbo_planning::{Edit, Loss, Plan, Standing, write_plan};
use canbo_store::{Address, Database, Missing};
use canbo_words::{Datum, gap_told, tier_value};
use serde_json::{Value, json};

/// Lines of what breaks rules that are shown; `--json` gives all.
const SHOWN: usize = 12;

pub(super) fn run(args: &Adopt, face: &Face) -> Result<Outcome, Refusal> {
    if args.withdraw {
        return take_back(args, face);
    }
    let rules = Rules::embedded();
    kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        if let Some(key) = &args.key {
            let before = again(&database, &kept::actor(), &province, &args.plan, &args.reason, key).await?;
            if let Some((digest, cases)) = before {
                face.line(face.say("adopt-again", &[("plan", Datum::from(short(&digest)))]));
                face.answer(&json!({ "plan": digest, "adopted": true, "cases": cases, "again": true }));
                return Ok(Outcome::Done);
            }
        }
        let on = args.on.unwrap_or(face.today);
        let looked = look(&database, &kept::actor(), &province, &args.plan, on, face.today).await?;
        let mut watch = SolverWatch::new(&face.words, &face.interrupt);
        let standing = weigh(&looked, &rules, &mut watch)?;
        drop(watch);
        let loaded = Loaded::of(looked.now.clone());
        tell_standing(&looked, &standing, &loaded, face);
        if let Standing::Breach { instead, .. } = &standing {
            let instead = match instead {
                Some(plan) => Some(keep_instead(&database, &looked, plan, args, face).await?),
                None => None,
            };
            answer(&looked, &standing, instead.as_deref(), None, &loaded, face);
            return Ok(Outcome::Negative);
        }
        let reason = args.reason.trim();
        if needs_reason(&looked, &standing) && reason.is_empty() {
            face.line(face.say("adopt-needs-reason", &[]));
            answer(&looked, &standing, None, None, &loaded, face);
            return Ok(Outcome::Negative);
        }
        if !args.yes && !kept::asked(&face.say("adopt-ask", &[]), face).await? {
            face.line(face.say("adopt-not-done", &[]));
            answer(&looked, &standing, None, None, &loaded, face);
            return Ok(Outcome::Negative);
        }
        let key = key(args, &format!("adopt {} {} {}", looked.kept.digest, looked.now.version, looked.now.on));
        let occasion = Occasion { at: &kept::now(), key: &key };
        let cases = confirm(&database, &kept::actor(), &looked, &standing, reason, occasion).await?;
        let data = [("count", Datum::from(cases)), ("version", Datum::from(looked.now.version.0))];
        face.line(face.paint.tone(Tone::Balanced, &face.say("adopt-done", &data)));
        answer(&looked, &standing, None, Some(cases), &loaded, face);
        Ok(Outcome::Done)
    })
}

/// The key of this operation. Without one from the user, each time is another.
fn key(args: &Adopt, what: &str) -> String {
    args.key.clone().unwrap_or_else(|| format!("{what} {} {}", kept::now(), std::process::id()))
}

/// Takes an adoption back.
fn take_back(args: &Adopt, face: &Face) -> Result<Outcome, Refusal> {
    kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        if !args.yes && !kept::asked(&face.say("withdraw-ask", &[]), face).await? {
            face.line(face.say("adopt-not-done", &[]));
            face.answer(&json!({ "plan": args.plan, "withdrawn": false }));
            return Ok(Outcome::Negative);
        }
        let key = key(args, &format!("withdraw {}", args.plan));
        let occasion = Occasion { at: &kept::now(), key: &key };
        let (digest, new) = withdraw(&database, &kept::actor(), &province, &args.plan, &args.reason, occasion).await?;
        let told = if new { "withdraw-done" } else { "withdraw-again" };
        face.line(face.say(told, &[("plan", Datum::from(short(&digest)))]));
        face.answer(&json!({ "plan": digest, "withdrawn": true, "again": !new }));
        Ok(Outcome::Done)
    })
}

/// Keeps the plan that is offered instead, so that it can be looked at and adopted.
async fn keep_instead(
    database: &Database,
    looked: &Looked,
    plan: &Plan,
    args: &Adopt,
    face: &Face,
) -> Result<String, Refusal> {
    let text = write_plan(plan);
    let made = plans::Made {
        province: &looked.kept.province,
        base: looked.now.version,
        parent: Some(&looked.kept.digest),
        plan,
        text: &text,
    };
    let digest = plans::keep(database, &kept::actor(), made, &kept::now()).await?;
    let touched = canbo_planning::touched(&looked.plan.moves, &plan.moves).len();
    let data = [
        ("plan", Datum::from(short(&digest))),
        ("lines", Datum::from(plan.moves.len())),
        ("touched", Datum::from(touched)),
        ("db", Datum::from(Address::parse(&args.db).to_string())),
    ];
    face.line(face.say("adopt-instead", &data));
    Ok(digest)
}

fn tell_standing(looked: &Looked, standing: &Standing, loaded: &Loaded, face: &Face) {
    let Looked { kept, plan, now } = looked;
    let data = [
        ("plan", Datum::from(short(&kept.digest))),
        ("lines", Datum::from(plan.moves.len())),
        ("base", Datum::from(kept.base.0)),
        ("version", Datum::from(now.version.0)),
        ("day", Datum::from(now.on)),
    ];
    face.heading(&face.say("adopt-head", &data));
    if now.on < face.today {
        face.line(face.say("adopt-earlier", &[("day", Datum::from(now.on)), ("today", Datum::from(face.today))]));
    }
    let late = plan.moves.iter().filter(|one| one.start < now.on).count();
    if late > 0 {
        face.line(face.say("adopt-late", &[("count", Datum::from(late)), ("day", Datum::from(now.on))]));
    }
    if plan.elastic {
        face.line(face.paint.tone(Tone::Alert, &face.say("adopt-elastic", &[])));
    }
    match standing {
        Standing::Best { gap: None } => {
            face.line(format!("{} {}", face.paint.tone(Tone::Balanced, "✓"), face.say("adopt-best", &[])));
        }
        Standing::Best { gap: Some(gap) } => {
            face.line(format!("{} {}", face.paint.tone(Tone::Alert, "≈"), gap_told(&face.words, gap)));
        }
        Standing::Worse { loss, .. } => {
            face.line(format!("{} {}", face.paint.tone(Tone::Alert, "!"), face.say("adopt-worse", &[])));
            face.table(&losses(loss, face));
        }
        Standing::Breach { breaches, conflicts: clash, dropped, .. } => {
            let data = [("count", Datum::from(breaches.len()))];
            face.line(format!("{} {}", face.paint.tone(Tone::Alert, "✗"), face.say("adopt-breach", &data)));
            tell(&as_findings(breaches), Some(&loaded.register), SHOWN, face);
            for Edit { person, seat } in dropped {
                let data = [("person", Datum::from(person.as_str())), ("seat", Datum::from(seat.to_string()))];
                face.line(face.say("adopt-dropped", &data));
            }
            conflicts(clash, loaded, face).iter().for_each(|text| face.line(format!("  − {text}")));
        }
    }
}

fn losses(loss: &[Loss], face: &Face) -> Table {
    let mut table = Table::new(&["tier", "this-plan", "best-plan"].map(|head| face.say(&format!("head-{head}"), &[])));
    for one in loss {
        table.row(vec![
            Cell::text(tier(one.tier, face)),
            Cell::figure(tier_value(&face.words, one.tier, one.plan)),
            Cell::figure(tier_value(&face.words, one.tier, one.best)),
        ]);
    }
    table
}

fn answer(
    looked: &Looked,
    standing: &Standing,
    instead: Option<&str>,
    cases: Option<usize>,
    loaded: &Loaded,
    face: &Face,
) {
    let name = match standing {
        Standing::Best { gap: None } => "best",
        Standing::Best { gap: Some(_) } => "open",
        Standing::Worse { .. } => "worse",
        Standing::Breach { .. } => "breach",
    };
    let mut told = json!({
        "plan": looked.kept.digest,
        "on": looked.now.on,
        "version": looked.now.version.0,
        "elastic": looked.plan.elastic,
        "standing": name,
        "gap": null,
        "loss": [],
        "breaches": [],
        "conflicts": [],
        "dropped": [],
        "instead": instead,
        "adopted": cases.is_some(),
        "cases": cases.unwrap_or(0),
    });
    match standing {
        Standing::Best { gap } => told["gap"] = json!(gap),
        Standing::Worse { loss, .. } => told["loss"] = json!(loss),
        Standing::Breach { breaches, conflicts, dropped, .. } => {
            told["breaches"] = json!(answers(&as_findings(breaches), Some(&loaded.register), face));
            told["conflicts"] = json!(conflicts);
            let edit = |one: &Edit| -> Value { json!({ "person": one.person, "seat": one.seat.to_string() }) };
            told["dropped"] = dropped.iter().map(edit).collect();
        }
    }
    face.answer(&told);
}
