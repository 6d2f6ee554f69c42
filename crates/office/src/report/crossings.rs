//! The order of two sides of a picture of flows in which fewest ribbons cross, weighed by how wide they are.

/// A ribbon: place at the left, place at the right, width.
pub(super) type Ribbon = (usize, usize, u32);

/// How much crosses: for each pair of crossing ribbons the product of their widths.
pub(super) fn crossing(left: &[usize], right: &[usize], ribbons: &[Ribbon]) -> u64 {
    let (at, to) = (places(left), places(right));
    let mut sum = 0;
    for (first, a) in ribbons.iter().enumerate() {
        for b in &ribbons[first + 1..] {
            let (one, other) = (at[a.0].cmp(&at[b.0]), to[a.1].cmp(&to[b.1]));
            if one.is_ne() && other.is_ne() && one != other {
                sum += u64::from(a.2) * u64::from(b.2);
            }
        }
    }
    sum
}

/// Where each item stands in an order.
fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, item) in order.iter().enumerate() {
        places[*item] = place;
    }
    places
}

/// Neighbours change places while less crosses; those at the left only within their group.
pub(super) fn untangle(groups: &[usize], right: usize, ribbons: &[Ribbon]) -> (Vec<usize>, Vec<usize>) {
    let mut left: Vec<usize> = (0..groups.len()).collect();
    let mut right: Vec<usize> = (0..right).collect();
    let mut least = crossing(&left, &right, ribbons);
    loop {
        let before = least;
        for at in 1..left.len() {
            if groups[left[at - 1]] == groups[left[at]] {
                left.swap(at - 1, at);
                let now = crossing(&left, &right, ribbons);
                if now < least {
                    least = now;
                } else {
                    left.swap(at - 1, at);
                }
            }
        }
        for at in 1..right.len() {
            right.swap(at - 1, at);
            let now = crossing(&left, &right, ribbons);
            if now < least {
                least = now;
            } else {
                right.swap(at - 1, at);
            }
        }
        if least == before {
            return (left, right);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossed_ribbons_are_uncrossed_where_groups_allow_it() {
        let ribbons = [(0, 2, 5), (1, 1, 4), (2, 0, 3)];
        assert_eq!(crossing(&[0, 1, 2], &[0, 1, 2], &ribbons), 20 + 15 + 12);
        let (left, right) = untangle(&[0, 0, 0], 3, &ribbons);
        assert_eq!(crossing(&left, &right, &ribbons), 0);
        let (left, _) = untangle(&[0, 1, 2], 3, &ribbons);
        assert_eq!(left, [0, 1, 2], "groups keep their order");
    }
}
