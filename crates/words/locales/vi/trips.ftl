### Visits, turns and short support: what a checker finds, the commands, the workbooks and the calendars

V201 = Tệp kế hoạch không khớp với danh sách, chương trình hoặc ngày đang dùng: { $what }.
    .title = Kế hoạch của dữ liệu khác
    .todo = Dùng đúng các tệp danh sách và chương trình đã lập, hoặc lập lại.

V202 = Ngày { $day } không phải ngày làm việc trong thời gian của chương trình, hoặc đợt không đúng độ dài quy định.
    .title = Ngày đi không đúng
    .todo = Lập lại kế hoạch.

V203 = { $unit } không thiếu người ở vị trí { $position } hoặc chương trình không hỗ trợ vị trí này.
    .title = Nơi đến không có nhu cầu
    .todo = Lập lại kế hoạch.

V204 = { $person } không thể được cử đi theo dữ liệu và quy định hiện hành ({ $rule }).
    .title = Người không thể được cử đi
    .todo = Lập lại kế hoạch.

V205 = Chuyên ngành của { $person } không phù hợp với vị trí { $position }.
    .title = Chuyên ngành không phù hợp
    .todo = Lập lại kế hoạch.

V206 = Cùng một lúc, một người được xếp hai nơi hoặc hai lần (ngày { $day }).
    .title = Một người ở hai nơi cùng lúc
    .todo = Lập lại kế hoạch.

V207 = { $person } đi ngày { $day } chỉ một buổi; mỗi ngày đi phải đủ hai buổi.
    .title = Chưa đủ ngày
    .todo = Lập lại kế hoạch.

V208 = Ngày { $day }, { $person } được xếp ở hai xã cách nhau hơn { $radius_km } km.
    .title = Hai xã trong ngày quá xa nhau
    .todo = Lập lại kế hoạch.

V209 = { $person } có { $sessions } buổi, tối đa là { $at_most }.
    .title = Vượt số buổi của chuyên gia
    .todo = Lập lại kế hoạch.

V210 = { $unit } nhận nhiều người hơn mức có thể nhận (ngày { $day }).
    .title = Xã nhận quá nhiều người
    .todo = Lập lại kế hoạch.

V211 = Nhu cầu được nêu thiếu, thừa hoặc vượt mức hỗ trợ: { $what }.
    .title = Nhu cầu không khớp
    .todo = Lập lại kế hoạch.

V212 = Con số ghi trong kế hoạch khác kết quả đếm lại: { $what }.
    .title = Số liệu không khớp
    .todo = Dùng lại tệp gốc hoặc lập lại.

V213 = Mức thấp nhất của quãng đường đi lại không được chứng minh: { $what }.
    .title = Chưa chứng minh được mức thấp nhất
    .todo = Dùng lại tệp gốc hoặc lập lại.

V214 = { $unit } khó tiếp cận, vị trí { $position } còn chờ trong khi người phù hợp được cử tới xã khác.
    .title = Chưa ưu tiên nơi khó khăn
    .todo = Lập lại kế hoạch.

V215 = { $unit } có { $sent } người đi cùng lúc, tối đa là { $at_most }.
    .title = Vượt tỷ lệ cử đi cùng lúc
    .todo = Lập lại kế hoạch.

V216 = { $unit } chỉ cử { $sent } người trong đợt bắt đầu ngày { $day }, tối thiểu là { $at_least }, và kế hoạch không nêu đúng số thiếu.
    .title = Dưới tỷ lệ cử đi
    .todo = Lập lại kế hoạch.

V217 = { $person } đi lần nữa từ ngày { $day } khi còn người đủ điều kiện trong cơ quan đi ít lần hơn.
    .title = Đi lại khi người khác chưa đi
    .todo = Lập lại kế hoạch.

V218 = { $person } đi hai đợt liền nhau (từ ngày { $day }).
    .title = Hai đợt liền nhau
    .todo = Lập lại kế hoạch.

### Bảng và lịch

