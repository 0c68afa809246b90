"""Keys of root and targets on sticks: the hub alone cannot publish a program, and learning points follow every change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sync.errors import SyncError
from sync.hub.publishing import offline, publish, releases, repository
from sync.hub.publishing.role_keys import KeyRing, load_key, new_key
from sync.tuf_client import FromFolder, catalogue, releases_in
from tests.releases import now, release
from tests.sync.test_packs import pack

DAY = 24 * 3600 * 1000


class Hub:
    """What a hub publishes, its sticks, and a learning point that looks at it."""

    def __init__(self, tmp: Path) -> None:
        self.tmp, self.folder = tmp, tmp / "content"
        self.first = releases.publish(self.folder, release(tmp, "1.0.0"), now())
        self.root = (self.folder / "metadata" / "1.root.json").read_bytes()

    def stick(self, name: str) -> Path:
        stick = self.tmp / name
        stick.mkdir()
        offline.make_keys(stick, name)
        return stick

    def ring(self, *sticks: Path) -> KeyRing:
        return KeyRing((self.folder / "keys", *sticks))

    def hand_over(
        self, *sticks: Path, threshold: int = 1, by: tuple[Path, ...] = (), online: bool = False
    ) -> None:
        rings = [KeyRing((stick,)) for stick in sticks]
        offline.hand_over(self.folder, rings, threshold, now(), self.ring(*sticks, *by), packs_online=online)

    def publish(self, version: str, *sticks: Path, at: int | None = None) -> None:
        file = release(self.tmp, version)
        releases.publish(self.folder, file, at or now(), 100, self.ring(*sticks))

    def seen(self) -> list[str]:
        """The paths that a learning point finds, which began with the first root and remembers what it saw."""
        source = FromFolder(self.folder / "metadata")
        found = catalogue(self.tmp / "believed", "folder:/", self.root, source, packs=True)
        return sorted(target.path for target in found)

    def here(self) -> list[str]:
        return sorted(file.name for file in (self.folder / "keys").iterdir())


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path)


def code(caught: pytest.ExceptionInfo[SyncError]) -> str:
    return caught.value.code


def test_the_hub_alone_cannot_publish_any_more(hub: Hub) -> None:
    assert hub.seen() == ["releases/1.0.0.tar.xz"]
    stick = hub.stick("lan")
    hub.hand_over(stick)
    assert hub.here() == ["snapshot.pem", "timestamp.pem"]
    with pytest.raises(SyncError) as caught:
        hub.publish("1.1.0")
    assert code(caught) == "keys.missing"
    assert hub.seen() == ["releases/1.0.0.tar.xz"], "nothing has changed"
    hub.publish("1.1.0", stick)
    assert "releases/1.1.0.tar.xz" in hub.seen()
    with pytest.raises(SyncError) as caught:
        publish.publish(hub.folder, pack(hub.tmp), now())
    assert code(caught) == "keys.missing"


def test_two_of_three_must_agree(hub: Hub) -> None:
    a, b, c = (hub.stick(name) for name in ("lan", "minh", "hoa"))
    hub.hand_over(a, b, c, threshold=2)
    for few in ((a,), (), (a, a)):
        with pytest.raises(SyncError) as caught:
            hub.publish("1.1.0", *few)
        assert code(caught) == "keys.missing"
    hub.publish("1.1.0", a, c)
    assert "releases/1.1.0.tar.xz" in hub.seen()
    with pytest.raises(SyncError):
        hub.hand_over(hub.stick("kim"), by=(b,))
    assert [one.threshold for one in offline.states(hub.folder, now()) if one.role == "root"] == [2]


def test_a_lost_stick_is_replaced_and_signs_nothing_any_more(hub: Hub) -> None:
    a, b = hub.stick("lan"), hub.stick("minh")
    hub.hand_over(a, b)
    hub.seen()
    new = hub.stick("hoa")
    hub.hand_over(b, new, by=())
    with pytest.raises(SyncError) as caught:
        hub.publish("1.1.0", a)
    assert code(caught) == "keys.missing"
    hub.publish("1.1.0", new)
    assert "releases/1.1.0.tar.xz" in hub.seen()
    shutil.rmtree(hub.tmp / "believed")
    assert "releases/1.1.0.tar.xz" in hub.seen(), "also from the very first root on"


def test_a_list_that_an_old_key_signed_is_not_believed(hub: Hub) -> None:
    a, b = hub.stick("lan"), hub.stick("minh")
    hub.hand_over(a)
    kept = hub.tmp / "kept"
    shutil.copytree(hub.folder, kept)
    hub.hand_over(b, by=(a,))
    hub.seen()
    releases.publish(kept, release(hub.tmp, "6.6.6"), now(), 100, KeyRing((kept / "keys", a)))
    for number in range(4):  # who has the old key goes on from the old root, with numbers that are new
        repository.change(
            kept, now() + number, lambda targets: None, role="targets", ring=KeyRing((kept / "keys", a))
        )
    for file in (kept / "metadata").iterdir():
        if "root" not in file.name:
            shutil.copy(file, hub.folder / "metadata" / file.name)
    with pytest.raises(SyncError) as caught:
        hub.seen()
    assert code(caught) == "content.untrusted"


def test_lessons_go_on_with_a_key_at_the_hub_and_programs_do_not(hub: Hub) -> None:
    publish.publish(hub.folder, pack(hub.tmp), now())
    stick = hub.stick("lan")
    hub.hand_over(stick, online=True)
    assert hub.here() == ["packs.pem", "snapshot.pem", "timestamp.pem"]
    assert hub.seen() == ["packs/bai-cua-xa/1.zip", "releases/1.0.0.tar.xz"]
    publish.publish(hub.folder, pack(hub.tmp, "Gọi về nhà"), now())
    assert "packs/bai-cua-xa/2.zip" in hub.seen()
    forged = releases.Release("9.9.9", 100, 99, 5, "0" * 64)
    repository.change(hub.folder, now(), lambda t: t.targets.update({forged.path: forged.as_target()}))
    found = catalogue(hub.tmp / "believed", "folder:/", hub.root, FromFolder(hub.folder / "metadata"))
    assert [one.version for one in releases_in(found)] == ["1.0.0"], "the packs' key can name no program"
    assert "releases/9.9.9.tar.xz" not in hub.seen()


def test_new_online_keys_after_a_break_in(hub: Hub) -> None:
    stick = hub.stick("lan")
    hub.hand_over(stick)
    hub.seen()
    with pytest.raises(SyncError):
        offline.rotate_online(hub.folder, now(), hub.ring())
    before = repository.read(hub.folder).root.signed.roles["timestamp"].keyids
    offline.rotate_online(hub.folder, now(), hub.ring(stick))
    assert repository.read(hub.folder).root.signed.roles["timestamp"].keyids != before
    assert len(hub.here()) == 2
    assert hub.seen() == ["releases/1.0.0.tar.xz"]
    assert repository.renew(hub.folder, now() + 2 * DAY), "the hub goes on by itself"
    assert hub.seen() == ["releases/1.0.0.tar.xz"]


def test_the_hub_keeps_the_list_fresh_and_says_what_it_cannot_sign(
    hub: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    stick = hub.stick("lan")
    hub.hand_over(stick)
    later = now() + 300 * DAY
    assert repository.renew(hub.folder, later)
    assert "on a stick" in caplog.text
    left = {one.role: one.days for one in offline.states(hub.folder, later)}
    assert left["timestamp"] == 14
    assert 60 < left["root"] < 70
    offline.renew(hub.folder, later, hub.ring(stick))
    assert {one.days for one in offline.states(hub.folder, later) if one.role != "timestamp"} == {365}
    assert hub.seen() == ["releases/1.0.0.tar.xz"]


def test_a_root_that_nobody_renewed_stops_everything_until_it_is(hub: Hub) -> None:
    stick = hub.stick("lan")
    offline.hand_over(hub.folder, [KeyRing((stick,))], 1, now() - 366 * DAY, hub.ring(stick))
    repository.renew(hub.folder, now())
    with pytest.raises(SyncError) as caught:
        hub.seen()
    assert code(caught) == "content.expired"
    offline.renew(hub.folder, now(), hub.ring(stick))
    assert hub.seen() == ["releases/1.0.0.tar.xz"]


def test_a_hand_over_that_was_cut_off_is_done_again(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = hub.stick("lan")
    with monkeypatch.context() as power:
        power.setattr(offline, "follow", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            hub.hand_over(stick)
    hub.hand_over(stick)
    assert hub.here() == ["snapshot.pem", "timestamp.pem"]
    assert hub.seen() == ["releases/1.0.0.tar.xz"]


def test_a_sealed_key_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    made = new_key(tmp_path / "a.pem", b"con trau la dau co nghiep")
    assert b"ENCRYPTED" in (tmp_path / "a.pem").read_bytes()
    assert (tmp_path / "a.pem").stat().st_mode & 0o777 == 0o600
    for ask in (None, lambda file: b"sai"):
        with pytest.raises(SyncError):
            load_key(tmp_path / "a.pem", ask)
    right = load_key(tmp_path / "a.pem", lambda file: b"con trau la dau co nghiep")
    assert right.public_key.keyid == made.public_key.keyid
    with pytest.raises(SyncError) as caught:
        new_key(tmp_path / "a.pem")
    assert code(caught) == "keys.there"
