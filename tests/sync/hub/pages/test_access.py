"""Every page of the hub in a real browser: no serious fault for who sees or moves badly; all of it by keyboard."""

import pytest

from sync.hub.pages.all import PAGES
from tests import axe
from tests.chromium import FOUND, Chromium
from tests.sync.hub.pages import world
from tests.sync.hub.pages.running import FOCUS, Running, log_in, open_page, press, send, tab_to

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
SEEN = (
    "((s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none')"
    "(getComputedStyle({it}))"
)


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


def test_no_page_has_a_serious_fault(hub, browser):
    program = axe.script()
    found = {}

    def look(path):
        open_page(browser, hub.url + path)
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
    wanted = "[...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, [tabindex=\"0\"]')]"
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
