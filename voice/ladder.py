"""The ladder of voices: which one says a sentence. Each sentence takes the best rung that there is for it.

Recorded by a person > a Piper voice > the platform's engine by pyttsx3 > silent. A language that people chose to
hear (a dialect, Mông, ...) goes before the language the sentence is written in, as far as it is there.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from voice.cache import Cache
from voice.native import ENGINE, VOICES, identity
from voice.recordings import MANIFEST, Book, books, key_of
from voice.voices import Voice, installed, piper_there, recorded

Name = Literal["recorded", "piper", "pyttsx3", "silent"]


@dataclass(frozen=True)
class Rung:
    """One way to say a sentence: ``name`` of the rung, ``source`` the voice on it, ``language`` that is heard.

    ``identity`` changes whenever the sound would: it is part of a clip's name in the cache. ``file`` is the
    recording or the model.
    """

    name: Name
    source: str
    language: str
    identity: str = ""
    file: Path | None = None


SILENT = Rung("silent", "", "")


def told(rung: Rung) -> dict[str, str]:
    """The rung as a worker is told of it; ``read_rung`` is the way back."""
    return {**asdict(rung), "file": str(rung.file or "")}


def read_rung(told: dict[str, str]) -> Rung:
    """The rung that ``told`` made this of."""
    return Rung(**{**told, "file": Path(told["file"]) if told["file"] else None})  # type: ignore[arg-type]


def place(cache: Cache, rung: Rung, phrases: Sequence[str], rate: float) -> Path:
    """Where the clip of these spoken phrases in this voice lies; a recording is one clip at every ``rate``."""
    engine = rung.source if rung.name == "pyttsx3" else rung.name
    return cache.path_for(phrases, engine, rung.identity, 0.0 if rung.name == "recorded" else rate)


@dataclass(frozen=True)
class Shelf:
    """Where voices lie: ``voices`` the installed ones, ``recordings`` folders of recorded ones, the first to be
    asked first (shipped with lessons, then made on this kiosk)."""

    voices: Path | None = None
    recordings: tuple[Path, ...] = ()


class Ladder:
    """The rungs of one ``shelf``, looked at anew when a voice came, went or was recorded on. For any thread."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._shelf = shelf or Shelf()
        self._seen: tuple[tuple[str, int], ...] | None = None
        self._books: list[Book] = []
        self._voices: list[Voice] = []

    @property
    def shelf(self) -> Shelf:
        return self._shelf

    def rungs(self, phrases: Sequence[str], lang: str, tongue: str = "") -> Iterator[Rung]:
        """Every rung for a sentence written in ``lang``, the best first; ``tongue`` is the language chosen to be
        heard, "" for the sentence's own."""
        found, voices = self._look()
        key = key_of(phrases)
        for language in dict.fromkeys(filter(None, (tongue, lang))):
            for book in sorted(found, key=lambda book: book.manifest.language.lower() != language.lower()):
                said = book.manifest.sentences.get(key)
                if said is not None and _serves(book.manifest.language, language):
                    yield Rung(
                        "recorded",
                        book.manifest.id,
                        book.manifest.language,
                        said.sha256,
                        book.folder / said.file,
                    )
            if language == lang:  # an engine reads what is written
                for voice in voices:
                    if voice.card.language == lang:
                        yield Rung("piper", voice.card.id, lang, voice.card.model, voice.model)
                if lang in VOICES:
                    yield Rung("pyttsx3", ENGINE, lang, identity(lang))

    def rung_for(self, phrases: Sequence[str], lang: str, tongue: str = "") -> Rung:
        """The best rung that there is for this sentence, SILENT when there is none."""
        return next(self.rungs(phrases, lang, tongue), SILENT)

    def tongues(self) -> dict[str, str]:
        """The languages that people have recorded here, with what each is called; those without a sentence are left out."""
        found = (book.manifest for book in self.books() if book.manifest.sentences)
        return {one.language: one.language_name for one in found}

    def voices(self) -> list[Voice]:
        """The installed Piper voices, the newest first."""
        return self._look()[1]

    def books(self) -> list[Book]:
        """The recorded voices in the order they are asked in."""
        return self._look()[0]

    def _look(self) -> tuple[list[Book], list[Voice]]:
        shelf = self._shelf
        stamp = tuple(_stamp(shelf))
        if stamp != self._seen:
            found = [book for root in shelf.recordings for book in books(root)]
            self._books = found + (recorded(shelf.voices) if shelf.voices else [])
            self._voices = installed(shelf.voices) if shelf.voices and piper_there() else []
            self._seen = stamp
        return self._books, self._voices


def _stamp(shelf: Shelf) -> Iterator[tuple[str, int]]:
    """What changes when a voice does: the root's folders, and the manifest that the studio writes at each take."""
    if shelf.voices is not None:
        with suppress(OSError):
            yield str(shelf.voices), shelf.voices.stat().st_mtime_ns
    for root in shelf.recordings:
        for file in root.glob(f"*/{MANIFEST}"):
            with suppress(OSError):
                yield str(file), file.stat().st_mtime_ns


def _serves(heard: str, wanted: str) -> bool:
    """Whether a voice of language ``heard`` serves who wants ``wanted``: the same, or a dialect of it ("vi-x-central")."""
    heard, wanted = heard.lower(), wanted.lower()
    return heard == wanted or heard.split("-")[0] == wanted
