### The register kept: import, history, backup, numbers

## Help

help-import = Nhập bảng tính vào sổ nhân sự lưu giữ: cho xem trước những gì thay đổi, xác nhận rồi mới ghi
help-import-more = Danh sách mới thay cho những gì nó nêu: ai không còn trong danh sách của đơn vị mình thì vị trí ở đó kết thúc vào ngày trước. Điều mà danh sách không có cột thì giữ như đã biết. Có thể xem lại sổ theo bất kỳ ngày nào và theo bất kỳ phiên bản nào.
help-history = Toàn bộ quá trình của một người như đã lưu, hoặc các lần ghi vào sổ
help-backup = Sao lưu toàn bộ vào một tệp có mã kiểm tra; vẫn làm việc bình thường trong khi sao lưu
help-restore = Khôi phục bản sao lưu vào một cơ sở dữ liệu còn trống
help-restore-more = Sau khi khôi phục, chưa sổ nào được cấp số cho đến khi xác nhận số cao nhất đã cấp: canbo numbers --highest.
help-numbers = Các sổ số quyết định; xác nhận số cao nhất sau khi khôi phục
help-arg-db = Sổ nhân sự lưu giữ: tệp SQLite (canbo.db), hoặc địa chỉ máy chủ postgres://NGƯỜI@MÁY/TÊN
help-arg-province = Mã tỉnh, khi sổ có nhiều tỉnh
help-arg-known_at = Như đã biết ở phiên bản này; mặc định là phiên bản mới nhất
help-import-arg-on = Ngày mà các bảng tính phản ánh, như 2025-09-09 hoặc 09/09/2025; mặc định là hôm nay
help-arg-partial = Các danh sách chỉ là một phần: ai không có trong đó thì không coi là đã rời đơn vị
help-arg-yes = Ghi ngay, không hỏi lại
help-arg-key = Khóa của thao tác: cùng khóa thì chỉ ghi một lần
help-arg-who = Mã hoặc họ tên (không cần dấu)
help-arg-all = Kể cả những gì đã được đính chính
help-backup-arg-out = Tệp sao lưu
help-arg-backup = Tệp sao lưu
help-arg-highest = Số cao nhất đã cấp của một sổ; có thể lặp lại

## Import

import-blocked = Chưa nhập: các bảng tính có vấn đề phải sửa trước.
import-first = Tỉnh { $province }: nhập lần đầu, theo ngày { $day }
import-onto = Tỉnh { $province }: so với phiên bản { $base }, theo ngày { $day }
import-added = Người mới
import-changed = Người có thông tin thay đổi
import-left = Người không còn trong danh sách của đơn vị
import-units = Đơn vị mới hoặc thay đổi
import-headcounts = Dòng biên chế thay đổi
import-needs = Dòng nhu cầu thay đổi
import-events = Đơn vị có đào tạo, khảo sát, khối lượng việc thay đổi
import-person-added = mới có trong danh sách
import-person-removed = không còn trong sổ
import-person-left = không còn trong danh sách của { $from }
import-person-moved = { $from } → { $to }
import-more = … và { $count } người nữa; --json cho toàn bộ.
import-nothing = Sổ đã có đúng như vậy. Không ghi gì.
import-ask = Ghi vào sổ? [c/K]
import-not-written = Chưa ghi gì. Thêm --yes để ghi.
import-written = Đã ghi phiên bản { $version }: { $people } người.
head-import-what = Thay đổi
plan-kept = Đã lưu phương án { $digest }… lập từ phiên bản { $version } của sổ.

fact-id = mã
fact-name = họ tên
fact-birth = ngày sinh
fact-sex = giới tính
fact-kind = đối tượng
fact-posts = vị trí
fact-qualifications = trình độ
fact-theory = lý luận chính trị
fact-pay = lương
fact-recruited = ngày tuyển dụng
fact-experience-years = số năm kinh nghiệm
fact-ratings = xếp loại
fact-planned = quy hoạch
fact-absences = vắng mặt
fact-youngest-child-born = ngày sinh con nhỏ nhất
fact-pregnant = mang thai
fact-hardship = hoàn cảnh khó khăn
fact-ask-board = hỏi ban tổ chức
fact-rotation = luân chuyển
fact-wish = nguyện vọng
fact-confirmations = xác nhận

