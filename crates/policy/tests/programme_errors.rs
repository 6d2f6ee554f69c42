//! A programme that does not hold together is refused with line, column, what is wrong and what is allowed.

use canbo_policy::Programme;
use canbo_register::reference::Reference;

const GOOD: &str = r#"code = "thu"
name = "Thử"
name_en = "Trial"
province = "66"
document = "Đề án thử"
published = 2025-10-09
scope = "professional"

[steps]
inside = true
between = true
centre = false
province = true

[[waves]]
code = "1"
start = 2025-12-01
form = "secondment"
term_months = 36
positions = ["dat-dai"]
[waves.senders.so-xay-dung]
at_most = 5
"#;

/// The message for the good programme with one thing changed.
#[track_caller]
fn refused(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from:?} is not in the good programme");
    let text = GOOD.replacen(from, to, 1);
    Programme::parse(&text, &Reference::embedded()).expect_err("the programme is wrong").to_string()
}

#[track_caller]
fn says(message: &str, place: &str, words: &[&str]) {
    assert!(message.starts_with(&format!("programme.toml:{place}: ")), "{message}");
    for word in words {
        assert!(message.contains(word), "{word:?} is not in {message:?}");
    }
    assert_eq!(message.lines().count(), 1, "{message:?}");
}

#[test]
fn the_good_programme_is_good() {
    let programme = Programme::parse(GOOD, &Reference::embedded()).expect("good");
    assert_eq!(programme.waves[0].term_months, Some(36));
    assert_eq!(programme.published.to_string(), "2025-10-09");
}

#[test]
fn a_term_over_the_cap_is_refused() {
    says(&refused("term_months = 36", "term_months = 37"), "19:15", &["37 months", "1 to 36 months"]);
    says(&refused("term_months = 36", "term_months = 0"), "19:15", &["0 months"]);
}

#[test]
fn a_secondment_without_a_term_is_refused() {
    says(&refused("term_months = 36\n", ""), "15:1", &["without a term", "term_months"]);
}

#[test]
fn a_transfer_with_a_term_is_refused() {
    says(&refused("\"secondment\"", "\"transfer\""), "19:1", &["transfer", "remove term_months"]);
}

#[test]
fn an_unknown_position_is_refused_and_the_known_ones_are_listed() {
    says(&refused("[\"dat-dai\"]", "[\"tu-phap\", \"dat-da\"]"), "20:25", &["dat-da", "one of", "dat-dai"]);
    says(&refused("[\"dat-dai\"]", "[\"nong-nghiep-moi-truong\"]"), "20:14", &["field of that code"]);
}

#[test]
fn a_sender_is_a_key_and_belongs_to_one_wave() {
    says(&refused("senders.so-xay-dung", "senders.\"Sở Xây dựng\""), "21:16", &["Sở Xây dựng", "so-xay-dung"]);
    let twice = format!(
        "{GOOD}\n[[waves]]\ncode = \"2\"\nstart = 2026-01-01\nform = \"transfer\"\n[waves.senders.so-xay-dung]\nat_most = 1\n"
    );
    let message = Programme::parse(&twice, &Reference::embedded()).expect_err("in two waves").to_string();
    says(&message, "28:16", &["so-xay-dung", "wave 1", "wave 2"]);
}

#[test]
fn waves_have_codes_of_their_own_and_one_may_take_the_rest() {
    let again = |code: &str| {
        format!(
            "{GOOD}\n[[waves]]\ncode = \"{code}\"\nstart = 2026-01-01\nform = \"transfer\"\n[waves.quota]\nat_most = 1\n"
        )
    };
    let message = Programme::parse(&again("1"), &Reference::embedded()).expect_err("twice").to_string();
    says(&message, "25:8", &["named twice"]);
    assert!(Programme::parse(&again("2"), &Reference::embedded()).is_ok());
    let third = format!("{}\n[[waves]]\ncode = \"3\"\nstart = 2026-01-01\nform = \"transfer\"\n", again("2"));
    let message = Programme::parse(&third, &Reference::embedded()).expect_err("two take the rest").to_string();
    says(&message, "31:1", &["two waves name no senders"]);
}

