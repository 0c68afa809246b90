"""A new voice of the studio: which language, who speaks, whether they agree, whether they are named, which licence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.clock import today
from kiosk.consent import SPEAKER_TEXT
from ui.services import Services
from ui.shell import Shell
from ui.sound.languages import NAMES, tag_for
from ui.studio.ask_model import StudioAskModel
from ui.studio.language_model import StudioLanguageModel, StudioLanguageWays
from ui.studio.record_model import Line, StudioRecordModel, StudioRecordWays
from ui.studio.sound import StudioSound
from ui.studio.text_model import StudioTextModel
from voice import recordings
from voice.errors import VoiceError
from voice.recordings import LICENCES, PRIVATE, Agreed, Manifest

SEALED, CONSENT, DRAFT = "speaker.sealed", "consent.ogg", "draft.ogg"
"""In a book's private folder: the speaker's name, their yes as they said it, the recording not yet taken."""

YES = ("Tôi đồng ý", "cho thu giọng của tôi", "để bà con nghe khi học bài.")
"""What a speaker says who agrees aloud."""


def label(voice: str) -> str:
    """Under which label a speaker's name is sealed."""
    return f"speaker:{voice}"


@dataclass
class Answers:
    """What is answered so far."""

    language: str = ""
    name: str = ""
    speaker: str = ""
    how: str = ""
    named: bool = False


@dataclass(frozen=True)
class BeginExits:
    back: Callable[[], None]
    begun: Callable[[str], None]
    """Told the new voice's id."""


class StudioBeginFlow(QObject):
    """Holds the answers until the voice is begun; nothing is kept before the speaker has agreed."""

    def __init__(self, services: Services, shell: Shell, sound: StudioSound, exits: BeginExits) -> None:
        super().__init__()
        self._s, self._shell, self._sound, self._exits = services, shell, sound, exits
        self._new = Answers()

    def begin(self) -> None:
        """The first question."""
        self.forget()
        self._ask_language()

    def forget(self) -> None:
        """Who began has gone: no name and no yes stays behind."""
        self._new = Answers()
        for name in (CONSENT, DRAFT):
            self._aside(name).unlink(missing_ok=True)

    def _ask_language(self) -> None:
        ways = StudioLanguageWays(back=self._exits.back, choose=self._chosen, type=self._type_language)
        self._shell.show("StudioLanguage", StudioLanguageModel(ways))

    def _type_language(self) -> None:
        def answer(name: str) -> None:
            tag = tag_for(name)
            self._chosen(tag, "" if tag in NAMES else name)

        typed = "" if self._new.language in NAMES else self._new.name
        self._shell.show("StudioText", StudioTextModel("language", typed, self._ask_language, answer))

    def _chosen(self, tag: str, name: str = "") -> None:
        self._new.language, self._new.name = tag, name or NAMES.get(tag, "")
        self._ask_speaker()

    def _ask_speaker(self) -> None:
        def answer(name: str) -> None:
            self._new.speaker = name
            self._ask_consent()

        model = StudioTextModel("speaker", self._new.speaker, self._ask_language, answer)
        self._shell.show("StudioText", model, private=True)

    def _ask_consent(self) -> None:
        """What happens with the voice is read aloud; the speaker says yes aloud, or touches it."""

        def answer(chosen: str) -> None:
            if chosen == "no":
                self.forget()
                self._exits.back()
            elif chosen == "speak":
                self._hear_consent()
            else:
                self._ask_named("ticked")

        sentences = SPEAKER_TEXT.sentences(self._shell.preferences.language)
        answers = ("speak", "yes", "no") if self._sound.ear.present() else ("yes", "no")
        self._ask("consent", answers, self._ask_speaker, answer, sentences)

    def _hear_consent(self) -> None:
        """The yes is recorded as the sentences are; it never leaves this kiosk."""
        said: list[Path] = []

        def keep(_: Line, file: Path, __: float) -> bool:
            try:
                said.append(file.replace(self._aside(CONSENT)))
            except OSError:
                return False
            return True

        ways = StudioRecordWays(
            back=self._ask_consent,
            done=lambda: self._ask_named("spoken" if said else "ticked"),
            keep=keep,
            kept=lambda _: said[-1] if said else None,
            play=self._sound.play,
            hush=self._sound.hush,
        )
        recorder = self._sound.recorder(self._aside(DRAFT))
        model = StudioRecordModel("", "", [Line(YES, YES)], recorder, True, ways)
        self._shell.show("StudioRecord", model, private=True)

    def _ask_named(self, how: str) -> None:
        self._new.how = how

        def answer(chosen: str) -> None:
            self._new.named = chosen == "named"
            self._ask_licence()

        self._ask("named", ("named", "unnamed"), self._ask_consent, answer)

    def _ask_licence(self) -> None:
        self._ask("licence", LICENCES, lambda: self._ask_named(self._new.how), self._open)

    def _ask(
        self,
        question: str,
        answers: tuple[str, ...],
        back: Callable[[], None],
        answer: Callable[[str], None],
        sentences: tuple[str, ...] = (),
    ) -> None:
        model = StudioAskModel(question, sentences, answers, back, answer, self._new.speaker)
        self._shell.show("StudioAsk", model, private=True)

    def _open(self, licence: str) -> None:
        """The voice is begun: its book, the sealed name, the spoken yes."""
        new, day = self._new, today(self._s.store.clock).isoformat()
        manifest = Manifest(
            id=recordings.new_id(new.language),
            language=new.language,
            language_name=new.name,
            speaker=new.speaker if new.named else "",
            consent=Agreed("spoken" if new.how == "spoken" else "ticked", day, SPEAKER_TEXT.version),
            licence=licence,
            made=day,
        )
        try:
            book = recordings.begin(self._s.data.recordings, manifest)
            try:
                private = book.folder / PRIVATE
                (private / SEALED).write_bytes(
                    self._s.store.vault.seal(new.speaker, label=label(manifest.id))
                )
                if new.how == "spoken":
                    self._aside(CONSENT).replace(private / CONSENT)
            except OSError as error:
                recordings.remove(book)
                raise recordings.disk(error) from error
        except VoiceError as error:
            self._shell.inform(error.vi)
            return
        self._new = Answers()
        self._exits.begun(manifest.id)

    def _aside(self, name: str) -> Path:
        """A file of the voice that is not begun yet."""
        return self._s.data.recordings / f"new-{name}"
