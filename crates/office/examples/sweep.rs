//! `cargo xtask sweep explain --people N`: the explanations of N random people of each sample, confirmed by solving again
//! from the beginning. Prints a line a sample; ends with an error when one explanation is not confirmed.

#[path = "../tests/explained/province.rs"]
mod province;

use province::Province;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let number = |name: &str, usual: usize| value(name).map_or(Some(usual), |word| word.parse().ok());
    let numbers = (number("--people", 100), number("--seed", 1), number("--hands", 1));
    let (Some(people), Some(seed), Some(hands)) = numbers else {
        eprintln!("sweep explain [--people N] [--seed N] [--sample NAME] [--hands THREADS]");
        return ExitCode::from(2);
    };
    let samples = canbo_samples::SAMPLES.iter().map(|one| one.name);
    let mut faults = 0;
    for sample in samples.filter(|name| value("--sample").is_none_or(|only| only == name)) {
        let started = Instant::now();
        let province = Province::of(sample, seed as u64);
        let told = |done: usize, sum: &canbo_planning::Confirmed| {
            if done.is_multiple_of(100) {
                eprintln!("  {sample}: {done} people, {} times solved, {} faults", sum.solved, sum.faults.len());
            }
        };
        let (done, sum) = province.confirm(people, seed as u64, hands, &told);
        let seconds = started.elapsed().as_secs();
        println!(
            "{sample}: {done} people, {} times solved again, {} faults, {seconds} s",
            sum.solved,
            sum.faults.len()
        );
        sum.faults.iter().take(10).for_each(|fault| println!("  {fault}"));
        faults += sum.faults.len();
    }
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
