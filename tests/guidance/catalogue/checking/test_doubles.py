"""Offers that are there twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from guidance.catalogue.checking import doubles, spool
from guidance.catalogue.checking.doubles import Sketch
from guidance.catalogue.checking.findings import Kind, Wrong
from guidance.catalogue.checking.reading import Read
from guidance.vocabulary import Mode, Offer, Price, Run
from tests.guidance.offers import offer

LONG = "Kurs uczy, jak prowadzić małą firmę: od pomysłu przez księgowość do pierwszej faktury."
TITLE = "Zarządzanie projektami"


def made(name: str, title: str = TITLE, source: str = "s", **stated: Any) -> Offer:
    return replace(offer(name, title, **stated), source=source)


def sketches(*offers: Offer, providers: tuple[int, ...] = ()) -> list[Sketch]:
    numbers = providers or tuple(1 for _ in offers)
    return [
        doubles.sketch(Read(numbers[at], at + 1, one), in_scope=True)
        for at, one in enumerate(offers)
    ]


def compared(one: Offer, other: Offer, providers: tuple[int, int] = (1, 1)) -> Wrong | None:
    return doubles.compare(*sketches(one, other, providers=providers))


def why(wrong: Wrong | None) -> tuple[Kind, object] | None:
    return None if wrong is None else (wrong.kind, wrong.values["why"])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, (Kind.DOUBLE, "title")),
        ({}, {"source": "t"}, (Kind.DOUBLE_SOURCES, "title")),
        ({}, {"title": "Zarządzanie projektem"}, (Kind.DOUBLE, "spelling")),
        ({"url": "https://a.pl/1"}, {"url": "http://www.a.pl/1/"}, (Kind.DOUBLE, "page")),
        ({"start": date(2026, 5, 1)}, {"start": date(2026, 9, 1)}, (Kind.DOUBLE, "dates")),
    ],
)
def test_one_provider(one: dict[str, Any], other: dict[str, Any], expected: object) -> None:
    assert why(compared(made("a", **one), made("b", **other))) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"school": "Szkoła A"}, {"school": "Instytut B"}, None),
        ({"school": "Szkoła Pod Lipą"}, {"school": "SZKOŁA POD LIPĄ"}, (Kind.DOUBLE, "title")),
        (
            {"school": "Szkoła Zawodowa w Toruniu"},
            {"school": "Szkola Zawodowa, w Toruniu"},
            (Kind.DOUBLE, "provider"),
        ),
        ({"school": "Szkoła Zawodowa nr 1"}, {"school": "Szkoła Zawodowa nr 2"}, None),
        (
            {"school": "Szkoła A", "descriptions": {"pl": LONG}},
            {"school": "Instytut B", "descriptions": {"pl": LONG.upper()}},
            (Kind.DOUBLE, "description"),
        ),
        (
            {"school": "Szkoła A", "url": "https://a.pl"},
            {"school": "Instytut B", "url": "https://a.pl/"},
            None,
        ),
    ],
)
def test_two_providers(one: dict[str, Any], other: dict[str, Any], expected: object) -> None:
    assert why(compared(made("a", **one), made("b", **other), (1, 2))) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"eqf_level": 4}, {"eqf_level": 5}),
        ({"ects": Decimal(2)}, {"ects": Decimal(3)}),
        ({"languages": ("pl",)}, {"languages": ("en",)}),
        ({"mode": Mode.ONLINE}, {"mode": Mode.ONSITE}),
        ({"place": "Kraków"}, {"place": "Łódź"}),
        ({"price": Price(Decimal(1))}, {"price": Price(Decimal(2))}),
        ({"title": "Angielski I"}, {"title": "Angielski II"}),
    ],
)
def test_what_makes_two_offers_of_one_title(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert compared(made("a", **one), made("b", **other)) is None


def test_two_sources_may_state_two_prices_of_one_offer() -> None:
    one, other = made("a", price=Price(Decimal(1))), made("b", "Zarządzanie projektami", "t")
    assert compared(one, replace(other, price=Price(Decimal(2)))) is not None


def test_a_language_version_of_the_title_is_recognised() -> None:
    one = made("a", titles={"en": "Project management"})
    other = made("b", "Project management", languages=("en",))
    assert compared(one, other) is not None
    assert compared(replace(one, languages=("pl",)), other) is None


def found(*some: Sketch) -> list[tuple[str, str]]:
    with spool.opened() as kept:
        for one in some:
            doubles.keep(kept, one)
        return [(one.id, other.id) for one, other, _ in doubles.pairs(kept)]


def test_each_pair_is_found_once_whatever_it_shares() -> None:
    same: dict[str, Any] = {
        "url": "https://a.pl/1",
        "descriptions": {"pl": LONG},
        "titles": {"en": "Projects"},
    }
    assert found(*sketches(made("a", **same), made("b", **same))) == [("b", "a")]


def test_a_pair_is_told_of_the_one_that_was_asked_for() -> None:
    one, other = sketches(made("a"), made("b"))
    outside = Sketch(
        **{n: getattr(other, n) for n in other.__struct_fields__} | {"in_scope": False}
    )
    assert found(one, outside) == [("a", "b")]


def test_many_of_one_title_take_a_time_that_grows_as_they_do() -> None:
    offers = [made(f"a-{at}", school=f"Szkoła {at}", runs=(Run(),)) for at in range(3000)]
    assert found(*sketches(*offers, providers=tuple(range(3000)))) == []
