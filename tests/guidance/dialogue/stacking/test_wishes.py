"""A pathway planned anew: by a wish, within limits, after another search."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from guidance.catalogue.store import Catalogue
from guidance.state import Route
from tests.guidance.dialogue.stacking.ways import DATA, WAY, asked, small
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf
from tests.guidance.test_stacking import chain


@pytest.mark.parametrize(
    ("language", "cheaper", "faster"),
    [("en", "cheaper please", "as fast as possible"), ("pl", "a taniej?", "jak najszybciej")],
)
def test_a_wish_plans_anew(catalogue: Catalogue, language: str, cheaper: str, faster: str) -> None:
    talk = Talk(catalogue, language)
    asked(talk, WAY[language])
    talk.say("guide", cheaper, "refine_offers")
    assert talk.state.route == Route("credential", "sample-003", "cheapest")
    assert "stacking-wish-cheapest" in talk.sentences()
    assert talk.sentences()[0] == "stacking-same"
    talk.say("guide", faster, "refine_offers")
    assert "stacking-wish-fastest" in talk.sentences()
    assert talk.shown() == DATA
    assert talk.payloads()["stacking-button-cheapest"] == {"wish": "cheapest"}
    talk.press(0)
    assert talk.state.route == Route("credential", "sample-003", "cheapest")


@pytest.mark.parametrize(
    ("language", "limit"), [("en", "at most 900 euros"), ("pl", "do 900 euro")]
)
def test_a_limit_that_leaves_nothing_can_be_taken_back(
    catalogue: Catalogue, language: str, limit: str
) -> None:
    talk = Talk(catalogue, language)
    asked(talk, WAY[language])
    talk.say("guide", limit, "inform", price={"max": 900, "currency": "EUR"})
    assert talk.shown() == []
    assert talk.sentences()[:2] == ["stacking-none-credential", "stacking-reason-limits"]
    assert "stacking-none-then" in talk.sentences()
    talk.press(0)
    assert talk.shown() == DATA
    assert talk.state.criteria.price is None


def test_a_sum_over_the_limit_of_each_step_is_told() -> None:
    talk = Talk(small())
    asked(talk, "the way to Title of large", price={"max": 104, "currency": "EUR"})
    assert "stacking-limits" in talk.sentences()
    assert "stacking-sum-over" in talk.sentences()


def test_dates_that_are_not_announced_are_told() -> None:
    offers = tuple(replace(one, weeks=Decimal(3), runs=()) for one in chain())
    talk = Talk(Shelf(offers))
    asked(talk, "the way to Title of large")
    assert "stacking-sum-time-earliest" in talk.sentences()
    caveats = [one.key for card in talk.answer.cards for one in card.caveats]
    assert "stacking-step-unannounced" in caveats
    unknown = Shelf(tuple(replace(one, weeks=None, runs=()) for one in offers))
    talk = Talk(unknown)
    asked(talk, "the fastest way to Title of large")
    assert {"stacking-wish-untimed", "stacking-sum-undated"} <= set(talk.sentences())


def test_another_search_leaves_the_route(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say("guide", "welding", "find_offers", topic="welding")
    assert "stacking-way-credential" not in talk.sentences()
    talk.say("guide", "cheaper", "refine_offers")
    assert not any(key.startswith("stacking-") for key in talk.sentences())
    assert asked(talk, "show me the way again") == DATA
