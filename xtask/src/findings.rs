//! The pages of the finding codes: one a code, in both languages, written from `law/findings/` and the sentences.

use crate::{Fault, Tree, ftl};
use std::{collections::BTreeMap, fmt::Write, fs, io, path::Path};

/// Folder of the entries.
pub const ENTRIES: &str = "law/findings/";

/// Folder of the pages.
pub const PAGES: &str = "docs/findings/";

/// What `law/findings/` says of a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The file it stands in.
    pub file: String,
    /// `blocks`, `mend`, `presumed` or `notice`; several when it depends.
    pub severity: Vec<String>,
    /// Provisions, as written.
    pub articles: Vec<String>,
    /// Folder below `law/cases/`; each rule has one.
    pub case: Option<String>,
    /// Whether it is raised by data: whenever one of the programmes that it names is carried out.
    pub by_programme: bool,
}

/// Whether a word is a finding code: a capital letter of a known family and three digits.
pub fn is_code(word: &str) -> bool {
    let (family, digits) = word.split_at_checked(1).unwrap_or_default();
    "WREGPV".contains(family) && family.len() == 1 && digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// All entries by code, and what does not parse. An entry is a table named by its code, or a table in a list with
/// a `code`.
pub fn entries(tree: &Tree) -> (BTreeMap<String, Entry>, Vec<Fault>) {
    let (mut entries, mut faults) = (BTreeMap::new(), Vec::new());
    for (path, text) in tree.under(ENTRIES, ".toml") {
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                faults.push(Fault::of(path, error.to_string()));
                continue;
            }
        };
        for (name, value) in &table {
            let list = value.as_array().map(Vec::as_slice).unwrap_or(std::slice::from_ref(value));
            for table in list.iter().filter_map(toml::Value::as_table) {
                let code = table.get("code").and_then(toml::Value::as_str).unwrap_or(name);
                if entries.insert(code.to_owned(), entry(path, table)).is_some() {
                    faults.push(Fault::of(path, format!("{code} has two entries")));
                }
            }
        }
    }
    (entries, faults)
}

fn entry(path: &str, table: &toml::Table) -> Entry {
    let texts = |names: &[&str]| -> Vec<String> {
        let value = names.iter().find_map(|name| table.get(*name));
        match value {
            Some(toml::Value::Array(list)) => list.iter().map(text).filter(|text| !text.is_empty()).collect(),
            Some(value) => vec![text(value)].into_iter().filter(|text| !text.is_empty()).collect(),
            None => Vec::new(),
        }
    };
    Entry {
        file: path.to_owned(),
        severity: texts(&["severity"]),
        articles: texts(&["article", "articles", "cites", "provision"]),
        case: case(table),
        by_programme: table.contains_key("programmes"),
    }
}

/// A code that is decided by a rule has a case folder of the rule's stem.
fn case(table: &toml::Table) -> Option<String> {
    let rule = table.get("rule").and_then(toml::Value::as_str)?;
    rule.strip_prefix("rules/").map(str::to_owned)
}

