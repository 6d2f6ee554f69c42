//! The report: its figures agree with gaps and plan, nobody is exposed, and the page stands alone.

use canbo_office::out::Proven;
use canbo_office::report::{Reader, Report, ReportData, report_page};
use canbo_office::{Corrections, Gathered, Limits, read};
use canbo_planning::{
    Answer, Audience, Explainer, Explanation, Inputs, MoveKind, Options, Plan, Verdict, for_audience, forecast, solve,
    verify, write_plan,
};
use canbo_policy::gaps::{Gaps, gaps};
use canbo_policy::staffing::staffing;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Day, Register, UnitId, assemble};
use canbo_words::{Lang, Words};
use quick_xml::events::Event;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A small province with its plan.
struct Province {
    register: Register,
    reference: Reference,
    law: Law,
    programme: Programme,
    on: Day,
    plan: Plan,
    verdict: Verdict,
}

impl Province {
    fn tiny(alter: impl Fn(&mut Register)) -> Province {
        Province::under(alter, str::to_owned)
    }

    /// The smallest sample with another register, under another programme; minimums are left open if there is no other plan.
    fn under(alter: impl Fn(&mut Register), programme: impl Fn(&str) -> String) -> Province {
        let (reference, law) = (Reference::embedded(), Law::embedded());
        let known = canbo_samples::SAMPLES.iter().find(|known| known.name == "tiny").expect("a sample of that name");
        let mut gathered = Gathered::new();
        for file in canbo_samples::generate("tiny", 1, false, &reference).expect("the sample is known") {
            gathered.next_file();
            read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
                gathered.take(event)
            });
        }
        let mut register = assemble(&gathered.sheets, &reference).register;
        alter(&mut register);
        let text = programme(Programme::embedded_text(known.programme).expect("the programme is embedded"));
        let programme = Programme::parse_under("p.toml", &text, &reference, &law).expect("the programme is right");
        let inputs =
            Inputs { register: &register, reference: &reference, law: &law, programme: &programme, on: known.on };
        let answer = solve(&inputs, &text, &Options::default(), &mut canbo_flow::Unwatched).expect("it can be planned");
        let plan = match answer {
            Answer::Plan(plan) => plan,
            Answer::NoPlan { elastic, .. } => elastic.expect("only minimums conflict"),
        };
        let verdict = verify(&register, &reference, &law, &write_plan(&plan));
        Province { on: known.on, register, reference, law, programme, plan: *plan, verdict }
    }

    fn inputs(&self) -> Inputs<'_> {
        let Province { register, reference, law, programme, on, .. } = self;
        Inputs { register, reference, law, programme, on: *on }
    }

    fn gaps(&self) -> Gaps {
        let staffing = staffing(&self.register, &self.reference, &self.law, self.on, self.programme.scope);
        gaps(&staffing, &self.register, &self.reference)
    }

    fn with<T>(&self, reader: &Reader, make: impl FnOnce(&Report<'_>) -> T) -> T {
        let inputs = self.inputs();
        let mut explainer = Explainer::open(&inputs, &self.plan).expect("the plan can be explained");
        let seen = self.plan.moves.iter().filter(|line| reader.sees(line));
        let people: Vec<Explanation> = seen
            .map(|line| explainer.person(&line.person).expect("everybody moved is explained"))
            .map(|found| for_audience(found, reader.audience))
            .collect();
        let proven = Proven::of(&self.plan, &self.verdict).expect("the plan is proven");
        make(&Report { inputs: &inputs, proven, people: &people, reader })
    }

    fn data(&self) -> ReportData {
        self.with(&chair(), |report| ReportData::of(report).expect("it can be counted"))
    }

    fn page(&self, reader: &Reader, lang: Lang) -> String {
        self.with(reader, |report| report_page(report, &Words::new(lang)).expect("it can be written"))
    }

    fn readers(&self) -> Vec<Reader> {
        let line = self.plan.moves.iter().find(|line| line.from.root() != line.to).expect("somebody goes elsewhere");
        let reader = |audience, unit: Option<UnitId>| Reader { audience, unit };
        vec![
            reader(Audience::Planner, None),
            chair(),
            reader(Audience::Sender, Some(line.from.root())),
            reader(Audience::Receiver, Some(line.to.clone())),
            reader(Audience::Public, None),
        ]
    }
}

