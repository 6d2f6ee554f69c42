//! From the text of a programme to a [`Programme`] that holds together, or the first thing that is wrong with it.

use super::grammar::grammar;
use super::{Eligibility, Programme, Quota, Wave, WaveForm};
use crate::law::{Law, programme_texts};
use crate::spot::{Spot, Step, find};
use canbo_register::reference::Reference;
use std::collections::{BTreeMap, BTreeSet};

/// Why a text is no programme: where, what is wrong, what is allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{spot}: {wrong}; {allowed}")]
pub struct ProgrammeError {
    /// Where. The file is named by the caller of [`Programme::parse_named`].
    pub spot: Spot,
    /// What is wrong.
    pub wrong: String,
    /// What is allowed.
    pub allowed: String,
    /// One word for the obstacle, under which faces keep its sentence in each language.
    pub code: &'static str,
    /// The data of that sentence, by name.
    pub data: Vec<(&'static str, String)>,
}

impl Programme {
    /// Reads a programme; see [`Programme::parse_named`].
    pub fn parse(text: &str, reference: &Reference) -> Result<Programme, ProgrammeError> {
        Programme::parse_named("programme.toml", text, reference)
    }

    /// Reads a programme from the text of a file of that name, and tests it against the law embedded at build.
    pub fn parse_named(file: &str, text: &str, reference: &Reference) -> Result<Programme, ProgrammeError> {
        Programme::parse_under(file, text, reference, &Law::embedded())
    }

    /// Reads a programme and tests it against a law: caps hold on the day on which a wave starts.
    pub fn parse_under(file: &str, text: &str, reference: &Reference, law: &Law) -> Result<Programme, ProgrammeError> {
        let programme: Programme = toml::from_str(text).map_err(|error| ProgrammeError {
            spot: Spot::of(file, text, error.span().map_or(0, |span| span.start)),
            wrong: error.message().to_owned(),
            allowed: "the files of law/programmes show every key".to_owned(),
            ..grammar(error.message())
        })?;
        let check = Check { file, text, reference, law };
        check.whole(&programme)?;
        Ok(programme)
    }

    /// The programme of that code embedded at build. Its names are tested against the reference data by a test, so that
    /// none needs to be given here.
    pub fn embedded(code: &str) -> Option<Programme> {
        let file = format!("{code}.toml");
        let (_, text) = programme_texts().iter().find(|(name, _)| *name == file)?;
        let programme = Programme::parse_named(&file, text, &Reference::default());
        Some(programme.unwrap_or_else(|error| panic!("the embedded programme is wrong: {error}")))
    }

    /// The text of the programme of that code embedded at build: what a plan carries with it.
    pub fn embedded_text(code: &str) -> Option<&'static str> {
        let file = format!("{code}.toml");
        programme_texts().iter().find(|(name, _)| *name == file).map(|(_, text)| *text)
    }

    /// Codes of the programmes embedded at build, sorted.
    pub fn list() -> Vec<&'static str> {
        programme_texts().iter().filter_map(|(name, _)| name.strip_suffix(".toml")).collect()
    }
}

pub(super) struct Check<'a> {
    file: &'a str,
    text: &'a str,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Law,
}

/// The code of an obstacle and the data of its sentence.
pub(super) type Told = (&'static str, Vec<(&'static str, String)>);

/// A code with its data.
pub(super) fn told<const N: usize>(code: &'static str, data: [(&'static str, String); N]) -> Told {
    (code, data.into())
}

pub(super) type Checked = Result<(), ProgrammeError>;

