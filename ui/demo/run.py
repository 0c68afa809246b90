"""The demonstration, step by step. Each figure is counted where it came to be, and then they are compared."""

from __future__ import annotations

import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from content.load import builtin_pack
from kiosk import classes, events, residents
from kiosk.store import Store, open_store
from ui.demo import hub, paper
from ui.demo.folder import Folder, fresh
from ui.demo.people import People, enrol
from ui.demo.story import Story, gave_up
from ui.demo.summary import Check, Figures, Summary
from ui.demo.voices import speak
from ui.display import draw_in_memory, drawn_in_memory, has_display
from ui.window import load_fonts, prepare_environment

LESSON = "otp-la-chia-khoa-nha"
"""What the class learns together."""
READ_S = 30.0
LINGER_S = 1.6
"""How long a screen stands for those who watch in a window."""


@dataclass(frozen=True)
class Wish:
    """`out` is the folder to leave everything in; `fast` speaks one lesson only and never lingers."""

    out: Path
    fast: bool = False


@dataclass
class Found:
    """What the steps have found so far, for the summary."""

    figures: dict[str, int] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    verified: tuple[str, ...] = ()

    def same(self, what: str, vi: str, found: int, wanted: int) -> None:
        self.checks.append(Check(what, vi, found, wanted))

    def least(self, what: str, vi: str, found: int, wanted: int) -> None:
        self.checks.append(Check(what, vi, found, wanted, at_least=True))


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
    app = QGuiApplication.instance() or QGuiApplication(["diemhoc"])
    load_fonts()
    found = Found()
    store = open_store(folder.data)
    try:
        people = _enrol(store, folder, story, found)
        frames = _print_and_read(store, people, folder, story, found)
        _speak(folder, story, found, wish.fast)
        _at_the_kiosk(app, store, people, frames, folder, story, found, wish.fast)
        _count(store, people, folder, story, found, before_counting)
    finally:
        store.close()
    summary = Summary(
        Figures(**found.figures),
        tuple(found.checks),
        found.verified,
        round(time.monotonic() - begun, 1),
        dict(story.seconds),
        found.notes,
        folder.files(),
    )
    summary.write(wish.out)
    return summary


def _enrol(store: Store, folder: Folder, story: Story, found: Found) -> People:
    with story.step("enrol", "people", "Ghi tên", folder.data.log) as done:
        people = enrol(store)
        written = len(residents.listing(store))
        found.figures["residents"] = written
        found.same("residents written down", "bà con đã ghi", written, len(people.residents))
        done(
            f"{written} residents enrolled with their consent, and {people.facilitator.name} as facilitator",
            f"{written} bà con đồng ý và đã ghi tên, người hướng dẫn là {people.facilitator.call}",
        )
    return people


def _print_and_read(
    store: Store, people: People, folder: Folder, story: Story, found: Found
) -> dict[str, Path]:
    from ui.print_cards import cards_pdf

    issued = people.every_card
    with story.step("print", "cards on paper", "In thẻ", folder.data.log) as done:
        sheet = folder.cards / "the-hoc.pdf"
        pages = cards_pdf(issued, sheet)
        cards_pdf(issued[:1], folder.cards / "the-lop.pdf", "a5")
        drawn = paper.cut(sheet, len(issued))
        printed = sum(paper.holds_a_code(card) for card in drawn)
        found.figures["cards_printed"] = printed
        found.same("cards on the printed sheet", "thẻ trên tờ in", printed, len(issued))
        done(
            f"{printed} cards on {pages} pages, and a class card",
            f"{printed} thẻ trên {pages} tờ, và một thẻ lớp",
        )
    with story.step("read", "cards before the camera", "Đọc thẻ", folder.data.log) as done:
        frames = paper.photograph(sheet, issued, folder.frames)
        read = paper.read_back(store, folder.frames, len(issued), lambda holds: _until(holds, READ_S))
        holders = [one.id for one in (*people.residents, people.facilitator)]
        right = sum(read.get(card.number) == who for card, who in zip(issued, holders, strict=True))
        found.figures["cards_read"] = right
        found.same("cards read back as their holders'", "thẻ đọc ra đúng người", right, printed)
        done(
            f"{right} of {len(frames)} held up askew and out of focus were read as their holders'",
            f"{right} trên {len(frames)} thẻ giơ nghiêng, hơi nhoè, đọc ra đúng người",
        )
    return frames


