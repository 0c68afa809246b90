"""Stops of the tour that only who has learned for a while comes to: review, badge and certificate."""

from __future__ import annotations

from datetime import date

from kiosk import certificates, progress, review
from kiosk.certificates import PassMark
from kiosk.clock import WRITTEN
from kiosk.residents import Resident
from kiosk.store import Store
from ui.tour.stage import Stage, Stop

_LONG_AGO: date = WRITTEN


def progress_stops() -> list[Stop]:
    """All of them, in the order a person would meet them."""
    return [
        Stop("03-home-review", lambda s: _home(s, _reviewer(s))),
        Stop("03-home-all", lambda s: _home(s, _learned(s, s.others[1]))),
        Stop("03-home-all-2", lambda s: (_home(s, _learned(s, s.others[1])), s.kiosk.shell.model.turnPage())),
        Stop("06-review", _review),
        Stop("07-reviewed", lambda s: _reviewed(s, right=True)),
        Stop("07-reviewed-missed", lambda s: _reviewed(s, right=False)),
        Stop("07-complete-unit", _whole),
        Stop("07-complete-certificate", _earned),
        Stop("07-certificate", lambda s: (_home(s, _learned(s, s.others[1])), s.flow.certificate())),
        Stop("17-unit-begun", _begun),
        Stop("17-unit-badge", lambda s: _unit(s, 5)),
        Stop("17-unit-badge-six", lambda s: _unit(s, 6)),
    ]


def _home(stage: Stage, who: Resident) -> None:
    stage.flow.enter(who, "camera")


def _store(stage: Stage) -> Store:
    assert stage.kiosk.services is not None
    return stage.kiosk.services.store


def _reviewer(stage: Stage) -> Resident:
    """Ông Thành missed two questions some days ago."""
    who = stage.others[2]
    _miss(stage, who, 2)
    return who


def _miss(stage: Stage, who: Resident, count: int) -> None:
    keys = [(lesson.id, question.id) for lesson in stage.flow.pack.lessons for question in lesson.quiz]
    with _store(stage).local() as conn:
        conn.execute("DELETE FROM review WHERE resident = ?", (who.id,))
        for lesson, question in keys[:count]:
            review.keep_missed(conn, _LONG_AGO, who.id, lesson, [question])


def _learned(stage: Stage, who: Resident, *, leave: int = 0) -> Resident:
    """Somebody who has finished every lesson but the last `leave`, with questions to review."""
    store, pack = _store(stage), stage.flow.pack
    certificates.set_pass_mark(store, PassMark(lessons=3, each_skill=0), pack)
    done = progress.finished(store, who.id)
    for lesson in pack.lessons[: len(pack.lessons) - leave]:
        if lesson.id not in done:
            progress.finish_lesson(store, "tour", who.id, lesson.id, 2, 2, True, 200)
    _miss(stage, who, 0 if leave else 3)
    return who


def _review(stage: Stage) -> None:
    _home(stage, _reviewer(stage))
    stage.flow.review()


def _reviewed(stage: Stage, *, right: bool) -> None:
    from ui.lesson.reviewed_model import ReviewedModel

    _home(stage, _reviewer(stage))
    stage.kiosk.shell.show("Reviewed", ReviewedModel(3, 0 if right else 1, True, stage.flow.home))


def _units(stage: Stage, lessons: int) -> str:
    """A unit of so many lessons that is all there; else the nearest to it."""
    pack = stage.flow.pack
    whole = [unit for unit in pack.units if len(pack.of_unit(unit.id)) >= unit.planned] or list(pack.units)
    return min(whole, key=lambda unit: abs(unit.planned - lessons)).id


def _whole(stage: Stage) -> None:
    """A guest finishes one unit after another in one sitting."""
    stage.flow.guest()
    for lesson in stage.flow.pack.of_unit(_units(stage, 6)):
        stage.flow.lesson(lesson, 99)
        stage.flow.finish(len(lesson.quiz), len(lesson.quiz))


def _earned(stage: Stage) -> None:
    who = _learned(stage, stage.others[3], leave=1)
    _home(stage, who)
    stage.flow.lesson(stage.flow.pack.lessons[-1], 99)
    stage.flow.finish(2, 2)


def _begun(stage: Stage) -> None:
    """One lesson done, two begun."""
    unit, store = _units(stage, 6), _store(stage)
    first, *others = stage.flow.pack.of_unit(unit)
    who = stage.others[4]
    progress.finish_lesson(store, "tour", who.id, first.id, 2, 2, True, 200)
    for lesson in others[:2]:
        progress.remember_place(store, who.id, lesson.id, 3)
    _home(stage, who)
    stage.flow.unit(unit)


def _unit(stage: Stage, lessons: int) -> None:
    _home(stage, _learned(stage, stage.others[1]))
    stage.flow.unit(_units(stage, lessons))
