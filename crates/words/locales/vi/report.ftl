# Báo cáo một trang: tiêu đề, câu dưới hình, cách đọc, phụ lục.

## Quanh trang

report-skip = Đến nội dung
report-swipe = Rộng hơn màn hình: vuốt ngang để xem hết →
report-contents = Mục lục
report-title = Phương án dự kiến bố trí công chức, viên chức cho { $communes } xã, phường
report-day = Số liệu đến hết ngày { $day }
report-lede = Phương án bố trí { $moves } người, đưa số vị trí thiếu người làm việc từ { $before } xuống { $after }; số lĩnh vực chưa có người nào ở các xã, phường từ { $empty_before } còn { $empty_after }. Tỷ lệ vị trí thiếu cao nhất của một xã, phường từ { $worst_before } còn { $worst_after }.
report-lede-staffed = Phương án bố trí { $moves } người, đưa số vị trí thiếu người làm việc từ { $before } xuống { $after }. Không lĩnh vực nào chưa có người. Tỷ lệ vị trí thiếu cao nhất của một xã, phường từ { $worst_before } còn { $worst_after }.
report-lede-nobody = Phương án không bố trí ai: theo các điều kiện của chương trình, không cách sắp xếp nào tốt hơn hiện nay. { $before ->
        [0] Hiện không vị trí nào thiếu người làm việc.
       *[other] Hiện có { $before } vị trí thiếu người làm việc.
    }
report-tag = Phương án dự kiến
report-tag-elastic = Phương án dự kiến, chưa đạt mức tối thiểu của nơi cử
report-draft = Chưa có hiệu lực thi hành. { $rules ->
        [0] Không có dòng nào phải đối chiếu với quy định
       *[other] Không phát hiện vi phạm trong { $rules } quy định đã kiểm tra
    }{ $uncertain ->
        [0] .
       *[other] ; { $uncertain } quy định còn có cách hiểu khác nhau, nêu ở mục cuối.
    }
report-hidden-chair = Bản cho người duyệt: nêu mọi người được đề xuất; không nêu tên người không được chọn, không nêu lý do về sức khỏe, gia đình, kỷ luật.
report-hidden-sender = Bản cho nơi cử{ GIVEN($unit) ->
        [no] {""}
       *[yes] {" "}{ WITHIN($unit) }
    }: chỉ nêu người của nơi cử.
report-hidden-receiver = Bản cho nơi nhận{ GIVEN($unit) ->
        [no] {""}
       *[yes] {" "}{ WITHIN($unit) }
    }: chỉ nêu người được đề xuất đến.
report-hidden-person = Bản cho người có tên.
report-hidden-public = Bản công khai: không nêu tên ai; số người dưới 5 không nêu.
report-foot = Phương án dự kiến, số liệu đến hết ngày { $day }
report-end = Mọi số liệu tính từ bảng tính gốc và tệp phương án; kiểm tra lại bằng lệnh canbo verify.
report-to-table = Bảng số liệu: { $table }
report-annexes = Phụ lục: bảng số liệu
report-annexes-how = Mỗi hình có một bảng. Số thiếu ghi dấu −, số vượt ghi dấu +, đủ ghi dấu =.
report-people = { $count } người
report-commune = Xã, phường, đặc khu
report-presumed = Có số vị trí do chương trình suy ra vì dữ liệu không ghi; cần được xác nhận.

## Số liệu chính

report-figures = Số liệu chính
report-figures-how = Người biệt phái vẫn thuộc biên chế nơi cử nhưng làm việc tại xã. Vì vậy có hai cách tính, không cộng với nhau. Số thiếu và số vượt không bù trừ.
report-figures-change = Trước → sau phương án
report-by-headcount = Tính theo biên chế
report-by-working = Tính theo người đang làm việc
report-present = Hiện có
report-short = Tổng số thiếu
report-units-short = Số xã, phường thiếu
report-over = Tổng số vượt
report-units-over = Số xã, phường vượt
report-units-even = Số xã, phường đủ
report-missing = Vị trí chưa có người làm việc, cộng từng vị trí

## Bản đồ

