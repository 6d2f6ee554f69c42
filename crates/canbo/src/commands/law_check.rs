//! `canbo law check`: a law folder as somebody edited it, refused with file, line and column where it does not hold together.

use crate::args::LawCheck;
use crate::exit::Outcome;
use crate::face::Face;
use crate::refusal::Refusal;
use canbo_policy::Law;
use canbo_policy::law::LawText;
use canbo_words::Datum;
use std::path::Path;

pub(super) fn run(args: &LawCheck, face: &Face) -> Result<Outcome, Refusal> {
    let mut texts: Vec<(String, String)> =
        vec![("instruments.toml".to_owned(), read(&args.dir.join("instruments.toml"))?)];
    for folder in ["parameters", "authority"] {
        for name in names(&args.dir.join(folder))? {
            texts.push((format!("{folder}/{name}"), read(&args.dir.join(folder).join(&name))?));
        }
    }
    let given: Vec<LawText<'_>> = texts.iter().map(|(path, text)| LawText { path, text }).collect();
    let law = Law::parse(&given)?;
    let data = [
        ("instruments", Datum::from(law.instruments.len())),
        ("parameters", Datum::from(law.parameters.len())),
        ("values", Datum::from(law.parameters.values().map(|parameter| parameter.values.len()).sum::<usize>())),
        ("rows", Datum::from(law.authority.len())),
    ];
    face.line(face.say("law-sound", &data));
    face.answer(&serde_json::json!({
        "instruments": law.instruments.len(),
        "parameters": law.parameters.len(),
        "authority": law.authority.len(),
    }));
    Ok(Outcome::Done)
}

fn read(path: &Path) -> Result<String, Refusal> {
    std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })
}

/// Names of the files of a folder in order; none where there is no such folder.
fn names(folder: &Path) -> Result<Vec<String>, Refusal> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|cause| Refusal::NotRead { path: folder.to_owned(), cause })?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|end| end == "toml") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
