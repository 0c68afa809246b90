<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>Absent</name>
    <message>
        <source>%1: %2 người</source>
        <translation>%1: %2 people</translation>
    </message>
    <message numerus="yes">
        <source>%n người</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n năm trước</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tháng trước</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tuần trước</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Bà con đều đến cả.
Chưa cần ghé thăm ai.</source>
        <translation>Everybody has been here.
Nobody to visit.</translation>
    </message>
    <message>
        <source>Chưa in được. Mình xem lại máy in rồi bấm lại nhé.</source>
        <translation>Not printed. Check the printer and press again.</translation>
    </message>
    <message numerus="yes">
        <source>Chưa đến %n tuần</source>
        <translation>
            <numerusform>Not seen for %n week</numerusform>
            <numerusform>Not seen for %n weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>Danh sách này chỉ ở trong máy, không gửi đi đâu.</source>
        <translation>This list stays on this machine.</translation>
    </message>
    <message>
        <source>Danh sách đã lưu: %1</source>
        <translation>List saved: %1</translation>
    </message>
    <message>
        <source>In danh sách</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Lưu ra giấy (PDF)</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
    </message>
    <message>
        <source>Tất cả các thôn</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>chưa đến lần nào, ghi tên %1</source>
        <translation>never came, enrolled %1</translation>
    </message>
    <message>
        <source>Đã đưa danh sách ra máy in.</source>
        <translation>The list is on its way to the printer.</translation>
    </message>
    <message>
        <source>đến lần cuối %1</source>
        <translation>last came %1</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Thẻ quay cho chữ %1 lên trên</source>
        <translation>The card with %1 on top</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Bài đang học vẫn giữ nguyên.</source>
        <translation>Your lesson stays where it is.</translation>
    </message>
    <message>
        <source>Chuông reo %1 lần rồi. %2 chờ một chút nhé.</source>
        <translation>The bell has rung %1 times. One moment, please.</translation>
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
    <message>
        <source>Chỉ một trang</source>
        <translation>One page only</translation>
    </message>
    <message numerus="yes">
        <source>Có mặt %n người</source>
        <translation>
            <numerusform>%n person here</numerusform>
            <numerusform>%n people here</numerusform>
        </translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
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
    <name>Calm</name>
    <message>
        <source>Chào bà con!</source>
        <translation>Welcome, everybody!</translation>
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
    <name>CardQuiz</name>
    <message>
        <source>Bấm “Mở câu” rồi bà con giơ thẻ.</source>
        <translation>Press “Open”, then everybody holds up a card.</translation>
    </message>
    <message>
        <source>Bật hình tivi</source>
        <translation>TV picture on</translation>
    </message>
    <message>
        <source>Chưa thấy thẻ của:</source>
        <translation>Cards not seen yet:</translation>
    </message>
    <message>
        <source>Câu %1 trên %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Câu tiếp</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Hình mờ từ ống kính, mã trên thẻ đã được che</source>
        <translation>A blurred picture from the camera, codes covered</translation>
    </message>
    <message>
        <source>Khoá câu</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Máy đã thấy thẻ của mọi người.</source>
        <translation>Every card has been seen.</translation>
    </message>
    <message>
        <source>Mở câu</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở lại câu</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Tivi</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Tắt hình tivi</source>
        <translation>TV picture off</translation>
    </message>
    <message>
        <source>Xem đáp án</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Xong đố vui</source>
        <translation>Quiz over</translation>
    </message>
    <message>
        <source>trên %1 thẻ đã trả lời</source>
        <translation>of %1 cards have answered</translation>
    </message>
    <message numerus="yes">
        <source>và %n người nữa</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Đố vui bằng thẻ</source>
        <translation>Card quiz</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>%1 người, %2 chưa có thẻ in</source>
        <translation>%1 people, %2 without a printed card</translation>
    </message>
    <message numerus="yes">
        <source>%n người, ai cũng có thẻ</source>
        <translation>
            <numerusform>%n person, with a card</numerusform>
            <numerusform>%n people, all have cards</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa có bà con nào. Thêm người đầu tiên nhé.</source>
        <translation>Nobody is enrolled yet. Add the first one.</translation>
    </message>
    <message>
        <source>Có người mất thẻ</source>
        <translation>Somebody lost a card</translation>
    </message>
    <message>
        <source>In thẻ cho cả thôn</source>
        <translation>Print a village&apos;s cards</translation>
    </message>
    <message>
        <source>Mất thẻ</source>
        <translation>Lost card</translation>
    </message>
    <message>
        <source>Thôn khác</source>
        <translation>Other villages</translation>
    </message>
    <message>
        <source>Thẻ học</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Tìm tên, làm thẻ mới. Thẻ cũ khoá ngay, bài đã học vẫn còn.</source>
        <translation>Find the name, make a new card. The old one ends at once; lessons are kept.</translation>
    </message>
    <message>
        <source>trang %1 trên %2</source>
        <translation>page %1 of %2</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>%1 chạm nút có máy in để in giấy này ra mang về.</source>
        <translation>%1, touch the button with the printer to print this and take it home.</translation>
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
    <name>Chart</name>
    <message>
        <source>%1 trên %2</source>
        <translation>%1 of %2</translation>
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
        <source>Thêm người mới</source>
        <translation>New person</translation>
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
        <source>Đã lưu trong máy, mất điện vẫn còn.</source>
        <translation>Saved, even if the power fails.</translation>
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
    <name>ChimeSign</name>
    <message>
        <source>Chuông vừa reo</source>
        <translation>The bell has rung</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>ChooseLesson</name>
    <message>
        <source>%1 phút</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n bài</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message>
        <source>Bài nối tiếp · %1 phút</source>
        <translation>Next · %1 min</translation>
    </message>
    <message>
        <source>Chọn bài nối tiếp</source>
        <translation>Take the next one</translation>
    </message>
    <message>
        <source>Hôm nay lớp học bài gì?</source>
        <translation>Which lesson today?</translation>
    </message>
    <message>
        <source>Học nối tiếp cả mục</source>
        <translation>Take the whole unit</translation>
    </message>
    <message>
        <source>Học tiếp với lớp</source>
        <translation>Go on with the class</translation>
    </message>
    <message>
        <source>Lớp đã học</source>
        <translation>Taken already</translation>
    </message>
    <message>
        <source>Lớp đầu tiên, mình bắt đầu từ đây</source>
        <translation>First class: begin here</translation>
    </message>
    <message>
        <source>Mục khác</source>
        <translation>More units</translation>
    </message>
    <message>
        <source>Theo lịch hôm nay</source>
        <translation>On today&apos;s timetable</translation>
    </message>
    <message>
        <source>Trang %1 trên %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ClassDone</name>
    <message>
        <source>Bao nhiêu người trả lời đúng mỗi câu</source>
        <translation>How many answered each question right</translation>
    </message>
    <message>
        <source>Buổi này chưa ai chạm hình mặt cười.</source>
        <translation>Nobody tapped a face this time.</translation>
    </message>
    <message>
        <source>Bà con có thẻ</source>
        <translation>Residents with card</translation>
    </message>
    <message>
        <source>Bà con ra về, mời mỗi người chạm một hình.</source>
        <translation>As people leave, ask each to tap a picture.</translation>
    </message>
    <message>
        <source>Chưa chép được sổ điểm danh. Người đã ghi vẫn còn trong máy.</source>
        <translation>The register could not be copied. All who came are still recorded here.</translation>
    </message>
    <message>
        <source>Chờ gửi %1 · Đã gửi %2</source>
        <translation>%1 to send · %2 sent</translation>
    </message>
    <message>
        <source>Câu %1</source>
        <translation>Q %1</translation>
    </message>
    <message>
        <source>Còn ai chưa ghi thì bấm “Điểm danh tiếp”. Kết thúc rồi thì sổ điểm danh được lưu.</source>
        <translation>Somebody missing? Press “More check-in”. Ending the class saves the roster.</translation>
    </message>
    <message>
        <source>Dễ hiểu</source>
        <translation>Easy to follow</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Hơi khó</source>
        <translation>A little hard</translation>
    </message>
    <message>
        <source>Hỏi: buổi học thế nào?</source>
        <translation>Ask: how was it?</translation>
    </message>
    <message>
        <source>In sổ điểm danh</source>
        <translation>Print the roster</translation>
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
        <source>Lớp sau: %1</source>
        <translation>Next class: %1</translation>
    </message>
    <message>
        <source>Máy in chưa nhận. Sổ vẫn lưu trong máy.</source>
        <translation>The printer did not take it. The roster is kept here.</translation>
    </message>
    <message>
        <source>Máy in đã nhận sổ điểm danh.</source>
        <translation>The printer has the roster.</translation>
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
        <source>Sổ điểm danh đã lưu:
%1</source>
        <translation>Attendance sheet saved:
%1</translation>
    </message>
    <message>
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Tạm được</source>
        <translation>So-so</translation>
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
    <name>Dark</name>
    <message>
        <source>Chạm vào màn hình để học</source>
        <translation>Touch the screen to learn</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Chép ra USB</source>
        <translation>Copy to the stick</translation>
    </message>
    <message>
        <source>Chưa chép được. Mình thử USB khác nhé.</source>
        <translation>It could not be copied. Try another stick.</translation>
    </message>
    <message>
        <source>Chụp mã này gửi cho người phụ trách, hoặc chép ra USB.</source>
        <translation>Send a photo of this code to who looks after the machine, or copy it to a stick.</translation>
    </message>
    <message>
        <source>Cắm USB rồi chạm “Chép ra USB” là có đủ chẩn đoán trong một tệp.</source>
        <translation>Plug in a stick and touch “Copy to the stick”: all of it in one file.</translation>
    </message>
    <message>
        <source>Gửi chẩn đoán</source>
        <translation>Send a diagnosis</translation>
    </message>
    <message>
        <source>Máy chưa thấy USB. Mình cắm USB rồi bấm lại nhé.</source>
        <translation>No stick is seen yet. Plug one in and touch again.</translation>
    </message>
    <message>
        <source>Mã chẩn đoán của máy</source>
        <translation>This machine&apos;s diagnosis</translation>
    </message>
    <message>
        <source>Mã chỉ nói máy nào, bản nào, phần nào cần xem. Không có tên, số thẻ hay thôn của ai cả.</source>
        <translation>The code says which machine, which version and what to look at. No names, card numbers or villages.</translation>
    </message>
    <message>
        <source>Đang chép. Đừng rút USB nhé.</source>
        <translation>Copying. Leave the stick in.</translation>
    </message>
    <message>
        <source>Đã chép vào %1, rút USB được rồi.</source>
        <translation>Copied to %1. The stick may come out.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Bà con giơ thẻ lên cho máy đọc.</source>
        <translation>Hold up your cards, please.</translation>
    </message>
    <message>
        <source>Chào %1!</source>
        <translation>Hello, %1!</translation>
    </message>
    <message>
        <source>Lớp học hôm nay</source>
        <translation>Today&apos;s class</translation>
    </message>
    <message>
        <source>Mời bà con giơ thẻ vào lớp.</source>
        <translation>Hold up your cards to come in.</translation>
    </message>
    <message>
        <source>người đã có mặt</source>
        <translation>people here</translation>
    </message>
