//! The command line and the one binary.
//!
//! Flow: words of the command line → [`args`] → a [`commands`] module → readable text or JSON → an exit code ([`exit`]).
//! Workbooks come in through [`reading`], which parses each in a child process under limits.
//!
//! Absent: rules, planning and the reading of cells themselves (they live in the other crates); sentences (they live in
//! `words`).

mod args;
mod commands;
mod exit;
mod face;
mod help;
mod interrupt;
mod kept;
mod loaded;
mod reading;
mod refusal;
mod whole;

use args::{Cli, Command};
use canbo_words::Words;
use clap::{CommandFactory, FromArgMatches};
use face::{Face, Paint};
use interrupt::Interrupt;
use refusal::Refusal;
use std::process::ExitCode;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let variable = std::env::var("CANBO_LANG").ok();
    let words = Words::new(help::language(&given, variable.as_deref()));
    let command = help::localise(Cli::command(), &words);
    let cli = match command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return not_understood(&error, &words),
    };
    if let Command::Read(read) = &cli.command {
        return reading::child(read);
    }
    let face =
        Face { words, json: cli.json, paint: Paint::of_stdout(), interrupt: Interrupt::listen(), today: today() };
    let result = commands::run(&cli.command, &face);
    if let Err(refusal) = &result {
        tell(refusal, &face);
    }
    if let Some(error) = face::unwritten() {
        eprintln!("canbo: {}", face.say("refused-answer", &[("cause", refusal::cause_of(&face.words, error))]));
        return ExitCode::from(2);
    }
    exit::code(&result)
}

fn not_understood(error: &clap::Error, words: &Words) -> ExitCode {
    let Some(complaint) = help::complaint(error, words) else {
        let _ = error.print();
        return ExitCode::SUCCESS;
    };
    eprintln!("canbo: {complaint}");
    eprintln!("{}", words.text("usage-see-help"));
    ExitCode::from(Refusal::Usage(complaint).code())
}

/// A refusal goes to standard error for people, and to standard output as well for programs.
fn tell(refusal: &Refusal, face: &Face) {
    let told = refusal.told(&face.words);
    eprintln!("canbo: {told}");
    face.answer(&serde_json::json!({ "error": { "kind": refusal.kind(), "message": told } }));
}

/// The day in Viet Nam (UTC+7) by the clock of the machine.
fn today() -> canbo_register::Day {
    jiff::tz::Offset::constant(7).to_datetime(jiff::Timestamp::now()).date()
}
