"""pyttsx3's espeak driver, made to wait: registered as the pyttsx3 driver ``espeak_settled``.

libespeak-ng takes settings and text into a queue of its own. pyttsx3 cancels that queue when a loop ends, so
a rate that was just set is sometimes lost (measured: 3 of 11 renderings in turn at changing rates used an old
one) and a file may be written empty. Waiting for the queue after each setting and each loop mends both (400
in turn, none at an old rate, none empty).
In this mode (retrieval) libespeak-ng opens no sound device and needs no display.
"""

import importlib
import sys
from types import ModuleType
from typing import Any

NAME = "espeak_settled"

MORE = {"pitch": 3, "range": 4, "gap": 7}
"""Properties that this driver knows beside pyttsx3's own, and their numbers in libespeak-ng (speak_lib.h)."""


def register() -> str:
    """Make the driver known to pyttsx3; return its name for ``pyttsx3.init``. Raises without espeak-ng."""
    library: Any = importlib.import_module("pyttsx3.drivers._espeak")
    base: Any = importlib.import_module("pyttsx3.drivers.espeak").EspeakDriver

    class SettledDriver(base):  # type: ignore[misc]
        @staticmethod
        def setProperty(name: str, value: Any) -> None:
            if name in MORE:
                library.SetParameter(MORE[name], value, 0)
            else:
                base.setProperty(name, value)
            library.Synchronize()

        def startLoop(self) -> None:
            super().startLoop()
            library.Synchronize()

    module = ModuleType(f"pyttsx3.drivers.{NAME}")
    vars(module)["buildDriver"] = SettledDriver
    sys.modules[module.__name__] = module
    return NAME
