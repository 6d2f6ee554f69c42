### The register kept: import, history, backup, numbers

## Help

help-import = Nhập bảng tính vào sổ nhân sự lưu giữ: cho xem trước những gì thay đổi, xác nhận rồi mới ghi
help-import-more = Danh sách mới thay cho những gì nó nêu: ai không còn trong danh sách của đơn vị mình thì vị trí ở đó kết thúc vào ngày trước. Điều mà danh sách không có cột thì giữ như đã biết. Có thể xem lại sổ theo bất kỳ ngày nào và theo bất kỳ phiên bản nào.
help-history = Toàn bộ quá trình của một người như đã lưu, hoặc các lần ghi vào sổ
help-backup = Sao lưu toàn bộ vào một tệp có mã kiểm tra; vẫn làm việc bình thường trong khi sao lưu
help-restore = Khôi phục bản sao lưu vào một cơ sở dữ liệu còn trống
help-restore-more = Sau khi khôi phục, chưa sổ nào được cấp số cho đến khi xác nhận số cao nhất đã cấp: canbo numbers --highest.
help-numbers = Các sổ số quyết định; xác nhận số cao nhất sau khi khôi phục
help-plans = Các phương án lưu cùng sổ, hoặc các tệp của một phương án
help-plans-more = Lệnh nào nhận phương án thì, khi có --db, cũng nhận mã của nó hoặc phần đầu của mã: canbo explain 3f2a91c0 --db canbo.db. Khi đó sổ được xem như đã biết lúc lập phương án.
help-adopt = Thông qua một phương án đã lưu: kiểm lại trên sổ hiện nay, mỗi dòng thành một hồ sơ
help-adopt-more = Vẫn tốt nhất: được thông qua. Không còn tốt nhất, hoặc thiếu mức tối thiểu: chỉ ra phần thua thiệt và hỏi lý do. Vi phạm quy định: không thông qua; phương án của hôm nay làm xáo trộn ít nhất được lưu và nêu tên. --withdraw rút lại việc thông qua.
help-jobs = Việc đã xếp hàng: việc đang chờ, đang chạy, đã xong
help-schedule = Việc lặp lại theo lịch, như sao lưu mỗi đêm
help-schedule-more = Lịch là một dòng cron theo giờ Việt Nam: phút, giờ, ngày, tháng, thứ. "0 1 * * *" là mỗi đêm lúc một giờ. Phải có máy làm việc: canbo work.
help-work = Làm những việc đang xếp hàng, cho đến khi được yêu cầu dừng
help-work-more = Nhiều máy có thể cùng làm trên một sổ; mỗi việc do một máy làm. Việc của máy bị hỏng được máy khác làm tiếp.
help-arg-later = Xếp phương án vào hàng; canbo work sẽ lập
help-plans-arg-plan = Mã của phương án, hoặc phần đầu của mã
help-plans-arg-out = Thư mục cho plan.json, plan.xlsx và summary.txt
help-adopt-arg-plan = Mã của phương án, hoặc phần đầu của mã
help-adopt-arg-on = Ngày đối chiếu với sổ; mặc định là hôm nay
help-arg-reason = Lý do, được lưu lại
help-arg-withdraw = Rút lại việc thông qua
help-adopt-arg-yes = Làm mà không hỏi
help-arg-cancel = Số của việc cần dừng
help-schedule-arg-name = Tên của lịch
help-arg-rule = Khi nào: phút, giờ, ngày, tháng, thứ
help-arg-backup_to = Thư mục sao lưu, trên máy làm việc
help-arg-keep = Giữ lại bao nhiêu bản; mặc định giữ tất cả
help-arg-remove = Bỏ lịch
help-arg-until_idle = Dừng khi không còn việc đến hạn
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

## Phương án, thông qua, việc xếp hàng

