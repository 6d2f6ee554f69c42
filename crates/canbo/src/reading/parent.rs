//! The parent: starts a child per file, several side by side, and puts together what they tell.

use super::limits::of_file;
use super::wire::{LINE_LIMIT, Line};
use crate::face::{Face, Meter};
use crate::refusal::Refusal;
use canbo_office::{Event, Gathered};
use canbo_register::{Finding, Place, Severity};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A file whose child died, or ran out of time or memory: the reader could not bound what the file asks for.
const DIED: &str = "W010";

/// What was read from all files.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// Sheets, recognitions and findings, in the order of the files' names.
    pub(crate) gathered: Gathered,
    /// Files of which nothing could be read.
    pub(crate) unreadable: Vec<PathBuf>,
}

/// Reads files side by side on the processors there are.
pub(crate) fn read(files: &[PathBuf], columns: Option<&Path>, face: &Face) -> Result<Reading, Refusal> {
    let meter = Meter::start(face.words.text("work-reading"), files.len() as u64);
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<Told>>> = files.iter().map(|_| Mutex::new(None)).collect();
    let workers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(at).filter(|_| !face.interrupt.is_set()) else { return };
                    let told = one(file, columns, face);
                    *results[at].lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
                    meter.step();
                }
            });
        }
    });
    if face.interrupt.is_set() {
        return Err(Refusal::Interrupted);
    }
    let mut reading = Reading::default();
    for (file, result) in files.iter().zip(results) {
        let told = result.into_inner().unwrap_or_else(PoisonError::into_inner).unwrap_or(Told::Died);
        put_together(&mut reading, file, told)?;
    }
    Ok(reading)
}

/// What became of one file.
enum Told {
    /// It was read to its end, whatever was found in it.
    Whole(Vec<Event>),
    /// The system would not give it.
    NotRead(std::io::Error),
    /// The child ended before its end.
    Died,
}

fn put_together(reading: &mut Reading, file: &Path, told: Told) -> Result<(), Refusal> {
    reading.gathered.next_file();
    match told {
        Told::Whole(events) => {
            let refused = |event: &Event| matches!(event, Event::Finding(finding) if refuses_file(finding));
            if events.iter().any(refused) {
                reading.unreadable.push(file.to_owned());
            }
            events.into_iter().for_each(|event| reading.gathered.take(event));
        }
        Told::NotRead(cause) => return Err(Refusal::NotRead { path: file.to_owned(), cause }),
        Told::Died => {
            reading.unreadable.push(file.to_owned());
            let name = file.to_string_lossy().into_owned();
            let place = Place { file: name.clone(), ..Place::default() };
            let finding = Finding::new(DIED, Severity::Blocks).at(place).with("file", name);
            reading.gathered.findings.push(finding);
        }
    }
    Ok(())
}

/// A finding that blocks and names the file as a whole.
fn refuses_file(finding: &Finding) -> bool {
    let whole = |place: &Place| place.sheet.is_empty() && place.cell.is_none();
    finding.severity == Severity::Blocks && finding.place.as_ref().is_some_and(whole)
}

fn one(file: &Path, columns: Option<&Path>, face: &Face) -> Told {
    let size = match std::fs::metadata(file) {
        Ok(metadata) if metadata.is_file() => metadata.len(),
        Ok(_) => return Told::NotRead(std::io::Error::other("not a regular file")),
        Err(cause) => return Told::NotRead(cause),
    };
    let mut child = match start(file, columns) {
        Ok(child) => child,
        Err(cause) => return Told::NotRead(cause),
    };
    let Some(out) = child.stdout.take() else { return Told::Died };
    let bounds = of_file(size);
    let (done, waiting) = channel();
    thread::scope(|scope| {
        let ender = scope.spawn(move || end_in_time(child, &waiting, bounds.clock, face));
        let told = listen(out, bounds.told);
        let _ = done.send(());
        let ended_well = ender.join().unwrap_or(false);
        match told {
            Told::Whole(_) if !ended_well => Told::Died,
            told => told,
        }
    })
}

