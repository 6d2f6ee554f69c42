//! Fields and communes: how many seats are short, before and after, where it is worst.

use super::data::{Change, Commune, ReportData, pick};
use super::html::{Page, escaped};
use crate::out::Field;
use canbo_register::{FieldCode, UnitId};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Communes shown beside the picture; all of them stand in the annex.
const SHOWN: usize = 14;

/// A column: a field, or the leading positions, which stand under no field.
pub(super) struct Column {
    pub(super) code: Option<FieldCode>,
    pub(super) short: String,
    pub(super) name: String,
}

/// Fields with anybody short, in the order of the reference data.
pub(super) fn columns(page: &Page<'_>, data: &ReportData) -> Vec<Column> {
    let is_short = |field: &Field| field.short != (0, 0) || field.empty.0;
    let met: BTreeSet<&Option<FieldCode>> =
        data.fields.iter().filter(|(_, field)| is_short(field)).map(|((_, code), _)| code).collect();
    let known = page.names.reference.fields_in_order().map(|field| Some(field.code.clone()));
    let mut taken = BTreeSet::new();
    let column = |code: Option<FieldCode>| {
        let name = match &code {
            Some(code) => page.names.field(code),
            None => page.names.text("out-leading-positions"),
        };
        let short = abbreviation(&name, &mut taken);
        Column { code, short, name }
    };
    known.chain([None]).filter(|code| met.contains(code)).map(column).collect()
}

