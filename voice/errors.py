"""What can go wrong with narration, said for the operator (English) and for the room (Vietnamese)."""


class VoiceError(Exception):
    """Base of every error of this floor.

    ``code`` is short and stable ("voice.engine"), ``str(e)`` one English line with how to mend it,
    ``vi`` the same in kind Vietnamese.
    """

    def __init__(self, code: str, en: str, vi: str) -> None:
        super().__init__(en)
        self.code = code
        self.en = en
        self.vi = vi

    def __reduce__(self) -> tuple[type["VoiceError"], tuple[str, str, str]]:
        return type(self), (self.code, self.en, self.vi)