head-plan = Phương án
head-lines = Số người điều động
head-adopted = Thông qua
plans-elastic = (thiếu mức tối thiểu)
plans-none = Chưa lưu phương án nào. canbo plan --db … sẽ lập và lưu.
adopt-head = Phương án { $plan }: { $lines } người, lập từ phiên bản { $base }; đối chiếu với phiên bản { $version } tại ngày { $day }
adopt-elastic = Phương án này thiếu mức tối thiểu của nơi cử và nói rõ như vậy; chỉ được thông qua khi nêu lý do.
adopt-best = Không vi phạm quy định nào, và không có phương án nào tốt hơn.
adopt-worse = Không vi phạm quy định nào, nhưng phương án lập hôm nay sẽ tốt hơn:
adopt-breach = Không thể thực hiện như đã lập: { $count } điều không còn đúng trên sổ hôm nay.
adopt-dropped = Không thể giữ { $person } tại { $seat } được nữa; yêu cầu đó không có trong phương án mới.
adopt-instead = Đã lưu thay thế: phương án { $plan }, { $lines } người, khác { $touched } dòng. Hãy xem rồi: canbo adopt { $plan }
adopt-needs-reason = Nếu vẫn thông qua, hãy nêu lý do: --reason "…"
adopt-ask = Thông qua phương án này? [c/K]
adopt-not-done = Chưa thay đổi gì. Thêm --yes để thực hiện.
adopt-done = Đã thông qua trên phiên bản { $version }: mở { $count } hồ sơ.
withdraw-ask = Rút lại việc thông qua này? [c/K]
withdraw-done = Đã rút lại việc thông qua phương án { $plan }. Các hồ sơ của nó đã đóng.
head-tier = Tiêu chí
head-this-plan = Phương án này
head-best-plan = Tốt nhất
head-job = Việc
head-job-kind = Loại việc
head-job-state = Tình trạng
head-progress = Tiến độ
head-due = Đến hạn
head-attempt = Lần
head-outcome = Kết quả
jobs-none = Chưa có việc nào được xếp hàng.
job-waiting = đang chờ
job-running = đang làm
job-ending = đang dừng
job-done = đã xong
job-failed = không làm được
job-cancelled = đã hủy
job-kind-plan = lập phương án
job-kind-backup = sao lưu
job-plan = phương án { $plan }, { $lines } người
job-plan-elastic = phương án { $plan }, { $lines } người, thiếu mức tối thiểu
job-no-plan = không có phương án nào: { $count } giới hạn mâu thuẫn
plan-in-line = Đã xếp hàng, việc số { $job }. Nếu chưa có máy nào làm: canbo work --db { $db }
head-schedule = Lịch
head-rule = Khi nào
schedule-set = “{ $name }” đến hạn lần đầu lúc { $due }.
schedule-removed = Đã bỏ “{ $name }”.
schedules-none = Chưa có lịch nào.
usage-no-schedule = không có lịch “{ $name }”
work-waits = Đang chờ việc. Ctrl-C để dừng.
work-done = Việc { $job } ({ $kind }): đã xong. { $what }
work-cancelled = Việc { $job } ({ $kind }): đã hủy.
work-refused = Việc { $job } ({ $kind }) không làm được: { $what }
work-failed-again = Việc { $job } ({ $kind }) bị lỗi và sẽ được làm lại: { $what }
work-failed = Việc { $job } ({ $kind }) bị lỗi lần cuối: { $what }
work-lost = Việc { $job } ({ $kind }) đã được máy khác làm tiếp.
work-put-back = Việc { $job } ({ $kind }) đã được trả lại hàng chờ.

## Not done

