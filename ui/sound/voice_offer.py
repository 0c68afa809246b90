"""The offer of the Vietnamese voice: made once to facilitators where there is internet, never in anybody's way.

Everything happens in the background; a kiosk without internet, or whose facilitator says "later", goes on with the
platform's voice and nothing is asked of anybody.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import requests

from kiosk import settings
from kiosk.store import Store
from sync.errors import SyncError
from ui.sound.voice_download import download
from voice.errors import VoiceError
from voice.voices import VIETNAMESE, Known, installed, piper_there

LATER = "voice.offer"
"""The setting that keeps the day until which nothing is offered (days since 1970)."""

LATER_DAYS = 30
LOCK = Path(__file__).resolve().parents[2] / "packaging" / "requirements-neural.lock"
ENGINE_MB = 60
"""What Piper itself adds to the download where it is missing, about."""

LOOK_S = 5.0
State = Literal["", "offered", "fetching", "ready", "trouble"]


@dataclass(frozen=True)
class Offer:
    """What the facilitator's page says: ``percent`` of the download, ``megabytes`` of it all."""

    state: State = ""
    percent: int = 0
    megabytes: int = 0


def install_engine() -> None:
    """Install Piper from its hashed lock into this environment. Raises OSError, subprocess.SubprocessError."""
    words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run(
        [sys.executable, *words, "--only-binary", ":all:", "-r", str(LOCK)],
        check=True, capture_output=True, timeout=1800,
    )  # fmt: skip
    importlib.invalidate_caches()


class VoiceOffer:
    """Looks, offers, fetches. ``ready`` is called in a thread of its own once the voice is in place."""

    def __init__(
        self,
        store: Store,
        root: Path,
        ready: Callable[[], None],
        *,
        voice: Known = VIETNAMESE,
        engine: Callable[[], None] = install_engine,
        engine_there: Callable[[], bool] = piper_there,
    ) -> None:
        self._store, self._root, self._ready, self._voice = store, root, ready, voice
        self._engine, self._engine_there = engine, engine_there
        self._offer = Offer()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def now(self) -> Offer:
        """What is offered now; costs nothing."""
        return self._offer

    def look(self) -> None:
        """See in the background whether there is something to offer: no voice yet, not put off, internet there."""
        today = self._store.clock.wall() // 86_400_000
        if today >= int(settings.get(self._store, LATER, 0)) and self._useful():
            self._run(self._look)

    def take(self) -> None:
        """Fetch it, or go on with what broke; nothing while it is being fetched."""
        if self._offer.state in ("offered", "trouble"):
            self._offer = replace(self._offer, state="fetching")
            self._run(self._fetch)

    def later(self) -> None:
        """Offer it again in LATER_DAYS. What came of it stays."""
        if self._offer.state in ("offered", "trouble"):
            settings.set(self._store, LATER, self._store.clock.wall() // 86_400_000 + LATER_DAYS)
            self._offer = Offer()

    def close(self) -> None:
        """Stop a download; it goes on another time."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join(LOOK_S)

    def _useful(self) -> bool:
        engine = self._engine_there()
        return not (self._there() and engine) and (engine or LOCK.is_file())

    def _there(self) -> bool:
        return any(voice.card.language == self._voice.language for voice in installed(self._root))

    def _run(self, work: Callable[[], None]) -> None:
        self._thread = threading.Thread(target=work, name="voice-offer", daemon=True)
        self._thread.start()

    def _look(self) -> None:
        try:
            answer = requests.head(self._voice.url, allow_redirects=True, timeout=LOOK_S)
        except requests.RequestException:
            return  # no internet: nothing is said
        if answer.status_code < 400 and not self._closed.is_set():
            more = 0 if self._engine_there() else ENGINE_MB
            self._offer = Offer("offered", 0, round(self._voice.size / 1e6) + more)

    def _fetch(self) -> None:
        def tell(have: int, whole: int | None) -> None:
            if self._closed.is_set():
                raise InterruptedError
            self._offer = replace(self._offer, percent=min(99, 100 * have // self._voice.size))

        try:
            if not self._there():
                download(self._voice.url, self._root, sha256=self._voice.sha256, on_bytes=tell)
            if not self._engine_there():
                self._engine()
        except (SyncError, VoiceError, OSError, subprocess.SubprocessError):
            self._offer = Offer() if self._closed.is_set() else replace(self._offer, state="trouble")
            return
        self._offer = Offer("ready", 100)
        self._ready()
