"""The narrator against its worker: whole files whatever happens, and a reason instead of an exception."""

import os
import signal
import sys
import threading
import time

import pytest
import soundfile

from voice.cache import TEMPORARY
from voice.errors import VoiceError
from voice.narrator import Clip, Job, Narrator

SENTENCES = [
    Job(("Mã OTP", "giống như", "chìa khoá", "nhà mình.")),
    Job(("Gọi 113", "khi gặp nguy hiểm.")),
    Job(("Trả 25.000 đồng.",), speed="slow"),
    Job(("The code", "is your house key."), "en", "fast"),
]


@pytest.fixture
def narrator(tmp_path):
    narrator = Narrator(tmp_path / "voice")
    yield narrator
    narrator.close()


def rendered(narrator, jobs, **how):
    made = []
    narrator.render(jobs, lambda job, clip: made.append(clip), **how)
    return made


def assert_whole(clip, job):
    """The file decodes to its end and is as long as it says."""
    samples, rate = soundfile.read(clip.path)
    assert rate == 24_000 or rate == 48_000
    assert abs(len(samples) * 1000 / rate - clip.duration_ms) < 60
    assert abs(samples).max() > 0.05
    assert len(clip.marks) == len(job.phrases)


def test_each_sentence_becomes_one_whole_opus_file(narrator):
    for job, clip in zip(SENTENCES, rendered(narrator, SENTENCES), strict=True):
        assert_whole(clip, job)
        info = soundfile.info(clip.path)
        assert (info.format, info.subtype, info.channels) == ("OGG", "OPUS", 1)
        assert narrator.cached(job.phrases, job.lang, job.speed) == clip


def test_what_is_cached_needs_no_worker_and_is_not_rendered_again(narrator, tmp_path):
    (clip,) = rendered(narrator, SENTENCES[:1])
    before = clip.path.stat().st_mtime_ns
    broken = Narrator(tmp_path / "voice", command=["/nowhere/worker"])
    assert broken.cached(SENTENCES[0].phrases) == clip
    assert rendered(broken, SENTENCES[:1]) == [clip]
    assert clip.path.stat().st_mtime_ns == before


def test_written_and_spoken_form_are_the_same_clip(narrator):
    (clip,) = rendered(narrator, [Job(("Gọi 113",))])
    assert narrator.cached(("Gọi một một ba",)) == clip


def test_not_rendered_is_not_cached(narrator):
    assert narrator.cached(("Chưa ai đọc câu này",)) is None
    assert narrator.cached(SENTENCES[0].phrases, "xx") is None


def test_killed_again_and_again_while_rendering_every_sentence_ends_whole(narrator):
    """Killed while starting, between and amid sentences: nothing is lost, doubled or left half-written."""
    jobs = [
        Job((f"Câu số {number}", "của bài này."), speed=speed)
        for number in range(5)
        for speed in ("slow", "fast")
    ]
    stop, kills = threading.Event(), []

    def killer():
        waits = iter((0.31, 0.37, 0.29, 0.45, 0.6, 0.33, 0.41, 0.5))
        while not stop.wait(next(waits, 0.4)):
            if (pid := narrator._link.pid) is not None and len(kills) < 6:
                os.kill(pid, signal.SIGKILL)
                kills.append(pid)

    thread = threading.Thread(target=killer)
    thread.start()
    try:
        made = rendered(narrator, jobs)
    finally:
        stop.set()
        thread.join()
    assert len(kills) >= 2
    for job, clip in zip(jobs, made, strict=True):
        assert isinstance(clip, Clip), clip
        assert_whole(clip, job)
    folder = made[0].path.parent
    assert not list(folder.glob(f"{TEMPORARY}*"))
    assert len(list(folder.iterdir())) == 2 * len(jobs)


