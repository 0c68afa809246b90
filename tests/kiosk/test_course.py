"""A learner goes on where they stopped, in each lesson, and a unit is whole when all of it is done."""

from __future__ import annotations

from msgspec import structs

from content.load import builtin_pack
from kiosk import course
from kiosk.course import Progress

PACK = builtin_pack()
OTP, QR, TAP = "otp-la-chia-khoa-nha", "quet-qr-tra-tien", "cham-vuot-giu"


def test_the_latest_place_is_taken_up_scene_practice_or_quiz() -> None:
    lesson = PACK.lesson(OTP)
    for part in range(1, len(lesson.scenes) + 3):
        run = course.resume(PACK, Progress(places=((OTP, part), (QR, 2))))
        assert (run.lesson.id, run.part) == (OTP, part)
    assert course.resume(PACK, Progress(places=((OTP, 99),))).part == len(lesson.scenes) + 2


def test_a_finished_lesson_taken_up_again_does_not_stand_before_the_others() -> None:
    run = course.resume(PACK, Progress(frozenset({OTP}), ((OTP, 2), (QR, 3))))
    assert (run.lesson.id, run.part) == (QR, 3)


def test_a_place_in_a_lesson_that_is_gone_is_passed_over() -> None:
    assert course.resume(PACK, Progress(places=(("bai-cu", 2), (TAP, 2)))).lesson.id == TAP


def test_going_on_and_finishing_keep_the_places_of_the_others() -> None:
    now = Progress().at(QR, 1).at(OTP, 1).at(QR, 2)
    assert now.places == ((QR, 2), (OTP, 1))
    assert (now.part(QR), now.part(OTP), now.part(TAP)) == (2, 1, 1)
    done = now.done(QR)
    assert (done.finished, done.places, done.part(QR)) == ({QR}, ((OTP, 1),), 1)


def test_a_unit_is_whole_only_with_every_lesson_of_the_curriculum() -> None:
    unit = PACK.unit("dien-thoai")
    few = structs.replace(PACK, lessons=PACK.of_unit(unit.id)[:1])
    done = Progress(frozenset(lesson.id for lesson in few.lessons))
    assert not course.unit_progress(few, unit, done).whole
    many = tuple(structs.replace(few.lessons[0], id=f"bai-{n}") for n in range(unit.planned))
    pack = structs.replace(PACK, lessons=many)
    for n in range(unit.planned + 1):
        state = course.unit_progress(pack, unit, Progress(frozenset(f"bai-{i}" for i in range(n))))
        assert (state.finished, state.petals, state.whole) == (n, unit.planned, n == unit.planned)
    none = structs.replace(PACK, lessons=())
    assert not course.unit_progress(none, unit, Progress()).whole
