"""What the quiz hands to its screen: what is asked, how the answers stand, what is told and heard."""

from __future__ import annotations

import pytest

from content.lesson import Question
from kiosk.quiz import QuizRun
from tests import quizzes
from ui.lesson.quiz_model import QuizModel, QuizWays


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return quizzes.questions(tmp_path_factory.mktemp("model"))


class Told:
    """A model with a note of its signals and of its end."""

    def __init__(self, *questions: Question, language: str = "vi") -> None:
        self.ended: list[QuizRun] = []
        self.left = 0
        self.signals: list[str] = []
        self.model = QuizModel(questions, "bà Lan", language, QuizWays(self._leave, self.ended.append))
        for signal in ("asked", "told", "marked"):
            getattr(self.model, signal).connect(lambda name=signal: self.signals.append(name))

    def _leave(self) -> None:
        self.left += 1

    def touch(self, *touches: str) -> None:
        for touch in touches:
            self.model.check() if touch == "" else self.model.choose(touch)

    @property
    def states(self) -> list[str]:
        return [one["state"] for one in self.model.standing]


def test_choosing_one(kinds: dict[str, Question]) -> None:
    one = Told(kinds["one"])
    assert [answer["id"] for answer in one.model.answers] == ["doc-ma", "cup-may", "nhan-ma"]
    assert (one.model.feedback, one.model.open, one.states) == ("", False, ["", "", ""])
    one.touch("doc-ma")
    assert one.signals == ["marked", "told"]
    assert (one.model.feedback, one.model.open) == ("again", False)
    assert one.model.why == "Đọc mã cho người lạ cũng như đưa chìa khoá nhà."
    assert one.states == ["tried", "", ""]
    one.touch("cup-may")
    assert (one.model.feedback, one.model.open) == ("right", True)
    assert one.model.why == "Mã này chỉ một mình mình biết.\nNgân hàng thật không bao giờ hỏi mã."
    assert one.model.whyUtterance["phrases"][0] == "Mã này"


def test_marking_several_tells_only_at_the_end(kinds: dict[str, Question]) -> None:
    several = Told(kinds["several"])
    assert not several.model.ready
    several.touch("ma-otp", "ten-cho")
    assert several.signals == ["marked", "marked"], "nothing is said about a mark"
    assert (several.model.ready, several.states) == (True, ["marked", "marked", "", ""])
    several.touch("")
    assert (several.model.astray, several.model.still, several.model.ready) == (1, 2, False)
    assert several.model.why.startswith("Tên chợ")
    assert several.states == ["marked", "tried", "", ""]
    several.touch("mat-khau", "")
    assert (several.model.astray, several.model.still, several.model.why) == (-1, 1, "")
    several.touch("anh-can-cuoc", "")
    assert (several.model.feedback, several.model.open) == ("right", True)
    assert several.model.why == "Ba thứ này mình giữ cho riêng mình."


def test_ordering_counts_what_is_left(kinds: dict[str, Question]) -> None:
    order = Told(kinds["order"])
    assert [a["id"] for a in order.model.answers] != [a.id for a in kinds["order"].answers]
    assert order.model.left == 4
    order.touch("mo-ung-dung", "xem-ten", "quet-ma")
    assert order.model.left == 1
    assert order.model.feedback == ""
    order.touch("bam-tra")
    assert (order.model.feedback, order.model.left) == ("again", 2)
    astray = order.model.answers[order.model.astray]
    assert astray["id"] == "quet-ma", "the first step that is not in its place"
    assert [one["explained"] for one in order.model.standing].index(True) == order.model.astray
    order.touch("quet-ma")
    assert order.model.feedback == "again", "the explanation stays while one goes on"
    order.touch("xem-ten")
    assert (order.model.feedback, order.model.open) == ("right", True)


def test_sorting_goes_on_after_each_message(kinds: dict[str, Question]) -> None:
    sort = Told(kinds["sort"])
    assert (sort.model.message, sort.model.messages, sort.model.place) == (1, 3, "")
    sort.touch("that")
    assert (sort.model.feedback, sort.model.open, sort.model.returns) == ("again", True, True)
    assert sort.model.place == "gia", "where it belongs, not where it was put"
    sort.model.next()
    assert (sort.model.message, sort.model.feedback, sort.model.cameBack) == (2, "", False)
    for place in ("that", "hoi"):
        sort.touch(place)
        assert sort.model.feedback == "right"
        assert "\n" not in sort.model.why, "what to keep in mind comes with the last one"
        sort.model.next()
    assert sort.model.cameBack
    assert sort.model.answers[0]["id"] == "trung-xe"
    sort.touch("gia")
    assert sort.model.why.startswith("Đọc chậm, hỏi kỹ, là không mất tiền.\n")
    assert not sort.model.returns
    sort.model.next()
    assert [run.missed for run in sort.ended] == [("hop-thu",)]


def test_the_end_is_told_once_with_the_run(kinds: dict[str, Question]) -> None:
    told = Told(kinds["one"], kinds["order"])
    told.touch("cup-may")
    told.model.next()
    told.model.next()
    assert told.model.number == 2, "the way on is shut until it is answered"
    told.touch(*(answer.id for answer in kinds["order"].answers))
    assert not told.ended
    told.model.next()
    (run,) = told.ended
    assert (run.first_try, run.total, run.missed) == (2, 2, ())


def test_what_comes_back_says_so(kinds: dict[str, Question]) -> None:
    told = Told(kinds["one"])
    told.touch("doc-ma", "cup-may")
    assert not told.model.cameBack
    told.model.next()
    assert told.signals[-3:] == ["asked", "marked", "told"]
    assert (told.model.cameBack, told.model.feedback, told.states) == (True, "", ["", "", ""])


def test_english_where_there_is_some(kinds: dict[str, Question]) -> None:
    told = Told(kinds["sort"], language="en")
    assert told.model.ask == "Which is real, which is fake?"
    assert told.model.answers[0]["utterance"]["lang"] == "en"


def test_the_way_back_is_told(kinds: dict[str, Question]) -> None:
    told = Told(kinds["one"])
    told.model.back()
    assert told.left == 1
    assert not told.ended


def test_what_is_touched_in_vain_is_not_told(kinds: dict[str, Question]) -> None:
    """An answer tried before, one that is none, "Xong" where nothing is gathered."""
    told = Told(kinds["one"])
    told.touch("doc-ma")
    told.signals.clear()
    told.touch("doc-ma", "khong-co", "")
    assert "told" not in told.signals
