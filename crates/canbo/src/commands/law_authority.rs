//! `canbo law authority`: who proposes, consents, decides and signs in a province on a day.

use crate::args::LawAuthority;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::refusal::Refusal;
use canbo_policy::Law;
use canbo_policy::law::Authority;
use canbo_register::ProvinceCode;
use canbo_register::reference::Reference;
use canbo_words::Datum;

pub(super) fn run(args: &LawAuthority, law: &Law, face: &Face) -> Result<Outcome, Refusal> {
    let reference = Reference::embedded();
    let on = args.on.unwrap_or(face.today);
    let code = ProvinceCode::new(args.province.as_str());
    let named = reference.province_from_text(&args.province);
    let known = reference.provinces.get_key_value(&code).or_else(|| reference.provinces.get_key_value(named.as_ref()?));
    let Some((code, province)) = known else {
        let what = [("province", Datum::from(args.province.as_str()))];
        return Err(Refusal::Usage(face.say("usage-no-such-province", &what)));
    };
    let rows = law.authorities(code, on);
    let data = [("province", Datum::from(province.name.as_str())), ("day", Datum::from(on))];
    face.line(face.paint.tone(Tone::Strong, &face.say("authority-title", &data)));
    if rows.is_empty() {
        face.line(face.say("authority-none", &data));
    }
    let heads = ["person", "form", "pair", "proposer", "consent", "decider", "sign", "cites"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for row in &rows {
        table.row(cells(row, face));
    }
    if !table.is_empty() {
        face.table(&table);
        face.line(face.paint.tone(Tone::Quiet, &face.say("law-uncertain", &[])));
    }
    face.answer(&serde_json::json!({ "province": code, "on": on, "rows": rows }));
    Ok(Outcome::Done)
}

fn cells(row: &Authority, face: &Face) -> Vec<Cell> {
    let kind = format!("{} ({})", face.words.of("staff-kind", &row.kind), face.words.of("managed-by", &row.tier));
    let mark = if row.certainty.is_uncertain() { face.say("law-uncertain-mark", &[]) } else { String::new() };
    let sign = format!("{} · {}", face.words.of("capacity", &row.capacity), row.symbol);
    vec![
        Cell::text(kind),
        Cell::text(face.words.of("form", &row.form)),
        Cell::text(face.words.of("pair", &row.pair)),
        Cell::text(&row.proposer),
        Cell::text(row.consenting.join("; ")),
        Cell::text(&row.decider),
        Cell::text(sign),
        Cell::text(format!("{} {mark}", row.cites).trim()),
    ]
}
