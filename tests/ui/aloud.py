"""Speaks through the device of null_sink and prints what was heard as JSON: ``python -m tests.ui.aloud DIR``.

In a process of its own, since Qt looks for the sound server once a process.
"""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from tests.ui.null_sink import SAMPLE_RATE
from tests.voice.test_ladder import record
from ui.sound.sound import Narration
from ui.sound.utterance import Utterance
from voice.ladder import Shelf
from voice.narrator import Job, Narrator

KEY = Utterance("chia-khoa", ("Mã OTP", "giống như", "chìa khoá", "nhà mình."))
SHORT = Utterance("moi", ("Mình thử lại nhé.",))
PERSON = Utterance("thu", ("Câu này", "có người đọc."))
COLD = ["Bà con mình chạm vào ô xanh nhé.", "Câu này chưa có sẵn trong máy.", "Gọi 113 khi gặp nguy hiểm."]
AUDIBLE = 300  # of 32767


class Ear:
    """Listens to the device's pipe: pieces of 10 ms with the time (monotonic seconds) they came."""

    def __init__(self, pipe: str) -> None:
        self.pieces: list[tuple[float, bytes]] = []
        self._pipe = os.open(pipe, os.O_RDONLY)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while piece := os.read(self._pipe, SAMPLE_RATE // 100 * 2):
            self.pieces.append((time.monotonic(), piece))

    def onset(self, asked: float) -> float | None:
        """Return the ms from ``asked`` to the first audible piece after it."""
        for came, piece in list(self.pieces):
            if came > asked and np.abs(np.frombuffer(piece, "<i2").astype(int)).max() > AUDIBLE:
                return (came - asked) * 1000
        return None

    def sound(self) -> np.ndarray:
        """Return all that was heard since ``pieces`` was last emptied, from first to last audible sample."""
        samples = np.frombuffer(b"".join(piece for _, piece in self.pieces), "<i2").astype(int)
        loud = np.nonzero(np.abs(samples) > AUDIBLE)[0]
        return samples[loud[0] : loud[-1]] if len(loud) else samples[:0]

    def tone(self) -> np.ndarray:
        """Return the sound less its silent pieces: what the device puts in when a busy machine comes too late."""
        whole = self.sound()
        pieces = [whole[at : at + SAMPLE_RATE // 100] for at in range(0, len(whole), SAMPLE_RATE // 100)]
        loud = [piece for piece in pieces if np.abs(piece).max() > AUDIBLE]
        return np.concatenate(loud) if loud else whole


def wait(something: object, milliseconds: int) -> bool:
    """Run the event loop until the signal comes; whether it came."""
    loop, came = QEventLoop(), []
    something.connect(lambda *_: (came.append(1), loop.quit()))
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    return bool(came)


def rest(milliseconds: int) -> None:
    """Run the event loop for that long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def delay(narration: Narration, ear: Ear, utterance: Utterance) -> float | None:
    """Ask for the sentence and return the ms until it is heard."""
    asked = time.monotonic()
    narration.say([utterance])
    for _ in range(300):
        rest(10)
        if (heard := ear.onset(asked)) is not None:
            return heard
    return None


def delays(narration: Narration, ear: Ear, times: int) -> list[float | None]:
    """Return the ms from asking for a cached sentence to its sound leaving the machine, each time."""
    told = []
    for _ in range(times):
        told.append(delay(narration, ear, SHORT))
        narration.stop()
        rest(350)
    return told


def cold(narration: Narration, ear: Ear, sentences: list[str]) -> list[float | None]:
    """Return the ms from asking for sentences that are not rendered yet to their sound, each one's."""
    told = []
    for number, sentence in enumerate(sentences):
        told.append(delay(narration, ear, Utterance(f"moi-{number}", (sentence,))))
        narration.stop()
        rest(350)
    return told


def person(narration: Narration, ear: Ear) -> list[tuple[float, float]]:
    """Return the ms heard of a person's recording and its pitch in Hz at each of the three speeds."""
    told = []
    for speed in ("slow", "normal", "fast"):
        narration.speed = speed
        ear.pieces.clear()
        narration.say([PERSON])
        wait(narration.finished, 9000)
        rest(250)
        heard = ear.tone()
        pitch = np.argmax(np.abs(np.fft.rfft(heard))) * SAMPLE_RATE / max(1, len(heard))
        told.append((len(heard) * 1000 / SAMPLE_RATE, float(pitch)))
    narration.speed = "normal"
    return told


def main(folder: Path) -> dict:
    ear = Ear(os.environ["HEARD"])
    shelf = Shelf(None, (folder / "recordings",))
    record(shelf.recordings[0], Job(PERSON.phrases), folder, seconds=1.0)
    narrator = Narrator(folder / "voice", shelf)
    narrator.render([Job(KEY.phrases), Job(SHORT.phrases)])
    narration = Narration(narrator, folder / "chimes")
    narration.warm()
    told = {"delays_ms": delays(narration, ear, int(os.environ.get("TIMES", "3")))}
    if "TIMES" in os.environ:
        told["cold_ms"] = cold(narration, ear, COLD)
        return told

    phrases, asked = [], time.monotonic()
    narration.phraseChanged.connect(lambda: phrases.append((narration.phrase, time.monotonic())))
    ear.pieces.clear()
    narration.say([KEY])
    wait(narration.finished, 9000)
    rest(200)
    clip = narrator.cached(KEY.phrases)
    begun = asked + ear.onset(asked) / 1000 - clip.marks[0][0] / 1000
    told["phrases"] = [(phrase, (at - begun) * 1000) for phrase, at in phrases if phrase >= 0]
    told["marks"], told["length_ms"] = clip.marks, clip.marks[-1][1] - clip.marks[0][0]
    told["heard_ms"] = len(ear.sound()) * 1000 / SAMPLE_RATE
    told["peak"] = float(np.abs(ear.sound()).max() / 32768)

    told["switch_ms"] = [delay(narration, ear, KEY), delay(narration, ear, SHORT)]
    narration.stop()
    rest(150)
    ear.pieces.clear()
    rest(300)
    told["heard_after_stop"] = len(ear.sound())
    told["on_demand_ms"] = delay(narration, ear, Utterance("nua", ("Câu này", "chưa có sẵn.")))
    narration.stop()
    rest(200)
    ear.pieces.clear()
    narration.chime("tinh")
    rest(400)
    told["chime_heard"] = len(ear.sound()) > 0
    told["silent"] = narration.silent
    told["person"] = person(narration, ear)

    narration.pace = 0.5
    narration.say([KEY, SHORT])
    rest(400)
    subprocess.run(["pactl", "unload-module", "module-pipe-sink"], check=True)
    told["after_loss"] = [wait(narration.silentChanged, 5000), narration.silentReason]
    told["after_loss"].append(wait(narration.finished, 9000))
    narrator.close()
    narration.close()
    return told


if __name__ == "__main__":
    app = QGuiApplication([])
    print(json.dumps(main(Path(sys.argv[1]))), flush=True)
    os._exit(0)  # the listening thread never ends by itself
