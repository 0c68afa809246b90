"""The manner of the platform's voice: it is heard, and keeps to its language."""

import numpy as np
import pytest

from voice import native
from voice.cache import Cache
from voice.ladder import Ladder, place
from voice.native import MANNERS, VOICES, Manner, identity
from voice.speech import SAMPLE_RATE, Speech

TEXT = ("Bà con mình bấm nút đỏ nhé.",)
pytestmark = pytest.mark.skipif(native.ENGINE != "espeak", reason="a manner is of espeak-ng")


@pytest.fixture(scope="module")
def speech():
    return Speech()


def said(speech, monkeypatch, manner, text=TEXT, lang="vi"):
    monkeypatch.setitem(MANNERS, lang, manner)
    return speech.sentence(text, lang, 4.0).samples


def height(samples):
    """The middle of the voice's pitch in Hz, by the strongest echo of pieces of 40 ms."""
    found, piece = [], SAMPLE_RATE // 25
    for start in range(0, len(samples) - piece, piece):
        part = samples[start : start + piece] - samples[start : start + piece].mean()
        if np.abs(part).max() > 0.05:
            echo = np.correlate(part, part, "full")[piece:]
            found.append(
                SAMPLE_RATE / (np.argmax(echo[SAMPLE_RATE // 500 : SAMPLE_RATE // 60]) + SAMPLE_RATE // 500)
            )
    return float(np.median(found))


def test_a_higher_pitch_is_higher(speech, monkeypatch):
    low, high = (height(said(speech, monkeypatch, Manner(pitch=pitch))) for pitch in (20, 90))
    assert high > 1.3 * low


@pytest.mark.parametrize("other", [Manner(variant="f2"), Manner(pitch=30), Manner(range=90), Manner(gap=10)])
def test_everything_of_a_manner_is_heard_and_named(speech, monkeypatch, other):
    plain = said(speech, monkeypatch, Manner())
    name = identity("vi")
    changed = said(speech, monkeypatch, other)
    assert identity("vi") != name
    assert len(plain) != len(changed) or np.abs(plain - changed).max() > 0.01


def test_the_manner_of_one_language_is_not_left_in_the_other(speech, monkeypatch):
    alone = said(speech, monkeypatch, Manner(), ("The code is your key.",), "en")
    said(speech, monkeypatch, Manner(variant="f2", pitch=90, range=90, gap=20))
    after = said(speech, monkeypatch, Manner(), ("The code is your key.",), "en")
    assert len(after) == pytest.approx(len(alone), rel=0.02)
    assert height(after) == pytest.approx(height(alone), rel=0.1)


def test_a_throat_that_this_espeak_has_not_is_done_without(speech, monkeypatch):
    assert len(said(speech, monkeypatch, Manner(variant="Nobody"))) > SAMPLE_RATE


def test_a_new_manner_is_rendered_anew(monkeypatch, tmp_path):
    cache, ladder = Cache(tmp_path), Ladder()
    before = place(cache, ladder.rung_for(TEXT, "vi"), TEXT, 4.0)
    monkeypatch.setitem(MANNERS, "vi", Manner(pitch=31))
    assert place(cache, ladder.rung_for(TEXT, "vi"), TEXT, 4.0) != before


def test_every_language_has_its_manner():
    assert set(MANNERS) == set(VOICES)
