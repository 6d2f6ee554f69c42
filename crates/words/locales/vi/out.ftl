# Bảng tính gửi đi: phương án, thừa thiếu, danh mục cần sửa.

## Đầu trang, chân trang

out-authority = { $code ->
        [01] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
        [31] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
        [46] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
        [48] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
        [79] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
        [92] ỦY BAN NHÂN DÂN THÀNH PHỐ { $province }
       *[other] ỦY BAN NHÂN DÂN TỈNH { $province }
    }
out-department = SỞ NỘI VỤ
out-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
out-motto = Độc lập - Tự do - Hạnh phúc
out-footer = { $sheet } · trang { $page }/{ $pages }
out-scope-and-day = Phạm vi: { $scope }. Số liệu đến hết ngày { $day }
out-scope-professional = vị trí chuyên môn
out-scope-all = vị trí chuyên môn và lãnh đạo của các phòng, văn phòng, trung tâm
out-unit-people = Đơn vị tính: người
out-mark = PHƯƠNG ÁN DỰ KIẾN — chưa có hiệu lực thi hành
out-mark-elastic = PHƯƠNG ÁN DỰ KIẾN, CHƯA ĐẠT MỨC TỐI THIỂU CỦA NƠI CỬ — chưa có hiệu lực thi hành
out-part-of = { $part }, { WITHIN($body) }

## Tên bảng tính, trang tính, biểu

out-plan-name = Phương án dự kiến bố trí công chức, viên chức
out-gaps-name = Thừa, thiếu so với biên chế được giao
out-findings-name = Danh mục nội dung cần rà soát

out-sheet-summary = Tóm tắt
out-sheet-moves = Biểu 4 Phương án bố trí
out-sheet-communes = Biểu 1 Biên chế
out-sheet-fields = Biểu 2 Lĩnh vực
out-sheet-matrix = Biểu 2a Xã và lĩnh vực
out-sheet-senders = Nơi cử
out-sheet-recruit = Còn thiếu sau phương án
out-sheet-quality = Biểu 3 Số lượng, chất lượng
out-sheet-positions = Vị trí việc làm
out-sheet-empty = Lĩnh vực chưa có người
out-sheet-findings = Cần rà soát

out-label-moves = Biểu 4
out-label-communes = Biểu 1
out-label-fields = Biểu 2
out-label-matrix = Biểu 2a
out-label-quality = Biểu 3

out-title-plan = PHƯƠNG ÁN BỐ TRÍ CÔNG CHỨC, VIÊN CHỨC CHO { $communes } XÃ, PHƯỜNG
out-title-moves = DANH SÁCH DỰ KIẾN BỐ TRÍ, ĐIỀU ĐỘNG, BIỆT PHÁI CÔNG CHỨC, VIÊN CHỨC
out-title-communes = BIÊN CHẾ ĐƯỢC GIAO, SỐ HIỆN CÓ, SỐ ĐANG LÀM VIỆC VÀ SỐ THỪA, THIẾU CỦA CÁC XÃ, PHƯỜNG
out-title-communes-change = BIÊN CHẾ CỦA CÁC XÃ, PHƯỜNG TRƯỚC VÀ SAU PHƯƠNG ÁN
out-title-fields = SỐ THIẾU THEO LĨNH VỰC
out-title-fields-change = SỐ THIẾU THEO LĨNH VỰC TRƯỚC VÀ SAU PHƯƠNG ÁN
out-title-matrix = SỐ VỊ TRÍ THIẾU NGƯỜI LÀM VIỆC THEO XÃ, PHƯỜNG VÀ LĨNH VỰC
out-title-matrix-change = SỐ VỊ TRÍ THIẾU NGƯỜI LÀM VIỆC THEO XÃ, PHƯỜNG VÀ LĨNH VỰC, TRƯỚC VÀ SAU PHƯƠNG ÁN
out-title-senders = SỐ NGƯỜI CỬ ĐI CỦA TỪNG NƠI CỬ
out-title-bodies = SỐ HIỆN CÓ CỦA CÁC CƠ QUAN, ĐƠN VỊ CẤP TỈNH
out-title-recruit = VỊ TRÍ CÒN THIẾU SAU PHƯƠNG ÁN, CẦN TUYỂN DỤNG HOẶC BỐ TRÍ TIẾP
out-title-quality = SỐ LƯỢNG, CHẤT LƯỢNG CÔNG CHỨC TRONG BIÊN CHẾ CỦA CÁC XÃ, PHƯỜNG
out-title-positions = SỐ THỪA, THIẾU THEO VỊ TRÍ VIỆC LÀM
out-title-empty = LĨNH VỰC CHƯA CÓ NGƯỜI VÀ LĨNH VỰC CHƯA CÓ NGƯỜI ĐÚNG CHUYÊN NGÀNH
out-title-findings = DANH MỤC NỘI DUNG CẦN RÀ SOÁT, CHỈNH SỬA

