//! What a list says of posts, and what it has no column for.

mod lists;

use canbo_register::facts::Column::{self, *};
use canbo_register::renewal::Cover;
use canbo_register::{Known, Person, Register, Tenure};
use lists::{ON, corrected, cover, day, person, post, posts, register, renew};

const SECONDMENT: [Column; 3] = [SecondedTo, SecondedFrom, SecondedUntil];

/// Of a, sent to c until 2027, with another title held beside.
fn sent() -> Person {
    let mut sent = person("1", "Lê An", "a.x");
    sent.posts.push(post(Tenure::Seconded, "c", "", Some("2025-01-01"), Some("2027-12-31")));
    sent.posts.push(post(Tenure::Concurrent, "a.x", "Phó Trưởng phòng", None, None));
    sent
}

fn now(kept: &Person, read: &Person, cover: &Cover) -> Person {
    let renewal = renew(&register(std::slice::from_ref(kept)), &register(std::slice::from_ref(read)), cover, day(ON));
    renewal.register.people[&kept.id].clone()
}

#[test]
fn a_list_without_columns_for_them_leaves_secondments_and_concurrent_posts() {
    let plain = person("1", "Lê An", "a");
    for partial in [false, true] {
        let cover = Cover { partial, ..cover(&[FullName, Rating(2024)]) };
        assert_eq!(now(&sent(), &plain, &cover).posts, sent().posts, "partial: {partial}");
    }
    let of_secondments = now(&sent(), &plain, &cover(&[SecondedTo]));
    assert_eq!(posts(&of_secondments), ["a.x …..…", "a.x …..…", "c 2025-01-01..2025-11-30"]);
    let of_titles = now(&sent(), &plain, &cover(&[ConcurrentTitle]));
    assert_eq!(posts(&of_titles), ["a.x …..2025-11-30", "a.x …..…", "c 2025-01-01..2027-12-31"]);
}

#[test]
fn posts_that_cannot_go_on_in_another_body_end_without_a_column() {
    let moved = now(&sent(), &person("1", "Lê An", "b"), &cover(&[FullName]));
    let ended = ["a.x …..2025-11-30", "a.x …..2025-11-30", "b 2025-12-01..…", "c 2025-01-01..2027-12-31"];
    assert_eq!(posts(&moved), ended, "what was held beside the old post");
    let kept_there = now(&sent(), &person("1", "Lê An", "c"), &cover(&[FullName]));
    let ended = ["a.x …..2025-11-30", "a.x …..2025-11-30", "c 2025-01-01..2025-11-30", "c 2025-12-01..…"];
    assert_eq!(posts(&kept_there), ended, "nobody is sent to their own body");
    let mut elsewhere = person("1", "Lê An", "a");
    elsewhere.posts.push(post(Tenure::Seconded, "d", "", None, None));
    let elsewhere = now(&sent(), &elsewhere, &cover(&[FullName]));
    assert_eq!(
        posts(&elsewhere),
        ["a.x …..…", "a.x …..…", "c 2025-01-01..2025-11-30", "d …..…"],
        "sent elsewhere by another list"
    );
}

#[test]
fn a_second_list_of_the_day_leaves_posts_for_which_it_has_no_column() {
    let plain = register(&[person("1", "Lê An", "a.x")]);
    let sent = register(&[sent()]);
    let eve = |before: Option<Person>| canbo_register::renewal::Eve {
        people: [("1".into(), before)].into(),
        ..canbo_register::renewal::Eve::default()
    };
    let second = |eve| canbo_register::renewal::renew(&sent, &eve, &plain, &cover(&[Rating(2024)]), day(ON)).register;
    assert_eq!(second(eve(None)), sent, "known since that day");
    assert_eq!(second(eve(Some(person("1", "Lê An", "a.x")))), sent, "the first list stated them");
    // The first list put the person into another body, which ended them.
    let wrong = |unit| register(&[person("1", "Lê An", unit)]);
    for unit in ["b", "c"] {
        assert_eq!(corrected(&sent, &wrong(unit), &plain, &cover(&[FullName])), sent, "{unit}");
    }
    assert_eq!(corrected(&Register::default(), &sent, &plain, &cover(&[FullName])), sent);
}

#[test]
fn an_emptied_end_or_position_is_gone_where_the_list_has_the_column() {
    let mut known = sent();
    known.posts[0].position = Known::Stated("dat-dai".into());
    let mut read = known.clone();
    read.posts[0].position = Known::Missing;
    (read.posts[1].from, read.posts[1].to) = (None, None);
    let all = [&SECONDMENT[..], &[Position]].concat();
    let emptied = now(&known, &read, &cover(&all));
    assert_eq!(posts(&emptied), ["a.x …..…", "a.x …..…", "c …..…"]);
    assert!(emptied.posts.iter().all(|post| post.position == Known::Missing), "{emptied:?}");
    assert_eq!(now(&known, &read, &cover(&[SecondedTo])).posts, known.posts, "as known without the columns");
    // The home post is known since a day that no list told.
    known.posts[0].from = Some(day("2025-07-01"));
    assert_eq!(now(&known, &read, &cover(&[PostFrom])).posts[0].from, known.posts[0].from);
}
