<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>Asked</name>
    <message>
        <source>Bài đang học vẫn giữ nguyên.</source>
        <translation>Your lesson stays where it is.</translation>
    </message>
    <message>
        <source>Chuông vừa reo. %1 chờ một chút nhé.</source>
        <translation>The bell has just rung. Please wait a moment.</translation>
    </message>
    <message>
        <source>Chưa thấy ai đến, %1 bấm &lt;b&gt;Gọi lại&lt;/b&gt;.</source>
        <translation>Nobody yet? Press &lt;b&gt;Call again&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Cô hướng dẫn vẫy tay, mỉm cười.</source>
        <translation>The facilitator waves and smiles.</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tôi làm được rồi</source>
        <translation>I can manage now</translation>
    </message>
    <message>
        <source>Đã gọi người
hướng dẫn</source>
        <translation>The facilitator
is called</translation>
    </message>
    <message>
        <source>Đã gọi người hướng dẫn</source>
        <translation>The facilitator is called</translation>
    </message>
    <message>
        <source>Đã gọi. %1 chờ một chút nhé.</source>
        <translation>Called. Please wait a moment.</translation>
    </message>
</context>
<context>
    <name>AttendanceList</name>
    <message>
        <source>Bỏ người này</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Chưa có ai trong sổ.</source>
        <translation>Nobody is on the list yet.</translation>
    </message>
    <message>
        <source>Chạm một người để bỏ</source>
        <translation>Tap a person to take them off</translation>
    </message>
    <message numerus="yes">
        <source>Có mặt %n người</source>
        <translation>
            <numerusform>%n person here</numerusform>
            <numerusform>%n people here</numerusform>
        </translation>
    </message>
    <message>
        <source>Trang %1 trên %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>giơ thẻ</source>
        <translation>card shown</translation>
    </message>
    <message>
        <source>gõ số</source>
        <translation>number typed</translation>
    </message>
    <message>
        <source>khách</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>quét thẻ</source>
        <translation>card scanned</translation>
    </message>
    <message>
        <source>tìm tên</source>
        <translation>found by name</translation>
    </message>
    <message>
        <source>đã bỏ: %1</source>
        <translation>taken off: %1</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>Chờ chút…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>chờ chút</source>
        <translation>one moment</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Chưa có hình nào cho ống kính. Mình vẫn học được.</source>
        <translation>There is no picture for the camera yet. You can learn all the same.</translation>
    </message>
    <message>
        <source>Máy không mở được hình cho ống kính. Mình vẫn học được.</source>
        <translation>The picture for the camera cannot be opened. You can learn all the same.</translation>
    </message>
    <message>
        <source>Máy không mở được đoạn phim cho ống kính. Mình vẫn học được.</source>
        <translation>The film for the camera cannot be opened. You can learn all the same.</translation>
    </message>
    <message>
        <source>Ống kính chưa bật. Mình vẫn học được.</source>
        <translation>The camera is off. You can learn all the same.</translation>
    </message>
    <message>
        <source>Ống kính chưa có hình. Mình vẫn học được.</source>
        <translation>The camera shows nothing yet. You can learn all the same.</translation>
    </message>
    <message>
        <source>Ống kính vừa tắt. Mình vẫn học được.</source>
        <translation>The camera has just gone off. You can learn all the same.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>%1 chạm nút xanh để in giấy này ra mang về.</source>
        <translation>Touch the green block to print it and take it home.</translation>
    </message>
    <message>
        <source>Giấy xác nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Giấy xác nhận của %1 đây.</source>
        <translation>Here is the certificate.</translation>
    </message>
    <message>
        <source>Giấy đang in. %1 chờ một chút nhé.</source>
        <translation>It is printing. One moment, please.</translation>
    </message>
    <message>
        <source>In giấy này</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in. %1 nhờ người hướng dẫn in giấy này nhé.</source>
        <translation>There is no printer here. Please ask the facilitator to print it.</translation>
    </message>
    <message>
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Trên giấy có mã ô vuông, để xã kiểm tra lại khi cần.</source>
        <translation>The code on the paper lets the commune check it.</translation>
    </message>
    <message>
        <source>Về trang chính</source>
        <translation>To home</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>Bà con giơ thẻ lên cho máy đọc.</source>
        <translation>People hold up their cards for the machine to read.</translation>
    </message>
    <message>
        <source>Bỏ người vừa ghi</source>
        <translation>Undo the last one</translation>
    </message>
    <message>
        <source>Bộ nhớ đầy, máy chưa ghi thêm được.</source>
        <translation>The disk is full, nothing more can be written.</translation>
    </message>
    <message>
        <source>Chờ gửi %1 · Đã gửi %2.</source>
        <translation>%1 waiting · %2 sent.</translation>
    </message>
    <message>
        <source>Có mạng là tự gửi.</source>
        <translation>They go when there is a network.</translation>
    </message>
    <message>
        <source>Gõ số thẻ</source>
        <translation>Type the card number</translation>
    </message>
    <message>
        <source>Hình mờ từ ống kính, mã trên thẻ đã được che</source>
        <translation>A blurred camera picture; codes on cards are covered</translation>
    </message>
    <message>
        <source>Khách</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Máy tạm nghỉ ghi</source>
        <translation>Recording is paused</translation>
    </message>
    <message>
        <source>Mã mờ rồi, in thẻ mới nhé</source>
        <translation>Worn code: print a new card</translation>
    </message>
    <message>
        <source>Mã này không phải thẻ học</source>
        <translation>Not a learner&apos;s card</translation>
    </message>
    <message>
        <source>Mời bà con giơ thẻ</source>
        <translation>Please hold up your cards</translation>
    </message>
    <message>
        <source>Những gì đã ghi vẫn còn.</source>
        <translation>All that was written is kept.</translation>
    </message>
    <message>
        <source>Thêm khách chưa có thẻ</source>
        <translation>Add a guest without card</translation>
    </message>
    <message>
        <source>Thẻ cũ, mình dùng thẻ mới nhé</source>
        <translation>Old card: use the new one</translation>
    </message>
    <message>
        <source>Thẻ này chưa có ở máy này</source>
        <translation>This card is not known here</translation>
    </message>
    <message>
        <source>Tìm tên</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Vào bài học</source>
        <translation>Begin the lesson</translation>
    </message>
    <message numerus="yes">
        <source>Xem cả %n người</source>
        <translation>
            <numerusform>See all %n person</numerusform>
            <numerusform>See all %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Xem, sửa danh sách</source>
        <translation>See, mend the list</translation>
    </message>
    <message>
        <source>người đã có mặt</source>
        <translation>people are here</translation>
    </message>
    <message numerus="yes">
        <source>người đã có mặt, %n khách</source>
        <translation>
            <numerusform>people here, %n guest</numerusform>
            <numerusform>people here, %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đang thấy %n thẻ</source>
        <translation>
            <numerusform>%n card in sight</numerusform>
            <numerusform>%n cards in sight</numerusform>
        </translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Đây là thẻ người hướng dẫn</source>
        <translation>A facilitator&apos;s card</translation>
    </message>
    <message>
        <source>Đã lưu trong máy. Mất điện cũng còn.</source>
        <translation>Kept on this machine, even through a power cut.</translation>
    </message>
    <message>
        <source>Đưa thẻ vào máy quét</source>
        <translation>Hold the card to the scanner</translation>
    </message>
    <message>
        <source>Đọc tên đang bật</source>
        <translation>Names are read out</translation>
    </message>
    <message>
        <source>Đọc tên đang tắt</source>
        <translation>Names are not read</translation>
    </message>
