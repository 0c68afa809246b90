"""The commune's plan: targets from a list, and how far each is. What the machine counts is counted, the rest is told."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Literal

from sync.hub import csv_lists
from sync.hub.facts.dating import day_of
from sync.hub.figures.figures import Scope, percent
from sync.hub.figures.months import at
from sync.hub.figures.ranking import adults
from sync.hub.figures.small_cells import OF_PEOPLE, is_small
from sync.hub.storage.database import Connection, transaction
from sync.hub.storage.rollup_tables import MEASURES

COLUMNS = {
    "group": ("nhom",),
    "target": ("chi tieu", "ten chi tieu"),
    "unit": ("don vi", "don vi tinh", "dvt"),
    "owner": ("don vi chu tri", "chu tri", "nguoi phu trach", "phu trach"),
    "due": ("han", "thoi han", "han hoan thanh"),
    "baseline": ("hien trang", "dau ky"),
    "plan": ("ke hoach",),
    "actual": ("thuc hien", "ket qua"),
    "measure": ("so do", "tinh theo"),
    "hard": ("kho khan",),
    "ask": ("kien nghi",),
}
COUNTED = ("people", "women", "older", "basic", "classes", "seats", "lessons", "enrolled", "minutes", "share")
"""What a target's `measure` may name: then the machine counts how far it is. `minutes` is told in hours."""


@dataclass(frozen=True, slots=True)
class Told:
    """A target as it stands in the list. `measure` "": nothing counts it, `actual` is told."""

    group: str
    name: str
    unit: str
    owner: str
    due: str
    baseline: float | None
    plan: float
    actual: float | None
    measure: str = ""
    hard: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A line of the plan and how far it is. `done` is what the machine counts when `measure` names a figure of it, else
    what was told; `percent` of the plan, from the baseline. `state`: "reached", "going", "late", "untold"."""

    id: str
    province: str
    commune: str
    group: str
    name: str
    unit: str
    owner: str
    due: str
    baseline: float | None
    plan: float
    done: float | None
    measure: str
    percent: float | None
    state: Literal["reached", "going", "late", "untold"]
    hard: str
    ask: str
    hidden: bool = False
    """It counts so few people that how many is not shown."""


def read_csv(raw: bytes) -> list[Told]:
    """Columns group, target, unit, owner, due, baseline, plan, actual; if wanted measure, hard, ask. Raises SyncError."""
    found: list[Told] = []
    for line in csv_lists.read(raw, COLUMNS, ("target", "unit", "plan")):
        plan, name = csv_lists.number(line, "plan"), line.cells["target"]
        measure = line.cells.get("measure", "")
        if not name or plan is None:
            raise csv_lists.wrong(
                line.number, "a target and its plan are needed", "cần tên chỉ tiêu và số kế hoạch"
            )
        if measure and measure not in COUNTED:
            raise csv_lists.wrong(
                line.number,
                f"measure {measure!r} is none of {', '.join(COUNTED)}",
                f"máy không đếm được “{measure}”",
            )
        text = {key: line.cells.get(key, "") for key in ("group", "unit", "owner", "hard", "ask")}
        found.append(
            Told(
                text["group"],
                name,
                text["unit"],
                text["owner"],
                csv_lists.day(line, "due"),
                csv_lists.number(line, "baseline"),
                plan,
                csv_lists.number(line, "actual"),
                measure,
                text["hard"],
                text["ask"],
            )
        )
    return found


def keep(conn: Connection, scope: Scope, targets: Sequence[Told]) -> None:
    """These are the targets of a scope from now on; what stood there before goes."""
    place = (scope.province, scope.commune)
    rows = [(*place, f"{n:04}", n, *astuple(one)) for n, one in enumerate(targets, 1)]
    with transaction(conn):
        conn.execute("DELETE FROM target WHERE province = ? AND commune = ?", place)
        conn.executemany(
            "INSERT INTO target (province, commune, id, place, grp, name, unit, owner, due, baseline, plan, actual,"
            " measure, hard, ask) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


def progress(
    conn: Connection, scope: Scope, now_ms: int, covered: frozenset[str] = frozenset()
) -> tuple[Target, ...]:
    """The targets of a scope, in the order of their list, and how far each is today. `covered` are measures to leave out
    (sync.hub.figures.covering)."""
    query = (
        "SELECT id, grp, name, unit, owner, due, baseline, plan, actual, measure, hard, ask FROM target"
        " WHERE province = ? AND commune = ? ORDER BY place"
    )
    rows = conn.execute(query, (scope.province, scope.commune)).fetchall()
    today = day_of(now_ms)
    counted = counts(conn, scope, today[:7]) if any(row[9] for row in rows) else {}
    found = []
    for id, group, name, unit, owner, due, baseline, plan, actual, measure, hard, ask in rows:
        done = counted.get(measure) if measure else actual
        begun = baseline or 0.0
        far = (
            None if done is None else percent(max(done - begun, 0.0), plan - begun) if plan > begun else None
        )
        reached = done is not None and done >= plan
        state: Literal["reached", "going", "late", "untold"] = "going"
        if reached:
            state, far = "reached", 100.0
        elif due and due < today:
            state = "late"
        elif done is None:
            state = "untold"
        small = measure in OF_PEOPLE and measure != "share" and is_small(done or 0)
        hidden = measure in covered or small
        if hidden:
            done = far = None
        found.append(
            Target(
                id, scope.province, scope.commune, group, name, unit, owner, due, baseline, plan, done, measure, far,
                state, hard, ask, hidden,
            )
        )  # fmt: skip
    return tuple(found)


def counts(conn: Connection, scope: Scope, month: str) -> dict[str, float]:
    """What the machine counts for targets, from the beginning to now; "share" only where adults are known."""
    where, values = at(scope)
    names = [name for name in COUNTED if name in MEASURES]
    sums = ", ".join(f"sum({name})" for name in (*names, "adults"))
    row = conn.execute(
        f"SELECT {sums} FROM rollup WHERE {where} AND kind = 'all' AND period = ''", values
    ).fetchone()
    found = {name: float(n or 0) for name, n in zip((*names, "adults"), row, strict=True)}
    found["minutes"] /= 60
    living = sum(adults(conn, scope, month).values())
    grown = found.pop("adults")
    if living:
        found["share"] = percent(grown, living) or 0.0
    return found