report-map = Trước và sau
report-map-how = Mỗi ô là một xã, phường, dựng từ điểm trung tâm nên không phải địa giới hành chính. Màu là tỷ lệ thiếu hoặc vượt so với biên chế được giao, tính theo người đang làm việc.
report-map-say = Tính theo người đang làm việc, nơi thiếu nặng nhất hiện nay là { WITHIN($unit) }, thiếu { $before } biên chế; sau phương án không nơi nào thiếu quá { $after }. Số xã, phường đủ người từ { $even_before } thành { $even }.
report-map-nobody = Không xã, phường nào thiếu người so với biên chế được giao.
report-map-before = Trước · thiếu { $short }, vượt { $over }
report-map-after = Sau · thiếu { $short }, vượt { $over }
report-map-desc = Bản đồ { $count } xã, phường; số liệu từng nơi ở bảng trong phụ lục.
report-map-cell = { $unit }: { $balance } so với { $authorised } được giao
report-map-cell-untold = { $unit }: chưa có số biên chế
report-map-empty = Chưa vẽ được bản đồ: dữ liệu không có tọa độ của ít nhất ba xã, phường.
report-map-without = { $count } xã, phường không có tọa độ nên không có trên bản đồ; số liệu của các nơi đó ở phụ lục.
report-legend = Chú giải
report-legend-s5 = thiếu từ 40 %
report-legend-s4 = 30–40
report-legend-s3 = 20–30
report-legend-s2 = 10–20
report-legend-s1 = dưới 10
report-legend-b = đủ
report-legend-o1 = vượt đến 10 %
report-legend-o2 = trên 10
report-legend-n = chưa có số biên chế

## Các bước

report-cascade = Bốn bước bù đắp
report-cascade-how = Bước sau chỉ dùng khi bước trước đã hết cách: sắp xếp trong xã, rồi giữa các xã, rồi mới cử người từ trung tâm và từ tỉnh. Người chuyển trong xã hoặc giữa các xã có khi bù một lĩnh vực trống mà để lại một vị trí thiếu khác, nên số vị trí giảm có thể ít hơn số người.
report-cascade-say = { $filled } trong { $before } vị trí thiếu được bù; { $near } vị trí không cần người từ trung tâm hoặc từ tỉnh.
report-cascade-empty = Phương án không bố trí ai, nên không bước nào được dùng.
report-cascade-before = Vị trí thiếu hiện nay
report-cascade-after = Còn thiếu sau phương án
report-cascade-desc = Từ { $before } vị trí thiếu còn { $after }. Trong nội bộ xã { $inside } người, giữa các xã { $between }, từ trung tâm { $centre }, từ cấp tỉnh { $province }.
report-step-inside = Trong nội bộ xã
report-step-inside-how = sắp xếp lại
report-step-between = Giữa các xã
report-step-between-how = từ nơi vượt biên chế
report-step-centre = Từ trung tâm
report-step-centre-how = biệt phái viên chức
report-step-province = Từ cấp tỉnh
report-step-province-how = biệt phái, điều động

## Từ đâu đến đâu

report-flows = Từ đâu đến đâu
report-flows-how = Bề dày dải tỷ lệ với số người. Nơi nhận ở gần nhau được gộp, mang tên nơi nhận nhiều nhất. Không vẽ người sắp xếp trong nội bộ xã.
report-flows-say = { $people } người đến { $receivers } xã, phường{ $most ->
        [1] , mỗi nơi một người
       *[other] ; { WITHIN($unit) } nhận nhiều nhất với { $most } người
    }.
report-flows-empty = Không có ai đi từ nơi này sang nơi khác.
report-flows-few = Số người quá ít để công khai.
report-flows-title = Luồng người từ nơi cử đến nơi tiếp nhận
report-flows-desc = Bên trái là nơi cử, bên phải là nơi tiếp nhận. Số người của từng nơi ở bảng trong phụ lục.
report-flows-from = Nơi cử
report-flows-to = Nơi tiếp nhận
report-flows-where = Đến (số người)
report-flows-elsewhere = nơi khác
report-flows-province = Cơ quan, đơn vị cấp tỉnh, { $count } người
report-flows-centre = Trung tâm cung ứng dịch vụ, { $count } người
report-flows-commune = Xã, phường vượt biên chế, { $count } người
report-flows-receivers = Nơi tiếp nhận
report-flows-others-province = { $count } nơi cử cấp tỉnh khác
report-flows-others-centre = { $count } trung tâm khác
report-flows-others-commune = { $count } xã, phường khác
report-flows-around = { $unit } và { $count } nơi gần đó

## Lĩnh vực

report-heat = Thiếu theo lĩnh vực
report-heat-how = Xã, phường có tỷ lệ thiếu cao nhất. Mỗi cặp ô là số vị trí thiếu trước (t) và sau (s). Ô có viền: lĩnh vực chưa có người nào. Số vị trí ở đây cộng từng vị trí, nên có thể lớn hơn số thiếu trong tổng.
report-heat-say = Đang thiếu nhiều nhất: { $field }, { $before } vị trí. Sau phương án còn thiếu nhiều nhất: { $left }, { $after } vị trí.
report-heat-empty = Không lĩnh vực nào thiếu người.
report-heat-all = Cả tỉnh ({ $count })
report-letter-before = t
report-letter-after = s

