"""The doctor's look at the program: which version runs, whether a newer one waits or was refused, when it asked last."""

from __future__ import annotations

import sys
from collections.abc import Callable

from kiosk import __version__
from sync.errors import SyncError
from sync.releases import number
from sync.update.inbox import ReleaseBook
from sync.update.slots import Home, State
from ui.health.check import Check

DAY_MS = 86_400_000
LATE_DAYS = 30
"""A machine asks its hub once a day: one that could not for so long has missed what was mended since."""
WHY = {
    "release.no-room": (
        "there is no room for it", "thiếu chỗ trống",
        "Free some room on the disk: about 1 GB.", "Nhờ người phụ trách dọn bớt bộ nhớ, cần chừng 1 GB trống.",
    ),
    "release.no-keys": (
        "the commune's keys are not known here", "máy chưa có chìa của xã",
        "Let the machine meet its commune's hub once: see “Sending”.",
        "Cho máy nối mạng gặp máy của xã một lần, xem ở phần “Gửi sổ”.",
    ),
    "release.self-test": (
        "it did not run when it was tried", "chạy thử chưa được",
        "The machine works as before. Tell who looks after it, with the diagnosis.",
        "Máy vẫn chạy tốt như trước. Mình gửi chẩn đoán cho người phụ trách nhé.",
    ),
    "content.expired": (
        "what speaks for it is out of date", "giấy ký của bản ấy quá hạn",
        "See that the clock is right; then let the machine meet its hub, or bring a fresh stick.",
        "Xem đồng hồ của máy có đúng không, rồi cho máy nối mạng, hoặc xin USB mới của xã.",
    ),
}  # fmt: skip
"""Why a version was refused (sync.update.apply): in words, and what to do."""
OTHER_WHY = (
    "it is not what was signed, or came spoilt", "tải về chưa nguyên vẹn",
    "Nothing to do: the machine asks again. If it stays so, tell who looks after it.",
    "Chưa phải làm gì, máy sẽ tự tải lại. Mấy hôm vẫn vậy thì báo người phụ trách nhé.",
)  # fmt: skip


def version(home: Home | None, book: ReleaseBook, now_ms: int) -> Check:
    """The version that runs and what is known of others. `home` is None for a program that is not updated by itself."""
    told, told_vi = (
        f"{__version__} (Python {sys.version_info[0]}.{sys.version_info[1]})",
        f"bản {__version__}",
    )
    if home is None:
        return Check("version", "ok", told, told_vi)
    state, current = home.state(), home.current()
    if current != __version__:
        return Check(
            "version", "look", f"{told}; {current} is ready", f"{told_vi}; bản {current} đã sẵn sàng",
            "Switch the machine off and on again: it then runs the new version.",
            "Tắt máy rồi mở lại là chạy bản mới. Bài học và sổ vẫn còn nguyên.",
        )  # fmt: skip
    for look in (_left, _refused, _tried, _waiting, _late):
        found = look(state, book, now_ms)
        if found is not None:
            how, more, more_vi, *advice = found
            return Check(
                "version", "look" if how else "ok", f"{told}; {more}", f"{told_vi}; {more_vi}", *advice
            )
    more, more_vi = _asked(book, now_ms)
    return Check("version", "ok", f"{told}; {more}", f"{told_vi}; {more_vi}")


Found = tuple[bool, str, str, str, str] | None
"""Whether somebody should look at it, what is told, and what to do; each in English, then in Vietnamese."""
Look = Callable[[State, ReleaseBook, int], Found]


def _left(state: State, book: ReleaseBook, now_ms: int) -> Found:
    bad = sorted(filter(_newer, state.bad), key=number)
    if not bad or (book.ready and book.ready not in bad):
        return None
    return (
        True, f"{bad[-1]} did not work here", f"bản {bad[-1]} chưa chạy được ở đây",
        "The machine went back by itself and works. Tell who looks after it, with the diagnosis.",
        "Máy đã tự quay về bản cũ và vẫn chạy tốt. Mình gửi chẩn đoán cho người phụ trách nhé.",
    )  # fmt: skip


def _refused(state: State, book: ReleaseBook, now_ms: int) -> Found:
    said = state.said
    if said is None or said.step != "refused" or not _newer(said.version) or said.version != book.ready:
        return None
    why, why_vi, advice, advice_vi = WHY.get(said.why, OTHER_WHY)
    return (
        True,
        f"{said.version} was not taken: {why}",
        f"chưa đổi sang {said.version}: {why_vi}",
        advice,
        advice_vi,
    )


def _tried(state: State, book: ReleaseBook, now_ms: int) -> Found:
    if state.trial is None or state.trial.version != __version__:
        return None
    return (
        False, "new: it has to run well for five minutes", "mới đổi sang, máy đang thử",
        "Nothing to do. If it does not run well, the machine goes back by itself.",
        "Không phải làm gì. Bản mới chạy chưa tốt thì máy tự quay về bản cũ.",
    )  # fmt: skip


def _waiting(state: State, book: ReleaseBook, now_ms: int) -> Found:
    if not _newer(book.ready):
        return None
    return (
        False, f"{book.ready} is here and waits for a quiet moment", f"bản {book.ready} chờ lúc máy rảnh",
        "Leave the welcome screen alone for five minutes, with no class open: the machine changes by itself.",
        "Để màn hình chào yên chừng năm phút, không mở lớp: máy tự đổi sang bản mới.",
    )  # fmt: skip


def _late(state: State, book: ReleaseBook, now_ms: int) -> Found:
    if not book.checked or (now_ms - book.checked) // DAY_MS <= LATE_DAYS:
        return None
    return (
        True, *_asked(book, now_ms),
        "Let the machine meet its commune's hub, or bring the new version on a stick.",
        "Lâu rồi máy chưa hỏi bản mới. Cho máy nối mạng, hoặc xin xã bản mới bằng USB nhé.",
    )  # fmt: skip


def _asked(book: ReleaseBook, now_ms: int) -> tuple[str, str]:
    """When the machine asked for a newer version last."""
    if not book.checked:
        return "never asked for a newer one", "chưa hỏi bản mới lần nào"
    days = max(0, (now_ms - book.checked) // DAY_MS)
    if days == 0:
        return "asked for a newer one today: none", "đã hỏi bản mới hôm nay"
    return f"asked for a newer one {days} day{'s' * (days != 1)} ago", f"hỏi bản mới {days} ngày trước"


def _newer(version: str) -> bool:
    try:
        return number(version) > number(__version__)
    except SyncError:
        return False