</context>
<context>
    <name>EnrolAsk</name>
    <message>
        <source>Chạm một ô nhé</source>
        <translation>Tap a tile</translation>
    </message>
    <message>
        <source>Có phải %1 ở %2 không?</source>
        <translation>Is this %1 of %2?</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Không, người khác</source>
        <translation>No, somebody else</translation>
    </message>
    <message>
        <source>Máy có một người giống thế</source>
        <translation>Somebody like that is enrolled</translation>
    </message>
    <message>
        <source>Máy ghi ba điều này, mình đồng ý không?</source>
        <translation>These three things are kept. Do you agree?</translation>
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
        <source>Sinh năm %1</source>
        <translation>Born in %1</translation>
    </message>
    <message>
        <source>Từ căn cước</source>
        <translation>From the ID card</translation>
    </message>
    <message>
        <source>số căn cước và địa chỉ đã bỏ đi</source>
        <translation>number and address were dropped</translation>
    </message>
    <message>
        <source>Đúng rồi</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>In thẻ giấy</source>
        <translation>Print a paper card</translation>
    </message>
    <message>
        <source>Không có điện thoại: nhớ số %1</source>
        <translation>No phone: remember %1</translation>
    </message>
    <message>
        <source>Lấy điện thoại của mình, chụp ô vuông này.</source>
        <translation>Take a photo of this square with your phone.</translation>
    </message>
    <message>
        <source>Máy in chưa nhận, thử lại</source>
        <translation>Not printed, try again</translation>
    </message>
    <message>
        <source>Mã chỉ hiện một lần. Làm thẻ mới thì mã này hết dùng.</source>
        <translation>Shown once. A new card ends this code.</translation>
    </message>
    <message>
        <source>Mã thẻ học của %1</source>
        <translation>%1&apos;s card code</translation>
    </message>
    <message>
        <source>Mình đã có mặt trong lớp.</source>
        <translation>You are checked in.</translation>
    </message>
    <message>
        <source>Thẻ cũ khoá rồi. Lần sau giơ ảnh này lên là vào học. Đừng gửi ảnh cho ai.</source>
        <translation>The old card is locked. Hold up this photo next time. Send it to nobody.</translation>
    </message>
    <message>
        <source>Thẻ mới của %1</source>
        <translation>New card of %1</translation>
    </message>
    <message>
        <source>Tivi đang chiếu màn hình này, nên mã được che. Rút dây tivi rồi hãy mở.</source>
        <translation>The TV shows this screen, so the code is covered. Unplug the TV first.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xong rồi, chào %1!</source>
        <translation>Done. Hello, %1!</translation>
    </message>
    <message>
        <source>Đây là thẻ học tạm. Lần sau giơ ảnh này lên là vào học. Đừng gửi ảnh cho ai.</source>
        <translation>This is a card for now. Hold up this photo next time. Send it to nobody.</translation>
    </message>
    <message>
        <source>Đây là thẻ người hướng dẫn. Giơ ảnh này lên, bấm mã riêng là mở được lớp. Đừng gửi ảnh cho ai.</source>
        <translation>This is a facilitator&apos;s card. Hold up this photo and enter the PIN to open a class. Send it to nobody.</translation>
    </message>
    <message>
        <source>Đã gửi sang máy in</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Đã rút, mở mã ra</source>
        <translation>Unplugged, show the code</translation>
    </message>
</context>
<context>
    <name>EnrolChoice</name>
    <message>
        <source>Chạm một ô nhé</source>
        <translation>Tap a tile</translation>
    </message>
    <message>
        <source>Gõ tên thôn khác</source>
        <translation>Type another village</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Mình là nữ hay nam?</source>
        <translation>Woman or man?</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Nhà mình ở thôn nào?</source>
        <translation>Which village do you live in?</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Thôn khác nữa</source>
        <translation>More villages</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>EnrolConsent</name>
    <message>
        <source>%1 nghe và trả lời giúp em nhé.</source>
        <translation>%1, please listen and answer.</translation>
    </message>
    <message>
        <source>Chạm một ô nhé</source>
        <translation>Tap a tile</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Mình nghe, rồi tự trả lời nhé</source>
        <translation>Listen, then answer yourself</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>EnrolEnd</name>
    <message>
        <source>Chào %1!</source>
        <translation>Hello, %1!</translation>
    </message>
    <message>
        <source>Không sao đâu ạ.</source>
        <translation>That is quite all right.</translation>
    </message>
    <message>
        <source>Máy có tên mình rồi, không cần ghi lại.</source>
        <translation>You are enrolled already.</translation>
    </message>
    <message>
        <source>Máy có tên mình rồi, và đã ghi mình có mặt.</source>
        <translation>You are enrolled already, and checked in.</translation>
    </message>
    <message>
        <source>Máy không ghi gì về mình cả. Mình vẫn vào lớp học được.</source>
        <translation>Nothing is kept about you. You can still join the class.</translation>
    </message>
    <message>
        <source>Thêm bà con</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>EnrolScan</name>
    <message>
        <source>Dùng máy quét, hoặc gõ tên</source>
        <translation>Use the scanner, or type the name</translation>
    </message>
    <message>
        <source>Gõ tên</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>Hình mờ từ ống kính, mã trên thẻ đã được che</source>
        <translation>A blurred picture from the camera, codes covered</translation>
    </message>
    <message>
        <source>Máy chỉ lấy tên, năm sinh, nữ hay nam. Số căn cước và địa chỉ bỏ đi ngay.</source>
        <translation>Only name, year of birth and sex are taken. The number and the address are dropped at once.</translation>
    </message>
    <message>
        <source>Máy quét làm rơi dấu của tên. Mình gõ tên cho đúng dấu nhé.</source>
        <translation>The scanner dropped the name&apos;s marks. Please type the name.</translation>
    </message>
    <message>
        <source>Máy quét đọc ô vuông ở mặt có ảnh. Chưa có máy quét thì mình gõ tên.</source>
        <translation>The scanner reads the square beside the photo. Without one, type the name.</translation>
    </message>
    <message>
        <source>Máy đang tìm mã</source>
        <translation>Looking for a code</translation>
    </message>
    <message>
        <source>Máy đọc mã chưa hết. Mình đưa lại lần nữa, hoặc gõ tên nhé.</source>
        <translation>The code was read in part. Once more, or type the name.</translation>
    </message>
    <message>
        <source>Mã này không phải của căn cước. Mình tìm mã trên mặt có ảnh nhé.</source>
        <translation>This is no identity code. It is beside the photo.</translation>
    </message>
    <message>
        <source>Mã ở mặt có ảnh, cách ống kính một gang tay. Máy chưa đọc ra thì mình gõ tên.</source>
        <translation>The code beside the photo, a hand from the camera. If it is not read, type the name.</translation>
    </message>
    <message>
        <source>Mình thử lại nhé</source>
        <translation>Try once more</translation>
    </message>
    <message>
        <source>Ngày sinh trong mã máy đọc chưa ra. Mình đưa lại lần nữa, hoặc gõ tên nhé.</source>
        <translation>The date of birth was not read. Once more, or type the name.</translation>
    </message>
    <message>
        <source>Quét căn cước</source>
        <translation>Scan the ID card</translation>
    </message>
    <message>
        <source>Tên trong mã máy đọc chưa rõ. Mình đưa lại lần nữa, hoặc gõ tên nhé.</source>
        <translation>The name was not read clearly. Once more, or type it.</translation>
    </message>
    <message>
        <source>Đang đọc, giữ yên nhé</source>
        <translation>Reading, hold still</translation>
    </message>
    <message>
        <source>Đây là thẻ học. Mình đưa căn cước vào nhé.</source>
        <translation>This is a learning card. The ID card, please.</translation>
    </message>
    <message>
        <source>Đưa ô vuông trên căn cước vào gần</source>
        <translation>Bring the square of the ID card close</translation>
    </message>
</context>
<context>
    <name>EnrolSummary</name>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Mình xem lại nhé</source>
        <translation>Please look again</translation>
    </message>
    <message>
        <source>Mình xem lại nhé.</source>
        <translation>Please look again.</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Nữ hay nam</source>
        <translation>Woman or man</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>chạm vào dòng nào để sửa dòng ấy</source>
        <translation>tap a line to change it</translation>
    </message>
    <message>
        <source>chạm để sửa</source>
        <translation>tap to change</translation>
    </message>
    <message>
        <source>căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>từ căn cước</source>
        <translation>from the ID card</translation>
    </message>
    <message>
        <source>Đúng cả rồi</source>
        <translation>All is right</translation>
    </message>
</context>
<context>
    <name>EnrolText</name>
    <message>
        <source>Ghi người khác</source>
        <translation>Enrol another</translation>
    </message>
    <message>
        <source>Gõ chữ trước đã</source>
        <translation>Type something first</translation>
    </message>
    <message>
        <source>Gõ họ, tên đệm và tên</source>
        <translation>Type the whole name</translation>
    </message>
    <message>
        <source>Gõ tên thôn, bản hay tổ</source>
        <translation>Type the village&apos;s name</translation>
    </message>
    <message>
        <source>Họ và tên của mình là gì?</source>
        <translation>What is your full name?</translation>
    </message>
    <message>
        <source>Hỏi người hướng dẫn</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Nhà mình ở thôn nào?</source>
        <translation>Which village do you live in?</translation>
    </message>
    <message>
        <source>Quét căn cước</source>
        <translation>Scan the ID card</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tên bố mẹ hay người nuôi em là gì?</source>
        <translation>What is your parent&apos;s or guardian&apos;s name?</translation>
    </message>
</context>
<context>
    <name>EnrolYear</name>
    <message>
        <source>Bốn số, ví dụ 1958.</source>
        <translation>Four digits, such as 1958.</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n số</source>
        <translation>
            <numerusform>%n digit to go</numerusform>
            <numerusform>%n digits to go</numerusform>
        </translation>
    </message>
    <message>
        <source>Mình sinh năm nào?</source>
        <translation>In which year were you born?</translation>
    </message>
    <message>
        <source>Mình xem lại năm sinh nhé: từ %1 đến %2.</source>
        <translation>Please look at the year again: %1 to %2.</translation>
    </message>
    <message numerus="yes">
        <source>Năm nay %n tuổi.</source>
        <translation>
            <numerusform>%n year old this year.</numerusform>
            <numerusform>%n years old this year.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Xem lại năm sinh</source>
        <translation>Look at the year</translation>
    </message>
</context>
<context>
    <name>EyeView</name>
    <message>
        <source>Hình mờ từ ống kính, các mã đã được che</source>
        <translation>A blurred picture from the camera, codes covered</translation>
    </message>
</context>
<context>
    <name>Facilitator</name>
    <message numerus="yes">
        <source>%n mục cần xem lại, ở “Sổ gửi về xã”.</source>
        <translation>
            <numerusform>%n item to look at, in “Send the book”.</numerusform>
            <numerusform>%n items to look at, in “Send the book”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người · thêm bà con</source>
        <translation>
            <numerusform>%n person · add people</numerusform>
            <numerusform>%n people · add people</numerusform>
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
        <source>Chép ra USB?</source>
        <translation>Copy to USB?</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Chưa có ai. Thêm người đầu tiên nhé.</source>
        <translation>Nobody yet. Add the first one.</translation>
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
        <source>Chưa tải được giọng đọc. Chạm để tải tiếp.</source>
        <translation>The voice could not be fetched yet. Touch to go on.</translation>
    </message>
    <message>
        <source>Chưa đến</source>
        <translation>Absent</translation>
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
        <source>Có giọng đọc mới rồi. Máy đang đọc sẵn bài.</source>
        <translation>The new voice is here. The lessons are being read ahead.</translation>
    </message>
    <message>
        <source>Có giọng đọc tiếng Việt rõ hơn. Chạm để tải %1 MB.</source>
        <translation>There is a clearer Vietnamese voice. Touch to fetch %1 MB.</translation>
    </message>
    <message>
        <source>Có mạng là máy tự gửi nốt, không cần chờ.</source>
        <translation>The rest is sent when online; no need to wait.</translation>
    </message>
    <message>
        <source>Giao lớp</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Gửi lần cuối lúc %1.</source>
        <translation>Last sent at %1.</translation>
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
        <source>Hôm nay: %1 lượt học, %2 lớp.
