//! Workbooks as a register, with everything noticed on the way.

use crate::args::{Files, Kept, Workbooks};
use crate::exit::Outcome;
use crate::face::Face;
use crate::kept;
use crate::reading;
use crate::refusal::Refusal;
use canbo_app::Known;
use canbo_office::{Corrections, Recognition};
use canbo_policy::programme::Scope;
use canbo_policy::staffing::{Staffing, staffing};
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_register::{Assembled, Day, Finding, ProvinceCode, Register, Severity};
use canbo_store::Version;
use canbo_words::Datum;
use std::path::{Path, PathBuf};

/// A province as its workbooks have it.
pub(crate) struct Loaded {
    /// Communes, positions, majors.
    pub(crate) reference: Reference,
    /// The law.
    pub(crate) law: Law,
    /// Who works where.
    pub(crate) register: Register,
    /// Of workbooks and of the register, in order.
    pub(crate) findings: Vec<Finding>,
    /// The files.
    pub(crate) files: Vec<PathBuf>,
    /// Files of which nothing could be read.
    pub(crate) unreadable: Vec<PathBuf>,
    /// How the sheets of workbooks were understood.
    pub(crate) recognised: Vec<Recognition>,
    /// The province and the version, where the register is a kept one.
    pub(crate) kept: Option<(ProvinceCode, Version)>,
}

/// The register of a day: from workbooks, or as it is kept.
pub(crate) fn load(workbooks: &Workbooks, on: Day, face: &Face) -> Result<Loaded, Refusal> {
    load_at(workbooks, None, on, face)
}

/// The same; a kept one as known at a version, where the user does not say at which.
pub(crate) fn load_at(workbooks: &Workbooks, at: Option<Version>, on: Day, face: &Face) -> Result<Loaded, Refusal> {
    let Some(db) = &workbooks.db else {
        // The command line cannot say this by itself: workbooks stand in the place of a database there.
        let Kept { province, known_at } = &workbooks.kept;
        let meant = [("--province", province.is_some()), ("--known-at", known_at.is_some())];
        if let Some((option, _)) = meant.into_iter().find(|(_, given)| *given) {
            return Err(Refusal::Usage(face.say("needs-db", &[("option", Datum::from(option))])));
        }
        return read(&workbooks.files, workbooks.columns.as_deref(), face);
    };
    Ok(Loaded::of(kept::read(db, &workbooks.kept, at, on, face)?))
}

impl Loaded {
    /// A kept register.
    pub(crate) fn of(known: Known) -> Loaded {
        Loaded {
            reference: Reference::embedded(),
            law: Law::embedded(),
            register: known.register,
            findings: Vec::new(),
            files: Vec::new(),
            unreadable: Vec::new(),
            recognised: Vec::new(),
            kept: Some((known.province, known.version)),
        }
    }
}

/// The register that workbooks make.
pub(crate) fn load_files(workbooks: &Files, face: &Face) -> Result<Loaded, Refusal> {
    read(&workbooks.files, workbooks.columns.as_deref(), face)
}

/// Reads the workbooks and puts the register together.
pub(crate) fn read(files: &[PathBuf], columns: Option<&Path>, face: &Face) -> Result<Loaded, Refusal> {
    let files = reading::workbooks(files)?;
    if let Some(columns) = columns {
        corrections(columns)?;
    }
    let reading = reading::read(&files, columns, face)?;
    let reference = Reference::embedded();
    let Assembled { register, findings } = canbo_register::assemble(&reading.gathered.sheets, &reference);
    let mut all = reading.gathered.findings;
    all.extend(findings);
    sort(&mut all);
    Ok(Loaded {
        reference,
        law: Law::embedded(),
        register,
        findings: all,
        files,
        unreadable: reading.unreadable,
        recognised: reading.gathered.recognised,
        kept: None,
    })
}

/// The corrections of a file, tested before any child is started.
pub(crate) fn corrections(path: &Path) -> Result<Corrections, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })?;
    Corrections::parse(&text).map_err(|what| Refusal::Malformed { path: path.to_owned(), what })
}

/// What matters most first; the same thing said twice is said once.
fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| (a.severity, &a.code, a).cmp(&(b.severity, &b.code, b)));
    findings.dedup();
}

impl Loaded {
    /// What the law and a programme, if one is carried out, have to say on a day joins the findings.
    pub(crate) fn review(&mut self, programme: Option<&Programme>, on: Day) {
        let review = canbo_policy::review(&self.register, &self.reference, &self.law, programme, on);
        self.add(review.findings);
    }

    /// The staffing of a day; its findings join the others.
    pub(crate) fn staffing(&mut self, on: Day, scope: Scope) -> Staffing {
        let staffing = staffing(&self.register, &self.reference, &self.law, on, scope);
        self.add(staffing.findings.clone());
        staffing
    }

    fn add(&mut self, findings: Vec<Finding>) {
        let placed = findings.into_iter().map(|finding| self.placed(finding));
        let placed: Vec<Finding> = placed.collect();
        self.findings.extend(placed);
        sort(&mut self.findings);
    }

    /// A finding of the review with the row that it is about: the person's, or the first decision on the unit's headcount.
    fn placed(&self, finding: Finding) -> Finding {
        let of_person = || self.register.people.get(finding.person.as_ref()?)?.sources.iter().min();
        let of_unit = || {
            let unit = finding.unit.as_ref()?;
            let lines = self.register.headcounts.iter().filter(|line| line.unit == *unit).map(|line| &line.source);
            lines.min().or_else(|| self.register.units.get(unit).map(|unit| &unit.source))
        };
        let source = if finding.person.is_some() { of_person() } else { of_unit() };
        match source.filter(|source| finding.place.is_none() && !source.file.is_empty()) {
            Some(source) => Finding { place: Some(source.place()), ..finding },
            None => finding,
        }
    }

    /// Findings that stand in the way of a plan.
    pub(crate) fn blocking(&self) -> Vec<Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Blocks).cloned().collect()
    }

    /// How a command ends that did what it could with these workbooks.
    pub(crate) fn outcome(&self) -> Outcome {
        if !self.unreadable.is_empty() {
            Outcome::Unreadable
        } else if !self.blocking().is_empty() {
            Outcome::Negative
        } else {
            Outcome::Done
        }
    }

    /// A position's name in the language of the face.
    pub(crate) fn position(&self, code: &canbo_register::PositionCode, face: &Face) -> String {
        match (self.reference.positions.get(code), face.words.lang()) {
            (Some(position), canbo_words::Lang::Vi) => position.name.clone(),
            (Some(position), canbo_words::Lang::En) => position.name_en.clone(),
            (None, _) => code.to_string(),
        }
    }

    /// A field's name in the language of the face.
    pub(crate) fn field(&self, code: &canbo_register::FieldCode, face: &Face) -> String {
        match (self.reference.fields.get(code), face.words.lang()) {
            (Some(field), canbo_words::Lang::Vi) => field.name.clone(),
            (Some(field), canbo_words::Lang::En) => field.name_en.clone(),
            (None, _) => code.to_string(),
        }
    }

    /// A unit's name; parts of a provincial body carry the body's name too.
    pub(crate) fn unit(&self, id: &canbo_register::UnitId) -> String {
        self.register.units.get(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// The outermost unit's name.
    pub(crate) fn body(&self, id: &canbo_register::UnitId) -> String {
        self.unit(&id.root())
    }

    /// A person's name.
    pub(crate) fn person(&self, id: &canbo_register::PersonId) -> String {
        self.register.people.get(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }
}
