//! Gaps in both counts, from whatever form the headcount takes.

mod kit;

use canbo_policy::Law;
use canbo_policy::gaps::{Gaps, UnitGap, gaps};
use canbo_policy::programme::Scope;
use canbo_policy::staffing::{Split, Staffing, staffing};
use canbo_register::reference::Reference;
use canbo_register::{
    Absence, AbsenceKind, AllocationStatus, Block, Day, FieldCode, Headcount, HeadcountKind, Known, Level, Need,
    PersonId, PositionCode, Qualification, Register, Source, StaffKind, Tenure, UnitId,
};

struct Try {
    register: Register,
}

fn on() -> Day {
    "2025-11-21".parse().expect("a day")
}

impl Try {
    fn new() -> Try {
        Try { register: kit::province() }
    }
    fn person(&mut self, id: &str, unit: &str, position: Option<&str>, level: Level) -> &mut canbo_register::Person {
        let mut person = kit::person(None, None);
        person.id = PersonId::new(id);
        person.posts.push(kit::post(unit, position, level));
        self.register.people.entry(PersonId::new(id)).or_insert(person)
    }
    fn people(&mut self, number: u32, unit: &str, position: &str) {
        for n in 0..number {
            self.person(&format!("{unit}-{position}-{n}"), unit, Some(position), Level::Professional);
        }
    }
    fn line(&mut self, unit: &str, number: u32) -> &mut Headcount {
        self.register.headcounts.push(Headcount {
            unit: UnitId::new(unit),
            block: None,
            position: None,
            field: None,
            kind: HeadcountKind::CivilServant,
            status: AllocationStatus::Assigned,
            number,
            from: None,
            to: None,
            document: None,
            source: Source::default(),
        });
        self.register.headcounts.last_mut().expect("just pushed")
    }
    fn position(&mut self, unit: &str, position: &str, number: u32) {
        self.line(unit, number).position = Some(PositionCode::new(position));
    }
    fn need(&mut self, unit: &str, position: Option<&str>, field: Option<&str>, number: u32) {
        self.register.needs.push(Need {
            unit: UnitId::new(unit),
            position: position.map(PositionCode::new),
            field: field.map(FieldCode::new),
            number,
            document: None,
            day: None,
            source: Source::default(),
        });
    }
    fn staffing(&self, scope: Scope) -> (Staffing, Gaps) {
        let reference = Reference::embedded();
        let staffing = staffing(&self.register, &reference, &Law::embedded(), on(), scope);
        let gaps = gaps(&staffing, &self.register, &reference);
        (staffing, gaps)
    }
    fn gap(&self, scope: Scope) -> UnitGap {
        self.staffing(scope).1.units.into_iter().find(|unit| unit.code.as_str() == "24133").expect("the commune")
    }
}

fn codes(staffing: &Staffing) -> Vec<&str> {
    staffing.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn short_and_over_add_up_by_position_and_a_commune_can_have_both() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 2);
    t.position("24133", "tu-phap", 1);
    t.people(1, "24133.kinh-te", "dat-dai");
    t.people(3, "24133.van-phong", "tu-phap");
    let gap = t.gap(Scope::Professional);
    assert_eq!((gap.authorised, gap.on_headcount, gap.working), (3, 4, 4));
    assert_eq!((gap.net_short, gap.net_over, gap.short, gap.over), (0, 1, 1, 2));
    assert_eq!(gap.split, Split::Stated);
}

#[test]
fn a_secondee_counts_at_home_and_works_where_sent() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 1);
    t.position("24136", "dat-dai", 1);
    let person = t.person("A", "24133.kinh-te", Some("dat-dai"), Level::Professional);
    let mut away = kit::post("24136.kinh-te", Some("dat-dai"), Level::Professional);
    away.tenure = Tenure::Seconded;
    person.posts.push(away);
    let (_, gaps) = t.staffing(Scope::Professional);
    let [home, host] = [&gaps.units[0], &gaps.units[1]];
    assert_eq!((home.on_headcount, home.seconded_out, home.working, home.short), (1, 1, 0, 1));
    assert_eq!((host.on_headcount, host.seconded_in, host.working, host.short), (0, 1, 1, 0));
    assert_eq!((home.net_short, host.net_short), (0, 1));
    assert_eq!((gaps.totals.net_short, gaps.totals.units_net_short, gaps.totals.short), (1, 1, 1));
}

