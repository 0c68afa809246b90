"""Ideas that villages share, targets and how far they are, and reports to take away."""

import tempfile
from pathlib import Path
from typing import cast

from sync.errors import SyncError
from sync.hub.account.audit import note
from sync.hub.facts.dating import day_of
from sync.hub.figures import initiatives, targets, villages
from sync.hub.figures.covering import covered
from sync.hub.figures.figures import Scope, Words
from sync.hub.figures.initiatives import INITIATIVE_STATES, InitiativeState
from sync.hub.figures.months import months
from sync.hub.pages.visit import Answer, NotThere, NotYours, Page, Sent, Shown, Visit, Went
from sync.hub.reports.reports import LETTERS, make_form, write
from sync.hub.storage.database import Connection

FORMS = {
    "A": Words("Sổ điểm danh buổi học", "Class roster"),
    "B": Words("Báo cáo ngày", "Daily report"),
    "C": Words("Báo cáo tháng, quý", "Monthly and quarterly report"),
    "D": Words("Thi đua thôn", "Villages side by side"),
    "E": Words("Sáng kiến", "Ideas"),
}
TARGET_STATES = {
    "reached": ("good", Words("đã đạt", "reached")),
    "going": ("wait", Words("đang làm", "going on")),
    "late": ("bad", Words("quá hạn", "late")),
    "untold": ("", Words("chưa có số", "not told")),
}
FOR_OFFICERS = "AB"
"""Forms with a row for each attendance, or counts as small as they are: the papers of those who run the classes."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def idea_page(conn: Connection, visit: Visit) -> Answer:
    """Ideas of everybody (they are there to be copied), or of one's own place (?cua=minh)."""
    asked = visit.query.get("tt", "")
    state = next((one for one in INITIATIVE_STATES if one == asked), None)
    mine = visit.query.get("cua") == "minh"
    found = initiatives.listing(conn, visit.scope if mine else Scope(), state)
    return Shown("ideas.html", {"found": found, "states": INITIATIVE_STATES, "state": state, "mine": mine})


def share_idea(conn: Connection, visit: Visit) -> Answer:
    """Write an idea down."""
    text = {field: visit.form.get(field, "") for field in ("village", "name", "content", "result", "sender")}
    code = initiatives.share(conn, visit.scope, now_ms=visit.now, **text)
    note(conn, visit.deed("initiative.shared", code))
    return Went(f"/sang-kien#{code}")


def copy_idea(conn: Connection, visit: Visit) -> Answer:
    """This place does it too."""
    code, village = visit.parts["code"], visit.form.get("thon", "")
    initiatives.copy(
        conn, visit.scope, code, village=village, note=visit.form.get("ghi", ""), now_ms=visit.now
    )
    note(conn, visit.deed("initiative.copied", f"{code} {village}"))
    return Went(f"/sang-kien#{code}")


def move_idea(conn: Connection, visit: Visit) -> Answer:
    """Say how far an idea of one's own place is."""
    code, state = visit.parts["code"], visit.form.get("tt", "")
    idea = next((one for one in initiatives.listing(conn, Scope()) if one.code == code), None)
    if idea is None:
        raise NotThere
    if not visit.account.covers(idea.province, idea.commune):
        raise NotYours
    initiatives.set_state(conn, code, cast(InitiativeState, state))
    note(conn, visit.deed("initiative.state", f"{code} {state}"))
    return Went(f"/sang-kien#{code}")


def target_page(conn: Connection, visit: Visit) -> Answer:
    """The targets of a scope, and how far each is."""
    scope = visit.narrowed()
    away = covered(conn, visit.scope, scope, day_of(visit.now)[:7])
    facts = {"found": targets.progress(conn, scope, visit.now, away), "scope": scope, "states": TARGET_STATES}
    return Shown("targets.html", facts | {"columns": tuple(targets.COLUMNS), "counted": targets.COUNTED})


def take_targets(conn: Connection, visit: Visit) -> Answer:
    """Take a list of targets in; it takes the place of the one before. Raises SyncError naming what is wrong where."""
    found = targets.read_csv(visit.files.get("tep", b""))
    targets.keep(conn, visit.scope, found)
    note(conn, visit.deed("targets.kept", f"{len(found)}"))
    return Went("/chi-tieu")


def take_villages(conn: Connection, visit: Visit) -> Answer:
    """Take a list of villages and their adults in. Raises SyncError, NotYours for a village elsewhere."""
    own = visit.scope
    found = villages.read_csv(visit.files.get("tep", b""), own.province, own.commune)
    if any(not visit.account.covers(one.province, one.commune) for one in found):
        raise NotYours
    villages.keep(conn, found)
    note(conn, visit.deed("villages.kept", f"{len(found)}"))
    return Went("/")


def report_page(conn: Connection, visit: Visit) -> Answer:
    """The forms to be taken away."""
    scope = visit.narrowed()
    shown = {
        letter: name for letter, name in FORMS.items() if letter not in FOR_OFFICERS or _sees_single(visit)
    }
    facts = {"forms": shown, "scope": scope, "months_known": months(conn, scope), "today": day_of(visit.now)}
    return Shown("reports.html", facts)


def report_file(conn: Connection, visit: Visit) -> Answer:
    """A form as XLSX or CSV. Raises SyncError for another form, day or period."""
    letter, kind = visit.parts["mau"].upper(), visit.query.get("loai", "xlsx")
    if letter not in LETTERS or kind not in ("xlsx", "csv"):
        raise NotThere
    if letter in FOR_OFFICERS and not _sees_single(visit):
        raise NotYours
    day, period = visit.query.get("ngay") or None, visit.query.get("ky") or None
    form = make_form(
        conn, letter, visit.now, scope=visit.narrowed(), day=_checked(day), period=period, within=visit.scope
    )
    name = f"mau-{letter.lower()}-{day or period or day_of(visit.now)}.{kind}"
    with tempfile.TemporaryDirectory() as folder:
        write(form, Path(folder) / f"mau.{kind}")
        body = (Path(folder) / f"mau.{kind}").read_bytes()
    note(conn, visit.deed("report.made", name))
    return Sent(name, body, _XLSX if kind == "xlsx" else "text/csv; charset=utf-8")


def _sees_single(visit: Visit) -> bool:
    """Whether this visitor runs classes: an officer, or who sits at the machine that has the names itself."""
    return visit.account.may_change or visit.local


def _checked(day: str | None) -> str | None:
    from datetime import date

    try:
        return day and date.fromisoformat(day).isoformat()
    except ValueError:
        raise SyncError(
            "report.day", "a day is written 2026-11-22", "Ngày chưa đúng mẫu, mình chọn lại nhé."
        ) from None


PAGES = (
    Page("/sang-kien", idea_page),
    Page("/sang-kien", share_idea, "changer", post=True),
    Page("/sang-kien/{code}/nhan-rong", copy_idea, "changer", post=True),
    Page("/sang-kien/{code}", move_idea, "changer", post=True),
    Page("/chi-tieu", target_page),
    Page("/chi-tieu", take_targets, "changer", post=True),
    Page("/so-dan", take_villages, "changer", post=True),
    Page("/bao-cao", report_page),
    Page("/bao-cao/{mau}", report_file),
)
