//! DIMACS files: read back as written, and every malformed one refused at its line.

mod kit;

use canbo_flow::dimacs::{DimacsFault, LINE_LIMIT, read, write, write_solution};
use canbo_flow::{INFINITE, Network, Outcome, Unwatched, check, solve};
use kit::{Dice, Shape, drawn, random_network};
use proptest::prelude::*;

const GOOD: &str =
    "c two ways\n\np min 3 3\nn 1 4\nn 3 -4\nc arcs\na 1 2 0 4 2\na 1 3 0 2 -3\r\n  a\t2 3  1 1152921504606846976 1";

#[test]
fn a_file_is_read_as_a_network() {
    let network = read(GOOD.as_bytes()).expect("well formed");
    assert_eq!(network, drawn("supply 4 0 -4\n 0 > 1 0..4 2\n 0 > 2 0..2 -3\n 1 > 2 1.. 1"));
    assert!(network.arcs[2].is_unlimited_above());
}

#[test]
fn what_is_written_is_read_back_equal() {
    let mut dice = Dice(31);
    let shape = Shape { nodes: 9, arcs: 15, tiers: 3, play: 5, cost: 7, unlimited: Some(4) };
    let mut several = 0;
    for _ in 0..2_000 {
        let network = random_network(&mut dice, shape);
        let mut text = Vec::new();
        match network.tiers() {
            1 => {
                write(&network, &mut text).expect("into memory");
                assert_eq!(read(text.as_slice()).expect("well formed"), network);
            }
            0 => {
                write(&network, &mut text).expect("into memory");
                let back = read(text.as_slice()).expect("well formed");
                assert_eq!((&back.supply, &back.arcs), (&network.supply, &network.arcs));
                assert_eq!(back.costs, [vec![0; network.arcs.len()]]);
            }
            _ => {
                let refusal = write(&network, &mut text).expect_err("one tier only");
                assert_eq!((refusal.kind(), text.len()), (std::io::ErrorKind::InvalidInput, 0));
                several += 1;
            }
        }
    }
    assert!(several > 500);
}

#[track_caller]
fn refused(text: &str, line: usize, is_it: fn(&DimacsFault) -> bool) {
    let error = read(text.as_bytes()).expect_err("malformed");
    assert!(error.line == line && is_it(&error.what), "{error}");
    assert!(error.to_string().starts_with(&format!("line {line}: ")));
}

#[test]
fn a_malformed_header_is_refused() {
    refused("", 1, |w| matches!(w, DimacsFault::NoHeader));
    refused("c nothing\n", 2, |w| matches!(w, DimacsFault::NoHeader));
    refused("n 1 4\np min 1 0\n", 1, |w| matches!(w, DimacsFault::NoHeader));
    refused("a 1 1 0 1 1\np min 1 1\n", 1, |w| matches!(w, DimacsFault::NoHeader));
    refused("p\n", 1, |w| matches!(w, DimacsFault::Missing("problem")));
    refused("p max 2 1\n", 1, |w| matches!(w, DimacsFault::NotMin));
    refused("p min 2\n", 1, |w| matches!(w, DimacsFault::Missing("number of arcs")));
    refused("p min 2 1 0\n", 1, |w| matches!(w, DimacsFault::Trailing));
    refused("p min two 1\n", 1, |w| matches!(w, DimacsFault::NotANumber("number of nodes")));
    refused("p min 2 -1\n", 1, |w| matches!(w, DimacsFault::NotANumber("number of arcs")));
    refused("p min 2147483648 1\n", 1, |w| matches!(w, DimacsFault::TooLarge));
    refused("p min 1 99999999999\n", 1, |w| matches!(w, DimacsFault::TooLarge));
    refused("p min 1 0\np min 1 0\n", 2, |w| matches!(w, DimacsFault::SecondHeader));
}

#[test]
fn a_malformed_node_is_refused() {
    refused("p min 2 0\nn 0 1\n", 2, |w| matches!(w, DimacsFault::NoSuchNode));
    refused("p min 2 0\nn 3 1\n", 2, |w| matches!(w, DimacsFault::NoSuchNode));
    refused("p min 2 0\nn -1 1\n", 2, |w| matches!(w, DimacsFault::NoSuchNode));
    refused("p min 2 0\nn 4294967297 1\n", 2, |w| matches!(w, DimacsFault::NoSuchNode));
    refused("p min 2 0\nn 1 1\nn 1 1\n", 3, |w| matches!(w, DimacsFault::NodeTwice));
    refused("p min 2 0\nn 1\n", 2, |w| matches!(w, DimacsFault::Missing("supply")));
    refused("p min 2 0\nn 1 1.5\n", 2, |w| matches!(w, DimacsFault::NotANumber("supply")));
    refused("p min 2 0\nn 1 9223372036854775808\n", 2, |w| matches!(w, DimacsFault::NotANumber("supply")));
    refused("p min 2 0\nn 1 1 1\n", 2, |w| matches!(w, DimacsFault::Trailing));
    refused("p min 2 1\na 1 2 0 1 1\nn 1 1\n", 3, |w| matches!(w, DimacsFault::NodeAfterArcs));
}

