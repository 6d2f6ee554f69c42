//! Reading the name of a commune as people write it.

use super::Reference;
use crate::{CommuneKind, ProvinceCode, UnitId};
use canbo_text::{UnitWord, fold, same_place_key, split_unit_type, tone_key};

/// What a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommuneMatch {
    /// One commune.
    One(UnitId),
    /// Several, equally well; in order of code.
    Several(Vec<UnitId>),
    /// None that is known.
    None,
}

impl CommuneMatch {
    /// The commune, if there is one only.
    pub fn one(&self) -> Option<&UnitId> {
        match self {
            CommuneMatch::One(code) => Some(code),
            _ => None,
        }
    }
    fn of(mut codes: Vec<UnitId>) -> CommuneMatch {
        codes.sort();
        match codes.len() {
            0 => CommuneMatch::None,
            1 => CommuneMatch::One(codes.remove(0)),
            _ => CommuneMatch::Several(codes),
        }
    }
}

/// Names have no more words than this.
const MOST_WORDS: usize = 7;

impl Reference {
    /// The commune that a text names, within a province when one is given.
    ///
    /// Tolerates missing marks, both placements of tones, a missing or old type word and the body before it
    /// ("UBND xã …"). With a type word the name may stand anywhere in the text; without one it must be all of it.
    pub fn commune_from_text(&self, province: Option<&ProvinceCode>, text: &str) -> CommuneMatch {
        if let Some(code) = self.commune_code_in(text) {
            return CommuneMatch::One(code);
        }
        let whole = self.narrowed(province, text, text);
        if whole != CommuneMatch::None {
            return whole;
        }
        self.commune_after_type_word(province, text).map_or(CommuneMatch::None, |(found, _)| found)
    }

    /// The commune that a text names after a type word somewhere inside it, and what stands before that word:
    /// "Phòng Kinh tế - UBND xã Ea Drông" gives the commune and "Phòng Kinh tế - UBND".
    pub fn commune_inside<'a>(
        &self,
        province: Option<&ProvinceCode>,
        text: &'a str,
    ) -> Option<(CommuneMatch, &'a str)> {
        self.commune_after_type_word(province, text)
    }

    /// Whether a text says that it names a commune, known or not: a type word in full with a name after it.
    pub fn names_some_commune(&self, text: &str) -> bool {
        type_words(text).into_iter().any(|at| {
            let part = &text[at..];
            let (word, rest) = split_unit_type(part);
            let name = rest.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
            // "P. Kinh tế" is an office, "VĂN HÓA – XÃ HỘI" a field.
            let full = ["xa ", "phuong ", "dac khu "].iter().any(|front| fold(part).starts_with(front));
            is_commune_word(word) && full && name && !fold(rest).starts_with("hoi")
        })
    }

    /// The type word with the name, as the register writes it: "Phường Cư Bao". The type is that of the later day.
    pub fn commune_full_name(&self, code: &UnitId) -> Option<String> {
        let commune = self.communes.get(code)?;
        let word = match commune.kinds[1] {
            CommuneKind::Commune => "Xã",
            CommuneKind::Ward => "Phường",
            CommuneKind::SpecialZone => "Đặc khu",
        };
        Some(format!("{word} {}", commune.name))
    }

    /// The province that a text names after "tỉnh" or "thành phố", or with nothing else.
    pub fn province_from_text(&self, text: &str) -> Option<ProvinceCode> {
        let provinces = &self.lookup().provinces;
        if let Some(code) = provinces.get(&same_place_key(text)) {
            return Some(code.clone());
        }
        word_starts(text).into_iter().find_map(|at| {
            let (word, rest) = split_unit_type(&text[at..]);
            matches!(word, Some(UnitWord::Province | UnitWord::City)).then_some(())?;
            prefixes(rest).into_iter().find_map(|(name, _)| provinces.get(&same_place_key(name))).cloned()
        })
    }

    /// The communes of a province, in order of code.
    pub fn communes_of(&self, province: &ProvinceCode) -> &[UnitId] {
        self.lookup().by_province.get(province).map_or(&[], Vec::as_slice)
    }

    fn commune_code_in(&self, text: &str) -> Option<UnitId> {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        words
            .filter(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()))
            .map(UnitId::new)
            .find(|code| self.communes.contains_key(code))
    }

    fn commune_after_type_word<'a>(
        &self,
        province: Option<&ProvinceCode>,
        text: &'a str,
    ) -> Option<(CommuneMatch, &'a str)> {
        type_words(text).into_iter().find_map(|at| {
            let part = &text[at..];
            let (word, rest) = split_unit_type(part);
            is_commune_word(word).then_some(())?;
            let start = rest.as_ptr() as usize - part.as_ptr() as usize;
            prefixes(rest).into_iter().find_map(|(name, end)| {
                let found = self.narrowed(province, &part[..start + end], text);
                debug_assert!(name.len() <= end);
                (found != CommuneMatch::None).then(|| (found, text[..at].trim_end()))
            })
        })
    }

    /// The communes with that name: of the province, else of the province named in the text; then by marks; then by
    /// type word. A narrower choice is taken only if it leaves something.
    fn narrowed(&self, province: Option<&ProvinceCode>, name: &str, text: &str) -> CommuneMatch {
        let Some(all) = self.lookup().communes.get(&same_place_key(name)) else { return CommuneMatch::None };
        let mut left: Vec<&UnitId> = all.iter().collect();
        if let Some(province) = province {
            left.retain(|code| self.communes[*code].province == *province);
        } else if left.len() > 1
            && let Some(named) = self.province_from_text(text)
        {
            left.retain(|code| self.communes[*code].province == named);
        }
        let (word, bare) = split_unit_type(name);
        if word.is_some_and(|word| !is_commune_word(Some(word))) {
            // "Tỉnh Tây Ninh" is not the ward of that name.
            return CommuneMatch::None;
        }
        let toned = tone_key(bare);
        narrow(&mut left, |code| tone_key(&self.communes[code].name) == toned);
        if let Some(kind) = word.and_then(commune_kind) {
            narrow(&mut left, |code| self.communes[code].kinds.contains(&kind));
        }
        CommuneMatch::of(left.into_iter().cloned().collect())
    }
}

