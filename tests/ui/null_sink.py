"""A sound server whose device is a pipe: real playing on a machine without a sound card."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

SAMPLE_RATE = 48_000
"""Of what is read from the pipe: mono, 16 bits, little end first."""


@contextlib.contextmanager
def null_sink(folder: Path) -> Iterator[dict[str, str]]:
    """Run pulseaudio with one device; gives the environment in which programs play there.

    HEARD in it is the pipe that carries the samples played. The device is a pipe sink: a null sink renders
    two seconds at a time, so nothing about a start could be measured.
    """
    program = shutil.which("pulseaudio")
    assert program is not None, "tests of sound need the Debian package pulseaudio"
    folder = folder.resolve()
    socket, heard = folder / "s", folder / "heard"
    home = {
        **os.environ,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_RUNTIME_PATH": str(folder),
    }
    device = f"file={heard} format=s16le rate={SAMPLE_RATE} channels=1 use_system_clock_for_timing=yes"
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"]
    modules = [f"module-native-protocol-unix socket={socket} auth-anonymous=1", f"module-pipe-sink {device}"]
    server = subprocess.Popen(
        [program, *options, *(word for module in modules for word in ("-L", module))],
        env=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 10
        while not (socket.exists() and heard.exists()):
            assert server.poll() is None, "pulseaudio did not start"
            assert time.monotonic() < until, "pulseaudio did not answer"
            time.sleep(0.02)
        yield {**home, "PULSE_SERVER": f"unix:{socket}", "HEARD": str(heard), "QT_QPA_PLATFORM": "offscreen"}
    finally:
        server.kill()
        server.wait()