#[test]
fn somebody_on_leave_is_on_the_headcount_and_does_not_work() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 1);
    let leave = Absence { kind: AbsenceKind::Maternity, from: None, to: Some(on()) };
    t.person("A", "24133.kinh-te", Some("dat-dai"), Level::Professional).absences.push(leave);
    let gap = t.gap(Scope::Professional);
    assert_eq!((gap.on_headcount, gap.away, gap.working, gap.short, gap.net_short), (1, 1, 0, 1, 0));
    assert!(gap.empty_fields.contains(&FieldCode::new("nong-nghiep-moi-truong")));
}

#[test]
fn the_latest_assigned_line_counts_before_any_provisional_one() {
    let mut t = Try::new();
    t.line("24133", 40).status = AllocationStatus::Provisional;
    t.register.headcounts[0].from = Some("2025-11-01".parse().expect("a day"));
    t.line("24133", 30).from = Some("2025-07-01".parse().expect("a day"));
    t.line("24133", 32).from = Some("2025-10-01".parse().expect("a day"));
    t.line("24133", 99).from = Some("2025-12-01".parse().expect("a day"));
    assert_eq!(t.gap(Scope::All).authorised, 32);
    assert_eq!(t.gap(Scope::All).headcount, Some(AllocationStatus::Assigned));
}

#[test]
fn a_provisional_total_counts_when_nothing_firmer_is_there_and_says_so() {
    let mut t = Try::new();
    t.line("24133", 40).status = AllocationStatus::Provisional;
    let (staffing, _) = t.staffing(Scope::All);
    assert!(codes(&staffing).contains(&"G313"));
    assert_eq!(t.gap(Scope::All).authorised, 40);
}

#[test]
fn two_lines_of_one_day_with_different_numbers_are_told_and_the_larger_counts() {
    let mut t = Try::new();
    t.line("24133", 30);
    t.line("24133", 31);
    let (staffing, _) = t.staffing(Scope::All);
    assert!(codes(&staffing).contains(&"G308"));
    assert_eq!(t.gap(Scope::All).authorised, 31);
}

#[test]
fn blocks_add_up_and_people_of_a_block_without_headcount_are_not_counted() {
    let mut t = Try::new();
    t.line("24133", 5).block = Some(Block::Government);
    t.people(2, "24133.van-phong", "tu-phap");
    t.people(3, "24133.dang-uy", "cong-tac-dang");
    let gap = t.gap(Scope::All);
    assert_eq!((gap.authorised, gap.on_headcount, gap.net_short), (5, 2, 3));
    let (staffing, _) = t.staffing(Scope::All);
    assert!(codes(&staffing).contains(&"G314"));
    t.line("24133", 4).block = Some(Block::Party);
    let gap = t.gap(Scope::All);
    assert_eq!((gap.authorised, gap.on_headcount), (9, 5));
}

#[test]
fn kinds_are_never_added_together() {
    let mut t = Try::new();
    t.line("24133", 2);
    t.line("24133", 7).kind = HeadcountKind::Contract;
    t.person("A", "24133.van-phong", Some("tu-phap"), Level::Professional);
    t.person("B", "24133.van-phong", Some("tu-phap"), Level::Professional).kind = Known::Stated(StaffKind::Contract);
    t.person("C", "24133", None, Level::Senior).kind = Known::Stated(StaffKind::Cadre);
    t.person("D", "24133.cung-ung-dich-vu", None, Level::Professional).kind = Known::Stated(StaffKind::PublicEmployee);
    let (staffing, gaps) = t.staffing(Scope::All);
    let gap = &gaps.units[0];
    assert_eq!((gap.authorised, gap.on_headcount), (2, 1));
    let commune = &staffing.communes[&UnitId::new("24133")];
    let contracts = &commune.others[&HeadcountKind::Contract];
    assert_eq!((contracts.authorised, contracts.people.len()), (Some(7), 1));
    assert_eq!(commune.others[&HeadcountKind::Cadre].people.len(), 1);
    assert_eq!(staffing.centres[&UnitId::new("24133.cung-ung-dich-vu")].public_employees.len(), 1);
}

