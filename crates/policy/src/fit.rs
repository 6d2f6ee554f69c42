//! How somebody's training fits a position: the best of their qualifications.

use canbo_register::reference::{Fit, Reference};
use canbo_register::{Person, PositionCode};

/// The best fit over all qualifications whose major was recognised. Leading positions ask for no group of majors: what
/// [`Reference::fit`] says of them stands.
pub fn fit(reference: &Reference, person: &Person, position: &PositionCode) -> Fit {
    let codes = person.qualifications.iter().filter_map(|qualification| qualification.major_code.get());
    codes.map(|code| reference.fit(code, position)).max().unwrap_or(Fit::No)
}

/// Whether somebody with that fit counts as fitting: listed exactly or as near. *Related* asks a person to look.
pub fn is_fitting(fit: Fit) -> bool {
    fit >= Fit::Near
}

/// Whether somebody's training is in a group of majors of `fits.toml`, exactly or nearly.
pub fn is_in_group(reference: &Reference, person: &Person, group: &str) -> bool {
    let asked = reference.positions.values().find(|position| position.fits.as_deref() == Some(group));
    asked.is_some_and(|position| is_fitting(fit(reference, person, &position.code)))
}