def test_no_engine_is_a_reason_in_both_languages_not_an_exception(tmp_path):
    worker = tmp_path / "worker.py"
    worker.write_text(
        "import sys, types\n"
        "gone = types.ModuleType('pyttsx3.drivers._espeak')\n"
        "import voice.espeak, voice.worker\n"
        "def register():\n"
        "    raise RuntimeError('This means you probably do not have eSpeak or eSpeak-ng installed!')\n"
        "voice.espeak.register = register\n"
        "sys.exit(voice.worker.main(sys.argv[1:]))\n"
    )
    narrator = Narrator(tmp_path / "voice", command=[sys.executable, str(worker)])
    problem = narrator.problem()
    assert problem.code == "voice.engine"
    assert "install espeak-ng" in str(problem)
    assert problem.vi == "Máy chưa có giọng đọc."
    began = time.monotonic()
    assert [made.code for made in rendered(narrator, SENTENCES)] == ["voice.engine"] * 4
    assert time.monotonic() - began < 0.1, "a machine without a voice is not asked again for each sentence"
    narrator.close()


@pytest.mark.parametrize(
    "command",
    [
        ["/nowhere/worker"],
        [sys.executable, "-c", "raise SystemExit(3)"],
        [sys.executable, "-c", "print('not json')"],
        [sys.executable, "-c", "print('{}', flush=True); input(); print('[1]', flush=True); input()"],
    ],
    ids=["missing", "dies", "babbles", "answers nonsense"],
)
def test_a_worker_that_is_not_one_is_a_reason_too(tmp_path, command):
    narrator = Narrator(tmp_path / "voice", command=command)
    (made,) = rendered(narrator, SENTENCES[:1])
    assert isinstance(made, VoiceError)
    assert made.code in ("voice.missing", "voice.worker")
    assert made.vi
    narrator.close()


def test_a_worker_that_hangs_is_ended_and_begun_again(tmp_path, monkeypatch):
    monkeypatch.setattr("voice.link.JOB_SECONDS", 0.2)
    monkeypatch.setattr("voice.narrator.TRIES", 2)
    hang = "import sys, time; print('{}', flush=True); sys.stdin.readline(); time.sleep(60)"
    narrator = Narrator(tmp_path / "voice", command=[sys.executable, "-c", hang])
    (made,) = rendered(narrator, SENTENCES[:1])
    assert made.code == "voice.worker"
    assert narrator._link.pid is None
    narrator.close()


@pytest.mark.parametrize(
    ("job", "code"),
    [
        (Job(("Nyob zoo",), "hmn"), "voice.language"),
        (Job(("Chào",), speed="tốc hành"), "voice.speed"),
        (Job(("…", " ")), "voice.empty"),
        (Job(("",)), "voice.empty"),
        (Job(()), "voice.empty"),
    ],
)
def test_an_odd_wish_is_refused_and_the_next_is_served(narrator, job, code):
    odd, good = rendered(narrator, [job, SENTENCES[1]])
    assert odd.code == code
    assert isinstance(good, Clip)


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "voice").write_text("a file where the folder should be")
    narrator = Narrator(tmp_path / "voice")
    (made,) = rendered(narrator, SENTENCES[:1])
    assert made.code == "voice.disk"
    narrator.close()


def test_close_cuts_a_long_rendering_short_from_another_thread(tmp_path):
    narrator = Narrator(tmp_path / "voice")
    made = []
    jobs = [Job((f"Câu dài số {number}",)) for number in range(500)]
    thread = threading.Thread(target=narrator.render, args=(jobs, lambda _, clip: made.append(clip)))
    thread.start()
    while not made:
        time.sleep(0.01)
    narrator.close()
    thread.join(5)
    assert not thread.is_alive()
    assert made[-1].code == "voice.closed"
    assert narrator._link.pid is None


def test_an_urgent_sentence_goes_before_the_rest_of_a_long_rendering(narrator):
    made, at = [], []
    jobs = [Job((f"Câu thường số {number}",)) for number in range(16)]
    thread = threading.Thread(target=narrator.render, args=(jobs, lambda _, clip: made.append(clip)))
    thread.start()
    while not made:
        time.sleep(0.005)
    narrator.render([Job(("Câu gấp",))], lambda _, clip: at.append(len(made)), urgent=True)
    thread.join(30)
    assert at[0] < 8
    assert all(isinstance(clip, Clip) for clip in made)
