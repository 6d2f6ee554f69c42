# Câu chữ về quy định và chương trình.

## canbo programme

help-programme = Các chương trình của tỉnh: xem, chép, kiểm tra tệp, đối chiếu số liệu đã công bố
help-programme-list = Các chương trình có sẵn
help-programme-show = In tệp của một chương trình để chép và sửa
help-programme-check = Kiểm tra tệp chương trình: sai ở dòng, cột nào, được phép ghi gì; và chỗ khác với luật
help-programme-figures = Đối chiếu số liệu đã công bố với số tính từ bảng tính
help-arg-plan_file = Tệp phương án, cho các số liệu của phương án
head-programme = Chương trình
head-figures = Số liệu
head-figure = Số liệu
head-of = Của
head-published = Công bố
head-found = Tính được
programme-sound = { $name }: dùng được. { $waves } đợt, { $figures } số liệu đã công bố.
programme-rests-on = Căn cứ: { $document }
figures-sum = { $agree } số khớp, { $differ } số khác, { $open } số chưa tính được.
figure-of-wave = đợt { $wave }
figure-open = cần phương án
figure-no-data = chưa có dữ liệu
figure-since = từ năm { $year }
theory-elementary = sơ cấp lý luận chính trị
theory-intermediate = trung cấp lý luận chính trị
theory-advanced = cao cấp lý luận chính trị
theory-bachelor = cử nhân chính trị
relation-equal = {""}
relation-about = khoảng
relation-at-least = từ
relation-more-than = hơn
relation-at-most = đến

## Số liệu

figure-units-net-short = Số xã, phường thiếu biên chế
figure-net-short = Số người thiếu theo biên chế
figure-worst-net-short = Thiếu nhiều nhất ở một đơn vị
figure-units-net-over = Số xã, phường vượt biên chế
figure-net-over = Số người vượt biên chế
figure-net-difference = Thiếu trừ vượt
figure-units-unbalanced = Số đơn vị thiếu hoặc vượt
figure-average-net-short-hundredths = Bình quân thiếu một đơn vị
figure-average-net-over-hundredths = Bình quân vượt một đơn vị
figure-matching-share-hundredths = Số vượt so với số thiếu
figure-communes = Số xã, thị trấn
figure-staff = Cán bộ, công chức cấp xã
figure-staff-meeting-degree = Đạt chuẩn chuyên môn
figure-share-meeting-degree-hundredths = Tỷ lệ đạt chuẩn chuyên môn
figure-staff-below-degree = Chưa đạt chuẩn chuyên môn
figure-staff-meeting-theory = Đạt chuẩn lý luận chính trị
figure-share-meeting-theory-hundredths = Tỷ lệ đạt chuẩn lý luận chính trị
figure-staff-below-theory = Chưa đạt chuẩn lý luận chính trị
figure-planned = Người trong quy hoạch
figure-planned-under35 = Trong quy hoạch, dưới 35 tuổi
figure-share-planned-under35-hundredths = Tỷ lệ dưới 35 tuổi trong quy hoạch
figure-training-turns = Lượt người đào tạo, bồi dưỡng
figure-rotated-leaders = Lãnh đạo luân chuyển về giữ chức danh chủ chốt cấp xã
figure-share-satisfied-hundredths = Tỷ lệ người dân hài lòng
figure-people = Tổng số người, kể cả hợp đồng
figure-assigned = Biên chế giao trong năm
figure-change-since-assigned = Tăng, giảm so với số giao
figure-change-share-hundredths = Tỷ lệ tăng, giảm so với số giao
figure-bodies-having-seconded = Số cơ quan tỉnh đã cử người
figure-major-groups = Số nhóm ngành ưu tiên
figure-reinforcement-allowance-dong = Trợ cấp một lần khi tăng cường, đồng
figure-visit-sessions-hundredths = Số buổi hỗ trợ bình quân một xã, một vị trí
figure-shortest-support-weeks = Đợt tăng cường ngắn nhất, tuần
figure-longest-support-weeks = Đợt tăng cường dài nhất, tuần
figure-sent-again-too-early = Số người đi lần hai khi còn người chưa đi
figure-longest-turn-months = Đợt luân phiên dài nhất, tháng
figure-senders-within-share-hundredths = Tỷ lệ nơi cử đúng mức
figure-moved-between = Điều động giữa các xã, phường
figure-moved-centre = Biệt phái từ trung tâm dịch vụ
figure-moved-province = Cử từ cơ quan cấp tỉnh
figure-moved-all = Tổng số người được điều động, biệt phái
figure-sent = Số người được cử
figure-share-sent-hundredths = Tỷ lệ được cử
figure-leaders-of-each-sender = Cấp phòng được cử, ít nhất ở mỗi cơ quan
figure-shortest-term-months = Thời hạn ngắn nhất, tháng
figure-longest-term-months = Thời hạn dài nhất, tháng

