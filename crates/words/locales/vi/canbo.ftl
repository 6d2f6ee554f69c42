# Câu chữ của dòng lệnh.

## Tên gọi

severity-blocks = Phải sửa
severity-mend = Nên sửa
severity-presumed = Suy định
severity-notice = Lưu ý

## Hướng dẫn: khung chung

help-usage = Cách dùng
help-commands = Các lệnh
help-arguments = Tham số
help-options = Tùy chọn
help-canbo = Canbo: từ bảng tính của tỉnh đến phương án bố trí cán bộ tốt nhất mà không trái quy định. Đúng người, đúng việc.
help-canbo-more = Bắt đầu: canbo demo. Xem một lệnh: canbo gaps --help. English: --lang en hoặc CANBO_LANG=en.
    Mã kết thúc: 0 đã xong; 1 có phát hiện phải sửa, không lập được phương án hoặc chứng minh bị bác; 2 gõ sai hoặc tệp không đọc được; 130 bị ngắt.
help-arg-help = In hướng dẫn này
help-arg-version = In số phiên bản
help-arg-json = Trả kết quả dạng JSON cho máy đọc
help-arg-lang = Ngôn ngữ: vi (mặc định) hoặc en

## Hướng dẫn: từng lệnh

help-demo = Trình diễn trọn vẹn với số liệu dựng theo Đắk Lắk: ghi bảng tính, tìm chỗ thiếu, lập và kiểm tra phương án
help-template = Ghi bảng tính mẫu để trống, có danh sách chọn và ghi chú
help-sample = Ghi bộ bảng tính ví dụ của một chương trình; con người trong đó là hư cấu
help-check = Rà soát bảng tính: mọi vấn đề cùng một lúc, kèm tệp, trang tính, ô, và việc cần làm
help-columns = Xem các cột đã được nhận ra thế nào; ghi tệp để sửa lại
help-gaps = Thừa, thiếu theo biên chế và theo người đang làm việc
help-plan = Lập phương án dự kiến tốt nhất, có chứng minh
help-verify = Kiểm tra lại phương án chỉ từ bảng tính: có trái quy định không, có phải tốt nhất không
help-explain = Giải thích vì sao một người được bố trí, hoặc không
help-what-if = Nếu thay đổi một điều: phương án tốt nhất mới, khác ở đâu, ai bị ảnh hưởng
help-compare = So sánh hai phương án
help-report = Trang báo cáo để xem và in: số liệu, bản đồ, hình, danh sách có giải thích, cách kiểm tra
help-flow = Giải một mạng luồng chi phí nhỏ nhất (tệp DIMACS), có kiểm chứng
help-law = Quy định đang có hiệu lực trong một ngày, kèm căn cứ
help-retirement = Tuổi nghỉ hưu, ngày làm việc cuối cùng và ngày đầu hưởng lương hưu

## Hướng dẫn: tham số và tùy chọn

