//! `canbo work`: does what is in line, until it is asked to end.

use super::jobs::{kind, outcome};
use crate::args::Work;
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::kept;
use crate::refusal::Refusal;
use canbo_app::Rules;
use canbo_app::work::{Ended, Node, Turn, turn};
use canbo_store::Missing;
use canbo_words::Datum;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// How often it tells that it is alive.
const BEAT: Duration = Duration::from_secs(2);

/// How often it looks for work.
const LOOK: Duration = Duration::from_secs(1);

/// How long it leaves a database alone that did not answer.
const REST: Duration = Duration::from_secs(5);

pub(super) fn run(args: &Work, face: &Face) -> Result<Outcome, Refusal> {
    let mut turns = Vec::new();
    let mut failed = false;
    kept::run(async {
        let database = kept::open(&args.db, Missing::Refused).await?;
        // Two nodes of one machine differ by process, a process and its predecessor by the moment.
        let name = format!("{}-{}", std::process::id(), kept::now());
        let rules = Arc::new(Rules::embedded());
        let node = Node { database: database.clone(), name, rules, clock: jiff::Timestamp::now, beat: BEAT };
        if !args.until_idle {
            face.line(face.say("work-waits", &[]));
        }
        while !face.interrupt.is_set() {
            match turn(&node, face.interrupt.flag()).await {
                Ok(Some(turn)) => {
                    failed |= matches!(turn.ended, Ended::Refused(_) | Ended::Failed { .. });
                    tell(&turn, face);
                    turns.push(answer(&turn));
                }
                Ok(None) if args.until_idle => break,
                Ok(None) => rest(LOOK, face).await,
                // The server restarts: what was in hand is taken up again when its lease has run out.
                Err(canbo_app::Refusal::Store(refusal)) if refusal.is_passing() && !args.until_idle => {
                    face.line(face.paint.tone(Tone::Alert, &Refusal::Store(refusal).told(&face.words)));
                    rest(REST, face).await;
                }
                Err(refusal) => return Err(refusal.into()),
            }
        }
        database.close().await?;
        Ok(())
    })?;
    face.answer(&json!({ "turns": turns }));
    Ok(if failed { Outcome::Negative } else { Outcome::Done })
}

/// Waits, but not when it is asked to end.
async fn rest(time: Duration, face: &Face) {
    let step = Duration::from_millis(100);
    let mut waited = Duration::ZERO;
    while waited < time && !face.interrupt.is_set() {
        tokio::time::sleep(step).await;
        waited += step;
    }
}

fn tell(turn: &Turn, face: &Face) {
    let data = |what: &str| {
        [
            ("job", Datum::from(turn.job)),
            ("kind", Datum::from(kind(&turn.kind, face))),
            ("what", Datum::from(what.to_owned())),
        ]
    };
    let (tone, key, what) = match &turn.ended {
        Ended::Done(told) => (Tone::Balanced, "work-done", outcome(told, &face.words)),
        Ended::Cancelled => (Tone::Quiet, "work-cancelled", String::new()),
        Ended::Refused(why) => (Tone::Alert, "work-refused", face.words.obstacle(why)),
        Ended::Failed { why, again: true } => (Tone::Alert, "work-failed-again", face.words.obstacle(why)),
        Ended::Failed { why, again: false } => (Tone::Alert, "work-failed", face.words.obstacle(why)),
        Ended::Lost => (Tone::Quiet, "work-lost", String::new()),
        Ended::PutBack => (Tone::Quiet, "work-put-back", String::new()),
    };
    face.line(face.paint.tone(tone, &face.say(key, &data(&what))));
}

fn answer(turn: &Turn) -> Value {
    let (ended, told) = match &turn.ended {
        Ended::Done(told) => ("done", serde_json::from_str(told).unwrap_or_default()),
        Ended::Cancelled => ("cancelled", Value::Null),
        Ended::Refused(why) => ("refused", json!(why)),
        Ended::Failed { why, .. } => ("failed", json!(why)),
        Ended::Lost => ("lost", Value::Null),
        Ended::PutBack => ("put_back", Value::Null),
    };
    json!({ "job": turn.job, "kind": turn.kind, "ended": ended, "answer": told })
}
