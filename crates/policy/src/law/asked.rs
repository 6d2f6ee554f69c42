//! Which parameters were asked for, while somebody listens.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// An ear that is usually closed. It is no part of what the law says: two laws with the same texts are equal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(Option<Arc<Mutex<BTreeSet<String>>>>);

impl Asked {
    /// An open ear that has heard nothing yet.
    pub(super) fn listening() -> Asked {
        Asked(Some(Arc::default()))
    }

    /// Remembers a name.
    pub(super) fn note(&self, name: &str) {
        if let Some(heard) = &self.0 {
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            if !heard.contains(name) {
                heard.insert(name.to_owned());
            }
        }
    }

    /// What was heard, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        let heard = self.0.as_ref().map(|heard| heard.lock().unwrap_or_else(PoisonError::into_inner));
        heard.map(|heard| heard.iter().cloned().collect()).unwrap_or_default()
    }
}

impl PartialEq for Asked {
    fn eq(&self, _: &Asked) -> bool {
        true
    }
}

impl Eq for Asked {}
