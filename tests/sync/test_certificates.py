"""From the paper to the hub's page: what is real is confirmed, what was forged or altered is kindly not."""

import base64
import datetime
import json
from dataclasses import replace

import pytest
import requests

from kiosk import certificates, events, residents
from kiosk.certificates import Certificate, code_id, write_code
from sync.certificates import find_seal, public_address, scan_text, seal, unseal
from sync.client import send_pending
from sync.hub.embedded import at_a_hub
from sync.signing import new_key

DAY = datetime.date(2026, 11, 22)
JSON = {"Accept": "application/json"}


def made(number: int, lessons: int = 12, name: str = "Nguyễn Thị Lan") -> Certificate:
    code = write_code(number.to_bytes(10))
    return Certificate(code_id(code), code, name, lessons, DAY, "Nhà văn hoá thôn Đoài", "UBND xã")


def record(point, one: Certificate, resident: str = "r1") -> None:
    """The fact as `kiosk.certificates.issue` writes it."""
    data = {"certificate": one.id, "resident": resident, "lessons": one.lessons, "day": DAY.isoformat()}
    point.store.record(events.CERTIFICATE_ISSUED, {**data, "name_check": one.name_check})


def ask(hub, text: str) -> tuple[int, dict]:
    answer = requests.get(f"{hub.url}/chung-nhan", {"ma": text}, headers=JSON, timeout=5)
    return answer.status_code, answer.json()


def altered(sealed: str, at: int) -> str:
    """The seal with one bit of its byte `at` turned."""
    raw = bytearray(base64.urlsafe_b64decode(sealed + "=="))
    raw[at] ^= 1
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def test_from_issue_to_the_hubs_yes(joined, hub) -> None:
    """The whole way with real parts: a person learns, gets a certificate, the fact is sent, anybody may ask."""
    from content.load import builtin_pack
    from kiosk import progress

    pack, store = builtin_pack(), joined.store
    consent = residents.Consent(residents.CONSENT_TEXT.version, given_by="Lan", method="spoken")
    lan = residents.enrol(
        store, name="Nguyễn Thị Lan", birth_year=1951, gender="f", village="Thôn Đoài", consent=consent
    )
    certificates.set_pass_mark(store, certificates.PassMark(lessons=2, each_skill=0), pack)
    for lesson in pack.lessons[:2]:
        progress.finish_lesson(store, "s", lan.id, lesson.id, 2, 2, True, 200)
    one = certificates.issue(store, lan, pack)
    assert ask(hub, one.written) == (404, {"confirmed": False})
    assert send_pending(store, joined.enrolment, joined.key).quarantined == 0
    for text in (one.written, one.code.lower(), scan_text(one, joined.key, joined.enrolment)):
        status, said = ask(hub, text)
        assert status == 200
        assert said == {
            "confirmed": True,
            "point": {
                "province": "01",
                "commune": "00004",
                "village": "Thôn Đoài",
                "house": "Nhà văn hoá thôn Đoài",
            },
            "day": one.day.isoformat(),
            "lessons": 2,
            "reported": True,
            "name_matches": None,
        }
    wire = json.dumps(hub.rows("SELECT data FROM event WHERE type = ?", events.CERTIFICATE_ISSUED))
    assert one.id in wire
    for secret in (one.code, lan.id, "Lan"):
        assert secret not in wire


def test_the_hub_inside_the_kiosk_verifies_too(point) -> None:
    """Enrolled nowhere else: the hub on the same machine knows the same key and the same facts."""
    one = made(9)
    record(point, one)
    with at_a_hub(point.store, point.key, point.data) as enrolment:
        assert enrolment.embedded
        assert send_pending(point.store, enrolment, point.key).pending == 0
        for text in (one.written, scan_text(one, point.key, enrolment)):
            said = requests.get(f"{enrolment.url}/chung-nhan", {"ma": text}, headers=JSON, timeout=5).json()
            assert (said["confirmed"], said["reported"], said["lessons"]) == (True, True, 12)


def test_a_seal_is_believed_before_the_fact_has_arrived(joined, hub) -> None:
    one = made(1)
    status, said = ask(hub, seal(one, joined.key))
    assert (status, said["confirmed"], said["reported"], said["lessons"]) == (200, True, False, 12)


def test_whatever_is_changed_in_a_seal_it_does_not_hold(joined, hub) -> None:
    sealed = seal(made(2), joined.key)
    known = joined.key.public_key()
    assert unseal(sealed, lambda device: known) is not None
    for at in range(len(base64.urlsafe_b64decode(sealed + "=="))):
        assert unseal(altered(sealed, at), lambda device: known) is None, at
    for at in (0, 5, 12, 20, 22, 25, 60):
        assert ask(hub, altered(sealed, at)) == (404, {"confirmed": False})


