//! What an engine says, as far as there is a word for it: each language keeps its sentence under the word.

use crate::Refusal;
use sea_orm::sqlx::Error;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};

impl Refusal {
    /// What stands behind the refusal of an engine: a word where there is one, and the engine's own words.
    pub fn cause(&self) -> Option<(Option<&'static str>, String)> {
        let (Refusal::Database(cause) | Refusal::NotOpened { cause, .. }) = self else { return None };
        Some(match cause {
            DbErr::Conn(RuntimeErr::SqlxError(cause))
            | DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause)) => match cause.as_ref() {
                Error::Database(said) => (said.code().and_then(|code| of_code(&code)), said.message().to_owned()),
                Error::Io(cause) => (Some("unreachable"), cause.to_string()),
                other => (of_connection(other), other.to_string()),
            },
            DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => (Some("busy"), cause.to_string()),
            DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed) => (Some("unreachable"), cause.to_string()),
            other => (None, other.to_string()),
        })
    }

    /// Whether the same may be done a moment later: the engine was not there, or somebody else was faster.
    pub fn is_passing(&self) -> bool {
        let word = self.cause().and_then(|(word, _)| word);
        matches!(self, Refusal::Changed { .. }) || matches!(word, Some("unreachable" | "busy" | "full"))
    }

    /// Whether nothing can be written there.
    pub(crate) fn is_read_only(&self) -> bool {
        matches!(self.cause(), Some((Some("read-only" | "not-opened"), _)))
    }
}

fn of_connection(cause: &Error) -> Option<&'static str> {
    match cause {
        Error::Tls(_) | Error::PoolClosed | Error::WorkerCrashed => Some("unreachable"),
        Error::PoolTimedOut => Some("busy"),
        Error::Configuration(_) => Some("address"),
        _ => None,
    }
}

/// PostgreSQL's codes have five signs (its manual, appendix A); SQLite's are numbers, the kind in the lowest byte.
fn of_code(code: &str) -> Option<&'static str> {
    if let Some(number) = code.parse::<u32>().ok().filter(|_| code.len() < 5) {
        return match number & 0xff {
            5 | 6 => Some("busy"),
            3 | 23 => Some("permission"),
            8 => Some("read-only"),
            11 | 26 => Some("damaged"),
            13 => Some("full"),
            14 => Some("not-opened"),
            _ => None,
        };
    }
    match code {
        "28P01" | "28000" => Some("password"),
        "3D000" => Some("no-database"),
        "42501" => Some("permission"),
        "25006" => Some("read-only"),
        "53100" => Some("full"),
        "40001" | "40P01" | "55P03" => Some("busy"),
        _ if code.starts_with("08") || code.starts_with("57P") => Some("unreachable"),
        _ if code.starts_with("53") => Some("busy"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passing(code: &str) -> bool {
        matches!(of_code(code), Some("unreachable" | "busy" | "full"))
    }

    #[test]
    fn the_codes_of_both_engines_have_words() {
        for (code, word) in [
            ("1544", "read-only"),
            ("8", "read-only"),
            ("14", "not-opened"),
            ("2067", ""),
            ("261", "busy"),
            ("28P01", "password"),
            ("3D000", "no-database"),
            ("42501", "permission"),
            ("42601", ""),
            ("53300", "busy"),
            ("08006", "unreachable"),
            ("57P01", "unreachable"),
        ] {
            assert_eq!(of_code(code).unwrap_or_default(), word, "{code}");
        }
        assert!(["57P03", "5", "40001", "53100"].into_iter().all(passing));
        assert!(!["42501", "42P01", "28P01", "8", "1"].into_iter().any(passing));
    }
}