trip-period = Thời gian: từ { $from } đến hết ngày { $to }
trip-half-morning = sáng
trip-half-afternoon = chiều
trip-sheet-summary = Tổng hợp
trip-sheet-communes = Theo xã
trip-sheet-specialists = Theo chuyên gia
trip-sheet-days = Theo ngày
trip-sheet-support = Tăng cường
trip-sheet-unserved = Chưa có người
trip-sheet-turns = Các đợt
trip-sheet-bodies = Cơ quan cử
trip-visits-name = Lịch chuyên gia hỗ trợ xã, phường
trip-title-visits = Chuyên gia hỗ trợ xã, phường theo buổi
trip-title-visits-communes = Lịch hỗ trợ của từng xã, phường
trip-title-visits-specialists = Lịch hỗ trợ của từng chuyên gia
trip-title-visits-days = Lịch hỗ trợ theo ngày
trip-title-support = Tăng cường ngắn hạn về xã, phường
trip-title-unserved = Nhu cầu chưa có người tăng cường
trip-title-turns = Luân phiên về xã, phường
trip-title-turns-bodies = Số người luân phiên của từng cơ quan
trip-head-figure = Chỉ tiêu
trip-head-value = Số lượng
trip-head-hard = Khó tiếp cận
trip-head-sessions = Số buổi
trip-head-specialist = Chuyên gia
trip-head-days = Ngày hỗ trợ
trip-head-day-count = Số ngày
trip-head-day = Ngày
trip-head-first = Từ ngày
trip-head-last = Đến hết ngày
trip-head-places = Nơi hỗ trợ (số buổi)
trip-head-morning = Buổi sáng
trip-head-afternoon = Buổi chiều
trip-head-weeks = Số tuần
trip-head-time = Lần thứ
trip-head-turn = Đợt { $number }
trip-head-sent = Đi
trip-head-eligible = Đủ điều kiện
trip-head-not-yet = Chưa đi lần nào
trip-unit-sessions = Đơn vị tính: buổi
trip-sum-needs = Vị trí chưa có người làm việc cần hỗ trợ
trip-sum-communes = Số xã, phường có vị trí như vậy
trip-sum-visited = Vị trí được hỗ trợ
trip-sum-hard = Vị trí ở nơi khó tiếp cận
trip-sum-hard-visited = Trong đó được hỗ trợ
trip-sum-sessions = Tổng số buổi
trip-sum-mean = Số buổi bình quân một vị trí được hỗ trợ
trip-sum-specialists = Số chuyên gia đi
trip-sum-days = Số ngày công của chuyên gia
trip-sum-missing-hard = Điểm thiếu buổi ở nơi khó tiếp cận (0 là đủ; một vị trí thiếu nhiều buổi bị tính nặng hơn)
trip-sum-missing = Điểm thiếu buổi ở nơi khác (0 là đủ; một vị trí thiếu nhiều buổi bị tính nặng hơn)
trip-sum-off-target = Chênh lệch so với số buổi mục tiêu
trip-sum-off-target-proved = Chênh lệch thấp nhất nếu không cần đủ ngày hai buổi
trip-sum-km = Quãng đường đi về theo đường thẳng, km
trip-sum-km-bound = Quãng đường thấp nhất có thể, km
trip-note-checked = Không phát hiện vi phạm trong { $rules } quy định về người và các quy tắc của lịch đã kiểm tra bằng phần kiểm tra độc lập.
trip-note-uncertain = { $count } quy định trong số đó cần cơ quan có thẩm quyền xác nhận: hỗ trợ theo buổi không phải là biệt phái, quy định về người không được điều động, biệt phái được áp dụng ở đây theo hướng thận trọng.
trip-note-aims = Thứ tự ưu tiên: ít buổi thiếu nhất ở nơi khó tiếp cận, sau đó ở nơi khác, sát số buổi mục tiêu, cuối cùng là quãng đường ngắn. Khi phân công chuyên gia mà chưa xét từng ngày, phần mềm tìm được và chứng minh mức thiếu buổi thấp nhất; lịch đạt đúng mức đó thì không lịch nào thiếu ít hơn, và màn hình của lệnh canbo visits nêu rõ lịch có đạt hay không.
trip-note-travel = Mỗi ngày đi và về từ trụ sở, tính theo đường thẳng. Mức thấp nhất áp dụng cho mọi lịch có cùng số buổi.
trip-note-day = Mỗi ngày đi đủ hai buổi; hai xã trong một ngày không cách nhau quá bán kính của chương trình; không xếp vào ngày nghỉ, ngày lễ.
trip-note-days = Ngày không ghi buổi là cả ngày.
trip-note-support = Tăng cường ngắn hạn là đi công tác, không phải biệt phái: biên chế, chức vụ, tiền lương giữ nguyên tại cơ quan cử.
trip-note-support-checked = Đã kiểm tra độc lập, không phát hiện vi phạm: mỗi người một lần, mỗi vị trí một người, trọn tuần, không quá tỷ lệ vắng cùng lúc của cơ quan.
trip-note-support-aims = Thứ tự ưu tiên: nơi khó tiếp cận, nhiều vị trí nhất, quãng đường ngắn nhất; mỗi lượt dài nhất trong mức các lượt của cơ quan cho phép.
trip-note-none-unserved = Mọi nhu cầu đều có người.
trip-note-turns = Mỗi đợt thực hiện như biệt phái có thời hạn; không ai đi lần nữa khi còn người đủ điều kiện trong cơ quan chưa đi, không ai đi hai đợt liền nhau.
trip-note-turns-checked = Đã kiểm tra độc lập, không phát hiện vi phạm. Mỗi đợt là tốt nhất theo các đợt trước; cả chuỗi đợt không được chứng minh là tốt nhất.
trip-note-bodies = Đủ điều kiện: có thể đi trong đợt đó và có vị trí phù hợp. Số đi màu nâu đỏ: dưới mức tối thiểu vì không còn ai.
trip-person-of-body = { $name } ({ $body })
trip-day-half = { $day } ({ $half })
trip-place = { $unit }: { $position } ({ $sessions })
trip-unit-position = { $unit } – { $position }
trip-nobody = Chưa có chuyên gia phù hợp
trip-month = Tháng { $month }
trip-turn = Đợt { $number }: từ { $from } đến hết ngày { $to }, { $people } người
trip-event-visit = Hỗ trợ { $position } tại { $unit }: { $name }
trip-event-support = Tăng cường { $position } tại { $unit }: { $name }
trip-event-turn = Luân phiên, { $position } tại { $unit }: { $name }

