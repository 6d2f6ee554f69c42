//! Where a database is, read from what a user types and shown without secrets.

use std::fmt;
use std::path::Path;

/// Which database keeps the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server, version 15 or newer.
    Postgres,
}

/// Where a database is: a file, or `postgres://USER:PASSWORD@HOST/NAME`. It is shown without the password.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    text: String,
    engine: Engine,
    /// Whether it is one at all: what looks like an address and is none of ours is no file either.
    is_one: bool,
}

impl Address {
    /// Reads what a user gives. What is neither a server's address nor can be meant as a file is refused when it is opened.
    pub fn parse(text: &str) -> Address {
        let (scheme, rest) = text.split_once("://").unwrap_or_default();
        let file = |text: &str| Address { text: text.to_owned(), engine: Engine::Sqlite, is_one: is_file(text) };
        match scheme.trim_start().to_ascii_lowercase().as_str() {
            "postgres" | "postgresql" => {
                Address { text: format!("postgres://{}", rest.trim_end()), engine: Engine::Postgres, is_one: true }
            }
            "sqlite" => file(rest),
            _ => file(text),
        }
    }
    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }
    /// The file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        (self.engine == Engine::Sqlite && self.is_one).then(|| Path::new(&self.text))
    }
    /// Whether it is one at all.
    pub(crate) fn is_one(&self) -> bool {
        self.is_one
    }
    /// With everything in it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// Whether a text can be meant as a file: not what begins as an address does (`mysql:…`, `file:…`, `:memory:`), and not what has a
/// user and a password in it. A path that says that it is one (`./…`, `/…`) is.
fn is_file(text: &str) -> bool {
    let path = text.starts_with(['.', '/']) && !text.starts_with("//");
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+.-_ ".contains(&byte);
    // One letter is a drive.
    let scheme = text.split_once(':').is_some_and(|(word, _)| word.len() != 1 && word.bytes().all(letter));
    let who = text.rsplit_once('@').is_some_and(|(who, _)| who.contains(':') || who.contains("//"));
    let secret = text.to_ascii_lowercase().contains("password=");
    !text.is_empty() && !text.contains("://") && (path || !(scheme || who || secret))
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A password may hold every sign, whether the address is then one or not; whatever stands in the query may be a
        // secret too.
        let plain = |text: &str, ends: &[char]| text.split(ends).next().unwrap_or_default().to_owned();
        match (self.text.split_once("://"), self.text.rsplit_once('@')) {
            _ if self.file().is_some() || self.text == ":memory:" => out.write_str(&self.text),
            (Some((scheme, rest)), _) => match rest.rsplit_once('@') {
                Some((who, place)) => {
                    write!(out, "{scheme}://{}@{}", plain(who, &[':', '?', '#', '/']), plain(place, &['?', '#']))
                }
                // Without a user there is no password, but a half-typed address may hold one after its first colon.
                None => write!(out, "{scheme}://{}", plain(rest, &[':', '?', '#'])),
            },
            (None, Some((who, place))) if !who.contains('=') => {
                write!(out, "{}…@{}", plain(who, &[':', '/', '?', '#', ' ', '@']), plain(place, &['?', '#']))
            }
            _ => {
                let head = plain(&self.text, &['?', '#', '=', '@']);
                let shown = head.split(':').take(2).collect::<Vec<_>>().join(":");
                write!(out, "{shown}{}", if shown == self.text { "" } else { "…" })
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}
