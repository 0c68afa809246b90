"""What each figure is called and exactly what it counts, as it stands under the figure."""

from sync.hub.figures.figures import Words

NAMES: dict[str, Words] = {
    "people": Words("Người đã học", "People who learned"),
    "women": Words("Phụ nữ", "Women"),
    "older": Words("Từ 60 tuổi trở lên", "Aged 60 and over"),
    "basic": Words("Xong bộ cơ bản", "Finished the basic set"),
    "classes": Words("Buổi lớp", "Classes"),
    "seats": Words("Lượt điểm danh", "Attendances"),
    "lessons": Words("Lượt học xong bài", "Lessons finished"),
    "active": Words("Người học trong tháng", "Learners this month"),
    "share": Words("Người lớn đã học", "Adults who learned"),
    "leaders": Words("Người hướng dẫn", "Facilitators"),
    "minutes": Words("Giờ tình nguyện", "Volunteer hours"),
    "enrolled": Words("Người có thẻ", "People with a card"),
    "guests": Words("Lượt khách", "Guests"),
}

DEFINITIONS: dict[str, Words] = {
    "people": Words(
        "Người khác nhau có thẻ, đã dự ít nhất một buổi lớp hoặc học xong ít nhất một bài, tính đến hết tháng.",
        "Different people with a card who came to at least one class or finished a lesson, up to the month's end.",
    ),
    "women": Words(
        "Trong số người đã học, người ghi giới nữ khi làm thẻ.",
        "Of the people who learned, those who gave their gender as female.",
    ),
    "older": Words(
        "Trong số người đã học, người thuộc nhóm tuổi từ 60 trở lên khi làm thẻ.",
        "Of the people who learned, those aged 60 and over when they got their card.",
    ),
    "basic": Words(
        "Người đã học xong ít nhất 10 bài trên máy, có bài của cả 5 nhóm kỹ năng, tính đến hết tháng.",
        "People who finished at least 10 lessons on the machine, some of each of the 5 skills, up to the month's end.",
    ),
    "classes": Words("Buổi lớp đã mở trong tháng.", "Classes opened in the month."),
    "seats": Words(
        "Mỗi người, kể cả khách, ở mỗi buổi lớp trong tháng tính một lượt; lượt đã bỏ ra thì không tính.",
        "Each person, guests included, counts once for each class of the month; what was undone does not count.",
    ),
    "lessons": Words(
        "Số lần học xong một bài trên máy trong tháng, có thẻ hoặc không thẻ.",
        "How often a lesson was finished on the machine in the month, with a card or without.",
    ),
    "active": Words(
        "Người khác nhau có thẻ, đã dự lớp hoặc học xong bài trong tháng.",
        "Different people with a card who came to a class or finished a lesson in the month.",
    ),
    "share": Words(
        "Người từ 16 tuổi đã học, trên số người trưởng thành mà xã đã khai, tính đến hết tháng.",
        "People of 16 and over who learned, of the adults the commune has told, up to the month's end.",
    ),
    "leaders": Words(
        "Người hướng dẫn khác nhau đã đứng lớp trong tháng.",
        "Different facilitators who led a class in the month.",
    ),
    "minutes": Words(
        "Tổng thời gian từ lúc mở đến lúc đóng các buổi lớp trong tháng, mỗi buổi nhiều nhất 8 giờ.",
        "Time from opening to closing of the month's classes, at most 8 hours each.",
    ),
    "enrolled": Words("Người được ghi tên làm thẻ.", "People who were enrolled and given a card."),
    "guests": Words("Lượt điểm danh của người không có thẻ.", "Attendances of people without a card."),
}