## History

head-count = Số lượng
head-day = Ngày
head-version = Phiên bản
head-at = Ghi lúc
head-by = Người ghi
head-cause = Lý do
history-import = nhập { $file }{ $more ->
    [0] { "" }
   *[other] { " " }và { $more } tệp khác
}
history-several = Nhiều người có tên “{ $who }”; chọn theo mã:
history-days = Từ { $from } đến hết { $to }
history-from = Từ { $from }
history-since = biết từ phiên bản { $version } ({ $by })
history-until = đã được đính chính ở phiên bản { $version }
head-born = Ngày sinh
tenure-home = Biên chế
tenure-seconded = Biệt phái
tenure-concurrent = Kiêm nhiệm

## Backup and numbers

backup-written = Đã sao lưu { $rows } dòng vào { $path }.
restore-done = Đã khôi phục { $rows } dòng từ bản sao lưu lập lúc { $at }.
restore-book = Sổ { $body } năm { $year } chưa được cấp số: bản sao lưu có đến số { $last }. Xác nhận số cao nhất đã cấp: canbo numbers --highest { $body }/{ $year }=SỐ
head-book = Sổ
head-year = Năm
head-last-number = Số cuối
head-book-state = Trạng thái
book-ready = được cấp số
book-unconfirmed = chưa xác nhận số cao nhất
numbers-none = Chưa có sổ số nào.

## Not done

refused-kept = sổ nhân sự lưu giữ không làm được việc này: { $what }.
refused-nothing-kept = { $db } chưa có gì. Nhập trước: canbo import TỆP --db { $db }
refused-which-province = sổ có nhiều tỉnh ({ $known }); chọn bằng --province.
refused-nobody-kept = trong sổ không có ai là “{ $who }”.
refused-no-province = các bảng tính không cho biết thuộc tỉnh nào.
refused-db = cơ sở dữ liệu không làm được việc này: { $what }.
refused-db-not-opened = không mở được { $db }: { $what }.
refused-db-no-such-file = không có cơ sở dữ liệu { $db }. Kiểm tra lại tên, hoặc nhập lần đầu bằng canbo import.
refused-db-newer = cơ sở dữ liệu này do bản Canbo mới hơn lập (lược đồ { $found }, bản này biết { $known }). Hãy dùng bản Canbo mới hơn.
refused-db-changed = sổ của tỉnh { $province } vừa có người khác ghi thêm. Không ghi gì; hãy xem lại và nhập lại.
refused-db-unknown-province = sổ chưa có gì về tỉnh { $province }.
refused-db-unknown-version = sổ của tỉnh { $province } không có phiên bản { $version }.
refused-db-before-beginning = sổ chưa có gì cho ngày { $day }; sổ bắt đầu từ { $first }.
refused-db-other-request = khóa { $key } đã dùng cho một thao tác khác. Không ghi gì.
refused-db-not-reconciled = sổ { $body } năm { $year } vừa khôi phục đến số { $last }: phải xác nhận số cao nhất đã cấp trước khi cấp tiếp.
refused-db-below-given-out = sổ { $body } năm { $year } đã cấp đến số { $last }: số cao nhất không thể thấp hơn.
refused-db-bad-backup = tệp này không phải bản sao lưu nguyên vẹn: { $what }. Không khôi phục gì.
refused-db-foreign = { $db } không phải cơ sở dữ liệu của Canbo; tệp được giữ nguyên. Chọn tên khác.
refused-db-long-key = có mã dài quá mức lưu được ({ $what }). Không ghi gì; rút ngắn mã trong bảng tính.
refused-db-not-empty = cơ sở dữ liệu này đã có dữ liệu; chỉ khôi phục vào cơ sở dữ liệu trống.
