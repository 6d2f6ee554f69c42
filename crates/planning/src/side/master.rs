//! The best multipliers for the flows known so far: a small linear programme, exact, over vectors.
//!
//! Costs are vectors compared lexicographically, so values are elements of an ordered field (read the tiers as powers of
//! an infinitely small number) and the simplex method works as over the rationals. With flows p of costs C_p and row
//! counts A_p: least Σ C_p θ_p + (1, 0, …) Σ t_r, so that Σ θ_p = 1, Σ A_p,r θ_p − t_r ≤ b_r, all ≥ 0. The tier in front is
//! that of broken rows: a t above zero costs more than anything else. Whole-number pivots (Edmonds), Bland's rule.

/// What a flow costs and what it makes of each row.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Without the tier in front.
    pub(super) costs: Vec<i128>,
    pub(super) counts: Vec<i64>,
}

/// Multipliers at a scale, and the flows that the optimum mixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Best {
    pub(super) scale: i128,
    /// A vector a row, with the tier in front; lexicographically ≥ 0.
    pub(super) multipliers: Vec<Vec<i128>>,
    /// Column and weight over `weights_of`, weights above zero.
    pub(super) mix: Vec<(usize, i128)>,
    pub(super) weights_of: i128,
}

struct Tableau {
    /// Constraint rows: the sum of weights, then the side rows. The last column is the right-hand side.
    rows: Vec<Vec<i128>>,
    /// Reduced costs, one list a tier.
    goals: Vec<Vec<i128>>,
    /// Basic variable of each constraint row.
    basis: Vec<usize>,
    /// Everything is over this.
    scale: i128,
}

/// Best for as many tiers as can be told with 127 bits, and zero in the tiers after them, whose costs are the large ones:
/// any multipliers bound. `None` where not even the tier in front can be told, or there is no column.
pub(super) fn best(columns: &[Column], most: &[i64]) -> Option<Best> {
    let tiers = columns.first()?.costs.len();
    (0..=tiers).rev().find_map(|counted| best_of(columns, most, counted))
}

