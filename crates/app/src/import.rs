//! Workbooks into the kept register: what would change is shown first, and done when it is confirmed.

use crate::{Actor, Occasion, Refusal, request};
use canbo_register::renewal::{Cover, Eve, Renewal, renew};
use canbo_register::{Day, Difference, PersonId, ProvinceCode, Register, difference};
use canbo_store::{
    Body, Database, Subject, Version, Write, confirmed, eve, keep, latest, load, newest, operation, records,
};
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
    /// Something of a later day was imported before.
    pub later: Option<Later>,
    /// Nothing differs, and nothing was imported of so late a day: that it was confirmed is worth writing down.
    pub confirms: bool,
    statements: BTreeMap<Subject, Option<Body>>,
    /// Digest of what was asked for.
    request: String,
}

impl Preview {
    /// Digest of what was asked for: the same for the same workbooks, meant in the same way for the same day.
    pub fn request(&self) -> &str {
        &self.request
    }
}

/// What workbooks of an earlier day would override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// The latest day of which anything was imported.
    pub day: Day,
    /// People who change, and of whom what was imported of later days said nothing else than before: they would stay changed.
    pub people: Vec<PersonId>,
}

/// Looks at what workbooks of a day would change; without a database, in an empty one. Nothing is written.
///
/// # Errors
/// When the workbooks do not tell their province, a key is too long to be kept, or the database refuses.
pub async fn preview(
    database: Option<&Database>,
    actor: &Actor,
    read: &Register,
    cover: &Cover,
    day: Day,
) -> Result<Preview, Refusal> {
    let province = read.province.clone().ok_or(Refusal::NoProvince)?;
    let kept = match database {
        Some(database) => kept(database, actor, &province, day).await?,
        None => Kept::nothing(&province),
    };
    let renewal = renew(&kept.register, &kept.eve, read, cover, day);
    let difference = difference(&kept.register, &renewal.register);
    let statements = statements(&kept.register, &renewal.register);
    statements.keys().try_for_each(Subject::check)?;
    let later = kept.later.map(|(day, register)| {
        let unheard = |id: &&PersonId| kept.register.people.get(*id) == register.people.get(*id);
        Later { day, people: difference.people.keys().filter(unheard).cloned().collect() }
    });
    let confirms =
        kept.base != Version::NONE && difference.is_empty() && kept.latest.is_some_and(|latest| latest < day);
    let base = kept.base;
    let request = asked(&province, read, cover, day);
    Ok(Preview {
        province,
        base,
        day,
        before: kept.register,
        renewal,
        difference,
        later,
        confirms,
        statements,
        request,
    })
}

/// What was asked for: what the workbooks say and how they are meant. Not what comes of it: the register may be another by then.
fn asked(province: &ProvinceCode, read: &Register, cover: &Cover, day: Day) -> String {
    let meant = format!("{} {}", cover.partial, cover.whole);
    // An empty column says more than none. What the files are called says nothing.
    let mut columns: Vec<String> = cover.columns.values().map(|there| format!("{there:?}")).collect();
    columns.sort();
    request(&["import", province.as_str(), &day.to_string(), &read.digest(), &meant, &columns.concat()])
}

/// The version that an import wrote which was asked for under a key; nothing when it was not carried out.
///
/// # Errors
/// When the workbooks do not tell their province, or the key was used for something else.
pub async fn again(
    database: &Database,
    read: &Register,
    cover: &Cover,
    day: Day,
    key: &str,
) -> Result<Option<Version>, Refusal> {
    let province = read.province.clone().ok_or(Refusal::NoProvince)?;
    let answer = operation::answer(&database.read().await?, key, &asked(&province, read, cover, day)).await?;
    Ok(answer.and_then(|answer| answer.parse().ok()).map(Version))
}

/// What is kept of a province as of a day.
struct Kept {
    base: Version,
    register: Register,
    eve: Eve,
    /// The latest day of which anything was imported.
    latest: Option<Day>,
    /// That day and the register then, when it is later than the day.
    later: Option<(Day, Register)>,
}

impl Kept {
    fn nothing(province: &ProvinceCode) -> Kept {
        let register = Register { province: Some(province.clone()), ..Register::default() };
        Kept { base: Version::NONE, register, eve: Eve::default(), latest: None, later: None }
    }
}

async fn kept(database: &Database, actor: &Actor, province: &ProvinceCode, day: Day) -> Result<Kept, Refusal> {
    let transaction = database.read().await?;
    let mut kept = Kept::nothing(province);
    match newest(&transaction, province).await {
        Ok(version) => kept.base = version,
        Err(canbo_store::Refusal::UnknownProvince { .. }) => return Ok(kept),
        Err(refusal) => return Err(refusal.into()),
    }
    let scope = actor.scope(province);
    match load(&transaction, &scope, kept.base, day).await {
        Ok(register) => kept.register = register,
        // A day before everything that is known: it holds until the first known day.
        Err(canbo_store::Refusal::BeforeBeginning { .. }) => {}
        Err(refusal) => return Err(refusal.into()),
    }
    kept.eve = eve(&transaction, province, day).await?;
    kept.latest = latest(&transaction, province).await?;
    if let Some(latest) = kept.latest.filter(|latest| *latest > day) {
        kept.later = Some((latest, load(&transaction, &scope, kept.base, latest).await?));
    }
    Ok(kept)
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
    let transaction = database.write().await?;
    let begun = operation::begin(&transaction, occasion.key, &preview.request, occasion.at).await?;
    if let operation::Begun::Done(answer) = begun {
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
    let version = match keep(&transaction, &write, &preview.statements).await? {
        None if preview.confirms => Some(confirmed(&transaction, &write).await?),
        version => version,
    };
    let answer = version.map_or(String::new(), |version| version.to_string());
    operation::finish(&transaction, occasion.key, &answer).await?;
    transaction.commit().await?;
    Ok(version)
}
