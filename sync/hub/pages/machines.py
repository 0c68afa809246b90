"""The machines of learning points, and what came back from classes and from people who asked for help."""

from typing import cast

from sync.hub.account.audit import note
from sync.hub.figures.figures import Words
from sync.hub.figures.fleet import fleet
from sync.hub.figures.inbox import FEEDBACK_STATES, FeedbackState, inbox, set_state
from sync.hub.pages.visit import Answer, Page, Shown, Visit, Went, own_path
from sync.hub.storage.database import Connection

SCREENS = {
    "Welcome": Words("màn hình chào", "the first screen"),
    "Scan": Words("đưa thẻ", "showing the card"),
    "Number": Words("gõ số thẻ", "typing the card's number"),
    "Home": Words("trang chính", "the home screen"),
    "Unit": Words("danh sách bài", "the list of lessons"),
    "Lesson": Words("bài học", "a lesson"),
    "Practice": Words("thực hành", "practice"),
    "Quiz": Words("câu hỏi", "questions"),
    "Complete": Words("học xong", "the end of a lesson"),
    "Settings": Words("tiếng và chữ", "sound and letters"),
}
"""Screens of a learning point on which somebody may ask for help, as its events name them."""

MOST_SHOWN = 500
"""Machines on the page; those that need something come first."""


def machine_page(conn: Connection, visit: Visit) -> Answer:
    """All machines of a scope, those that need something first."""
    scope = visit.narrowed()
    return Shown(
        "machines.html", {"found": fleet(conn, scope, visit.now), "scope": scope, "most": MOST_SHOWN}
    )


def feedback_page(conn: Connection, visit: Visit) -> Answer:
    """What learning points passed on, with what became of it."""
    asked = visit.query.get("tt", "")
    state = next((one for one in FEEDBACK_STATES if one == asked), None)
    found = inbox(conn, visit.narrowed(), state, visit.page)
    return Shown(
        "feedback.html", {"found": found, "state": state, "states": FEEDBACK_STATES, "screens": SCREENS}
    )


def take_feedback(conn: Connection, visit: Visit) -> Answer:
    """Say what became of one of them. Raises SyncError for one of another place."""
    item, state = visit.form.get("id", ""), visit.form.get("tt", "")
    set_state(conn, visit.scope, item, cast(FeedbackState, state), visit.form.get("ghi", "")[:500], visit.now)
    note(conn, visit.deed("feedback.state", f"{item} {state}"))
    return Went(own_path(visit.form.get("ve", "/gop-y")))


PAGES = (
    Page("/may", machine_page),
    Page("/gop-y", feedback_page),
    Page("/gop-y", take_feedback, "changer", post=True),
)
