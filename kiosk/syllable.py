"""How a Vietnamese syllable is built: which ones can be, and which letter carries the tone.

The tone stands by the modern rule: khoá, khoẻ, tuỳ, but quý, giá, mía, thuở.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import product

KEYS = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}  # Telex key: accent
NAMES = {
    "z": "không dấu",
    "f": "huyền",
    "s": "sắc",
    "r": "hỏi",
    "x": "ngã",
    "j": "nặng",
}  # in the shown order
KEY_OF = {accent: key for key, accent in KEYS.items()}
PLAIN = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
VOWELS = frozenset("aeiouy") | frozenset(PLAIN)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# kr: place names such as Krông Pắc
INITIALS = _words("b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph q qu r s t th tr v x") | {""}
RHYMES = _words("""
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu yn ynh yp yt yu
""")
STOPS = ("c", "ch", "k", "p", "t")  # after these a syllable has sắc or nặng, or waits for its tone


@dataclass(frozen=True)
class Tone:
    """One of the six choices: the syllable with that tone, the tone's name, the Telex key ("z": none)."""

    word: str
    name: str
    key: str


def tones(syllable: str) -> tuple[Tone, ...]:
    """The six choices for a syllable, always in the same order; none when it can bear no tone ("thg", "web")."""
    letters, _ = without_tone(syllable)
    if not (has_vowel(letters) and possible(letters)):
        return ()
    return tuple(Tone(with_tone(letters, key), name, key) for key, name in NAMES.items())


def has_vowel(letters: str) -> bool:
    """Whether a tone could stand anywhere."""
    return any(letter in VOWELS for letter in letters.lower())


def without_tone(syllable: str) -> tuple[str, str]:
    """The letters (ê, ơ, đ stay) and the Telex key of the tone ("" when there is none)."""
    key = ""
    kept = []
    for sign in unicodedata.normalize("NFD", syllable):
        if sign in KEY_OF:
            key = KEY_OF[sign]
        else:
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept)), key


def with_tone(letters: str, key: str) -> str:
    """The toneless letters with the tone of the Telex key; "z" or "" is no tone. Letters no syllable could
    have stay as they are."""
    at = _bearer(letters.lower())
    if key not in KEYS or at is None:
        return letters
    return letters[:at] + unicodedata.normalize("NFC", letters[at] + KEYS[key]) + letters[at + 1 :]


def possible(letters: str, key: str = "") -> bool:
    """Whether toneless letters are a syllable, or the beginning of one, perhaps with marks still missing
    ("duoc" may become "được"); a syllable that ends in a stop has no huyền, hỏi or ngã."""
    small = letters.lower()
    return split(small) is not None and not (
        key in ("f", "r", "x") and small.endswith(STOPS) and _closed(small)
    )


def split(small: str) -> tuple[str, str] | None:
    """The first consonants and the rhyme of small toneless letters; nothing when it can be no syllable.
    "qu" and "gi" before a vowel are consonants."""
    for length in (3, 2, 1, 0):
        first, rest = small[:length], small[length:]
        if len(first) < length or first not in INITIALS or rest not in _beginnings():
            continue
        if first in ("gi", "qu") and not rest:
            continue
        if first == "q" and rest not in ("", "u"):
            continue
        return first, rest
    return None


def _closed(small: str) -> bool:
    parts = split(small)
    return parts is not None and has_vowel(parts[1]) and small[-1] not in VOWELS


def _bearer(small: str) -> int | None:
    """Where the tone stands in small toneless letters."""
    parts = split(small)
    if parts is None or not parts[1]:
        return None
    first, rhyme = parts
    vowels = rhyme[: next((i for i, letter in enumerate(rhyme) if letter not in VOWELS), len(rhyme))]
    if not vowels:
        return None
    return len(first) + _bearer_in(vowels, closed=len(vowels) < len(rhyme))


def _bearer_in(vowels: str, *, closed: bool) -> int:
    """Which of one, two or three vowels bears the tone: a marked one, else the last before a consonant, else
    the middle of three and the first of two, but the second in oa, oe, uy (and in what may become iê, uô, uê)."""
    marked = [i for i, letter in enumerate(vowels) if letter in PLAIN]
    if marked:
        return marked[-1]
    if closed or vowels in ("oa", "oe", "uy", "oo", "uo", "ie", "ye", "ue", "uye"):
        return len(vowels) - 1
    return 1 if len(vowels) == 3 else 0


@cache
def _beginnings() -> frozenset[str]:
    """All beginnings of rhymes, with any of their marks left out."""
    found: set[str] = set()
    for rhyme in RHYMES:
        for end in range(len(rhyme) + 1):
            ways = [{letter, PLAIN.get(letter, letter)} for letter in rhyme[:end]]
            found.update("".join(way) for way in product(*ways))
    return frozenset(found)
