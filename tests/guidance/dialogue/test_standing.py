"""Offers one cannot join: said as they are, with the nearest one can, never outside the limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guidance.criteria import Criteria
from guidance.vocabulary import Run
from tests.guidance.dialogue.market import Pointing
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.offers import DAY, Shelf, offer

OVER: list[tuple[dict[str, Any], str]] = [
    ({"seats_left": 0}, "offers-standing-full"),
    ({"deadline": DAY - timedelta(9)}, "offers-standing-closed"),
    ({"withdrawn": DAY - timedelta(9)}, "offers-standing-withdrawn"),
]


def talk(gone: dict[str, Any], **near: Any) -> Pointing:
    """A learner for whom one course is over and a similar one is open."""
    kept = (
        offer("over", "Spawanie TIG", outcomes=("weld steel",), isced_f="0715", **gone),
        offer("near", "Spawanie MAG", school="Kuźnia", **near),
    )
    return Pointing(Shelf(kept))


@pytest.mark.parametrize(("gone", "key"), OVER)
@pytest.mark.parametrize("step", ["tell_offer", "enrol"])
@pytest.mark.parametrize("text", ["Spawanie TIG", "kiedy zaczyna się Spawanie TIG?"])
def test_what_is_over_is_said_with_the_nearest_open_one(
    gone: dict[str, Any], key: str, step: str, text: str
) -> None:
    told = talk(gone)
    told.say(step, text, step)
    assert next(one for one in told.sentences() if "standing" in one) == key
    assert told.said()["details-alternative"] == {"title": "Spawanie MAG", "provider": "Kuźnia"}
    assert told.shown() == ["over"]
    told.press(0)
    assert told.shown() == ["near"]


@pytest.mark.parametrize(
    "near",
    [
        {"seats_left": 0},
        {"deadline": DAY - timedelta(1)},
        {"mode": None},
        {"mode": "onsite"},
        {"mode": "online", "isced_f": "0112"},
    ],
)
def test_no_alternative_outside_the_limits_or_the_field(near: dict[str, Any]) -> None:
    told = talk({"seats_left": 0}, **near)
    told.state = told.state.now(criteria=Criteria(mode="online"))
    told.say("tell_offer", "Spawanie TIG", "ask_offer")
    assert told.sentences()[-1] == "details-no-alternative"


def test_the_closer_field_comes_first() -> None:
    further = offer("a", "Spawanie gazowe", isced_f="0788")
    closer = offer("b", "Spawanie łukowe", isced_f="0714")
    over = offer("over", "Spawanie TIG", seats_left=0, isced_f="0715")
    told = Pointing(Shelf((over, further, closer)))
    told.say("tell_offer", "Spawanie TIG", "ask_offer")
    assert told.answer.choices[0].entities == {"offer": "b"}


def test_the_next_start_is_told_beside() -> None:
    runs = (Run(DAY + timedelta(30), deadline=DAY - timedelta(1)),)
    told = talk({"runs": runs})
    told.say("tell_offer", "Spawanie TIG", "ask_offer")
    assert "offers-standing-next" in told.sentences()
    assert "14 February 2026" in put_into_words(told.answer)["en"]


def test_one_that_has_begun_can_be_joined() -> None:
    told = talk({"start": DAY - timedelta(3), "deadline": DAY + timedelta(3)})
    told.say("tell_offer", "Spawanie TIG", "ask_offer")
    assert told.sentences() == ["offers-details", "offers-standing-started"]


def test_a_button_of_an_offer_that_has_gone_asks_which() -> None:
    told = talk({"seats_left": 0})
    told.state = replace(told.state, shown=("near", "over"))
    told.say("tell_offer", "/ask_offer{…}", "ask_offer", offer="lost")
    assert told.sentences() == ["offers-which"]
