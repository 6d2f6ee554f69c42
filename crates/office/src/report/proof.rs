//! What was checked, what is uncertain, and how anybody checks it again.

use super::Report;
use super::html::{Page, escaped};
use crate::out::{in_eights, is_discreet, seal, uncertain};
use canbo_planning::{Audience, Plan};
use std::fmt::Write;

/// What an elastic plan misses of the senders' minimums, as a list. The public reads which senders, not how few people.
pub(super) fn missed(page: &Page<'_>, plan: &Plan, audience: Audience) -> String {
    let mut text = String::from("<ul>");
    for one in &plan.broken {
        if audience == Audience::Public {
            let _ = write!(text, "<li>{}</li>", escaped(&page.names.unit_in_body(&one.sender)));
            continue;
        }
        let facts = [
            ("sender", page.names.unit_in_body(&one.sender).into()),
            ("people", one.people.into()),
            ("leaders", one.leaders.into()),
        ];
        let told = page.say("out-broken-line", &facts);
        let _ = write!(text, "<li>{}</li>", told.trim_start_matches('•').trim());
    }
    text + "</ul>"
}

pub(super) fn section(page: &mut Page<'_>, report: &Report<'_>) {
    page.open("proof", "");
    let (plan, verdict) = (report.proven.plan(), report.proven.verdict());
    let breach = page.say("out-no-breach", &[("rules", verdict.rules_checked.len().into()), ("day", plan.on.into())]);
    let optimal = page.text(if plan.elastic { "report-optimal-elastic" } else { "report-optimal" });
    let mut text = format!("<div class=\"seal\"><p class=\"say\">{breach} {optimal}</p>");
    if plan.elastic {
        let _ = write!(
            text,
            "<p class=\"prose\">{}</p>{}",
            page.text("out-elastic"),
            missed(page, plan, report.reader.audience)
        );
    }
    let _ = write!(text, "<h3>{}</h3><ol>", page.text("report-proof-again"));
    for step in ["report-proof-seal", "report-proof-run", "report-proof-result"] {
        let _ = write!(text, "<li>{}</li>", page.text(step));
    }
    let _ = write!(
        text,
        "</ol><p><code class=\"cmd\">canbo verify plan.json {}</code></p>",
        page.text("report-proof-files")
    );
    for (key, digest) in [
        ("out-digest-plan", seal(plan)),
        ("out-digest-register", plan.register_digest.clone()),
        ("out-digest-programme", plan.programme_digest.clone()),
    ] {
        let _ = write!(text, "<h3>{}</h3><p class=\"hash\">{}</p>", page.text(key), in_eights(&digest));
    }
    if !verdict.uncertain_rules.is_empty() {
        let count = [("count", verdict.uncertain_rules.len().into())];
        let _ = write!(text, "<h3>{}</h3><ul>", page.say("out-uncertain", &count));
        let shown = verdict.uncertain_rules.iter().filter(|code| !is_discreet(code));
        for code in shown {
            let _ = write!(text, "<li>{}</li>", escaped(&uncertain(page.names, plan, code)));
        }
        let discreet = verdict.uncertain_rules.iter().filter(|code| is_discreet(code)).count();
        if discreet > 0 {
            let _ = write!(text, "<li>{}</li>", page.say("out-uncertain-discreet", &[("count", discreet.into())]));
        }
        text.push_str("</ul>");
    }
    text.push_str("</div>");
    page.raw(&text);
    page.close();
}
