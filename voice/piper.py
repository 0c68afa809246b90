"""Piper as a driver of pyttsx3, registered as ``pyttsx3.drivers.piper``: one engine contract for every voice.

The driver speaks through a process of its own (voice/piper_process.py), which it starts at the first sentence
and again when it has gone. pyttsx3's ``voice`` is here the path of a model, its ``rate`` 200 the model's own pace.
"""

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

from voice import own_process
from voice.errors import VoiceError

NAME = "piper"
OWN_PACE = 200.0
"""pyttsx3's usual ``rate``: the voice as it was made."""

START_S, SENTENCE_S = 25.0, 20.0
"""How long a model may take to load, and a phrase to be spoken; a second of sound takes 0.1 to 0.4 s."""


def register() -> str:
    """Make the driver known to pyttsx3; return its name for ``pyttsx3.init``."""
    module = ModuleType(f"pyttsx3.drivers.{NAME}")
    vars(module)["buildDriver"] = PiperDriver
    sys.modules[module.__name__] = module
    return NAME


class PiperDriver:
    """What pyttsx3 asks of a driver, for files only: this kiosk plays files."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._looping = False
        self._properties: dict[str, Any] = {"voice": "", "rate": OWN_PACE, "volume": 1.0, "voices": []}
        self._process: PiperProcess | None = None
        self._order: tuple[str, Path] | None = None

    def destroy(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.close()

    def startLoop(self) -> None:
        self._looping = True
        while self._looping:
            self._speak()
            self._proxy.setBusy(False)  # carries out what waits, up to the next text or the loop's end

    def endLoop(self) -> None:
        self._looping = False

    def stop(self) -> None:
        """A phrase is always spoken to its end."""

    def getProperty(self, name: str) -> Any:
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
        if name not in self._properties:
            raise KeyError(f"unknown property {name}")
        self._properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        """Take an order; the loop carries it out: what comes later must wait, above all the loop's own end."""
        self._order = text, Path(filename)
        self._proxy.setBusy(True)

    def _speak(self) -> None:
        """Write the text that was ordered as WAV; what goes wrong is pyttsx3's "error", a VoiceError "voice.piper"."""
        order, self._order = self._order, None
        if order is None:
            return
        model, length = Path(self._properties["voice"]), OWN_PACE / max(1.0, float(self._properties["rate"]))
        if self._process is None or self._process.model != model:
            self.destroy()
            self._process = PiperProcess(model)
        try:
            self._process.speak(order[0], length, order[1])
        except VoiceError as error:
            self._proxy.notify("error", exception=error)


class PiperProcess:
    """One voice in its process. For one thread only."""

    def __init__(self, model: Path) -> None:
        self.model = model
        self._process: subprocess.Popen[str] | None = None

    def speak(self, text: str, length: float, out: Path) -> None:
        """Write ``text`` to ``out``, ``length`` times as long as the voice's own pace. Raises VoiceError."""
        order = {"text": text, "length": length, "out": str(out)}
        for last in (False, True):
            fresh = self._process is None or self._process.poll() is not None
            if fresh:
                self._start()
            answer = self._exchange(order)
            if answer is not None and "error" not in answer:
                return
            if answer is not None:
                raise trouble(str(answer["error"]))
            self.close()
            if fresh or last:
                break
        raise trouble("its process stopped")

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for end in (process.stdin, process.stdout):
            if end is not None:
                with contextlib.suppress(OSError):
                    end.close()

    def _start(self) -> None:
        self.close()
        try:
            self._process = subprocess.Popen(
                [*own_process.command("voice.piper_process"), str(self.model)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env=own_process.surroundings(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise trouble(str(error)) from error
        hello = self._hear(START_S)
        if hello is None or "error" in hello:
            self.close()
            raise trouble(str(hello["error"]) if hello else "its process stopped while starting")

    def _exchange(self, order: dict[str, Any]) -> dict[str, Any] | None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return None
        return self._hear(SENTENCE_S)

    def _hear(self, seconds: float) -> dict[str, Any] | None:
        """The next line; a process that is silent for too long is ended, and that is None."""
        assert self._process is not None
        assert self._process.stdout is not None
        watch = threading.Timer(seconds, self._process.kill)
        watch.start()
        try:
            answer = json.loads(self._process.stdout.readline())
        except (OSError, ValueError):
            return None
        finally:
            watch.cancel()
        return answer if isinstance(answer, dict) else None


def trouble(why: str) -> VoiceError:
    """This voice does not speak; the next rung does."""
    return VoiceError(
        "voice.piper",
        f"The Piper voice does not speak ({why}); install it again with `diemhoc voice install`.",
        "Giọng này chưa đọc được, máy tạm đọc giọng khác.",
    )
