//! What a parser of TOML complains of, taken apart: faces say it in their own words.

use super::ProgrammeError;
use crate::spot::Spot;

/// Code and data of a complaint; its place and words are the caller's.
pub(super) fn grammar(message: &str) -> ProgrammeError {
    let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
    let mut first = || quoted.next().unwrap_or_default();
    let (code, name) = if message.starts_with("unknown field") {
        ("unknown-field", first())
    } else if message.starts_with("unknown variant") {
        ("unknown-value", first())
    } else if message.starts_with("missing field") {
        ("missing-field", first())
    } else if message.starts_with("duplicate") {
        ("duplicate", first())
    } else {
        ("grammar", message.to_owned())
    };
    let known: Vec<String> = if code.starts_with("unknown") { quoted.collect() } else { Vec::new() };
    ProgrammeError {
        spot: Spot { file: String::new(), line: 0, column: 0 },
        wrong: String::new(),
        allowed: String::new(),
        code,
        data: vec![("name", name), ("known", known.join(", "))],
    }
}

#[cfg(test)]
mod tests {
    use super::grammar;

    #[test]
    fn an_unknown_key_is_told_with_those_there_are() {
        let told = grammar("unknown field `insid`, expected one of `inside`, `between`");
        assert_eq!(told.code, "unknown-field");
        assert_eq!(told.data, [("name", "insid".to_owned()), ("known", "inside, between".to_owned())]);
    }

    #[test]
    fn what_is_not_understood_is_kept_as_it_is() {
        let told = grammar("invalid type: string \"a\", expected u32");
        assert_eq!((told.code, told.data[0].1.as_str()), ("grammar", "invalid type: string \"a\", expected u32"));
    }
}
