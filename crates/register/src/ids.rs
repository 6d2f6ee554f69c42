//! Stable keys. Each is parsed once at the edge; no bare string travels inside.
//!
//! Grammar (see `docs/guides/keys.md`):
//! - province `66`; commune `24133` (official five digits);
//! - unit inside another: `24133.kinh-te`, `so-xay-dung`, `so-xay-dung.phong-quan-ly-do-thi`;
//! - position `dat-dai`; seat `24133/dat-dai`;
//! - person: staff number as written on the roster (upper case), or `p-` and 12 letters of a digest of what
//!   identifies the person. A personal identity number is never a key: keys are printed.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a key that is already in its canonical form.
            pub fn new(key: impl Into<String>) -> Self {
                Self(key.into())
            }
            /// The key as it is printed.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
        impl From<&str> for $name {
            fn from(key: &str) -> Self {
                Self(key.to_owned())
            }
        }
    };
}

key!(
    /// A province or centrally run city by its official two digits, such as `66` (Đắk Lắk).
    ProvinceCode
);
key!(
    /// An organisational unit: a commune by its five digits, a provincial body by its slug, parts after a dot.
    UnitId
);
key!(
    /// A person; see the module for what it is made of.
    PersonId
);
key!(
    /// An office of a commune (`law/reference/positions.toml`, table `offices`).
    OfficeCode
);
key!(
    /// A field of work (lĩnh vực; `law/reference/positions.toml`, table `fields`).
    FieldCode
);
key!(
    /// A job position (vị trí việc làm; `law/reference/positions.toml`, table `positions`).
    PositionCode
);

impl UnitId {
    /// The part of this unit with that slug: `24133` and `kinh-te` give `24133.kinh-te`.
    pub fn part(&self, slug: &str) -> UnitId {
        UnitId(format!("{}.{slug}", self.0))
    }
    /// The outermost unit: `24133.kinh-te` gives `24133`.
    pub fn root(&self) -> UnitId {
        UnitId(self.0.split('.').next().unwrap_or_default().to_owned())
    }
    /// Whether this is `other` or a part of it.
    pub fn is_within(&self, other: &UnitId) -> bool {
        self.0 == other.0 || (self.0.starts_with(&other.0) && self.0.as_bytes().get(other.0.len()) == Some(&b'.'))
    }
}

/// A seat group: a commune, a position in it and the kind of headcount.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SeatKey {
    /// The commune-level unit.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
}

impl SeatKey {
    /// Reads `24133/dat-dai`, or `24133.kinh-te/dat-dai` (the office is implied by the position and dropped).
    pub fn parse(text: &str) -> Option<SeatKey> {
        let (unit, position) = text.split_once('/')?;
        if unit.is_empty() || position.is_empty() || position.contains('/') {
            return None;
        }
        Some(SeatKey { unit: UnitId::new(unit).root(), position: PositionCode::new(position) })
    }
}

impl fmt::Display for SeatKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.unit, self.position)
    }
}
