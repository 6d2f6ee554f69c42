//! Reading offices, fields and positions as people write them.

use super::phrases::{phrase_key, without};
use super::{Position, Reference};
use crate::{FieldCode, Known, Level, OfficeCode, PositionCode};

/// Words around the work that name no work.
const AROUND: &[&str] = &[
    "cong chuc",
    "vien chuc",
    "can bo",
    "cc",
    "vc",
    "chuyen vien cao cap",
    "chuyen vien chinh",
    "chuyen vien",
    "can su",
    "nhan vien",
    "phu trach",
    "tham muu",
    "theo doi",
    "linh vuc",
    "cong tac",
    "ve",
    "mang",
    "vi tri",
    "cong viec",
    "giup viec",
];

impl Reference {
    /// The office of a commune that a text names.
    pub fn office_from_text(&self, text: &str) -> Option<OfficeCode> {
        let key = phrase_key(text);
        let offices = &self.lookup().offices;
        offices.exact(&key).or_else(|| Some(offices.longest(&key)?.1)).cloned()
    }

    /// The field that a text names: its name or an alias, alone or with words around it.
    pub fn field_from_text(&self, text: &str) -> Option<FieldCode> {
        let key = bare(&phrase_key(text));
        let fields = &self.lookup().fields;
        let in_fields = fields.exact(&key).or_else(|| Some(fields.longest(&key)?.1));
        in_fields.cloned().or_else(|| {
            let position = self.position_from_text(text);
            self.positions.get(position.get()?)?.field.clone()
        })
    }

    /// The field of which a text is the name or an alias and nothing else.
    pub(crate) fn field_named(&self, text: &str) -> Option<&FieldCode> {
        self.lookup().fields.exact(&bare(&phrase_key(text)))
    }

    /// The position that a text names: stated when the text is its name or an alias, presumed when such words stand
    /// among others. Leading positions are read with their office ("Trưởng phòng Kinh tế").
    pub fn position_from_text(&self, text: &str) -> Known<PositionCode> {
        let lookup = self.lookup();
        let key = phrase_key(text);
        if let Some(code) = lookup.leading.exact(&key).or_else(|| lookup.positions.exact(&key)) {
            return Known::Stated(code.clone());
        }
        let level = self.title_from_text(text).level;
        if level != Level::Professional {
            let office = self.office_from_text(text);
            return match office.and_then(|office| self.leading_position(&office, level)) {
                Some(position) => Known::Stated(position.code.clone()),
                None => Known::Missing,
            };
        }
        let key = bare(&key);
        if let Some(code) = lookup.positions.exact(&key) {
            return Known::Stated(code.clone());
        }
        // "Chuyên viên Phòng Văn hóa – Xã hội" names an office and no work.
        let key = match lookup.offices.longest(&key) {
            Some((office, _)) if is_office_name(office) => without(&key, office),
            _ => key,
        };
        match lookup.positions.longest(&key) {
            Some((_, code)) => Known::Presumed(code.clone()),
            None => Known::Missing,
        }
    }

    /// The leading position of an office at that level.
    pub fn leading_position(&self, office: &OfficeCode, level: Level) -> Option<&Position> {
        self.positions_in_order()
            .find(|position| position.field.is_none() && position.office == *office && position.level == level)
    }

    /// Whether an office is known to have no leading positions in the catalogue, such as a Party body.
    pub(crate) fn leads_elsewhere(&self, office: Option<&OfficeCode>) -> bool {
        let has = |office: &OfficeCode| self.leading_position(office, Level::Head).is_some();
        office.is_some_and(|office| !has(office))
    }

    /// The professional positions of a field, in the order of the file.
    pub fn positions_of_field<'a>(&'a self, field: &'a FieldCode) -> impl Iterator<Item = &'a Position> {
        self.positions_in_order().filter(move |position| position.field.as_ref() == Some(field))
    }
}

fn is_office_name(phrase: &str) -> bool {
    phrase.starts_with("phong ") || phrase.starts_with("trung tam") || phrase.starts_with("van phong ")
}

