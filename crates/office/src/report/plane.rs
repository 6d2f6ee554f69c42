//! Points of the earth on the plane of a picture, and the cells that grow from them.

/// A point of a picture.
pub(super) type Point = (f64, f64);

/// Points (latitude and longitude in millionths of a degree) in a picture of that width, north up, with a margin;
/// and the height that they need. Both axes have one scale.
#[allow(clippy::cast_precision_loss)] // millionths of a degree stay far below 2^52
pub(super) fn project(points: &[(i64, i64)], width: f64, margin: f64) -> (Vec<Point>, f64) {
    let plain: Vec<Point> = points.iter().map(|(lat, lon)| (*lon as f64 / 1e6, *lat as f64 / 1e6)).collect();
    let middle = plain.iter().map(|point| point.1).sum::<f64>() / (plain.len().max(1) as f64);
    // Bhaskara's cosine: the same on every machine.
    let x = 90.0 - middle.abs();
    let narrow = 4.0 * x * (180.0 - x) / (40_500.0 - x * (180.0 - x));
    let flat: Vec<Point> = plain.iter().map(|(lon, lat)| (lon * narrow, -lat)).collect();
    let (low, high) = bounds(&flat);
    let span = (high.0 - low.0).max((high.1 - low.1) * 0.9).max(1e-6);
    let scale = (width - 2.0 * margin) / span;
    let left = (width - (high.0 - low.0) * scale) / 2.0;
    let placed = flat.iter().map(|(x, y)| (left + (x - low.0) * scale, margin + (y - low.1) * scale)).collect();
    (placed, 2.0 * margin + (high.1 - low.1) * scale)
}

/// The least and greatest of both coordinates.
pub(super) fn bounds(points: &[Point]) -> (Point, Point) {
    let least = |pick: fn(&Point) -> f64| points.iter().map(pick).fold(f64::INFINITY, f64::min);
    let most = |pick: fn(&Point) -> f64| points.iter().map(pick).fold(f64::NEG_INFINITY, f64::max);
    ((least(|one| one.0), least(|one| one.1)), (most(|one| one.0), most(|one| one.1)))
}

/// How far apart two points are.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}

/// The part of a rectangle that is nearer to each point than to any other.
pub(super) fn cells(points: &[Point], size: Point) -> Vec<Vec<Point>> {
    let frame = vec![(0.0, 0.0), (size.0, 0.0), (size.0, size.1), (0.0, size.1)];
    let cell = |at: usize| {
        let mut shape = frame.clone();
        for (other, point) in points.iter().enumerate().filter(|(other, _)| *other != at) {
            // Of two at the same place the first has the cell.
            if distance(points[at], *point) < 1e-9 {
                if other < at {
                    shape.clear();
                }
                continue;
            }
            shape = nearer(&shape, points[at], *point);
        }
        shape
    };
    (0..points.len()).map(cell).collect()
}

/// The part of a convex shape that is nearer to `a` than to `b`.
fn nearer(shape: &[Point], a: Point, b: Point) -> Vec<Point> {
    let side = |p: Point| (p.0 - (a.0 + b.0) / 2.0) * (b.0 - a.0) + (p.1 - (a.1 + b.1) / 2.0) * (b.1 - a.1);
    let mut kept = Vec::with_capacity(shape.len() + 1);
    for (at, from) in shape.iter().enumerate() {
        let to = shape[(at + 1) % shape.len()];
        let (here, there) = (side(*from), side(to));
        if here <= 0.0 {
            kept.push(*from);
        }
        if (here < 0.0 && there > 0.0) || (here > 0.0 && there < 0.0) {
            let part = here / (here - there);
            kept.push((from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(shape: &[Point]) -> f64 {
        let twice: f64 = (0..shape.len())
            .map(|at| {
                let (a, b) = (shape[at], shape[(at + 1) % shape.len()]);
                a.0 * b.1 - b.0 * a.1
            })
            .sum();
        (twice / 2.0).abs()
    }

    #[test]
    fn cells_fill_the_frame_and_hold_their_points() {
        let points = [(10.0, 10.0), (80.0, 20.0), (30.0, 70.0), (60.0, 60.0), (61.0, 60.5)];
        let cells = cells(&points, (100.0, 90.0));
        let all: f64 = cells.iter().map(|cell| area(cell)).sum();
        assert!((all - 9000.0).abs() < 1e-6, "{all}");
        assert!(cells.iter().all(|cell| cell.len() >= 3));
    }

    #[test]
    fn two_communes_at_one_place_have_one_cell() {
        let cells = cells(&[(10.0, 10.0), (10.0, 10.0)], (20.0, 20.0));
        assert_eq!((cells[0].len(), cells[1].len()), (4, 0));
    }

    #[test]
    fn north_is_up_and_the_scale_is_one() {
        let (placed, height) = project(&[(13_000_000, 108_000_000), (12_000_000, 109_000_000)], 500.0, 50.0);
        assert!(placed[0].1 < placed[1].1 && placed[0].0 < placed[1].0 && height > 400.0);
        let ratio = (placed[1].0 - placed[0].0) / (placed[1].1 - placed[0].1);
        assert!((ratio - 0.976).abs() < 0.003, "the cosine of 12.5°, and not {ratio}");
    }
}
