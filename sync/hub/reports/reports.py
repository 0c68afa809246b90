"""The communes' forms by their letters (curriculum: A roster, B day, C month or quarter, D villages, E initiatives)."""

from sync.errors import SyncError
from sync.hub.facts.dating import day_of
from sync.hub.figures.figures import Scope
from sync.hub.figures.rollup import refresh
from sync.hub.reports import daily_forms, period_forms
from sync.hub.reports.forms import Form
from sync.hub.reports.forms import write as write
from sync.hub.reports.forms import write_xlsx as write_xlsx
from sync.hub.storage.database import Connection

LETTERS = "ABCDE"


def make_form(
    conn: Connection,
    form: str,
    now_ms: int,
    *,
    scope: Scope | None = None,
    day: str | None = None,
    period: str | None = None,
    within: Scope | None = None,
) -> Form:
    """The form by its letter, as new as the events: A and B of a `day` (default: all days), C of a `period` ("2026-11",
    "2026-Q4"), D of a month (defaults: this month). `within` is all that its reader may see (sync.hub.figures.covering).
    Raises SyncError for another letter or period."""
    letter, scope = form.upper(), scope or Scope()
    if len(letter) != 1 or letter not in LETTERS:
        raise SyncError(
            "report.unknown",
            f"there is no form {form!r}: A (roster), B (day), C (month, quarter), D (villages), E (initiatives)",
            "Chỉ có các mẫu A, B, C, D, E.",
        )
    refresh(conn, now_ms)
    this_month = day_of(now_ms)[:7]
    if letter == "A":
        return daily_forms.roster(conn, scope, day)
    if letter == "B":
        return daily_forms.daily(conn, scope, day)
    if letter == "C":
        return period_forms.periodic(conn, scope, period or this_month, now_ms, within=within)
    if letter == "D":
        month = period_forms.period_months(period or this_month)[-1]
        return period_forms.competition(conn, scope, month, within=within)
    return period_forms.ideas(conn, scope)
