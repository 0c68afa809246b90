"""Cards on paper and before the lens: a PDF is printed, seen as pixels, cut, held up, and read by the camera path."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk import cards
from kiosk.errors import CardRefused
from kiosk.pixels import Luma, softened
from kiosk.scan import read_all
from kiosk.store import Store
from kiosk.tokens import IssuedCard
from ui.camera.card_pictures import hold_up, image_of, pdf_pages, room
from ui.printing.cards import A4, A_SHEET, CARD

DPI = 200.0
_COLUMNS = int(A4[0] // CARD[0])
_ROWS = A_SHEET // _COLUMNS


def cut(pdf: Path, count: int) -> list[Luma]:
    """The first `count` cards of a printed sheet, each cut out of the picture of its page."""
    left, top = (A4[0] - _COLUMNS * CARD[0]) / 2, (A4[1] - _ROWS * CARD[1]) / 2
    found: list[Luma] = []
    for page in pdf_pages(pdf, DPI):
        for place in range(min(A_SHEET, count - len(found))):
            row, column = divmod(place, _COLUMNS)
            x, y = left + column * CARD[0], top + row * CARD[1]
            found.append(page[_px(y) : _px(y + CARD[1]), _px(x) : _px(x + CARD[0])])
    return found


def holds_a_code(card: Luma) -> bool:
    """Whether one readable code is printed on this card."""
    return sum(code.payload is not None for code in read_all(card)) == 1


def held_up(card: Luma, chance: random.Random) -> Luma:
    """A card as somebody holds it: not quite level, not quite facing the lens, lit from anywhere, out of focus."""
    frame = hold_up(
        room(seed=chance.randrange(100)),
        card,
        centre=(chance.uniform(520, 760), chance.uniform(300, 430)),
        width=chance.uniform(400, 620),
        turn=chance.uniform(-25, 25),
        tilt=(chance.uniform(-22, 22), chance.uniform(-18, 18)),
        light=(chance.uniform(20, 60), chance.uniform(160, 250)),
    )
    for _ in range(chance.randint(1, 2)):
        frame = softened(frame)
    return frame


def photograph(pdf: Path, issued: Sequence[IssuedCard], folder: Path, seed: int = 1) -> dict[str, Path]:
    """A picture file of every printed card held up, by card number. Raises OSError when one cannot be written."""
    chance = random.Random(seed)
    pictures: dict[str, Path] = {}
    for card, printed in zip(issued, cut(pdf, len(issued)), strict=True):
        pictures[card.number] = save(held_up(printed, chance), folder / f"{card.number}.png")
    return pictures


def save(luma: Luma, file: Path) -> Path:
    """Writes a grey picture. Raises OSError."""
    if not image_of(luma).save(str(file), "PNG"):
        raise OSError(28, "the picture could not be written", str(file))
    return file


class Front:
    """The space before the kiosk's camera: a folder of pictures, shown in turn. An empty room is always there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        save(room(), folder / "00-room.png")

    def stand(self, pictures: Sequence[Path]) -> None:
        """These are held up one after another from the next time the camera is switched on."""
        for old in self.folder.glob("[0-9][0-9]-card.png"):
            old.unlink()
        for place, picture in enumerate(pictures, 1):
            shutil.copyfile(picture, self.folder / f"{place:02}-card.png")


def read_back(
    store: Store, folder: Path, wanted: int, wait_for: Callable[[Callable[[], bool]], object]
) -> dict[str, str]:
    """What the camera path reads from a folder of pictures: the holder's id of each number, as the store knows it.

    Ends when `wanted` different cards were read, or when `wait_for` has waited long enough.
    """
    from ui.camera.camera import Camera

    read: dict[str, str] = {}

    def card(payload: bytes) -> None:
        try:
            who = cards.identify(store, payload)
        except CardRefused:
            return
        read[who.number] = who.holder_id

    camera = Camera(folder, frame_ms=50, show_ms=150, pace_ms=20)
    camera.card.connect(card)
    camera.start()
    try:
        wait_for(lambda: len(read) >= wanted)
    finally:
        camera.close()
    return read


def _px(millimetres: float) -> int:
    return round(millimetres * DPI / 25.4)
