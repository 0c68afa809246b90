"""What the kiosk floor says when something cannot be done."""


class KioskError(Exception):
    """Something could not be done, and why.

    `str(error)` is one clear English line (what, and how to mend it), `.vi` the same in kind Vietnamese,
    `.code` a short stable id such as `card.unknown`.
    """

    def __init__(self, code: str, en: str, vi: str) -> None:
        super().__init__(en)
        self.code = code
        self.vi = vi


class StoreError(KioskError):
    """The database cannot be opened, read or written."""


class StoreFull(StoreError):
    """No room is left on the disk: nothing of the fact was written, and what was there before is kept."""


class VaultError(KioskError):
    """The key that protects names is missing, damaged or not the one that sealed them."""


class CardRefused(KioskError):
    """A code was read, and it opens nothing. `.code` says which kind: see `kiosk.cards.identify`."""


class PinWait(KioskError):
    """Too many wrong PINs: `.seconds` are left until the next try is looked at."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            "facilitator.pin-wait",
            f"Too many wrong PINs. Wait {seconds} seconds and try again.",
            f"Mình chờ {seconds} giây rồi bấm lại mã riêng nhé.",
        )
        self.seconds = seconds
