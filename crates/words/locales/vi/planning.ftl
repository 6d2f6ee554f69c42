# Kiểm tra lại phương án.

V101 = Không đọc được tệp phương án: { $what }.
    .title = Tệp phương án không nguyên vẹn
    .todo = Dùng lại tệp phương án gốc do chương trình ghi ra; không sửa tệp này bằng tay.

V102 = Các tệp dữ liệu đưa vào không cho ra đúng dữ liệu nhân sự mà phương án đã dựa vào.
    .title = Dữ liệu khác với khi lập phương án
    .todo = Đưa vào đúng các tệp đã dùng khi lập phương án, hoặc lập lại phương án trên dữ liệu mới.

V103 = Không đọc được chương trình ghi trong phương án: { $what }.
    .title = Chương trình trong phương án bị hỏng
    .todo = Dùng lại tệp phương án gốc.

V104 = Không dựng được cơ sở của phương án: { $what }.
    .title = Không dựng được cơ sở của phương án
    .todo = Kiểm tra dữ liệu và các chỉ định ghim, không cử.

V105 = Chương trình trong phương án không đúng là chương trình { $code }.
    .title = Chương trình trong phương án khác với bản gốc
    .todo = Lập lại phương án với chương trình gốc; chương trình riêng của tỉnh thì đặt mã riêng và đối chiếu bằng --programme.

V110 = { $person } xuất hiện hai lần trong phương án.
    .title = Một người có hai dòng
    .todo = Lập lại phương án.

V111 = Dòng của { $person } nêu người hoặc vị trí không có trong dữ liệu.
    .title = Người hoặc vị trí không có trong dữ liệu
    .todo = Đưa vào đúng các tệp đã dùng khi lập phương án.

V120 = Chuyên ngành đào tạo không phù hợp vị trí { $position }.
    .title = Chuyên ngành không phù hợp vị trí
    .todo = Chọn người có chuyên ngành phù hợp hoặc gần phù hợp.

V121 = Vị trí { $position } không phải vị trí chuyên môn còn trong biên chế được giao.
    .title = Vị trí không tiếp nhận
    .todo = Chọn vị trí còn chỉ tiêu.

V122 = Nơi đến đã đủ tổng biên chế, không tiếp nhận thêm từ ngoài.
    .title = Xã, phường đã đủ tổng biên chế
    .todo = Chọn xã, phường còn thiếu.

V123 = Chương trình không cho phép đưa người từ nơi này đến vị trí { $position } theo bước này.
    .title = Chương trình không cho phép cách bố trí này
    .todo = Xem lại các bước và phạm vi của chương trình.

V130 = { $unit } cử đi { $sent } người (tối thiểu { $at_least }), trong đó { $leaders } lãnh đạo (tối thiểu { $leaders_at_least }); phương án đã nêu rõ.
    .title = Chưa đạt mức tối thiểu của nơi cử
    .todo = Chỉ được thông qua khi có quyết định cho phép và ghi lý do.

V131 = { $unit } cử đi { $sent } người, tối đa là { $at_most }.
    .title = Vượt mức tối đa của nơi cử
    .todo = Lập lại phương án.

V132 = { $unit } cử đi { $sent } người (tối thiểu { $at_least }), trong đó { $leaders } lãnh đạo (tối thiểu { $leaders_at_least }).
    .title = Dưới mức tối thiểu của nơi cử
    .todo = Lập lại phương án.

V133 = Xã, phường cho đi nhiều hơn số vượt biên chế.
    .title = Nơi cho người xuống dưới biên chế
    .todo = Lập lại phương án.

V134 = Sau phương án, xã, phường vượt tổng biên chế.
    .title = Vượt tổng biên chế nơi đến
    .todo = Lập lại phương án.

V135 = Sau phương án, một vị trí có nhiều người hơn chỉ tiêu và hơn trước.
    .title = Vượt chỉ tiêu của vị trí
    .todo = Lập lại phương án.

V136 = Sau phương án, một lĩnh vực hoặc vị trí mất người cuối cùng có chuyên ngành phù hợp.
    .title = Lấy đi người cuối cùng
    .todo = Lập lại phương án.

V137 = { $person } được ghim mà không ở vị trí { $seat }.
    .title = Chỉ định ghim không được giữ
    .todo = Lập lại phương án.

V138 = { $person } đã có chỉ định không bố trí mà vẫn được xếp vào { $seat }.
    .title = Chỉ định không cử không được giữ
    .todo = Lập lại phương án.

V140 = Một người tự nguyện, đủ điều kiện có thể thay một người không có nguyện vọng mà không làm xấu mục tiêu nào cao hơn.
    .title = Người tự nguyện bị bỏ qua
    .todo = Lập lại phương án.

V141 = Bảng giá chứng minh không có đúng kích thước của bài toán dựng lại từ dữ liệu.
    .title = Chứng minh không khớp
    .todo = Dùng lại tệp phương án gốc.

V142 = Bảng giá không chứng minh được rằng không có phương án tốt hơn: { $fault }.
    .title = Chứng minh không đúng
    .todo = Lập lại phương án.

V143 = Mục tiêu { $tier } đếm từ người khác với đếm từ bài toán.
    .title = Hai cách đếm không khớp
    .todo = Đây là lỗi của chương trình; gửi lại tệp phương án cho người phát triển.

