//! Bắc Ninh on 9 September 2025.
//!
//! Published: 9 transferred between communes, 30 seconded from service centres, 52 from provincial bodies, of whom 32 in
//! the second wave (9 + 8 + 6 + 5 + 4). Here only *supply* is specified; the plan finds the rest.
//!
//! Why those totals follow from the data, for every seed. Call land, construction, information technology and accounting
//! the four **sought trades**; seats are short in their four positions and in no other.
//!
//! 1. Demand is never the limit. Every commune that is short lacks at least one person for each of land, construction and
//!    information technology, and its net shortage is the sum of what it lacks, so that its total never stops an arrival.
//!    There are more such communes than all people of a trade who could come. Each person who can come therefore makes
//!    the shortage smaller, and the fair-shortage tier leaves none of them at home (a maximum of a flow: what can be
//!    filled together is a matroid, and every best plan uses a basis of it).
//! 2. *Between communes*: the communes that are over are over by 9 in all, each by people of a sought trade who sit in
//!    administrative positions; nobody may leave a commune that is not over, and no commune that is over receives anyone.
//! 3. *Centres*: 30 public employees have a sought trade that their own commune lacks and nothing stands against them.
//!    All other staff of centres have trades for which no seat is open and none can be opened: outside the four positions
//!    people of a sought trade sit only where there is one person too many, so moving them inside opens no seat.
//!    Communes that are over or balanced have no centre with a sought trade.
//! 4. *Province, second wave*: each of the five senders has more people fit for the wave than it may send.
//! 5. *Province, first wave*: of the other bodies, the land registration office has more fit people than its 5 %; each
//!    other body has fewer fit people than its 5 %, and the numbers of both together are 20.

use super::{BAC_NINH_PEOPLES, COMMON_BODIES, finish, mark, size};
use crate::bodies::{self, Shape};
use crate::chance::Chance;
use crate::commune::{self, POSITIONS};
use crate::majors::{self, Major};
use crate::people::{People, Wanted};
use crate::truth::{Body, Commune, Detail, Document, Place, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Level, StaffKind};
use jiff::civil::date;

/// Communes over, and by how many people.
const OVER_UNITS: usize = 6;
const OVER: u32 = 9;
/// Public employees of centres who are ready to go, at most so many of one trade.
const READY_IN_CENTRES: usize = 30;
/// People of other bodies ready for the first wave: those of the land registration office (above its ceiling), and the rest.
const REGISTRATION_STAFF: usize = 190;
const READY_ELSEWHERE: u32 = 10;
/// Communes that have what they need.
const BALANCED_UNITS: usize = 20;

/// The sought trades: position and majors that fit it and no other sought position.
const TRADES: [(&str, &[Major]); 4] = [
    ("dat-dai", majors::LAND),
    ("xay-dung", majors::CONSTRUCTION),
    ("cong-nghe-thong-tin", majors::INFORMATICS),
    ("tai-chinh-ke-toan", majors::ACCOUNTING),
];

/// Senders of the second wave with their trades.
const SECOND_WAVE: &[(Shape, usize)] = &[
    (
        Shape {
            name: "Ban Quản lý dự án Giao thông và Nông nghiệp số 1",
            divisions: &["Phòng Kỹ thuật", "Phòng Kế hoạch", "Phòng Giải phóng mặt bằng"],
            trades: &[(majors::CONSTRUCTION, 8), (majors::LAND, 2), (majors::ACCOUNTING, 2)],
            public: true,
        },
        105,
    ),
    (
        Shape {
            name: "Ban Quản lý dự án Xây dựng và Phát triển đô thị số 2",
            divisions: &["Phòng Kỹ thuật", "Phòng Kế hoạch"],
            trades: &[(majors::CONSTRUCTION, 8), (majors::LAND, 2), (majors::ACCOUNTING, 2)],
            public: true,
        },
        70,
    ),
    (
        Shape {
            name: "Ban Quản lý dự án Dân dụng và Phát triển đô thị số 1",
            divisions: &["Phòng Kỹ thuật", "Phòng Kế hoạch"],
            trades: &[(majors::CONSTRUCTION, 8), (majors::LAND, 2), (majors::INFORMATICS, 1), (majors::ACCOUNTING, 2)],
            public: true,
        },
        60,
    ),
];
/// Other bodies of the first wave besides the common ones: the land registration office, and one without fit people.
const REGISTRATION: Shape = Shape {
    name: "Văn phòng Đăng ký đất đai tỉnh",
    divisions: &["Phòng Đăng ký và Cấp giấy", "Phòng Kỹ thuật địa chính", "Phòng Thông tin và Lưu trữ"],
    trades: &[(majors::LAND, 8), (majors::LAW, 1), (majors::ADMINISTRATION, 2)],
    public: true,
};
const EXTENSION: Shape = Shape {
    name: "Trung tâm Khuyến nông tỉnh",
    divisions: &["Phòng Kỹ thuật trồng trọt", "Phòng Kỹ thuật chăn nuôi"],
    trades: &[(majors::AGRICULTURE, 9), (majors::ADMINISTRATION, 1)],
    public: true,
};
/// Bodies of the first wave in which a few engineers or surveyors work.
const FEW_READY: &[&str] = &[
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Sở Tài chính",
    "Sở Công Thương",
    "Thanh tra tỉnh",
    "Ban Quản lý các khu công nghiệp",
    "Sở Khoa học và Công nghệ",
];
const WORKS: &[&str] =
    &["Cảng hàng không quốc tế Gia Bình", "Đường Vành đai 4 – Vùng Thủ đô", "Khu công nghiệp Gia Bình II"];