## Tên cột

out-before = Trước
out-after = Sau
out-before-letter = T
out-after-letter = S
out-sum = Tổng cộng
out-sum-all = Tổng
out-share = Tỷ lệ
out-head-no = TT
out-head-code = Mã
out-head-commune = Xã, phường, đặc khu
out-head-authorised = Biên chế được giao
out-head-authorised-seats = Số vị trí được giao
out-head-authorised-short = Giao
out-head-present-short = Có
out-head-on-headcount = Hiện có theo biên chế
out-head-working = Người đang làm việc
out-head-working-here = Đang làm việc
out-head-to-working = Từ biên chế đến người đang làm việc
out-head-seconded-in = Biệt phái đến (+)
out-head-seconded-out = Biệt phái đi (−)
out-head-away = Vắng (−)
out-head-net = Vượt (+), thiếu (−) theo biên chế
out-head-seats = Vị trí, theo người đang làm việc
out-head-seats-short = Vị trí thiếu (−) người làm việc
out-head-short = Thiếu (−)
out-head-over = Vượt (+)
out-head-empty = Lĩnh vực chưa có người
out-head-fields = Số lĩnh vực
out-head-nobody = Chưa có người
out-head-unfitting = Chưa có người đúng chuyên ngành
out-head-others = Ngoài số trên, không cộng gộp
out-head-note = Ghi chú
out-head-field = Lĩnh vực
out-head-communes-short = Số xã, phường thiếu
out-head-communes-empty = Số xã, phường chưa có người
out-head-communes-unfitting = Số xã, phường chưa có người đúng chuyên ngành
out-head-people = Tổng số
out-head-women = Nữ
out-head-degree = Trình độ chuyên môn
out-head-theory = Lý luận chính trị
out-head-age = Tuổi
out-head-fitting = Đúng hoặc gần đúng chuyên ngành
out-head-sender = Cơ quan, đơn vị
out-head-wave = Đợt
out-head-start = Bắt đầu từ ngày
out-head-base = Số người để tính tỷ lệ
out-head-range = Số phải cử
out-head-at-least = Ít nhất
out-head-at-most = Nhiều nhất
out-head-sent = Cử đi
out-head-sent-share = Tỷ lệ cử đi
out-head-leaders-sent = Lãnh đạo cấp phòng
out-head-civil-servants = Công chức
out-head-public-employees = Viên chức
out-head-planned = Trong quy hoạch
out-head-leaders = Trưởng, phó phòng và tương đương
out-head-position = Vị trí việc làm
out-head-still-short = Còn thiếu (−)
out-head-majors = Chuyên ngành phù hợp
out-head-fields-nobody = Lĩnh vực chưa có người
out-head-fields-covered = Lĩnh vực có người kiêm nhiệm
out-head-fields-unfitting = Lĩnh vực chưa có người đúng chuyên ngành
out-head-name = Họ và tên
out-head-born = Ngày, tháng, năm sinh
out-head-male = Nam
out-head-female = Nữ
out-head-post = Chức vụ, ngạch
out-head-major = Trình độ, chuyên ngành
out-head-from = Đơn vị công tác hiện nay
out-head-to = Nơi đến
out-head-form = Hình thức
out-head-first-day = Từ ngày
out-head-last-day = Đến hết ngày
out-head-why = Lý do
out-head-papers = Hồ sơ, xác nhận cần có
out-head-unit = Đơn vị
out-head-severity = Mức độ
out-head-finding-code = Mã
out-head-file = Tệp
out-head-sheet = Trang tính
out-head-cell = Ô
out-head-person = Người
out-head-wrong = Nội dung
out-head-todo = Việc cần làm
out-head-article = Căn cứ

