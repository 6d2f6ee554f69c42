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

/// What was looked at in a sample.
#[derive(Default)]
struct Seen {
    told: usize,
    hidden: usize,
    moved: usize,
    barred: usize,
}

#[test]
fn no_explanation_of_a_sample_names_another_person_to_anybody_but_the_planner_or_speaks_of_a_bar() {
    let samples: Vec<&str> = canbo_samples::SAMPLES.iter().map(|one| one.name).collect();
    // The larger samples stand together in the list: every other one to each of two hands.
    let hand =
        |first: usize| -> Vec<Seen> { samples.iter().skip(first).step_by(2).map(|sample| silent(sample)).collect() };
    let (even, odd) = std::thread::scope(|scope| {
        let other = scope.spawn(|| hand(1));
        (hand(0), other.join().expect("the other half holds"))
    });
    let sum = |of: fn(&Seen) -> usize| even.iter().chain(&odd).map(of).sum::<usize>();
    let (told, hidden, moved, barred) = (sum(|s| s.told), sum(|s| s.hidden), sum(|s| s.moved), sum(|s| s.barred));
    assert!(told > 5_000 && hidden > 300 && moved > 80, "{told} told, {hidden} names hidden, {moved} moved");
    assert!(barred > 5_000, "{barred} not eligible");
}

/// A whole sample, planned once: every person for every audience in both languages, and every empty seat.
fn silent(sample: &str) -> Seen {
    let languages = [Words::new(Lang::Vi), Words::new(Lang::En)];
    let province = Province::of(sample, 3);
    let inputs = province.inputs();
    let plan = province.plan();
    let tellers: Vec<Teller<'_>> = languages
        .iter()
        .map(|words| Teller { words, register: inputs.register, reference: inputs.reference })
        .collect();
    // A seat in the field of health is no word about anybody's health.
    let positions = inputs.reference.positions.values().flat_map(|position| [&position.name, &position.name_en]);
    let positions: Vec<String> = positions.map(|name| name.to_lowercase()).collect();
    let mut explainer = Explainer::open(&inputs, &plan).expect("the plan is proven");
    let keys: BTreeSet<&str> = province.register.people.keys().map(|key| key.as_str()).collect();
    let mut seen = Seen::default();
    for person in explainer.people() {
        let found = explainer.person(&person).expect("is in the register");
        seen.moved += usize::from(found.state == State::Moved);
        for teller in &tellers {
            let mut text = counterfactuals(&found, teller).to_lowercase();
            if NEVER.iter().any(|never| text.contains(never)) {
                positions.iter().for_each(|name| text = text.replace(name, ""));
            }
            for never in NEVER {
                assert!(!text.contains(never), "{sample} {person}: {never:?} in {text}");
            }
        }
        seen.hidden += others(&found, &keys).len();
        let barred = found.state == State::NotEligible && !found.reasons.is_empty();
        seen.barred += usize::from(barred);
        // What is said is what is there: no name of those who were in the way.
        let rivals: Vec<&str> = [&found.best_alternative_for_seat, &found.best_alternative_for_person]
            .into_iter()
            .flatten()
            .flat_map(|other| &other.touched)
            .filter(|one| one.person != person)
            .map(|one| province.register.people[&one.person].name.as_str())
            .filter(|name| *name != province.register.people[&person].name)
            .collect();
        // What circulates is one cut for all, so that it is looked at once; the person's own is another.
        let circulated = for_audience(found.clone(), Audience::Chair);
        for audience in [Audience::Sender, Audience::Receiver, Audience::Public] {
            assert_eq!(for_audience(found.clone(), audience), circulated, "{sample} {person} for {audience:?}");
        }
        let own = for_audience(found.clone(), Audience::Person);
        if barred {
            assert!(circulated.reasons.is_empty() && !own.reasons.is_empty(), "{sample} {person}");
        }
        for cut in [&circulated, &own] {
            assert_eq!(others(cut, &keys), BTreeSet::new(), "{sample} {person}");
            seen.told += 1;
            for teller in tellers.iter().filter(|_| !rivals.is_empty()) {
                let text = everything(cut, teller);
                assert!(rivals.iter().all(|name| !text.contains(name)), "{sample} {person}: {text}");
            }
        }
    }
    for seat in explainer.empty_seats() {
        let cut = for_audience(explainer.seat(&seat).expect("is a seat"), Audience::Chair);
        assert!(cut.candidates.is_empty() && cut.takes.is_empty());
    }
    seen
}

/// Keys of other people in the data.
fn others(found: &Explanation, keys: &BTreeSet<&str>) -> BTreeSet<String> {
    let text = serde_json::to_string(found).expect("explanations are plain data");
    let words = text.split('"').filter(|word| *word != found.person.as_str() && keys.contains(word));
    words.map(str::to_owned).collect()
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
