//! A backup of every earlier schema comes back, with what later steps added as they say.

use crate::kit::{self, NOW};
use crate::schema::{NEWEST, STEPS, step_to};
use crate::{Address, Database, Missing, Scope, backup, plan, restore};
use canbo_register::ProvinceCode;

#[tokio::test]
async fn a_backup_of_every_earlier_schema_is_restored() {
    let digest = "0a".repeat(32);
    for earlier in 1..=STEPS.len() {
        for place in kit::places().await {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let database = Database::connect(&place.address, Missing::Made).await.expect("connects");
            step_to(&database, &STEPS[..earlier]).await.expect("is made");
            let write = database.write().await.expect("begins");
            write.run("INSERT INTO province (code, version) VALUES ('66', 1)", []).await.expect("is put in");
            let text = "INSERT INTO plan (digest, province, base_version, day, made_at, made_by, body) \
                        VALUES ($1, '66', 1, 20251201, $2, 'test', '{}')";
            write.run(text, [digest.as_str().into(), NOW.into()]).await.expect("is put in");
            write.commit().await.expect("lasts");
            let file = folder.path().join("all.backup");
            backup(&database, &file, NOW, |_| true).await.expect("is written");
            assert_eq!(super::inspect(&file).expect("is whole").0.schema, earlier as i64);
            let other = Address::parse(&folder.path().join("other.db").to_string_lossy());
            restore(&file, &other, NOW, 2025).await.expect("comes back");
            let restored = Database::open(&other, Missing::Refused).await.expect("opens");
            let read = restored.read().await.expect("begins");
            assert_eq!(crate::schema::version(&read).await.expect("is told"), Some(NEWEST));
            assert_eq!(crate::identity(&read).await.expect("has a name").len(), 32);
            let scope = Scope::province_wide(ProvinceCode::from("66"));
            let found = plan::find(&read, &scope, "0a").await.expect("is there");
            assert_eq!((found.digest.as_str(), found.programme.as_str(), found.lines), (digest.as_str(), "", 0));
        }
    }
}
