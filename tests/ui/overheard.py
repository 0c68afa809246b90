"""Records from a microphone that is a pipe and prints what came as JSON: ``python -m tests.ui.overheard DIR``.

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
import soundfile
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from ui.sound.microphone import STALL_MS, Ear
from ui.studio.recorder import Recorder

RATE, HERTZ, SECONDS = 44_100, 440, 1.5
"""Of the microphone: its own rate, and the tone it hears for so long with silence around it."""


class Mouth:
    """Speaks into the microphone's pipe at the pace of speech: a tone when asked, else a quiet room."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = os.open(pipe, os.O_WRONLY)
        self._tone = self._said = 0
        threading.Thread(target=self._speak, daemon=True).start()

    def say(self) -> None:
        """Begin the tone."""
        self._tone, self._said = round(SECONDS * RATE), 0

    def _speak(self) -> None:
        piece, rng, at = RATE // 50, np.random.default_rng(1), time.monotonic()
        while True:
            samples = rng.normal(0, 8, piece)
            if self._tone > 0:
                t = np.arange(piece) + self._said
                samples += 6000 * np.sin(2 * np.pi * HERTZ * t / RATE)
                self._tone -= piece
                self._said += piece
            try:
                os.write(self._pipe, samples.astype("<i2").tobytes())
            except OSError:
                return
            at += piece / RATE
            time.sleep(max(0.0, at - time.monotonic()))


def rest(milliseconds: int) -> None:
    """Run the event loop for that long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path) -> dict:
    pipe, told = folder / "mouth", {}
    told["before"] = Ear().present()
    options = f"source_name=mouth file={pipe} format=s16le rate={RATE} channels=1"
    subprocess.run(
        ["pactl", "load-module", "module-pipe-source", *options.split()],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    subprocess.run(["pactl", "set-default-source", "mouth"], check=True)
    mouth = Mouth(pipe)
    ear = Ear()
    deadline = time.monotonic() + 5
    while not ear.present() and time.monotonic() < deadline:
        rest(50)
    told["after"] = ear.present()
    recorder = Recorder(ear, folder / "take.ogg")
    levels: list[float] = []
    made: list[float] = []
    troubles: list[str] = []
    recorder.changed.connect(lambda: levels.append(recorder.level))
    recorder.done.connect(lambda _, seconds: made.append(seconds))
    recorder.failed.connect(lambda error: troubles.append(error.code))
    recorder.start()
    rest(500)
    quiet = max(levels, default=0.0)
    mouth.say()
    rest(round(SECONDS * 1000) + 900)
    recorder.stop()
    deadline = time.monotonic() + 8
    while not made and not troubles and time.monotonic() < deadline:
        rest(20)
    told.update(
        quiet=quiet, loudest=max(levels, default=0.0), pieces=len(levels), made=made, troubles=troubles
    )
    if made:
        samples, rate = soundfile.read(folder / "take.ogg", dtype="float32")
        spectrum = np.abs(np.fft.rfft(samples))
        told["hertz"] = float(np.argmax(spectrum) * rate / len(samples))
    recorder.start()
    rest(300)
    subprocess.run(["pactl", "unload-module", "module-pipe-source"], check=True)
    rest(STALL_MS + 1000)
    told["lost"] = [recorder.state, troubles]
    return told


if __name__ == "__main__":
    app = QGuiApplication([])
    print(json.dumps(main(Path(sys.argv[1]))), flush=True)
    os._exit(0)  # the speaking thread never ends by itself
