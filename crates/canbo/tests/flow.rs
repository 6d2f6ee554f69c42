//! `canbo flow`.

mod kit;

use kit::{canbo, documented, fields, folder};
use std::fs;

const TINY: &str =
    "c two ways, the cheap one is narrow\np min 3 3\nn 1 4\nn 3 -4\na 1 2 0 3 1\na 2 3 0 3 1\na 1 3 0 9 5\n";

#[test]
fn an_optimum_is_found_checked_and_written() {
    let here = folder();
    fs::write(here.path().join("a.min"), TINY).expect("is written");
    let run = canbo(here.path(), &["flow", "a.min", "--solution", "a.sol", "--json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let answer = run.json();
    let expected = ["arcs", "check_seconds", "checked", "nodes", "optimum", "read_seconds", "solve_seconds", "status"];
    assert_eq!(fields(&answer), expected);
    documented("flow", &answer);
    assert_eq!((&answer["status"], &answer["optimum"]), (&"optimal".into(), &11.into()));
    assert_eq!((&answer["nodes"], &answer["arcs"], &answer["checked"]), (&3.into(), &3.into(), &true.into()));
    let solution = fs::read_to_string(here.path().join("a.sol")).expect("is there");
    assert!(
        solution.contains("s 11\n") && solution.contains("f 1 3 1\n") && solution.contains("c price 1 "),
        "{solution}"
    );
    assert_eq!(fs::read_dir(here.path()).expect("is there").count(), 2, "nothing half written remains");
}

#[test]
fn no_flow_and_no_least_cost_end_with_1() {
    let here = folder();
    for (text, status) in [
        ("p min 2 1\nn 1 4\nn 2 -4\na 1 2 0 3 1\n", "infeasible"),
        ("p min 2 2\na 1 2 0 1152921504606846976 -1\na 2 1 0 1152921504606846976 0\n", "unbounded"),
    ] {
        fs::write(here.path().join("a.min"), text).expect("is written");
        let run = canbo(here.path(), &["flow", "a.min", "--json"]);
        assert_eq!(run.code, 1, "{run:?}");
        assert_eq!((&run.json()["status"], &run.json()["checked"]), (&status.into(), &true.into()));
        assert!(run.json()["optimum"].is_null());
    }
}

#[test]
fn a_malformed_network_ends_with_2_and_names_the_line() {
    let here = folder();
    fs::write(here.path().join("a.min"), "p min 2 1\nn 1 x\n").expect("is written");
    let run = canbo(here.path(), &["flow", "a.min", "--lang", "en"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("a.min: line 2:"), "{}", run.err);
}

#[test]
fn a_solution_that_cannot_be_written_ends_with_2() {
    let here = folder();
    fs::write(here.path().join("a.min"), TINY).expect("is written");
    let run = canbo(here.path(), &["flow", "a.min", "--solution", "no/such/folder/a.sol"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("a.sol"), "{}", run.err);
}