### Lệnh

help-visits = Lập lịch chuyên gia hỗ trợ xã, phường theo buổi, hoặc kiểm tra một lịch
help-visits-more = Ghi visits.json, visits.xlsx và visits.ics vào thư mục --out. Với --check, chỉ kiểm tra tệp lịch bằng phần kiểm tra độc lập; mã thoát 1 khi có điều không đúng.
help-turns = Lập các đợt luân phiên nối tiếp nhau, hoặc kiểm tra một kế hoạch
help-turns-more = Ghi turns.json, turns.xlsx và turns.ics vào thư mục --out. Với --check, chỉ kiểm tra tệp kế hoạch.
help-support = Lập kế hoạch tăng cường ngắn hạn 1–2 tuần, hoặc kiểm tra một kế hoạch
help-support-more = Ghi support.json, support.xlsx và support.ics vào thư mục --out. Với --check, chỉ kiểm tra tệp kế hoạch.
help-visits-arg-out = Thư mục ghi lịch
help-turns-arg-out = Thư mục ghi kế hoạch
help-support-arg-out = Thư mục ghi kế hoạch
help-arg-check = Tệp JSON cần kiểm tra, do lệnh này đã ghi
help-visits-arg-on = Ngày của danh sách; mặc định là ngày đầu của thời gian trong chương trình
help-turns-arg-on = Ngày của danh sách; mặc định là ngày đầu của đợt thứ nhất
help-support-arg-on = Ngày của danh sách; mặc định là ngày đầu của thời gian trong chương trình
visits-none = Chương trình không có phần hỗ trợ theo buổi ([visits]).
turns-none = Chương trình không có phần luân phiên ([turns]).
support-none = Chương trình không có phần tăng cường ngắn hạn ([short_support]).
visits-title = Hỗ trợ theo buổi: { $visited }/{ $needs } vị trí chưa có người ở { $communes } xã, phường; { $sessions } buổi, { $specialists } chuyên gia, bình quân { $mean } buổi một vị trí.
visits-hard = Nơi khó tiếp cận: { $visited }/{ $needs } vị trí được hỗ trợ, ít nhất { $least } buổi.
visits-proved = Đã chứng minh: không lịch nào để thiếu ít buổi hơn.
visits-not-proved = Lịch này thiếu buổi nhiều hơn mức thấp nhất đã chứng minh khi chưa xét từng ngày (số buổi thiếu của mỗi vị trí, bình phương rồi cộng lại): { $reached } so với { $proved }{ $aim ->
        [missing_hard_to_reach] {" "}ở nơi khó tiếp cận
       *[missing] {""}
    }; chưa biết có lịch nào thiếu ít hơn hay không.
