//! What is killed: an import, a plan, an adoption, giving out a number, and a node at work.

use super::programs::{Line, Programs};

const FIRST: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,\n\
    Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm\n\
    CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Chuyên viên,Đất đai\n\
    CC-2,Y Bhăm Niê,12/11/1985,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính\n";
const SECOND: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,\n\
    Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm\n\
    CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Phó Trưởng phòng,Đất đai\n\
    CC-9,Hồ Mai,03/03/1995,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính\n";

/// An operation.
pub(super) struct Operation {
    pub(super) name: &'static str,
    /// Makes the state before it.
    pub(super) prepare: fn(&Programs, &str) -> Result<(), String>,
    /// Does it; done again, it has no other effect.
    pub(super) line: for<'a> fn(&'a Programs, &str) -> Line<'a>,
    /// Everything that it may change, as text.
    pub(super) known: fn(&Programs, &str) -> Result<String, String>,
    /// Whether it has to wait until the killed one is taken for dead.
    pub(super) waits: bool,
}

/// All of them.
pub(super) const OPERATIONS: [Operation; 5] = [
    Operation { name: "import", prepare: one_list, line: import, known: register, waits: false },
    Operation { name: "plan", prepare: sample, line: plan, known: plans, waits: false },
    Operation { name: "adopt", prepare: planned, line: adopt, known: plans, waits: false },
    Operation { name: "number", prepare: one_number, line: number, known: numbers, waits: false },
    Operation { name: "work", prepare: in_line, line: work, known: listed, waits: true },
];

fn one_list(programs: &Programs, db: &str) -> Result<(), String> {
    programs.write("first.csv", FIRST)?;
    programs.write("second.csv", SECOND)?;
    programs.done(&programs.canbo(&["import", "first.csv", "--db", db, "--on", "2025-07-01", "--yes"])).map(drop)
}

fn import<'a>(programs: &'a Programs, db: &str) -> Line<'a> {
    programs.canbo(&["import", "second.csv", "--db", db, "--on", "2025-12-01", "--yes", "--key", "once"])
}

fn register(programs: &Programs, db: &str) -> Result<String, String> {
    let written = programs.done(&programs.canbo(&["history", "--db", db, "--json"]))?;
    let person = programs.done(&programs.canbo(&["history", "CC-1", "--all", "--db", db, "--json"]))?;
    Ok(timeless(&(written + &person)))
}

fn sample(programs: &Programs, db: &str) -> Result<(), String> {
    programs.done(&programs.canbo(&["sample", "tiny", "--out", "books"]))?;
    programs.done(&programs.canbo(&["import", "books", "--db", db, "--on", "2025-12-01", "--yes"])).map(drop)
}

fn plan<'a>(programs: &'a Programs, db: &str) -> Line<'a> {
    programs.canbo(&["plan", "--db", db, "--programme", "dak-lak", "--on", "2025-12-01", "--out", "plan"])
}

fn plans(programs: &Programs, db: &str) -> Result<String, String> {
    // A whole copy tells every row of every table; its figures are enough beside the list.
    let listed = programs.done(&programs.canbo(&["plans", "--db", db, "--json"]))?;
    let saved = programs.done(&programs.canbo(&["backup", "--db", db, "--out", "all.backup", "--json"]))?;
    Ok(timeless(&(listed + &saved)))
}

fn planned(programs: &Programs, db: &str) -> Result<(), String> {
    sample(programs, db)?;
    programs.done(&plan(programs, db)).map(drop)
}

fn adopt<'a>(programs: &'a Programs, db: &str) -> Line<'a> {
    // The sample's only plan has this digest on every machine; its file says so.
    let digest = digest(programs).unwrap_or_default();
    programs.canbo(&["adopt", &digest, "--db", db, "--on", "2025-12-01", "--yes", "--key", "once"])
}

/// The digest of the plan in the folder, as `sha256sum` tells it.
fn digest(programs: &Programs) -> Option<String> {
    let output = std::process::Command::new("sha256sum").arg(programs.folder.join("plan/plan.json")).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).split_whitespace().next()?.to_owned())
}

fn in_line(programs: &Programs, db: &str) -> Result<(), String> {
    sample(programs, db)?;
    let later = ["plan", "--db", db, "--programme", "dak-lak", "--on", "2025-12-01", "--later"];
    programs.done(&programs.canbo(&later)).map(drop)
}

fn work<'a>(programs: &'a Programs, db: &str) -> Line<'a> {
    programs.canbo(&["work", "--db", db, "--until-idle"])
}

/// Plans, and whether the job is done; how often it was begun does not matter.
fn listed(programs: &Programs, db: &str) -> Result<String, String> {
    let plans = programs.done(&programs.canbo(&["plans", "--db", db, "--json"]))?;
    let jobs = programs.done(&programs.canbo(&["jobs", "--db", db, "--json"]))?;
    Ok(format!("{}\ndone: {}", timeless(&plans), jobs.contains("\"state\": \"done\"")))
}

fn one_number(programs: &Programs, db: &str) -> Result<(), String> {
    one_list(programs, db)?;
    let line = Line { program: &programs.issue, args: vec![db.to_owned(), "before".to_owned()] };
    programs.done(&line).map(drop)
}

fn number<'a>(programs: &'a Programs, db: &str) -> Line<'a> {
    Line { program: &programs.issue, args: vec![db.to_owned(), "once".to_owned()] }
}

fn numbers(programs: &Programs, db: &str) -> Result<String, String> {
    let books = programs.done(&programs.canbo(&["numbers", "--db", db, "--json"]))?;
    let saved = programs.done(&programs.canbo(&["backup", "--db", db, "--out", "all.backup", "--json"]))?;
    Ok(timeless(&(books + &saved)))
}

/// The moment of a write differs from run to run; what was written does not.
fn timeless(text: &str) -> String {
    let moment = |line: &&str| !["\"at\"", "\"adopted_at\": \""].iter().any(|name| line.contains(name));
    text.lines().filter(moment).collect::<Vec<_>>().join("\n")
}
