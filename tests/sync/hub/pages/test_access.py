"""Every page of the hub in a real browser: no serious fault for who sees or moves badly; all of it by keyboard."""

import socket
import threading

import pytest
import uvicorn

from sync.hub.accounts import add_account, set_totp
from sync.hub.app import make_app
from sync.hub.pages.all import PAGES
from sync.hub.totp import STEP_S, code_at
from tests import axe
from tests.chromium import FOUND, Chromium
from tests.sync.hub.desk import Desk
from tests.sync.hub.pages import world
from tests.sync.hub.pages.browser import PASSWORD, SECRET

pytestmark = pytest.mark.skipif(FOUND is None, reason="Chromium is not installed (packaging/apt-test.txt)")
FILES = {"/bao-cao/{mau}"}
FILLED = {"/xa/{xa}": f"/xa/{world.COMMUNES[0]}"}
MORE = (
    "/chung-nhan",
    "/chung-nhan/ABCDEFGHJKMNPQRS",
    "/bai",
    "/bai/otp-la-chia-khoa-nha",
    "/khong-co-trang-nay",
)
WHOLE = "document.readyState === 'complete'"
FOCUS = "document.activeElement"
SEEN = (
    "((s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none')"
    "(getComputedStyle({it}))"
)


class Running:
    """A hub over a real socket, its clock in hand."""

    def __init__(self, where):
        self.desk = Desk(where)
        world.learn(self.desk, communes=5, people=14, days=20)
        self.now = self.desk.now
        for name, role, commune in (("lan", "commune", world.COMMUNES[0]), ("tinh", "province", "")):
            add_account(
                self.desk.conn, name, role, province=world.PROVINCE, commune=commune, password=PASSWORD, now_ms=self.now
            )  # fmt: skip
        set_totp(self.desk.conn, "tinh", SECRET, 0, now_ms=self.now, by="tinh")
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

    def code(self):
        self.now += STEP_S * 1000  # each counts once
        return code_at(SECRET, self.now // 1000 // STEP_S)

    def close(self):
        self._server.should_exit = True
        self._thread.join(10)


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    hub = Running(tmp_path_factory.mktemp("hub") / "hub.sqlite")
    yield hub
    hub.close()


@pytest.fixture
def browser(tmp_path):
    browser = Chromium(tmp_path / "profile", 1366, 768)
    yield browser
    browser.close()


def press(browser, key, shift=False):
    """A key goes down and up, as from a keyboard."""
    codes = {"Tab": 9, "Enter": 13, " ": 32}
    text = {"Enter": "\r", " ": " "}.get(key, "")
    sent = {"key": key, "windowsVirtualKeyCode": codes[key], "modifiers": 8 if shift else 0}
    browser.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **sent)
    browser.ask("Input.dispatchKeyEvent", type="keyUp", **sent)


def tab_to(browser, wanted, most=60):
    """Go on by Tab until the script `wanted` is true of the focused element (`it`)."""
    for _ in range(most):
        press(browser, "Tab")
        if browser.run(f"((it) => {wanted})({FOCUS})"):
            return
    raise AssertionError(f"the keyboard does not come to {wanted}")


def send(browser):
    """Enter, and the page that comes of it."""
    browser.run("window.before = true")
    press(browser, "Enter")
    browser.until(f"!window.before && {WHOLE}")


def log_in(browser, hub, name):
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


def test_no_page_has_a_serious_fault(hub, browser):
    program = axe.script()
    found = {}

    def look(path):
        browser.run("window.before = true")
        browser.ask("Page.navigate", url=hub.url + path)
        browser.until(f"!window.before && {WHOLE}")
        faults = axe.faults(browser, program)
        if faults:
            found[path, browser.run("document.documentElement.lang")] = faults

    for path in ("/dang-nhap", *MORE):
        look(path)
    log_in(browser, hub, "tinh")
    plain = {page.path for page in PAGES if not page.post} - FILES
    unknown = {path for path in plain if "{" in path} - FILLED.keys()
    assert not unknown, "give each new page an address here"
    for path in sorted(plain):
        look(FILLED.get(path, path))
    for path in ("/xa/99999", "/ngon-ngu?lang=en&toi=/", "/quan-tri"):
        look(path)
    assert not found, axe.told([[str(key), value] for key, value in found.items()])


def test_a_fault_would_be_found(hub, browser):
    program = axe.script()
    browser.go(f"{hub.url}/dang-nhap")
    browser.run("document.querySelector('label').remove()")
    assert "label" in [one[0] for one in axe.faults(browser, program)]


def test_the_main_page_goes_by_keyboard(hub, browser):
    log_in(browser, hub, "lan")
    press(browser, "Tab")
    assert browser.run(f"{FOCUS}.className") == "skip", "the first stop leads past the menu"
    assert browser.run(f"{FOCUS}.getBoundingClientRect().top >= 0"), "and is seen once it is there"
    press(browser, "Enter")
    browser.until("location.hash === '#noi-dung'")
    browser.go(f"{hub.url}/")
    wanted = "[...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')]"
    visible = f"{wanted}.filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.disabled)"
    count = browser.run(f"window.all = {visible}; all.length")
    assert count > 15
    met = []
    for _ in range(count + 5):
        press(browser, "Tab")
        at = browser.run(f"all.indexOf({FOCUS})")
        if at < 0:
            break
        met.append(at)
        shown = SEEN.format(it=FOCUS)
        assert browser.run(shown), browser.run(f"{FOCUS}.outerHTML")
    assert met == list(range(count)), "every stop once, in the order of reading, and out again"
    browser.go(f"{hub.url}/")
    tab_to(browser, "it.getAttribute('href') === '/may'")
    send(browser)
    assert browser.run("location.pathname") == "/may"
    tab_to(browser, "it.closest('form')?.getAttribute('action') === '/dang-xuat'")
    send(browser)
    assert browser.run("location.pathname") == "/dang-nhap"
