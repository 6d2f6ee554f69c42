//! Plans: found by how their digest begins, listed, adopted once, and shown to nobody who sees less than the province.

use crate::kit::{NOW, day, open, people, places, province, write};
use canbo_register::ProvinceCode;
use canbo_store::plan::{self, Adoption, Plan};
use canbo_store::{Database, Refusal, Scope, Version};
use std::collections::BTreeSet;

const ON: &str = "2025-12-01";

fn made(digest: &str) -> Plan {
    Plan {
        digest: digest.to_owned(),
        province: province(),
        parent: None,
        base: Version(1),
        on: day(ON),
        made_at: NOW.to_owned(),
        made_by: "test".to_owned(),
        programme: "dak-lak".to_owned(),
        lines: 2,
        elastic: true,
        body: "{}".to_owned(),
    }
}

async fn filled(place: &crate::kit::Place) -> Database {
    let database = open(place).await;
    let register = people::register(&[people::person("A1", "Lê An", "24133")]);
    write(&database, Version::NONE, day(ON), &register).await;
    let transaction = database.write().await.expect("begins");
    for digest in ["abc1", "abc2", "de"] {
        plan::keep(&transaction, &made(digest)).await.expect("is kept");
    }
    transaction.commit().await.expect("lasts");
    database
}

#[tokio::test]
async fn a_plan_is_found_by_how_its_digest_begins() {
    for place in places().await {
        let database = filled(&place).await;
        let read = database.read().await.expect("begins");
        let scope = Scope::province_wide(province());
        assert_eq!(plan::find(&read, &scope, "abc2").await.expect("is there"), made("abc2"));
        assert_eq!(plan::find(&read, &scope, "d").await.expect("is there").digest, "de");
        let several = plan::find(&read, &scope, "abc").await.expect_err("are two");
        assert!(matches!(several, Refusal::SeveralPlans { .. }), "{several:?}");
        for unknown in ["", "abcd", "f", "%"] {
            let missing = plan::find(&read, &scope, unknown).await.expect_err("is not there");
            assert!(matches!(missing, Refusal::NoSuchPlan { .. }), "{missing:?}");
        }
        for less in [
            Scope::of_bodies(province(), BTreeSet::from(["24133".into()])),
            Scope::province_wide(ProvinceCode::from("01")),
        ] {
            let missing = plan::find(&read, &less, "de").await.expect_err("is not seen");
            assert!(matches!(missing, Refusal::NoSuchPlan { .. }), "{missing:?}");
            assert_eq!(plan::list(&read, &less).await.expect("are told"), []);
        }
        let listed = plan::list(&read, &scope).await.expect("are told");
        let digests: Vec<&str> = listed.iter().map(|one| one.plan.digest.as_str()).collect();
        assert_eq!(digests, ["abc1", "abc2", "de"]);
        assert!(listed.iter().all(|one| one.plan.body.is_empty() && one.adopted.is_none() && one.plan.elastic));
    }
}

#[tokio::test]
async fn a_plan_is_adopted_once_on_the_register_of_its_province() {
    for place in places().await {
        let database = filled(&place).await;
        let adoption = Adoption {
            plan: "abc1".to_owned(),
            version: Version(1),
            on: day("2026-01-05"),
            loss: Some("[]".to_owned()),
            reason: "gấp".to_owned(),
            at: NOW.to_owned(),
            by: "test".to_owned(),
        };
        let lines = [("A1".to_owned(), "24133".to_owned())];
        let transaction = database.write().await.expect("begins");
        let unknown = Adoption { plan: "abc9".to_owned(), ..adoption.clone() };
        let missing = plan::adopt(&transaction, &province(), &unknown, &lines).await.expect_err("is not there");
        assert!(matches!(missing, Refusal::NoSuchPlan { .. }), "{missing:?}");
        drop(transaction);
        let transaction = database.write().await.expect("begins");
        assert!(plan::adopt(&transaction, &province(), &adoption, &lines).await.expect("is adopted"));
        assert!(!plan::adopt(&transaction, &province(), &adoption, &lines).await.expect("was adopted"));
        transaction.commit().await.expect("lasts");
        let read = database.read().await.expect("begins");
        assert_eq!(plan::find_adoption(&read, "abc1").await.expect("is told"), Some(adoption));
        assert_eq!(plan::find_adoption(&read, "abc2").await.expect("is told"), None);
        let listed = plan::list(&read, &Scope::province_wide(province())).await.expect("are told");
        drop(read);
        assert_eq!(listed[0].adopted, Some((NOW.to_owned(), Version(1))));
    }
}

#[tokio::test]
async fn an_adoption_is_taken_back_and_made_again() {
    for place in places().await {
        let database = filled(&place).await;
        let adoption = |plan: &str| Adoption {
            plan: plan.to_owned(),
            version: Version(1),
            on: day(ON),
            loss: None,
            reason: String::new(),
            at: NOW.to_owned(),
            by: "test".to_owned(),
        };
        let moved = |people: &[&str]| -> Vec<(String, String)> {
            people.iter().map(|person| ((*person).to_owned(), "24133".to_owned())).collect()
        };
        let adopt = async |plan: &str, people: &[&str]| {
            let transaction = database.write().await.expect("begins");
            let adopted = plan::adopt(&transaction, &province(), &adoption(plan), &moved(people)).await;
            match &adopted {
                Ok(_) => transaction.commit().await.expect("lasts"),
                Err(_) => transaction.rollback().await.expect("leaves no trace"),
            }
            adopted
        };
        assert!(adopt("abc1", &["A1", "A2"]).await.expect("is adopted"));
        assert!(adopt("de", &["A3"]).await.expect("is adopted"));
        let read = database.read().await.expect("begins");
        let both = plan::adopted(&read, &province()).await.expect("are told");
        assert_eq!(both.iter().map(|one| one.digest.as_str()).collect::<Vec<_>>(), ["abc1", "de"]);
        assert!(both.iter().all(|one| !one.body.is_empty()));
        drop(read);
        let withdraw = async |plan: &str, at: &str| {
            let transaction = database.write().await.expect("begins");
            let done =
                plan::withdraw(&transaction, &province(), plan, "sai danh sách", at, "test").await.expect("is done");
            transaction.commit().await.expect("lasts");
            done
        };
        assert!(withdraw("abc1", NOW).await);
        assert!(!withdraw("abc1", NOW).await, "once");
        assert!(!withdraw("abc2", NOW).await, "was not adopted");
        let read = database.read().await.expect("begins");
        assert_eq!(plan::find_adoption(&read, "abc1").await.expect("is told"), None);
        assert_eq!(plan::cases(&read, "abc1").await.expect("are told"), []);
        drop(read);
        assert!(adopt("abc2", &["A2"]).await.expect("is adopted"));
        assert!(adopt("abc1", &["A1"]).await.expect("may be adopted again"));
    }
}
