"""`diemhoc voice install`, `export` and `import` as typed, with the real Piper voice over a real server."""

import json
import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.cli import main
from tests.ui.test_commands_voice import run, small_pack  # noqa: F401
from tests.ui.test_voice_offer import Quiet
from tests.voice.piper_voice import model
from tests.voice.test_ladder import KEY, KHOA, book, voiced
from voice.recordings import export, keep
from voice.voices import digest


@pytest.fixture
def web(tmp_path):
    """The folder of a server on the web, and its address."""
    folder = tmp_path / "web"
    folder.mkdir()
    http = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield folder, f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()
    thread.join()


def test_a_voice_from_an_address_speaks(tmp_path, capsys, web):
    folder, address = web
    for file in (model(), Path(f"{model()}.json")):
        shutil.copy(file, folder / file.name)
    words = ("voice", "install", f"{address}/{model().name}", "--sha256", digest(model()), "--json")
    code, told, _ = run(capsys, "--data", tmp_path / "d", *words)
    assert code == 0
    assert json.loads(told)["installed"][0]["id"] == "en_US-joe-medium"
    out = tmp_path / "x.wav"
    said = ("voice", "say", " ".join(KEY.phrases), "--language", "en", "--out", out, "--json")
    code, told, _ = run(capsys, "--data", tmp_path / "d", *said)
    assert (code, json.loads(told)["rung"], json.loads(told)["voice"]) == (0, "piper", "en_US-joe-medium")
    assert out.stat().st_size > 40_000
    assert sorted(path.name for path in (tmp_path / "d" / "voices" / "coming").iterdir()) == []


def test_what_is_not_as_told_is_one_line(tmp_path, capsys, web):
    folder, address = web
    (folder / "x.onnx").write_bytes(b"\x08 something")
    (folder / "x.onnx.json").write_text("{}")
    for words, why in (
        ((f"{address}/x.onnx",), "--sha256"),
        ((f"{address}/x.onnx", "--sha256", "0" * 64), "does not have the sha256"),
        ((f"{address}/nowhere.zip", "--sha256", "0" * 64), "404"),
        ((f"{address}/vi_VN-vais1000-medium.onnx",), "404"),
        ((f"{address}/x.exe",), "neither"),
        ((tmp_path / "nowhere.zip",), "No such file"),
    ):
        code, told, problem = run(capsys, "--data", tmp_path / "d", "voice", "install", *words)
        assert (code, told) == (1, "")
        assert why in problem
        assert len(problem.strip().splitlines()) == 1
    assert not list((tmp_path / "d" / "voices").glob("*@*"))


def test_voices_go_from_kiosk_to_kiosk_on_a_stick(tmp_path, capsys):
    mine = tmp_path / "d" / "recordings"
    keep(book(mine), KHOA.phrases, voiced(tmp_path / "take.ogg", 1.5), 1.5)
    assert run(capsys, "--data", tmp_path / "d", "voice", "install", model())[0] == 0
    code, told, _ = run(capsys, "--data", tmp_path / "d", "voice", "export", tmp_path / "usb", "--json")
    assert code == 0
    assert sorted(Path(file).name for file in json.loads(told)["files"]) == [
        "en_US-joe-medium.piper.zip",
        "vi-a1.voice.zip",
    ]
    (tmp_path / "usb" / "photo.zip").write_bytes(b"no zip")
    code, told, problem = run(capsys, "--data", tmp_path / "e", "voice", "import", tmp_path / "usb", "--json")
    assert code == 1
    assert [one["id"] for one in json.loads(told)["installed"]] == ["en_US-joe-medium", "vi-a1"]
    assert "photo.zip" in problem
    assert len(problem.strip().splitlines()) == 1


@pytest.mark.parametrize("empty", [True, False])
def test_a_folder_without_voices_is_one_line(tmp_path, capsys, empty):
    folder = tmp_path / "usb"
    if empty:
        folder.mkdir()
    code, _, problem = run(capsys, "--data", tmp_path / "d", "voice", "import", folder)
    assert code == 1
    assert len(problem.strip().splitlines()) == 1


def test_list_tells_who_says_each_sentence_and_how_many_lack_a_human_voice(tmp_path, small_pack, capsys):  # noqa: F811
    data = ("--data", tmp_path / "d")
    code, told, _ = run(capsys, *data, "voice", "list", small_pack, "--json")
    before = json.loads(told)
    assert code == 0
    assert before["without_human_voice"] == before["sentences"] > 5
    first = before["lessons"][0]["spoken_by"][0]["text"]
    keep(book(tmp_path / "mine"), (first,), voiced(tmp_path / "take.ogg", 2.0), 2.0)
    (pack,) = [export(one, tmp_path) for one in _books(tmp_path / "mine")]
    assert main([str(word) for word in (*data, "voice", "install", pack)]) == 0
    capsys.readouterr()
    _, told, _ = run(capsys, *data, "voice", "list", small_pack, "--json")
    after = json.loads(told)
    assert after["without_human_voice"] == before["sentences"] - 1
    assert after["lessons"][0]["spoken_by"][0] == {"text": first, "rung": "recorded", "voice": "vi-a1"}
    assert after["lessons"][0]["rungs"]["pyttsx3"] == before["sentences"] - 1
    _, told, _ = run(capsys, *data, "voice", "list", small_pack, "--sentences")
    assert f"{before['sentences'] - 1} of {before['sentences']} sentences lack a human voice." in told
    assert any(line.split()[:2] == ["recorded", "vi-a1"] and first in line for line in told.splitlines())


def _books(root):
    from voice.recordings import books

    return books(root)
