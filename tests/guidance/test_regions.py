"""Regions of Poland by names, codes and towns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guidance.regions import plain, region_named, region_of, shown_region
from tests.guidance.offers import offer


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Małopolska", "małopolskie"),
        ("wojewodztwo malopolskie", "małopolskie"),
        ("Lesser Poland", "małopolskie"),
        (" DOLNY ŚLĄSK ", "dolnośląskie"),
        ("Upper Silesia", "śląskie"),
        ("łódzkie", "łódzkie"),
        ("Łódź", None),
        ("Kraków", None),
        ("Bayern", None),
        ("", None),
    ],
)
def test_a_region_has_many_names_and_a_town_is_none(text: str, region: str | None) -> None:
    assert region_named(text) == region


@pytest.mark.parametrize(
    ("stated", "region", "shown"),
    [
        ({"place": "nowy sacz"}, "małopolskie", None),
        ({"region": "PL213"}, "małopolskie", "małopolskie"),
        ({"region": "Mazowsze", "place": "Kraków"}, "mazowieckie", "mazowieckie"),
        ({"region": "PL911"}, "mazowieckie", "mazowieckie"),
        ({"region": "IE06"}, "IE06", None),
        ({"region": "Bayern"}, "Bayern", "Bayern"),
        ({"place": "Wieliczka"}, None, None),
        ({"place": "Kraków", "country": "DE"}, None, None),
        ({}, None, None),
    ],
)
def test_where_an_offer_is(stated: dict[str, Any], region: str | None, shown: str | None) -> None:
    one = offer(**stated)
    assert (region_of(one), shown_region(one)) == (region, shown)


def test_a_town_abroad_is_in_no_region_of_ours() -> None:
    assert region_of(replace(offer(place="Opole"), country="CZ")) is None


def test_names_are_compared_without_case_and_diacritics() -> None:
    assert plain(" ŁÓDŹ ") == plain("lodz") == "lodz"