Lớp sau: %3</source>
        <translation>Today: %1 sessions, %2 classes.
Next class: %3</translation>
    </message>
    <message>
        <source>Không có tiếng</source>
        <translation>No sound</translation>
    </message>
    <message>
        <source>Kết thúc lớp</source>
        <translation>End the class</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Lịch lớp</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Lớp %1 máy đã khép giúp lúc 24:00. Chạm để xem sổ.</source>
        <translation>The machine closed the class of %1 at 24:00. Touch to see its book.</translation>
    </message>
    <message>
        <source>Lớp hôm qua máy đã khép giúp lúc 24:00. Chạm để xem sổ.</source>
        <translation>The machine closed yesterday&apos;s class at 24:00. Touch to see its book.</translation>
    </message>
    <message>
        <source>Lớp đang mở</source>
        <translation>A class is open</translation>
    </message>
    <message>
        <source>Lớp đã dạy</source>
        <translation>Past classes</translation>
    </message>
    <message>
        <source>Máy đang đọc sẵn bài: %1 %.</source>
        <translation>Lessons are being read ahead: %1 %.</translation>
    </message>
    <message>
        <source>Mở lớp %1</source>
        <translation>Open the %1 class</translation>
    </message>
    <message>
        <source>Mở lớp %1: %2</source>
        <translation>Open the %1 class: %2</translation>
    </message>
    <message>
        <source>Mở lớp học</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Người dạy</source>
        <translation>Facilitators</translation>
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
        <source>Sổ gửi về xã</source>
        <translation>Send the book</translation>
    </message>
    <message>
        <source>Sức khoẻ của máy</source>
        <translation>The machine&apos;s health</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Thu giọng</source>
        <translation>Voices</translation>
    </message>
    <message>
        <source>Thẻ học</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Tivi trong phòng</source>
        <translation>TV in the room</translation>
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
        <source>chờ gửi %1</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Đang tải giọng đọc: %1 %. Mình cứ dạy bình thường.</source>
        <translation>Fetching the voice: %1 %. Just go on teaching.</translation>
    </message>
    <message>
        <source>Đã gửi %1 · Chờ gửi %2</source>
        <translation>Sent %1 · Waiting %2</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>đang gửi…</source>
        <translation>sending…</translation>
    </message>
    <message>
        <source>đã gửi hết</source>
        <translation>all sent</translation>
    </message>
    <message>
        <source>Ống kính</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n người đã chạm</source>
        <translation>
            <numerusform>%n has tapped</numerusform>
            <numerusform>%n have tapped</numerusform>
        </translation>
    </message>
    <message>
        <source>Buổi học hôm nay thế nào?</source>
        <translation>How was the class today?</translation>
    </message>
    <message>
        <source>Cảm ơn bà con! Mời người tiếp theo.</source>
        <translation>Thank you! Next, please.</translation>
    </message>
    <message>
        <source>Dễ hiểu</source>
        <translation>Easy to follow</translation>
    </message>
    <message>
        <source>Hơi khó</source>
        <translation>A little hard</translation>
    </message>
    <message>
        <source>Mỗi người chạm một hình nhé.</source>
        <translation>One picture each, please.</translation>
    </message>
    <message>
        <source>Mỗi người chạm một hình. Máy không ghi tên ai.</source>
        <translation>One picture each. No names are kept.</translation>
    </message>
    <message>
        <source>Tạm được</source>
        <translation>So-so</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
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
        <source>Xoá tên ai?</source>
        <translation>Delete whose name?</translation>
    </message>
    <message>
        <source>dưới 16 tuổi</source>
        <translation>under 16</translation>
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
        <source>từ 70 tuổi</source>
        <translation>70 and older</translation>
    </message>
    <message>
        <source>Đã có mặt</source>
        <translation>Here already</translation>
    </message>
</context>
<context>
    <name>FirstCamera</name>
    <message>
        <source>Bà con giơ thẻ lên là máy nhận ra ngay.</source>
        <translation>Hold up a card and the machine knows it at once.</translation>
    </message>
    <message>
        <source>Chưa có ống kính</source>
        <translation>No camera yet</translation>
    </message>
    <message>
        <source>Chưa thấy ống kính</source>
        <translation>No camera is seen</translation>
    </message>
    <message>
        <source>Cắm ống kính vào cổng USB, hoặc quét thử bằng máy quét. Không có cả hai thì bà con gõ số thẻ.</source>
        <translation>Plug a camera in, or try a scanner. Without either, people type their card&apos;s number.</translation>
    </message>
    <message>
        <source>Giơ một mã ô vuông bất kỳ lên</source>
        <translation>Hold up any square code</translation>
    </message>
    <message>
        <source>Máy quét đọc tốt</source>
        <translation>The scanner reads well</translation>
    </message>
    <message>
        <source>Máy đang tìm mã</source>
        <translation>Looking for a code</translation>
    </message>
    <message>
        <source>Thử ống kính</source>
        <translation>Try the camera</translation>
    </message>
    <message>
        <source>Tờ giấy của xã, hay mã trên gói hàng đều được. Giơ cách ống kính chừng hai gang tay.</source>
        <translation>The commune&apos;s paper or a code on a packet will do. Hold it two hands away from the camera.</translation>
    </message>
    <message>
        <source>Đang đọc, giữ yên nhé</source>
        <translation>Reading, hold it still</translation>
    </message>
    <message>
        <source>Đọc được rồi</source>
        <translation>It was read</translation>
    </message>
    <message>
        <source>Ống kính đọc tốt</source>
        <translation>The camera reads well</translation>
    </message>
</context>
<context>
    <name>FirstCommune</name>
    <message>
        <source>Chưa có, dùng riêng</source>
        <translation>Not yet, use it alone</translation>
    </message>
    <message>
        <source>Chưa nối được với xã. Mình xem lại mạng và mã, rồi thử lại nhé.</source>
        <translation>The commune was not reached. Look at the network and the code, then try again.</translation>
    </message>
    <message>
        <source>Chờ chút nhé, máy đang hỏi máy của xã.</source>
        <translation>One moment, the commune&apos;s machine is being asked.</translation>
    </message>
    <message>
        <source>Có thì giơ mã lên trước ống kính. Chưa có cũng không sao, máy vẫn dạy học và giữ sổ.</source>
        <translation>If so, hold the code up to the camera. If not, the machine teaches and keeps its book all the same.</translation>
    </message>
    <message>
        <source>Dùng máy quét, hoặc gõ tay</source>
        <translation>Use a scanner, or type it</translation>
    </message>
    <message>
        <source>Gõ địa chỉ và mã</source>
        <translation>Type address and code</translation>
    </message>
    <message>
        <source>Máy đang tìm mã</source>
        <translation>Looking for a code</translation>
    </message>
    <message>
        <source>Máy đã nối với xã</source>
        <translation>The machine has joined the commune</translation>
    </message>
    <message>
        <source>Mã này không phải mã nối máy. Mình tìm tờ giấy của xã nhé.</source>
        <translation>This is not a code for joining. Look for the commune&apos;s paper.</translation>
    </message>
    <message>
        <source>Mình thử lại nhé</source>
        <translation>Let us try again</translation>
    </message>
    <message>
        <source>Nối với xã</source>
        <translation>Join the commune</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Từ nay có mạng là máy tự gửi sổ về xã. Xã chỉ thấy mã số và số lượt, không thấy tên bà con.</source>
        <translation>From now on the book is sent when there is a network. The commune sees numbers and counts, no names.</translation>
    </message>
    <message>
        <source>Xã có đưa tờ giấy có mã ô vuông không?</source>
        <translation>Did the commune give you a paper with a square code?</translation>
    </message>
    <message>
        <source>Đang nối với xã…</source>
        <translation>Joining the commune…</translation>
    </message>
    <message>
        <source>Đang đọc, giữ yên nhé</source>
        <translation>Reading, hold it still</translation>
    </message>
    <message>
        <source>Đọc được rồi</source>
        <translation>It was read</translation>
    </message>
</context>
<context>
    <name>FirstDone</name>
    <message>
        <source>Chưa có mạng</source>
        <translation>No network yet</translation>
    </message>
    <message>
        <source>Chưa có người hướng dẫn</source>
        <translation>No facilitator yet</translation>
    </message>
    <message>
        <source>Chưa có tiếng</source>
        <translation>No sound yet</translation>
    </message>
    <message>
        <source>Chưa nối với xã</source>
        <translation>Not joined to the commune</translation>
    </message>
    <message>
        <source>Chưa thử màn hình</source>
        <translation>Screen not tried</translation>
    </message>
    <message>
        <source>Chưa thử ống kính</source>
        <translation>Camera not tried</translation>
    </message>
    <message>
        <source>Có mạng</source>
        <translation>There is a network</translation>
    </message>
    <message>
        <source>Có người hướng dẫn</source>
        <translation>There is a facilitator</translation>
    </message>
    <message>
        <source>Ghi tên, in thẻ</source>
        <translation>Enrol, print cards</translation>
    </message>
    <message>
        <source>Loa nghe rõ</source>
        <translation>Sound is clear</translation>
    </message>
    <message>
        <source>Màn hình nhạy</source>
        <translation>The screen feels touches</translation>
    </message>
    <message>
        <source>Mở lớp học</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Phần chưa làm thì để sau cũng được: chạm “Lớp học” ở màn hình chào.</source>
        <translation>What is left can be done later: touch “Class” on the welcome screen.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trang của tôi</source>
        <translation>My page</translation>
    </message>
    <message>
        <source>Việc tiếp theo: ghi tên bà con, in thẻ, rồi mở lớp.</source>
        <translation>What comes next: enrol people, print cards, open a class.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xong rồi, máy sẵn sàng!</source>
        <translation>Done, the machine is ready!</translation>
    </message>
    <message>
        <source>Đã nối với xã</source>
        <translation>Joined to the commune</translation>
    </message>
    <message>
        <source>Ống kính đọc tốt</source>
        <translation>The camera reads well</translation>
    </message>
</context>
<context>
    <name>FirstFrame</name>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Bỏ qua bước này</source>
        <translation>Skip this step</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>FirstLanguage</name>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Máy nói tiếng gì, chữ cỡ nào?</source>
        <translation>Which language, which text size?</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Nền tối, chữ sáng</source>
        <translation>Dark, light text</translation>
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
        <source>To</source>
        <comment>text size</comment>
        <translation>Large</translation>
    </message>
</context>
<context>
    <name>FirstLeader</name>
    <message>
        <source>Ai mở lớp ở đây?</source>
        <translation>Who opens classes here?</translation>
    </message>
    <message>
        <source>Ghi tên người hướng dẫn</source>
        <translation>Enrol a facilitator</translation>
    </message>
    <message>
        <source>Lần sau chạm “Lớp học”, giơ thẻ và bấm mã riêng là vào. Thêm người nữa thì chạm “Người dạy” ở trang của mình.</source>
        <translation>Next time touch “Class”, hold up the card and enter the PIN. To add another one touch “Facilitators” on your page.</translation>
    </message>
    <message numerus="yes">
        <source>Máy đã có %n người hướng dẫn</source>
        <translation>
            <numerusform>The machine has %n facilitator</numerusform>
            <numerusform>The machine has %n facilitators</numerusform>
        </translation>
    </message>
    <message>
        <source>Người hướng dẫn</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Người hướng dẫn ghi tên bà con, in thẻ, mở lớp. Máy hỏi bốn câu, cho chọn mã riêng 6 số, rồi cấp thẻ.</source>
        <translation>A facilitator enrols people, prints cards, opens classes. Four questions, a PIN of 6 digits, then the card.</translation>
    </message>
