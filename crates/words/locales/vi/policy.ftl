# Quy định, thừa thiếu, chương trình.

E101 = { $kind ->
        [cadre] Cán bộ
        [civil_servant] Công chức
        [public_employee] Viên chức
        [contract] Người lao động hợp đồng
        [part_time] Người hoạt động không chuyên trách
        [military] Chỉ huy quân sự
        [police] Công an
       *[other] Người chưa rõ đối tượng
    } không thuộc đối tượng được { $form ->
        [rearrangement] bố trí lại trong đơn vị
        [transfer] điều động
        [secondment] biệt phái
        [rotation] luân chuyển
       *[appointment] bổ nhiệm
    } theo phương án.
    .title = Đối tượng và hình thức
    .todo = Chọn hình thức khác đúng đối tượng, hoặc bổ sung thông tin đối tượng nếu còn thiếu.

E102 = Chức vụ lãnh đạo do cấp có thẩm quyền quyết định riêng, hoặc chưa rõ nơi công tác; phương án không đề xuất.
    .title = Chức vụ ngoài phạm vi phương án
    .todo = Không đưa vào phương án; kiểm tra lại nơi công tác nếu còn trống.

E103 = Hồ sơ có nội dung cần hỏi cơ quan tổ chức cán bộ; chưa đề xuất.
    .title = Hỏi cơ quan tổ chức cán bộ
    .todo = Trao đổi với cơ quan tổ chức cán bộ trước khi đề xuất.

E104 = Đang đi học tập trung dài hạn vào ngày bắt đầu.
    .title = Đang học tập trung dài hạn
    .todo = Xem xét lại sau khi kết thúc khóa học.

E105 = Đang nuôi con nhỏ, đến hết ngày { $until }.
    .title = Nuôi con nhỏ
    .todo = Không đề xuất trong thời gian này.

E106 = Có hoàn cảnh đặc biệt khó khăn được xác nhận.
    .title = Hoàn cảnh đặc biệt khó khăn
    .todo = Không đề xuất khi xác nhận còn giá trị.

E107 = Đang biệt phái, hoặc đã có quyết định biệt phái trùng thời gian.
    .title = Đang biệt phái
    .todo = Chọn ngày bắt đầu sau khi kết thúc biệt phái.

E108 = Thuộc trường hợp thai sản vào ngày bắt đầu.
    .title = Thai sản
    .todo = Không đề xuất trong thời gian này.

E109 = Đã có quyết định nghỉ hưu, hoặc đang nghỉ vào ngày bắt đầu.
    .title = Vắng mặt
    .todo = Chọn người khác hoặc ngày bắt đầu khác.

E111 = Biệt phái phải có thời hạn từ 1 đến { $cap_months } tháng.
    .title = Thời hạn biệt phái
    .todo = Ghi thời hạn trong khoảng cho phép.

E112 = Nối tiếp lần biệt phái từ ngày { $since }, tổng thời gian không được quá ngày { $latest }.
    .title = Tổng thời gian biệt phái
    .todo = Rút ngắn thời hạn; văn bản chưa nói rõ việc gia hạn vượt tổng thời hạn, cần xin ý kiến.

E113 = Điều động và bố trí lại không có thời hạn.
    .title = Điều động không thời hạn
    .todo = Bỏ thời hạn, hoặc chọn biệt phái.

E114 = Ngày công tác cuối cùng trước khi nghỉ hưu sớm hơn thời gian cần thiết, hoặc chưa tính được vì thiếu ngày sinh, giới tính.
    .title = Nghỉ hưu trước khi hết thời hạn
    .todo = Rút ngắn thời hạn hoặc bổ sung ngày sinh, giới tính.

E115 = Luân chuyển và bổ nhiệm có điều kiện riêng, phương án chưa đề xuất.
    .title = Hình thức ngoài phương án
    .todo = Thực hiện theo quy trình riêng.

E116 = Hình thức không phù hợp nơi đi và nơi đến: bố trí lại là trong xã, điều động và biệt phái là sang cơ quan khác.
    .title = Nơi đi, nơi đến
    .todo = Chọn hình thức phù hợp với hai nơi.