fn narrow(left: &mut Vec<&UnitId>, fits: impl Fn(&UnitId) -> bool) {
    if left.len() > 1 {
        let fitting: Vec<&UnitId> = left.iter().copied().filter(|code| fits(code)).collect();
        if !fitting.is_empty() {
            *left = fitting;
        }
    }
}

fn commune_kind(word: UnitWord) -> Option<CommuneKind> {
    match word {
        UnitWord::Commune => Some(CommuneKind::Commune),
        UnitWord::Ward => Some(CommuneKind::Ward),
        UnitWord::SpecialZone => Some(CommuneKind::SpecialZone),
        _ => None,
    }
}

fn is_commune_word(word: Option<UnitWord>) -> bool {
    matches!(word, Some(UnitWord::Commune | UnitWord::Ward | UnitWord::SpecialZone | UnitWord::Township))
}

/// Where words begin.
fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() && !inside {
            starts.push(at);
        }
        inside = c.is_alphanumeric() || c == '.';
    }
    starts
}

/// Where a word for a commune-level unit begins. "Thị xã" is none, and "xã hội" is dropped by the name that must follow.
fn type_words(text: &str) -> Vec<usize> {
    let starts = word_starts(text);
    let mut found = Vec::new();
    let mut before = String::new();
    for (at, next) in starts.iter().zip(starts.iter().skip(1)) {
        let word = fold(&text[*at..*next]);
        let is_type = match word.as_str() {
            "xa" | "phuong" => before != "thi",
            "x" | "p" | "f" | "dk" | "tt" => text[*at..*next].contains('.'),
            "dac" | "thi" => true,
            _ => word.starts_with("x ") || word.starts_with("p ") || text[*at..*next].contains('.'),
        };
        if is_type {
            found.push(*at);
        }
        before = word;
    }
    found
}

/// The fronts of a text that could be a name, longest first, each with its length in bytes: it must end where the
/// text ends, at punctuation, or before a word that begins something else.
fn prefixes(text: &str) -> Vec<(&str, usize)> {
    let mut ends = Vec::new();
    let mut words = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let last = chars.peek().is_none();
        let ends_word = !is_gap(c) && (last || is_gap(chars.peek().map_or(' ', |next| next.1)));
        if ends_word {
            words += 1;
            if may_end(&text[end..]) {
                ends.push((&text[..end], end));
            }
            if words == MOST_WORDS || matches!(chars.peek(), Some((_, ',' | ';' | '(' | ')' | ':' | '/'))) {
                break;
            }
        }
    }
    ends.reverse();
    ends
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | ':' | '/' | '-' | '–' | '—')
}

