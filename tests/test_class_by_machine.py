"""A whole class without a hand: forty residents and three guests, two lost cards, one who came in twice.

Their cards are printed, the sheets rendered, the codes held up eight at a time in frames of a room that the kiosk's
camera path reads; then all hold up their answers to five questions. Afterwards the attendance, the answers and form A,
as table and as paper, say exactly who was there.
"""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk import answers, attendance, cards, classes, events, printing, residents
from kiosk.cardquiz import CardQuiz, questions_of
from kiosk.errors import CardRefused
from kiosk.paths import DataDir
from kiosk.pixels import Luma
from kiosk.roster import COLUMNS
from kiosk.scan import LETTERS, Reader, read_all
from kiosk.store import Store, open_store
from tests.classroom import TURNS
from tests.ui.hands import TREMOR_S, Hand, rest, until
from ui.camera.card_pictures import hold_up, image_of, luma_of, pdf_pages, room
from ui.camera.pictures import load_picture
from ui.printing.card_making import Sheet, making
from ui.tour.stage import Stage, consent, open_stage

LESSON = "otp-la-chia-khoa-nha"
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Lò", "Vàng", "Hoàng")
GIVEN = ("Lan", "Thảo", "Dũng", "Hợi", "Sóc")
AT_ONCE = 8


@dataclass
class Village:
    """Those who live there, their printed cards by id, and two cards that were lost and replaced since."""

    people: list[residents.Resident]
    codes: dict[str, Luma]
    lost: dict[str, Luma]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """An application that draws, without widgets."""
    return QGuiApplication


def printed(store: Store, people: list[residents.Resident], path: Path) -> dict[str, Luma]:
    """Prints cards as the kiosk does and cuts each code, with its clear margin, out of the rendered sheets."""
    holders = [
        printing.Holder("resident", one.id, residents.get(store, one.id).card_number) for one in people
    ]
    *_, made = making(store, holders, path, Sheet(), None)
    assert getattr(made, "cards", 0) == len(people)
    codes: dict[str, Luma] = {}
    for page in pdf_pages(path, 150):
        for code in read_all(page):
            assert code.payload is not None
            xs, ys = zip(*code.corners, strict=True)
            clear = round((max(xs) - min(xs)) / 21 * 4)
            left, right, top, bottom = (round(v) for v in (min(xs), max(xs), min(ys), max(ys)))
            holder = cards.identify(store, code.payload).holder_id
            codes[holder] = page[top - clear : bottom + clear, left - clear : right + clear].copy()
    assert set(codes) == {one.id for one in people}
    return codes


def village(store: Store, folder: Path) -> Village:
    people = [
        residents.enrol(
            store,
            name=f"{FAMILY[i % 8]} {'Văn' if i % 2 else 'Thị'} {GIVEN[i // 8]}",
            birth_year=1945 + i,
            gender="m" if i % 2 else "f",
            village="Thôn Đoài" if i % 3 else "Bản Nà Phặc Thượng",
            consent=consent("bà con"),
        )
        for i in range(40)
    ]
    codes = printed(store, people, folder / "village.pdf")
    lost = {one.id: codes[one.id] for one in people[:2]}
    codes |= printed(store, people[:2], folder / "again.pdf")  # the ones before end here
    return Village(people, codes, lost)


def frames(codes: list[Luma], folder: Path) -> None:
    """The codes held up eight at a time, askew, as pictures for the camera."""
    folder.mkdir()
    for number in range(0, len(codes), AT_ONCE):
        frame = room(1280, 720, seed=number)
        for place, code in enumerate(codes[number : number + AT_ONCE]):
            row, column = divmod(place, 4)
            centre = (190 + 300 * column, 190 + 330 * row)
            turn = 12.0 * np.sin(number + place)
            frame = hold_up(frame, code, centre=centre, width=210, turn=turn, tilt=(8, 5))
        image_of(frame).save(str(folder / f"{number:03d}.png"))


