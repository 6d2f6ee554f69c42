//! From whom to where: ribbons as wide as people are many, in the order in which fewest cross.

use super::Reader;
use super::crossings::untangle;
use super::data::{Link, LinkKind, ReportData, links_for};
use super::html::{Page, escaped, measure, picture, short};
use canbo_register::UnitId;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

const WIDTH: f64 = 800.0;
const LEFT: f64 = 282.0;
const RIGHT: f64 = 240.0;
const TOP: f64 = 26.0;
const GAP: f64 = 10.0;
/// The most senders of a group, and the most receivers, that stand by themselves; the rest is folded.
const SENDERS: usize = 12;
const RECEIVERS: usize = 12;

/// A sender or receiver, or several folded into one.
struct Node {
    name: String,
    kind: Option<LinkKind>,
    people: u32,
    /// What is folded stands after those that stand by themselves.
    folded: bool,
}

const KINDS: [(LinkKind, &str, &str); 3] =
    [(LinkKind::Province, "p", "province"), (LinkKind::Centre, "v", "centre"), (LinkKind::Commune, "x", "commune")];

fn class(kind: LinkKind) -> &'static str {
    KINDS.iter().find(|(one, _, _)| *one == kind).map_or("p", |(_, class, _)| class)
}

pub(super) fn section(page: &mut Page<'_>, data: &ReportData, reader: &Reader) {
    page.open("flows", "");
    let links = links_for(data, reader);
    let people: u32 = links.iter().map(|link| link.people).sum();
    if links.is_empty() {
        page.empty("report-flows-empty");
        page.close();
        return;
    }
    if !reader.is_told(people) {
        page.empty("report-flows-few");
        page.close();
        return;
    }
    let receivers: std::collections::BTreeSet<&UnitId> = links.iter().map(|link| &link.to).collect();
    let mut by_receiver: BTreeMap<&UnitId, u32> = BTreeMap::new();
    links.iter().for_each(|link| *by_receiver.entry(&link.to).or_default() += link.people);
    let most = by_receiver.iter().max_by_key(|(unit, people)| (**people, Reverse(**unit)));
    if let Some((unit, most)) = most {
        let facts = [
            ("people", people.into()),
            ("receivers", receivers.len().into()),
            ("unit", page.names.unit(unit).into()),
            ("most", reader.people(page, *most)),
        ];
        let said = page.say("report-flows-say", &facts);
        page.sentence(&said);
    }
    let mut keys = String::from("<ul class=\"keyrow\">");
    for (kind, class, key) in KINDS {
        let count: u32 = links.iter().filter(|link| link.kind == kind).map(|link| link.people).sum();
        if count > 0 && reader.is_told(count) {
            let told = page.say(&format!("report-flows-{key}"), &[("count", count.into())]);
            let _ = write!(keys, "<li><i class=\"k-{class}\"></i>{told}</li>");
        }
    }
    let _ = write!(keys, "<li><i class=\"k-r\"></i>{}</li></ul>", page.text("report-flows-receivers"));
    page.raw(&keys);
    let drawn = draw(page, data, &links, reader);
    page.raw(&drawn);
    page.link_table("flows");
    page.close();
}

