//! XML under limits: no document types, no entities but the five, bounded pieces and depth.

use super::{limits::Limits, raw::Damage};
use quick_xml::events::{BytesStart, Event};
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

/// Counts what passes and stops at a cap.
pub(crate) struct Metered<R> {
    inner: BufReader<R>,
    meter: Rc<Meter>,
}

/// What has passed, shared with the one who set the caps.
#[derive(Debug, Default)]
pub(crate) struct Meter {
    /// Bytes since the last event.
    piece: Cell<u64>,
    piece_cap: u64,
    total: Cell<u64>,
    total_cap: u64,
    hit: Cell<Option<&'static str>>,
}

impl Meter {
    pub(crate) fn new(total_cap: u64, piece_cap: u64) -> Rc<Meter> {
        Rc::new(Meter { total_cap, piece_cap, ..Meter::default() })
    }
    fn check(&self) -> io::Result<()> {
        if self.total.get() > self.total_cap {
            self.hit.set(Some("inflated_bytes"));
        } else if self.piece.get() > self.piece_cap {
            self.hit.set(Some("piece_bytes"));
        } else {
            return Ok(());
        }
        Err(io::Error::other("limit"))
    }
}

impl<R: Read> Metered<R> {
    pub(crate) fn new(inner: R, meter: Rc<Meter>) -> Metered<R> {
        Metered { inner: BufReader::with_capacity(1 << 16, inner), meter }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.meter.check()?;
        let n = self.inner.read(out)?;
        self.meter.total.set(self.meter.total.get() + n as u64);
        Ok(n)
    }
}

impl<R: Read> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.meter.check()?;
        self.inner.fill_buf()
    }
    fn consume(&mut self, n: usize) {
        self.meter.piece.set(self.meter.piece.get() + n as u64);
        self.meter.total.set(self.meter.total.get() + n as u64);
        self.inner.consume(n);
    }
}

/// A reader of XML events. Empty elements come as start and end.
pub(crate) struct Xml<R: Read> {
    reader: quick_xml::Reader<Metered<R>>,
    meter: Rc<Meter>,
    depth: u32,
    depth_cap: u32,
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(inner: R, inflated_cap: u64, limits: &Limits) -> Xml<R> {
        let meter = Meter::new(inflated_cap, limits.piece_bytes);
        let mut reader = quick_xml::Reader::from_reader(Metered::new(inner, meter.clone()));
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, meter, depth: 0, depth_cap: limits.depth }
    }

    /// The next event; `Eof` at the end.
    pub(crate) fn next<'b>(&mut self, buf: &'b mut Vec<u8>) -> Result<Event<'b>, Damage> {
        buf.clear();
        self.meter.piece.set(0);
        match self.reader.read_event_into(buf) {
            Ok(Event::DocType(_)) => Err(Damage::Unsafe),
            Ok(event) => {
                match &event {
                    Event::Start(_) => self.depth += 1,
                    Event::End(_) => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                if self.depth > self.depth_cap {
                    return Err(Damage::Limit("depth", u64::from(self.depth_cap)));
                }
                Ok(event)
            }
            Err(_) => Err(match self.meter.hit.get() {
                Some("piece_bytes") => Damage::Limit("piece_bytes", self.meter.piece_cap),
                Some(what) => Damage::Limit(what, self.meter.total_cap),
                None => Damage::Broken,
            }),
        }
    }

    /// Bytes that have passed.
    pub(crate) fn passed(&self) -> u64 {
        self.meter.total.get()
    }

    /// Appends the text of an event, with the five entities and character references resolved.
    pub(crate) fn push_text(event: &Event<'_>, out: &mut String) -> Result<(), Damage> {
        match event {
            Event::Text(text) => out.push_str(&text.xml10_content()),
            Event::CData(text) => out.push_str(text),
            Event::GeneralRef(name) => {
                if name.is_char_ref() {
                    out.push(name.resolve_char_ref().ok().flatten().unwrap_or('\u{FFFD}'));
                } else {
                    out.push(match &**name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(Damage::Unsafe),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// An attribute by its local name, entities resolved.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    for attribute in element.attributes().with_checks(false).flatten() {
        if attribute.key.local_name().as_ref() == name {
            return Some(match attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
                Ok(value) => value.into_owned(),
                Err(_) => String::new(),
            });
        }
    }
    None
}

/// An attribute that is a whole number.
pub(crate) fn number(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    attribute(element, name)?.trim().parse().ok()
}
