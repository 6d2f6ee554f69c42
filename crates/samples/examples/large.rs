//! `large FILE PEOPLE` writes one untidy workbook of so many people, all generated, for measuring how fast it is read.

use canbo_register::reference::Reference;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, people] = words.as_slice() else { return Err("large FILE PEOPLE".into()) };
    let reference = Reference::embedded();
    std::fs::write(file, canbo_samples::large(people.parse()?, 1, &reference))?;
    Ok(())
}
