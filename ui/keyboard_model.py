"""What is typed on the drawn keyboard or on one of the machine: the text, its syllable, the choices of tones."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.syllable import KEYS, NAMES, without_tone
from kiosk.telex import Composer, tones

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LONGEST = 40


@QmlElement
@QmlUncreatable("made by the kiosk")
class KeyboardModel(QObject):
    """`capitals`: each word begins with a capital, as a name does. `longest`: letters, more are not taken. `plain`: each key
    is what stands on it, no Telex: a password, an address. `then` is called after each change of the text."""

    changed = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        capitals: bool = False,
        longest: int = LONGEST,
        plain: bool = False,
        then: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._composer = Composer(text) if plain else Composer.of(text)
        self._plain = plain
        self._capitals, self._longest, self._then = capitals, longest, then
        self._shift = False
        self._signs = False
        self._hats = False

    # --- the text
    @Property(str, notify=changed)
    def text(self) -> str:
        """All that was typed (NFC)."""
        return self._composer.text

    @Property(str, notify=changed)
    def before(self) -> str:
        """The text before the syllable being typed."""
        return self._composer.before

    @Property(str, notify=changed)
    def composing(self) -> str:
        """The syllable being typed: it still takes marks, and is underlined."""
        return self._composer.syllable

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """The six tones: the syllable with each, or no word while there is none to put a tone on."""
        syllable = self._composer.syllable
        now = without_tone(syllable)[1] or "z"
        words = {one.key: one.word for one in tones(syllable)}
        return [
            {"key": key, "word": words.get(key, ""), "name": self._named(key, name), "chosen": key == now}
            for key, name in NAMES.items()
        ]

    @staticmethod
    def _named(key: str, name: str) -> str:
        return f"{name} · {key}" if key in KEYS else name

    # --- the keys
    @Property(bool, constant=True)
    def plain(self) -> bool:
        """Digits and rare signs stand where else the tones are."""
        return self._plain

    @Property(bool, notify=changed)
    def upper(self) -> bool:
        """The next letter is a capital."""
        begins = not self._composer.syllable and self._composer.text[-1:] in ("", " ", "-")
        return self._shift or (self._capitals and begins)

    @Property(bool, notify=changed)
    def signs(self) -> bool:
        """Digits and signs stand where the letters are."""
        return self._signs

    @Property(bool, notify=changed)
    def hats(self) -> bool:
        """The row above shows ă â đ ê ô ơ ư instead of the tones."""
        return self._hats

    @Slot(str)
    def key(self, char: str) -> None:
        """One character typed, on the drawn keyboard or on the machine's."""
        char = unicodedata.normalize("NFC", char)
        if len(char) != 1 or not char.isprintable() or len(self.text) >= self._longest:
            return
        if char == " " and self.text[-1:] in ("", " "):
            return
        char = char.upper() if self.upper else char
        self._shift = False
        self._take(Composer(self.text + char) if self._plain else self._composer.key(char))

    @Slot()
    def backspace(self) -> None:
        self._take(Composer(self.text[:-1]) if self._plain else self._composer.backspace())

    @Slot(str)
    def tone(self, key: str) -> None:
        """Puts the tone of a Telex key on the syllable being typed; "z" takes it away."""
        self._take(self._composer.tone(key))

    @Slot()
    def clear(self) -> None:
        self._take(Composer())

    @Slot()
    def turnShift(self) -> None:
        self._shift = not self._shift
        self.changed.emit()

    @Slot()
    def turnSigns(self) -> None:
        self._signs = not self._signs
        self.changed.emit()

    @Slot()
    def turnHats(self) -> None:
        self._hats = not self._hats
        self.changed.emit()

    def _take(self, composer: Composer) -> None:
        self._composer = composer
        self.changed.emit()
        self._then()