</context>
<context>
    <name>ChooseLesson</name>
    <message>
        <source>Bài khác</source>
        <translation>Other lessons</translation>
    </message>
    <message>
        <source>Hôm nay lớp học bài gì?</source>
        <translation>Which lesson today?</translation>
    </message>
</context>
<context>
    <name>ClassDone</name>
    <message>
        <source>Bà con có thẻ</source>
        <translation>Residents with card</translation>
    </message>
    <message>
        <source>Chưa chép được sổ điểm danh. Người đã ghi vẫn còn trong máy.</source>
        <translation>The register could not be copied. All who came are still recorded here.</translation>
    </message>
    <message>
        <source>Chờ gửi %1 · Đã gửi %2. Có mạng là tự gửi.</source>
        <translation>Waiting %1 · Sent %2. Sends by itself when online.</translation>
    </message>
    <message>
        <source>Còn ai chưa ghi thì bấm “Điểm danh tiếp”. Kết thúc rồi thì sổ điểm danh được lưu.</source>
        <translation>Somebody missing? Press “More check-in”. Ending the class saves the roster.</translation>
    </message>
    <message>
        <source>Khách</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Kết thúc lớp</source>
        <translation>End the class</translation>
    </message>
    <message>
        <source>Kết thúc lớp?</source>
        <translation>End the class?</translation>
    </message>
    <message>
        <source>Lần đầu đến</source>
        <translation>Here for the first time</translation>
    </message>
    <message>
        <source>Lớp học xong rồi!</source>
        <translation>The class is over!</translation>
    </message>
    <message>
        <source>Phụ nữ</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sổ điểm danh đã lưu: %1</source>
        <translation>The roster is saved: %1</translation>
    </message>
    <message>
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Từ 60 tuổi</source>
        <translation>60 and older</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>người đã có mặt</source>
        <translation>people are here</translation>
    </message>
    <message numerus="yes">
        <source>trong %n phút</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Điểm danh tiếp</source>
        <translation>More check-in</translation>
    </message>
