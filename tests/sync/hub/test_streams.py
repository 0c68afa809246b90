"""What the hub tells a learning point of its own streams, and of nobody else's."""

import time

import pytest

from sync.client import send_pending
from sync.signing import HttpAnswer, HttpRequest, sign_request, verify_answer


def ask(point, hub, stream, *, signed=True):
    headers = {}
    request = HttpRequest("GET", f"{hub.url}/v1/streams/{stream}", headers)
    sign_request(request, b"", key=point.key, key_id=point.enrolment.device, created_s=int(time.time()))
    answer = point.session.get(request.url, headers=headers if signed else {})
    verify_answer(
        HttpAnswer(answer.status_code, dict(answer.headers), request),
        answer.content,
        hub_keys=point.enrolment.trusted,
    )
    return answer


def test_a_point_hears_how_far_its_stream_has_been_answered(joined, hub):
    assert ask(joined, hub, joined.store.stream).status_code == 404
    joined.attend(7)
    send_pending(joined.store, joined.enrolment, joined.key)
    told = ask(joined, hub, joined.store.stream)
    assert told.status_code == 200
    body = told.json()
    assert (body["stream"], body["high_water"]) == (joined.store.stream, 7)
    assert abs(body["hub_time"] / 1000 - time.time()) < 60


def test_nobody_hears_of_anothers_stream(joined, hub, new_point):
    joined.attend(1)
    send_pending(joined.store, joined.enrolment, joined.key)
    stranger = new_point("stranger")
    stranger.join(hub)
    answer = ask(stranger, hub, joined.store.stream)
    assert (answer.status_code, answer.json()["code"]) == (403, "stream.foreign")


def test_who_does_not_sign_hears_nothing(joined, hub):
    assert ask(joined, hub, joined.store.stream, signed=False).status_code == 401


@pytest.mark.parametrize(
    "stream", ["x", "%00", "a" * 2000, "%F0%9F%92%A9", "%27%3BDROP%20TABLE%20event", "a:b"]
)
def test_a_stream_of_any_name_is_unknown(joined, hub, stream):
    assert ask(joined, hub, stream).status_code in (401, 404)
