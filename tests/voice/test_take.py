"""What the microphone gave becomes a sentence: no silence round it, one loudness, and never half a word."""

from __future__ import annotations

import numpy as np
import pytest

from voice.errors import VoiceError
from voice.loudness import TARGET_LUFS, loudness
from voice.speech import SAMPLE_RATE
from voice.take import Samples, loudness_now, make_ready

RATE = 48_000


def spoken(seconds: float, *, level: float = 0.2, soft_start: float = 0.0) -> Samples:
    """Something like a voice: a buzz of 140 Hz in syllables of 0.2 s, perhaps with a soft hiss before it."""
    t = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * 140 * n * t) / n for n in range(1, 12))
    voice = level * 0.5 * buzz * (0.55 + 0.45 * np.sin(2 * np.pi * 5 * t))
    hiss = np.random.default_rng(5).normal(0, level / 12, round(soft_start * RATE))
    return np.concatenate([hiss, voice]).astype(np.float32)


def room(seconds: float, noise_db: float = -62, hum: float = 0.0) -> Samples:
    rng = np.random.default_rng(3)
    t = np.arange(round(seconds * RATE)) / RATE
    noise = rng.normal(0, 10 ** (noise_db / 20), len(t)) + hum * np.sin(2 * np.pi * 50 * t)
    return noise.astype(np.float32)


def taken(lead: float, voice: Samples, tail: float, noise_db: float = -62, hum: float = 0.0) -> Samples:
    whole = np.concatenate([np.zeros(round(lead * RATE)), voice, np.zeros(round(tail * RATE))])
    return (whole + room(len(whole) / RATE, noise_db, hum)[: len(whole)]).astype(np.float32)


@pytest.mark.parametrize("noise_db", [-90, -62, -48])
@pytest.mark.parametrize("hum", [0.0, 0.05])
def test_silence_goes_and_the_voice_stays_whole(noise_db: float, hum: float) -> None:
    take = make_ready(taken(1.3, spoken(1.6), 2.1, noise_db, hum), RATE)
    assert 1.6 + 0.15 <= take.seconds <= 1.6 + 0.45


def test_a_soft_first_sound_is_kept() -> None:
    """ "Phải", "hỏi": the hiss before the vowel is far softer than it."""
    take = make_ready(taken(1.0, spoken(1.2, soft_start=0.1), 1.0, -70), RATE)
    assert take.seconds >= 1.3 + 0.15


def test_a_click_before_the_sentence_is_not_taken_for_it() -> None:
    heard = taken(2.0, spoken(1.5), 1.0)
    knock = np.random.default_rng(1).normal(0, 0.3, RATE // 50) * np.exp(-np.arange(RATE // 50) / 200)
    heard[RATE // 2 : RATE // 2 + len(knock)] += knock.astype(np.float32)
    assert make_ready(heard, RATE).seconds < 2.0


def test_a_pause_inside_the_sentence_stays() -> None:
    heard = np.concatenate([taken(0.5, spoken(1.0), 0.8), taken(0.0, spoken(1.0), 0.5)])
    assert 2.8 <= make_ready(heard, RATE).seconds <= 3.3


@pytest.mark.parametrize("level", [0.01, 0.1, 0.6])
def test_soft_and_loud_speakers_come_out_alike(level: float) -> None:
    take = make_ready(taken(0.5, spoken(2.0, level=level), 0.5, -80), RATE)
    assert loudness(take.samples, SAMPLE_RATE) == pytest.approx(TARGET_LUFS, abs=1.0)
    assert np.abs(take.samples).max() <= 0.92


def test_two_channels_at_another_rate_are_heard_as_one() -> None:
    one = taken(0.5, spoken(1.5), 0.5)[::3]
    take = make_ready(np.stack([one, one], axis=1), RATE // 3)
    assert take.seconds == pytest.approx(make_ready(one, RATE // 3).seconds, abs=0.02)


@pytest.mark.parametrize(
    ("heard", "code"),
    [
        (np.zeros(2 * RATE, np.float32), "take.silent"),
        (room(2.0, -75), "take.silent"),
        (spoken(0.1), "take.short"),
        (np.zeros(0, np.float32), "take.short"),
        (np.clip(spoken(2.0, level=6.0), -1, 1), "take.loud"),
    ],
)
def test_what_is_no_use_is_told_kindly(heard: Samples, code: str) -> None:
    with pytest.raises(VoiceError) as refused:
        make_ready(heard, RATE)
    assert refused.value.code == code
    assert refused.value.vi.endswith("nhé.")


def test_the_meter_is_even_in_decibels() -> None:
    assert loudness_now(np.zeros(10, np.float32)) == 0
    assert loudness_now(np.zeros(0, np.float32)) == 0
    assert loudness_now(np.full(10, 0.0316, np.float32)) == pytest.approx(0.5, abs=0.01)
    assert loudness_now(np.full(10, 1.0, np.float32)) == 1
