//! Invented provinces whose data carry the published totals.
//!
//! Flow: a specification and a seed → the truth of a province (units, seats, people) → workbooks as departments and
//! communes write them. Only *inputs* are specified: how many seats are authorised, how many people are there, who may
//! go. What a plan makes of them follows by computing; each file of module `province` says why it follows.
//!
//! Invariants: the same sample, seed and tidiness give the same bytes; every sheet says on its first line, and every file
//! in its properties, that the people are invented; no personal identity number is ever written.
//! Absent: files, clock, environment, network; rules of law.

mod bodies;
mod book;
mod chance;
mod commune;
mod large;
mod majors;
mod names;
mod people;
mod province;
mod truth;

#[cfg(test)]
mod tests;

use canbo_register::reference::Reference;
pub use large::large;

/// What every sheet says first.
pub const NOTICE: &str = "Dữ liệu minh họa: nhân sự do máy tạo, không phải người thật";

/// Names of the samples, each with the programme that it is made for and the day of its lists.
pub const SAMPLES: &[Sample] = &[
    Sample { name: "dak-lak", programme: "dak-lak", on: jiff::civil::date(2025, 12, 1) },
    Sample { name: "bac-ninh", programme: "bac-ninh", on: jiff::civil::date(2025, 9, 9) },
    Sample { name: "thai-nguyen", programme: "thai-nguyen", on: jiff::civil::date(2026, 1, 1) },
    Sample { name: "thai-nguyen-conflict", programme: "thai-nguyen", on: jiff::civil::date(2026, 1, 1) },
    Sample { name: "gia-lai", programme: "gia-lai", on: jiff::civil::date(2026, 1, 1) },
    Sample { name: "quang-ngai", programme: "quang-ngai", on: jiff::civil::date(2026, 1, 1) },
    Sample { name: "bac-son", programme: "bac-son", on: jiff::civil::date(2018, 12, 31) },
    Sample { name: "nam-po", programme: "nam-po", on: jiff::civil::date(2022, 12, 31) },
    Sample { name: "totals-only", programme: "dak-lak", on: jiff::civil::date(2025, 12, 1) },
    Sample { name: "tiny", programme: "dak-lak", on: jiff::civil::date(2025, 12, 1) },
];

/// A sample that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its name, as `canbo sample` takes it.
    pub name: &'static str,
    /// The programme it is made for.
    pub programme: &'static str,
    /// The day of its lists, on which gaps and plans are asked for.
    pub on: jiff::civil::Date,
}

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFile {
    /// File name.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why no sample was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No sample of that name.
    #[error("no sample is called {0}")]
    UnknownSample(String),
}

/// The workbooks of a sample; see [`SAMPLES`]. `messy` writes the same people and numbers untidily.
pub fn generate(sample: &str, seed: u64, messy: bool, reference: &Reference) -> Result<Vec<SampleFile>, Refusal> {
    let truth = truth(sample, seed, reference)?;
    Ok(book::write(&truth, reference, messy))
}

fn truth(sample: &str, seed: u64, reference: &Reference) -> Result<truth::Truth, Refusal> {
    match sample {
        "dak-lak" => Ok(province::dak_lak::build(seed, reference)),
        "bac-ninh" => Ok(province::bac_ninh::build(seed, reference)),
        "thai-nguyen" => Ok(province::thai_nguyen::build(seed, false, reference)),
        "thai-nguyen-conflict" => Ok(province::thai_nguyen::build(seed, true, reference)),
        "gia-lai" => Ok(province::gia_lai::build(seed, reference)),
        "quang-ngai" => Ok(province::quang_ngai::build(seed, reference)),
        "bac-son" => Ok(province::bac_son::build(seed, reference)),
        "nam-po" => Ok(province::nam_po::build(seed, reference)),
        "totals-only" => Ok(province::small::totals_only(seed, reference)),
        "tiny" => Ok(province::small::tiny(seed, reference)),
        other => Err(Refusal::UnknownSample(other.to_owned())),
    }
}