</context>
<context>
    <name>Complete</name>
    <message>
        <source>%1 Sen nở đủ %2 cánh, %3 được huy hiệu này.</source>
        <translation>%1 All %2 petals are open: %3 get this badge.</translation>
    </message>
    <message>
        <source>%1 học xong bài này rồi!</source>
        <translation>%1 have finished this lesson!</translation>
    </message>
    <message>
        <source>%1 học đủ để nhận giấy xác nhận rồi.</source>
        <translation>%1 have learned enough for the certificate.</translation>
    </message>
    <message>
        <source>%1: xong %2 trên %3 bài.</source>
        <translation>%1: %2 of %3 lessons done.</translation>
    </message>
    <message>
        <source>%1: xong %2 trên %3 bài. Sen nở thêm một cánh.</source>
        <translation>%1: %2 of %3 lessons done. One more petal opens.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mang về nhà xem:&lt;/b&gt; mở máy ảnh điện thoại, soi vào mã.</source>
        <translation>&lt;b&gt;Take it home:&lt;/b&gt; point your phone camera at the code.</translation>
    </message>
    <message>
        <source>Ba điều mang về</source>
        <translation>Three things to remember</translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>Hoặc cầm về tờ giấy ghi nhớ, chữ to, có hình.</source>
        <translation>Or take a printed note with large text and pictures.</translation>
    </message>
    <message>
        <source>In tờ ghi nhớ</source>
        <translation>Print the note</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in. Mình xem lại trên điện thoại nhé.</source>
        <translation>No printer here. Look again on your phone.</translation>
    </message>
    <message>
        <source>Máy tạm nghỉ ghi bài. %1 nhờ người hướng dẫn nhé.</source>
        <translation>Recording is paused. Please ask the facilitator.</translation>
    </message>
    <message>
        <source>Mã ô vuông để xem lại trên điện thoại</source>
        <translation>A square code to look again on your phone</translation>
    </message>
    <message>
        <source>Nghe lại ba điều</source>
        <translation>Hear the three again</translation>
    </message>
    <message>
        <source>Nhận giấy xác nhận</source>
        <translation>Get the certificate</translation>
    </message>
    <message>
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Tờ ghi nhớ đang in. Mình chờ một chút nhé.</source>
        <translation>The note is printing. One moment please.</translation>
    </message>
    <message>
        <source>Về trang chính</source>
        <translation>Back home</translation>
    </message>
    <message>
        <source>Xong cả mục %1!</source>
        <translation>Unit finished: %1!</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>Hỏi người hướng dẫn</source>
        <translation>Ask the facilitator</translation>
    </message>
    <message>
        <source>Nghe lại</source>
        <translation>Hear again</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Đọc chậm</source>
        <translation>Slow pace</translation>
    </message>
    <message>
        <source>Đọc nhanh</source>
        <translation>Fast pace</translation>
    </message>
    <message>
        <source>Đọc vừa</source>
        <translation>Mid pace</translation>
    </message>
