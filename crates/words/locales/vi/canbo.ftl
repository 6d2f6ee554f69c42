# Câu chữ của dòng lệnh.

## Tên gọi

severity-blocks = Phải sửa
severity-mend = Nên sửa
severity-presumed = Suy định
severity-notice = Lưu ý

## Dùng để kiểm tra cách viết số

test-people = { $count } người
