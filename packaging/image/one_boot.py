"""The trials that share one boot: chords of keys, a frozen program, crashes in a row, a hung screen."""

import time
from contextlib import suppress
from functools import partial

import sticks
from bench import BOOT_S, Bench
from kiosk_in_guest import KioskInGuest

CHORDS = [
    *(f"ctrl-alt-f{number}" for number in range(1, 13)),
    *["ctrl-alt-delete"] * 7,
    *(f"alt-sysrq-{key}" for key in "reisub"),
    *("alt-f4", "ctrl-alt-backspace", "alt-tab", "meta_l", "ctrl-c", "ctrl-q", "ctrl-shift-esc", "f11"),
]


def one_boot(bench: Bench, wanted: set[str]) -> bool:
    """The trials that share a boot."""
    kiosk, good = bench.boot(), True
    bench.listen()
    kiosk.until_ready(BOOT_S)
    at = bench.machine.seconds
    screen = kiosk.until_loaded(BOOT_S)
    loaded = bench.machine.seconds
    still = kiosk.settled("first-run.png")
    good &= bench.tell(
        "screen",
        screen.startswith("First"),
        f"ready after {at:.0f} s, {screen} after {loaded:.0f} s: first-run.png",
    )
    trials = {"keys": partial(keys, before=still), "freeze": freeze, "crash": crash, "hang": hang}
    for name, trial in trials.items():
        if name in wanted:
            good &= bench.tell(name, *trial(kiosk))
    return good


def keys(kiosk: KioskInGuest, before: bytes) -> tuple[bool, str]:
    """No chord leads anywhere."""

    def facts() -> str:
        return kiosk.said(
            "cat /proc/sys/kernel/random/boot_id /sys/class/tty/tty0/active /run/diemhoc-kiosk/pid"
        )

    def arrived() -> int:  # signals of the keyboard's port: the chords did reach the machine
        return sum(map(int, kiosk.said("grep xhci /proc/interrupts | awk '{print $2}'").split()))

    was, signals = facts(), arrived()
    for chord in CHORDS:
        kiosk.machine.press(chord)
        time.sleep(0.35)
    time.sleep(5)
    now = facts()
    same = kiosk.settled("keys.png", like=before)
    signals = arrived() - signals
    good = was == now and "tty1" in now and same == before and signals >= len(CHORDS)
    sysrq = kiosk.said("cat /proc/sys/kernel/sysrq")
    stayed = "the same" if was == now else f"{was!r} -> {now!r}"
    shown = "the same" if same == before else "OTHER"
    return (
        good,
        f"{len(CHORDS)} chords, {signals} signals of the port; boot, terminal, program {stayed}, screen {shown}, "
        f"sysrq {sysrq}",
    )


def freeze(kiosk: KioskInGuest) -> tuple[bool, str]:
    """SIGSTOP to the program; the watchdog."""
    since, was = time.monotonic(), kiosk.restarts()
    kiosk.said(f"kill -STOP {kiosk.pid()}")
    return _watchdog(kiosk, since, was, "after-freeze.png")


def hang(kiosk: KioskInGuest) -> tuple[bool, str]:
    """The screen's thread alone, held by ptrace, as a loop without an end would hold it; the others run on."""
    since, was = time.monotonic(), kiosk.restarts()
    size = int(kiosk.said("stat -c %s /var/lib/diem-hoc-so/log/frozen.log"))
    perl = "syscall(101,0x4206,$p,0,0)==0 or die $!; syscall(101,0x4207,$p,0,0); "  # PTRACE_SEIZE, PTRACE_INTERRUPT
    perl += "while(kill 0,$p){waitpid(-1,0x40000001);sleep 1}"
    kiosk.said(f"perl -e '$p={kiosk.pid()}; {perl}' >/dev/null 2>&1 &")
    good, told = _watchdog(kiosk, since, was, "after-hang.png")
    trace = kiosk.said(f"tail -c +{size + 1} /var/lib/diem-hoc-so/log/frozen.log | head -c 400")
    return good and "Timeout (" in trace, f"{told}; frozen.log: {trace[:160]!r}"


def _watchdog(kiosk: KioskInGuest, since: float, was: int, picture: str) -> tuple[bool, str]:
    gone = kiosk.until(lambda: kiosk.restarts() > was, 200) - since
    back = kiosk.until_ready(BOOT_S) - since
    kiosk.until_loaded(BOOT_S)
    kiosk.settled(picture)
    why = kiosk.said("cat /run/diemhoc-kiosk/crashes.json")
    good = '"reason":"watchdog"' in why and gone < 120
    return good, f"started anew after {gone:.0f} s, first frame after {back:.0f} s; {why}"


def crash(kiosk: KioskInGuest) -> tuple[bool, str]:
    """SIGSEGV until the safe screen stands; and back by touching. Seen: once cage has been started again, the first touch of
    qemu's tablet (a mouse to cage) comes to nothing, the second one counts; a touch screen could not be tried."""
    since, shots = time.monotonic(), 0
    while "session safe" not in (line := kiosk.command_line()):
        if "run" in line.split():
            kiosk.said(f"kill -SEGV {kiosk.pid()}")
            shots += 1
        time.sleep(1.5)
        if time.monotonic() - since > BOOT_S:
            return False, f"no safe screen after {shots} crashes"
    kiosk.until_ready(BOOT_S)
    safe = time.monotonic() - since
    code = sticks.square_code(kiosk, "safe.png")
    touched, touches = time.monotonic(), 0
    while "session safe" in kiosk.command_line() and touches < 3:
        kiosk.machine.touch((120 + 280) / 1920, (740 + 90) / 1080)
        touches += 1
        with suppress(TimeoutError):
            kiosk.until(lambda: "session safe" not in kiosk.command_line(), 20)
    kiosk.until_ready(BOOT_S)
    back = time.monotonic() - touched
    kiosk.until_loaded(BOOT_S)
    kiosk.settled("after-safe.png")
    good = "so lan 5/5" in code and "DIEMHOC" in code and "run" in kiosk.command_line().split()
    return (
        good,
        f"{shots} shots, safe screen after {safe:.0f} s, back {back:.0f} s after {touches} touches; the code says {code!r}",
    )
