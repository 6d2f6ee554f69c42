//! Vietnamese order of words and of people.

use crate::place::tone_key;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

static VIETNAMESE: LazyLock<Collator> = LazyLock::new(Collator::vietnamese);

/// Compares text as a Vietnamese dictionary does: a, ă, â are three letters, tones decide only between equal letters.
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// The Vietnamese order, from the tables compiled into the program.
    pub fn vietnamese() -> Self {
        let collator = CollatorBorrowed::try_new(locale!("vi").into(), CollatorOptions::default());
        Self(collator.expect("the Vietnamese order is compiled in"))
    }

    /// Ordinary text, from its first letter on. Only the same text is equal.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Personal names: by given name (the last word), then the words between, then the family name (the first).
    ///
    /// `Hoà` and `Hòa` sort together. The parts of a name are found by place alone: for Ê Đê or Gia Rai names, whose
    /// last word is the family's, the order is the one that Vietnamese offices use, by the last word too.
    pub fn compare_names(&self, a: &str, b: &str) -> Ordering {
        let (ours, theirs) = (tone_key(a), tone_key(b));
        let (ours, theirs) = (parts(&ours), parts(&theirs));
        ours.iter()
            .zip(theirs)
            .map(|(ours, theirs)| self.0.compare(ours, theirs))
            .find(|order| order.is_ne())
            .unwrap_or_else(|| self.compare(a, b))
    }

    /// Bytes that sort as [`Collator::compare_names`] does, for a database that knows nothing of Vietnamese.
    pub fn name_key(&self, name: &str) -> Vec<u8> {
        let same_tones = tone_key(name);
        let mut key = Vec::new();
        for part in parts(&same_tones).into_iter().chain([name]) {
            let Ok(()) = self.0.write_sort_key_to(part, &mut key);
            // Below every byte of a key, so that a shorter part comes first.
            key.push(0);
        }
        key.extend(name.as_bytes());
        key
    }
}

/// Given name, middle names, family name. A single word is a given name.
fn parts(name: &str) -> [&str; 3] {
    let (before, given) = name.rsplit_once(' ').unwrap_or(("", name));
    let (family, middle) = before.split_once(' ').unwrap_or((before, ""));
    [given, middle, family]
}

/// [`Collator::compare`] with one collator shared by the program.
pub fn compare(a: &str, b: &str) -> Ordering {
    VIETNAMESE.compare(a, b)
}

/// [`Collator::compare_names`] with one collator shared by the program.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    VIETNAMESE.compare_names(a, b)
}

/// [`Collator::name_key`] with one collator shared by the program.
pub fn name_key(name: &str) -> Vec<u8> {
    VIETNAMESE.name_key(name)
}
