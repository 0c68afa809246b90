"""Forms C (month or quarter), D (villages in competition) and E (initiatives)."""

import re
from collections.abc import Sequence

from sync.errors import SyncError
from sync.hub.facts.facts import SEPARATOR
from sync.hub.figures.covering import covered, covered_communes
from sync.hub.figures.figures import Count, Scope, percent
from sync.hub.figures.initiatives import INITIATIVE_STATES, listing
from sync.hub.figures.learning_figures import place_of
from sync.hub.figures.months import before, by_month
from sync.hub.figures.ranking import adults, parts
from sync.hub.figures.small_cells import FEWEST, OF_PEOPLE, is_small
from sync.hub.figures.targets import Target, progress
from sync.hub.reports.daily_forms import about, place_name, written
from sync.hub.reports.forms import Cell, Form, Row
from sync.hub.storage.database import Connection

FORM_C = (
    "STT",
    "Chỉ tiêu",
    "Đơn vị",
    "Kế hoạch",
    "Thực hiện kỳ",
    "Luỹ kế",
    "%",
    "So kỳ trước",
    "Khó khăn",
    "Kiến nghị",
)
FORM_D = (
    "Hạng",
    "Thôn",
    "Người trưởng thành",
    "Đã học ≥1 bài",
    "Hoàn thành bộ cơ bản",
    "%",
    "Số buổi",
    "Tăng so tháng trước",
)
FORM_E = ("Mã", "Thôn/xã", "Tên", "Nội dung", "Kết quả", "Người gửi", "Trạng thái", "Nhân rộng tại")
COUNTED = (
    ("classes", "Số buổi lớp", "buổi"),
    ("seats", "Lượt điểm danh", "lượt"),
    ("people", "Người đã học (người khác nhau)", "người"),
    ("women", "Trong đó: phụ nữ", "người"),
    ("older", "Trong đó: từ 60 tuổi", "người"),
    ("disability", "Trong đó: người khuyết tật", "người"),
    ("share", "Người trưởng thành đã học", "%"),
    ("basic", "Người hoàn thành bộ cơ bản", "người"),
    ("leaders", "Người hướng dẫn", "người"),
    ("hours", "Giờ tình nguyện", "giờ"),
)
"""The lines that the machine fills: measure, name, unit."""
YEAR = "Luỹ kế tính từ đầu năm; riêng tỷ lệ người trưởng thành đã học tính từ khi có máy."
DISABILITY = "Người khuyết tật: xã tự điền, máy không ghi tình trạng sức khoẻ."
NO_ADULTS = "Tỷ lệ để trống vì chưa khai số người trưởng thành của các thôn."
HIDDEN = f"Ô có từ 1 đến {FEWEST - 1} người, lượt ghi “dưới {FEWEST}”; ô ghi “ẩn” là để không tính ngược ra được ô như thế."
SHARE_OF_ADULTS = (
    "% là người từ 16 tuổi đã học trên số người trưởng thành. Tăng: thêm bao nhiêu điểm % (hoặc người)."
)


def period_months(period: str) -> tuple[str, ...]:
    """The months of "2026-11" or "2026-Q4". Raises SyncError for anything else."""
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", period)
    quarter = re.fullmatch(r"(\d{4})-[Qq]([1-4])", period)
    if month:
        return (period,)
    if quarter:
        first = 3 * int(quarter[2]) - 2
        return tuple(f"{quarter[1]}-{first + n:02}" for n in range(3))
    raise SyncError(
        "report.period",
        f"{period!r} is neither a month like 2026-11 nor a quarter like 2026-Q4",
        "Kỳ báo cáo viết như 2026-11 hoặc 2026-Q4.",
    )


def periodic(
    conn: Connection, scope: Scope, period: str, now_ms: int, *, within: Scope | None = None
) -> Form:
    """Form C for a month or a quarter: what the machine counts, then the targets that people tell. `within`: all that its
    reader may see (default: the scope alone)."""
    months = period_months(period)
    away = frozenset[str]().union(*(covered(conn, within or scope, scope, month) for month in months))
    year = tuple(f"{months[0][:4]}-{n:02}" for n in range(1, int(months[-1][5:]) + 1))
    earlier = [months[0]]
    for _ in months:
        earlier.append(before(earlier[-1]))
    told = progress(conn, scope, now_ms, away)
    plans = {one.measure: one for one in told if one.measure}
    this, last, so_far = (_sums(conn, scope, some) for some in (months, tuple(earlier[1:]), year))
    rows: list[Row] = []
    for measure, name, unit in COUNTED:
        plan = plans.get({"hours": "minutes"}.get(measure, measure))
        rows.append(
            (
                len(rows) + 1,
                name,
                unit,
                *_line(measure, measure in away, plan, this, last, so_far),
                *_words(plan),
            )
        )
    lines = {"minutes" if row[0] == "hours" else row[0] for row in COUNTED}
    for target in told:
        if target.measure not in lines:
            done = "ẩn" if target.hidden else _number(target.done)
            cells: Row = (_number(target.plan), None, done, target.percent, None)
            rows.append((len(rows) + 1, target.name, target.unit, *cells, *_words(target)))
    when = f"Tháng {months[0][5:]}/{months[0][:4]}" if len(months) == 1 else f"Quý {period[-1]}/{period[:4]}"
    notes = [YEAR, DISABILITY, HIDDEN]
    if "share" not in this:
        notes.append(NO_ADULTS)
    title = "C. Báo cáo tháng" if len(months) == 1 else "C. Báo cáo quý"
    return Form(title, about(scope, when), FORM_C, tuple(rows), tuple(notes))


