//! What a cell looks like by itself: the classes of content its text may belong to.

mod lexicon;
mod numeric;
mod wordy;

use serde::Deserialize;

/// Kinds of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Class {
    /// 1, 2, 3 …
    Serial,
    /// Names of people.
    Name,
    /// Dates of people who work: 1940 to 2012.
    Birth,
    /// Dates.
    Date,
    /// Nam, Nữ.
    Sex,
    /// Names of peoples.
    Ethnic,
    /// Nine or twelve digits.
    PersonalId,
    /// Letters with digits.
    Code,
    /// Bodies, offices, communes.
    Unit,
    /// Names of communes.
    Commune,
    /// Five digits.
    CommuneCode,
    /// Titles of posts.
    Title,
    /// Lines of work.
    Work,
    /// Công chức, viên chức, hợp đồng.
    Kind,
    /// Degrees.
    Degree,
    /// Majors.
    Major,
    /// Seven digits.
    MajorCode,
    /// Levels of political theory.
    Theory,
    /// 01.003.
    RankCode,
    /// Chuyên viên.
    Rank,
    /// 4/9.
    Step,
    /// 1.86 to 10.00 with a fraction.
    Coefficient,
    /// 0.15 to 1.3.
    SmallDecimal,
    /// 0 to 60.
    SmallNumber,
    /// Whole numbers of people.
    Count,
    /// 1990 to 2100.
    Year,
    /// Yearly classifications.
    Rating,
    /// x, có, không, 1.
    Mark,
    /// Đảng, Mặt trận, Chính quyền.
    Block,
    /// 123/QĐ-UBND.
    Document,
    /// Names of religions.
    Religion,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    pub(crate) fn add(&mut self, class: Class) {
        self.0 |= Classes::from(class).0;
    }

    pub(crate) fn holds(self, class: Class) -> bool {
        self.0 & Classes::from(class).0 != 0
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places of its classes in the order of [`Class`].
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        (0..Class::COUNT).filter(move |at| self.0 & 1 << at != 0)
    }
}

impl From<Class> for Classes {
    fn from(class: Class) -> Classes {
        Classes(1 << class as u32)
    }
}

impl Class {
    /// How many there are.
    pub(crate) const COUNT: usize = Class::Religion as usize + 1;
}

/// The classes of a date.
pub(crate) fn of_date(day: jiff::civil::Date) -> Classes {
    let mut found = Classes::default();
    found.add(Class::Date);
    found.add(Class::Step);
    if (1940..=2012).contains(&day.year()) {
        found.add(Class::Birth);
    }
    found
}

/// The classes of a text, or of a number written out.
pub(crate) fn of_text(text: &str) -> Classes {
    let mut found = Classes::default();
    let folded = canbo_text::fold(text);
    numeric::classes(text, &folded, &mut found);
    if found.is_empty() || folded.contains(|c: char| c.is_ascii_alphabetic()) {
        wordy::classes(text, &folded, &mut found);
    }
    found
}

/// Whether a heading names a line of work.
pub(crate) fn is_work(text: &str) -> bool {
    lexicon::lexicon().work.within(&canbo_text::fold(text))
}

/// Whether folded text begins with a word for a body, an office or a commune.
pub(crate) fn is_unit(folded: &str) -> bool {
    lexicon::lexicon().bodies.begins(folded)
}
