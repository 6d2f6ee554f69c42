//! Labels of levels: degrees, political theory.

use canbo_text::fold;

/// The degree that a heading or cell names as a whole, in the words of the register.
pub(crate) fn degree(text: &str) -> Option<&'static str> {
    Some(match fold(text).as_str() {
        "tien si" | "ts" | "tien sy" => "Tiến sĩ",
        "thac si" | "ths" | "thac sy" | "th s" | "cao hoc" => "Thạc sĩ",
        "dai hoc" | "dh" | "cu nhan" | "ky su" => "Đại học",
        "sau dai hoc" | "sdh" | "tren dai hoc" => "Thạc sĩ",
        "cao dang" | "cd" => "Cao đẳng",
        "trung cap" | "tc" | "thcn" | "trung hoc" => "Trung cấp",
        "so cap" | "sc" => "Sơ cấp",
        "chua qua dao tao" | "chua dao tao" | "cqdt" | "con lai" => "Chưa qua đào tạo",
        _ => return None,
    })
}

/// The level of political theory that a heading or cell names as a whole.
pub(crate) fn theory(text: &str) -> Option<&'static str> {
    Some(match fold(text).as_str() {
        "cu nhan" | "cn" | "cu nhan chinh tri" | "dai hoc" => "Cử nhân",
        "cao cap" | "cc" | "cao cap llct" | "cao cap ly luan chinh tri" => "Cao cấp",
        "trung cap" | "tc" | "trung cap llct" | "trung cap ly luan chinh tri" => "Trung cấp",
        "so cap" | "sc" | "so cap llct" => "Sơ cấp",
        _ => return None,
    })
}
