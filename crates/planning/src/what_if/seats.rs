//! One authorised seat more or fewer, as the decision on headcount would have said it.

use crate::Refusal;
use crate::ground::{Ground, Inputs};
use canbo_register::{AllocationStatus, Headcount, HeadcountKind, Need, Register, SeatKey, Source, UnitKind};

/// The register with so many seats more or fewer at a position, and as many more or fewer in the totals that it is part
/// of. Where only a total is stated, the declared need changes with it. Refused where the commune or position is not
/// there, where fewer than none would be left, and where the headcount cannot be changed by one position.
pub(crate) fn change_seats(
    inputs: &Inputs<'_>,
    mut register: Register,
    seat: &SeatKey,
    change: i32,
) -> Result<Register, Refusal> {
    let refusal = || Refusal::SeatNotChanged { seat: seat.clone() };
    let unknown = || Refusal::UnknownSeat { seat: seat.clone() };
    let measure = |register: &Register| -> Result<Option<(i64, i64, bool)>, Refusal> {
        let ground = Ground::lay(&Inputs { register, ..*inputs })?;
        let at = ground.communes.binary_search_by(|one| one.id.cmp(&seat.unit)).map_err(|_| unknown())?;
        let commune = &ground.communes[at];
        let own = commune.seats.iter().find(|one| one.position == seat.position).map_or(0, |one| one.authorised);
        Ok(Some((own, commune.authorised, commune.declared)))
    };
    let position = inputs.reference.positions.get(&seat.position).ok_or_else(unknown)?;
    let (own, total, declared) = measure(&register)?.ok_or_else(unknown)?;
    let wanted = u32::try_from(own + i64::from(change)).map_err(|_| refusal())?;
    let moved = |number: u32| u32::try_from(i64::from(number) + i64::from(change)).unwrap_or_default();
    let office = |line: &Headcount| match register.units.get(&line.unit).map(|unit| &unit.kind) {
        Some(UnitKind::Office(code)) => Some(code.clone()),
        _ => None,
    };
    let offices: Vec<_> = register.headcounts.iter().map(office).collect();
    let here = |line: &Headcount| {
        line.unit.root() == seat.unit && line.kind == HeadcountKind::CivilServant && line.holds(inputs.on)
    };
    let mut stated = false;
    for (line, office) in register.headcounts.iter_mut().zip(offices).filter(|(line, _)| here(line)) {
        let in_block = line.block.is_none_or(|block| block == position.block);
        match (&line.position, &line.field) {
            (Some(of), _) if *of == seat.position => {
                line.number = wanted;
                stated = true;
            }
            (None, Some(field)) if Some(field) == position.field.as_ref() => line.number = moved(line.number),
            (None, None) if line.unit == seat.unit && in_block => line.number = moved(line.number),
            (None, None) if office.as_ref() == Some(&position.office) => line.number = moved(line.number),
            _ => {}
        }
    }
    if declared && !stated {
        need(&mut register, inputs, seat, change);
    } else if !stated {
        register.headcounts.push(Headcount {
            unit: seat.unit.clone(),
            block: Some(position.block),
            position: Some(seat.position.clone()),
            field: None,
            kind: HeadcountKind::CivilServant,
            status: AllocationStatus::Adjusted,
            number: wanted,
            from: Some(inputs.on),
            to: None,
            document: None,
            source: Source::default(),
        });
    }
    register.normalise();
    let expected = Some((i64::from(wanted), total + i64::from(change), declared));
    if measure(&register)? == expected { Ok(register) } else { Err(refusal()) }
}

/// The declared need of a commune of which only the total is stated.
fn need(register: &mut Register, inputs: &Inputs<'_>, seat: &SeatKey, change: i32) {
    let of_seat = |need: &&mut Need| need.unit.root() == seat.unit && need.position.as_ref() == Some(&seat.position);
    if let Some(need) = register.needs.iter_mut().find(of_seat) {
        need.number = u32::try_from(i64::from(need.number) + i64::from(change)).unwrap_or_default();
    } else if let Ok(number) = u32::try_from(change) {
        register.needs.push(Need {
            unit: seat.unit.clone(),
            position: Some(seat.position.clone()),
            field: None,
            number,
            document: None,
            day: Some(inputs.on),
            source: Source::default(),
        });
    }
    register.needs.retain(|need| need.number > 0);
}
