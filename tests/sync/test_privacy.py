"""What leaves the learning point: pseudonyms and bands; never a name, a card number or a local id."""

import base64
import gzip
import hashlib
import hmac

import requests

from kiosk import attendance, cards, classes, events, facilitators, residents
from sync.client import send_pending
from sync.link import new_session
from sync.privacy import LEAVES, outgoing, pseudonym

KEY = bytes(range(32))


def test_a_pseudonym_is_stable_keyed_and_unlike_for_other_kinds():
    mac = hmac.digest(KEY, b"resident:r1", hashlib.sha256)
    assert pseudonym("resident", "r1", KEY) == base64.b32encode(mac).decode().lower()[:16]
    others = {
        pseudonym("resident", "r2", KEY),
        pseudonym("facilitator", "r1", KEY),
        pseudonym("resident", "r1", bytes(32)),
    }
    assert len(others) == 3
    assert pseudonym("resident", "r1", KEY) not in others


def test_every_type_of_fact_has_a_rule():
    types = {
        value
        for name, value in vars(events).items()
        if name.isupper() and isinstance(value, str) and "." in value
    }
    assert types == set(LEAVES)


def test_a_field_or_type_that_nobody_listed_stays_at_home():
    assert outgoing("new.type", {"name": "Nguyễn Thị Lan", "resident": "r"}, KEY) == {}
    enrolled = {"resident": "r", "band": "70+", "name": "Nguyễn Thị Lan", "phone": "0912"}
    assert outgoing(events.RESIDENT_ENROLLED, enrolled, KEY) == {
        "resident": pseudonym("resident", "r", KEY),
        "band": "70+",
    }


def test_the_reason_of_a_revoked_card_and_who_consented_stay_at_home():
    assert "reason" not in outgoing(events.CARD_REVOKED, {"resident": "r", "reason": "con bà Lan giữ"}, KEY)
    consent = {"version": "1", "at": 5, "by": "Nguyễn Văn Con"}
    sent = outgoing(events.RESIDENT_ENROLLED, {"consent": consent}, KEY)
    assert sent == {"consent": {"version": "1", "at": 5, "by": None}}


def test_nothing_personal_is_on_the_wire(joined):
    """A whole small class, uploaded; every byte of every request is looked at, packed and unpacked."""
    store, said = joined.store, []
    consent = residents.Consent(
        version=residents.CONSENT_TEXT.version, given_by="Nguyễn Thị Lan", method="spoken"
    )
    facilitator, _ = facilitators.add(
        store, name="Lò Văn Hương", gender="m", birth_year=1990, village="Thôn Đoài", pin="471108"
    )
    person = residents.enrol(
        store, name="Nguyễn Thị Lan", birth_year=1951, gender="f", village="Thôn Đoài", consent=consent
    )
    card = cards.issue(store, person.id)
    held = classes.open_class(store, facilitator.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, held.id, person.id, "camera")
    other, _ = facilitators.add(
        store, name="Lò Văn Pánh", gender="m", birth_year=1991, village="Thôn Đoài", pin="581904"
    )
    classes.hand_over(store, held.id, other.id)
    classes.close(store, held.id)
    session = new_session(joined.enrolment.url)
    session.hooks["response"].append(lambda response, **_: said.append(response.request))
    result = send_pending(store, joined.enrolment, joined.key, session=session)
    assert result.pending == 0
    assert result.sent == store.last_seq() > 4

    wire = b""
    for request in said:
        assert isinstance(request, requests.PreparedRequest)
        wire += request.url.encode() + repr(dict(request.headers)).encode() + request.body
        wire += gzip.decompress(request.body)
    assert pseudonym("resident", person.id, joined.enrolment.pseudonym_key).encode() in wire
    assert "Thôn Đoài".encode() in wire
    for leader in (facilitator, other):
        assert pseudonym("facilitator", leader.id, joined.enrolment.pseudonym_key).encode() in wire
    texts = ("Nguyễn", "Thị Lan", "Bà Lan", "Hương", "Lò Văn", "birth", "471108", person.id, facilitator.id)
    for text in (*texts, other.id, card.token, card.token[-20:], card.number):
        assert text.encode() not in wire, text