E117 = Viên chức vào vị trí công chức chỉ theo hình thức biệt phái, và cần ý kiến đồng ý của người đứng đầu cơ quan quản lý công chức.
    .title = Viên chức vào vị trí công chức
    .todo = Lấy ý kiến đồng ý; hoặc xem xét tiếp nhận theo Điều 13 và Điều 14 Nghị định số 170/2025/NĐ-CP.

E118 = Cấp của vị trí đến không phù hợp: giữ chức vụ cao hơn là bổ nhiệm, thôi chức vụ cần được xác nhận.
    .title = Cấp của vị trí
    .todo = Chọn vị trí cùng cấp, hoặc làm quy trình bổ nhiệm.

E120 = Chưa bảo đảm thời gian công tác còn lại ít nhất { $years } năm theo chương trình.
    .title = Thời gian công tác còn lại
    .todo = Chọn người khác; bổ sung ngày sinh, giới tính nếu còn thiếu.

E121 = Chưa bảo đảm trình độ tối thiểu theo chương trình.
    .title = Trình độ theo chương trình
    .todo = Chọn người khác; bổ sung trình độ nếu còn thiếu.

E122 = Chuyên ngành chưa thuộc nhóm ngành mà chương trình nêu.
    .title = Nhóm ngành theo chương trình
    .todo = Chọn người khác; bổ sung chuyên ngành nếu chưa nhận ra được.

E123 = Chương trình chỉ cử người trong quy hoạch.
    .title = Trong quy hoạch
    .todo = Chọn người khác; bổ sung cột quy hoạch nếu còn thiếu.

E124 = Nơi cử chưa xác nhận đủ phẩm chất, sức khỏe, năng lực.
    .title = Xác nhận của nơi cử
    .todo = Đề nghị nơi cử xác nhận, có ngày tháng, trước khi trình.

E125 = Hình thức, thời hạn, ngày bắt đầu hoặc vị trí không đúng đợt cử.
    .title = Đúng đợt cử
    .todo = Sửa theo đợt cử của chương trình.

E126 = Chương trình không dùng bước này.
    .title = Bước của chương trình
    .todo = Chọn bước khác, hoặc sửa chương trình.

E130 = Quy định về điều động, biệt phái viên chức từ ngày 01/7/2026 cần đối chiếu điều khoản trước khi áp dụng.
    .title = Đối chiếu điều khoản về viên chức
    .todo = Đối chiếu toàn văn trước khi trình.

E151 = Không bổ nhiệm khi có tình tiết phải hỏi ban tổ chức.
    .title = Trường hợp chưa bổ nhiệm
    .todo = Hỏi ban tổ chức trước khi trình.

E152 = Bổ nhiệm phải trong quy hoạch chức vụ tương đương hoặc cao hơn; ngoài quy hoạch là trường hợp đặc biệt.
    .title = Quy hoạch
    .todo = Xác nhận quy hoạch, hoặc trình trường hợp đặc biệt.

E153 = Bổ nhiệm cần { $years } năm liền kề hoàn thành tốt nhiệm vụ trở lên.
    .title = Xếp loại các năm trước
    .todo = Bổ sung kết quả xếp loại còn thiếu.

E154 = Lên chức vụ cao hơn cần đủ thời gian giữ chức vụ thấp hơn liền kề; chưa đủ là trường hợp đặc biệt.
    .title = Thời gian giữ chức vụ thấp hơn
    .todo = Bổ sung ngày bổ nhiệm chức vụ hiện giữ.

E155 = Bổ nhiệm lần đầu hoặc chức vụ cao hơn cần đủ tuổi một nhiệm kỳ; chưa đủ là trường hợp đặc biệt.
    .title = Tuổi bổ nhiệm
    .todo = Kiểm tra ngày sinh; hoặc trình trường hợp đặc biệt.

E501 = Nêu rõ căn cứ biệt phái: nhiệm vụ đột xuất, cấp bách, hoặc công việc cần hoàn thành trong thời gian nhất định.
    .title = Căn cứ biệt phái
    .todo = Bổ sung vào hồ sơ trước khi trình.

E502 = Ý kiến bằng văn bản của nơi tiếp nhận.
    .title = Ý kiến nơi tiếp nhận
    .todo = Bổ sung vào hồ sơ trước khi trình.

E503 = Biên bản gặp gỡ, trao đổi với người được cử.
    .title = Biên bản gặp gỡ
    .todo = Bổ sung vào hồ sơ trước khi trình.

