"""Cards: all that a record states, in the learner's words, and nothing that it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from guidance.answer import Answer, Card, Listing, Named, Term
from guidance.criteria import Criteria
from guidance.dialogue.cards import deciding, full_card, short_card
from guidance.facts import Match
from guidance.vocabulary import SAMPLE, Credential, LearningOutcome, Offer, Price, Run, Skill
from speech import rendering
from tests.guidance.full import FULL, LATER
from tests.guidance.offers import DAY, offer
from words import Words

UNSTATED = Term("term-unstated")


def card(
    one: Offer,
    language: str = "en",
    today: date = LATER,
    into: Mapping[str, str] = MappingProxyType({}),
) -> Card:
    """The full card of an offer."""
    return full_card(one, Criteria(), language, today, into)


def rows(shown: Card, language: str = "en") -> list[tuple[str, str]]:
    """The rows of a card as a channel shows them."""
    (told,) = rendering.extras(Words.load(language), Answer(cards=(shown,)))["offers"]
    return [(row["label"], row["value"].replace("\xa0", " ")) for row in told["facts"]]


def row(one: Offer, label: str, language: str = "en", today: date = LATER) -> list[str]:
    """The values of all rows with a label."""
    shown = rows(card(one, language, today), language)
    return [value for name, value in shown if name == label]


def stating(**changes: Any) -> Offer:
    """The full offer with other credential fields."""
    return replace(FULL, credential=replace(FULL.credential, **changes))


def test_a_record_that_states_all_has_no_gap_and_one_that_states_nothing_shows_each() -> None:
    assert UNSTATED not in [fact.value for fact in card(FULL).facts]
    empty = card(Offer("e", FULL.provider, Credential("e", "e")), today=DAY)
    missing = {
        f.label.key.removeprefix("term-element-") for f in empty.facts if f.value == UNSTATED
    }
    annex_i = {"outcomes", "workload", "level", "assessment", "form", "awarding-body", "stacking"}
    assert missing >= annex_i | {"supervision", "prerequisites", "price", "start", "language"}
    nobody = replace(FULL.provider, quality=(), country=None, region=None)
    bare = card(Offer("e", nobody, Credential("e", "e")), today=DAY)
    assert {fact.label.key: fact.value for fact in bare.facts}["term-element-quality"] == UNSTATED


def test_a_text_is_in_the_learners_language_or_names_its_own() -> None:
    assert row(FULL, "Description") == ["Tables and charts."]
    assert row(FULL, "Opis", "pl") == ["Tabele i wykresy."]
    assert row(FULL, "Sposób oceny", "pl") == ["Klausur (język: niemiecki)"]
    assert row(FULL, "Assessment") == ["Klausur (in German)"]
    unknown = stating(assessment={"und": "egzamin"})
    assert row(unknown, "Assessment") == ["egzamin"]


def test_outcomes_are_told_apart_and_their_language_once() -> None:
    assert row(FULL, "Learning outcomes") == ["sum a column; draw a chart, and read it"]
    english = stating(outcomes=(LearningOutcome({"en": "a"}), LearningOutcome({"en": "b"})))
    assert row(english, "Efekty uczenia się", "pl") == ["a; b (język: angielski)"]
    mixed = ["dodaje kolumnę; draw a chart, and read it (język: angielski)"]
    assert row(FULL, "Efekty uczenia się", "pl") == mixed
    assert row(stating(outcomes=()), "Learning outcomes") == ["not stated by the provider"]


def test_workload_says_what_is_stated_and_what_was_worked_out() -> None:
    stated = "2 ECTS credits (stated by the provider)"
    out = "50 hours (worked out from the record)"
    other = "4 credits of CATS, which is not ECTS (stated by the provider)"
    assert row(FULL, "Workload") == [f"{stated}, {out}, {other}"]
    alone = offer(ects=Decimal(2), hours=Decimal(60))
    assert row(alone, "Workload") == ["2 ECTS credits, 60 hours (stated by the provider)"]
    assert row(alone, "Nakład pracy", "pl") == ["2 punkty ECTS, 60 godzin (podaje organizator)"]


def test_the_length_is_stated_or_worked_out_from_the_dates() -> None:
    assert row(FULL, "Length") == ["10 weeks, 5 hours a week (stated by the provider)"]
    dated = offer(start=DAY, end=DAY + timedelta(20))
    assert row(dated, "Length", today=DAY) == ["3 weeks (worked out from the record)"]
    weekly = offer(weeks=Decimal(3), hours=Decimal(10))
    told = "3 weeks (stated by the provider), 3.3 hours a week (worked out from the record)"
    assert row(weekly, "Length") == [told]


def test_levels_name_their_framework_and_difficulty_is_no_level() -> None:
    assert row(FULL, "Level") == ["EQF 5, level 5 of PRK, short cycle of higher education"]
    (told,) = row(FULL, "Difficulty")
    assert told.startswith("“beginner”")
    assert "not an EQF level" in told
    assert row(stating(eqf_level=None, national_level=None, cycle=None), "Level") == [
        "not stated by the provider"
    ]


def test_the_next_run_comes_first_and_further_ones_are_named() -> None:
    assert row(FULL, "Start") == ["1 June 2026"]
    assert row(FULL, "Apply until") == ["20 May 2026"]
    begun = "1 March 2026 (already begun, you can still join)"
    assert row(FULL, "Further start dates") == [f"{begun}, 1 October 2026"]
    assert row(FULL, "Further start dates", today=date(2026, 9, 1)) == []
    assert row(offer(start=LATER), "Further start dates") == []


def test_the_run_of_a_card_is_the_one_that_was_asked_for() -> None:
    autumn = Criteria(start=(date(2026, 9, 1), None))
    shown = short_card(FULL, None, autumn, "en", LATER)
    told = dict(rows(shown))
    assert told["Start"] == "1 October 2026"
    assert told["Further start dates"].endswith("1 June 2026")
    assert any(reason.fields.get("day") == date(2026, 10, 1) for reason in shown.reasons)


def test_a_price_has_its_currency_and_what_it_includes() -> None:
    assert row(FULL, "Price") == ["PLN 400; this includes: materials"]
    assert row(FULL, "Cena", "pl") == ["400 zł; obejmuje: materiały"]
    free = offer(price=Price(Decimal(0), "JPY"))
    assert row(free, "Price") == ["free of charge"]


def test_quality_assurance_names_its_owner_scope_agency_and_end() -> None:
    (of_school,) = row(FULL, "Quality assurance of the provider")
    for part in (
        "Akredytacja instytucji (in Polish)",
        "assessed by Agencja A",
        "fields of study (ISCED-F) 061, 0413",
        "EQF level 4, 5",
        "places: Poland, PL21",
        "valid from 1 January 2024 to 31 December 2028",
        "https://example.org/decision",
    ):
        assert part in of_school
    (of_credential,) = row(FULL, "Quality assurance of this credential")
    assert of_credential == "programme accreditation; what it covers is not stated"
    (of_body,) = row(FULL, "Quality assurance of the awarding body")
    assert "no longer valid: it ended on 31 December 2025" in of_body


def test_stacking_names_who_decides_and_promises_nothing() -> None:
    first, second = row(FULL, "May count towards")
    assert first.split("; ") == [
        "Diploma in Data",
        "2 ECTS credits could be counted",
        "University of B decides, it is not automatic",
    ]
    assert second.startswith("larger-2; the organisation that would accept it decides")
    assert "after an interview" in second
    known = card(FULL, into={"larger-1": "Dyplom"})
    assert ("May count towards", first.replace("Diploma in Data", "Dyplom")) in rows(known)


@pytest.mark.parametrize(
    ("alone", "told"),
    [
        (True, Term("term-stand-alone")),
        (False, Term("term-stackable")),
        (None, UNSTATED),
    ],
)
def test_a_credential_may_be_said_to_stand_alone(alone: bool | None, told: Term) -> None:
    shown = card(stating(stacks_into=(), stand_alone=alone))
    assert [f.value for f in shown.facts if f.label == Term("term-element-stacking")] == [told]


def test_who_awards_where_and_for_whom() -> None:
    assert row(FULL, "Awarding body") == ["University of B, Ireland"]
    assert row(FULL, "Country of the provider") == ["PL21, Poland"]
    assert row(FULL, "Form") == ["partly online, partly in person, Kraków, małopolskie, Poland"]
    assert row(FULL, "Required age") == ["18 to 67"]
    assert row(replace(FULL, max_age=None), "Wymagany wiek", "pl") == ["od 18 lat"]
    assert row(FULL, "For whom") == ["people who work in an office"]
    assert row(FULL, "Funding") == ["Baza Usług Rozwojowych (in Polish)"]
    assert row(FULL, "Format of the credential") == ["EDC, PDF"]


def test_the_source_and_its_dates_stand_on_the_card() -> None:
    changed, kept = "last changed at the source: 2 January 2026", "1 March 2026"
    assert row(FULL, "Source of the record") == [
        f"school; {changed}; last updated in this catalogue: {kept}"
    ]
    (sample,) = row(
        replace(FULL, source=SAMPLE, modified=None, updated=None), "Source of the record"
    )
    assert sample == "an invented example, not a real offer"
    assert row(FULL, "More pages") == ["Plan: https://example.org/plan; https://example.org/faq"]


def test_a_short_card_leaves_out_what_is_not_stated() -> None:
    shown = short_card(offer(price=Decimal(9)), Match("title", "x"), Criteria(), "en", DAY)
    assert rows(shown) == [("Price", "€9")]


def test_rows_to_compare_by_are_the_same_for_every_offer() -> None:
    def labels(one: Offer) -> list[Term]:
        return [fact.label for fact in deciding(one, Criteria(), "en", LATER)]

    assert labels(FULL) == labels(offer()) == labels(offer(runs=(Run(), Run(LATER))))


def test_a_card_names_the_provider_in_the_learners_language() -> None:
    for language, name in (("en", "Vocational School"), ("pl", "Szkoła Zawodowa")):
        shown = rendering.extras(Words.load(language), Answer(cards=(card(FULL),)))
        assert shown["offers"][0]["provider"] == name
        assert name in shown["sources"][0]["title"]


def test_a_region_of_a_body_and_a_country_stand_beside_its_name() -> None:
    told = {fact.label.key: fact.value for fact in card(FULL).facts}
    assert told["term-element-awarding-body"] == Listing(
        ("University of B", Named("country", "IE"))
    )


def test_names_of_esco_are_shown_with_their_source() -> None:
    label = "Where names of skills come from"
    told = "This service uses the ESCO classification of the European Commission."
    assert row(FULL, label) == [told]
    assert row(stating(skills=(Skill("reading charts"),)), label) == []