def competition(conn: Connection, scope: Scope, month: str, *, within: Scope | None = None) -> Form:
    """Form D: the villages of a commune, the best first; of every commune that has figures when the scope is wider.
    `within`: all that its reader may see (default: the scope alone)."""
    rows: list[Row] = []
    communes = _communes(conn, scope)
    away = {
        name: covered_communes(conn, within or scope, communes, month, name)
        for name in ("people", "basic", "adults")
    }
    for own in communes:
        several = scope.level != "commune"
        gone = frozenset(name for name, places in away.items() if (own.province, own.commune) in places)
        for one in parts(conn, own, month, level="commune", covered=gone):
            name = one.key or "(chưa rõ thôn)"
            rows.append(
                (
                    one.rank,
                    f"{name}, {place_name(own.province, own.commune)}" if several else name,
                    one.adults,
                    _people(one.people),
                    _people(one.basic),
                    one.share,
                    one.classes,
                    one.growth,
                )
            )
    when = about(scope, f"Tháng {month[5:]}/{month[:4]}")
    return Form("D. Thi đua thôn", when, FORM_D, tuple(rows), (SHARE_OF_ADULTS, HIDDEN))


def ideas(conn: Connection, scope: Scope) -> Form:
    """Form E: the initiatives of a scope."""
    rows = tuple(
        (
            one.code,
            _somewhere(one.village, one.province, one.commune),
            one.name,
            one.content,
            one.result,
            one.sender,
            INITIATIVE_STATES[one.state].vi,
            "; ".join(
                f"{_somewhere(c.village, c.province, c.commune)} ({written(c.day)})" for c in one.copies
            ),
        )
        for one in listing(conn, scope)
    )
    return Form("E. Sáng kiến", about(scope, "Tất cả sáng kiến"), FORM_E, rows, ())


def _line(
    measure: str,
    covered: bool,
    plan: Target | None,
    this: dict[str, float],
    last: dict[str, float],
    so_far: dict[str, float],
) -> tuple[Cell, ...]:
    """Kế hoạch, Thực hiện kỳ, Luỹ kế, %, So kỳ trước."""
    planned = _number(plan.plan) if plan else None
    if measure not in this or (measure == "share" and covered):
        return planned, None, None, None, None
    now, total, gone = this[measure], so_far[measure], last.get(measure, 0.0)
    if measure == "share":
        return planned, now, now, percent(now, plan.plan) if plan else None, round(now - gone, 1)
    counts = [Count(int(n), measure in OF_PEOPLE, covered) for n in (now, total, gone)]
    share = (
        percent(plan.done or 0.0, plan.plan) if plan and not counts[1].hidden and not plan.hidden else None
    )
    grown = counts[0].n - counts[2].n
    known = not counts[0].hidden and not counts[2].hidden and not (counts[0].people and is_small(abs(grown)))
    more = grown if known else None
    return planned, _people(counts[0]), _people(counts[1]), share, more


def _sums(conn: Connection, scope: Scope, months: Sequence[str]) -> dict[str, float]:
    """What the machine counts over these months; "share" up to the last of them, where adults are known."""
    rows = by_month(conn, scope)
    found: dict[str, float] = {
        name: sum(rows[month][name] for month in months if month in rows)
        for name in ("classes", "seats", "people", "women", "older", "basic")
    }
    found["hours"] = round(sum(rows[month]["minutes"] for month in months if month in rows) / 60)
    found["leaders"] = _leaders(conn, scope, min(months), max(months))
    living = sum(adults(conn, scope, max(months)).values())
    if living:
        grown = sum(row["adults"] for period, row in rows.items() if "" < period <= max(months))
        found["share"] = percent(grown, living) or 0.0
    return found


def _leaders(conn: Connection, scope: Scope, first: str, last: str) -> int:
    where, values = place_of(scope)
    query = (
        "SELECT DISTINCT s.province, s.commune, c.leaders FROM fact_class c JOIN fact_stream s ON s.stream = c.stream"
        f" WHERE c.day >= ? AND c.day <= ? AND {where}"
    )
    found = conn.execute(query, (f"{first}-01", f"{last}-31", *values))
    return len({(row[0], row[1], name) for row in found for name in row[2].split(SEPARATOR) if name})


def _communes(conn: Connection, scope: Scope) -> list[Scope]:
    if scope.level == "commune":
        return [scope]
    query = (
        "SELECT DISTINCT province, commune FROM rollup_commune WHERE commune <> '*' AND (province = ? OR ? = '')"
        " ORDER BY province, commune"
    )
    return [Scope(*row) for row in conn.execute(query, (scope.province, scope.province))]


def _somewhere(village: str, province: str, commune: str) -> str:
    return ", ".join(filter(None, [village, place_name(province, commune)]))


def _people(count: Count) -> int | str:
    return count.text() if count.hidden else count.n


def _number(value: float | None) -> Cell:
    return int(value) if value is not None and value == int(value) else value


def _words(target: Target | None) -> tuple[str, str]:
    return (target.hard, target.ask) if target else ("", "")
