//! A plan is adopted as it stands on the register of the day, or not at all.

use crate::kit::{NOW, RULES, actor, day, on_both, province, sample, write};
use canbo_app::adoption::{Looked, again, confirm, look, needs_reason, weigh, withdraw};
use canbo_app::{Occasion, Refusal, plans};
use canbo_flow::Unwatched;
use canbo_planning::{Answer, Edit, Inputs, Options, Standing, solve, write_plan};
use canbo_policy::Programme;
use canbo_register::{Known, Register, SeatKey, UnitKind};
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
    let looked = look(database, &actor(), &province(), digest, day(ON), day(ON)).await.expect("is there");
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
        assert!(matches!(refused, Refusal::NotAdopted { .. }), "{refused:?}");
        let found = looked(&database, &digest).await;
        adopt(&database, &found, "", "b").await.expect("is adopted");
        let refused = back(" ", "c").await.expect_err("needs a reason");
        assert!(matches!(refused, Refusal::NoReason), "{refused:?}");
        for new in [true, false] {
            assert_eq!(back("nhầm", "d").await.expect("is taken back, once"), (digest.clone(), new));
        }
        assert_eq!(cases(&database, &digest).await, []);
        adopt(&database, &found, "", "e").await.expect("may be adopted again");
    })
    .await;
}

/// The best plan without the lines of another one; its digest.
async fn planned_otherwise(database: &Database, register: &Register, other: &canbo_planning::Plan) -> String {
    let text = Programme::embedded_text("dak-lak").expect("is embedded");
    let programme = Programme::parse_under("dak-lak.toml", text, &RULES.reference, &RULES.law).expect("is sound");
    let inputs = Inputs { register, reference: &RULES.reference, law: &RULES.law, programme: &programme, on: day(ON) };
    let line = |one: &canbo_planning::Move| Edit {
        person: one.person.clone(),
        seat: SeatKey { unit: one.to.clone(), position: one.position.clone() },
    };
    let options = Options { forbids: other.moves.iter().map(line).collect(), ..Options::default() };
    let plan = match solve(&inputs, text, &options, &mut Unwatched).expect("is planned") {
        Answer::Plan(plan) => plan,
        Answer::NoPlan { elastic, .. } => elastic.expect("some plan is there"),
    };
    let file = write_plan(&plan);
    let made = plans::Made { province: &province(), base: Version(1), parent: None, plan: &plan, text: &file };
    plans::keep(database, &actor(), made, NOW).await.expect("is kept")
}

/// Each of two plans is lawful by itself; together they would fill seats twice and take twice from the same bodies.
#[tokio::test]
async fn a_plan_is_not_adopted_beside_one_that_is_not_carried_out() {
    let register = sample("tiny");
    on_both("clash", async |database, _| {
        let first = planned(&database, &register).await;
        let found = looked(&database, &first).await;
        let second = planned_otherwise(&database, &register, &found.0.plan).await;
        let raced = looked(&database, &second).await;
        adopt(&database, &found, "", "first").await.expect("is adopted");
        let refused =
            look(&database, &actor(), &province(), &second, day(ON), day(ON)).await.expect_err("is in the way");
        let Refusal::Clash(clashes) = refused else { panic!("{refused:?}") };
        let [clash] = clashes.as_slice() else { panic!("{clashes:?}") };
        assert_eq!((clash.plan.as_str(), clash.open), (first.as_str(), found.0.plan.moves.len()));
        assert!(clash.programme && !clash.seats.is_empty() && !clash.senders.is_empty(), "{clash:?}");
        // Looked at before the first was adopted, and confirmed after it.
        let refused = adopt(&database, &raced, "vẫn cần", "second").await.expect_err("is in the way");
        assert!(matches!(refused, Refusal::Clash(_)), "{refused:?}");
        assert_eq!(cases(&database, &second).await, []);
        // Where the lists show that it is carried out, it is in nobody's way.
        let mut later = register.clone();
        for one in &found.0.plan.moves {
            let post = later.people.get_mut(&one.person).expect("is there").posts.iter_mut().next().expect("has one");
            (post.unit, post.position) = (one.to.clone(), Known::Stated(one.position.clone()));
        }
        write(&database, ON, &later).await;
        look(&database, &actor(), &province(), &second, day(ON), day(ON)).await.expect("nothing is in the way");
        assert_eq!(open(&database, &first, ON).await, 0);
        // Nor when they go on to somewhere else, or their terms are over.
        let mut gone = later.clone();
        for one in &found.0.plan.moves {
            for post in &mut gone.people.get_mut(&one.person).expect("is there").posts {
                post.to = Some(day("2026-02-28"));
            }
        }
        write(&database, "2026-03-01", &gone).await;
        assert_eq!(open(&database, &first, "2026-03-01").await, 0);
        write(&database, "2026-03-01", &later).await;
        let back = Occasion { at: NOW, key: "back" };
        withdraw(&database, &actor(), &province(), &first, "đổi ý", back).await.expect("is taken back");
        write(&database, ON, &register).await;
        let raced = looked(&database, &second).await;
        adopt(&database, &raced, "vẫn cần", "second").await.expect("nothing is in the way");
    })
    .await;
}

