//! `canbo law benefits` and `canbo law streamlining`: money that the law gives, to the dong, with its provisions.

use crate::args::{LawBenefits, LawStreamlining, WayWord};
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::refusal::Refusal;
use canbo_policy::Law;
use canbo_policy::benefits::reinforcement;
use canbo_policy::retirement::Annex;
use canbo_policy::streamlining::{Leaver, Way, allowance};
use canbo_words::Datum;

pub(super) fn benefits(args: &LawBenefits, law: &Law, face: &Face) -> Result<Outcome, Refusal> {
    let due = reinforcement(law, args.start, args.months, args.difficult)?;
    let data = [
        ("needed", Datum::from(due.needed_months)),
        ("months", Datum::from(args.months.unwrap_or_default())),
        ("dong", Datum::from(due.allowance_dong)),
        ("day", Datum::from(args.start)),
    ];
    let key = match (due.due, args.months, due.difficult_area_regimes) {
        (false, None, _) => "benefits-transfer",
        (false, Some(_), _) => "benefits-not-due",
        (true, _, true) => "benefits-difficult",
        (true, _, false) => "benefits-due",
    };
    face.line(face.paint.tone(Tone::Strong, &face.say(key, &data)));
    if due.due {
        face.line(face.say("benefits-kept", &data));
        if due.step_raise {
            face.line(face.say("benefits-step", &data));
        }
    }
    face.line(face.paint.tone(Tone::Quiet, &marked(&due.cites, due.uncertain, face)));
    face.answer(&due);
    Ok(Outcome::Done)
}

pub(super) fn streamlining(args: &LawStreamlining, law: &Law, face: &Face) -> Result<Outcome, Refusal> {
    let leaver = Leaver {
        sex: args.sex,
        birth: args.born,
        annex: if args.lower { Annex::Lower } else { Annex::Normal },
        leaves: args.leaves,
        contribution_months: args.insured_months,
        salary_dong: args.salary,
    };
    let way = match args.way {
        WayWord::Retire => Way::EarlyRetirement,
        WayWord::Resign => Way::ResignAtOnce,
        WayWord::MoveOut => Way::MoveOut,
    };
    let due = allowance(law, &leaver, way)?;
    let data = [
        ("early", Datum::from(due.early_months)),
        ("average", Datum::from(due.salary_average_months)),
        ("dong", Datum::from(due.total_dong)),
    ];
    if !due.open {
        face.line(face.say("streamlining-closed", &data));
    } else {
        if way == Way::EarlyRetirement {
            face.line(face.say("streamlining-early", &data));
        }
        let heads = ["what", "dong", "cites"];
        let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
        for line in &due.lines {
            let what = law.parameters.get(line.parameter).map(|parameter| super::law::title(parameter, face));
            table.row(vec![
                Cell::text(what.unwrap_or(line.parameter)),
                Cell::figure(face.words.number(line.dong)),
                Cell::text(marked(&line.cites, line.uncertain, face)),
            ]);
        }
        table.sum(vec![
            Cell::text(face.say("sum", &[])),
            Cell::figure(face.words.number(due.total_dong)),
            Cell::text(""),
        ]);
        face.table(&table);
        let base = if due.salary_average_months > 1 { "streamlining-average" } else { "streamlining-current" };
        face.line(face.say(base, &data));
    }
    if due.uncertain {
        face.line(face.paint.tone(Tone::Quiet, &face.say("law-uncertain", &[])));
    }
    face.answer(&due);
    Ok(Outcome::Done)
}

fn marked(cites: &str, uncertain: bool, face: &Face) -> String {
    if uncertain { format!("{cites} {}", face.say("law-uncertain-mark", &[])) } else { cites.to_owned() }
}