#[test]
fn a_lower_end_above_the_upper_one_is_refused() {
    says(&refused("at_most = 5", "at_least = 6\nat_most = 5"), "22:12", &["at_least"]);
    let shares = "low_percent_hundredths = 700\nhigh_percent_hundredths = 500";
    says(&refused("at_most = 5", shares), "22:26", &["low_percent_hundredths"]);
    says(&refused("at_most = 5", "high_percent_hundredths = 10001"), "22:27", &["100 %"]);
    says(&refused("at_most = 5", "at_most = 1\nleaders_at_least = 2"), "23:20", &["leaders"]);
}

#[test]
fn unknown_keys_values_and_days_are_refused_where_they_stand() {
    says(&refused("inside = true", "insid = true"), "10:1", &["insid"]);
    says(&refused("\"secondment\"", "\"mission\""), "18:8", &["mission", "secondment"]);
    says(&refused("2025-12-01", "2025-02-30"), "17:9", &[]);
    says(&refused("\"66\"", "\"99\""), "4:12", &["99"]);
    says(&refused("code = \"thu\"", "code = \"Thử\""), "1:8", &["hyphens"]);
}

#[test]
fn a_service_centre_needs_a_term_within_the_cap() {
    says(&refused("centre = false", "centre = true"), "9:2", &["centre_term_months"]);
    says(&refused("centre = false", "centre = true\ncentre_term_months = 48"), "13:22", &["48"]);
}

#[test]
fn what_stands_besides_waves_is_refused_where_it_is_wrong() {
    let with = |more: &str| {
        let text = format!("{GOOD}\n{more}");
        Programme::parse(&text, &Reference::embedded()).expect_err("the programme is wrong").to_string()
    };
    let support = |from: &str, to: &str| {
        let good = "[short_support]\nweeks_at_least = 1\nweeks_at_most = 2\nfrom = 2026-01-01\nto = 2026-06-30\npositions = \
                    [\"dat-dai\"]\nat_once_percent_hundredths = 500\nseat = \"24133\"\n";
        assert!(good.contains(from), "{from}");
        with(&good.replacen(from, to, 1))
    };
    says(&support("weeks_at_least = 1", "weeks_at_least = 3"), "25:18", &["weeks_at_most"]);
    says(&support("weeks_at_least = 1", "weeks_at_least = 0"), "25:18", &["1 or more"]);
    says(&support("to = 2026-06-30", "to = 2025-06-30"), "28:6", &["2026-01-01", "a later day"]);
    says(&support("= 500", "= 0"), "30:30", &["1 to 10000"]);
    says(&support("\"24133\"", "\"00004\""), "31:8", &["00004", "communes.csv"]);
    let visits = |from: &str, to: &str| {
        let good = "[visits]\nsessions = 7\npositions = [\"dat-dai\"]\nfrom = 2026-01-01\nto = 2026-06-30\n\
                    sessions_of_specialist_at_most = 28\nseat = \"24133\"\ntolerance = 1\nsessions_at_once = 1\n";
        assert!(good.contains(from), "{from}");
        with(&good.replacen(from, to, 1))
    };
    says(&visits("sessions = 7", "sessions = 0"), "25:12", &["0 sessions", "1 to 100"]);
    says(&visits("dat-dai", "dat-da"), "26:14", &["dat-da", "one of", "dat-dai"]);
    says(&visits("to = 2026-06-30", "to = 2031-06-30"), "28:6", &["days off", "holidays.toml"]);
    says(&visits("to = 2026-06-30", "to = 2026-01-01"), "28:6", &["a day off", "a working day"]);
    says(&support("to = 2026-06-30", "to = 2026-01-01"), "28:6", &["a day off", "a working day"]);
    says(&visits("= 28", "= 1"), "29:34", &["2 or more"]);
    says(&visits("\"24133\"", "\"24133x\""), "30:8", &["24133x"]);
    says(&visits("tolerance = 1", "tolerance = 7"), "31:13", &["less than sessions"]);
    says(&visits("sessions_at_once = 1", "sessions_at_once = 0"), "32:20", &["1 to 10"]);
    says(&visits("sessions_at_once = 1", "[visits.seats]\nx = \"00004\""), "33:5", &["00004"]);
    says(&with("[turns]\nwave = \"1\"\nnumber = 0\n"), "26:10", &["0 turns", "1 to 40"]);
    let leading = GOOD.replacen("at_most = 5", "leaders_at_least = 1", 1) + "[turns]\nwave = \"1\"\nnumber = 2\n";
    let message = Programme::parse(&leading, &Reference::embedded()).expect_err("leaders are not counted").to_string();
    says(&message, "24:8", &["leaders"]);
    says(&with("[turns]\nwave = \"2\"\nnumber = 4\n"), "25:8", &["wave", "one of 1"]);
    says(&with("[training]\npositions = [\"tu-phap\", \"x\"]\n"), "25:25", &["no position is x"]);
    says(&with("[streamlining]\nfrom = 2015-01-01\nto = 2014-12-31\nbase_year = 2015\n"), "26:6", &["a later day"]);
    says(&with("[leading]\nvolunteers = true\n"), "25:1", &["volunteers"]);
}

