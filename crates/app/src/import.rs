//! Workbooks into the kept register: what would change is shown first, and done when it is confirmed.

use crate::{Actor, Occasion, Refusal, request};
use canbo_register::renewal::{Cover, Renewal, renew};
use canbo_register::{Day, Difference, ProvinceCode, Register, difference};
use canbo_store::{Body, Database, Subject, Version, Write, keep, load, newest, operation, records};
use std::collections::BTreeMap;

/// What an import would change.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The province.
    pub province: ProvinceCode,
    /// The version that was looked at; [`Version::NONE`] when nothing is kept yet.
    pub base: Version,
    /// The day from which the workbooks hold.
    pub day: Day,
    /// The register as it was on that day.
    pub before: Register,
    /// The register as it will be.
    pub renewal: Renewal,
    /// What differs.
    pub difference: Difference,
    statements: BTreeMap<Subject, Option<Body>>,
}

/// Looks at what workbooks of a day would change. Nothing is written.
///
/// # Errors
/// When the workbooks do not tell their province, or the database refuses.
pub async fn preview(
    database: &Database,
    actor: &Actor,
    read: &Register,
    cover: &Cover,
    day: Day,
) -> Result<Preview, Refusal> {
    let province = read.province.clone().ok_or(Refusal::NoProvince)?;
    let transaction = database.read().await?;
    let base = match newest(&transaction, &province).await {
        Ok(version) => version,
        Err(canbo_store::Refusal::UnknownProvince { .. }) => Version::NONE,
        Err(refusal) => return Err(refusal.into()),
    };
    let empty = || Register { province: Some(province.clone()), ..Register::default() };
    let before = match base {
        Version::NONE => empty(),
        _ => match load(&transaction, &actor.scope(&province), base, day).await {
            Ok(register) => register,
            // A day before everything that is known: it holds until the first known day.
            Err(canbo_store::Refusal::BeforeBeginning { .. }) => empty(),
            Err(refusal) => return Err(refusal.into()),
        },
    };
    let renewal = renew(&before, read, cover, day);
    let difference = difference(&before, &renewal.register);
    let statements = statements(&before, &renewal.register);
    Ok(Preview { province, base, day, before, renewal, difference, statements })
}

/// What has to be stated so that one register becomes the other.
fn statements(before: &Register, after: &Register) -> BTreeMap<Subject, Option<Body>> {
    let mut old = records(before);
    let mut statements = BTreeMap::new();
    for (subject, body) in records(after) {
        let same = old.remove(&subject).is_some_and(|known| known.text == body.text);
        if !same {
            statements.insert(subject, Some(body));
        }
    }
    statements.extend(old.into_keys().map(|gone| (gone, None)));
    statements
}

/// Writes what was shown. The answer is the new version, or nothing when the register says all of it already.
///
/// # Errors
/// [`canbo_store::Refusal::Changed`] when the register has changed since it was shown: look again.
pub async fn confirm(
    database: &Database,
    actor: &Actor,
    preview: &Preview,
    cause: &str,
    occasion: Occasion<'_>,
) -> Result<Option<Version>, Refusal> {
    let digest = preview.renewal.register.digest();
    let request = request(&[preview.province.as_str(), &preview.day.to_string(), &digest]);
    let transaction = database.write().await?;
    if let operation::Begun::Done(answer) = operation::begin(&transaction, occasion.key, &request, occasion.at).await? {
        return Ok(answer.parse().ok().map(Version));
    }
    let write = Write {
        province: &preview.province,
        day: preview.day,
        base: preview.base,
        at: occasion.at,
        by: actor.name(),
        cause,
        digest: &digest,
    };
    let version = keep(&transaction, &write, &preview.statements).await?;
    let answer = version.map_or(String::new(), |version| version.to_string());
    operation::finish(&transaction, occasion.key, &answer).await?;
    transaction.commit().await?;
    Ok(version)
}
