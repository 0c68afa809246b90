"""The learning point's side of the wire: enrol with a code, put batches, believe only what the hub has
signed."""

import ipaddress
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.store import Store
from sync import outbox
from sync.enrolment import Enrolment, remember
from sync.errors import Stopped, SyncError, TryLater, Unacceptable, Untrusted
from sync.protocol import MAX_BYTES, MAX_EVENTS, EnrolReply, EnrolRequest, Receipt
from sync.signing import (
    BadSignature,
    HttpAnswer,
    HttpRequest,
    public_bytes,
    sign_request,
    thumbprint,
    verify_answer,
)

TIMEOUT_S = (5.0, 30.0)
LONGEST_UNSIGNED_WAIT_S = 3600.0
"""A Retry-After that nobody signed is followed up to this many seconds."""
VERSION_HEADERS = {"User-Agent": "diem-hoc-so", "Accept-Encoding": "identity"}


@dataclass(frozen=True)
class SyncResult:
    """What one run of sending did: batches answered, and the counts of the outbox afterwards.

    `wait_s` is how long the hub asks to be left alone before the next batch (0: not at all).
    """

    batches: int
    pending: int
    sent: int
    quarantined: int
    wait_s: float = 0.0


@dataclass(frozen=True)
class Answer:
    """An answer as it came: status, headers, body, and whether the hub signed it."""

    status: int
    headers: dict[str, str]
    body: bytes
    signed: bool


class _Detail(msgspec.Struct):
    code: str = ""
    detail: str = ""
    hub_time: int | None = None


def enroll(
    store: Store,
    key: Ed25519PrivateKey,
    url: str,
    code: str,
    *,
    session: requests.Session | None = None,
    embedded: bool = False,
) -> Enrolment:
    """Enrol this learning point at the hub at `url` with a one-time code, and remember it as the current hub.

    The code may be typed with spaces, dashes and small letters. When the answer got lost on the way, the same
    code gives the same device again to the same key. Raises SyncError with the hub's reason.
    """
    base = hub_address(url)
    public = public_bytes(key)
    body = msgspec.json.encode(EnrolRequest(code=code.strip(), public_key=public))
    link = Link(session or new_session(base), key, thumbprint(public), store.clock)
    answer = link.send("POST", f"{base}/v1/enrolments", body, "application/json")
    if answer.status != 200:
        raise _refused_enrolment(answer, base)
    try:
        reply = msgspec.json.decode(answer.body, type=EnrolReply)
        enrolment = Enrolment(
            hub=thumbprint(reply.hub_keys[0]),
            url=base,
            device=reply.device,
            place=reply.place,
            hub_keys=tuple(reply.hub_keys),
            pseudonym_key=reply.pseudonym_key,
            embedded=embedded,
        )
        verify_answer(link.last(answer), answer.body, hub_keys=enrolment.trusted)
    except (msgspec.MsgspecError, ValueError, IndexError, BadSignature):
        raise _not_a_hub(base) from None
    remember(store, enrolment)
    return enrolment


def send_pending(
    store: Store,
    enrolment: Enrolment,
    key: Ed25519PrivateKey,
    *,
    session: requests.Session | None = None,
    go_on: Callable[[outbox.Counts], bool] = lambda counts: True,
) -> SyncResult:
    """Send every fact that the hub has not answered, batch after batch; memory does not grow with the
    backlog.

    After each batch `go_on` gets the counts and may end the run by returning False. Raises Stopped (401, 403:
    a person must act), TryLater (unreachable, busy, or not believed; `retry_after`), SyncError or StoreError.
    What was answered before the failure stays answered.
    """
    link = Link(session or new_session(enrolment.url), key, enrolment.device, store.clock, enrolment)
    limit, batches = MAX_EVENTS, 0
    while True:
        packed = outbox.pack_next(store, enrolment, limit)
        wait_s = 0.0
        if packed is not None:
            try:
                receipt = link.put(packed)
            except Unacceptable as refused:
                if len(packed.seqs) > 1:
                    limit = len(packed.seqs) // 2
                elif refused.signed:
                    outbox.set_aside(store, enrolment, packed, refused.why)
                else:
                    raise _not_a_hub(enrolment.url) from None
                continue
            batches, limit = batches + 1, min(limit * 2, MAX_EVENTS)
            if outbox.settle(store, enrolment, packed, receipt) == 0:
                raise Untrusted(
                    "receipt.empty",
                    "the hub's receipt says nothing about the events sent: they are kept and sent again "
                    "later",
                    "Xã chưa ghi nhận được gói gửi. Máy giữ nguyên sổ và sẽ gửi lại.",
                )
            wait_s = receipt.next_after
        now = outbox.counts(store, enrolment)
        if packed is None or wait_s > 0 or not go_on(now):
            return SyncResult(batches, now.pending, now.sent, now.quarantined, wait_s)


