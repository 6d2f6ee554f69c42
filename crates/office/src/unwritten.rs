//! Why a workbook was not written.

/// The obstacle.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// The writer of workbooks refused.
    #[error("the workbook could not be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