## canbo law

help-law-diff = Quy định thay đổi giữa hai ngày, và tác động đến ai trong các bảng tính
help-law-authority = Ai đề nghị, đồng ý, quyết định và ký trong một tỉnh, theo ngày
help-law-benefits = Chính sách tăng cường về cơ sở: điều kiện và trợ cấp, đến từng đồng
help-law-streamlining = Trợ cấp tinh giản biên chế theo quy định của ngày nghỉ, đến từng đồng
help-law-check = Kiểm tra một thư mục luật tự sửa: sai ở tệp, dòng, cột nào
help-arg-first_day = Ngày thứ nhất
help-arg-second_day = Ngày thứ hai
help-law-authority-arg-province = Mã hoặc tên tỉnh
help-arg-start = Ngày nhận công tác
help-arg-months = Thời hạn, tháng; bỏ trống khi điều động
help-arg-difficult = Xã thuộc vùng đặc biệt khó khăn
help-arg-leaves = Ngày đầu tiên nghỉ việc
help-arg-insured_months = Số tháng đóng bảo hiểm xã hội bắt buộc
help-arg-salary = Tiền lương tháng theo quy định của ngày đó, đồng
help-arg-way = retire nghỉ hưu trước tuổi (mặc định), resign thôi việc ngay, move-out chuyển nơi không hưởng lương ngân sách
law-sound = Thư mục luật dùng được: { $instruments } văn bản, { $parameters } tham số, { $values } giá trị, { $rows } dòng thẩm quyền.
usage-no-such-province = không có tỉnh nào là “{ $province }”; ghi mã hai chữ số hoặc tên, như 24 hoặc "Bắc Ninh"
authority-title = Thẩm quyền tại { $province }, ngày { $day }
authority-none = Chưa có dòng nào: không dự thảo được quyết định.
head-form = Hình thức
head-pair = Từ đâu, đến đâu
head-proposer = Đề nghị
head-consent = Đồng ý
head-decider = Quyết định
head-sign = Ký
head-dong = Đồng
staff-kind-cadre = Cán bộ
staff-kind-civil-servant = Công chức
staff-kind-public-employee = Viên chức
staff-kind-contract = Hợp đồng
staff-kind-part-time = Không chuyên trách
staff-kind-military = Quân sự
staff-kind-police = Công an
managed-by-province = tỉnh quản lý
managed-by-commune = xã quản lý
pair-inside-commune = trong một xã
pair-between-communes = giữa các xã
pair-centre-to-commune = trung tâm dịch vụ về xã
pair-province-to-commune = tỉnh về xã
capacity-head = người đứng đầu
capacity-on-behalf = TM.
capacity-for-head = KT.
capacity-by-order = TL.
capacity-by-authorisation = TUQ.
diff-title = Từ { $first } đến { $second }: { $count } quy định thay đổi căn cứ hoặc giá trị, trong đó { $values } thay đổi giá trị
diff-touched = Tác động đến { $touched } trong { $people } người
touched-pay = Lương theo hệ số
touched-last-day = Ngày làm việc cuối cùng
touched-rule = Điều kiện điều động, biệt phái
touched-papers = Giấy tờ cần có
met-yes = đạt
met-no = không đạt
met-unconfirmed = chưa xác nhận
met-not-asked = không xét
benefits-due = Trợ cấp một lần { $dong } đồng, tính theo lương cơ sở ngày { $day }.
benefits-difficult = Hưởng chế độ vùng đặc biệt khó khăn theo Nghị định số 76/2019/NĐ-CP, thay cho trợ cấp một lần.
benefits-not-due = Không hưởng: thời hạn { $months } tháng, quy định cần { $needed } tháng.
benefits-transfer = Không tự động được hưởng khi điều động không thời hạn: hỏi cơ quan nội vụ, tài chính.
benefits-kept = Giữ nguyên lương, phụ cấp; nơi cử chi trả; khi về được bố trí vị trí không thấp hơn.
benefits-step = Hoàn thành tốt thì nâng vượt một bậc lương, trừ khi đã ở bậc cuối.
streamlining-early = Nghỉ trước tuổi { $early } tháng.
streamlining-closed = Không áp dụng: nghỉ trước tuổi { $early } tháng.
streamlining-average = Tính theo tiền lương bình quân { $average } tháng cuối.
streamlining-current = Tính theo tiền lương tháng liền kề trước khi nghỉ.
unit-points = điểm
unit-days = ngày
unit-half-months = nửa tháng
unit-periods = tiết
unit-degree = {""}