class Link:
    """One HTTP connection to one hub. Not for several threads."""

    def __init__(
        self,
        session: requests.Session,
        key: Ed25519PrivateKey,
        key_id: str,
        clock: Clock,
        enrolment: Enrolment | None = None,
    ) -> None:
        self._session = session
        self._key = key
        self._key_id = key_id
        self._clock = clock
        self._enrolment = enrolment
        self._ahead_ms = 0  # how far the hub's clock is ahead of ours, once it has told us
        self._request = HttpRequest("", "", {})

    def put(self, packed: outbox.Packed) -> Receipt:
        """Put one batch and return its verified receipt. Raises as `send_pending` does, and Unacceptable for
        413."""
        assert self._enrolment is not None
        url = f"{self._enrolment.url}/v1/batches/{packed.id}"
        answer = self.send("PUT", url, packed.body, "application/json", gzipped=True)
        if answer.status == 401 and answer.signed and self._learn_time(answer):
            answer = self.send("PUT", url, packed.body, "application/json", gzipped=True)
        if answer.status == 200:
            if not answer.signed:
                raise Untrusted(
                    "receipt.forged",
                    f"the answer of {self._enrolment.url} is not signed by the hub: it was not believed, "
                    "and everything is kept",
                    "Giấy báo nhận không phải của xã. Máy giữ nguyên sổ và sẽ gửi lại.",
                )
            try:
                return msgspec.json.decode(answer.body, type=Receipt)
            except (msgspec.MsgspecError, ValueError):
                raise _not_a_hub(self._enrolment.url) from None
        raise _failure(answer, self._enrolment.url)

    def send(self, method: str, url: str, body: bytes, media: str, *, gzipped: bool = False) -> Answer:
        """Sign and send one request; returns whatever came back. Raises TryLater when nothing did."""
        headers = VERSION_HEADERS | {"Content-Type": media}
        if gzipped:
            headers["Content-Encoding"] = "gzip"
        self._request = HttpRequest(method, url, headers)
        created = (self._clock.wall() + self._ahead_ms) // 1000
        sign_request(self._request, body, key=self._key, key_id=self._key_id, created_s=max(created, 0))
        try:
            with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=TIMEOUT_S,
                allow_redirects=False,
                stream=True,
                auth=_no_auth,
            ) as response:
                found = response.raw.read(MAX_BYTES + 1, decode_content=False) or b""
                if len(found) > MAX_BYTES:
                    raise _not_a_hub(url)
                answer = Answer(response.status_code, dict(response.headers), found, False)
        except (requests.RequestException, OSError, ValueError) as error:
            raise _unreachable(url, error) from None
        except Exception as error:  # urllib3's own errors, when the connection is cut inside the body
            if type(error).__module__.partition(".")[0] != "urllib3":
                raise
            raise _unreachable(url, error) from None
        return replace(answer, signed=self._signed(answer))

    def last(self, answer: Answer) -> HttpAnswer:
        """The answer together with the request it answers, for verifying its signature."""
        return HttpAnswer(answer.status, answer.headers, self._request)

    def _signed(self, answer: Answer) -> bool:
        if self._enrolment is None:
            return False
        try:
            verify_answer(self.last(answer), answer.body, hub_keys=self._enrolment.trusted)
        except BadSignature:
            return False
        return True

    def _learn_time(self, answer: Answer) -> bool:
        detail = _detail(answer)
        if detail.code != "signature.stale" or detail.hub_time is None:
            return False
        self._ahead_ms = detail.hub_time - self._clock.wall()
        return True


