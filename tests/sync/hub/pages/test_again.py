"""What matters most asks once more who one is, unless the login is fresh: ending logins, making and ending accounts."""

import json
import logging

import pytest

from sync.hub.account.accounts import account_of
from sync.hub.account.totp import STEP_S, code_at
from sync.hub.pages.visit import FRESH_MS
from tests.sync.hub.pages.browser import PASSWORD, SECRET, Hub

AGAIN = "/tai-khoan/xac-nhan"


@pytest.fixture(params=("sqlite",))
def hub(request, new_database, tmp_path):
    hub = Hub(new_database(request.param, tmp_path))
    hub.account("lan", "commune", "24", "09169")
    hub.account("tinh", "province", "24")
    yield hub
    hub.close()


def code(hub):
    hub.now += STEP_S * 1000
    return code_at(SECRET, hub.now // 1000 // STEP_S)


def test_a_fresh_login_ends_others_at_once(hub):
    here, there = hub.browser("lan"), hub.browser("lan")
    here.get("/tai-khoan")
    assert here.post("/tai-khoan/ra-moi-noi").path == "/dang-nhap"
    assert there.get("/tai-khoan").path == "/dang-nhap"


def test_an_older_login_is_asked_for_the_password_first(hub):
    here, there = hub.browser("lan"), hub.browser("lan")
    hub.now += FRESH_MS + 1
    here.get("/tai-khoan")
    page = here.post("/tai-khoan/ra-moi-noi")
    assert page.path.startswith(AGAIN)
    assert there.get("/tai-khoan").path == "/tai-khoan", "nothing has happened yet"
    here.get(f"{AGAIN}?toi=/tai-khoan")
    before = dict(here.jar)
    assert here.post(AGAIN, **{"mat-khau": "gạo tẻ thơm cầu ao", "toi": "/tai-khoan"}).status == 401
    assert here.post(AGAIN, **{"mat-khau": PASSWORD, "toi": "//evil.example"}).path == "/"
    assert here.jar != before, "a new token"
    here.get("/tai-khoan")
    here.post("/tai-khoan/ra-moi-noi")
    assert there.get("/tai-khoan").path == "/dang-nhap"


def test_the_second_step_is_asked_for_too(hub):
    officer = hub.browser("tinh")
    hub.now += FRESH_MS + 1
    officer.get("/quan-tri")
    wanted = {"ten": "ban.lan", "vai-tro": "viewer", "xa": "09169"}
    assert officer.post("/quan-tri/tai-khoan", **wanted).path.startswith(AGAIN)
    assert account_of(hub.conn, "ban.lan") is None
    assert officer.post(AGAIN, **{"mat-khau": PASSWORD, "toi": "/quan-tri", "ma": "000000"}).status == 401
    assert (
        officer.post(AGAIN, **{"mat-khau": PASSWORD, "toi": "/quan-tri", "ma": code(hub)}).path == "/quan-tri"
    )
    assert officer.post("/quan-tri/tai-khoan", **wanted).status == 200
    assert account_of(hub.conn, "ban.lan") is not None


def test_guesses_are_few(hub):
    browser = hub.browser("lan")
    statuses = []
    for _ in range(6):
        browser.get(AGAIN)
        statuses.append(browser.post(AGAIN, **{"mat-khau": "x"}).status)
    assert statuses == [401] * 5 + [429]


def test_an_officer_logs_somebody_out_everywhere(hub):
    lan, officer = hub.browser("lan"), hub.browser("tinh")
    officer.get("/quan-tri")
    officer.post("/quan-tri/tai-khoan/lan/ra")
    assert lan.get("/tai-khoan").path == "/dang-nhap"
    assert "Cho một tài khoản ra khỏi mọi máy" in officer.get("/quan-tri").words
    lan = hub.browser("lan")
    lan.get("/tai-khoan")
    assert lan.post("/quan-tri/tai-khoan/tinh/ra").status == 403


def test_a_code_of_the_second_step_lives_for_thirty_seconds(hub):
    for late in (-1, 1):
        browser = hub.browser()
        browser.get("/dang-nhap")
        browser.post("/dang-nhap", **{"ten": "tinh", "mat-khau": PASSWORD})
        page = browser.post("/dang-nhap/ma", ma=code_at(SECRET, hub.now // 1000 // STEP_S + late))
        assert page.status == 401
        assert "Đồng hồ của máy chủ" in page.words


def test_the_book_is_written_into_the_machines_journal_too(hub, caplog):
    with caplog.at_level(logging.INFO, logger="diemhoc.audit"):
        hub.browser().post("/dang-nhap", token="", **{"ten": "a\nb", "mat-khau": "x"})
        hub.browser("lan")
    lines = [json.loads(record.getMessage()) for record in caplog.records if record.name == "diemhoc.audit"]
    assert {"who": "lan", "what": "login"}.items() <= lines[-1].items()
    assert all("\n" not in record.getMessage() for record in caplog.records), (
        "one line each, whatever was typed"
    )
