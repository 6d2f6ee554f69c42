//! Where a programme and the law pull apart, or the programme and the lists: told, never decided silently.

use crate::codes::{codes, finding};
use crate::law::Law;
use crate::programme::{Base, Programme, Quota, Wave, holds_a_whole_number, quota_range};
use crate::staffing::{Sender, Staffing};
use canbo_register::{Day, Finding, Register, UnitId};

pub(super) fn review(
    programme: &Programme,
    staffing: &Staffing,
    register: &Register,
    law: &Law,
    day: Day,
    findings: &mut Vec<Finding>,
) {
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
    }
    let sends_public_employees = programme.steps.centre || programme.steps.province;
    let open = law.value("public_employee_secondment", day).is_ok_and(|dated| dated.certainty.is_uncertain());
    if sends_public_employees && open {
        findings.push(finding("P409").with("on", day));
    }
    for wave in &programme.waves {
        terms(wave, law, findings);
        senders(programme, wave, staffing, register, findings);
    }
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