## Dự báo

report-forecast = Dự báo năm năm
report-forecast-how = Tính từ người nghỉ hưu, hết thời hạn biệt phái, trở về sau biệt phái, đi học hoặc nghỉ dài ngày; không tính tuyển dụng mới. Người đi học tính từ ngày trở về, người thực tập tính từ ngày quyết định bố trí có hiệu lực. Số vị trí giữ như ngày lập.
report-forecast-say = Hiện thiếu { $now } vị trí. { $retired ->
        [0] Trong năm năm không ai có ngày sinh trong số liệu đến tuổi nghỉ hưu.
       *[other] Trong năm năm có { $retired } người ở các xã, phường nghỉ hưu.
    } Cuối kỳ thiếu { $with } nếu thực hiện phương án, { $without } nếu không; lúc thấp nhất còn { $least }.
report-forecast-none = Trong năm năm tới không vị trí nào thiếu người, tính theo cách nào cũng vậy.
report-forecast-working = Vị trí thiếu, tính theo người đang làm việc
report-forecast-headcount = Vị trí thiếu, tính theo biên chế
report-forecast-desc = Số vị trí thiếu theo tháng trong năm năm: từ { $before }, đến { $without } nếu không thực hiện, { $with } nếu thực hiện phương án.
report-forecast-event = { $month }: { $count } người hết thời hạn biệt phái
report-forecast-unknown = { $count } người chưa rõ ngày sinh hoặc giới tính nên không tính được ngày nghỉ hưu.
report-line-without = nếu không
report-line-with = nếu thực hiện

## Công bằng

report-fairness = Công bằng giữa các xã
report-fairness-how = Mỗi chấm là một xã, phường, ở tỷ lệ vị trí thiếu của nó. Chấm có viền đậm: nơi được ưu tiên. Cách hiểu “công bằng” của phương án viết ngay dưới hình.
report-fairness-say = Chỗ thiếu được san đều: điểm thiếu có trọng số từ { $before } còn { $after }.
report-fairness-none = Không xã, phường nào thiếu vị trí nào, nên không có gì phải san đều.
report-fairness-empty = Chưa xã, phường nào có số biên chế, nên không tính được tỷ lệ thiếu.
report-fairness-title = Tỷ lệ vị trí thiếu của { $count } xã, phường trước và sau phương án
report-fairness-desc = Hai hàng chấm, trước và sau; mỗi chấm là một xã, phường, càng xa bên phải càng thiếu nhiều.
report-fairness-worst = cao nhất: { WITHIN($unit) } { $rate }
report-fairness-definition = Cộng qua mọi xã, phường; số thiếu tính theo người đang làm việc hoặc đang giữ chỗ. p là hệ số ưu tiên của chương trình, bằng 1 nếu không nêu. Mỗi chỗ thiếu thêm ở cùng một xã bị tính nặng hơn chỗ trước, nên xã nhỏ và xã thiếu nhiều được bù trước, và nơi đã đề nghị hỗ trợ được tính nặng hơn nếu chương trình quy định như vậy. Với cách tính này và các giới hạn của chương trình, sau các mục tiêu đứng trước, không có phương án nào thấp hơn.
report-fairness-weight = p = { $weight } ở { $count } xã, phường.
report-formula-points = Điểm
report-formula-missing = số thiếu
report-formula-authorised = biên chế được giao
report-even = đủ

## Tuyển dụng

report-recruit = Còn phải tuyển
report-recruit-how = Vị trí mà sắp xếp, đào tạo hay thực tập đều không bù được, và trống từ bao giờ. Năm sau cộng cả người nghỉ hưu và người hết thời hạn.
report-recruit-say = Ngày { $day }, tính cả người đã đến theo phương án, còn thiếu { $now } vị trí; cuối kỳ thiếu { $then } vị trí nếu không tuyển dụng. Nhiều nhất cuối kỳ: { $position }, { $most } vị trí.
report-recruit-more = Bảng này cộng từng vị trí, được { $now }; nơi đã đủ tổng biên chế vẫn có vị trí chưa có người, nên lớn hơn số thiếu { $left } nêu ở đầu báo cáo.
report-recruit-empty = Không vị trí nào còn thiếu trong năm năm tới.

## Danh sách

