"""Lessons on one's own telephone, over a real socket: light, safe, whole, and readable without a script."""

import gzip
import re
import socket
import threading
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
import requests
import uvicorn
from starlette.applications import Starlette

from content.load import builtin_pack
from kiosk.paths import DataDir
from sync.hub.phone.lessons import lesson_routes
from sync.hub.phone.page import STATIC
from voice.narrator import Job, Narrator

FIRST_LOAD = 150 * 1024
ASKED = {"Accept-Encoding": "gzip"}


class Loads(HTMLParser):
    """What a browser loads for a page by itself, and everything the test looks at."""

    def __init__(self, page):
        super().__init__()
        self.addresses, self.seen, self.noscript = [], [], 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.seen.append((tag, told))
        if tag in ("img", "script") and "src" in told:
            self.addresses.append(told["src"])
        if tag == "link" and told.get("rel") in ("stylesheet", "icon"):
            self.addresses.append(told["href"])

    def all(self, tag):
        return [told for name, told in self.seen if name == tag]


class Server:
    """The routes alone on loopback."""

    def __init__(self, data=None, published=None):
        listener = socket.socket(proto=socket.IPPROTO_TCP)  # asyncio waits with small answers otherwise
        listener.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            Starlette(routes=lesson_routes(data, published)), log_config=None, lifespan="off"
        )
        self._server = uvicorn.Server(config)
        listener.listen()
        self._thread = threading.Thread(target=self._server.run, args=([listener],), daemon=True)
        self._thread.start()
        self.session = requests.Session()

    def get(self, path, **headers):
        return self.session.get(urljoin(self.url, path), headers=ASKED | headers, timeout=10)

    def sent(self, path):
        """The bytes that travel for a body."""
        with self.session.get(urljoin(self.url, path), headers=ASKED, stream=True, timeout=10) as answer:
            assert answer.status_code == 200, path
            return len(answer.raw.read(decode_content=False))

    def stop(self):
        self.session.close()
        self._server.should_exit = True
        self._thread.join(5)


@pytest.fixture(scope="module")
def server():
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def pack():
    return builtin_pack()


def test_every_lesson_is_light_to_load(server, pack):
    """A first visit: page, style, script, mark and pictures; later lessons have half of it already."""
    shared, heaviest = {}, 0
    for lesson in pack.lessons:
        page = server.get(f"/bai/{lesson.id}")
        assert page.status_code == 200, lesson.id
        weight = server.sent(f"/bai/{lesson.id}")
        for address in set(Loads(page.text).addresses):
            if address not in shared:
                shared[address] = server.sent(address)
            weight += shared[address]
        heaviest = max(heaviest, weight)
    assert 5_000 < heaviest <= FIRST_LOAD


def test_a_lesson_holds_its_scenes_points_and_questions(server, pack):
    for name in ("quet-qr-tra-tien", "ba-dau-hieu", "bi-lua-roi-lam-gi"):
        lesson = pack.lesson(name)
        page = server.get(f"/bai/{name}").text
        text = (
            re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace("&#x27;", "'").replace("&quot;", '"')
        )
        for sentence in [scene.sentence for scene in lesson.scenes] + [p.sentence for p in lesson.take_home]:
            assert sentence.text in text
        for question in lesson.quiz:
            for told in (question.ask, question.praise, *(a.text for a in question.answers)):
                assert told.text in text
        loads = Loads(page)
        alts = [told["alt"] for told in loads.all("img") if told["alt"]]
        assert alts == [scene.alt.text for scene in lesson.scenes]


def test_each_answer_opens_without_a_script_and_says_why(server, pack):
    lesson = pack.lesson("otp-la-chia-khoa-nha")
    page = server.get("/bai/otp-la-chia-khoa-nha").text
    opened = re.findall(r"<details([^>]*)><summary>.*?</summary>(.*?)</details>", page)
    answers = [answer for question in lesson.quiz for answer in question.answers]
    assert len(opened) == len(answers)
    for (told, why), answer in zip(opened, answers, strict=True):
        assert answer.why.text in why
        assert ("data-right" in told) == answer.right


def test_steps_to_put_in_order_are_never_shown_in_order(server, pack):
    asked = 0
    for lesson in pack.lessons:
        kinds = [question for question in lesson.quiz if question.kind == "order"]
        if not kinds:
            continue
        page = server.get(f"/bai/{lesson.id}").text
        for section in re.findall(r'data-kind="order".*?</section>', page):
            places = re.findall(r'data-place="(\d)"', section)
            assert places != sorted(places)
            assert sorted(places) == [str(n) for n in range(1, len(places) + 1)]
            asked += 1
    assert asked >= 10


