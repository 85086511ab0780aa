"""Why an offer was shown, and what of it does not fit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidance.answer import Listing, Term
from guidance.criteria import Criteria
from guidance.money import Money
from tests.guidance.dialogue.market import Pointing
from tests.guidance.dialogue.talks import put_into_words


@pytest.fixture
def talk() -> Pointing:
    """A learner who looked for Excel."""
    started = Pointing()
    started.state = started.state.now(criteria=Criteria(topics=("excel",)), focus="firms")
    return started


@pytest.mark.parametrize("text", ["why this one?", "dlaczego ten?", "czemu polecasz ten kurs"])
def test_reasons_place_and_order_are_told(talk: Pointing, text: str) -> None:
    talk.say("tell_offer", text, "ask_offer")
    told = talk.said()
    assert talk.sentences()[0] == "details-why"
    assert (told["details-why"]["number"], told["details-why"]["count"]) == (4, 4)
    assert "offers-reason-title" in told
    assert "offers-reason-free" in told
    assert talk.sentences()[-2:] == ["details-why-by-match", "details-why-unpaid"]
    (card,) = talk.answer.cards
    assert all(reason.paths for reason in card.reasons)


@pytest.mark.parametrize("order", ["price", "length"])
def test_an_order_that_was_asked_for_is_named(talk: Pointing, order: str) -> None:
    talk.state = talk.state.now(criteria=Criteria(topics=("excel",), order=order))
    talk.say("tell_offer", "why did you suggest the first one?", "ask_offer", mention="1")
    assert f"details-why-by-{order}" in talk.sentences()


def test_limits_that_do_not_hold_are_no_reasons(talk: Pointing) -> None:
    asked = Criteria(price=Money(Decimal(50)), mode="online", not_by=("Vistula College",))
    talk.state = talk.state.now(criteria=asked, seen=("data",))
    talk.say("tell_offer", "dlaczego pierwszy?", "ask_offer", mention="1")
    told = talk.said()
    assert talk.sentences()[0] == "details-why-asked"
    assert told["details-why-breaks"]["limits"] == Listing(
        (Term("term-limit-price"), Term("term-limit-mode"))
    )
    assert "details-why-refused" in told
    assert not {"offers-reason-price", "details-why-unpaid"} & told.keys()
    assert "Nie spełnia warunku: cena, forma" in put_into_words(talk.answer)["pl"]


def test_limits_that_the_record_does_not_tell_are_said(talk: Pointing) -> None:
    talk.state = talk.state.now(criteria=Criteria(price=Money(Decimal(50))), focus="care")
    talk.say("tell_offer", "why?", "ask_offer", mention="3")
    talk.say("tell_offer", "why this one", "ask_offer")
    assert talk.said()["details-why-unstated"]["limits"] == Listing((Term("term-limit-price"),))
