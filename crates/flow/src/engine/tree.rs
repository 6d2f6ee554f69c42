//! The spanning tree of a basis, rooted at a node of its own, with the flow of its arcs.
//!
//! Every node but the root hangs from its parent by one arc. The tree is kept *strongly feasible*
//! (Cunningham 1976): from every node one more unit could go to the root along the tree. Nodes that are
//! not linked at all (satellites that are leaves) are kept by the simplex itself.

/// "No node": the end of a list of children.
pub(crate) const NOBODY: u32 = u32::MAX;

/// A room of more than this has no limit: no finite room reaches it (see "Overflow" in `lib.rs`).
const UNLIMITED_ROOM: i64 = 1 << 62;

/// The arc by which a node hangs from its parent, and how much more it could carry either way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// Twice the arc's number, plus one if it leads from the node to its parent.
    tag: u32,
    /// How many more units could go from the node to its parent.
    pub(crate) up: i64,
    /// How many more units could go from the parent to the node.
    pub(crate) down: i64,
}

impl Link {
    /// The link by an arc that carries `flow` of `capacity` units, from the node to its parent or not.
    pub(crate) fn new(arc: u32, leads_up: bool, flow: i64, capacity: i64) -> Self {
        let (up, down) = if leads_up { (capacity - flow, flow) } else { (flow, capacity - flow) };
        Link { tag: arc << 1 | u32::from(leads_up), up, down }
    }

    /// The arc.
    pub(crate) fn arc(&self) -> u32 {
        self.tag >> 1
    }

    /// Whether the arc leads from the node to its parent.
    pub(crate) fn leads_up(&self) -> bool {
        self.tag & 1 == 1
    }

    /// Units that the arc carries.
    pub(crate) fn flow(&self) -> i64 {
        if self.leads_up() { self.down } else { self.up }
    }

    /// The same arc seen from its other end.
    fn turned(&self) -> Self {
        Link { tag: self.tag ^ 1, up: self.down, down: self.up }
    }
}

/// Whether a room has no limit.
pub(crate) fn is_unlimited(room: i64) -> bool {
    room > UNLIMITED_ROOM
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) link: Link,
    pub(crate) parent: u32,
    pub(crate) depth: u32,
    first_child: u32,
    next: u32,
    previous: u32,
}

/// The tree. The root is the last node.
pub(crate) struct Tree {
    places: Vec<Place>,
}

impl Tree {
    /// A root and `nodes` nodes that hang nowhere yet.
    pub(crate) fn bare(nodes: usize) -> Self {
        let link = Link { tag: NOBODY, up: 0, down: 0 };
        let place = Place { link, parent: NOBODY, depth: 0, first_child: NOBODY, next: NOBODY, previous: NOBODY };
        Tree { places: vec![place; nodes + 1] }
    }

    /// The root.
    pub(crate) fn root(&self) -> u32 {
        self.places.len() as u32 - 1
    }

    /// Where a node stands.
    #[inline]
    pub(crate) fn place(&self, node: u32) -> &Place {
        &self.places[node as usize]
    }

    /// The arc by which a node other than the root hangs.
    #[inline]
    pub(crate) fn link(&self, node: u32) -> &Link {
        &self.places[node as usize].link
    }

    /// The same, to change its flow.
    #[inline]
    pub(crate) fn link_mut(&mut self, node: u32) -> &mut Link {
        &mut self.places[node as usize].link
    }

    /// Whether nothing hangs from a node.
    pub(crate) fn is_leaf(&self, node: u32) -> bool {
        self.places[node as usize].first_child == NOBODY
    }

    /// Hangs a node without children that hangs nowhere.
    pub(crate) fn hang(&mut self, node: u32, parent: u32, link: Link) {
        let depth = self.places[parent as usize].depth + 1;
        let place = &mut self.places[node as usize];
        (place.link, place.depth) = (link, depth);
        self.attach(node, parent);
    }

    /// Takes a node off its parent.
    pub(crate) fn detach(&mut self, node: u32) {
        let Place { parent, next, previous, .. } = self.places[node as usize];
        match previous {
            NOBODY => self.places[parent as usize].first_child = next,
            _ => self.places[previous as usize].next = next,
        }
        if next != NOBODY {
            self.places[next as usize].previous = previous;
        }
    }

    fn attach(&mut self, node: u32, parent: u32) {
        let next = self.places[parent as usize].first_child;
        self.places[parent as usize].first_child = node;
        if next != NOBODY {
            self.places[next as usize].previous = node;
        }
        let place = &mut self.places[node as usize];
        (place.parent, place.next, place.previous) = (parent, next, NOBODY);
    }

    /// Takes the subtree of `cut` off its parent and hangs it from `outer` by `link`, held at its
    /// node `inner`: the way from `inner` up to `cut` is turned round. Depths of the subtree are left
    /// to [`Tree::settle`].
    pub(crate) fn rehang(&mut self, cut: u32, inner: u32, outer: u32, link: Link) {
        let (mut node, mut parent, mut link) = (inner, outer, link);
        loop {
            let old = self.places[node as usize];
            self.detach(node);
            self.attach(node, parent);
            self.places[node as usize].link = link;
            if node == cut {
                break;
            }
            (parent, link) = (node, old.link.turned());
            node = old.parent;
        }
    }

    /// Visits the subtree of `top`, parents first, and sets the depths right.
    #[inline]
    pub(crate) fn settle(&mut self, top: u32, mut visit: impl FnMut(u32, &Link, u32)) {
        let mut node = top;
        let mut depth = match self.places[top as usize].parent {
            NOBODY => 0,
            parent => self.places[parent as usize].depth + 1,
        };
        loop {
            let place = &mut self.places[node as usize];
            place.depth = depth;
            let (parent, first_child) = (place.parent, place.first_child);
            if parent != NOBODY {
                visit(node, &place.link, parent);
            }
            if first_child != NOBODY {
                node = first_child;
                depth += 1;
                continue;
            }
            loop {
                if node == top {
                    return;
                }
                let Place { next, parent, .. } = self.places[node as usize];
                if next != NOBODY {
                    node = next;
                    break;
                }
                node = parent;
                depth -= 1;
            }
        }
    }

    /// Whether every room is lawful and one more unit could go up from each hung node; looked at in
    /// debug builds only.
    pub(crate) fn is_strongly_feasible(&self) -> bool {
        let hung = self.places.iter().filter(|place| place.parent != NOBODY);
        hung.into_iter().all(|place| place.link.up > 0 && place.link.down >= 0)
    }
}