/// Builds the province.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("bac-ninh");
    let day = date(2025, 9, 9);
    let mut people = People { chance: chance.part("people"), day, years: vec![2023, 2024], peoples: BAC_NINH_PEOPLES };
    let mut communes = commune::communes(reference, &"24".into());
    mark(&mut communes, &mut chance.part("marks"), 12, WORKS);

    let mut order: Vec<usize> = (0..communes.len()).collect();
    people.chance.shuffle(&mut order);
    let over = people.chance.spread(OVER, OVER_UNITS, 1, 3);
    let centres = centre_trades(&mut people.chance);
    for (rank, at) in order.into_iter().enumerate() {
        let commune = &mut communes[at];
        if rank < OVER_UNITS {
            settle(commune, &mut people, [0; 4], over[rank], false);
        } else if rank < OVER_UNITS + BALANCED_UNITS {
            settle(commune, &mut people, [0; 4], u32::from(rank % 3 == 0), true);
            if rank % 2 == 0 {
                centre(commune, &mut people, None);
            }
        } else {
            let ready = centres.get(rank - OVER_UNITS - BALANCED_UNITS).copied();
            let mut lacking =
                [0u32; 4].map(|_| 1 + u32::from(people.chance.percent(38)) + u32::from(people.chance.percent(12)));
            if ready != Some(3) && people.chance.percent(45) {
                lacking[3] = 0;
            }
            let misplaced = u32::from(people.chance.percent(18));
            settle(commune, &mut people, lacking, misplaced, true);
            if ready.is_some() || people.chance.percent(60) {
                centre(commune, &mut people, ready);
            }
        }
        commune::surround(commune, &mut people, true);
    }
    let mut truth = Truth {
        name: "Bắc Ninh".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies: all_bodies(&mut people),
        decision: Document { number: "612/QĐ-UBND".to_owned(), day: date(2025, 7, 28) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "BN");
    truth
}

/// The trade of the ready public employee of each commune that has one: about a quarter each.
fn centre_trades(chance: &mut Chance) -> Vec<usize> {
    let numbers = chance.spread(READY_IN_CENTRES as u32, TRADES.len(), 5, 10);
    let mut trades: Vec<usize> =
        numbers.iter().enumerate().flat_map(|(trade, number)| std::iter::repeat_n(trade, *number as usize)).collect();
    chance.shuffle(&mut trades);
    trades
}

/// Seats and people of a commune: `lacking` people of each trade; `extra` people of a sought trade in administrative
/// positions, who make the commune over (`matched` false) or have an empty seat of their trade waiting (`matched`).
fn settle(commune: &mut Commune, people: &mut People, lacking: [u32; 4], extra: u32, matched: bool) {
    let mut missing = lacking;
    let mut misplaced: Vec<(&'static str, Major)> = Vec::new();
    let mut crowded = ["van-phong", "noi-vu", "van-hoa", "lao-dong-xa-hoi"];
    people.chance.shuffle(&mut crowded);
    for position in crowded.iter().take(extra as usize) {
        let trade = people.chance.below(if matched { 3 } else { 4 });
        misplaced.push((position, *people.chance.pick(TRADES[trade].1)));
        if matched {
            missing[trade] += 1;
        }
    }
    let positions = POSITIONS
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| !matches!(*code, "doi-ngoai" | "giao-thong" | "quy-hoach-do-thi"));
    for position in positions {
        let trade = TRADES.iter().position(|(code, _)| *code == position);
        let here = match trade {
            // A commune that lacks somebody may have nobody at all in the position.
            Some(trade) if missing[trade] > 0 => people.chance.between(0, 2) as u32,
            Some(_) => people.chance.between(1, 2) as u32,
            None => 1 + u32::from(people.chance.percent(30)) + u32::from(position == "van-phong"),
        };
        let short = trade.map_or(0, |trade| missing[trade]);
        commune.authorised.insert(position, here + short);
        let fitting_percent = if trade.is_some() { 75 } else { 80 };
        let majors = commune::mixed(people, position, here, short == 0, fitting_percent);
        commune::staff(commune, people, position, &majors);
        for (_, major) in misplaced.iter().filter(|(crowded, _)| *crowded == position) {
            let wanted = Wanted { free: true, ..Wanted::civil_servant(position, commune::office(position), *major) };
            commune.staff.push(people.make(&wanted));
        }
    }
}