fn chair() -> Reader {
    Reader { audience: Audience::Chair, unit: None }
}

static TINY: LazyLock<Province> = LazyLock::new(|| Province::tiny(|_| ()));

/// The page without its style and fonts.
fn body(page: &str) -> &str {
    &page[page.find("<body>").expect("it has a body")..]
}

/// Elements of the body in their order: name and attributes. Fails where the page is not well formed.
fn elements(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = quick_xml::Reader::from_str(body(page).trim_end().trim_end_matches("</html>"));
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("the page is well formed") {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|one| {
                    let one = one.expect("attributes are well formed");
                    (one.key.as_ref().to_owned(), one.value.into_owned())
                });
                found.push((name, attributes.collect()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn attribute<'a>(element: &'a (String, Vec<(String, String)>), name: &str) -> Option<&'a str> {
    element.1.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

#[test]
fn the_figures_are_those_of_the_gaps_and_of_the_plan() {
    let (data, gaps, plan) = (TINY.data(), TINY.gaps(), &TINY.plan);
    let (figures, totals) = (&data.figures, &gaps.totals);
    assert_eq!(figures.authorised, totals.authorised);
    assert_eq!((figures.headcount.people.0, figures.working.people.0), (totals.on_headcount, totals.working));
    assert_eq!((figures.headcount.short.0, figures.headcount.over.0), (totals.net_short, totals.net_over));
    assert_eq!(
        (figures.headcount.units_short.0, figures.headcount.units_over.0),
        (totals.units_net_short, totals.units_net_over)
    );
    assert_eq!(figures.missing.0, totals.short);
    let missing: u32 = plan.communes.iter().map(|line| line.missing.1).sum();
    assert_eq!((figures.missing.1, data.missing[0], data.missing[4]), (missing, totals.short, missing));
    let cascade = plan.cascade;
    assert_eq!(data.people, [cascade.inside, cascade.between, cascade.centre, cascade.province]);
    let people: u32 = data.links.iter().map(|link| link.people).sum();
    assert_eq!(people, data.moved() - cascade.inside);
    assert!(data.moved() > 0 && figures.missing.1 < figures.missing.0, "the sample shows something");
}

#[test]
fn the_forecast_begins_with_the_gaps_and_ends_terms_when_the_plan_does() {
    let (data, gaps, plan) = (TINY.data(), TINY.gaps(), &TINY.plan);
    let (forecast, totals) = (&data.forecast, &gaps.totals);
    assert_eq!(forecast.days.len(), 61);
    assert_eq!(forecast.without.total[0].working, totals.short);
    let with = forecast.with.as_ref().expect("a plan was given");
    let begun: u32 = with.events.iter().map(|one| one.begun).sum();
    let late = plan.moves.iter().filter(|line| line.start > TINY.on).count();
    assert!(usize::try_from(begun).expect("few") <= late && (late == 0 || begun > 0), "{begun} of {late}");
    let ends: BTreeSet<Day> = plan.moves.iter().filter_map(|line| line.end).collect();
    for end in ends.iter().filter(|end| **end < *forecast.days.last().expect("it has days")) {
        let at = forecast.days.iter().position(|day| day > end).expect("within the forecast");
        assert!(with.events[at].terms_ended > 0, "{end}: somebody's term ends");
    }
    assert!(!ends.is_empty());
}

#[test]
fn who_retires_is_missing_from_the_next_month_on() {
    let plain = forecast(&TINY.inputs(), None, 60);
    let everybody_old = Province::tiny(|register| {
        for person in register.people.values_mut() {
            person.birth =
                canbo_register::Known::Stated(canbo_register::PartialDate { year: 1968, month: Some(1), day: Some(1) });
            person.sex = Some(canbo_register::Sex::Male);
        }
    });
    let old = forecast(&everybody_old.inputs(), None, 60);
    let last = old.without.total.last().expect("it has points");
    let authorised: u32 =
        everybody_old.gaps().units.iter().flat_map(|one| &one.positions).map(|one| one.authorised).sum();
    assert_eq!(last.headcount.min(last.working), authorised.min(last.headcount), "nobody is left");
    assert!(last.headcount > plain.without.total.last().expect("it has points").headcount);
    assert!(old.without.events.iter().any(|one| one.retired > 0));
}

#[test]
fn the_workbook_of_a_forecast_has_every_sheet_in_words_of_its_language() {
    let inputs = TINY.inputs();
    let found = forecast(&inputs, Some(&TINY.plan), 60);
    for lang in Lang::ALL {
        let write = || canbo_office::out::forecast_workbook(&inputs, &found, &Words::new(lang)).expect("is written");
        let bytes = write();
        assert_eq!(bytes, write(), "the same bytes each time");
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
        let mut text = String::new();
        let mut strings = zip.by_name("xl/sharedStrings.xml").expect("it has words");
        std::io::Read::read_to_string(&mut strings, &mut text).expect("is text");
        drop(strings);
        assert!(!text.contains("out-"), "a word is missing");
        let recruit = if lang == Lang::Vi { "VỊ TRÍ CẦN TUYỂN DỤNG" } else { "WHAT TO RECRUIT" };
        assert!(text.contains(recruit));
        assert_eq!(zip.file_names().flatten().filter(|name| name.starts_with("xl/worksheets/sheet")).count(), 7);
    }
}

#[test]
fn the_page_is_well_formed_and_stands_alone() {
    for lang in Lang::ALL {
        let page = TINY.page(&chair(), lang);
        let elements = elements(&page);
        assert!(elements.iter().all(|(name, _)| name != "script" && name != "iframe" && name != "img"));
        for element in &elements {
            for (key, value) in &element.1 {
                assert!(!key.starts_with("on"), "{key}");
                if ["href", "src", "xlink:href", "action"].contains(&key.as_str()) {
                    assert!(value.starts_with('#'), "{key}={value}");
                }
            }
        }
        let head = &page[..page.find("<body>").expect("it has a body")];
        assert!(!page.contains("http:") && !page.contains("https:") && !head.contains("@import"));
        assert!(head.match_indices("url(").all(|(at, _)| head[at..].starts_with("url(data:font/woff2;base64,")));
        let ids: Vec<&str> = elements.iter().filter_map(|element| attribute(element, "id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id stands once");
        let targets = elements.iter().filter_map(|element| attribute(element, "href"));
        for target in targets.filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.contains(&target), "nothing at #{target}");
        }
    }
}

#[test]
fn every_picture_has_a_title_a_description_and_a_table() {
    let page = TINY.page(&chair(), Lang::Vi);
    let elements = elements(&page);
    let ids: BTreeSet<&str> = elements.iter().filter_map(|element| attribute(element, "id")).collect();
    let pictures: Vec<_> = elements.iter().filter(|(name, _)| name == "svg").collect();
    for picture in &pictures {
        let told = attribute(picture, "aria-labelledby").map(|told| told.split(' ').collect::<Vec<_>>());
        match told {
            Some(told) => assert!(told.len() == 2 && told.iter().all(|id| ids.contains(id)), "{told:?}"),
            // A small mark in a row of a table, whose figures stand beside it.
            None => assert!(attribute(picture, "aria-label").is_some_and(|told| !told.is_empty())),
        }
    }
    for (picture, table) in [
        ("map-before", "communes"),
        ("map-after", "communes"),
        ("casc", "cascade"),
        ("flow", "flows"),
        ("curve-working", "forecast"),
        ("curve-headcount", "forecast"),
        ("strip", "fairness"),
    ] {
        assert!(ids.contains(format!("{picture}-t").as_str()), "{picture} is drawn");
        assert!(ids.contains(format!("table-{table}").as_str()), "{picture} has a table");
    }
}

#[test]
fn only_those_whom_the_reader_may_see_are_named() {
    let distinct = Province::tiny(|register| {
        for (at, person) in register.people.values_mut().enumerate() {
            person.name = format!("Nguyễn Thử {at:05}");
        }
    });
    for reader in distinct.readers() {
        let page = distinct.page(&reader, Lang::Vi);
        let text = body(&page);
        let mut named = 0;
        for person in distinct.register.people.values() {
            let line = distinct.plan.moves.iter().find(|line| line.person == person.id);
            let may = line.is_some_and(|line| reader.sees(line));
            // The planner alone reads who else could take a seat.
            if text.contains(&person.name) {
                named += 1;
                assert!(may || reader.audience == Audience::Planner, "{:?} reads {}", reader.audience, person.name);
            } else {
                assert!(!may, "{:?} does not read {}", reader.audience, person.name);
            }
            assert!(reader.audience != Audience::Public || !text.contains(person.id.as_str()));
        }
        assert_eq!(named == 0, reader.audience == Audience::Public, "{:?}", reader.audience);
    }
}

#[test]
fn nobody_reads_a_rule_of_health_family_or_discipline() {
    let rules = canbo_policy::rules::ALL.iter().filter(|rule| canbo_planning::is_discreet(rule.code));
    let words = Words::new(Lang::Vi);
    let titles: Vec<String> = rules.map(|rule| words.text(&format!("{}.title", rule.code))).collect();
    assert!(titles.len() >= 5);
    for reader in TINY.readers() {
        let page = TINY.page(&reader, Lang::Vi);
        for title in &titles {
            assert!(!body(&page).contains(title.as_str()), "{:?}: {title}", reader.audience);
        }
    }
}

#[test]
fn the_public_reads_no_number_of_people_below_five_beside_a_sender() {
    let public = Reader { audience: Audience::Public, unit: None };
    assert!(!public.is_told(1) && !public.is_told(4) && public.is_told(5) && public.is_told(0));
    let page = TINY.page(&public, Lang::Vi);
    let few = TINY.plan.by_sender.iter().filter(|line| (1..5).contains(&line.sent)).count();
    let told = body(&page).matches(&Words::new(Lang::Vi).text("explain-few")).count();
    assert!(told >= few, "{told} of {few}");
    for number in 1..5 {
        let people = format!(" {number} người");
        assert!(!body(&page).contains(&people), "the public reads{people}");
    }
    assert!(body(&TINY.page(&chair(), Lang::Vi)).contains(" 3 người"), "the chair reads it");
    let elements = elements(&page);
    let is_line =
        |element: &(String, Vec<(String, String)>)| element.0 == "tr" && attribute(element, "class") == Some("mv");
    assert!(!elements.iter().any(is_line), "no line of a person");
    assert!(crate::elements(&TINY.page(&chair(), Lang::Vi)).iter().any(is_line), "the chair reads lines");
}

#[test]
fn the_public_reads_no_number_of_people_below_five_who_retire() {
    // Three people of the communes are old enough to retire within the five years, and nobody else.
    let own = TINY.plan.moves.iter().filter(|line| line.kind == MoveKind::Between);
    let old: BTreeSet<_> = own.take(3).map(|line| line.person.clone()).collect();
    let province = Province::tiny(|register| {
        for person in register.people.values_mut() {
            let year = if old.contains(&person.id) { 1967 } else { 1990 };
            let born = canbo_register::PartialDate { year, month: Some(1), day: Some(1) };
            person.birth = canbo_register::Known::Stated(born);
            person.sex = Some(canbo_register::Sex::Male);
        }
    });
    let plain = forecast(&province.inputs(), Some(&province.plan), 60);
    let retired: u32 = plain.without.events.iter().map(|one| one.retired).sum();
    assert!((1..5).contains(&retired), "{retired} retire");
    let (few, number) = (
        format!("Trong năm năm có {} người", Words::new(Lang::Vi).text("explain-few")),
        format!("Trong năm năm có {retired} người"),
    );
    let chair_reads = province.page(&chair(), Lang::Vi);
    let public_reads = province.page(&Reader { audience: Audience::Public, unit: None }, Lang::Vi);
    assert!(chair_reads.contains(&number) && !chair_reads.contains(&few));
    assert!(public_reads.contains(&few) && !public_reads.contains(&number));
    assert!(!public_reads.contains("Xếp theo nơi đến"), "how to read a list that is not there");
}

#[test]
fn which_minimums_are_missed_stands_at_the_head_and_the_public_reads_no_number_there() {
    let all = |text: &str| {
        let text = text.replace("low_percent_hundredths = 500", "low_percent_hundredths = 10000");
        text.replace("high_percent_hundredths = 700", "high_percent_hundredths = 10000")
    };
    let province = Province::under(|_| (), all);
    assert!(province.plan.elastic && !province.plan.broken.is_empty());
    let head = |reader: &Reader| {
        let page = province.page(reader, Lang::Vi);
        let head = body(&page).split("<nav").next().expect("the contents follow").to_owned();
        let (_, missed) = head.split_once("<div class=\"draft missed\">")?;
        missed.split_once("<ul>").map(|(_, list)| list.split("</ul>").next().unwrap_or_default().to_owned())
    };
    let told = head(&chair()).expect("a list");
    let public = head(&Reader { audience: Audience::Public, ..chair() }).expect("a list");
    for broken in &province.plan.broken {
        let sender = &province.register.units[&broken.sender].name;
        let number = format!("{sender}: cử thiếu {} người", broken.people);
        assert!(told.contains(&number) && public.contains(sender.as_str()), "{number}: {told}, {public}");
    }
    assert!(!public.contains("thiếu") && !public.contains(|letter: char| letter.is_ascii_digit()), "{public}");
    assert!(!TINY.page(&chair(), Lang::Vi).contains("draft missed"));
}

#[test]
fn whatever_a_name_holds_it_stays_text() {
    let hostile = "<script>alert('x')</script>\" onload=\"y & ]]>";
    let province = Province::tiny(|register| {
        register.people.values_mut().for_each(|person| person.name = hostile.to_owned());
        for (at, unit) in register.units.values_mut().enumerate() {
            unit.name = format!("{at} {hostile}");
        }
    });
    let page = province.page(&chair(), Lang::En);
    assert!(
        elements(&page)
            .iter()
            .all(|(name, attributes)| { name != "script" && attributes.iter().all(|(key, _)| !key.starts_with("on")) })
    );
    assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
}

#[test]
fn no_sentence_is_missing_in_either_language() {
    for lang in Lang::ALL {
        for reader in TINY.readers() {
            let page = TINY.page(&reader, lang);
            let text = body(&page);
            for mark in ["report-", "out-", "explain-", "{$", "{ $"] {
                let found = text.find(mark).map(|at| text[at..].chars().take(60).collect::<String>());
                assert_eq!(found, None, "{:?} {lang:?}", reader.audience);
            }
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_page() {
    assert_eq!(TINY.page(&chair(), Lang::Vi), TINY.page(&chair(), Lang::Vi));
}

#[test]
fn a_province_without_coordinates_says_so_in_place_of_the_map() {
    let lost = Province::tiny(|register| register.units.values_mut().for_each(|unit| unit.point = None));
    let page = lost.page(&chair(), Lang::Vi);
    assert!(!page.contains("id=\"map-before-t\"") && page.contains(&Words::new(Lang::Vi).text("report-map-empty")));
    elements(&page);
}
