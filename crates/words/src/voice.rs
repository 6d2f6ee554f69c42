//! One language, opened: its sentences, and data put into them.

use crate::figures::{day_in, month_in, number_in};
use crate::{Lang, figures};
use canbo_register::reference::Reference;
use canbo_register::{FieldCode, PositionCode};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil::Date;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A datum of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// A quantity: set with separators, and usable for plurals.
    Number(i64),
    /// A day, set as the language writes days.
    Day(Date),
}

impl<'a> From<&'a str> for Datum<'a> {
    fn from(text: &'a str) -> Self {
        Datum::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Datum<'a> {
    fn from(text: &'a String) -> Self {
        Datum::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Datum<'_> {
    fn from(text: String) -> Self {
        Datum::Text(Cow::Owned(text))
    }
}
impl From<i64> for Datum<'_> {
    fn from(number: i64) -> Self {
        Datum::Number(number)
    }
}
impl From<i32> for Datum<'_> {
    fn from(number: i32) -> Self {
        Datum::Number(number.into())
    }
}
impl From<u32> for Datum<'_> {
    fn from(number: u32) -> Self {
        Datum::Number(number.into())
    }
}
impl From<usize> for Datum<'_> {
    fn from(number: usize) -> Self {
        Datum::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<Date> for Datum<'_> {
    fn from(day: Date) -> Self {
        Datum::Day(day)
    }
}

/// The sentences of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Words({})", self.lang.code())
    }
}

impl Words {
    /// Opens the embedded sentences of a language.
    pub fn new(lang: Lang) -> Words {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Vi => |value, _| figure(Lang::Vi, value),
            Lang::En => |value, _| figure(Lang::En, value),
        }));
        // Fails only where the name is taken, and the bundle is new.
        let _ = bundle.add_function("GIVEN", given);
        let _ = bundle.add_function("WITHIN", within);
        for (_, text) in lang.texts() {
            // What does not parse is left out here and reported by the test of the locales.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(part, _)| part);
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a sentence of that key (`key` or `key.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.try_say(key, &[]).is_some()
    }

    /// The sentence of that key without data; the key itself where there is none.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The sentence of that key with its data; the key itself where there is none.
    pub fn say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> String {
        self.try_say(key, data).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of that key with its data, where there is one. A datum that is asked for and not given shows as
    /// its name in braces.
    pub fn try_say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> Option<String> {
        let (message, attribute) = key.split_once('.').map_or((key, None), |(key, name)| (key, Some(name)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut args = FluentArgs::with_capacity(data.len());
        for (name, datum) in data {
            args.set(*name, value(self.lang, datum));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }
}

/// `GIVEN($name)` in a sentence: `no` where the datum is left out or empty, so that the sentence can leave its words out.
fn given<'a>(data: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match data.first() {
        None | Some(FluentValue::None | FluentValue::Error) => FluentValue::from("no"),
        Some(FluentValue::String(text)) if text.is_empty() => FluentValue::from("no"),
        Some(_) => FluentValue::from("yes"),
    }
}

/// Kinds of communes as the register writes them, at the head of a name.
const KINDS: [(&str, &str); 4] =
    [("Xã ", "xã "), ("Phường ", "phường "), ("Đặc khu ", "đặc khu "), ("Thị trấn ", "thị trấn ")];

/// `WITHIN($unit)` in a sentence: a commune's name as it stands after other words, *xã Vạn Phú* for *Xã Vạn Phú*: the kind
/// of a commune has no capital of its own (Decree 30/2020/NĐ-CP, annex II). Every other text stays as it is.
fn within<'a>(data: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::String(name)) = data.first() else {
        return data.first().cloned().unwrap_or(FluentValue::None);
    };
    let kind = KINDS.iter().find_map(|(kind, small)| Some(format!("{small}{}", name.strip_prefix(kind)?)));
    FluentValue::String(kind.map_or_else(|| name.clone(), Cow::Owned))
}

fn value<'a>(lang: Lang, datum: &Datum<'a>) -> FluentValue<'a> {
    match datum {
        Datum::Text(text) => FluentValue::String(text.clone()),
        Datum::Number(number) => FluentValue::from(*number),
        Datum::Day(day) => FluentValue::String(Cow::Owned(day_in(lang, *day))),
    }
}

/// Sets whole numbers as the language does; everything else is left to the library.
fn figure(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let whole = number.value.round();
            let is_whole = (number.value - whole).abs() < 1e-9 && whole.abs() < 9e15;
            is_whole.then(|| number_in(lang, whole as i128))
        }
        _ => None,
    }
}

/// What a finding's datum is: an ISO day or month, a quantity, or words. Findings carry strings only, so that they stay
/// the same in both languages and on their way between processes.
pub(crate) fn datum<'a>(lang: Lang, name: &str, text: &'a str) -> Datum<'a> {
    if let Some(day) = iso_day(text) {
        return Datum::Day(day);
    }
    if let Some((year, month)) = iso_month(text) {
        return Datum::from(month_in(lang, year, month));
    }
    if let Some(known) = name_of_code(lang, name, text) {
        return Datum::from(known);
    }
    match whole_number(text) {
        Some(number) if number.abs() < 1000 || is_quantity(name) => Datum::Number(number),
        _ => Datum::from(text),
    }
}

/// A field or position by its name: findings carry codes.
fn name_of_code(lang: Lang, name: &str, text: &str) -> Option<String> {
    static NAMES: LazyLock<Reference> = LazyLock::new(Reference::embedded);
    let (vi, en) = match name {
        "field" => NAMES.fields.get(&FieldCode::new(text)).map(|field| (&field.name, &field.name_en))?,
        "position" => NAMES.positions.get(&PositionCode::new(text)).map(|one| (&one.name, &one.name_en))?,
        _ => return None,
    };
    Some(match lang {
        Lang::Vi => vi.clone(),
        Lang::En => en.clone(),
    })
}

fn iso_day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    text.parse().ok()
}

fn iso_month(text: &str) -> Option<(i16, i8)> {
    let (year, month) = text.split_once('-')?;
    if year.len() != 4 || month.len() != 2 {
        return None;
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((year.parse().ok()?, month))
}

/// A number that is written the way numbers are: no leading zero, so that codes stay codes.
fn whole_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', figures::MINUS]).unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || (digits.len() > 1 && digits.starts_with('0')) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    Some(if digits.len() == text.len() { number } else { -number })
}

/// Names under which four digits and more are a quantity to be set with separators, not a year or a code.
fn is_quantity(name: &str) -> bool {
    const QUANTITIES: [&str; 16] = [
        "count",
        "number",
        "total",
        "people",
        "rows",
        "cells",
        "limit",
        "authorised",
        "present",
        "working",
        "short",
        "over",
        "amount",
        "dong",
        "bytes",
        "size",
    ];
    QUANTITIES.iter().any(|quantity| name == *quantity || name.ends_with(&format!("_{quantity}")))
}