fn draw(page: &Page<'_>, data: &ReportData, links: &[&Link], reader: &Reader) -> String {
    let (senders, sender_of) = senders(page, data, links, reader);
    let (receivers, receiver_of) = receivers(page, data, links);
    let mut ribbons: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for link in links {
        let ends = (sender_of[&(link.kind, &link.from)], receiver_of[&link.to]);
        *ribbons.entry(ends).or_default() += link.people;
    }
    let ribbons: Vec<(usize, usize, u32)> = ribbons.into_iter().map(|((a, b), people)| (a, b, people)).collect();
    let groups: Vec<usize> =
        senders.iter().map(|node| node.kind.map_or(0, |kind| 2 * kind as usize + usize::from(node.folded))).collect();
    let (left, right) = untangle(&groups, receivers.len(), &ribbons);
    let people: u32 = ribbons.iter().map(|one| one.2).sum();
    let lines = measure(left.len().max(right.len()));
    // Thin nodes still need a line of text each.
    let height = (lines * 21.0 + 120.0).clamp(200.0, 700.0);
    let scale = ((height - TOP - GAP * lines) / measure(people)).clamp(0.8, 14.0);
    let stacked = |order: &[usize], nodes: &[Node]| {
        let mut tops = vec![0.0; nodes.len()];
        let tall = |node: &Node| (measure(node.people) * scale).max(16.0 - GAP + 2.0);
        let all: f64 = order.iter().map(|at| tall(&nodes[*at]) + GAP).sum::<f64>() - GAP;
        let mut y = TOP;
        for at in order {
            tops[*at] = y + (tall(&nodes[*at]) - measure(nodes[*at].people) * scale) / 2.0;
            y += tall(&nodes[*at]) + GAP;
        }
        (tops, all)
    };
    let ((mut from, a), (mut to, b)) = (stacked(&left, &senders), stacked(&right, &receivers));
    let tall = a.max(b);
    // The shorter side stands in the middle of the taller one.
    from.iter_mut().for_each(|top| *top += (tall - a) / 2.0);
    to.iter_mut().for_each(|top| *top += (tall - b) / 2.0);
    let mut inside = format!(
        "<text class=\"fh\" x=\"{}\" y=\"12\" text-anchor=\"end\">{}</text><text class=\"fh\" x=\"{}\" y=\"12\">{}</text>",
        LEFT - 34.0,
        page.text("report-flows-from"),
        WIDTH - RIGHT + 36.0,
        page.text("report-flows-to")
    );
    inside.push_str(&bands(page, (&left, &senders, &from), (&right, &receivers, &to), &ribbons, scale, reader));
    for (nodes, tops, is_left) in [(&senders, &from, true), (&receivers, &to, false)] {
        for (node, top) in nodes.iter().zip(tops.iter()) {
            inside.push_str(&node_of(page, node, *top, scale, is_left, reader));
        }
    }
    let title = page.text("report-flows-title");
    let description = page.text("report-flows-desc");
    let svg = picture("flow", "flow", (WIDTH, TOP + tall + 6.0), (&title, &description), &inside);
    format!("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">{svg}</div>")
}

/// The order in which nodes stand, the nodes, and where each begins.
type Side<'a> = (&'a [usize], &'a [Node], &'a [f64]);

fn bands(
    page: &Page<'_>,
    (left, senders, from): Side<'_>,
    (right, receivers, to): Side<'_>,
    ribbons: &[(usize, usize, u32)],
    scale: f64,
    reader: &Reader,
) -> String {
    let place = |order: &[usize], at: usize| order.iter().position(|one| *one == at).unwrap_or_default();
    // At each end ribbons leave in the order in which their other ends stand: they do not cross at the node.
    let mut out = from.to_vec();
    let mut starts: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let mut order: Vec<&(usize, usize, u32)> = ribbons.iter().collect();
    order.sort_by_key(|one| (place(left, one.0), place(right, one.1)));
    for (a, b, people) in &order {
        let wide = measure(*people) * scale;
        starts.insert((*a, *b), out[*a] + wide / 2.0);
        out[*a] += wide;
    }
    let mut into = to.to_vec();
    let mut drawn: Vec<(u32, String)> = Vec::new();
    order.sort_by_key(|one| (place(right, one.1), place(left, one.0)));
    for (a, b, people) in order {
        let wide = measure(*people) * scale;
        let (start, end) = (starts[&(*a, *b)], into[*b] + wide / 2.0);
        into[*b] += wide;
        let (x0, x1) = (LEFT + 7.0, WIDTH - RIGHT);
        let middle = (x0 + x1) / 2.0;
        let told = reader.number(page, *people);
        let kind = senders[*a].kind.map_or("p", class);
        let text = format!(
            "<path class=\"fl fl-{kind}\" d=\"M{x0} {}C{middle} {} {middle} {} {x1} {}\" stroke-width=\"{}\"><title>{} → \
             {}: {told}</title></path>",
            short(start),
            short(start),
            short(end),
            short(end),
            short(wide.max(1.0)),
            escaped(&senders[*a].name),
            escaped(&receivers[*b].name)
        );
        drawn.push((*people, text));
    }
    // Wide ones first: thin ones stay to be seen.
    drawn.sort_by_key(|(people, _)| Reverse(*people));
    drawn.into_iter().map(|(_, text)| text).collect()
}

