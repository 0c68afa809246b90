"""A hostile finger before the real kiosk, in a process of its own: `python -m tests.ui.hostile --seed 1 --events 20000`.

Prints one JSON document: what was done, what went wrong (nothing, one hopes), how the memory grew.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from content.lesson import Pack
    from kiosk.store import Store
    from ui.main import Kiosk
    from ui.tour.stage import Stage, Stop

SCREEN = {
    "name": "S",
    "x": 0,
    "y": 0,
    "width": 960,
    "height": 540,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
OPEN = (
    *("01-", "02-scan", "02b", "02c", "02e", "02f", "02g", "02i", "03-home", "04-lesson", "05-practice-", "06-quiz", "06b"),
    *("06c", "07-complete", "10-", "11-", "15-settings", "15b", "16-asked", "17-unit", "18-pin", "lesson-"),
)  # fmt: skip
"""Stops of the tour that anybody comes to without a facilitator's private number."""
NOT_OPEN = ("03-home-all", "03-home-review", "07-complete-", "17-unit-", "02-scan-facilitator")
"""Of these the ones that write something down to get there."""
HARMLESS = {"session.started", "lesson.finished", "help.asked", "machine.state"}
"""Facts that a learner makes, and nobody needs a private number for."""
KEPT = (
    "resident",
    "card",
    "facilitator",
    "class",
    "attendance",
    "answer",
    "feedback",
    "certificate",
    "plan",
    "setting",
)
"""Tables that nobody changes without one."""
QUIET = ("PulseAudioService", "This plugin does not support", "QFont", "qt.qpa.")
JUMP, LOOK = 25, 16
"""After about so many moves another screen is opened, and after so many events it is looked what can be touched."""


@dataclass
class Verdict:
    """What became of it."""

    seed: int
    events: int = 0
    wrong: list[str] = field(default_factory=list)
    screens: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    grown_mb: float = 0.0
    most_mb: float = 0.0
    facts: Counter[str] = field(default_factory=Counter)

    def tell(self, what: str) -> None:
        if len(self.wrong) < 30 and what not in self.wrong:
            self.wrong.append(what)


def memory_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def listen(verdict: Verdict, doing: Callable[[], str]) -> None:
    """Everything that Python or Qt complains of from now on."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def hook(kind: Any, error: Any, trace: Any) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else "?"
        verdict.tell(f"{doing()}: {getattr(kind, '__name__', kind)}: {error} at {where}")

    def message(kind: QtMsgType, context: Any, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and kind != QtMsgType.QtInfoMsg and not text.startswith(QUIET):
            verdict.tell(f"{doing()}: {text}")

    sys.excepthook = hook
    sys.unraisablehook = lambda told: hook(told.exc_type, told.exc_value, told.exc_traceback)
    threading.excepthook = lambda told: hook(told.exc_type, told.exc_value, told.exc_traceback)
    qInstallMessageHandler(message)


def kept(store: Store) -> dict[str, Any]:
    """What stands in the tables that need a private number."""
    found = {}
    for table in KEPT:
        columns = [row[1] for row in store.rows(f"PRAGMA table_info({table})")]
        told = [one for one in columns if one not in ("misses", "waits", "wait_boot", "wait_until")]
        found[table] = sorted(map(repr, store.rows(f"SELECT {', '.join(told)} FROM {table}")))
    return found


def stops(desk: bool, pack: Pack) -> list[Stop]:
    """Where the finger is put: what is open to everybody, or every screen there is. `pack` is what the kiosk has read in:
    the tour need not read it anew."""
    import content.load

    content.load.builtin_pack = lambda: pack  # type: ignore[assignment]
    from tests.ui.sample import LESSONS
    from ui.tour.tour import stops

    found = stops()
    every = [one for one in found if not one.name.startswith(("24-", "lesson-", "05-practice-"))]
    lessons = [one for one in found if any(lesson in one.name for lesson in LESSONS)]
    if desk:
        return [*every, *lessons]
    return [
        one for one in [*every, *lessons] if one.name.startswith(OPEN) and not one.name.startswith(NOT_OPEN)
    ]


def jump(stage: Stage, stop: Stop, verdict: Verdict) -> None:
    """Puts another screen there, as people who come and go would."""
    from content.errors import ContentError
    from kiosk.errors import KioskError
    from ui.tour.stage import handle

    shell = stage.kiosk.shell

    def go() -> None:
        try:
            stop.go(stage)
        except (KioskError, ContentError, AttributeError, AssertionError, StopIteration):
            stage.flow.welcome()  # the finger has been there: what the stop counts on has gone

    shell.leave()
    handle(go)
    assert stage.kiosk.services is not None
    stage.kiosk.services.narration.pace = 0.1  # some stops hold a sentence for their picture
    if shell.screen != "Welcome" and not shell._presence._watched:
        shell.attend("lesson")  # a stop of the tour that puts its screen there by itself
    verdict.screens[shell.screen] += 1


def play(
    app: QGuiApplication,
    kiosk: Kiosk,
    tokens: list[str],
    verdict: Verdict,
    events: int,
    leap: Callable[[random.Random], None],
) -> None:
    """The finger itself. `tokens` are cards that it may find; `leap` puts another screen there."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from tests.ui.hostile_hand import HostileHand
    from ui.garbage import tidy

    dice, shell = random.Random(verdict.seed), kiosk.shell
    hand = HostileHand(kiosk.window, dice, tokens)
    seen, looked, warm = "", 0, 0.0
    while hand.sent < events:
        if dice.random() < 1 / JUMP:
            leap(dice)
        if shell.screen != seen or hand.sent - looked > LOOK:
            seen, looked = shell.screen, hand.sent
            verdict.screens[seen] += 1
            hand.look()
        if dice.random() < 0.01:
            kiosk.idle._quiet_since -= dice.randint(20, 90) * 1000
            shell._second()
        hand.act()
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if hand.sent % 50 < 5:
            tidy()
        if not kiosk.window.isVisible():
            verdict.tell(f"{shell.screen}: the window has gone")
            break
        if hand.sent > events / 3 and not warm:
            warm = memory_mb()
        verdict.most_mb = max(verdict.most_mb, memory_mb()) if hand.sent % 100 < 3 else verdict.most_mb
    hand.let_go()
    verdict.events, verdict.grown_mb = hand.sent, round(memory_mb() - warm, 1)


