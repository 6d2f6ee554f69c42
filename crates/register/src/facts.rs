//! What a reader of workbooks hands over: rows with typed cells under recognised columns, nothing decided yet.
//!
//! `office` fills these; [`crate::assemble()`] turns them into a [`crate::Register`]. They cross a process boundary as
//! lines of JSON.

use crate::{PartialDate, Source};
use serde::{Deserialize, Serialize};

/// What a column means. Recognised by `office` from its heading; may be corrected by the user.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    // ── person ──
    /// Số hiệu công chức, viên chức; mã số.
    StaffNumber,
    /// Họ và tên.
    FullName,
    /// Ngày sinh. From two columns Nam | Nữ the reader fills this and [`Column::Sex`].
    Birth,
    /// Giới tính: text "Nam" or "Nữ".
    Sex,
    /// Dân tộc.
    Ethnicity,
    /// Số CCCD or CMND.
    PersonalId,
    /// Đơn vị công tác, or tên đơn vị in headcount sheets; the innermost named.
    Unit,
    /// Cơ quan, the outer unit, when a second column or the sheet's title names it.
    ParentUnit,
    /// Mã đơn vị (official commune code).
    UnitCode,
    /// Xã, phường when a provincial list has its own column for it.
    Commune,
    /// Chức vụ, chức danh.
    Title,
    /// Chức vụ trong Đảng.
    PartyTitle,
    /// Chức danh kiêm nhiệm.
    ConcurrentTitle,
    /// Vị trí việc làm, công việc chuyên môn.
    Position,
    /// Lĩnh vực (chính).
    Field,
    /// Lĩnh vực kiêm, khác.
    OtherFields,
    /// Đối tượng: cán bộ, công chức, viên chức, hợp đồng.
    StaffKind,
    /// Trình độ chuyên môn; from columns of marks by degree the reader fills this.
    Degree,
    /// Chuyên ngành đào tạo. "Đại học Luật" under one heading stays in [`Column::Degree`]; assembly splits it.
    Major,
    /// Mã ngành đào tạo.
    MajorCode,
    /// Lý luận chính trị.
    Theory,
    /// Mã ngạch.
    RankCode,
    /// Ngạch.
    RankName,
    /// Bậc lương, "4/9".
    Step,
    /// Hệ số lương.
    Coefficient,
    /// Phụ cấp chức vụ.
    Allowance,
    /// Ngày tuyển dụng.
    RecruitedOn,
    /// Ngày vào cơ quan hiện nay, ngày bổ nhiệm chức vụ hiện tại.
    PostFrom,
    /// Số năm kinh nghiệm.
    ExperienceYears,
    /// Xếp loại năm …
    Rating(i16),
    /// Quy hoạch (có, không).
    Planned,
    /// Luân chuyển từ cơ quan, đơn vị: where a leader was rotated from.
    RotatedFrom,
    /// Ngày luân chuyển.
    RotatedOn,
    /// Nơi đến biệt phái.
    SecondedTo,
    /// Biệt phái từ ngày.
    SecondedFrom,
    /// Biệt phái đến ngày.
    SecondedUntil,
    /// Vắng: thai sản, đi học, nghỉ hưu.
    Absence,
    /// Vắng từ ngày.
    AbsenceFrom,
    /// Vắng đến ngày.
    AbsenceUntil,
    /// Ngày sinh con nhỏ nhất.
    YoungestChildBorn,
    /// Mang thai.
    Pregnant,
    /// Hoàn cảnh đặc biệt khó khăn.
    Hardship,
    /// Có tình tiết, hỏi ban tổ chức.
    AskBoard,
    /// Tự nguyện.
    Volunteer,
    /// Nguyện vọng: nơi đến.
    WishedUnits,
    /// Nguyện vọng: vị trí.
    WishedPositions,
    /// Ngày ký đơn.
    RequestSigned,
    /// Xác nhận phẩm chất đạo đức (ngày).
    EthicsConfirmed,
    /// Xác nhận sức khỏe (ngày).
    HealthConfirmed,
    /// Xác nhận năng lực (ngày).
    CapabilityConfirmed,
    // ── headcount ──
    /// Biên chế được giao: the row's number.
    Authorised,
    /// Biên chế tạm giao.
    AuthorisedProvisional,
    /// Biên chế công chức được giao.
    AuthorisedCivilServants,
    /// Cán bộ.
    AuthorisedCadres,
    /// Số lượng người làm việc (viên chức).
    AuthorisedPublicEmployees,
    /// Hợp đồng.
    AuthorisedContracts,
    /// Khối Đảng.
    AuthorisedParty,
    /// Khối Mặt trận, đoàn thể.
    AuthorisedFront,
    /// Khối chính quyền.
    AuthorisedGovernment,
    /// A column that holds the number authorised for the field or position of this name.
    AuthorisedFor(String),
    /// Loại biên chế.
    HeadcountKind,
    /// Khối.
    Block,
    /// Có mặt; compared with the staff lists, never stored.
    Present,
    /// Năm.
    Year,
    /// Số văn bản giao.
    Document,
    /// Ngày văn bản.
    DocumentDate,
    /// Hiệu lực từ.
    ValidFrom,
    /// Hiệu lực đến.
    ValidUntil,
    // ── needs and marks ──
    /// Nhu cầu: number of people.
    Need,
    /// A column that holds the number needed for the field or position of this name.
    NeedFor(String),
    /// Vùng sâu, vùng xa, khó khăn.
    Remote,
    /// Vùng đặc biệt khó khăn.
    SpeciallyDifficult,
    /// Biên giới.
    Border,
    /// Công trình trọng điểm.
    KeyWorks,
    /// Có văn bản đề nghị hỗ trợ.
    Asked,
    // ── training and surveys ──
    /// Lớp đào tạo, bồi dưỡng.
    Course,
    /// Lượt người đi đào tạo, bồi dưỡng.
    CourseTurns,
    /// Số người được hỏi ý kiến.
    Surveyed,
    /// Số người hài lòng.
    Satisfied,
    // ── workload ──
    /// Thủ tục, nhóm công việc.
    Procedure,
    /// Số hồ sơ một năm.
    Cases,
    /// Số phút một hồ sơ.
    MinutesACase,
    /// Số phút làm việc một năm của một người.
    MinutesAYear,
    /// Ghi chú.
    Note,
    /// Số thứ tự; of no use but recognised.
    Serial,
}

