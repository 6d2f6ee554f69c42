//! The two languages.

use unic_langid::LanguageIdentifier;

/// A language of the interface. Vietnamese comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order in which they are offered.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The two-letter code, `vi` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// Reads `vi` or `en`, whatever the case and whatever region follows (`vi_VN.UTF-8`).
    pub fn parse(text: &str) -> Option<Lang> {
        let language = text.split(['_', '-', '.']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| language.eq_ignore_ascii_case(lang.code()))
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().expect("both codes are language identifiers")
    }

    pub(crate) fn texts(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Lang::Vi => crate::embedded::VI,
            Lang::En => crate::embedded::EN,
        }
    }
}
