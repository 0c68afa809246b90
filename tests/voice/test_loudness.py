"""Loudness by BS.1770 against what the standard says of known sounds, and one target for loud and soft voices."""

import numpy as np
import pytest

from voice.loudness import CEILING, TARGET_LUFS, level, loudness, true_peak

RATES = (16_000, 22_050, 24_000, 48_000)


def tone(level_db, seconds, rate, hertz=997):
    at = np.arange(round(seconds * rate)) / rate
    return (10 ** (level_db / 20) * np.sin(2 * np.pi * hertz * at)).astype(np.float32)


def speech_like(rate, seconds=3.0, seed=1):
    """Bursts of noise four times a second, with peaks far over their mean as speech has."""
    random = np.random.default_rng(seed)
    at = np.arange(round(seconds * rate)) / rate
    burst = np.maximum(0, np.sin(2 * np.pi * 4 * at)) ** 3
    return (0.05 * burst * random.normal(size=len(at))).astype(np.float32)


@pytest.mark.parametrize("rate", RATES)
def test_a_full_tone_of_997_hz_in_one_channel_is_3_01_under_full_scale(rate):
    """BS.1770-4: "the loudness will equal -3.01 LKFS"."""
    assert loudness(tone(0, 5, rate), rate) == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize("rate", RATES)
def test_half_the_level_is_6_lu_less(rate):
    assert loudness(tone(-20, 5, rate), rate) - loudness(tone(-26, 5, rate), rate) == pytest.approx(
        6, abs=0.01
    )


def test_pauses_do_not_count():
    """EBU Tech 3341, test 3: softer beginnings and ends are gated away."""
    pieces = [tone(-36, 10, 48_000), tone(-23, 60, 48_000), tone(-36, 10, 48_000)]
    assert loudness(np.concatenate(pieces), 48_000) == pytest.approx(loudness(pieces[1], 48_000), abs=0.1)


def test_deep_sounds_weigh_less():
    assert loudness(tone(-20, 3, 24_000, 40), 24_000) < loudness(tone(-20, 3, 24_000), 24_000) - 3


@pytest.mark.parametrize("gain", [0.05, 0.3, 1.0, 4.0])
@pytest.mark.parametrize("rate", [22_050, 24_000])
def test_loud_and_soft_end_at_the_target_and_under_the_ceiling(rate, gain):
    made = level(speech_like(rate) * np.float32(gain), rate)
    assert loudness(made, rate) == pytest.approx(TARGET_LUFS, abs=0.3)
    assert true_peak(made) <= CEILING + 0.02


def test_a_word_shorter_than_a_block_is_levelled_too():
    made = level(speech_like(24_000, 0.25), 24_000)
    assert loudness(made, 24_000) == pytest.approx(TARGET_LUFS, abs=0.3)


def test_silence_and_nothing_stay_what_they_are():
    for samples in (np.zeros(24_000, np.float32), np.zeros(0, np.float32)):
        assert loudness(samples, 24_000) == -np.inf
        assert level(samples, 24_000) is samples


def test_noise_far_below_speech_is_not_raised_to_it():
    hiss = (np.random.default_rng(3).normal(size=24_000) * 1e-4).astype(np.float32)
    assert loudness(level(hiss, 24_000), 24_000) < TARGET_LUFS - 10


def test_a_peak_between_two_samples_is_seen():
    at = np.arange(4800)
    between = np.sin(2 * np.pi * 12_000 * at / 48_000 + np.pi / 4).astype(np.float32)
    assert np.abs(between).max() == pytest.approx(0.707, abs=0.01)
    assert true_peak(between) == pytest.approx(1.0, abs=0.05)
