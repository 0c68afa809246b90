"""The narrator's voice on the screen: with no device by the clock, with a device through QMediaPlayer."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.ui.null_sink import null_sink
from ui.sound.chimes import CHIMES, SAMPLE_RATE, chime_file, ring
from ui.sound.pacing import estimate, phrase_at
from ui.sound.sound import Narration
from ui.sound.utterance import Utterance
from voice.narrator import Clip, Job, Narrator

KEY = Utterance("chia-khoa", ("Mã OTP", "giống như", "chìa khoá", "nhà mình."))
SHORT = Utterance("giu", ("Mình giữ kín nhé.",))


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    """A cache in which both sentences are rendered."""
    folder = tmp_path_factory.mktemp("voice")
    narrator = Narrator(folder)
    made = []
    narrator.render([Job(KEY.phrases), Job(SHORT.phrases)], lambda _, clip: made.append(clip))
    narrator.close()
    assert all(isinstance(clip, Clip) for clip in made), made
    return folder


@pytest.fixture
def quiet(clips, tmp_path, qtbot):
    """Narration as on a machine without a sound device, at a quarter of the time."""
    narrator = Narrator(clips)
    narration = Narration(narrator, tmp_path, device=False)
    narration.pace = 0.25
    yield narration
    narrator.close()
    narration.close()


def watch(narration):
    """Note each (key, phrase) shown, in order."""
    seen = []
    narration.phraseChanged.connect(lambda: seen.append((narration.key, narration.phrase)))
    return seen


def test_without_a_device_every_phrase_lights_up_in_turn_and_the_screen_says_why(quiet, qtbot):
    seen = watch(quiet)
    with qtbot.waitSignal(quiet.finished, timeout=5000):
        quiet.say([KEY, SHORT])
        assert quiet.speaking
        assert quiet.silent
        assert quiet.silentReason == "Máy đang không có tiếng"
    assert [place for place in seen if place[1] >= 0] == [*(("chia-khoa", n) for n in range(4)), ("giu", 0)]
    assert (quiet.speaking, quiet.key, quiet.phrase) == (False, "", -1)


def test_without_a_device_a_sentence_stays_twice_as_long(clips, tmp_path, qtbot):
    narrator = Narrator(clips)
    narration = Narration(narrator, tmp_path, device=False)
    word = Utterance("nhe", ("nhé nhé",))
    length = estimate(word.phrases, "normal").duration_ms
    assert length > 500
    began = time.monotonic()
    with qtbot.waitSignal(narration.finished, timeout=10_000):
        narration.say([word])
    assert 2 * length <= (time.monotonic() - began) * 1000 <= 2 * length + 500
    narrator.close()


def test_a_sentence_that_is_not_rendered_is_paced_by_its_words_without_starting_a_worker(quiet, qtbot):
    seen = watch(quiet)
    with qtbot.waitSignal(quiet.finished, timeout=5000):
        quiet.say([Utterance("moi", ("Câu này", "chưa ai đọc"))])
    assert [phrase for _, phrase in seen] == [0, 1, -1]


def test_another_say_stops_the_first_at_once(quiet, qtbot):
    begun = []
    quiet.started.connect(begun.append)
    quiet.say([KEY, KEY])
    with qtbot.waitSignal(quiet.finished, timeout=5000):
        quiet.say([SHORT])
        assert quiet.key == "giu"
    qtbot.wait(100)
    assert begun == ["chia-khoa", "giu"]


def test_stop_is_silence_now_and_replay_says_it_all_again(quiet, qtbot):
    ends = []
    quiet.finished.connect(lambda: ends.append(1))
    quiet.say([SHORT])
    quiet.stop()
    assert not quiet.speaking
    qtbot.wait(700)
    assert ends == []
    with qtbot.waitSignal(quiet.finished, timeout=5000):
        quiet.replay()
        assert quiet.key == "giu"


def test_saying_nothing_ends_what_was_said(quiet):
    quiet.say([SHORT])
    quiet.say([])
    assert not quiet.speaking


def test_speed_and_volume_keep_to_their_range(quiet):
    quiet.speed = "slow"
    quiet.speed = "backwards"
    quiet.volume = 7.0
    assert (quiet.speed, quiet.volume) == ("slow", 1.0)


def test_a_slower_speed_is_shown_slower(clips, tmp_path):
    phrases = ("Câu này chưa ai đọc",)
    assert estimate(phrases, "slow").duration_ms > estimate(phrases, "fast").duration_ms


def test_in_a_pause_the_phrase_before_stays_lit():
    clip = Clip(Path("x.ogg"), 1000, ((40, 300), (420, 420), (420, 900)))
    assert [phrase_at(clip, at) for at in (0, 40, 350, 420, 999)] == [0, 0, 0, 2, 2]


@pytest.mark.parametrize("name", sorted(CHIMES))
def test_a_chime_is_a_short_whole_sound_made_once(name, tmp_path):
    file = chime_file(name, tmp_path)
    samples, rate = soundfile.read(file)
    assert rate == SAMPLE_RATE
    assert 0.2 < len(samples) / rate < 2
    assert 0.45 < np.abs(samples).max() < 0.55
    assert abs(samples[-1]) < 0.01
    before = file.stat().st_mtime_ns
    assert chime_file(name, tmp_path).stat().st_mtime_ns == before
    assert np.isfinite(ring(CHIMES[name])).all()


def test_a_chime_on_a_machine_without_sound_is_no_trouble(quiet):
    quiet.chime("tinh")
    with pytest.raises(KeyError):
        quiet.chime("trống")


@pytest.fixture(scope="module")
def aloud(tmp_path_factory):
    """What a real player did on a real sound server: see tests/ui/aloud.py."""
    folder = tmp_path_factory.mktemp("aloud")
    with null_sink(folder) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.aloud", str(folder)],
            env=environment, capture_output=True, text=True, timeout=50, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_cached_sentence_is_heard_within_150_ms(aloud):
    assert None not in aloud["delays_ms"]
    assert np.median(aloud["delays_ms"]) <= 150
    assert aloud["silent"] is False


def test_the_phrases_light_up_as_they_are_heard(aloud):
    assert [phrase for phrase, _ in aloud["phrases"]] == [0, 1, 2, 3]
    for (_, at), (start, _) in zip(aloud["phrases"][1:], aloud["marks"][1:], strict=True):
        assert abs(at - start) <= 200


def test_the_sound_that_leaves_the_machine_is_the_whole_sentence(aloud):
    assert 0.1 < aloud["peak"] < 0.99
    assert abs(aloud["heard_ms"] - aloud["length_ms"]) <= 150


def test_another_sentence_takes_over_and_stop_is_silence(aloud):
    assert None not in aloud["switch_ms"]
    assert aloud["heard_after_stop"] == 0


def test_a_sentence_not_yet_rendered_is_rendered_and_heard(aloud):
    assert 0 < aloud["on_demand_ms"] < 3000


def test_a_person_s_recording_follows_the_three_speeds_at_its_own_pitch(aloud):
    """It is one file, recorded at the speaker's pace."""
    lengths, pitches = zip(*aloud["person"], strict=True)
    assert lengths == pytest.approx([1250, 1000, 800], abs=60)
    assert pitches == pytest.approx([140] * 3, abs=5)


def test_the_chime_is_heard(aloud):
    assert aloud["chime_heard"]


def test_a_device_that_goes_away_in_the_middle_leaves_the_words_going(aloud):
    assert aloud["after_loss"] == [True, "Máy đang không có tiếng", True]
