"""`diemhoc voice ...` as typed: real rendering, one line for what cannot be."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from content.load import builtin_path
from kiosk.cli import main


@pytest.fixture
def small_pack(tmp_path):
    """A copy of the built-in pack with one lesson, to render quickly."""
    pack = tmp_path / "pack"
    shutil.copytree(builtin_path(), pack)
    for lesson in sorted(pack.glob("*/*/lesson.yaml"))[1:]:
        shutil.rmtree(lesson.parent)
    return pack


def run(capsys, *words):
    code = main([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("suffix", [".wav", ".ogg"])
def test_say_writes_a_playable_file_and_tells_what_it_says(tmp_path, capsys, suffix):
    out = tmp_path / f"x{suffix}"
    code, told, _ = run(
        capsys, "--data", tmp_path / "d", "voice", "say", "Gọi 113 khi gặp nguy hiểm.", "--out", out
    )
    assert code == 0
    assert "Gọi một một ba khi gặp nguy hiểm." in told
    samples, rate = soundfile.read(out)
    assert len(samples) / rate > 1.5
    assert abs(samples).max() > 0.1
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_say_in_phrases_tells_their_times_as_json(tmp_path, capsys):
    words = (
        "voice",
        "say",
        "Mã OTP | là | chìa khoá",
        "--speed",
        "slow",
        "--out",
        tmp_path / "x.ogg",
        "--json",
    )
    code, told, _ = run(capsys, *words)
    facts = json.loads(told)
    assert code == 0
    assert facts["said"] == ["Mã ô tê pê", "là", "chìa khoá"]
    assert len(facts["marks"]) == 3


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("say", "Chào", "--out", "x.mp3"), 2, ".wav or .ogg"),
        (("say", "…", "--out", "x.wav"), 1, "nothing to say"),
        (("say", "Chào", "--out", "nowhere/x.wav"), 1, "No such file"),
        (("say", "Chào"), 2, "--out"),
        (("render", "nowhere"), 1, "nowhere"),
        (("list", "--language", "hmn"), 2, "hmn"),
    ],
)
def test_what_cannot_be_is_one_line(tmp_path, capsys, monkeypatch, words, code, why):
    monkeypatch.chdir(tmp_path)
    got, told, problem = run(capsys, "--data", tmp_path / "d", "voice", *words)
    assert got == code
    assert why in problem
    assert told == ""
    assert len(problem.strip().splitlines()) == 1
    assert not list(tmp_path.glob("**/*.wav"))


def test_render_tells_each_sentence_goes_on_and_list_counts_them(tmp_path, small_pack, capsys):
    data = ("--data", tmp_path / "d")
    code, first, _ = run(capsys, *data, "voice", "render", small_pack)
    lines = first.splitlines()
    assert code == 0
    assert (
        lines[-1]
        == f"{len(lines) - 1} sentences: {len(lines) - 1} rendered now, 0 ready before, 0 without sound."
    )

    code, facts, _ = run(capsys, *data, "voice", "list", small_pack, "--json")
    (lesson,) = json.loads(facts)["lessons"]
    assert lesson["rendered"] == {"slow": 0, "normal": lesson["sentences"], "fast": 0}
    assert lesson["sentences"] == len(lines) - 1

    code, again, _ = run(capsys, *data, "voice", "render", small_pack, "--json")
    assert json.loads(again) == {
        "sentences": len(lines) - 1,
        "ready": len(lines) - 1,
        "rendered": 0,
        "failed": 0,
    }


def test_list_speaks_to_people_too(tmp_path, small_pack, capsys):
    code, told, _ = run(capsys, "--data", tmp_path / "d", "voice", "list", small_pack)
    assert code == 0
    assert "sentences" in told
    assert told.splitlines()[-1].startswith("Voice:")


def test_say_needs_neither_display_nor_sound_device(tmp_path):
    """In a process with neither, as on a server."""
    out = tmp_path / "x.wav"
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PULSE_SERVER": "unix:/nowhere", "LC_ALL": "C"}
    words = ["-m", "kiosk", "voice", "say", "Gọi 113", "--out", str(out)]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, *words], env=bare, cwd=root, capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "một một ba" in done.stdout.decode()
    assert soundfile.info(out).duration > 0.5