/// The key without the words around the work, at its front.
pub(super) fn bare(key: &str) -> String {
    let mut rest = key;
    loop {
        let next = AROUND.iter().find_map(|around| {
            let after = rest.strip_prefix(around)?;
            after.strip_prefix(' ').or_else(|| after.is_empty().then_some(after))
        });
        match next {
            Some(after) => rest = after,
            None => return rest.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str) -> (String, bool) {
        let known = Reference::embedded().position_from_text(text);
        (known.get().map_or("none".to_owned(), ToString::to_string), known.is_presumed())
    }

    #[test]
    fn names_and_legacy_titles_state_a_position() {
        for (text, code) in [
            ("Địa chính – Xây dựng", "dat-dai"),
            ("Văn phòng – Thống kê", "van-phong"),
            ("CC Tư pháp – Hộ tịch", "tu-phap"),
            ("cong chuc Tai chinh - Ke toan", "tai-chinh-ke-toan"),
            ("Địa chính - nông nghiệp - xây dựng và môi trường", "dat-dai"),
            ("Quản lý đất đai", "dat-dai"),
            ("Chuyên viên CNTT", "cong-nghe-thong-tin"),
            ("Văn hóa - xã hội", "van-hoa"),
            ("Trưởng phòng Kinh tế", "truong-phong-kinh-te"),
            ("Phó Trưởng phòng Văn hóa - Xã hội", "pho-truong-phong-van-hoa-xa-hoi"),
            ("Phó Chánh Văn phòng HĐND và UBND", "pho-chanh-van-phong"),
        ] {
            assert_eq!(position(text), (code.to_owned(), false), "{text}");
        }
    }

    #[test]
    fn words_among_others_presume_a_position() {
        assert_eq!(position("Theo dõi đất đai, giải phóng mặt bằng"), ("dat-dai".to_owned(), true));
        assert_eq!(position("Chuyên viên quản lý hồ sơ hộ tịch xã"), ("tu-phap".to_owned(), true));
    }

    #[test]
    fn an_office_or_a_rank_is_no_position() {
        for text in ["Chuyên viên", "Chuyên viên Phòng Văn hóa – Xã hội", "Trưởng phòng", "Giám đốc Sở Xây dựng", ""]
        {
            assert_eq!(position(text).0, "none", "{text}");
        }
    }

    #[test]
    fn fields_are_read_by_name_alias_and_position() {
        let reference = Reference::embedded();
        let field = |text| reference.field_from_text(text).map(|code| code.to_string());
        assert_eq!(field("Tài chính và Kế hoạch").as_deref(), Some("tai-chinh-ke-hoach"));
        assert_eq!(field("NN&MT").as_deref(), Some("nong-nghiep-moi-truong"));
        assert_eq!(field("Lĩnh vực đất đai").as_deref(), Some("nong-nghiep-moi-truong"));
        assert_eq!(field("Giao thông").as_deref(), Some("xay-dung-cong-thuong"));
        assert_eq!(field("Bóng đá"), None);
    }

    #[test]
    fn offices_are_read_by_every_name() {
        let reference = Reference::embedded();
        let office = |text| reference.office_from_text(text).map(|code| code.to_string());
        assert_eq!(office("I. Văn phòng HĐND và UBND").as_deref(), Some("van-phong"));
        assert_eq!(office("Phòng KT-HT&ĐT").as_deref(), Some("kinh-te"));
        assert_eq!(office("P. Kinh tế").as_deref(), Some("kinh-te"));
        assert_eq!(office("P.VH-XH").as_deref(), Some("van-hoa-xa-hoi"));
        assert_eq!(office("TTPVHCC").as_deref(), Some("hanh-chinh-cong"));
        assert_eq!(office("Văn phòng Đảng ủy").as_deref(), Some("dang-uy"));
        assert_eq!(office("TT Cung ứng dịch vụ sự nghiệp công").as_deref(), Some("cung-ung-dich-vu"));
        assert_eq!(office("UBMTTQ Việt Nam").as_deref(), Some("mat-tran"));
    }

    #[test]
    fn every_name_and_alias_of_the_catalogue_is_read_as_some_position() {
        let reference = Reference::embedded();
        for position in reference.positions_in_order() {
            assert_eq!(reference.position_from_text(&position.name), Known::Stated(position.code.clone()));
            for alias in &position.aliases {
                assert!(matches!(reference.position_from_text(alias), Known::Stated(_)), "{alias}");
            }
        }
    }
}
