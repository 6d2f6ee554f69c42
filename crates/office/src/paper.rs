//! Sheets that are printed as they are: A4, landscape, as many pages wide as leave the letters readable.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// Widths of columns, in characters, that one landscape page holds with letters still readable (about 80 %).
const PAGE: f64 = 165.0;

/// Lays a sheet with a table on paper: `heads` are the rows of its headings, `names` the first columns that say of whom
/// a row speaks; both stand on every page.
pub(crate) fn lay(sheet: &mut Worksheet, width: f64, heads: (u32, u32), names: Option<u16>) -> Result<(), XlsxError> {
    let pages = (width / PAGE).ceil().clamp(1.0, 20.0) as u16;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(pages, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&C&P/&N");
    sheet.set_repeat_rows(heads.0, heads.1)?;
    if let Some(last) = names.filter(|_| pages > 1) {
        sheet.set_repeat_columns(0, last)?;
    }
    Ok(())
}
