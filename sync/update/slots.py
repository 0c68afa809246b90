"""Two versions of the program side by side, one of them current; every step may be cut by a power failure.

    /opt/diem-hoc-so/versions/1.4.0/…   whole bundles, each written elsewhere first and moved here in one step
    /opt/diem-hoc-so/current            -> versions/1.4.0, replaced in one step
    /opt/diem-hoc-so/previous           -> versions/1.3.0, whose program watches over the new one
    /opt/diem-hoc-so/state.json         what is being tried, what was bad, what was said last (readable by all)
    /opt/diem-hoc-so/trial              there while a new version has to prove itself

The order of steps holds at each point: `current` leads to a whole version, and a version that was found bad is left again
when somebody looks (`settle`). Only the updater (root) writes here.
"""

import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sync.durable import sync_folder, whole_file
from sync.releases import MANIFEST, PROGRAM, ReleaseError, number, refused

STARTS_A_BOOT, STARTS = 3, 8
"""So many starts a new version has to prove itself, since the machine was switched on, and in all (power cuts count)."""
LATE_MS = 20 * 60 * 1000
"""So long after its first start since the machine was switched on a new version must have said that it is well."""


class Trial(msgspec.Struct, frozen=True):
    """A version that has to prove itself. `boot`, `since` (monotonic ms) and `now` belong to the newest boot: when it
    was started first there, and how often; `starts` counts all."""

    version: str
    previous: str
    starts: int = 0
    boot: str = ""
    since: int = 0
    now: int = 0


class Said(msgspec.Struct, frozen=True):
    """What became of the last request: `step` is "switched", "good", "back" or "refused", `why` a code."""

    version: str
    step: str
    why: str = ""


class State(msgspec.Struct, frozen=True):
    """What is remembered; `bad` are versions that are never tried again, and the code of why."""

    trial: Trial | None = None
    bad: dict[str, str] = {}
    said: Said | None = None


@dataclass(frozen=True)
class Home:
    """The folder of the program on a machine."""

    root: Path

    @property
    def versions(self) -> Path:
        return self.root / "versions"

    @property
    def trust(self) -> Path:
        """What the updater believes: the anchor, and what was seen last."""
        return self.root / "trust"

    @property
    def mark(self) -> Path:
        """There while a version is on trial: cheap to look for at each start."""
        return self.root / "trial"

    def folder(self, version: str) -> Path:
        return self.versions / version

    def current(self) -> str | None:
        """The version that starts now, None when this is no such home."""
        return self._of("current")

    def previous(self) -> str | None:
        """The version to go back to, None when there is none."""
        found = self._of("previous")
        return found if found != self.current() else None

    def _of(self, name: str) -> str | None:
        with suppress(OSError, ReleaseError):
            version = (self.root / name).readlink().name
            number(version)
            return version if is_whole(self.folder(version)) else None
        return None

    def state(self) -> State:
        """What is remembered; nothing when it cannot be read."""
        with suppress(OSError, msgspec.MsgspecError, ValueError):
            return msgspec.json.decode((self.root / "state.json").read_bytes(), type=State)
        return State()

    def write(self, state: State) -> None:
        """Remember it, durably. Raises DiskError."""
        with whole_file(self.root / "state.json") as file:
            # the kiosk reads it; its unit, which counts starts, has a narrow umask
            os.fchmod(file.fileno(), 0o644)
            file.write(msgspec.json.encode(state))

    def say(self, version: str, step: str, why: str = "") -> None:
        """Remember what became of a request."""
        self.write(msgspec.structs.replace(self.state(), said=Said(version, step, why)))

    def lead(self, name: str, version: str) -> None:
        """Let `current` or `previous` lead to a version: in one step, and on the disk when this returns."""
        draft = self.root / f".{name}.{secrets.token_hex(4)}"
        draft.symlink_to(Path("versions") / version)
        draft.replace(self.root / name)
        sync_folder(self.root)


def is_whole(folder: Path) -> bool:
    """Whether a version lies there: it was moved there when it was complete."""
    return (folder / PROGRAM).is_file()