help-arg-files = Bảng tính (.xlsx, .xls, .ods, .csv), hoặc thư mục chứa bảng tính
help-arg-columns = Tệp sửa cách nhận cột, do lệnh columns ghi ra
help-columns-arg-columns = Ghi cách nhận cột vào tệp này; nếu tệp đã có thì đọc và áp dụng
help-arg-on = Ngày xét, như 2025-09-09 hoặc 09/09/2025; mặc định là hôm nay
help-plan-arg-on = Ngày xét, như 2025-09-09 hoặc 09/09/2025
help-arg-once = Kết thúc ngay sau khi in tóm tắt
help-arg-dir = Thư mục để ghi; mặc định là canbo-demo
help-arg-out = Nơi ghi kết quả
help-arg-sample = Tên ví dụ: bac-ninh, thai-nguyen, thai-nguyen-conflict, bac-son, quang-ngai, gia-lai, dak-lak, nam-po, totals-only, tiny
help-arg-programme = Mã chương trình (bac-ninh, thai-nguyen, bac-son, quang-ngai, gia-lai, dak-lak, nam-po) hoặc tệp .toml
help-arg-seed = Số mầm: số khác cho con người khác; mặc định là 1
help-arg-messy = Bảng tính bề bộn như ngoài đời
help-arg-marked = Thư mục để ghi lại chính các bảng tính đó, ô có vấn đề được tô màu
help-arg-scope = Phạm vi: professional (vị trí chuyên môn) hoặc all (mọi vị trí); mặc định là all
help-arg-xlsx = Ghi thêm bảng tính để lưu hành
help-arg-pins = Ghim một người vào một vị trí; dùng được nhiều lần
help-arg-forbids = Không bố trí một người vào một vị trí; dùng được nhiều lần
help-arg-plan = Tệp phương án (plan.json)
help-arg-beside = Phương án điều động, biệt phái để đối chiếu (plan.json)
help-arg-person = Khóa của người cần giải thích, như các lệnh khác in ra
help-arg-seat = Vị trí cần giải thích, dạng ĐƠN-VỊ/VỊ-TRÍ
help-arg-unit = Xã, phường hoặc nơi cử cần giải thích
help-arg-audience = Giải thích cho ai: planner (mặc định), chair, sender, receiver, person, public; chỉ planner thấy tên người khác
help-explain-arg-xlsx = Ghi giải thích của mọi người, vị trí trống và chỉ tiêu vào bảng tính
help-report-arg-out = Tệp HTML để ghi báo cáo
help-report-arg-audience = Báo cáo cho ai: chair (mặc định), planner, sender, receiver, public
help-report-arg-unit = Nơi cử hoặc nơi nhận sẽ đọc báo cáo
help-arg-base = Phương án trước: lập lại sao cho ít dòng bị thay đổi nhất, sau mức tối thiểu của luật và chia đều chỗ thiếu
help-arg-apart = Hai người không được bố trí cùng cơ quan; dùng được nhiều lần; chỉ người lập phương án biết
help-arg-budget = Trợ cấp một lần (Nghị định 178/2024/NĐ-CP) của người được các đợt cử đi, tổng cộng nhiều nhất, đồng
help-arg-leavers = Nhiều nhất bấy nhiêu người của một xã, phường rời vị trí của mình
help-arg-unpinned = Bỏ ghim của một người; dùng được nhiều lần
help-arg-wishes = Một người tự nguyện đăng ký vào một vị trí; dùng được nhiều lần
help-arg-seats = Thêm, bớt biên chế của một vị trí; dùng được nhiều lần
help-arg-quotas = Thêm, bớt số người một nơi được cử; dùng được nhiều lần
help-arg-percent = Tỷ lệ cử tối đa, phần trăm
help-arg-radius_km = Khoảng cách xa nhất khi điều động giữa các xã, phường, ki-lô-mét
help-arg-least_disturbance = Giữ nguyên nhiều dòng nhất có thể (khi xem xét lại theo đề nghị)
help-arg-curve = Lần lượt thử các giá trị: percent=3..9 hoặc radius-km=20..80:10
help-what-if-arg-xlsx = Ghi kết quả của --curve vào bảng tính
help-arg-svg = Ghi đồ thị của --curve vào tệp SVG
help-arg-first = Phương án thứ nhất
help-arg-second = Phương án thứ hai
help-arg-file = Tệp mạng
help-arg-solution = Ghi lời giải (luồng và giá) vào tệp này
help-arg-name = Tên tham số; bỏ trống để xem tất cả
help-arg-sex = Giới tính: f (nữ) hoặc m (nam)
help-arg-born = Tháng sinh hoặc ngày sinh, như 1969-05 hoặc 17/05/1969
help-arg-lower = Theo Phụ lục II: thấp hơn 5 tuổi

## Gõ sai

usage-no-command = chưa có lệnh.
usage-no-such-command = không có lệnh “{ $command }”.
usage-unknown-argument = không có tham số “{ $argument }” ở lệnh này.
usage-missing-argument = còn thiếu { $argument }.
usage-missing-value = “{ $argument }” cần một giá trị.
usage-bad-value = “{ $value }” không dùng được cho { $argument }. Dùng được: { $allowed }.
usage-argument-conflict = “{ $argument }” không dùng được cùng các tham số khác trong dòng lệnh này, hoặc bị lặp lại.
usage-other = dòng lệnh không hiểu được: { $what }.
usage-did-you-mean = Có phải là “{ $close }”?
usage-whole-numbers = số nguyên từ { $low } đến { $high }
usage-days = { $examples }, từ năm { $first } đến năm { $last }
usage-see-help = Xem hướng dẫn: canbo --help

## Không thực hiện được