def wait(kiosk: Kiosk, verdict: Verdict, ends: Callable[[], bool], seconds: int = 1200) -> None:
    """Nobody is there any more: second by second of a clock that is put forward, until the kiosk waits for somebody."""
    from tests.ui.hands import rest, until

    shell, idle, put_on = kiosk.shell, kiosk.idle, 0
    real = idle._now
    idle._now = lambda: real() + put_on
    rest(0.6)
    for _ in range(seconds):
        if shell.speaking and shell.secondsLeft < 0 and not until(lambda: not shell.speaking, 30):
            verdict.tell(f"{shell.screen}: the voice never ends")
            break
        put_on += 1000
        shell._second()
        if put_on % 10_000 == 0:
            rest(0)
        if ends():
            break
    rest(0.6)
    verdict.facts["seconds until welcome"] = put_on // 1000
    if not ends():
        verdict.tell(f"ended on {shell.screen} though nobody was there for 20 minutes")


def judge_window(app: QGuiApplication, kiosk: Kiosk, verdict: Verdict) -> None:
    """Whether one window fills the screen and nothing stands over it."""
    from PySide6.QtCore import Qt

    window, shell = kiosk.window, kiosk.shell
    if not window.isVisible() or window.windowStates() != Qt.WindowState.WindowFullScreen:
        verdict.tell(f"the window is {window.windowStates()}, visible {window.isVisible()}")
    shown = [one.title() for one in app.topLevelWindows() if one.isVisible()]
    if len(shown) != 1:
        verdict.tell(f"windows: {shown}")
    if shell.secondsLeft >= 0 or shell.room.asking:
        verdict.tell("a question stands on the screen")


def judge_store(kiosk: Kiosk, verdict: Verdict) -> None:
    """Whether the store is whole, nothing was complained of, and no fact is missing."""
    from kiosk.paths import DataDir

    assert kiosk.services is not None
    store = kiosk.services.store
    if store.rows("PRAGMA integrity_check") != [("ok",)]:
        verdict.tell("the store is damaged")
    gaps = store.rows("SELECT count(*), coalesce(max(n), 0) FROM event")[0]
    if gaps[0] != gaps[1]:
        verdict.tell(f"facts are missing: {gaps}")
    log = DataDir(kiosk.services.data.root).log / "diemhoc.log"
    if log.exists() and log.stat().st_size:
        verdict.tell("log: " + log.read_text().splitlines()[-1])