/// Two or three capitals that no other name has.
fn abbreviation(name: &str, taken: &mut BTreeSet<String>) -> String {
    let words = || name.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let initials: Vec<char> = words().filter_map(|word| word.chars().next()?.to_uppercase().next()).collect();
    let second = |at: usize| words().nth(at).and_then(|word| word.chars().nth(1)).unwrap_or('x');
    let mut tries: Vec<String> = Vec::new();
    if initials.len() > 1 {
        tries.push(initials.iter().take(2).collect());
        tries.push(initials.iter().take(3).collect());
        tries.push([initials[0], second(0), initials[1]].iter().collect());
    }
    tries.push(name.chars().take(2).collect());
    tries.push(name.chars().take(3).collect());
    tries.extend((2..100).map(|number| format!("{}{number}", initials.first().unwrap_or(&'x'))));
    let free = tries.into_iter().find(|one| !taken.contains(one)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

/// What a field is short of in a commune.
pub(super) fn short_of(data: &ReportData, unit: &UnitId, code: &Option<FieldCode>) -> Change {
    data.fields.get(&(unit.clone(), code.clone())).map_or((0, 0), |field| field.short)
}

/// What a field is short of in all communes.
pub(super) fn short_in_all(data: &ReportData, code: &Option<FieldCode>) -> Change {
    let own = data.fields.iter().filter(|((_, own), _)| own == code);
    own.fold((0, 0), |sum, (_, field)| (sum.0 + field.short.0, sum.1 + field.short.1))
}

fn sum(changes: impl Iterator<Item = Change>) -> Change {
    changes.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

pub(super) fn section(page: &mut Page<'_>, data: &ReportData) {
    page.open("heat", "");
    let columns = columns(page, data);
    if columns.is_empty() {
        page.empty("report-heat-empty");
        page.close();
        return;
    }
    let by_field: Vec<(&Column, Change)> =
        columns.iter().map(|column| (column, short_in_all(data, &column.code))).collect();
    let most = |after: bool| by_field.iter().max_by_key(|(_, short)| pick(*short, after));
    if let (Some(before), Some(after)) = (most(false), most(true)) {
        let facts = [
            ("field", before.0.name.clone().into()),
            ("before", before.1.0.into()),
            ("left", after.0.name.clone().into()),
            ("after", after.1.1.into()),
        ];
        let said = page.say("report-heat-say", &facts);
        page.sentence(&said);
    }
    let mut worst: Vec<&Commune> = data.stated().filter(|one| one.missing.0 > 0).collect();
    worst.sort_by_key(|one| {
        (std::cmp::Reverse(u64::from(one.missing.0) * 1_000_000 / u64::from(one.authorised)), &one.unit)
    });
    let shown: Vec<&Commune> = worst.iter().take(SHOWN).copied().collect();
    let drawn = table(page, data, &columns, &shown, true);
    page.raw(&drawn);
    let mut key = String::from("<ul class=\"fkey\">");
    for column in &columns {
        let _ = write!(key, "<li><b>{}</b>{}</li>", escaped(&column.short), escaped(&column.name));
    }
    key.push_str("</ul>");
    page.raw(&key);
    if worst.len() > shown.len() {
        page.link_table("heat");
    }
    page.close();
}

/// The pairs of cells; with the sum of all communes below.
pub(super) fn table(
    page: &Page<'_>,
    data: &ReportData,
    columns: &[Column],
    shown: &[&Commune],
    tinted: bool,
) -> String {
    let (before, after) = (page.text("out-before"), page.text("out-after"));
    let (b, a) = (page.text("report-letter-before"), page.text("report-letter-after"));
    let mut text = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"heat\"><thead><tr><th scope=\"col\" rowspan=\"2\">{}</th>",
        page.text("report-heat"),
        page.text("report-commune")
    );
    for column in columns {
        let _ = write!(
            text,
            "<th scope=\"colgroup\" colspan=\"2\"><abbr title=\"{}\">{}</abbr></th>",
            escaped(&column.name),
            escaped(&column.short)
        );
    }
    let _ = write!(
        text,
        "<th scope=\"colgroup\" colspan=\"2\" class=\"all\">{}</th></tr><tr class=\"ts\">",
        page.text("out-sum-all")
    );
    for _ in columns {
        let _ = write!(
            text,
            "<th scope=\"col\"><abbr title=\"{before}\">{b}</abbr></th><th scope=\"col\"><abbr \
             title=\"{after}\">{a}</abbr></th>"
        );
    }
    let _ = write!(
        text,
        "<th scope=\"col\" class=\"n\">{before}</th><th scope=\"col\" class=\"n\">{after}</th></tr></thead><tbody>"
    );
    for commune in shown {
        let _ = write!(text, "<tr><th scope=\"row\">{}</th>", escaped(&commune.name));
        for column in columns {
            let field = data.fields.get(&(commune.unit.clone(), column.code.clone())).copied().unwrap_or_default();
            for after in [false, true] {
                let nobody = if after { field.empty.1 } else { field.empty.0 };
                text.push_str(&cell(pick(field.short, after), nobody, tinted));
            }
        }
        let all = sum(columns.iter().map(|column| short_of(data, &commune.unit, &column.code)));
        let _ = write!(
            text,
            "<td class=\"tt\">{}</td><td class=\"tt\"><b>{}</b></td></tr>",
            page.number(all.0),
            page.number(all.1)
        );
    }
    let _ = write!(
        text,
        "<tr class=\"sum\"><th scope=\"row\">{}</th>",
        page.say("report-heat-all", &[("count", data.communes.len().into())])
    );
    for column in columns {
        let all = short_in_all(data, &column.code);
        let _ = write!(
            text,
            "<td class=\"pair\"><span>{}</span></td><td class=\"pair\">{}</td>",
            page.number(all.0),
            page.number(all.1)
        );
    }
    let all = sum(columns.iter().map(|column| short_in_all(data, &column.code)));
    let _ = write!(
        text,
        "<td class=\"tt\">{}</td><td class=\"tt\">{}</td></tr></tbody></table></div>",
        page.number(all.0),
        page.number(all.1)
    );
    text
}

fn cell(short: u32, nobody: bool, tinted: bool) -> String {
    let class = match short {
        0 => "z".to_owned(),
        _ if !tinted => String::new(),
        few => format!("h{}", few.min(5)),
    };
    let none = if nobody { " none" } else { "" };
    let shown = if short == 0 { "·".to_owned() } else { short.to_string() };
    format!("<td class=\"{class}{none}\">{shown}</td>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_has_letters_of_its_own() {
        let mut taken = BTreeSet::new();
        let names = ["Tư pháp", "Tài chính – Kế hoạch", "Tổ chức phường", "Y tế", "Yên tĩnh", "Y tế"];
        let short: Vec<String> = names.iter().map(|name| abbreviation(name, &mut taken)).collect();
        assert_eq!(short[..2], ["TP".to_owned(), "TC".to_owned()]);
        assert_eq!(short[3], "YT", "a word of one letter is a word");
        assert_eq!(short.iter().collect::<BTreeSet<_>>().len(), names.len(), "{short:?}");
    }
}
