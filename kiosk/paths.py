"""Where the kiosk keeps its files: one directory, and nothing outside it."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError


@dataclass(frozen=True)
class DataDir:
    """The files of one kiosk. Nothing is made until `make` is called."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file: event log and today's tables."""
        return self.root / "kiosk.sqlite"

    @property
    def keys(self) -> Path:
        """Directory of secret keys (0700). Never copied together with the database."""
        return self.root / "keys"

    @property
    def vault_key(self) -> Path:
        """Key that seals names (0600)."""
        return self.keys / "vault.key"

    @property
    def device_key(self) -> Path:
        """Ed25519 key that signs uploads (0600)."""
        return self.keys / "device.key"

    @property
    def voice(self) -> Path:
        """Cache of rendered narration: may be deleted, is made again."""
        return self.root / "voice"

    @property
    def recordings(self) -> Path:
        """Voices recorded on this kiosk, a folder each (voice.recordings): nothing else holds them."""
        return self.root / "recordings"

    @property
    def voices(self) -> Path:
        """Installed voices (voice.voices): may be installed again from their files."""
        return self.root / "voices"

    @property
    def packs(self) -> Path:
        """Packs of lessons installed beside the built-in one."""
        return self.root / "packs"

    @property
    def published(self) -> Path:
        """What is known of the packs that the hub publishes (sync.lessons.packs): may be deleted, is asked for again."""
        return self.root / "published"

    @property
    def updates(self) -> Path:
        """A release of this program that was fetched, and what the updater is asked for (sync.update.inbox): may be
        deleted, is fetched again."""
        return self.root / "updates"

    @property
    def search(self) -> Path:
        """A commune's own words for finding lessons, if it has any."""
        return self.root / "search.yaml"

    @property
    def lessons(self) -> Path:
        """What was read in of all lessons: may be deleted, is made again."""
        return self.root / "lessons.kept"

    @property
    def hub(self) -> Path:
        """Files of the hub that runs inside this kiosk until it is enrolled elsewhere."""
        return self.root / "hub"

    @property
    def papers(self) -> Path:
        """Papers with names, written for the facilitator: kept for a while only (kiosk.papers)."""
        return self.root / "papers"

    @property
    def forgotten(self) -> Path:
        """Random ids of everybody who was forgotten, for when a copy of the database is put back."""
        return self.root / "forgotten"

    @property
    def copies(self) -> Path:
        """Whole copies of the database, one a day for a few days (0700)."""
        return self.root / "copies"

    @property
    def log(self) -> Path:
        """Directory of log files."""
        return self.root / "log"

    @property
    def running(self) -> Path:
        """Locked by the kiosk that runs (kiosk.only_one); says nothing, may be deleted."""
        return self.root / "running"

    def make(self) -> "DataDir":
        """Make the directories that are missing, the keys' one for its owner only. Raises KioskError."""
        try:
            for folder in (self.root, self.keys, self.voice, self.hub, self.log):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if os.name == "posix":
                self.keys.chmod(0o700)
        except OSError as error:
            raise KioskError(
                "data.unwritable",
                f"The data directory {self.root} cannot be used ({error.strerror}). "
                "Choose another one with --data, or mend its rights.",
                "Chưa dùng được thư mục dữ liệu. Bà con nhờ người hướng dẫn chọn chỗ khác nhé.",
            ) from error
        return self


def default_data_dir() -> Path:
    """The directory used without --data: the platform's place for a user's data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("diem-hoc-so", appauthor=False))