/// A service centre; `ready` is the trade of the one public employee who could work in the commune's offices.
fn centre(commune: &mut Commune, people: &mut People, ready: Option<usize>) {
    let place = Place::Office("cung-ung-dich-vu");
    let of = |kind, level, title: &str, position, major, free| Wanted {
        kind,
        level,
        title: title.to_owned(),
        position,
        place,
        major,
        degree: None,
        age: None,
        free,
        planned: None,
    };
    let quiet: &[(&str, &[Major])] = &[
        ("van-hoa", majors::CULTURE),
        ("nong-nghiep", majors::AGRICULTURE),
        ("moi-truong", majors::ENVIRONMENT),
        ("van-phong", majors::ADMINISTRATION),
    ];
    for (title, level) in [("Giám đốc Trung tâm", Level::Senior), ("Phó Giám đốc Trung tâm", Level::Senior)]
    {
        let major = *people.chance.pick(majors::CULTURE);
        commune.centre.push(people.make(&of(
            StaffKind::PublicEmployee,
            level,
            title,
            Some("van-hoa"),
            Some(major),
            false,
        )));
    }
    for _ in 0..people.chance.between(4, 9) {
        let (position, group) = *people.chance.pick(quiet);
        let major = *people.chance.pick(group);
        commune.centre.push(people.make(&of(
            StaffKind::PublicEmployee,
            Level::Professional,
            "Viên chức",
            Some(position),
            Some(major),
            false,
        )));
    }
    if let Some(trade) = ready {
        let (position, group) = TRADES[trade];
        let major = *people.chance.pick(group);
        let wanted = Wanted {
            degree: Some(canbo_register::Degree::University),
            ..of(StaffKind::PublicEmployee, Level::Professional, "Viên chức", Some(position), Some(major), true)
        };
        commune.centre.push(people.make(&wanted));
    }
    for title in ["Nhân viên bảo vệ", "Nhân viên vệ sinh môi trường"].iter().take(people.chance.between(0, 2) as usize)
    {
        commune.centre.push(people.make(&of(StaffKind::Contract, Level::Professional, title, None, None, false)));
    }
}

fn all_bodies(people: &mut People) -> Vec<Body> {
    let mut bodies: Vec<Body> = SECOND_WAVE.iter().map(|(shape, staff)| sender(people, shape, *staff)).collect();
    let elsewhere: Vec<u32> = people.chance.spread(READY_ELSEWHERE, FEW_READY.len(), 1, 2);
    for shape in COMMON_BODIES {
        if matches!(shape.name, "Sở Nông nghiệp và Môi trường" | "Sở Xây dựng") {
            let staff = size(&mut people.chance, 120, 200);
            bodies.push(sender(people, shape, staff));
            continue;
        }
        let ready = FEW_READY.iter().position(|name| *name == shape.name).map_or(0, |at| elsewhere[at]);
        bodies.push(other(people, shape, ready));
    }
    bodies.push(sender(people, &REGISTRATION, REGISTRATION_STAFF));
    bodies.push(other(people, &EXTENSION, 0));
    bodies
}

/// A sender that has more people fit for its wave than it may send: twenty free ones besides whoever chance brings.
fn sender(people: &mut People, shape: &Shape, staff: usize) -> Body {
    let mut body = bodies::found(people, shape);
    let fitting: Vec<Major> = shape
        .trades
        .iter()
        .flat_map(|(group, _)| group.iter().copied())
        .filter(|major| TRADES[..2].iter().any(|(_, group)| group.contains(major)))
        .collect();
    for _ in 0..20 {
        let major = *people.chance.pick(&fitting);
        bodies::employ(people, &mut body, shape, major, |wanted| wanted.free = true);
    }
    bodies::fill(people, &mut body, shape, staff);
    body
}

/// A body with `ready` people fit for the first wave, and some more who would fit but for a bar. Its size keeps 5 % above
/// the number ready.
fn other(people: &mut People, shape: &Shape, ready: u32) -> Body {
    let staff = size(&mut people.chance, 48, 120);
    let mut body = bodies::found(people, shape);
    for _ in 0..ready {
        let major = engineer(&mut people.chance);
        bodies::employ(people, &mut body, shape, major, |wanted| wanted.free = true);
    }
    if ready > 0 {
        let major = engineer(&mut people.chance);
        bodies::employ(people, &mut body, shape, major, |wanted| wanted.free = true);
        body.staff.last_mut().expect("somebody was just employed").ask_board = true;
    }
    bodies::fill(people, &mut body, shape, staff);
    body
}

fn engineer(chance: &mut Chance) -> Major {
    let trade = chance.below(2);
    *chance.pick(TRADES[trade].1)
}
