"""A lesson in a real browser: answered by touch, and opened again when the hub is gone."""

import pytest

from tests.chromium import FOUND, Chromium
from tests.sync.hub.test_phone_lessons import Server

pytestmark = pytest.mark.skipif(FOUND is None, reason="Chromium is not installed (packaging/apt-test.txt)")
ALL_DRAWN = "[...document.images].every((one) => one.complete && one.naturalWidth > 0)"


@pytest.fixture
def browser(tmp_path):
    browser = Chromium(tmp_path / "profile")
    yield browser
    browser.close()


def test_a_lesson_opened_once_opens_without_the_hub(browser, tmp_path):
    server = Server()
    page = f"{server.url}/bai/otp-la-chia-khoa-nha"
    browser.go(page)
    browser.until("!document.querySelector('.kept').hidden")
    server.stop()
    browser.go("about:blank")
    browser.go(page)
    assert browser.run("document.title") == "OTP là chìa khoá nhà · Điểm Học Số"
    assert browser.run(ALL_DRAWN)
    assert browser.run("getComputedStyle(document.body).maxWidth") != "none", "the style came too"
    browser.run("document.querySelector('summary').click()")
    browser.until("document.querySelector('details').open")
    browser.go(f"{server.url}/bai/quet-qr-tra-tien")
    assert browser.run("document.querySelector('h1').textContent") == "Bài này chưa có trong máy."


def test_questions_of_each_kind_are_answered_by_touch(browser):
    server = Server()
    try:
        browser.go(f"{server.url}/bai/quet-qr-tra-tien")
        one = "document.querySelector('[data-kind=one]')"
        shown = f"{one}.querySelector('.after.shown')?.className"
        browser.run(f"{one}.querySelector('details:not([data-right]) summary').click()")
        browser.until(f"({shown} || '').includes('hint')")
        browser.run(f"{one}.querySelector('[data-right] summary').click()")
        browser.until(f"({shown} || '').includes('praise')")

        browser.go(f"{server.url}/bai/bi-lua-roi-lam-gi")
        order = "document.querySelector('[data-kind=order]')"
        browser.run(f"{order}.querySelector('[data-place=\"2\"] summary').click()")
        assert browser.run(f"{order}.querySelectorAll('details[open]').length") == 0
        for place in range(1, browser.run(f"{order}.querySelectorAll('details').length") + 1):
            browser.run(f"{order}.querySelector('[data-place=\"{place}\"] summary').click()")
        browser.until(f"{order}.querySelector('.praise').classList.contains('shown')")

        browser.go(f"{server.url}/bai/ba-dau-hieu")
        sort = "document.querySelector('[data-kind=sort]')"
        names = {"that": 0, "gia": 1, "hoi": 2}
        for at, place in enumerate(
            browser.run(f"[...{sort}.querySelectorAll('details')].map((o) => o.dataset.place)")
        ):
            browser.run(f"{sort}.querySelectorAll('.places')[{at}].children[{names[place]}].click()")
        browser.until(f"{sort}.querySelector('.praise').classList.contains('shown')")
        assert browser.run("document.documentElement.scrollWidth <= innerWidth"), (
            "nothing sticks out sideways"
        )
    finally:
        server.stop()
