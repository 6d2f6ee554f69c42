//! The child: limits first, then the file.

use super::limits::of_file;
use super::wire::Line;
use crate::args::Read;
use canbo_office::{Corrections, Limits};
use rlimit::Resource;
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write};
use std::path::Path;
use std::process::ExitCode;

/// Reads one file and tells everything on standard output.
pub(crate) fn run(args: &Read) -> ExitCode {
    let told = tell(args, BufWriter::with_capacity(1 << 16, io::stdout().lock()));
    // A parent that went away has no more use for this process.
    if told.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(args: &Read, mut out: impl Write) -> io::Result<()> {
    let bytes = match confine(&args.file).and_then(|size| whole(&args.file, size)) {
        Ok(bytes) => bytes,
        Err(error) => {
            line(&mut out, &Line::NotRead(error.to_string()))?;
            line(&mut out, &Line::End)?;
            return out.flush();
        }
    };
    let corrections = args.columns.as_deref().map(std::fs::read_to_string).transpose()?.unwrap_or_default();
    let corrections = Corrections::parse(&corrections).map_err(io::Error::other)?;
    let name = args.file.to_string_lossy();
    let mut failed = None;
    canbo_office::read(&name, &bytes, &corrections, &Limits::default(), &mut |event| {
        if failed.is_none() {
            failed = line(&mut out, &Line::from(event)).err();
        }
        if failed.is_some() {
            // Nobody listens any more.
            std::process::exit(1);
        }
    });
    line(&mut out, &Line::End)?;
    out.flush()
}

/// Puts this process under the limits of the file's size, for good. Core dumps are off: they would hold personal data.
fn confine(file: &Path) -> io::Result<u64> {
    let size = std::fs::metadata(file)?.len();
    let bounds = of_file(size);
    let memory = own_address_space() + bounds.memory;
    Resource::AS.set(memory, memory)?;
    Resource::CPU.set(bounds.processor_seconds, bounds.processor_seconds + 1)?;
    Resource::CORE.set(0, 0)?;
    Ok(size)
}

fn whole(file: &Path, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than the size: a file that grows meanwhile is not read in part, the limits see its real size.
    let most = Limits::default().file_bytes + 1;
    bytes.try_reserve_exact(usize::try_from(size.min(most)).unwrap_or(usize::MAX)).map_err(io::Error::other)?;
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Bytes of address space that the program takes before it reads anything.
fn own_address_space() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kibibytes = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    // Where the system does not say, a generous guess keeps the program working.
    kibibytes.unwrap_or(256 << 10) << 10
}

fn line(out: &mut impl Write, line: &Line) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}
