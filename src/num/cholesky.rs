//! Solving small symmetric positive definite systems.

/// Least share of its diagonal that a pivot is.
const LEAST: f64 = 1e-13;

/// Factors a symmetric positive definite matrix in place: the lower triangle of the row-major
/// `matrix` becomes `L` with `L L^T` the matrix. Golub & Van Loan 2013, section 4.2.
///
/// Where rounding would make a pivot too small, the diagonal counts as a little larger than it is.
pub fn factor(matrix: &mut [f64], size: usize) {
    for column in 0..size {
        for row in column..size {
            let dot: f64 = (0..column).map(|k| matrix[row * size + k] * matrix[column * size + k]).sum();
            let whole = matrix[row * size + column];
            let rest = whole - dot;
            matrix[row * size + column] =
                if row > column { rest / matrix[column * size + column] } else { rest.max(LEAST * whole).sqrt() };
        }
    }
}

/// Solves `L L^T x = right` in place.
pub fn solve(factor: &[f64], right: &mut [f64]) {
    let size = right.len();
    for row in 0..size {
        let dot: f64 = (0..row).map(|k| factor[row * size + k] * right[k]).sum();
        right[row] = (right[row] - dot) / factor[row * size + row];
    }
    for row in (0..size).rev() {
        let dot: f64 = (row + 1..size).map(|k| factor[k * size + row] * right[k]).sum();
        right[row] = (right[row] - dot) / factor[row * size + row];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_of_three_is_solved() {
        let matrix = [4.0, 2.0, 1.0, 2.0, 5.0, 3.0, 1.0, 3.0, 6.0];
        let (mut lower, mut x) = (matrix, [1.0, -2.0, 0.5]);
        factor(&mut lower, 3);
        solve(&lower, &mut x);
        for (row, want) in matrix.chunks(3).zip([1.0, -2.0, 0.5]) {
            let got: f64 = row.iter().zip(x).map(|(a, x)| a * x).sum();
            assert!((got - want).abs() < 1e-14, "{got} is not {want}");
        }
    }
}
