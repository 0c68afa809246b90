"""What was missed comes back after some days, moves on when right, and is never more than a person can bear."""

from __future__ import annotations

from content.load import builtin_pack
from kiosk import progress, residents, review
from kiosk.store import Store

OTP = "otp-la-chia-khoa-nha"
DAY = 24 * 3600
PACK = builtin_pack()


def finish(store: Store, who: str | None, lesson_id: str, *missed: str) -> None:
    questions = len(PACK.lesson(lesson_id).quiz)
    progress.finish_lesson(
        store, "s", who, lesson_id, questions - len(missed), questions, True, 200, missed=missed
    )


def keys(store: Store, who: str) -> list[str]:
    return [recall.key for recall in review.due(store, who, PACK)]


def first(lesson_id: str) -> str:
    return PACK.lesson(lesson_id).quiz[0].id


def test_a_missed_question_comes_back_after_two_days_then_a_week_then_never(
    store: Store, enrol, time
) -> None:
    lan = enrol()
    finish(store, lan.id, OTP, first(OTP))
    waits = []
    for _ in range(2):
        days = 0
        while not keys(store, lan.id):
            days += 1
            time.on(seconds=DAY)
        waits.append(days)
        review.answered(store, lan.id, review.due(store, lan.id, PACK), missed=())
    assert waits == [2, 7]
    assert review.waiting(store, lan.id) == 0


def test_the_morning_of_the_second_day_counts(store: Store, enrol, time) -> None:
    """The lesson was in the evening (19:30); two days later somebody comes at eight."""
    lan = enrol()
    finish(store, lan.id, OTP, first(OTP))
    time.on(seconds=DAY + 12.5 * 3600)
    assert keys(store, lan.id) == [f"{OTP}/{first(OTP)}"]


def test_missed_again_it_begins_anew(store: Store, enrol, time) -> None:
    lan = enrol()
    finish(store, lan.id, OTP, first(OTP))
    for answers in ((), (f"{OTP}/{first(OTP)}",)):
        time.on(seconds=7 * DAY)
        review.answered(store, lan.id, review.due(store, lan.id, PACK), missed=answers)
    time.on(seconds=2 * DAY)
    assert len(keys(store, lan.id)) == 1


def test_no_more_than_three_and_the_longest_waiting_lesson_first(store: Store, enrol, time) -> None:
    lan = enrol()
    finish(store, lan.id, "quet-qr-tra-tien", *[q.id for q in PACK.lesson("quet-qr-tra-tien").quiz])
    time.on(seconds=DAY)
    finish(store, lan.id, OTP, *[q.id for q in PACK.lesson(OTP).quiz])
    time.on(seconds=7 * DAY)
    found = review.due(store, lan.id, PACK)
    assert len(found) == review.MOST
    assert found[0].lesson.id == "quet-qr-tra-tien"
    assert [one.lesson.id for one in found] == sorted((one.lesson.id for one in found), reverse=True)
    asked = [one.asked() for one in found]
    assert len({one.id for one in asked}) == len(asked)
    assert asked[0].answers == found[0].question.answers


def test_a_question_that_is_gone_is_passed_over(store: Store, enrol, time) -> None:
    lan = enrol()
    finish(store, lan.id, OTP, "cau-cu", first(OTP))
    with store.local() as conn:
        conn.execute("INSERT INTO review VALUES (?, 'bai-cu', 'c1', 0, '2026-01-01')", (lan.id,))
    time.on(seconds=2 * DAY)
    assert keys(store, lan.id) == [f"{OTP}/{first(OTP)}"]


def test_a_review_is_no_fact_and_a_guest_has_none(store: Store, enrol, time) -> None:
    lan = enrol()
    finish(store, lan.id, OTP, first(OTP))
    finish(store, None, OTP, first(OTP))
    assert store.rows("SELECT DISTINCT resident FROM review") == [(lan.id,)]
    before = store.last_seq()
    time.on(seconds=2 * DAY)
    review.answered(store, lan.id, review.due(store, lan.id, PACK), missed=())
    assert store.last_seq() == before
    assert "missed" not in store.events_after(0, 10)[1].data


def test_who_is_forgotten_has_nothing_to_review(store: Store, enrol) -> None:
    lan = enrol()
    finish(store, lan.id, OTP, first(OTP))
    residents.forget(store, lan.id)
    assert store.rows("SELECT * FROM review") == []
