"""The demonstration, step by step. Each figure is counted where it came to be, and then they are compared."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from content.load import builtin_pack
from kiosk import events, residents
from kiosk.store import Store, open_store
from ui.demo import hub, paper
from ui.demo.folder import Folder, fresh
from ui.demo.people import People, enrol
from ui.demo.scene import TAKEN, Found, Scene, Wish, until
from ui.demo.story import Story, qt_messages_to
from ui.demo.summary import Figures, Summary
from ui.demo.voices import Speaking
from ui.display import draw_in_memory, has_display
from ui.ground import prepare_environment
from ui.window import load_fonts

READ_S = 30.0
"""How long the camera may take to read all cards back."""
ON_HUB = (
    (events.RESIDENT_ENROLLED, "residents"),
    (events.LESSON_FINISHED, "lessons_finished"),
    (events.CHECKED_IN, "checked_in"),
    (events.GUEST, "guests"),
)
"""Which figure the hub must hold as so many events of a type."""


def demo(
    wish: Wish, story: Story, before_counting: Callable[[Path], None] = lambda database: None
) -> Summary:
    """Runs the whole demonstration and returns its summary, which is also written to the folder.

    `before_counting` is told the hub's database after everything was sent and before it is counted. Raises
    DemoFailed, naming the step that broke, and KioskError for a folder that cannot be used.
    """
    begun = time.monotonic()
    folder = fresh(wish.out)
    if not has_display():
        draw_in_memory()
    prepare_environment()
    with qt_messages_to(folder.data.log / "qt.log"):
        app = QGuiApplication.instance() or QGuiApplication(["diemhoc"])
        load_fonts()
        store = open_store(folder.data)
        try:
            scene = _enrol(store, folder, story, wish.fast)
            lessons = builtin_pack().lessons[: 1 if wish.fast else TAKEN]
            speaking = Speaking(folder.data.voice, lessons)  # one processor speaks while the other draws
            try:
                frames = _print_and_read(scene)
                _speak(scene, speaking, len(lessons))
            finally:
                speaking.close()
            from ui.demo.at_kiosk import at_the_kiosk

            at_the_kiosk(app, scene, frames)
            count_all(scene, before_counting)
        finally:
            store.close()
    summary = sum_up(scene, time.monotonic() - begun)
    summary.write(wish.out)
    return summary


def sum_up(scene: Scene, seconds: float) -> Summary:
    """What was found, and whether it agrees."""
    found = scene.found
    return Summary(
        figures=Figures(**found.figures),
        checks=tuple(found.checks),
        verified=found.verified,
        seconds=round(seconds, 1),
        steps=dict(scene.story.seconds),
        notes=found.notes,
        files=scene.folder.files(),
    )


def _enrol(store: Store, folder: Folder, story: Story, fast: bool) -> Scene:
    found = Found()
    with story.step("enrol", "people", "Ghi tên", folder.data.log) as done:
        people: People = enrol(store)
        written = len(residents.listing(store))
        found.figures["residents"] = written
        found.same("residents written down", "bà con đã ghi", written, len(people.residents))
        done(
            f"{written} residents enrolled with their consent, and {people.facilitator.name} as facilitator",
            f"{written} bà con đồng ý và đã ghi tên, người hướng dẫn là {people.facilitator.call}",
        )
    return Scene(store, folder, people, story, found, fast)


def _print_and_read(scene: Scene) -> dict[str, Path]:
    from ui.printing.cards import cards_pdf

    folder, people, found = scene.folder, scene.people, scene.found
    issued = people.every_card
    sheet = folder.cards / "the-hoc.pdf"
    with scene.story.step("print", "cards on paper", "In thẻ", folder.data.log) as done:
        pages = cards_pdf(issued, sheet)
        cards_pdf(issued[:1], folder.cards / "the-lop.pdf", "a5")
        printed = sum(paper.holds_a_code(card) for card in paper.cut(sheet, len(issued)))
        found.figures["cards_printed"] = printed
        found.same("cards on the printed sheet", "thẻ trên tờ in", printed, len(issued))
        done(
            f"{printed} cards on {pages} pages, and a class card",
            f"{printed} thẻ trên {pages} tờ, và một thẻ lớp",
        )
    with scene.story.step("read", "cards before the camera", "Đọc thẻ", folder.data.log) as done:
        frames = paper.photograph(sheet, issued, folder.frames)
        read = paper.read_back(scene.store, folder.frames, len(issued), lambda holds: until(holds, READ_S))
        holders = [one.id for one in (*people.residents, people.facilitator)]
        right = sum(read.get(card.number) == who for card, who in zip(issued, holders, strict=True))
        found.figures["cards_read"] = right
        found.same("cards read back as their holders'", "thẻ đọc ra đúng người", right, printed)
        done(
            f"{right} of {len(frames)} held up askew and out of focus were read as their holders'",
            f"{right} trên {len(frames)} thẻ giơ nghiêng, hơi nhoè, đọc ra đúng người",
        )
    return frames


def _speak(scene: Scene, speaking: Speaking, lessons: int) -> None:
    found = scene.found
    with scene.story.step("speak", "narration", "Thu tiếng", scene.folder.data.log) as done:
        spoken = speaking.finish(until)
        found.figures["sentences_spoken"] = spoken.sentences
        if spoken.problem is not None and not spoken.sentences:
            found.notes["voice"] = str(spoken.problem)
            done(f"this machine has no voice, it goes on in silence ({spoken.problem})", spoken.problem.vi)
            return
        found.same("sentences spoken", "câu đã thu", spoken.sentences, spoken.wanted)
        found.notes["voice"] = {"sound_s": round(spoken.sound_s, 1), "took_s": round(spoken.took_s, 1)}
        done(
            f"{spoken.sentences} sentences of {lessons} lesson(s), {spoken.sound_s:.0f} s of sound "
            f"made in {spoken.took_s:.1f} s",
            f"{spoken.sentences} câu của {lessons} bài, {spoken.sound_s:.0f} giây tiếng "
            f"làm trong {spoken.took_s:.1f} giây",
        )


def count_all(scene: Scene, before_counting: Callable[[Path], None]) -> None:
    """The last step: the kiosk's log against the hub's database, and the hub's forms. Raises DemoFailed."""
    folder, found = scene.folder, scene.found
    with scene.story.step("count", "the count", "Đếm lại", folder.data.log) as done:
        before_counting(folder.data.hub / "hub.sqlite")
        counted, made = hub.count(folder.data, scene.store), scene.store.last_seq()
        hub.report(folder.data, folder.reports)
        found.figures |= {
            "events_made": made,
            "batches": counted.batches,
            "events_on_hub": counted.events,
            "lost": counted.lost,
            "doubled": counted.doubled,
        }
        found.verified = counted.differences
        found.same("events on the hub", "mục ở xã", counted.events, made)
        found.same("events lost", "mục bị mất", counted.lost, 0)
        found.same("events doubled", "mục bị trùng", counted.doubled, 0)
        found.least("batches", "gói gửi", counted.batches, 2)
        for type, figure in ON_HUB:
            there = counted.by_type.get(type, 0)
            found.same(f"{type} on the hub", f"{type} ở xã", there, found.figures[figure])
        done(
            f"{made} events made, {counted.events} on the hub in {counted.batches} batches, "
            f"{counted.lost} lost, {counted.doubled} doubled",
            f"{made} mục đã ghi, {counted.events} ở xã trong {counted.batches} gói, "
            f"mất {counted.lost}, trùng {counted.doubled}",
        )
