"""One HTTP connection to one hub: signs what goes out, checks who signed what comes back."""

import ipaddress
import socket
from dataclasses import replace
from urllib.parse import urlsplit

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from sync.answers import Answer, detail_of, failure, not_a_hub, unreachable
from sync.enrolment import Enrolment
from sync.errors import SyncError, Untrusted
from sync.outbox import Packed
from sync.protocol import CONTENT, MAX_BYTES, ContentRoot, Receipt, StreamState
from sync.signing import BadSignature, HttpAnswer, HttpRequest, sign_request, verify_answer

TIMEOUT_S = (5.0, 30.0)
"""To connect, and between two pieces of an answer."""
HEADERS = {"User-Agent": "diem-hoc-so", "Accept-Encoding": "identity"}


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

    def put(self, packed: Packed) -> Receipt:
        """Put one batch and return its verified receipt. Raises as `send_pending` does, and Unacceptable for
        413."""
        assert self._enrolment is not None
        answer = self._ask("PUT", f"{self._enrolment.url}/v1/batches/{packed.id}", packed.body, gzipped=True)
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
                raise not_a_hub(self._enrolment.url) from None
        raise failure(answer, self._enrolment.url)

    def held(self, stream: str) -> int:
        """The number up to which the hub holds a stream of ours without a gap: 0 when it does not know it, or as
        another's. Raises SyncError when it cannot be asked, or what answers is not believed."""
        assert self._enrolment is not None
        answer = self._ask("GET", f"{self._enrolment.url}/v1/streams/{stream}")
        if answer.signed and detail_of(answer).code in ("stream.unknown", "stream.foreign"):
            return 0
        if answer.status != 200 or not answer.signed:
            raise failure(answer, self._enrolment.url)
        try:
            return msgspec.json.decode(answer.body, type=StreamState).high_water
        except (msgspec.MsgspecError, ValueError):
            raise not_a_hub(self._enrolment.url) from None

    def content_root(self) -> bytes | None:
        """The root by which what the hub publishes is trusted, None when it publishes nothing. Raises SyncError as
        `held` does."""
        assert self._enrolment is not None
        answer = self._ask("GET", f"{self._enrolment.url}{CONTENT}/root")
        if answer.status == 404:
            return None
        if answer.status != 200 or not answer.signed:
            raise failure(answer, self._enrolment.url)
        try:
            return msgspec.json.decode(answer.body, type=ContentRoot).root
        except (msgspec.MsgspecError, ValueError):
            raise not_a_hub(self._enrolment.url) from None

    def _ask(self, method: str, url: str, body: bytes = b"", *, gzipped: bool = False) -> Answer:
        """Send; once more when the hub's time was news."""
        answer = self.send(method, url, body, "application/json", gzipped=gzipped)
        if answer.status == 401 and answer.signed and self._learn_time(answer):
            answer = self.send(method, url, body, "application/json", gzipped=gzipped)
        return answer

    def send(self, method: str, url: str, body: bytes, media: str, *, gzipped: bool = False) -> Answer:
        """Sign and send one request; returns whatever came back. Raises TryLater when nothing did."""
        headers = HEADERS | {"Content-Type": media}
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
                    raise not_a_hub(url)
                answer = Answer(response.status_code, dict(response.headers), found, False)
        except (requests.RequestException, OSError, ValueError) as error:
            raise unreachable(url, error) from None
        except Exception as error:  # urllib3's own errors, when the connection is cut inside the body
            if type(error).__module__.partition(".")[0] != "urllib3":
                raise
            raise unreachable(url, error) from None
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
        detail = detail_of(answer)
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
