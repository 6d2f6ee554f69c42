//! The real programs, run to their end or killed on their way.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// The programs, and the folder they run in.
pub(super) struct Programs {
    /// `canbo`.
    pub(super) canbo: PathBuf,
    /// Gives out a number.
    pub(super) issue: PathBuf,
    /// Loaded into a program, it ends it at a call.
    killer: PathBuf,
    /// Where they run.
    pub(super) folder: PathBuf,
}

/// A command line: which program, and its words.
pub(super) struct Line<'a> {
    pub(super) program: &'a PathBuf,
    pub(super) args: Vec<String>,
}

impl Programs {
    /// The programs of a target folder, to be run in another one.
    pub(super) fn new(target: &Path, folder: PathBuf) -> Result<Programs, String> {
        let (source, killer) = (folder.join("kill.c"), folder.join("kill.so"));
        fs::write(&source, include_str!("kill.c")).map_err(|error| error.to_string())?;
        let mut compile = Command::new("cc");
        compile.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&killer).arg(&source).arg("-ldl");
        let output = compile.output().map_err(|error| format!("cc: {error}"))?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        // Their own copies: whoever builds meanwhile disturbs nothing.
        let copied = |from: &str, to: &str| {
            let copy = folder.join(to);
            fs::copy(target.join(from), &copy).map(|_| copy).map_err(|error| format!("{from}: {error}"))
        };
        let (canbo, issue) = (copied("debug/canbo", "canbo")?, copied("debug/examples/issue", "issue")?);
        Ok(Programs { canbo, issue, killer, folder })
    }

    /// A line of `canbo`.
    pub(super) fn canbo(&self, args: &[&str]) -> Line<'_> {
        Line { program: &self.canbo, args: args.iter().map(|arg| (*arg).to_owned()).collect() }
    }

    /// Writes a workbook.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), String> {
        fs::write(self.folder.join(name), text).map_err(|error| error.to_string())
    }

    /// Runs it to its end, whatever that is.
    pub(super) fn run(&self, line: &Line<'_>) -> Result<Output, String> {
        self.command(line).output().map_err(|error| format!("{}: {error}", line.program.display()))
    }

    /// Runs it; it must succeed.
    pub(super) fn done(&self, line: &Line<'_>) -> Result<String, String> {
        let output = self.run(line)?;
        if !output.status.success() {
            let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            return Err(format!("{:?}: {out}{err}", line.args));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it and has it killed at the n-th call; whether it was.
    pub(super) fn killed_at(&self, point: usize, line: &Line<'_>) -> Result<bool, String> {
        let mut command = self.command(line);
        command.env("LD_PRELOAD", &self.killer).env("CANBO_KILLED_AT", point.to_string());
        let output = command.output().map_err(|error| format!("{}: {error}", line.program.display()))?;
        match output.status.signal() {
            Some(9) => Ok(true),
            _ if output.status.success() => Ok(false),
            _ => Err(format!("{:?}: {}", line.args, String::from_utf8_lossy(&output.stderr))),
        }
    }

    /// Runs it and kills it after a time; whether it was still running.
    pub(super) fn killed_after(&self, time: Duration, line: &Line<'_>) -> Result<bool, String> {
        let mut command = self.command(line);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", line.program.display()))?;
        std::thread::sleep(time);
        child.kill().map_err(|error| error.to_string())?;
        let status = child.wait().map_err(|error| error.to_string())?;
        Ok(!status.success())
    }

    fn command(&self, line: &Line<'_>) -> Command {
        let mut command = Command::new(line.program);
        command.args(&line.args).current_dir(&self.folder);
        command
    }
}
