//! Many things in few sets.

/// Things in as few sets as possible of at most `most` (at least one), all of much the same size.
pub fn even_sets<T>(things: &[T], most: usize) -> std::slice::Chunks<'_, T> {
    let sets = things.len().div_ceil(most.max(1)).max(1);
    things.chunks(things.len().div_ceil(sets).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(count: usize, most: usize) -> Vec<usize> {
        even_sets(&vec![0; count], most).map(<[i32]>::len).collect()
    }

    #[test]
    fn sets_are_few_and_even() {
        assert_eq!(sizes(11, 5), [4, 4, 3]);
        assert_eq!(sizes(10, 5), [5, 5]);
        assert_eq!(sizes(5, 5), [5]);
        assert_eq!((sizes(0, 5), sizes(2, 0)), (vec![], vec![1, 1]));
    }
}
