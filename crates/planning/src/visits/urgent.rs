//! Where the calendar found no day for a commune that is hard to reach, a day in another commune is given up for it.

use super::Ground;
use super::calendar::Placed;

/// Gives whole days of fitting specialists in other communes to hard-to-reach communes that have fewer sessions than
/// "about", wherever such a day is free there; until none is left.
pub(super) fn urgent_first(ground: &Ground<'_>, placed: &mut [Placed]) {
    let (least, most) = ground.band();
    for need in (0..ground.needs.len()).filter(|need| ground.is_first(*need)) {
        loop {
            let sessions = placed.iter().flat_map(|one| one.trip.needs).filter(|one| *one == need).count();
            let sessions = i64::try_from(sessions).expect("few sessions");
            if sessions >= least || sessions + 2 > most {
                break;
            }
            let Some(at) = placed.iter().position(|one| gives_way(ground, placed, one, need)) else { break };
            placed[at].trip.needs = [need; 2];
        }
    }
}

/// Whether a day is in communes that are not first, by somebody who fits the need, and the need's commune is free on it.
fn gives_way(ground: &Ground<'_>, placed: &[Placed], one: &Placed, need: usize) -> bool {
    let commune = ground.commune_of[need];
    let at = |half: usize| {
        let here = |other: &&Placed| other.day == one.day && ground.commune_of[other.trip.needs[half]] == commune;
        placed.iter().filter(here).count() < ground.visits.sessions_at_once as usize
    };
    one.trip.needs.iter().all(|served| !ground.is_first(*served))
        && ground.fits[one.trip.specialist].binary_search(&need).is_ok()
        && at(0)
        && at(1)
}
