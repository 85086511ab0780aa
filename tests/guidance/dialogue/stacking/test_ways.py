"""A pathway told: its steps, what adds up, what nobody may rely on, and as a page."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidance.catalogue.store import Catalogue
from guidance.limits import AVAILABLE
from guidance.state import Held, Route
from tests.guidance.dialogue.stacking.ways import CARE, DATA, WAY, asked, small
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY, Shelf
from tests.guidance.test_stacking import course, link


@pytest.mark.parametrize("language", ["en", "pl"])
def test_small_medium_large(catalogue: Catalogue, language: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, WAY[language]) == DATA
    assert talk.state.route == Route("credential", "sample-003")
    said = talk.sentences()
    assert said[0] == "stacking-way-credential"
    for key in ("stacking-stage", "stacking-sum-ects", "stacking-sum-cost", "stacking-decides"):
        assert key in said
    first, second, third = talk.answer.cards
    assert [one.key for one in first.reasons][:2] == ["stacking-step", "stacking-why-required"]
    assert "stacking-why-counts-unknown" in [one.key for one in second.reasons]
    assert "stacking-why-goal" in [one.key for one in third.reasons]
    assert "stacking-step-later" in [one.key for one in third.caveats]
    for card in talk.answer.cards:
        assert card.offer.standing(DAY) in AVAILABLE
    assert "3" in put_into_words(talk.answer)[language]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The way to Care coordinator"), ("pl", "droga do: Koordynacja opieki")],
)
def test_over_two_institutions(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text) == CARE
    assert "stacking-crossing" in talk.sentences()
    assert "stacking-decides" in talk.sentences()


def test_what_is_held_is_not_planned_again(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.state = talk.state.now(held=(Held("Data analysis in practice", "sample-002"),))
    assert asked(talk, WAY["en"]) == ["sample-003"]
    (stage,) = (one for one in talk.answer.says if one.key == "stacking-stage")
    assert "you say you have it" in put_into_words(talk.answer)["en"], stage


@pytest.mark.parametrize("language", ["en", "pl"])
def test_without_a_goal_it_is_asked_for(catalogue: Catalogue, language: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, "a plan") == []
    assert talk.sentences()[0] == "stacking-ask-goal"
    talk.say("guide", "Data analyst certificate", "inform")
    assert talk.shown() == DATA


def test_what_adds_up_is_told_with_its_credits() -> None:
    talk = Talk(small())
    assert sorted(asked(talk, "the way to Title of large")) == ["a", "c", "n"]
    said = talk.sentences()
    assert said.count("stacking-stage") == 2
    assert {"stacking-direct", "stacking-sum-unpriced"} & set(said) == {"stacking-direct"}
    assert "5 credits" in put_into_words(talk.answer)["en"]
    first = talk.answer.cards[0]
    assert "stacking-why-counts" in [one.key for one in first.reasons]
    paths = [path for one in first.reasons for path in one.paths]
    assert "credential.stacks_into[0]" in paths


def test_credits_used_twice_are_warned_about() -> None:
    offers = (
        course("s", stacks_into=(*link("m", 5), *link("n", 5))),
        course("m", ects=Decimal(5), stacks_into=link("g", 5, "a board"), withdrawn=DAY),
        course("n", ects=Decimal(5), stacks_into=link("g", 5), withdrawn=DAY),
        course("g", "Great things", ects=Decimal(10), school="Other"),
    )
    talk = Talk(Shelf(offers))
    assert asked(talk, "the way to Great things") == ["s"]
    said = talk.sentences()
    assert {"stacking-twice", "stacking-crossing", "stacking-crossing-by"} <= set(said)


def test_enough_may_be_held_already() -> None:
    talk = Talk(small())
    talk.state = talk.state.now(held=(Held("m", "m"), Held("n", "n")))
    assert asked(talk, "the way to Title of large") == []
    assert talk.sentences()[0] == "stacking-way-credential"
    assert "enough" in put_into_words(talk.answer)["en"]
    assert "roadmap-button" not in talk.payloads()


def test_a_route_becomes_a_page(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    assert talk.payloads()["roadmap-button"] == {"wish": "roadmap"}
    talk.say("plan_pathway", '/plan_pathway{"wish": "roadmap"}', "plan_pathway", wish="roadmap")
    page = talk.answer.roadmap
    assert page is not None
    assert [stage.offer.id for stage in page.stages] == DATA
    assert page.order.key == "roadmap-order-route"
