"""A certificate is given to who has reached the pass mark, says what it may, and betrays nobody."""

from __future__ import annotations

import msgspec
import pytest

from content.lesson import Pack
from content.load import builtin_pack
from kiosk import certificates, events, progress, residents, settings
from kiosk.certificates import SKILLS, PassMark
from kiosk.errors import KioskError
from kiosk.store import Store

BUILTIN = builtin_pack()


def pack_of(skills: tuple[str, ...]) -> Pack:
    """A pack with one lesson for each of these skills, b0, b1, ..."""
    model = BUILTIN.lessons[0]
    tagged = [msgspec.structs.replace(model.tags, skill=skill) for skill in skills]
    lessons = [msgspec.structs.replace(model, id=f"b{n}", tags=tags) for n, tags in enumerate(tagged)]
    return msgspec.structs.replace(BUILTIN, lessons=tuple(lessons))


TWELVE = pack_of((*SKILLS, *SKILLS, "mua-sam", "mua-sam"))


def finish(store: Store, who: str, *numbers: int) -> None:
    for n in numbers:
        progress.finish_lesson(store, "s", who, f"b{n}", 1, 1, True, 9)


def test_the_wording_is_the_curriculums() -> None:
    assert certificates.WORDING == "Xác nhận đã học tại điểm học cộng đồng"


def test_ten_lessons_with_all_five_skills_reach_the_mark(store: Store, enrol) -> None:
    lan = enrol()
    finish(store, lan.id, 0, 1, 2, 3, 5, 6, 7, 8, 10, 11)  # ten, none of the fifth skill
    assert certificates.standing(store, lan.id, TWELVE) == certificates.Standing(10, False)
    with pytest.raises(KioskError) as refused:
        certificates.issue(store, lan, TWELVE)
    assert refused.value.code == "certificate.not-yet"
    finish(store, lan.id, 4)
    assert certificates.standing(store, lan.id, TWELVE) == certificates.Standing(11, True)


def test_nine_lessons_do_not_and_lessons_of_no_pack_do_not_count(store: Store, enrol) -> None:
    lan = enrol()
    finish(store, lan.id, *range(9))
    progress.finish_lesson(store, "s", lan.id, "bai-cu", 1, 1, True, 9)
    assert certificates.standing(store, lan.id, TWELVE) == certificates.Standing(9, False)


def test_mark_and_body_are_configuration(store: Store, enrol) -> None:
    lan = enrol()
    settings.set(store, settings.HOUSE, "Nhà văn hoá thôn Đoài")
    certificates.set_pass_mark(store, PassMark(lessons=2, each_skill=0), TWELVE)
    finish(store, lan.id, 0, 1)
    one = certificates.issue(store, lan, TWELVE)
    assert (one.place, one.body) == ("Nhà văn hoá thôn Đoài", "Nhà văn hoá thôn Đoài")
    settings.set(store, settings.CONFIRMING_BODY, "UBND xã Bình Minh")
    assert certificates.issue(store, lan, TWELVE).body == "UBND xã Bình Minh"
    certificates.set_pass_mark(store, PassMark(lessons=1, units=(TWELVE.lessons[0].unit,)), TWELVE)
    assert not certificates.standing(store, lan.id, TWELVE).reached


@pytest.mark.parametrize(
    "mark", [PassMark(lessons=13), PassMark(lessons=0), PassMark(each_skill=3), PassMark(units=("la",))]
)
def test_a_mark_that_nobody_could_reach_is_refused(store: Store, mark: PassMark) -> None:
    with pytest.raises(KioskError):
        certificates.set_pass_mark(store, mark, TWELVE)
    assert certificates.pass_mark(store) == PassMark()


def test_the_same_learning_gives_the_same_certificate_and_more_a_new_one(store: Store, enrol) -> None:
    lan = enrol()
    certificates.set_pass_mark(store, PassMark(lessons=1, each_skill=0), TWELVE)
    assert certificates.latest(store, lan) is None
    finish(store, lan.id, 0)
    first = certificates.issue(store, lan, TWELVE)
    assert certificates.issue(store, lan, TWELVE) == first == certificates.latest(store, lan)
    finish(store, lan.id, 1)
    second = certificates.issue(store, lan, TWELVE)
    assert (first.lessons, second.lessons) == (1, 2)
    assert first.code != second.code
    facts = [one.data for one in store.events_after(0, 50) if one.type == events.CERTIFICATE_ISSUED]
    assert facts[0] == {
        "certificate": first.id,
        "resident": lan.id,
        "lessons": 1,
        "day": "2026-03-06",
        "name_check": first.name_check,
    }
    assert [one["lessons"] for one in facts] == [1, 2]


def test_neither_facts_nor_files_hold_the_code_or_the_name(store: Store, data, enrol) -> None:
    """With the code a name could be tried out: it stands on the paper alone."""
    lan = enrol()
    certificates.set_pass_mark(store, PassMark(lessons=1, each_skill=0), TWELVE)
    finish(store, lan.id, 0)
    one = certificates.issue(store, lan, TWELVE)
    raw = certificates.read_code(one.code)
    stored = b"".join(file.read_bytes() for file in data.root.glob("kiosk.sqlite*"))
    assert one.id.encode() in stored
    for secret in (one.code.encode(), one.written.encode(), raw, raw.hex().encode(), b"Lan"):
        assert secret not in stored
    residents.forget(store, lan.id)
    assert store.rows("SELECT * FROM certificate") == []


def test_a_code_is_read_as_people_write_it() -> None:
    code = certificates.write_code(bytes(range(7, 17)))
    raw = certificates.read_code(code)
    assert raw == bytes(range(7, 17))
    spaced = "-".join(code[i : i + 4] for i in range(0, 16, 4)).lower()
    assert certificates.read_code(f" {spaced} ") == raw
    assert certificates.read_code("0" * 8 + "1" * 8) == certificates.read_code("O" * 8 + "I" * 4 + "l" * 4)
    for bad in ("", code[:-1], code + "A", code[:-1] + "U", code[:-1] + "é"):
        assert certificates.read_code(bad) is None


def test_a_name_is_compared_without_accents_and_capitals_under_its_code_only() -> None:
    code, other = (certificates.write_code(bytes([n] * 10)) for n in (1, 2))
    check = certificates.name_check(code, "Nguyễn Thị Hoà")
    assert certificates.name_check(code, "nguyen thi  hoa") == check
    assert certificates.name_check(code, "Nguyễn Thị Hoa Mai") != check
    assert certificates.name_check(other, "Nguyễn Thị Hoà") != check
