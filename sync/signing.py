"""Who said it: Ed25519 keys, and RFC 9421 HTTP Message Signatures over method, path and Content-Digest.

Requests are signed by the device, answers by the hub; an answer's signature also covers the request's method
and path, so that a receipt for one batch cannot be passed off as the receipt for another.
"""

import base64
import hashlib
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)

from sync import usual_signature as usual
from sync.errors import SyncError
from sync.protocol import SIGNATURE_WINDOW_S

REQUEST_PARTS = ("@method", "@path", "content-digest")
ANSWER_PARTS = ("@status", "content-digest", '"@method";req', '"@path";req')
REQUEST_TAG = "diem-hoc-so-request"
ANSWER_TAG = "diem-hoc-so-answer"


class BadSignature(SyncError):
    """A signature that is missing, malformed or wrong."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "signature.wrong", f"the signature does not hold: {why}", "Chữ ký của gói gửi không đúng."
        )


class Damaged(BadSignature):
    """A body that is not the one whose digest was signed: the line spoils what it carries."""

    def __init__(self) -> None:
        super().__init__("the body is not the one that was signed")
        self.code = "body.damaged"


class StaleSignature(SyncError):
    """A good signature made too long ago, or ahead of time."""

    def __init__(self) -> None:
        super().__init__(
            "signature.stale",
            f"the signature was created more than {SIGNATURE_WINDOW_S} s from now: set the clock right",
            "Đồng hồ của máy đang sai nhiều.",
        )


@dataclass(frozen=True)
class HttpRequest:
    """The parts of a request that a signature can cover. `headers` is written to when signing."""

    method: str
    url: str
    headers: dict[str, str]


@dataclass(frozen=True)
class HttpAnswer:
    """The parts of an answer that a signature can cover, and the request it answers."""

    status_code: int
    headers: dict[str, str]
    request: HttpRequest


class _Keys(HTTPSignatureKeyResolver):
    def __init__(
        self,
        public: Callable[[str], Ed25519PublicKey | None] = lambda key_id: None,
        private: Ed25519PrivateKey | None = None,
    ) -> None:
        self.public = public
        self.private = private
        self.failure: Exception | None = None

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        try:
            return self.public(key_id)
        except Exception as error:  # kept, because the library would report any of them as a bad signature
            self.failure = error
            return None

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey | None:
        return self.private


class _Verifier(HTTPMessageVerifier):
    """Leaves the judgement of `created` to us: a clock is handed in, and stale is told apart from wrong."""

    def validate_created_and_expires(self, sig_input: object, max_age: timedelta | None = None) -> None:
        pass


def new_key() -> Ed25519PrivateKey:
    """A fresh private key."""
    return Ed25519PrivateKey.generate()


def key_from_file(path: Path) -> Ed25519PrivateKey:
    """The device key kept in `path` (raw 32 bytes, mode 0600); made there when missing. Raises SyncError."""
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
            descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(private_bytes(new_key()))
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(half, path)  # whoever links first made the key: two processes never use two
            except FileExistsError:
                pass
            finally:
                half.unlink()
        return Ed25519PrivateKey.from_private_bytes(path.read_bytes())
    except (OSError, ValueError) as error:
        raise SyncError(
            "key.unreadable",
            f"cannot read the device key {path} ({error}): restore it, or remove it and enrol again",
            "Máy không đọc được chìa khoá riêng của mình. Nhờ cán bộ kỹ thuật xem giúp nhé.",
        ) from None


def private_bytes(key: Ed25519PrivateKey) -> bytes:
    """The 32 secret bytes of a key."""
    return key.private_bytes_raw()


def public_bytes(key: Ed25519PrivateKey | Ed25519PublicKey) -> bytes:
    """The 32 public bytes of a key."""
    public = key.public_key() if isinstance(key, Ed25519PrivateKey) else key
    return public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def thumbprint(public: bytes) -> str:
    """A short name for a public key: the first 16 bytes of its SHA-256, in hex."""
    return hashlib.sha256(public).hexdigest()[:32]


def content_digest(body: bytes) -> str:
    """The Content-Digest field (RFC 9530) of a body."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def sign_request(
    request: HttpRequest, body: bytes, *, key: Ed25519PrivateKey, key_id: str, created_s: int
) -> None:
    """Add Content-Digest, Signature-Input and Signature to the request's headers."""
    request.headers["Content-Digest"] = content_digest(body)
    parts = usual.request_parts(request.method, request.url, request.headers)
    if not _sign_usual(request, key, key_id, created_s, parts, REQUEST_TAG):
        _sign(request, key, key_id, created_s, REQUEST_PARTS, REQUEST_TAG)


