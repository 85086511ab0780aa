"""The pathway to an occupation."""

from __future__ import annotations

import pytest

from guidance.catalogue.store import Catalogue
from guidance.facts import Occupation, TaughtSkill
from guidance.state import Route
from tests.guidance.dialogue.stacking.ways import DATA, asked
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf
from tests.guidance.test_stacking import course


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
