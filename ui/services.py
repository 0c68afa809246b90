"""What the screens need, made once and handed to them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from content.lesson import Lesson, Pack
from kiosk.certificates import Certificate
from kiosk.forgetting import remember
from kiosk.idle import Idle
from kiosk.paths import DataDir
from kiosk.store import Store
from sync.recovery import Recovery
from sync.uploader import Uploader
from ui.preferences import Preferences, Usual
from ui.sound.microphone import Ear
from ui.sound.prompts import prompts
from ui.sound.sound import Narration
from ui.sound.voice_offer import VoiceOffer
from ui.sticks import Sticks
from voice.ahead import Ahead, Progress
from voice.ladder import Ladder
from voice.narrator import Job, Narrator
from voice.recordings import Book, remove

if TYPE_CHECKING:
    from ui.camera.camera import Camera


def spoken(pack: Pack, lang: str = "vi") -> list[Job]:
    """Every sentence of the lessons at every speed, in the order of the menu; first all at the usual one."""
    told = [sentence for lesson in pack.lessons for sentence in lesson.sentences()]
    return [
        Job(sentence.utterance(lang), sentence.language(lang), speed)
        for speed in ("normal", "slow", "fast")
        for sentence in told
    ]


@dataclass(frozen=True)
class Plan:
    """All that is spoken ahead, looked up anew each time: what the screens say and the lessons at the usual speed, what
    people recorded in other languages, then the other speeds; last what the screens say in English."""

    pack: Pack
    ladder: Ladder

    def __iter__(self) -> Iterator[Job]:
        own, screens = spoken(self.pack), prompts("vi")
        lessons = len(own) // 3
        yield from (Job(phrases) for phrases in screens)
        yield from own[:lessons]
        for tongue in self.ladder.tongues():
            for job in own[:lessons]:
                chosen = replace(job, tongue=tongue)
                if self.ladder.rung_for(job.phrases, job.lang, tongue).language == tongue:
                    yield chosen
        yield from (Job(phrases, speed=speed) for speed in ("slow", "fast") for phrases in screens)
        yield from own[lessons:]
        yield from (Job(phrases, "en") for phrases in prompts("en"))


@dataclass(frozen=True)
class Services:
    """`camera` is None where none was asked for and none is there; what prints is None without a printer."""

    data: DataDir
    store: Store
    pack: Pack
    camera: Camera | None
    uploader: Uploader
    idle: Idle
    usual: Usual
    """How the kiosk is heard and seen by who has chosen nothing."""
    print_note: Callable[[Lesson], bool] | None
    print_certificate: Callable[[Certificate], bool] | None
    documents: Path
    """Where rosters and other papers for the facilitator are written."""
    narrator: Narrator
    narration: Narration
    print_paper: Callable[[Path], bool] | None = None
    """Hands a paper of the facilitator's to the printer; whether it was taken. None without a printer."""

    recovery: Recovery | None = None
    """What happened when the database was found damaged at this start and put together again."""

    sticks: Sticks = field(default_factory=Sticks)
    """Looks which USB sticks are plugged in."""

    ear: Ear = field(default_factory=Ear)
    """Finds the microphone, for the studio."""

    ahead: Ahead | None = None
    """Speaks the lessons' sentences into the cache; None where nothing is spoken ahead."""

    voice_offer: VoiceOffer | None = None
    """Offers facilitators the Vietnamese voice; None where nothing is offered."""

    @property
    def defaults(self) -> Preferences:
        """What `usual` says now."""
        return self.usual.now

    def render_ahead(self, sentences: Iterable[tuple[str, ...]]) -> None:
        """Speaks a few sentences into the cache in the background; what a screen asks for goes first."""
        jobs = [Job(phrases) for phrases in sentences]
        threading.Thread(target=self.narrator.render, args=(jobs,), name="render-ahead", daemon=True).start()

    def drop_voices(self, days: float) -> None:
        """Deletes in the background what was spoken to single persons more than so many days ago; what lessons say
        stays."""
        before = time.time() - days * 86_400

        def drop() -> None:
            self.narrator.drop([*Plan(self.pack, self.narrator.ladder), *spoken(self.pack, "en")], before)

        threading.Thread(target=drop, name="drop-voices", daemon=True).start()

    def voices_changed(self) -> None:
        """A voice was installed or recorded on: what it says is made ready in the background."""
        if self.ahead is not None:
            threading.Thread(target=self.ahead.again, name="voices-changed", daemon=True).start()

    def forget_voice(self, book: Book) -> None:
        """A recorded voice goes for good; what was made ready of it goes too. Raises StoreError: nothing went."""
        remember(self.data, [book.folder.name])
        remove(book)

        def drop() -> None:
            said = (sentence.utterance() for lesson in self.pack.lessons for sentence in lesson.sentences())
            self.narrator.drop_voice(book, said)
            self.voices_changed()

        threading.Thread(target=drop, name="forget-voice", daemon=True).start()

    @property
    def speaking_ahead(self) -> Progress:
        """How many sentences of the lessons can be heard already."""
        return self.ahead.progress() if self.ahead is not None else Progress()

    def close(self) -> None:
        """Ends what runs beside the screen, in the order that loses nothing."""
        if self.camera is not None:
            self.camera.close()
        if self.voice_offer is not None:
            self.voice_offer.close()
        if self.ahead is not None:
            self.ahead.close()
        self.narrator.close()
        self.narration.close()
        self.uploader.stop()
        self.store.close()
