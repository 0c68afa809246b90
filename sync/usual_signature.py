"""The one form of HTTP Message Signatures (RFC 9421) that learning points and hubs write, signed and read in a few lines.

The library reads every form there is and takes half of the hub's time for it. What is not written exactly as here is left to
the library (sync.signing): nothing passes by this way that would not pass by that one.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,128}")
_METHOD = re.compile(r"[A-Z]{1,16}")
_URL = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9/_.~-]*)")
_DIGEST = re.compile(r"sha-256=:[A-Za-z0-9+/]{43}=:")
_SIGNATURE = re.compile(r"sig=:([A-Za-z0-9+/]{86}==):")


@dataclass(frozen=True)
class Read:
    """A signature in the usual form: who says to have made it, when (s since 1970), and over which bytes."""

    key_id: str
    created: int
    signature: bytes
    base: bytes


def base(parts: Mapping[str, str], key_id: str, created_s: int, tag: str) -> tuple[str, str] | None:
    """What is signed, and the parameters in it (Signature-Input without its label); None when something is not usual.
    `parts` are the components by their identifiers, in order, with their values."""
    if not _NAME.fullmatch(key_id) or not _NAME.fullmatch(tag) or created_s < 0:
        return None
    parameters = _parameters(parts, key_id, created_s, tag)
    lines = [*(f"{name}: {value}" for name, value in parts.items()), f'"@signature-params": {parameters}']
    return "\n".join(lines), parameters


def request_parts(method: str, url: str, headers: Mapping[str, str]) -> dict[str, str] | None:
    """The components of a request that are signed; None when one is not usual."""
    path = _URL.fullmatch(url)
    digest = _header(headers, "content-digest")
    if path is None or not _METHOD.fullmatch(method) or digest is None or not _DIGEST.fullmatch(digest):
        return None
    return {'"@method"': method, '"@path"': path[1], '"content-digest"': digest}


def answer_parts(status: int, headers: Mapping[str, str], method: str, url: str) -> dict[str, str] | None:
    """The components of an answer to a request that are signed; None when one is not usual."""
    digest = _header(headers, "content-digest")
    asked = request_parts(method, url, {"content-digest": digest or ""})
    if asked is None or digest is None:
        return None
    return {
        '"@status"': str(status),
        '"content-digest"': digest,
        '"@method";req': asked['"@method"'],
        '"@path";req': asked['"@path"'],
    }


def read(headers: Mapping[str, str], parts: Mapping[str, str], tag: str) -> Read | None:
    """The one signature over these components in these headers; None when it is not written as usual."""
    told, signature = _header(headers, "signature-input"), _header(headers, "signature")
    found = _SIGNATURE.fullmatch(signature or "")
    if told is None or found is None:
        return None
    said = re.fullmatch(r'.*;created=([0-9]{1,15});keyid="([A-Za-z0-9_.-]{1,128})";alg=.*', told)
    if said is None:
        return None
    created, key_id = int(said[1]), said[2]
    made = base(parts, key_id, created, tag)
    if made is None or told != f"sig={made[1]}":
        return None
    return Read(key_id, created, base64.b64decode(found[1]), made[0].encode())


def headers_with(parameters: str, signature: bytes) -> dict[str, str]:
    """The two headers that carry a signature."""
    return {
        "Signature-Input": f"sig={parameters}",
        "Signature": f"sig=:{base64.b64encode(signature).decode()}:",
    }


def _parameters(parts: Mapping[str, str], key_id: str, created_s: int, tag: str) -> str:
    return f'({" ".join(parts)});created={created_s};keyid="{key_id}";alg="ed25519";tag="{tag}"'


def _header(headers: Mapping[str, str], name: str) -> str | None:
    """The value under this name, whatever its case; None without one, or when it stands there twice."""
    found = [value for key, value in headers.items() if key.lower() == name]
    return found[0] if len(found) == 1 else None
