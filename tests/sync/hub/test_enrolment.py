"""One-time codes: who may use one, for how long, how often."""

import json
from pathlib import Path

import pytest

from sync.client import enroll
from sync.enrolment import current
from sync.errors import SyncError
from sync.hub.enrol import ALPHABET, CODE_LIFE_MS, enrol, make_code
from sync.hub.opening import connect
from sync.protocol import Place
from sync.signing import new_key, public_bytes


def test_a_code_is_ten_characters_that_nobody_mistakes(hub):
    codes = {hub.code() for _ in range(20)}
    assert len(codes) == 20
    assert all(len(code) == 10 and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("01OILU")


def test_a_good_code_gives_device_place_and_keys(point, hub):
    enrolment = point.join(hub)
    assert enrolment.place == Place("01", "00004", "Thôn Đoài", "Nhà văn hoá thôn Đoài")
    assert len(enrolment.pseudonym_key) == 32
    assert len(enrolment.hub_keys) == 1
    assert current(point.store) == enrolment
    assert hub.rows("SELECT public_key FROM device WHERE device = ?", enrolment.device) == [
        (public_bytes(point.key),)
    ]


def test_the_commune_key_is_sealed_in_the_store(joined):
    key = joined.enrolment.pseudonym_key
    joined.store.close()
    for file in joined.data.root.glob("kiosk.sqlite*"):
        assert key not in file.read_bytes()
        assert key.hex().encode() not in file.read_bytes()


def test_points_of_one_commune_share_its_key_and_other_communes_do_not(hub, new_point):
    one, two, other = (new_point(name) for name in ("one", "two", "other"))
    one.join(hub)
    two.join(hub)
    other.join(hub, commune="00005")
    assert one.enrolment.pseudonym_key == two.enrolment.pseudonym_key
    assert one.enrolment.pseudonym_key != other.enrolment.pseudonym_key
    assert one.enrolment.device != two.enrolment.device


def test_a_code_is_typed_as_people_type(point, hub):
    code = hub.code()
    enroll(point.store, point.key, hub.url + "/", f" {code[:5].lower()}-{code[5:]} ")


def test_a_wrong_code_is_refused(point, hub):
    with pytest.raises(SyncError, match="no such code") as refusal:
        enroll(point.store, point.key, hub.url, "2222222222")
    assert refusal.value.code == "code.unknown"
    assert "gõ lại" in refusal.value.vi
    assert current(point.store) is None


def test_a_used_code_is_refused_to_another_device(hub, new_point):
    one, two = new_point("one"), new_point("two")
    code = hub.code()
    enroll(one.store, one.key, hub.url, code)
    with pytest.raises(SyncError, match="already been used"):
        enroll(two.store, two.key, hub.url, code)
    assert current(two.store) is None


def test_the_same_device_may_ask_again_when_the_answer_was_lost(point, hub):
    code = hub.code()
    first = enroll(point.store, point.key, hub.url, code)
    assert enroll(point.store, point.key, hub.url, code) == first


def test_a_fresh_code_moves_a_known_device(point, hub):
    first = point.join(hub)
    second = point.join(hub, commune="00006")
    assert second.device == first.device
    assert second.place.commune == "00006"


def test_an_expired_code_is_refused_over_http(point, hub):
    code = hub.code()
    hub.rows("UPDATE code SET expires = 1 WHERE used IS NULL")
    with pytest.raises(SyncError, match="older than 24 hours"):
        enroll(point.store, point.key, hub.url, code)


def test_a_code_lives_for_24_hours(where):
    conn = connect(where)
    code = make_code(conn, Place(village="v"), 1000)
    assert CODE_LIFE_MS == 24 * 3600 * 1000
    assert enrol(conn, code, public_bytes(new_key()), 1000 + CODE_LIFE_MS).place.village == "v"
    late = make_code(conn, Place(village="v"), 1000)
    with pytest.raises(SyncError, match="24 hours"):
        enrol(conn, late, public_bytes(new_key()), 1001 + CODE_LIFE_MS)
    conn.close()


def test_codes_are_not_kept_in_the_database(hub):
    code = hub.code()
    found = repr(hub.rows("SELECT * FROM code")).encode()
    if isinstance(hub.database, Path):
        found += b"".join(file.read_bytes() for file in hub.database.parent.glob("hub.sqlite*"))
    assert code.encode() not in found


def test_the_hub_database_is_for_its_owner_only(own_hub):
    assert own_hub.database.stat().st_mode & 0o077 == 0


def test_the_device_key_file_is_for_its_owner_only(point):
    assert point.data.device_key.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"code": 7}', b'{"code": "x", "public_key": "AA=="}', b"\xff"], ids=range(6)
)
def test_a_malformed_enrolment_is_a_problem(hub, joined, body):
    answer = joined.session.post(hub.url + "/v1/enrolments", data=body)
    assert answer.status_code == 400
    assert answer.json()["code"] == "enrolment.bad_json"


def test_a_key_must_be_shown_to_be_held(hub, joined):
    """Somebody else's public key with a good code, not signed by that key, enrols nobody and spends no
    code."""
    import base64

    code = hub.code()
    body = json.dumps({"code": code, "public_key": base64.b64encode(public_bytes(new_key())).decode()})
    answer = joined.session.post(hub.url + "/v1/enrolments", data=body)
    assert answer.status_code == 401
    enroll(joined.store, joined.key, hub.url, code)


@pytest.mark.parametrize(
    "url",
    ["", "hub.example", "ftp://hub.example", "https://", "http://[::1", "http://h:99999", "https://h/?x=1"],
)
def test_an_address_that_is_none_is_refused_in_a_sentence(point, url):
    with pytest.raises(SyncError, match="not the address of a hub"):
        enroll(point.store, point.key, url, "2222222222")


def test_secrets_do_not_go_over_plain_http_to_the_world(point):
    with pytest.raises(SyncError, match="https://"):
        enroll(point.store, point.key, "http://8.8.8.8", "2222222222")
