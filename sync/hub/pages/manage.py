"""Looking after the hub: codes for new machines, stopping a machine, accounts, and who did what."""

import ipaddress
from urllib.parse import urlsplit

from sync.errors import SyncError
from sync.hub import places
from sync.hub.account.accounts import (
    account_of,
    accounts,
    add_account,
    close_account,
    end_sessions,
    set_password,
)
from sync.hub.account.audit import forget_old, last_deeds, note
from sync.hub.account.limits import sweep
from sync.hub.account.passwords import first_password, hash_password
from sync.hub.devices import place_of_device, restore, revoke, waiting_codes, withdraw_code
from sync.hub.enrol import CODE_LIFE_MS, make_code
from sync.hub.figures.figures import Scope, Words
from sync.hub.pages.visit import Answer, NotThere, NotYours, Page, Shown, Visit, Went
from sync.hub.qr import qr_svg
from sync.hub.storage.database import Connection
from sync.invitation import Invitation
from sync.protocol import Place

DEEDS = {
    "login": Words("Đăng nhập", "Logged in"),
    "login.first_step": Words("Đăng nhập bước một", "First step of a login"),
    "login.refused": Words("Gõ tên hoặc mật khẩu chưa khớp", "Name or password did not fit"),
    "login.code_refused": Words("Gõ mã sáu số chưa khớp", "Code did not fit"),
    "logout": Words("Ra khỏi trang", "Logged out"),
    "logout.everywhere": Words("Ra khỏi mọi máy", "Logged out everywhere"),
    "logout.other": Words("Cho một máy khác ra", "Logged another machine out"),
    "logout.by_officer": Words("Cho một tài khoản ra khỏi mọi máy", "Logged an account out everywhere"),
    "login.again_refused": Words("Xác nhận lại chưa khớp", "Did not confirm who it was"),
    "account.totp_refused": Words("Bật hai bước chưa khớp", "Did not turn two steps on"),
    "refused": Words("Bị từ chối", "Was refused"),
    "account.added": Words("Làm tài khoản", "Made an account"),
    "hub.backup": Words("Chép dự phòng", "Made a copy of the hub"),
    "account.password": Words("Đổi mật khẩu", "Changed a password"),
    "account.totp_on": Words("Bật hai bước", "Turned two steps on"),
    "account.totp_off": Words("Bỏ hai bước", "Took two steps away"),
    "account.closed": Words("Ngừng tài khoản", "Ended an account"),
    "code.made": Words("Cấp mã nối máy", "Made a code for a machine"),
    "code.withdrawn": Words("Thu hồi mã nối máy", "Withdrew a code"),
    "device.revoked": Words("Ngừng nhận từ một máy", "Stopped a machine"),
    "device.restored": Words("Nhận lại từ một máy", "Took a machine back"),
    "feedback.state": Words("Ghi việc đã làm với góp ý", "Noted what became of feedback"),
    "initiative.shared": Words("Gửi sáng kiến", "Shared an idea"),
    "initiative.state": Words("Đổi trạng thái sáng kiến", "Moved an idea on"),
    "initiative.copied": Words("Ghi nơi nhân rộng", "Noted a place that does it too"),
    "targets.kept": Words("Nhập chỉ tiêu", "Imported targets"),
    "villages.kept": Words("Nhập số dân các thôn", "Imported villages"),
    "report.made": Words("Tải báo cáo", "Downloaded a report"),
}


def manage(conn: Connection, visit: Visit) -> Answer:
    """The page for all of it."""
    sweep(conn, visit.now)
    forget_old(conn, visit.now)
    return Shown("manage.html", _facts(conn, visit))


