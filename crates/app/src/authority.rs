//! Who asks, and what they may see and do. Nothing else makes a scope.

use canbo_register::ProvinceCode;
use canbo_store::Scope;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    name: String,
}

impl Actor {
    /// Whoever sits at the desk on which the program and its database are: sees and does everything there.
    pub fn at_the_desk(name: &str) -> Actor {
        Actor { name: name.to_owned() }
    }
    /// The name that is recorded.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// What they may see of a province.
    pub fn scope(&self, province: &ProvinceCode) -> Scope {
        Scope::province_wide(province.clone())
    }
}
