//! From a register to a verified staffing plan, explained and compared.
