"""Search: everyday questions find their lesson, however they are spelled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.errors import ContentError
from content.load import builtin_pack
from content.search_words import SearchWords, builtin_words, load_words, local_words
from kiosk.cli import main
from kiosk.likeness import accented, bare, halves, heard, near, sound
from kiosk.search import LessonSearch

SEARCH = LessonSearch(builtin_pack(), builtin_words())

FIRST = [
    # as somebody would ask aloud
    ("làm sao để chữ to lên", "chu-to-am-to"),
    ("chữ nhỏ quá mắt tôi không đọc được", "chu-to-am-to"),
    ("chuông điện thoại kêu nhỏ", "chu-to-am-to"),
    ("có người gọi xưng công an", "cong-an-gia-goi"),
    ("con tôi nhắn tin vay tiền", "nguoi-than-muon-tien"),
    ("làm sao gọi thấy mặt cháu", "nhan-tin-goi-video"),
    ("tôi muốn trả tiền điện", "tra-tien-dien-nuoc"),
    ("mất điện thoại thì phải làm gì", "mat-dien-thoai-lam-gi"),
    ("điện thoại không vào được mạng", "wifi-va-du-lieu-di-dong"),
    ("ứng dụng xin quyền nghe micro", "quyen-cua-ung-dung"),
    ("bị lừa mất tiền rồi phải làm gì", "bi-lua-roi-lam-gi"),
    ("đặt lịch khám bệnh viện", "dat-lich-kham"),
    ("nhắn báo trúng xe máy", "trung-thuong-viec-nhe"),
    ("gửi ảnh cho con", "chup-anh-gui-anh"),
    ("máy nghe tôi nói rồi viết ra chữ", "noi-thay-go"),
    # without accents
    ("chuyen khoan nham", "chuyen-nham-goi-ngan-hang"),
    ("ma otp", "otp-la-chia-khoa-nha"),
    ("viec nhe luong cao", "trung-thuong-viec-nhe"),
    ("quet ma tra tien", "quet-qr-tra-tien"),
    ("mat khau de nho", "mat-khau-manh-de-nho"),
    ("goi cap cuu", "goi-cap-cuu"),
    ("thuoc quang cao tren mang", "thuoc-than-ky-tren-mang"),
    ("xem ho so den dau", "tra-cuu-ho-so-nop-phi"),
    ("dan me nhom zalo tin don", "nhom-thon-va-tin-don"),
    # as it is said, not as it is written
    ("o te pe", "otp-la-chia-khoa-nha"),
    ("vi-ne-id là gì", "vneid-la-gi"),
    ("oai phai", "wifi-va-du-lieu-di-dong"),
    ("trí tuệ nhân tạo", "ai-la-gi"),
    # with slips of finger and ear
    ("chuyn khoan nhâm", "chuyen-nham-goi-ngan-hang"),
    ("chúng thưởng", "trung-thuong-viec-nhe"),
    ("dọng nói giả", "giong-noi-khuon-mat-gia"),
    ("lông sản đặt cọc", "dat-coc-gia"),
    ("chụp ảnh xản phẩm", "chup-anh-san-pham"),
    ("bác sỹ đặt lịch", "dat-lich-kham"),
    ("quethoadon tien dien", "tra-tien-dien-nuoc"),
    ("xưng công ann gọi", "cong-an-gia-goi"),
]
"""Where one lesson is plainly meant, it comes first."""

AMONG = [
    ("quy rờ", ("quet-qr-tra-tien", "nhan-tien-bang-qr")),
    ("chuyen khoan", ("chuyen-nham-goi-ngan-hang", "nhan-tien-bang-qr")),
    ("bảo hiểm y tế", ("the-bhyt-tren-dien-thoai",)),
    ("gõ chữ", ("go-chu-co-mu", "go-dau-thanh", "noi-thay-go")),
    ("căn cước", ("khong-gui-anh-can-cuoc",)),
    ("dich vu cong", ("dung-dia-chi", "dang-nhap-bang-vneid")),
    ("bán rau trên mạng", ("chup-anh-san-pham", "viet-gia-mo-ta")),
    ("tải áp", ("cai-ung-dung-an-toan",)),
    ("màn hình", ("cac-nut-va-man-hinh",)),
    ("mua thuốc", ("thuoc-than-ky-tren-mang",)),
]
"""Where several may be meant, each of these is among the three that are shown."""


def found(text: str, limit: int = 3) -> list[str]:
    return [hit.lesson for hit in SEARCH.find(text, limit)]


@pytest.mark.parametrize(("asked", "lesson"), FIRST)
def test_the_lesson_meant_comes_first(asked: str, lesson: str) -> None:
    assert found(asked)[:1] == [lesson]


@pytest.mark.parametrize(("asked", "lessons"), AMONG)
def test_each_lesson_meant_is_among_the_three(asked: str, lessons: tuple[str, ...]) -> None:
    assert set(lessons) - set(found(asked)) == set()


def test_a_word_for_a_unit_finds_its_lessons() -> None:
    """ "lua dao" has no lesson of its own name: the unit on scams answers."""
    units = {SEARCH.pack.lesson(one).unit for one in found("lua dao")}  # type: ignore[union-attr]
    assert units == {"tin-gia"}


@pytest.mark.parametrize("title", [(lesson.id, lesson.title.text) for lesson in SEARCH.pack.lessons])
def test_every_title_finds_its_lesson(title: tuple[str, str]) -> None:
    """With accents, without, and in capitals."""
    lesson, text = title
    for written in (text, bare(text), text.upper()):
        assert lesson in found(written), written


@pytest.mark.parametrize("asked", ["chữ to", "công an", "quét mã", "mật khẩu", "trả tiền điện"])
def test_lessons_come_while_one_still_types(asked: str) -> None:
    """From the third letter on the end of the last word may be missing."""
    whole = found(asked)[0]
    assert any(whole in found(asked[:end]) for end in range(3, len(asked)))


@pytest.mark.parametrize("text", ["", " ", "?!", '"', "qwkzzx", "đ" * 40])
def test_what_nobody_says_finds_nothing_and_breaks_nothing(text: str) -> None:
    assert found(text) == []


@given(st.text(max_size=30))
@example('* OR NEAR("')
@example("title: mã AND NOT")
def test_any_text_can_be_looked_for(text: str) -> None:
    hits = SEARCH.find(text)
    assert len(hits) <= 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_exact_accents_count_more() -> None:
    """ "chợ" and "cho", "ví" and "vì" are different words for who writes the marks."""
    marked, unmarked = SEARCH.find("ví giấy tờ", 1), SEARCH.find("vi giay to", 1)
    assert marked[0].lesson == unmarked[0].lesson == "vi-giay-to"
    assert marked[0].score > unmarked[0].score


def test_a_commune_adds_its_own_words(tmp_path: Path) -> None:
    """One line of the file, and the search knows the word."""
    file = tmp_path / "words.yaml"
    file.write_text("asked: {cham-vuot-giu: [chọt chọt tấm kính]}\n", "utf-8")
    assert "cham-vuot-giu" not in found("chọt chọt")
    mine = LessonSearch(builtin_pack(), load_words(file))
    assert [hit.lesson for hit in mine.find("chot chot", 1)] == ["cham-vuot-giu"]
    mine.close()


def test_a_communes_file_stands_beside_the_products(tmp_path: Path) -> None:
    """search.yaml of the data folder adds; nothing of the product's words is lost."""
    file = tmp_path / "search.yaml"
    assert local_words(file) == builtin_words()
    file.write_text(
        "asked: {otp-la-chia-khoa-nha: [mã bí mật của bản]}\n"
        "picks: [{ask: Hỏi mã bí mật, lesson: otp-la-chia-khoa-nha, icon: key, tint: la}]\n",
        "utf-8",
    )
    words = local_words(file)
    assert set(words.asked["otp-la-chia-khoa-nha"]) > set(builtin_words().asked["otp-la-chia-khoa-nha"])
    assert words.picks[0].ask.text == "Hỏi mã bí mật"
    assert len(words.picks) == len(builtin_words().picks), "its own question takes the place of ours"


