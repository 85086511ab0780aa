"""A course with more ways to take it than any has keeps the first of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import formats
from guidance.catalogue.intake.report import Note
from guidance.catalogue.intake.ways import MOST_WAYS
from guidance.vocabulary import Offer
from tests.guidance.catalogue.intake import test_moochub, test_ooapi
from tests.guidance.catalogue.intake.test_xcri import HEAD, NAMED, TAIL

TOO_MANY = range(1, MOST_WAYS + 52)


def xcri() -> str:
    costs = (f"<presentation><cost>EUR {cost}</cost></presentation>" for cost in TOO_MANY)
    return f"{HEAD}<course>{NAMED}{''.join(costs)}</course>{TAIL}"


def moochub() -> Any:
    stated = [price(cost) for cost in TOO_MANY]
    school = {"name": "Sun School"}
    return test_moochub.page({"name": "Roofs", "publisher": school, "offer": stated})


def price(cost: int) -> Any:
    return {"price": cost, "priceCurrency": "EUR", "category": "course"}


def ooapi() -> Any:
    def offering(cost: int) -> Any:
        price = {"costType": "total costs", "amount": cost, "currency": "EUR"}
        return {**test_ooapi.OFFERING, "offeringId": f"o{cost}", "priceInformation": [price]}

    course = {"courseId": "c1", "name": "Dykes", "organization": test_ooapi.DYKE}
    return test_ooapi.page({**course, "offerings": [offering(cost) for cost in TOO_MANY]})


def schema_org() -> Any:
    def instance(cost: int) -> Any:
        return {"@type": "CourseInstance", "location": {"name": f"Room {cost}"}}

    course = {"@type": "Course", "url": "https://a.example/c", "name": "C", "provider": "P"}
    instances = [instance(cost) for cost in TOO_MANY]
    return {"@context": "https://schema.org", **course, "hasCourseInstance": instances}


MADE = {"xcri": xcri, "moochub": moochub, "ooapi": ooapi, "schema.org": schema_org}


@pytest.mark.parametrize("name", MADE)
def test_the_first_ways_are_kept_and_the_rest_is_told_of(tmp_path: Path, name: str) -> None:
    path = tmp_path / "file"
    made = MADE[name]()
    path.write_text(made if isinstance(made, str) else json.dumps(made), encoding="utf-8")
    found = list(formats.named(name).importer().read(path, "test"))
    offers = [one for one in found if isinstance(one, Offer)]
    assert len(offers) == MOST_WAYS
    assert offers[-1].id == f"{offers[0].id}#{MOST_WAYS}"
    told = [one.problem for one in found if isinstance(one, Note) and "the rest" in one.problem]
    assert len(told) == 1
    assert f"ore than {MOST_WAYS} ways to take the course" in told[0]