def give_code(conn: Connection, visit: Visit) -> Answer:
    """Make a code for one machine and show it: this once, for only its hash is kept."""
    place = _asked_place(visit)
    code = make_code(conn, place, visit.now)
    note(conn, visit.deed("code.made", _told(place)))
    from markupsafe import Markup

    picture = Markup(qr_svg(Invitation(visit.site, code).text)) if _reachable(visit.site) else ""
    facts = {"code": code, "place": place, "hours": CODE_LIFE_MS // 3_600_000}
    return Shown("code.html", {**facts, "picture": picture, "site": visit.site})


def _reachable(site: str) -> bool:
    """Whether a machine elsewhere may join at this address: by HTTPS, or in a network of one's own (sync.link)."""
    parts = urlsplit(site)
    host = parts.hostname or ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return parts.scheme == "https" and host not in ("", "localhost")
    return not address.is_loopback and (parts.scheme == "https" or address.is_private)


def take_code_back(conn: Connection, visit: Visit) -> Answer:
    """Withdraw a code that nobody has used yet."""
    for one in waiting_codes(conn, visit.scope, visit.now):
        if one.hash.hex() == visit.form.get("ma", ""):
            withdraw_code(conn, one.hash, visit.deed("code.withdrawn", _told(one.place)))
    return Went("/quan-tri")


def stop_machine(conn: Connection, visit: Visit) -> Answer:
    """Take nothing from a machine any more."""
    device, place = _asked_device(conn, visit)
    revoke(conn, device, visit.deed("device.revoked", f"{device} {_told(place)}"))
    return Went("/may")


def take_machine_back(conn: Connection, visit: Visit) -> Answer:
    """Take from a machine again."""
    device, place = _asked_device(conn, visit)
    restore(conn, device, visit.deed("device.restored", f"{device} {_told(place)}"))
    return Went("/may")


def new_account(conn: Connection, visit: Visit) -> Answer:
    """Make an account and show its first password: this once."""
    name, role = visit.form.get("ten", "").strip().lower(), visit.form.get("vai-tro", "")
    scope = _asked_scope(visit)
    words = add_account(
        conn,
        name,
        role,
        province=scope.province,
        commune=scope.commune,
        now_ms=visit.now,
        by=visit.account.name,
    )
    return Shown("handed.html", {"name": name, "password": words})


def new_password(conn: Connection, visit: Visit) -> Answer:
    """Make a password anew for somebody who has forgotten it."""
    name = _other(conn, visit)
    words = first_password()
    by, address = visit.account.name, visit.address
    set_password(conn, name, hash_password(words), fresh=True, now_ms=visit.now, by=by, address=address)
    return Shown("handed.html", {"name": name, "password": words})


def end_logins(conn: Connection, visit: Visit) -> Answer:
    """End every login of somebody else's account."""
    name = _other(conn, visit)
    end_sessions(conn, name, visit.deed("logout.by_officer", name))
    return Went("/quan-tri#tai-khoan")


def end_account(conn: Connection, visit: Visit) -> Answer:
    """End an account."""
    close_account(conn, _other(conn, visit), now_ms=visit.now, by=visit.account.name, address=visit.address)
    return Went("/quan-tri#tai-khoan")


def _facts(conn: Connection, visit: Visit) -> dict[str, object]:
    own = visit.account
    others = [one for one in accounts(conn) if own.covers(one.province, one.commune)]
    whose = None if own.runs_hub and not own.province else frozenset(one.name for one in others)
    return {
        "codes": waiting_codes(conn, visit.scope, visit.now),
        "communes": [one for one in places.communes_of(own.province) if own.commune in ("", one.code)],
        "others": others if own.runs_hub else [],
        "deeds": last_deeds(conn, 100, whose),
        "words_of": DEEDS,
    }


def _asked_scope(visit: Visit) -> Scope:
    """The place typed into a form, never outside the account's own. Raises SyncError, NotYours."""
    own = visit.scope
    typed = visit.form.get("xa", "").strip()
    province, commune = visit.form.get("tinh", "").strip() or own.province, own.commune
    if typed and not own.commune:
        found = places.find(typed, province) if places.commune(typed) is None else ()
        if len(found) > 1:
            raise SyncError(
                "place.many",
                f"{len(found)} communes are called so: type the code",
                "Nhiều xã trùng tên, mình gõ mã xã nhé.",
            )
        commune = found[0].code if found else typed
    known = places.commune(commune)
    province = known.province if known is not None else province
    if not visit.account.covers(province, commune or own.commune):
        raise NotYours
    return Scope(province, commune)


def _asked_place(visit: Visit) -> Place:
    scope = _asked_scope(visit)
    village, house = visit.form.get("thon", "").strip()[:80], visit.form.get("nha", "").strip()[:80]
    if not village or not scope.commune:
        raise SyncError("code.no_village", "name the commune and the village", "Cần tên xã và tên thôn.")
    return Place(province=scope.province, commune=scope.commune, village=village, house=house)


def _asked_device(conn: Connection, visit: Visit) -> tuple[str, Place]:
    device = visit.parts["device"]
    place = place_of_device(conn, device)
    if place is None:
        raise NotThere
    if not visit.account.covers(place.province, place.commune):
        raise NotYours
    return device, place


def _other(conn: Connection, visit: Visit) -> str:
    other = account_of(conn, visit.parts["name"])
    if other is None:
        raise NotThere
    if other.name == visit.account.name or not visit.account.covers(other.province, other.commune):
        raise NotYours
    return other.name


def _told(place: Place) -> str:
    return ", ".join(filter(None, (place.house, place.village, place.commune, place.province)))


PAGES = (
    Page("/quan-tri", manage, "changer"),
    Page("/quan-tri/ma", give_code, "changer", post=True),
    Page("/quan-tri/ma/thu-hoi", take_code_back, "changer", post=True),
    Page("/may/{device}/ngung", stop_machine, "changer", post=True),
    Page("/may/{device}/nhan-lai", take_machine_back, "changer", post=True),
    Page("/quan-tri/tai-khoan", new_account, "province", post=True, sure=True),
    Page("/quan-tri/tai-khoan/{name}/mat-khau", new_password, "province", post=True, sure=True),
    Page("/quan-tri/tai-khoan/{name}/ra", end_logins, "province", post=True, sure=True),
    Page("/quan-tri/tai-khoan/{name}/ngung", end_account, "province", post=True, sure=True),
)
