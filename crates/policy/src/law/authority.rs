//! Authority to sign (thẩm quyền): who proposes, is consulted, consents, decides and signs, by province, as dated rows.
//!
//! Decentralisation differs by province: a row of the province stands before one that holds for all. Where no row holds,
//! nothing can be drafted. Rows of one question must not overlap in time.

use super::{Certainty, Instrument, LawText, Refusal, refuse, toml_refusal};
use crate::movement::Form;
use crate::toml_day;
use canbo_register::{Day, ProvinceCode, StaffKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use toml::Spanned;

/// From whom to whom somebody moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pair {
    /// Inside one commune.
    InsideCommune,
    /// From a commune to another of the province.
    BetweenCommunes,
    /// From a commune's service centre to the commune's offices.
    CentreToCommune,
    /// From a provincial body to a commune.
    ProvinceToCommune,
}

/// Who manages the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Managed by the province.
    Province,
    /// Managed by the commune.
    Commune,
}

/// In which capacity a decision is signed (Decree 30/2020).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// The head in person.
    Head,
    /// TM.: on behalf of the collective.
    OnBehalf,
    /// KT.: a deputy for the head.
    ForHead,
    /// TL.: by order.
    ByOrder,
    /// TUQ.: by authorisation.
    ByAuthorisation,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Authority {
    /// The province; absent for all.
    pub province: Option<ProvinceCode>,
    /// Kind of person.
    pub kind: StaffKind,
    /// Who manages the person.
    pub tier: Tier,
    /// Kind of move.
    pub form: Form,
    /// From whom to whom.
    pub pair: Pair,
    /// Who proposes.
    pub proposer: String,
    /// Who is consulted.
    pub consulted: Vec<String>,
    /// Whose consent is needed.
    pub consenting: Vec<String>,
    /// Who decides.
    pub decider: String,
    /// In which capacity the decision is signed.
    pub capacity: Capacity,
    /// Symbol of the decision, such as `QĐ-UBND`.
    pub symbol: String,
    /// The book that numbers it.
    pub book: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// The provision, in Vietnamese.
    pub cites: String,
    /// Code of the instrument.
    pub instrument: String,
    /// How well it is known.
    pub certainty: Certainty,
    /// What remains open.
    pub note: Option<String>,
}

/// What is asked of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Question {
    /// Kind of person.
    pub kind: StaffKind,
    /// Who manages the person.
    pub tier: Tier,
    /// Kind of move.
    pub form: Form,
    /// From whom to whom.
    pub pair: Pair,
}

impl Authority {
    /// Whether the row holds on that day.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
    /// The question that the row answers.
    pub fn question(&self) -> Question {
        Question { kind: self.kind, tier: self.tier, form: self.form, pair: self.pair }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    province: Option<ProvinceCode>,
    #[serde(default)]
    rows: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: StaffKind,
    tier: Tier,
    form: Form,
    pair: Pair,
    proposer: String,
    #[serde(default)]
    consulted: Vec<String>,
    #[serde(default)]
    consenting: Vec<String>,
    decider: String,
    capacity: Capacity,
    symbol: String,
    book: String,
    #[serde(deserialize_with = "toml_day::required")]
    from: Day,
    #[serde(default, deserialize_with = "toml_day::option")]
    to: Option<Day>,
    cites: Option<String>,
    instrument: Option<Spanned<String>>,
    certainty: Option<Certainty>,
    note: Option<String>,
}

pub(super) fn parse(text: &LawText<'_>, instruments: &BTreeMap<String, Instrument>) -> Result<Vec<Authority>, Refusal> {
    let file: File = toml::from_str(text.text).map_err(|error| toml_refusal(text, &error))?;
    let mut rows: Vec<Authority> = Vec::new();
    for row in file.rows {
        let at = row.span().start;
        let row = cited(text, at, file.province.as_ref(), row.into_inner(), instruments)?;
        let last = |row: &Authority| row.to.unwrap_or(Day::MAX);
        let clash = rows
            .iter()
            .find(|known| known.question() == row.question() && known.from <= last(&row) && row.from <= last(known));
        if let Some(known) = clash {
            let what =
                format!("the row from {} overlaps the one from {}; end that one with to = …", row.from, known.from);
            return Err(refuse(text, at, what));
        }
        rows.push(row);
    }
    Ok(rows)
}

fn cited(
    text: &LawText<'_>,
    at: usize,
    province: Option<&ProvinceCode>,
    row: Row,
    instruments: &BTreeMap<String, Instrument>,
) -> Result<Authority, Refusal> {
    let missing = |what: &str| refuse(text, at, what.to_owned());
    let cites = row.cites.filter(|cites| !cites.trim().is_empty());
    let cites = cites.ok_or_else(|| missing("the row cites nothing; add cites = \"khoản … Điều …\""))?;
    let instrument = row.instrument.ok_or_else(|| missing("the row names no instrument; add instrument = \"…\""))?;
    if !instruments.contains_key(instrument.get_ref()) {
        let known: Vec<&str> = instruments.keys().map(String::as_str).collect();
        let what = format!("{} is not in instruments.toml, which has {}", instrument.get_ref(), known.join(", "));
        return Err(refuse(text, instrument.span().start, what));
    }
    let certainty = row.certainty.ok_or_else(|| missing("the row has no certainty; it is V, V2, M or U"))?;
    if row.to.is_some_and(|to| to < row.from) {
        return Err(missing("the row ends before it begins"));
    }
    if row.decider.trim().is_empty() || row.proposer.trim().is_empty() {
        return Err(missing("the row names nobody who proposes or decides"));
    }
    Ok(Authority {
        province: province.cloned(),
        kind: row.kind,
        tier: row.tier,
        form: row.form,
        pair: row.pair,
        proposer: row.proposer,
        consulted: row.consulted,
        consenting: row.consenting,
        decider: row.decider,
        capacity: row.capacity,
        symbol: row.symbol,
        book: row.book,
        from: row.from,
        to: row.to,
        cites,
        instrument: instrument.into_inner(),
        certainty,
        note: row.note,
    })
}

impl super::Law {
    /// The row that answers a question in a province on a day: the province's own before one that holds for all. Without
    /// a row there is no draft.
    pub fn authority(&self, province: &ProvinceCode, question: Question, day: Day) -> Option<&Authority> {
        let answers = |row: &&Authority| row.question() == question && row.holds(day);
        let own = self.authority.iter().find(|row| answers(row) && row.province.as_ref() == Some(province));
        own.or_else(|| self.authority.iter().find(|row| answers(row) && row.province.is_none()))
    }

    /// Every row that holds in a province on a day, its own before those for all, each question once.
    pub fn authorities(&self, province: &ProvinceCode, day: Day) -> Vec<&Authority> {
        let mut questions: Vec<Question> = self.authority.iter().map(Authority::question).collect();
        questions.sort();
        questions.dedup();
        questions.into_iter().filter_map(|question| self.authority(province, question, day)).collect()
    }
}