refused-usage = { $what }
refused-not-read = không đọc được { $path }: { $cause }.
refused-not-written = không ghi được { $path }: { $cause }.
refused-answer = không ghi được kết quả: { $cause }.
refused-would-overwrite = sẽ ghi đè lên bảng tính đã đọc { $path }; hãy chọn thư mục khác cho --marked.
refused-no-workbooks = thư mục { $path } không có bảng tính nào (.xlsx, .xls, .ods, .csv).
refused-malformed = { $path }: { $what }.
refused-unknown-programme = không có chương trình “{ $code }”. Có: { $known }; hoặc đưa đường dẫn tới một tệp .toml.
refused-programme = chương trình không dùng được: { $what }.
refused-law = văn bản luật không dùng được: { $what }.
refused-law-unknown = không có tham số nào tên là “{ $name }”. Gõ canbo law để xem tất cả.
refused-law-not-in-force = { $name } chưa có giá trị vào ngày { $day }.
refused-sample = không dựng được ví dụ: { $what }.
refused-workbook = không ghi được bảng tính: { $what }.
refused-planning = không lập được phương án: { $what }.
refused-flow = mạng luồng không giải được: { $what }.
refused-interrupted = đã dừng theo yêu cầu; không có gì ghi dở dang.
refused-plan-file = tệp phương án không dùng được: { $what }.
refused-not-a-plan = { $path } không phải là tệp phương án; hãy đưa tệp plan.json do canbo plan ghi ra.

cause-not-found = không có ở đó
cause-permission-denied = không được phép
cause-is-a-directory = đó là một thư mục
cause-not-a-directory = đó không phải là thư mục
cause-storage-full = ổ đĩa đã đầy
cause-is-a-file = đó là một tệp, ở đây cần một thư mục; hãy chọn tên khác
cause-not-text = đó không phải là tệp văn bản; hãy xem có đưa nhầm bảng tính hay không

## Việc đang làm

work-reading = Đang đọc bảng tính
work-solving = Đang tìm phương án tốt nhất, từng mục tiêu một
work-explaining = Đang giải thích từng người
work-first-flow = Đang tìm một phương án khả thi

## canbo flow

flow-size = Mạng có { $nodes } nút, { $arcs } cung.
flow-optimal = Chi phí nhỏ nhất: { $optimum }.
flow-infeasible = Không có luồng nào thỏa mọi giới hạn; lát cắt chứng minh điều đó nằm trong tệp lời giải.
flow-unbounded = Chi phí giảm mãi không dừng; chu trình chứng minh điều đó nằm trong tệp lời giải.
flow-checked = Chứng minh đã được kiểm tra độc lập: đúng.
flow-not-checked = Chứng minh KHÔNG qua được kiểm tra độc lập.
flow-times = Đọc { $read } ms · giải { $solve } ms · kiểm tra { $check } ms

## Chung

written = Đã ghi { $path }
sum = Cộng
yes = có
no = không
term = từ ngày { $start } đến hết ngày { $end }
term-open = từ ngày { $start }
findings-more = … và { $count } chỗ khác; xem đủ bằng --json hoặc --marked

scope-professional = vị trí chuyên môn
scope-all = mọi vị trí
kind-inside = Nội bộ
kind-between = Giữa các xã
kind-centre = Từ trung tâm
kind-province = Từ tỉnh
form-rearrangement = bố trí lại
form-transfer = điều động
form-secondment = biệt phái
form-rotation = luân chuyển
form-appointment = bổ nhiệm
form-short-support = tăng cường ngắn hạn
sheet-staff = danh sách người
sheet-headcount = biên chế được giao
sheet-needs = nhu cầu
sheet-marks = dấu hiệu của đơn vị
sheet-wishes = nguyện vọng
sheet-training = lượt đào tạo, bồi dưỡng
sheet-survey = khảo sát mức độ hài lòng
sheet-workload = khối lượng công việc
unit-months = tháng
unit-minutes = phút
unit-years = năm
unit-year = {""}
unit-dong = đồng
unit-people = người
unit-percent = %
unit-steps = bậc
unit-number = {""}
unit-truth = {""}
unit-hundredths = phần trăm
unit-base-salaries = tháng lương cơ sở