/// Whether a name may end before this rest.
fn may_end(rest: &str) -> bool {
    let trimmed = rest.trim_start();
    if trimmed.is_empty() || trimmed.starts_with([',', ';', '(', ')', ':', '/', '-', '–', '—', '.']) {
        return true;
    }
    let folded = fold(trimmed);
    let mut words = folded.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    matches!(first, "tinh" | "huyen" | "quan" | "tp" | "nam" | "cong" | "doc" | "den" | "tu" | "thuoc" | "h" | "t")
        || matches!((first, second), ("thanh", "pho") | ("thi", "xa") | ("tinh", "den"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(province: Option<&str>, text: &str) -> String {
        let reference = Reference::embedded();
        match reference.commune_from_text(province.map(ProvinceCode::from).as_ref(), text) {
            CommuneMatch::One(code) => reference.communes[&code].name.clone(),
            CommuneMatch::Several(codes) => format!("{} ways", codes.len()),
            CommuneMatch::None => "unknown".to_owned(),
        }
    }

    #[test]
    fn a_name_is_read_however_it_is_written() {
        for text in [
            "Xã Ea Drông",
            "UBND XÃ EA DRÔNG",
            "ea drong",
            "EaDrông",
            "Ủy ban nhân dân xã Ea Drông, tỉnh Đắk Lắk",
            "Phòng Kinh tế - UBND xã Ea Drông",
            "UBND XÃ EA DRÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "x. Ea Drông",
            "DANH SÁCH CÁN BỘ, CÔNG CHỨC XÃ EA DRÔNG NĂM 2026",
        ] {
            assert_eq!(read(Some("66"), text), "Ea Drông", "{text}");
        }
    }

    #[test]
    fn both_placements_of_the_tone_are_one_place() {
        assert_eq!(read(Some("66"), "Xã Hoà Phú"), read(Some("66"), "Xã Hòa Phú"));
        assert_eq!(read(Some("66"), "phường Tuy Hoà"), "Tuy Hòa");
    }

    #[test]
    fn the_province_decides_between_namesakes() {
        assert_eq!(read(None, "Xã Tân An"), "10 ways".replace("10", &count("Tân An")));
        assert_eq!(read(Some("66"), "Phường Tân An"), "Tân An");
        assert_eq!(read(None, "phường Tân An, tỉnh Đắk Lắk"), "Tân An");
    }

    fn count(name: &str) -> String {
        let reference = Reference::embedded();
        let communes = reference.communes.values().filter(|commune| commune.name == name);
        communes.filter(|commune| commune.kinds.contains(&CommuneKind::Commune)).count().to_string()
    }

    #[test]
    fn marks_tell_apart_what_folding_makes_equal() {
        assert_eq!(read(Some("51"), "xã Ba Tơ"), "Ba Tơ");
        assert_eq!(read(Some("51"), "xã Ba Tô"), "Ba Tô");
        assert_eq!(read(Some("51"), "xa Ba To"), "2 ways");
    }

    #[test]
    fn a_code_is_taken_at_its_word() {
        assert_eq!(read(None, "24133"), Reference::embedded().communes[&UnitId::from("24133")].name);
    }

    #[test]
    fn what_is_no_commune_is_not_made_one() {
        for text in [
            "Sở Xây dựng",
            "Phòng Văn hóa – Xã hội",
            "Xã Không Có Thật",
            "xã Ea Drông Hạ Thượng",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "UBND huyện Ea Kar",
            "",
        ] {
            assert_eq!(read(Some("66"), text), "unknown", "{text}");
        }
    }

    #[test]
    fn a_text_may_name_a_commune_that_is_not_known() {
        let reference = Reference::embedded();
        for text in ["UBND xã Mơ Hồ", "Phòng Kinh tế - PHƯỜNG MƠ HỒ"] {
            assert!(reference.names_some_commune(text), "{text}");
        }
        for text in ["PHÒNG VĂN HÓA - XÃ HỘI", "P. Kinh tế", "TT. Phục vụ hành chính công", "xã", "các xã, phường"]
        {
            assert!(!reference.names_some_commune(text), "{text}");
        }
    }

    #[test]
    fn every_commune_is_read_back_from_its_full_name_in_its_province() {
        let reference = Reference::embedded();
        for (code, commune) in &reference.communes {
            let name = reference.commune_full_name(code).expect("it is in the list");
            let found = reference.commune_from_text(Some(&commune.province), &name);
            assert_eq!(found, CommuneMatch::One(code.clone()), "{name}");
            let title = format!("UBND {}", name.to_uppercase());
            assert_eq!(reference.commune_from_text(Some(&commune.province), &title).one(), Some(code), "{title}");
        }
    }

    #[test]
    fn a_province_is_read_from_a_title() {
        let reference = Reference::embedded();
        for text in ["ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Đắk Lắk", "Sở Nội vụ tỉnh Đăk Lăk năm 2026"]
        {
            assert_eq!(reference.province_from_text(text), Some("66".into()), "{text}");
        }
        assert_eq!(reference.province_from_text("UBND xã Ea Drông"), None);
    }
}
