"""Why an offer fits, and the fields of the record that each reason points at.

That every reason is true of its record is held by test_profiles.py; here is what each one says.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from guidance.answer import Field, Listing, Named, Reason, Term
from guidance.criteria import Criteria, Span
from guidance.facts import Match
from guidance.money import Money
from guidance.reasons import MOST, reasons
from guidance.state import Held
from guidance.vocabulary import Mode, Offer, Price, Run
from tests.guidance.full import FULL, LATER
from tests.guidance.offers import DAY, offer

PATHS = ("titles.pl", "credential.outcomes[1]")


def told(
    one: Offer, asked: Criteria, language: str = "en", **more: Any
) -> dict[str, tuple[dict[str, Field], tuple[str, ...]]]:
    """What is said for an offer and the paths it rests on, by the reason's name."""
    said = reasons(one, more.pop("match", None), asked, language, more.pop("today", DAY), **more)
    return {
        reason.key.removeprefix("offers-reason-"): (dict(reason.fields), reason.paths)
        for reason in said
    }


def test_what_was_asked_for_comes_first_and_the_reasons_are_few() -> None:
    one = offer(
        price=Decimal(0),
        mode=Mode.ONLINE,
        languages=("pl",),
        deadline=DAY,
        eqf_level=4,
        ects=Decimal(2),
        outcomes=("sum a column",),
    )
    match = Match("outcome", "sum a column", "en")
    asked = Criteria(mode="online", level="4", ects=Span(Decimal(1)))
    keys = [reason.key for reason in reasons(one, match, asked, "pl", DAY)]
    assert keys == [f"offers-reason-{name}" for name in ("outcome", "free", "level", "online")]


def test_a_reason_is_a_sentence_that_knows_its_fields() -> None:
    (reason,) = reasons(offer(price=Decimal(0)), None, Criteria(), "en", DAY)
    assert reason == Reason("offers-reason-free", {}, paths=("price",))


@pytest.mark.parametrize(
    ("match", "paths"),
    [
        (Match("title", "Data for all / Dane dla wszystkich"), ("credential.title", *["en", "pl"])),
        (Match("outcome", "dodaje kolumnę", "pl"), ("credential.outcomes[0]",)),
        (Match("outcome", "draw a chart, and read it", "en"), ("credential.outcomes[1]",)),
        (Match("skill", "reading charts"), ("credential.skills[1]",)),
        (Match("skill", "charts"), ("credential.outcomes[1].skills[0]",)),
        (Match("description", "Tabele i wykresy.", "pl"), ("descriptions.pl",)),
        (Match("outcome", "be recommended first", "en"), ()),
        (Match("price", "400"), ()),
    ],
)
def test_what_was_found_is_a_reason_only_where_the_record_has_it(
    match: Match, paths: tuple[str, ...]
) -> None:
    first, *codes = paths or ("",)
    named = (first, *(f"titles.{code}" for code in codes)) if paths else None
    said = told(FULL, Criteria(), match=match, today=LATER)
    assert said.get(match.field, ({}, None))[1] == named


def test_words_of_the_record_say_which_language_they_are_in() -> None:
    one = offer(outcomes=[{"de": "Tabellen lesen"}])
    match = Match("outcome", "Tabellen lesen", "de")
    german: dict[str, Field] = {"text": "Tabellen lesen", "language": Named("language", "de")}
    assert told(one, Criteria(), "pl", match=match)["outcome"][0] == {
        "text": Term("term-in-language", german)
    }
    assert told(one, Criteria(), "de", match=match)["outcome"][0] == {"text": "Tabellen lesen"}


def test_an_outcome_that_matched_is_told_in_the_learners_language() -> None:
    both = offer(outcomes=[{"en": "sum a column", "pl": "dodaje kolumnę"}, {"en": "draw"}])
    match = Match("outcome", "sum a column", "en")
    for language, text in (("pl", "dodaje kolumnę"), ("en", "sum a column")):
        assert told(both, Criteria(), language, match=match)["outcome"][0] == {"text": text}


def test_the_language_of_instruction_comes_early_where_the_texts_are_in_another() -> None:
    stated: dict[str, Any] = {"languages": ("pl", "en"), "price": Decimal(0)}
    asked = Criteria(level="4", mode="online", ects=Span(Decimal(1)))
    one = offer(eqf_level=4, mode=Mode.ONLINE, ects=Decimal(2), **stated)
    assert "language" not in told(one, asked, "pl")
    english = replace(one, descriptions={"en": "Tables."})
    assert next(iter(told(english, asked, "pl"))) == "language"
    both = replace(one, descriptions={"en": "Tables.", "pl": "Tabele."})
    assert "language" not in told(both, asked, "pl")


def test_a_limit_that_is_not_kept_is_no_reason() -> None:
    one = offer(price=Decimal(9), eqf_level=3, languages=("en",), ects=Decimal(1), hours=Decimal(9))
    asked = Criteria(
        level="4",
        price=Money(Decimal(5)),
        language="pl",
        ects=Span(Decimal(2)),
        hours=Span(most=Decimal(5)),
    )
    assert told(one, asked) == {}
    assert told(replace(FULL, withdrawn=LATER), Criteria(), today=LATER).keys() == {
        "language",
        "includes",
    }


def test_what_is_held_is_named_where_the_requirements_name_it() -> None:
    needs = offer(prerequisites={"pl": "swobodna praca, np. po kursie „Excel od podstaw”"})
    for words, named in (("excel od PODSTAW", True), ("od podstaw", True), ("Excel", True)):
        assert ("held" in told(needs, Criteria(), held=(Held(words),))) is named
    for words in ("Excel zaawansowany", "po", "podstaw Excel", ""):
        assert "held" not in told(needs, Criteria(), held=(Held(words),))
    said = told(needs, Criteria(), held=(Held("inne"), Held("Excel od podstaw", "c-1")))
    assert said["held"] == ({"what": "Excel od podstaw"}, ("prerequisites.pl",))


