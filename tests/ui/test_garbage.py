"""Cycles with Qt objects in them end in the thread of the screen, never in one that sends or renders."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.ui.hands import until
from ui.garbage import EVERY_MS, keep_to_this_thread, tidy


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was = gc.isenabled()
    gc.collect()
    yield
    (gc.enable if was else gc.disable)()


class Ring:
    """A Qt object that only a cycle holds; `ended` gets the thread in which it ends."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.itself, self.qt, self.ended = self, QObject(), ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


def work() -> None:
    """Makes so many objects in another thread that the collector would have run there."""
    kept: list[list[int]] = []
    thread = threading.Thread(target=lambda: kept.extend([] for _ in range(200_000)))
    thread.start()
    thread.join()


def test_a_thread_that_works_ends_no_qt_object(qapp: QGuiApplication) -> None:
    owner = QObject()
    keep_to_this_thread(owner)
    ended: list[threading.Thread] = []
    Ring(ended)
    work()
    assert not ended
    kept: list[list[int]] = []
    for _ in range(200):  # through all generations, as time would
        kept.extend([] for _ in range(gc.get_threshold()[0] + 1))
        tidy()
    assert ended == [threading.main_thread()]


def test_it_goes_on_by_itself_while_its_owner_lives(qapp: QGuiApplication) -> None:
    owner = QObject()
    keep_to_this_thread(owner)
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    assert until(lambda: gc.get_count()[0] < gc.get_threshold()[0], 3 * EVERY_MS / 1000)
    assert kept
