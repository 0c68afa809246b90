"""A real browser for tests: headless Chromium, spoken to over a pipe (DevTools protocol), with no library between."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from base64 import b64decode
from pathlib import Path
from typing import Any

WAIT_S = 20.0
FOUND = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Chromium:
    """One browser with one page, `width` x `height` CSS pixels. To be closed."""

    def __init__(self, profile: Path, width: int = 390, height: int = 800) -> None:
        assert FOUND is not None
        hear, say = os.pipe(), os.pipe()
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"]
        command = [FOUND, *flags, f"--user-data-dir={profile}", f"--window-size={width},{height}"]
        command += ["--remote-debugging-pipe", "about:blank"]
        wired = f'exec 3<&{say[0]} 4>&{hear[1]} && exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", wired, "bash", *command],
            pass_fds=(say[0], hear[1]),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(say[0])
        os.close(hear[1])
        self._hear, self._say = os.fdopen(hear[0], "rb"), os.fdopen(say[1], "wb")
        self._number, self._rest, self._page = 0, b"", ""
        os.set_blocking(hear[0], False)
        found = self.ask("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in found if one["type"] == "page")
        self._page = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": True}
        self.ask("Emulation.setDeviceMetricsOverride", **metrics)

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask the browser something of DevTools and return its answer. Raises AssertionError when it says no."""
        self._number += 1
        order: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._page:
            order["sessionId"] = self._page
        self._say.write(json.dumps(order).encode() + b"\0")
        self._say.flush()
        deadline = time.monotonic() + WAIT_S
        while True:
            told = self._next(deadline)
            if told.get("id") == self._number:
                assert "error" not in told, f"{method}: {told['error']}"
                answer: dict[str, Any] = told["result"]
                return answer

    def go(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self.ask("Page.navigate", url=address)
        self.until(f"document.readyState === 'complete' && location.href === {json.dumps(address)}")

    def run(self, script: str) -> Any:
        """What a script comes to in the page; promises are waited for."""
        told = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, script: str) -> None:
        """Wait until a script comes true in the page."""
        deadline = time.monotonic() + WAIT_S
        while not self.run(script):
            assert time.monotonic() < deadline, script
            time.sleep(0.05)

    def picture(self, file: Path) -> None:
        """The page as it is seen, as PNG."""
        file.write_bytes(b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def close(self) -> None:
        self._say.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._hear.close()

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert time.monotonic() < deadline, "the browser does not answer"
            more = self._hear.read()
            if more:
                self._rest += more
            elif self._process.poll() is not None:
                raise AssertionError("the browser has ended")
            else:
                time.sleep(0.005)
        line, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(line)
        return told
