"""Packs that the hub publishes are read on telephones as well, as soon as every learning point gets them, and as light."""

import re

import pytest

from sync.hub.phone.packs import LAID, Packs
from sync.hub.publishing.publish import publish, set_share, withdraw
from tests.content.drafts import DRAFT, draft
from tests.content.test_library import written
from tests.sync.hub.test_phone_lessons import FIRST_LOAD, Loads, Server

NOW = 1_795_000_000_000


@pytest.fixture
def content(tmp_path):
    return tmp_path / "content"


@pytest.fixture
def pack(tmp_path):
    return written(tmp_path / "bai-cua-xa")


def names(content):
    return {lesson.id for lesson in Packs(None, content).now()[0].lessons}


def test_a_hub_that_publishes_nothing_has_the_built_in_lessons(content):
    assert "otp-la-chia-khoa-nha" in names(content)
    assert not content.exists()


def test_a_published_lesson_is_on_the_telephones_page_at_once(content, pack):
    server = Server(published=content)
    try:
        assert "Dệt chiếu" not in server.get("/bai").text
        publish(content, pack, NOW)
        assert "Dệt chiếu" in server.get("/bai").text, "without a new start"
        page = server.get("/bai/det-chieu")
        assert page.status_code == 200
        assert "OTP" in server.get("/bai").text, "the others are there still"
        weight = server.sent("/bai/det-chieu")
        addresses = set(Loads(page.text).addresses)
        assert any("/hinh/" in one for one in addresses)
        weight += sum(server.sent(one) for one in addresses)
        assert 5_000 < weight <= FIRST_LOAD
        draft(pack, DRAFT.replace("Gọi người nhà", "Dệt chiếu cói"), unit="lang-nghe", lesson="det-chieu")
        publish(content, pack, NOW + 1)
        assert "Dệt chiếu cói" in server.get("/bai/det-chieu").text, (
            "a new version takes the place of the old one"
        )
        withdraw(content, "bai-cua-xa", NOW + 2)
        assert "Dệt chiếu cói" not in server.get("/bai/det-chieu").text
    finally:
        server.stop()


def test_what_only_some_learning_points_try_is_not_shown_yet(content, pack):
    publish(content, pack, NOW, share=20)
    assert "det-chieu" not in names(content)
    set_share(content, "bai-cua-xa", NOW + 1, 100)
    assert "det-chieu" in names(content)


def test_two_processes_lay_the_same_packs_open_once(content, pack):
    publish(content, pack, NOW)
    one, other = Packs(None, content), Packs(None, content)
    assert one.now()[0] == other.now()[0]
    folders = [folder for folder in (content / LAID).iterdir() if re.fullmatch("[0-9a-f]{16}", folder.name)]
    assert len(folders) == 1
    for version in range(3):
        draft(pack, DRAFT.replace("Gọi người nhà", f"Bài {version}"), unit="lang-nghe", lesson="det-chieu")
        publish(content, pack, NOW + 1 + version)
        other.now()
    assert len(list((content / LAID).iterdir())) == 2, "what nobody shows any more is gone"


def test_a_file_that_is_gone_leaves_the_rest(content, pack):
    publish(content, pack, NOW)
    for file in content.glob("targets/packs/bai-cua-xa/*.zip"):
        file.unlink()
    assert "otp-la-chia-khoa-nha" in names(content)
    assert "det-chieu" not in names(content)
