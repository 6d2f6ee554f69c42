//! Days as TOML writes them (bare, `2025-07-01`) and as text (JSON, quoted TOML).

use canbo_register::Day;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Day;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a day such as 2025-07-01")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
        let wrong = || E::custom(format!("{text} is not a day such as 2025-07-01"));
        if text.len() != "2025-07-01".len() {
            return Err(wrong());
        }
        text.parse().map_err(|_| wrong())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Day, A::Error> {
        // A bare TOML date comes as a map of one private key.
        let entry = map.next_entry::<IgnoredAny, toml_text::Text>()?;
        let (_, text) = entry.ok_or_else(|| A::Error::custom("expected a day such as 2025-07-01"))?;
        self.visit_str(&text.0)
    }
}

mod toml_text {
    use serde::de::{Deserialize, Deserializer, Error, Visitor};

    pub(super) struct Text(pub(super) String);

    impl<'de> Deserialize<'de> for Text {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            struct Any;
            impl Visitor<'_> for Any {
                type Value = Text;
                fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    out.write_str("a day such as 2025-07-01")
                }
                fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                    Ok(Text(text.to_owned()))
                }
            }
            from.deserialize_any(Any)
        }
    }
}

/// A day that must be there.
pub(crate) fn required<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    from.deserialize_any(DayVisitor)
}

/// A day that may be absent (with `#[serde(default)]`).
pub(crate) fn option<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
    required(from).map(Some)
}
