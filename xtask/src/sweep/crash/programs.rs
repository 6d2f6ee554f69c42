//! The real programs, run to their end or killed on their way.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// The programs, and the folder they run in.
pub(super) struct Programs {
    /// `canbo`.
    pub(super) canbo: PathBuf,
    /// Gives out a number.
    pub(super) issue: PathBuf,
    /// Where they run.
    pub(super) folder: PathBuf,
}

/// A command line: which program, and its words.
pub(super) struct Line<'a> {
    pub(super) program: &'a PathBuf,
    pub(super) args: Vec<String>,
}

impl Programs {
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
    pub(super) fn killed_at(&self, point: usize, line: &Line<'_>, calls: &str) -> Result<bool, String> {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e"]).arg(format!("trace={calls}")).arg("-e");
        command.arg(format!("inject={calls}:signal=KILL:when={point}"));
        command.arg(line.program).args(&line.args);
        let output = command.current_dir(&self.folder).output().map_err(|error| format!("strace: {error}"))?;
        Ok(!output.status.success())
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
