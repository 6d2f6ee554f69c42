//! Curves: well formed whatever the words, the same every time, a gap where there is no answer.

use canbo_pictures::{Curves, Panel, curves};

fn picture(title: &str, values: Vec<Option<i64>>) -> Curves {
    let at = (3..3 + values.len() as u32).collect();
    let panel = Panel { title: "Còn thiếu".to_owned(), values };
    Curves { title: title.to_owned(), description: "d".to_owned(), axis: "%".to_owned(), at, panels: vec![panel] }
}

fn drawn(picture: &Curves) -> String {
    curves(picture, &|value| value.to_string())
}

#[test]
fn words_never_become_marks() {
    let svg = drawn(&picture("<script>a & \"b\"\u{7}</script>", vec![Some(1), Some(2)]));
    assert!(svg.contains("&lt;script&gt;a &amp; &quot;b&quot;&lt;/script&gt;"), "{svg}");
    assert!(!svg.contains("<script") && !svg.contains('\u{7}'));
    assert_eq!(svg.matches('<').count(), svg.matches('>').count());
}

#[test]
fn a_place_without_an_answer_breaks_the_line_and_has_no_dot() {
    let whole = drawn(&picture("t", vec![Some(5), Some(4), Some(3), Some(2)]));
    assert_eq!((whole.matches("<polyline").count(), whole.matches("<circle").count()), (1, 4));
    let broken = drawn(&picture("t", vec![Some(5), Some(4), None, Some(2), Some(1)]));
    assert_eq!((broken.matches("<polyline").count(), broken.matches("<circle").count()), (2, 4));
    let nothing = drawn(&picture("t", vec![None, None]));
    assert_eq!(nothing.matches("<circle").count(), 0);
}

#[test]
fn every_point_tells_its_value_and_a_smaller_value_stands_lower() {
    let svg = drawn(&picture("t", vec![Some(10), Some(4)]));
    assert!(svg.contains("<title>3 → 10</title>") && svg.contains("<title>4 → 4</title>"), "{svg}");
    let heights: Vec<i64> = svg
        .lines()
        .filter(|line| line.starts_with("<circle"))
        .map(|line| line.split("cy=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse().unwrap())
        .collect();
    assert!(heights[0] < heights[1], "{heights:?}");
}

#[test]
fn the_same_data_give_the_same_picture_with_title_and_description() {
    let one = picture("Đường cong", vec![Some(1), Some(1), Some(1)]);
    assert_eq!(drawn(&one), drawn(&one));
    assert!(drawn(&one).contains("<title id=\"t\">Đường cong</title>") && drawn(&one).contains("<desc id=\"d\">"));
}