out-kind-cadre = Cán bộ
out-kind-public-employee = Viên chức
out-kind-contract = Hợp đồng
out-degree-doctor = Tiến sĩ
out-degree-master = Thạc sĩ
out-degree-university = Đại học
out-degree-college = Cao đẳng
out-degree-intermediate = Trung cấp trở xuống
out-degree-unknown = Chưa ghi
out-degree-name-doctor = Tiến sĩ
out-degree-name-master = Thạc sĩ
out-degree-name-university = Đại học
out-degree-name-college = Cao đẳng
out-degree-name-intermediate = Trung cấp
out-degree-name-elementary = Sơ cấp
out-training = { $degree }, { $major }
out-theory-advanced = Cử nhân, cao cấp
out-theory-intermediate = Trung cấp
out-theory-elementary = Sơ cấp
out-theory-none = Chưa ghi
out-age-30 = Đến 30
out-age-40 = 31–40
out-age-50 = 41–50
out-age-60 = 51–60
out-age-over = Trên 60
out-age-unknown = Chưa ghi
out-leading-positions = Vị trí lãnh đạo, quản lý
out-form-rearrangement = Bố trí lại trong xã, phường
out-form-transfer = Điều động
out-form-secondment = Biệt phái
out-form-rotation = Luân chuyển
out-form-appointment = Bổ nhiệm
out-form-short-support = Tăng cường ngắn hạn
out-severity-blocks = Phải sửa
out-severity-mend = Nên sửa
out-severity-presumed = Suy định
out-severity-notice = Lưu ý

## Danh sách

out-step-inside = { $letter }. Bố trí lại trong nội bộ xã, phường: { $count } người
out-step-between = { $letter }. Điều động giữa các xã, phường: { $count } người
out-step-centre = { $letter }. Biệt phái từ trung tâm cung ứng dịch vụ sự nghiệp công: { $count } người
out-step-province = { $letter }. Từ cơ quan, đơn vị cấp tỉnh: { $count } người
out-sender-group = { $sender }: { $count } người
out-moves-sum = Tổng cộng: { $count } người
out-why-empty-field = lĩnh vực { $field } ở nơi đến chưa có người
out-why-unfitting = nơi đến chưa có người đúng chuyên ngành ở vị trí này
out-why-short = nơi đến thiếu { $missing } so với { $authorised } biên chế
out-why-exact = chuyên ngành phù hợp
out-why-near = chuyên ngành gần phù hợp
out-why-wished = có nguyện vọng
out-missed-minimum = Thiếu so với mức ít nhất: { $people } người{ $leaders ->
        [0] {""}
       *[other] , { $leaders } lãnh đạo cấp phòng
    }

## Ghi chú dưới biểu