</context>
<context>
    <name>Facilitator</name>
    <message numerus="yes">
        <source>%n người đã ghi tên</source>
        <translation>
            <numerusform>%n person enrolled</numerusform>
            <numerusform>%n people enrolled</numerusform>
        </translation>
    </message>
    <message>
        <source>Bà con</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Bắt đầu điểm danh  →</source>
        <translation>Start check-in  →</translation>
    </message>
    <message>
        <source>Bộ nhớ</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Chào %1!</source>
        <translation>Hello %1!</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Chưa có bà con nào.</source>
        <translation>Nobody is enrolled yet.</translation>
    </message>
    <message>
        <source>Chưa gửi lần nào.</source>
        <translation>Nothing sent yet.</translation>
    </message>
    <message>
        <source>Chưa gửi được</source>
        <translation>Cannot send yet</translation>
    </message>
    <message>
        <source>Chưa gửi được. Máy giữ lại và sẽ gửi sau.</source>
        <translation>Not sent yet. The machine keeps everything and sends later.</translation>
    </message>
    <message>
        <source>Chọn bài, rồi bà con giơ thẻ.</source>
        <translation>Pick a lesson, then cards go up.</translation>
    </message>
    <message>
        <source>Còn %1 GB</source>
        <translation>%1 GB left</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Có mạng là máy tự gửi nốt, không cần chờ.</source>
        <translation>The rest is sent when online; no need to wait.</translation>
    </message>
    <message>
        <source>Gửi lần cuối lúc %1.</source>
        <translation>Last sent at %1.</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Gửi sổ</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Hôm nay: %1 lượt học, %2 lớp.</source>
        <translation>Today: %1 sessions, %2 classes.</translation>
    </message>
    <message>
        <source>Không có tiếng</source>
        <translation>No sound</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Lớp đang mở</source>
        <translation>A class is open</translation>
    </message>
    <message>
        <source>Máy hôm nay</source>
        <translation>The machine today</translation>
    </message>
    <message>
        <source>Mở lớp học</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Người hướng dẫn</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Sắp đầy, còn %1 GB</source>
        <translation>Nearly full, %1 GB left</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Tiếng, cỡ chữ</source>
        <translation>Sound, text size</translation>
    </message>
    <message>
        <source>Tiếp tục điểm danh</source>
        <translation>Go on with check-in</translation>
    </message>
    <message>
        <source>Tiếp tục điểm danh  →</source>
        <translation>Go on with check-in  →</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Đã gửi %1 · Chờ gửi %2</source>
        <translation>Sent %1 · Waiting %2</translation>
    </message>
    <message>
        <source>Ống kính</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>%1 muốn học gì? %1 chạm một câu, hoặc gõ chữ.</source>
        <translation>What shall we learn? Touch a question, or type.</translation>
    </message>
    <message>
        <source>Chưa thấy bài nào. Mình gõ chữ khác, hoặc chạm một câu nhé.</source>
        <translation>No lesson yet. Try other words, or touch a question.</translation>
    </message>
    <message>
        <source>Câu khác</source>
        <translation>Other questions</translation>
    </message>
    <message>
        <source>Gõ chữ để tìm</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu. Bài hiện ra ở trên.</source>
        <translation>Type a few letters, no marks needed. Lessons appear above.</translation>
    </message>
    <message>
        <source>Học bài này</source>
        <translation>Start this lesson</translation>
    </message>
    <message>
        <source>Không cần gõ dấu</source>
        <translation>No tone marks needed</translation>
    </message>
    <message>
        <source>Mình muốn học gì?</source>
        <translation>What would you like to learn?</translation>
    </message>
    <message>
        <source>Mình tìm thấy:</source>
        <translation>Here is what I found:</translation>
    </message>
    <message>
        <source>Tìm bài học</source>
        <translation>Find a lesson</translation>
    </message>
    <message>
        <source>Đã học xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>FindPerson</name>
    <message>
        <source>%1 tuổi</source>
        <translation>age %1</translation>
    </message>
    <message numerus="yes">
        <source>%n người đã có mặt</source>
        <translation>
            <numerusform>%n person is here</numerusform>
            <numerusform>%n people are here</numerusform>
        </translation>
    </message>
    <message>
        <source>Ai mất thẻ?</source>
        <translation>Who lost a card?</translation>
    </message>
    <message>
        <source>Chưa thấy ai tên như vậy. Mình gõ ít chữ hơn nhé.</source>
        <translation>Nobody has that name. Try fewer letters.</translation>
    </message>
    <message>
        <source>Chạm đúng người</source>
        <translation>Tap the right person</translation>
    </message>
    <message>
        <source>Gõ vài chữ của tên, không cần dấu</source>
        <translation>Type some letters of the name, no marks needed</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Other people</translation>
    </message>
    <message>
        <source>Tìm tên</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Ví dụ: “lan”, hoặc “ng lan” là Nguyễn Thị Lan.</source>
        <translation>For example: “lan”, or “ng lan” for Nguyễn Thị Lan.</translation>
    </message>
    <message>
        <source>Xoá hết chữ</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>thẻ %1</source>
        <translation>card %1</translation>
    </message>
    <message>
        <source>thẻ vừa giơ chưa được ghi</source>
        <translation>the card just shown was not written down</translation>
    </message>
    <message>
        <source>trang %1 trên %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Đã có mặt</source>
        <translation>Here already</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Máy đang không có tiếng</source>
        <translation>No sound at the moment</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Chọn nam hay nữ</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Chọn tuổi</source>
        <translation>Choose an age</translation>
    </message>
    <message>
        <source>Dưới 16</source>
        <translation>Under 16</translation>
    </message>
    <message>
        <source>Khoảng bao nhiêu tuổi?</source>
        <translation>About how old?</translation>
    </message>
    <message>
        <source>Khách là ai?</source>
        <translation>Who is the guest?</translation>
    </message>
    <message>
        <source>Không nói</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Thêm khách chưa có thẻ</source>
        <translation>Add a guest without card</translation>
    </message>
    <message>
        <source>Từ 70</source>
        <translation>70 and older</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>%1 học tiếp bài: %2.</source>
        <translation>%1 go on with: %2.</translation>
    </message>
    <message>
        <source>%1 · Bài %2</source>
        <translation>%1 · Lesson %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bài mới</source>
        <translation>
            <numerusform>%n new lesson</numerusform>
            <numerusform>%n new lessons</numerusform>
        </translation>
    </message>
    <message>
        <source>Chào %1!</source>
        <translation>Hello %1!</translation>
    </message>
    <message>
        <source>Còn %1 phút</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>Giấy xác nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Hôm trước %1 còn lưỡng lự</source>
        <translation>%1 were not quite sure last time</translation>
    </message>
    <message>
        <source>Hôm trước %1 còn lưỡng lự, mình ôn lại nhé.</source>
        <translation>Last time %1 were not quite sure. Let&apos;s review.</translation>
    </message>
    <message>
        <source>Học bài này</source>
        <translation>Learn this</translation>
    </message>
    <message>
        <source>Học lại bài này</source>
        <translation>Take it again</translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Mời %1 học bài: %2.</source>
        <translation>A lesson for %1: %2.</translation>
    </message>
    <message>
        <source>Mời bác chọn bài</source>
        <translation>Choose a lesson</translation>
    </message>
    <message>
        <source>Mục khác</source>
        <translation>Other units</translation>
    </message>
    <message>
        <source>Sắp có bài</source>
        <translation>Coming soon</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Trang %1 trên %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Tìm bài học</source>
        <translation>Find a lesson</translation>
    </message>
    <message>
        <source>Xong %1/%2 bài</source>
        <translation>%1/%2 lessons done</translation>
    </message>
    <message numerus="yes">
        <source>Ôn lại %n câu</source>
        <translation>
            <numerusform>Review %n question</numerusform>
            <numerusform>Review %n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>%1 còn ở đó không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Bài đang học vẫn còn nguyên.</source>
        <translation>Your lesson stays where it is.</translation>
    </message>
    <message>
        <source>Chờ tôi 5 phút</source>
        <translation>Wait 5 minutes</translation>
    </message>
    <message>
        <source>Còn, tôi học tiếp</source>
        <translation>Yes, I go on learning</translation>
    </message>
    <message>
        <source>Hỏi người hướng dẫn</source>
        <translation>Ask the facilitator</translation>
    </message>
    <message>
        <source>Máy sắp tự thoát để giữ kín phần học của %1.</source>
        <translation>The machine will soon leave to keep your learning private.</translation>
    </message>
    <message>
        <source>Máy đang đọc lời nhắc</source>
        <translation>The reminder is being read</translation>
    </message>
    <message>
        <source>Tôi nghỉ, thoát ra</source>
        <translation>I stop here, leave</translation>
    </message>
    <message>
        <source>giây</source>
        <translation>seconds</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Chọn