head-unit = Đơn vị
head-authorised = Biên chế
head-on-headcount = Theo biên chế
head-working = Đang làm việc
head-net = Chênh lệch
head-seats-short = Vị trí thiếu
head-seats-over = Vị trí vượt
head-empty = Lĩnh vực chưa có người
head-sender = Cơ quan
head-planned = Quy hoạch
head-leaders = Cấp phòng
head-aim = Mục tiêu
head-parameter = Tham số
aim-fair-shortage = Thiếu có trọng số, chia đều tỷ lệ
head-before = Trước
head-after = Sau
head-wave = Đợt
head-staff = Số người
head-range = Được cử
head-sent = Cử
head-name = Họ và tên
head-key = Khóa
head-from = Từ
head-to = Đến
head-position = Vị trí
head-step = Bước
head-term = Thời gian
head-value = Giá trị
head-what = Nội dung
head-cites = Căn cứ
head-first = Thứ nhất
head-second = Thứ hai
head-difference = Khác nhau
head-person = Người
head-column = Cột
head-heading = Tiêu đề
head-means = Hiểu là
head-sure = Chắc
head-samples = Ví dụ

## canbo check

check-read = Đã đọc { $files } tệp: { $people } người, { $units } xã, phường, đặc khu.
check-nothing = Không phát hiện vấn đề nào.
check-xlsx = Danh sách đầy đủ: { $path }
check-marked = Bảng tính có ô được tô màu

## canbo columns

columns-left-out = không đọc
columns-heading-rows = tiêu đề ở hàng { $rows }
columns-no-heading = không thấy tiêu đề
columns-written = Đã ghi { $path }. Sửa tệp đó, rồi thêm --columns { $path } vào các lệnh khác.
columns-how-to = Cách nhận cột. Sửa nghĩa của cột rồi dùng với --columns; "ignore" là bỏ qua cột.
    Trang tính cần bỏ: thêm skip = true. Các nghĩa có thể dùng: xem docs/guides/workbooks.vi.md.

## canbo gaps

gaps-title = Thừa, thiếu đến ngày { $day } · { $scope } · { $units } xã, phường, đặc khu
gaps-net = Theo biên chế: { $units_short } đơn vị thiếu { $short } người; { $units_over } đơn vị vượt { $over } người.
gaps-seats = Theo người đang làm việc, từng vị trí: thiếu { $seats_short }, vượt { $seats_over }.
gaps-worst = Thiếu nhiều nhất: { WITHIN($unit) }, { $short } người.
gaps-presumed = Ở { $count } đơn vị (dấu *), biên chế hoặc cách chia vị trí là suy định từ tổng biên chế và nhu cầu.
gaps-by-commune = Theo xã, phường, đặc khu
gaps-by-sender = Cơ quan, đơn vị cấp tỉnh

## canbo plan

plan-title = Phương án dự kiến · { $programme } · ngày { $day }
plan-title-elastic = Phương án dự kiến, CHƯA ĐẠT mức tối thiểu của nơi cử · { $programme } · ngày { $day }
plan-filled = { $filled } trong { $before } vị trí thiếu được bù; còn thiếu { $after }.
plan-cascade = { $moves } người: nội bộ { $inside } · giữa các xã { $between } · từ trung tâm { $centre } · từ tỉnh { $province }
plan-fairness = Chia đều: cộng (số vị trí còn thiếu)² ÷ biên chế × hệ số ưu tiên của từng xã; càng nhỏ thì tỷ lệ thiếu càng đồng đều, nơi có ưu tiên hoặc đã đề nghị được bù trước.
plan-broken = { $sender } còn thiếu so với mức tối thiểu: { $people } người, { $leaders } lãnh đạo cấp phòng.
plan-centres = Trung tâm của { $count } xã, phường
plan-more = … và { $count } người khác; xem đủ trong plan.xlsx và summary.txt
plan-blocked = Chưa lập được phương án: có vấn đề phải sửa trước.
plan-none = Không có phương án nào thỏa mọi mức tối thiểu, vì:
plan-elastic = Dưới đây là phương án thiếu ít nhất so với mức tối thiểu. Chỉ được thông qua khi có quyết định cho phép và ghi rõ lý do.

## canbo verify