out-presumed = suy định
out-presumed-both = suy định: tổng và số vị trí
out-presumed-total = suy định: tổng biên chế
out-presumed-seats = suy định: số vị trí
out-provisional-headcount = biên chế tạm giao
out-note-no-headcount = chưa có số biên chế
out-note-untold = { $count } xã, phường không có dữ liệu về biên chế và người thì không nêu trong biểu.
out-note-two-counts = “Theo biên chế” tính người thuộc biên chế của xã, phường, kể cả người đang biệt phái đi hoặc vắng. “Người đang làm việc” tính người có mặt làm việc tại xã, phường, kể cả người biệt phái đến. Hai cách tính không cộng với nhau.
out-note-signs = Dấu − (chữ nâu đỏ) là thiếu, dấu + (chữ xanh) là vượt, dấu = là đủ; dấu – là không có.
out-note-secondment = Người biệt phái vẫn thuộc biên chế nơi cử, nên phương án làm tăng số người đang làm việc mà không làm tăng số hiện có theo biên chế.
out-note-kinds = Các loại biên chế (công chức, cán bộ, viên chức, hợp đồng) được tính riêng, không cộng gộp và không bù cho nhau.
out-note-presumed = Số in nghiêng, có ghi “suy định”, là số chương trình suy ra vì dữ liệu không ghi; cần được xác nhận.
out-note-net-sums = Theo biên chế: { $units_short } xã, phường thiếu { $short } người; { $units_over } xã, phường vượt { $over } người. Số thiếu và số vượt không bù trừ cho nhau; cột “Vượt, thiếu” ở dòng tổng cộng chỉ là hiệu số.
out-note-fields = “Chưa có người” là lĩnh vực phải có ít nhất một người mà không ai làm và không ai kiêm nhiệm.
out-note-cells-summed = Số xã, phường ở dòng tổng cộng là số lượt xã, phường theo lĩnh vực. Ở nơi số vị trí là suy định, tổng theo vị trí có thể lớn hơn số còn chỗ trong tổng biên chế ở Biểu 1.
out-note-matrix = Mỗi ô là số vị trí được giao mà chưa có người làm việc; dấu · là không thiếu. Xã, phường không thiếu vị trí nào thì không nêu.
out-note-matrix-change = T: trước phương án; S: sau phương án. Mỗi ô là số vị trí được giao mà chưa có người làm việc; dấu · là không thiếu. Xã, phường không thiếu vị trí nào thì không nêu.
out-note-senders = “Số người để tính tỷ lệ” là số công chức, viên chức hiện có (hoặc số trong quy hoạch, nếu chương trình quy định như vậy).
out-note-senders-centres = Trung tâm cung ứng dịch vụ sự nghiệp công chỉ được nêu khi có người được cử; người của trung tâm không thuộc đợt nào.
out-note-bodies = Gồm công chức và viên chức của các phòng, đơn vị thuộc và trực thuộc. Quy hoạch chỉ nêu tổng số, không nêu tên.
out-note-recruit = Vị trí còn trống sau khi đã bố trí hết người phù hợp theo phương án. Nêu tối đa sáu chuyên ngành phù hợp cho mỗi vị trí.
out-note-quality = Tính người thuộc biên chế công chức của xã, phường trong phạm vi nêu trên, như cột “Hiện có theo biên chế” của Biểu 1.
out-note-quality-age = Tuổi tính theo năm tròn đến ngày nêu trên; người chỉ ghi năm sinh được tính sinh ngày 01 tháng 01.
out-note-discreet = Biểu không có cột dân tộc, tôn giáo, đảng viên, sức khỏe, kỷ luật: đó là dữ liệu cá nhân nhạy cảm.
out-note-positions = Thiếu, vượt tính theo người đang làm việc so với số vị trí được giao.
out-note-empty = Lĩnh vực có người kiêm nhiệm không tính là chưa có người. Đúng chuyên ngành gồm phù hợp và gần phù hợp.
out-empty-sum = { $count } lĩnh vực ở { $communes } xã, phường
out-note-moves = Xếp theo bước, nơi cử, nơi đến, rồi theo tên. Danh sách chỉ gồm người được đề xuất; ngày sinh của người chưa ghi giới tính nằm ở cột Nam.
out-note-papers = Hồ sơ cần có trước khi ra quyết định: { $papers }
out-note-unconfirmed = Nội dung chưa được xác nhận: { $open }.

## Tóm tắt phương án

out-lead = Phương án bố trí { $moves } người, đưa số vị trí thiếu người làm việc từ { $before } xuống { $after }; số lượt lĩnh vực chưa có người ở các xã, phường từ { $empty_before } còn { $empty_after }.
out-section-broken = Mức tối thiểu chưa đạt
out-elastic = Không có phương án nào đạt mọi mức tối thiểu của nơi cử. Phương án này thiếu ít nhất, nêu rõ dưới đây, và chỉ được thông qua khi người có thẩm quyền cho phép và ghi lý do.
out-broken-line = •  { $sender }: cử thiếu { $people ->
        [0] {""}
       *[other] { $people } người
    }{ $people ->
        [0] {""}
       *[other] { $leaders ->
            [0] {""}
           *[other] {", "}
        }
    }{ $leaders ->
        [0] {""}
       *[other] { $leaders } lãnh đạo cấp phòng
    } so với mức tối thiểu.
