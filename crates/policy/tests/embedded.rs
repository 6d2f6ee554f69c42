//! What is embedded at build holds together.

use canbo_policy::law::Certainty;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;

#[test]
fn the_embedded_law_parses_and_every_value_cites_something() {
    let law = Law::embedded();
    assert!(law.parameters.len() > 70, "{}", law.parameters.len());
    for parameter in law.parameters.values() {
        for dated in &parameter.values {
            assert!(dated.cites.chars().count() > 8, "{}: {}", parameter.name, dated.cites);
            let open = matches!(dated.certainty, Certainty::U);
            assert!(!open || dated.note.is_some(), "{} is uncertain and does not say why", parameter.name);
        }
    }
}

#[test]
fn every_instrument_is_cited_or_is_named_by_another() {
    let law = Law::embedded();
    for instrument in law.instruments.values() {
        if let Some(next) = &instrument.replaced_by {
            assert!(law.instruments.contains_key(next));
        }
    }
}

#[test]
fn every_embedded_programme_agrees_with_the_reference_data() {
    let reference = Reference::embedded();
    assert_eq!(Programme::list(), ["bac-ninh", "bac-son", "dak-lak", "gia-lai", "nam-po", "quang-ngai", "thai-nguyen"]);
    for code in Programme::list() {
        let programme = Programme::embedded(code).expect("listed programmes are there");
        assert_eq!(programme.code, code);
        let path = format!("{}/../../law/programmes/{code}.toml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the programme's file is there");
        let read = Programme::parse(&text, &reference).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read, programme);
    }
}
