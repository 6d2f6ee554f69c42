//! Reading degrees, majors and ranks, and how a major fits a position.

use super::phrases::phrase_key;
use super::{Fit, Reference};
use crate::{Degree, Known, PositionCode};

/// Words around a major that name none.
const AROUND: &[&str] = &["chuyen nganh", "nganh", "chuyen mon", "ve", "su pham", "chinh quy", "tai chuc", "tu xa", "vlvh"];

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

    /// The major that words name: stated when they are its name or an alias, presumed when such words stand among
    /// others; the longest wins.
    pub fn major_from_text(&self, text: &str) -> Known<String> {
        let majors = &self.lookup().majors;
        let key = self.without_degree(&phrase_key(text));
        if let Some(code) = majors.exact(&key) {
            return Known::Stated(code.clone());
        }
        match majors.longest(&key) {
            Some((_, code)) => Known::Presumed(code.clone()),
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
                let major = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
                Some(DegreeReading { degree: Some(degree), major: major.trim_end_matches([')', ' ']).to_owned() })
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
        while let Some(after) =
            AROUND.iter().find_map(|around| rest.strip_prefix(around)?.strip_prefix(' ').filter(|rest| !rest.is_empty()))
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
}