## canbo leading

help-leading = Đề xuất người vào vị trí lãnh đạo phòng cấp xã còn trống: người tình nguyện, người trong quy hoạch
leading-title = Vị trí lãnh đạo phòng còn trống: { $heads } cấp trưởng, { $deputies } cấp phó. Đã xét { $candidates } người, { $barred } người chưa đủ điều kiện.
leading-proposed = Đề xuất { $count } người, trong đó { $special } người thuộc trường hợp đặc biệt; còn trống { $left } vị trí.
leading-none = Chương trình không nêu vị trí lãnh đạo.
leading-procedure = Đây là đề xuất rà soát, không phải quyết định: bổ nhiệm theo quy trình riêng. Chức vụ tương đương cần tra trước.
leading-alone = Chưa đối chiếu với phương án: người ở đây có thể cũng có tên trong phương án. Muốn đối chiếu: --plan PLAN.json.
leading-beside = Đã đối chiếu với phương án: { $count } người đã có tên trong phương án nên không đề xuất ở đây. Phương án không bố trí vị trí lãnh đạo nào, nên không vị trí nào bị trùng.
leading-full = { $count } nơi cử đã dùng hết số người được cử, tính cả phương án và danh sách này.
head-open = Cần xác nhận
head-special = Đặc biệt

## canbo streamlining

help-streamlining = Kết quả xếp loại của ai cần xem xét khi tinh giản biên chế, theo quy định của ngày xét
streamlining-title = Xem xét theo xếp loại, ngày { $day }: { $cites }
streamlining-counts = { $under } người cần xem xét tinh giản; { $dismissal } người hai năm liền không hoàn thành nhiệm vụ (xem xét thôi việc); { $not_yet } người chưa xem xét.
head-years = Các năm
streamlining-under = xem xét tinh giản
streamlining-no-other-work = xem xét tinh giản nếu không bố trí được việc khác
streamlining-dismissal = xem xét thôi việc, không tinh giản
streamlining-not-yet = chưa xem xét

## Tệp chương trình

