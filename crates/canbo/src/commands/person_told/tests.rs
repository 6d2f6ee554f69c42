use super::*;
use crate::face::Paint;
use crate::interrupt::Interrupt;
use canbo_register::{
    AbsenceKind, Confirmations, Degree, PartialDate, PoliticalTheory, Rating, Rotation, Sex, StaffKind,
};
use canbo_words::{Lang, Words};

fn day(text: &str) -> Day {
    text.parse().expect("is a day")
}

/// Somebody of whom everything is known, and differs from somebody of whom nothing is.
fn everything() -> Person {
    let mut person = Person::nobody("1");
    let on = day("2025-12-01");
    person.name = "Lê An".to_owned();
    person.birth = Known::Stated(PartialDate::full(day("1990-05-04")));
    person.sex = Some(Sex::Female);
    person.kind = Known::Presumed(StaffKind::CivilServant);
    person.qualifications.push(Qualification {
        degree: Degree::University,
        major: "Luật".to_owned(),
        major_code: Known::Missing,
    });
    person.theory = Some(PoliticalTheory::Advanced);
    person.pay = Pay {
        rank: Some("01.003".to_owned()),
        step: Some((4, Some(9))),
        coefficient_hundredths: Some(366),
        allowance_hundredths: Some(20),
    };
    person.recruited = Some(on);
    person.experience_years = Some(7);
    person.ratings.insert(2024, Rating::Good);
    person.planned = Some(true);
    person.absences.push(Absence { kind: AbsenceKind::Study, from: Some(on), to: None });
    person.youngest_child_born = Some(on);
    (person.pregnant, person.hardship, person.ask_board) = (true, true, true);
    person.rotation = Some(Rotation { from: "Huyện Ea Kar".to_owned(), on: Some(on) });
    person.wish = Wish {
        volunteer: true,
        units: vec!["24133".into()],
        positions: vec!["dat-dai".into()],
        request_signed: Some(on),
    };
    person.confirmations = Confirmations { ethics: Some(on), health: Some(on), capability: Some(on) };
    person
}

fn differing(lang: Lang, old: &Person, new: &Person) -> Vec<Differing> {
    let face = Face {
        words: Words::new(lang),
        json: false,
        paint: Paint::of_stdout(),
        interrupt: Interrupt::default(),
        today: day("2025-12-01"),
    };
    let reference = Reference::embedded();
    let unit = |_: &UnitId| "Xã Ea Knốp".to_owned();
    PersonTold { face: &face, reference: &reference, unit: &unit }.differing(old, new)
}

#[test]
fn every_fact_of_a_person_is_told_in_words() {
    let (nothing, all) = (Person::nobody("1"), everything());
    let json = serde_json::to_value(&all).expect("is JSON");
    let fields =
        json.as_object().expect("is an object").keys().filter(|name| !["id", "posts"].contains(&name.as_str()));
    let fields: Vec<&String> = fields.collect();
    for lang in Lang::ALL {
        let told = differing(lang, &nothing, &all);
        // One for each field: a fact that is added to a person must not be forgotten.
        assert_eq!(told.len(), fields.len(), "{fields:?} {told:?}");
        let words = Words::new(lang);
        for field in &fields {
            let fact = words.text(&format!("fact-{}", field.replace('_', "-")));
            assert!(told.iter().any(|one| one.fact == fact), "{fact}");
        }
        for one in told {
            // No JSON, no word of the program, no key without its sentence.
            assert!(!one.after.contains(['{', '[', '"', '_']), "{one:?}");
            for inside in ["Stated", "null", "fact-", "pay-", "wish-", "confirmed-", "civil_servant", "good", "study-"]
            {
                assert!(!(lang == Lang::Vi && one.after.contains(inside)), "{one:?}");
            }
        }
    }
    assert!(differing(Lang::Vi, &all, &all).is_empty());
}

#[test]
fn values_are_told_as_people_write_them() {
    let told = differing(Lang::Vi, &Person::nobody("1"), &everything());
    let of = |fact: &str| told.iter().find(|one| one.fact == fact).map(|one| one.after.as_str()).expect("is told");
    assert_eq!(of("đối tượng"), "công chức (suy đoán)");
    assert_eq!(of("lương"), "ngạch 01.003, bậc 4/9, hệ số 3,66, phụ cấp chức vụ 0,2");
    assert_eq!(of("xếp loại"), "2024: hoàn thành tốt nhiệm vụ");
    assert_eq!(of("trình độ"), "Đại học Luật");
    assert_eq!(of("vắng mặt"), "đi học từ 01/12/2025");
}