def new_session(url: str) -> requests.Session:
    """A session that keeps its connection; on this very machine it does not go by way of a proxy."""
    session = requests.Session()
    session.trust_env = not _is_loopback(urlsplit(url).hostname or "")
    return session


def hub_address(url: str) -> str:
    """The address without the slash at its end. Raises SyncError when it is none, or would show secrets on
    the way.

    The reply to an enrolment holds the commune's key, so plain http is for this machine and for a network of
    one's own (private addresses) only.
    """
    try:
        parts = urlsplit(url.strip())
        fine = parts.port != 0
    except ValueError:  # a port that is no number, brackets that do not close
        parts, fine = urlsplit(""), False
    if not fine or parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
        raise SyncError(
            "hub.bad_address",
            f"{url!r} is not the address of a hub: it looks like https://hub.example",
            "Địa chỉ của xã chưa đúng. Địa chỉ bắt đầu bằng https://",
        )
    if parts.scheme == "http" and not _is_private(parts.hostname):
        raise SyncError(
            "hub.not_private",
            f"{url} would send secrets in the open: use https://, http is for a private network only",
            "Địa chỉ này chưa an toàn. Hãy dùng địa chỉ bắt đầu bằng https://",
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_private(host: str) -> bool:
    try:
        found = {str(info[4][0]).partition("%")[0] for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return True  # no such host: let the connection fail with its own sentence
    return all(ipaddress.ip_address(address).is_private for address in found)


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _detail(answer: Answer) -> _Detail:
    try:
        return msgspec.json.decode(answer.body, type=_Detail)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return _Detail()


def _failure(answer: Answer, url: str) -> SyncError:
    if answer.status in (401, 403) and answer.signed:
        return Stopped(
            _detail(answer).code or "hub.refused",
            f"the hub refuses this learning point ({_one_line(_detail(answer).detail)}): enrol again with "
            "a new "
            "code, or ask its staff",
            "Xã chưa nhận gói gửi của máy này. Nhờ cán bộ xã cấp cho mã mới nhé.",
        )
    code = _detail(answer).code
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
        return _not_a_hub(url)
    return TryLater(
        _detail(answer).code or "hub.failed",
        f"the hub could not take the batch (HTTP {answer.status}: {_one_line(_detail(answer).detail)}): "
        "it is kept "
        "and sent again later",
        "Xã chưa nhận được gói gửi. Máy giữ nguyên sổ và sẽ gửi lại.",
    )


def _refused_enrolment(answer: Answer, base: str) -> SyncError:
    detail = _detail(answer)
    if detail.code == "code.expired":
        vi = "Mã này đã quá một ngày. Nhờ cán bộ xã cấp cho mã mới nhé."
    elif detail.code == "code.used":
        vi = "Mã này đã dùng rồi. Nhờ cán bộ xã cấp cho mã mới nhé."
    elif detail.code == "code.unknown":
        vi = "Mã chưa đúng. Mình xem lại từng chữ rồi gõ lại nhé."
    elif detail.code == "signature.stale":
        vi = "Đồng hồ của máy đang sai. Nhờ người phụ trách chỉnh lại giờ rồi thử lại nhé."
    elif answer.status in (429, 503):
        return _failure(answer, base)
    elif not detail.code:
        return _not_a_hub(base)
    else:
        vi = "Xã chưa nhận máy này. Nhờ cán bộ xã xem giúp nhé."
    return SyncError(detail.code, f"the hub did not enrol this point: {_one_line(detail.detail)}", vi)


def _unreachable(url: str, error: Exception) -> TryLater:
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


def _not_a_hub(url: str) -> Untrusted:
    return Untrusted(
        "hub.not_a_hub",
        f"what answers at {urlsplit(url).netloc} is not the hub (another program, or a network's login "
        "page): "
        "everything is kept and sent later",
        "Nơi trả lời không phải máy của xã. Máy giữ nguyên sổ và sẽ gửi lại.",
    )


def _retry_after(answer: Answer) -> float | None:
    told = next((v for k, v in answer.headers.items() if k.lower() == "retry-after"), "")
    if not re.fullmatch(r"[0-9]{1,6}", told.strip()):
        return None
    wait = float(told)
    return wait if answer.signed else min(wait, LONGEST_UNSIGNED_WAIT_S)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300] or "no reason given"
