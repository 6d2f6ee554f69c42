//! Where the register of a point is kept, and how it is made as it was before the operation.

use super::programs::Programs;
use canbo_trial::postgres::{self, Server};
use std::fs;
use std::path::PathBuf;

/// An engine with the state before an operation.
pub(super) trait Ground {
    fn name(&self) -> &'static str;
    /// An address with the state before the operation, which is made by `prepare` when it is first asked for.
    fn fresh(&mut self, prepare: &dyn Fn(&str) -> Result<(), String>) -> Result<String, String>;
    /// Another operation follows: its state is another.
    fn forget(&mut self);
}

/// A file.
pub(super) struct Sqlite {
    folder: PathBuf,
    made: bool,
}

impl Sqlite {
    pub(super) fn new(programs: &Programs) -> Sqlite {
        Sqlite { folder: programs.folder.clone(), made: false }
    }
    fn remove(&self, name: &str) {
        for end in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(self.folder.join(format!("{name}{end}")));
        }
    }
}

impl Ground for Sqlite {
    fn name(&self) -> &'static str {
        "SQLite"
    }
    fn fresh(&mut self, prepare: &dyn Fn(&str) -> Result<(), String>) -> Result<String, String> {
        self.remove("now.db");
        if !self.made {
            self.remove("before.db");
            prepare("before.db")?;
            self.made = true;
        }
        fs::copy(self.folder.join("before.db"), self.folder.join("now.db")).map_err(|error| error.to_string())?;
        Ok("now.db".to_owned())
    }
    fn forget(&mut self) {
        self.made = false;
    }
}

/// A server that keeps what it is told as a real one does.
pub(super) struct Postgres {
    server: Server,
    states: usize,
    copies: usize,
    made: bool,
}

impl Postgres {
    pub(super) fn new(server: Server) -> Postgres {
        Postgres { server, states: 0, copies: 0, made: false }
    }
}

impl Ground for Postgres {
    fn name(&self) -> &'static str {
        "PostgreSQL"
    }
    fn fresh(&mut self, prepare: &dyn Fn(&str) -> Result<(), String>) -> Result<String, String> {
        if !self.made {
            self.states += 1;
            let before = format!("before{}", self.states);
            postgres::create(self.server.folder(), &before)?;
            prepare(&self.server.address(&before))?;
            self.made = true;
        }
        if self.copies > 0 {
            // The server lets go of a killed client when it next writes to it: what cannot be removed yet stays.
            let _ = postgres::remove(self.server.folder(), &format!("now{}", self.copies));
        }
        self.copies += 1;
        let name = format!("now{}", self.copies);
        postgres::copy(self.server.folder(), &format!("before{}", self.states), &name)?;
        Ok(self.server.address(&name))
    }
    fn forget(&mut self) {
        self.made = false;
    }
}
