"""What scripts add to the hub's pages in a real browser, under the same Content-Security-Policy: choices without another
page, machines that look again by themselves, a map to zoom and move by mouse, finger and keyboard."""

import pytest

from sync.hub.account.sessions import IDLE_MS
from tests.chromium import FOUND, Chromium
from tests.sync.hub.pages import world
from tests.sync.hub.pages.running import FOCUS, Running, log_in, open_page, press, tab_to

pytestmark = pytest.mark.skipif(FOUND is None, reason="Chromium is not installed (packaging/apt-test.txt)")
MAP = "document.querySelector('.mapframe')"
ZOOM = f"{MAP}.hubMap().getZoom()"


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    hub = Running(tmp_path_factory.mktemp("hub") / "hub.sqlite")
    yield hub
    hub.close()


@pytest.fixture(scope="module")
def seat(hub, tmp_path_factory):
    """A browser in which the province's officer is logged in; what its policy forbids is noted."""
    browser = Chromium(tmp_path_factory.mktemp("chromium"), 1366, 768)
    browser.ask("Page.enable")
    broken = "window.broken = []; document.addEventListener('securitypolicyviolation', (e) => broken.push(e.blockedURI));"
    broken += "window.addEventListener('error', (e) => broken.push(e.message))"
    browser.ask("Page.addScriptToEvaluateOnNewDocument", source=broken)
    log_in(browser, hub, "tinh")
    yield browser
    browser.close()


def choose(browser, id, value):
    browser.run(f"document.getElementById('{id}').focus()")
    browser.run(
        f"(() => {{ const it = document.getElementById('{id}'); it.value = '{value}';"
        " it.dispatchEvent(new Event('change', {bubbles: true})) })()"
    )


def test_a_choice_changes_the_middle_of_the_page_only(hub, seat):
    open_page(seat, f"{hub.url}/ban-do")
    seat.run("window.same = true")
    choose(seat, "do", "classes")
    seat.until("document.querySelector('main h2').textContent === 'Buổi lớp'")
    assert seat.run("window.same"), "no other page was loaded"
    assert seat.run("location.search").startswith("?do=classes")
    assert seat.run(f"{FOCUS}.id") == "do", "the keyboard stays where it was"
    seat.until("document.getElementById('bao').textContent.includes('Tỉnh Bắc Ninh')")
    assert seat.run(f"{MAP} !== null && {MAP}.querySelectorAll('.place').length > 90"), "the map is one again"
    assert seat.run("broken") == []
    kept = seat.run("[...Object.values(localStorage), ...Object.values(sessionStorage)].join()")
    assert "<" not in kept, "no page is kept in the browser"
    seat.run("history.back()")
    seat.until("document.querySelector('main h2')?.textContent === 'Người lớn đã học'")


def test_what_became_of_feedback_is_saved_in_place(hub, seat):
    open_page(seat, f"{hub.url}/gop-y?tt=new")
    item = seat.run("document.querySelector('article [name=id]').value")
    seat.run("window.same = true")
    seat.run("document.querySelector('article select').value = 'done'")
    seat.run("document.querySelector('article form button').click()")
    seat.until(f"![...document.querySelectorAll('article [name=id]')].some((one) => one.value === {item!r})")
    assert seat.run("[window.same, location.search, broken.length]") == [True, "?tt=new", 0]


def test_a_refusal_is_shown_in_place(hub, seat):
    open_page(seat, f"{hub.url}/gop-y")
    seat.run("document.querySelector('article [name=dau]').value = 'f00'")
    seat.run("document.querySelector('article form button').click()")
    seat.until("document.querySelector('main [role=alert]')?.textContent.includes('Mình mở lại trang')")


def test_machines_are_looked_at_again_without_keeping_a_login_alive(hub, seat):
    open_page(seat, f"{hub.url}/may")
    seat.run("window.same = true")
    seen = seat.run("document.querySelector('#tu-xem .small').textContent")
    hub.now += 40 * 60_000
    seat.run(
        "htmx.ajax('GET', '/may', {source: '#tu-xem', target: '#tu-xem', select: '#tu-xem', swap: 'outerHTML'})"
    )
    seat.until(f"document.querySelector('#tu-xem .small').textContent !== '{seen}'")
    assert seat.run("window.same")
    hub.now += IDLE_MS - 39 * 60_000
    seat.run(
        "htmx.ajax('GET', '/may', {source: '#tu-xem', target: '#tu-xem', select: '#tu-xem', swap: 'outerHTML'})"
    )
    seat.until("location.pathname === '/dang-nhap'")
    log_in(seat, hub, "tinh")


