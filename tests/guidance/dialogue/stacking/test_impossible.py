"""Why there is no pathway."""

from __future__ import annotations

from decimal import Decimal

from tests.guidance.dialogue.stacking.ways import asked
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY, Shelf
from tests.guidance.test_stacking import course, link


def test_too_few_credits_are_told() -> None:
    offers = [
        course("p", stacks_into=link("g", 4)),
        course("g", "Great things", ects=Decimal(10), withdrawn=DAY),
    ]
    talk = Talk(Shelf(tuple(offers)))
    assert asked(talk, "the way to Great things") == []
    said = talk.sentences()
    assert said[:3] == [
        "stacking-none-credential",
        "stacking-reason-too-few",
        "stacking-reason-closed",
    ]
    assert "10" in put_into_words(talk.answer)["en"]


def test_a_circle_is_told() -> None:
    offers = (
        course("g", "Great things", prerequisites="“Small things”"),
        course("s", "Small things", prerequisites="“Great things”"),
    )
    talk = Talk(Shelf(offers))
    asked(talk, "the way to Great things")
    assert "stacking-reason-circle" in talk.sentences()