#[test]
fn with_totals_only_seats_are_presumed_and_shortage_never_passes_what_the_total_leaves() {
    let mut t = Try::new();
    t.line("24133", 5);
    t.people(3, "24133.van-phong", "tu-phap");
    t.need("24133", Some("dat-dai"), None, 2);
    t.need("24133", None, Some("y-te"), 1);
    let (staffing, gaps) = t.staffing(Scope::All);
    let gap = &gaps.units[0];
    assert_eq!((gap.split, gap.authorised, gap.net_short), (Split::Declared, 5, 2));
    let land = gap.positions.iter().find(|row| row.position.as_str() == "dat-dai").expect("a presumed seat");
    assert_eq!((land.authorised, land.short, land.presumed), (2, 2, true));
    assert!(gap.positions.iter().any(|row| row.position.as_str() == "y-te" && row.presumed));
    assert_eq!(gap.short, 2, "seats wish for more, the total leaves two");
    assert_eq!(gap.over, 0);
    let found = codes(&staffing);
    assert!(found.contains(&"G305") && found.contains(&"G307"), "{found:?}");
}

#[test]
fn with_totals_only_a_commune_beyond_its_total_is_over_and_lacks_nothing() {
    let mut t = Try::new();
    t.line("24133", 2);
    t.people(5, "24133.van-phong", "tu-phap");
    let gap = t.gap(Scope::All);
    assert_eq!((gap.net_over, gap.over, gap.short), (3, 3, 0));
}

#[test]
fn a_total_of_all_posts_less_the_leading_ones_is_presumed_for_professional_posts() {
    let mut t = Try::new();
    t.line("24133", 10);
    t.people(4, "24133.van-phong", "tu-phap");
    t.person("L", "24133.kinh-te", Some("truong-phong-kinh-te"), Level::Head);
    let gap = t.gap(Scope::Professional);
    assert_eq!((gap.authorised, gap.on_headcount, gap.presumed), (9, 4, true));
    let gap = t.gap(Scope::All);
    assert_eq!((gap.authorised, gap.on_headcount, gap.presumed), (10, 5, false));
}

#[test]
fn professional_positions_that_are_stated_make_the_total_of_the_scope() {
    let mut t = Try::new();
    t.line("24133", 10);
    t.position("24133", "tu-phap", 6);
    t.position("24133", "truong-phong-kinh-te", 1);
    let gap = t.gap(Scope::Professional);
    assert_eq!((gap.authorised, gap.presumed), (6, false));
    let (staffing, _) = t.staffing(Scope::Professional);
    assert!(codes(&staffing).contains(&"G304"), "7 stated of 10");
}

#[test]
fn what_is_authorised_for_a_field_goes_to_those_present_then_to_declared_needs_then_to_its_first_position() {
    let mut t = Try::new();
    t.line("24133", 5).field = Some(FieldCode::new("nong-nghiep-moi-truong"));
    t.people(2, "24133.kinh-te", "moi-truong");
    t.need("24133", Some("nong-nghiep"), None, 1);
    let gap = t.gap(Scope::Professional);
    let of = |code: &str| gap.positions.iter().find(|row| row.position.as_str() == code).map(|row| row.authorised);
    assert_eq!((of("moi-truong"), of("nong-nghiep"), of("dat-dai")), (Some(2), Some(1), Some(2)));
    assert_eq!((gap.authorised, gap.short), (5, 3));
    assert!(gap.positions.iter().all(|row| row.presumed));
}

#[test]
fn a_field_covered_beside_other_work_is_not_empty_and_fills_no_seat() {
    let mut t = Try::new();
    t.position("24133", "tu-phap", 1);
    t.position("24133", "y-te", 1);
    let person = t.person("A", "24133.van-phong", Some("tu-phap"), Level::Professional);
    person.posts[0].other_fields.push(FieldCode::new("y-te"));
    let gap = t.gap(Scope::Professional);
    assert!(!gap.empty_fields.contains(&FieldCode::new("y-te")));
    assert_eq!(gap.covered_fields, [FieldCode::new("y-te")]);
    assert_eq!((gap.working, gap.short), (1, 1));
}

#[test]
fn external_affairs_are_asked_for_only_on_the_border() {
    let mut t = Try::new();
    t.line("24133", 20);
    assert!(!t.gap(Scope::All).empty_fields.contains(&FieldCode::new("doi-ngoai")));
    assert_eq!(t.gap(Scope::All).empty_fields.len(), 9);
    t.register.units.get_mut(&UnitId::new("24133")).expect("the commune").border = true;
    assert!(t.gap(Scope::All).empty_fields.contains(&FieldCode::new("doi-ngoai")));
}

#[test]
fn a_field_with_people_of_other_training_lacks_fitting_ones() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 1);
    t.people(1, "24133.kinh-te", "dat-dai");
    let field = FieldCode::new("nong-nghiep-moi-truong");
    assert!(t.gap(Scope::Professional).fields_without_fitting.contains(&field));
    let person = t.register.people.values_mut().next().expect("somebody");
    person.qualifications.push(Qualification {
        degree: canbo_register::Degree::University,
        major: "Quản lý đất đai".into(),
        major_code: Known::Stated("7850103".into()),
    });
    assert!(t.gap(Scope::Professional).fields_without_fitting.is_empty());
}

