
mod sheets;
use canbo_register::facts::Column::*;
use canbo_register::reference::Reference;
use sheets::*;
use std::time::Instant;
#[test]
fn speed() {
    let t = Instant::now();
    let reference = Reference::parse(&canbo_register::reference::Texts::EMBEDDED).unwrap();
    println!("parse {:?}", t.elapsed());
    let t = Instant::now();
    reference.office_from_text("x");
    println!("lookup {:?}", t.elapsed());
    let province = "66".into();
    let communes: Vec<String> = reference.communes_of(&province).iter().map(|c| reference.commune_full_name(c).unwrap()).collect();
    let mut all = Vec::new();
    let given = ["An","Bình","Cường","Dung","Giang","Hà","Khoa","Lan","Minh","Nam"];
    let degrees = ["Đại học Luật","Kỹ sư Quản lý đất đai","ThS Quản lý công","ĐH Kế toán","Cao đẳng Xây dựng"];
    let titles = ["Chuyên viên","Công chức Địa chính – Xây dựng","Phó Trưởng phòng","Chuyên viên Văn phòng - Thống kê"];
    let offices = ["Phòng Kinh tế","Văn phòng HĐND và UBND","Phòng Văn hóa - Xã hội","TT PVHCC"];
    let mut n = 0;
    for c in &communes {
        let mut s = staff().file(&format!("{c}.xlsx")).title("TỈNH ĐẮK LẮK").title(&format!("UBND {}", c.to_uppercase()));
        for i in 0..295 {
            n += 1;
            let id = format!("066{}{:02}{:06}", 0, 60 + n % 35, n);
            s = s.row(&[(FullName, &format!("Nguyễn Văn {} {}", given[n % 10], given[n / 10 % 10])), (StaffNumber, &format!("DL-{n:05}")), (PersonalId, &id), (Birth, &format!("{}/{}/{}", 1 + n % 28, 1 + n % 12, 1960 + n % 35)), (Sex, "Nam"), (Unit, offices[i % 4]), (Title, titles[n % 4]), (Degree, degrees[n % 5]), (StaffKind, "Công chức"), (RankCode, "01.003"), (Step, "4/9"), (Coefficient, "3,33"), (Rating(2025), "HTTNV"), (RecruitedOn, "01/01/2010"), (Theory, "Trung cấp"), (OtherFields, "Tư pháp; Y tế")]);
        }
        all.push(s);
    }
    let mut twice = all.clone();
    for s in &mut twice { s.file.push('2'); for r in &mut s.rows { r.source.file.push('2'); } }
    let t = Instant::now();
    let a = canbo_register::assemble(&all, &reference);
    println!("{} people {} findings {:?}", a.register.people.len(), a.findings.len(), t.elapsed());
    all.extend(twice);
    let t = Instant::now();
    let a = canbo_register::assemble(&all, &reference);
    println!("twice: {} people {} findings {:?}", a.register.people.len(), a.findings.len(), t.elapsed());
}
