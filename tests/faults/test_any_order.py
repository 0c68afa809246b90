"""Kiosk, hub and stick under any sequence of events: what was shown as done is on the kiosk, and after sending it is
at the hub, once."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk import events
from sync import stick, streams
from sync.client import send_pending
from sync.enrolment import current
from sync.errors import TryLater
from sync.hub.figures.verify import verify
from sync.hub.intake.importing import take_bundle
from sync.hub.opening import connect
from sync.outbox import counts
from tests.faults import village
from tests.faults.straight import FATES
from tests.faults.world import WALLS, copied, make_image


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_image(tmp_path_factory.mktemp("image"))


class AnyOrder(RuleBasedStateMachine):
    """The rules; `image` is set by the test."""

    image: Path

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="diem-hoc-so-"))
        self.world = copied(self.image, self.root)
        self.shown = 0  # steps
        self.gone: set[str] = set()  # facts that went with a database that was put back from a copy
        self.copied: int | None = None
        self.hub_copied = False

    # what people do

    @rule(steps=st.integers(1, 7), minutes=st.integers(0, 3000))
    def people_come(self, steps: int, minutes: int) -> None:
        people = village.people_of(self.world.store)
        for _ in range(steps):
            village.step(self.world.store, self.shown, people)
            self.shown += 1
        self.world.now += minutes * 60_000

    # what the network does

    @rule(fates=st.lists(st.sampled_from(FATES), max_size=3))
    def send(self, fates: list) -> None:
        self.world.hub.fates = fates
        with suppress(TryLater):
            send_pending(self.world.store, self.enrolment, self.world.key, session=self.world.session)

    @rule()
    def hub_goes_down(self) -> None:
        self.world.hub.stop()

    @rule()
    def hub_comes_up(self) -> None:
        self.world.hub.start()

    # what the power does

    @rule(wall=st.sampled_from((None, *WALLS)))
    def light_goes_out(self, wall: int | None) -> None:
        self.world.store.close()
        self.world.boot(wall)

    # what people do with copies

    @rule()
    def copy_kiosk(self) -> None:
        self.world.store.close()
        shutil.copytree(self.root / "kiosk", self.root / "copy", dirs_exist_ok=True)
        self.world.boot(None)
        self.copied = self.shown

    @precondition(lambda self: self.copied is not None)
    @rule(by_hand=st.booleans())
    def put_kiosk_back(self, by_hand: bool) -> None:
        before = self.on_kiosk()
        self.world.store.close()
        shutil.rmtree(self.root / "kiosk")
        shutil.copytree(self.root / "copy", self.root / "kiosk")
        self.world.boot(None)
        if not by_hand:
            streams.after_restore(self.world.store)
        self.gone |= set(before) - set(self.on_kiosk())
        assert self.copied is not None
        self.shown = self.copied

    @rule()
    def copy_hub(self) -> None:
        self.world.hub.stop()
        shutil.copy(self.root / "hub.sqlite", self.root / "hub.copy")
        self.hub_copied = True

    @precondition(lambda self: self.hub_copied)
    @rule()
    def put_hub_back(self) -> None:
        self.world.hub.stop()
        shutil.copy(self.root / "hub.copy", self.root / "hub.sqlite")

    # what the stick does

    @rule()
    def export(self) -> None:
        stick.export(self.world.store, self.enrolment, self.world.key, self.world.stick)

    @rule(which=st.integers(0, 20))
    def hub_imports(self, which: int) -> None:
        files = stick.files_of(self.world.stick, ".dhs")
        if files:
            conn = connect(self.world.hub.database)
            take_bundle(conn, files[which % len(files)], self.world.now)
            conn.close()

    @rule()
    def receipts_come_back(self) -> None:
        if stick.answer_files(self.world.stick):
            stick.take_receipts(self.world.store, self.enrolment, self.world.stick)

    # what has to hold

    @invariant()
    def shown_is_on_the_kiosk(self) -> None:
        if hasattr(self, "world"):
            query = "SELECT count(*) FROM event WHERE type = ?"
            assert self.world.store.rows(query, events.CHECKED_IN) == [(self.shown,)]

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        self.world.hub.start()
        self.people_come(1, 0)
        for _ in range(2):
            self.send([])
        there = self.at_hub()
        assert len(there) == len(set(there)), "counted twice"
        assert set(self.on_kiosk()) <= set(there), "lost on the way"
        assert set(there) <= set(self.on_kiosk()) | self.gone, "from nowhere"
        now = counts(self.world.store, self.enrolment)
        assert (now.pending, now.quarantined) == (0, 0)
        conn = connect(self.world.hub.database)
        assert verify(conn).differences == ()
        conn.close()
        self.world.close()
        shutil.rmtree(self.root)

    @property
    def enrolment(self):
        return current(self.world.store)

    def on_kiosk(self) -> list[str]:
        return [id for (id,) in self.world.store.rows("SELECT id FROM event")]

    def at_hub(self) -> list[str]:
        conn = connect(self.world.hub.database)
        found = [id for (id,) in conn.execute("SELECT id FROM event")]
        conn.close()
        return found


@pytest.fixture
def machine(image: Path) -> type[AnyOrder]:
    AnyOrder.image = image
    return AnyOrder


def test_any_order_of_events_counts_each_fact_once(machine: type[AnyOrder], long: bool) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=400 if long else 12,
            stateful_step_count=40 if long else 20,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_hub_put_back_from_a_copy_gets_what_it_lost_of_streams_that_are_finished(
    machine: type[AnyOrder],
) -> None:
    """Nothing new is ever sent in them, so nothing in a receipt tells that they are gone."""
    for sent_before in (0, 2):
        world = machine()
        world.begin()
        world.copy_hub()
        world.hub_comes_up()
        world.people_come(3, 1)
        world.send([])
        world.copy_kiosk()
        world.put_kiosk_back(by_hand=False)
        world.people_come(sent_before, 1)
        world.send([])
        world.put_hub_back()
        world.teardown()