/// A typed cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Cleaned text, NFC, legacy letters decoded.
    Text(String),
    /// A number in thousandths: 3,66 is 3660.
    Thousandths(i64),
    /// A date or part of one.
    Date(PartialDate),
    /// A mark: x, X, ✓, có, 1 in a column of marks.
    Mark(bool),
}

/// What a sheet lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// One row a person.
    Staff,
    /// One row a unit (or unit and position) with authorised numbers.
    Headcount,
    /// One row a unit (or unit and field) with what it needs.
    Needs,
    /// One row a unit with marks: remote, border, key works, has asked.
    Marks,
    /// One row a person who volunteers or is proposed, to be matched with the staff lists.
    Wishes,
    /// One row a unit and course with how many went.
    Training,
    /// One row a unit with how many citizens were asked and how many were satisfied.
    Survey,
    /// One row a unit and procedure with cases a year and minutes a case.
    Workload,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// File, sheet and row.
    pub source: Source,
    /// The recognised cells that are not empty, in the order of the sheet.
    pub cells: Vec<Cell>,
}

/// A cell under a recognised column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What the column means.
    pub column: Column,
    /// The sheet's column, from 0, for pointing at the cell.
    pub at: u32,
    /// What it holds.
    pub value: Value,
}

impl Row {
    /// The first cell of that column.
    pub fn get(&self, column: &Column) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == *column)
    }
}

/// What the head of a sheet says of all its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetContext {
    /// Lines above the headings, cleaned, top to bottom: may name a unit ("UBND XÃ EA DRÔNG").
    pub titles: Vec<String>,
    /// The sheet's name.
    pub sheet: String,
    /// Group rows ("I. Văn phòng HĐND và UBND") that stand above a row: row number from which each holds.
    pub groups: Vec<(u32, String)>,
    /// A year named in the titles.
    pub year: Option<i16>,
    /// A day named in the titles ("tính đến ngày 15/6/2026").
    pub as_of: Option<PartialDate>,
}

/// One recognised sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFacts {
    /// File as the user named it.
    pub file: String,
    /// What it lists.
    pub kind: SheetKind,
    /// Head of the sheet.
    pub context: SheetContext,
    /// Rows in order.
    pub rows: Vec<Row>,
}
