"""Two to four offers side by side: which they are, what differs, and no winner but by a fact."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from guidance.answer import Listing, Term
from guidance.vocabulary import Price
from tests.guidance.dialogue.market import Pointing, market
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import Shelf, offer

TWO = [
    ("compare the first and the one from Kraków", {"mention": ["2"]}, ["data", "excel"]),
    ("which is cheaper, 1 or 3?", {"mention": ["1", "3"]}, ["excel", "care"]),
    ("porównaj pierwszy z drugim", {}, ["excel", "data"]),
    ("porównaj oba kursy z Excela", {"topic": "Excela"}, ["excel", "firms"]),
    ("compare both Excel courses", {}, ["excel", "firms"]),
    ("Analiza danych czy Excel dla firm?", {}, ["data", "firms"]),
    ("the online one or the one in Łódź", {}, ["data", "care"]),
    ("compare the cheapest and the shortest", {}, ["firms", "excel"]),
    ("porównaj dwa pierwsze", {}, ["excel", "data"]),
    ("ten z Vistuli i ten darmowy", {}, ["excel", "firms"]),
]


@pytest.fixture
def talk() -> Pointing:
    """A learner who was shown the whole market."""
    return Pointing()


@pytest.mark.parametrize(("text", "said", "ids"), TWO)
def test_two_are_named(talk: Pointing, text: str, said: dict[str, Any], ids: list[str]) -> None:
    talk.say("compare_offers", text, "compare_offers", **said)
    assert sorted(talk.shown()) == sorted(ids)
    assert talk.state.shown == tuple(talk.shown()), "numbers are those of the comparison"


@pytest.mark.parametrize(
    "text", ["compare them", "porównaj wszystkie", "/compare_offers", "co lepsze?"]
)
def test_without_names_all_shown_are_compared(talk: Pointing, text: str) -> None:
    talk.say("compare_offers", text, "compare_offers")
    assert talk.shown() == ["excel", "data", "care", "firms"]
    assert talk.answer.side_by_side, "a channel may show them as a table"


def test_names_of_the_catalogue_are_found_too() -> None:
    talk = Pointing(Shelf((*market(), offer("weld", "Spawanie TIG"))))
    talk.say("compare_offers", "porównaj Spawanie TIG i Excel dla firm", "compare_offers")
    assert talk.shown() == ["weld", "firms"]


def test_it_and_another(talk: Pointing) -> None:
    talk.state = talk.state.now(focus="care")
    talk.say("compare_offers", "compare it with the online one", "compare_offers")
    assert talk.shown() == ["care", "data"]


def test_saved_offers_are_compared(talk: Pointing) -> None:
    talk.state = talk.state.now(saved=("care", "excel"))
    talk.say("compare_offers", "compare my saved courses", "compare_offers")
    assert talk.shown() == ["care", "excel"]


def test_no_more_than_four_are_compared() -> None:
    five = tuple(offer(f"o-{at}", f"Kurs {at}") for at in range(5))
    talk = Pointing(Shelf(five))
    talk.state = talk.state.now(shown=tuple(one.id for one in five))
    talk.say("compare_offers", "compare all", "compare_offers")
    assert talk.sentences()[0] == "details-compare-most"
    assert talk.shown() == ["o-0", "o-1", "o-2", "o-3"]


def test_rows_are_the_same_and_sorted_by_what_they_tell(talk: Pointing) -> None:
    talk.say("compare_offers", "1 i 4", "compare_offers", mention=["1", "4"])
    rows = {tuple(fact.label.key for fact in card.facts) for card in talk.answer.cards}
    assert len(rows) == 1
    told = talk.said()
    differ, same = told["offers-compare-differ"]["what"], told["details-compare-same"]["what"]
    untold = told["details-compare-untold"]["what"]
    every = [*differ.items, *(row.fields["label"] for row in same.items), *untold.items]
    assert sorted(one.key for one in every) == sorted(rows.pop())
    assert [row.fields["label"] for row in same.items] == [Term("term-element-language")]
    assert untold == Listing((Term("term-element-end"),))


VERDICTS = [
    ("which is cheaper?", "details-verdict-cheapest", "firms"),
    ("który droższy?", "details-verdict-dearest", "excel"),
    ("which one is shorter", "details-verdict-shortest", "excel"),
    ("który zaczyna się wcześniej?", "details-verdict-soonest", "data"),
    ("which starts later?", "details-verdict-latest", "excel"),
    ("który ma więcej ECTS?", "details-verdict-most-credits", "data"),
    ("which has fewer credits", "details-verdict-fewest-credits", "firms"),
    ("który ma wyższy poziom?", "details-verdict-highest", "data"),
]


@pytest.mark.parametrize(("text", "key", "best"), VERDICTS)
def test_asked_by_a_fact_the_verdict_is_of_that_fact(
    talk: Pointing, text: str, key: str, best: str
) -> None:
    talk.say("compare_offers", text, "compare_offers")
    told = talk.said()
    title = next(o.title("en") for o in market() if o.id == best)
    assert told[key]["titles"] == Listing((Term("details-quoted", {"title": title}),))
    out = told["details-verdict-untold"]["titles"]
    assert Term("details-quoted", {"title": "Opieka w demencji"}) in out.items
    assert ("details-note-level" in told) == (key == "details-verdict-highest")


def test_prices_in_two_currencies_name_the_rate(talk: Pointing) -> None:
    talk.language = "pl"
    talk.say("compare_offers", "co tańsze, 1 czy 2?", "compare_offers", mention=["1", "2"])
    assert talk.sentences()[:2] == ["details-verdict-cheapest", "details-verdict-rate"]
    said = put_into_words(talk.answer)["pl"].replace("\xa0", " ")
    assert said.startswith("Najniższa cena: „Analiza danych”, 300 zł.")


def test_what_is_equal_or_stated_by_nobody_has_no_verdict(talk: Pointing) -> None:
    talk.say("compare_offers", "2 or 4, which is longer?", "compare_offers", mention=["2", "4"])
    assert talk.sentences()[0] == "details-verdict-equal"
    dull = tuple(offer(name, name.title()) for name in ("spawanie", "opieka"))
    other = Pointing(Shelf(dull))
    other.state = replace(other.state, shown=("spawanie", "opieka"))
    other.say("compare_offers", "która tańsza?", "compare_offers")
    assert other.sentences()[0] == "details-order-untold"
    yen = tuple(offer(f"y-{n}", f"Kurs {n}", price=Price(Decimal(n), "JPY")) for n in (1, 2))
    other = Pointing(Shelf(yen))
    other.state = replace(other.state, shown=("y-1", "y-2"))
    other.say("compare_offers", "which is cheaper?", "compare_offers")
    assert other.sentences()[0] == "details-order-untold", "no rate is known"


@pytest.mark.parametrize("text", ["which one is better?", "co lepsze?", "który polecasz?"])
def test_no_winner_is_named(talk: Pointing, text: str) -> None:
    talk.say("compare_offers", text, "compare_offers")
    assert talk.sentences()[:2] == ["details-no-winner", "offers-compare"]


def test_one_offer_is_not_compared_with_itself() -> None:
    talk = Talk()
    talk.say("guide", topic="Opieka")
    talk.say("compare_offers", intent="compare_offers")
    assert (talk.sentences(), talk.shown()) == (["offers-compare-one"], [])


def test_nothing_to_compare_asks_for_the_goal() -> None:
    talk = Talk()
    talk.say("compare_offers", intent="compare_offers")
    assert talk.sentences() == ["offers-none-shown", "offers-ask-topic"]


def test_rows_that_differ_are_named() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers", topic="Arkusze")
    talk.say("compare_offers", intent="compare_offers")
    assert len(talk.shown()) == 3
    differing = talk.answer.says[1].fields["what"]
    assert isinstance(differing, Listing)
    assert Term("term-element-price") in differing.items
    assert Term("term-element-start") not in differing.items
