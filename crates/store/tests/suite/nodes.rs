//! Two processes on one PostgreSQL that keeps what it is told as a real server does: R1 and R2 across nodes.
//!
//! A node is this program started again for the same test, with its task in the environment. Kills come after a number of
//! lines that chance chose, not after a time.

use crate::kit::{Chance, NOW, province};
use canbo_store::number::{Book, books, entries, issue};
use canbo_store::operation::{Begun, begin, finish};
use canbo_store::{Address, Database, Missing, Refusal};
use canbo_trial::postgres::{Keeping, Server};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

/// What a node shall do: kind, address, number of the node, how many.
const TASK: &str = "CANBO_STORE_NODE";

/// How many numbers each client gives out; 10000 is the promise.
const EACH: &str = "CANBO_STORE_NUMBERS_EACH";

const CLIENTS: usize = 8;

fn book() -> Book {
    Book { province: province(), body: "24133".to_owned(), year: 2025 }
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime starts").block_on(future)
}

async fn open(address: &str) -> Database {
    Database::open(&Address::parse(address), Missing::Made).await.expect("opens")
}

/// A line for whoever started the node; the test harness writes to the same place.
fn tell(what: &str) {
    print!("\n@{what}\n");
}

/// Gives out a number under a key, once; whether it was now, and the number.
async fn once(database: &Database, key: &str, subject: &str) -> Result<(bool, i64), Refusal> {
    let transaction = database.write().await?;
    match begin(&transaction, key, "request", NOW).await? {
        Begun::Done(answer) => Ok((false, answer.parse().expect("is a number"))),
        Begun::New => {
            let number = issue(&transaction, &book(), subject, NOW, "test").await?;
            finish(&transaction, key, &number.to_string()).await?;
            transaction.commit().await?;
            Ok((true, number))
        }
    }
}

/// The highest number that anybody can have seen by now.
async fn seen(database: &Database) -> i64 {
    let read = database.read().await.expect("begins");
    books(&read).await.expect("are told").first().map_or(0, |(_, last, _)| *last)
}

/// A client of a node that gives out numbers: what was done before a kill is answered, the rest is done.
async fn client(database: Database, client: String, each: usize) {
    let mut last = 0;
    for at in 0..each {
        let before = if at % 16 == 0 { seen(&database).await } else { last };
        let key = format!("{client}/{at}");
        let (new, number) = once(&database, &key, &format!("{key} {before}")).await.expect("is issued");
        assert!(last < number, "{client} saw {last}, then {number}");
        last = number;
        if new {
            tell(&number.to_string());
        }
    }
}

/// The node's side, in its own process.
fn node(task: &str) {
    let [kind, address, node, many] = task.split(' ').collect::<Vec<_>>().try_into().expect("four words");
    let many: usize = many.parse().expect("is a number");
    run(async {
        let database = open(address).await;
        let mut tasks = tokio::task::JoinSet::new();
        match kind {
            "numbers" => (0..CLIENTS).for_each(|at| {
                tasks.spawn(client(database.clone(), format!("{node}/{at}"), many));
            }),
            _ => (0..many).for_each(|_| {
                let database = database.clone();
                tasks.spawn(async move {
                    let (new, number) = once(&database, "same", "same").await.expect("is answered");
                    tell(&format!("{new} {number}"));
                });
            }),
        }
        while let Some(ended) = tasks.join_next().await {
            ended.expect("a client ends well");
        }
    });
    tell("end");
}

/// A process that does not outlive the test.
struct Node(Child);