#[test]
fn a_published_figure_names_its_source_and_what_it_is_of() {
    let with = |more: &str| {
        let text = format!("{GOOD}\n[[figures]]\n{more}");
        Programme::parse(&text, &Reference::embedded()).expect_err("the figure is wrong").to_string()
    };
    says(&with("figure = \"net_short\"\nvalue = 1\ncites = \" \"\n"), "27:9", &["cites nothing"]);
    says(&with("figure = \"net_shor\"\nvalue = 1\ncites = \"x\"\n"), "25:10", &["net_shor", "net_short"]);
    says(&with("figure = \"assigned\"\nvalue = 1\ncites = \"x\"\n"), "24:1", &["names no year", "2015"]);
    says(&with("figure = \"staff_below_degree\"\nvalue = 1\ncites = \"x\"\n"), "25:10", &["[standards]"]);
    says(&with("figure = \"visit_sessions_hundredths\"\nvalue = 1\ncites = \"x\"\n"), "25:10", &["[visits]"]);
    says(&with("figure = \"sent_again_too_early\"\nvalue = 0\ncites = \"x\"\n"), "25:10", &["[turns]"]);
    says(&with("figure = \"longest_support_weeks\"\nvalue = 2\ncites = \"x\"\n"), "25:10", &["[short_support]"]);
    says(&with("figure = \"senders_within_share_hundredths\"\nvalue = 1\ncites = \"x\"\n"), "24:1", &["of_hundredths"]);
    says(&with("figure = \"sent\"\nvalue = 1\ncites = \"x\"\nwave = \"2\"\n"), "28:8", &["no wave is 2", "one of 1"]);
    says(&with("figure = \"net_short\"\nvalue = 1\ncites = \"x\"\nunit = \"24133x\"\n"), "28:8", &["five digits"]);
    says(&with("figure = \"reinforcement_allowance_dong\"\nvalue = 1\ncites = \"x\"\n"), "24:1", &["wave"]);
}

#[test]
fn limits_are_read_and_refused_where_they_cannot_be_meant() {
    let with = |limits: &str, text: &str| text.replacen("[[waves]]", &format!("[limits]\n{limits}\n\n[[waves]]"), 1);
    let read = |text: String| Programme::parse(&text, &Reference::embedded());
    let programme = read(with("budget_dong = 468000000\ngross_leavers_at_most = 3", GOOD)).expect("good");
    assert_eq!(programme.limits.budget_dong, Some(468_000_000));
    assert_eq!(programme.limits.gross_leavers_at_most, Some(3));
    let below = read(with("budget_dong = -1", GOOD)).expect_err("below zero").to_string();
    says(&below, "16:15", &["a budget of -1 dong", "0 or more"]);
    let early = GOOD.replace("2025-12-01", "2024-12-01");
    let early = read(with("budget_dong = 1", &early)).expect_err("no allowance yet").to_string();
    says(&early, "16:1", &["2024-12-01", "Decree 178/2024"]);
    let unknown = read(with("budget = 1", GOOD)).expect_err("unknown").to_string();
    says(&unknown, "16:1", &["budget_dong", "gross_leavers_at_most"]);
    let fewer = read(with("gross_leavers_at_most = -2", GOOD)).expect_err("below zero").to_string();
    says(&fewer, "16:25", &["-2"]);
}