dấu thanh</source>
        <translation>Choose
a tone</translation>
    </message>
    <message>
        <source>Chọn chữ
có mũ, có móc</source>
        <translation>Letters with
hat or horn</translation>
    </message>
    <message>
        <source>Chữ hoa</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>dấu chấm</source>
        <translation>full stop</translation>
    </message>
    <message>
        <source>dấu phẩy</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>dấu thanh</source>
        <translation>tones</translation>
    </message>
    <message>
        <source>gõ chữ trước đã</source>
        <translation>type a letter first</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>Còn %1 chỗ nữa, xem trong cửa sổ lệnh.</source>
        <translation>%1 more, see the terminal.</translation>
    </message>
    <message>
        <source>Còn chỗ cần sửa trong lesson.yaml</source>
        <translation>Something to mend in lesson.yaml</translation>
    </message>
    <message>
        <source>Sửa xong thì lưu lại</source>
        <translation>Mend it and save</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Xem thử bài</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>dòng %1</source>
        <translation>line %1</translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>Máy chưa đọc được câu này</source>
        <translation>This sentence cannot be read yet</translation>
    </message>
    <message>
        <source>Máy đang không có tiếng</source>
        <translation>No sound at the moment</translation>
    </message>
</context>
<context>
    <name>NoticeLook</name>
    <message>
        <source>Tin nhắn mới</source>
        <translation>New message</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message numerus="yes">
        <source>Còn %n số</source>
        <translation>
            <numerusform>%n digit left</numerusform>
            <numerusform>%n digits left</numerusform>
        </translation>
    </message>
    <message>
        <source>Gõ số thẻ</source>
        <translation>Type the card number</translation>
    </message>
    <message>
        <source>Mình gõ 6 số
in trên thẻ nhé</source>
        <translation>Type the 6 digits
on your card</translation>
    </message>
    <message>
        <source>Số này chưa có ở máy này.
Mình xem lại số trên thẻ nhé.</source>
        <translation>This number is not known here.
Please look at the card again.</translation>
    </message>
    <message>
        <source>Số thẻ nằm dưới tên, gồm 6 chữ số.</source>
        <translation>The number stands below the name, 6 digits.</translation>
    </message>
    <message>
        <source>Thẻ này khoá rồi.
Mình nhờ người hướng dẫn nhé.</source>
        <translation>This card is blocked.
Please ask the facilitator.</translation>
    </message>
    <message>
        <source>Đây là thẻ người hướng dẫn.
Mình gõ số thẻ học nhé.</source>
        <translation>This is a facilitator&apos;s card.
Type a learner&apos;s number.</translation>
    </message>
</context>
<context>
    <name>PhoneArrow</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PhoneFrame</name>
    <message>
        <source>Điện thoại vẽ để tập</source>
        <translation>A phone drawn for practice</translation>
    </message>
</context>
<context>
    <name>PhoneKey</name>
    <message>
        <source>Chữ hoa</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>PhoneKeys</name>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
</context>
<context>
    <name>PhonePart</name>
    <message>
        <source>đang bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>đang tắt</source>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>PhoneSideKey</name>
    <message>
        <source>Nút nguồn</source>
        <translation>Power button</translation>
    </message>
    <message>
        <source>Nút nhỏ tiếng</source>
        <translation>Volume down</translation>
    </message>
    <message>
        <source>Nút to tiếng</source>
        <translation>Volume up</translation>
    </message>
    <message>
        <source>Thanh về màn hình chính</source>
        <translation>Home bar</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>%1 bấm
mã riêng 6 số</source>
        <translation>Enter your
6-digit PIN</translation>
    </message>
    <message numerus="yes">
        <source>Chờ %n giây</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Còn %n số</source>
        <translation>
            <numerusform>%n digit left</numerusform>
            <numerusform>%n digits left</numerusform>
        </translation>
    </message>
    <message>
        <source>Máy không hiện số, không đọc số.
Quên mã: gọi cán bộ xã đặt lại.</source>
        <translation>Digits are neither shown nor read.