E504 = Văn bản thống nhất giữa nơi cử và nơi tiếp nhận.
    .title = Văn bản thống nhất
    .todo = Bổ sung vào hồ sơ trước khi trình.

E505 = Ý kiến đồng ý của người đứng đầu cơ quan quản lý công chức.
    .title = Đồng ý của cơ quan quản lý công chức
    .todo = Bổ sung vào hồ sơ trước khi trình.

E506 = Ý kiến của tập thể lãnh đạo nơi tiếp nhận viên chức.
    .title = Ý kiến tập thể lãnh đạo
    .todo = Bổ sung vào hồ sơ trước khi trình.

E507 = Văn bản phân cấp hoặc ủy quyền của người quyết định.
    .title = Thẩm quyền quyết định
    .todo = Bổ sung vào hồ sơ trước khi trình.

E508 = Đơn nêu nguyện vọng của cá nhân, có ngày ký.
    .title = Đơn nguyện vọng
    .todo = Bổ sung vào hồ sơ trước khi trình.

E509 = Hồ sơ theo quy trình bổ nhiệm từ nguồn ngoài.
    .title = Hồ sơ bổ nhiệm từ nguồn ngoài
    .todo = Bổ sung vào hồ sơ trước khi trình.

E510 = Căn cứ về nhu cầu nơi đến và năng lực người đi.
    .title = Nhu cầu và năng lực
    .todo = Bổ sung vào hồ sơ trước khi trình.

E511 = Xác nhận của nơi cử về phẩm chất, sức khỏe, năng lực.
    .title = Xác nhận của nơi cử
    .todo = Bổ sung vào hồ sơ trước khi trình.

E140 = { $person } nghỉ hưu sau ngày { $last_day }.
    .title = Sắp nghỉ hưu
    .todo = Dự kiến người thay thế; thông báo và quyết định nghỉ hưu đúng thời hạn.

E141 = Biệt phái của { $person } từ { $from } đến { $to } dài hơn thời hạn tối đa (đến hết ngày { $latest }).
    .title = Biệt phái quá thời hạn tối đa
    .todo = Kiểm tra lại ngày ghi trong danh sách và quyết định biệt phái.

E142 = Thời hạn biệt phái của { $person } đã hết ngày { $to }; chưa ghi việc trở về hoặc gia hạn.
    .title = Biệt phái đã hết hạn
    .todo = Xác nhận đã trở về, hoặc bổ sung quyết định gia hạn.

E143 = Biệt phái của { $person } chưa ghi ngày kết thúc.
    .title = Biệt phái chưa có ngày kết thúc
    .todo = Bổ sung ngày kết thúc theo quyết định.

E144 = { $person } ghi là đang biệt phái nhưng không thuộc đối tượng biệt phái.
    .title = Đối tượng không biệt phái
    .todo = Kiểm tra lại đối tượng và quyết định.

E145 = { $person } đã qua ngày nghỉ hưu { $last_day } nhưng còn trong danh sách.
    .title = Qua ngày nghỉ hưu
    .todo = Kiểm tra ngày sinh, giới tính, hoặc việc kéo dài thời gian công tác.

E146 = Biệt phái của { $person } đến { $to }, sau ngày nghỉ hưu { $last_day }.
    .title = Biệt phái quá ngày nghỉ hưu
    .todo = Điều chỉnh thời hạn biệt phái.

G301 = { $unit } có { $on_headcount } người nhưng chưa có số biên chế công chức được giao.
    .title = Chưa có biên chế được giao
    .todo = Bổ sung quyết định giao biên chế; đến khi có, đơn vị không tính thiếu, không tính vượt.

G302 = { $unit } được giao 0 biên chế nhưng có { $on_headcount } người.
    .title = Được giao 0 biên chế
    .todo = Kiểm tra lại số được giao.

G303 = { $unit } có { $count } người chưa nhận ra vị trí việc làm; chỉ tính vào tổng số.
    .title = Chưa nhận ra vị trí việc làm
    .todo = Ghi vị trí việc làm hoặc lĩnh vực của từng người.

G304 = { $unit }: cộng theo vị trí là { $sum }, tổng được giao là { $total }.
    .title = Cộng chi tiết khác tổng
    .todo = Đối chiếu quyết định giao biên chế.

