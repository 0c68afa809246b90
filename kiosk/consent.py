"""What a person agrees to when their name is written down (Law 91/2025/QH15, Decree 356/2025/ND-CP).

Consent is explicit (silence is not consent), provable (who, when, which text) and can be taken back
(`forget`).
"""

from dataclasses import dataclass

from kiosk.errors import KioskError

GUARDIAN_BELOW = 16
"""Under this age a guardian consents (Law 91/2025/QH15)."""


@dataclass(frozen=True)
class ConsentText:
    """The words that are read aloud before a name is kept. A change of the words is a new version."""

    version: str
    vi: str
    en: str

    def sentences(self, language: str) -> tuple[str, ...]:
        """The text in "vi" or "en", a sentence each, to be followed while it is read."""
        text = self.en if language == "en" else self.vi
        return tuple(text.replace("? ", "?\n").replace(". ", ".\n").split("\n"))


CONSENT_TEXT = ConsentText(
    version="2026-01",
    vi=(
        "Máy ghi tên, năm sinh, nam nữ, thôn, bài mình học. "
        "Máy ghi cả ngày giờ mình đến học. "
        "Tên chỉ nằm trong máy này. "
        "Nơi khác chỉ nhận mã số, không nhận tên. "
        "Lúc nào muốn xoá thì mình nói với người hướng dẫn. "
        "Mình có đồng ý không?"
    ),
    en=(
        "This machine keeps your name, year of birth, gender, village and the lessons you learn. "
        "It keeps the days and times you come, too. "
        "Your name stays in this machine. "
        "Other places get a code instead of your name. "
        "Tell the facilitator whenever you want it deleted. "
        "Do you agree?"
    ),
)
SPEAKER_TEXT = ConsentText(
    version="voice-2026-01",
    vi=(
        "Máy thu tiếng mình đọc từng câu của bài học. "
        "Bà con học ở máy này sẽ nghe giọng mình. "
        "Giọng mình còn được chép cho máy ở nơi khác. "
        "Ai quen nghe thì nhận ra giọng mình. "
        "Tên mình chỉ nằm trong máy này. "
        "Lúc nào muốn xoá thì mình nói với người hướng dẫn. "
        "Gói đã chép đi nơi khác thì không lấy lại được. "
        "Mình có đồng ý không?"
    ),
    en=(
        "This machine records you reading the lessons. "
        "People who learn here will hear your voice. "
        "It is also copied to machines elsewhere. "
        "Whoever knows you may recognise it. "
        "Your name stays in this machine. "
        "Tell the facilitator whenever you want it deleted. "
        "A copy that has gone elsewhere stays there. "
        "Do you agree?"
    ),
)
"""The words that are read aloud before somebody's voice is recorded for lessons."""

CONSENT_VERSIONS = frozenset({CONSENT_TEXT.version})
"""Every version that was ever read to somebody; old ones stay valid for who agreed to them."""


@dataclass(frozen=True)
class Consent:
    """That somebody said yes. `given_by`: name of who said it; `method`: "screen", "command" or "list";
    `guardian`: name of the guardian who consents for a person under 16."""

    version: str
    given_by: str
    method: str
    guardian: str | None = None


def require(consent: Consent | None, age: int) -> Consent:
    """The consent, if it may be relied on for a person of this age (years). Raises KioskError if not."""
    if consent is None or not consent.given_by.strip():
        raise KioskError(
            "consent.missing",
            "Consent is missing: nobody is enrolled without saying yes. Read the text aloud, "
            "and give --consent yes.",
            "Máy chỉ ghi tên khi bà con đã đồng ý. Mình nghe lời hỏi rồi chọn nhé.",
        )
    if consent.version not in CONSENT_VERSIONS:
        raise KioskError(
            "consent.version",
            f"There is no consent text {consent.version!r}. Use {CONSENT_TEXT.version!r}.",
            "Lời hỏi đồng ý này máy chưa biết. Mình dùng lời hỏi mới nhé.",
        )
    if age < GUARDIAN_BELOW and not (consent.guardian or "").strip():
        raise KioskError(
            "consent.guardian",
            f"A person under {GUARDIAN_BELOW} needs a guardian's consent. "
            "Give the guardian's name with --guardian.",
            f"Em dưới {GUARDIAN_BELOW} tuổi cần người lớn trong nhà đồng ý. Mình ghi tên người lớn nhé.",
        )
    return consent