def test_a_seal_made_with_another_key_does_not_hold(joined, hub) -> None:
    record(joined, made(3))
    send_pending(joined.store, joined.enrolment, joined.key)
    assert ask(hub, seal(made(3), new_key())) == (404, {"confirmed": False})
    assert ask(hub, made(3).code)[0] == 200


def test_more_lessons_than_were_confirmed_cannot_be_claimed(joined, hub) -> None:
    """A forger who has a real paper writes another number of lessons into its seal, with a key of their own."""
    one = made(4)
    record(joined, one)
    send_pending(joined.store, joined.enrolment, joined.key)
    assert ask(hub, seal(replace(one, lessons=50), new_key()))[0] == 404
    assert ask(hub, one.code)[1]["lessons"] == 12


def test_no_point_that_was_sent_away_is_believed(new_point, own_hub) -> None:
    point = new_point()
    enrolment = point.join(own_hub)
    sealed = seal(made(5), point.key)
    assert ask(own_hub, sealed)[0] == 200
    own_hub.rows("UPDATE device SET revoked = 1 WHERE device = ?", enrolment.device)
    assert ask(own_hub, sealed) == (404, {"confirmed": False})


@pytest.mark.parametrize(
    "text", ["0000-0000-0000-0000", "xin chào", "'; drop table event; --", "A" * 5000, "%00"]
)
def test_what_is_no_certificate_gets_a_kind_no(hub, text: str) -> None:
    assert ask(hub, text) == (404, {"confirmed": False})
    page = requests.get(f"{hub.url}/chung-nhan", {"ma": text}, timeout=5)
    assert page.status_code == 404
    assert "chưa thấy giấy này" in page.text
    assert text[:200] not in page.text
    for blame in ("sai", "lỗi", "không hợp lệ", "hệ thống", "giả mạo"):
        assert blame not in page.text.casefold()


def test_the_page_says_who_where_when_and_no_name(joined, hub) -> None:
    one = made(6)
    record(joined, one)
    send_pending(joined.store, joined.enrolment, joined.key)
    for path in (f"/chung-nhan/{one.written}", f"/x/{seal(one, joined.key)}"):
        page = requests.get(hub.url + path, timeout=5)
        assert page.status_code == 200
        for words in (
            certificates.WORDING,
            "Nhà văn hoá thôn Đoài",
            "22/11/2026",
            "12 bài",
            "Người cầm giấy này",
        ):
            assert words in page.text
        assert "Lan" not in page.text
        assert "phổ cập" not in page.text
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "Mã trên giấy" in requests.get(f"{hub.url}/chung-nhan", timeout=5).text


def test_the_name_on_the_paper_can_be_compared(joined, hub) -> None:
    one = made(7, name="Nguyễn Thị Hoà")
    record(joined, one)
    send_pending(joined.store, joined.enrolment, joined.key)
    for text in (one.code, seal(one, joined.key)):
        url = f"{hub.url}/chung-nhan/{text}"
        same = requests.post(url, {"ten": "nguyễn thị hòa"}, timeout=5).text
        other = requests.post(url, {"ten": "Trần Văn Tuấn"}, timeout=5).text
        assert ("Đúng tên trên giấy" in same, "chưa khớp" in same) == (True, False)
        assert ("Đúng tên trên giấy" in other, "chưa khớp" in other) == (False, True)
        assert "Tuấn" not in other
        said = requests.post(url, {"ten": "Nguyen Thi Hoa"}, headers=JSON, timeout=5).json()
        assert said["name_matches"] is True
    assert requests.post(url, data=b"ten=" + b"&" * 50_000, timeout=5).status_code == 200


def test_the_code_on_paper_is_a_link_only_where_a_telephone_can_follow_it(joined) -> None:
    one, at_home = made(8), joined.enrolment
    assert (public_address(None), public_address(at_home)) == (None, None)
    public = replace(at_home, url="https://hub.vi-du.vn/diem")
    link = scan_text(one, joined.key, public)
    assert link == f"https://hub.vi-du.vn/diem/x/{seal(one, joined.key)}"
    assert public_address(replace(public, embedded=True)) is None
    sentence = scan_text(one, joined.key, None)
    assert sentence.startswith(f"Giấy xác nhận {one.written}, 12 bài, 22/11/2026.")
    assert find_seal(sentence) == find_seal(link) == seal(one, joined.key)
    assert max(len(link), len(sentence.encode())) < 240
    assert "Lan" not in sentence
