//! Rust text taken apart: code without comments and strings, and the strings with their lines.
//!
//! Just enough of the language to know what is code: line and nested block comments, plain, raw and byte strings,
//! character literals as against lifetimes.

/// A source taken apart.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The text with comments and the insides of strings blanked out; lines keep their numbers.
    pub code: String,
    /// Line (from 1) and content of each string literal, escapes as written.
    pub strings: Vec<(usize, String)>,
}

/// Takes a source apart.
pub fn parse(text: &str) -> Source {
    let chars: Vec<char> = text.chars().collect();
    let mut source = Source::default();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => (at..chars.len()).find(|i| chars[*i] == '\n').unwrap_or(chars.len()),
            ('/', Some('*')) => block_comment(&chars, at),
            ('"', _) => {
                let end = plain_string(&chars, at);
                let inside: String = chars[at + 1..end.saturating_sub(1).max(at + 1)].iter().collect();
                source.strings.push((line, inside));
                end
            }
            ('r', Some('"' | '#')) if !continues_word(&chars, at) => match raw_string(&chars, at) {
                Some((end, inside)) => {
                    source.strings.push((line, inside));
                    end
                }
                None => 0,
            },
            ('\'', _) => character(&chars, at),
            _ => 0,
        };
        if end == 0 {
            line += usize::from(chars[at] == '\n');
            source.code.push(chars[at]);
            at += 1;
            continue;
        }
        for hidden in &chars[at..end] {
            line += usize::from(*hidden == '\n');
            source.code.push(if *hidden == '\n' { '\n' } else { ' ' });
        }
        at = end;
    }
    source
}

impl Source {
    /// The source up to its test module (`#[cfg(test)]`, which comes last in a file).
    #[must_use]
    pub fn without_tests(mut self) -> Source {
        if let Some(cut) = self.code.find("#[cfg(test)]") {
            let lines = self.code[..cut].matches('\n').count() + 1;
            self.code.truncate(cut);
            self.strings.retain(|(line, _)| *line < lines);
        }
        self
    }

    /// Lines (from 1) on which a piece of code stands; a piece that begins or ends with a letter matches whole words.
    pub fn lines_with(&self, piece: &str) -> Vec<usize> {
        let mut lines = Vec::new();
        for (number, line) in self.code.lines().enumerate() {
            if line.match_indices(piece).any(|(at, _)| is_whole(line, at, piece)) {
                lines.push(number + 1);
            }
        }
        lines
    }
}

fn is_whole(line: &str, at: usize, piece: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let before = word(piece.chars().next()) && word(line[..at].chars().next_back());
    let after = word(piece.chars().next_back()) && word(line[at + piece.len()..].chars().next());
    !before && !after
}

fn continues_word(chars: &[char], at: usize) -> bool {
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && chars[at - 1] != 'b'
}

fn block_comment(chars: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn plain_string(chars: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

fn raw_string(chars: &[char], start: usize) -> Option<(usize, String)> {
    let hashes = chars[start + 1..].iter().take_while(|c| **c == '#').count();
    let open = start + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let close = (open + 1..chars.len())
        .find(|at| chars[*at] == '"' && chars[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes)
        .unwrap_or(chars.len() - 1);
    Some(((close + 1 + hashes).min(chars.len()), chars[open + 1..close.max(open + 1)].iter().collect()))
}

/// The end of a character literal, or 0 for a lifetime.
fn character(chars: &[char], start: usize) -> usize {
    if chars.get(start + 1) == Some(&'\\') {
        let from = start + 3;
        return (from..chars.len().min(from + 10)).find(|at| chars[*at] == '\'').map_or(0, |at| at + 1);
    }
    if chars.get(start + 2) == Some(&'\'') { start + 3 } else { 0 }
}