verify-feasible = Mọi giới hạn về số người đều được giữ; phương án đúng là của các bảng tính này.
verify-feasible-not = Phương án không khớp với bảng tính hoặc vượt một giới hạn về số người.
verify-lawful = Không phát hiện vi phạm trong { $count } quy định đã kiểm tra.
verify-lawful-not = Phát hiện vi phạm trong { $count } quy định đã kiểm tra.
verify-optimal = Không có phương án nào tốt hơn, cũng không có phương án khác tốt bằng: đã chứng minh.
verify-optimal-not = Chưa chứng minh được đây là phương án tốt nhất.
verify-minimums = Mọi nơi cử đều trong khoảng được cử.
verify-minimums-not = Có nơi cử chưa đạt mức tối thiểu; phương án nêu rõ và chỉ được thông qua khi có quyết định cho phép.
verify-uncertain = Cần đối chiếu lại câu chữ hoặc cách hiểu: { $codes }.
verify-programme-same = Chương trình trong phương án đúng là chương trình { $code } của sản phẩm.
verify-programme-altered = Chương trình trong phương án mang mã { $code } của sản phẩm nhưng đã sửa: { $what }. Phương án không được chấp nhận; nếu đây là chương trình của tỉnh, đặt mã khác hoặc đối chiếu bằng --programme.
verify-programme-given = Chương trình trong phương án đúng là chương trình đã đưa vào.
verify-programme-not-given = Chương trình trong phương án khác với chương trình đã đưa vào: { $what }.
verify-programme-own = Chương trình trong phương án ({ $code }) không phải chương trình nào của sản phẩm; đối chiếu với văn bản gốc bằng --programme TỆP.
verify-another-programme = Chương trình trong phương án không phải bản gốc: các quy định và chứng minh chưa được chấp nhận.
verify-foreign = Phương án không dựng lại được trên các bảng tính này, nên chưa xét được điều gì khác.
verify-belongs = Phương án đúng là của các bảng tính này; các giới hạn khác về số người đều được giữ.
verify-programme-words = lời văn hoặc chú thích
verify-pins = Đã ghim { $count }: { $what }
verify-forbids = Không bố trí { $count }: { $what }
verify-base = Lập lại từ một phương án trước có { $count } dòng, để ít dòng bị thay đổi nhất.
verify-side = Giới hạn bổ sung ngoài chương trình: { $what }
verify-side-apart = { $count } cặp không cùng cơ quan
verify-side-budget = trợ cấp nhiều nhất { $most } đồng
verify-side-leavers = nhiều nhất { $most } người của một xã rời vị trí

## canbo explain

explain-moved = { $person }: có trong phương án dự kiến
explain-eligible = { $person }: đủ điều kiện, không có trong phương án dự kiến
explain-not-eligible = { $person }: không có trong phương án dự kiến
explain-line = Từ { $from } đến { $to }, { $position }; { $form } { $term }
explain-why = Vì sao: dòng này làm thay đổi
explain-papers = Văn bản cần có trước khi quyết định: { $papers }
explain-basis = Căn cứ (✓ không vướng · ✗ vướng · ○ chưa có xác nhận)
explain-unconfirmed = : chưa có xác nhận

explain-all = Giải thích { $people } người: { $moved } có trong phương án, { $eligible } đủ điều kiện mà không có, { $others } không đủ điều kiện; { $seats } vị trí còn thiếu, { $senders } nơi cử.
explain-all-hint = Xem từng người: --person, từng vị trí: --seat, từng đơn vị: --unit; xem tất cả: --xlsx hoặc --json.
explain-hidden = Cho { $audience }: không nêu tên người khác, không nêu lý do về sức khỏe, gia đình, kỷ luật.

## canbo what-if

what-if-title = Nếu thay đổi: { $changes }
what-if-pin = ghim { $person } vào { $seat }
what-if-forbid = không bố trí { $person } vào { $seat }
what-if-unpin = bỏ ghim { $person }
what-if-wish = { $person } tự nguyện đến { $seat }
what-if-seat = { $seat } { $by } biên chế
what-if-quota = { $unit } { $by } người được cử
what-if-percent = tỷ lệ cử tối đa { $percent } %
what-if-radius = điều động trong { $km } km
what-if-least = giữ nguyên nhiều dòng nhất có thể
what-if-nothing = không đổi gì
what-if-missing = Vị trí còn thiếu: { $before } → { $after }
what-if-touched = { $count } người có dòng khác
what-if-none = Với thay đổi này không có phương án nào.
what-if-took = Tính lại trong { $milliseconds } ms.
what-if-stays = ở lại
head-at-percent = Tỷ lệ (%)
head-at-radius-km = Khoảng cách (km)
head-moves = Số dòng
head-missing = Còn thiếu
head-touched = Dòng khác
usage-audience-unit = đối tượng { $audience } cần --unit (đơn vị của người đọc) hoặc --person
usage-report-person = báo cáo không dành cho một người; dùng canbo explain --person.
usage-audience-public = đối tượng public chỉ xem số liệu chung: bỏ --person, --seat

## canbo compare

