"""What goes to the commune, and a name that is deleted, in every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk import residents
from sync.book import NotTaken
from sync.recovery import Recovery
from sync.uploader import Status
from ui.desk.recovered_model import RecoveredModel
from ui.people.forget_model import SECONDS
from ui.sending.model import SendModel, SendWays
from ui.sending.stick_work import StickState
from ui.sticks import Stick
from ui.tour.enrol import open_people
from ui.tour.stage import Stage, Stop, consent

AT = int(datetime(2026, 10, 15, 21, 4).timestamp() * 1000)
STOPPED = "Xã chưa nhận gói gửi của máy này. Nhờ cán bộ xã cấp cho mã mới nhé."
UNREACHED = "Chưa nối được với xã. Máy giữ nguyên sổ, có mạng sẽ tự gửi."
NO_ROOM = "Bộ nhớ sắp đầy nên máy chưa cất được bản sao. Nhờ người phụ trách dọn bớt nhé."
GONE = "USB bị rút ra hoặc chưa cắm chặt. Sổ vẫn còn nguyên trong máy, mình cắm lại rồi làm lại nhé."
LEFT = (
    NotTaken("attendance", "conflict", 3, AT, "another event is already stored under this number"),
    NotTaken("lesson", "unreadable", 12, AT, "batch.bad_json"),
    NotTaken("class", "large", 1, AT, "batch.too_large"),
    NotTaken("certificate", "other", 1, AT, "?"),
    NotTaken("other", "other", 2, None, "?"),
)
IDLE = StickState()
STICKS = (Stick(Path("/media/a"), "KINGSTON"), Stick(Path("/media/b"), "USB của thôn Đoài"))


def _book(
    status: Status,
    left: tuple[NotTaken, ...] = (),
    stick: StickState = IDLE,
    days: int = 0,
    joined: bool = True,
    ask: str = "",
) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        ways = SendWays(
            back=stage.flow.welcome,
            send=lambda: None,
            status=lambda: status,
            not_taken=lambda: left,
            sticks=lambda: STICKS if ask == "write" else (),
            write=lambda stick: None,
            read=lambda stick: None,
            stick=lambda: stick,
        )
        model = SendModel(days, joined, ways, "bai-cua-xa 2" if joined else "")
        stage.flow.leave()
        stage.kiosk.shell.show("SendBook", model)
        if ask:
            model.write()

    return go


def _recovered(whole: bool) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        unread = () if whole else ("event", "attendance")
        at_hub = None if whole else 18260
        found = Recovery(AT, "kiosk-aside.sqlite", "2026-10-14", AT, 18251, 9, unread, "s", 18251, at_hub)
        lines = found.lines(stage.kiosk.shell.preferences.language)
        stage.flow.leave()
        stage.kiosk.shell.show("Recovered", RecoveredModel(lines, found.whole, stage.flow.welcome))

    return go


def _forget(state: str) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        open_people(stage)
        assert stage.kiosk.services is not None
        one = residents.enrol(
            stage.kiosk.services.store,
            name="Mùa Thị Sua",
            birth_year=1961,
            gender="f",
            village="Thôn Đoài",
            consent=consent("Mùa Thị Sua"),
        )
        stage.kiosk.shell.model.forget()
        if state == "find":
            for letter in "sua":
                stage.kiosk.shell.model.keys.key(letter)
            return
        stage.kiosk.shell.model.choose(one.id)
        model: Any = stage.kiosk.shell.model
        if state != "ask":
            model.forget()
            model.tick.stop()  # the picture waits
        for _ in range(SECONDS if state == "done" else 0):
            model.second()

    return go


def send_stops() -> list[Stop]:
    """All stops, the network's first."""
    fine = Status(sent=18240, last_receipt=AT)
    waits = Status(pending=57, sent=18240, last_receipt=AT)
    sending = Status(pending=61250, sent=38750, last_receipt=AT, sending=True)
    quarrel = Status(pending=12, sent=640, quarantined=19, last_receipt=AT)
    unreached = Status(pending=57, sent=640, last_receipt=AT, trouble=UNREACHED, code="hub.unreachable")
    unkept = Status(sent=640, last_receipt=AT, keeping=NO_ROOM)
    stopped = Status(
        pending=57, sent=640, last_receipt=AT, trouble=STOPPED, code="device.revoked", stopped=True
    )
    return [
        Stop("25-send-all", _book(fine)),
        Stop("25-send-waits", _book(waits)),
        Stop("25-send-long", _book(sending)),
        Stop("25b-send-not-taken", _book(quarrel, LEFT)),
        Stop("25c-send-no-network", _book(unreached, days=9)),
        Stop("25d-send-stopped", _book(stopped, days=2)),
        Stop("25e-send-no-copy", _book(unkept)),
        Stop("25e-send-alone", _book(Status(sent=640, at_home=True), joined=False)),
        Stop("25f-stick-none", _book(unreached, days=9, ask="none")),
        Stop("25f-stick-which", _book(unreached, LEFT, days=9, ask="write")),
        Stop("25f-stick-writing", _book(unreached, stick=StickState("writing", STICKS[1].name, 0, 40, 100))),
        Stop("25f-stick-written", _book(unreached, stick=StickState("written", STICKS[1].name, 61250))),
        Stop("25f-stick-read", _book(fine, stick=StickState("read", STICKS[1].name, 57))),
        Stop("25f-stick-failed", _book(unreached, stick=StickState("failed", "USB", trouble=GONE))),
        Stop("25g-recovered", _recovered(True)),
        Stop("25g-recovered-in-part", _recovered(False)),
        Stop("20b-forget-find", _forget("find")),
        Stop("20b-forget-ask", _forget("ask")),
        Stop("20b-forget-waiting", _forget("waiting")),
        Stop("20b-forget-done", _forget("done")),
    ]
