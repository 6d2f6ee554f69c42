//! What the head of a sheet and its group rows say of the rows under them.

use super::super::bodies;
use super::{Root, Units};
use crate::UnitId;
use crate::facts::SheetFacts;
use crate::reference::CommuneMatch;

/// What the head of a sheet, or a group row, says of the rows under it.
#[derive(Clone, Debug, Default)]
pub(in crate::assemble) struct Head {
    pub(super) root: Option<Root>,
    /// The root as a key.
    pub(super) key: String,
    pub(super) groups: Vec<Group>,
}

/// What holds from a row on: the outer unit and the part that group rows name.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) from: u32,
    pub(super) root: Option<Root>,
    pub(super) part: Option<String>,
    pub(super) key: String,
}

fn key_of(root: Option<&Root>) -> &str {
    match root {
        Some(Root::Commune(code)) => code.as_str(),
        Some(Root::Body(body)) => &body.slug,
        None => "",
    }
}

impl Units<'_> {
    /// What the head of a sheet says.
    pub(in crate::assemble) fn head(&self, sheet: &SheetFacts) -> Head {
        let context = &sheet.context;
        let mut communes: Vec<UnitId> = Vec::new();
        for title in &context.titles {
            if let Some((CommuneMatch::One(code), _)) = self.reference.commune_inside(self.province.as_ref(), title) {
                communes.push(code);
            }
        }
        communes.dedup();
        let lines = || context.titles.iter().rev();
        let body = || {
            let own_line = lines().find_map(|title| bodies::at_front(title));
            own_line.or_else(|| lines().find_map(|title| bodies::in_title(title)))
        };
        let named = match communes.as_slice() {
            [one] => Some(Root::Commune(one.clone())),
            [] => body().map(Root::Body),
            _ => None,
        };
        let in_name = || match self.reference.commune_from_text(self.province.as_ref(), &context.sheet) {
            CommuneMatch::One(code) => Some(Root::Commune(code)),
            _ => bodies::in_title(&context.sheet).map(Root::Body),
        };
        let root = named.or_else(in_name);
        let mut head = Head { key: key_of(root.as_ref()).to_owned(), root, groups: Vec::new() };
        let (mut root, mut part) = (None, None);
        let mut groups: Vec<&(u32, String)> = context.groups.iter().collect();
        groups.sort();
        for (row, group) in groups {
            let group = bodies::without_numbering(group);
            if let Some(named) = self.group_root(group, root.as_ref().or(head.root.as_ref())) {
                root = Some(named);
                part = Some(group.to_owned());
            } else if self.reference.office_from_text(group).is_some()
                || bodies::read(group).part.is_some()
                || is_branch(group)
            {
                part = Some(group.to_owned());
            }
            let key = format!("{}|{}", key_of(root.as_ref()), part.as_deref().unwrap_or_default());
            head.groups.push(Group { from: *row, root: root.clone(), part: part.clone(), key });
        }
        head
    }

    pub(super) fn group_root(&self, group: &str, above: Option<&Root>) -> Option<Root> {
        if let CommuneMatch::One(code) = self.reference.commune_from_text(self.province.as_ref(), group) {
            return Some(Root::Commune(code));
        }
        let body = bodies::read(group).root.filter(|body| body.told)?;
        if matches!(above, Some(Root::Body(_))) && is_branch(group) {
            return None;
        }
        let in_commune = matches!(above, Some(Root::Commune(_)));
        let office = in_commune && self.reference.office_from_text(group).is_some() && !body.slug.starts_with("so-");
        (!office).then_some(Root::Body(body))
    }
}

/// Whether a group row names a branch (chi cục), which belongs to the department above it.
fn is_branch(group: &str) -> bool {
    bodies::read(group).root.is_some_and(|body| body.slug.starts_with("chi-cuc"))
}
