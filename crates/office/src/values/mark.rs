//! Marks: x, X, ✓, có, 1.

use super::Got;
use crate::read::raw::Raw;

/// Reads a mark. `W030` when it is neither yes nor no.
pub(crate) fn mark(raw: &Raw) -> Got<bool> {
    match raw {
        Raw::Bool(value) => Got::sure(*value),
        Raw::Number(n) if (*n - 1.0).abs() < 1e-9 => Got::sure(true),
        Raw::Number(n) if n.abs() < 1e-9 => Got::sure(false),
        Raw::Text(text) => from_text(text),
        _ => Got::not("W030"),
    }
}

/// Whether a text is a mark, yes or no.
pub(crate) fn is_mark(text: &str) -> bool {
    from_text(text).value.is_some()
}

fn from_text(text: &str) -> Got<bool> {
    let text = text.trim();
    if text.chars().count() == 1 && text.contains(['✓', '✔', '√', '☑', '☒', '■', '●', '×', '+', '*', 'þ', 'ü'])
    {
        return Got::sure(true);
    }
    if text.chars().all(|c| matches!(c, '-' | '–' | '—' | '☐' | '□' | '.' | '_' | '/')) {
        return Got::nothing();
    }
    let folded = canbo_text::fold(text);
    match folded.as_str() {
        "x" | "xx" | "co" | "1" | "01" | "yes" | "y" | "dung" | "da co" | "true" | "v" | "tn" | "dong y"
        | "da xac nhan" => Got::sure(true),
        "khong" | "k" | "ko" | "0" | "no" | "n" | "chua" | "chua co" | "false" | "khong co" => Got::sure(false),
        _ => Got::not("W030"),
    }
}