G305 = { $unit }: { $count } chỗ theo vị trí là suy định, từ số có mặt, nhu cầu đã đăng ký và lĩnh vực chưa có người.
    .title = Chia theo vị trí là suy định
    .todo = Bổ sung biên chế theo vị trí hoặc lĩnh vực nếu có.

G306 = { $unit } chưa có người làm việc ở lĩnh vực { $field }.
    .title = Lĩnh vực chưa có người
    .todo = Ưu tiên bố trí trong xã, sau đó điều động, biệt phái.

G307 = { $unit } đăng ký nhu cầu { $needed } người, trong tổng biên chế còn { $free }.
    .title = Nhu cầu nhiều hơn biên chế còn
    .todo = Xếp thứ tự nhu cầu, hoặc đề nghị điều chỉnh biên chế.

G308 = { $unit } có hai số biên chế cùng hiệu lực: { $first } và { $second }; tạm dùng số lớn hơn.
    .title = Hai số biên chế khác nhau
    .todo = Giữ lại dòng đúng với quyết định.

G309 = { $unit }: biên chế chuyên môn { $authorised } là suy định, bằng tổng trừ chức vụ lãnh đạo.
    .title = Biên chế chuyên môn là suy định
    .todo = Bổ sung biên chế theo vị trí nếu có.

G310 = { $unit }: lĩnh vực { $field } chỉ có người kiêm.
    .title = Lĩnh vực chỉ có người kiêm
    .todo = Xem xét bố trí người phụ trách chính.

G311 = { $unit }: lĩnh vực { $field } chưa có người đúng hoặc gần chuyên ngành.
    .title = Chưa có người đúng chuyên ngành
    .todo = Xem xét bố trí, đào tạo hoặc biệt phái người đúng chuyên ngành.

G312 = { $unit } có { $count } người chưa rõ là cán bộ, công chức hay hợp đồng; chưa tính vào biên chế.
    .title = Chưa rõ đối tượng
    .todo = Ghi đối tượng của từng người.

G313 = { $unit }: dùng biên chế tạm giao ({ $authorised }).
    .title = Biên chế tạm giao
    .todo = Cập nhật khi có quyết định giao chính thức.

G314 = { $unit } có { $count } công chức thuộc khối chưa có biên chế trong danh sách; không tính thừa, thiếu.
    .title = Khối chưa có biên chế
    .todo = Bổ sung biên chế của khối đó nếu cần tính.

P401 = Luật chỉ yêu cầu thời gian công tác còn lại đối với luân chuyển; điều kiện { $years } năm cho mọi người được cử là của chương trình.
    .title = Điều kiện của chương trình
    .todo = Giữ hoặc bỏ điều kiện này trong chương trình.

P402 = { $sender }: tỷ lệ của { $base } người không chứa số nguyên; làm tròn ra ngoài, từ { $low } đến { $high } người.
    .title = Tỷ lệ không có số nguyên
    .todo = Xác định số người cụ thể của cơ quan này nếu cần.

P403 = Tỷ lệ người trong quy hoạch có hai cách hiểu: tính trên số có mặt rồi chọn người trong quy hoạch (đang dùng), hoặc tính trên số người trong quy hoạch.
    .title = Tỷ lệ có hai cách hiểu
    .todo = Xác nhận cách hiểu; đổi base = "planned" nếu theo cách thứ hai.

P404 = Văn bản của tỉnh nêu thời hạn biệt phái tối thiểu 3 tháng; quy định chung không có mức tối thiểu.
    .title = Thời hạn tối thiểu của tỉnh
    .todo = Giữ thời hạn từ 3 tháng trở lên theo văn bản của tỉnh.

P405 = Đợt { $wave }: thời hạn { $term_months } tháng chưa đủ { $needed_months } tháng để hưởng chính sách tăng cường.
    .title = Thời hạn chưa đủ hưởng chính sách
    .todo = Thông tin rõ cho người được cử.

P406 = Người trong quy hoạch được cử theo hình thức biệt phái; luân chuyển chỉ dành cho lãnh đạo, quản lý, từ 36 tháng, còn ít nhất 10 năm công tác.
    .title = Biệt phái hay luân chuyển
    .todo = Xác nhận hình thức ghi trong quyết định.