def _speak(folder: Folder, story: Story, found: Found, fast: bool) -> None:
    lessons = builtin_pack().lessons[: 1 if fast else None]
    with story.step("speak", "narration", "Thu tiếng", folder.data.log) as done:
        spoken = speak(folder.data.voice, lessons, _until)
        found.figures["sentences_spoken"] = spoken.sentences
        if spoken.problem is not None and not spoken.sentences:
            found.notes["voice"] = str(spoken.problem)
            done(f"this machine has no voice, it goes on in silence ({spoken.problem})", spoken.problem.vi)
            return
        found.same("sentences spoken", "câu đã thu", spoken.sentences, spoken.wanted)
        found.notes["voice"] = {"sound_s": round(spoken.sound_s, 1), "took_s": round(spoken.took_s, 1)}
        done(
            f"{spoken.sentences} sentences of {len(lessons)} lesson(s), {spoken.sound_s:.0f} s of sound "
            f"made in {spoken.took_s:.1f} s",
            f"{spoken.sentences} câu của {len(lessons)} bài, {spoken.sound_s:.0f} giây tiếng "
            f"làm trong {spoken.took_s:.1f} giây",
        )


def _at_the_kiosk(
    app: QGuiApplication,
    store: Store,
    people: People,
    frames: dict[str, Path],
    folder: Folder,
    story: Story,
    found: Found,
    fast: bool,
) -> None:
    from ui.demo.classroom import Classroom
    from ui.demo.hand import Hand
    from ui.demo.learner import Learner
    from ui.main import Kiosk, Options

    front = paper.Front(folder.front)
    watched = not drawn_in_memory()
    size = QSize(1280, 720) if watched else QSize(1920, 1080)
    with story.step("kiosk", "the kiosk", "Mở máy", folder.data.log) as done:
        kiosk = Kiosk(app, Options(folder.data, size, camera=front.folder))
        hand = Hand(kiosk.window, 0.0 if fast or not watched else LINGER_S, folder.screens)
        hand.wait_for(lambda: kiosk.flow is not None, "the kiosk to be ready", "máy sẵn sàng")
        done("it is open, its camera sees an empty room", "máy đã mở, ống kính đang nhìn phòng trống")
    try:
        learner = Learner(kiosk, hand, front)
        with story.step("learn", "lessons", "Học bài", folder.data.log) as done:
            learner.come_in(frames[people.cards[0].number])
            lessons = len(builtin_pack().lessons)
            learner.learn(lessons)
            finished = _of_type(store, events.LESSON_FINISHED)
            found.figures["lessons_finished"] = finished
            found.same("lessons finished", "bài đã xong", finished, lessons)
            done(
                f"{people.residents[0].name} came in by card and finished {finished} lessons in {hand.touches} touches",
                f"{people.residents[0].call} vào bằng thẻ, học xong {finished} bài, chạm {hand.touches} lần",
            )
        room = Classroom(kiosk, hand, front, learner)
        _hold_class(kiosk, room, store, people, frames, folder, story, found)
        with story.step("send", "sending", "Gửi sổ", folder.data.log) as done:
            room.page()
            assert kiosk.services is not None
            sent = hub.send_all(kiosk.services.uploader, lambda: _made(store), hand.wait)
            hand.wait(1.2)  # the page looks at the figures once a second
            hand.picture("da-gui")
            done(f"{sent} facts answered by the hub", f"xã đã nhận {sent} mục")
    finally:
        kiosk.shell.show("", None)
        kiosk.close()