def guests(stage: Stage, hand: Hand) -> None:
    for gender, age in (("Nữ", "60 – 69"), ("Nam", "30 – 44"), ("Nữ", "Từ 70")):
        rest(TREMOR_S)
        hand.tap("Thêm khách chưa có thẻ")
        hand.tap(gender)
        hand.tap(age)
        assert until(lambda: stage.kiosk.shell.screen == "CheckIn")


@pytest.mark.timeout(90)
def test_a_class_of_forty_is_exact(qapp: QGuiApplication, tmp_path: Path) -> None:
    data = DataDir(tmp_path / "data")
    store = open_store(data)
    there = village(store, tmp_path)
    store.close()
    by_card, by_name, by_number = there.people[:38], there.people[38], there.people[39]
    shown = [*there.lost.values(), *(there.codes[one.id] for one in by_card), there.codes[by_card[5].id]]
    frames(shown, tmp_path / "frames")

    with open_stage(data.root, QSize(1920, 1080), tmp_path / "frames") as stage:
        assert stage.kiosk.services is not None
        store, shell, hand = stage.kiosk.services.store, stage.kiosk.shell, Hand(stage.kiosk.window)
        session = classes.open_class(store, stage.leader.id, LESSON)
        refused: Counter[str] = Counter()
        stage.flow.check_in()
        door = shell.model
        door.changed.connect(lambda: refused.update([door.problem] if door.problem else []))
        assert until(lambda: len(attendance.present(store, session.id)) == 38, 30)
        assert set(refused) == {"revoked"}  # the two lost cards, and nothing else

        shell.model.find()
        shell.model.choose(by_card[5].id)  # came in by card already
        shell.model.find()
        for letter in by_name.name.lower():
            shell.model.keys.key(letter)
        shell.model.choose(next(one["id"] for one in shell.model.tiles if one["id"] == by_name.id))
        shell.model.number()
        for digit in residents.get(store, by_number.id).card_number or "":
            shell.model.press(digit)
        assert until(lambda: shell.screen == "CheckIn")
        guests(stage, hand)
        assert shell.model.count == 43

        quiz(stage, store, session, there, tmp_path / "quiz")
        stage.flow.class_feedback()
        for face in ("good",) * 3 + ("hard",):
            shell.model.tap(face)
        stage.flow.class_done()
        shell.model.close()
        assert shell.model.closed
        documents, roster_name = stage.kiosk.services.documents, shell.model.roster
        exact(store, session, there, by_name, by_number)
        book(store, session, there, documents / roster_name)


def answering(there: Village, turns: dict[str, str], seed: int) -> Luma:
    """The whole class holding up their cards, each with its letter on top; two lost cards among them."""
    chance, frame = np.random.default_rng(seed), room(1920, 1080, seed=seed)
    held = [(there.codes[who], letter) for who, letter in turns.items()]
    held += [(code, "D") for code in there.lost.values()]
    for place, (code, letter) in enumerate(held):
        row, column = divmod(place, 9)
        centre = (130 + 208 * column + chance.uniform(-8, 8), 130 + 205 * row + chance.uniform(-8, 8))
        turn = TURNS[letter] + chance.uniform(-25, 25)
        frame = hold_up(
            frame, code, centre=centre, width=120, turn=turn, tilt=tuple(chance.uniform(-15, 15, 2))
        )
    return frame


