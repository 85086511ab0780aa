"""A story is answered by what is about the subjects that it names."""

from __future__ import annotations

import pytest

from guidance.criteria import Criteria
from guidance.dialogue.finding import pick
from guidance.dialogue.turn import Scene
from guidance.facts import Hit
from guidance.hearing import Heard
from guidance.state import State
from tests.guidance.offers import DAY, Shelf, offer
from words import languages

STORY = "mamą domu demencję trudniej rozmawiać"
CARE = offer("care", "Opieka nad osobą z demencją", deadline=DAY)
TALK = offer("talk", "Angielski: codzienne rozmowy", deadline=DAY)


class Told(Shelf):
    """A shelf whose search finds what a story only brings to mind before what it is about."""

    named = 0.9

    def search(self, question: str, *_: object) -> tuple[Hit, ...]:
        if question == STORY:
            return Hit(TALK, 0.8), Hit(CARE, 0.5)
        return (Hit(CARE, self.named),)


@pytest.mark.parametrize(
    ("topics", "named", "shown"),
    [
        (("demencję",), 0.9, ["care"]),
        (("demencję",), 0.6, ["talk", "care"]),
        (("mam w domu mamę, ona ma demencję i trudniej",), 0.9, ["talk", "care"]),
    ],
    ids=["named by a title", "only near", "the message said back"],
)
def test_only_what_titles_name_too_leaves_the_rest_out(
    topics: tuple[str, ...], named: float, shown: list[str]
) -> None:
    shelf = type("Named", (Told,), {"named": named})((CARE, TALK))
    scene = Scene(Heard("find_offers", "…", "pl"), State(), shelf, DAY, languages())
    criteria = Criteria(topics=topics, goal=STORY)
    assert [hit.offer.id for hit in pick(scene, criteria, criteria).hits] == shown
