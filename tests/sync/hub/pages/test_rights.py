"""Who may see and do what: by role, by place, and on a hub that has no accounts yet."""

import re

import pytest

from sync.errors import Problem
from sync.hub.account.accounts import account_of
from sync.hub.enrol import device_key, enrol, make_code
from sync.hub.pages.manage import give_code
from sync.hub.pages.visit import Visit
from sync.hub.qr import qr_svg
from sync.protocol import Place
from sync.signing import new_key, public_bytes
from tests.sync.hub.pages.browser import Hub

TAN_CHI = Place("24", "09169", "Thôn Đoài", "Nhà văn hoá")
ELSEWHERE = Place("24", "09187", "Thôn Hạ", "")
FAR = Place("01", "00004", "Tổ 5", "")


@pytest.fixture(scope="module", params=("sqlite",))
def hub(request, new_database, tmp_path_factory):
    hub = Hub(new_database(request.param, tmp_path_factory.mktemp("rights")))
    hub.account("lan", "commune", "24", "09169")
    hub.account("xem", "viewer", "24")
    hub.account("tinh", "province", "24")
    yield hub
    hub.close()


@pytest.fixture(scope="module")
def seats(hub):
    """One browser for each account, logged in."""
    return {name: hub.browser(name) for name in ("lan", "xem", "tinh")}


def device(hub, place):
    return enrol(hub.conn, make_code(hub.conn, place, hub.now), public_bytes(new_key()), hub.now).device


def shown_code(page):
    found = re.search(r'class="big-code">([0-9A-Z]{5}) ([0-9A-Z]{5})<', page.text)
    return found and found[1] + found[2]


def test_a_code_from_the_page_joins_one_machine_of_that_commune(hub, seats):
    lan = seats["lan"]
    lan.get("/quan-tri")
    code = shown_code(lan.post("/quan-tri/ma", thon="Thôn Đoài", nha="Nhà văn hoá"))
    place = enrol(hub.conn, code, public_bytes(new_key()), hub.now).place
    assert (place.province, place.commune, place.village) == ("24", "09169", "Thôn Đoài")
    with pytest.raises(Problem, match="already"):
        enrol(hub.conn, code, public_bytes(new_key()), hub.now)


def test_the_page_shows_the_code_for_a_machines_camera(hub):
    """With the address under which this browser knows the hub; none where no machine could come to it."""
    sites = {"https://hub.example": True, "http://10.0.0.9:8443": True, "http://127.0.0.1:1": False}
    for site, shown in sites.items():
        account = account_of(hub.conn, "lan")
        page = give_code(hub.conn, Visit("/", account, form={"thon": "Thôn Đoài"}, site=site, now=hub.now))
        assert bool(page.facts["picture"]) is shown, site
        if shown:
            assert page.facts["picture"] == qr_svg(f"diemhoc:{page.facts['code']}:{site}")


def test_a_commune_cannot_make_a_code_for_another(hub, seats):
    before = hub.rows("SELECT count(*) FROM code")
    for browser, typed in ((seats["lan"], {"xa": "09187"}), (seats["tinh"], {"xa": "00004"})):
        browser.get("/quan-tri")
        page = browser.post("/quan-tri/ma", thon="Thôn Hạ", **typed)
        assert page.status == 403 or "Đoài" not in page.words
    made = hub.rows("SELECT count(*) FROM code WHERE commune IN ('09187', '00004')")
    assert made[0][0] == 0
    assert hub.rows("SELECT count(*) FROM code")[0][0] - before[0][0] <= 1  # the commune's own


def test_a_code_may_be_withdrawn_while_nobody_has_used_it(hub, seats):
    lan = seats["lan"]
    lan.get("/quan-tri")
    code = shown_code(lan.post("/quan-tri/ma", thon="Thôn Đông"))
    page = lan.get("/quan-tri")
    (hash,) = (bytes(one) for (one,) in hub.rows("SELECT hash FROM code WHERE village = 'Thôn Đông'"))
    assert hash.hex() in page.text
    lan.post("/quan-tri/ma/thu-hoi", ma=hash.hex())
    with pytest.raises(Problem, match="no such code"):
        enrol(hub.conn, code, public_bytes(new_key()), hub.now)


def test_a_machine_is_stopped_and_taken_back_by_its_own_commune_only(hub, seats):
    mine, other = device(hub, TAN_CHI), device(hub, ELSEWHERE)
    lan = seats["lan"]
    lan.get("/quan-tri")
    lan.post(f"/may/{mine}/ngung", follow=False)
    with pytest.raises(Problem, match="revoked"):
        device_key(hub.conn, mine)
    lan.get("/quan-tri")
    assert lan.post(f"/may/{other}/ngung").status == 403
    assert device_key(hub.conn, other) is not None
    lan.get("/quan-tri")
    lan.post(f"/may/{mine}/nhan-lai", follow=False)
    assert device_key(hub.conn, mine) is not None
    lan.get("/quan-tri")
    assert lan.post("/may/0000/ngung").status == 404


def test_who_only_reads_changes_nothing(hub, seats):
    viewer = seats["xem"]
    assert viewer.get("/quan-tri").status == 403
    mine = device(hub, TAN_CHI)
    viewer.get("/tai-khoan")
    assert viewer.post(f"/may/{mine}/ngung").status == 403
    assert device_key(hub.conn, mine) is not None


def test_what_was_refused_is_in_the_book(hub, seats):
    seats["xem"].get("/quan-tri")
    told = hub.rows("SELECT about FROM audit WHERE who = 'xem' AND what = 'refused' ORDER BY at, id")
    assert told[-1][0] == "page.not_yours /quan-tri"


