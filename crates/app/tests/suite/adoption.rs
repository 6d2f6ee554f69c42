//! A plan is adopted as it stands on the register of the day, or not at all.

use crate::kit::{NOW, RULES, actor, day, on_both, province, sample, write};
use canbo_app::adoption::{Looked, confirm, look, needs_reason, weigh, withdraw};
use canbo_app::{Occasion, Refusal, plans};
use canbo_flow::Unwatched;
use canbo_planning::{Answer, Inputs, Options, Standing, solve, write_plan};
use canbo_policy::Programme;
use canbo_register::{Register, UnitKind};
use canbo_store::{Database, Version, plan};

const ON: &str = "2025-12-01";

/// Keeps the register as version 1 and the best plan of it; its digest.
async fn planned(database: &Database, register: &Register) -> String {
    let base = write(database, ON, register).await;
    let text = Programme::embedded_text("dak-lak").expect("is embedded");
    let programme = Programme::parse_under("dak-lak.toml", text, &RULES.reference, &RULES.law).expect("is sound");
    let inputs = Inputs { register, reference: &RULES.reference, law: &RULES.law, programme: &programme, on: day(ON) };
    let Answer::Plan(plan) = solve(&inputs, text, &Options::default(), &mut Unwatched).expect("is planned") else {
        panic!("the sample has a plan")
    };
    let file = write_plan(&plan);
    let made = plans::Made { province: &province(), base, parent: None, plan: &plan, text: &file };
    plans::keep(database, &actor(), made, NOW).await.expect("is kept")
}

async fn looked(database: &Database, digest: &str) -> (Looked, Standing) {
    let looked = look(database, &actor(), &province(), digest, day(ON)).await.expect("is there");
    let standing = weigh(&looked, &RULES, &mut Unwatched).expect("is weighed");
    (looked, standing)
}

async fn adopt(
    database: &Database,
    (looked, standing): &(Looked, Standing),
    reason: &str,
    key: &str,
) -> Result<usize, Refusal> {
    confirm(database, &actor(), looked, standing, reason, Occasion { at: NOW, key }).await
}

async fn cases(database: &Database, digest: &str) -> Vec<(i64, String, String, String)> {
    plan::cases(&database.read().await.expect("begins"), digest).await.expect("are told")
}

