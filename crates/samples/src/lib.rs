//! Invented provinces whose data carry the published totals.
