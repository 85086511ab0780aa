"""Conversations on the sample catalogue, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from guidance.recommendation import AVAILABLE
from guidance.vocabulary import Offer
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The sample catalogue, imported on the day of the conversations."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('talks') / 'catalogue.db'}")
    schema.upgrade(engine)
    import_sample(engine, DAY)
    yield Catalogue(engine)
    engine.dispose()


def free(offer: Offer) -> bool:
    """Whether an offer costs nothing."""
    return offer.price is not None and offer.price.amount == 0


@pytest.mark.parametrize(
    ("language", "goal", "further", "sign_up"),
    [
        ("pl", "opieka nad osobami starszymi", "ta druga", "jak się zapisać?"),
        ("en", "data analysis", "the second one", "how do I sign up?"),
    ],
)
def test_from_a_goal_to_signing_up(
    catalogue: Catalogue, language: str, goal: str, further: str, sign_up: str
) -> None:
    talk = Talk(catalogue, language)
    talk.say("guide", goal, "find_offers", topic=goal)
    shown = talk.shown()
    assert len(shown) == 3
    for card in talk.answer.cards:
        assert card.offer.standing(DAY) in AVAILABLE
        assert card.reasons
    talk.say("tell_offer", further, "ask_offer", mention="2")
    assert talk.shown() == [shown[1]]
    talk.say("enrol", sign_up, "enrol")
    assert talk.shown() == [shown[1]]
    assert "https://example.org/" in put_into_words(talk.answer)[language]
    talk.say("compare_offers", "", "compare_offers")
    assert talk.shown() == shown


def test_limits_hold_through_a_conversation(catalogue: Catalogue) -> None:
    talk = Talk(catalogue, "pl")
    talk.say("guide", "excel", "find_offers", topic="excel")
    talk.say("guide", "za darmo", "refine_offers", price={"max": 0, "currency": None})
    assert talk.shown()
    assert all(free(card.offer) for card in talk.answer.cards)
    seen = talk.shown()
    for _ in range(9):
        talk.say("show_more", "więcej", "show_more")
        assert all(free(card.offer) for card in talk.answer.cards)
        seen += talk.shown()
    assert len(seen) == len(set(seen))
    assert talk.sentences() == ["offers-no-more"]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_field_that_is_offered_has_offers(catalogue: Catalogue, language: str) -> None:
    talk = Talk(catalogue, language)
    talk.say("guide", intent="find_offers")
    talk.say("guide", intent="affirm")
    fields = [n for n, choice in enumerate(talk.answer.choices) if choice.entities]
    assert len(fields) == 8
    for number in fields:
        answered = Talk(catalogue, language, talk.state, talk.answer)
        answered.press(number)
        assert len(answered.shown()) == 3


def test_an_offer_named_with_a_slip_is_found(catalogue: Catalogue) -> None:
    talk = Talk(catalogue, "pl")
    talk.say("tell_offer", "opowiedz o kursie Certyfikat analytika danych", "ask_offer")
    assert [card.offer.credential.title for card in talk.answer.cards] == [
        "Certyfikat analityka danych"
    ]


def test_offers_full_or_closed_are_told_as_such(catalogue: Catalogue) -> None:
    every = catalogue.offers(f"sample-{at:03}" for at in range(1, 400))
    for offer in [one for one in every if one.standing(DAY) not in AVAILABLE]:
        talk = Talk(catalogue, "pl")
        talk.state = talk.state.now(shown=(offer.id,))
        talk.say("tell_offer", mention="1")
        assert f"offers-standing-{offer.standing(DAY)}" in talk.sentences()


def test_every_record_can_be_told_in_every_language(catalogue: Catalogue) -> None:
    for offer in catalogue.offers(f"sample-{at:03}" for at in range(1, 400)):
        talk = Talk(catalogue, "pl")
        talk.state = talk.state.now(shown=(offer.id,))
        talk.say("tell_offer", mention="1")
        assert talk.shown() == [offer.id]