</context>
<context>
    <name>FirstNetwork</name>
    <message>
        <source>Bật Wi-Fi</source>
        <translation>Turn Wi-Fi on</translation>
    </message>
    <message>
        <source>Chưa thấy mạng Wi-Fi nào</source>
        <translation>No Wi-Fi is seen yet</translation>
    </message>
    <message>
        <source>Chưa vào được mạng %1</source>
        <translation>%1 could not be joined</translation>
    </message>
    <message>
        <source>Chạm tên mạng nhà mình</source>
        <translation>Touch your network</translation>
    </message>
    <message>
        <source>Chạm “Bật Wi-Fi” để máy tìm mạng, hoặc cắm dây mạng.</source>
        <translation>Touch “Turn Wi-Fi on” to look for networks, or plug in a cable.</translation>
    </message>
    <message>
        <source>Chờ chút nhé, chừng mười giây.</source>
        <translation>One moment, about ten seconds.</translation>
    </message>
    <message>
        <source>Chờ chút nhé, có khi đến nửa phút.</source>
        <translation>One moment, it can take half a minute.</translation>
    </message>
    <message>
        <source>Có dây là tốt nhất. Không cần Wi-Fi nữa, mình đi tiếp nhé.</source>
        <translation>A cable is best. No Wi-Fi is needed, let us go on.</translation>
    </message>
    <message>
        <source>Cắm dây mạng thì máy tự vào. Không có mạng máy vẫn dạy học, sổ gửi bằng USB.</source>
        <translation>Plug in a cable and it works by itself. Without a network the machine teaches, and the book goes by stick.</translation>
    </message>
    <message>
        <source>Không thấy? Gõ tên mạng</source>
        <translation>Not there? Type its name</translation>
    </message>
    <message>
        <source>Máy chưa cho phép đổi mạng ở đây. Nhờ cán bộ xã xem giúp, hoặc mình cắm dây mạng nhé.</source>
        <translation>The network cannot be changed here. Ask the commune&apos;s officer, or plug in a cable.</translation>
    </message>
    <message>
        <source>Máy không còn thấy mạng này. Mình tìm lại, hoặc đặt máy gần cục phát Wi-Fi hơn nhé.</source>
        <translation>This network is no longer seen. Look again, or put the machine nearer to the Wi-Fi box.</translation>
    </message>
    <message>
        <source>Máy này không có Wi-Fi</source>
        <translation>This machine has no Wi-Fi</translation>
    </message>
    <message>
        <source>Máy đang tìm mạng…</source>
        <translation>Looking for networks…</translation>
    </message>
    <message>
        <source>Máy đã cắm dây mạng</source>
        <translation>A network cable is plugged in</translation>
    </message>
    <message>
        <source>Mình không phải làm gì ở đây. Chưa có mạng máy vẫn dạy học bình thường.</source>
        <translation>Nothing to do here. Without a network the machine teaches all the same.</translation>
    </message>
    <message>
        <source>Mình thử lại, hoặc để sau cũng được: không có mạng máy vẫn dạy học bình thường.</source>
        <translation>Try again, or leave it for later: the machine teaches without a network.</translation>
    </message>
    <message>
        <source>Mạng có hình khoá thì cần mật khẩu, thường ghi dưới cục phát Wi-Fi.</source>
        <translation>A network with a lock needs its password, often written under the Wi-Fi box.</translation>
    </message>
    <message>
        <source>Mạng của máy do người khác lo</source>
        <translation>Somebody else looks after the network</translation>
    </message>
    <message>
        <source>Mạng khác</source>
        <translation>Another network</translation>
    </message>
    <message>
        <source>Mạng này trả lời chậm quá. Mình thử lại, hoặc chọn mạng khác nhé.</source>
        <translation>This network answers too slowly. Try again, or choose another.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa khớp. Mình xem lại từng chữ, cả chữ hoa chữ thường, rồi gõ lại nhé.</source>
        <translation>The password does not fit. Look at each letter, capitals too, and type it again.</translation>
    </message>
    <message>
        <source>Nối mạng</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Tốt rồi. Máy nhớ mạng này, lần sau tự vào.</source>
        <translation>Good. The machine remembers this network.</translation>
    </message>
    <message>
        <source>Wi-Fi đang tắt</source>
        <translation>Wi-Fi is off</translation>
    </message>
    <message>
        <source>có khoá</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>không cần mật khẩu</source>
        <translation>no password needed</translation>
    </message>
    <message>
        <source>Đang vào mạng %1…</source>
        <translation>Joining %1…</translation>
    </message>
    <message>
        <source>Đã vào mạng %1</source>
        <translation>%1 is joined</translation>
    </message>
    <message>
        <source>Đặt máy gần cục phát Wi-Fi rồi tìm lại. Không có mạng máy vẫn dạy học bình thường.</source>
        <translation>Put the machine nearer to the Wi-Fi box and look again. It teaches without a network too.</translation>
    </message>
</context>
<context>
    <name>FirstSound</name>
    <message>
        <source>Bà con nghe rõ không?</source>
        <translation>Can everyone hear this?</translation>
    </message>
    <message>
        <source>Chưa nghe rõ</source>
        <translation>Not clearly</translation>
    </message>
    <message>
        <source>Máy vừa nói câu này. Muốn nghe lần nữa thì chạm “Nghe lại”.</source>
        <translation>The machine just said this. Touch “Hear again” to hear it once more.</translation>
    </message>
    <message>
        <source>Nghe rõ</source>
        <translation>Clearly</translation>
    </message>
    <message>
        <source>Thử loa</source>
        <translation>Try the loudspeaker</translation>
    </message>
    <message>
        <source>Tốt lắm. Bà con nghe máy đọc mà không cần biết chữ.</source>
        <translation>Very good. People can listen without reading.</translation>
    </message>
    <message>
        <source>Xem dây loa, vặn to loa, rồi chạm “Nghe lại”. Chưa có loa cũng học được: chữ lúc nào cũng có.</source>
        <translation>Look at the cable, turn it up, touch “Hear again”. Without sound the text is always there.</translation>
    </message>
</context>
<context>
    <name>FirstText</name>
    <message>
        <source>Ghi ở cục phát, hoặc hỏi người cài mạng</source>
        <translation>On the Wi-Fi box, or ask who set it up</translation>
    </message>
    <message>
        <source>Gõ cho đủ đã</source>
        <translation>Type it all first</translation>
    </message>
    <message>
        <source>Không có mật khẩu thì để trống</source>
        <translation>Leave it empty if there is none</translation>
    </message>
    <message>
        <source>Không mật khẩu</source>
        <translation>No password</translation>
    </message>
    <message>
        <source>Mã nối máy, 10 chữ và số</source>
        <translation>The code, 10 letters and digits</translation>
    </message>
    <message>
        <source>Mật khẩu của mạng %1</source>
        <translation>The password of %1</translation>
    </message>
    <message>
        <source>Nối với xã</source>
        <translation>Join the commune</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tên mạng Wi-Fi, đúng từng chữ hoa, chữ thường</source>
        <translation>The Wi-Fi&apos;s name, capitals as written</translation>
    </message>
    <message>
        <source>Vào mạng</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Ví dụ: 7KQ2M XH4PD</source>
        <translation>For example: 7KQ2M XH4PD</translation>
    </message>
    <message>
        <source>Xoá hết</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Ít nhất 8 chữ hay số</source>
        <translation>At least 8 letters or digits</translation>
    </message>
    <message>
        <source>Địa chỉ của xã, ghi trên tờ giấy</source>
        <translation>The commune&apos;s address, from the paper</translation>
    </message>
</context>
<context>
    <name>FirstTouch</name>
    <message>
        <source>Chạm đủ năm chỗ có hình bàn tay</source>
        <translation>Touch all five hands</translation>
    </message>
    <message>
        <source>Chỗ nào chạm mãi không được thì cứ bỏ qua, rồi nhờ người xem lại màn hình.</source>
        <translation>If a place never answers, leave it and have somebody look at the screen.</translation>
    </message>
    <message>
        <source>Góc dưới bên phải</source>
        <translation>Lower right corner</translation>
    </message>
    <message>
        <source>Góc dưới bên trái</source>
        <translation>Lower left corner</translation>
    </message>
    <message>
        <source>Góc trên bên phải</source>
        <translation>Upper right corner</translation>
    </message>
    <message>
        <source>Góc trên bên trái</source>
        <translation>Upper left corner</translation>
    </message>
    <message>
        <source>Thử màn hình cảm ứng</source>
        <translation>Try the touchscreen</translation>
    </message>
    <message>
        <source>Tốt lắm, màn hình rất nhạy!</source>
        <translation>Very good, it feels every touch!</translation>
    </message>
    <message>
        <source>đã chạm</source>
        <translation>touched</translation>
    </message>
    <message>
        <source>Ở giữa</source>
        <translation>In the middle</translation>
    </message>
</context>
<context>
    <name>Forget</name>
    <message>
        <source>%1 tuổi</source>
        <translation>age %1</translation>
    </message>
    <message>
        <source>Còn giữ</source>
        <translation>Will stay</translation>
    </message>
    <message>
        <source>Hỏi lại %1 cho chắc nhé. Xoá rồi thì không lấy lại được.</source>
        <translation>Ask %1 once more. A deleted name cannot be brought back.</translation>
    </message>
    <message>
        <source>Máy chưa xoá gì cả. Chạm nhầm thì bấm “Thôi, đừng xoá”.</source>
        <translation>Nothing is deleted yet. Touched by mistake? Press “No, keep it”.</translation>
    </message>
    <message>
        <source>Máy không còn giữ tên và thẻ nữa. Giấy đã in ra thì mình huỷ giúp nhé.</source>
        <translation>The machine keeps neither name nor card. Please destroy what was printed.</translation>
    </message>
    <message>
        <source>Máy sắp xoá tên.</source>
        <translation>The name is about to be deleted.</translation>
    </message>
    <message>
        <source>Sẽ xoá</source>
        <translation>Will be deleted</translation>
    </message>
    <message>
        <source>Số lượt đến lớp, không còn biết là của ai. Bản sao của máy giữ thêm ít lâu rồi cũng hết.</source>
        <translation>How often somebody came, no longer known who. Copies keep the name a little longer, then it is gone there too.</translation>
    </message>
    <message>
        <source>Thôi, đừng xoá</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>Tên, năm sinh, thôn; thẻ; bài đang học và đã học; giấy in có tên còn trong máy. Thẻ cũ không mở được nữa.</source>
        <translation>Name, year of birth, village; the card; lessons begun and finished; papers with the name in this machine. The old card opens nothing any more.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xoá tên</source>
        <translation>Delete the name</translation>
    </message>
    <message>
        <source>dưới 16 tuổi</source>
        <translation>under 16</translation>
    </message>
    <message>
        <source>thẻ %1</source>
        <translation>card %1</translation>
    </message>
    <message>
        <source>từ 70 tuổi</source>
        <translation>70 or older</translation>
    </message>
    <message>
        <source>Đã xoá tên.</source>
        <translation>The name is deleted.</translation>
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
    <name>Health</name>
    <message numerus="yes">
        <source>%n phần cần xem</source>
        <translation>
            <numerusform>%n part to look at</numerusform>
            <numerusform>%n parts to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Bản sao của sổ</source>
        <translation>Copies of the book</translation>
    </message>
    <message>
        <source>Bộ nhớ</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Chưa khám được. Mình thử lại nhé.</source>
        <translation>It could not be looked at. Let us try again.</translation>
    </message>
    <message>
        <source>Cài đặt máy</source>
        <translation>Set up the machine</translation>
    </message>
    <message>
        <source>Cảm ứng</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Giọng đọc</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Gửi chẩn đoán</source>
        <translation>Send a diagnosis</translation>
    </message>
    <message>
        <source>Gửi sổ</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Không phải làm gì cả, phần này tốt.</source>
        <translation>Nothing to do, this is well.</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy đang tự khám, chừng năm giây.</source>
        <translation>The machine looks itself over, about five seconds.</translation>
    </message>
    <message>
        <source>Mạng</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Sổ trong máy</source>
        <translation>The book</translation>
    </message>
    <message>
        <source>Sức khoẻ của máy</source>
        <translation>The machine&apos;s health</translation>
    </message>
    <message>
        <source>Sức làm việc</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>máy khoẻ</source>
        <translation>all well</translation>
    </message>
    <message>
        <source>mạng, nối với xã, thử loa</source>
        <translation>network, commune, sound</translation>
    </message>
    <message>
        <source>Đang khám…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Đồng hồ</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>đang khám…</source>
        <translation>looking…</translation>
    </message>
    <message>
        <source>Ống kính</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>HeldClasses</name>
    <message numerus="yes">
        <source>%n người</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa dạy lớp nào.
