"""Classes that were held, and what is learnt in lessons."""

from sync.hub.figures.class_list import classes
from sync.hub.figures.covering import covered
from sync.hub.figures.learning_figures import lessons
from sync.hub.figures.months import months
from sync.hub.pages.asked import month_of
from sync.hub.pages.visit import Answer, Page, Shown, Visit
from sync.hub.storage.database import Connection


def class_page(conn: Connection, visit: Visit) -> Answer:
    """The classes of a month, the latest first."""
    scope = visit.narrowed()
    month = month_of(conn, visit, scope)
    found = classes(conn, scope, month, visit.page, within=visit.scope) if month else None
    return Shown("classes.html", {"found": found, "months_known": months(conn, scope), "scope": scope})


def lesson_page(conn: Connection, visit: Visit) -> Answer:
    """Every lesson: how much it is learnt, and where people fail; over all time, or a month (?thang=)."""
    scope = visit.narrowed()
    month = month_of(conn, visit, scope) if visit.query.get("thang") else None
    latest = month or month_of(conn, visit, scope)
    away = covered(conn, visit.scope, scope, latest) if latest else frozenset()
    found = lessons(conn, scope, month, away)
    order = visit.query.get("xep", "")
    if order == "hoc":
        found = tuple(sorted(found, key=lambda one: -((one.finished.shown or 0) + (one.seats.shown or 0))))
    elif order == "kho":
        found = tuple(sorted(found, key=lambda one: (one.first_try is None, one.first_try or 0)))
    facts = {
        "rows": found,
        "chosen": month,
        "months_known": months(conn, scope),
        "scope": scope,
        "order": order,
    }
    return Shown("lessons.html", facts)


PAGES = (Page("/buoi-hoc", class_page), Page("/thong-ke-bai-hoc", lesson_page))
