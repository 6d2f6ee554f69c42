//! Lists the files of `law/`, so that a parameter or programme is embedded by being there.

use std::{env, fmt::Write, fs, path::Path};

fn main() {
    let home = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder of the crate");
    let law = Path::new(&home).join("../../law");
    let mut code = String::new();
    list(&mut code, "PARAMETERS", &law.join("parameters"));
    list(&mut code, "AUTHORITY", &law.join("authority"));
    list(&mut code, "PROGRAMMES", &law.join("programmes"));
    let out = env::var("OUT_DIR").expect("cargo names a folder for what is generated");
    fs::write(Path::new(&out).join("law_texts.rs"), code).expect("the folder can be written to");
}

fn list(code: &mut String, constant: &str, folder: &Path) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of law texts is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    writeln!(code, "const {constant}: &[(&str, &str)] = &[").expect("a string takes any text");
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        writeln!(code, "    ({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("a string takes any text");
    }
    code.push_str("];\n");
}