V144 = Còn phương án khác tốt ngang bằng.
    .title = Không phải phương án tốt nhất duy nhất
    .todo = Lập lại phương án.

V145 = Tham số phân định { $salt } lẽ ra phải được dùng trước.
    .title = Tham số phân định bị chọn
    .todo = Lập lại phương án.

V160 = { $person } và { $other } làm việc trong cùng một cơ quan dù đã yêu cầu không bố trí cùng nhau.
    .title = Hai người phải ở khác cơ quan
    .todo = Lập lại phương án với --apart.

V161 = Tổng trợ cấp { $is } đồng, vượt mức { $at_most } đồng.
    .title = Vượt kinh phí trợ cấp
    .todo = Lập lại phương án hoặc tăng kinh phí.

V162 = Có xã, phường { $is } người rời vị trí, vượt mức { $at_most } người.
    .title = Quá nhiều người rời vị trí ở một xã
    .todo = Lập lại phương án.

V163 = Cây chứng minh của các giới hạn bổ sung không đúng: { $fault }.
    .title = Cây chứng minh không đúng
    .todo = Dùng lại tệp phương án gốc hoặc lập lại phương án.

V150 = Mục { $field } của phương án không đúng với dữ liệu, chương trình và các dòng phương án.
    .title = Nội dung không suy ra được
    .todo = Dùng lại tệp phương án gốc.

V151 = Thời hạn ở { $unit } của { $person } kết thúc trước ngày thông qua phương án.
    .title = Thời hạn đã kết thúc
    .todo = Thông qua vào ngày sớm hơn hoặc lập lại phương án.

V152 = { $person } không còn trong danh sách, hoặc vị trí được xếp không còn.
    .title = Người hoặc vị trí không còn
    .todo = Xem phương án thay thế, hoặc lập lại phương án.

tier-broken-minimums = Mức tối thiểu của nơi cử chưa đạt
tier-empty-fields = Lĩnh vực chưa có người
tier-unfitting-positions = Vị trí chưa có người đúng chuyên ngành
tier-fair-shortage = Thiếu có trọng số, chia đều tỷ lệ (phần triệu)
tier-disturbance = Dòng khác phương án trước
tier-from-province = Cử từ cấp tỉnh
tier-from-centres = Biệt phái từ trung tâm dịch vụ
tier-between = Điều động giữa các xã, phường
tier-inside = Bố trí lại trong xã, phường
tier-volunteers = Người đi không theo nguyện vọng
tier-fit = Điểm phù hợp (càng nhỏ càng tốt)
tier-tie-break = Phân định khi ngang nhau

conflict-too-few-people = { $sender } phải cử { $must } người nhưng chỉ có { $able } trong { $present } người đủ điều kiện và phù hợp một vị trí: { $because }
conflict-too-few-leaders = { $sender } phải cử ít nhất { $must } lãnh đạo cấp phòng nhưng chỉ có { $able } trong { $present } người đủ điều kiện và phù hợp một vị trí: { $because }
conflict-competes = { $sender } phải cử { $must } người nhưng các vị trí phù hợp đã do nơi khác phải cử người đến
conflict-total = { $commune }: tổng biên chế không còn chỗ
conflict-last-person = { $commune }: không thể lấy người cuối cùng của một lĩnh vực hoặc vị trí
conflict-pinned = { $person }: chỉ định ghim
conflict-no-fitting-seat = không có vị trí thiếu phù hợp chuyên ngành

conflict-forbidden = đã có chỉ định không cử
conflict-pinned-elsewhere = đã được ghim ở vị trí khác
conflict-over-quota = vượt mức tối đa của nơi cử
conflict-apart = { $first } và { $second }: yêu cầu không bố trí cùng cơ quan
conflict-budget = kinh phí trợ cấp nhiều nhất { $most } đồng
conflict-gross-leavers = { $commune }: nhiều nhất { $most } người được rời vị trí

side-apart = Không bố trí cùng cơ quan: { $pairs } cặp, đều được giữ; nếu không có yêu cầu này, { $without } cặp sẽ cùng cơ quan.
side-budget = Trợ cấp một lần: { $with } đồng, kinh phí nhiều nhất { $most } đồng; nếu không giới hạn: { $without } đồng.
side-leavers = Người rời vị trí ở một xã, phường: nhiều nhất { $with }, giới hạn { $most }; nếu không giới hạn: { $without }.
side-free = Các giới hạn này không làm mục tiêu nào xấu đi.
side-cost = Các giới hạn này làm thay đổi: { $aims }.
side-aim = { $aim } { $with } (nếu không giới hạn: { $without })
side-gap = Các mục tiêu trước “{ $aim }” đã chứng minh là tốt nhất; ở mục tiêu này phương án đạt { $value }, không phương án nào dưới { $least }. Các mục tiêu sau chưa chứng minh.
side-gap-after = Đã chứng minh là tốt nhất đến hết mục tiêu “{ $aim }” ({ $value }); các mục tiêu sau chưa chứng minh.

V124 = Người đang giữ chức vụ lãnh đạo của một phòng bị điều sang vị trí chuyên môn.
    .title = Đưa người lãnh đạo ra khỏi chức vụ
    .todo = Lập lại phương án; việc thay đổi chức vụ lãnh đạo theo quy trình riêng.
