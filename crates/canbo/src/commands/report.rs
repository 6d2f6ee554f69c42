//! `canbo report`: a proven plan as one page to look at.

use super::{findings, plan_file, programmes};
use crate::args::Report as Args;
use crate::exit::Outcome;
use crate::face::{Face, Meter};
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::out::Proven;
use canbo_office::report::{Reader, Report, report_page};
use canbo_planning::{Audience, Explainer, Inputs, for_audience, verify, write_plan};
use canbo_words::Datum;
use std::path::PathBuf;

/// The answer for programs.
#[derive(Debug, serde::Serialize)]
struct ReportAnswer<'a> {
    out: &'a PathBuf,
    audience: &'static str,
    lines: usize,
    bytes: usize,
}

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    let reader = Reader { audience: args.audience, unit: args.unit.clone() };
    let data = [("audience", Datum::from(args.audience.name()))];
    match reader.audience {
        Audience::Sender | Audience::Receiver if reader.unit.is_none() => {
            return Err(Refusal::Usage(face.say("usage-audience-unit", &data)));
        }
        Audience::Person => return Err(Refusal::Usage(face.say("usage-report-person", &data))),
        _ => {}
    }
    let file = plan_file::open(&args.plan, Some(&args.workbooks), face)?;
    let loaded = plan_file::load(&args.workbooks, &file, file.plan.on, face)?;
    let plan = file.plan;
    if !loaded.unreadable.is_empty() {
        findings::tell(&loaded.findings, Some(&loaded.register), 8, face);
        return Ok(Outcome::Unreadable);
    }
    let programme = programmes::parse("programme.toml", &plan.programme_text, &loaded.reference, &loaded.law)?;
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on: plan.on,
    };
    let verdict = verify(&loaded.register, &loaded.reference, &loaded.law, &write_plan(&plan));
    let refused = |refusal: canbo_office::out::Refusal| Refusal::Workbook(refusal.to_string());
    let proven = Proven::of(&plan, &verdict).map_err(|_| canbo_planning::Refusal::NotProven)?;
    let mut explainer = Explainer::open(&inputs, &plan)?;
    let seen: Vec<_> = plan.moves.iter().filter(|line| reader.sees(line)).collect();
    let meter = Meter::start(face.say("work-explaining", &[]), seen.len() as u64);
    let mut people = Vec::with_capacity(seen.len());
    for line in seen {
        if face.interrupt.is_set() {
            return Err(Refusal::Interrupted);
        }
        people.push(for_audience(explainer.person(&line.person)?, reader.audience));
        meter.step();
    }
    drop(meter);
    let report = Report { inputs: &inputs, proven, people: &people, reader: &reader };
    let page = report_page(&report, &face.words).map_err(refused)?;
    whole::write(&args.out, page.as_bytes())?;
    face.line(face.say("written", &[("path", Datum::from(args.out.display().to_string()))]));
    let (audience, lines, bytes) = (reader.audience.name(), people.len(), page.len());
    face.answer(&ReportAnswer { out: &args.out, audience, lines, bytes });
    Ok(Outcome::Done)
}
