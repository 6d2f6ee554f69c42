//! Invented registers of any size, made as registers and not as workbooks.

use canbo_register::{
    AllocationStatus, CommuneKind, Day, Degree, Headcount, HeadcountKind, Known, Level, PartialDate, Pay, Person,
    PersonId, Post, ProvinceCode, Qualification, Rating, Register, Sex, Source, StaffKind, Tenure, Unit, UnitId,
    UnitKind,
};
use canbo_trial::Dice;

const FAMILY: [&str; 12] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"];
const MIDDLE: [&str; 10] = ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Thanh", "Quang", "Thu", "Xuân", "Hữu"];
const GIVEN: [&str; 20] = [
    "An", "Ánh", "Bình", "Chi", "Dũng", "Đức", "Giang", "Hà", "Hoà", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Nam",
    "Phúc", "Quân", "Sơn", "Trang", "Yến",
];
const MAJORS: [&str; 6] = ["Luật", "Kế toán", "Quản lý đất đai", "Xây dựng", "Hành chính công", "Công nghệ thông tin"];
const POSITIONS: [&str; 8] =
    ["dat-dai", "tai-chinh", "tu-phap", "van-phong", "xay-dung", "noi-vu", "van-hoa", "nong-nghiep"];

fn unit(id: String, name: String, kind: UnitKind, parent: Option<UnitId>, province: &ProvinceCode) -> Unit {
    Unit {
        id: UnitId::new(id),
        name,
        kind,
        block: None,
        parent,
        province: province.clone(),
        point: Some((16_000_000, 108_000_000)),
        remote: false,
        specially_difficult: false,
        border: false,
        key_works: Vec::new(),
        asked: false,
        source: Source::default(),
    }
}

/// A province with so many invented people in a commune for every three hundred of them.
pub(crate) fn province(code: &str, people: u32, seed: u64) -> Register {
    let mut dice = Dice(seed);
    let province = ProvinceCode::from(code);
    let mut register = Register { province: Some(province.clone()), ..Register::default() };
    let communes = (people / 300).max(1);
    let mut offices = Vec::new();
    for commune in 0..communes {
        let id = format!("{code}{commune:03}");
        let of = unit(id.clone(), format!("Xã số {commune}"), UnitKind::Commune(CommuneKind::Commune), None, &province);
        let parent = of.id.clone();
        register.units.insert(of.id.clone(), of);
        for office in ["kinh-te", "van-hoa", "van-phong"] {
            let kind = UnitKind::Office(office.into());
            let of = unit(format!("{id}.{office}"), format!("Phòng {office}"), kind, Some(parent.clone()), &province);
            offices.push(of.id.clone());
            register.units.insert(of.id.clone(), of);
        }
        register.headcounts.push(Headcount {
            unit: parent,
            block: None,
            position: None,
            field: None,
            kind: HeadcountKind::CivilServant,
            status: AllocationStatus::Assigned,
            number: 320,
            from: None,
            to: None,
            document: Some("Dữ liệu minh họa".to_owned()),
            source: Source::default(),
        });
    }
    for number in 0..people {
        let person = person(code, number, &offices, &mut dice);
        register.people.insert(person.id.clone(), person);
    }
    register.normalise();
    register
}

fn person(code: &str, number: u32, offices: &[UnitId], dice: &mut Dice) -> Person {
    let mut pick = |most: usize| dice.below(most as u32) as usize;
    let day = |year: i16, at: usize| Day::new(year, (at % 12) as i8 + 1, (at % 28) as i8 + 1).expect("is a day");
    let mut person = Person::nobody(&format!("CC-{code}-{number:06}"));
    person.id = PersonId::new(format!("CC-{code}-{number:06}"));
    person.name = format!("{} {} {}", FAMILY[pick(12)], MIDDLE[pick(10)], GIVEN[pick(20)]);
    person.birth = Known::Stated(PartialDate::full(day(1964 + pick(38) as i16, pick(336))));
    person.sex = Some(if pick(2) == 0 { Sex::Male } else { Sex::Female });
    person.kind = Known::Stated(if pick(5) == 0 { StaffKind::PublicEmployee } else { StaffKind::CivilServant });
    let home = pick(offices.len());
    let post = |tenure, unit: &UnitId, position: usize, from, to| Post {
        tenure,
        unit: unit.clone(),
        position: Known::Stated(POSITIONS[position].into()),
        other_fields: Vec::new(),
        level: Level::Professional,
        title: "Chuyên viên".to_owned(),
        from: Some(from),
        to,
    };
    person.posts.push(post(Tenure::Home, &offices[home], pick(8), day(2010 + pick(15) as i16, pick(336)), None));
    if pick(30) == 0 {
        let at = pick(offices.len());
        person.posts.push(post(
            Tenure::Seconded,
            &offices[at],
            pick(8),
            day(2025, pick(300)),
            Some(day(2027, pick(300))),
        ));
    }
    person.qualifications.push(Qualification {
        degree: if pick(6) == 0 { Degree::Master } else { Degree::University },
        major: MAJORS[pick(6)].to_owned(),
        major_code: Known::Missing,
    });
    person.pay = Pay {
        rank: Some("01.003".to_owned()),
        step: Some((pick(9) as u8 + 1, Some(9))),
        coefficient_hundredths: Some(234 + 33 * pick(8) as u32),
        allowance_hundredths: None,
    };
    person.recruited = Some(day(1995 + pick(28) as i16, pick(336)));
    for year in 2022..2025 {
        person.ratings.insert(year, if pick(4) == 0 { Rating::Excellent } else { Rating::Good });
    }
    person.sources.push(Source { file: "danh-sach.xlsx".to_owned(), sheet: "Danh sách".to_owned(), row: number + 6 });
    person
}