fn node_of(page: &Page<'_>, node: &Node, top: f64, scale: f64, is_left: bool, reader: &Reader) -> String {
    let tall = (measure(node.people) * scale).max(1.5);
    let x = if is_left { LEFT } else { WIDTH - RIGHT };
    let (class, anchor, name_at, number_at) = match node.kind {
        Some(kind) => (class(kind), "end", x - 34.0, x - 8.0),
        None => ("r", "start", x + 36.0, x + 30.0),
    };
    let people = if reader.is_told(node.people) { page.number(node.people) } else { "<5".to_owned() };
    let y = short(top + tall / 2.0 + 4.0);
    format!(
        "<rect class=\"nd nd-{class}\" x=\"{x}\" y=\"{}\" width=\"7\" height=\"{}\"/><text class=\"fn\" x=\"{name_at}\" \
         y=\"{y}\" text-anchor=\"{anchor}\">{}</text><text class=\"fv\" x=\"{number_at}\" y=\"{y}\" \
         text-anchor=\"end\">{}</text>",
        short(top),
        short(tall),
        escaped(&cut(&node.name, if is_left { 39 } else { 32 })),
        escaped(&people)
    )
}

/// A name that fits beside its node.
fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let whole: String = name.chars().take(most - 1).collect();
    let end = whole.rfind(' ').filter(|end| *end > most / 2).unwrap_or(whole.len());
    format!("{}…", &whole[..end])
}

/// Where each sender stands.
type Senders<'a> = BTreeMap<(LinkKind, &'a UnitId), usize>;

fn senders<'a>(page: &Page<'_>, data: &ReportData, links: &[&'a Link], reader: &Reader) -> (Vec<Node>, Senders<'a>) {
    let mut nodes = Vec::new();
    let mut places = Senders::new();
    for (kind, _, key) in KINDS {
        let mut people: BTreeMap<&UnitId, u32> = BTreeMap::new();
        for link in links.iter().filter(|link| link.kind == kind) {
            *people.entry(&link.from).or_default() += link.people;
        }
        if kind != LinkKind::Province && people.len() > SENDERS && people.values().sum::<u32>() >= 5 {
            for cluster in clusters(data, &people, SENDERS - 3) {
                cluster.iter().for_each(|unit| {
                    places.insert((kind, *unit), nodes.len());
                });
                nodes.push(joined(page, &people, &cluster, Some(kind)));
            }
            continue;
        }
        let mut order: Vec<(&UnitId, u32)> = people.into_iter().collect();
        order.sort_by_key(|(unit, people)| (Reverse(*people), *unit));
        let alone = if order.len() <= SENDERS + 1 { order.len() } else { SENDERS };
        let alone = order.iter().take(alone).filter(|(_, people)| reader.is_told(*people)).count();
        for (unit, people) in &order[..alone] {
            places.insert((kind, *unit), nodes.len());
            nodes.push(Node { name: page.names.unit(unit), kind: Some(kind), people: *people, folded: false });
        }
        let rest = &order[alone..];
        if !rest.is_empty() {
            let name = page.names.say(&format!("report-flows-others-{key}"), &[("count", rest.len().into())]);
            rest.iter().for_each(|(unit, _)| {
                places.insert((kind, *unit), nodes.len());
            });
            let people = rest.iter().map(|(_, people)| people).sum();
            nodes.push(Node { name, kind: Some(kind), people, folded: true });
        }
    }
    (nodes, places)
}