Dạy xong một lớp, sổ của lớp nằm ở đây.</source>
        <translation>No class yet.
After a class its book is kept here.</translation>
    </message>
    <message>
        <source>Lớp đã dạy</source>
        <translation>Past classes</translation>
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
        <source>máy khép lúc 24:00</source>
        <translation>closed by the machine at 24:00</translation>
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
    <name>ImportFiles</name>
    <message>
        <source>Chưa thấy tệp nào. Mình cắm USB vào, rồi bấm “Tìm lại” nhé.</source>
        <translation>No file yet. Put the USB stick in, then press “Look again”.</translation>
    </message>
    <message>
        <source>Chọn một tệp</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Giấy tờ của máy</source>
        <translation>The machine&apos;s papers</translation>
    </message>
    <message>
        <source>Nhập danh sách</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Tệp Excel (.xlsx) hoặc CSV, có cột: họ tên, năm sinh, giới, thôn, đồng ý. Dưới 16 tuổi thêm cột người giám hộ.</source>
        <translation>An Excel (.xlsx) or CSV file with name, birth year, sex, village, consent. Under 16 also the guardian.</translation>
    </message>
    <message>
        <source>Tệp khác</source>
        <translation>Other files</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>chọn tệp, máy xem trước, chưa thêm ai</source>
        <translation>choose a file; it is only looked at first</translation>
    </message>
    <message>
        <source>trang %1 trên %2</source>
        <translation>page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Bỏ, đừng thêm nữa</source>
        <translation>Undo, add nobody</translation>
    </message>
    <message>
        <source>Dòng %1</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>Không có ai mới</source>
        <translation>Nobody new</translation>
    </message>
    <message>
        <source>Nhập danh sách</source>
        <translation>Import a list</translation>
    </message>
    <message numerus="yes">
        <source>Thêm %n người</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Thêm nhầm thì bấm “Bỏ, đừng thêm nữa” trước khi rời trang này. Thẻ in ở mục “Thẻ học”.</source>
        <translation>Added by mistake? Press “Undo” before leaving this page. Cards are printed under “Cards”.</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>dòng cần xem lại</source>
        <translation>lines to look at</translation>
    </message>
    <message>
        <source>người mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>người đã có</source>
        <translation>already enrolled</translation>
    </message>
    <message>
        <source>Đã bỏ. Máy không giữ tên ai vừa thêm.</source>
        <translation>Undone. No name just added is kept.</translation>
    </message>
    <message numerus="yes">
        <source>Đã thêm %n người.</source>
        <translation>
            <numerusform>%n person added.</numerusform>
            <numerusform>%n people added.</numerusform>
        </translation>
    </message>
    <message>
        <source>đã có · %1</source>
        <translation>enrolled · %1</translation>
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
    <name>Leaders</name>
    <message>
        <source>%1 đang ở máy</source>
        <translation>%1 is here</translation>
    </message>
    <message>
        <source>Bỏ tên %1</source>
        <translation>Take out %1</translation>
    </message>
    <message>
        <source>Ghi thêm người</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>Mỗi người một thẻ, một mã riêng của mình, đừng dùng chung nhé.</source>
        <translation>A card and a PIN of one&apos;s own for everyone: please do not share them.</translation>
    </message>
    <message>
        <source>Người hướng dẫn</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
    </message>
    <message>
        <source>chưa có thẻ</source>
        <translation>no card</translation>
    </message>
    <message>
        <source>Đã bỏ tên %1. Thẻ vừa cấp không dùng được nữa.</source>
        <translation>%1 is taken out. The new card no longer works.</translation>
    </message>
    <message>
        <source>Đã ghi tên %1. Ghi nhầm thì chạm bỏ tên.</source>
        <translation>%1 is added. By mistake? Take them out.</translation>
    </message>
    <message>
        <source>Đã đổi mã riêng. Lần sau bấm mã mới nhé.</source>
        <translation>The PIN is changed. Use the new one next time.</translation>
    </message>
    <message>
        <source>Đổi mã riêng</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>đang ở máy</source>
        <translation>is here</translation>
    </message>
</context>
<context>
    <name>LoudnessStrip</name>
    <message>
        <source>Chạm là chọn ngay.</source>
        <translation>One touch chooses.</translation>
    </message>
    <message>
        <source>Chạm một lần máy đọc, chạm lần nữa mới chọn.</source>
        <translation>The first touch reads aloud, the second chooses.</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>To</source>
        <comment>volume</comment>
        <translation>Loud</translation>
    </message>
    <message>
        <source>Vừa</source>
        <comment>volume</comment>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Âm lượng</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đọc khi chạm</source>
        <translation>Read on touch</translation>
    </message>
</context>
<context>
    <name>MakeCards</name>
    <message>
        <source>%1 tuổi</source>
        <translation>age %1</translation>
    </message>
    <message numerus="yes">
        <source>%n người chưa có thẻ in</source>
        <translation>
            <numerusform>%n without a printed card</numerusform>
            <numerusform>%n without a printed card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thẻ đã lưu trong tệp %1. Mình in ở cỡ 100 %.</source>
        <translation>
            <numerusform>%n card saved in %1. Print at 100 %.</numerusform>
            <numerusform>%n cards saved in %1. Print at 100 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>10 thẻ một tờ, liền nhau</source>
        <translation>10 a sheet, edge to edge</translation>
    </message>
    <message>
        <source>8 thẻ một tờ, cách nhau</source>
        <translation>8 a sheet, apart</translation>
    </message>
    <message>
        <source>86 x 54 mm, để mang về</source>
        <translation>86 x 54 mm, to take home</translation>
    </message>
    <message>
        <source>A5 để đố vui, kèm thẻ nhỏ</source>
        <translation>A5 for quizzes, with a small card</translation>
    </message>
    <message>
        <source>Chỉ in cho người chưa có thẻ in. Thẻ xếp theo tên.</source>
        <translation>Only for people without a printed card, in the order of names.</translation>
    </message>
    <message>
        <source>Chụp mã bằng điện thoại</source>
        <translation>Photograph the code</translation>
    </message>
    <message numerus="yes">
        <source>In %n thẻ</source>
        <translation>
            <numerusform>Print %n card</numerusform>
            <numerusform>Print %n cards</numerusform>
        </translation>
    </message>
    <message>
        <source>In thẻ cả thôn</source>
        <translation>A village&apos;s cards</translation>
    </message>
    <message>
        <source>Làm thẻ mới</source>
        <translation>A new card</translation>
    </message>
    <message numerus="yes">
        <source>Máy in đã nhận %n thẻ. In ở cỡ 100 %, cắt theo vạch.</source>
        <translation>
            <numerusform>The printer has %n card. Print at 100 %, cut along the marks.</numerusform>
            <numerusform>The printer has %n cards. Print at 100 %, cut along the marks.</numerusform>
        </translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Other people</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thôn khác</source>
        <translation>Other villages</translation>
    </message>
    <message>
        <source>Thẻ lớp, to</source>
        <translation>Class cards, large</translation>
    </message>
    <message>
        <source>Thẻ nhỏ</source>
        <translation>Small cards</translation>
    </message>
    <message>
        <source>Thẻ nhỏ, cắt kéo</source>
        <translation>Small, for scissors</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>dưới 16 tuổi</source>
        <translation>under 16</translation>
    </message>
    <message>
        <source>số thẻ %1</source>
        <translation>card %1</translation>
    </message>
    <message>
        <source>từ 70 tuổi</source>
        <translation>70 and older</translation>
    </message>
    <message>
        <source>Đang làm thẻ %1 trên %2…</source>
        <translation>Making card %1 of %2…</translation>
    </message>
    <message>
        <source>Đúng người này thì bấm làm thẻ mới. Thẻ cũ khoá ngay, bài đã học vẫn còn.</source>
        <translation>If this is the person, make the new card. The old one ends at once; lessons are kept.</translation>
    </message>
    <message>
        <source>Đúng, làm thẻ mới</source>
        <translation>Yes, make a new card</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Ảnh thẻ</source>
        <translation>Card photo</translation>
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
    <name>NamesSheet</name>
    <message>
        <source>Không, quay lại</source>
        <translation>No, back</translation>
    </message>
    <message>
        <source>Muốn giữ riêng thì rút dây tivi, hoặc mở sau giờ học.</source>
        <translation>To keep it private unplug the TV, or open it after class.</translation>
    </message>
    <message>
        <source>Mở tiếp</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Tivi sẽ thấy tên bà con. Mở tiếp không?</source>
        <translation>The TV will show names. Open it?</translation>
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
        <source>Thẻ này của người đang dạy lớp.
Mình gõ số thẻ người nhận lớp nhé.</source>
        <translation>This card leads the class already.
Type the number of the one who takes over.</translation>
    </message>
    <message>
        <source>Thẻ này khoá rồi.
Mình nhờ người hướng dẫn nhé.</source>
        <translation>This card is blocked.
Please ask the facilitator.</translation>
    </message>
    <message>
        <source>Đây là thẻ học của bà con.
Mình gõ số thẻ người hướng dẫn nhé.</source>
        <translation>That is a learner&apos;s card.
Type a facilitator&apos;s number.</translation>
    </message>
    <message>
        <source>Đây là thẻ người hướng dẫn.
Mình gõ số thẻ học nhé.</source>
        <translation>This is a facilitator&apos;s card.
Type a learner&apos;s number.</translation>
    </message>