P407 = Biệt phái viên chức vào vị trí công chức cần ý kiến đồng ý của cơ quan quản lý công chức.
    .title = Cần ý kiến đồng ý
    .todo = Lấy ý kiến trước khi quyết định; hoặc xem xét tiếp nhận theo Điều 13 và Điều 14 Nghị định số 170/2025/NĐ-CP.

P409 = Quy định về viên chức vào ngày { $on } chưa đối chiếu được toàn văn.
    .title = Cần đối chiếu quy định về viên chức
    .todo = Đối chiếu điều khoản trước khi trình.

P410 = Chương trình nêu { $sender } nhưng không có trong danh sách.
    .title = Nơi cử không có trong danh sách
    .todo = Bổ sung danh sách của cơ quan này, hoặc sửa tên trong chương trình.

P411 = Ngày bắt đầu của đợt 1 không được công bố; đang dùng ngày đầu tháng.
    .title = Ngày bắt đầu là suy định
    .todo = Sửa ngày trong chương trình nếu biết.

P412 = Các trường hợp chưa cử theo luật rộng hơn văn bản của tỉnh; phương án áp dụng cả hai.
    .title = Áp dụng cả luật và văn bản của tỉnh
    .todo = Không cần làm gì thêm.

P413 = Đợt { $wave }: thời hạn { $term_months } tháng bằng mức tối đa, không gia hạn được.
    .title = Thời hạn bằng mức tối đa
    .todo = Chuẩn bị vị trí cho người trở về.

P414 = Tăng cường { $low }–{ $high } tuần không phải là biệt phái theo Điều 26, trừ khi lập đủ hồ sơ biệt phái.
    .title = Tăng cường ngắn hạn
    .todo = Cử đi công tác; hoặc làm đủ thủ tục biệt phái.

P415 = Văn bản của địa phương còn tính cả hai năm liền không hoàn thành nhiệm vụ; quy định chung cho thôi việc trong trường hợp đó, không tinh giản.
    .title = Hai năm không hoàn thành nhiệm vụ
    .todo = Xem xét theo quy định về thôi việc; không hưởng chính sách tinh giản.

P416 = Văn bản được gọi là { $word } nhưng ký hiệu là { $symbol }; giữ nguyên như bản in.
    .title = Tên loại và ký hiệu không khớp
    .todo = Đối chiếu bản gốc trước khi viện dẫn.

P417 = Ngoài biệt phái, viên chức đủ điều kiện có thể được tiếp nhận vào làm công chức.
    .title = Có thể xem xét tiếp nhận
    .todo = Xem xét tiếp nhận với người có đủ 5 năm công tác liên tục.

P418 = Quy định về xếp loại khi tinh giản đã thay đổi từ ngày { $from }: { $cites }.
    .title = Quy định tinh giản đã thay đổi
    .todo = Áp dụng quy định có hiệu lực vào ngày xem xét.

P419 = Bổ nhiệm vào vị trí lãnh đạo phòng cấp xã phải đủ điều kiện: quy hoạch, { $years ->
        [0] xếp loại theo quy định của ngày xét
       *[other] { $years } năm liền hoàn thành tốt trở lên
    }, đủ tuổi một nhiệm kỳ; chỉ nêu tên người đủ điều kiện, trường hợp đặc biệt do cấp có thẩm quyền quyết định.
    .title = Điều kiện bổ nhiệm
    .todo = Rà soát từng người trước khi trình.

P420 = Phó trưởng phòng cấp tỉnh lên trưởng phòng cấp xã: cần xác định chức vụ tương đương trước; chức vụ cao hơn cần đủ 12 tháng ở chức vụ thấp hơn liền kề.
    .title = Chức vụ tương đương
    .todo = Tra bảng chức vụ tương đương; nếu bằng hoặc cao hơn thì điều động, bổ nhiệm ngay theo Điều 34.

P421 = Đợt { $wave }: khi hết hạn chỉ được gia hạn nếu là nhiệm vụ đột xuất, cấp bách chưa xong vì lý do khách quan.
    .title = Điều kiện gia hạn
    .todo = Ghi rõ căn cứ biệt phái; công việc có thời hạn nhất định thì không gia hạn.
