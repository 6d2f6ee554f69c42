//! Keys of words, and finding the longest known phrase in a text.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Abbreviations and long forms that stand for one thing, word for word after folding.
const SAME: &[(&str, &str)] = &[
    ("ban chi huy quan su", "bchqs"),
    ("ban chqs", "bchqs"),
    ("bch quan su", "bchqs"),
    ("bch qs", "bchqs"),
    ("bhxh", "bao hiem xa hoi"),
    ("cds", "chuyen doi so"),
    ("cntt", "cong nghe thong tin"),
    ("cs", "can su"),
    ("cv", "chuyen vien"),
    ("cvc", "chuyen vien chinh"),
    ("gd dt", "giao duc dao tao"),
    ("gddt", "giao duc dao tao"),
    ("hcc", "hanh chinh cong"),
    ("hoi dong nhan dan", "hdnd"),
    ("khcn", "khoa hoc cong nghe"),
    ("kh cn", "khoa hoc cong nghe"),
    ("kh dt", "ke hoach dau tu"),
    ("kt ht dt", "kinh te ha tang do thi"),
    ("kt htdt", "kinh te ha tang do thi"),
    ("ld tb xh", "lao dong thuong binh xa hoi"),
    ("ldtbxh", "lao dong thuong binh xa hoi"),
    ("ld tbxh", "lao dong thuong binh xa hoi"),
    ("mat tran to quoc", "mttq"),
    ("nn mt", "nong nghiep moi truong"),
    ("nnmt", "nong nghiep moi truong"),
    ("nn ptnt", "nong nghiep phat trien nong thon"),
    ("p", "phong"),
    ("pvhcc", "phuc vu hanh chinh cong"),
    ("qldd", "quan ly dat dai"),
    ("qlnn", "quan ly nha nuoc"),
    ("tc kh", "tai chinh ke hoach"),
    ("tckh", "tai chinh ke hoach"),
    ("tc kt", "tai chinh ke toan"),
    ("tn mt", "tai nguyen moi truong"),
    ("tnmt", "tai nguyen moi truong"),
    ("tt", "trung tam"),
    ("tthc", "thu tuc hanh chinh"),
    ("ttpvhcc", "trung tam phuc vu hanh chinh cong"),
    ("uy ban nhan dan", "ubnd"),
    ("uy ban mat tran to quoc", "mttq"),
    ("ubmttq", "mttq"),
    ("uy ban mttq", "mttq"),
    ("vh xh", "van hoa xa hoi"),
    ("vhxh", "van hoa xa hoi"),
    ("vp", "van phong"),
    ("xd", "xay dung"),
];

/// The key of a phrase: folded, abbreviations written out (or long names abbreviated), the word "và" dropped, so that
/// "Tài chính – Kế hoạch" and "TÀI CHÍNH VÀ KẾ HOẠCH" are one.
pub(crate) fn phrase_key(text: &str) -> String {
    let folded = canbo_text::fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty() && *word != "va").collect();
    let mut key = String::with_capacity(folded.len() + 16);
    let mut at = 0;
    while at < words.len() {
        let (taken, written) = same_at(&words[at..]).unwrap_or((1, words[at]));
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(written);
        at += taken;
    }
    key
}

/// Words, and how they are written.
type Same = (Vec<&'static str>, &'static str);

/// The entries of [`SAME`] by their first word, longest first.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Same>>> = LazyLock::new(|| {
    let mut map: HashMap<&str, Vec<Same>> = HashMap::new();
    for (words, written) in SAME {
        let words: Vec<&str> = words.split(' ').collect();
        map.entry(words[0]).or_default().push((words, written));
    }
    map.values_mut().for_each(|entries| entries.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    map
});

fn same_at(words: &[&str]) -> Option<(usize, &'static str)> {
    let entries = BY_FIRST_WORD.get(words.first()?)?;
    entries.iter().find(|(same, _)| words.starts_with(same)).map(|(same, written)| (same.len(), *written))
}

/// Phrases that name something. The first to claim a key keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    by_key: HashMap<String, T>,
    most_words: usize,
}

impl<T: Clone> Phrases<T> {
    pub(crate) fn new() -> Phrases<T> {
        Phrases { by_key: HashMap::new(), most_words: 0 }
    }
    /// Lets a phrase name that thing, unless it names another already.
    pub(crate) fn add(&mut self, phrase: &str, thing: &T) {
        let key = phrase_key(phrase);
        if !key.is_empty() {
            self.most_words = self.most_words.max(key.split(' ').count());
            self.by_key.entry(key).or_insert_with(|| thing.clone());
        }
    }
    /// What exactly this key names.
    pub(crate) fn exact(&self, key: &str) -> Option<&T> {
        self.by_key.get(key)
    }
    /// The longest phrase inside the key, the earliest of equals, and where it stands.
    pub(crate) fn longest<'a>(&self, key: &'a str) -> Option<(&'a str, &T)> {
        let starts: Vec<usize> = std::iter::once(0).chain(key.match_indices(' ').map(|(at, _)| at + 1)).collect();
        let ends: Vec<usize> = key.match_indices(' ').map(|(at, _)| at).chain(std::iter::once(key.len())).collect();
        let mut best: Option<(&str, &T)> = None;
        for (first, &start) in starts.iter().enumerate() {
            let last = (first + self.most_words).min(ends.len());
            for &end in ends[first..last].iter().rev() {
                let part = &key[start..end];
                if best.is_some_and(|(found, _)| found.len() >= part.len()) {
                    break;
                }
                if let Some(thing) = self.by_key.get(part) {
                    best = Some((part, thing));
                    break;
                }
            }
        }
        best
    }
    /// The longest phrase with which the key begins, and what follows it.
    pub(crate) fn leading<'a>(&self, key: &'a str) -> Option<(&T, &'a str)> {
        let ends = key.match_indices(' ').map(|(at, _)| at).chain(std::iter::once(key.len()));
        let ends: Vec<usize> = ends.take(self.most_words).collect();
        ends.iter().rev().find_map(|&end| Some((self.by_key.get(&key[..end])?, key[end..].trim_start())))
    }
}

/// The key without that part, which must be a piece of it.
pub(crate) fn without(key: &str, part: &str) -> String {
    let at = part.as_ptr() as usize - key.as_ptr() as usize;
    let (before, after) = (key[..at].trim_end(), key[at + part.len()..].trim_start());
    if before.is_empty() || after.is_empty() { format!("{before}{after}") } else { format!("{before} {after}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_long_names_have_one_key() {
        assert_eq!(phrase_key("VP. HĐND và UBND"), phrase_key("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"));
        assert_eq!(phrase_key("Sở NN&MT"), "so nong nghiep moi truong");
    }

    #[test]
    fn the_longest_phrase_wins() {
        let mut phrases = Phrases::new();
        phrases.add("văn hóa", &1);
        phrases.add("văn hóa - xã hội", &2);
        assert_eq!(phrases.longest("cong chuc van hoa xa hoi"), Some(("van hoa xa hoi", &2)));
        assert_eq!(phrases.longest("van hoa the thao"), Some(("van hoa", &1)));
        assert_eq!(phrases.longest("van"), None);
    }

    #[test]
    fn a_part_is_taken_out_of_a_key() {
        let key = "chuyen vien phong kinh te";
        assert_eq!(without(key, &key[12..]), "chuyen vien");
    }
}
