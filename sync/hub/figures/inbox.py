"""The feedback inbox: faces tapped after classes and help asked for on a day, each with what became of it."""

from dataclasses import dataclass
from typing import Any, Literal

from sync.errors import SyncError
from sync.hub.facts.dating import UNCERTAIN
from sync.hub.figures.class_list import PAGE
from sync.hub.figures.curriculum import title_of
from sync.hub.figures.figures import Count, Scope, Words
from sync.hub.figures.learning_figures import place_of
from sync.hub.storage.database import Connection

_ITEMS = (
    "SELECT v.stream AS stream, v.kind AS kind, CASE WHEN v.kind = 'class' THEN v.about ELSE v.day END AS about,"
    " min(v.day) AS day, max(v.at) AS at, sum(v.good) AS good, sum(v.so_so) AS so_so, sum(v.hard) AS hard,"
    " s.province AS province, s.commune AS commune, s.village AS village"
    " FROM fact_voice v JOIN fact_stream s ON s.stream = v.stream WHERE {where}"
    " GROUP BY v.stream, v.kind, CASE WHEN v.kind = 'class' THEN v.about ELSE v.day END,"
    " s.province, s.commune, s.village"
)
_JOINED = "FROM ({items}) i LEFT JOIN feedback_state f ON f.stream = i.stream AND f.kind = i.kind AND f.about = i.about"
_SPLIT = "|"


FeedbackState = Literal["new", "seen", "doing", "done"]
FEEDBACK_STATES: dict[FeedbackState, Words] = {
    "new": Words("Mới", "New"),
    "seen": Words("Đã xem", "Seen"),
    "doing": Words("Đang làm", "Being done"),
    "done": Words("Xong", "Done"),
}


@dataclass(frozen=True, slots=True)
class FeedbackItem:
    """What a learning point passed on: the faces tapped after a class, or the help asked for on a day.

    `kind` "class" or "help"; `id` names it in `set_state`. `faces` are (easy, so-so, hard); `help` is how often help
    was asked for that day, by screen, the most first.
    """

    id: str
    kind: Literal["class", "help"]
    province: str
    commune: str
    village: str
    day: str | None
    at: int
    lesson: str
    title: Words
    faces: tuple[Count, ...]
    help: tuple[tuple[str, int], ...]
    state: FeedbackState
    note: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of feedback, the latest first, and how many there are in each state."""

    scope: Scope
    items: tuple[FeedbackItem, ...]
    counts: dict[FeedbackState, int]
    total: int
    page: int
    pages: int


def inbox(conn: Connection, scope: Scope, state: FeedbackState | None = None, page: int = 1) -> Inbox:
    """One page of what came from the learning points of a scope, the latest first; only what is in `state` if given."""
    where, values = place_of(scope)
    joined = _JOINED.format(items=_ITEMS.format(where=where))
    counts: dict[FeedbackState, int] = dict.fromkeys(FEEDBACK_STATES, 0)
    for name, n in conn.execute(
        f"SELECT coalesce(f.state, 'new'), count(*) {joined} GROUP BY coalesce(f.state, 'new')", values
    ):
        counts[name] = n
    total = sum(counts.values()) if state is None else counts[state]
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    chosen, more = ("", ()) if state is None else (" WHERE coalesce(f.state, 'new') = ?", (state,))
    rows = conn.execute(
        "SELECT i.stream, i.kind, i.about, i.day, i.at, i.good, i.so_so, i.hard, i.province, i.commune, i.village,"
        f" coalesce(f.state, 'new'), coalesce(f.note, '') {joined}{chosen}"
        " ORDER BY i.at DESC, i.stream, i.about LIMIT ? OFFSET ?",
        (*values, *more, PAGE, (page - 1) * PAGE),
    ).fetchall()
    return Inbox(scope, tuple(_item(conn, row) for row in rows), counts, total, page, pages)


def set_state(
    conn: Connection, scope: Scope, item: str, state: FeedbackState, note: str, now_ms: int
) -> None:
    """Say what became of an item of this scope. Raises SyncError for one that is not there, or an unknown state."""
    stream, kind, about = (*item.split(_SPLIT, 2), "", "")[:3]
    where, values = place_of(scope)
    known = conn.execute(
        "SELECT 1 FROM fact_voice v JOIN fact_stream s ON s.stream = v.stream"
        f" WHERE v.stream = ? AND v.kind = ? AND (v.about = ? OR v.day = ?) AND {where}",
        (stream, kind, about, about, *values),
    ).fetchone()
    if known is None or state not in FEEDBACK_STATES:
        raise SyncError(
            "feedback.unknown", f"there is no feedback {item!r} here", "Không có góp ý này ở đây."
        )
    conn.execute(
        "INSERT INTO feedback_state (stream, kind, about, state, note, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (stream, kind, about) DO UPDATE SET state = excluded.state, note = excluded.note,"
        " at = excluded.at",
        (stream, kind, about, state, note.strip()[:1000], now_ms),
    )


def _item(conn: Connection, row: tuple[Any, ...]) -> FeedbackItem:
    stream, kind, about, day, moment, good, so_so, hard, province, commune, village, state, note = row
    lesson = ""
    asked: tuple[tuple[str, int], ...] = ()
    if kind == "class":
        held = conn.execute(
            "SELECT lesson, village FROM fact_class WHERE class = ? AND at IS NOT NULL", (about,)
        ).fetchone()
        lesson, village = (held[0], held[1] or village) if held else ("", village)
    else:
        query = "SELECT about, good FROM fact_voice WHERE stream = ? AND kind = 'help' AND day = ? ORDER BY good DESC, about"
        asked = tuple((screen, n) for screen, n in conn.execute(query, (stream, about)))
    return FeedbackItem(
        _SPLIT.join((stream, kind, about)),
        kind,
        province,
        commune,
        village,
        None if day == UNCERTAIN else day,
        moment,
        lesson,
        title_of(lesson),
        tuple(Count(int(n)) for n in (good, so_so, hard)) if kind == "class" else (),
        asked,
        state,
        note,
    )
