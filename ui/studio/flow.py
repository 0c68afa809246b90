"""The recording studio: somebody from the village speaks the lessons, in their language, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from content.lesson import Lesson
from kiosk.errors import VaultError
from ui.services import Services
from ui.shell import Shell
from ui.sound.languages import name_of
from ui.sticks import Stick
from ui.studio.ask_model import StudioAskModel
from ui.studio.begin_flow import DRAFT, SEALED, BeginExits, StudioBeginFlow, label
from ui.studio.lessons_model import StudioLessonsModel, StudioLessonsWays, to_record
from ui.studio.pack_model import Goes, StudioPackModel, StudioPackWays
from ui.studio.packs import StudioPacks
from ui.studio.record_model import Line, StudioRecordModel, StudioRecordWays
from ui.studio.sound import StudioSound
from ui.studio.voices_model import StudioVoicesModel, StudioVoicesWays, Voice
from voice import recordings
from voice.errors import VoiceError
from voice.recordings import PRIVATE, Book, key_of


class StudioFlow(QObject):
    """Holds the work on a stick; what is recorded lies in the data folder at once."""

    def __init__(self, services: Services, shell: Shell, page: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._page = services, shell, page
        self._sound = StudioSound(services.ear, shell)
        self._begin = StudioBeginFlow(services, shell, self._sound, BeginExits(self.show, self.lessons))
        self._packs = StudioPacks(self._install)

    @property
    def _root(self) -> Path:
        return self._s.data.recordings

    def forget(self) -> None:
        """The facilitator goes: a voice that is not begun yet leaves nothing behind."""
        self._begin.forget()

    def close(self) -> None:
        """The kiosk ends."""
        self._packs.close()

    # --- whose voice
    def show(self) -> None:
        """The voices begun on this kiosk."""
        self._shell.attend("facilitator")
        self._packs.reset()
        wanted = {key_of(said) for lesson in self._s.pack.lessons for said in to_record(lesson)}
        voices = [
            Voice(
                id=book.manifest.id,
                language=_language(book),
                speaker=self._speaker(book),
                done=len(wanted & book.manifest.sentences.keys()),
                of=len(wanted),
                minutes=round(book.seconds / 60),
            )
            for book in recordings.books(self._root)
        ]
        ways = StudioVoicesWays(
            back=self._page, begin=self._begin.begin, go_on=self.lessons, bring=self._bring
        )
        model = StudioVoicesModel(voices, self._sound.ear.present(), ways)
        self._shell.show("StudioVoices", model, private=True)

    def _speaker(self, book: Book) -> str:
        """The name of who speaks, which lies sealed beside the book; "" when it cannot be opened."""
        try:
            blob = (book.folder / PRIVATE / SEALED).read_bytes()
            return self._s.store.vault.unseal(blob, label=label(book.manifest.id))
        except (OSError, VaultError):
            return book.manifest.speaker

    # --- its lessons
    def _book(self, voice: str) -> Book | None:
        return next((book for book in recordings.books(self._root) if book.manifest.id == voice), None)

    def lessons(self, voice: str) -> None:
        """How much of each lesson is recorded."""
        book = self._book(voice)
        if book is None:
            self.show()
            return
        self._shell.attend("facilitator")
        self._packs.reset()
        pack, shown_in = self._s.pack, self._shell.preferences.language
        tints = {unit.id: unit.tint for unit in pack.units}
        ways = StudioLessonsWays(
            back=self.show,
            choose=lambda lesson: self._record(voice, lesson),
            carry=lambda: self._carry(voice),
            remove=lambda: self._ask_remove(voice),
        )
        lessons = [(lesson, tints.get(lesson.unit, "hoe")) for lesson in pack.lessons]
        model = StudioLessonsModel(book, _language(book), lessons, shown_in, ways)
        self._shell.show("StudioLessons", model)

    def _record(self, voice: str, lesson_id: str) -> None:
        book, lesson = self._book(voice), self._s.pack.lesson(lesson_id)
        if book is None or lesson is None:
            self.show()
            return
        self._shell.attend("facilitator")
        held = [book]

        def keep(line: Line, file: Path, seconds: float) -> bool:
            def take() -> None:
                held[0] = recordings.keep(held[0], line.said, file, seconds)

            return self._attempt(take)

        def back() -> None:
            if held[0] is not book:
                self._s.voices_changed()
            self.lessons(voice)

        def done() -> None:
            self._shell.chime("tinh")
            back()

        ways = StudioRecordWays(
            back=back,
            done=done,
            keep=keep,
            kept=lambda line: held[0].file(line.said),
            play=self._sound.play,
            hush=self._sound.hush,
        )
        recorder = self._sound.recorder(book.folder / PRIVATE / DRAFT)
        title = lesson.title.show(self._shell.preferences.language)
        model = StudioRecordModel(
            title, _language(book), _lines(lesson), recorder, self._sound.ear.present(), ways
        )
        self._shell.show("StudioRecord", model)

    def _ask_remove(self, voice: str) -> None:
        def answer(chosen: str) -> None:
            book = self._book(voice)
            if chosen == "remove" and book is not None:
                self._shell.attempt(lambda: self._s.forget_voice(book))
                self.show()
            else:
                self.lessons(voice)

        book = self._book(voice)
        speaker = self._speaker(book) if book else ""
        model = StudioAskModel("remove", (), ("remove", "keep"), lambda: self.lessons(voice), answer, speaker)
        self._shell.show("StudioAsk", model, private=True)

    # --- packs
    def _sticks(self) -> list[Stick]:
        """The sticks that are plugged in; last the kiosk's own folder of papers."""
        return [*self._s.sticks.look(), Stick(self._s.documents, "")]

    def _carry(self, voice: str) -> None:
        book = self._book(voice)
        if book is None:
            self.show()
            return
        told = book.manifest
        goes = Goes(_language(book), told.speaker, told.licence, len(told.sentences))
        ways = StudioPackWays(
            back=lambda: self.lessons(voice),
            sticks=self._sticks,
            take=lambda stick: self._packs.write(book, stick.folder),
            state=self._packs.state,
        )
        self._shell.show("StudioPack", StudioPackModel(goes, ways))

    def _bring(self) -> None:
        ways = StudioPackWays(
            back=self.show,
            sticks=self._sticks,
            take=lambda stick: self._packs.read(stick.folder),
            state=self._packs.state,
        )
        self._shell.show("StudioPack", StudioPackModel(None, ways))

    def _install(self, pack: Path) -> None:
        from voice.packs import install

        install(pack, self._s.data.voices)
        self._s.voices_changed()

    def _attempt(self, action: Callable[[], None]) -> bool:
        """What writes; a refusal is told over the screen."""
        try:
            action()
        except VoiceError as error:
            self._shell.inform(error.vi)
            return False
        return True


def _language(book: Book) -> str:
    return name_of(book.manifest.language, book.manifest.language_name)


def _lines(lesson: Lesson) -> list[Line]:
    """The lesson's sentences to record, each once, as they are shown and as they are said."""
    lines: dict[str, Line] = {}
    for sentence in lesson.sentences():
        said = sentence.utterance()
        lines.setdefault(key_of(said), Line(sentence.parts(), said))
    return list(lines.values())