fn start(file: &Path, columns: Option<&Path>) -> std::io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("__read");
    if let Some(columns) = columns {
        command.arg("--columns").arg(columns);
    }
    command.arg("--").arg(file);
    command.env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

/// Ends the child when its time is over or the user interrupts; returns whether it ended by itself and well.
fn end_in_time(mut child: Child, done: &Receiver<()>, clock: Duration, face: &Face) -> bool {
    let start = Instant::now();
    let mut in_time = true;
    while let Err(RecvTimeoutError::Timeout) = done.recv_timeout(Duration::from_millis(50)) {
        if in_time && (start.elapsed() > clock || face.interrupt.is_set()) {
            in_time = false;
            // It may have ended meanwhile; either way the pipe closes and the listener comes back.
            let _ = child.kill();
        }
    }
    if !in_time {
        let _ = child.kill();
    }
    child.wait().is_ok_and(|status| status.success()) && in_time
}

/// Takes in what a child tells, `most` bytes at most. The pipe closes when this returns, so a child that has more to tell
/// ends.
fn listen(out: impl Read, most: u64) -> Told {
    let mut out = BufReader::with_capacity(1 << 16, out);
    let mut events = Vec::new();
    let mut text = Vec::new();
    let mut left = most;
    loop {
        text.clear();
        match (&mut out).take(LINE_LIMIT.min(left)).read_until(b'\n', &mut text) {
            Ok(0) | Err(_) => return Told::Died,
            Ok(count) => left -= count as u64,
        }
        match serde_json::from_slice(&text) {
            Ok(Line::Event(event)) => events.push(event),
            Ok(Line::Finding(found)) => events.push(found.into()),
            Ok(Line::NotRead(cause)) => return Told::NotRead(std::io::Error::other(cause)),
            Ok(Line::End) => return Told::Whole(events),
            Err(_) => return Told::Died,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Told {
        listen(text.as_bytes(), 1 << 20)
    }

    /// A finding as a child tells it, with nothing but its code.
    fn finding() -> String {
        let event = Event::Finding(Finding::new("W001", Severity::Blocks));
        serde_json::to_string(&Line::from(event)).expect("is JSON")
    }

    #[test]
    fn a_child_that_tells_its_end_was_read_whole() {
        assert!(matches!(told("\"end\"\n"), Told::Whole(events) if events.is_empty()));
        assert!(matches!(told(&format!("{}\n\"end\"\n", finding())), Told::Whole(events) if events.len() == 1));
        assert!(matches!(told("{\"not_read\":\"denied\"}\n\"end\"\n"), Told::NotRead(_)));
    }

    #[test]
    fn a_child_that_ends_before_its_end_has_died_whatever_it_told() {
        for text in ["", &finding(), &format!("{}\n", finding()), "\"end", "nonsense\n\"end\"\n"] {
            assert!(matches!(told(text), Told::Died), "{text}");
        }
    }

    #[test]
    fn a_child_that_tells_without_end_is_cut_off() {
        let endless = format!("{}\n", finding()).repeat(100_000) + "\"end\"\n";
        assert!(matches!(listen(endless.as_bytes(), 1 << 20), Told::Died));
        assert!(matches!(listen(endless.as_bytes(), 1 << 30), Told::Whole(events) if events.len() == 100_000));
    }

    #[test]
    fn the_death_of_a_child_is_a_finding_that_names_the_file() {
        let mut reading = Reading::default();
        put_together(&mut reading, Path::new("a.xlsx"), Told::Died).expect("is told");
        let finding = &reading.gathered.findings[0];
        assert_eq!((finding.code.as_str(), finding.severity), (DIED, Severity::Blocks));
        assert_eq!(finding.place.as_ref().map(|place| place.file.as_str()), Some("a.xlsx"));
        assert_eq!(reading.unreadable, [Path::new("a.xlsx")]);
    }
}