#[test]
fn a_malformed_arc_is_refused() {
    refused("p min 2 1\na 1 3 0 1 1\n", 2, |w| matches!(w, DimacsFault::NoSuchNode));
    refused("p min 2 1\na x 1 0 1 1\n", 2, |w| matches!(w, DimacsFault::NotANumber("tail")));
    refused("p min 2 1\na 1 2 3 2 1\n", 2, |w| matches!(w, DimacsFault::BoundsCrossed));
    refused("p min 2 1\na 1 2 0 -1 1\n", 2, |w| matches!(w, DimacsFault::BoundsCrossed));
    refused("p min 2 1\na 1 2 0 1\n", 2, |w| matches!(w, DimacsFault::Missing("cost")));
    refused("p min 2 1\na 1 2 0 1 1e3\n", 2, |w| matches!(w, DimacsFault::NotANumber("cost")));
    refused("p min 2 1\na 1 2 0 1 1 c\n", 2, |w| matches!(w, DimacsFault::Trailing));
    refused("p min 2 1\na 1 2 0 1 1\na 1 2 0 1 1\n", 3, |w| matches!(w, DimacsFault::TooManyArcs));
    refused("p min 2 2\na 1 2 0 1 1\n", 3, |w| matches!(w, DimacsFault::TooFewArcs { promised: 2, found: 1 }));
    refused("p min 2 1\nx 1 2\n", 2, |w| matches!(w, DimacsFault::UnknownLine));
    refused("p min 2 1\narc 1 2 0 1 1\n", 2, |w| matches!(w, DimacsFault::UnknownLine));
}

#[test]
fn a_header_that_lies_reserves_nothing() {
    refused("p min 2147483647 2147483647\n", 2, |w| matches!(w, DimacsFault::TooFewArcs { .. }));
    refused("p min 2147483647 0\nn 2147483647 0\n", 3, |w| matches!(w, DimacsFault::TooManyNodes));
    assert!(read("p min 65536 0\n".as_bytes()).is_ok());
}

#[test]
fn a_line_without_end_is_refused_before_it_fills_memory() {
    let endless = std::io::BufReader::new(std::io::repeat(b'c'));
    assert!(matches!(read(endless).expect_err("endless").what, DimacsFault::LineTooLong));
    let mut long = vec![b'c'; LINE_LIMIT];
    long.extend(b"\np min 0 0\n");
    assert!(matches!(read(long.as_slice()).expect_err("one too long").what, DimacsFault::LineTooLong));
    long.remove(0);
    assert_eq!(read(long.as_slice()).expect("fits").nodes(), 0);
}

#[test]
fn a_source_that_fails_is_reported_with_its_line() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("unplugged"))
        }
    }
    let source = std::io::Read::chain("p min 1 0\n".as_bytes(), Broken);
    let error = read(std::io::BufReader::new(source)).expect_err("unplugged");
    assert_eq!(error.to_string(), "line 2: could not be read: unplugged");
    assert!(std::error::Error::source(&error).is_some());
}

fn written(network: &Network) -> String {
    let outcome = solve(network, &mut Unwatched).expect("valid");
    check(network, &outcome).expect("a true proof");
    let mut text = Vec::new();
    write_solution(network, &outcome, &mut text).expect("into memory");
    String::from_utf8(text).expect("plain text")
}

#[test]
fn a_solution_is_written_with_its_proof() {
    let network = read(GOOD.as_bytes()).expect("well formed");
    let Ok(Outcome::Optimal(solution)) = solve(&network, &mut Unwatched) else { panic!("no optimum") };
    let prices: Vec<String> =
        solution.prices[0].iter().enumerate().map(|(node, price)| format!("c price {} {price}\n", node + 1)).collect();
    assert_eq!(written(&network), format!("s 0\nf 1 2 2\nf 1 3 2\nf 2 3 2\n{}", prices.concat()));
    let tiers = written(&drawn("supply 1 -1\n 0 > 1 0..1 3 4\n 0 > 1 0..1 3 5"));
    assert!(tiers.starts_with("c value 0 3\nc value 1 4\ns 3\nf 1 2 1\nc price 1 "), "{tiers}");
    assert_eq!(written(&drawn("supply 2 -2\n 0 > 1 0..1 1")), "c infeasible\nc cut 1\n");
    assert_eq!(
        written(&drawn("supply 0 0\n 0 > 1 0.. -2\n 1 > 0 ..3 1\n 0 > 1 .. 5")),
        "c unbounded\nc ray 1 1 2 +\nc ray 3 1 2 -\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(bytes.as_slice());
    }

    /// One word of a good file becomes another: refused, or read as a network that is solved or refused.
    #[test]
    fn no_exchanged_word_makes_it_panic(
        place in 0usize..40,
        word in prop_oneof![
            Just("0"), Just("-1"), Just("9"), Just("n"), Just("a"), Just("p"), Just("c"), Just("min"), Just("\n"),
            Just("9223372036854775807"), Just("-9223372036854775808"), Just("1e3"), Just("\u{1ed1}")
        ],
    ) {
        let mut words: Vec<&str> = GOOD.split_inclusive([' ', '\n']).collect();
        let place = place % words.len();
        let padded = format!("{word} ");
        words[place] = &padded;
        if let Ok(network) = read(words.concat().as_bytes())
            && let Ok(outcome) = solve(&network, &mut Unwatched)
        {
            prop_assert!(check(&network, &outcome).is_ok());
        }
    }
}

#[test]
fn infinite_bounds_keep_their_meaning() {
    let network = drawn("supply 0 0\n 0 > 1 .. 1\n 0 > 1 ..4 1\n 0 > 1 -3.. 1");
    let mut text = Vec::new();
    write(&network, &mut text).expect("into memory");
    let back = read(text.as_slice()).expect("well formed");
    assert_eq!(back.arcs[0].lower, -INFINITE);
    assert_eq!(back, network);
}
