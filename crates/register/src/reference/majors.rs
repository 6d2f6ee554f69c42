//! Reading degrees, majors and ranks, and how a major fits a position.

use super::phrases::phrase_key;
use super::{Fit, Reference};
use crate::{Degree, Known, PositionCode};

/// Words around a major that name none.
const AROUND: &[&str] =
    &["chuyen nganh", "nganh", "chuyen mon", "ve", "su pham", "chinh quy", "tai chuc", "tu xa", "vlvh"];

/// A degree with the major named beside it, as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DegreeReading {
    /// The degree; `None` when the words name none.
    pub degree: Option<Degree>,
    /// The major as written, without the degree; may be empty.
    pub major: String,
}

impl Reference {
    /// How a major (7 digits) fits a position: exact when listed; near when listed so or when the first five digits are
    /// those of an exact code; related when the first three are. A master's or doctor's code (8…, 9…) is read as the
    /// bachelor's of the same number. A leading position has no training of its own: nothing fits it.
    pub fn fit(&self, major_code: &str, position: &PositionCode) -> Fit {
        let group = self.positions.get(position).and_then(|position| position.fits.as_ref());
        let Some(group) = group.and_then(|group| self.fit_groups.get(group)) else { return Fit::No };
        let (near_digits, related_digits) = self.fit_digits;
        let same_stem = major_code.len() == 7 && major_code.starts_with(['8', '9']);
        let code = if same_stem { format!("7{}", &major_code[1..]) } else { major_code.to_owned() };
        let listed = |codes: &[String]| {
            codes.iter().any(|listed| match listed.strip_suffix('*') {
                Some(front) => code.starts_with(front),
                None => code == *listed,
            })
        };
        let shares = |digits: usize| {
            let front = code.get(..digits).filter(|_| digits > 0);
            front.is_some_and(|front| group.exact.iter().any(|exact| exact.trim_end_matches('*').starts_with(front)))
        };
        if listed(&group.exact) {
            Fit::Exact
        } else if listed(&group.near) || shares(near_digits) {
            Fit::Near
        } else if shares(related_digits) {
            Fit::Related
        } else {
            Fit::No
        }
    }

    /// The major that words name: stated when they are its name, presumed when they are what rosters say for it or when
    /// such words stand among others; the longest wins.
    pub fn major_from_text(&self, text: &str) -> Known<String> {
        let majors = &self.lookup().majors;
        let whole = phrase_key(text);
        let key = self.without_degree(&whole);
        match majors.exact(&whole).or_else(|| majors.exact(&key)) {
            Some((code, true)) => return Known::Stated(code.clone()),
            Some((code, false)) => return Known::Presumed(code.clone()),
            None => {}
        }
        match majors.longest(&key) {
            Some((_, (code, _))) => Known::Presumed(code.clone()),
            None => Known::Missing,
        }
    }

    /// The highest degree that words name.
    pub fn degree_from_text(&self, text: &str) -> Option<Degree> {
        self.degrees_from_text(text).into_iter().filter_map(|reading| reading.degree).max()
    }

    /// Every degree that a cell names, with the major beside it: "Thạc sĩ Quản lý đất đai; ĐH Luật" are two. Parts
    /// are told apart by `;`, `/`, `+`, a line end or a comma before the next degree.
    pub fn degrees_from_text(&self, text: &str) -> Vec<DegreeReading> {
        let mut readings: Vec<DegreeReading> = Vec::new();
        for part in text.split([';', '/', '+', '\n']) {
            let mut joined = String::new();
            for piece in part.split(',') {
                let begins = self.leading_degree(piece).is_some();
                if begins && !joined.trim().is_empty() {
                    readings.extend(self.one_degree(&joined));
                    joined.clear();
                }
                if !joined.is_empty() {
                    joined.push(',');
                }
                joined.push_str(piece);
            }
            readings.extend(self.one_degree(&joined));
        }
        readings
    }

    /// The rank that words name.
    pub fn rank_from_text(&self, text: &str) -> Option<&str> {
        self.lookup().ranks.exact(&phrase_key(text)).map(String::as_str)
    }