report-moves = Danh sách bố trí
report-moves-how = Xếp theo nơi đến. Mỗi dòng có lý do; mở “Giải thích” để xem căn cứ, lựa chọn thay thế tốt nhất và khi nào kết quả sẽ khác. Trên giấy, phần giải thích in sẵn.
report-moves-say-all = { $count } dòng: toàn bộ phương án, mỗi dòng có lý do và căn cứ.
report-moves-say = { $count } dòng trong { $all } dòng của phương án.
report-moves-public = Bản này không nêu tên ai. Danh sách đầy đủ ở bản cho người lập và người duyệt phương án.
report-moves-nobody = Phương án không bố trí ai.
report-moves-empty = Không có dòng nào của phương án dành cho người đọc này.
report-moves-group = { $unit } · { $count } người đến hoặc đổi vị trí
report-move-to = Vị trí nhận
report-move-form = Hình thức, thời hạn
report-term = từ ngày { $from } đến hết ngày { $to }
report-term-open = từ ngày { $from }
report-why = Vì sao
report-details = Giải thích
report-basis-head = Căn cứ
report-basis-mark = Căn cứ { $number }
report-papers-mark = Hồ sơ { $number }
report-shared = Căn cứ và hồ sơ dùng chung cho nhiều dòng
report-shared-lines = { $count } dòng
report-shared-number = số { $number }, ghi ở đầu danh sách
report-basis = Không vướng { $count } quy định: { $articles }.
report-unconfirmed = Chưa có văn bản xác nhận
report-papers = Hồ sơ cần có trước khi quyết định

## Xác nhận

report-proof = Xác nhận và cách kiểm tra
report-proof-how = Mã xác nhận cho biết tệp chưa bị sửa. Việc tính lại từ dữ liệu gốc mới chứng minh phương án đúng.
report-optimal = Theo thứ tự mục tiêu của chương trình, không có phương án nào tốt hơn và không có phương án nào khác tốt bằng.
report-optimal-elastic = Trong các phương án thiếu ít nhất so với mức tối thiểu của nơi cử, không có phương án nào tốt hơn và không có phương án nào khác tốt bằng.
report-proof-again = Cách kiểm tra lại, không cần người lập phương án
report-proof-seal = Đối chiếu mã xác nhận dưới đây với dòng cuối của tệp plan.json.
report-proof-run = Trên máy bất kỳ, chạy lệnh dưới đây với tệp phương án và các bảng tính gốc.
report-proof-result = Mọi ngày tháng, số liệu và lý do được tính lại từ dữ liệu gốc, không lấy từ tệp; kết quả phải là không trái quy định nào đã kiểm tra và không có phương án nào tốt hơn.
report-proof-files = BẢNG-TÍNH…

## Phụ lục

report-annex-bridge = Từ biên chế đến số người đang làm việc
report-annex-communes = Từng xã, phường trước và sau phương án
report-annex-cascade = Các bước bù đắp
report-annex-flows = Nơi cử và nơi đến
report-annex-senders = Số người được cử và đã cử của từng nơi cử
report-annex-heat = Vị trí thiếu theo xã, phường và lĩnh vực
report-annex-forecast = Dự báo theo tháng
report-annex-fairness = Ba cách đo công bằng
report-annex-recruit = Vị trí còn phải tuyển, theo xã, phường
report-state = Thời điểm
report-month = Từ ngày, tháng
report-now = nay
report-quota = Được cử { $range }, cử { $sent }
report-head-headcount = Theo biên chế
report-head-headcount-net = Vượt, thiếu theo biên chế
report-head-working = Đang làm việc
report-head-working-net = Vượt, thiếu theo người làm việc
report-head-missing = Vị trí thiếu
report-head-empty = Lĩnh vực trống
report-head-fewer = Vị trí thiếu giảm
report-head-left = Còn thiếu
report-head-range = Số phải cử
report-head-picture = Khoảng và số cử
report-head-without-working = Thiếu, nếu không (làm việc)
report-head-with-working = Thiếu, nếu thực hiện (làm việc)
report-head-without-headcount = Thiếu, nếu không (biên chế)
report-head-with-headcount = Thiếu, nếu thực hiện (biên chế)
report-head-retired = Nghỉ hưu
report-head-ended = Hết thời hạn
report-head-returned = Trở về
report-head-begun = Đến theo phương án
report-head-measure = Cách đo (nhỏ hơn là công bằng hơn)
report-head-exact = Chính xác, sau
report-head-since = Thiếu từ
report-fair-weighted-rates = Σ p × thiếu² ∕ biên chế (phương án này dùng)
report-fair-absolute = Tổng số vị trí thiếu
report-fair-worst-rate = Tỷ lệ thiếu cao nhất