/// Communes near each other as one node, under the name of the one with most people.
fn joined(page: &Page<'_>, people: &BTreeMap<&UnitId, u32>, cluster: &[&UnitId], kind: Option<LinkKind>) -> Node {
    let biggest = cluster.iter().max_by_key(|unit| (people[**unit], Reverse(**unit)));
    let name = biggest.map(|unit| page.names.unit(unit)).unwrap_or_default();
    let name = if cluster.len() == 1 {
        name
    } else {
        // Communes and wards stand together here: the word for one kind would be wrong, and is what did not fit.
        let name = super::map::bare(&name).to_owned();
        page.names.say("report-flows-around", &[("unit", name.into()), ("count", (cluster.len() - 1).into())])
    };
    Node { name, kind, people: cluster.iter().map(|unit| people[*unit]).sum(), folded: false }
}

/// Where each receiver stands: alone while they are few, else with its neighbours.
fn receivers<'a>(page: &Page<'_>, data: &ReportData, links: &[&'a Link]) -> (Vec<Node>, BTreeMap<&'a UnitId, usize>) {
    let mut people: BTreeMap<&UnitId, u32> = BTreeMap::new();
    for link in links {
        *people.entry(&link.to).or_default() += link.people;
    }
    let mut nodes = Vec::new();
    let mut places = BTreeMap::new();
    for cluster in clusters(data, &people, RECEIVERS) {
        cluster.iter().for_each(|unit| {
            places.insert(*unit, nodes.len());
        });
        nodes.push(joined(page, &people, &cluster, None));
    }
    (nodes, places)
}

/// Communes near each other, joined pair by pair until few enough remain; those without a point stay together.
fn clusters<'a>(data: &ReportData, people: &BTreeMap<&'a UnitId, u32>, most: usize) -> Vec<Vec<&'a UnitId>> {
    let point = |unit: &UnitId| data.communes.iter().find(|one| one.unit == *unit).and_then(|one| one.point);
    let mut clusters: Vec<Vec<&UnitId>> =
        people.keys().filter(|unit| point(unit).is_some()).map(|unit| vec![*unit]).collect();
    let lost: Vec<&UnitId> = people.keys().filter(|unit| point(unit).is_none()).copied().collect();
    if people.len() > most {
        let places: BTreeMap<&UnitId, (i64, i64)> =
            people.keys().filter_map(|unit| Some((*unit, point(unit)?))).collect();
        let apart = |a: &[&UnitId], b: &[&UnitId]| {
            let far = |one: &&UnitId, other: &&UnitId| {
                let ((x, y), (u, v)) = (places[*one], places[*other]);
                (x - u) * (x - u) + (y - v) * (y - v)
            };
            a.iter().flat_map(|one| b.iter().map(move |other| far(one, other))).max().unwrap_or_default()
        };
        while clusters.len() > most - 2 {
            let pairs = (0..clusters.len()).flat_map(|a| (a + 1..clusters.len()).map(move |b| (a, b)));
            let Some((a, b)) = pairs.min_by_key(|(a, b)| (apart(&clusters[*a], &clusters[*b]), *a, *b)) else { break };
            let joined = clusters.remove(b);
            clusters[a].extend(joined);
        }
        clusters.extend((!lost.is_empty()).then_some(lost));
    } else {
        clusters.extend(lost.into_iter().map(|unit| vec![unit]));
    }
    clusters.sort_by_key(|cluster| (Reverse(cluster.iter().map(|unit| people[*unit]).sum::<u32>()), cluster[0]));
    clusters
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn long_names_are_cut_between_words() {
        assert_eq!(cut("Sở Tư pháp", 36), "Sở Tư pháp");
        assert_eq!(cut("Ban Quản lý dự án đầu tư xây dựng các công trình", 30), "Ban Quản lý dự án đầu tư xây…");
    }
}
