"""Passwords of the hub's accounts: what makes a good one, and how it is kept (argon2id, never the words themselves).

The rules are those of ASVS 5 (6.2): long rather than mixed, none that everybody tries first, no forced change by date.
"""

import hashlib
import re
import secrets
import unicodedata
from functools import lru_cache
from pathlib import Path

from sync.errors import SyncError
from sync.hub.enrol import ALPHABET

SHORTEST = 12
LONGEST = 200
LEFT = 7
"""So many signs have to be left of a password when what everybody tries is taken out."""
COMMON = Path(__file__).parent / "common_words.txt"
"""Words that passwords are made of everywhere, and here: without accents, one or more a line."""
COMMON_WHOLE = Path(__file__).parent / "common_passwords.txt"
"""Marks of the passwords that people choose most, of those that are long enough (made by packaging/common-passwords)."""
_LIKE = str.maketrans("0134578@$!", "oieastbasi")
"""Signs that stand for letters: m4tkhau, p@ssw0rd."""
_DIGITS = re.compile(r"\d{3,}")
"""A year, a birthday, a telephone or ID number: as easy to try as one word."""
_ROWS = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv",
)


def check_password(password: str, name: str) -> None:
    """Raises SyncError when `password` is not one that the account `name` may have."""
    plain = normal(password)
    if len(plain) < SHORTEST:
        raise SyncError(
            "password.short",
            f"the password needs at least {SHORTEST} signs: three or four words are easy to remember",
            f"Mật khẩu cần ít nhất {SHORTEST} chữ. Ba bốn từ ghép lại vừa dài vừa dễ nhớ.",
        )
    if len(plain) > LONGEST:
        raise SyncError(
            "password.long",
            f"the password may have {LONGEST} signs at most",
            "Mật khẩu dài quá, mình rút bớt nhé.",
        )
    if mark_of(plain) in _whole() or _left(plain, name) < LEFT:
        raise SyncError(
            "password.common",
            "the password is among those that are tried first: take words that do not belong together",
            "Mật khẩu này dễ đoán. Mình chọn vài từ không đi liền nhau nhé.",
        )


def hash_password(password: str) -> str:
    """The password as it is kept: argon2id with a salt of its own (RFC 9106, 64 MiB). Some 50 ms of work on purpose."""
    return str(_hasher().hash(normal(password)))


def is_password(password: str, kept: str | None) -> bool:
    """Whether this is the password kept so; the same work when there is none (None), so that time tells nothing."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        fits = len(password) <= LONGEST * 4  # letters may come in pieces
        return (
            bool(_hasher().verify(kept or _nobody(), normal(password) if fits else "")) and kept is not None
        )
    except (VerificationError, InvalidHashError):
        return False


def first_password() -> str:
    """A random password to hand over: 16 signs, about 78 bits, to be changed at the first login."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(16))
    return "-".join(signs[at : at + 4] for at in range(0, 16, 4))


def normal(password: str) -> str:
    """The same letters however a keyboard composed them (NFC): Vietnamese has two ways to write most of them."""
    return unicodedata.normalize("NFC", password)


def mark_of(password: str) -> str:
    """What stands for a password in COMMON_WHOLE: large and small letters and accents make no difference."""
    return hashlib.sha256(_bare(password).encode()).hexdigest()[:12]


def _left(password: str, name: str) -> int:
    """How many signs are left when names, common words, numbers, keyboard rows and repetition are taken out."""
    bare = _bare(password)
    names = {_bare(name), *_bare(name).replace(".", " ").replace("-", " ").replace("_", " ").split()}
    return min(_kept(text, names) for text in (bare, bare.translate(_LIKE)))


def _kept(text: str, names: set[str]) -> int:
    left = "".join(letter for letter in text if letter.isalnum())
    for word in sorted(_words() | names, key=len, reverse=True):
        if len(word) > 2:
            left = left.replace(word, "")
    left = _DIGITS.sub(lambda run: run[0][0], left)
    kept = ""
    for at, letter in enumerate(left):
        pair = left[max(at - 1, 0) : at + 1]
        in_row = len(pair) == 2 and any(pair in row or pair[::-1] in row for row in _ROWS)
        if not in_row and letter != kept[-1:]:
            kept += letter
    return len(kept) if len(set(kept)) > 3 else 0


@lru_cache(1)
def _whole() -> frozenset[str]:
    return frozenset(COMMON_WHOLE.read_text("ascii").split())


@lru_cache(1)
def _words() -> frozenset[str]:
    return frozenset(COMMON.read_text("utf-8").split())


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(1)
def _hasher():  # type: ignore[no-untyped-def]
    from argon2 import PasswordHasher

    return PasswordHasher()


@lru_cache(1)
def _nobody() -> str:
    return str(_hasher().hash(secrets.token_hex(16)))
