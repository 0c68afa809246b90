"""Coming in: who is let in, how often one may try, and what a login may do before it is whole."""

import re

import pytest

from sync.hub.account.accounts import account_of, accounts, add_account, close_account
from sync.hub.account.sessions import IDLE_MS, WHOLE_MS
from sync.hub.account.totp import STEP_S, code_at
from tests.sync.hub.pages.browser import PASSWORD, SECRET, Hub

MINUTE = 60_000


@pytest.fixture
def hub(where):
    hub = Hub(where)
    hub.account("lan", "commune", "24", "09169")
    hub.account("tinh", "province", "24")
    yield hub
    hub.close()


def in_as(page):
    return re.findall(r'<a href="/tai-khoan">(\w+)</a>', page.text)


def test_a_commune_comes_in_by_its_password(hub):
    page = hub.browser().log_in("lan")
    assert (page.status, page.path, in_as(page)) == (200, "/", ["lan"])


def test_one_goes_on_to_the_page_that_was_asked_for(hub):
    browser = hub.browser()
    page = browser.get("/tai-khoan")
    assert page.path == "/dang-nhap"
    assert 'name="toi" value="/tai-khoan"' in page.text
    page = browser.post("/dang-nhap", **{"ten": "lan", "mat-khau": PASSWORD, "toi": "/tai-khoan"})
    assert (page.status, page.path) == (200, "/tai-khoan")


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"]
)
def test_one_is_not_led_elsewhere_after_the_login(hub, away):
    browser = hub.browser()
    browser.get("/dang-nhap")
    answer = browser.post("/dang-nhap", follow=False, **{"ten": "lan", "mat-khau": PASSWORD, "toi": away})
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize(
    ("name", "password"), [("lan", "gạo tẻ thơm cầu ao"), ("khong.co", PASSWORD), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_look_the_same(hub, name, password):
    browser = hub.browser()
    browser.get("/dang-nhap")
    page = browser.post("/dang-nhap", **{"ten": name, "mat-khau": password})
    assert page.status == 401
    assert "Tên hoặc mật khẩu chưa khớp" in page.text
    assert browser.get("/tai-khoan").path == "/dang-nhap"


def test_after_five_misses_one_waits_even_with_the_right_password(hub):
    browser = hub.browser()
    browser.get("/dang-nhap")
    for _ in range(5):
        assert browser.post("/dang-nhap", **{"ten": "lan", "mat-khau": "x"}).status == 401
    page = browser.post("/dang-nhap", **{"ten": "lan", "mat-khau": PASSWORD})
    assert page.status == 429
    assert 0 < int(page.headers["retry-after"]) <= 60
    elsewhere = hub.browser()
    elsewhere.client = "198.51.100.9"
    assert in_as(elsewhere.log_in("lan")) == ["lan"]  # who is known by another address is not locked out
    hub.now += MINUTE
    assert in_as(hub.browser("lan").get("/tai-khoan")) == ["lan"]


def test_the_second_step_is_needed(hub):
    browser = hub.browser()
    browser.get("/dang-nhap")
    page = browser.post("/dang-nhap", **{"ten": "tinh", "mat-khau": PASSWORD})
    assert page.path == "/dang-nhap/ma"
    assert browser.get("/tai-khoan").path == "/dang-nhap/ma"
    code = code_at(SECRET, hub.now // 1000 // STEP_S)
    wrong = f"{(int(code) + 1) % 10**6:06}"
    assert browser.post("/dang-nhap/ma", ma=wrong).status == 401
    browser.post("/dang-nhap/ma", ma=f"{code[:3]} {code[3:]}")
    assert browser.get("/tai-khoan").path == "/tai-khoan"


def test_a_code_counts_once(hub):
    code = code_at(SECRET, hub.now // 1000 // STEP_S)
    for status in (200, 401):
        browser = hub.browser()
        browser.get("/dang-nhap")
        browser.post("/dang-nhap", **{"ten": "tinh", "mat-khau": PASSWORD})
        browser.post("/dang-nhap/ma", ma=code)
        assert browser.last.status == status
    assert browser.get("/tai-khoan").path == "/dang-nhap/ma"


def test_the_second_step_may_take_ten_minutes(hub):
    browser = hub.browser()
    browser.get("/dang-nhap")
    browser.post("/dang-nhap", **{"ten": "tinh", "mat-khau": PASSWORD})
    hub.now += 11 * MINUTE
    browser.post("/dang-nhap/ma", ma=code_at(SECRET, hub.now // 1000 // STEP_S))
    assert browser.get("/tai-khoan").path == "/dang-nhap"


def test_a_password_made_by_another_has_to_be_changed_first(hub):
    words = add_account(hub.conn, "moi.den", "viewer", now_ms=hub.now)
    browser = hub.browser()
    page = browser.log_in("moi.den", words)
    assert page.path == "/tai-khoan/mat-khau"
    assert browser.get("/tai-khoan").path == "/tai-khoan/mat-khau"
    new = {"cu": words, "moi": "mưa rào tháng sáu", "lai": "mưa rào tháng sáu"}
    assert browser.post("/tai-khoan/mat-khau", **{**new, "cu": "x"}).status == 400
    assert browser.post("/tai-khoan/mat-khau", **{**new, "lai": "x"}).status == 400
    assert browser.post("/tai-khoan/mat-khau", **{**new, "moi": "ngắn", "lai": "ngắn"}).status == 400
    browser.post("/tai-khoan/mat-khau", **new)
    assert browser.get("/tai-khoan").path == "/tai-khoan"
    assert hub.browser().log_in("moi.den", words).status == 401


def test_a_new_password_ends_the_other_logins(hub):
    here, there = hub.browser("lan"), hub.browser("lan")
    here.get("/tai-khoan/mat-khau")
    here.post("/tai-khoan/mat-khau", cu=PASSWORD, moi="mưa rào tháng sáu", lai="mưa rào tháng sáu")
    assert here.get("/tai-khoan").path == "/tai-khoan"
    assert there.get("/tai-khoan").path == "/dang-nhap"


def test_who_runs_the_hub_has_to_turn_the_second_step_on(hub):
    add_account(hub.conn, "tinh.hai", "province", province="24", password=PASSWORD, now_ms=hub.now)
    browser = hub.browser()
    page = browser.log_in("tinh.hai")
    assert page.path == "/tai-khoan/hai-buoc"
    assert browser.get("/tai-khoan").path == "/tai-khoan/hai-buoc"
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", browser.last.text)[1].replace(" ", "")
    code = code_at(secret, hub.now // 1000 // STEP_S)
    assert browser.post("/tai-khoan/hai-buoc", **{"ma": "000000", "mat-khau": PASSWORD}).status == 400
    for words in ("", "gạo tẻ thơm cầu ao"):
        assert browser.post("/tai-khoan/hai-buoc", **{"ma": code, "mat-khau": words}).status == 400
        assert account_of(hub.conn, "tinh.hai").totp is None
    browser.post("/tai-khoan/hai-buoc", **{"ma": code, "mat-khau": PASSWORD})
    assert browser.get("/tai-khoan").path == "/tai-khoan"
    assert account_of(hub.conn, "tinh.hai").totp == secret


def test_a_login_ends_after_an_hour_of_rest_and_after_half_a_day(hub):
    resting = hub.browser("lan")
    hub.now += IDLE_MS + 1
    assert resting.get("/tai-khoan").path == "/dang-nhap"
    busy = hub.browser("lan")
    for _ in range(WHOLE_MS // IDLE_MS):
        assert busy.get("/tai-khoan").path == "/tai-khoan"
        hub.now += IDLE_MS
    assert busy.get("/tai-khoan").path == "/tai-khoan"
    hub.now += 1
    assert busy.get("/tai-khoan").path == "/dang-nhap"


def test_going_out_ends_it_also_for_who_kept_the_cookie(hub):
    browser = hub.browser("lan")
    kept = dict(browser.jar)
    browser.get("/tai-khoan")
    browser.post("/dang-xuat")
    browser.jar = kept
    assert browser.get("/tai-khoan").path == "/dang-nhap"


def test_one_may_go_out_everywhere(hub):
    here, there = hub.browser("lan"), hub.browser("lan")
    here.get("/tai-khoan")
    here.post("/tai-khoan/ra-moi-noi")
    assert [one.get("/tai-khoan").path for one in (here, there)] == ["/dang-nhap", "/dang-nhap"]


def test_one_sees_where_one_is_in_and_ends_one_of_them(hub):
    here, there, third = hub.browser("lan"), hub.browser(), hub.browser("lan")
    there.client = "198.51.100.9"
    hub.now += MINUTE
    there.log_in("lan")
    page = here.get("/tai-khoan")
    assert (page.text.count("Cho ra</button>"), page.words.count("máy này")) == (2, 1)
    (row,) = [row for row in page.text.split("<tr>") if "198.51.100.9" in row]
    (end,) = re.findall(r'action="(/tai-khoan/phien/\w+/ra)"', row)
    assert here.post(end).path == "/tai-khoan"
    assert [one.get("/tai-khoan").path for one in (here, there, third)] == [
        "/tai-khoan",
        "/dang-nhap",
        "/tai-khoan",
    ]
    assert here.post(end).status == 404
    stranger = hub.browser("tinh")
    (other,) = re.findall(r'action="(/tai-khoan/phien/\w+/ra)"', here.get("/tai-khoan").text)
    stranger.get("/tai-khoan")
    assert stranger.post(other).status == 404
    assert third.get("/tai-khoan").path == "/tai-khoan"


def test_a_closed_account_is_out_at_once(hub):
    browser = hub.browser("lan")
    close_account(hub.conn, "lan", now_ms=hub.now, by="tinh")
    assert browser.get("/tai-khoan").path == "/dang-nhap"
    assert hub.browser().log_in("lan").status == 401
    assert [one.name for one in accounts(hub.conn) if one.closed] == ["lan"]


def test_each_login_has_another_cookie_that_no_script_can_read(hub):
    browser = hub.browser()
    browser.get("/dang-nhap")
    before = browser.jar["hub"]
    answer = browser.post("/dang-nhap", follow=False, **{"ten": "lan", "mat-khau": PASSWORD})
    assert browser.jar["hub"] != before
    (cookie,) = answer.cookies
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie
    assert browser.jar["hub"].encode() not in b"".join(
        bytes(one) for (one,) in hub.rows("SELECT hash FROM session")
    )


def test_over_https_the_cookie_is_for_this_host_and_https_only(hub):
    browser = hub.browser()
    browser.scheme = "https"
    answer = browser.get("/dang-nhap")
    assert answer.cookies[0].startswith("__Host-hub=")
    assert "Secure" in answer.cookies[0]
    assert "max-age" in answer.headers["strict-transport-security"]


def test_a_form_without_its_token_or_from_elsewhere_does_nothing(hub):
    browser = hub.browser("lan")
    browser.get("/tai-khoan")
    assert browser.post("/dang-xuat", token="0" * 64).status == 403
    browser.get("/tai-khoan")
    browser.headers = {"origin": "https://evil.example"}
    assert browser.post("/dang-xuat").status == 403
    browser.headers = {"sec-fetch-site": "cross-site"}
    browser.get("/tai-khoan")
    assert browser.post("/dang-xuat").status == 403
    browser.headers = {"origin": "http://hub.example", "sec-fetch-site": "same-origin"}
    assert browser.get("/tai-khoan").path == "/tai-khoan"
    assert browser.post("/dang-xuat").path == "/dang-nhap"


def test_what_happened_is_in_the_book(hub):
    hub.browser("lan")
    hub.browser().log_in("lan", "không phải")
    told = hub.rows(
        "SELECT who, what, address FROM audit WHERE who = 'lan' AND what LIKE 'login%' ORDER BY at, id"
    )
    assert [tuple(row) for row in told] == [
        ("lan", "login", "203.0.113.7"),
        ("lan", "login.refused", "203.0.113.7"),
    ]


def test_a_hub_may_ask_everybody_for_a_second_step(tmp_path):
    hub = Hub(tmp_path / "hub.sqlite", second_step="all")
    try:
        hub.account("xem", "viewer", "24")
        browser = hub.browser()
        assert browser.log_in("xem").path == "/tai-khoan/hai-buoc"
        assert browser.get("/").path == "/tai-khoan/hai-buoc"
    finally:
        hub.close()
