use super::{limits::Limits, raw::RowSink, refused::Refused};
pub(super) fn read(_: &[u8], _: &Limits, _: &mut dyn RowSink) -> Result<(), Refused> { Err(Refused::other_format("xls")) }