out-section-figures = 1. Số liệu chính
out-summary-figure = Toàn tỉnh
out-summary-headcount-before = Theo biên chế, trước
out-summary-headcount-after = Theo biên chế, sau
out-summary-working-before = Đang làm việc, trước
out-summary-working-after = Đang làm việc, sau
out-summary-authorised = Biên chế được giao
out-summary-people = Số người
out-summary-short = − Tổng số thiếu
out-summary-units-short = Số xã, phường thiếu
out-summary-over = + Tổng số vượt
out-summary-units-over = Số xã, phường vượt
out-summary-units-even = = Số xã, phường đủ
out-section-steps = 2. Các bước bố trí
out-summary-step = Bước
out-summary-moves = Số người
out-step-name-inside = Bố trí lại trong nội bộ xã, phường
out-step-name-between = Điều động từ nơi vượt đến nơi thiếu
out-step-name-centre = Biệt phái từ trung tâm cung ứng dịch vụ sự nghiệp công
out-step-name-province = Cử từ cơ quan, đơn vị cấp tỉnh
out-section-tiers = 3. Các mục tiêu theo thứ tự ưu tiên
out-tiers-how = Mục tiêu đứng trước được xét trước; mục tiêu sau chỉ được cải thiện khi không làm xấu mục tiêu trước. Số càng nhỏ càng tốt. Bốn mục tiêu về cách bố trí đếm số người phải đi, nên trước phương án là không có.
out-summary-tier = Mục tiêu
out-summary-before = Trước
out-summary-after = Sau
out-tier-broken-minimums = Số còn thiếu so với mức tối thiểu của nơi cử
out-tier-empty-fields = Lĩnh vực chưa có người nào
out-tier-unfitting-positions = Vị trí chưa có người đúng chuyên ngành
out-tier-fair-shortage = Điểm thiếu có trọng số, chia đều (xem mục 4)
out-tier-disturbance = Số dòng khác phương án trước
out-tier-from-province = Số người cử từ cấp tỉnh
out-tier-from-centres = Số người biệt phái từ trung tâm dịch vụ
out-tier-between = Số người điều động giữa các xã, phường
out-tier-inside = Số người bố trí lại trong xã, phường
out-tier-volunteers = Số người đi mà chưa có nguyện vọng
out-tier-fit = Điểm phù hợp giữa người và vị trí
out-section-fairness = 4. Công bằng giữa các xã, phường
out-fairness = Cách hiểu “công bằng” trong phương án này: làm cho tỷ lệ thiếu của các xã, phường gần nhau, nơi ưu tiên được bù trước. Điểm = Σ p × (số thiếu)² / biên chế được giao, cộng qua mọi xã, phường; số thiếu tính theo người đang làm việc; p là hệ số ưu tiên của chương trình. Mỗi chỗ thiếu thêm ở cùng một xã bị tính nặng hơn chỗ trước, nên xã nhỏ và xã thiếu nhiều được bù trước.
out-fairness-weights = Hệ số ưu tiên p lớn hơn 1 ở { $count } xã, phường; các nơi còn lại p = 1.
out-fairness-worst = Tỷ lệ thiếu cao nhất: trước phương án { WITHIN($unit_before) }, { $before }; sau phương án { WITHIN($unit_after) }, { $after }.
out-section-proof = 5. Xác nhận và cách kiểm tra lại
out-no-breach = { $rules ->
        [0] Phương án không có dòng nào phải đối chiếu với quy định có hiệu lực ngày { $day }.
       *[other] Không phát hiện vi phạm trong { $rules } quy định đã kiểm tra, theo quy định có hiệu lực ngày { $day }.
    }
