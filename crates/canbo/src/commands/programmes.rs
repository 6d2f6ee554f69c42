//! Programmes by code or by file, with the text that a plan carries.

use crate::refusal::Refusal;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use std::path::Path;

/// The programme of that code, or of that file, and its text.
pub(super) fn find(named: &str, reference: &Reference, law: &Law) -> Result<(Programme, String), Refusal> {
    if let Some(text) = Programme::embedded_text(named) {
        let programme = Programme::parse_under(&format!("{named}.toml"), text, reference, law)?;
        return Ok((programme, text.to_owned()));
    }
    let path = Path::new(named);
    let is_file = path.extension().is_some_and(|end| end == "toml") || path.is_file();
    if !is_file {
        let known = Programme::list().into_iter().map(str::to_owned).collect();
        return Err(Refusal::UnknownProgramme { code: named.to_owned(), known });
    }
    let text = std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })?;
    let programme = Programme::parse_under(named, &text, reference, law)?;
    Ok((programme, text))
}

/// A programme from its text, such as the one that a plan carries.
pub(super) fn parse(file: &str, text: &str, reference: &Reference, law: &Law) -> Result<Programme, Refusal> {
    Ok(Programme::parse_under(file, text, reference, law)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_embedded_programme_can_be_named() {
        for code in Programme::list() {
            assert_eq!(find(code, &Reference::embedded(), &Law::embedded()).expect("is sound").0.code, code);
        }
    }

    #[test]
    fn an_unknown_code_is_refused_with_those_there_are() {
        let refused = find("ha-noi", &Reference::embedded(), &Law::embedded());
        assert!(matches!(refused, Err(Refusal::UnknownProgramme { known, .. }) if known.len() == 7));
    }
}
