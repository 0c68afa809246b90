"""A secret key in syllables, for paper: typed from it without mistakes that go unnoticed.

An age secret key is 32 bytes in Bech32 (BIP 173, without its length limit). Each byte is one syllable of two halves
(16 beginnings, 16 ends), written without marks, so that any keyboard will do; two check bytes stand at the end.
"""

import hashlib

from sync.age import recipient_of
from sync.errors import SyncError

STARTS = ("b", "ch", "d", "h", "k", "l", "m", "n", "nh", "ph", "r", "s", "t", "th", "v", "x")
ENDS = ("a", "e", "i", "o", "u", "an", "en", "in", "on", "un", "at", "et", "it", "ot", "ut", "am")
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_PREFIX = "age-secret-key-"
_KEY_BYTES, _CHECK_BYTES = 32, 2


def to_syllables(identity: str) -> list[str]:
    """The 34 syllables of "AGE-SECRET-KEY-1..."."""
    recipient_of(identity)
    text = identity.strip().lower().removeprefix(_PREFIX + "1")
    raw = _bytes([_LETTERS.index(letter) for letter in text[:-6]])
    return [STARTS[byte >> 4] + ENDS[byte & 15] for byte in raw + _check(raw)]


def to_identity(text: str) -> str:
    """The secret key that somebody typed: as it stands in its code, or in syllables. Raises SyncError."""
    words = text.lower().replace(",", " ").replace(".", " ").split()
    if len(words) == 1 and words[0].startswith(_PREFIX):
        recipient_of(words[0])
        return words[0].upper()
    values = {start + end: i << 4 | j for i, start in enumerate(STARTS) for j, end in enumerate(ENDS)}
    words = [word for word in words if not word.isdigit()]  # the numbers of the lines
    strange = [word for word in words if word not in values]
    raw = bytes(values[word] for word in words if word in values)
    key, check = raw[:_KEY_BYTES], raw[_KEY_BYTES:]
    if strange or len(raw) != _KEY_BYTES + _CHECK_BYTES or check != _check(key):
        what = (
            f"there is no syllable {strange[0]!r}" if strange else f"{len(words)} syllables that do not fit"
        )
        raise SyncError(
            "key.mistyped",
            f"the recovery key is not as printed ({what}; it has {_KEY_BYTES + _CHECK_BYTES}): compare each syllable",
            "Chìa khoá chưa đúng. Mình xem lại từng chữ trên giấy rồi gõ lại nhé.",
        )
    return _bech32(key)


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"diem-hoc-so recovery key:" + raw).digest()[:_CHECK_BYTES]


def _bytes(fives: list[int]) -> bytes:
    """Five-bit groups as bytes, without the filling bits."""
    whole = 0
    for five in fives:
        whole = whole << 5 | five
    spare = len(fives) * 5 % 8
    return (whole >> spare).to_bytes(len(fives) * 5 // 8)


def _bech32(key: bytes) -> str:
    bits = len(key) * 8
    spare = -bits % 5
    whole = int.from_bytes(key) << spare
    fives = [whole >> shift & 31 for shift in range(bits + spare - 5, -1, -5)]
    expanded = [ord(letter) >> 5 for letter in _PREFIX] + [0] + [ord(letter) & 31 for letter in _PREFIX]
    total = _polymod([*expanded, *fives, 0, 0, 0, 0, 0, 0]) ^ 1
    check = [total >> 5 * (5 - place) & 31 for place in range(6)]
    return (_PREFIX + "1" + "".join(_LETTERS[five] for five in [*fives, *check])).upper()


def _polymod(values: list[int]) -> int:
    total = 1
    for value in values:
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            if top >> bit & 1:
                total ^= generator
    return total
