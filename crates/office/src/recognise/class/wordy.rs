//! Cells with letters: names, bodies, titles, degrees and the like.

use super::lexicon::lexicon;
use super::{Class, Classes};
use crate::recognise::labels;
use crate::values;

pub(super) fn classes(text: &str, folded: &str, found: &mut Classes) {
    let lexicon = lexicon();
    if values::is_mark(text) {
        found.add(Class::Mark);
        return;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    if matches!(folded, "nam" | "nu" | "m" | "f" | "male" | "female") {
        found.add(Class::Sex);
        return;
    }
    if lexicon.peoples.contains(folded) {
        found.add(Class::Ethnic);
    }
    if matches!(
        folded,
        "khong" | "phat giao" | "thien chua giao" | "cong giao" | "tin lanh" | "cao dai" | "hoa hao" | "phat"
    ) {
        found.add(Class::Religion);
    }
    let degree = labels::degree(text).is_some();
    if degree
        || words.first().is_some_and(|first| matches!(*first, "ths" | "ts" | "dh" | "cn" | "ks" | "cd" | "tc"))
        || lexicon.degrees.within(folded)
    {
        found.add(Class::Degree);
    }
    if labels::theory(text).is_some() {
        found.add(Class::Theory);
    }
    if folded.starts_with("hoan thanh")
        || folded.starts_with("khong hoan thanh")
        || matches!(
            folded,
            "htxsnv"
                | "httnv"
                | "htnv"
                | "khtnv"
                | "htxs"
                | "htt"
                | "ht"
                | "kht"
                | "xuat sac"
                | "tot"
                | "ht tot"
                | "ht xuat sac"
        )
    {
        found.add(Class::Rating);
    }
    if matches!(
        folded,
        "can bo"
            | "cong chuc"
            | "vien chuc"
            | "hop dong"
            | "cc"
            | "vc"
            | "cb"
            | "hd"
            | "hop dong lao dong"
            | "khong chuyen trach"
            | "hdld"
            | "bien che"
            | "cong an"
            | "quan su"
            | "hop dong 111"
            | "hop dong 68"
            | "can bo chuyen trach"
            | "khct"
            | "nguoi hoat dong khong chuyen trach"
    ) || folded.starts_with("hop dong ")
        || folded.starts_with("cong chuc ") && words.len() <= 3
    {
        found.add(Class::Kind);
    }
    if lexicon.blocks.within(folded) || matches!(folded, "dang" | "mat tran" | "chinh quyen" | "doan the" | "mttq") {
        found.add(Class::Block);
    }
    if matches!(
        folded,
        "chuyen vien"
            | "chuyen vien chinh"
            | "chuyen vien cao cap"
            | "can su"
            | "nhan vien"
            | "ke toan vien"
            | "ke toan vien chinh"
            | "cv"
            | "cvc"
            | "cs"
    ) || folded.starts_with("hang ")
    {
        found.add(Class::Rank);
    }
    let capitals = text.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count();
    let unit = lexicon.bodies.begins(folded);
    let work = lexicon.work.within(folded);
    let title = lexicon.titles.begins(folded);
    let named = (2..=6).contains(&words.len())
        && capitals == text.split_whitespace().count()
        && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | ',' | ';'))
        && lexicon.surnames.contains(words[0])
        && !unit;
    if named {
        found.add(Class::Name);
    }
    if unit {
        found.add(Class::Unit);
        if ["xa", "phuong", "dac khu", "thi tran", "ubnd"].iter().any(|word| folded.starts_with(word)) {
            found.add(Class::Commune);
        }
    } else if capitals >= 1 && words.len() <= 4 && !title && !work && !found.holds(Class::Degree) {
        found.add(Class::Commune);
    }
    if title && !unit {
        found.add(Class::Title);
    }
    if work {
        found.add(Class::Work);
    }
    if lexicon.majors.within(folded) && !unit {
        found.add(Class::Major);
    }
    if folded.contains(" qd ") || folded.contains(" cv ") && text.contains('/') {
        found.add(Class::Document);
    }
}
