//! A soft outline around points: what lies near enough to any of them, smoothed.

use super::html::{measure, short};
use super::plane::{Point, distance};
use std::collections::BTreeMap;

/// Width of a square of the grid.
const STEP: f64 = 4.0;
/// The level at which the outline runs.
const LEVEL: f64 = 0.47;

/// The land around the points.
pub(super) struct Outline {
    columns: usize,
    rows: usize,
    field: Vec<f64>,
    /// Closed rings.
    pub(super) rings: Vec<Vec<Point>>,
}

impl Outline {
    /// Grows land from points in a picture of that size.
    pub(super) fn around(points: &[Point], size: Point) -> Outline {
        let (columns, rows) = (squares(size.0), squares(size.1));
        let reach = reaches(points);
        let mut field = vec![0.0; columns * rows];
        for (at, value) in field.iter_mut().enumerate() {
            let here = (measure(at % columns) * STEP, measure(at / columns) * STEP);
            let near = points.iter().zip(&reach).any(|(point, reach)| distance(*point, here) < *reach);
            *value = f64::from(u8::from(near));
        }
        // Bays narrower than this close; then the edge is smoothed.
        for value in [1.0, 0.0] {
            for _ in 0..4 {
                field = spread(&field, columns, rows, value);
            }
        }
        for _ in 0..6 {
            field = blurred(&field, columns, rows);
        }
        let rings = rings(&field, columns, rows);
        Outline { columns, rows, field, rings }
    }

    /// Whether a point lies on the land.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to the grid
    pub(super) fn holds(&self, point: Point) -> bool {
        let x = (point.0 / STEP).round().clamp(0.0, measure(self.columns - 1)) as usize;
        let y = (point.1 / STEP).round().clamp(0.0, measure(self.rows - 1)) as usize;
        self.field[y * self.columns + x] > LEVEL
    }

    /// The outline as a path.
    pub(super) fn path(&self) -> String {
        self.rings.iter().map(|ring| path(ring)).collect()
    }
}

/// A closed path.
pub(super) fn path(points: &[Point]) -> String {
    let parts: Vec<String> = points.iter().map(|(x, y)| format!("{} {}", short(*x), short(*y))).collect();
    if parts.is_empty() { String::new() } else { format!("M{}Z", parts.join("L")) }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // pictures are small
fn squares(length: f64) -> usize {
    (length / STEP).ceil() as usize + 1
}

/// How far the land of each point reaches: as far as its neighbours are apart.
fn reaches(points: &[Point]) -> Vec<f64> {
    let reach = |at: usize| {
        let mut near: Vec<f64> = points
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, one)| distance(points[at], *one))
            .collect();
        near.sort_by(f64::total_cmp);
        near.truncate(3);
        let mean = near.iter().sum::<f64>() / measure(near.len().max(1));
        if near.is_empty() { 40.0 } else { (mean * 0.95).clamp(12.0, 44.0) }
    };
    (0..points.len()).map(reach).collect()
}

/// Each square takes the value if it or a neighbour has it; outside of the grid nobody has.
fn spread(field: &[f64], columns: usize, rows: usize, value: f64) -> Vec<f64> {
    let has = |x: i64, y: i64| {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return false };
        x < columns && y < rows && (field[y * columns + x] - value).abs() < 0.5
    };
    let square = |at: usize| {
        let (x, y) = ((at % columns) as i64, (at / columns) as i64);
        let near = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)].iter().any(|(dx, dy)| has(x + dx, y + dy));
        if near { value } else { field[at] }
    };
    (0..field.len()).map(square).collect()
}

fn blurred(field: &[f64], columns: usize, rows: usize) -> Vec<f64> {
    let get = |x: i64, y: i64| match (usize::try_from(x), usize::try_from(y)) {
        (Ok(x), Ok(y)) if x < columns && y < rows => field[y * columns + x],
        _ => 0.0,
    };
    let square = |at: usize| {
        let (x, y) = ((at % columns) as i64, (at / columns) as i64);
        let sum: f64 =
            (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))).map(|(dx, dy)| get(x + dx, y + dy)).sum();
        sum / 9.0
    };
    (0..field.len()).map(square).collect()
}

/// A side of a square of the grid: its upper or left end, and whether it runs down.
type Side = (usize, usize, bool);

/// Lines of equal height (marching squares), with land at the left.
fn rings(field: &[f64], columns: usize, rows: usize) -> Vec<Vec<Point>> {
    let at = |x: usize, y: usize| field[y * columns + x];
    let mut next: BTreeMap<Side, Side> = BTreeMap::new();
    for y in 0..rows - 1 {
        for x in 0..columns - 1 {
            let corners = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)].map(|value| value > LEVEL);
            let (top, right, bottom, left) = ((x, y, false), (x + 1, y, true), (x, y + 1, false), (x, y, true));
            let sides = [top, right, bottom, left];
            // Leaving the land over a side, the line enters; the next side over which it comes back, it leaves.
            for (side, from) in sides.iter().enumerate() {
                if corners[side] && !corners[(side + 1) % 4] {
                    let back =
                        (1..4).map(|step| (side + step) % 4).find(|one| !corners[*one] && corners[(one + 1) % 4]);
                    if let Some(back) = back {
                        next.insert(sides[back], *from);
                    }
                }
            }
        }
    }
    let point = |side: &Side| {
        let (x, y, down) = *side;
        let (a, b) = (at(x, y), if down { at(x, y + 1) } else { at(x + 1, y) });
        let part = (LEVEL - a) / (b - a);
        let (dx, dy) = if down { (0.0, part) } else { (part, 0.0) };
        ((measure(x) + dx) * STEP, (measure(y) + dy) * STEP)
    };
    let mut rings = Vec::new();
    while let Some((first, _)) = next.first_key_value() {
        let mut side = *first;
        let mut ring = Vec::new();
        while let Some(after) = next.remove(&side) {
            ring.push(point(&side));
            side = after;
        }
        let thinned: Vec<Point> = ring.iter().step_by(2).copied().collect();
        if thinned.len() > 3 {
            rings.push(softened(&softened(&thinned)).into_iter().step_by(2).collect());
        }
    }
    rings
}

/// Every corner cut.
fn softened(ring: &[Point]) -> Vec<Point> {
    let between = |a: Point, b: Point, part: f64| (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
    let cut = |at: usize| {
        let (a, b) = (ring[at], ring[(at + 1) % ring.len()]);
        [between(a, b, 0.25), between(a, b, 0.75)]
    };
    (0..ring.len()).flat_map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn land_lies_around_each_point_and_nowhere_far_from_all() {
        let points = [(100.0, 100.0), (130.0, 110.0), (110.0, 140.0), (300.0, 300.0)];
        let land = Outline::around(&points, (400.0, 400.0));
        assert!(points.iter().all(|point| land.holds(*point)));
        assert!(!land.holds((220.0, 220.0)) && !land.holds((10.0, 390.0)));
        assert_eq!(land.rings.len(), 2, "an island has an outline of its own");
    }
}
