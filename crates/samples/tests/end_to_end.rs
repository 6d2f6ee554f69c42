//! The workbooks, read and put together as anybody's would be, give back what was specified.

use canbo_office::{Corrections, Gathered, Limits};
use canbo_policy::programme::Scope;
use canbo_policy::{Law, gaps::Gaps, gaps::gaps, staffing::staffing};
use canbo_register::reference::Reference;
use canbo_register::{Assembled, Finding, Severity, UnitId};
use canbo_samples::{SAMPLES, generate};

struct Reading {
    assembled: Assembled,
    findings: Vec<Finding>,
}

fn read(sample: &str, seed: u64, messy: bool, reference: &Reference) -> Reading {
    let mut gathered = Gathered::new();
    for file in generate(sample, seed, messy, reference).expect("a known sample") {
        gathered.next_file();
        canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
            gathered.take(event)
        });
    }
    let assembled = canbo_register::assemble(&gathered.sheets, reference);
    let findings = gathered.findings.iter().chain(&assembled.findings).cloned().collect();
    Reading { assembled, findings }
}

fn counted(sample: &str, reading: &Reading, reference: &Reference) -> Gaps {
    let on = SAMPLES.iter().find(|one| one.name == sample).expect("a known sample").on;
    let register = &reading.assembled.register;
    let staffing = staffing(register, reference, &Law::embedded(), on, Scope::Professional);
    gaps(&staffing, register, reference)
}

#[test]
fn dak_lak_read_from_its_workbooks_has_the_published_gaps() {
    let reference = Reference::embedded();
    let gaps = counted("dak-lak", &read("dak-lak", 20, false, &reference), &reference);
    let totals = &gaps.totals;
    assert_eq!(gaps.units.len(), 102);
    assert_eq!((totals.units_net_short, totals.net_short), (64, 619));
    assert_eq!((totals.units_net_over, totals.net_over), (33, 182));
    let worst = gaps.units.iter().max_by_key(|unit| unit.net_short).expect("there are communes");
    assert_eq!((&worst.code, worst.name.as_str(), worst.net_short), (&UnitId::from("24340"), "Phường Cư Bao", 29));
}

#[test]
fn a_clean_sample_leaves_nothing_to_mend() {
    let reference = Reference::embedded();
    for sample in ["tiny", "totals-only"] {
        let reading = read(sample, 3, false, &reference);
        let faults: Vec<&Finding> =
            reading.findings.iter().filter(|finding| finding.severity <= Severity::Mend).collect();
        assert!(faults.is_empty(), "{sample}: {:?}", faults.first());
    }
}

#[test]
fn bac_ninh_is_over_by_nine_people_and_totals_alone_give_gaps_too() {
    let reference = Reference::embedded();
    let bac_ninh = counted("bac-ninh", &read("bac-ninh", 2, false, &reference), &reference);
    assert_eq!((bac_ninh.units.len(), bac_ninh.totals.net_over), (99, 9));
    let totals_only = counted("totals-only", &read("totals-only", 2, false, &reference), &reference);
    assert_eq!((totals_only.totals.net_short, totals_only.totals.net_over), (24, 7));
}

#[test]
fn an_untidy_sample_is_the_same_register_as_the_clean_one() {
    let reference = Reference::embedded();
    for (sample, seed) in [("tiny", 1), ("tiny", 2), ("tiny", 3), ("totals-only", 1)] {
        let [clean, messy] = [false, true].map(|messy| read(sample, seed, messy, &reference).assembled.register);
        for (id, person) in &clean.people {
            assert_eq!(
                messy.people.get(id).map(|other| (&other.name, &other.birth, &other.posts)),
                Some((&person.name, &person.birth, &person.posts)),
                "{sample}: {id}"
            );
        }
        assert_eq!(clean.digest(), messy.digest(), "{sample}, seed {seed}");
    }
}
