//! What the edition will weigh.

use askia24::policy::edition::{MOST, estimate};

#[test]
fn before_the_first_edition_the_demonstration_is_the_measure() {
    assert_eq!(estimate(MOST, false, 0), 240_000);
    assert_eq!(estimate(MOST, true, 0), 1_414_400);
    assert_eq!(estimate(0, true, 0), 0);
}

#[test]
fn after_it_the_edition_itself_is() {
    assert_eq!(estimate(10, false, 12_000), 120_000);
    assert_eq!(estimate(10, true, 90_000), 900_000);
    assert_eq!(estimate(u32::MAX, true, u32::MAX), u32::MAX);
}
