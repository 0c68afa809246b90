"""The page on which anybody may have a certificate checked, and the same answer as JSON."""

from datetime import date
from html import escape

import msgspec

from kiosk.certificates import WORDING
from sync.certificates import find_seal
from sync.hub.certificate.certificates import LONGEST_NAME, LONGEST_TEXT, Confirmed

PATH = "/chung-nhan"
ASK_POINT = "Nếu vẫn chưa thấy, hãy hỏi điểm học ghi trên giấy."


def ask_page() -> bytes:
    """The page that asks for a code."""
    return _page("Kiểm tra giấy xác nhận", f"<main><h1>Kiểm tra giấy xác nhận</h1>{_ask()}</main>")


def answer_page(asked: str, found: Confirmed | None, name: str | None) -> bytes:
    """What became of `asked` (a code or seal), and of the name that was typed, if any."""
    if found is None:
        return _page(
            "Chưa thấy giấy này",
            "<main class=no><h1>Máy của xã chưa thấy giấy này.</h1>"
            "<p>Có khi mã gõ thiếu hay nhầm một chữ, có khi điểm học chưa kịp gửi sổ về.</p>"
            f"<p>Mình xem lại mã trên giấy, rồi thử lần nữa nhé. {ASK_POINT}</p>{_ask()}</main>",
        )
    where = escape(_where(found))
    return _page(
        "Giấy này đúng",
        "<main class=yes><h1>Giấy này đúng là của điểm học.</h1>"
        f"<p>{WORDING}.</p><dl>"
        f"<dt>Điểm học</dt><dd>{where}</dd>"
        f"<dt>Ngày xác nhận</dt><dd>{_day(found.day)}</dd>"
        f"<dt>Người cầm giấy này</dt><dd>đã học xong {found.lessons} bài</dd>"
        f"<dt>Mã giấy</dt><dd>{_written(found.code)}</dd></dl>"
        f"{_arrived(found)}</main>"
        f"<main><h2>So tên trên giấy</h2>{_compared(found, name)}"
        "<p>Máy của xã không giữ tên bà con. Gõ tên in trên giấy để so nhé.</p>"
        f"<form method=post action='{PATH}/{find_seal(asked) or found.code}'>"
        f"<label for=ten>Họ và tên trên giấy</label><input id=ten name=ten maxlength={LONGEST_NAME}"
        " autocomplete=off required><button>So tên</button></form></main>",
    )


def answer_json(found: Confirmed | None, name: str | None) -> bytes:
    """The same for programs: `confirmed`, and if so point, day, lessons, reported, name_matches (null: not asked)."""
    if found is None:
        return msgspec.json.encode({"confirmed": False})
    facts = {
        "confirmed": True,
        "point": found.place,
        "day": found.day,
        "lessons": found.lessons,
        "reported": found.reported,
        "name_matches": None if name is None else found.is_of(name),
    }
    return msgspec.json.encode(facts)


def _ask() -> str:
    return (
        f"<form action='{PATH}'><label for=ma>Mã trên giấy (16 chữ và số), hoặc dòng chữ soi được từ mã ô vuông"
        f"</label><input id=ma name=ma maxlength={LONGEST_TEXT} autocomplete=off required>"
        "<button>Kiểm tra</button></form>"
    )


def _compared(found: Confirmed, name: str | None) -> str:
    if name is None:
        return ""
    if found.is_of(name):
        return "<p class=same>Đúng tên trên giấy đã cấp.</p>"
    return (
        "<p class=other>Tên này chưa khớp với giấy đã cấp. Mình xem lại từng chữ nhé. "
        "Nếu vẫn chưa khớp, hãy hỏi điểm học.</p>"
    )


def _arrived(found: Confirmed) -> str:
    return "" if found.reported else "<p class=small>Sổ của điểm học về việc này đang trên đường gửi.</p>"


def _where(found: Confirmed) -> str:
    return (
        ", ".join(dict.fromkeys(filter(None, (found.place.house, found.place.village))))
        or "Điểm học cộng đồng"
    )


def _day(iso: str) -> str:
    try:
        return f"{date.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return "chưa rõ ngày"


def _written(code: str) -> str:
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def _page(title: str, inside: str) -> bytes:
    return (
        "<!doctype html><html lang=vi><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width,initial-scale=1'><meta name=robots content=noindex>"
        f"<title>{title} · Điểm Học Số</title><link rel=stylesheet href='/static/certificate.css'>"
        f"<p><b>Điểm Học Số</b></p>{inside}</html>"
    ).encode()
