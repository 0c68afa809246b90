"""What the two files of a Piper voice say of themselves, read without Piper."""

import json
from pathlib import Path
from typing import Any

from voice.voices import KNOWN, Card, digest, refused

RATES = (8_000, 48_000)
"""Sample rates a voice may have, Hz."""


def card_of(id: str, model: Path, config: Path) -> Card:
    """Return the card of the voice in these files. Raises VoiceError "voice.pack" when they are no Piper voice."""
    with model.open("rb") as opened:
        if opened.read(1) != b"\x08":  # the first field of every ONNX model: its version
            raise refused("its model is no ONNX file")
    try:
        told: Any = json.loads(config.read_bytes())
        rate, symbols = int(told["audio"]["sample_rate"]), told["phoneme_id_map"]
        tongue = str(told["espeak"]["voice"])
        code = str(told.get("language", {}).get("family") or tongue.split("-")[0])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise refused(f"its configuration is not one of Piper's ({type(error).__name__}: {error})") from None
    if not RATES[0] <= rate <= RATES[1] or not isinstance(symbols, dict) or not symbols:
        raise refused("its configuration is not one of Piper's (sample rate, phonemes)")
    known = KNOWN.get(id)
    try:
        return _card(id, known.language if known else code, known.licence if known else "", model, config)
    except ValueError as error:
        raise refused(str(error)) from None


def _card(id: str, language: str, licence: str, model: Path, config: Path) -> Card:
    import msgspec

    told = {"id": id, "language": language, "licence": licence, "size": model.stat().st_size}
    return msgspec.convert({**told, "model": digest(model), "config": digest(config)}, Card)