Forgot it? The commune resets it.</translation>
    </message>
    <message>
        <source>Máy nghỉ một phút rồi mình bấm tiếp nhé</source>
        <translation>Let us rest a minute and try again</translation>
    </message>
    <message>
        <source>Mình bấm lại mã riêng nhé</source>
        <translation>Please enter the PIN again</translation>
    </message>
    <message>
        <source>Người hướng dẫn</source>
        <translation>Facilitator</translation>
    </message>
    <message numerus="yes">
        <source>Đã bấm %n số</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã nhận thẻ của &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Card of &lt;b&gt;%1&lt;/b&gt; recognised</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Cứ bấm thử, không mất gì cả.</source>
        <translation>Just press, nothing is lost.</translation>
    </message>
    <message>
        <source>Gợi ý:</source>
        <translation>Hint:</translation>
    </message>
    <message>
        <source>Làm thử trên điện thoại</source>
        <translation>Try it on the phone</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tập lại lần nữa</source>
        <translation>Practise again</translation>
    </message>
    <message>
        <source>Đây là điện thoại vẽ để tập.
Mọi thứ ở đây không có thật.</source>
        <translation>This phone is drawn for practice.
Nothing here is real.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>Phần %1 trên %2</source>
        <translation>Part %1 of %2</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Chạm những câu đúng, rồi bấm Xong.</source>
        <translation>Tap the right ones, then Done.</translation>
    </message>
    <message>
        <source>Chọn câu đúng</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn một câu</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Chọn một ô</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Câu hỏi %1 trên %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Còn %1 câu</source>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>Còn %1 câu nữa nhé.</source>
        <translation>%1 more to find.</translation>
    </message>
    <message>
        <source>Còn %1 việc</source>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>Lát nữa mình gặp lại tin này.</source>
        <translation>This message comes again later.</translation>
    </message>
    <message>
        <source>Muốn đổi, mình chạm lại vào ô đó.</source>
        <translation>To change, tap that tile again.</translation>
    </message>
    <message>
        <source>Mình bỏ câu %1 ra nhé.</source>
        <translation>Let us leave %1 out.</translation>
    </message>
    <message>
        <source>Mình chọn câu khác nhé</source>
        <translation>Try another one</translation>
    </message>
    <message>
        <source>Mình gặp lại câu này nhé.</source>
        <translation>Let us meet this one again.</translation>
    </message>
    <message>
        <source>Mình gặp lại tin này nhé.</source>
        <translation>Let us meet this message again.</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Việc nào làm trước, mình chạm trước.</source>
        <translation>Tap what comes first, first.</translation>
    </message>
    <message>
        <source>Xem gợi ý</source>
        <translation>See the hint</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>số %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>số %1, đúng rồi</source>
        <translation>number %1, right</translation>
    </message>
    <message>
        <source>Đúng rồi</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Đúng rồi!</source>
        <translation>That is right!</translation>
    </message>
    <message>
        <source>Đúng rồi, %1!</source>
        <translation>That is right, %1!</translation>
    </message>
    <message>
        <source>Đúng rồi, còn %1 câu nữa nhé.</source>
        <translation>Right, and %1 more.</translation>
    </message>
</context>
<context>
    <name>QuizLetter</name>
    <message>
        <source>Mình gặp lại tin này nhé.</source>
        <translation>Let us meet this message again.</translation>
    </message>
    <message>
        <source>Tin %1 trên %2</source>
        <translation>Message %1 of %2</translation>
    </message>
</context>
<context>
    <name>QuizPlaces</name>
    <message>
        <source>Có người lừa mình</source>
        <translation>Somebody is cheating</translation>
    </message>
    <message>
        <source>Giả</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>Hỏi người nhà</source>
        <translation>Ask family</translation>
    </message>
    <message>
        <source>Mình chưa chắc</source>
        <translation>I am not sure</translation>
    </message>
    <message>
        <source>Thật</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Tin này là giả.</source>
        <translation>This one is fake.</translation>
    </message>
    <message>
        <source>Tin này là thật.</source>
        <translation>This one is real.</translation>
    </message>
    <message>
        <source>Tin này mình hỏi người nhà.</source>
        <translation>With this one, ask family.</translation>
    </message>
    <message>
        <source>Tin này tin được</source>
        <translation>It can be trusted</translation>
    </message>
