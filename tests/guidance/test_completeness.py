"""How much of Annex I a record states, element by element."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest

from guidance import vocabulary
from guidance.completeness import DECIDING, MANDATORY, OPTIONAL, completeness
from guidance.vocabulary import Credential, Mode, NationalLevel, Offer, Organisation
from tests.guidance.full import FULL
from tests.guidance.offers import offer

EMPTY = Offer("e", Organisation("School"), Credential("e", ""))


def by_field(one: Offer) -> dict[str, str | None]:
    """The field that states each mandatory element."""
    return {element.name: element.field for element in completeness(one).mandatory}


def test_a_record_that_states_all_is_complete() -> None:
    told = completeness(FULL)
    assert (told.share, told.missing) == (1.0, ())
    assert told.stated == tuple(MANDATORY)
    assert all(one.stated for one in (*told.optional, *told.deciding))


def test_a_record_that_states_nothing_misses_each_element() -> None:
    told = completeness(EMPTY)
    assert (told.share, told.stated) == (0.0, ())
    assert told.missing == tuple(MANDATORY)
    assert not any(one.stated for one in (*told.optional, *told.deciding))
    assert all(one.looked_at for one in told.mandatory)


def test_the_share_counts_the_mandatory_elements_only() -> None:
    titled = replace(EMPTY, credential=Credential("e", "Title"))
    assert completeness(titled).share == 1 / len(MANDATORY)
    assert completeness(replace(titled, languages=("pl",))).share == 1 / len(MANDATORY)
    assert len(MANDATORY) == 9


def test_each_element_names_the_field_that_decided_it() -> None:
    told = by_field(FULL)
    assert told["country"] == "credential.awarding_body.country"
    assert told["workload"] == "credential.ects"
    assert told["quality assurance"] == "credential.quality"
    plain = offer(hours=Decimal(0), quality_assurance="register", country="PL")
    told = by_field(plain)
    assert told["workload"] == "credential.hours", "nothing is an amount too"
    assert told["quality assurance"] == "provider.quality"
    assert told["country"] == "provider.country"
    national = offer(national_level=NationalLevel("5"), difficulty="hard")
    assert by_field(national)["level"] == "credential.national_level"
    assert by_field(offer(difficulty="hard"))["level"] is None


def test_a_value_that_was_worked_out_says_so() -> None:
    out = offer(hours=Decimal(50), derived=("hours",))
    (workload,) = [e for e in completeness(out).mandatory if e.name == "workload"]
    assert (workload.field, workload.derived) == ("credential.hours", True)


def test_the_providers_country_is_not_another_bodys() -> None:
    other = offer(awarding_body=Organisation("University"), country="PL")
    (country,) = [e for e in completeness(other).mandatory if e.name == "country"]
    assert not country.stated
    assert not any(field.startswith("provider") for field in country.looked_at)
    nobody = offer(awarding_body=None, country="PL")
    assert by_field(nobody)["country"] == "provider.country"
    assert by_field(nobody)["awarding body"] is None


def test_empty_texts_state_nothing() -> None:
    told = by_field(offer(assessment={"en": " "}, outcomes=[""], title="  "))
    assert (told["assessment"], told["learning outcomes"], told["title"]) == (None, None, None)


def test_learning_online_needs_no_place() -> None:
    def place(one: Offer) -> bool:
        return next(e for e in completeness(one).deciding if e.name == "place").stated

    assert place(offer(mode=Mode.ONLINE))
    assert not place(offer(mode=Mode.ONSITE))
    assert place(offer(mode=Mode.ONSITE, place="Kraków"))


@pytest.mark.parametrize(
    "path", [f for t in (MANDATORY, OPTIONAL, DECIDING) for p in t.values() for f in p]
)
def test_every_field_exists(path: str) -> None:
    kind: Any = Offer
    for name in path.split("."):
        assert name in {f.name for f in fields(kind)}
        hinted = get_type_hints(kind, vars(vocabulary))[name]
        inner = [one for one in (hinted, *get_args(hinted)) if is_dataclass(one)]
        kind = inner[0] if inner else kind
