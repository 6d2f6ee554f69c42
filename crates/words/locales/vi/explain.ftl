# Vì sao, vì sao không, và cần thay đổi gì: câu chữ của giải thích.

## Dòng này làm được gì

explain-mends-broken-minimums = Giúp nơi cử đạt thêm { $value } người so với mức tối thiểu.
explain-mends-empty-fields = { $unit } đang không có ai phụ trách lĩnh vực { $field }; dòng này bù vào chỗ đó.
explain-mends-unfitting-positions = { $unit } chưa có ai đúng chuyên ngành ở vị trí { $position }; dòng này bù vào chỗ đó.
explain-mends-fair-shortage = { $unit } đang thiếu người; dòng này giảm điểm thiếu chia đều { $value }.
explain-mends-disturbance = Giữ nguyên dòng của phương án trước.

## Phương án kia khác phương án này ở đâu (mục tiêu quan trọng nhất mà hai bên khác nhau)

explain-diff-same = không mục tiêu nào thay đổi
explain-diff-tie = mọi mục tiêu đều bằng nhau, chỉ khác ở cách phân định khi ngang nhau
explain-diff-broken-minimums = { $worse ->
    [yes] các nơi cử hụt thêm { $value } người so với mức tối thiểu
   *[no] các nơi cử bớt hụt { $value } người so với mức tối thiểu
}
explain-diff-empty-fields = { $worse ->
    [yes] có thêm { $value } lĩnh vực không có ai phụ trách
   *[no] bớt được { $value } lĩnh vực không có ai phụ trách
}
explain-diff-unfitting-positions = { $worse ->
    [yes] có thêm { $value } vị trí không có ai đúng chuyên ngành
   *[no] bớt được { $value } vị trí không có ai đúng chuyên ngành
}
explain-diff-fair-shortage = { $worse ->
    [yes] điểm thiếu chia đều tăng { $value }
   *[no] điểm thiếu chia đều giảm { $value }
}
explain-diff-disturbance = { $worse ->
    [yes] thêm { $value } dòng của phương án trước bị thay đổi
   *[no] bớt { $value } dòng của phương án trước bị thay đổi
}
explain-diff-from-province = { $worse ->
    [yes] phải cử thêm { $value } người từ cấp tỉnh
   *[no] bớt được { $value } người cử từ cấp tỉnh
}
explain-diff-from-centres = { $worse ->
    [yes] phải biệt phái thêm { $value } người từ trung tâm dịch vụ
   *[no] bớt được { $value } người biệt phái từ trung tâm dịch vụ
}
explain-diff-between = { $worse ->
    [yes] phải điều động thêm { $value } người giữa các xã, phường
   *[no] bớt được { $value } người điều động giữa các xã, phường
}
explain-diff-inside = { $worse ->
    [yes] phải bố trí lại thêm { $value } người trong xã, phường
   *[no] bớt được { $value } người bố trí lại trong xã, phường
}
explain-diff-volunteers = { $worse ->
    [yes] thêm { $value } người phải đi khi không có nguyện vọng
   *[no] bớt { $value } người phải đi khi không có nguyện vọng
}
explain-diff-fit = { $worse ->
    [yes] kém phù hợp hơn { $value } điểm
   *[no] phù hợp hơn { $value } điểm
}
explain-diff-fit-km = { $farther ->
    [yes] kém phù hợp hơn { $value } điểm; người kia ở xa nơi đến hơn { $km } km
   *[no] kém phù hợp hơn { $value } điểm, dù người kia ở gần nơi đến hơn { $km } km
}

## Lựa chọn thay thế

explain-for-seat = Nếu không bố trí người này vào vị trí đó
explain-for-person = Nếu người này đến vị trí khác
explain-for-eligible = Vị trí gần được chọn nhất
explain-alt-stays = Người này ở lại nơi đang công tác.
explain-alt-goes = Người này đến { WITHIN($unit) }, { $position }.
explain-alt-takes = Vị trí đó do { $people } đảm nhận.
explain-alt-takes-other = Vị trí đó do một ứng viên khác đảm nhận.
explain-alt-empty = Vị trí đó không có ai thay.
explain-alt-others = { $count } người khác phải đổi theo.
explain-alt-then = Khi đó { $what }.
explain-forced-line = Không có lựa chọn thay thế: các giới hạn buộc như vậy.
explain-pinned = Dòng này do người lập phương án ghim; lý do ghim không nằm trong phương án.