visits-off-target = Chênh lệch so với mục tiêu: { $reached } buổi (thấp nhất nếu không cần đủ ngày: { $proved }).
visits-travel = Quãng đường đi về: { $km } km theo đường thẳng; mức thấp nhất với số buổi này: { $bound } km{ GIVEN($over) ->
        [yes] , cao hơn { $over }
       *[no] {""}
    }.
support-title = Tăng cường ngắn hạn: { $stays } lượt người, mỗi lượt { $weeks } tuần; còn { $left } vị trí chưa có người tăng cường.
support-hard = Nơi khó tiếp cận: { $served }/{ $needs } vị trí.
turns-title = { $turns } đợt luân phiên từ { $from } đến hết ngày { $to }: { $lines } lượt, { $people } người khác nhau.
turns-line = Đợt { $number }, từ { $from } đến hết ngày { $to }: { $sent } người từ { $bodies } cơ quan; còn { $not_yet } người đủ điều kiện chưa đi lần nào; thiếu { $missing } so với mức tối thiểu.
trip-holds = Phần kiểm tra độc lập không phát hiện vi phạm.
trip-not-checked = Không kiểm tra lại ở đây: con số khác 0 được ghi là thấp nhất có đúng là thấp nhất hay không; điều đó chỉ được chứng minh khi lập kế hoạch.
trip-holds-not = Phần kiểm tra độc lập phát hiện điều không đúng.
trip-more = … và { $count } dòng nữa trong bảng tính.
head-sessions = Số buổi
head-specialists = Chuyên gia
head-first-day = Ngày đầu
head-last-day = Ngày cuối
head-hard = Khó tiếp cận

### Lời của phần kiểm tra: các từ trong V201, V204, V211, V212, V213

checked-format = dạng của tệp
checked-programme = mã chương trình
checked-programme-digest = nội dung chương trình
checked-register-digest = nội dung danh sách
checked-on = ngày của danh sách
checked-from = ngày đầu
checked-to = ngày cuối
checked-turns = số đợt
checked-no-part = chương trình không có phần { $part }
checked-not-such-a-file = tệp này không đúng dạng mà lệnh ghi ra ({ $what })
checked-needs = các vị trí cần hỗ trợ và số buổi của chúng
checked-tiers = các mục tiêu
checked-metres = quãng đường đi lại
checked-bound-above = mức thấp nhất ghi trong tệp lớn hơn quãng đường của lịch
checked-bound-metres = mức thấp nhất ghi trong tệp khác với mức tính lại
checked-prices = các con số chứng minh bị lặp hoặc nhỏ hơn không
checked-points = tọa độ của nơi đi hoặc nơi đến
checked-bodies = số người của cơ quan cử
checked-body = cơ quan cử
checked-time = lần đi thứ mấy
checked-hard-to-reach = nơi đến có khó tiếp cận hay không
checked-unserved = các vị trí chưa có người tăng cường
checked-not-of-a-body = không thuộc cơ quan nào được cử người
checked-absent = vắng mặt trong thời gian này
checked-seconded = đang biệt phái trong thời gian này
checked-not-at-home = không làm việc tại cơ quan mình trong suốt thời gian này
checked-rule = { $code }: { $title }
