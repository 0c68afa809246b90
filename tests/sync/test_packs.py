"""Packs come down from a real hub whole or not at all, and nothing is believed that the hub did not sign, or no more."""

from __future__ import annotations

import dataclasses
import json
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from content.errors import ContentError
from content.install import installed
from content.load import load_pack
from sync.enrolment import moved
from sync.errors import Interrupted, SyncError
from sync.hub.publishing import publish, repository
from sync.lessons.book import read_book, told
from sync.lessons.packs import Updated, update
from sync.lessons.watch import PackWatch
from sync.uploader import Uploader
from tests.content.drafts import DRAFT, draft
from tests.content.test_library import written
from tests.points import HubProcess, Point

DAY = 24 * 3600 * 1000
NAME = "bai-cua-xa"


def now() -> int:
    return time.time_ns() // 1_000_000


class Cutting:
    """A line to the hub that passes whole files on, but breaks once in the middle of a pack, or spoils it."""

    def __init__(self, hub: HubProcess) -> None:
        line = self
        self.cuts, self.spoil = 0, False
        self.ranges: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                got = requests.get(hub.url + self.path, headers=dict(self.headers), timeout=10)
                body = got.content
                if self.path.endswith((".zip", ".tar.xz")):
                    line.ranges.append(self.headers.get("Range", ""))
                    if line.spoil:
                        body = body[:-1] + bytes([body[-1] ^ 1])
                self.send_response_only(got.status_code)
                for name, value in got.headers.items():
                    if name.lower() != "connection":
                        self.send_header(name, value)
                self.end_headers()
                if self.path.endswith((".zip", ".tar.xz")) and line.cuts:
                    line.cuts -= 1
                    self.close_connection = True
                    body = body[: len(body) // 2]
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def line(module_hub: HubProcess) -> Iterator[Cutting]:
    line = Cutting(module_hub)
    yield line
    line.close()


@pytest.fixture
def folder(module_hub: HubProcess) -> Iterator[Path]:
    """What this test publishes at the hub: nothing yet."""
    assert isinstance(module_hub.database, Path)
    place = module_hub.database.parent / "content"
    yield place
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture
def point(new_point: Callable[[str], Point], module_hub: HubProcess) -> Point:
    point = new_point("point")
    point.join(module_hub)
    return point


def pack(tmp_path: Path, title: str = "Gọi người nhà", name: str = NAME) -> Path:
    """A pack with some 200 KB of sound, its first lesson called `title`."""
    home = tmp_path / "drafts" / name
    shutil.rmtree(home, ignore_errors=True)
    draft(written(home), DRAFT.replace("Gọi người nhà", title))
    sound = home / "voice" / "hmn" / "a.ogg"
    sound.parent.mkdir(parents=True)
    sound.write_bytes(random.Random(1).randbytes(200_000))
    return home


def look(point: Point, **options: Callable[[], bool]) -> Updated:
    assert point.enrolment is not None
    return update(point.data, point.enrolment, point.key, point.store.clock, point.session, **options)


def through(point: Point, line: Cutting) -> None:
    assert point.enrolment is not None
    point.enrolment = moved(point.store, point.enrolment, line.url)


def title(point: Point) -> str | None:
    """The title of the first lesson of the installed pack, None when none is installed."""
    for one in installed(point.data.packs):
        lesson = load_pack(one.folder).lesson("goi-nguoi-nha")
        return lesson.title.text if lesson else None
    return None


def test_a_published_pack_is_taken_replaced_and_withdrawn(point: Point, folder: Path, tmp_path: Path) -> None:
    assert look(point) == Updated(), "nothing is published"
    publish.publish(folder, pack(tmp_path), now())
    assert look(point).taken == [NAME]
    assert title(point) == "Gọi người nhà"
    assert look(point) == Updated(), "it is there"
    publish.publish(folder, pack(tmp_path, "Gọi về nhà"), now())
    assert look(point).taken == [NAME]
    assert (title(point), told(point.data)) == ("Gọi về nhà", {NAME: "2"})
    publish.withdraw(folder, NAME, now())
    assert look(point).taken == [NAME]
    assert (title(point), told(point.data)) == ("Gọi người nhà", {NAME: "1"})
    publish.withdraw(folder, NAME, now())
    assert look(point).removed == [NAME]
    assert (title(point), told(point.data)) == (None, {})


def test_what_is_shown_stays_until_the_next_start(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    (shown,) = installed(point.data.packs)
    publish.publish(folder, pack(tmp_path, "Gọi về nhà"), now())
    look(point)
    assert (shown.folder / "pack.yaml").is_file()
    assert installed(point.data.packs)[0].folder != shown.folder


def test_the_same_pack_again_changes_only_its_share(folder: Path, tmp_path: Path) -> None:
    first = publish.publish(folder, pack(tmp_path), now(), 10)
    again = publish.publish(folder, pack(tmp_path), now(), 50)
    assert (first.version, again.version, again.share) == (1, 1, 50)
    assert publish.offers(folder) == (again,)


def test_numbers_are_not_given_twice(folder: Path, tmp_path: Path) -> None:
    for number, words in enumerate(("Một", "Hai", "Ba"), 1):
        assert publish.publish(folder, pack(tmp_path, words), now()).version == number
    publish.withdraw(folder, NAME, now())
    assert publish.publish(folder, pack(tmp_path, "Bốn"), now()).version == 4
    assert [one.version for one in publish.offers(folder)] == [4, 2]


def test_a_share_of_the_fleet_goes_first_and_stays_in_it(point: Point, folder: Path, tmp_path: Path) -> None:
    from sync.tuf_client import Published

    def those(share: int) -> set[int]:
        offer = Published(NAME, 2, share, 1, "", f"packs/{NAME}/2.zip", "")
        return {device for device in range(2000) if offer.is_for(f"device-{device}")}

    assert those(0) == set()
    assert 140 < len(those(10)) < 260
    assert those(10) < those(50) < those(100)
    assert len(those(100)) == 2000
    publish.publish(folder, pack(tmp_path, "Cũ"), now())
    publish.publish(folder, pack(tmp_path, "Mới"), now(), 0)
    look(point)
    assert (title(point), told(point.data)) == ("Cũ", {NAME: "1"}), "nobody has the new one yet"
    publish.set_share(folder, NAME, now(), 100)
    look(point)
    assert title(point) == "Mới"


def test_a_cut_download_goes_on_where_it_was(
    point: Point, folder: Path, line: Cutting, tmp_path: Path
) -> None:
    offer = publish.publish(folder, pack(tmp_path), now())
    through(point, line)
    line.cuts = 1
    assert look(point).taken == [NAME]
    whole, rest = line.ranges
    assert whole == ""
    assert offer.bytes * 0.3 < int(rest.removeprefix("bytes=").rstrip("-")) < offer.bytes * 0.6


def test_a_download_gives_way_and_goes_on_later(
    point: Point, folder: Path, line: Cutting, tmp_path: Path
) -> None:
    publish.publish(folder, pack(tmp_path), now())
    through(point, line)
    left = iter([True] * 5)
    with pytest.raises(Interrupted):
        look(point, go_on=lambda: next(left, False))
    assert title(point) is None
    assert look(point).taken == [NAME]
    assert line.ranges[1].startswith("bytes=")


def test_a_spoilt_pack_is_thrown_away(point: Point, folder: Path, line: Cutting, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    through(point, line)
    line.spoil = True
    with pytest.raises(SyncError) as caught:
        look(point)
    assert caught.value.code == "content.spoilt"
    assert (title(point), read_book(point.data).refused) == (None, {})
    line.spoil = False
    assert look(point).taken == [NAME]


def test_an_old_list_is_not_believed(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    publish.publish(folder, pack(tmp_path, "Gọi về nhà"), now() - 15 * DAY)
    (folder / "keys" / "timestamp.pem").rename(folder / "timestamp.pem")  # or the hub would sign it anew
    with pytest.raises(SyncError) as caught:
        look(point)
    assert caught.value.code == "content.expired"
    assert title(point) == "Gọi người nhà"
    (folder / "timestamp.pem").rename(folder / "keys" / "timestamp.pem")
    look(point)
    assert title(point) == "Gọi về nhà", "the hub signs the list anew when it is asked"


def test_metadata_put_back_are_not_believed(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    old = (folder / "metadata" / "timestamp.json").read_bytes()
    publish.publish(folder, pack(tmp_path, "Gọi về nhà"), now())
    look(point)
    (folder / "metadata" / "timestamp.json").write_bytes(old)
    with pytest.raises(SyncError) as caught:
        look(point)
    assert caught.value.code == "content.untrusted"
    assert title(point) == "Gọi về nhà"


def test_a_list_signed_by_another_is_not_believed(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    root = (folder / "metadata" / "1.root.json").read_bytes()
    shutil.rmtree(folder)
    publish.publish(folder, pack(tmp_path, "Của người lạ"), now())
    own = (folder / "metadata" / "1.root.json").read_bytes()
    (folder / "metadata" / "1.root.json").write_bytes(root)
    with pytest.raises(SyncError) as caught:
        look(point)
    assert caught.value.code == "content.untrusted"
    assert title(point) == "Gọi người nhà"
    (folder / "metadata" / "1.root.json").write_bytes(own)
    look(point)
    assert title(point) == "Của người lạ", "a root that the hub's own key vouches for begins anew"


def test_a_pack_that_does_not_load_leaves_the_old_one(point: Point, folder: Path, tmp_path: Path) -> None:
    """As a kiosk meets it whose program is older than the pack: the hub's own check let it pass."""
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    newer = publish.publish(folder, pack(tmp_path, "Gọi về nhà"), now())
    _replace(folder, newer, pack(tmp_path, "Gọi về nhà"))
    assert look(point).refused == [NAME]
    assert (title(point), told(point.data)) == ("Gọi người nhà", {NAME: "1 2!"})
    assert look(point) == Updated(), "it is not asked for again"
    publish.publish(folder, pack(tmp_path, "Sửa rồi"), now())
    assert look(point).taken == [NAME]
    assert (title(point), told(point.data)) == ("Sửa rồi", {NAME: "3"})


def _replace(folder: Path, offer: publish.Offer, home: Path) -> None:
    """Sign, as this very version, a pack with a key that no kiosk knows yet."""
    from hashlib import sha256

    from tuf.api.metadata import Targets

    lesson = home / "dien-thoai" / "goi-nguoi-nha" / "lesson.yaml"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "hologram: yes\n", encoding="utf-8")
    made = home.with_suffix(".zip")
    publish.write_zip(home, made)
    content = made.read_bytes()
    bad = publish.Offer(
        offer.pack, offer.version, 100, offer.lessons, len(content), sha256(content).hexdigest()
    )
    (folder / "targets" / bad.file).write_bytes(content)

    def edit(targets: Targets) -> None:
        targets.targets[bad.path] = publish.as_target(bad)

    repository.change(folder, now(), edit)


def test_a_pack_that_the_hub_cannot_load_is_not_published(folder: Path, tmp_path: Path) -> None:
    home = pack(tmp_path)
    (home / "dien-thoai" / "goi-nguoi-nha" / "lesson.yaml").write_text("number: [", encoding="utf-8")
    with pytest.raises(ContentError):
        publish.publish(folder, home, now())
    assert publish.offers(folder) == ()


def test_a_pack_installed_by_hand_stays_when_the_hub_withdraws_its_own(
    point: Point, folder: Path, tmp_path: Path
) -> None:
    from content.install import install

    publish.publish(folder, pack(tmp_path), now())
    look(point)
    install(pack(tmp_path, "Tự soạn"), point.data.packs)
    publish.withdraw(folder, NAME, now())
    look(point)
    assert title(point) == "Tự soạn"


def test_a_new_hub_takes_over_the_packs_of_the_one_before(
    point: Point, folder: Path, own_hub: HubProcess, tmp_path: Path
) -> None:
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    point.join(own_hub)
    assert look(point) == Updated(), "it publishes nothing: what is there stays"
    assert isinstance(own_hub.database, Path)
    theirs = own_hub.database.parent / "content"
    publish.publish(theirs, pack(tmp_path), now())
    assert look(point) == Updated(), "the very same is not fetched again"
    publish.withdraw(theirs, NAME, now())
    assert look(point).removed == [NAME]
    assert title(point) is None


def test_keys_are_for_their_owner_and_everything_is_signed_anew_in_time(folder: Path, tmp_path: Path) -> None:
    start = now()
    publish.publish(folder, pack(tmp_path), start)
    assert {file.stat().st_mode & 0o777 for file in (folder / "keys").iterdir()} == {0o600}
    assert not repository.renew(folder, start + DAY // 2)
    assert repository.renew(folder, start + 2 * DAY)
    assert repository.renew(folder, start + 200 * DAY)
    state = repository.read(folder)
    versions = {one.signed.type: one.signed.version for one in state.every.values()}
    assert versions == {"root": 2, "targets": 2, "snapshot": 2, "timestamp": 3}


@pytest.mark.parametrize(
    "path", ["metadata/../keys/root.pem", "targets/../keys/root.pem", "keys/root.pem", "metadata/root.pem"]
)
def test_keys_do_not_leave_the_hub(module_hub: HubProcess, folder: Path, tmp_path: Path, path: str) -> None:
    publish.publish(folder, pack(tmp_path), now())
    request = requests.Request("GET", module_hub.url).prepare()
    request.url = f"{module_hub.url}/v1/content/{path}"
    with requests.Session() as session:
        assert session.send(request, timeout=10).status_code == 404


def test_the_kiosk_looks_by_itself_after_a_contact(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    uploader = Uploader(point.data, tick_s=0.02)
    uploader.start()
    uploader.nudge()
    try:
        assert _soon(uploader, lambda: bool(read_book(point.data).checked))
    finally:
        uploader.stop()
    assert told(point.data) == {NAME: "1"}


def test_it_asks_once_a_day_and_when_the_hub_is_another(point: Point) -> None:
    assert point.enrolment is not None
    hub, clock = point.enrolment.hub, point.store.clock

    def due(days: float, hub: str = hub) -> bool:
        later = dataclasses.replace(clock, wall=lambda: clock.wall() + int(days * DAY))
        return PackWatch(point.data, later).due(hub)

    assert due(0)
    look(point)
    assert [due(days) for days in (0, 0.9, 1.1, -1)] == [False, False, True, True]
    assert due(0, "another")


def test_the_kiosk_tells_the_hub_which_packs_it_has(point: Point, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    look(point)
    uploader = Uploader(point.data, tick_s=0.02, house_s=0.02)
    uploader.start()
    query = "SELECT data FROM event WHERE type = 'machine.state'"
    try:
        assert _soon(uploader, lambda: bool(point.store.rows(query)))
    finally:
        uploader.stop()
    assert json.loads(point.store.rows(query)[0][0])["packs"] == f"{NAME} 1"


def _soon(uploader: Uploader, done: Callable[[], bool]) -> bool:
    end = time.monotonic() + 15
    while not done() and time.monotonic() < end:
        uploader.wait(lambda status: False, 0.05)
    return done()


def test_the_root_is_for_enrolled_machines(module_hub: HubProcess, folder: Path, tmp_path: Path) -> None:
    publish.publish(folder, pack(tmp_path), now())
    answer = requests.get(f"{module_hub.url}/v1/content/root", timeout=10)
    assert answer.status_code == 401
    assert json.loads(answer.content)["code"].startswith("signature.")
