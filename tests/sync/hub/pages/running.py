"""A hub over a real socket for a real browser, its clock in hand, and the keys of a keyboard."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import uvicorn

from sync.hub.account.accounts import add_account, set_totp
from sync.hub.account.totp import STEP_S, code_at
from sync.hub.app import make_app
from tests.chromium import Chromium
from tests.sync.hub.desk import Desk
from tests.sync.hub.pages import world
from tests.sync.hub.pages.browser import PASSWORD, SECRET

WHOLE = "document.readyState === 'complete'"
FOCUS = "document.activeElement"
_CODES = {"Tab": 9, "Enter": 13, " ": 32, "ArrowRight": 39, "ArrowDown": 40, "+": 187, "-": 189}


class Running:
    """The hub of a small province with three accounts: lan (a commune), tinh (the province), ca.nuoc (the country)."""

    def __init__(self, where: Path) -> None:
        self.desk = Desk(where)
        world.learn(self.desk, communes=5, people=14, days=20)
        self.now = self.desk.now
        for name, role, place in (
            ("lan", "commune", (world.PROVINCE, world.COMMUNES[0])),
            ("tinh", "province", (world.PROVINCE, "")),
            ("ca.nuoc", "province", ("", "")),
        ):
            add_account(
                self.desk.conn, name, role, province=place[0], commune=place[1], password=PASSWORD, now_ms=self.now
            )  # fmt: skip
            if role == "province":
                set_totp(self.desk.conn, name, SECRET, 0, now_ms=self.now, by=name)
        self.desk.conn.close()
        listener = socket.socket(proto=socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self._server = uvicorn.Server(
            uvicorn.Config(make_app(where, lambda: self.now), log_config=None, lifespan="on")
        )
        self._thread = threading.Thread(target=self._server.run, args=([listener],), daemon=True)
        self._thread.start()

    def code(self) -> str:
        self.now += STEP_S * 1000  # each counts once
        return code_at(SECRET, self.now // 1000 // STEP_S)

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)


def press(browser: Chromium, key: str, shift: bool = False) -> None:
    """A key goes down and up, as from a keyboard."""
    text = {"Enter": "\r", " ": " ", "+": "+", "-": "-"}.get(key, "")
    sent = {"key": key, "windowsVirtualKeyCode": _CODES[key], "modifiers": 8 if shift else 0}
    browser.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **sent)
    browser.ask("Input.dispatchKeyEvent", type="keyUp", **sent)


def tab_to(browser: Chromium, wanted: str, most: int = 60) -> None:
    """Go on by Tab until the script `wanted` is true of the focused element (`it`)."""
    for _ in range(most):
        press(browser, "Tab")
        if browser.run(f"((it) => {wanted})({FOCUS})"):
            return
    raise AssertionError(f"the keyboard does not come to {wanted}")


def send(browser: Chromium) -> None:
    """Enter, and the page that comes of it."""
    browser.run("window.before = true")
    press(browser, "Enter")
    browser.until(f"!window.before && {WHOLE}")


def open_page(browser: Chromium, address: str) -> None:
    """Go to an address of the hub, wherever it leads in the end."""
    browser.run("window.before = true")
    browser.ask("Page.navigate", url=address)
    browser.until(f"!window.before && {WHOLE}")


def log_in(browser: Chromium, hub: Running, name: str) -> None:
    """Name, password and code by keyboard alone."""
    browser.go(f"{hub.url}/dang-nhap")
    for field, words in (("ten", name), ("mat-khau", PASSWORD)):
        if browser.run(f"{FOCUS}.name") != field:
            tab_to(browser, f"it.name === '{field}'")
        browser.ask("Input.insertText", text=words)
    send(browser)
    if browser.run("location.pathname") == "/dang-nhap/ma":
        if browser.run(f"{FOCUS}.name") != "ma":
            tab_to(browser, "it.name === 'ma'")
        browser.ask("Input.insertText", text=hub.code())
        send(browser)
    assert browser.run("location.pathname") == "/", browser.run("document.body.innerText")
