"""What the pages say: the figures of the place that may see them, small counts hidden, in two languages."""

import re

import pytest

from kiosk.folding import fold
from sync.hub.figures.figures import Scope
from sync.hub.figures.months import months
from sync.hub.figures.overview_figures import overview
from tests.sync.hub.desk import Desk
from tests.sync.hub.pages import world
from tests.sync.hub.pages.browser import Hub

PAGES = (
    "/",
    "/ban-do",
    "/buoi-hoc",
    "/thong-ke-bai-hoc",
    "/may",
    "/gop-y",
    "/sang-kien",
    "/chi-tieu",
    "/bao-cao",
    "/tai-khoan",
)
HERE, OTHER, SMALL = world.COMMUNES[0], world.COMMUNES[1], world.COMMUNES[4]


@pytest.fixture(scope="module", params=("sqlite", "postgres"))
def hub(request, new_database, tmp_path_factory):
    where = new_database(request.param, tmp_path_factory.mktemp("pages"))
    desk = Desk(where)
    world.learn(desk, communes=5, people=14, days=20)
    desk.conn.execute(
        "INSERT INTO village (province, commune, village, from_day, adults) VALUES ('24', ?, 'Thôn Đoài', '2026-07-01', 40)",
        (HERE,),
    )
    desk.conn.close()
    hub = Hub(where)
    hub.now = desk.now
    hub.account("lan", "commune", world.PROVINCE, HERE)
    hub.account("tinh", "province", world.PROVINCE)
    hub.account("tinh.khac", "province", "01")
    yield hub
    hub.close()


@pytest.fixture(scope="module")
def seats(hub):
    return {name: hub.browser(name) for name in ("lan", "tinh", "tinh.khac")}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_for_everybody_in_both_languages(seats, path):
    for browser in seats.values():
        for lang in ("en", "vi"):
            browser.get(f"/ngon-ngu?lang={lang}&toi=/tai-khoan")
            page = browser.get(path)
            assert page.status == 200
            assert f'<html lang="{lang}">' in page.text
            assert "None" not in page.words
            assert len(re.findall("<h1", page.text)) == 1


def test_the_overview_says_the_figures_with_what_they_count(hub, seats):
    page = seats["tinh"].get("/")
    scope = Scope(world.PROVINCE)
    found = overview(hub.conn, scope, months(hub.conn, scope)[0])
    assert "Tỉnh Bắc Ninh" in page.words
    for one in found.figures:
        assert one.count.text() in page.words
        assert one.definition.vi in page.words
    assert len([one for one in found.places if one.people.n]) == 5


def test_fewer_than_five_people_are_not_told(hub, seats):
    for path in ("/", "/ban-do?do=people", f"/?tinh={world.PROVINCE}&xa={SMALL}"):
        page = seats["tinh"].get(path)
        assert "dưới 5" in page.words
        table = page.text.partition("Số người dưới 5 không hiện")[2]
        assert not re.search(r'</th>\s*<td class="n">[^<]*</td><td class="n">[1-4]</td>', table)


@pytest.mark.parametrize("path", ["/", "/buoi-hoc", "/may", "/ban-do", "/chi-tieu", "/bao-cao/D"])
def test_a_commune_sees_its_own_only(seats, path):
    lan = seats["lan"]
    assert lan.get(f"{path}?tinh={world.PROVINCE}&xa={OTHER}").status == 403
    assert lan.get(f"{path}?tinh=01").status == 403
    assert lan.get(path).status == 200
    assert b"09187" not in lan.last.body


def test_the_map_tells_a_commune_nothing_of_the_people_of_others(seats):
    lan, tinh = seats["lan"], seats["tinh"]
    others = lambda page: len(re.findall(r'<th scope="row">', page.text))  # noqa: E731
    assert others(lan.get("/ban-do?do=people")) == 1
    assert others(tinh.get("/ban-do?do=people")) == 5
    assert others(lan.get("/ban-do?do=classes")) == 5


def test_the_map_and_its_table_say_the_same(seats):
    page = seats["tinh"].get("/ban-do?do=classes")
    drawn = dict(re.findall(r"<title>([^<:]+): ([^<]+)</title>", page.text))
    table = dict(
        re.findall(r'<th scope="row"><a [^>]*>([^<]+)</a></th><td class="n">([^<]+)</td>', page.text)
    )
    assert drawn == table
    assert len(table) == 5


def test_another_province_sees_nothing_of_this_one(seats):
    other = seats["tinh.khac"]
    assert "Chưa có tháng nào" in other.get("/").words
    assert other.get(f"/?tinh={world.PROVINCE}").status == 403
    assert "Nhà văn hoá" not in other.get("/may").words
    assert other.get(f"/xa/{HERE}").status == 403


def test_a_communes_villages_are_ranked(seats):
    page = seats["lan"].get("/")
    assert "Thi đua thôn" in page.words
    assert re.search(
        r'<td class="n">1</td>\s*<th scope="row">Thôn Đoài</th>\s*<td class="n">40</td>', page.text
    )