def test_nothing_runs_or_loads_from_elsewhere(server):
    answer = server.get("/bai/quet-qr-tra-tien")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = Loads(answer.text)
    assert all(address.startswith("/bai/") for address in page.addresses)
    assert all("src" in told for told in page.all("script"))
    assert not page.all("style")
    assert not [
        told for _, told in page.seen if "style" in told or any(name.startswith("on") for name in told)
    ]
    assert "set-cookie" not in {name.lower() for name in answer.headers}


def test_what_is_kept_is_asked_for_once(server):
    first = server.get("/bai/quet-qr-tra-tien")
    assert server.get("/bai/quet-qr-tra-tien", **{"If-None-Match": first.headers["ETag"]}).status_code == 304
    for address in Loads(first.text).addresses:
        assert "immutable" in server.get(address).headers["Cache-Control"]
        assert "immutable" not in server.get(address.partition("?")[0]).headers["Cache-Control"]
    worker = server.get("/bai/sw.js")
    assert worker.headers["Service-Worker-Allowed"] == "/bai"
    assert worker.headers["Cache-Control"] == "no-cache"


def test_a_browser_that_unpacks_nothing_is_served_too(server):
    plain = server.session.get(f"{server.url}/bai", headers={"Accept-Encoding": "identity"}, timeout=10)
    assert "Content-Encoding" not in plain.headers
    assert plain.content == server.get("/bai").content


def test_all_lessons_are_listed_in_both_languages(server, pack):
    for lang, title in (("vi", "Bài học trên điện thoại"), ("en", "Lessons on your phone")):
        page = server.get(f"/bai?lang={lang}").text
        assert title in page
        for lesson in pack.lessons:
            assert f'href="/bai/{lesson.id}{"" if lang == "vi" else "?lang=en"}"' in page
    english = server.get("/bai/ba-dau-hieu?lang=en").text
    assert '<p class="say" lang="vi"' in english, "a sentence without English says that it is Vietnamese"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bai/khong-co", 404),
        ("/bai/quet-qr-tra-tien/hinh/lesson.yaml", 404),
        ("/bai/quet-qr-tra-tien/hinh/..%2f..%2fpack.yaml", 404),
        ("/bai/%2e%2e/hinh/cho.svg", 404),
        ("/bai/tinh/..%2fphone_page.py", 404),
        ("/bai/tinh/sw.js", 404),
        ("/bai/quet-qr-tra-tien/tieng/" + "0" * 32 + ".ogg", 404),
        ("/bai/quet-qr-tra-tien?lang=%3Cscript%3E", 200),
    ],
)
def test_only_what_lessons_show_is_handed_out(server, path, status):
    answer = server.get(path)
    assert answer.status_code == status
    assert "<script>" not in answer.text


def test_rendered_sentences_can_be_heard_in_parts_too(tmp_path, pack):
    data = DataDir(tmp_path)
    sentence = pack.lesson("quet-qr-tra-tien").scenes[0].sentence
    narrator = Narrator(data.voice)
    narrator.render([Job(sentence.utterance())])
    clip = narrator.cached(sentence.utterance())
    narrator.close()
    whole = clip.path.read_bytes()
    server = Server(data)
    try:
        page = server.get("/bai/quet-qr-tra-tien").text
        (address,) = set(re.findall(r'data-sound="([^"]+)"', page))
        assert f'<noscript><audio controls preload="none" src="{address}">' in page
        assert f"({-(-len(whole) // 1024)} KB)" in page
        heard = server.get(address)
        assert (heard.content, heard.headers["Content-Type"]) == (whole, "audio/ogg")
        part = server.get(address, Range="bytes=256-511")
        assert (part.status_code, part.content) == (206, whole[256:512])
    finally:
        server.stop()


def test_the_worker_keeps_what_the_pages_name():
    """The three files agree on the name of what is kept, and are small."""
    script, worker = ((STATIC / name).read_text() for name in ("bai.js", "sw.js"))
    assert 'caches.open("bai")' in script
    assert 'KEPT = "bai"' in worker
    assert (
        sum(len(gzip.compress((STATIC / name).read_bytes())) for name in ("bai.js", "bai.css", "sw.js"))
        < 8192
    )