def switch(home: Home, version: str) -> None:
    """Let a version that lies in its folder be the current one, on trial. Raises ReleaseError, DiskError, OSError."""
    before = home.current()
    if before is None or not is_whole(home.folder(version)):
        raise refused("no-home", f"{home.root} does not hold versions of the program")
    state = home.state()
    home.write(msgspec.structs.replace(state, trial=Trial(version, before), said=Said(version, "switched")))
    home.lead("previous", before)
    home.mark.touch()
    sync_folder(home.root)
    home.lead("current", version)


def settle(home: Home) -> str | None:
    """Put right what a power cut left between two steps; returns the version that was left, if one was.

    Going back that did not come to its last step is brought there; a switch that did not is forgotten.
    """
    state, current = home.state(), home.current()
    trial = state.trial
    if trial is not None and trial.version != current:  # cut off before the switch, or after going back
        home.write(msgspec.structs.replace(state, trial=None))
        trial = None
    if current is not None and current in state.bad and home.mark.exists():
        previous = home.previous()
        if previous is not None and previous not in state.bad:
            home.lead("current", previous)
            _unmark(home)
            return current
    if trial is None:
        _unmark(home)
    return None


def started(home: Home, boot: str, mono: int) -> str | None:
    """The kiosk is about to start: count it while a version is on trial, and go back when it had its chances.

    Returns the version that was left, None otherwise."""
    left = settle(home)
    trial = home.state().trial
    if left is not None or trial is None:
        return left
    if trial.boot != boot:
        trial = msgspec.structs.replace(trial, boot=boot, since=mono, now=0)
    trial = msgspec.structs.replace(trial, starts=trial.starts + 1, now=trial.now + 1)
    if trial.now > STARTS_A_BOOT or trial.starts > STARTS:
        return go_back(home, "starts")
    home.write(msgspec.structs.replace(home.state(), trial=trial))
    return None


def watched(home: Home, boot: str, mono: int) -> str | None:
    """Now and then while a version is on trial: go back when it did not say in time that it is well."""
    left = settle(home)
    trial = home.state().trial
    if left is not None or trial is None or trial.boot != boot or mono - trial.since < LATE_MS:
        return left
    return go_back(home, "silent")


def well(home: Home, version: str) -> bool:
    """The version says that it is well: its trial is over. False when it is not on trial."""
    settle(home)
    state = home.state()
    if state.trial is None or state.trial.version != version:
        return False
    home.write(msgspec.structs.replace(state, trial=None, said=Said(version, "good")))
    _unmark(home)
    return True


def go_back(home: Home, why: str) -> str:
    """Leave the current version for the one before and never try it again; returns the one that was left.

    Raises ReleaseError when there is none to go back to."""
    current, previous = home.current(), home.previous()
    if current is None or previous is None:
        raise refused("no-previous", "there is no version before this one on the machine")
    state = home.state()
    home.mark.touch()  # whoever looks next brings to an end what is cut off here
    sync_folder(home.root)
    home.write(
        State(state.trial, {**state.bad, current: why}, Said(current, "back", why)),
    )
    home.lead("current", previous)
    home.write(msgspec.structs.replace(home.state(), trial=None))
    _unmark(home)
    return current


def make_room(home: Home) -> None:
    """Delete what is neither current nor the version to go back to, and what was cut off."""
    keep = {home.current(), home.previous()}
    for one in home.versions.iterdir() if home.versions.is_dir() else ():
        if one.name in keep or one.is_symlink() or not one.is_dir():
            continue
        gone = home.versions / f".gone-{secrets.token_hex(4)}"  # never half a version under its name
        with suppress(OSError):  # where the first version lies below an overlay, its folder cannot be moved
            (one / PROGRAM).unlink(missing_ok=True)
            one.rename(gone)
        shutil.rmtree(gone if gone.exists() else one, ignore_errors=True)
    for draft in (*home.root.glob(".current.*"), *home.root.glob(".previous.*")):
        draft.unlink(missing_ok=True)


def place(home: Home, staged: Path, version: str) -> None:
    """Move a version that lies complete in `staged` to its name, in one step. Raises OSError."""
    target = home.folder(version)
    if target.exists():
        raise refused("there", f"{version} is there already")
    assert (staged / MANIFEST).is_file()
    sync_folder(staged)
    staged.rename(target)
    target.chmod(0o755)
    sync_folder(home.versions)


def _unmark(home: Home) -> None:
    if home.mark.exists():
        home.mark.unlink(missing_ok=True)
        sync_folder(home.root)
