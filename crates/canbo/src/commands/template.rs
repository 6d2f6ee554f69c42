//! `canbo template`: an empty workbook that is recognised whole.

use crate::args::Template;
use crate::exit::Outcome;
use crate::face::Face;
use crate::refusal::Refusal;
use crate::whole;
use canbo_words::Datum;

pub(super) fn run(args: &Template, face: &Face) -> Result<Outcome, Refusal> {
    let lists = canbo_office::Lists::default();
    let bytes = canbo_office::template(&lists, &face.words);
    let bytes = bytes.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?;
    whole::write(&args.out, &bytes)?;
    let path = args.out.display().to_string();
    face.line(face.say("written", &[("path", Datum::from(&path))]));
    face.answer(&serde_json::json!({ "written": [path] }));
    Ok(Outcome::Done)
}