## Thay đổi nhỏ nhất

explain-smallest = Thay đổi nhỏ nhất để có kết quả khác
explain-change-wish = Chỉ cần người này tự nguyện đăng ký đến { WITHIN($unit) }, { $position }.
explain-change-no-wish = Chỉ cần người này rút nguyện vọng.
explain-change-slot-more = Chỉ cần { WITHIN($unit) } được cử thêm 1 người.
explain-change-slot-fewer = Chỉ cần { WITHIN($unit) } cử bớt 1 người.
explain-change-seat-more = Chỉ cần { WITHIN($unit) } được giao thêm 1 biên chế ở vị trí { $position }.
explain-change-eligible = Để được chọn, cách bố trí này phải bù lại được việc { $what }.
explain-change-moved = Chỉ khi một cách bố trí khác bù lại được việc { $what }.
explain-change-tie = Hai cách bố trí ngang nhau ở mọi mục tiêu; chỉ cần hơn một điểm ở bất kỳ mục tiêu nào.
explain-change-withheld = Có một thay đổi nhỏ; nội dung chỉ báo cho chính người này và người lập phương án.

## Vì sao không

explain-why-not-criteria = Không đủ điều kiện.
explain-why-not-covers = Đang phụ trách thêm một lĩnh vực không có ai khác, nên ở lại.
explain-why-not-several-posts = Đang kiêm nhiệm nhiều vị trí; cần thống nhất cách xử lý các vị trí còn lại trước.
explain-why-not-leads = Đang giữ chức vụ lãnh đạo; phương án vị trí không làm thay đổi chức vụ.
explain-why-not-no-fitting-seat = Không có vị trí nào còn trống, trong phạm vi của chương trình, phù hợp với chuyên ngành.
explain-why-not-outside = Không giữ vị trí nào của phương án và không thuộc nơi cử nào.

## Một vị trí

explain-seat-title = { $unit }, { $position }: biên chế { $authorised }, đang làm việc { $before }, sau phương án { $after }, còn thiếu { $missing }
explain-seat-presumed = Số biên chế của vị trí này là suy định.
explain-seat-takes = Người đến: { $people }.
explain-seat-takes-count = Số người đến: { $count }.
explain-seat-candidates = { $count } người khác có thể đến nhưng không có trong phương án ở đây; { $elsewhere } người trong số đó được bố trí ở nơi khác.
explain-seat-full = Vị trí đã đủ người.
explain-seat-nobody = Không có ai đủ điều kiện và đúng chuyên ngành có thể đến.
explain-seat-limits = Có người có thể đến, nhưng các giới hạn về số người không còn chỗ.
explain-seat-because = Không thêm người, vì nếu thêm thì { $what }.
explain-seat-best = Người gần được chọn nhất: { $people }.

## Một nơi cử

explain-quota-title = { $unit }: được cử { $range } trên { $base } người; cử { $sent }, trong đó { $leaders } lãnh đạo cấp phòng (tối thiểu { $least })
explain-quota-able = { $able } người đủ điều kiện và phù hợp một vị trí.
explain-quota-more = Nếu được cử thêm 1 người: { $what }.
explain-quota-more-nothing = Nếu được cử thêm 1 người: không có gì tốt hơn.
explain-quota-fewer = Nếu mức tối thiểu giảm 1 người: { $what }.
explain-quota-fewer-nothing = Nếu mức tối thiểu giảm 1 người: không có gì tốt hơn.
explain-quota-who = Người được cử thêm hoặc thôi cử: { $people }.

## Đối tượng đọc

audience-planner = người lập phương án
audience-chair = chủ tịch duyệt phương án
audience-sender = nơi cử
audience-receiver = nơi nhận
audience-person = người có tên
audience-public = công khai
explain-public = Có trong phương án: { $moved }; đủ điều kiện, không có trong phương án: { $eligible }; không đủ điều kiện: { $others }. Số dưới 5 không nêu.
explain-few = dưới 5
explain-nobody-to-tell = Không có nội dung nào dành cho đối tượng này.
