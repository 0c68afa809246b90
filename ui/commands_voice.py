"""The commands `diemhoc voice ...`: which voice says what, rendering ahead, and trying how a text sounds."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from content.lesson import Lesson, Pack
    from voice.narrator import Clip, Job, Narrator

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

SPEEDS = ("slow", "normal", "fast")
RUNGS = ("recorded", "piper", "pyttsx3", "silent")
LANGUAGES = ("vi", "en")
HOPELESS = frozenset({"voice.missing", "voice.disk"})
"""Troubles that the next sentence would have as well."""


def register(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add `voice list`, `render`, `say` and those of ui/commands_voices.py."""
    from ui import commands_voices

    voice = sub.add_parser(
        "voice",
        parents=[common],
        help="narration: who says what, render ahead, install voices, say a text",
        description="Narration is rendered once a sentence and kept with the data; the screen only plays it.",
        epilog='example:\n  diemhoc voice say "Gọi 113 khi gặp nguy hiểm." --out x.wav',
    )
    actions = voice.add_subparsers(dest="action", required=True, metavar="COMMAND")
    listing = actions.add_parser(
        "list",
        parents=[common],
        help="which voice says the sentences, and how many are rendered",
        description="Tells for each lesson how many of its sentences a person has recorded, how many a Piper\n"
        "voice says, how many the platform's own, how many nobody; and how many are rendered at each speed.",
        epilog="examples:\n  diemhoc voice list\n  diemhoc voice list my-pack --sentences\n"
        "  diemhoc voice list --heard hmn --json",
    )
    listing.add_argument("--sentences", action="store_true", help="one line for each sentence")
    listing.add_argument("pack", nargs="?", type=Path, help="a pack's folder (default: all of this machine)")
    listing.set_defaults(handler=voice_list)
    rendering = actions.add_parser(
        "render",
        parents=[common],
        help="render every sentence of a pack ahead",
        description="Renders what is not yet rendered. Stopped at any time, it goes on from there.",
        epilog="examples:\n  diemhoc voice render\n  diemhoc voice render my-pack --speed all",
    )
    rendering.add_argument(
        "pack", nargs="?", type=Path, help="a pack's folder (default: all of this machine)"
    )
    rendering.add_argument("--speed", choices=(*SPEEDS, "all"), default="normal", help="default: normal")
    rendering.set_defaults(handler=voice_render)
    saying = actions.add_parser(
        "say",
        parents=[common],
        help="write how a text sounds to a file",
        description="Speaks TEXT into a .wav or .ogg file; needs no sound device. Bars cut it into phrases.",
        epilog='examples:\n  diemhoc voice say "Gọi 113 khi gặp nguy hiểm." --out x.wav\n'
        '  diemhoc voice say "Mã OTP | giống như | chìa khoá." --speed slow --out key.ogg',
    )
    saying.add_argument("text", metavar="TEXT")
    saying.add_argument("--out", required=True, type=_sound_file, metavar="FILE", help="x.wav or x.ogg")
    saying.add_argument("--speed", choices=SPEEDS, default="normal", help="default: normal")
    saying.set_defaults(handler=voice_say)
    for parser in (listing, rendering, saying):
        parser.add_argument(
            "--heard",
            default="",
            metavar="TAG",
            help="the language to hear where it is recorded, such as hmn",
        )
        parser.add_argument(
            "--language", choices=LANGUAGES, default="vi", help="spoken language (default: vi)"
        )
    commands_voices.register(actions, common)


def voice_list(args: argparse.Namespace) -> int:
    """Print for each lesson who says it and how much is rendered. Exit code 0 also without a voice: that is told."""
    with _Opened(args) as narrator:
        pack = _pack(args)
        problem = narrator.engine_problem()
        lessons = [_counts(narrator, lesson, args, mute=problem is not None) for lesson in pack.lessons]
        voices = [voice.card.id for voice in narrator.ladder.voices()]
        books = [book.manifest.id for book in narrator.ladder.books()]
    sentences = sum(lesson["sentences"] for lesson in lessons)
    unrecorded = sentences - sum(lesson["rungs"]["recorded"] for lesson in lessons)
    if args.json:
        told = {"pack": pack.id, "language": args.language, "heard": args.heard, "lessons": lessons}
        told |= {
            "sentences": sentences,
            "without_human_voice": unrecorded,
            "voices": voices,
            "recordings": books,
        }
        print(json.dumps({**told, "problem": problem and str(problem)}, ensure_ascii=False, indent=2))
        return 0
    print(f"{'lesson':<26}{'sentences':>10}" + "".join(f"{name:>9}" for name in (*RUNGS, *SPEEDS)))
    for lesson in lessons:
        counts = [*lesson["rungs"].values(), *lesson["rendered"].values()]
        print(f"{lesson['lesson']:<26}{lesson['sentences']:>10}" + "".join(f"{count:>9}" for count in counts))
        for line in lesson["spoken_by"] if args.sentences else ():
            print(f"  {line['rung']:<9} {line['voice']:<24} {line['text']}")
    print(f"{unrecorded} of {sentences} sentences lack a human voice.")
    print(f"Installed: {', '.join([*voices, *books]) or 'no voice'}.")
    print(
        f"Silent where nothing better is there: {problem}"
        if problem
        else "Voice: where nothing better is there, the platform's own, by pyttsx3."
    )
    return 0


