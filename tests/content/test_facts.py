"""Dated facts have a source and a day, and a mistake in their file is told with its line."""

import datetime
from pathlib import Path

import pytest

from content.errors import ContentError
from content.facts import builtin_facts, load_facts

FACT = """\
facts:
  - id: cap-cuu
    what: w
    text: 115
    en: 115
    source: s
    as_of: 2025-09-15
"""


def test_every_built_in_fact_says_where_from_and_when() -> None:
    facts = builtin_facts()
    assert {"cong-an", "chua-chay", "cap-cuu", "thien-tai", "bao-lua-dao"} <= facts.keys()
    for fact in facts.values():
        assert fact.source
        assert fact.what
        assert datetime.date.fromisoformat(fact.as_of)


def test_a_fact_that_could_not_be_confirmed_is_marked() -> None:
    assert not builtin_facts()["bao-lua-dao-156"].sure


def test_a_commune_can_give_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "facts.yaml"
    file.write_text(FACT, encoding="utf-8")
    assert load_facts(file)["cap-cuu"].text == "115"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2025-09-15", "15/9/2025"),
        ("    source: s\n", ""),
        ("id: cap-cuu", "id: Cấp cứu"),
        ("facts:", "fact:"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str) -> None:
    file = tmp_path / "facts.yaml"
    file.write_text(FACT.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError, match=r"facts\.yaml:\d+: "):
        load_facts(file)