compare-title = { $same } dòng giống nhau, { $different } người khác nhau
compare-other-ground = Hai phương án dựa trên dữ liệu, ngày hoặc chương trình khác nhau: các con số không so sánh trực tiếp được.
compare-questions = Khác nhau về: { $what }
question-register = dữ liệu nhân sự
question-day = ngày
question-programme = chương trình
question-law = giá trị của luật
question-pins = các ghim
question-forbids = các chỉ định không bố trí
question-limits = giới hạn bổ sung (cặp không cùng cơ quan, kinh phí, số người rời vị trí)
question-base = phương án gốc cần giữ
question-elastic = mức tối thiểu của nơi cử được để mở
compare-fairness = Công bằng đo theo ba cách (càng nhỏ càng công bằng)
fairness-weighted-rates = Tỷ lệ thiếu có trọng số
fairness-absolute = Tổng số vị trí thiếu
fairness-worst-rate = Nơi thiếu nặng nhất
fairness-weighted-rates-means = Cộng (số vị trí còn thiếu)² ÷ biên chế × hệ số ưu tiên của từng xã: đây là cách phương án dùng.
fairness-absolute-means = Cộng số vị trí còn thiếu, không kể ở đâu.
fairness-worst-rate-means = Tỷ lệ thiếu ÷ biên chế của nơi thiếu nặng nhất; nếu bằng nhau thì so nơi kế tiếp.
fairer-first = thứ nhất
fairer-equal = như nhau
fairer-second = thứ hai
head-fairness = Cách đo
head-fairer = Công bằng hơn
head-unfitting = Chưa đúng chuyên ngành
head-why = Vì sao
head-missing-before = Thiếu trước
head-missing-first = Thiếu, thứ nhất
head-missing-second = Thiếu, thứ hai
compare-communes = Xã, phường có kết quả khác nhau
cause-pinned = được ghim
cause-forbidden = bị loại khỏi vị trí
cause-seat-taken = vị trí do { $person } đảm nhận
cause-seat-freed = vị trí trước của { $person } để trống
cause-seat-left = vị trí cũ để trống
cause-other-term = cùng vị trí, khác thời gian hoặc hình thức
cause-follows = kéo theo từ thay đổi khác
compare-lines = Người có dòng khác nhau
compare-keys = Tên người và tên cơ quan có khi kèm các bảng tính: canbo compare A.json B.json FILES…

## canbo law

law-title = Quy định có hiệu lực ngày { $day }
law-open = nay
law-uncertain = (?) câu chữ hoặc cách hiểu còn cần đối chiếu.
law-uncertain-mark = (?)
retirement-age = Tuổi nghỉ hưu: { $years } tuổi { $months } tháng
retirement-age-whole = Tuổi nghỉ hưu: { $years } tuổi
retirement-last-day = Làm việc đến hết ngày { $last }
retirement-pension = Hưởng lương hưu từ ngày { $pension }

## canbo sample, canbo demo

sample-written = Đã ghi { $count } bảng tính vào { $path }.
sample-invented = Con người trong các bảng tính này là hư cấu.
refused-unknown-sample = không có ví dụ “{ $name }”. Có: { $known }.
demo-workbooks = { $count } bảng tính của Đắk Lắk, người hư cấu, trong { $path }
demo-gaps = Đọc được { $people } người; thừa, thiếu
demo-plan = Lập phương án, rồi kiểm tra lại chỉ từ bảng tính
demo-files = Tệp đã ghi
demo-next = Thử tiếp
demo-took = Mất { $seconds } giây.
file-plan-json = phương án và chứng minh
file-plan-xlsx = phương án để lưu hành
file-summary-txt = toàn bộ danh sách
file-gaps-xlsx = thừa, thiếu để lưu hành

## Dùng để kiểm tra cách viết số

test-people = { $count } người

gaps-workload = Nhu cầu tính theo khối lượng công việc, để đối chiếu
gaps-workload-how = Số hồ sơ × số phút một hồ sơ ÷ số phút làm việc một năm. Không làm thay đổi biên chế, số thiếu hay phương án.
gaps-workload-uncertain = Số hồ sơ × số phút một hồ sơ ÷ số phút làm việc một năm. Không làm thay đổi biên chế, số thiếu hay phương án. * Số phút làm việc một năm chưa có văn bản ấn định, cần xác nhận: canbo law workload_minutes_a_year.
head-work = Vị trí hoặc lĩnh vực
head-cases = Hồ sơ một năm
head-need = Số người cần