def test_a_machine_is_shown_with_what_it_needs_and_can_be_stopped(hub, seats):
    page = seats["lan"].get("/may")
    (device,) = re.findall(r'action="/may/(\w+)/ngung"', page.text)
    after = seats["lan"].post(f"/may/{device}/ngung")
    assert after.path == "/may"
    assert "đã ngừng" in after.words
    seats["lan"].post(f"/may/{device}/nhan-lai")


def test_feedback_is_answered_by_its_own_place(hub, seats):
    page = seats["lan"].get("/gop-y")
    assert "bài học: 1 lần" in page.words
    item = re.search(r'name="id" value="([^"]+)"', page.text)[1]
    page = seats["lan"].post("/gop-y", id=item, tt="doing", ghi="đã gọi chị Hương")
    assert 'value="đã gọi chị Hương"' in page.text
    theirs = re.findall(r'name="id" value="([^"]+)"', seats["tinh"].get("/gop-y").text)
    mine = re.findall(r'name="id" value="([^"]+)"', seats["lan"].get("/gop-y").text)
    foreign = next(one for one in theirs if one not in mine)
    assert seats["lan"].post("/gop-y", id=foreign, tt="done", ghi="").status == 400


def test_no_page_has_anything_that_the_policy_forbids(seats):
    for path in PAGES:
        page = seats["tinh"].get(path)
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?! src)|javascript:", page.text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)


@pytest.mark.parametrize("path", ["/chung-nhan", "/chung-nhan/ABCDEFGHJKMNPQRS"])
def test_the_page_for_certificates_keeps_the_policy_too(hub, path):
    browser = hub.browser()
    page = browser.get(path)
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script|javascript:", page.text)
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "style-src 'self'" in page.headers["content-security-policy"]
    (sheet,) = re.findall(r"<link rel=stylesheet href='([^']+)'", page.text)
    assert browser.get(sheet).headers["content-type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/healthz", "/static/hub.css", "/bai", "/ngon-ngu", "/chung-nhan", "/metrics", "/khong"]
)
def test_whatever_is_answered_a_browser_runs_nothing_of_others_in_it(hub, path):
    browser = hub.browser()
    browser.scheme = "https"
    headers = browser.get(path, follow=False).headers
    policy = headers["content-security-policy"]
    assert all(f"{what} 'none'" in policy for what in ("default-src", "base-uri", "frame-ancestors"))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"


def test_who_mistypes_an_address_reads_a_sentence_and_a_program_its_problem(hub):
    browser = hub.browser()
    assert browser.get("/khong").headers["content-type"] == "application/problem+json"
    browser.headers = {"accept": "text/html,*/*"}
    page = browser.get("/khong")
    assert (page.status, "Không có trang này." in page.words) == (404, True)


def test_what_pages_load_is_there_and_kept(seats):
    page = seats["tinh"].get("/")
    loaded = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)
    loaded += re.findall(r'url\("(/static/[^"]+)"\)', seats["tinh"].get("/static/hub.css").text)
    assert len(loaded) >= 6
    for path in set(loaded):
        assert seats["tinh"].get(path).status == 200
    assert "immutable" in seats["tinh"].get(loaded[0]).headers["cache-control"]
    for path in ("/static/..%2fapp.py", "/static/app.py", "/static/hub.css.map"):
        assert seats["tinh"].get(path).status == 404


def test_odd_questions_are_answered_calmly(seats):
    for path in (
        "/?thang=2026-99",
        "/?thang=x",
        "/buoi-hoc?trang=0",
        "/buoi-hoc?trang=999999",
        "/ban-do?do=x",
        "/gop-y?tt=x",
    ):
        assert seats["tinh"].get(path).status == 200


def test_an_idea_is_shared_and_copied_and_moved_on_by_its_own_place(hub, seats):
    lan, other = seats["lan"], seats["tinh.khac"]
    lan.get("/sang-kien")
    idea = {
        "name": "Lớp ở sân đình",
        "content": "Học buổi tối\nở sân đình",
        "result": "",
        "sender": "Hội phụ nữ",
    }
    page = lan.post("/sang-kien", village="Thôn Đoài", **idea)
    code = re.search(r'id="(SK-\w+)"', page.text)[1]
    other.get("/sang-kien")
    assert "Lớp ở sân đình" in other.last.words
    assert other.post(f"/sang-kien/{code}", tt="set_aside").status == 403
    other.get("/sang-kien")
    page = other.post(f"/sang-kien/{code}/nhan-rong", thon="Tổ 5")
    assert "Tổ 5, Thành phố Hà Nội" in page.words
    lan.get("/sang-kien")
    assert "Để lại sau" in lan.post(f"/sang-kien/{code}", tt="set_aside").words
    assert lan.get("/sang-kien").status == 200
    assert lan.post("/sang-kien/SK-AAAAAA", tt="sent").status == 404


