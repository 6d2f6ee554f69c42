//! Where a programme and the law pull apart, or the programme and the lists: told, never decided silently.

use crate::codes::{codes, finding};
use crate::law::Law;
use crate::programme::{Base, Programme, Quota, Wave, holds_a_whole_number, quota_range};
use crate::staffing::{Sender, Staffing};
use canbo_register::{Day, Finding, Register, UnitId};
use jiff::ToSpan;

pub(super) fn review(
    programme: &Programme,
    staffing: &Staffing,
    register: &Register,
    law: &Law,
    day: Day,
    findings: &mut Vec<Finding>,
) {
    stated(programme, law, day, findings);
    for wave in &programme.waves {
        senders(programme, wave, staffing, register, findings);
    }
}

/// What can be said of a programme without any list: in one order.
pub fn review_of_programme(programme: &Programme, law: &Law) -> Vec<Finding> {
    let day = programme.waves.first().map_or(programme.published, |wave| wave.start);
    let mut findings = Vec::new();
    stated(programme, law, day, &mut findings);
    findings.sort();
    findings
}

/// Where the words of the programme and the law pull apart.
fn stated(programme: &Programme, law: &Law, day: Day, findings: &mut Vec<Finding>) {
    let stated = codes().iter().filter(|(_, entry)| entry.programmes.contains(&programme.code));
    findings.extend(stated.map(|(code, _)| finding(code)));
    if let Some(years) = programme.eligibility.years_left {
        findings.push(finding("P401").with("years", years));
    }
    let shares_present = |quota: &Quota| quota.high_percent_hundredths.is_some() && quota.base == Base::Present;
    if programme.eligibility.planned_only && programme.waves.iter().any(|wave| shares_present(&wave.quota)) {
        findings.push(finding("P403"));
    }
    if programme.steps.centre {
        findings.push(finding("P407"));
        if law.value("reception_public_employee_years", day).is_ok() {
            findings.push(finding("P417"));
        }
    }
    let sends_public_employees = programme.steps.centre || programme.steps.province;
    let open = law.value("public_employee_secondment", day).is_ok_and(|dated| dated.certainty.is_uncertain());
    if sends_public_employees && open {
        findings.push(finding("P409").with("on", day));
    }
    for wave in &programme.waves {
        terms(wave, law, findings);
    }
    other_plans(programme, law, day, findings);
}

/// Short support, streamlining, leading posts, the document itself.
fn other_plans(programme: &Programme, law: &Law, day: Day, findings: &mut Vec<Finding>) {
    if let Some(support) = &programme.short_support {
        findings.push(finding("P414").with("low", support.weeks_at_least).with("high", support.weeks_at_most));
    }
    if programme.streamlining.as_ref().is_some_and(|project| project.two_failed_years_too) {
        findings.push(finding("P415"));
    }
    if programme.streamlining.is_some() {
        for dated in law.parameters.get("streamlining_rating_rule").map_or(&[][..], |rule| &rule.values) {
            if dated.from > programme.published {
                findings.push(finding("P418").with("from", dated.from).with("cites", &dated.cites));
            }
        }
    }
    if let Some((word, symbol)) = document_symbol(&programme.document) {
        findings.push(finding("P416").with("word", word).with("symbol", symbol));
    }
    let leading = &programme.leading;
    if leading.volunteer_to_deputy || leading.planned {
        let years = law.number("appointment_good_ratings_years", day).unwrap_or_default();
        findings.push(finding("P419").with("years", years));
    }
    if leading.deputy_to_head || leading.planned {
        findings.push(finding("P420"));
    }
}

/// Names of kinds of documents with the letters of their symbols (Decree 30/2020, annex III).
const KINDS: &[(&str, &str)] = &[
    ("thong bao", "TB"),
    ("cong van", "CV"),
    ("quyet dinh", "QĐ"),
    ("ke hoach", "KH"),
    ("de an", "ĐA"),
    ("ket luan", "KL"),
    ("nghi quyet", "NQ"),
    ("chi thi", "CT"),
    ("to trinh", "TTr"),
    ("bao cao", "BC"),
    ("huong dan", "HD"),
];

/// What a document is called and the symbol it bears, where these are of two kinds: "Công văn số 16-TB/TU".
fn document_symbol(document: &str) -> Option<(String, String)> {
    let folded = canbo_text::fold(document);
    let (_, called) = KINDS.iter().find(|(name, _)| folded.starts_with(name))?;
    let words = document.split_whitespace();
    let number = words.clone().find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('-'))?;
    let letters = number.split(['-', '/']).find(|part| KINDS.iter().any(|(_, symbol)| part == symbol))?;
    let word: Vec<&str> = words.take(2).collect();
    (letters != *called).then(|| (word.join(" "), letters.to_owned()))
}

fn terms(wave: &Wave, law: &Law, findings: &mut Vec<Finding>) {
    let Some(term) = wave.term_months else { return };
    let say = |code: &str| finding(code).with("wave", &wave.code).with("term_months", term);
    let needed = law.number("reinforcement_term_months", wave.start).ok();
    if let Some(needed) = needed.filter(|needed| i64::from(term) < *needed) {
        findings.push(say("P405").with("needed_months", needed));
    }
    if law.number("secondment_cap_months", wave.start).is_ok_and(|cap| i64::from(term) == cap) {
        findings.push(say("P413"));
    }
    if law
        .value("secondment_extension_needs_urgent_ground", wave.start.saturating_add(i64::from(term).months()))
        .is_ok_and(|dated| dated.truth())
    {
        findings.push(finding("P421").with("wave", &wave.code));
    }
}

fn senders(programme: &Programme, wave: &Wave, staffing: &Staffing, register: &Register, findings: &mut Vec<Finding>) {
    for (key, quota) in &wave.senders {
        match staffing.senders.get(&UnitId::new(key.as_str())) {
            Some(sender) => share(sender, quota, register, findings),
            None => findings.push(finding("P410").with("sender", key)),
        }
    }
    if !wave.senders.is_empty() {
        return;
    }
    let named = |sender: &Sender| programme.waves.iter().any(|wave| wave.senders.contains_key(sender.unit.as_str()));
    for sender in staffing.senders.values().filter(|sender| !named(sender)) {
        share(sender, &wave.quota, register, findings);
    }
}

fn share(sender: &Sender, quota: &Quota, register: &Register, findings: &mut Vec<Finding>) {
    let base = sender.base_count(quota.base);
    let is_range = quota.low_percent_hundredths.is_some() && quota.high_percent_hundredths.is_some();
    if !is_range || base == 0 || holds_a_whole_number(quota, base) {
        return;
    }
    let (low, high) = quota_range(quota, base);
    let name = register.units.get(&sender.unit).map_or(sender.unit.as_str(), |unit| unit.name.as_str());
    let told = finding("P402").unit(&sender.unit).with("sender", name);
    findings.push(told.with("base", base).with("low", low).with("high", high));
}

#[cfg(test)]
mod tests {
    use super::document_symbol;

    #[test]
    fn a_letter_that_bears_the_symbol_of_a_notice_is_told() {
        let told = document_symbol("Công văn Số 16-TB/TU của Tỉnh ủy");
        assert_eq!(told, Some(("Công văn".to_owned(), "TB".to_owned())));
        assert_eq!(document_symbol("Đề án số 01-ĐA/TU ngày 09/10/2025"), None);
        assert_eq!(document_symbol("Kế hoạch số 5"), None);
        assert_eq!(document_symbol("Các quyết định năm 2025"), None);
    }
}