out-optimal = Theo thứ tự mục tiêu ở mục 3, không có phương án nào tốt hơn và không có phương án nào khác tốt bằng; điều này đã được kiểm tra lại độc lập từ dữ liệu gốc.
out-optimal-elastic = Trong các phương án thiếu ít nhất so với mức tối thiểu của nơi cử, theo thứ tự mục tiêu ở mục 3, không có phương án nào tốt hơn và không có phương án nào khác tốt bằng; điều này đã được kiểm tra lại độc lập từ dữ liệu gốc.
out-section-side = Giới hạn bổ sung
out-optimal-gap = Phương án giữ mọi giới hạn; phần sau đây chưa chứng minh được là tốt nhất:
out-uncertain = Trong đó { $count } quy định còn có cách hiểu khác nhau hoặc cần đối chiếu, đề nghị xác nhận trước khi quyết định:
out-uncertain-line = { $rule } ({ $code }): { $article }
out-uncertain-discreet = { $count } quy định về hoàn cảnh cá nhân, xem tệp phương án
out-digest-plan = Mã xác nhận tệp phương án (SHA-256)
out-digest-register = Mã dữ liệu nhân sự (SHA-256)
out-digest-programme = Mã chương trình (SHA-256)
out-verify-again = Cách kiểm tra lại, không cần người lập phương án: chạy lệnh “canbo verify plan.json” kèm các bảng tính gốc trên máy bất kỳ, rồi đối chiếu mã xác nhận ở trên với dòng cuối của tệp plan.json. Mọi ngày tháng, số liệu và lý do được tính lại từ dữ liệu gốc, không lấy từ tệp phương án.

## Danh mục cần rà soát

out-findings-counts = { $count } nội dung: { $blocks } phải sửa, { $mend } nên sửa, { $presumed } suy định, { $notice } lưu ý
out-findings-counts-on = { $counts }. Xét đến ngày { $day }
out-no-unit = (Chung)
out-not-eligible = Chưa đủ điều kiện để đề xuất vào ngày xét.
out-note-findings = Xếp theo đơn vị để gửi lại từng nơi; lọc ở dòng đánh số cột. “Suy định” là giá trị chương trình tự suy ra, cần được xác nhận.

## Giải thích và đường cong

out-explained-name = Giải thích phương án dự kiến
out-explained-audience = Dành cho: { $audience }
out-sheet-explained = Vì sao có
out-sheet-eligible = Đủ điều kiện
out-sheet-not-eligible = Không đủ điều kiện
out-sheet-empty-seats = Vị trí trống
out-sheet-quotas = Chỉ tiêu
out-sheet-curve = Đường cong
out-title-explained-moved = VÌ SAO CÓ TRONG PHƯƠNG ÁN DỰ KIẾN
out-title-explained-eligible = ĐỦ ĐIỀU KIỆN, KHÔNG CÓ TRONG PHƯƠNG ÁN DỰ KIẾN
out-title-explained-not-eligible = KHÔNG ĐỦ ĐIỀU KIỆN HOẶC KHÔNG CÓ VỊ TRÍ PHÙ HỢP
out-title-explained-seats = VÌ SAO VỊ TRÍ CÒN TRỐNG
out-title-explained-quotas = CHỈ TIÊU CỦA NƠI CỬ LÀM ĐƯỢC GÌ
out-title-curve = NẾU THAY ĐỔI: KẾT QUẢ THEO TỪNG GIÁ TRỊ
out-head-criteria = Điều kiện chưa đáp ứng (căn cứ)
out-head-quota = Được cử và đã cử
out-note-explained = Mỗi lựa chọn thay thế là phương án tốt nhất khi chỉ thay đổi đúng điều đó; lập lại phương án với thay đổi đó cho cùng kết quả.
out-note-curve = Mỗi hàng là một phương án tốt nhất được lập lại từ đầu với giá trị đó. Với mỗi mục tiêu, càng nhỏ càng tốt; mục tiêu đứng trước quan trọng hơn. Thiếu có trọng số tính bằng đơn vị, làm tròn một chữ số.

