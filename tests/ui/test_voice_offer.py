"""The Vietnamese voice offered to a facilitator: where there is internet, taken once, put off, and never in the way."""

import hashlib
import json
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kiosk import settings
from kiosk.paths import DataDir
from kiosk.store import open_store
from ui.sound.voice_offer import LATER, LATER_DAYS, Offer, VoiceOffer
from voice.voices import Known, installed

MODEL = b"\x08\x08" + bytes(range(256)) * 2000


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def voice(tmp_path):
    """A small voice on a real HTTP server."""
    web = tmp_path / "web"
    web.mkdir()
    (web / "vi_VN-small.onnx").write_bytes(MODEL)
    told = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "vi"}, "phoneme_id_map": {"a": [1]}}
    (web / "vi_VN-small.onnx.json").write_text(json.dumps(told))
    http = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(web)))
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{http.server_port}/vi_VN-small.onnx"
    yield Known("vi_VN-small", "vi", len(MODEL), hashlib.sha256(MODEL).hexdigest(), "CC-BY-4.0", url)
    http.shutdown()
    http.server_close()
    thread.join()


@pytest.fixture
def kiosk(tmp_path):
    """Makes offers of one kiosk; `told` counts how often a voice was ready."""
    data = DataDir(tmp_path / "data").make()
    store, made, told = open_store(data), [], []

    def offer(voice, **how):
        how = {"engine_there": lambda: True, **how}
        made.append(VoiceOffer(store, data.voices, lambda: told.append(1), voice=voice, **how))
        return made[-1]

    offer.store, offer.voices, offer.told = store, data.voices, told
    yield offer
    for one in made:
        one.close()
    store.close()


def until(offer, state):
    end = time.monotonic() + 10
    while offer.now().state != state and time.monotonic() < end:
        time.sleep(0.01)
    assert offer.now().state == state


def test_it_is_offered_fetched_and_in_place(kiosk, voice):
    offer = kiosk(voice)
    offer.look()
    until(offer, "offered")
    assert offer.now().megabytes == 1
    offer.take()
    until(offer, "ready")
    assert [there.card.id for there in installed(kiosk.voices)] == ["vi_VN-small"]
    offer.close()
    assert kiosk.told == [1]


def test_without_internet_nothing_is_said(kiosk, voice):
    offer = kiosk(Known(voice.id, "vi", voice.size, voice.sha256, "", "http://127.0.0.1:9/x.onnx"))
    offer.look()
    offer.close()
    assert offer.now() == Offer()


def test_a_kiosk_that_has_the_voice_is_not_asked(kiosk, voice):
    offer = kiosk(voice)
    offer.look()
    until(offer, "offered")
    offer.take()
    until(offer, "ready")
    again = kiosk(voice)
    again.look()
    again.close()
    assert again.now() == Offer()


def test_later_is_later(kiosk, voice):
    offer = kiosk(voice)
    offer.look()
    until(offer, "offered")
    offer.later()
    assert offer.now() == Offer()
    offer.look()
    offer.close()
    assert offer.now() == Offer()
    today = kiosk.store.clock.wall() // 86_400_000
    assert settings.get(kiosk.store, LATER) == today + LATER_DAYS
    settings.set(kiosk.store, LATER, today)
    again = kiosk(voice)
    again.look()
    until(again, "offered")


def test_a_voice_that_is_not_the_one_meant_is_not_taken_and_the_page_says_so_kindly(kiosk, voice):
    offer = kiosk(Known(voice.id, "vi", voice.size, "0" * 64, "", voice.url))
    offer.look()
    until(offer, "offered")
    offer.take()
    until(offer, "trouble")
    assert installed(kiosk.voices) == []
    assert kiosk.told == []


def test_piper_itself_is_installed_with_it_where_it_is_missing(kiosk, voice):
    there = []
    offer = kiosk(voice, engine=lambda: there.append(1), engine_there=lambda: bool(there))
    offer.look()
    until(offer, "offered")
    assert offer.now().megabytes > 50
    offer.take()
    until(offer, "ready")
    assert there == [1]


def test_where_piper_cannot_be_installed_the_voice_waits_and_the_same_again_goes_on(kiosk, voice):
    there, tries = [], []

    def engine():
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no network")
        there.append(1)

    offer = kiosk(voice, engine=engine, engine_there=lambda: bool(there))
    offer.look()
    until(offer, "offered")
    offer.take()
    until(offer, "trouble")
    offer.take()
    until(offer, "ready")