</context>
<context>
    <name>OpenClass</name>
    <message numerus="yes">
        <source>Bài này khoảng %n phút</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Chọn bài khác</source>
        <translation>Another lesson</translation>
    </message>
    <message>
        <source>Lớp hôm nay</source>
        <translation>Today&apos;s class</translation>
    </message>
    <message>
        <source>Mở lớp</source>
        <translation>Open class</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n người đã ghi tên</source>
        <translation>
            <numerusform>%n person enrolled</numerusform>
            <numerusform>%n people enrolled</numerusform>
        </translation>
    </message>
    <message>
        <source>Bà con</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Hỏi tên, năm sinh, thôn; bà con nghe và tự đồng ý.</source>
        <translation>Name, year of birth, village; they listen and agree themselves.</translation>
    </message>
    <message>
        <source>Máy chỉ lấy tên, năm sinh, nữ hay nam.</source>
        <translation>Only name, year of birth and sex are taken.</translation>
    </message>
    <message>
        <source>Nhập danh sách</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Quét căn cước</source>
        <translation>Scan the ID card</translation>
    </message>
    <message>
        <source>Thêm một người</source>
        <translation>Add one person</translation>
    </message>
    <message>
        <source>Tệp Excel hoặc CSV của thôn, xem trước rồi mới thêm.</source>
        <translation>The village&apos;s Excel or CSV file, looked at before anybody is added.</translation>
    </message>
    <message>
        <source>Xoá tên một người</source>
        <translation>Delete somebody&apos;s name</translation>
    </message>
    <message>
        <source>chưa có ai, thêm người đầu tiên nhé</source>
        <translation>nobody yet, add the first one</translation>
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
    <message>
        <source>%1 bấm mã riêng
đang dùng</source>
        <translation>Your PIN
as it is now</translation>
    </message>
    <message>
        <source>%1 chọn
mã riêng mới</source>
        <translation>Choose
a new PIN</translation>
    </message>
    <message>
        <source>%1 chọn 6 số
chỉ mình biết</source>
        <translation>%1 chooses 6 digits
that nobody else knows</translation>
    </message>
    <message>
        <source>Bấm mã mới
một lần nữa</source>
        <translation>The new PIN
once more</translation>
    </message>
    <message>
        <source>Chọn mã riêng</source>
        <translation>Choose a PIN</translation>
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
        <source>Hai lần chưa giống nhau, mình chọn lại nhé</source>
        <translation>The two differ: choose again</translation>
    </message>
    <message>
        <source>Máy không hiện số, không đọc số.
Quên mã: gọi cán bộ xã đặt lại.</source>
        <translation>Digits are neither shown nor read.
Forgot it? The commune resets it.</translation>
    </message>
    <message numerus="yes">
        <source>Máy nghỉ %n phút rồi mình bấm tiếp nhé</source>
        <translation>
            <numerusform>The machine rests %n minute; then try again</numerusform>
            <numerusform>The machine rests %n minutes; then try again</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã này dễ đoán quá, mình chọn mã khác nhé</source>
        <translation>Too easy to guess: choose another</translation>
    </message>
    <message>
        <source>Mã riêng của &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>PIN of &lt;b&gt;%1&lt;/b&gt;</translation>
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
    <message>
        <source>Đổi mã riêng</source>
        <translation>Change PIN</translation>
    </message>
</context>
<context>
    <name>PlanClass</name>
    <message>
        <source>Buổi này vẫn học</source>
        <translation>On after all</translation>
    </message>
    <message>
        <source>Bỏ khỏi lịch</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Chọn bài học</source>
        <translation>Choose a lesson</translation>
    </message>
    <message>
        <source>Giờ học</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lưu vào lịch</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lặp lại</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Lớp học gì</source>
        <translation>What it takes</translation>
    </message>
    <message>
        <source>Muộn hơn</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mình chọn bài nhé</source>
        <translation>Choose a lesson</translation>
    </message>
    <message>
        <source>Mỗi buổi học bài nối tiếp của mục này</source>
        <translation>The unit&apos;s next lesson each time</translation>
    </message>
    <message>
        <source>Mỗi tuần</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Một buổi thôi</source>
        <translation>Just once</translation>
    </message>
    <message>
        <source>Nghỉ riêng buổi này</source>
        <translation>Off this time only</translation>
    </message>
    <message>
        <source>Ngày học</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Sớm hơn</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Sửa lịch lớp</source>
        <translation>Change a class</translation>
    </message>
    <message>
        <source>Thêm lớp vào lịch</source>
        <translation>Plan a class</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Bật hình tivi</source>
        <translation>TV picture on</translation>
    </message>
    <message>
        <source>Cùng làm thử trên điện thoại vẽ</source>
        <translation>Try it together on the drawn phone</translation>
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
        <source>Hỏi người hướng dẫn</source>
        <translation>Ask the facilitator</translation>
    </message>
    <message>
        <source>Làm thử trên điện thoại</source>
        <translation>Try it on the phone</translation>
    </message>
    <message>
        <source>Tivi</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Tivi đang tắt hình</source>
        <translation>The TV picture is off</translation>
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
        <source>Tắt hình tivi</source>
        <translation>TV picture off</translation>
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
    <name>Question</name>
    <message>
        <source>Bà con nói to chữ mình chọn nhé</source>
        <translation>Call out your letter</translation>
    </message>
    <message>
        <source>Bà con nói to nhé</source>
        <translation>Say it out loud</translation>
    </message>
    <message>
        <source>Câu %1 trên %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Câu %1 trên %2 · Tin %3 trên %4</source>
        <translation>Question %1 of %2 · Message %3 of %4</translation>
    </message>
    <message>
        <source>Có hơn một câu đúng, bà con nói to nhé</source>
        <translation>More than one is right: call out</translation>
    </message>
    <message>
        <source>Việc nào làm trước, bà con nói to nhé</source>
        <translation>What comes first? Call out</translation>
    </message>
    <message>
        <source>Đáp án là chữ %1</source>
        <translation>The answer is %1</translation>
    </message>
    <message>
        <source>Đáp án đây, bà con</source>
        <translation>Here is the answer</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Bà con nghe câu hỏi đã nhé</source>
        <translation>Listen to the question first</translation>
    </message>
    <message>
        <source>Bật hình tivi</source>
        <translation>TV picture on</translation>
    </message>
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
        <source>Câu %1 trên %2</source>
        <translation>Question %1 of %2</translation>
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
        <source>Giơ thẻ cao, chữ mình chọn quay &lt;b&gt;lên trên&lt;/b&gt;</source>
        <translation>Hold the card high, your letter &lt;b&gt;on top&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Hỏi người hướng dẫn</source>
        <translation>Ask the facilitator</translation>
    </message>
    <message>
        <source>Lát nữa mình gặp lại tin này.</source>
        <translation>This message comes again later.</translation>
    </message>
    <message>
        <source>Lấy thẻ của mình ra nhé</source>
        <translation>Get your card ready</translation>
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
        <source>Tivi</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tắt hình tivi</source>
        <translation>TV picture off</translation>
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
        <source>Xem đáp án</source>
        <translation>Show the answer</translation>
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
        <source>thẻ</source>
        <translation>card</translation>
    </message>
    <message>
        <source>Đáp án là chữ %1</source>
        <translation>The answer is %1</translation>
    </message>
    <message>
        <source>Đã khoá câu, bà con hạ thẻ nhé</source>
        <translation>Locked. Cards down, please.</translation>
    </message>
    <message>
        <source>Đã thấy %1 trên %2 thẻ</source>
        <translation>%1 of %2 cards seen</translation>
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
    <name>Recovered</name>
    <message>
        <source>Sổ của máy</source>
        <translation>The machine&apos;s book</translation>
    </message>
    <message>
        <source>Tôi biết rồi</source>
        <translation>I have read it</translation>
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
    <name>RoomBar</name>
    <message>
        <source>Chạm để hiện các nút</source>
        <translation>Touch to show the buttons</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Có người đang chờ người hướng dẫn.</source>
        <translation>Somebody is waiting for the facilitator.</translation>
    </message>
    <message>
        <source>Tivi đang tắt hình</source>
        <translation>TV picture is off</translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>Điểm Học Số · Tivi</source>
        <translation>Điểm Học Số · TV</translation>
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
        <source>Thôi, không giao</source>
        <translation>Don&apos;t hand over</translation>
    </message>
    <message>
        <source>Thẻ cũ, thẻ rách vẫn đổi được.&lt;br&gt;&lt;b&gt;Bài đã học không mất.&lt;/b&gt;</source>
        <translation>Old cards can be changed.&lt;br&gt;&lt;b&gt;What you learned stays.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Thẻ của người nhận lớp</source>
        <translation>Card of the one who takes over</translation>
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
        <source>Thẻ này của người đang dạy lớp. Mời người nhận lớp giơ thẻ nhé.</source>
        <translation>This card leads the class already. The one who takes over, please.</translation>
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
    <name>SendBook</name>
    <message numerus="yes">
        <source>%n giấy xác nhận</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt học</source>
        <translation>
            <numerusform>%n learning session</numerusform>
            <numerusform>%n learning sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt điểm danh</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục cần xem lại</source>
        <translation>
            <numerusform>%n item to look at</numerusform>
            <numerusform>%n items to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục ghi tên</source>
        <translation>
            <numerusform>%n enrolment</numerusform>
            <numerusform>%n enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục khác</source>
        <translation>
            <numerusform>%n other item</numerusform>
            <numerusform>%n other items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục về lớp</source>
        <translation>
            <numerusform>%n class item</numerusform>
            <numerusform>%n class items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục về thẻ</source>
        <translation>
            <numerusform>%n card item</numerusform>
            <numerusform>%n card items</numerusform>
        </translation>
    </message>
    <message>
        <source>Chép ra USB</source>
        <translation>Copy to USB</translation>
    </message>
    <message>
        <source>Chép ra USB nào?</source>
        <translation>Copy to which stick?</translation>
    </message>
    <message>
        <source>Chưa có giấy báo nhận nào.</source>
        <translation>No receipt yet.</translation>
    </message>
    <message>
        <source>Chưa cất được bản sao</source>
        <translation>No copy kept today</translation>
    </message>
    <message>
        <source>Chưa gửi cho xã</source>
        <translation>Nothing sent to a commune yet</translation>
    </message>
    <message>
        <source>Chưa gửi được</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Chưa gửi được. Máy giữ lại và sẽ gửi sau.</source>
        <translation>Not sent yet. The machine keeps it and sends it later.</translation>
    </message>
    <message>
        <source>Chưa làm được với USB này. Sổ vẫn còn nguyên trong máy, mình thử lại nhé.</source>
        <translation>It did not work with this stick. Everything is still here, please try again.</translation>
    </message>
    <message>
        <source>Chưa nối với xã</source>
        <translation>Not joined yet</translation>
    </message>
    <message>
        <source>Chờ gửi %1</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Các mục này vẫn còn nguyên trong máy.</source>
        <translation>All of these are still in the machine.</translation>
    </message>
    <message>
        <source>Có mạng là máy tự gửi nốt, không cần chờ.</source>
        <translation>With a network the rest goes by itself.</translation>
    </message>
    <message>
        <source>Ghi gì mới, có mạng là máy tự gửi.</source>
        <translation>New items go by themselves on a network.</translation>
    </message>
    <message>
        <source>Giấy báo nhận lần cuối: %1</source>
        <translation>Last receipt: %1</translation>
    </message>
    <message>
        <source>Giấy báo này máy đã có rồi. Rút USB được rồi.</source>
        <translation>These receipts are known already. You can take the stick out.</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Gửi tốt</source>
        <translation>Sending works</translation>
    </message>
    <message>
        <source>Không có gì chờ</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Không có gì chờ gửi, không cần chép. Rút USB được rồi.</source>
        <translation>Nothing waits, no copy needed. You can take the stick out.</translation>
    </message>
    <message>
        <source>Không có mạng thì chép ra USB mang đến xã; xã chép giấy báo vào USB đó.</source>
        <translation>Without a network, copy to a stick and bring it to the commune; they put the receipts on it.</translation>
    </message>
    <message>
        <source>Không có mục nào cần xem lại.</source>
        <translation>Nothing to look at.</translation>
    </message>
    <message>
        <source>Muốn gửi về xã, nhờ cán bộ xã cấp cho một mã nối máy.</source>
        <translation>To send, ask the commune for a code to join.</translation>
    </message>
    <message>
        <source>Máy chưa cất được bản sao của sổ hôm nay. Nhờ người phụ trách xem lại bộ nhớ nhé.</source>
        <translation>Today&apos;s copy of the book could not be kept. Please have the disk looked at.</translation>
    </message>
    <message>
        <source>Máy chưa thấy USB. Mình cắm USB rồi bấm lại nhé.</source>
        <translation>No stick found. Plug one in and press again.</translation>
    </message>
    <message>
        <source>Máy chỉ gửi mã số và số lượt, không gửi tên bà con.</source>
        <translation>Only codes and counts are sent, no names.</translation>
    </message>
    <message>
        <source>Máy của xã chưa đọc được mục này.</source>
        <translation>The commune&apos;s machine could not read it.</translation>
    </message>
    <message>
        <source>Máy đã ngừng gửi</source>
        <translation>Sending has stopped</translation>
    </message>
    <message numerus="yes">
        <source>Mục cũ nhất chờ đã %n ngày.</source>
        <translation>
            <numerusform>The oldest item has waited %n day.</numerusform>
            <numerusform>The oldest item has waited %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mục này dài quá, xã không nhận.</source>
        <translation>Too long for the commune.</translation>
    </message>
    <message>
        <source>Nhận giấy báo từ USB</source>
        <translation>Take receipts from USB</translation>
    </message>
    <message>
        <source>Nối với xã rồi, máy gửi cả các mục này.</source>
        <translation>Once joined, the machine sends these too.</translation>
    </message>
    <message>
        <source>Sổ gửi về xã</source>
        <translation>Send the book</translation>
    </message>
    <message>
        <source>Sổ nằm trong máy này</source>
        <translation>The book stays in this machine</translation>
    </message>
    <message>
        <source>Sổ vẫn giữ đủ trong máy.</source>
        <translation>Everything is kept in the machine.</translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
    </message>
    <message>
        <source>Xã báo đã nhận: %1 mục. Rút USB được rồi.</source>
        <translation>The commune confirms: %1 items. You can take the stick out.</translation>
    </message>
    <message>
        <source>Xã chưa nhận mục này.</source>
        <translation>The commune did not take it.</translation>
    </message>
    <message>
        <source>Xã nhận hết</source>
        <translation>The commune took everything</translation>
    </message>
    <message>
        <source>Xã đã có mục khác mang cùng số.</source>
        <translation>The commune has another one there.</translation>
    </message>
    <message>
        <source>Xã đã nhận %1</source>
        <translation>Received by the commune: %1</translation>
    </message>
    <message>
        <source>bài của xã: %1</source>
        <translation>lessons of the commune: %1</translation>
    </message>
    <message>
        <source>máy này chưa nối với xã</source>
        <translation>this machine is not joined to a commune</translation>
    </message>
    <message>
        <source>Đang chép ra %1. Đừng rút USB nhé.</source>
        <translation>Copying to %1. Please leave the stick in.</translation>
    </message>
    <message>
        <source>Đang chép ra %1: %2%. Đừng rút USB nhé.</source>
        <translation>Copying to %1: %2%. Please leave the stick in.</translation>
    </message>
    <message>
        <source>Đang giữ trong máy: %1</source>
        <translation>Kept in this machine: %1</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Đang đọc giấy báo trên %1. Đừng rút USB nhé.</source>
        <translation>Reading receipts on %1. Please leave the stick in.</translation>
    </message>
    <message>
        <source>Đã chép xong, rút được rồi: %1 mục. Mang USB đến xã nhé.</source>
        <translation>Copied, you can take it out: %1 items. Bring the stick to the commune.</translation>
    </message>
    <message>
        <source>Đã gửi hết</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Đã nhận bản phần mềm %1, lúc vắng máy sẽ tự đổi sang. Rút USB được rồi.</source>
        <translation>Version %1 was taken; the machine changes to it when nobody is here. The stick may come out.</translation>
    </message>
    <message>
        <source>Đọc USB nào?</source>
        <translation>Read which stick?</translation>
    </message>
    <message>
        <source>được %1%</source>
        <translation>%1% done</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chạm là chọn ngay.</source>
        <translation>One touch chooses.</translation>
    </message>
    <message>
        <source>Chạm một lần máy đọc, chạm lần nữa mới chọn.</source>
        <translation>The first touch reads aloud, the second chooses.</translation>
    </message>
    <message>
        <source>Chậm</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Chọn ngay</source>
        <translation>Choose at once</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cỡ chữ và màu</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>Cỡ chữ, màu, khi chạm</source>
        <translation>Text size, colours, touch</translation>
    </message>
    <message>
        <source>Khi chạm</source>
        <translation>On touch</translation>
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
        <source>Tiếng Việt</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>Tiếng khác</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Tiếng nghe</source>
        <translation>Heard in</translation>
    </message>
    <message>
        <source>Tiếng nói và cỡ chữ</source>
        <translation>Voice and text size</translation>
    </message>
    <message>
        <source>Tiếng nói, tốc độ, âm lượng</source>
        <translation>Voice, speed, loudness</translation>
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
    <message>
        <source>Đóng phần mềm, cần mã riêng</source>
        <translation>Close the program, needs the PIN</translation>
    </message>
    <message>
        <source>Đọc khi chạm</source>
        <translation>Read on touch</translation>
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
    <name>Studio</name>
    <message>
        <source>Tiếng Dao</source>
        <translation>Dao</translation>
    </message>
    <message>
        <source>Tiếng Gia Rai</source>
        <translation>Gia Rai</translation>
    </message>
    <message>
        <source>Tiếng Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Tiếng Mông</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Tiếng Thái</source>
        <translation>Thái</translation>
    </message>
    <message>
        <source>Tiếng Tày</source>
        <translation>Tày</translation>
    </message>
    <message>
        <source>Tiếng Việt, giọng Bắc</source>
        <translation>Vietnamese, northern</translation>
    </message>
    <message>
        <source>Tiếng Việt, giọng Nam</source>
        <translation>Vietnamese, southern</translation>
    </message>
    <message>
        <source>Tiếng Việt, giọng Trung</source>
        <translation>Vietnamese, central</translation>
    </message>
    <message>
        <source>Tiếng Ê Đê</source>
        <translation>Ê Đê</translation>
    </message>