def test_an_author_sees_what_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "find", "ma otp", "--data", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told[0]["lesson"] == "otp-la-chia-khoa-nha"
    assert set(told[0]) == {"lesson", "title", "unit", "score"}
    assert main(["content", "find", "qwkzzx", "--data", str(tmp_path)]) == 1
    assert "qwkzzx" in capsys.readouterr().out


def test_a_mistake_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("same:\n  - [một mình]\n", "utf-8")
    with pytest.raises(ContentError, match=r"words\.yaml:2"):
        load_words(file)


def test_the_words_speak_of_lessons_that_are_there() -> None:
    """Every question to pick and every line of `asked` names a lesson of the pack, and every lesson has its line."""
    words, lessons = builtin_words(), {lesson.id for lesson in builtin_pack().lessons}
    assert {pick.lesson for pick in words.picks} - lessons == set()
    assert set(words.asked) == lessons


def test_without_any_words_file_the_lessons_own_words_are_found() -> None:
    plain = LessonSearch(builtin_pack(), SearchWords())
    assert plain.find("chia khoa nha", 1)[0].lesson == "otp-la-chia-khoa-nha"
    plain.close()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dọng", "giọng"),
        ("rọng", "giọng"),
        ("chúng", "trúng"),
        ("xản", "sản"),
        ("lông", "nông"),
        ("kỹ", "kĩ"),
        ("ngiêng", "nghiêng"),
        ("gi", "dì"),
    ],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)
    assert heard(one) == heard(other) or (one, other) in (("kỹ", "kĩ"), ("gi", "dì"))


def test_words_that_do_not_sound_alike() -> None:
    assert len({sound(one) for one in ("nga", "na", "nha", "ma", "ta", "tha", "cha")}) == 7


def test_the_tone_may_stand_by_the_old_rule() -> None:
    assert accented("Hòa") == accented("hoà") == "hoà"
    assert accented("khỏe") == "khoẻ"


def test_one_slip_of_the_finger() -> None:
    known = frozenset(["chuyen", "khoan", "tien"])
    assert [near(slip, known) for slip in ("chuyn", "chuyeen", "chuyem", "cuhyen")] == [["chuyen"]] * 4
    assert near("xyz", known) == near("ti", known) == []
    assert halves("chuyenkhoan", known) == ("chuyen", "khoan")