def test_targets_come_from_a_file_and_are_counted(hub, seats):
    lan = seats["lan"]
    lan.get("/chi-tieu")
    table = "nhóm,chỉ tiêu,đơn vị,kế hoạch,thực hiện,measure\nHọc,Người đã học,người,1000,,people\nMáy,Máy mới,máy,4,5,\n"
    page = lan.upload("/chi-tieu", "tep", "chi-tieu.csv", table.encode())
    assert page.path == "/chi-tieu"
    assert "máy tự đếm" in page.words
    assert "đã đạt" in page.words
    lan.get("/chi-tieu")
    assert lan.upload("/chi-tieu", "tep", "x.csv", b"a,b\n1,2\n").status == 400
    assert "Người đã học" in lan.get("/chi-tieu").words
    assert "Người đã học" not in seats["tinh"].get("/chi-tieu").words


def test_villages_of_another_commune_are_not_taken(hub, seats):
    lan = seats["lan"]
    lan.get("/chi-tieu")
    far = f"village,adults,province,commune\nThôn Hạ,90,24,{OTHER}\n"
    assert lan.upload("/so-dan", "tep", "x.csv", far.encode()).status == 403
    assert hub.rows("SELECT count(*) FROM village WHERE commune = ?", OTHER)[0][0] == 0


@pytest.mark.parametrize("form", list("ABCDE"))
def test_reports_are_taken_away(hub, seats, form):
    page = seats["lan"].get(f"/bao-cao/{form}?loai=xlsx")
    assert page.body[:2] == b"PK"
    assert "attachment" in page.headers["content-disposition"]
    page = seats["lan"].get(f"/bao-cao/{form}?loai=csv")
    assert page.body.startswith("\ufeff".encode())


def test_an_odd_report_is_refused_calmly(seats):
    for path, status in (("Z", 404), ("A?loai=exe", 404), ("A?ngay=hôm-qua", 400), ("C?ky=2026-Q9", 400)):
        assert seats["lan"].get(f"/bao-cao/{path}").status == status


def ranks(page):
    table = page.text.partition('id="noi"')[2]
    return re.findall(r'<th scope="row"><a href="/\?tinh=\d+&amp;xa=(\d+)">([^<]+)</a></th>', table)


def test_the_table_of_places_is_sorted_by_its_heads_and_tells_nothing_by_it(seats):
    tinh = seats["tinh"]
    by_name = [name.partition(" ")[2] for _, name in ranks(tinh.get("/?xep=ten"))]
    assert by_name == sorted(by_name, key=fold)
    page = tinh.get("/?xep=nguoi")
    assert 'aria-sort="descending"' in page.text
    shown = re.findall(r'</th>\s*<td class="n">[^<]*</td><td class="n">([^<]+)</td>', page.text)
    seen = [int(one) for one in shown if one.isdigit()]
    assert seen == sorted(seen, reverse=True)
    assert shown[len(seen) :] == ["ẩn"] * (len(shown) - len(seen)), "what is hidden stands last"
    hidden = [name.partition(" ")[2] for _, name in ranks(page)[len(seen) :]]
    assert hidden == sorted(hidden, key=fold), "and by name"
    assert len(ranks(tinh.get("/?xep=mật-khẩu"))) == 5


@pytest.mark.parametrize(
    "path", ["/", "/buoi-hoc", "/thong-ke-bai-hoc", "/may", "/gop-y", "/chi-tieu", "/bao-cao"]
)
def test_a_province_chooses_one_of_its_communes(seats, path):
    page = seats["tinh"].get(path)
    assert f'<option value="{HERE}">' in page.text
    assert f'<option value="{HERE}" selected>' in seats["tinh"].get(f"{path}?xa={HERE}").text
    assert 'name="xa"' not in seats["lan"].get(path).text


def test_a_commune_without_a_machine_says_how_to_begin(seats):
    page = seats["tinh"].get(f"/?tinh={world.PROVINCE}&xa=09292")
    assert "Xã Phù Lãng" in page.words
    assert "chưa có máy nào nối về" in page.words
    assert 'href="/quan-tri"' in page.text


def test_the_month_that_is_shown_is_the_one_that_is_chosen(seats):
    for path in ("/", "/ban-do", "/buoi-hoc", "/thong-ke-bai-hoc"):
        assert '<option value="2026-03" selected>' in seats["tinh"].get(f"{path}?thang=2026-03").text


def test_the_chart_is_told_in_words_and_stands_in_a_table(seats):
    page = seats["tinh"].get("/")
    assert 'aria-labelledby="hinh-ten hinh-y"' in page.text
    assert re.search(
        r'<desc id="hinh-y">\d+ ngày có người học\. Nhiều nhất ngày \d\d/\d\d/2026: \d+ lượt', page.text
    )
    bars = re.findall(r"<title>(\d\d/\d\d/\d{4}): ([^<]+)</title>", page.text)
    table = re.findall(r'<th scope="row">(\d\d/\d\d/\d{4})</th><td class="n">([^<]+)</td>', page.text)
    assert bars == [row for row in table if row[1] != "0"]