@pytest.mark.parametrize(
    ("asked", "stated", "names"),
    [
        ("beginner", {"difficulty": "Początkujący"}, {"difficulty", "no-prerequisites"}),
        ("beginner", {"difficulty": "not for beginners"}, {"no-prerequisites"}),
        ("beginner", {"prerequisites": "matura", "difficulty": "advanced"}, set()),
        ("advanced", {"difficulty": "Zaawansowany", "eqf_level": 7}, {"difficulty"}),
        ("advanced", {"eqf_level": 7}, set()),
        ("intermediate", {"difficulty": "beginner to advanced"}, set()),
        ("beginner", {"difficulty": "beginner, and the best there is"}, {"no-prerequisites"}),
        ("7", {"eqf_level": 7}, {"level"}),
    ],
)
def test_a_level_in_words_is_the_providers_word_and_never_a_level_of_the_eqf(
    asked: str, stated: dict[str, Any], names: set[str]
) -> None:
    assert set(told(offer(**stated), Criteria(level=asked))) == names


@pytest.mark.parametrize(
    ("stated", "asked", "shown", "paths"),
    [
        ({"place": "Kraków"}, "krakow", ("Kraków",), ("place",)),
        ({"place": "Kraków", "region": "PL213"}, "Kraków", ("Kraków", "małopolskie"), PATHS[:0]),
        ({"place": "Kraków"}, "Małopolska", ("Kraków", "małopolskie"), ("place",)),
        ({"region": "małopolskie"}, "Małopolska", ("małopolskie",), ("region",)),
        ({"place": "Köln", "region": "DEA2"}, "Köln", ("Köln",), ("place", "region")),
    ],
)
def test_a_place_is_told_with_its_region(
    stated: dict[str, Any], asked: str, shown: tuple[str, ...], paths: tuple[str, ...]
) -> None:
    said, named = told(offer(mode=Mode.ONSITE, **stated), Criteria(place=asked))["place"]
    assert said == {"place": Listing(shown)}
    assert named == (paths or ("place", "region"))


def test_a_country_is_that_of_the_classes_else_that_of_the_provider() -> None:
    asked = Criteria(country="PL")
    there = replace(offer(place="Łódź"), country="PL")
    where = Listing(("Łódź", Named("country", "PL")))
    assert told(there, asked) == {"place": ({"place": where}, ("country",))}
    land = {"country": Named("country", "PL")}
    assert told(offer(country="PL"), asked) == {"provider-country": (land, ("provider.country",))}


def test_online_counts_everywhere_and_is_no_place() -> None:
    one = offer(mode=Mode.ONLINE, place="Łódź")
    for asked in (Criteria(place="Łódź"), Criteria(country="DE"), Criteria(mode="online")):
        assert told(one, asked) == {"online": ({}, ("mode",))}
    assert told(one, Criteria()) == {}


def test_amounts_that_were_asked_for_are_told_to_one_decimal() -> None:
    one = offer(hours=Decimal(10), weeks=Decimal(3))
    asked = Criteria(hours=Span(None, Decimal(5), "week"), duration=Span(None, Decimal(5)))
    assert told(one, asked) == {
        "weeks": ({"weeks": Decimal(3)}, ("weeks",)),
        "hours-week": ({"hours": Decimal("3.3")}, ("credential.hours", "weeks")),
    }
    dated = offer(hours=Decimal(10), start=DAY, end=DAY + timedelta(13))
    assert told(dated, replace(asked, duration=None)) == {
        "hours-week": (
            {"hours": Decimal(5)},
            ("credential.hours", "runs[0].start", "runs[0].end"),
        )
    }
    total = Criteria(hours=Span(None, Decimal(50)))
    assert told(one, total) == {"hours": ({"hours": Decimal(10)}, ("credential.hours",))}
    assert told(offer(ects=Decimal(1)), total) == {}


def test_days_and_lengths_are_those_of_the_run_that_keeps_the_limits() -> None:
    first, later = DAY + timedelta(3), DAY + timedelta(60)
    runs = (Run(first, first + timedelta(69)), Run(later, later + timedelta(27), later))
    asked = Criteria(duration=Span(None, Decimal(5)), start=(DAY, None))
    assert told(offer(runs=runs), asked) == {
        "start": ({"day": later}, ("runs[1].start",)),
        "weeks": ({"weeks": Decimal(4)}, ("runs[1].start", "runs[1].end")),
        "open": ({"day": later}, ("runs[1].deadline",)),
    }


def test_the_last_day_to_apply_is_told_only_while_one_can() -> None:
    assert told(offer(deadline=DAY), Criteria())["open"] == ({"day": DAY}, ("runs[0].deadline",))
    for stated in ({"deadline": DAY - timedelta(1)}, {"deadline": DAY, "seats_left": 0}):
        assert told(offer(**stated), Criteria()) == {}


def test_what_the_price_includes_is_quoted() -> None:
    one = offer(price=Price(Decimal(9), "EUR", {"pl": "materiały"}))
    assert told(one, Criteria(), "pl")["includes"] == (
        {"text": "materiały"},
        ("price.includes.pl",),
    )


def test_there_are_four_reasons_at_most() -> None:
    asked = Criteria(
        language="pl", level="5", mode="blended", place="Kraków", price=Money(Decimal(900))
    )
    match = Match("skill", "reading charts")
    assert len(told(FULL, asked, "pl", match=match, today=LATER)) == MOST
