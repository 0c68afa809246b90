"""Enrolling somebody, and bringing a list, in every state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk import residents
from kiosk.tokens import IssuedCard
from ui.enrol.card_model import EnrolCardModel, EnrolCardWays
from ui.tour.stage import PEOPLE, PIN, Stage, Stop

LIST = """\
họ tên,năm sinh,giới,thôn,đồng ý
Nguyễn Thị Lan,1953,nữ,Thôn Đoài,có
Hà Văn Lợi,1961,nam,Thôn Đoài,có
Lường Thị Ương,khoảng 70,nữ,Thôn Đông,có
Quàng Văn Hạc,1949,nam,Thôn Đông,
Lèng Thị Páng,1975,nữ,Thôn Đông,có
"""
CITIZEN = "001053000123||Nguyễn Thị Hoa|02091956|Nữ|Thôn Đoài, Bình Minh|10072021"


def open_people(stage: Stage) -> None:
    """The facilitator's page of residents, with the sample people alone and no answers of another stop."""
    assert stage.kiosk.services is not None
    store, sample = stage.kiosk.services.store, {name for name, _, _ in PEOPLE}
    residents.forget_all(store, [one.id for one in residents.listing(store) if one.name not in sample])
    stage.flow.leave()
    stage.kiosk.shell.room.use("own", False)
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)
    stage.kiosk.shell.model.people()


def _enrol(stage: Stage) -> None:
    """The first question."""
    open_people(stage)
    stage.kiosk.shell.model.enrol()


def _answer(stage: Stage, *answers: str) -> None:
    """Answers one question after another; digits are years."""
    for answer in answers:
        model = stage.kiosk.shell.model
        if stage.kiosk.shell.screen == "EnrolText":
            for letter in answer:
                model.keys.key(letter)
            model.next()
        elif stage.kiosk.shell.screen == "EnrolYear":
            for digit in answer:
                model.press(digit)
            model.next()
        else:
            model.choose(answer)


def _asked(*answers: str) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        _enrol(stage)
        _answer(stage, *answers)

    return go


def _half_typed(stage: Stage) -> None:
    _enrol(stage)
    for letter in "Nguyeexn Thij Hueej":
        stage.kiosk.shell.model.keys.key(letter)


def _year(stage: Stage, digits: str) -> None:
    _asked("Nguyễn Thị Huệ")(stage)
    for digit in digits:
        stage.kiosk.shell.model.press(digit)


HUE = ("Nguyễn Thị Huệ", "1956", "f", "Thôn Đoài")
MAI = ("Lò Thị Mai", "2015", "f", "Thôn Đoài", "Lò Văn Pánh")


def _consent(stage: Stage, who: tuple[str, ...] = HUE) -> None:
    _asked(*who)(stage)
    stage.kiosk.shell.model.next()


def _spoken(stage: Stage) -> None:
    _consent(stage)
    assert stage.kiosk.services is not None
    stage.kiosk.services.narration.pace = 1000.0
    stage.settle(lambda: stage.kiosk.shell.speakingKey == "consent")


def _card(stage: Stage, printer: bool) -> None:
    _consent(stage, (f"Nguyễn Thị {'Huệ' if printer else 'Huyền'}", *HUE[1:]))
    stage.kiosk.shell.model.yes()
    if printer:  # as it is with one
        shown = stage.kiosk.shell.model
        card, ways = (
            IssuedCard(shown.number.replace(" ", ""), shown.token, "", ""),
            EnrolCardWays(shown.done, lambda: True),
        )
        stage.kiosk.shell.show("EnrolCard", EnrolCardModel(card, shown.call, False, ways), private=True)


def _mirrored(stage: Stage) -> None:
    """A TV shows what the kiosk shows: the code is covered."""
    _consent(stage)
    stage.kiosk.shell.room.use("mirror", False)
    stage.kiosk.shell.model.yes()


def _scan(stage: Stage, payload: str) -> None:
    open_people(stage)
    stage.kiosk.shell.model.scan()
    if payload:
        stage.kiosk.shell.model.read(payload, "scanner")


def _lists(stage: Stage, content: str | None) -> None:
    assert stage.kiosk.services is not None
    folder = stage.kiosk.services.documents
    for old in folder.glob("*.csv"):
        old.unlink()
    if content is not None:
        folder.mkdir(parents=True, exist_ok=True)
        Path(folder, "danh-sach-thon-doai.csv").write_text(content, "utf-8")
    open_people(stage)
    stage.kiosk.shell.model.bring()


def _preview(stage: Stage, done: str = "") -> None:
    _lists(stage, LIST)
    model = stage.kiosk.shell.model
    model.choose(next(one["index"] for one in model.files if one["name"] == "danh-sach-thon-doai.csv"))
    if done:
        stage.kiosk.shell.model.add()
        if done == "undone":
            stage.kiosk.shell.model.undo()


def enrol_stops() -> list[Stop]:
    """All stops, in the order of an evening at the door."""
    return [
        Stop("20-people", open_people),
        Stop("21-enrol-name", _enrol),
        Stop("21-enrol-name-typed", _half_typed),
        Stop("21b-enrol-year", lambda s: _year(s, "19")),
        Stop("21b-enrol-year-age", lambda s: _year(s, "1956")),
        Stop("21b-enrol-year-refused", lambda s: _year(s, "1856")),
        Stop("21c-enrol-gender", _asked(*HUE[:2])),
        Stop("21d-enrol-village", _asked(*HUE[:3])),
        Stop("21d-enrol-village-typed", lambda s: (_asked(*HUE[:3])(s), s.kiosk.shell.model.type())),
        Stop("21e-enrol-guardian", _asked(*MAI[:4])),
        Stop("21f-enrol-same", _asked("Nguyễn Thị Lan", "1953")),
        Stop("21f-enrol-known", lambda s: (_asked("Nguyễn Thị Lan", "1953")(s), s.kiosk.shell.model.yes())),
        Stop("21g-enrol-summary", _asked(*HUE)),
        Stop("21g-enrol-summary-guardian", _asked(*MAI)),
        Stop("21h-enrol-consent", _spoken),
        Stop("21h-enrol-consent-guardian", lambda s: _consent(s, MAI)),
        Stop("21i-enrol-no", lambda s: (_consent(s), s.kiosk.shell.model.no())),
        Stop("21j-enrol-card", lambda s: _card(s, False)),
        Stop("21j-enrol-card-printer", lambda s: _card(s, True)),
        Stop("21j-enrol-card-covered", _mirrored),
        Stop("22-citizen-id", lambda s: _scan(s, "")),
        Stop("22-citizen-id-accents", lambda s: _scan(s, CITIZEN.encode("ascii", "ignore").decode())),
        Stop("22b-citizen-id-found", lambda s: _scan(s, CITIZEN)),
        Stop("23-import-none", lambda s: _lists(s, None)),
        Stop("23-import-files", lambda s: _lists(s, LIST)),
        Stop("23b-import-preview", lambda s: _preview(s)),
        Stop("23c-import-undone", lambda s: _preview(s, "undone")),
        Stop("23c-import-added", lambda s: _preview(s, "added")),
    ]