#[tokio::test]
async fn the_best_plan_is_adopted_once_and_each_line_is_a_case() {
    let register = sample("tiny");
    on_both("best", async |database, _| {
        let digest = planned(&database, &register).await;
        let found = looked(&database, &digest[..8]).await;
        assert!(matches!(found.1, Standing::Best { gap: None }) && !needs_reason(&found.0, &found.1));
        let lines = adopt(&database, &found, "", "once").await.expect("is adopted");
        assert!(lines > 2, "{lines}");
        let there = cases(&database, &digest).await;
        assert_eq!(there.len(), lines);
        for (line, person, body, state) in &there {
            let one = &found.0.plan.moves[usize::try_from(*line - 1).expect("counts from one")];
            assert_eq!((one.person.as_str(), state.as_str()), (person.as_str(), "adopted"));
            let unit = &found.0.now.register.units[&body.as_str().into()];
            assert!(matches!(unit.kind, UnitKind::Commune(_)), "{body}");
        }
        assert_eq!(adopt(&database, &found, "", "once").await.expect("the same answer"), lines);
        let again = adopt(&database, &found, "", "twice").await.expect_err("was adopted");
        assert!(matches!(again, Refusal::AlreadyAdopted { .. }), "{again:?}");
        let other = adopt(&database, &found, "another", "once").await.expect_err("is another request");
        assert!(matches!(other, Refusal::Store(canbo_store::Refusal::OtherRequest { .. })), "{other:?}");
        assert_eq!(cases(&database, &digest).await, there);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_adopted_when_somebody_wrote_since_it_was_looked_at() {
    let register = sample("tiny");
    on_both("raced", async |database, _| {
        let digest = planned(&database, &register).await;
        let found = looked(&database, &digest).await;
        let mut later = register.clone();
        later.people.values_mut().next().expect("is there").hardship ^= true;
        assert_eq!(write(&database, ON, &later).await, Version(2));
        let refused = adopt(&database, &found, "", "late").await.expect_err("has changed");
        assert!(matches!(refused, Refusal::Store(canbo_store::Refusal::Changed { .. })), "{refused:?}");
        assert_eq!(cases(&database, &digest).await, []);
        // What was refused left no trace: looked at again, the same key does it.
        let found = looked(&database, &digest).await;
        assert_eq!(found.0.now.version, Version(2));
        adopt(&database, &found, "vẫn cần", "late").await.expect("is adopted");
    })
    .await;
}

#[tokio::test]
async fn a_plan_in_breach_is_not_adopted_and_another_is_offered() {
    let register = sample("tiny");
    on_both("breach", async |database, _| {
        let digest = planned(&database, &register).await;
        let (before, _) = looked(&database, &digest).await;
        let gone = before.plan.moves[0].person.clone();
        let mut later = register.clone();
        later.people.remove(&gone);
        write(&database, ON, &later).await;
        let found = looked(&database, &digest).await;
        let refused = adopt(&database, &found, "gấp", "key").await.expect_err("somebody is gone");
        assert!(matches!(refused, Refusal::Breach { breaches: 1.. }), "{refused:?}");
        assert_eq!(cases(&database, &digest).await, []);
        let Standing::Breach { instead: Some(instead), .. } = &found.1 else { panic!("{:?}", found.1) };
        let text = write_plan(instead);
        let base = found.0.now.version;
        let made = plans::Made { province: &province(), base, parent: Some(&digest), plan: instead, text: &text };
        let other = plans::keep(&database, &actor(), made, NOW).await.expect("is kept");
        let found = looked(&database, &other).await;
        assert!(matches!(found.1, Standing::Best { gap: None }));
        assert_eq!(found.0.kept.parent.as_deref(), Some(digest.as_str()));
        adopt(&database, &found, "", "key").await.expect("is adopted");
    })
    .await;
}

#[tokio::test]
async fn a_plan_that_is_no_longer_the_best_needs_a_reason_and_its_loss_is_kept() {
    let register = sample("tiny");
    on_both("worse", async |database, _| {
        let digest = planned(&database, &register).await;
        // One more seat in a commune: everything may still be carried out, and more could be.
        let mut tried = 0;
        for at in 0..register.headcounts.len() {
            let mut later = register.clone();
            later.headcounts[at].number += 1;
            write(&database, ON, &later).await;
            let found = looked(&database, &digest).await;
            tried += 1;
            let Standing::Worse { loss, better } = &found.1 else { continue };
            assert!(!loss.is_empty() && better.moves != found.0.plan.moves);
            for empty in ["", "  "] {
                let refused = adopt(&database, &found, empty, "key").await.expect_err("needs a reason");
                assert!(matches!(refused, Refusal::NoReason), "{refused:?}");
            }
            adopt(&database, &found, "đã lấy ý kiến", "key").await.expect("is adopted");
            let read = database.read().await.expect("begins");
            let adoption = plan::find_adoption(&read, &digest).await.expect("is told").expect("is adopted");
            assert_eq!((adoption.reason.as_str(), adoption.on), ("đã lấy ý kiến", day(ON)));
            let kept: serde_json::Value = serde_json::from_str(&adoption.loss.expect("is kept")).expect("is JSON");
            assert_eq!(kept["loss"].as_array().expect("is a list").len(), loss.len());
            return;
        }
        panic!("none of {tried} registers has a better plan");
    })
    .await;
}

#[tokio::test]
async fn an_adoption_is_taken_back_for_a_reason() {
    let register = sample("tiny");
    on_both("back", async |database, _| {
        let digest = planned(&database, &register).await;
        let back = async |why: &str, key: &str| {
            withdraw(&database, &actor(), &province(), &digest[..6], why, Occasion { at: NOW, key }).await
        };
        let refused = back("nhầm", "a").await.expect_err("is not adopted");
        assert!(matches!(refused, Refusal::NotAdopted), "{refused:?}");
        let found = looked(&database, &digest).await;
        adopt(&database, &found, "", "b").await.expect("is adopted");
        let refused = back(" ", "c").await.expect_err("needs a reason");
        assert!(matches!(refused, Refusal::NoReason), "{refused:?}");
        for _ in 0..2 {
            assert_eq!(back("nhầm", "d").await.expect("is taken back, once"), digest);
        }
        assert_eq!(cases(&database, &digest).await, []);
        adopt(&database, &found, "", "e").await.expect("may be adopted again");
    })
    .await;
}
