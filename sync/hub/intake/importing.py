"""Taking in what a stick carries here: each batch as if it had come over HTTP, its signed answer beside the file."""

from dataclasses import dataclass
from pathlib import Path

from sync.bundle import ANSWERS, Carried, CarriedAnswer, read_bundle, write_answers
from sync.errors import Problem, SyncError
from sync.hub.intake.batches import take_batch
from sync.hub.intake.receipts import problem_body, signed
from sync.hub.keys import age_identity, hub_key
from sync.hub.storage.database import Connection, Error
from sync.protocol import Receipt
from sync.signing import BadSignature, HttpRequest, StaleSignature, public_bytes, thumbprint


@dataclass(frozen=True)
class TakenIn:
    """What became of one bundle. `batches` were answered, `events` by verdict; `refused` are the reasons for
    batches that were not taken, `damaged` says that not all of the file could be read."""

    file: Path
    answers: Path
    batches: int
    events: dict[str, int]
    refused: tuple[str, ...]
    damaged: SyncError | None = None


def take_bundle(conn: Connection, file: Path, now_ms: int, answers: Path | None = None) -> TakenIn:
    """Take in a bundle and write the answers beside it (or to `answers`). May be done again: nothing counts twice.

    Raises SyncError when the file is not for this hub, no bundle, or unreadable from its start, and when the
    answers cannot be written (then the batches are taken all the same, and a second time brings the answers).
    """
    key = hub_key(conn, now_ms)
    hub = thumbprint(public_bytes(key))
    answers = answers or file.with_suffix(ANSWERS)
    given: list[CarriedAnswer] = []
    events = dict.fromkeys(("accepted", "duplicate", "conflict", "rejected"), 0)
    refused: list[str] = []
    damaged: SyncError | None = None
    bundle = read_bundle(file, hub, age_identity(conn, now_ms))
    while True:
        try:
            one = next(bundle, None)
        except SyncError as error:
            if not given:
                raise
            damaged = error
            break
        if one is None:
            break
        http = HttpRequest(
            one.method, f"http://hub{one.path}", {k.lower(): v for k, v in one.headers.items()}
        )
        found = _take(conn, http, one, now_ms)
        if isinstance(found, Receipt):
            for verdict in found.verdicts:
                events[verdict.kind] += 1
            response = signed(http, 200, found.as_json(), key, now_ms)
        else:
            refused.append(str(found))
            response = signed(http, found.status, problem_body(found), key, now_ms)
        body = bytes(response.body).decode()
        given.append(CarriedAnswer(one.path, response.status_code, dict(response.headers), body))
    write_answers(answers, given)
    return TakenIn(file, answers, len(given), events, tuple(dict.fromkeys(refused)), damaged)


def _take(conn: Connection, http: HttpRequest, one: Carried, now_ms: int) -> Receipt | Problem:
    try:
        return take_batch(conn, http, one.body, now_ms, carried=True)
    except Problem as problem:
        return problem
    except (BadSignature, StaleSignature) as error:
        return Problem(401, error.code, str(error), error.vi)
    except Error as error:
        raise SyncError(
            "hub.busy",
            f"the hub's database cannot be written just now ({error}): try again; what is taken in stays so",
            "Máy của xã đang bận, mình làm lại nhé.",
        ) from None