</context>
<context>
    <name>StudioAsk</name>
    <message>
        <source>Ai cũng được dùng</source>
        <translation>Anybody may use it</translation>
    </message>
    <message>
        <source>Ai được dùng giọng mình?</source>
        <translation>Who may use your voice?</translation>
    </message>
    <message>
        <source>Chạm một ô nhé</source>
        <translation>Tap a tile</translation>
    </message>
    <message>
        <source>Chỉ khi không bán lấy tiền</source>
        <translation>Only where it is not sold</translation>
    </message>
    <message>
        <source>Các câu đã thu, tên và lời đồng ý đều xoá, không lấy lại được.</source>
        <translation>The recorded sentences, the name and the yes are deleted for good.</translation>
    </message>
    <message>
        <source>Dù chọn ô nào, người ta cũng phải nói rõ giọng lấy từ đâu.</source>
        <translation>Whatever you choose, they must say where the voice comes from.</translation>
    </message>
    <message>
        <source>Dùng thì phải chia sẻ tiếp</source>
        <translation>Who uses it must share it too</translation>
    </message>
    <message>
        <source>Ghi tên</source>
        <translation>Name me</translation>
    </message>
    <message>
        <source>Gói giọng chép sang máy khác có ghi tên mình không?</source>
        <translation>Shall the voice pack that goes to other machines carry your name?</translation>
    </message>
    <message>
        <source>Gói đã chép đi nơi khác thì vẫn còn ở đó.</source>
        <translation>Packs that went elsewhere stay there.</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Không ghi thì tên vẫn chỉ nằm trong máy này.</source>
        <translation>If not, your name stays in this machine.</translation>
    </message>
    <message>
        <source>Không ghi tên</source>
        <translation>Do not name me</translation>
    </message>
    <message>
        <source>Mình nghe, rồi tự trả lời nhé</source>
        <translation>Listen, then answer yourself</translation>
    </message>
    <message>
        <source>Mình tự chọn nhé</source>
        <translation>Choose yourself</translation>
    </message>
    <message>
        <source>Nói lời đồng ý</source>
        <translation>Say that you agree</translation>
    </message>
    <message>
        <source>Thôi, đừng xoá</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>Xoá giọng</source>
        <translation>Delete the voice</translation>
    </message>
    <message>
        <source>Xoá giọng này khỏi máy?</source>
        <translation>Delete this voice from the machine?</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>StudioLanguage</name>
    <message>
        <source>Mình thu tiếng nào?</source>
        <translation>Which language do we record?</translation>
    </message>
    <message>
        <source>Tiếng khác nữa</source>
        <translation>More languages</translation>
    </message>
    <message>
        <source>Tiếng khác, mình gõ tên</source>
        <translation>Another one, type its name</translation>
    </message>
</context>
<context>
    <name>StudioLessons</name>
    <message>
        <source>Bài khác</source>
        <translation>Other lessons</translation>
    </message>
    <message>
        <source>Chép gói ra USB</source>
        <translation>Copy to USB</translation>
    </message>
    <message>
        <source>Thu %1 trên %2 câu</source>
        <translation>%1 of %2 sentences</translation>
    </message>
    <message>
        <source>Thu bài nào?</source>
        <translation>Which lesson?</translation>
    </message>
    <message>
        <source>Thu tiếp</source>
        <translation>Go on here</translation>
    </message>
    <message>
        <source>Trang %1 trên %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Xoá giọng này</source>
        <translation>Delete this voice</translation>
    </message>
    <message>
        <source>Đã thu xong</source>
        <translation>All recorded</translation>
    </message>
