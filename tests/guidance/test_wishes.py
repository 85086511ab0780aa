"""Wishes that compare with what was shown, in both languages."""

import pytest

from guidance.criteria import Criteria
from guidance.wishes import apply, wishes


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Something cheaper, please", {"cheaper"}),
        ("that is too expensive", {"cheaper"}),
        ("a shorter one", {"shorter"}),
        ("is there anything easier and cheaper?", {"easier", "cheaper"}),
        ("Poproszę coś tańszego", {"cheaper"}),
        ("to za drogie", {"cheaper"}),
        ("KRÓCEJ", {"shorter"}),
        ("coś łatwiejszego", {"easier"}),
        ("kurs szybkiego pisania", set()),
        ("Excel", set()),
        ("", set()),
    ],
)
def test_wishes_are_read_from_the_beginnings_of_words(text: str, held: set[str]) -> None:
    assert wishes(text) == held


def test_a_wish_changes_the_order_or_the_level_and_nothing_else() -> None:
    asked = Criteria(topics=("excel",), mode="online")
    assert apply(asked, "taniej") == Criteria(topics=("excel",), mode="online", order="price")
    assert apply(asked, "shorter").order == "length"
    assert apply(asked, "prostszy").level == "beginner"
    assert apply(asked, "excel") == asked
