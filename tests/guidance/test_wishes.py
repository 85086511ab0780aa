"""Wishes that a message speaks of, in both languages."""

from decimal import Decimal

import pytest

from guidance.criteria import Criteria, Span
from guidance.hearing import Entity, Heard
from guidance.money import Money
from guidance.wishes import apply, opened, wishes


def heard(text: str, **said: object) -> Heard:
    """A message that changes what is looked for."""
    entities = tuple(Entity(name, value) for name, value in said.items())
    return Heard("refine_offers", text, "en", entities)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Something cheaper, please", {"cheaper"}),
        ("that is too expensive", {"cheaper"}),
        ("a shorter one", {"shorter"}),
        ("is there anything easier and cheaper?", {"easier", "cheaper"}),
        ("this is too easy for me", {"harder"}),
        ("Poproszę coś tańszego", {"cheaper"}),
        ("to za drogie", {"cheaper"}),
        ("KRÓCEJ", {"shorter"}),
        ("coś łatwiejszego", {"easier"}),
        ("zbyt proste jak dla mnie", {"harder"}),
        ("cofnij", {"undo"}),
        ("go back to what we had", {"undo"}),
        ("wróć do poprzednich wyników", {"undo"}),
        ("chcę inny temat", {"another"}),
        ("let's take a different subject", {"another"}),
        ("tylko nie ten organizator", {"not_provider", "not_this"}),
        ("not from that school", {"not_provider"}),
        ("nie ten drugi", {"not_this"}),
        ("nie takie drogie", set()),
        ("the price does not matter", {"any"}),
        ("zapomnij o cenie", {"drop"}),
        ("daj mi znać, gdy coś się pojawi", {"watch"}),
        ("let me know when there is one", {"watch"}),
        ("stop watching", {"unwatch"}),
        ("change my criteria", {"change"}),
        ("czego ja teraz szukam?", {"change"}),
        ("kurs szybkiego pisania", set()),
        ("Excel", set()),
        ("", set()),
    ],
)
def test_wishes_are_read_from_the_beginnings_of_words(text: str, held: set[str]) -> None:
    assert wishes(heard(text)) == held


def test_a_button_says_its_wish_by_an_entity() -> None:
    assert wishes(heard('/refine_offers{"wish": "undo"}', wish="undo")) == {"undo"}
    assert wishes(heard('/refine_offers{"topic": "cheaper"}', topic="cheaper")) == set()


def test_a_wish_changes_the_order_or_the_level_and_nothing_else() -> None:
    asked = Criteria(topics=("excel",), mode="online")
    cheap = Criteria(topics=("excel",), mode="online", order="price")
    assert apply(asked, heard("taniej")) == cheap
    assert apply(asked, heard("shorter")).order == "length"
    assert apply(asked, heard("prostszy")).level == "beginner"
    assert apply(asked, heard("more advanced")).level == "advanced"
    assert apply(asked, heard("excel")) == asked


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("the price doesn't matter any more", ("price",)),
        ("cena nie ma znaczenia", ("price",)),
        ("forget the limit on price, any place is fine", ("price", "place")),
        ("obojętnie gdzie", ("place",)),
        ("any level", ()),
        ("the price matters", ()),
    ],
)
def test_a_limit_that_no_longer_matters_is_left_open(text: str, left_open: tuple[str, ...]) -> None:
    asked = Criteria(topics=("excel",), price=Money(Decimal(5)), place="Łódź")
    assert opened(asked, heard(text)) == left_open
    assert apply(asked, heard(text)) == asked.without(*left_open)


def test_a_limit_that_the_same_message_sets_stays() -> None:
    asked = Criteria(price=Money(Decimal(5)), place="Kraków")
    said = heard("any price, but the place must be Kraków", place="Kraków")
    assert opened(asked, said) == ("price",)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("it must not cost anything", "free", True),
        ("byle nic nie kosztowało", "free", True),
        ("nie stać mnie na to", "cheaper", True),
        ("drogie kursy odpadają", "cheaper", True),
        ("ja z Ukraina", "origin", True),
        ("I'm from Kharkiv", "origin", True),
        ("kurs z Excela", "origin", False),
        ("no clue what to study", "guide", True),
        ("może być płatne", "any", True),
    ],
)
def test_a_wish_is_known_by_what_people_write(text: str, name: str, value: bool) -> None:
    assert (name in wishes(heard(text))) is value


def test_only_the_clause_that_says_so_leaves_a_limit_open() -> None:
    asked = Criteria(level="5", ects=Span(most=Decimal(5)))
    assert opened(asked, heard("poziom bez znaczenia, ale punkty mają być")) == ("level",)
    assert opened(asked, heard("the level does not matter but the credits do")) == ("level",)
