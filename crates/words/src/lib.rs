//! Codes and data into Vietnamese and English sentences.
