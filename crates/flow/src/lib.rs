//! Minimum-cost flow over several costs in order of importance, with a certificate that anyone can check.
