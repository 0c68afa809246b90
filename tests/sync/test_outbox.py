"""Which facts go next, and what a receipt settles."""

import gzip
import json

import pytest

from kiosk import events
from sync import outbox
from sync.enrolment import Enrolment, remember
from sync.errors import SyncError
from sync.outbox import counts, pack_next, set_aside, settle
from sync.protocol import MAX_BYTES, MAX_EVENTS, Place, Receipt, Verdict
from sync.signing import new_key, public_bytes, thumbprint

KEY = b"k" * 32


@pytest.fixture
def enrolment(point):
    raw = public_bytes(new_key())
    made = Enrolment(thumbprint(raw), "http://127.0.0.1:1", "device", Place(), (raw,), KEY)
    remember(point.store, made)
    return made


def receipt(packed, kinds=None, **changes):
    verdicts = [
        Verdict(seq, (kinds or {}).get(seq, "accepted"), "why" if kinds else "") for seq in packed.seqs
    ]
    fields = {
        "batch": packed.id,
        "stream": packed.stream,
        "high_water": packed.seqs[-1],
        "verdicts": verdicts,
        "next_after": 0,
        "hub_time": 1_795_000_000_000,
    }
    return Receipt(**(fields | changes))


def opened(packed):
    return json.loads(gzip.decompress(packed.body))


def test_nothing_recorded_is_nothing_to_send(point, enrolment):
    assert pack_next(point.store, enrolment) is None


def test_a_batch_holds_at_most_500_events_in_order(point, enrolment):
    point.attend(MAX_EVENTS + 20)
    packed = pack_next(point.store, enrolment)
    assert packed.seqs == tuple(range(1, MAX_EVENTS + 1))
    assert [event["seq"] for event in opened(packed)["events"]] == list(packed.seqs)
    assert opened(packed)["stream"] == point.store.stream


def test_a_batch_stays_within_one_mebibyte(point, enrolment):
    with point.store.local():
        for _ in range(400):
            point.store.append(events.HELP_ASKED, {"screen": "v" * 5000})
    packed = pack_next(point.store, enrolment)
    assert 100 < len(packed.seqs) < 400
    assert len(gzip.decompress(packed.body)) <= MAX_BYTES


def test_the_same_facts_make_the_same_batch_and_other_facts_another(point, enrolment):
    point.attend(3)
    first = pack_next(point.store, enrolment)
    assert pack_next(point.store, enrolment).id == first.id
    point.attend(1)
    assert pack_next(point.store, enrolment).id != first.id


def test_only_a_receipt_moves_the_mark(point, enrolment):
    point.attend(3)
    packed = pack_next(point.store, enrolment)
    assert counts(point.store, enrolment) == outbox.Counts(3, 0, 0, None)
    assert settle(point.store, enrolment, packed, receipt(packed)) == 3
    assert counts(point.store, enrolment) == outbox.Counts(0, 3, 0, 1_795_000_000_000)
    assert pack_next(point.store, enrolment) is None


def test_what_the_hub_would_not_take_is_set_aside_with_its_reason_and_blocks_nothing(point, enrolment):
    point.attend(4)
    packed = pack_next(point.store, enrolment)
    settle(point.store, enrolment, packed, receipt(packed, {2: "rejected", 3: "conflict"}))
    now = counts(point.store, enrolment)
    assert (now.pending, now.sent, now.quarantined) == (0, 2, 2)
    kept = point.store.rows("SELECT seq, verdict, why FROM sync_quarantine ORDER BY seq")
    assert kept == [(2, "rejected", "why"), (3, "conflict", "why")]


def test_an_event_without_a_verdict_is_sent_again(point, enrolment):
    point.attend(4)
    packed = pack_next(point.store, enrolment)
    half = receipt(packed, verdicts=[Verdict(1, "accepted"), Verdict(2, "accepted"), Verdict(4, "accepted")])
    assert settle(point.store, enrolment, packed, half) == 2
    assert pack_next(point.store, enrolment).seqs == (3, 4)


@pytest.mark.parametrize("changes", [{"batch": "another"}, {"stream": "another"}])
def test_the_receipt_of_another_batch_settles_nothing(point, enrolment, changes):
    point.attend(2)
    packed = pack_next(point.store, enrolment)
    with pytest.raises(SyncError, match="another batch"):
        settle(point.store, enrolment, packed, receipt(packed, **changes))
    assert counts(point.store, enrolment).pending == 2


def test_a_hub_put_back_from_a_copy_gets_again_what_it_lost(point, enrolment):
    point.attend(10)
    packed = pack_next(point.store, enrolment, 6)
    settle(point.store, enrolment, packed, receipt(packed))
    packed = pack_next(point.store, enrolment)
    settle(point.store, enrolment, packed, receipt(packed, high_water=2))
    assert pack_next(point.store, enrolment).seqs == tuple(range(3, 11))


def test_a_late_receipt_does_not_move_the_mark_back(point, enrolment):
    """Two processes of one kiosk send at the same time; the slower one's receipt comes last."""
    point.attend(6)
    slow = pack_next(point.store, enrolment, 3)
    settle(point.store, enrolment, slow, receipt(slow))
    ahead = pack_next(point.store, enrolment)
    settle(point.store, enrolment, ahead, receipt(ahead))
    settle(point.store, enrolment, slow, receipt(slow, high_water=6))
    assert counts(point.store, enrolment).pending == 0


def test_one_event_can_be_set_aside_by_hand(point, enrolment):
    point.attend(2)
    set_aside(point.store, enrolment, pack_next(point.store, enrolment, 1), "too large")
    assert pack_next(point.store, enrolment).seqs == (2,)
    assert counts(point.store, enrolment).quarantined == 1


def test_another_hub_has_everything_to_come(point, enrolment):
    point.attend(2)
    packed = pack_next(point.store, enrolment)
    settle(point.store, enrolment, packed, receipt(packed))
    raw = public_bytes(new_key())
    other = Enrolment(thumbprint(raw), "http://127.0.0.1:2", "device", Place(), (raw,), KEY)
    assert counts(point.store, other).pending == 2
    assert pack_next(point.store, other).seqs == (1, 2)


def test_receipts_kept_are_bounded(point, enrolment, monkeypatch):
    monkeypatch.setattr(outbox, "RECEIPTS_KEPT", 3)
    for _ in range(6):
        point.attend(1)
        packed = pack_next(point.store, enrolment)
        settle(point.store, enrolment, packed, receipt(packed))
    assert point.store.rows("SELECT count(*) FROM sync_receipt") == [(3,)]
