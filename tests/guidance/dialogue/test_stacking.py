"""Planning a pathway in a conversation, on the sample catalogue and on small ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from guidance.facts import Occupation, TaughtSkill
from guidance.limits import AVAILABLE
from guidance.state import Held, Route
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY, Shelf
from tests.guidance.test_stacking import chain, course, link

WAY = {
    "en": "How do I get to the Data analyst certificate step by step?",
    "pl": "Jak krok po kroku dojść do: Certyfikat analityka danych?",
}
DATA = ["sample-001", "sample-002", "sample-003"]
CARE = ["sample-014", "sample-015", "sample-064"]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The sample catalogue, imported on the day of the conversations."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('ways') / 'catalogue.db'}")
    schema.upgrade(engine)
    import_sample(engine, DAY)
    yield Catalogue(engine)
    engine.dispose()


def asked(talk: Talk, text: str, **said: Any) -> list[str]:
    """Asks for a pathway; the steps shown."""
    talk.say("plan_pathway", text, "plan_pathway", **said)
    return talk.shown()


def small() -> Shelf:
    """A chain in two stages; what brings nearer is held or not."""
    return Shelf(tuple(chain()))


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
    ("language", "text"),
    [("en", "The way to Care coordinator"), ("pl", "droga do: Koordynacja opieki")],
)
def test_over_two_institutions(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text) == CARE
    assert "stacking-crossing" in talk.sentences()
    assert "stacking-decides" in talk.sentences()


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what comes next after Excel from the start?"),
        ("pl", "co dalej po kursie Excel od podstaw?"),
    ],
)
def test_what_comes_next(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text) == ["sample-002"]
    assert talk.sentences()[0] == "stacking-way-next"
    assert talk.state.route == Route("next", "sample-001")


def test_what_comes_next_after_the_offer_spoken_of(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.say("tell_offer", "Solar installation", "ask_offer")
    assert talk.state.focus == "sample-038"
    assert asked(talk, "and what comes next after it?") == ["sample-039"]


def test_what_comes_next_after_what_is_held(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.state = talk.state.now(held=(Held("Elderly care basics", "sample-014"),))
    assert asked(talk, "make me a learning plan") == ["sample-015"]
    assert talk.state.route == Route("next", "sample-014")


def test_what_is_held_is_not_planned_again(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.state = talk.state.now(held=(Held("Data analysis in practice", "sample-002"),))
    assert asked(talk, WAY["en"]) == ["sample-003"]
    (stage,) = (one for one in talk.answer.says if one.key == "stacking-stage")
    assert "you say you have it" in put_into_words(talk.answer)["en"], stage


def test_one_of_several_is_asked_for(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    assert asked(talk, "what follows the dementia course", topic="dementia") == []
    assert talk.sentences() == ["stacking-which"]
    titles = [choice.entities.get("offer") for choice in talk.answer.choices]
    assert "sample-015" in titles
    talk.press(titles.index("sample-015"))
    assert talk.state.route == Route("next", "sample-015")
    assert talk.shown() == ["sample-064"]


@pytest.mark.parametrize(
    ("language", "occupation", "first"),
    [("pl", "elektrykiem", "sample-047"), ("en", "web developer", "sample-069")],
)
def test_to_an_occupation_by_what_offers_teach(
    catalogue: Catalogue, language: str, occupation: str, first: str
) -> None:
    talk = Talk(catalogue, language)
    assert first in asked(talk, "…", occupation=occupation)
    assert talk.state.route == Route("occupation", occupation)
    assert "stacking-skills-search" in talk.sentences()
    assert "stacking-occupation-law" in talk.sentences()
    assert all("stacking-why-skill" in [r.key for r in c.reasons] for c in talk.answer.cards)


def test_an_occupation_that_a_larger_credential_is_called_after(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    assert asked(talk, "which steps to become one", occupation="data analyst") == DATA
    assert talk.state.route == Route("credential", "sample-003")


def test_to_an_occupation_by_esco() -> None:
    skills = (
        TaughtSkill("u:1", "knead dough", (("a", "label"), ("b", "text"))),
        TaughtSkill("u:2", "bake bread", (("b", "text"),)),
        TaughtSkill("u:3", "sell bread", ()),
    )
    facts = Shelf((course("a"), course("b")), (Occupation("u:0", "baker", skills),))
    talk = Talk(facts)
    assert asked(talk, "…", occupation="baker") == ["b"]
    said = talk.sentences()
    assert {"stacking-skills-esco", "term-esco", "stacking-skills-missing"} <= set(said)


def test_an_occupation_that_nobody_teaches_gets_single_offers(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    assert asked(talk, "…", occupation="astronaut") == []
    assert talk.sentences()[:2] == ["stacking-none-occupation", "stacking-reason-skills"]
    assert "request_human" in [choice.intent for choice in talk.answer.choices]
    facts = Shelf((course("a", "Welding of pipes"),))
    talk = Talk(facts)
    assert asked(talk, "…", occupation="welding") == ["a"]
    assert "stacking-none-single" in talk.sentences()


@pytest.mark.parametrize("language", ["en", "pl"])
def test_without_a_goal_it_is_asked_for(catalogue: Catalogue, language: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, "a plan") == []
    assert talk.sentences()[0] == "stacking-ask-goal"
    talk.say("guide", "Data analyst certificate", "inform")
    assert talk.shown() == DATA


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


def test_nothing_follows() -> None:
    talk = Talk(small())
    asked(talk, "what comes next after Title of large")
    assert talk.sentences()[:2] == ["stacking-none-next", "stacking-reason-no-further"]


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


def test_a_route_becomes_a_page(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    assert talk.payloads()["roadmap-button"] == {"wish": "roadmap"}
    talk.say("plan_pathway", '/plan_pathway{"wish": "roadmap"}', "plan_pathway", wish="roadmap")
    page = talk.answer.roadmap
    assert page is not None
    assert [stage.offer.id for stage in page.stages] == DATA
    assert page.order.key == "roadmap-order-route"


def test_another_search_leaves_the_route(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say("guide", "welding", "find_offers", topic="welding")
    assert "stacking-way-credential" not in talk.sentences()
    talk.say("guide", "cheaper", "refine_offers")
    assert not any(key.startswith("stacking-") for key in talk.sentences())
    assert asked(talk, "show me the way again") == DATA