def quiz(stage: Stage, store: Store, session: classes.ClassSession, there: Village, folder: Path) -> None:
    """Five questions from a folder of frames: every answer as it was held up, nobody else's, and the bars."""
    folder.mkdir()
    asked = [one for lesson in stage.flow.pack.lessons for one in questions_of(lesson)][:5]
    present = attendance.whom(store, session.id)
    chance = np.random.default_rng(5)

    def whose(payload: bytes) -> str | None:
        try:
            return cards.learner(cards.identify(store, payload))
        except CardRefused:
            return None

    game = CardQuiz(asked, present, whose)
    wanted: list[answers.Result] = []
    while True:
        question, letters = game.round.question, LETTERS[: len(game.round.question.answers)]
        turns = {who: str(chance.choice(letters)) for who in present}
        for moment in range(3):
            image_of(answering(there, turns, 10 * game.number + moment)).save(
                str(folder / f"{game.number}-{moment}.png")
            )
        game.round.open()
        frames = [luma_of(load_picture(file)) for file in sorted(folder.glob(f"{game.number}-*.png"))]
        reader = Reader()
        for now in range(20):
            game.round.see(reader.read(frames[now % 3]), 200 * now)
            if not game.round.missing:
                break
        game.round.lock()
        game.round.show()
        assert game.round.counts == tuple(list(turns.values()).count(letter) for letter in letters)
        found = game.round.outcome
        right = next(letter for letter, one in zip(letters, question.answers, strict=True) if one.right)
        assert set(found.right) == {who for who, letter in turns.items() if letter == right}
        assert set(found.right) | set(found.other) == set(present)
        answers.record(store, session.id, LESSON, question.id, 5, found.right, found.other)
        wanted.append(answers.Result(question.id, len(found.right), 40))
        if not game.next():
            break
    assert answers.results(store, session.id) == wanted
    assert len(wanted) == 5
    stage.flow.class_done()
    bars = stage.kiosk.shell.model.bars
    assert [(one["value"], one["of"]) for one in bars] == [(one.right, 40) for one in wanted]


def exact(
    store: Store,
    session: classes.ClassSession,
    there: Village,
    by_name: residents.Resident,
    by_number: residents.Resident,
) -> None:
    """The attendance: each once, by the way they came; the summary; the facts that will be sent."""
    present = attendance.present(store, session.id)
    came = {one.id: one.method for one in present if not one.guest}
    assert came == {one.id: "camera" for one in there.people[:38]} | {
        by_name.id: "list",
        by_number.id: "number",
    }
    assert sorted(one.name for one in present if one.guest) == [
        "Khách nam 30-44",
        "Khách nữ 60-69",
        "Khách nữ 70+",
    ]
    summary = classes.summary(store, session.id)
    year = datetime.datetime.now().year
    old = sum(year - one.birth_year >= 60 for one in there.people) + 2
    assert (summary.residents, summary.guests, summary.women, summary.over60, summary.new) == (
        40,
        3,
        22,
        old,
        40,
    )
    kinds = Counter(one.type for one in store.events_after(0, 5000))
    assert (kinds[events.CHECKED_IN], kinds[events.GUEST], kinds[events.UNDONE]) == (40, 3, 0)
    assert kinds[events.CARD_REVOKED] == 2
    told = [one.data for one in store.events_after(0, 5000) if one.type == events.CLASS_FEEDBACK]
    assert told == [{"class": session.id, "good": 3, "so_so": 0, "hard": 1}]


def book(store: Store, session: classes.ClassSession, there: Village, table: Path) -> None:
    """Form A: the same forty-three lines in the table and on the paper, in the order they came."""
    sheet = openpyxl.load_workbook(table).active
    assert sheet is not None
    heads, *lines = [
        [str(cell or "") for cell in row] for row in sheet.iter_rows(min_row=4, values_only=True)
    ]
    assert heads == [name for name, _ in COLUMNS]
    assert [line[0] for line in lines] == [str(number) for number in range(1, 44)]
    known = {one.id: residents.get(store, one.id) for one in there.people}
    for line, one in zip(lines, attendance.present(store, session.id), strict=True):
        if one.guest:
            assert (line[1], line[2], line[8]) == ("", "Khách", "Thêm khách")
            continue
        resident = known[one.id]
        ages = events.band(resident.birth_year, datetime.datetime.now().year)
        gender = "Nữ" if resident.gender == "f" else "Nam"
        assert line[1:6] == [resident.card_number, resident.name, ages, gender, resident.village]
    pages = [
        " ".join(page.get_textpage().get_text_range().split())
        for page in pypdfium2.PdfDocument(table.with_suffix(".pdf"))
    ]
    paper = " ".join(pages)
    for line in lines:
        assert " ".join(" ".join(cell for cell in line[:5] if cell).split()) in paper, line
    assert "43 người" in pages[0]
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]
