"""Signatures: what they cover, and that nothing else passes for one."""

import dataclasses
import stat
import threading

import pytest

from sync.errors import SyncError
from sync.signing import (
    BadSignature,
    HttpAnswer,
    HttpRequest,
    StaleSignature,
    check_digest,
    content_digest,
    key_from_file,
    new_key,
    private_bytes,
    public_bytes,
    sign_answer,
    sign_request,
    thumbprint,
    verify_answer,
    verify_request,
)

NOW = 1_795_000_000
BODY = b"body"


def signed_request(key, **changes):
    request = HttpRequest("PUT", "http://hub/v1/batches/1", {"Content-Type": "application/json"})
    sign_request(request, BODY, key=key, key_id="device", created_s=NOW)
    return dataclasses.replace(request, **changes)


def keys(key):
    return {"device": key.public_key()}.get


def test_the_content_digest_is_that_of_rfc_9530():
    """The example of RFC 9530, appendix D."""
    assert content_digest(b'{"hello": "world"}\n') == "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"


def test_a_good_request_names_its_device():
    key = new_key()
    request = signed_request(key)
    assert verify_request(request, key_of=keys(key), now_s=NOW) == "device"
    check_digest(request.headers, BODY)


def test_the_signature_covers_what_the_protocol_says():
    covered = signed_request(new_key()).headers["Signature-Input"]
    assert covered.startswith('sig=("@method" "@path" "content-digest");')
    assert f"created={NOW}" in covered
    assert 'keyid="device"' in covered
    assert 'alg="ed25519"' in covered


@pytest.mark.parametrize(
    "changes",
    [{"method": "POST"}, {"url": "http://hub/v1/batches/2"}, {"headers": {}}],
    ids=["method", "path", "none"],
)
def test_a_changed_request_does_not_pass(changes):
    key = new_key()
    with pytest.raises(BadSignature):
        verify_request(signed_request(key, **changes), key_of=keys(key), now_s=NOW)


def test_another_host_in_front_does_not_matter():
    """The hub may stand behind a proxy that knows it by another name."""
    key = new_key()
    verify_request(signed_request(key, url="https://other:1/v1/batches/1"), key_of=keys(key), now_s=NOW)


@pytest.mark.parametrize("ahead", [-301, 301, -(10**9)])
def test_a_signature_out_of_its_window_is_stale(ahead):
    key = new_key()
    with pytest.raises(StaleSignature):
        verify_request(signed_request(key), key_of=keys(key), now_s=NOW + ahead)


@pytest.mark.parametrize("ahead", [-300, 300])
def test_clocks_may_differ_by_five_minutes(ahead):
    key = new_key()
    verify_request(signed_request(key), key_of=keys(key), now_s=NOW + ahead)


def test_a_wrong_signature_is_wrong_before_it_is_stale():
    """So that the hub's time is told only to those who hold a key."""
    with pytest.raises(BadSignature):
        verify_request(signed_request(new_key()), key_of=keys(new_key()), now_s=NOW + 10**6)


def answered(key, request=None):
    request = request or HttpRequest("PUT", "http://hub/v1/batches/1", {})
    answer = HttpAnswer(200, {}, request)
    sign_answer(answer, BODY, key=key, key_id=thumbprint(public_bytes(key)), created_s=NOW)
    return answer


def trusted(key):
    return {thumbprint(public_bytes(key)): key.public_key()}


def test_a_good_answer_passes_and_a_changed_one_does_not():
    key = new_key()
    answer = answered(key)
    verify_answer(answer, BODY, hub_keys=trusted(key))
    with pytest.raises(BadSignature):
        verify_answer(answer, b"other", hub_keys=trusted(key))
    with pytest.raises(BadSignature):
        verify_answer(dataclasses.replace(answer, status_code=201), BODY, hub_keys=trusted(key))
    with pytest.raises(BadSignature):
        verify_answer(answer, BODY, hub_keys=trusted(new_key()))


def test_an_answer_belongs_to_its_request():
    key = new_key()
    answer = answered(key)
    other = dataclasses.replace(answer, request=HttpRequest("PUT", "http://hub/v1/batches/2", {}))
    with pytest.raises(BadSignature):
        verify_answer(other, BODY, hub_keys=trusted(key))


def test_a_request_does_not_pass_for_an_answer():
    """A device's signature with the hub's key id is still not the hub's."""
    key = new_key()
    request = signed_request(key)
    with pytest.raises(BadSignature):
        verify_answer(HttpAnswer(200, request.headers, request), BODY, hub_keys={"device": key.public_key()})


def test_the_key_file_is_made_once_even_by_many_at_once(tmp_path):
    path = tmp_path / "keys" / "device.key"
    found = []

    def make():
        found.append(private_bytes(key_from_file(path)))

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(found) == 8
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["device.key"]


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_damaged_key_file_is_told_and_left_alone(tmp_path, content):
    path = tmp_path / "device.key"
    path.write_bytes(content)
    with pytest.raises(SyncError, match="device key"):
        key_from_file(path)
    assert path.read_bytes() == content
