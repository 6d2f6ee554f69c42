//! Who works where, in which post, under which headcount, since when, and how we know.