impl Check<'_> {
    pub(super) fn wrong<T>(
        &self,
        (code, data): Told,
        path: &[Step<'_>],
        key: bool,
        wrong: impl Into<String>,
        allowed: impl Into<String>,
    ) -> Result<T, ProgrammeError> {
        let byte = find(self.text, path, key).start;
        let spot = Spot::of(self.file, self.text, byte);
        Err(ProgrammeError { spot, wrong: wrong.into(), allowed: allowed.into(), code, data })
    }

    fn whole(&self, programme: &Programme) -> Checked {
        use Step::Key;
        if !is_slug(&programme.code) {
            return self.wrong(
                told("not-a-code", [("code", programme.code.clone())]),
                &[Key("code")],
                false,
                format!("{:?} is not a code", programme.code),
                SLUG,
            );
        }
        let provinces = &self.reference.provinces;
        if !provinces.is_empty() && !provinces.contains_key(&programme.province) {
            let allowed = "two digits of law/reference/provinces.csv, such as \"66\"";
            return self.wrong(
                told("no-province", [("province", programme.province.to_string())]),
                &[Key("province")],
                false,
                format!("no province is {}", programme.province),
                allowed,
            );
        }
        self.steps(programme)?;
        self.eligibility(&programme.eligibility)?;
        self.priority(programme)?;
        self.limits(programme)?;
        self.tiers(programme)?;
        let mut codes = BTreeSet::new();
        let mut senders = BTreeMap::new();
        for (at, wave) in programme.waves.iter().enumerate() {
            self.wave(at, wave, &mut codes, &mut senders)?;
        }
        self.catch_all(programme)?;
        self.other_plans(programme)
    }

    fn steps(&self, programme: &Programme) -> Checked {
        use Step::Key;
        let path = |name| [Key("steps"), Key(name)];
        let steps = &programme.steps;
        if steps.centre && steps.centre_term_months.is_none() {
            let wrong = "service centres second people, and no term is given";
            return self.wrong(
                told("centre-without-term", []),
                &[Key("steps")],
                true,
                wrong,
                "add centre_term_months = 12, for example",
            );
        }
        if let Some(months) = steps.centre_term_months {
            let cap = self.cap("secondment_cap_months_public_employee", programme.published);
            self.term(&path("centre_term_months"), months, cap)?;
        }
        if steps.centre_at_most_percent.is_some_and(|percent| percent > 100) {
            return self.wrong(
                told("more-than-all", []),
                &path("centre_at_most_percent"),
                false,
                "more than all of them",
                "0 to 100",
            );
        }
        Ok(())
    }

    fn eligibility(&self, eligibility: &Eligibility) -> Checked {
        use Step::{At, Key};
        let known: BTreeSet<&str> = self.reference.positions.values().filter_map(|p| p.fits.as_deref()).collect();
        for (at, group) in eligibility.major_groups.iter().enumerate() {
            if !known.is_empty() && !known.contains(group.as_str()) {
                let path = [Key("eligibility"), Key("major_groups"), At(at)];
                return self.wrong(
                    told("no-group", [("group", group.clone()), ("known", list(known.iter().copied()))]),
                    &path,
                    false,
                    format!("no group of majors is {group}"),
                    one_of(known.iter().copied()),
                );
            }
        }
        Ok(())
    }

    fn priority(&self, programme: &Programme) -> Checked {
        let p = &programme.priority;
        let marks = [("remote", p.remote), ("border", p.border), ("key_works", p.key_works), ("asked", p.asked)];
        for (name, weight) in marks {
            if weight == 0 || weight > 1_000 {
                let path = [Step::Key("priority"), Step::Key(name)];
                return self.wrong(
                    told("weight", [("weight", weight.to_string())]),
                    &path,
                    false,
                    format!("a weight of {weight}"),
                    "1 to 1000",
                );
            }
        }
        Ok(())
    }

    fn tiers(&self, programme: &Programme) -> Checked {
        let mut seen = BTreeSet::new();
        for (at, tier) in programme.tiers.iter().enumerate() {
            if !seen.insert(tier) {
                let path = [Step::Key("tiers"), Step::At(at)];
                return self.wrong(
                    told("tier-twice", []),
                    &path,
                    false,
                    "the tier is listed twice",
                    "each tier at most once",
                );
            }
        }
        Ok(())
    }

    fn cap(&self, name: &str, day: canbo_register::Day) -> i64 {
        self.law.number(name, day).unwrap_or(i64::MAX)
    }

    fn term(&self, path: &[Step<'_>], months: u32, cap: i64) -> Checked {
        if months == 0 || i64::from(months) > cap {
            let allowed = format!("1 to {cap} months by the law of that day");
            return self.wrong(
                told("term", [("months", months.to_string()), ("cap", cap.to_string())]),
                path,
                false,
                format!("a term of {months} months"),
                allowed,
            );
        }
        Ok(())
    }

    fn wave<'p>(
        &self,
        at: usize,
        wave: &'p Wave,
        codes: &mut BTreeSet<&'p str>,
        senders: &mut BTreeMap<&'p str, &'p str>,
    ) -> Checked {
        use Step::{At, Key};
        let here = [Key("waves"), At(at)];
        let path = |name| [Key("waves"), At(at), Key(name)];
        if wave.code.is_empty() || !codes.insert(&wave.code) {
            let wrong = format!("wave {:?} is named twice or not at all", wave.code);
            return self.wrong(
                told("wave-code", [("wave", wave.code.clone())]),
                &path("code"),
                false,
                wrong,
                "each wave has a code of its own",
            );
        }
        match (wave.form, wave.term_months) {
            (WaveForm::Secondment, None) => {
                let wrong = format!("wave {} is a secondment without a term", wave.code);
                return self.wrong(
                    told("secondment-without-term", [("wave", wave.code.clone())]),
                    &here,
                    false,
                    wrong,
                    "add term_months = 12, for example",
                );
            }
            (WaveForm::Secondment, Some(months)) => {
                self.term(&path("term_months"), months, self.cap("secondment_cap_months", wave.start))?;
            }
            (WaveForm::Transfer, Some(_)) => {
                let wrong = format!("wave {} is a transfer with a term", wave.code);
                return self.wrong(
                    told("transfer-with-term", [("wave", wave.code.clone())]),
                    &path("term_months"),
                    true,
                    wrong,
                    "a transfer has none: remove term_months",
                );
            }
            (WaveForm::Transfer, None) => {}
        }
        self.positions(&path("positions"), &wave.positions)?;
        for (sender, quota) in &wave.senders {
            let place = [Key("waves"), At(at), Key("senders"), Key(sender)];
            if !sender.split('.').all(is_slug) {
                let allowed = "the key of a provincial body, such as so-xay-dung";
                return self.wrong(
                    told("not-a-sender", [("sender", sender.clone())]),
                    &place,
                    true,
                    format!("{sender:?} is not a sender"),
                    allowed,
                );
            }
            if let Some(other) = senders.insert(sender, &wave.code) {
                let wrong = format!("{sender} is in wave {other} and in wave {}", wave.code);
                return self.wrong(
                    told(
                        "sender-twice",
                        [("sender", sender.clone()), ("first", other.to_owned()), ("second", wave.code.clone())],
                    ),
                    &place,
                    true,
                    wrong,
                    "a sender belongs to one wave",
                );
            }
            self.quota(&place, quota)?;
        }
        self.quota(&path("quota"), &wave.quota)
    }

    fn quota(&self, place: &[Step<'_>], quota: &Quota) -> Checked {
        let at = |name| [place, &[Step::Key(name)]].concat();
        let pair = |low: Option<u32>, high: Option<u32>| low.zip(high).is_some_and(|(low, high)| low > high);
        if pair(quota.at_least, quota.at_most) {
            return self.wrong(
                told("at-least", []),
                &at("at_least"),
                false,
                "at_least is more than at_most",
                "a smaller at_least",
            );
        }
        if pair(quota.low_percent_hundredths, quota.high_percent_hundredths) {
            let wrong = "low_percent_hundredths is more than high_percent_hundredths";
            return self.wrong(
                told("low-share", []),
                &at("low_percent_hundredths"),
                false,
                wrong,
                "a smaller low_percent_hundredths",
            );
        }
        let shares = [
            ("low_percent_hundredths", quota.low_percent_hundredths),
            ("high_percent_hundredths", quota.high_percent_hundredths),
        ];
        for (name, share) in shares {
            if share.is_some_and(|share| share > 10_000) {
                return self.wrong(
                    told("share-over", []),
                    &at(name),
                    false,
                    "more than 100 %",
                    "0 to 10000 hundredths of a percent",
                );
            }
        }
        if quota.at_most.is_some_and(|most| quota.leaders_at_least > most) {
            return self.wrong(
                told("leaders", []),
                &at("leaders_at_least"),
                false,
                "more leaders than people",
                "at most at_most",
            );
        }
        Ok(())
    }

    /// Only one wave may take "every body that no other wave names", or a sender would be in two.
    fn catch_all(&self, programme: &Programme) -> Checked {
        let open: Vec<usize> =
            programme.waves.iter().enumerate().filter(|(_, wave)| wave.senders.is_empty()).map(|(at, _)| at).collect();
        match open.get(1) {
            Some(second) => self.wrong(
                told("two-open-waves", []),
                &[Step::Key("waves"), Step::At(*second)],
                false,
                "two waves name no senders, so every body would be in both",
                "at most one wave without senders",
            ),
            None => Ok(()),
        }
    }
}

const SLUG: &str = "small letters, digits and hyphens, such as dak-lak";

fn is_slug(text: &str) -> bool {
    let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.chars().all(inside) && !text.starts_with('-') && !text.ends_with('-')
}

pub(super) fn one_of<'a>(known: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", list(known))
}

/// Words set apart by commas.
pub(super) fn list<'a>(known: impl Iterator<Item = &'a str>) -> String {
    known.collect::<Vec<_>>().join(", ")
}
