//! A calendar as iCalendar (RFC 5545): events with stable identifiers, in the time of Viet Nam, the same bytes for the same
//! events.
//!
//! Lines end with CRLF and are folded at 75 octets between letters; text is escaped. The clock of Viet Nam has been seven
//! hours ahead of UTC without summer time since 1975, so the time zone needs one rule.

use jiff::civil::Date;
use std::fmt::Write;

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Hours of a day, in the time of Viet Nam: hour and minute.
    Hours { day: Date, from: (i8, i8), to: (i8, i8) },
    /// Whole days, the last excluded.
    Days { from: Date, until: Date },
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Told apart from other events by this; the same in each run.
    pub(crate) key: String,
    pub(crate) when: When,
    pub(crate) summary: String,
    pub(crate) place: String,
    pub(crate) about: String,
    /// Latitude and longitude in millionths of a degree.
    pub(crate) point: Option<(i64, i64)>,
}

const ZONE: &str = "Asia/Ho_Chi_Minh";

/// The text of a calendar. `stamp` is the day on which the data stood: no clock is read.
pub(crate) fn write(name: &str, stamp: Date, events: impl Iterator<Item = Event>) -> String {
    let mut out = String::new();
    let mut line = |text: String| fold(&text, &mut out);
    for head in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Canbo//canbo//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        line(head.to_owned());
    }
    line(format!("X-WR-CALNAME:{}", escaped(name)));
    for head in [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Ho_Chi_Minh",
        "BEGIN:STANDARD",
        "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "END:STANDARD",
        "END:VTIMEZONE",
    ] {
        line(head.to_owned());
    }
    for event in events {
        line("BEGIN:VEVENT".to_owned());
        line(format!("UID:{}@canbo", escaped(&event.key)));
        line(format!("DTSTAMP:{}T000000Z", compact(stamp)));
        match event.when {
            When::Hours { day, from, to } => {
                let at = |(hour, minute): (i8, i8)| format!("{}T{hour:02}{minute:02}00", compact(day));
                line(format!("DTSTART;TZID={ZONE}:{}", at(from)));
                line(format!("DTEND;TZID={ZONE}:{}", at(to)));
            }
            When::Days { from, until } => {
                line(format!("DTSTART;VALUE=DATE:{}", compact(from)));
                line(format!("DTEND;VALUE=DATE:{}", compact(until)));
            }
        }
        line(format!("SUMMARY:{}", escaped(&event.summary)));
        line(format!("LOCATION:{}", escaped(&event.place)));
        if let Some(point) = event.point {
            line(format!("GEO:{};{}", degrees(point.0), degrees(point.1)));
        }
        line(format!("DESCRIPTION:{}", escaped(&event.about)));
        line("TRANSP:OPAQUE".to_owned());
        line("END:VEVENT".to_owned());
    }
    line("END:VCALENDAR".to_owned());
    out
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn degrees(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    format!("{sign}{}.{:06}", millionths.abs() / 1_000_000, millionths.abs() % 1_000_000)
}

/// Backslash, semicolon, comma and line ends, as section 3.3.11 asks; other control letters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Lines of at most 75 octets; what goes on begins with a space (section 3.1).
fn fold(text: &str, out: &mut String) {
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            used = 1;
        }
        let _ = out.write_char(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn event() -> Event {
        Event {
            key: "2026-01-05-sang-P1-21583".to_owned(),
            when: When::Hours { day: date(2026, 1, 5), from: (7, 30), to: (11, 30) },
            summary: "Hỗ trợ; đất đai, môi trường \\ xã Ia Ly\ncả ngày".to_owned(),
            place: "Phường Quy Nhơn".to_owned(),
            about: "Sở Nông nghiệp và Môi trường ".repeat(6),
            point: Some((13_784_300, 109_233_000)),
        }
    }

    /// A reader of its own: unfolded lines.
    fn lines(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_letters_and_end_with_crlf() {
        let text = write("Lịch", date(2026, 1, 1), std::iter::once(event()));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let whole = format!("DESCRIPTION:{}", "Sở Nông nghiệp và Môi trường ".repeat(6));
        assert!(lines(&text).contains(&whole), "unfolding gives the text back");
    }

    #[test]
    fn text_is_escaped_and_hours_stand_in_the_time_of_viet_nam() {
        let text = lines(&write("Lịch", date(2026, 1, 1), std::iter::once(event())));
        let has = |line: &str| assert!(text.iter().any(|one| one == line), "{line} is not in {text:#?}");
        has("SUMMARY:Hỗ trợ\\; đất đai\\, môi trường \\\\ xã Ia Ly\\ncả ngày");
        has("DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T073000");
        has("DTEND;TZID=Asia/Ho_Chi_Minh:20260105T113000");
        has("DTSTAMP:20260101T000000Z");
        has("UID:2026-01-05-sang-P1-21583@canbo");
        has("GEO:13.784300;109.233000");
        has("TZOFFSETTO:+0700");
    }

    #[test]
    fn whole_days_end_on_the_day_after_the_last() {
        let days = When::Days { from: date(2026, 1, 5), until: date(2026, 1, 17) };
        let text = lines(&write("Lịch", date(2026, 1, 1), std::iter::once(Event { when: days, ..event() })));
        assert!(text.contains(&"DTSTART;VALUE=DATE:20260105".to_owned()));
        assert!(text.contains(&"DTEND;VALUE=DATE:20260117".to_owned()));
    }
}
