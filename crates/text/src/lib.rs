//! Vietnamese text: folding, sorting, legacy encodings.
