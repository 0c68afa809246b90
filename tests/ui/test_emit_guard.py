"""A kiosk emits signals for months: the interpreter must not run out of references to True."""

import subprocess
import sys

PROGRAM = """
import ui.emit_guard
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Speaker(QObject):
    said = Signal(object)
app = QCoreApplication([])
speaker = Speaker()
for i in range(20000):
    speaker.said.emit([i])
print("alive", True)
"""


def test_twenty_thousand_emits_leave_the_interpreter_alive() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=50)
    assert (done.returncode, done.stdout.strip()) == (0, "alive True"), done.stderr
