"""What may leave the learning point: for each type of fact, the fields that go, and what becomes of them.

Names, card numbers and secrets are not in events at all (kiosk.events). Here the local ids of persons become
pseudonyms under the commune's key, so that the same person is the same within a commune and nobody outside
the learning point can say who it is. A certificate's `name_check` is keyed with the code that stands on the paper
alone. A field or a type that is not listed stays at home.
"""

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import Any

from kiosk import events

PSEUDONYM_CHARS = 16
Rule = Callable[[Any, bytes], Any]


def pseudonym(kind: str, local_id: str, key: bytes) -> str:
    """16 letters and digits (80 bits of HMAC-SHA256) for a person's local id; `kind` resident or
    facilitator."""
    mac = hmac.digest(key, f"{kind}:{local_id}".encode(), hashlib.sha256)
    return base64.b32encode(mac)[:PSEUDONYM_CHARS].decode().lower()


def _plain(value: Any, key: bytes) -> Any:
    return value if isinstance(value, str | int | None) else None


def _resident(value: Any, key: bytes) -> Any:
    return None if value is None else pseudonym("resident", str(value), key)


def _facilitator(value: Any, key: bytes) -> Any:
    return None if value is None else pseudonym("facilitator", str(value), key)


def _residents(value: Any, key: bytes) -> Any:
    return [pseudonym("resident", str(one), key) for one in value] if isinstance(value, list | tuple) else []


def _consent(value: Any, key: bytes) -> Any:
    if not isinstance(value, Mapping):
        return None
    by = value.get("by")
    return {
        "version": _plain(value.get("version"), key),
        "at": _plain(value.get("at"), key),
        "by": by if by in ("self", "guardian") else None,
    }


def _fields(*names: str, **rules: Rule) -> Mapping[str, Rule]:
    return dict.fromkeys(names, _plain) | rules


LEAVES: Mapping[str, Mapping[str, Rule]] = {
    events.RESIDENT_ENROLLED: _fields("band", "gender", "village", resident=_resident, consent=_consent),
    events.RESIDENT_FORGOTTEN: _fields(resident=_resident),
    events.CARD_ISSUED: _fields(resident=_resident),
    events.CARD_REVOKED: _fields(resident=_resident),
    events.CLASS_OPENED: _fields("class", "lesson", "village", facilitator=_facilitator),
    events.CLASS_HANDED_OVER: _fields("class", **{"from": _facilitator, "to": _facilitator}),
    events.CLASS_CLOSED: _fields("class", "residents", "guests", "auto"),
    events.CLASS_FEEDBACK: _fields("class", "good", "so_so", "hard"),
    events.CLASS_ANSWERED: _fields(
        "class", "lesson", "question", "questions", right=_residents, other=_residents
    ),
    events.CHECKED_IN: _fields("class", "method", resident=_resident),
    events.GUEST: _fields("class", "guest", "gender", "band"),
    events.UNDONE: _fields("class", "guest", resident=_resident),
    events.SESSION_STARTED: _fields("session", "method", resident=_resident),
    events.LESSON_FINISHED: _fields(
        "session", "lesson", "first_try", "questions", "unaided", "seconds", resident=_resident
    ),
    events.HELP_ASKED: _fields("screen"),
    events.CERTIFICATE_ISSUED: _fields("certificate", "lessons", "day", "name_check", resident=_resident),
    events.MACHINE_STATE: _fields("version", "pending", "disk_mb", "clock", "camera", "sound", "packs"),
}
"""Type of event -> fields that leave. `card.revoked` keeps its reason at home: it is typed by hand."""


def outgoing(type: str, data: Mapping[str, Any], key: bytes) -> dict[str, Any]:
    """The data of an event as it may travel under the commune's pseudonym key."""
    rules = LEAVES.get(type, {})
    return {name: rules[name](value, key) for name, value in data.items() if name in rules}
