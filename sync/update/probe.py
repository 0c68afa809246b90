"""Tries a new version before it becomes the current one: it is run as the user without rights, with a copy of the data."""

import os
import pwd
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sync.releases import PROGRAM, Manifest

TIMEOUT_S = 240.0
"""An old machine with one core takes half a minute to its first frame."""


@dataclass(frozen=True)
class Prober:
    """`user`: who runs it (None: whoever runs this), `data`: the kiosk's folder, which it may read."""

    data: Path
    user: str | None = None
    timeout_s: float = TIMEOUT_S

    def __call__(self, folder: Path, manifest: Manifest) -> str:
        """Why this version is no good; "" when it told its version and its self-test went well."""
        said = self._run(folder, ["--version"])
        if said != f"diemhoc {manifest.version}":
            return f"it calls itself {said[:80]!r}"
        told = self._run(folder, ["update", "self-test", "--data", str(self.data)])
        return "" if told == "well" else f"its self-test says {told[-160:]!r}"

    def _run(self, folder: Path, words: list[str]) -> str:
        who = pwd.getpwnam(self.user) if self.user is not None else None
        process = subprocess.Popen(
            [str(folder / PROGRAM), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={
                "PATH": "/usr/bin:/bin",
                "LANG": "C.UTF-8",
                "HOME": "/nonexistent",
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
                "QV4_FORCE_INTERPRETER": "1",
            },
            start_new_session=True,
            user=who.pw_uid if who else None,
            group=who.pw_gid if who else None,
            extra_groups=[] if who else None,
        )
        try:
            out, _ = process.communicate(timeout=self.timeout_s)
        except subprocess.TimeoutExpired:
            return f"nothing within {self.timeout_s:.0f} s"
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        told = out[-4000:].decode("utf-8", "replace").strip()
        return told if process.returncode == 0 else f"exit code {process.returncode}: {told}"
