//! Lists the files of `locales/`, so that a new file of sentences is embedded by being there.

use std::{env, fmt::Write, fs, path::Path};

fn main() {
    let home = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder of the crate");
    let out = env::var("OUT_DIR").expect("cargo names a folder for what is generated");
    let mut list = String::new();
    for language in ["vi", "en"] {
        let folder = Path::new(&home).join("locales").join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)
            .expect("each language has its folder")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
            .collect();
        files.sort();
        let upper = language.to_uppercase();
        writeln!(list, "pub(crate) const {upper}: &[(&str, &str)] = &[",).expect("a string takes any text");
        for path in files {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let path = path.display();
            writeln!(list, "    ({name:?}, include_str!({:?})),", path.to_string()).expect("a string takes any text");
        }
        list.push_str("];\n");
    }
    fs::write(Path::new(&out).join("locales.rs"), list).expect("the folder can be written to");
}