def voice_render(args: argparse.Namespace) -> int:
    """Render what is missing, a line a sentence; exit code 1 when a sentence is left without sound."""
    from voice.errors import VoiceError

    speeds = SPEEDS if args.speed == "all" else (args.speed,)
    jobs = _each_once([job for lesson in _pack(args).lessons for job in _jobs(lesson, args, speeds)])
    counts = {"ready": 0, "rendered": 0, "failed": 0}
    with _Opened(args) as narrator:
        if (problem := narrator.problem()) is not None:
            raise problem
        for number, job in enumerate(jobs, 1):
            ready = narrator.found(job)[1] is not None
            made = _one(narrator, job)
            if isinstance(made, VoiceError) and made.code in HOPELESS:
                raise made
            state = "failed" if isinstance(made, VoiceError) else "ready" if ready else "rendered"
            counts[state] += 1
            if not args.json:
                why = f"  ({made})" if isinstance(made, VoiceError) else ""
                text = " ".join(job.phrases)
                print(f"[{number:>{len(str(len(jobs)))}}/{len(jobs)}] {state:<8} {text}{why}", flush=True)
    if args.json:
        print(json.dumps({"sentences": len(jobs), **counts}))
    else:
        print(
            f"{len(jobs)} sentences: {counts['rendered']} rendered now, {counts['ready']} ready before, "
            f"{counts['failed']} without sound."
        )
    return 1 if counts["failed"] else 0


def voice_say(args: argparse.Namespace) -> int:
    """Write the text's sound to args.out, whole or not at all."""
    from kiosk.paths import DataDir
    from ui.sound.shelf import shelf_of
    from voice.errors import VoiceError
    from voice.narrator import Job, Narrator
    from voice.spoken import to_speech

    phrases = tuple(part for part in (part.strip() for part in args.text.split("|")) if part)
    with tempfile.TemporaryDirectory() as folder:
        narrator = Narrator(Path(folder), shelf_of(DataDir(args.data)))
        job = Job(phrases, args.language, args.speed, args.heard)
        try:
            made, rung = _one(narrator, job), narrator.found(job)[0]
        finally:
            narrator.close()
        if isinstance(made, VoiceError):
            raise made
        _keep(made.path, args.out)
    said = [to_speech(phrase, args.language) for phrase in phrases]
    if args.json:
        facts = {
            "file": str(args.out),
            "rung": rung.name,
            "voice": rung.source,
            "duration_ms": made.duration_ms,
            "said": said,
            "marks": made.marks,
        }
        print(json.dumps(facts, ensure_ascii=False))
    else:
        print(f"{args.out}: {made.duration_ms / 1000:.1f} s, says: {' | '.join(said)}")
    return 0


class _Opened:
    """The narrator of the data folder, closed at the end."""

    def __init__(self, args: argparse.Namespace) -> None:
        from kiosk.paths import DataDir
        from ui.sound.shelf import shelf_of
        from voice.narrator import Narrator

        data = DataDir(args.data)
        self._narrator = Narrator(data.voice, shelf_of(data))

    def __enter__(self) -> Narrator:
        return self._narrator

    def __exit__(self, *_: object) -> None:
        self._narrator.close()


def _pack(args: argparse.Namespace) -> Pack:
    from content.library import load_library
    from content.load import load_pack
    from kiosk.paths import DataDir

    return load_pack(args.pack) if args.pack else load_library(DataDir(args.data).packs)


def _jobs(lesson: Lesson, args: argparse.Namespace, speeds: tuple[str, ...]) -> list[Job]:
    """Every sentence of the lesson at every speed; one without English is spoken in Vietnamese."""
    from voice.narrator import Job

    return [
        Job(sentence.utterance(args.language), sentence.language(args.language), speed, args.heard)
        for speed in speeds
        for sentence in lesson.sentences()
    ]


def _each_once(jobs: list[Job]) -> list[Job]:
    return list(dict.fromkeys(jobs))


def _counts(narrator: Narrator, lesson: Lesson, args: argparse.Namespace, *, mute: bool) -> dict:
    jobs = {speed: _each_once(_jobs(lesson, args, (speed,))) for speed in SPEEDS}
    rendered = {speed: sum(narrator.found(job)[1] is not None for job in jobs[speed]) for speed in SPEEDS}
    spoken_by = []
    for job in jobs["normal"]:
        rung = narrator.found(job)[0]
        nobody = rung.name == "pyttsx3" and mute
        name, voice = ("silent", "") if nobody else (rung.name, rung.source)
        spoken_by.append({"text": " ".join(job.phrases), "rung": name, "voice": voice})
    rungs = {name: sum(line["rung"] == name for line in spoken_by) for name in RUNGS}
    told = {"lesson": lesson.id, "sentences": len(jobs["normal"]), "rungs": rungs}
    return {**told, "rendered": rendered, "spoken_by": spoken_by}


def _one(narrator: Narrator, job: Job) -> Clip | Exception:
    made: list[Clip | Exception] = []
    narrator.render([job], lambda _, clip: made.append(clip))
    return made[0]


def _sound_file(text: str) -> Path:
    path = Path(text).expanduser()
    if path.suffix.lower() not in (".wav", ".ogg"):
        raise argparse.ArgumentTypeError(f"{text!r} must end in .wav or .ogg")
    return path


def _keep(clip: Path, out: Path) -> None:
    """Copy the clip to ``out``, as WAV when it is so named."""
    import shutil

    import soundfile

    unfinished = out.with_name(f".{out.name}.part")
    try:
        if out.suffix.lower() == ".ogg":
            shutil.copyfile(clip, unfinished)
        else:
            samples, rate = soundfile.read(clip, dtype="int16")
            with unfinished.open("wb") as file:
                soundfile.write(file, samples, rate, format="WAV", subtype="PCM_16")
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
