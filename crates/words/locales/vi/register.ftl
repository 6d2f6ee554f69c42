# Ghép dữ liệu từ các bảng tính thành hồ sơ nhân sự và biên chế. Mã R.

R201 =
    { $count ->
            [0] Không tên đơn vị nào cho biết dữ liệu thuộc tỉnh nào.
           *[other] Tên đơn vị hợp với nhiều tỉnh như nhau: { $provinces }.
    }
    .title = Chưa xác định được tỉnh
    .todo = Ghi tên tỉnh ở tiêu đề trang tính hoặc thêm cột mã đơn vị hành chính.

R202 = “{ $text }” thuộc { $province }, không thuộc tỉnh của các dữ liệu còn lại; các dòng này không được tính vào đơn vị nào ({ $rows } dòng).
    .title = Đơn vị của tỉnh khác
    .todo = Sửa tên hoặc mã đơn vị; nếu tệp của tỉnh khác thì bỏ ra.

R203 = Không có xã, phường, đặc khu hay cơ quan nào được nhận ra từ “{ $text }” ({ $rows } dòng).
    .title = Không nhận ra đơn vị
    .todo = Ghi đúng tên theo danh mục hành chính, hoặc ghi mã đơn vị; với cơ quan cấp tỉnh, ghi đủ “Sở …”, “Ban …”, “Trung tâm …”.

R204 = “{ $text }” có thể là: { $places } ({ $rows } dòng).
    .title = Tên đơn vị có nhiều cách hiểu
    .todo = Ghi đủ dấu và loại đơn vị (xã, phường), hoặc ghi mã đơn vị.

R205 = Mã { $code } là { $unit }, nhưng dòng lại ghi { $name }; mã được dùng ({ $rows } dòng).
    .title = Mã và tên đơn vị không khớp
    .todo = Sửa mã hoặc tên cho khớp.

R206 = Không rõ dòng thuộc đơn vị nào: ô, dòng nhóm, tiêu đề và tên trang đều không ghi ({ $rows } dòng).
    .title = Dòng không có đơn vị
    .todo = Thêm cột đơn vị, hoặc ghi tên đơn vị ở tiêu đề trang tính.

R207 = “{ $text }” không phải phòng, ban nào được biết của { $unit }; người được tính vào { $unit } hoặc phòng theo vị trí việc làm ({ $rows } dòng).
    .title = Không nhận ra phòng, ban của xã
    .todo = Ghi tên phòng, ban theo cơ cấu hiện hành.

R209 = “{ $text }” là bộ phận của một cơ quan nhưng không rõ cơ quan nào ({ $rows } dòng).
    .title = Không rõ cơ quan chủ quản
    .todo = Thêm cột cơ quan, hoặc ghi tên cơ quan ở tiêu đề trang tính.

R210 = Dòng không có họ tên; không đọc được người nào từ dòng này.
    .title = Thiếu họ tên
    .todo = Ghi họ tên, hoặc xóa dòng thừa.

R211 =
    Đối tượng không ghi; suy định là { $kind ->
            [cadre] cán bộ
            [civil_servant] công chức
            [public_employee] viên chức
            [contract] lao động hợp đồng
            [part_time] người hoạt động không chuyên trách
            [military] quân sự
            [police] công an
           *[other] { $kind }
    } theo chức vụ và đơn vị ({ $rows } dòng).
    .title = Đối tượng được suy định
    .todo = Thêm cột đối tượng: cán bộ, công chức, viên chức, hợp đồng.

R212 = “{ $text }” không khớp vị trí việc làm nào của cấp xã ({ $rows } dòng).
    .title = Không nhận ra vị trí việc làm
    .todo = Ghi theo danh mục vị trí việc làm, hoặc thêm cột lĩnh vực.

R213 = “{ $text }” không khớp lĩnh vực nào ({ $rows } dòng).
    .title = Không nhận ra lĩnh vực
    .todo = Ghi theo tên mười lĩnh vực của cấp xã.

R214 = Không rõ vị trí việc làm: cột vị trí, chức vụ và lĩnh vực đều không cho biết ({ $rows } dòng).
    .title = Chưa rõ vị trí việc làm
    .todo = Ghi vị trí việc làm hoặc lĩnh vực chính của từng người.

R215 = “{ $text }” không khớp trình độ hay chuyên ngành nào ({ $rows } dòng).
    .title = Không nhận ra trình độ
    .todo = Ghi trình độ (đại học, thạc sĩ…) và chuyên ngành.