def sign_answer(
    answer: HttpAnswer, body: bytes, *, key: Ed25519PrivateKey, key_id: str, created_s: int
) -> None:
    """Add Content-Digest, Signature-Input and Signature to the answer's headers."""
    answer.headers["Content-Digest"] = content_digest(body)
    if not _sign_usual(answer, key, key_id, created_s, _parts_of(answer), ANSWER_TAG):
        _sign(answer, key, key_id, created_s, ANSWER_PARTS, ANSWER_TAG)


def verify_request(
    request: HttpRequest,
    *,
    key_of: Callable[[str], Ed25519PublicKey | None],
    now_s: int,
    carried: bool = False,
) -> str:
    """Check the signature of a request's headers and return the key id that made it.

    The body is not looked at: compare its digest with `check_digest`. Raises BadSignature, what `key_of`
    raises, or StaleSignature when the signature holds but `created` is more than SIGNATURE_WINDOW_S from
    `now_s` (s since 1970). What was `carried` here on a stick may be as old as it likes.
    """
    parts = usual.request_parts(request.method, request.url, request.headers)
    found = usual.read(request.headers, parts, REQUEST_TAG) if parts else None
    if found is not None:
        key_id, created = _verify_usual(found, key_of), found.created
    else:
        parameters = _verify(request, key_of, REQUEST_PARTS, REQUEST_TAG)
        key_id, created = str(parameters["keyid"]), int(parameters.get("created", 0))
    ahead = created - now_s
    if ahead > SIGNATURE_WINDOW_S or (ahead < -SIGNATURE_WINDOW_S and not carried):
        raise StaleSignature
    return key_id


def verify_answer(answer: HttpAnswer, body: bytes, *, hub_keys: Mapping[str, Ed25519PublicKey]) -> None:
    """Check that one of the hub's keys signed this answer to this request, body included. Raises
    BadSignature."""
    parts = _parts_of(answer)
    found = usual.read(answer.headers, parts, ANSWER_TAG) if parts else None
    if found is not None:
        _verify_usual(found, hub_keys.get)
    else:
        _verify(answer, hub_keys.get, ANSWER_PARTS, ANSWER_TAG)
    check_digest(answer.headers, body)


def check_digest(headers: Mapping[str, str], body: bytes) -> None:
    """Raises Damaged unless the (signed) Content-Digest is the digest of this body."""
    told = next((value for name, value in headers.items() if name.lower() == "content-digest"), "")
    if told.strip() != content_digest(body):
        raise Damaged


def _parts_of(answer: HttpAnswer) -> dict[str, str] | None:
    return usual.answer_parts(answer.status_code, answer.headers, answer.request.method, answer.request.url)


def _sign_usual(
    message: HttpRequest | HttpAnswer,
    key: Ed25519PrivateKey,
    key_id: str,
    created_s: int,
    parts: Mapping[str, str] | None,
    tag: str,
) -> bool:
    """Sign without the library, the very same headers; whether that could be done."""
    made = usual.base(parts, key_id, created_s, tag) if parts else None
    if made is None or any(name.lower() in ("signature", "signature-input") for name in message.headers):
        return False
    message.headers.update(usual.headers_with(made[1], key.sign(made[0].encode())))
    return True


def _verify_usual(found: usual.Read, key_of: Callable[[str], Ed25519PublicKey | None]) -> str:
    """The key id that made this signature. Raises BadSignature, and what `key_of` raises."""
    key = key_of(found.key_id)
    if key is None:
        raise BadSignature("its key is not known")
    try:
        key.verify(found.signature, found.base)
    except InvalidSignature:
        raise BadSignature("it does not match the message") from None
    return found.key_id


def _sign(
    message: HttpRequest | HttpAnswer,
    key: Ed25519PrivateKey,
    key_id: str,
    created_s: int,
    parts: tuple[str, ...],
    tag: str,
) -> None:
    signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Keys(private=key))
    signer.sign(
        message,
        key_id=key_id,
        created=datetime.fromtimestamp(created_s, UTC),
        label="sig",
        tag=tag,
        covered_component_ids=parts,
        use_existing_digest=True,
    )


def _verify(
    message: HttpRequest | HttpAnswer,
    key_of: Callable[[str], Ed25519PublicKey | None],
    parts: tuple[str, ...],
    tag: str,
) -> Mapping[str, int | str]:
    keys = _Keys(public=key_of)
    verifier = _Verifier(signature_algorithm=algorithms.ED25519, key_resolver=keys)
    try:
        results = verifier.verify(message, expect_tag=tag, require_components=parts, max_age=None)
    except (HTTPMessageSignaturesException, ValueError) as error:
        if keys.failure is not None:
            raise keys.failure from None
        raise BadSignature(str(error) or "it does not match the message") from None
    if len(results) != 1:
        raise BadSignature("there must be exactly one")
    parameters: Mapping[str, int | str] = results[0].parameters
    return parameters
