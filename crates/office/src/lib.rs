//! The paper boundary: workbooks in and out.