    fn one_degree(&self, text: &str) -> Option<DegreeReading> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '.'));
        if text.is_empty() {
            return None;
        }
        match self.leading_degree(text) {
            Some((degree, rest)) => {
                let mut major = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches([')', ' ']);
                if major.is_empty() && self.lookup().majors.exact(&phrase_key(text)).is_some() {
                    // "Bác sĩ", "Kiến trúc sư": the degree is the major.
                    major = text;
                }
                Some(DegreeReading { degree: Some(degree), major: major.to_owned() })
            }
            None => {
                // "Luật (Đại học)": the degree stands behind.
                let key = phrase_key(text);
                let degree = self.lookup().degrees.longest(&key).filter(|_| text.contains('('));
                let major = if degree.is_some() { text.split('(').next().unwrap_or(text).trim() } else { text };
                Some(DegreeReading { degree: degree.map(|(_, degree)| *degree), major: major.to_owned() })
            }
        }
    }

    /// The degree with which a text begins, and the text after it.
    fn leading_degree<'a>(&self, text: &'a str) -> Option<(Degree, &'a str)> {
        let degrees = &self.lookup().degrees;
        let mut best = None;
        let mut words = 0;
        for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
            if !c.is_alphanumeric() && at > 0 {
                if let Some(degree) = degrees.exact(&phrase_key(&text[..at])) {
                    best = Some((*degree, &text[at..]));
                }
                words += 1;
                if words > 5 {
                    break;
                }
            }
        }
        best
    }

    fn without_degree(&self, key: &str) -> String {
        let degrees = &self.lookup().degrees;
        let mut rest = match degrees.leading(key) {
            Some((_, rest)) if !rest.is_empty() => rest,
            _ => key,
        };
        while let Some(after) = AROUND
            .iter()
            .find_map(|around| rest.strip_prefix(around)?.strip_prefix(' ').filter(|rest| !rest.is_empty()))
        {
            rest = after;
        }
        rest.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_fits_is_followed_digit_by_digit() {
        let reference = Reference::embedded();
        let fit = |code: &str, position: &str| reference.fit(code, &position.into());
        assert_eq!(fit("7850103", "dat-dai"), Fit::Exact);
        assert_eq!(fit("7520503", "dat-dai"), Fit::Near, "listed as near");
        assert_eq!(fit("7850199", "dat-dai"), Fit::Near, "the first five digits of an exact code");
        assert_eq!(fit("7850201", "dat-dai"), Fit::Related, "the first three digits of an exact code");
        assert_eq!(fit("7520599", "dat-dai"), Fit::No, "a near code lends its digits to nobody");
        assert_eq!(fit("7140114", "giao-duc"), Fit::Exact, "714* stands for all that begin so");
        assert_eq!(fit("7620110", "nong-nghiep"), Fit::Exact);
        assert_eq!(fit("7620401", "nong-nghiep"), Fit::Related);
        assert_eq!(fit("7340115", "tai-chinh-ke-toan"), Fit::Related, "marketing beside accounting");
        assert_eq!(fit("8850103", "dat-dai"), Fit::Exact, "a master's code");
        assert_eq!(fit("7380101", "truong-phong-kinh-te"), Fit::No);
        assert_eq!(fit("", "dat-dai"), Fit::No);
        assert_eq!(fit("71", "dat-dai"), Fit::No);
    }

    #[test]
    fn majors_are_read_by_name_and_by_what_rosters_say() {
        let reference = Reference::embedded();
        assert_eq!(reference.major_from_text("Quản lý đất đai"), Known::Stated("7850103".to_owned()));
        assert_eq!(reference.major_from_text("quan ly dat dai"), Known::Stated("7850103".to_owned()));
        for (text, code) in [
            ("Kỹ sư Địa chính", "7850103"),
            ("QLĐĐ", "7850103"),
            ("Chuyên ngành Luật kinh tế", "7380107"),
            ("Kế toán tổng hợp", "7340301"),
            ("Hành chính học", "7310205"),
        ] {
            assert_eq!(reference.major_from_text(text).get().map(String::as_str), Some(code), "{text}");
        }
        assert_eq!(reference.major_from_text("Nghệ thuật bóng đá nước"), Known::Missing);
        assert_eq!(reference.major_from_text(""), Known::Missing);
    }

    #[test]
    fn a_cell_with_several_degrees_is_split() {
        let reference = Reference::embedded();
        let read = |text: &str| -> Vec<(Option<Degree>, String)> {
            reference.degrees_from_text(text).into_iter().map(|reading| (reading.degree, reading.major)).collect()
        };
        let (university, master) = (Some(Degree::University), Some(Degree::Master));
        assert_eq!(read("Đại học Luật"), [(university, "Luật".to_owned())]);
        assert_eq!(read("Thạc sĩ Quản lý đất đai"), [(master, "Quản lý đất đai".to_owned())]);
        assert_eq!(read("ĐH QLĐĐ"), [(university, "QLĐĐ".to_owned())]);
        assert_eq!(
            read("Thạc sĩ Quản lý công; ĐH Luật, Cử nhân Kế toán"),
            [(master, "Quản lý công".to_owned()), (university, "Luật".to_owned()), (university, "Kế toán".to_owned())]
        );
        assert_eq!(read("ThS. Luật"), [(master, "Luật".to_owned())]);
        assert_eq!(read("Kỹ sư nông nghiệp, phát triển nông thôn").len(), 1);
        assert_eq!(read("Luật (Đại học)"), [(university, "Luật".to_owned())]);
        assert_eq!(read("Đại học"), [(university, String::new())]);
        assert_eq!(read("Luật"), [(None, "Luật".to_owned())]);
        assert_eq!(read(" "), []);
        assert_eq!(reference.degree_from_text("ĐH Luật; ThS"), master);
    }

    #[test]
    fn ranks_are_read_by_name() {
        let reference = Reference::embedded();
        assert_eq!(reference.rank_from_text("Chuyên viên"), Some("01.003"));
        assert_eq!(reference.rank_from_text("?"), None);
    }
}