</context>
<context>
    <name>StudioPack</name>
    <message numerus="yes">
        <source>%n câu</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message>
        <source>Chép gói giọng</source>
        <translation>Copy a voice pack</translation>
    </message>
    <message>
        <source>Chép xong, rút được rồi: %1</source>
        <translation>Copied, take the stick out: %1</translation>
    </message>
    <message>
        <source>Chưa làm được. Giọng đã thu vẫn còn nguyên, mình thử lại nhé.</source>
        <translation>That did not work. The recordings are safe, try again.</translation>
    </message>
    <message>
        <source>Chạm một ô nhé</source>
        <translation>Tap a tile</translation>
    </message>
    <message>
        <source>Chọn nơi chép. Lời đồng ý thu tiếng không đi theo gói.</source>
        <translation>Choose where to. The spoken consent is not in the pack.</translation>
    </message>
    <message>
        <source>Chọn nơi có gói giọng, tên tệp đuôi là .voice.zip.</source>
        <translation>Choose where the pack is, a file ending in .voice.zip.</translation>
    </message>
    <message>
        <source>Chờ chút…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Ghi tên: %1</source>
        <translation>Named: %1</translation>
    </message>
    <message>
        <source>Giấy phép: %1</source>
        <translation>Licence: %1</translation>
    </message>
    <message>
        <source>Giọng thu ở máy khác</source>
        <translation>A voice from another machine</translation>
    </message>
    <message>
        <source>Không ghi tên người đọc</source>
        <translation>The speaker is not named</translation>
    </message>
    <message>
        <source>Máy xem gói có nguyên vẹn không rồi mới nhận. Nhận rồi thì câu nào có giọng người, máy đọc bằng giọng ấy.</source>
        <translation>The pack is checked before it is installed. From then on every sentence that has a human voice is said with it.</translation>
    </message>
    <message numerus="yes">
        <source>Máy đã nhận %n gói giọng, dùng được ngay.</source>
        <translation>
            <numerusform>%n voice pack is installed and in use.</numerusform>
            <numerusform>%n voice packs are installed and in use.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nhận gói giọng</source>
        <translation>Install a voice pack</translation>
    </message>
    <message>
        <source>Thư mục giấy tờ của máy</source>
        <translation>The machine&apos;s folder of papers</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang chép. Đừng rút USB nhé.</source>
        <translation>Copying. Leave the stick in.</translation>
    </message>
    <message>
        <source>Đang nhận. Đừng rút USB nhé.</source>
        <translation>Installing. Leave the stick in.</translation>
    </message>
    <message>
        <source>Ở đó chưa có gói giọng nào. Mình xem lại USB nhé.</source>
        <translation>There is no voice pack there. Look at the stick again.</translation>
    </message>
</context>
<context>
    <name>StudioRecord</name>
    <message>
        <source>Bấm Thu, rồi nói câu trên bằng tiếng của mình.</source>
        <translation>Press Record and say it in your language.</translation>
    </message>
    <message>
        <source>Bấm Thu, rồi đọc to câu trên.</source>
        <translation>Press Record and read the sentence aloud.</translation>
    </message>
    <message>
        <source>Bỏ qua câu này</source>
        <translation>Skip this one</translation>
    </message>
    <message>
        <source>Bộ nhớ đầy, máy chưa giữ được tiếng. Mình dọn bớt rồi thu lại nhé.</source>
        <translation>The disk is full, nothing was kept. Make room and record again.</translation>
    </message>
    <message>
        <source>Chờ chút…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Câu %1 trên %2 · đã thu %3</source>
        <translation>%1 of %2 · %3 recorded</translation>
    </message>
    <message>
        <source>Câu này đã thu rồi. Muốn hay hơn thì thu lại.</source>
        <translation>Recorded already. Record again to better it.</translation>
    </message>
    <message>
        <source>Câu sau</source>
        <translation>Next sentence</translation>
    </message>
    <message>
        <source>Câu trước</source>
        <translation>Sentence before</translation>
    </message>
    <message>
        <source>Hơi to, ngồi xa một chút nhé</source>
        <translation>A bit loud, sit further away</translation>
    </message>
    <message>
        <source>Lấy câu này</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Lấy lời này</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Micro bị rút ra. Mình cắm lại rồi thu câu này nhé.</source>
        <translation>The microphone is gone. Plug it in and record this one again.</translation>
    </message>
    <message>
        <source>Máy chưa nghe thấy tiếng. Mình ngồi gần micro hơn rồi đọc lại nhé.</source>
        <translation>Nothing was heard. Sit closer to the microphone and read again.</translation>
    </message>
    <message>
        <source>Máy chưa thấy micro. Mình cắm micro vào, rồi mở lại trang này nhé.</source>
        <translation>No microphone found. Plug one in and open this page again.</translation>
    </message>
    <message>
        <source>Máy mới nghe được một chút. Bấm Thu, đọc hết câu rồi mới bấm Xong nhé.</source>
        <translation>Only a little was heard. Press Record, read it all, then press Done.</translation>
    </message>
    <message>
        <source>Nghe mẫu</source>
        <translation>Hear how it goes</translation>
    </message>
    <message>
        <source>Nghe tiếng mình</source>
        <translation>Hear yourself</translation>
    </message>
    <message>
        <source>Nghỉ, thu sau</source>
        <translation>Stop for now</translation>
    </message>
    <message>
        <source>Nói lời đồng ý</source>
        <translation>Say that you agree</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Thu lại</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Thu đã nhé</source>
        <translation>Record first</translation>
    </message>
    <message>
        <source>Thu được %1 giây. Nghe lại, ưng thì lấy nhé.</source>
        <translation>%1 seconds. Listen, and take it if you like it.</translation>
    </message>
    <message>
        <source>Tiếng to quá nên bị vỡ. Mình ngồi xa micro một chút rồi đọc lại nhé.</source>
        <translation>That was too loud. Sit a little further away and read again.</translation>
    </message>
    <message>
        <source>Tiếng vào micro</source>
        <translation>Sound at the microphone</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang thu… đọc xong thì bấm Xong.</source>
        <translation>Recording… press Done at the end.</translation>
    </message>
</context>
<context>
    <name>StudioText</name>
    <message>
        <source>Ai đọc giọng này?</source>
        <translation>Whose voice is it?</translation>
    </message>
    <message>
        <source>Gõ chữ trước đã</source>
        <translation>Type something first</translation>
    </message>
    <message>
        <source>Gõ họ, tên đệm và tên</source>
        <translation>Type the whole name</translation>
    </message>
    <message>
        <source>Gõ tên tiếng, ví dụ: Nùng</source>
        <translation>Type the language, such as: Nùng</translation>
    </message>
    <message>
        <source>Tiếng ấy gọi là gì?</source>
        <translation>What is the language called?</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>tên chỉ nằm trong máy này</source>
        <translation>the name stays in this machine</translation>
    </message>
</context>
<context>
    <name>StudioVoices</name>
    <message numerus="yes">
        <source>%n phút</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa có giọng nào. Mời một người đọc rõ, giọng ấm ngồi vào đây nhé.</source>
        <translation>No voice yet. Invite somebody with a clear, warm voice.</translation>
    </message>
    <message>
        <source>Máy cho nghe mẫu, người ấy nói lại từng câu bằng tiếng của mình. Nghỉ lúc nào cũng được, câu đã thu vẫn còn.</source>
        <translation>They hear each sentence and say it in their own language. Stop at any time: what is recorded stays.</translation>
    </message>
    <message>
        <source>Máy chưa thấy micro. Mình cắm micro vào, rồi mở lại trang này nhé.</source>
        <translation>No microphone found. Plug one in and open this page again.</translation>
    </message>
    <message>
        <source>Nhận gói từ USB</source>
        <translation>Install from USB</translation>
    </message>
    <message>
        <source>Thu giọng đọc</source>
        <translation>Record a voice</translation>
    </message>
    <message>
        <source>Thêm giọng mới</source>
        <translation>Add a voice</translation>
    </message>
    <message>
        <source>Trang sau (%1/%2)</source>
        <translation>Next page (%1/%2)</translation>
    </message>
    <message>
        <source>Đã thu %1 trên %2 câu</source>
        <translation>%1 of %2 sentences</translation>
    </message>
    <message>
        <source>để bà con nghe bài bằng giọng quê mình</source>
        <translation>lessons in the voice of home</translation>
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
    <name>Teach</name>
    <message>
        <source>Bà con đang thấy hình này.</source>
        <translation>The class sees this.</translation>
    </message>
    <message>
        <source>Bật hình tivi</source>
        <translation>TV picture on</translation>
    </message>
    <message>
        <source>Cần nhớ</source>
        <translation>To remember</translation>
    </message>
    <message>
        <source>Dạy lớp</source>
        <translation>Teaching</translation>
    </message>
    <message>
        <source>Hỏi bà con</source>
        <translation>Ask the class</translation>
    </message>
    <message>
        <source>Làm thử</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Làm thử trên điện thoại vẽ, rồi đố vui bằng thẻ.</source>
        <translation>Try it on the drawn phone, then the card quiz.</translation>
    </message>
    <message>
        <source>Làm thử trên điện thoại vẽ, rồi đố vui.</source>
        <translation>Try it on the drawn phone, then the quiz.</translation>
    </message>
    <message>
        <source>Nói thêm</source>
        <translation>Say as well</translation>
    </message>
    <message>
        <source>Sắp tới</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>Tivi</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Tivi đang tắt hình.</source>
        <translation>The TV picture is off.</translation>
    </message>
    <message>
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Trong hình</source>
        <translation>In the picture</translation>
    </message>
    <message>
        <source>Tắt hình tivi</source>
        <translation>TV picture off</translation>
    </message>
    <message>
        <source>Đến muộn</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>Timetable</name>
    <message>
        <source>Chưa có lớp nào trong lịch.
Bấm “Thêm lớp” để hẹn buổi đầu tiên nhé.</source>
        <translation>No class is planned yet.
Press “Add a class” for the first one.</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Lấy lại lớp vừa bỏ</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Lịch lớp</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Nghỉ buổi này</source>
        <translation>Off this time</translation>
    </message>
    <message>
        <source>Thêm lớp</source>
        <translation>Add a class</translation>
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
        <source>Đã học</source>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>TurnOf</name>
    <message>
        <source>Câu %1 trên %2</source>
        <translation>Question %1 of %2</translation>
    </message>
</context>
<context>
    <name>Tv</name>
    <message>
        <source>Bà con xem bài trên tivi. Lời gợi ý chỉ ở máy này.</source>
        <translation>The class watches the TV. The notes are on this machine only.</translation>
    </message>
    <message>
        <source>Bà con xem ngay trên máy này.</source>
        <translation>The class watches this machine.</translation>
    </message>
    <message>
        <source>Không có tivi</source>
        <translation>No TV</translation>
    </message>
    <message>
        <source>Màn hình riêng</source>
        <translation>A screen of its own</translation>
    </message>
    <message>
        <source>Máy chưa thấy màn hình thứ hai. Mình cắm dây tivi là tự có.</source>
        <translation>No second screen yet. Plug in the TV and it appears.</translation>
    </message>
    <message>
        <source>Máy đang chiếu lên màn hình thứ hai.</source>
        <translation>The second screen shows the class.</translation>
    </message>
    <message>
        <source>Tivi chiếu y như máy này. Trước khi mở trang có tên, máy hỏi mình.</source>
        <translation>The TV shows what this machine shows. It asks before a page with names.</translation>
    </message>
    <message>
        <source>Tivi có gọi tên người vừa điểm danh</source>
        <translation>TV names who checked in</translation>
    </message>
    <message>
        <source>Tivi không hiện tên ai</source>
        <translation>TV shows no names</translation>
    </message>
    <message>
        <source>Tivi soi gương</source>
        <translation>TV mirrors</translation>
    </message>
    <message>
        <source>Tivi trong phòng</source>
        <translation>TV in the room</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
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
        <source>Các bài khác</source>
        <translation>Other lessons</translation>
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
        <source>Xem trang sau</source>
        <translation>See the next page</translation>
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
    <name>Voice</name>
    <message>
        <source>Chạm lần nữa để chọn.</source>
        <translation>Touch again to choose.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>&lt;b&gt;Có thẻ học?&lt;/b&gt; Chạm nút to, rồi đưa thẻ vào máy quét.</source>
        <translation>&lt;b&gt;Have a card?&lt;/b&gt; Touch the large button, then use the scanner.</translation>
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
        <source>Mời bà con vào học. Chạm nút to để bắt đầu. Có thẻ thì giơ thẻ lên.</source>
        <translation>Come in and learn. Touch the large button to begin. If you have a card, hold it up.</translation>
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
