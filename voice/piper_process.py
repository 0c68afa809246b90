"""Piper, in a process of its own: ``python -m voice.piper_process MODEL``. Nothing else imports Piper (GPL-3.0).

It greets with ``{"ready": true, "sample_rate": 22050}`` or ``{"error": "why"}``. Each line ``{"text": "Mã ô tê
pê", "length": 1.2, "out": "said.wav"}`` (how many times as long as the voice's own pace) is answered by
``{"samples": 48211}`` once the WAV (16 bit, one channel) is written, or by ``{"error": "why"}``. It ends when its
input ends, or when nothing was asked of it for REST_S: it holds 200 MB that the kiosk can use.
"""

import json
import os
import sys
import threading
import wave
from importlib import import_module
from pathlib import Path
from typing import Any

REST_S = 180.0
"""Seconds without an order after which it goes; it is started again in some seconds."""


def load(model: Path) -> Any:
    """Return the voice, on all cores but one: the screen needs the other. Raises what Piper raises."""
    onnxruntime, piper = import_module("onnxruntime"), import_module("piper")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, (os.cpu_count() or 2) - 1)
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    config = json.loads(Path(f"{model}.json").read_text(encoding="utf-8"))
    return piper.PiperVoice(session, piper.PiperConfig.from_dict(config))


def speak(voice: Any, text: str, length: float, out: Path) -> int:
    """Write ``text`` to ``out``; return how many samples that is."""
    how = import_module("piper").SynthesisConfig(length_scale=voice.config.length_scale * length)
    with wave.open(str(out), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(voice.config.sample_rate)
        for chunk in voice.synthesize(text, how):
            file.writeframes(chunk.audio_int16_bytes)
        return file.getnframes()


def main(arguments: list[str]) -> int:
    """Answer every order until the input ends; stdout is kept for answers."""
    if len(arguments) != 1:
        print("usage: python -m voice.piper_process MODEL", file=sys.stderr)
        return 2
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    try:
        voice = load(Path(arguments[0]))
    except Exception as error:  # what onnxruntime and the voice's file bring
        tell({"error": _line(error)})
        return 1
    tell({"ready": True, "sample_rate": voice.config.sample_rate})
    rest = _rest()
    for line in os.fdopen(os.dup(0), encoding="utf-8"):
        rest.cancel()
        try:
            order = json.loads(line)
            tell({"samples": speak(voice, order["text"], float(order["length"]), Path(order["out"]))})
        except Exception as error:
            tell({"error": _line(error)})
        rest = _rest()
    rest.cancel()
    return 0


def _rest() -> threading.Timer:
    timer = threading.Timer(REST_S, os._exit, (0,))
    timer.daemon = True
    timer.start()
    return timer


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