def test_a_commune_makes_no_accounts(hub, seats):
    lan = seats["lan"]
    lan.get("/quan-tri")
    assert lan.post("/quan-tri/tai-khoan", **{"ten": "ban.lan", "vai-tro": "commune"}).status == 403
    lan.get("/quan-tri")
    assert lan.post("/quan-tri/tai-khoan/xem/ngung").status == 403
    assert "Sổ việc" in lan.get("/quan-tri").text
    assert "tinh" not in re.findall(r"<td>(\w+)</td>", lan.last.text)


def test_a_province_makes_accounts_within_itself(hub, seats):
    tinh = seats["tinh"]
    tinh.get("/quan-tri")
    page = tinh.post("/quan-tri/tai-khoan", **{"ten": "hoa.baninh", "vai-tro": "commune", "xa": "09187"})
    words = re.search(r'class="big-code">([0-9A-Z-]+)<', page.text)[1]
    new = hub.browser()
    assert new.log_in("hoa.baninh", words).path == "/tai-khoan/mat-khau"
    tinh.get("/quan-tri")
    assert (
        tinh.post("/quan-tri/tai-khoan", **{"ten": "xa.xoi", "vai-tro": "commune", "xa": "00004"}).status
        == 403
    )
    tinh.get("/quan-tri")
    tinh.post("/quan-tri/tai-khoan/hoa.baninh/ngung")
    assert new.get("/tai-khoan").path == "/dang-nhap"


def test_nobody_ends_their_own_account(hub, seats):
    seats["tinh"].get("/quan-tri")
    assert seats["tinh"].post("/quan-tri/tai-khoan/tinh/ngung").status == 403


def test_deeds_are_bounded(hub):
    hub.account("nhanh", "commune", "24", "09169")
    browser = hub.browser("nhanh")
    statuses = []
    for _ in range(62):
        browser.get("/tai-khoan")
        statuses.append(browser.post("/quan-tri/ma/thu-hoi", follow=False, ma="").status)
    assert statuses[:60] == [303] * 60
    assert statuses[-1] == 429


def test_a_form_larger_than_a_file_may_be_is_refused(hub, seats):
    seats["lan"].get("/quan-tri")
    assert seats["lan"].post("/quan-tri/ma", thon="a" * (3 << 20)).status == 413


def test_what_is_typed_is_never_markup(hub, seats):
    lan = seats["lan"]
    lan.get("/quan-tri")
    page = lan.post("/quan-tri/ma", thon="<script>alert(1)</script>")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text
    assert "<script>alert" not in lan.get("/quan-tri").text


def test_every_page_has_the_headers_that_keep_it_ours(hub, seats):
    pages = (seats["lan"].get("/quan-tri"), hub.browser().get("/dang-nhap"), seats["xem"].get("/quan-tri"))
    for page in pages:
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cache-control"] == "no-store"
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?! src)|javascript:", page.text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory):
    hub = Hub(tmp_path_factory.mktemp("kiosk") / "hub.sqlite", embedded=True)
    yield hub
    hub.close()


def at_it(hub):
    browser = hub.browser()
    browser.client, browser.host = "127.0.0.1", "127.0.0.1:40123"
    return browser


def test_the_hub_in_a_kiosk_is_read_on_that_machine_without_a_login(kiosk):
    page = at_it(kiosk).get("/")
    assert (page.status, page.path) == (200, "/")
    assert "Đang xem ngay trên máy này" in page.text


@pytest.mark.parametrize(
    ("client", "host", "headers"),
    [
        ("192.168.1.5", "192.168.1.2", {}),
        ("127.0.0.1", "evil.example", {}),  # a page elsewhere whose name was pointed at this machine
        ("127.0.0.1", "127.0.0.1", {"x-forwarded-for": "203.0.113.5"}),
    ],
)
def test_from_elsewhere_it_asks_for_a_login(kiosk, client, host, headers):
    browser = kiosk.browser()
    browser.client, browser.host, browser.headers = client, host, headers
    assert browser.get("/").path == "/dang-nhap"


def test_at_the_machine_nothing_is_changed_without_an_account(kiosk):
    browser = at_it(kiosk)
    assert browser.get("/quan-tri").status == 403
    browser.get("/")
    assert browser.post("/quan-tri/ma", thon="Thôn Đoài").status == 403


def test_with_its_first_account_it_asks_everybody(tmp_path):
    hub = Hub(tmp_path / "hub.sqlite", embedded=True)
    try:
        hub.account("lan", "commune", "24", "09169")
        assert at_it(hub).get("/").path == "/dang-nhap"
    finally:
        hub.close()


def test_a_hub_without_accounts_shows_its_counts_and_how_to_begin(tmp_path):
    hub = Hub(tmp_path / "hub.sqlite")
    try:
        assert "Điểm học đã nối" in hub.browser().get("/").text
        assert "diemhoc hub user add" in hub.browser().get("/dang-nhap").text
        assert hub.browser().get("/tai-khoan").path == "/dang-nhap"
    finally:
        hub.close()


def test_the_roster_is_for_who_runs_classes(hub, seats):
    for form in ("A", "B"):
        assert seats["xem"].get(f"/bao-cao/{form}").status == 403
        assert seats["lan"].get(f"/bao-cao/{form}").status == 200
        assert f'action="/bao-cao/{form}"' not in seats["xem"].get("/bao-cao").text
    assert seats["xem"].get("/bao-cao/D").status == 200


def test_at_the_machine_itself_its_own_roster_is_read(kiosk):
    assert at_it(kiosk).get("/bao-cao/A").status == 200