programme-error-not-a-code = “{ $code }” không phải là mã; được phép: chữ thường không dấu, chữ số và gạch nối, như dak-lak
programme-error-no-province = không có tỉnh mã { $province }; được phép: hai chữ số trong law/reference/provinces.csv, như "66"
programme-error-centre-without-term = trung tâm dịch vụ cử biệt phái nhưng không có thời hạn; thêm centre_term_months = 12 chẳng hạn
programme-error-more-than-all = nhiều hơn toàn bộ số người; được phép: 0 đến 100
programme-error-no-group = không có nhóm ngành { $group }; được phép: { $known }
programme-error-weight = hệ số { $weight }; được phép: 1 đến 1000
programme-error-tier-twice = mục tiêu được nêu hai lần; mỗi mục tiêu nhiều nhất một lần
programme-error-term = thời hạn { $months } tháng; được phép: 1 đến { $cap } tháng theo quy định của ngày đó
programme-error-wave-code = đợt “{ $wave }” bị trùng hoặc không có mã; mỗi đợt một mã riêng
programme-error-secondment-without-term = đợt { $wave } là biệt phái nhưng không có thời hạn; thêm term_months = 12 chẳng hạn
programme-error-transfer-with-term = đợt { $wave } là điều động nhưng có thời hạn; bỏ term_months
programme-error-not-a-sender = “{ $sender }” không phải là nơi cử; được phép: khóa của cơ quan cấp tỉnh, như so-xay-dung
programme-error-sender-twice = { $sender } có trong đợt { $first } và đợt { $second }; mỗi nơi cử thuộc một đợt
programme-error-at-least = at_least lớn hơn at_most; giảm at_least
programme-error-low-share = low_percent_hundredths lớn hơn high_percent_hundredths; giảm low_percent_hundredths
programme-error-share-over = hơn 100%; được phép: 0 đến 10000 phần vạn
programme-error-leaders = số lãnh đạo nhiều hơn số người; nhiều nhất bằng at_most
programme-error-two-open-waves = hai đợt không nêu nơi cử, nên mọi cơ quan thuộc cả hai; nhiều nhất một đợt không nêu nơi cử
programme-error-no-week = không có tuần nào; được phép: từ 1
programme-error-weeks = weeks_at_least lớn hơn weeks_at_most; giảm weeks_at_least
programme-error-budget-below-zero = kinh phí { $dong } đồng; được phép: từ 0
programme-error-budget-without-allowance = có kinh phí trợ cấp nhưng ngày { $day }, khi đợt { $wave } bắt đầu, pháp luật chưa có trợ cấp; bỏ budget_dong hoặc lùi ngày bắt đầu
programme-error-sessions = { $sessions } buổi mỗi xã; được phép: 1 đến 100
programme-error-project-ends = đề án kết thúc trước khi bắt đầu ngày { $from }; ghi ngày sau đó
programme-error-no-position = không có vị trí { $position }; được phép: { $known }
programme-error-figure-cites = số liệu không ghi nguồn; ghi nơi công bố vào cites
programme-error-figure-year = số liệu không nêu năm; thêm year = 2015 chẳng hạn
programme-error-figure-standards = chưa có chuẩn để đối chiếu; thêm [standards]
programme-error-figure-visits = chương trình không có phần hỗ trợ của chuyên gia; thêm [visits]
programme-error-figure-wave = số liệu không nêu đợt; thêm wave = "1" chẳng hạn
programme-error-at-once = không ai, hoặc hơn toàn bộ số người; được phép: 1 đến 10000 phần vạn
programme-error-tolerance = dung sai bằng hoặc lớn hơn số buổi; ghi nhỏ hơn sessions
programme-error-capacity = chưa đủ một ngày hai buổi; được phép: từ 2
programme-error-sessions-at-once = số chuyên gia cùng lúc không hợp lý; được phép: 1 đến 10
programme-error-turns = { $number } đợt luân phiên; được phép: 1 đến 40
programme-error-turns-wave = không có đợt có thời hạn mã { $wave }; được phép: { $known }
programme-error-turns-leaders = đợt { $wave } yêu cầu số lãnh đạo tối thiểu, luân phiên chưa tính được; chọn đợt không có leaders_at_least
programme-error-period = thời gian kết thúc trước khi bắt đầu ngày { $from }; ghi ngày sau đó
programme-error-no-holidays = chưa biết hết ngày nghỉ lễ từ { $from } đến { $to }; chọn các năm có trong law/reference/holidays.toml
programme-error-no-working-day = từ { $from } đến { $to } toàn ngày nghỉ; chọn thời gian có ngày làm việc
programme-error-figure-support = chương trình không có tăng cường ngắn hạn; thêm [short_support]
programme-error-figure-turns = chương trình không có luân phiên; thêm [turns]
programme-error-figure-share = con số không nêu tỷ lệ; thêm of_hundredths = 500 chẳng hạn
programme-error-no-wave = không có đợt { $wave }; được phép: { $known }
programme-error-no-commune = tỉnh này không có xã mã { $unit }; được phép: năm chữ số trong law/reference/communes.csv, như "24340"
programme-error-unknown-field = không có khóa “{ $name }”; được phép: { $known }
programme-error-unknown-value = không có giá trị “{ $name }”; được phép: { $known }
programme-error-missing-field = thiếu khóa “{ $name }”; các tệp trong law/programmes có đủ mọi khóa
programme-error-duplicate = khóa “{ $name }” ghi hai lần; mỗi khóa một lần
programme-error-grammar = sai cách ghi ({ $name }); các tệp trong law/programmes có đủ mọi khóa

## canbo forecast

help-forecast = Dự báo vị trí thiếu theo tháng trong năm năm, khi có và không có phương án; vị trí cần tuyển dụng
help-forecast-arg-beside = Phương án để dự báo khi thực hiện (plan.json)
help-forecast-arg-svg = Ghi đồ thị vào tệp SVG
forecast-title = Dự báo từ { $from } đến { $to }, không tính tuyển dụng mới
forecast-events = { $retired } người nghỉ hưu, { $ended } thời hạn biệt phái kết thúc, { $trained } người đi học về, { $joined } người đến theo quyết định đã có.
forecast-unknown = { $count } người chưa rõ ngày sinh hoặc giới tính nên không tính được ngày nghỉ hưu.
forecast-recruit = Cần tuyển dụng: { $count } người, là chỗ không ai bù được từ ngày ghi ở đây
forecast-more = … và { $count } dòng nữa trong bảng tính (--xlsx).
forecast-picture = Vị trí thiếu trong năm năm, từ { $from }
forecast-picture-desc = Vị trí thiếu theo người đang làm việc: từ { $before } đến { $without } nếu không có phương án{ $plan ->
        [0] {"."}
       *[other] , đến { $with } theo phương án.
    }
forecast-line-without = không phương án
forecast-line-with = theo phương án
forecast-field-working = Thiếu, theo người đang làm việc
forecast-field-headcount = Thiếu, theo biên chế
head-recruit = Số người
head-forecast-working = Thiếu (làm việc)
head-forecast-headcount = Thiếu (biên chế)
head-forecast-working-with = Theo phương án (làm việc)
head-forecast-headcount-with = Theo phương án (biên chế)
