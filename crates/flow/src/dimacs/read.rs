//! Reading line by line; nothing is believed of the header but as a promise to be kept.

use std::collections::BTreeMap;
use std::fmt;
use std::io::BufRead;

use crate::Network;

/// The longest line that is read, bytes.
pub const LINE_LIMIT: usize = 65_536;

/// What a header promises is reserved in advance only up to this number of arcs.
const RESERVED_AT_MOST: usize = 1 << 16;

/// So many nodes may be promised beyond those that the lines could mention.
const LONELY_AT_MOST: usize = 1 << 16;

/// A file that is not a network, and the first line that shows it.
#[derive(Debug)]
pub struct DimacsError {
    /// The line, from 1; what is missing is reported on the line behind the last.
    pub line: usize,
    /// What is wrong there.
    pub what: DimacsFault,
}

/// What can be wrong with a line.
#[derive(Debug)]
#[non_exhaustive]
pub enum DimacsFault {
    /// The source could not be read.
    Unreadable(std::io::Error),
    /// Longer than [`LINE_LIMIT`].
    LineTooLong,
    /// It begins with none of c, p, n, a.
    UnknownLine,
    /// A word is missing; this one.
    Missing(&'static str),
    /// More words than the line should have.
    Trailing,
    /// This word is not a whole number of the range that it should have.
    NotANumber(&'static str),
    /// The problem is not `min`.
    NotMin,
    /// A second `p` line.
    SecondHeader,
    /// Something else before the `p` line, or no `p` line at all.
    NoHeader,
    /// 2³¹ nodes or arcs, or more.
    TooLarge,
    /// A node line after the first arc line.
    NodeAfterArcs,
    /// A second node line for the same node.
    NodeTwice,
    /// A node number that is not in `1..=nodes`.
    NoSuchNode,
    /// The lower bound is above the upper one.
    BoundsCrossed,
    /// More arc lines than the header promised.
    TooManyArcs,
    /// At least 2¹⁶ of the promised nodes are mentioned by no line.
    TooManyNodes,
    /// Fewer arc lines than the header promised.
    TooFewArcs {
        /// What the header says.
        promised: usize,
        /// How many there are.
        found: usize,
    },
}

impl fmt::Display for DimacsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for DimacsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.what {
            DimacsFault::Unreadable(cause) => Some(cause),
            _ => None,
        }
    }
}

impl fmt::Display for DimacsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DimacsFault::Unreadable(cause) => write!(f, "could not be read: {cause}"),
            DimacsFault::LineTooLong => write!(f, "longer than {LINE_LIMIT} bytes"),
            DimacsFault::UnknownLine => write!(f, "begins with none of c, p, n, a"),
            DimacsFault::Missing(word) => write!(f, "the {word} is missing"),
            DimacsFault::Trailing => write!(f, "more words than there should be"),
            DimacsFault::NotANumber(word) => write!(f, "the {word} is not a whole number in range"),
            DimacsFault::NotMin => write!(f, "the problem is not \"min\""),
            DimacsFault::SecondHeader => write!(f, "a second \"p\" line"),
            DimacsFault::NoHeader => write!(f, "the \"p\" line should come first"),
            DimacsFault::TooLarge => write!(f, "2^31 nodes or arcs, or more"),
            DimacsFault::NodeAfterArcs => write!(f, "a node line after the first arc line"),
            DimacsFault::NodeTwice => write!(f, "a second line for this node"),
            DimacsFault::NoSuchNode => {
                write!(f, "a node outside the range that the \"p\" line gives")
            }
            DimacsFault::BoundsCrossed => write!(f, "the lower bound is above the capacity"),
            DimacsFault::TooManyArcs => write!(f, "more arcs than the \"p\" line promised"),
            DimacsFault::TooManyNodes => write!(f, "the \"p\" line promises far more nodes than the file mentions"),
            DimacsFault::TooFewArcs { promised, found } => {
                write!(f, "the file ends after {found} of {promised} arcs")
            }
        }
    }
}

/// Reads a network of one tier. Refuses whatever is malformed; whether supplies balance and numbers
/// are small enough is left to [`Network::validate`]. Memory grows with the lines that are there, not
/// with what the header promises.
pub fn read(mut source: impl BufRead) -> Result<Network, DimacsError> {
    let mut reading = Reading::default();
    let mut text = Vec::new();
    let mut line = 0;
    loop {
        line += 1;
        let fault = |what| DimacsError { line, what };
        text.clear();
        let mut limited = std::io::Read::take(&mut source, LINE_LIMIT as u64 + 1);
        limited.read_until(b'\n', &mut text).map_err(|cause| fault(DimacsFault::Unreadable(cause)))?;
        if text.is_empty() {
            return reading.finish().map_err(fault);
        }
        if text.len() > LINE_LIMIT {
            return Err(fault(DimacsFault::LineTooLong));
        }
        reading.take(&text).map_err(fault)?;
    }
}

