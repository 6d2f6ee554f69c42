//! Keys of people: the staff number where it belongs to one person, else a digest of what identifies the person.

use super::merge::Merged;
use crate::PersonId;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of RFC 4648 base 32, small.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Gives everybody a key. True namesakes get running numbers in an order that depends on their facts alone.
pub(super) fn give(people: &mut [Merged]) {
    let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
    for merged in people.iter() {
        for number in &merged.numbers {
            *owners.entry(number).or_default() += 1;
        }
    }
    let own: BTreeSet<String> =
        owners.into_iter().filter(|(_, people)| *people == 1).map(|(number, _)| number.to_owned()).collect();
    let mut digests: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, merged) in people.iter_mut().enumerate() {
        match merged.number.as_ref().filter(|number| own.contains(*number)) {
            Some(number) => merged.person.id = PersonId::new(number),
            None => digests.entry(merged.identity.clone()).or_default().push(at),
        }
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (identity, mut alike) in digests {
        if alike.len() > 1 {
            alike.sort_by_cached_key(|&at| {
                let person = serde_json::to_string(&people[at].person).expect("a person has only string keys");
                (person, people[at].numbers.clone(), people[at].secret_order.clone())
            });
        }
        let mut running = 0_u32;
        for at in alike {
            let key = loop {
                running += 1;
                let key = digest(&identity, running);
                if taken.insert(key.clone()) {
                    break key;
                }
            };
            people[at].person.id = PersonId::new(key);
        }
    }
}

fn digest(identity: &str, running: u32) -> String {
    let digest = Sha256::digest(format!("{identity}\n{running}").as_bytes());
    let mut bits = 0_u64;
    for byte in &digest[..8] {
        bits = bits << 8 | u64::from(*byte);
    }
    let letters = (0..12).map(|at| char::from(LETTERS[(bits >> (59 - 5 * at) & 31) as usize]));
    std::iter::once("p-".to_owned()).chain(letters.map(String::from)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_twelve_letters_and_differs_by_running_number() {
        let key = digest("nguyen van a", 1);
        assert_eq!(key.len(), 14);
        assert!(key[2..].bytes().all(|byte| LETTERS.contains(&byte)));
        assert_ne!(key, digest("nguyen van a", 2));
        assert_eq!(key, digest("nguyen van a", 1));
    }
}