#[test]
fn whoever_holds_an_unrecognised_position_counts_to_the_total_only() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 2);
    t.person("A", "24133.kinh-te", None, Level::Professional);
    let (staffing, gaps) = t.staffing(Scope::Professional);
    let gap = &gaps.units[0];
    assert_eq!((gap.on_headcount, gap.working, gap.net_short, gap.short, gap.unplaced), (1, 1, 1, 2, 1));
    assert!(codes(&staffing).contains(&"G303"));
}

#[test]
fn a_commune_without_headcount_is_told_and_is_neither_short_nor_over() {
    let mut t = Try::new();
    t.people(3, "24133.van-phong", "tu-phap");
    let (staffing, gaps) = t.staffing(Scope::All);
    let gap = &gaps.units[0];
    assert_eq!((gap.headcount, gap.net_over, gap.over, gap.short), (None, 0, 0, 0));
    assert_eq!(gaps.totals.units_net_over, 0);
    assert!(codes(&staffing).contains(&"G301"));
}

#[test]
fn nobody_authorised_where_people_work_is_told() {
    let mut t = Try::new();
    t.line("24133", 0);
    t.people(3, "24133.van-phong", "tu-phap");
    let (staffing, gaps) = t.staffing(Scope::All);
    assert!(codes(&staffing).contains(&"G302"));
    assert_eq!(gaps.units[0].net_over, 3);
}

#[test]
fn a_deputy_who_covers_a_field_sits_in_the_leading_seat_of_the_office() {
    let mut t = Try::new();
    t.position("24133", "pho-truong-phong-kinh-te", 1);
    t.position("24133", "dat-dai", 1);
    t.person("A", "24133.kinh-te", Some("dat-dai"), Level::Deputy);
    let gap = t.gap(Scope::All);
    let land = gap.positions.iter().find(|row| row.position.as_str() == "dat-dai").expect("the seat");
    assert_eq!((gap.on_headcount, land.working, land.short), (1, 0, 1));
    assert!(gap.covered_fields.contains(&FieldCode::new("nong-nghiep-moi-truong")));
}

#[test]
fn a_department_is_a_sender_with_what_its_quota_is_counted_from() {
    let mut t = Try::new();
    t.person("A", "so-xay-dung", None, Level::Senior);
    t.person("B", "so-xay-dung", None, Level::Deputy).planned = Some(true);
    t.person("C", "so-xay-dung", None, Level::Professional).kind = Known::Stated(StaffKind::PublicEmployee);
    t.person("D", "so-xay-dung", None, Level::Professional).kind = Known::Stated(StaffKind::Contract);
    let (staffing, gaps) = t.staffing(Scope::Professional);
    let sender = &staffing.senders[&UnitId::new("so-xay-dung")];
    assert_eq!((sender.present.len(), sender.planned.len(), sender.leaders.len(), sender.senior.len()), (3, 1, 1, 1));
    assert_eq!((gaps.senders.len(), gaps.senders[0].on_headcount), (1, 3));
    assert_eq!(gaps.totals.on_headcount, 0);
}

#[test]
fn the_answer_has_the_names_of_the_published_schema() {
    let mut t = Try::new();
    t.position("24133", "dat-dai", 1);
    let (_, gaps) = t.staffing(Scope::Professional);
    let json = serde_json::to_value(&gaps).expect("gaps serialise");
    assert_eq!(json["on"], "2025-11-21");
    assert_eq!(json["scope"], "professional");
    let unit = &json["units"][0];
    for name in [
        "code",
        "name",
        "authorised",
        "on_headcount",
        "seconded_in",
        "seconded_out",
        "away",
        "working",
        "net_short",
        "net_over",
        "short",
        "over",
        "positions",
        "empty_fields",
        "fields_without_fitting",
    ] {
        assert!(!unit[name].is_null(), "{name}");
    }
    for name in ["position", "field", "authorised", "on_headcount", "working", "short", "over"] {
        assert!(!unit["positions"][0][name].is_null(), "{name}");
    }
    for name in [
        "authorised",
        "on_headcount",
        "working",
        "net_short",
        "net_over",
        "units_net_short",
        "units_net_over",
        "short",
        "over",
    ] {
        assert!(json["totals"][name].is_u64(), "{name}");
    }
}