</context>
<context>
    <name>Reviewed</name>
    <message>
        <source>%1 nhớ tốt lắm. Mấy câu này thuộc lòng rồi.</source>
        <translation>Well remembered. %1 know these by heart.</translation>
    </message>
    <message>
        <source>%1 nhớ tốt lắm. Tuần sau mình ôn thêm một lần nữa nhé.</source>
        <translation>Well remembered, %1. We review once more next week.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ôn xong %n câu rồi!</source>
        <translation>
            <numerusform>%1 have reviewed %n question!</numerusform>
            <numerusform>%1 have reviewed %n questions!</numerusform>
        </translation>
    </message>
    <message>
        <source>Câu nào còn lưỡng lự, hai hôm nữa mình gặp lại nhé.</source>
        <translation>Those not quite sure come back in two days.</translation>
    </message>
    <message>
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Về trang chính</source>
        <translation>To home</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>%1 làm một trong ba cách này.</source>
        <translation>Try one of these three ways.</translation>
    </message>
    <message>
        <source>%1 làm một trong ba cách này:</source>
        <translation>Try one of these three ways:</translation>
    </message>
    <message>
        <source>&lt;b&gt;Máy chỉ đọc mã trên thẻ.&lt;/b&gt;&lt;br&gt;Không chụp, không giữ hình.</source>
        <translation>&lt;b&gt;Only the card&apos;s code is read.&lt;/b&gt;&lt;br&gt;No photo is kept.</translation>
    </message>
    <message>
        <source>Bà cầm thẻ ngang ngực, quay mã về phía máy.</source>
        <translation>A woman holds her card at her chest, the code towards the machine.</translation>
    </message>
    <message>
        <source>Bấm “Học không thẻ”.</source>
        <translation>Press “Learn without card”.</translation>
    </message>
    <message>
        <source>Chưa có thẻ? Cán bộ xã làm thẻ cho mình.</source>
        <translation>No card? The commune makes you one.</translation>
    </message>
    <message>
        <source>Cầm thẻ ngang ngực.</source>
        <translation>Hold the card at your chest.</translation>
    </message>
    <message>
        <source>Cắm ống kính hay máy quét vào.</source>
        <translation>Plug in a camera or a scanner.</translation>
    </message>
    <message>
        <source>Giơ thẻ khác lên ống kính.</source>
        <translation>Hold up another card.</translation>
    </message>
    <message>
        <source>Gõ số thẻ</source>
        <translation>Type the card number</translation>
    </message>
    <message>
        <source>Hình mờ từ ống kính, mã trên thẻ đã được che</source>
        <translation>A blurred camera picture; codes on cards are covered</translation>
    </message>
    <message>
        <source>Học không thẻ</source>
        <translation>Learn without card</translation>
    </message>
    <message>
        <source>Máy chưa nhìn rõ mã</source>
        <translation>The code is not clear yet</translation>
    </message>
    <message>
        <source>Máy tạm nghỉ ghi bài. Mình nhờ người hướng dẫn nhé.</source>
        <translation>Recording is paused. Please ask the facilitator.</translation>
    </message>
    <message>
        <source>Máy đang tìm thẻ</source>
        <translation>Looking for a card</translation>
    </message>
    <message>
        <source>Máy đã xem thẻ</source>
        <translation>The card was looked at</translation>
    </message>
    <message>
        <source>Mã này không phải của thẻ học. Mình tìm thẻ có hình bông sen nhé.</source>
        <translation>This code is not a learner&apos;s card. Look for the card with the lotus.</translation>
    </message>
    <message>
        <source>Mã trên thẻ này bị mờ mất rồi. Mình nhờ người hướng dẫn in thẻ mới nhé.</source>
        <translation>The code on this card is worn. Ask the facilitator for a new card.</translation>
    </message>
    <message>
        <source>Mình thử lại nhé</source>
        <translation>Let us try again</translation>
    </message>
    <message>
        <source>Mình vẫn học được</source>
        <translation>You can still learn</translation>
    </message>
    <message>
        <source>Mình đã có thẻ mới rồi. Mình dùng thẻ mới nhé.</source>
        <translation>You have a newer card. Please use that one.</translation>
    </message>
    <message>
        <source>Nghe tiếng “tinh” là xong.</source>
        <translation>A “ting” means done.</translation>
    </message>
    <message>
        <source>Nghiêng thẻ cho hết loá.</source>
        <translation>Tilt the card out of the glare.</translation>
    </message>
    <message>
        <source>Nhờ người hướng dẫn.</source>
        <translation>Ask the facilitator.</translation>
    </message>
    <message>
        <source>Quay mã về phía máy.</source>
        <translation>Turn the code to the machine.</translation>
    </message>
    <message>
        <source>Quét thẻ học</source>
        <translation>Learner&apos;s card</translation>
    </message>
    <message>
        <source>Quên thẻ? Bấm “Học không thẻ”.</source>
        <translation>No card today? “Learn without card”.</translation>
    </message>
    <message>
        <source>Thẻ cũ, thẻ rách vẫn đổi được.&lt;br&gt;&lt;b&gt;Bài đã học không mất.&lt;/b&gt;</source>
        <translation>Old cards can be changed.&lt;br&gt;&lt;b&gt;What you learned stays.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Thẻ người hướng dẫn</source>
        <translation>Facilitator&apos;s card</translation>
    </message>
    <message>
        <source>Thẻ này chưa có ở máy này. Mình nhờ người hướng dẫn ghi tên nhé.</source>
        <translation>This card is not known here. Ask the facilitator to enrol you.</translation>
    </message>
    <message>
        <source>Về màn hình chào</source>
        <translation>Back to welcome</translation>
    </message>
    <message>
        <source>Đang đọc thẻ, giữ yên nhé</source>
        <translation>Reading, hold still</translation>
    </message>
    <message>
        <source>Đây là căn cước, máy không đọc đâu. Mình cất đi, dùng thẻ có bông sen nhé.</source>
        <translation>This is an ID card, it is not read. Put it away and use the card with the lotus.</translation>
    </message>
    <message>
        <source>Đây là thẻ học của bà con. Mình giơ thẻ người hướng dẫn nhé.</source>
        <translation>This is a learner&apos;s card. Please hold up the facilitator&apos;s card.</translation>
    </message>
    <message>
        <source>Đưa thẻ lùi ra một chút.</source>
        <translation>Move the card back a little.</translation>
    </message>
    <message>
        <source>Đưa thẻ vào
