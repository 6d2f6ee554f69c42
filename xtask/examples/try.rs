use canbo_flow::*;
use std::time::Instant;
use xtask::instances::province::*;
fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    (f[11].parse::<f64>().unwrap() + f[12].parse::<f64>().unwrap()) / 100.0
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let threads: usize = a.get(2).map_or(1, |t| t.parse().unwrap());
    let tiered = a.get(3).is_some();
    let q = match a[1].as_str() {
        "province" => province(1, PROVINCE, tiered),
        "nation" => nation(1, tiered, false),
        "open" => nation(1, tiered, true),
        n => provinces(1, n.parse().unwrap(), tiered, true),
    };
    println!("{} nodes {} arcs", q.node_count(), q.arc_count());
    if let Ok(p) = std::env::var("DUMP") {
        use std::io::Write;
        let mut f = std::io::BufWriter::new(std::fs::File::create(p).unwrap());
        let (n, m) = (q.node_count(), q.arc_count());
        let mut w = |x: &[u8]| f.write_all(x).unwrap();
        w(&(n as u64).to_le_bytes());
        w(&(m as u64).to_le_bytes());
        for v in 0..n {
            w(&q.supply(v).to_le_bytes())
        }
        for a in 0..m {
            w(&q.ends(a).0.to_le_bytes())
        }
        for a in 0..m {
            w(&q.ends(a).1.to_le_bytes())
        }
        for a in 0..m {
            w(&q.bounds(a).0.to_le_bytes())
        }
        for a in 0..m {
            w(&q.bounds(a).1.to_le_bytes())
        }
        for a in 0..m {
            w(&q.cost(0, a).to_le_bytes())
        }
        return;
    }
    for _ in 0..if a[1] == "province" { 12 } else { 1 } {
        let s = Instant::now();
        let c = cpu();
        let mut piv = 0;
        let o = solve_on(threads, &q, &mut |p: Progress| {
            piv = p.pivots;
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
        println!("solve {:.4} s wall {:.2} cpu, {piv} pivots", s.elapsed().as_secs_f64(), cpu() - c);
        if let Outcome::Optimal(s) = &o {
            println!("{:?}", s.values);
        } else {
            println!("NOT OPTIMAL");
        }
    }
    let st = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{}", st.lines().find(|l| l.starts_with("VmHWM")).unwrap());
}
