"""Downloads against a real HTTP server that breaks, lies and forgets."""

import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sync.errors import SyncError
from sync.fetch import TRIES, fetch

BODY = bytes(range(256)) * 4000  # 1 MB


class Server:
    """Serves ``body``; ``breaks`` is after how many bytes each of the next answers is cut."""

    def __init__(self):
        self.body, self.etag, self.breaks, self.ranges, self.status = BODY, '"one"', [], True, 200
        self.chunked = False
        self.asked = []

    def answer(self, handler):
        self.asked.append(handler.headers.get("Range"))
        if self.status != 200:
            handler.send_error(self.status)
            return
        start = 0
        wish = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range") or "")
        if wish and self.ranges and handler.headers.get("If-Range") in (None, self.etag):
            start = int(wish[1])
            if start >= len(self.body):
                handler.send_error(416)
                return
        body = self.body[start:]
        handler.send_response(206 if start else 200)
        if start:
            handler.send_header("Content-Range", f"bytes {start}-{len(self.body) - 1}/{len(self.body)}")
        if not self.chunked:
            handler.send_header("Content-Length", str(len(body)))
        if self.etag:
            handler.send_header("ETag", self.etag)
        handler.end_headers()
        cut = self.breaks.pop(0) if self.breaks else len(body)
        try:
            handler.wfile.write(body[:cut])
        except OSError:
            return  # the reader has gone
        if cut < len(body):
            handler.wfile.flush()
            handler.connection.close()


@contextmanager
def serving():
    served = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            served.answer(self)

        def log_message(self, *_):
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{http.server_port}/voice.onnx"
    try:
        yield served
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


@pytest.fixture
def server():
    with serving() as served:
        yield served


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr("sync.fetch.PAUSE_S", 0.0)


@pytest.fixture
def to(tmp_path):
    return tmp_path / "coming" / "voice.onnx"


def names(to):
    return sorted(path.name for path in to.parent.iterdir()) if to.parent.exists() else []


def test_a_file_comes_whole_and_says_how_far_it_is(server, to):
    told = []
    assert (
        fetch(server.url, to, most=2_000_000, on_bytes=lambda have, whole: told.append((have, whole))) == to
    )
    assert to.read_bytes() == BODY
    assert told[-1] == (len(BODY), len(BODY))
    assert names(to) == ["voice.onnx"]


def test_a_connection_that_breaks_is_taken_up_where_it_was(server, to):
    server.breaks = [300_000, 200_000]
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == BODY
    starts = [int(wish.removeprefix("bytes=").rstrip("-")) for wish in server.asked[1:]]
    assert len(starts) == 2
    assert 0 < starts[0] <= 300_000 < starts[1] <= 500_000


def test_a_line_that_breaks_all_the_time_brings_the_file_in_the_end(server, to):
    server.breaks = [50_000] * 100
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == BODY
    assert len(server.asked) > 15


def test_the_next_call_goes_on_with_what_is_there(server, to):
    class Pulled(Exception):
        pass

    def pull(have, whole):
        if have > 500_000:
            raise Pulled

    with pytest.raises(Pulled):
        fetch(server.url, to, most=2_000_000, on_bytes=pull)
    assert names(to) == ["voice.onnx.part", "voice.onnx.part.json"]
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == BODY
    assert int(server.asked[1].removeprefix("bytes=").rstrip("-")) > 400_000


@pytest.mark.parametrize("how", ["another file by now", "no ranges", "no etag"])
def test_what_cannot_be_gone_on_with_comes_whole_again(server, to, how):
    server.etag = "" if how == "no etag" else server.etag
    server.breaks = [300_000] + [400_000] * (how == "no etag")
    if how == "no ranges":
        server.ranges = False
    if how == "another file by now":
        with pytest.raises(RuntimeError):
            fetch(server.url, to, most=2_000_000, on_bytes=stop_at(200_000))
        server.body, server.etag, server.breaks = BODY[::-1], '"two"', []
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == server.body


def stop_at(bytes_):
    def stop(have, whole):
        if have > bytes_:
            raise RuntimeError

    return stop


def test_a_part_longer_than_the_file_is_now_begins_anew(server, to):
    with pytest.raises(RuntimeError):
        fetch(server.url, to, most=2_000_000, on_bytes=stop_at(600_000))
    server.body = BODY[:1000]
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == BODY[:1000]


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("limits", [{"most": 1000}, {"most": 2_000_000, "size": 1000}])
def test_a_file_too_large_is_refused_and_not_kept(server, to, limits, chunked):
    server.chunked = chunked
    with pytest.raises(SyncError) as refused:
        fetch(server.url, to, **limits)
    assert refused.value.code == "fetch.refused"
    assert names(to) == []


def test_a_file_too_short_is_refused_at_once(server, to):
    with pytest.raises(SyncError, match="expected 2,000,000"):
        fetch(server.url, to, most=3_000_000, size=2_000_000)


@pytest.mark.parametrize("status", [404, 403, 500])
def test_a_server_that_says_no_is_one_line(server, to, status):
    server.status = status
    with pytest.raises(SyncError, match=str(status)) as refused:
        fetch(server.url, to, most=1000)
    assert len(str(refused.value).splitlines()) == 1
    assert refused.value.vi


def test_a_server_that_always_breaks_is_given_up_and_what_came_stays(server, to):
    server.breaks = [100_000, *[0] * 20]
    with pytest.raises(SyncError, match="goes on") as refused:
        fetch(server.url, to, most=2_000_000)
    assert refused.value.code == "fetch.broken"
    assert len(server.asked) == 1 + TRIES
    server.breaks = []
    fetch(server.url, to, most=2_000_000)
    assert to.read_bytes() == BODY


def test_nobody_there_is_one_line(to):
    with pytest.raises(SyncError, match="connection broke"):
        fetch("http://127.0.0.1:9/x.onnx", to, most=1000)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x/y.onnx", "x.onnx", ""])
def test_only_the_web_is_an_address(to, url):
    with pytest.raises(SyncError, match="no address"):
        fetch(url, to, most=1000)


def test_a_folder_that_cannot_be_written_is_one_line(server, tmp_path):
    (tmp_path / "coming").write_text("a file")
    with pytest.raises(SyncError) as refused:
        fetch(server.url, tmp_path / "coming" / "x.onnx", most=2_000_000)
    assert refused.value.code == "fetch.disk"