khung vàng</source>
        <translation>Hold the card in
the yellow frame</translation>
    </message>
    <message>
        <source>Đưa thẻ vào khung vàng. Nghe tiếng tinh là xong.</source>
        <translation>Hold the card in the yellow frame. A ting means done.</translation>
    </message>
    <message>
        <source>Đưa thẻ vào máy quét.</source>
        <translation>Hold the card to the scanner.</translation>
    </message>
    <message>
        <source>Ống kính chưa bật</source>
        <translation>The camera is off</translation>
    </message>
    <message>
        <source>Ống kính chưa bật.</source>
        <translation>The camera is off.</translation>
    </message>
    <message>
        <source>Ống kính chưa bật. Mình vẫn học được.</source>
        <translation>The camera is off. You can learn all the same.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chậm</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Nhanh</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Nền giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Nền đen, chữ sáng</source>
        <translation>Black, bright text</translation>
    </message>
    <message>
        <source>Rất to</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>Tiếng</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tiếng nói và cỡ chữ</source>
        <translation>Voice and text size</translation>
    </message>
    <message>
        <source>To</source>
        <comment>volume</comment>
        <translation>Loud</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Tốc độ</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Vừa</source>
        <comment>volume</comment>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Âm lượng</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>StepsLook</name>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>SwitchLook</name>
    <message>
        <source>Bật</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Tắt</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>%1 học bài: %2.</source>
        <translation>%1 learn: %2.</translation>
    </message>
    <message>
        <source>%1 học xong cả mục này rồi.</source>
        <translation>%1 have finished this whole unit.</translation>
    </message>
    <message>
        <source>Bài này đang được sửa.</source>
        <translation>This lesson is being mended.</translation>
    </message>
    <message>
        <source>Chưa học · %1 phút</source>
        <translation>New · %1 minutes</translation>
    </message>
    <message>
        <source>Huy hiệu của %1:
xong cả mục</source>
        <translation>The badge is here:
unit finished</translation>
    </message>
    <message>
        <source>Học bài này</source>
        <translation>Learn this</translation>
    </message>
    <message>
        <source>Học lại</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Mỗi bài xong,
sen nở thêm một cánh</source>
        <translation>Each lesson opens
one more petal</translation>
    </message>
    <message>
        <source>Mục này sắp có bài.
Mình học mục khác trước nhé.</source>
        <translation>Lessons are coming here.
Try another unit first.</translation>
    </message>
    <message>
        <source>Xong cả mục</source>
        <translation>Unit finished</translation>
    </message>
    <message>
        <source>Đang học dở, còn %1 phút</source>
        <translation>Begun, %1 minutes left</translation>
    </message>
    <message>
        <source>Đã học xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>&lt;b&gt;Có thẻ học?&lt;/b&gt; Chạm nút xanh rồi đưa thẻ vào máy quét.</source>
        <translation>&lt;b&gt;Have a card?&lt;/b&gt; Touch the green button, then use the scanner.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Có thẻ học?&lt;/b&gt; Giơ thẻ lên ống kính ở phía trên màn hình.</source>
        <translation>&lt;b&gt;Have a card?&lt;/b&gt; Hold it up to the camera above the screen.</translation>
    </message>
    <message>
        <source>Bà đội nón, ông đeo kính và cô hướng dẫn cùng xem một chiếc điện thoại trước nhà văn hoá.</source>
        <translation>A woman in a leaf hat, a man with glasses and a facilitator look at a phone before the culture house.</translation>
    </message>
    <message>
        <source>Chạm để bắt đầu</source>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <source>Có tiếng đọc. Bấm nhầm cũng không sao.</source>
        <translation>It reads aloud. Wrong taps do no harm.</translation>
    </message>
    <message>
        <source>Dễ hiểu – Dễ học – Dễ làm – Dễ lan tỏa</source>
        <translation>Easy to grasp, learn, do and spread</translation>
    </message>
    <message>
        <source>Lớp học</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Mời bà con
vào học</source>
        <translation>Come in
and learn</translation>
    </message>
    <message>
        <source>Mời bà con vào học. Chạm nút xanh để bắt đầu. Có thẻ thì giơ thẻ lên.</source>
        <translation>Come in and learn. Touch the green button to begin. If you have a card, hold it up.</translation>
    </message>
    <message>
        <source>Tiếng nói, cỡ chữ</source>
        <translation>Voice, text size</translation>
    </message>
    <message>
        <source>người hướng dẫn</source>
        <translation>for facilitators</translation>
    </message>
    <message>
        <source>Điểm Học Số</source>
        <translation>Điểm Học Số</translation>
    </message>
</context>
</TS>
