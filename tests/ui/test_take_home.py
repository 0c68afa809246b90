"""What a learner carries home in the telephone: the lesson's page at the hub, or else its three points as text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from msgspec.structs import replace as changed
from PySide6.QtGui import QImage

from content.lesson import Lesson
from sync.enrolment import Enrolment, remember
from sync.protocol import Place
from tests.ui.hands import until
from ui.learner.lesson_links import home_address
from ui.lesson.complete_model import take_home_text
from ui.printing.note import note_pdf
from ui.tour.stage import Stage

QR = "quet-qr-tra-tien"
HUB = Enrolment(
    "hub", "https://hoc.tinh.gov.vn/", "d", Place("01", "00004", "Đoài", "Nhà"), (b"k",), b"p" * 32
)


@pytest.fixture
def lesson(stage: Stage) -> Lesson:
    found = stage.flow.pack.lesson(QR)
    assert found is not None
    return found


def on_screen(stage: Stage, lesson: Lesson) -> str:
    """The lesson is done; what a telephone reads from the screen."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.lesson(lesson, 99)
    stage.flow.finish(len(lesson.quiz), len(lesson.quiz))
    assert until(lambda: stage.kiosk.shell.screen == "Complete")
    stage.settle()
    picture = stage.kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    luma = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    (code,) = zxingcpp.read_barcodes(luma[:, : picture.width()])
    return bytes(code.bytes).decode()


def test_without_a_hub_the_code_holds_the_three_points(stage: Stage, lesson: Lesson) -> None:
    told = on_screen(stage, lesson)
    assert told == take_home_text(lesson, "vi")
    assert all(point.sentence.text in told for point in lesson.take_home)


def test_with_a_hub_that_telephones_reach_it_opens_the_lesson(stage: Stage, lesson: Lesson) -> None:
    assert stage.kiosk.services is not None
    remember(stage.kiosk.services.store, HUB)
    assert on_screen(stage, lesson) == f"https://hoc.tinh.gov.vn/bai/{QR}"


@pytest.mark.parametrize(
    "other",
    [
        replace(HUB, url="http://192.168.1.20:8443"),
        replace(HUB, url="https://127.0.0.1:8443", embedded=True),
    ],
    ids=["in the house's own network", "in the kiosk"],
)
def test_a_hub_that_nobody_reaches_from_home_is_no_address(
    stage: Stage, lesson: Lesson, other: Enrolment
) -> None:
    assert stage.kiosk.services is not None
    store = stage.kiosk.services.store
    remember(store, other)
    assert home_address(store, lesson) is None
    remember(store, HUB)
    assert home_address(store, lesson) is not None
    assert home_address(store, changed(lesson, folder=Path("/elsewhere"))) is None, "the hub may not have it"


def test_the_note_on_paper_has_the_same_code(stage: Stage, lesson: Lesson, tmp_path: Path) -> None:
    assert stage.kiosk.services is not None
    remember(stage.kiosk.services.store, HUB)
    file = tmp_path / "note.pdf"
    note_pdf(lesson, file, address=home_address(stage.kiosk.services.store, lesson))
    with pypdfium2.PdfDocument(file) as paper:
        (code,) = zxingcpp.read_barcodes(paper[0].render(scale=3).to_numpy()[:, :, 0].copy())
    assert code.text == f"https://hoc.tinh.gov.vn/bai/{QR}"
