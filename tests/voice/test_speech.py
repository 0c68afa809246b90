"""Real speech by the platform's engine: speed, phrase times and what happens to a broken rendering."""

import numpy as np
import pytest

from voice.errors import VoiceError
from voice.loudness import CEILING
from voice.narrator import SPEEDS
from voice.speech import PAUSE_MS, SAMPLE_RATE, Speech, count_syllables

SENTENCES = [
    ("Mã ô tê pê", "giống như", "chìa khoá", "nhà mình."),
    ("Đưa thẻ vào khung vàng.",),
    ("Bà con không đọc mã", "cho ai qua điện thoại."),
    ("Bấm nút đỏ", "để tắt máy."),
    ("Gọi một một ba", "khi gặp nguy hiểm."),
    ("Chạm nhẹ một cái", "vào bức ảnh."),
    ("Hai mươi lăm nghìn đồng",),
    ("Mình xem kỹ tên người nhận", "rồi mới bấm nhé!"),
]


@pytest.fixture(scope="module")
def speech():
    return Speech()


def spoken_seconds(sound):
    return sum(end - start for start, end in sound.marks) / 1000


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_measured_speed_is_within_15_percent_of_the_promise(speech, speed):
    for phrases in SENTENCES:
        sound = speech.sentence(phrases, "vi", SPEEDS[speed])
        measured = sum(count_syllables(phrase, "vi") for phrase in phrases) / spoken_seconds(sound)
        assert measured == pytest.approx(SPEEDS[speed], rel=0.15), phrases


def test_speeds_asked_in_any_order_do_not_leak_into_each_other(speech):
    """pyttsx3 by itself often speaks at the speed of the sentence before."""
    wanted = [3.2, 5.0, 5.0, 3.2, 4.0, 3.2, 5.0]
    lengths = [spoken_seconds(speech.sentence(SENTENCES[0], "vi", rate)) for rate in wanted]
    for rate in set(wanted):
        same = [length for length, at in zip(lengths, wanted, strict=True) if at == rate]
        assert max(same) - min(same) < 0.1 * min(same)


@pytest.mark.parametrize("phrases", SENTENCES)
def test_each_mark_holds_its_phrase_and_the_pauses_are_silent(speech, phrases):
    sound = speech.sentence(phrases, "vi", 4.0)
    assert len(sound.marks) == len(phrases)
    level = np.abs(sound.samples)
    before = 0
    for number, (start, end) in enumerate(sound.marks):
        assert before < start < end <= sound.duration_ms
        if number:
            assert start - before == pytest.approx(PAUSE_MS, abs=2)
        assert level[before * SAMPLE_RATE // 1000 + 48 : start * SAMPLE_RATE // 1000 - 48].max() < 0.001
        assert level[start * SAMPLE_RATE // 1000 : end * SAMPLE_RATE // 1000].max() > 0.05
        before = end
    assert 0.2 < level.max() <= CEILING + 0.01


def test_a_phrase_without_words_takes_no_time(speech):
    sound = speech.sentence(("Chào", "…", "bà con."), "vi", 4.0)
    assert sound.marks[1][0] == sound.marks[1][1]
    assert sound.marks[2][0] - sound.marks[0][1] == pytest.approx(PAUSE_MS, abs=2)


def test_english_is_spoken_by_another_voice(speech):
    sound = speech.sentence(("The code", "is your house key."), "en", 4.0)
    measured = 6 / spoken_seconds(sound)
    assert measured == pytest.approx(4.0, rel=0.25)


def test_a_language_without_a_voice_is_refused_in_one_line(speech):
    with pytest.raises(VoiceError, match="no voice for 'xx'") as refused:
        speech.sentence(("Nyob zoo",), "xx", 4.0)
    assert refused.value.code == "voice.language"
    assert refused.value.vi


def test_an_engine_that_gives_no_sound_is_asked_three_times_and_then_named(speech, monkeypatch):
    asked = []
    monkeypatch.setattr(speech, "_samples", lambda *a: asked.append(a) or np.zeros(0, np.float32))
    with pytest.raises(VoiceError, match="nothing usable"):
        speech.sentence(("Chào bà con.",), "vi", 4.0)
    assert len(asked) == 3


def test_one_empty_file_is_simply_rendered_again(speech, monkeypatch):
    """Once in a while pyttsx3 writes a WAV of no length."""
    real, asked = speech._samples, []

    def sometimes(*order):
        asked.append(order)
        return np.zeros(0, np.float32) if len(asked) == 1 else real(*order)

    monkeypatch.setattr(speech, "_samples", sometimes)
    assert speech.sentence(("Chào bà con nhé.",), "vi", 4.0).duration_ms > 500


def test_a_speed_that_was_ignored_once_is_asked_again(speech, monkeypatch):
    real, asked = speech._samples, []

    def ignored(text, lang, wpm):
        asked.append(wpm)
        return real(text, lang, 300 if len(asked) == 1 else wpm)

    monkeypatch.setattr(speech, "_samples", ignored)
    sound = speech.sentence(SENTENCES[1], "vi", 3.2)
    assert asked[0] == asked[1]
    assert 5 / spoken_seconds(sound) == pytest.approx(3.2, rel=0.15)


def test_a_sentence_said_at_another_rate_every_time_is_refused(speech, monkeypatch):
    """A file whose sample rate is told wrongly plays three times too fast, whatever speed is asked for."""
    honest = speech._samples
    usual = 4.0 * speech.words_a_minute["vi"]
    monkeypatch.setattr(speech, "_samples", lambda text, lang, wpm: honest(text, lang, usual)[::3])
    with pytest.raises(VoiceError, match="nothing usable"):
        speech.sentence(("Mình xem kỹ", "tên người nhận nhé."), "vi", 4.0)


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [("Mã ô tê pê", "vi", 4), ("Khoá, nhé!", "vi", 2), ("", "vi", 0), ("The little house key", "en", 5)],
)
def test_syllables_are_counted(text, lang, count):
    assert count_syllables(text, lang) == count
