"""axe-core in a page: what keeps people out who use a keyboard, a screen reader, or poor eyes.

It is fetched once by npm into the virtual environment, by version and sha512; nothing of it is part of the product.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import Chromium

VERSION = "4.14.1"
SHA512 = (
    "1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b73"
    "4f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5"
)
CACHE = Path(sys.prefix) / "npm"
_ASK = (
    "axe.run(document, {resultTypes: ['violations']}).then((told) => told.violations"
    ".filter((one) => ['serious', 'critical'].includes(one.impact))"
    ".map((one) => [one.id, one.help, one.nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary)]))"
)


def script() -> str:
    """The program's text; skips the test where it cannot be had. A file that is not the one we mean fails it."""
    packed = CACHE / f"axe-core-{VERSION}.tgz"
    if not packed.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("axe-core: there is no npm to fetch it with")
        CACHE.mkdir(exist_ok=True)
        command = [npm, "pack", "--silent", f"axe-core@{VERSION}", "--pack-destination", str(CACHE)]
        try:
            done = subprocess.run(command, cwd=CACHE, capture_output=True, timeout=60, check=False).returncode
        except subprocess.TimeoutExpired:
            done = 1
        if done or not packed.is_file():
            pytest.skip(f"axe-core {VERSION}: npm could not fetch it (no network?)")
    assert hashlib.sha512(packed.read_bytes()).hexdigest() == SHA512, f"{packed} is not axe-core {VERSION}"
    with tarfile.open(packed) as archive:
        found = archive.extractfile("package/axe.min.js")
        assert found is not None
        return found.read().decode()


def faults(browser: Chromium, program: str) -> list[Any]:
    """The serious and critical faults of the page that the browser shows: [rule, what, where]."""
    browser.run(f"window.axe ? 0 : (() => {{ {program} }})() ?? 0")
    found = browser.run(_ASK)
    assert isinstance(found, list)
    return found


def told(found: list[Any]) -> str:
    """Faults to read."""
    return json.dumps(found, ensure_ascii=False, indent=1)