R216 = Chuyên ngành “{ $text }” không có trong danh mục; chưa xét được sự phù hợp với vị trí ({ $rows } dòng).
    .title = Không nhận ra chuyên ngành
    .todo = Ghi tên ngành theo danh mục, hoặc thêm cột mã ngành 7 chữ số.

R217 = Chuyên ngành “{ $text }” được hiểu là { $major } ({ $code }) ({ $rows } dòng).
    .title = Chuyên ngành được suy định
    .todo = Nếu hiểu sai, thêm cột mã ngành 7 chữ số.

R218 = Có chuyên ngành “{ $text }” nhưng không ghi trình độ; tạm tính mức thấp nhất ({ $rows } dòng).
    .title = Thiếu trình độ
    .todo = Ghi trình độ: trung cấp, cao đẳng, đại học, thạc sĩ, tiến sĩ.

R219 = “{ $text }” được hiểu là vị trí { $position } ({ $rows } dòng).
    .title = Vị trí việc làm được suy định
    .todo = Nếu hiểu sai, ghi rõ vị trí việc làm.

R220 =
    Ngày không đủ ở cột { $fact ->
            [name] họ tên
            [number] số hiệu
            [birth] ngày sinh
            [sex] giới tính
            [kind] đối tượng
            [title] chức vụ
            [position] vị trí việc làm
            [qualification] chuyên ngành đào tạo
            [theory] lý luận chính trị
            [rating] xếp loại
            [rank] ngạch
            [step] bậc lương
            [coefficient] hệ số lương
            [allowance] phụ cấp chức vụ
            [recruited] ngày tuyển dụng
            [post_from] ngày giữ chức vụ
            [experience] số năm kinh nghiệm
            [planned] quy hoạch
            [rotated_on] ngày luân chuyển
            [rotation] nơi luân chuyển đi
            [seconded_from] ngày bắt đầu biệt phái
            [seconded_until] ngày kết thúc biệt phái
            [absence_from] ngày bắt đầu vắng
            [absence_until] ngày hết vắng
            [child] ngày sinh con nhỏ nhất
            [request] ngày ký đơn
            [ethics] xác nhận phẩm chất đạo đức
            [health] xác nhận sức khỏe
            [capability] xác nhận năng lực
            [headcount_kind] loại biên chế
            [document_date] ngày văn bản
            [valid_from] hiệu lực từ
            [valid_until] hiệu lực đến
           *[other] dữ kiện
    }; lấy ngày đầu kỳ, riêng ngày kết thúc lấy ngày cuối kỳ ({ $rows } dòng).
    .title = Ngày được suy định
    .todo = Ghi đủ ngày, tháng, năm.

R221 =
    { $date } ở cột { $fact ->
            [name] họ tên
            [number] số hiệu
            [birth] ngày sinh
            [sex] giới tính
            [kind] đối tượng
            [title] chức vụ
            [position] vị trí việc làm
            [qualification] chuyên ngành đào tạo
            [theory] lý luận chính trị
            [rating] xếp loại
            [rank] ngạch
            [step] bậc lương
            [coefficient] hệ số lương
            [allowance] phụ cấp chức vụ
            [recruited] ngày tuyển dụng
            [post_from] ngày giữ chức vụ
            [experience] số năm kinh nghiệm
            [planned] quy hoạch
            [rotated_on] ngày luân chuyển
            [rotation] nơi luân chuyển đi
            [seconded_from] ngày bắt đầu biệt phái
            [seconded_until] ngày kết thúc biệt phái
            [absence_from] ngày bắt đầu vắng
            [absence_until] ngày hết vắng
            [child] ngày sinh con nhỏ nhất
            [request] ngày ký đơn
            [ethics] xác nhận phẩm chất đạo đức
            [health] xác nhận sức khỏe
            [capability] xác nhận năng lực
            [headcount_kind] loại biên chế
            [document_date] ngày văn bản
            [valid_from] hiệu lực từ
            [valid_until] hiệu lực đến
           *[other] dữ kiện
    } không phải là ngày có thật.
    .title = Ngày không có thật
    .todo = Sửa lại ngày.

