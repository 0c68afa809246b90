"""A lost card is replaced by four taps and some letters; the old one opens nothing; a village's sheets are printed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk import cards, printing
from kiosk.errors import CardRefused
from kiosk.scan import read_all
from kiosk.store import Store
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, at, rest, until
from tests.ui.test_check_in_flow import strike
from ui.camera.card_pictures import pdf_pages
from ui.tour.stage import PIN, Stage


@pytest.fixture
def papers(stage: Stage) -> Path:
    assert stage.kiosk.services is not None
    return stage.kiosk.services.documents


def page(stage: Stage, hand: Hand) -> None:
    """The facilitator's page."""
    stage.flow.welcome()
    stage.flow.classroom()
    hand.scan(stage.leader_token)
    assert at(stage, "Pin")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)
    assert at(stage, "Facilitator")


def read(file: Path) -> list[bytes | None]:
    return [card.payload for sheet in pdf_pages(file) for card in read_all(sheet)]


@pytest.mark.timeout(60)
def test_a_lost_card_is_replaced_and_ends_at_once(
    stage: Stage, hand: Hand, store: Store, papers: Path
) -> None:
    page(stage, hand)
    hand.tap("Thẻ học")
    hand.tap("Có người mất thẻ")
    assert at(stage, "FindPerson")
    strike(stage, hand, "lan")
    hand.tap("Nguyễn Thị Lan")
    assert at(stage, "MakeCards")
    model = stage.kiosk.shell.model
    assert cards.identify(store, stage.lan_token).holder_id == stage.lan.id  # nothing ends before it is sure
    hand.tap("Đúng, làm thẻ mới")
    assert until(lambda: model.ready)
    with pytest.raises(CardRefused) as refused:
        cards.identify(store, stage.lan_token)
    assert refused.value.code == "card.revoked"
    if not model.printed:
        (payload,) = read(papers / model.file)
        assert payload is not None
        assert cards.identify(store, payload).holder_id == stage.lan.id
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "FindPerson")


@pytest.mark.timeout(60)
def test_without_a_printer_a_new_card_is_photographed(
    stage: Stage, hand: Hand, store: Store, papers: Path
) -> None:
    """The code on the screen opens the person's page, the lost one nothing; no file of it is left, the room sees none."""
    flow = stage.flow._class._cards  # whether a printer is there differs from machine to machine
    flow._s = dataclasses.replace(flow._s, print_paper=None)
    page(stage, hand)
    hand.tap("Thẻ học")
    hand.tap("Có người mất thẻ")
    assert at(stage, "FindPerson")
    strike(stage, hand, "lan")
    hand.tap("Nguyễn Thị Lan")
    assert at(stage, "MakeCards")
    assert stage.kiosk.shell.model.sheet == "photo"
    hand.tap("Đúng, làm thẻ mới")
    assert at(stage, "EnrolCard")
    shell = stage.kiosk.shell
    assert (shell.private, shell.room.model, shell.model.paper) == (True, None, "none")
    assert cards.identify(store, shell.model.token).holder_id == stage.lan.id
    with pytest.raises(CardRefused) as refused:
        cards.identify(store, stage.lan_token)
    assert refused.value.code == "card.revoked"
    stage.settle()
    shown = stage.kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    assert shell.model.token.encode() in [card.payload for card in read_all(pixels[:, : shown.width()])]
    assert not list(papers.glob("the-*"))
    assert any(one.id == stage.lan.id for one in printing.waiting(store)), "a printed one is still to come"
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "FindPerson")


@pytest.mark.timeout(60)
def test_a_village_is_printed_once(stage: Stage, hand: Hand, store: Store, papers: Path) -> None:
    """All twelve on sheets of eight, the progress told; then the village waits for nothing more."""
    page(stage, hand)
    hand.tap("Thẻ học")
    hand.tap("Thôn Đoài")
    assert at(stage, "MakeCards")
    model = stage.kiosk.shell.model
    hand.tap("Thẻ nhỏ, cắt kéo")
    assert until(lambda: model.sheet == "8")
    done: list[int] = []
    model.changed.connect(lambda: done.append(model.done))
    hand.tap("In 12 thẻ")
    assert until(lambda: model.ready)
    assert set(range(1, 13)) <= set(done)
    if not model.printed:
        assert len(pdf_pages(papers / model.file)) == 2
        holders = {
            cards.identify(store, payload).holder_id for payload in read(papers / model.file) if payload
        }
        assert holders == {stage.lan.id, *(one.id for one in stage.others)}
    assert [one.kind for one in printing.waiting(store)] == ["facilitator"]
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "Cards")
    stage.settle()
    assert hand.block("Thôn Đoài").property("off")


def test_a_disk_that_is_full_ends_no_card(stage: Stage, hand: Hand, store: Store) -> None:
    page(stage, hand)
    stage.kiosk.shell.model.cards()
    stage.kiosk.shell.model.lost()
    stage.kiosk.shell.model.choose(stage.lan.id)
    model = stage.kiosk.shell.model
    fill(store)
    model.make()
    assert until(lambda: stage.kiosk.shell.notice != "")
    assert not model.ready
    assert not model.busy
    assert cards.identify(store, stage.lan_token).holder_id == stage.lan.id
    free(store)
    model.make()
    assert until(lambda: model.ready)
