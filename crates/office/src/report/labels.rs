//! Names around a map: near their places, off the land where there is room, never over each other, no leader crossing
//! another.

use super::html::measure;
use super::plane::{Point, distance};

/// A name to be placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    /// Its place.
    pub(super) point: Point,
    /// Width of its text.
    pub(super) width: f64,
}

/// Height of a line of text.
pub(super) const HEIGHT: f64 = 20.0;
const PAD: f64 = 4.0;
/// Places that are tried lie so far apart.
const GRID: f64 = 7.0;
/// What a fourteenth of a label on the land costs, in units of leader: a name hides the cells below it, so it goes off the
/// land as long as its leader does not have to cross half the picture.
const LAND: f64 = 40.0;

/// Where each label's middle goes, in a picture of that size; `land` says what lies on it.
pub(super) fn place(labels: &[Label], size: Point, land: &dyn Fn(Point) -> bool) -> Vec<Point> {
    let mut found: Option<(f64, Vec<Option<Point>>)> = None;
    // Who is placed first takes the room that another needed more: each begins once, and the best of all is kept.
    for first in 0..labels.len() {
        let mut placed: Vec<Option<Point>> = vec![None; labels.len()];
        // The second and third time round, each sees where all the others are.
        for _ in 0..3 {
            for at in (first..labels.len()).chain(0..first) {
                placed[at] = None;
                placed[at] = Some(best(labels, at, &placed, size, land));
            }
        }
        let costs =
            placed.iter().enumerate().filter_map(|(at, middle)| Some(cost(labels, at, (*middle)?, &placed, land)));
        let all: f64 = costs.sum();
        if found.as_ref().is_none_or(|(least, _)| all < *least) {
            found = Some((all, placed));
        }
    }
    found.into_iter().flat_map(|(_, placed)| placed).flatten().collect()
}

fn best(labels: &[Label], at: usize, placed: &[Option<Point>], size: Point, land: &dyn Fn(Point) -> bool) -> Point {
    let half = labels[at].width / 2.0;
    let mut best = (f64::INFINITY, labels[at].point);
    let steps = |length: f64| (length / GRID) as i32;
    for row in 0..=steps(size.1 - HEIGHT) {
        for column in 0..=steps(size.0 - 2.0 * half) {
            let middle = (half + measure(column) * GRID, HEIGHT / 2.0 + measure(row) * GRID);
            let cost = cost(labels, at, middle, placed, land);
            if cost < best.0 {
                best = (cost, middle);
            }
        }
    }
    best.1
}

fn cost(labels: &[Label], at: usize, middle: Point, placed: &[Option<Point>], land: &dyn Fn(Point) -> bool) -> f64 {
    let label = labels[at];
    let end = leader_end(label, middle);
    let mut cost = distance(label.point, end);
    // A leader needs room to be seen.
    if cost < 10.0 {
        cost += 60.0;
    }
    for part in 0..=6 {
        for line in [-0.4, 0.4] {
            let here = (middle.0 + (measure(part) / 6.0 - 0.5) * label.width, middle.1 + line * HEIGHT);
            cost += if land(here) { LAND } else { 0.0 };
        }
    }
    for (other, place) in placed.iter().enumerate().filter(|(other, _)| *other != at) {
        let neighbour = labels[other];
        cost += if within(neighbour.point, label, middle, 6.0) { 150.0 } else { 0.0 };
        // A leader that runs through another place seems to be that place's.
        cost += if beside((label.point, end), neighbour.point) < 7.0 { 300.0 } else { 0.0 };
        let Some(place) = *place else { continue };
        let far = end_of(neighbour, place);
        let apart = (middle.0 - place.0).abs() >= (label.width + neighbour.width) / 2.0 + PAD
            || (middle.1 - place.1).abs() >= HEIGHT + 1.0;
        cost += if apart { 0.0 } else { 5_000.0 };
        cost += if crosses((label.point, end), (neighbour.point, far)) { 900.0 } else { 0.0 };
        cost += if through((label.point, end), neighbour, place) { 900.0 } else { 0.0 };
        cost += if through((neighbour.point, far), label, middle) { 900.0 } else { 0.0 };
    }
    cost
}

/// Where the leader of a label ends: at the nearest place of its box.
pub(super) fn leader_end(label: Label, middle: Point) -> Point {
    let near = |value: f64, middle: f64, half: f64| value.clamp(middle - half, middle + half);
    (near(label.point.0, middle.0, label.width / 2.0), near(label.point.1, middle.1, HEIGHT / 2.0 - 2.0))
}

fn end_of(label: Label, middle: Point) -> Point {
    leader_end(label, middle)
}

fn within(point: Point, label: Label, middle: Point, pad: f64) -> bool {
    (point.0 - middle.0).abs() < label.width / 2.0 + pad && (point.1 - middle.1).abs() < HEIGHT / 2.0 + pad
}

/// How far a point lies from a line.
fn beside(line: (Point, Point), point: Point) -> f64 {
    let (from, along) = (line.0, (line.1.0 - line.0.0, line.1.1 - line.0.1));
    let long = (along.0 * along.0 + along.1 * along.1).max(1e-9);
    let part = ((point.0 - from.0) * along.0 + (point.1 - from.1) * along.1) / long;
    let part = part.clamp(0.0, 1.0);
    distance(point, (from.0 + along.0 * part, from.1 + along.1 * part))
}

/// Whether a line runs through a label's box.
fn through(line: (Point, Point), label: Label, middle: Point) -> bool {
    (0..=16).any(|part| {
        let part = measure(part) / 16.0;
        let here = (line.0.0 + (line.1.0 - line.0.0) * part, line.0.1 + (line.1.1 - line.0.1) * part);
        within(here, label, middle, 1.0)
    })
}

/// Whether two lines cross.
pub(super) fn crosses(a: (Point, Point), b: (Point, Point)) -> bool {
    let turn = |p: Point, q: Point, r: Point| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    turn(a.0, a.1, b.0) * turn(a.0, a.1, b.1) < 0.0 && turn(b.0, b.1, a.0) * turn(b.0, b.1, a.1) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lie_apart_inside_the_picture_and_their_leaders_do_not_cross() {
        let points = [(100.0, 100.0), (108.0, 104.0), (104.0, 112.0), (96.0, 108.0), (250.0, 180.0), (255.0, 176.0)];
        let labels: Vec<Label> = points.iter().map(|point| Label { point: *point, width: 120.0 }).collect();
        let size = (400.0, 320.0);
        let places = place(&labels, size, &|point| distance(point, (170.0, 140.0)) < 110.0);
        for (a, middle) in places.iter().enumerate() {
            assert!(middle.0 >= 60.0 && middle.0 <= 340.0 && middle.1 >= 10.0 && middle.1 <= 310.0, "{middle:?}");
            for b in a + 1..places.len() {
                let other = places[b];
                assert!((middle.0 - other.0).abs() >= 120.0 || (middle.1 - other.1).abs() >= HEIGHT, "{places:?}");
                let lines = [(a, *middle), (b, other)].map(|(at, to)| (points[at], leader_end(labels[at], to)));
                assert!(!crosses(lines[0], lines[1]), "{places:?}");
            }
        }
    }
}