R222 =
    Ô { $fact ->
            [name] họ tên
            [number] số hiệu
            [birth] ngày sinh
            [sex] giới tính
            [kind] đối tượng
            [title] chức vụ
            [position] vị trí việc làm
            [qualification] chuyên ngành đào tạo
            [theory] lý luận chính trị
            [rating] xếp loại
            [rank] ngạch
            [step] bậc lương
            [coefficient] hệ số lương
            [allowance] phụ cấp chức vụ
            [recruited] ngày tuyển dụng
            [post_from] ngày giữ chức vụ
            [experience] số năm kinh nghiệm
            [planned] quy hoạch
            [rotated_on] ngày luân chuyển
            [rotation] nơi luân chuyển đi
            [seconded_from] ngày bắt đầu biệt phái
            [seconded_until] ngày kết thúc biệt phái
            [absence_from] ngày bắt đầu vắng
            [absence_until] ngày hết vắng
            [child] ngày sinh con nhỏ nhất
            [request] ngày ký đơn
            [ethics] xác nhận phẩm chất đạo đức
            [health] xác nhận sức khỏe
            [capability] xác nhận năng lực
            [headcount_kind] loại biên chế
            [document_date] ngày văn bản
            [valid_from] hiệu lực từ
            [valid_until] hiệu lực đến
           *[other] dữ kiện
    } được đánh dấu nhưng không ghi ngày; coi là chưa xác nhận ({ $rows } dòng).
    .title = Xác nhận không có ngày
    .todo = Ghi ngày của văn bản xác nhận.

R223 =
    Không hiểu “{ $text }” ở cột { $fact ->
            [name] họ tên
            [number] số hiệu
            [birth] ngày sinh
            [sex] giới tính
            [kind] đối tượng
            [title] chức vụ
            [position] vị trí việc làm
            [qualification] chuyên ngành đào tạo
            [theory] lý luận chính trị
            [rating] xếp loại
            [rank] ngạch
            [step] bậc lương
            [coefficient] hệ số lương
            [allowance] phụ cấp chức vụ
            [recruited] ngày tuyển dụng
            [post_from] ngày giữ chức vụ
            [experience] số năm kinh nghiệm
            [planned] quy hoạch
            [rotated_on] ngày luân chuyển
            [rotation] nơi luân chuyển đi
            [seconded_from] ngày bắt đầu biệt phái
            [seconded_until] ngày kết thúc biệt phái
            [absence_from] ngày bắt đầu vắng
            [absence_until] ngày hết vắng
            [child] ngày sinh con nhỏ nhất
            [request] ngày ký đơn
            [ethics] xác nhận phẩm chất đạo đức
            [health] xác nhận sức khỏe
            [capability] xác nhận năng lực
            [headcount_kind] loại biên chế
            [document_date] ngày văn bản
            [valid_from] hiệu lực từ
            [valid_until] hiệu lực đến
           *[other] dữ kiện
    } ({ $rows } dòng).
    .title = Không hiểu nội dung ô
    .todo = Ghi theo cách thông dụng hoặc chọn từ danh sách của bảng mẫu.

R225 = Không nhận ra nơi đến biệt phái “{ $text }”.
    .title = Không nhận ra nơi đến biệt phái
    .todo = Ghi tên xã, phường hoặc cơ quan nơi đến.

R226 = Không nhận ra nơi có nguyện vọng đến “{ $text }”.
    .title = Không nhận ra nơi có nguyện vọng đến
    .todo = Ghi tên xã, phường; nhiều nơi cách nhau bằng dấu chấm phẩy.

R227 = Biệt phái ghi từ { $from } đến { $to }: ngày kết thúc trước ngày bắt đầu.
    .title = Thời hạn biệt phái không hợp lý
    .todo = Sửa ngày bắt đầu hoặc ngày kết thúc.

R228 = { $name } được ghi là biệt phái đến đây nhưng không có trong danh sách của cơ quan cử đi.
    .title = Chưa rõ cơ quan cử biệt phái
    .todo = Đưa vào danh sách của cơ quan cử đi.

R230 = { $rows } dòng của trang này nói về người đã có ở dòng khác; các dữ kiện được gộp lại.
    .title = Người có ở nhiều dòng
    .todo = Không cần làm gì.

