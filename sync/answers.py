"""What an answer means that is no receipt: stop, halve, wait, or do not believe it."""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import msgspec
import requests

from sync.errors import Stopped, SyncError, TryLater, Unacceptable, Untrusted

LONGEST_UNSIGNED_WAIT_S = 3600.0
"""A Retry-After that nobody signed is followed up to this many seconds."""


@dataclass(frozen=True)
class Answer:
    """An answer as it came: status, headers, body, and whether the hub signed it."""

    status: int
    headers: dict[str, str]
    body: bytes
    signed: bool


class Detail(msgspec.Struct):
    code: str = ""
    detail: str = ""
    hub_time: int | None = None


def detail_of(answer: Answer) -> Detail:
    try:
        return msgspec.json.decode(answer.body, type=Detail)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return Detail()


def failure(answer: Answer, url: str) -> SyncError:
    code = detail_of(answer).code
    if answer.status in (401, 403) and answer.signed and code != "body.damaged":
        return Stopped(
            code or "hub.refused",
            f"the hub refuses this learning point ({_one_line(detail_of(answer).detail)}): enrol again with "
            "a new "
            "code, or ask its staff",
            "Xã chưa nhận gói gửi của máy này. Nhờ cán bộ xã cấp cho mã mới nhé.",
        )
    if answer.status == 413 or (answer.signed and code == "batch.bad_json"):
        return Unacceptable(code or "batch.too_large", signed=answer.signed)
    if answer.status in (429, 503):
        return TryLater(
            "hub.busy",
            "the hub is busy: sending goes on later by itself",
            "Xã đang bận, lát nữa máy tự gửi lại.",
            _retry_after(answer),
        )
    if not answer.signed:
        return not_a_hub(url)
    return TryLater(
        code or "hub.failed",
        f"the hub could not take the batch (HTTP {answer.status}: {_one_line(detail_of(answer).detail)}): "
        "it is kept "
        "and sent again later",
        "Xã chưa nhận được gói gửi. Máy giữ nguyên sổ và sẽ gửi lại.",
    )


def refused_enrolment(answer: Answer, base: str) -> SyncError:
    detail = detail_of(answer)
    if detail.code == "code.expired":
        vi = "Mã này đã quá một ngày. Nhờ cán bộ xã cấp cho mã mới nhé."
    elif detail.code == "code.used":
        vi = "Mã này đã dùng rồi. Nhờ cán bộ xã cấp cho mã mới nhé."
    elif detail.code == "code.unknown":
        vi = "Mã chưa đúng. Mình xem lại từng chữ rồi gõ lại nhé."
    elif detail.code == "signature.stale":
        vi = "Đồng hồ của máy đang sai. Nhờ người phụ trách chỉnh lại giờ rồi thử lại nhé."
    elif answer.status in (429, 503):
        return failure(answer, base)
    elif not detail.code:
        return not_a_hub(base)
    else:
        vi = "Xã chưa nhận máy này. Nhờ cán bộ xã xem giúp nhé."
    return SyncError(detail.code, f"the hub did not enrol this point: {_one_line(detail.detail)}", vi)


def unreachable(url: str, error: Exception) -> TryLater:
    host = urlsplit(url).netloc
    return TryLater(
        "hub.unreachable",
        f"cannot reach the hub at {host} ({_why(error)}): everything is kept and sent later",
        "Chưa nối được với xã. Máy giữ nguyên sổ, có mạng sẽ tự gửi.",
    )


def _why(error: Exception) -> str:
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate is not trusted"
    if "refused" in str(error):
        return "connection refused"
    if "resolve" in str(error) or "getaddrinfo" in str(error):
        return "no such host, or no network"
    return "the connection was cut"


def not_a_hub(url: str) -> Untrusted:
    return Untrusted(
        "hub.not_a_hub",
        f"what answers at {urlsplit(url).netloc} is not the hub (another program, or a network's login "
        "page): "
        "everything is kept and sent later",
        "Nơi trả lời không phải máy của xã. Máy giữ nguyên sổ và sẽ gửi lại.",
    )


def _retry_after(answer: Answer) -> float | None:
    """Seconds that a Retry-After asks for (RFC 9110, 10.2.3: a number, or a date that we read against the
    answer's own Date, since the clock of this machine may be wrong); None when it says nothing of sense."""
    fields = {name.lower(): value.strip() for name, value in answer.headers.items()}
    told = fields.get("retry-after", "")
    if re.fullmatch(r"[0-9]{1,6}", told):
        wait = float(told)
    else:
        try:
            until, now = (parsedate_to_datetime(text) for text in (told, fields.get("date", "")))
            wait = (until - now).total_seconds()
        except (ValueError, TypeError, OverflowError):
            return None
    if not 0 < wait < 1_000_000:
        return None
    return wait if answer.signed else min(wait, LONGEST_UNSIGNED_WAIT_S)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300] or "no reason given"