def judge(
    app: QGuiApplication, stage: Stage, verdict: Verdict, before: dict[str, Any], last: int, desk: bool
) -> None:
    """Whether the kiosk is as whole as it was."""
    from tests.ui.hands import Hand, name, rest, until

    window, shell = stage.kiosk.window, stage.kiosk.shell
    judge_window(app, stage.kiosk, verdict)
    if stage.flow._class.leading:
        verdict.tell("a facilitator is still thought to be there")
    stage.flow._forget.timeout.emit()  # nobody came for a while: the choices made before are forgotten
    rest(0.1)
    blocks = {name(one) for one in Hand(window).blocks}
    if "Chạm để bắt đầu" in blocks:
        Hand(window).tap("Chạm để bắt đầu")
    else:
        verdict.tell(f"the welcome screen shows {sorted(blocks)}, preferences {shell.preferences}")
    if not until(lambda: shell.screen == "Scan", 3):
        verdict.tell(f"a touch no longer leads on: {shell.screen}")
    assert stage.kiosk.services is not None
    store = stage.kiosk.services.store
    judge_store(stage.kiosk, verdict)
    if not desk and store.rows("PRAGMA foreign_key_check"):  # stops of the desk delete classes by hand
        verdict.tell("the store is damaged")
    for (kind,) in store.rows("SELECT type FROM event WHERE n > ?", last):
        verdict.facts[kind] += 1
    if not desk:
        now = kept(store)
        for table in KEPT:
            if now[table] != before[table]:
                verdict.tell(f"{table} was changed without a private number")
        for kind in verdict.facts.keys() - HARMLESS - {"seconds until welcome"}:
            verdict.tell(f"a fact out of nothing: {kind}")


def bench() -> tuple[Path, QGuiApplication]:
    """An empty folder, and an application with one small screen that is drawn in memory."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": [SCREEN]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    from ui.ground import prepare_environment

    prepare_environment()
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    app.setQuitOnLastWindowClosed(False)
    return folder, app


def torment(
    seed: int, events: int, *, desk: bool = False, mutate: str = "", lessons: Path | None = None
) -> Verdict:
    """Opens a kiosk as it stands in a village and lets the finger at it."""
    folder, app = bench()
    import ui.lockdown as lockdown
    from kiosk.paths import DataDir
    from ui.tour.stage import open_stage

    verdict, begun = Verdict(seed), time.monotonic()
    if mutate == "closable":
        lockdown.Lockdown.eventFilter = lambda *_: False  # type: ignore[method-assign]
    data = DataDir(folder / "data").make()
    if lessons is not None:
        data.lessons.write_bytes(lessons.read_bytes())
    with open_stage(data.root, None) as stage:
        listen(verdict, lambda: stage.kiosk.shell.screen)
        store = stage.kiosk.services.store  # type: ignore[union-attr]
        before, last = kept(store), store.rows("SELECT max(n) FROM event")[0][0]
        if mutate == "raises":
            stage.kiosk.shell.turnSpeed = lambda: 1 / 0
            stage.kiosk.shell.hushed.connect(lambda: {}["nothing"])
        if mutate == "forgets":
            from kiosk import residents

            stage.kiosk.shell.asked.connect(lambda: residents.forget(store, stage.others[0].id))
        places, tokens = stops(desk, stage.flow.pack), [stage.lan_token, stage.leader_token]
        play(
            app, stage.kiosk, tokens, verdict, events, lambda dice: jump(stage, dice.choice(places), verdict)
        )
        if stage.kiosk.window.isVisible():
            wait(stage.kiosk, verdict, lambda: stage.kiosk.shell.screen == "Welcome")
            judge(app, stage, verdict, before, last, desk)
    if not verdict.wrong:  # else it stays, to be looked at
        shutil.rmtree(folder, ignore_errors=True)
    verdict.seconds = round(time.monotonic() - begun, 1)
    return verdict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--desk", action="store_true", help="the facilitator's screens too")
    parser.add_argument(
        "--mutate",
        default="",
        help="closable, raises, forgets or (with --new) slips: a kiosk with that fault",
    )
    parser.add_argument("--new", action="store_true", help="a machine that nobody has set up")
    parser.add_argument(
        "--lessons", type=Path, help="the lessons as a kiosk keeps them: reading them anew takes time"
    )
    words = parser.parse_args()
    try:
        if words.new:
            from tests.ui.hostile_new import torment_new

            verdict = torment_new(words.seed, words.events, mutate=words.mutate, lessons=words.lessons)
        else:
            verdict = torment(
                words.seed, words.events, desk=words.desk, mutate=words.mutate, lessons=words.lessons
            )
    except Exception:
        traceback.print_exc()
        return 2
    print(json.dumps(vars(verdict), ensure_ascii=False, indent=1))
    return 1 if verdict.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