R231 =
    Dữ kiện { $fact ->
            [name] họ tên
            [number] số hiệu
            [birth] ngày sinh
            [sex] giới tính
            [kind] đối tượng
            [title] chức vụ
            [position] vị trí việc làm
            [qualification] chuyên ngành đào tạo
            [theory] lý luận chính trị
            [rating] xếp loại
            [rank] ngạch
            [step] bậc lương
            [coefficient] hệ số lương
            [allowance] phụ cấp chức vụ
            [recruited] ngày tuyển dụng
            [post_from] ngày giữ chức vụ
            [experience] số năm kinh nghiệm
            [planned] quy hoạch
            [rotated_on] ngày luân chuyển
            [rotation] nơi luân chuyển đi
            [seconded_from] ngày bắt đầu biệt phái
            [seconded_until] ngày kết thúc biệt phái
            [absence_from] ngày bắt đầu vắng
            [absence_until] ngày hết vắng
            [child] ngày sinh con nhỏ nhất
            [request] ngày ký đơn
            [ethics] xác nhận phẩm chất đạo đức
            [health] xác nhận sức khỏe
            [capability] xác nhận năng lực
            [headcount_kind] loại biên chế
            [document_date] ngày văn bản
            [valid_from] hiệu lực từ
            [valid_until] hiệu lực đến
           *[other] dữ kiện
    } của { $person } không thống nhất: “{ $other ->
            [cadre] cán bộ
            [civil_servant] công chức
            [public_employee] viên chức
            [contract] lao động hợp đồng
            [part_time] không chuyên trách
            [military] quân sự
            [police] công an
            [male] nam
            [female] nữ
            [elementary] sơ cấp
            [intermediate] trung cấp
            [advanced] cao cấp
            [bachelor] cử nhân
            [not_completed] không hoàn thành nhiệm vụ
            [completed] hoàn thành nhiệm vụ
            [good] hoàn thành tốt nhiệm vụ
            [excellent] hoàn thành xuất sắc nhiệm vụ
            [yes] có
            [no] không
           *[other] { $other }
    }” ở đây, “{ $kept ->
            [cadre] cán bộ
            [civil_servant] công chức
            [public_employee] viên chức
            [contract] lao động hợp đồng
            [part_time] không chuyên trách
            [military] quân sự
            [police] công an
            [male] nam
            [female] nữ
            [elementary] sơ cấp
            [intermediate] trung cấp
            [advanced] cao cấp
            [bachelor] cử nhân
            [not_completed] không hoàn thành nhiệm vụ
            [completed] hoàn thành nhiệm vụ
            [good] hoàn thành tốt nhiệm vụ
            [excellent] hoàn thành xuất sắc nhiệm vụ
            [yes] có
            [no] không
           *[other] { $kept }
    }” tại { $kept_at }. Giá trị sau được dùng.
    .title = Dữ kiện không thống nhất
    .todo = Sửa cho thống nhất ở hai nơi.

R232 = { $name } và { $other } ({ $other_at }) được ghi cùng một số định danh cá nhân.
    .title = Hai người cùng số định danh
    .todo = Kiểm tra và sửa số định danh của một trong hai người.

R233 = Số hiệu { $number } được ghi cho { $people } người (nơi đầu tiên: { $other_at }); số này không dùng làm mã người.
    .title = Một số hiệu cho nhiều người
    .todo = Sửa số hiệu; nếu cột là số thứ tự thì không phải số hiệu.

R234 = { $name } có hai số định danh cá nhân khác nhau (nơi kia: { $other_at }); vẫn coi là một người vì cùng số hiệu, họ tên.
    .title = Một người hai số định danh
    .todo = Kiểm tra và sửa số định danh.

R235 = Có những người trùng tên { $name }, trùng thông tin sinh trong một đơn vị (nơi kia: { $other_at }); coi là những người khác nhau.
    .title = Người trùng tên
    .todo = Nếu là một người, ghi số hiệu hoặc ngày sinh đầy đủ ở cả hai nơi.

R236 = { $person } được ghi ở hai nơi: { $other } (ở đây) và { $kept } ({ $kept_at }). Tính vào nơi sau.
    .title = Một người ở hai đơn vị
    .todo = Bỏ một nơi; nếu là biệt phái, ghi nơi đến và thời hạn.

R237 = Số định danh cá nhân có { $digits } chữ số; số đúng có 12 (hoặc 9 với chứng minh nhân dân cũ).
    .title = Số định danh không đúng độ dài
    .todo = Sửa số; định dạng cột là văn bản để giữ số 0 ở đầu.

R238 =
    Số định danh cá nhân của { $name } không khớp { $what ->
            [sex] giới tính
            [year] năm sinh
            [both] giới tính và năm sinh
           *[other] dữ kiện
    } đã ghi.
    .title = Số định danh không khớp giới tính, năm sinh
    .todo = Kiểm tra số định danh, giới tính và ngày sinh.

R240 =
    Loại biên chế không ghi; suy định là { $kind ->
            [public_employee] số lượng người làm việc (viên chức)
           *[other] biên chế công chức
    } ({ $rows } dòng).
    .title = Loại biên chế được suy định
    .todo = Thêm cột loại biên chế.

R241 = Biên chế của { $unit } được ghi { $other } ở đây và { $kept } tại { $kept_at }. Số sau được dùng.
    .title = Biên chế không thống nhất
    .todo = Giữ số theo quyết định mới nhất, hoặc ghi ngày văn bản.

