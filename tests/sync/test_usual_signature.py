"""The usual form is the library's own, byte for byte, and what differs from it in anything is left to the library."""

from datetime import UTC, datetime, timedelta

import pytest
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)

from sync import usual_signature
from sync.signing import (
    ANSWER_PARTS,
    ANSWER_TAG,
    REQUEST_PARTS,
    REQUEST_TAG,
    BadSignature,
    HttpAnswer,
    HttpRequest,
    content_digest,
    new_key,
    sign_answer,
    sign_request,
    verify_request,
)

NOW = 1_795_000_000
BODY = b"body"
URL = "http://hub/v1/batches/0198c0de-0000-7000-8000-000000000001"


class Keys(HTTPSignatureKeyResolver):
    def __init__(self, key):
        self.key = key

    def resolve_public_key(self, key_id):
        return self.key.public_key()

    def resolve_private_key(self, key_id):
        return self.key


class Verifier(HTTPMessageVerifier):
    def validate_created_and_expires(self, sig_input, max_age=None):
        pass


def by_library(message, key, parts, tag, key_id="device"):
    message.headers["Content-Digest"] = content_digest(BODY)
    HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=Keys(key)).sign(
        message,
        key_id=key_id,
        created=datetime.fromtimestamp(NOW, UTC),
        label="sig",
        tag=tag,
        covered_component_ids=parts,
        use_existing_digest=True,
    )
    return message


def parts_of(request):
    return usual_signature.request_parts(request.method, request.url, request.headers)


def test_requests_and_answers_are_signed_as_the_library_signs_them():
    key = new_key()
    ours, theirs = HttpRequest("PUT", URL, {}), HttpRequest("PUT", URL, {})
    sign_request(ours, BODY, key=key, key_id="device", created_s=NOW)
    assert ours.headers == by_library(theirs, key, REQUEST_PARTS, REQUEST_TAG).headers
    answer, other = HttpAnswer(503, {}, ours), HttpAnswer(503, {}, ours)
    sign_answer(answer, BODY, key=key, key_id="hub", created_s=NOW)
    assert answer.headers == by_library(other, key, ANSWER_PARTS, ANSWER_TAG, "hub").headers


def test_what_the_library_signs_is_read_without_it():
    key = new_key()
    request = by_library(HttpRequest("PUT", URL, {}), key, REQUEST_PARTS, REQUEST_TAG)
    found = usual_signature.read(request.headers, parts_of(request), REQUEST_TAG)
    assert (found.key_id, found.created) == ("device", NOW)
    key.public_key().verify(found.signature, found.base)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: told.replace("sig=", "other=", 1),
        lambda told: told.replace(";alg=", ";expires=1;alg="),
        lambda told: told.replace('"@path" ', ""),
        lambda told: told.replace(REQUEST_TAG, ANSWER_TAG),
        lambda told: told + ', two=("@path");created=1;keyid="device"',
        lambda told: told + "\n",
    ],
    ids=["label", "parameter", "part", "tag", "second", "newline"],
)
def test_another_form_is_left_to_the_library(spoil):
    key = new_key()
    request = by_library(HttpRequest("PUT", URL, {}), key, REQUEST_PARTS, REQUEST_TAG)
    request.headers["Signature-Input"] = spoil(request.headers["Signature-Input"])
    assert usual_signature.read(request.headers, parts_of(request), REQUEST_TAG) is None
    with pytest.raises(BadSignature):
        verify_request(request, key_of={"device": key.public_key()}.get, now_s=NOW)


def test_a_good_signature_in_another_form_still_passes():
    """Under another label, and over more than has to be: by the library."""
    key = new_key()
    request = HttpRequest(
        "PUT", URL, {"Content-Digest": content_digest(BODY), "Content-Type": "application/json"}
    )
    HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=Keys(key)).sign(
        request,
        key_id="device",
        created=datetime.fromtimestamp(NOW, UTC),
        label="mine",
        tag=REQUEST_TAG,
        covered_component_ids=(*REQUEST_PARTS, "content-type"),
        use_existing_digest=True,
    )
    assert usual_signature.read(request.headers, parts_of(request), REQUEST_TAG) is None
    assert verify_request(request, key_of={"device": key.public_key()}.get, now_s=NOW) == "device"


@pytest.mark.parametrize("url", ["http://hub/a b", "http://hub/a?b=c", "http://hub/%41", "http://hub", "/v1"])
def test_unusual_addresses_are_left_to_the_library(url):
    assert usual_signature.request_parts("PUT", url, {"content-digest": content_digest(BODY)}) is None


def test_a_header_that_stands_twice_is_not_usual():
    key = new_key()
    request = by_library(HttpRequest("PUT", URL, {}), key, REQUEST_PARTS, REQUEST_TAG)
    parts = parts_of(request)
    request.headers["signature"] = request.headers["Signature"]
    assert usual_signature.read(request.headers, parts, REQUEST_TAG) is None


def test_the_library_reads_what_is_signed_here():
    key = new_key()
    request = HttpRequest("PUT", URL, {})
    sign_request(request, BODY, key=key, key_id="device", created_s=NOW)
    verifier = Verifier(signature_algorithm=algorithms.ED25519, key_resolver=Keys(key))
    results = verifier.verify(
        request, expect_tag=REQUEST_TAG, require_components=REQUEST_PARTS, max_age=timedelta(days=9999)
    )
    assert len(results) == 1
