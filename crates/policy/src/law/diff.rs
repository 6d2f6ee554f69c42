//! What changed in the law between two days.

use super::{Dated, Law};
use canbo_register::Day;
use serde::Serialize;

/// A parameter that does not say the same on two days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The parameter.
    pub name: String,
    /// What holds on the first day.
    pub before: Option<Dated>,
    /// What holds on the second day.
    pub after: Option<Dated>,
}

impl Change {
    /// Whether the value itself changed, and not only the provision that it stands in.
    pub fn is_of_value(&self) -> bool {
        self.before.as_ref().map(|dated| dated.value) != self.after.as_ref().map(|dated| dated.value)
    }
}

impl Law {
    /// Every parameter that another entry holds for on the second day than on the first, by name.
    pub fn diff(&self, first: Day, second: Day) -> Vec<Change> {
        let on = |name: &str, day| self.value(name, day).ok();
        let changes = self.parameters.keys().map(|name| Change {
            name: name.clone(),
            before: on(name, first),
            after: on(name, second),
        });
        changes.filter(|change| change.before != change.after).collect()
    }
}
