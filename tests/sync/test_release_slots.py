"""Two slots: a new version has to prove itself, a bad one is left for good, and a power cut anywhere leaves a whole one."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from sync.hub.publishing.release_stick import write_stick
from sync.releases import MANIFEST, Manifest, ReleaseError
from sync.update.apply import REPOSITORY, answer
from sync.update.fetch import DATA, ON_A_STICK
from sync.update.inbox import ask
from sync.update.slots import (
    LATE_MS,
    STARTS,
    STARTS_A_BOOT,
    Home,
    Said,
    go_back,
    settle,
    started,
    switch,
    watched,
    well,
)
from tests.releases import Machine, install, machine, now

STEPS = ("rename", "replace", "symlink", "unlink", "mkdir", "rmdir", "link")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Version 1.1.0 beside 1.0.0, switched to and on trial."""
    home = machine(tmp_path).home
    install(home, tmp_path, "1.1.0")
    switch(home, "1.1.0")
    return home


def test_a_version_that_says_it_is_well_stays(home: Home) -> None:
    for boot in range(3):
        assert started(home, f"boot {boot}", 0) is None
    assert well(home, "1.1.0")
    for _ in range(20):
        assert started(home, "boot 9", 0) is None
    assert (home.current(), home.state().said) == ("1.1.0", Said("1.1.0", "good"))


def test_the_kiosk_can_read_what_was_counted_within_its_own_unit(home: Home) -> None:
    """ExecStartPre= runs as root but with the unit's UMask=0077: unread, a trial would never be told to go well."""
    before = os.umask(0o077)
    try:
        started(home, "boot", 0)
    finally:
        os.umask(before)
    assert (home.root / "state.json").stat().st_mode & 0o777 == 0o644


def test_one_that_only_crashes_is_left_and_never_tried_again(home: Home) -> None:
    for _ in range(STARTS_A_BOOT):
        assert started(home, "boot", 0) is None
    assert started(home, "boot", 0) == "1.1.0"
    assert home.current() == "1.0.0"
    assert home.state().bad == {"1.1.0": "starts"}
    assert not home.mark.exists()
    assert started(home, "boot", 0) is None
    assert not well(home, "1.1.0"), "it cannot say so afterwards"


def test_some_power_cuts_are_no_fault_of_it(home: Home) -> None:
    for boot in range(STARTS):
        assert started(home, f"boot {boot}", 0) is None
    assert started(home, "one more", 0) == "1.1.0"


def test_one_that_starts_and_stays_silent_is_left(home: Home) -> None:
    assert watched(home, "boot", LATE_MS * 9) is None, "it has not been started yet"
    started(home, "boot", 1000)
    assert watched(home, "boot", 1000 + LATE_MS - 1) is None
    assert watched(home, "next boot", LATE_MS * 9) is None, "time counts since the machine was switched on"
    assert watched(home, "boot", 1000 + LATE_MS) == "1.1.0"
    assert (home.current(), home.state().said) == ("1.0.0", Said("1.1.0", "back", "silent"))


def test_there_is_no_going_back_twice(home: Home) -> None:
    well(home, "1.1.0")
    assert go_back(home, "asked") == "1.1.0"
    with pytest.raises(ReleaseError):
        go_back(home, "asked")
    assert home.current() == "1.0.0"


def is_as_made(home: Home) -> bool:
    """Whether every file of the current version is the one that its manifest names."""
    folder = home.root / "current"
    manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    return all(
        hashlib.sha256((folder / path).read_bytes()).hexdigest() == piece.sha256
        for path, piece in manifest.files.items()
    )


def cut_at(step: int, work: Callable[[], object]) -> bool:
    """Do `work` in a process that dies at its `step`th change of a folder; whether it came to its end before."""
    child = os.fork()
    if child == 0:
        left = step

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def call(*words: object, **options: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    os._exit(9)
                return real(*words, **options)

            return call

        try:
            for name in STEPS:
                setattr(os, name, counted(getattr(os, name)))
            work()
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return code == 0


def every_cut(
    start: Path, tmp: Path, work: Callable[[Home], object], check: Callable[[Home], None], stride: int = 1
) -> int:
    """Cut `work` off at each (`stride`th) of its steps, on a fresh copy of the home `start`; returns how many there
    were."""
    for step in range(0, 400, stride):
        root = tmp / f"cut-{step}"
        shutil.copytree(start, root, symlinks=True)
        home = Home(root)
        whole = cut_at(step, lambda home=home: work(home))
        assert home.current() in ("1.0.0", "1.1.0")
        assert is_as_made(home)
        check(home)
        shutil.rmtree(root)
        if whole:
            return step
    raise AssertionError("it does not come to an end")


def test_a_cut_while_switching_leaves_one_that_can_be_tried_again(tmp_path: Path) -> None:
    home = machine(tmp_path).home
    install(home, tmp_path, "1.1.0")

    def check(home: Home) -> None:
        settle(home)
        trial = home.state().trial
        assert (home.current() == "1.1.0") == (trial is not None) == home.mark.exists()
        if trial is None:
            switch(home, "1.1.0")
        assert home.current() == "1.1.0"
        go_back(home, "test")
        assert home.current() == "1.0.0"

    assert every_cut(home.root, tmp_path, lambda home: switch(home, "1.1.0"), check) > 5


def test_a_cut_while_going_back_does_not_keep_a_bad_one(home: Home, tmp_path: Path) -> None:
    def check(home: Home) -> None:
        if "1.1.0" not in home.state().bad:  # cut before anything was written: the trial goes on
            assert home.current() == "1.1.0"
            return
        assert home.mark.exists() or home.current() == "1.0.0", "somebody will look"
        started(home, "boot", 0)
        assert home.current() == "1.0.0"
        assert settle(home) is None
        assert not home.mark.exists()

    assert every_cut(home.root, tmp_path, lambda home: go_back(home, "test"), check) > 4


def test_a_cut_while_a_good_one_is_noted_loses_nothing(home: Home, tmp_path: Path) -> None:
    def check(home: Home) -> None:
        assert started(home, "boot", 0) is None
        well(home, "1.1.0")
        assert (home.current(), home.mark.exists()) == ("1.1.0", False)

    assert every_cut(home.root, tmp_path, lambda home: well(home, "1.1.0"), check) > 1


def test_a_cut_while_a_release_is_taken_costs_only_the_work(tmp_path: Path, long: bool) -> None:
    kiosk: Machine = machine(tmp_path)
    kiosk.publish("1.1.0")
    write_stick(kiosk.content, kiosk.tmp, now())
    shutil.copytree(kiosk.tmp / ON_A_STICK, kiosk.data.updates / REPOSITORY)
    ask(kiosk.data, "switch", "1.1.0")

    def take(home: Home) -> None:
        answer(home, kiosk.data.updates, DATA, lambda folder, manifest: "")

    def check(home: Home) -> None:
        if home.current() == "1.0.0":
            take(home)
        assert home.current() == "1.1.0"
        left = {one.name for one in home.versions.iterdir()}
        assert {"1.0.0", "1.1.0"} <= left

    steps = every_cut(kiosk.home.root, tmp_path, take, check, stride=1 if long else 6)
    assert steps > 20