impl Node {
    /// Starts this program again for a test, with a task; its lines go to `told` with the node's number.
    fn start(test: &str, task: String, node: usize, told: Sender<(usize, String)>) -> Node {
        let mut command = Command::new(std::env::current_exe().expect("this program has a name"));
        command.args([test, "--exact", "--nocapture", "--test-threads=1"]).env(TASK, task);
        let mut child = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().expect("a node starts");
        let lines = BufReader::new(child.stdout.take().expect("is piped"));
        std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                if let Some(line) = line.strip_prefix('@') {
                    // Whoever listened may have had enough.
                    let _ = told.send((node, line.to_owned()));
                }
            }
            let _ = told.send((node, "gone".to_owned()));
        });
        Node(child)
    }
    fn kill(&mut self) {
        self.0.kill().expect("is killed");
        self.0.wait().expect("is gone");
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A server of its own and the address of its database, with the schema in place.
fn server() -> (Server, String) {
    let server = Server::start(Keeping::Safe).unwrap_or_else(|what| panic!("{what}"));
    let address = server.address("postgres");
    run(async { open(&address).await.close().await.expect("closes") });
    (server, address)
}

#[test]
fn two_nodes_give_out_consecutive_numbers_though_one_is_killed() {
    if let Ok(task) = std::env::var(TASK) {
        return node(&task);
    }
    const SEED: u64 = 20_260_101;
    const KILLS: usize = 6;
    let test = "nodes::two_nodes_give_out_consecutive_numbers_though_one_is_killed";
    let each: usize = std::env::var(EACH).ok().map_or(250, |each| each.parse().expect("is a number"));
    let all = 2 * CLIENTS * each;
    let (_server, address) = server();
    let mut chance = Chance(SEED);
    let (tell, told): (_, Receiver<(usize, String)>) = channel();
    let start = |at: usize| Node::start(test, format!("numbers {address} {at} {each}"), at, tell.clone());
    let begun = Instant::now();
    let mut nodes = [start(0), start(1)];
    let mut kills = Vec::new();
    let mut until_kill = chance.below(all / KILLS / 2) + 1;
    let (mut acknowledged, mut ended) = (BTreeSet::new(), BTreeSet::new());
    while ended.len() < 2 {
        let (from, line) = told.recv().expect("a node tells");
        match line.as_str() {
            "end" => {
                ended.insert(from);
            }
            // A node that was killed: it is begun anew, and begins its work anew.
            "gone" if kills.last().is_some_and(|(node, running)| *node == from && !running) => {
                nodes[from] = start(from);
                kills.last_mut().expect("there is one").1 = true;
            }
            "gone" => assert!(ended.contains(&from), "node {from} ended in the middle of its work"),
            number => {
                assert!(acknowledged.insert(number.parse::<i64>().expect("is a number")), "{number} was given twice");
                until_kill -= 1;
                let whole = kills.last().is_none_or(|(_, running)| *running);
                if until_kill == 0 && kills.len() < KILLS && whole && !ended.contains(&from) {
                    nodes[from].kill();
                    kills.push((from, false));
                }
                if until_kill == 0 {
                    until_kill = chance.below(all / KILLS) + 1;
                }
            }
        }
    }
    let took = begun.elapsed();
    let entries = run(async {
        let database = open(&address).await;
        let read = database.read().await.expect("begins");
        entries(&read, &book()).await.expect("are told")
    });
    assert_eq!(entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), (1..=all as i64).collect::<Vec<_>>());
    // What was told to somebody is there; what a kill left untold too, and each operation has one number.
    assert!(acknowledged.last().is_some_and(|last| *last <= all as i64));
    let mut by_client: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for entry in &entries {
        let (key, before) = entry.subject.split_once(' ').expect("a key and a number");
        assert!(before.parse::<i64>().expect("is a number") < entry.number, "{} is out of order", entry.subject);
        let (client, at) = key.rsplit_once('/').expect("a client and its operation");
        by_client.entry(client).or_default().push(at.parse().expect("is a number"));
    }
    assert_eq!(by_client.len(), 2 * CLIENTS);
    for (client, order) in by_client {
        assert_eq!(order, (0..each).collect::<Vec<_>>(), "{client} asked in this order");
    }
    assert_eq!(kills.len(), KILLS, "the kills happened: {kills:?}");
    println!(
        "seed {SEED}: 2 nodes × {CLIENTS} clients × {each}: numbers 1..={all}, {} told at once, {} kills, {:.0}/s",
        acknowledged.len(),
        kills.len(),
        all as f64 / took.as_secs_f64()
    );
}

#[test]
fn a_hundred_times_the_same_key_across_two_nodes_has_one_effect() {
    if let Ok(task) = std::env::var(TASK) {
        return node(&task);
    }
    let test = "nodes::a_hundred_times_the_same_key_across_two_nodes_has_one_effect";
    let (_server, address) = server();
    let (tell, told) = channel();
    let start = |at: usize| Node::start(test, format!("same {address} {at} 50"), at, tell.clone());
    let _nodes = [start(0), start(1)];
    let mut answers: BTreeMap<String, usize> = BTreeMap::new();
    let mut ended = 0;
    while ended < 2 {
        let (node, line) = told.recv().expect("a node tells");
        match line.as_str() {
            "end" => ended += 1,
            "gone" => assert!(ended > 0, "node {node} ended in the middle of its work"),
            _ => *answers.entry(line).or_default() += 1,
        }
    }
    assert_eq!(answers, BTreeMap::from([("true 1".to_owned(), 1), ("false 1".to_owned(), 99)]));
    let entries = run(async {
        let database = open(&address).await;
        let read = database.read().await.expect("begins");
        entries(&read, &book()).await.expect("are told")
    });
    assert_eq!(entries.len(), 1);
}
