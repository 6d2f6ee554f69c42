//! Explanations of whole samples: confirmed by solving again, and silent about others and about bars.

#[path = "explained/province.rs"]
mod province;

use canbo_planning::{Audience, Explainer, Explanation, State, for_audience};
use canbo_words::{Lang, Teller, Words};
use province::Province;
use std::collections::BTreeSet;

/// Words by which a counterfactual would speak of a bar, sex, age, health, family or discipline.
const NEVER: [&str; 20] = [
    "tuổi",
    "giới tính",
    "nam giới",
    "phụ nữ",
    "mang thai",
    "thai sản",
    "con nhỏ",
    "sức khỏe",
    "ốm",
    "bệnh",
    "gia đình",
    "kỷ luật",
    "nghỉ hưu",
    "hoàn cảnh",
    " age",
    "retire",
    "pregnan",
    "child",
    "disciplin",
    "health",
];

/// What would have to change, in both languages: the alternatives and the smallest change.
fn counterfactuals(found: &Explanation, teller: &Teller<'_>) -> String {
    let mut lines = Vec::new();
    for other in [&found.best_alternative_for_seat, &found.best_alternative_for_person].into_iter().flatten() {
        lines.extend(teller.alternative(other, true));
    }
    lines.extend(found.smallest_change.as_ref().map(|change| teller.change(change)));
    lines.join(" ")
}

fn everything(found: &Explanation, teller: &Teller<'_>) -> String {
    let parts = teller.person(found).into_iter().flat_map(|part| part.lines.into_iter().chain([part.heading]));
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn no_explanation_of_a_sample_names_another_person_to_anybody_but_the_planner_or_speaks_of_a_bar() {
    let languages = [Words::new(Lang::Vi), Words::new(Lang::En)];
    let (mut told, mut hidden, mut moved) = (0, 0, 0);
    for sample in canbo_samples::SAMPLES.iter().map(|one| one.name) {
        let province = Province::of(sample, 3);
        let inputs = province.inputs();
        let plan = province.plan();
        let mut explainer = Explainer::open(&inputs, &plan).expect("the plan is proven");
        let keys: BTreeSet<&str> = province.register.people.keys().map(|key| key.as_str()).collect();
        for person in explainer.people() {
            let found = explainer.person(&person).expect("is in the register");
            moved += i32::from(found.state == State::Moved);
            for words in &languages {
                let teller = Teller { words, register: inputs.register, reference: inputs.reference };
                let mut text = counterfactuals(&found, &teller).to_lowercase();
                // A seat in the field of health is no word about anybody's health.
                for position in inputs.reference.positions.values() {
                    for name in [&position.name, &position.name_en] {
                        text = text.replace(&name.to_lowercase(), "");
                    }
                }
                for never in NEVER {
                    assert!(!text.contains(never), "{sample} {person}: {never:?} in {text}");
                }
            }
            hidden += others(&found, &keys).len();
            // What is said is what is there: no name of those who were in the way.
            let rivals: Vec<&str> = [&found.best_alternative_for_seat, &found.best_alternative_for_person]
                .into_iter()
                .flatten()
                .flat_map(|other| &other.touched)
                .filter(|one| one.person != person)
                .map(|one| province.register.people[&one.person].name.as_str())
                .filter(|name| *name != province.register.people[&person].name)
                .collect();
            for audience in &Audience::ALL[1..] {
                let cut = for_audience(found.clone(), *audience);
                assert_eq!(others(&cut, &keys), BTreeSet::new(), "{sample} {person} for {audience:?}");
                told += 1;
                for words in languages.iter().filter(|_| !rivals.is_empty()) {
                    let teller = Teller { words, register: inputs.register, reference: inputs.reference };
                    let text = everything(&cut, &teller);
                    assert!(rivals.iter().all(|name| !text.contains(name)), "{sample} {person} {audience:?}: {text}");
                }
            }
        }
        for seat in explainer.empty_seats() {
            let cut = for_audience(explainer.seat(&seat).expect("is a seat"), Audience::Chair);
            assert!(cut.candidates.is_empty() && cut.takes.is_empty());
        }
    }
    assert!(told > 5_000 && hidden > 300 && moved > 80, "{told} told, {hidden} names hidden, {moved} moved");
}

/// Keys of other people in the data.
fn others(found: &Explanation, keys: &BTreeSet<&str>) -> BTreeSet<String> {
    let text = serde_json::to_string(found).expect("explanations are plain data");
    let words = text.split('"').filter(|word| *word != found.person.as_str() && keys.contains(word));
    words.map(str::to_owned).collect()
}

#[test]
fn a_person_and_a_planner_see_the_own_bars_and_nobody_else_does() {
    let province = Province::of("bac-ninh", 3);
    let inputs = province.inputs();
    let plan = province.plan();
    let mut explainer = Explainer::open(&inputs, &plan).expect("the plan is proven");
    let mut barred = 0;
    for person in explainer.people() {
        let found = explainer.person(&person).expect("is in the register");
        if found.state != State::NotEligible || found.reasons.is_empty() {
            continue;
        }
        barred += 1;
        for audience in Audience::ALL {
            let shown = !for_audience(found.clone(), audience).reasons.is_empty();
            assert_eq!(shown, matches!(audience, Audience::Planner | Audience::Person), "{person} for {audience:?}");
        }
    }
    assert!(barred > 50, "{barred}");
}

#[test]
fn explanations_of_some_people_of_the_samples_are_confirmed_by_solving_again() {
    let mut solved = 0;
    for (sample, people) in [("tiny", 20), ("totals-only", 8), ("bac-ninh", 2)] {
        let province = Province::of(sample, 3);
        let (_, confirmed) = province.confirm(people, 1, 1, &|_, _| {});
        assert!(confirmed.faults.is_empty(), "{sample}: {:#?}", confirmed.faults);
        solved += confirmed.solved;
    }
    assert!(solved > 40, "{solved}");
}