refused-kept = sổ nhân sự lưu giữ không làm được việc này: { $what }.
refused-nothing-kept = { $db } chưa có gì. Nhập trước: canbo import TỆP --db { $db }
refused-which-province = sổ có nhiều tỉnh ({ $known }); chọn bằng --province.
refused-nobody-kept = trong sổ không có ai là “{ $who }”.
refused-no-province = các bảng tính không cho biết thuộc tỉnh nào.
refused-db = cơ sở dữ liệu không làm được việc này: { $what }.
refused-db-not-opened = không mở được { $db }: { $what }.
refused-db-no-such-file = không có cơ sở dữ liệu { $db }. Kiểm tra lại tên, hoặc nhập lần đầu bằng canbo import.
refused-db-newer = { $db } do bản Canbo mới hơn lập (lược đồ { $found }, bản này biết { $known }). Hãy dùng bản Canbo mới hơn.
refused-db-changed = sổ của tỉnh { $province } vừa có người khác ghi thêm. Không ghi gì; hãy xem lại và nhập lại.
refused-db-unknown-province = sổ chưa có gì về tỉnh { $province }.
refused-db-unknown-version = sổ của tỉnh { $province } không có phiên bản { $version }.
refused-db-before-beginning = sổ chưa có gì cho ngày { $day }; sổ bắt đầu từ { $first }.
refused-db-other-request = khóa { $key } đã dùng cho một thao tác khác. Không ghi gì.
refused-db-not-reconciled = sổ { $body } năm { $year } vừa khôi phục đến số { $last }: phải xác nhận số cao nhất đã cấp trước khi cấp tiếp.
refused-db-below-given-out = sổ { $body } năm { $year } đã cấp đến số { $last }: số cao nhất không thể thấp hơn.
refused-db-too-far = số cuối đã biết của sổ { $body } năm { $year } là { $last }: { $stated } hẳn là ghi nhầm. Chưa xác nhận gì; hãy xem lại số.
refused-db-bad-backup = { $path } không phải bản sao lưu nguyên vẹn: { $what }. Không khôi phục gì.
refused-db-foreign = { $db } không phải cơ sở dữ liệu của Canbo nên được giữ nguyên. Chọn nơi khác.
refused-db-long-key = có mã dài quá mức lưu được ({ $what }). Không ghi gì; rút ngắn mã trong bảng tính.
refused-db-no-such-plan = chưa lưu phương án { $plan } nào. canbo plans cho xem các phương án đã lưu.
refused-db-several-plans = có nhiều phương án bắt đầu bằng { $plan }: hãy ghi dài hơn.
refused-db-no-such-job = không có việc số { $job }.
refused-db-open-cases = { $count } người trong số này đã được điều động theo phương án thông qua trước ({ $plans }): { $people }. Hãy rút lại việc thông qua đó, hoặc lập phương án không có họ.
refused-no-reason = cần nêu lý do: --reason "…"
refused-not-adopted = phương án này chưa được thông qua.
refused-already-adopted = phương án này đã được thông qua lúc { $at } bởi { $by }.
refused-rule = “{ $rule }” không phải là lịch: { $what }. Lịch gồm phút, giờ, ngày, tháng, thứ, ví dụ "0 1 * * *".
refused-db-not-empty = { $db } đã có dữ liệu; chỉ khôi phục vào cơ sở dữ liệu trống.
refused-db-occupied = { $path } đã có sẵn và không phải bản sao lưu của Canbo nên được giữ nguyên. Chọn tên khác.
numbers-highest = Sổ { $body } năm { $year }: đã biết đến số { $last }, ghi { $highest } là số cao nhất đã cấp
numbers-new = Sổ { $body } năm { $year } chưa có: lập sổ mới, ghi { $highest } là số cao nhất đã cấp
numbers-ask = Không thể làm lại. Ghi vào sổ? [c/K]
numbers-not-done = Chưa ghi gì. Thêm --yes để ghi.
usage-book-year = { $year } không phải năm của một sổ số
refused-db-no-such-book = không có sổ { $body } năm { $year }, và không đơn vị nào trong sổ nhân sự có mã đó. Chưa ghi gì.
refused-db-no-address = { $db } không phải địa chỉ máy chủ PostgreSQL (postgres://NGƯỜI@MÁY/TÊN), cũng không phải tên tệp. Nếu đúng là tên tệp, hãy thêm ./ ở đầu.
db-cause-unreachable = không kết nối được với máy chủ
db-cause-busy = cơ sở dữ liệu đang bận, hãy thử lại sau
db-cause-address = địa chỉ không đọc được
db-cause-password = máy chủ không cho vào: sai người dùng hoặc mật khẩu
db-cause-no-database = máy chủ không có cơ sở dữ liệu này
db-cause-permission = không có quyền
db-cause-read-only = chỉ đọc được, không ghi được ở đây
db-cause-not-opened = không mở được tệp
db-cause-damaged = tệp bị hỏng
db-cause-full = đĩa đã đầy
backup-flaw-short = tệp quá ngắn
backup-flaw-sum = mã kiểm tra không khớp với nội dung, tệp đã bị cắt hoặc bị sửa
backup-flaw-other = phần đầu không phải của một bản sao lưu
backup-flaw-content = nội dung không đúng ({ $what })