# Dự báo
out-forecast-name = Dự báo năm năm
out-sheet-forecast = Theo tháng
out-sheet-forecast-fields-working = Lĩnh vực, người làm việc
out-sheet-forecast-fields-headcount = Lĩnh vực, biên chế
out-sheet-forecast-communes-working = Xã, người làm việc
out-sheet-forecast-communes-headcount = Xã, biên chế
out-sheet-forecast-changes = Diễn biến từng tháng
out-sheet-forecast-recruit = Cần tuyển dụng
out-title-forecast = DỰ BÁO SỐ VỊ TRÍ THIẾU TRONG NĂM NĂM, THEO THÁNG
out-title-forecast-fields-working = DỰ BÁO SỐ VỊ TRÍ THIẾU THEO LĨNH VỰC, TÍNH THEO NGƯỜI ĐANG LÀM VIỆC
out-title-forecast-fields-headcount = DỰ BÁO SỐ VỊ TRÍ THIẾU THEO LĨNH VỰC, TÍNH THEO BIÊN CHẾ
out-title-forecast-communes-working = DỰ BÁO SỐ VỊ TRÍ THIẾU THEO XÃ, PHƯỜNG, TÍNH THEO NGƯỜI ĐANG LÀM VIỆC
out-title-forecast-communes-headcount = DỰ BÁO SỐ VỊ TRÍ THIẾU THEO XÃ, PHƯỜNG, TÍNH THEO BIÊN CHẾ
out-title-forecast-changes = DIỄN BIẾN SỐ VỊ TRÍ THIẾU THEO XÃ, LĨNH VỰC VÀ THÁNG
out-title-forecast-recruit = VỊ TRÍ CẦN TUYỂN DỤNG, THEO NGÀY CẦN NGƯỜI
out-head-month = Từ ngày, tháng
out-head-from-month = Từ tháng
out-head-short-working = Thiếu, theo người làm việc
out-head-short-headcount = Thiếu, theo biên chế
out-head-without-plan = Không có phương án
out-head-with-plan = Theo phương án
out-head-events = Biến động kể từ dòng trước
out-head-retired = Nghỉ hưu
out-head-ended = Hết thời hạn biệt phái
out-head-returned = Trở về
out-head-trained = Trong đó đi học về
out-head-joined = Đến theo quyết định đã có
out-head-begun = Đến theo phương án
out-head-needed-from = Cần từ ngày
out-head-to-recruit = Số người cần tuyển
out-note-forecast = Số vị trí giữ như ngày lập. Người nghỉ hưu được tính đến hết ngày làm việc cuối cùng theo tuổi nghỉ hưu; người biệt phái vẫn thuộc biên chế nơi cử; người đi học được tính là làm việc từ ngày trở về; người tập sự, người được tiếp nhận được tính từ ngày quyết định có hiệu lực. Không tính tuyển dụng mới.
out-note-forecast-events = Biến động tính cả phương án, nếu có. Số thiếu của xã không vượt tổng biên chế còn thiếu khi biên chế chưa giao theo vị trí.
out-note-forecast-unknown = { $count } người chưa rõ ngày sinh hoặc giới tính nên không tính được ngày nghỉ hưu.
out-note-forecast-fields = Cộng các vị trí của mọi xã, phường. Nơi biên chế chưa giao theo vị trí, tổng theo lĩnh vực có thể lớn hơn tổng theo xã.
out-note-forecast-changes = Mỗi dòng là một lần thay đổi, giữ nguyên đến dòng sau của cùng xã và lĩnh vực. Xã và lĩnh vực không có tên là không thiếu trong suốt thời gian dự báo.
out-note-forecast-recruit = Chỉ gồm chỗ trống mà từ ngày đó không người nào của phương án, đi học về, tập sự hay trở về bù được trong thời gian dự báo. Chỗ chỉ trống tạm thời không có ở đây. Đây là số liệu để rà soát, không phải chỉ tiêu tuyển dụng.

# Nhu cầu theo khối lượng công việc
out-sheet-workload = Theo khối lượng công việc
out-title-workload = NHU CẦU TÍNH THEO KHỐI LƯỢNG CÔNG VIỆC, ĐỐI CHIẾU VỚI BIÊN CHẾ ĐƯỢC GIAO
out-head-unit-load = Đơn vị
out-head-work-load = Vị trí việc làm hoặc lĩnh vực
out-head-procedures = Số thủ tục
out-head-cases = Số hồ sơ một năm
out-head-minutes = Số phút một năm
out-head-need-load = Số người cần
out-to-confirm = cần xác nhận
out-note-workload = Số người cần = số hồ sơ × số phút một hồ sơ ÷ số phút làm việc của một người trong một năm. Số ghi trong bảng tính được dùng trước; nếu không ghi thì dùng tham số workload_minutes_a_year, chưa có văn bản ấn định nên in nghiêng và cần xác nhận. Chỉ để đối chiếu: không làm thay đổi biên chế, số thiếu hay phương án.
