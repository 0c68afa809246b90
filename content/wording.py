"""How each problem of a lesson is told: what is wrong and how to mend it, in English and in Vietnamese.

The values in braces come from where the problem was found. Every problem the code can find has its line here.
"""

from __future__ import annotations

from pathlib import Path

from content.errors import Problem

WORDING: dict[str, tuple[str, str]] = {
    # the file itself
    "file": (
        "cannot read this file ({why}): put it there or check its name",
        "không mở được tệp này ({why}): hãy đặt tệp vào đúng chỗ, xem lại tên",
    ),
    "size": (
        "the file has {size} bytes, more than {most}: split the lesson in two",
        "tệp có {size} byte, quá {most}: hãy chia bài làm hai",
    ),
    "encoding": (
        "the text is not UTF-8: save the file again as UTF-8",
        "chữ trong tệp không phải UTF-8: hãy lưu lại tệp với bảng mã UTF-8",
    ),
    "yaml": (
        "this is not YAML ({why}): mend the indentation, or put words with a comma or a colon in quotes",
        'chưa đúng cách viết YAML ({why}): xem lại thụt đầu dòng; câu có dấu phẩy, hai chấm để trong "..."',
    ),
    "character": (
        "there is a character that cannot be shown: delete it",
        "có một ký tự không đọc được: hãy xoá ký tự đó",
    ),
    "alias": (
        "`&` and `*` references are not allowed: write the words out, or put them in quotes",
        "không dùng `&` và `*` ở đây: hãy viết đủ chữ, hoặc để trong dấu ngoặc kép",
    ),
    "tag": (
        "`!` tags are not allowed: delete the tag, or put the words in quotes",
        "không dùng thẻ `!` ở đây: hãy xoá đi, hoặc để chữ trong dấu ngoặc kép",
    ),
    "documents": (
        "a second document starts here: one file is one lesson, delete `---`",
        "đến đây là tài liệu thứ hai: mỗi tệp một bài, hãy xoá `---`",
    ),
    "depth": (
        "nested more than {most} deep: a bracket or an indentation is wrong",
        "lồng nhau quá {most} lớp: có dấu ngoặc hay thụt đầu dòng chưa đúng",
    ),
    # shape
    "not-mapping": (
        "this is no list of names with values: write `name: value` lines, one below the other",
        "chỗ này chưa có tên và giá trị: hãy viết từng dòng `tên: giá trị`",
    ),
    "not-list": (
        "this is no list: begin each line with `- `",
        "chỗ này chưa phải danh sách: mỗi dòng bắt đầu bằng `- `",
    ),
    "not-words": (
        "this is a list or a block: write plain words",
        "chỗ này đang là danh sách: chỉ ghi chữ",
    ),
    "not-number": (
        "`{text}` is not a whole number: write one such as 3",
        "`{text}` chưa phải là số: hãy viết số như 3",
    ),
    "not-yes-no": (
        "`{text}` is neither yes nor no: write true or false",
        "`{text}` chưa rõ có hay không: hãy viết true hoặc false",
    ),
    "empty": (
        "there is nothing here: write the words, or delete the line",
        "chỗ này còn trống: hãy viết vào, hoặc xoá dòng này",
    ),
    "missing": (
        "`{name}` is missing here: add `{name}: ...`",
        "chỗ này thiếu `{name}`: hãy thêm `{name}: ...`",
    ),
    "unknown-key": (
        "`{name}` is not known here: use one of {known}",
        "ở đây không có mục `{name}`: chỉ dùng {known}",
    ),
    "twice": (
        "`{name}` stands here twice: keep one, or give each its own name",
        "`{name}` viết hai lần: chỉ giữ một, hoặc mỗi mục một tên",
    ),
    "choice": (
        "`{text}` is not known here: use one of {known}",
        "`{text}` không dùng được ở đây: hãy chọn {known}",
    ),
    "count": (
        "{count} is too few or too many here: make it {low} to {high}",
        "{count} là quá ít hoặc quá nhiều: hãy để từ {low} đến {high}",
    ),
    "pattern": (
        "`{text}` cannot stand here: write it as {rule}",
        "`{text}` không dùng được ở đây: hãy viết theo mẫu {rule}",
    ),
    # sentences
    "phrase-empty": (
        "an empty phrase in `{name}`: between two bars `|` there must be words",
        "`{name}` có đoạn trống: giữa hai vạch `|` phải có chữ",
    ),
    "phrase-count": (
        "`spoken` has not the phrases of `text`: put as many bars `|` in both",
        "`spoken` khác số đoạn với `text`: hãy để số vạch `|` bằng nhau",
    ),
    "no-fact": (
        "there is no fact `<{name}>` in facts.yaml: use one of {known}",
        "facts.yaml không có mục `<{name}>`: chỉ có {known}",
    ),
    "fact-in-quiz": (
        "`<{name}>` may change with time, so a question cannot ask for it: ask for something lasting",
        "`<{name}>` có thể thay đổi, không dùng làm câu hỏi: hãy hỏi điều không đổi",
    ),
    # pictures
    "picture-place": (
        "picture `{name}` is not a file of this folder: copy it here and write only its name",
        "hình `{name}` không nằm trong thư mục bài: hãy chép vào đây, chỉ ghi tên tệp",
    ),
    "no-picture": (
        "picture `{name}` is not in the folder: put it beside lesson.yaml",
        "chưa có hình `{name}`: hãy đặt hình cạnh lesson.yaml",
    ),
    "picture-size": (
        "picture `{name}` has {size} bytes, more than {most}: make it smaller",
        "hình `{name}` nặng {size} byte, quá {most}: hãy làm hình nhỏ lại",
    ),
    "picture-kind": (
        "picture `{name}` is not what its name says: save it again as SVG or PNG",
        "hình `{name}` không đúng loại như tên tệp: hãy lưu lại thành SVG hoặc PNG",
    ),
    "picture-pixels": (
        "picture `{name}` is wider or higher than {most} pixels: make it smaller",
        "hình `{name}` rộng hoặc cao quá {most} điểm ảnh: hãy làm hình nhỏ lại",
    ),
    "picture-tricks": (
        "picture `{name}` holds a program, an entity or a link to another file: save it as a plain drawing",
        "hình `{name}` có chương trình hoặc gọi tệp khác: hãy lưu lại thành hình vẽ thường",
    ),
    # quiz
    "no-right": (
        "no answer is right: mark what is right with `right: true` (two or more for `several`)",
        "chưa đủ câu đúng: hãy thêm `right: true` (kiểu `several` cần từ hai câu)",
    ),
    "all-right": (
        "every answer is right, so there is nothing to choose: change one",
        "câu nào cũng đúng thì không có gì để chọn: hãy đổi một câu",
    ),
    "many-right": (
        "several answers are right: leave one, or write `kind: several`",
        "có nhiều câu trả lời đúng: chỉ để một, hoặc ghi `kind: several`",
    ),
    "place": (
        "a message to sort needs its place: add `place: that`, `gia` or `hoi`",
        "tin để phân loại cần có chỗ: hãy thêm `place: that`, `gia` hoặc `hoi`",
    ),
    "no-place": (
        "only messages to sort have a place: delete `place`, or write `kind: sort`",
        "chỉ tin để phân loại mới có chỗ: hãy bỏ `place`, hoặc ghi `kind: sort`",
    ),
    "not-right": (
        "in a question of the kind `{kind}` no answer is marked right: delete `right`",
        "câu hỏi kiểu `{kind}` không đánh dấu câu đúng: hãy bỏ `right`",
    ),
    # practice
    "no-screen": (
        "there is no screen `{name}`: use one of {known}",
        "không có màn hình `{name}`: chỉ có {known}",
    ),
    "screen-unused": (
        "no step shows the screen `{name}`: use it or delete it",
        "không bước nào mở màn hình `{name}`: hãy dùng hoặc xoá",
    ),
    "start": (
        "the practice starts on `{start}` but the first step is on `{screen}`: make them the same",
        "bài tập mở ở `{start}` mà bước đầu ở `{screen}`: hãy để giống nhau",
    ),
    "unreached": (
        "no way leads to the step `{name}`: let the step before go on to it, or delete it",
        "không có đường nào tới bước `{name}`: hãy để bước trước dẫn tới đây, hoặc xoá bước này",
    ),
    "no-step": (
        "`then: {name}` names no later step: use one of {known}",
        "`then: {name}` chưa phải tên một bước ở sau: chỉ có {known}",
    ),
    "cycle": (
        "step `{step}` leads back to `{name}`, so the practice could go round without end: name a later step",
        "bước `{step}` quay về `{name}` nên bài tập có thể đi vòng mãi: hãy ghi một bước ở sau",
    ),
    "lost": (
        "from the screen `{name}` no way leads back to `{screen}`, where step `{step}` goes on: "
        "give it `back: ...`",
        "từ màn hình `{name}` không về được `{screen}` để làm bước `{step}`: hãy thêm `back: ...`",
    ),
    "no-end": (
        "`{do}` on `{on}` can never be done on the screen `{screen}`: its parts are {known} "
        "(type: a field, and a text or like; scan: a qr_view; hang_up: a button with `role: hang_up`)",
        "màn hình `{screen}` không làm được `{do}` vào `{on}`: trên đó có {known}",
    ),
    "no-part": (
        "there is no part `{name}` on the screen `{screen}`: its parts are {known}",
        "màn hình `{screen}` không có `{name}`: trên đó có {known}",
    ),
    "no-id": (
        "a {kind} can be touched: give it an `id`, so that the touch is answered",
        "{kind} bấm được: hãy thêm `id` để máy trả lời khi bấm vào",
    ),
    "data": (
        "a {kind} has no `{name}: {text}`: use {known}",
        "{kind} không có `{name}: {text}`: hãy dùng {known}",
    ),
    "too-long": (
        "{count} syllables in one sentence, {most} are the most a listener takes in: cut it in two",
        "câu dài {count} tiếng, quá {most} tiếng thì nghe không kịp: hãy tách làm hai",
    ),
    # hints of taste
    "stiff": (
        "`{word}` is not what a neighbour would say: try `{say}`",
        "`{word}` nghe hơi cứng: thử nói `{say}`",
    ),
    "pale": (
        "`{text}` in `{name}` has a contrast of {contrast}:1, {least}:1 can be read: make it darker or its ground paler",
        "chữ `{text}` trong `{name}` chỉ tương phản {contrast}:1, cần {least}:1: hãy cho chữ đậm hơn hoặc nền nhạt hơn",
    ),
    "small": (
        "`{text}` in `{name}` is {size} high, {least} can be read: make it larger or leave it out",
        "chữ `{text}` trong `{name}` cao {size}, cần {least} mới đọc được: hãy cho chữ to lên hoặc bỏ đi",
    ),
    "long": (
        "{count} syllables are long to hear, {most} are easy: cut the sentence",
        "câu {count} tiếng, nghe hơi dài; {most} tiếng là vừa: hãy ngắt câu",
    ),
    "no-english": (
        "there is no English: add `en: ...`",
        "chưa có tiếng Anh: hãy thêm `en: ...`",
    ),
    "addressed": (
        "`{word}` addresses one kind of person: say `mình`, so that one recording serves all",
        "`{word}` chỉ hợp với một số người: hãy dùng `mình`, để ai nghe cũng hợp",
    ),
    "blame": (
        "`{word}` sounds like blame: say what to look for",
        "`{word}` nghe như chê: hãy nói nên xem chỗ nào",
    ),
    "crowded": (
        "{count} parts do not fit the drawn phone, {most} do: take some away",
        "{count} mục thì chật màn hình điện thoại, {most} là vừa: hãy bớt đi",
    ),
    "no-lessons": (
        "there is no lesson here: it needs a folder with `lesson.yaml`, or `pack.yaml` and folders of units",
        "ở đây chưa có bài nào: cần thư mục có `lesson.yaml`, hoặc `pack.yaml` và thư mục các mục",
    ),
}


HINTS = frozenset({"stiff", "pale", "small", "long", "no-english", "addressed", "blame", "crowded"})
"""Advice: the lesson works without it."""


LONGEST = 240
"""How many letters of an author's own words a message repeats at most."""


def problem(file: Path, line: int, code: str, **values: object) -> Problem:
    """The problem `code` at a line, filled in on one line. `Problem.code` becomes "content.<code>"."""
    told = {name: " ".join(str(value).split())[:LONGEST] for name, value in values.items()}
    en, vi = (words.format(**told) for words in WORDING[code])
    return Problem(file, line, f"content.{code}", en, vi, code in HINTS)