/// Whoever has left moves nowhere, and a term that is over begins no more: the line waits for nothing.
#[tokio::test]
async fn a_line_that_can_no_longer_be_carried_out_does_not_wait() {
    let register = sample("tiny");
    on_both("waits", async |database, _| {
        let digest = planned(&database, &register).await;
        let found = looked(&database, &digest).await;
        adopt(&database, &found, "", "key").await.expect("is adopted");
        let moves = &found.0.plan.moves;
        assert_eq!(open(&database, &digest, ON).await, moves.len());
        let mut later = register.clone();
        for post in &mut later.people.get_mut(&moves[0].person).expect("is there").posts {
            post.to = Some(day("2026-02-28"));
        }
        write(&database, "2026-03-01", &later).await;
        assert_eq!(open(&database, &digest, "2026-03-01").await, moves.len() - 1);
        let unending = moves[1..].iter().filter(|one| one.end.is_none()).count();
        assert!(unending < moves.len() - 1, "some have a term");
        assert_eq!(open(&database, &digest, "2199-01-01").await, unending);
    })
    .await;
}

/// How many lines of a plan wait on a day.
async fn open(database: &Database, digest: &str, on: &str) -> usize {
    plans::record(database, &actor(), &province(), digest, day(on)).await.expect("is on record").open
}

#[tokio::test]
async fn a_plan_is_not_held_against_a_day_before_what_is_known() {
    let register = sample("tiny");
    on_both("day", async |database, _| {
        let digest = planned(&database, &register).await;
        let mut later = register.clone();
        later.people.values_mut().next().expect("is there").hardship ^= true;
        write(&database, "2025-12-15", &later).await;
        let on = async |on: &str, today: &str| {
            look(&database, &actor(), &province(), &digest, day(on), day(today)).await.map(|looked| looked.now.on)
        };
        let refused = on("2025-12-10", "2025-12-20").await.expect_err("more is known");
        assert!(
            matches!(refused, Refusal::BeforeChange { changed, .. } if changed == day("2025-12-15")),
            "{refused:?}"
        );
        assert_eq!(on("2025-12-15", "2025-12-20").await.expect("is the day"), day("2025-12-15"));
        assert_eq!(on("2025-12-10", "2025-12-10").await.expect("is still to come"), day("2025-12-10"));
    })
    .await;
}

#[tokio::test]
async fn asked_again_under_its_key_an_adoption_is_told_and_not_done() {
    let register = sample("tiny");
    on_both("again", async |database, _| {
        let digest = planned(&database, &register).await;
        let told = async |reason: &str, key: &str| again(&database, &actor(), &province(), &digest, reason, key).await;
        assert_eq!(told("", "k").await.expect("is told"), None);
        let found = looked(&database, &digest).await;
        let lines = adopt(&database, &found, "", "k").await.expect("is adopted");
        assert_eq!(told(" ", "k").await.expect("is told"), Some((digest.clone(), lines)));
        assert_eq!(told("", "other").await.expect("is told"), None);
        let refused = told("vì", "k").await.expect_err("is another request");
        assert!(matches!(refused, Refusal::Store(canbo_store::Refusal::OtherRequest { .. })), "{refused:?}");
        let refused = look(&database, &actor(), &province(), &digest, day(ON), day(ON)).await.expect_err("was adopted");
        assert!(matches!(refused, Refusal::AlreadyAdopted { .. }), "{refused:?}");
    })
    .await;
}
