//! `cargo xtask sweep crash`: the program is killed at every write, sync and send of an operation, and a thousand times at
//! random; what is kept afterwards is as before or as after, never between, and the operation done again comes to its end.

mod ground;
mod operations;
mod programs;

use crate::tools;
use canbo_trial::Dice;
use canbo_trial::postgres::{Keeping, Server};
use ground::{Ground, Postgres, Sqlite};
use operations::{OPERATIONS, Operation};
use programs::Programs;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Points of one operation, at most: the first hundred, then evenly spread by a step.
const POINTS: usize = 300;

/// How soon the register must answer again.
const READY: Duration = Duration::from_secs(5);

/// A node that says nothing for twenty seconds is taken for dead; some more for a busy machine.
const DEAD: Duration = Duration::from_secs(60);

/// Kills of an operation that has to wait after each.
const WAITING: usize = 12;

const USAGE: &str = "cargo xtask sweep crash [--only import|plan|adopt|number|work] [--random N] [--seed N]";

/// What to sweep.
struct Wanted {
    only: Option<String>,
    /// Random kills in place of counted ones.
    random: Option<usize>,
    seed: u64,
}

/// Sweeps. The error is the first thing that is not as it should be.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    let wanted = wanted(words).ok_or(USAGE)?;
    let mut build = tools::cargo();
    // The whole workspace at once: libraries are then built as the tests build them, and once.
    build.args(["build", "--workspace", "--bins", "--example", "issue"]);
    if !build.current_dir(root).status().is_ok_and(|status| status.success()) {
        return Err("the programs were not built".to_owned());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = std::env::temp_dir().join(format!("canbo-crash-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let done = Programs::new(&target, folder.clone()).and_then(|programs| all(&programs, &wanted));
    fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    done
}

fn wanted(words: &[&str]) -> Option<Wanted> {
    let mut wanted = Wanted { only: None, random: None, seed: 1 };
    for pair in words.chunks(2) {
        match pair {
            ["--only", name] if OPERATIONS.iter().any(|one| one.name == *name) => {
                wanted.only = Some((*name).to_owned())
            }
            ["--random", count] => wanted.random = Some(count.parse().ok()?),
            ["--seed", seed] => wanted.seed = seed.parse().ok()?,
            _ => return None,
        }
    }
    Some(wanted)
}

fn all(programs: &Programs, wanted: &Wanted) -> Result<(), String> {
    let operations: Vec<&Operation> =
        OPERATIONS.iter().filter(|one| wanted.only.as_ref().is_none_or(|only| only == one.name)).collect();
    let server = Server::start(Keeping::Safe)?;
    let grounds: [Box<dyn Ground>; 2] = [Box::new(Sqlite::new(programs)), Box::new(Postgres::new(server))];
    let share = wanted.random.map(|count| count.div_ceil(operations.len() * grounds.len()));
    let mut dice = Dice(wanted.seed);
    for mut ground in grounds {
        for operation in &operations {
            ground.forget();
            let mut trial = Trial::begin(programs, operation, &mut *ground)?;
            match share {
                _ if operation.waits => trial.at_random(WAITING, &mut dice)?,
                None => trial.at_every_call()?,
                Some(count) => trial.at_random(count, &mut dice)?,
            }
            trial.told()?;
        }
    }
    Ok(())
}

/// One operation on one engine.
struct Trial<'a> {
    programs: &'a Programs,
    operation: &'a Operation,
    ground: &'a mut dyn Ground,
    before: String,
    after: String,
    /// How long it takes when nobody kills it.
    takes: Duration,
    kept_before: usize,
    kept_after: usize,
    slowest: Duration,
}

impl<'a> Trial<'a> {
    fn begin(
        programs: &'a Programs,
        operation: &'a Operation,
        ground: &'a mut dyn Ground,
    ) -> Result<Trial<'a>, String> {
        let db = ground.fresh(&|db| (operation.prepare)(programs, db))?;
        let before = (operation.known)(programs, &db)?;
        let begun = Instant::now();
        programs.done(&(operation.line)(programs, &db))?;
        let takes = begun.elapsed();
        let after = (operation.known)(programs, &db)?;
        if before == after {
            return Err(format!("{}: changed nothing: nothing would be tested", operation.name));
        }
        let counted = Trial {
            kept_before: 0,
            kept_after: 0,
            slowest: Duration::ZERO,
            before,
            after,
            takes,
            programs,
            operation,
            ground,
        };
        Ok(counted)
    }

    fn fresh(&mut self) -> Result<String, String> {
        self.ground.fresh(&|db| (self.operation.prepare)(self.programs, db))
    }

    fn at_every_call(&mut self) -> Result<(), String> {
        let mut point = 1;
        for _ in 0..POINTS {
            let db = self.fresh()?;
            let line = (self.operation.line)(self.programs, &db);
            if !self.programs.killed_at(point, &line)? {
                break;
            }
            self.look(&db, &format!("call {point}"))?;
            // Every call at first; later calls are alike.
            point += if point < 100 { 1 } else { point / 100 + 1 };
        }
        if self.kept_before == 0 || self.kept_after == 0 {
            return Err(format!("{}: was not killed on both sides of its end", self.operation.name));
        }
        Ok(())
    }

    fn at_random(&mut self, count: usize, dice: &mut Dice) -> Result<(), String> {
        let mut kills = 0;
        while kills < count {
            let db = self.fresh()?;
            let longest = u32::try_from(self.takes.as_micros() * 11 / 10).unwrap_or(u32::MAX);
            let micros = u64::from(dice.below(longest));
            let line = (self.operation.line)(self.programs, &db);
            if self.programs.killed_after(Duration::from_micros(micros), &line)? {
                self.look(&db, &format!("{micros} µs"))?;
                kills += 1;
            }
        }
        Ok(())
    }

    /// What is kept after a kill, and whether the operation done again comes to its end.
    fn look(&mut self, db: &str, at: &str) -> Result<(), String> {
        let (engine, name) = (self.ground.name(), self.operation.name);
        let begun = Instant::now();
        let known = (self.operation.known)(self.programs, db)?;
        self.slowest = self.slowest.max(begun.elapsed());
        match known {
            known if known == self.before => self.kept_before += 1,
            known if known == self.after => self.kept_after += 1,
            known => return Err(format!("{engine}, {name}: killed at {at}: neither before nor after: {known}")),
        }
        let patience = Instant::now();
        loop {
            self.programs.done(&(self.operation.line)(self.programs, db))?;
            if (self.operation.known)(self.programs, db)? == self.after {
                return Ok(());
            }
            if !self.operation.waits || patience.elapsed() > DEAD {
                return Err(format!("{engine}, {name}: killed at {at}: done again it did not come to its end"));
            }
            std::thread::sleep(Duration::from_secs(1));
        }
    }

    fn told(&self) -> Result<(), String> {
        let (engine, name, seconds) = (self.ground.name(), self.operation.name, self.slowest.as_secs_f64());
        println!(
            "{engine}: {name} killed at {} points: {} as before, {} as after, 0 between; answered again within {seconds:.1} s",
            self.kept_before + self.kept_after,
            self.kept_before,
            self.kept_after,
        );
        if self.slowest > READY { Err(format!("it took {seconds:.1} s to answer again")) } else { Ok(()) }
    }
}
