"""Villages, targets and initiatives: lists are read as communes write them, and what is wrong is named."""

import pytest

from sync.errors import SyncError
from sync.hub import csv_lists
from sync.hub.figures import initiatives, targets, villages
from sync.hub.figures.figures import Scope
from sync.hub.figures.rollup import refresh
from tests.sync.hub.desk import NOW, Desk
from tests.sync.hub.test_rollup import OTP, Stream

HERE = Scope("01", "00004")
PLAN = """Nhóm;Chỉ tiêu;Đơn vị;Chủ trì;Hạn;Hiện trạng;Kế hoạch;Thực hiện;Số đo
Phổ cập;Người đã học;người;Tổ CNSCĐ;31/12/2026;0;10;;people
Phổ cập;Tỷ lệ người lớn đã học;%;UBND xã;31/12/2027;;50;;share
Hạ tầng;Thôn có Wi-Fi;thôn;UBND xã;2026-06-30;2;12;7;
Hạ tầng;Máy in;máy;UBND xã;;;1.250,5;1.300;
Hạ tầng;Loa;loa;;;;3;;
"""


@pytest.fixture
def desk(where):
    desk = Desk(where)
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    for n in range(6):
        one.fact("resident.enrolled", 0, resident=f"r{n}", band="30-44", gender="m", village="Thôn Đông")
        one.fact("lesson.finished", 0, resident=f"r{n}", lesson=OTP)
    one.send()
    villages.keep(
        desk.conn,
        villages.read_csv(
            b"Th\xc3\xb4n,Ng\xc6\xb0\xe1\xbb\x9di tr\xc6\xb0\xe1\xbb\x9fng th\xc3\xa0nh\nX,24", "01", "00004"
        ),
    )
    refresh(desk.conn, desk.now)
    yield desk
    desk.conn.close()


def test_targets_are_counted_where_the_machine_can(desk):
    targets.keep(desk.conn, HERE, targets.read_csv(PLAN.encode()))
    found = targets.progress(desk.conn, HERE, NOW)
    assert [(one.done, one.percent, one.state) for one in found] == [
        (6.0, 60.0, "going"),
        (25.0, 50.0, "going"),
        (7.0, 50.0, "late"),
        (1300.0, 100.0, "reached"),
        (None, None, "untold"),
    ]
    assert found[3].plan == 1250.5
    assert found[0].due == "2026-12-31"
    targets.keep(desk.conn, HERE, targets.read_csv(PLAN.encode())[:1])
    assert len(targets.progress(desk.conn, HERE, NOW)) == 1
    assert targets.progress(desk.conn, Scope("01", "00008"), NOW) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "empty"),
        ("target,unit\na,b", "no column plan"),
        ("target,unit,plan,plan\na,b,1,2", "plan twice"),
        ("target,unit,plan\na,b,many", "line 2: plan: 'many'"),
        ("target,unit,plan\na,b,nan", "line 2"),
        ("target,unit,plan,due\na,b,1,31/02/2026", "line 2: due"),
        ("target,unit,plan,measure\na,b,1,password", "line 2: measure"),
        ("target,unit,plan\n,b,1", "line 2"),
        ('target,unit,plan\n"a,b,1', "line"),
    ],
)
def test_a_list_that_cannot_be_used_says_where(text, named):
    with pytest.raises(SyncError, match=named):
        targets.read_csv(text.encode())


def test_a_list_not_in_utf_8_is_said_so():
    with pytest.raises(SyncError, match="UTF-8"):
        targets.read_csv("target,unit,plan\nThôn,b,1".encode("utf-16"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1.250", 1250), ("1,250", 1250), ("1.250,5", 1250.5), ("1,250.5", 1250.5), ("12,5", 12.5), ("0.125", 0.125),
     ("63%", 63), ("-4", -4), ("", None)],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written_here_and_abroad(written, meant):
    assert csv_lists.number(csv_lists.Line(1, {"plan": written}), "plan") == meant


@pytest.mark.parametrize("line", ["X,-1", "X,1.5", ",4", "X,"])
def test_a_village_needs_a_name_and_a_count(line):
    with pytest.raises(SyncError, match="line 2"):
        villages.read_csv(f"village,adults\n{line}".encode())


def test_an_initiative_is_shared_and_copied(desk):
    told = {"village": "Thôn Đoài", "result": "40 người", "sender": "Tổ CNSCĐ", "now_ms": NOW}
    code = initiatives.share(desk.conn, HERE, name="Học ở chợ", content="Mang máy ra chợ phiên", **told)
    with pytest.raises(SyncError, match="name"):
        initiatives.share(desk.conn, HERE, name=" ", content="x", **told)
    initiatives.copy(desk.conn, Scope("01", "00008"), code, village="Sau", note="chợ chiều", now_ms=NOW)
    initiatives.copy(desk.conn, Scope("01", "00008"), code, village="Sau", note="chợ sáng", now_ms=NOW)
    (one,) = initiatives.listing(desk.conn, Scope("01"))
    assert (one.name, one.state, [(c.commune, c.note) for c in one.copies]) == (
        "Học ở chợ",
        "spread",
        [("00008", "chợ sáng")],
    )
    initiatives.set_state(desk.conn, code, "set_aside")
    assert initiatives.listing(desk.conn, Scope(), "set_aside")[0].code == code
    assert initiatives.listing(desk.conn, Scope("02")) == ()
    for act in (
        lambda: initiatives.set_state(desk.conn, "SK-1", "sent"),
        lambda: initiatives.set_state(desk.conn, code, "x"),
    ):
        with pytest.raises(SyncError):
            act()
