//! The spanning tree of a basis, rooted at a node of its own, with the flow of its arcs.
//!
//! Every node but the root hangs from its parent by one arc. The tree is kept *strongly feasible*
//! (Cunningham 1976): from every node one more unit could go to the root along the tree, that is,
//! an arc that points up is below its capacity and one that points down carries something.

use crate::image::UNLIMITED;

/// "No node": the end of a list of children.
pub(crate) const NOBODY: u32 = u32::MAX;

/// The arc by which a node hangs from its parent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The image arc; numbers behind the last image arc are artificial.
    pub(crate) arc: u32,
    /// Whether the arc leads from the node to its parent.
    pub(crate) up: bool,
    /// Units that it carries.
    pub(crate) flow: i64,
    /// The most that it may carry.
    pub(crate) capacity: i64,
}

impl Link {
    /// How many more units could go from the node to its parent.
    pub(crate) fn room_upward(&self) -> i64 {
        self.room(self.up)
    }

    /// How many more units could go from the parent to the node.
    pub(crate) fn room_downward(&self) -> i64 {
        self.room(!self.up)
    }

    fn room(&self, along: bool) -> i64 {
        match along {
            false => self.flow,
            true if self.capacity == UNLIMITED => UNLIMITED,
            true => self.capacity - self.flow,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Place {
    link: Link,
    parent: u32,
    depth: u32,
    first_child: u32,
    next: u32,
    previous: u32,
}

/// The tree. The root is the last node.
pub(crate) struct Tree {
    places: Vec<Place>,
}

impl Tree {
    /// A star: node i hangs from the root by `links[i]`.
    pub(crate) fn star(links: impl ExactSizeIterator<Item = Link>) -> Self {
        let root = links.len() as u32;
        let mut places: Vec<Place> = links
            .enumerate()
            .map(|(node, link)| Place {
                link,
                parent: root,
                depth: 1,
                first_child: NOBODY,
                next: if node as u32 + 1 < root { node as u32 + 1 } else { NOBODY },
                previous: if node == 0 { NOBODY } else { node as u32 - 1 },
            })
            .collect();
        places.push(Place {
            link: Link { arc: NOBODY, up: true, flow: 0, capacity: UNLIMITED },
            parent: NOBODY,
            depth: 0,
            first_child: if root == 0 { NOBODY } else { 0 },
            next: NOBODY,
            previous: NOBODY,
        });
        Tree { places }
    }

    /// The root.
    pub(crate) fn root(&self) -> u32 {
        self.places.len() as u32 - 1
    }

    /// The parent of a node other than the root.
    pub(crate) fn parent(&self, node: u32) -> u32 {
        self.places[node as usize].parent
    }

    /// The steps from a node to the root.
    pub(crate) fn depth(&self, node: u32) -> u32 {
        self.places[node as usize].depth
    }

    /// The arc by which a node other than the root hangs.
    pub(crate) fn link(&self, node: u32) -> &Link {
        &self.places[node as usize].link
    }

    /// The same, to change its flow.
    pub(crate) fn link_mut(&mut self, node: u32) -> &mut Link {
        &mut self.places[node as usize].link
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
            (parent, link) = (node, Link { up: !old.link.up, ..old.link });
            node = old.parent;
        }
    }

    fn detach(&mut self, node: u32) {
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

    /// Visits the subtree of `top`, parents first, and sets the depths right.
    pub(crate) fn settle(&mut self, top: u32, mut visit: impl FnMut(u32, &Link, u32)) {
        let mut node = top;
        loop {
            let Place { parent, first_child, .. } = self.places[node as usize];
            if parent != NOBODY {
                let depth = self.places[parent as usize].depth + 1;
                let place = &mut self.places[node as usize];
                place.depth = depth;
                visit(node, &place.link, parent);
            }
            if first_child != NOBODY {
                node = first_child;
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
            }
        }
    }

    /// Whether the tree is strongly feasible; looked at in debug builds only.
    pub(crate) fn is_strongly_feasible(&self) -> bool {
        self.places[..self.places.len() - 1].iter().all(|place| {
            let Link { flow, capacity, .. } = place.link;
            (0..=capacity).contains(&flow) && place.link.room_upward() > 0
        })
    }
}
