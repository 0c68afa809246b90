"""A hostile finger before a machine that nobody has set up: what it meets is the first-run assistant.

Part of `python -m tests.ui.hostile --new --seed 1 --events 2000`. NetworkManager is played (tests.nmcli): there are networks
to join, with and without a password.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.hostile import Verdict, bench, judge_store, judge_window, listen, play, wait

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.store import Store
    from ui.main import Kiosk

LEADERS = ("EnrolText", "EnrolYear", "EnrolChoice", "Pin", "EnrolCard")
"""Screens on which the first facilitator is written down."""
UNTOUCHED = ("resident", "class", "attendance", "answer", "feedback", "certificate", "plan")
"""Tables that stay empty: nobody learns or teaches here yet."""
HARMLESS = {"session.started", "lesson.finished", "help.asked", "machine.state"}


def places(kiosk: Kiosk) -> list[Callable[[], None]]:
    """Ways to every question, to what is typed and to the first facilitator; and the welcome screen."""
    from kiosk import first_run
    from ui.first_run.flow import FirstRunFlow
    from ui.first_run.leader_flow import QUESTIONS

    assert kiosk.flow is not None
    flow, kiosk_flow = kiosk.flow.setting_up, kiosk.flow
    flow.begin()
    made = flow._flow
    assert isinstance(made, FirstRunFlow)
    asked = [lambda step=step: made.ask(step) for step in first_run.STEPS]
    leader = [lambda question=question: made._leaders._ask(question) for question in QUESTIONS]
    return [
        *asked,
        *asked,
        *leader,
        made._type,
        lambda: made._type_code("https://x"),
        made._done,
        kiosk_flow.welcome,
    ]


def leap(kiosk: Kiosk, verdict: Verdict) -> Callable[[random.Random], None]:
    """Puts one of these screens there, as long as nobody is written down: afterwards only a facilitator opens them."""
    from kiosk import first_run

    assert kiosk.services is not None
    there, store = places(kiosk), kiosk.services.store

    def go(dice: random.Random) -> None:
        kiosk.shell.leave()
        if first_run.nobody_yet(store):
            dice.choice(there)()
        verdict.screens[kiosk.shell.screen] += 1

    return go


def waits(kiosk: Kiosk) -> bool:
    """It waits for whoever comes next: on the welcome screen, or on a question of the assistant."""
    screen = kiosk.shell.screen
    return screen == "Welcome" or screen.startswith("First") or screen in LEADERS


def judge(app: QGuiApplication, kiosk: Kiosk, verdict: Verdict) -> None:
    """Whether whoever comes next can set it up: the ways lead back to the welcome screen and on from there."""
    from tests.ui.hands import TREMOR_S, Hand, name, rest, until

    judge_window(app, kiosk, verdict)
    hand, shell = Hand(kiosk.window), kiosk.shell
    for _ in range(12):
        if shell.screen == "Welcome":
            break
        rest(TREMOR_S)
        blocks = {name(one) for one in hand.blocks}
        words = next(
            (one for one in ("Để sau", "Later", "Xong", "Done", "Quay lại", "Back") if one in blocks), None
        )
        if words is None:
            break
        hand.tap(words)
    if shell.screen != "Welcome":
        verdict.tell(f"no way leads from {shell.screen} to the welcome screen")
    begin = next(
        (name(one) for one in hand.blocks if name(one) in ("Chạm để bắt đầu", "Touch to begin")), None
    )
    if begin is None:
        verdict.tell(f"the welcome screen shows {sorted(name(one) for one in hand.blocks)}")
    else:
        rest(TREMOR_S)
        hand.tap(begin)
        if not until(lambda: shell.screen == "Scan", 3):
            verdict.tell(f"a touch no longer leads on: {shell.screen}")
    judge_store(kiosk, verdict)
    assert kiosk.services is not None
    judge_tables(kiosk.services.store, verdict)


def judge_tables(store: Store, verdict: Verdict) -> None:
    """Nobody is written down but, by chance, a facilitator who is whole: with a card."""
    from kiosk import facilitators

    if store.rows("PRAGMA foreign_key_check"):
        verdict.tell("the store is damaged")
    for table in UNTOUCHED:
        if store.rows(f"SELECT EXISTS (SELECT 1 FROM {table})") != [(0,)]:
            verdict.tell(f"{table} is no longer empty")
    for one in facilitators.listing(store):
        verdict.facts["facilitator"] += 1
        if one.card_number is None:
            verdict.tell("a facilitator without a card")
    for (kind,) in store.rows("SELECT type FROM event"):
        verdict.facts[kind] += 1
        if kind not in HARMLESS and not verdict.facts["facilitator"]:
            verdict.tell(f"a fact out of nothing: {kind}")


def torment_new(seed: int, events: int, *, mutate: str = "", lessons: Path | None = None) -> Verdict:
    """Opens a kiosk on an empty folder and lets the finger at it. `mutate` "slips": a step of it always fails."""
    folder, app = bench()
    from kiosk.paths import DataDir
    from tests.nmcli import Nmcli
    from ui.main import Kiosk, Options

    verdict, begun = Verdict(seed), time.monotonic()
    data = DataDir(folder / "data").make()
    if lessons is not None:
        data.lessons.write_bytes(lessons.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        nmcli = Nmcli(folder / "bin", patch)
        nmcli.set(
            networks={
                "Nhà văn hoá": (78, "bimat-99"),
                "Quán": (90, ""),
                **{f"Nhà {n}": (20, "x" * 8) for n in range(7)},
            }
        )
        kiosk = Kiosk(app, Options(data, embedded_hub=False, speak_ahead=False, first_run=True))
        try:
            kiosk.load()
            assert kiosk.services is not None
            kiosk.services.narration.pace = 0.1
            listen(verdict, lambda: kiosk.shell.screen)
            if kiosk.shell.screen != "FirstLanguage":
                verdict.tell(f"a new machine begins with {kiosk.shell.screen}")
            if mutate == "slips":
                from ui.first_run.join_models import FirstNetworkModel

                FirstNetworkModel.look = lambda self: 1 / 0  # type: ignore[assignment, method-assign]
                kiosk.shell.turnSpeed = lambda: 1 / 0
                kiosk.shell.hushed.connect(lambda: {}["nothing"])
            play(app, kiosk, ["4" * 27], verdict, events, leap(kiosk, verdict))
            if kiosk.window.isVisible():
                wait(kiosk, verdict, lambda: waits(kiosk))
                judge(app, kiosk, verdict)
        finally:
            kiosk.close()
    if not verdict.wrong:  # else it stays, to be looked at
        shutil.rmtree(folder, ignore_errors=True)
    verdict.seconds = round(time.monotonic() - begun, 1)
    return verdict