fn text(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Table(table) => table.values().map(text).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The pages as they should be, by path.
pub fn pages(tree: &Tree) -> BTreeMap<String, String> {
    let (entries, _) = entries(tree);
    let (vi, en) = (ftl::language(tree, "vi"), ftl::language(tree, "en"));
    let mut pages: BTreeMap<String, String> =
        entries.iter().map(|(code, entry)| (format!("{PAGES}{code}.md"), page(code, entry, &vi, &en))).collect();
    if !entries.is_empty() {
        pages.insert(format!("{PAGES}README.md"), index(&entries, &vi, &en));
    }
    pages
}

/// Writes the pages that differ and removes those of codes that are gone. Returns how many changed.
pub fn write_pages(root: &Path, tree: &Tree) -> io::Result<usize> {
    let pages = pages(tree);
    let mut changed = 0;
    fs::create_dir_all(root.join(PAGES))?;
    for (path, text) in &pages {
        if tree.get(path) != Some(text) {
            fs::write(root.join(path), text)?;
            changed += 1;
        }
    }
    for (path, _) in tree.under(PAGES, ".md").filter(|(path, _)| !pages.contains_key(*path)) {
        fs::remove_file(root.join(path))?;
        changed += 1;
    }
    Ok(changed)
}

type Sentences = BTreeMap<String, String>;

fn sentence(sentences: &Sentences, key: &str) -> String {
    sentences.get(key).map(|pattern| ftl::plain(pattern)).unwrap_or_default()
}

/// What the severity means for a code: a bar keeps a person from a move, a breach keeps a plan from being adopted, and
/// everything else that blocks keeps a plan from being made.
fn severities(code: &str, entry: &Entry, english: bool) -> String {
    let name = |severity: &String| match (severity.as_str(), code.chars().next(), english) {
        ("blocks", Some('E'), false) => "không được đề xuất",
        ("blocks", Some('E'), true) => "the move cannot be proposed",
        ("blocks", Some('V'), false) => "phương án không được thông qua",
        ("blocks", Some('V'), true) => "the plan cannot be adopted",
        ("blocks", _, false) => "phải sửa, chưa lập được phương án",
        ("blocks", _, true) => "must be mended before a plan can be made",
        ("mend", _, false) => "nên sửa, phương án vẫn lập được",
        ("mend", _, true) => "should be mended; a plan can be made",
        ("presumed", _, false) => "giá trị suy định",
        ("presumed", _, true) => "a value was presumed",
        (_, _, false) => "lưu ý",
        (_, _, true) => "for information",
    };
    entry.severity.iter().map(name).collect::<Vec<_>>().join("; ")
}

fn page(code: &str, entry: &Entry, vi: &Sentences, en: &Sentences) -> String {
    let mut page = String::new();
    let articles = if entry.articles.is_empty() { "–".to_owned() } else { entry.articles.join("; ") };
    let title = |sentences| sentence(sentences, &format!("{code}.title"));
    let mut put = |line: String| writeln!(page, "{line}").expect("a string takes any text");
    put(format!("# {code} · {}\n", title(vi)));
    put(format!("- **Mức độ:** {}", severities(code, entry, false)));
    put(format!("- **Căn cứ:** {articles}"));
    put(format!("- **Câu báo:** {}", sentence(vi, code)));
    put(format!("- **Cần làm:** {}\n", or_nothing(sentence(vi, &format!("{code}.todo")), "không phải làm gì")));
    put(format!("## {code} · {}\n", title(en)));
    put(format!("- **Severity:** {}", severities(code, entry, true)));
    put(format!("- **Basis:** {articles}"));
    put(format!("- **Message:** {}", sentence(en, code)));
    put(format!("- **What to do:** {}", or_nothing(sentence(en, &format!("{code}.todo")), "nothing")));
    if let Some(case) = &entry.case {
        put(format!("\nVí dụ · Cases: [`law/cases/{case}`](../../law/cases/{case})"));
    }
    page
}

fn or_nothing(text: String, nothing: &str) -> String {
    if text.is_empty() { nothing.to_owned() } else { text }
}

fn index(entries: &BTreeMap<String, Entry>, vi: &Sentences, en: &Sentences) -> String {
    let mut index = String::from(
        "# Mã phát hiện · Finding codes\n\n\
         W: bảng tính · workbook. R: hồ sơ · register. E: điều kiện · eligibility. G: biên chế · headcount. \
         P: chương trình · programme. V: kiểm tra phương án · verification.\n\nWritten by `cargo xtask findings`.\n\n| | Tiếng Việt | English |\n|---|---|---|\n",
    );
    for code in entries.keys() {
        let [vi, en] = [vi, en].map(|sentences| sentence(sentences, &format!("{code}.title")));
        writeln!(index, "| [{code}]({code}.md) | {vi} | {en} |").expect("a string takes any text");
    }
    index
}