/// The same for the first so many tiers.
fn best_of(columns: &[Column], most: &[i64], counted: usize) -> Option<Best> {
    let first = columns.first()?;
    let (p, r) = (columns.len(), most.len());
    let mut tableau = Tableau::start(columns, first, most, counted);
    while let Some(enters) = tableau.enters(p + 2 * r) {
        tableau.pivot(enters)?;
    }
    let vector = |row: usize| {
        let mut vector: Vec<i128> = tableau.goals.iter().map(|goal| goal[p + row]).collect();
        vector.resize(first.costs.len() + 1, 0);
        vector
    };
    let multipliers: Vec<Vec<i128>> = (0..r).map(vector).collect();
    let common = multipliers.iter().flatten().fold(tableau.scale, |common, entry| gcd(common, entry.abs()));
    let mix = tableau.basis.iter().zip(&tableau.rows).filter(|(variable, _)| **variable < p);
    let mix = mix.map(|(variable, row)| (*variable, *row.last().expect("the right-hand side")));
    Some(Best {
        scale: tableau.scale / common,
        multipliers: multipliers.iter().map(|vector| vector.iter().map(|entry| entry / common).collect()).collect(),
        mix: mix.filter(|(_, weight)| *weight > 0).collect(),
        weights_of: tableau.scale,
    })
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Tableau {
    /// The first flow alone; rows that it breaks by their t. Variables: weights, then unused room s, then t.
    fn start(columns: &[Column], first: &Column, most: &[i64], counted: usize) -> Tableau {
        let (p, r) = (columns.len(), most.len());
        let width = p + 2 * r + 1;
        let mut whole = vec![0; width];
        whole[..p].fill(1);
        whole[width - 1] = 1;
        let (mut rows, mut basis) = (vec![whole], vec![0]);
        let mut goals = vec![vec![0; width]; counted + 1];
        for (j, column) in columns.iter().enumerate() {
            for (tier, (cost, base)) in column.costs.iter().zip(&first.costs).take(counted).enumerate() {
                goals[tier + 1][j] = cost - base;
            }
        }
        goals[0][p + r..p + 2 * r].fill(1);
        for (at, most) in most.iter().enumerate() {
            let mut row = vec![0i128; width];
            for (j, column) in columns.iter().enumerate() {
                row[j] = i128::from(column.counts[at]) - i128::from(first.counts[at]);
            }
            row[p + at] = 1;
            row[p + r + at] = -1;
            row[width - 1] = i128::from(*most) - i128::from(first.counts[at]);
            if row[width - 1] < 0 {
                row.iter_mut().for_each(|entry| *entry = -*entry);
                // The basic t costs 1 in front.
                goals[0].iter_mut().zip(&row).for_each(|(goal, entry)| *goal -= entry);
                basis.push(p + r + at);
            } else {
                basis.push(p + at);
            }
            rows.push(row);
        }
        Tableau { rows, goals, basis, scale: 1 }
    }

    /// The first variable that lowers the cost.
    fn enters(&self, variables: usize) -> Option<usize> {
        let lowers =
            |j: &usize| self.goals.iter().map(|goal| goal[*j]).find(|entry| *entry != 0).is_some_and(|e| e < 0);
        (0..variables).find(lowers)
    }

    fn pivot(&mut self, enters: usize) -> Option<()> {
        let mut leaves: Option<usize> = None;
        for (at, row) in self.rows.iter().enumerate().filter(|(_, row)| row[enters] > 0) {
            let nearer = match leaves {
                None => true,
                Some(best) => {
                    let (mine, theirs) = (row.last()?, self.rows[best].last()?);
                    let (left, right) = (mine.checked_mul(self.rows[best][enters])?, theirs.checked_mul(row[enters])?);
                    left < right || (left == right && self.basis[at] < self.basis[best])
                }
            };
            if nearer {
                leaves = Some(at);
            }
        }
        let at = leaves?;
        let row = self.rows[at].clone();
        let (pivot, scale) = (row[enters], self.scale);
        let others = self.rows.iter_mut().enumerate().filter(|(k, _)| *k != at).map(|(_, other)| other);
        for other in others.chain(&mut self.goals) {
            let by = other[enters];
            for (entry, mine) in other.iter_mut().zip(&row) {
                *entry = entry.checked_mul(pivot)?.checked_sub(by.checked_mul(*mine)?)? / scale;
            }
        }
        self.basis[at] = enters;
        self.scale = pivot;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, best};

    fn column(costs: &[i128], counts: &[i64]) -> Column {
        Column { costs: costs.to_vec(), counts: counts.to_vec() }
    }

    #[test]
    fn two_flows_on_either_side_of_a_row_are_mixed_and_priced_by_their_difference() {
        let found = best(&[column(&[0, 5], &[3]), column(&[4, 0], &[0])], &[2]).unwrap();
        assert_eq!((found.scale, found.multipliers), (3, vec![vec![0, 4, -5]]));
        assert_eq!((found.mix, found.weights_of), (vec![(0, 2), (1, 1)], 3));
    }

    #[test]
    fn a_row_that_no_flow_keeps_has_its_multiplier_in_front() {
        let found = best(&[column(&[0], &[3]), column(&[1], &[2])], &[1]).unwrap();
        assert_eq!((found.scale, found.multipliers, found.mix), (1, vec![vec![1, 0]], vec![(1, 1)]));
    }

    #[test]
    fn a_row_that_is_kept_costs_nothing() {
        let found = best(&[column(&[7], &[1])], &[1]).unwrap();
        assert_eq!((found.scale, found.multipliers, found.mix), (1, vec![vec![0, 0]], vec![(0, 1)]));
    }

    #[test]
    fn tiers_whose_numbers_pass_127_bits_are_left_out() {
        let large = 1 << 122;
        let found = best(&[column(&[0, 0], &[64]), column(&[5, large], &[0])], &[1]).unwrap();
        assert_eq!((found.scale, found.multipliers), (64, vec![vec![0, 5, 0]]));
    }

    #[test]
    fn rows_whose_numbers_pass_127_bits_are_no_answer() {
        let row = [i64::MAX - 1, i64::MAX - 3];
        let columns = [column(&[0], &[row[0], 1]), column(&[1], &[0, row[1]]), column(&[2], &[-row[0], -row[1]])];
        assert!(best(&columns, &[0, 0]).is_none());
    }
}
