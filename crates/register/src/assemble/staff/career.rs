//! Who a person is, and the career behind them.

use super::super::cells::{self, text, text_of};
use super::super::identity;
use super::super::notes::mend;
use super::super::record::{At, Record};
use super::{Staff, recall};
use crate::Absence;
use crate::facts::{Column, Row};

impl Staff<'_, '_> {
    pub(super) fn identity(&mut self, row: &Row, record: &mut Record<'_>) {
        if let Some(cell) = row.get(&Column::Birth) {
            match cells::date(cell) {
                Some(date) if date.presumed().is_some() => record.birth = Some((date, cell.at)),
                Some(_) => self.impossible(row, cell),
                None => self.unread(row, cell),
            }
        }
        record.sex = self.word(row, &Column::Sex, cells::sex);
        let id = row.get(&Column::PersonalId).and_then(|cell| Some((text(cell)?, cell.at)));
        let number = text_of(row, &Column::StaffNumber);
        record.id_number = id.and_then(|(text, at)| self.id_number(row, &text, at));
        if let Some((text, at)) = number {
            // Rosters put the personal number under "Mã số" too.
            match identity::as_personal_number(&text) {
                Some(number) => record.id_number = record.id_number.take().or(Some((number, at))),
                None => record.number = identity::staff_number(&text).map(|number| (number, at)),
            }
        }
        if let Some((number, at)) = &record.id_number {
            let sex = record.sex.map(|(sex, _)| sex);
            let birth = record.birth.map(|(date, _)| date.year);
            if let Some(wrong) = identity::contradiction(number, sex, birth) {
                let finding = mend("R238").with("what", wrong).with("name", &record.name.0);
                self.notes.push(finding.at(row.source.cell(*at)));
            }
        }
    }

    pub(super) fn id_number(&mut self, row: &Row, text: &str, at: u32) -> Option<At<String>> {
        match identity::personal_number(text) {
            Ok(number) => Some((number, at)),
            Err(digits) => {
                self.notes.push(mend("R237").with("digits", digits).at(row.source.cell(at)));
                None
            }
        }
    }

    pub(super) fn career(&mut self, row: &Row, record: &mut Record<'_>) {
        let mut theories = std::mem::take(&mut self.theories);
        record.theory = self.parsed(row, &Column::Theory, |cell| recall(&mut theories, &text(cell)?, cells::theory));
        self.theories = theories;
        record.recruited = self.day(row, &Column::RecruitedOn);
        record.post_from = self.day(row, &Column::PostFrom);
        record.youngest_child_born = self.day(row, &Column::YoungestChildBorn);
        record.request_signed = self.day(row, &Column::RequestSigned);
        record.ethics = self.confirmed(row, &Column::EthicsConfirmed);
        record.health = self.confirmed(row, &Column::HealthConfirmed);
        record.capability = self.confirmed(row, &Column::CapabilityConfirmed);
        record.experience_years = self.parsed(row, &Column::ExperienceYears, |cell| {
            cells::number(cell).ok().and_then(|years| u8::try_from(years).ok())
        });
        record.planned = self.parsed(row, &Column::Planned, cells::mark);
        let yes = |column| row.get(&column).and_then(cells::mark).unwrap_or(false);
        record.pregnant = yes(Column::Pregnant);
        record.hardship = yes(Column::Hardship);
        record.ask_board = yes(Column::AskBoard);
        record.volunteer = yes(Column::Volunteer);
        for cell in &row.cells {
            if let Column::Rating(year) = cell.column {
                match text(cell).and_then(|text| recall(&mut self.ratings, &text, cells::rating)) {
                    Some(rating) => {
                        record.ratings.insert(year, (rating, cell.at));
                    }
                    None => self.unread(row, cell),
                }
            }
        }
        let rank = self.parsed(row, &Column::RankCode, cells::rank_code).map(|(rank, _)| rank);
        let reference = self.reference;
        let named = text_of(row, &Column::RankName);
        record.pay.rank = rank
            .or_else(|| recall(&mut self.ranks, &named?.0, |name| reference.rank_from_text(name).map(str::to_owned)));
        record.pay.step = self.parsed(row, &Column::Step, |cell| cells::step(&text(cell)?)).map(|(step, _)| step);
        let hundredths = |column| row.get(&column).and_then(cells::hundredths);
        record.pay.coefficient_hundredths = hundredths(Column::Coefficient);
        record.pay.allowance_hundredths = hundredths(Column::Allowance);
        if let Some(kind) = row.get(&Column::Absence).and_then(cells::absence) {
            let from = self.day(row, &Column::AbsenceFrom).map(|(day, _)| day);
            let to = self.last_day(row, &Column::AbsenceUntil);
            record.absence = Some(Absence { kind, from, to });
        }
    }
}
