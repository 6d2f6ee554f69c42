//! One untidy workbook with as many people as asked: for measuring how fast lists are read.

use crate::book;
use crate::province;
use canbo_register::reference::Reference;

/// A messy workbook of at least `people` people of Đắk Lắk, on one sheet a commune; people beyond one province's staff are
/// further rosters of the same communes. Every staff number is unique.
pub fn large(people: usize, seed: u64, reference: &Reference) -> Vec<u8> {
    let mut truth = province::dak_lak::build(seed, reference);
    let mut count: usize = truth.communes.iter().map(|commune| commune.staff.len()).sum();
    let mut round = 0;
    while count < people && count > 0 {
        round += 1;
        let more = province::dak_lak::build(seed.wrapping_add(round), reference);
        for (commune, other) in truth.communes.iter_mut().zip(more.communes) {
            if count >= people {
                break;
            }
            let room = people - count;
            for mut person in other.staff.into_iter().take(room) {
                person.number = format!("{}-{round}", person.number);
                commune.staff.push(person);
                count += 1;
            }
        }
    }
    book::one_workbook(&truth, reference)
}
