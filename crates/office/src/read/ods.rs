use super::{archive::Archive, raw::RowSink, refused::Refused};
pub(super) fn read(_: &mut Archive<'_>, _: &mut dyn RowSink) -> Result<(), Refused> { Err(Refused::other_format("ods")) }