R242 =
    Tổng biên chế của { $unit } là { $total }, nhưng cộng theo { $by ->
            [kinds] các loại biên chế
            [blocks] các khối
            [offices] các phòng, ban
           *[other] các vị trí, lĩnh vực
    } là { $parts }.
    .title = Tổng và chi tiết không khớp
    .todo = Sửa tổng hoặc chi tiết cho khớp.

R243 =
    Tổng của { $unit } là { $total }, nhưng cộng { $by ->
            [kinds] các loại biên chế
            [blocks] các khối
            [offices] các phòng, ban
           *[other] các vị trí, lĩnh vực
    } là { $parts }.
    .title = Tổng không bằng cộng các cột
    .todo = Sửa tổng hoặc các cột.

R244 = “{ $text }” không phải là số người; ô không được tính ({ $rows } dòng).
    .title = Không phải số người
    .todo = Ghi số nguyên không âm; chưa giao thì để trống.

R245 = { $unit } ghi có mặt { $present } người, danh sách nhân sự có { $listed }.
    .title = Số có mặt khác danh sách
    .todo = Bổ sung danh sách hoặc sửa số có mặt.

R246 = “{ $text }” không khớp vị trí, lĩnh vực hay phòng, ban nào; số ở đó không được tính ({ $rows } dòng).
    .title = Không nhận ra tên dòng hoặc cột
    .todo = Ghi theo danh mục vị trí việc làm hoặc lĩnh vực.

R247 = { $rows } số lặp lại số đã ghi ở nơi khác; chỉ tính một lần.
    .title = Số ghi lặp lại
    .todo = Không cần làm gì.

R248 = Không ghi ngày hiệu lực; suy định từ ngày đầu năm { $year } theo tiêu đề ({ $rows } dòng).
    .title = Hiệu lực được suy định
    .todo = Thêm cột năm hoặc hiệu lực từ ngày.

R250 = { $unit } nêu nhu cầu { $number } người nhưng không ghi vị trí hay lĩnh vực.
    .title = Nhu cầu không rõ vị trí
    .todo = Ghi vị trí việc làm hoặc lĩnh vực cần người.

R251 = Nhu cầu của { $unit } được ghi { $other } ở đây và { $kept } tại { $kept_at }. Số sau được dùng.
    .title = Nhu cầu không thống nhất
    .todo = Giữ số theo văn bản mới nhất, hoặc ghi ngày văn bản.

R252 =
    { $unit }: { $what ->
            [turns] lượt người học “{ $name }”
            [cases] số hồ sơ của “{ $name }”
            [surveyed] số người được hỏi
            [satisfied] số người hài lòng
           *[other] số liệu
    } ở đây là { $other }, tại { $kept_at } là { $kept }. Số sau được dùng.
    .title = Số liệu không thống nhất
    .todo = Giữ một trang tính cho mỗi năm, hoặc sửa cho khớp.

R253 =
    Dòng thiếu { $what ->
            [course] tên lớp đào tạo, bồi dưỡng
            [turns] số lượt người
            [procedure] tên thủ tục
            [work] vị trí hoặc lĩnh vực
            [cases] số hồ sơ một năm
            [minutes] số phút một hồ sơ
            [year] số phút làm việc một năm
            [surveyed] số người được hỏi
            [satisfied] số người hài lòng
           *[other] số liệu
    }; dòng không được tính ({ $rows } dòng).
    .title = Dòng thiếu số liệu
    .todo = Ghi đủ các cột của trang tính, như trong mẫu (lệnh template).

R254 = { $unit }: số người hài lòng ({ $satisfied }) lớn hơn số người được hỏi ({ $asked }); dòng không được tính.
    .title = Hài lòng nhiều hơn được hỏi
    .todo = Sửa một trong hai số.

R260 = { $name } không có trong danh sách nhân sự nào.
    .title = Người đăng ký không có trong danh sách
    .todo = Sửa họ tên, số hiệu; hoặc bổ sung danh sách của cơ quan.

R261 = { $name } khớp với { $people } người trong danh sách nhân sự; chưa ghi nhận cho ai.
    .title = Người đăng ký trùng tên
    .todo = Ghi số hiệu hoặc ngày sinh.

R270 =
    Đánh dấu “{ $mark ->
            [remote] vùng sâu, vùng xa
            [specially_difficult] vùng đặc biệt khó khăn
            [border] biên giới
            [asked] đã có văn bản đề nghị
           *[other] { $mark }
    }” của { $unit }: ở đây ghi không, tại { $kept_at } ghi có. Lấy là có.
    .title = Đánh dấu không thống nhất
    .todo = Sửa cho thống nhất ở hai nơi.

