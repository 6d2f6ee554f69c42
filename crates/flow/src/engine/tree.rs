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

/// Where a node hangs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) link: Link,
    pub(crate) parent: u32,
}

/// What walking through a subtree asks of a node.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// The node that follows in the order in which a subtree comes without gaps, its top first; after the last, the root.
    next: u32,
    depth: u32,
}

/// The tree. The root is the last node.
pub(crate) struct Tree {
    places: Vec<Place>,
    /// Apart from the places, so that walking reads few bytes.
    steps: Vec<Step>,
    /// The node before each in that order.
    before: Vec<u32>,
}

impl Tree {
    /// A root and `nodes` nodes that hang nowhere yet.
    pub(crate) fn bare(nodes: usize) -> Self {
        let place = Place { link: Link { tag: NOBODY, up: 0, down: 0 }, parent: NOBODY };
        let root = nodes as u32;
        let steps = vec![Step { next: root, depth: 0 }; nodes + 1];
        Tree { places: vec![place; nodes + 1], steps, before: vec![root; nodes + 1] }
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

    /// How many arcs there are between a node and the root.
    #[inline]
    pub(crate) fn depth(&self, node: u32) -> u32 {
        self.steps[node as usize].depth
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
        let Step { next, depth } = self.steps[node as usize];
        self.depth(next) <= depth
    }

    /// Says where a node will hang once [`Tree::arrange`] is called.
    pub(crate) fn place_at(&mut self, node: u32, parent: u32, link: Link) {
        self.places[node as usize] = Place { link, parent };
    }

    /// Brings all that was placed in order, from nothing.
    pub(crate) fn arrange(&mut self) {
        let root = self.root();
        let (mut first, mut beside) = (vec![NOBODY; self.places.len()], vec![NOBODY; self.places.len()]);
        for (node, place) in (0u32..).zip(&self.places).filter(|(_, place)| place.parent != NOBODY) {
            beside[node as usize] = std::mem::replace(&mut first[place.parent as usize], node);
        }
        let (mut last, mut open) = (root, vec![first[root as usize]]);
        while let Some(node) = open.pop() {
            if node != NOBODY {
                self.join(last, node);
                self.steps[node as usize].depth = self.depth(self.place(node).parent) + 1;
                last = node;
                open.extend([beside[node as usize], first[node as usize]]);
            }
        }
        self.join(last, root);
    }

    fn join(&mut self, node: u32, next: u32) {
        self.steps[node as usize].next = next;
        self.before[next as usize] = node;
    }

    /// Hangs a node that hangs nowhere.
    pub(crate) fn hang(&mut self, node: u32, parent: u32, link: Link) {
        let Step { next, depth } = self.steps[parent as usize];
        self.join(parent, node);
        self.join(node, next);
        self.steps[node as usize].depth = depth + 1;
        self.places[node as usize] = Place { link, parent };
    }

    /// Takes a node without children off its parent.
    pub(crate) fn detach(&mut self, node: u32) {
        self.join(self.before[node as usize], self.steps[node as usize].next);
    }

    /// Takes the subtree of `cut` off its parent and hangs it from `outer` by `link`, held at its node `inner`: the way
    /// from `inner` up to `cut` is turned round. Visits each node of the subtree once.
    ///
    /// What hangs from a node of that way stands in two stretches, before and after what hangs from the node below, so the
    /// new order is made of these stretches in turn.
    #[inline]
    pub(crate) fn rehang(&mut self, cut: u32, inner: u32, outer: u32, link: Link, mut visit: impl FnMut(u32)) {
        let (ahead, mut turned) = (self.before[cut as usize], link);
        let (mut node, mut parent, mut depth) = (inner, outer, self.depth(outer));
        let (mut last_ahead, mut follow, mut end) = (NOBODY, NOBODY, NOBODY);
        loop {
            let old = std::mem::replace(&mut self.places[node as usize], Place { link: turned, parent });
            depth += 1;
            let was = self.depth(node);
            let change = depth.wrapping_sub(was);
            let next_ahead = self.before[node as usize];
            if node == inner {
                self.steps[node as usize].depth = depth;
                visit(node);
                (follow, end) = self.walk(self.steps[node as usize].next, was, change, node, &mut visit);
            } else {
                // The stretch before: from the node to what stood before the one below.
                self.join(end, node);
                let mut at = node;
                loop {
                    let step = &mut self.steps[at as usize];
                    step.depth = step.depth.wrapping_add(change);
                    visit(at);
                    if at == last_ahead {
                        break;
                    }
                    at = step.next;
                }
                end = last_ahead;
                // The stretch after.
                if self.depth(follow) > was {
                    self.join(end, follow);
                    (follow, end) = self.walk(follow, was, change, end, &mut visit);
                }
            }
            if node == cut {
                break;
            }
            last_ahead = next_ahead;
            (parent, turned, node) = (node, old.link.turned(), old.parent);
        }
        self.join(ahead, follow);
        let next = self.steps[outer as usize].next;
        self.join(outer, inner);
        self.join(end, next);
    }

    /// Walks from a node as long as the depth is above a bound, changing it; returns where it stopped, and the node before,
    /// which is `end` if nothing was walked.
    #[inline]
    fn walk(&mut self, from: u32, bound: u32, change: u32, end: u32, visit: &mut impl FnMut(u32)) -> (u32, u32) {
        let (mut at, mut end) = (from, end);
        loop {
            let step = &mut self.steps[at as usize];
            if step.depth <= bound {
                return (at, end);
            }
            step.depth = step.depth.wrapping_add(change);
            visit(at);
            (end, at) = (at, step.next);
        }
    }

    /// Visits all nodes but the root, parents first.
    pub(crate) fn each(&self, mut visit: impl FnMut(u32, &Link, u32)) {
        let mut node = self.steps[self.root() as usize].next;
        while node != self.root() {
            let Place { link, parent } = &self.places[node as usize];
            visit(node, link, *parent);
            node = self.steps[node as usize].next;
        }
    }

    /// Whether every room is lawful and one more unit could go up from each hung node; looked at in
    /// debug builds only.
    pub(crate) fn is_strongly_feasible(&self) -> bool {
        let hung = self.places.iter().filter(|place| place.parent != NOBODY);
        hung.into_iter().all(|place| place.link.up > 0 && place.link.down >= 0)
    }
}