#[derive(Default)]
struct Reading {
    /// The number of nodes and arcs that the header promised.
    promise: Option<(u32, u32)>,
    /// Supplies as stated, kept aside so that a promise of nodes costs nothing by itself.
    supplies: BTreeMap<u32, i64>,
    network: Network,
}

impl Reading {
    fn take(&mut self, text: &[u8]) -> Result<(), DimacsFault> {
        let mut words = Words { rest: text };
        match words.next() {
            None => return Ok(()),
            Some(word) if word[0] == b'c' => return Ok(()),
            Some(b"p") => self.take_header(&mut words)?,
            Some(b"n") => self.take_node(&mut words)?,
            Some(b"a") => self.take_arc(&mut words)?,
            Some(_) => return Err(DimacsFault::UnknownLine),
        }
        if words.next().is_some() { Err(DimacsFault::Trailing) } else { Ok(()) }
    }

    fn take_header(&mut self, words: &mut Words<'_>) -> Result<(), DimacsFault> {
        if self.promise.is_some() {
            return Err(DimacsFault::SecondHeader);
        }
        if words.next().ok_or(DimacsFault::Missing("problem"))? != b"min" {
            return Err(DimacsFault::NotMin);
        }
        let (nodes, arcs) = (words.size("number of nodes")?, words.size("number of arcs")?);
        self.promise = Some((nodes, arcs));
        self.network = Network::new(0, 1);
        let reserved = (arcs as usize).min(RESERVED_AT_MOST);
        self.network.arcs.reserve(reserved);
        self.network.costs[0].reserve(reserved);
        Ok(())
    }

    fn take_node(&mut self, words: &mut Words<'_>) -> Result<(), DimacsFault> {
        let (nodes, _) = self.promise.ok_or(DimacsFault::NoHeader)?;
        if !self.network.arcs.is_empty() {
            return Err(DimacsFault::NodeAfterArcs);
        }
        let node = words.node("node", nodes)?;
        let supply = words.number("supply")?;
        match self.supplies.insert(node, supply) {
            Some(_) => Err(DimacsFault::NodeTwice),
            None => Ok(()),
        }
    }

    fn take_arc(&mut self, words: &mut Words<'_>) -> Result<(), DimacsFault> {
        let (nodes, arcs) = self.promise.ok_or(DimacsFault::NoHeader)?;
        if self.network.arcs.len() >= arcs as usize {
            return Err(DimacsFault::TooManyArcs);
        }
        let (from, to) = (words.node("tail", nodes)?, words.node("head", nodes)?);
        let (lower, upper) = (words.number("lower bound")?, words.number("capacity")?);
        let cost = words.number("cost")?;
        if lower > upper {
            return Err(DimacsFault::BoundsCrossed);
        }
        self.network.add_arc(from, to, lower, upper, &[cost]);
        Ok(())
    }

    fn finish(self) -> Result<Network, DimacsFault> {
        let Reading { promise, supplies, mut network } = self;
        let (nodes, arcs) = promise.ok_or(DimacsFault::NoHeader)?;
        let found = network.arcs.len();
        if found < arcs as usize {
            return Err(DimacsFault::TooFewArcs { promised: arcs as usize, found });
        }
        if nodes as usize > LONELY_AT_MOST + 2 * found + supplies.len() {
            return Err(DimacsFault::TooManyNodes);
        }
        network.supply = vec![0; nodes as usize];
        for (node, supply) in supplies {
            network.supply[node as usize] = supply;
        }
        Ok(network)
    }
}

/// The words of a line: runs of bytes other than blanks.
struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a [u8]> {
        let start = self.rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let rest = &self.rest[start..];
        let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        self.rest = &rest[end..];
        Some(&rest[..end])
    }

    fn number(&mut self, what: &'static str) -> Result<i64, DimacsFault> {
        let word = self.next().ok_or(DimacsFault::Missing(what))?;
        let text = std::str::from_utf8(word).map_err(|_| DimacsFault::NotANumber(what))?;
        text.parse().map_err(|_| DimacsFault::NotANumber(what))
    }

    fn size(&mut self, what: &'static str) -> Result<u32, DimacsFault> {
        match self.number(what)? {
            number if number < 0 => Err(DimacsFault::NotANumber(what)),
            number if number >= 1 << 31 => Err(DimacsFault::TooLarge),
            number => Ok(number as u32),
        }
    }

    /// A node's number, from 0.
    fn node(&mut self, what: &'static str, nodes: u32) -> Result<u32, DimacsFault> {
        let number = self.number(what)?;
        match u32::try_from(number) {
            Ok(node) if (1..=nodes).contains(&node) => Ok(node - 1),
            _ => Err(DimacsFault::NoSuchNode),
        }
    }
}