def _hold_class(
    kiosk: Any,
    room: Any,
    store: Store,
    people: People,
    frames: dict[str, Path],
    folder: Folder,
    story: Story,
    found: Found,
) -> None:
    lesson = builtin_pack().lesson(LESSON)
    assert lesson is not None
    title = lesson.title.show("vi")
    pictures = [frames[card.number] for card in people.cards]
    uploader = kiosk.services.uploader
    killed: list[hub.Killed] = []
    with story.step("class", "class", "Lớp học", folder.data.log) as done:
        room.open(frames[people.facilitator_card.number], people.pin)
        seen = room.check_in(
            title, pictures, lambda: killed.append(hub.kill_in_the_middle(uploader, room.wait_for))
        )
        room.guest()
        room.teach()
        room.close()
        session = classes.listing(store)[0]
        held = classes.summary(store, session.id)
        found.figures |= {
            "checked_in": held.residents,
            "guests": held.guests,
            "cards_again": seen.again,
            "ticks_before_disk": seen.late,
        }
        found.same(
            "people checked in by card", "người điểm danh bằng thẻ", held.residents, len(people.residents)
        )
        found.same("cards read at the door", "thẻ đọc ở cửa lớp", len(seen.payloads), held.residents)
        found.least("cards held up once more", "thẻ giơ lại", seen.again, 1)
        found.same("ticks before the disk", "dấu hiện trước khi lưu", seen.late, 0)
        found.same("guests", "khách", held.guests, 1)
        roster = _roster(folder)
        found.same("lines of the roster", "dòng trong sổ điểm danh", roster, held.residents + held.guests)
        found.notes["hub_killed"] = {
            "pid": killed[0].before,
            "back_as": killed[0].after,
            "away_s": round(killed[0].away_s, 2),
        }
        done(
            f"{held.residents} by card, {held.guests} guest; {seen.again} card(s) held up twice count once; "
            f"the hub was killed on the way and came back after {killed[0].away_s:.1f} s",
            f"{held.residents} người có thẻ, {held.guests} khách; {seen.again} thẻ giơ hai lần vẫn tính một; "
            f"sổ của xã bị tắt giữa chừng, {killed[0].away_s:.1f} giây sau chạy lại",
        )


def _count(
    store: Store,
    people: People,
    folder: Folder,
    story: Story,
    found: Found,
    before_counting: Callable[[Path], None],
) -> None:
    with story.step("count", "the count", "Đếm lại", folder.data.log) as done:
        before_counting(folder.data.hub / "hub.sqlite")
        counted, made = hub.count(folder.data, store), _made(store)
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
        for type, figure in (
            (events.RESIDENT_ENROLLED, "residents"),
            (events.LESSON_FINISHED, "lessons_finished"),
            (events.CHECKED_IN, "checked_in"),
            (events.GUEST, "guests"),
        ):
            found.same(
                f"{type} on the hub", f"{type} ở xã", counted.by_type.get(type, 0), found.figures[figure]
            )
        done(
            f"{made} events made, {counted.events} on the hub in {counted.batches} batches, "
            f"{counted.lost} lost, {counted.doubled} doubled",
            f"{made} mục đã ghi, {counted.events} ở xã trong {counted.batches} gói, "
            f"mất {counted.lost}, trùng {counted.doubled}",
        )


def _made(store: Store) -> int:
    return store.last_seq()


def _of_type(store: Store, type: str) -> int:
    (row,) = store.rows("SELECT count(*) FROM event WHERE type = ?", type)
    return int(row[0])


def _roster(folder: Folder) -> int:
    """Copies the kiosk's roster to the reports, and counts the people on the copy from its XML."""
    made = sorted((folder.data.root / "papers").glob("diem-danh-*.xlsx"))
    if not made:
        return 0
    file = folder.reports / "diem-danh-co-ten.xlsx"
    shutil.copyfile(made[-1], file)
    with zipfile.ZipFile(file) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = sheet.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row")
    return sum(int(row.get("r", "0")) > 4 for row in rows)


def _until(holds: Callable[[], bool], seconds: float) -> bool:
    """Lets Qt work until something holds, at most so long; whether it held."""
    app = QGuiApplication.instance()
    end = time.monotonic() + seconds
    while not holds():
        if app is None or time.monotonic() > end:
            return False
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)
    return True