def test_the_map_goes_by_keyboard(hub, seat):
    open_page(seat, f"{hub.url}/ban-do?do=classes")
    assert seat.run("broken") == []
    first = seat.run(ZOOM)
    tab_to(seat, "it.classList.contains('mapframe')")
    press(seat, "+")
    seat.until(f"{ZOOM} > {first}")
    at = seat.run(f"{MAP}.hubMap().getCenter().lng")
    press(seat, "ArrowRight")
    seat.until(f"{MAP}.hubMap().getCenter().lng > {at}")
    tab_to(seat, "it.classList.contains('whole')")
    press(seat, "Enter")
    seat.until(f"Math.abs({ZOOM} - {first}) < 0.3")
    tab_to(seat, "it.closest('[data-row]') !== null")
    name = seat.run(f"{FOCUS}.textContent")
    assert seat.run("document.querySelector('.maptip').innerText").startswith(f"{name}: ")
    assert seat.run("document.querySelectorAll('.place.lit').length") == 1


def test_a_pointer_hears_a_place_and_a_click_opens_it(hub, seat):
    open_page(seat, f"{hub.url}/ban-do?do=classes")
    spot = "document.querySelector('a > [data-place] circle').getBoundingClientRect()"
    x, y, code = seat.run(
        f"((r) => [r.left + r.width / 2, r.top + r.height / 2])({spot})"
        ".concat(document.querySelector('a > [data-place]').dataset.place)"
    )
    seat.ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    seat.until("!document.querySelector('.maptip').hidden")
    assert seat.run(f"document.querySelector('[data-row=\"{code}\"]').classList.contains('chosen')")
    seat.run("window.before = true")
    for kind in ("mousePressed", "mouseReleased"):
        seat.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
    seat.until(f"!window.before && location.search === '?tinh={world.PROVINCE}&xa={code}'")


def test_a_finger_is_told_first(hub, seat):
    open_page(seat, f"{hub.url}/ban-do?do=classes")
    spot = "document.querySelector('a > [data-place] circle').getBoundingClientRect()"
    x, y = seat.run(f"((r) => [r.left + r.width / 2, r.top + r.height / 2])({spot})")
    seat.ask("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
    seat.ask("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    seat.until("!document.querySelector('.maptip').hidden")
    assert seat.run("location.pathname") == "/ban-do"
    assert seat.run("document.querySelector('.maptip a').checkVisibility()")


def test_the_archipelagos_stay_in_view_with_their_names(hub, tmp_path):
    browser = Chromium(tmp_path / "profile", 1366, 768)
    try:
        log_in(browser, hub, "ca.nuoc")
        open_page(browser, f"{hub.url}/ban-do")
        assert browser.run("document.querySelector('.islandbox').hidden"), "they are on the map itself"
        browser.run(
            f"{{ const map = {MAP}.hubMap(); map.setView([-100, 200], map.getZoom() + 3, {{animate: false}}) }} 1"
        )
        browser.until("!document.querySelector('.islandbox').hidden")
        said = browser.run("document.querySelector('.islandbox').innerText")
        assert "Quần đảo Hoàng Sa (Đà Nẵng)" in " ".join(said.split())
        assert "Quần đảo Trường Sa (Khánh Hòa)" in " ".join(said.split())
        inside = browser.run(
            f"((a, b) => a.left >= b.left && a.right <= b.right && a.bottom <= Math.min(b.bottom, innerHeight))"
            f"(document.querySelector('.islandbox').getBoundingClientRect(), {MAP}.getBoundingClientRect())"
        )
        assert inside
    finally:
        browser.close()


def test_without_scripts_the_map_and_its_choices_stand(hub, tmp_path):
    browser = Chromium(tmp_path / "profile", 1366, 768)
    try:
        log_in(browser, hub, "lan")
        browser.ask("Emulation.setScriptExecutionDisabled", value=True)
        browser.ask("Page.navigate", url=f"{hub.url}/ban-do?do=classes")
        browser.until("location.pathname === '/ban-do' && document.readyState === 'complete'")
        assert browser.run("document.querySelector('svg.map .place title').textContent.length > 3")
        assert browser.run("document.querySelector('form[data-now] button').checkVisibility()")
    finally:
        browser.close()
