"""What the hub's pages load that others made: the very files that were pinned, with their licences, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "sync" / "hub" / "pages" / "static"
VENDOR = STATIC / "vendor"
NOTICES = ROOT / "packaging" / "notices"
PINS = json.loads((ROOT / "packaging" / "web" / "pins.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: pin["package"])
def test_each_file_is_the_one_that_was_pinned(pin) -> None:
    for name, digest in pin["files"].values():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest
    assert re.fullmatch(r"\d+\.\d+\.\d+", pin["version"])
    method, _, sum = pin["integrity"].partition("-")
    assert method == "sha512"
    assert len(base64.b64decode(sum, validate=True)) == 64


def test_nothing_lies_there_that_was_not_pinned() -> None:
    pinned = {name for pin in PINS for name, _ in pin["files"].values()}
    assert {file.name for file in VENDOR.iterdir()} == pinned


@pytest.mark.parametrize(("pin", "words"), list(zip(PINS, ("Zero-Clause BSD", "BSD 2-Clause"), strict=True)))
def test_each_has_its_licence_and_is_named(pin, words) -> None:
    assert words in (NOTICES / pin["notice"][1]).read_text(encoding="utf-8")
    told = (NOTICES / "README.md").read_text(encoding="utf-8")
    assert f"`{pin['package']}` {pin['version']}" in told
    assert f"`{pin['notice'][1]}`" in told


def test_the_pins_are_fetched_by_a_script_that_checks_them() -> None:
    script = ROOT / "packaging" / "web" / "vendor"
    assert os.access(script, os.X_OK)
    assert 'one["integrity"]' in script.read_text(encoding="utf-8")


def test_pages_load_no_more_than_a_slow_line_bears() -> None:
    """Compressed, as they are sent."""
    from sync.hub.pages.frame import static_small

    every = sum(len(static_small(name) or b"") for name in ("htmx.min.js", "hub.js", "hub.css"))
    of_map = sum(len(static_small(name) or b"") for name in ("leaflet.js", "leaflet.css", "map.js"))
    assert every < 26_000
    assert of_map < 52_000
