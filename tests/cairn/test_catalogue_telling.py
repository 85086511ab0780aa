"""Every kind of finding can be said in every language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cairn.catalogue import telling
from guidance.catalogue.checking.findings import FURTHER_ELEMENTS, Kind, Topic, Value, Wrong
from guidance.completeness import DECIDING, MANDATORY, OPTIONAL
from words import Words, languages

VALUES: dict[str, Value] = {
    **dict.fromkeys(("level", "expected", "days", "status"), 3),
    **dict.fromkeys(("ects", "hours", "per", "weeks", "amount", "least", "most"), Decimal("2.5")),
    **dict.fromkeys(("day", "start", "end", "deadline"), date(2026, 3, 1)),
    **dict.fromkeys(("languages", "languages_missing", "languages_wanted"), "pl en"),
    **dict.fromkeys(("text", "url", "word", "other_word", "other", "other_title"), "słowo"),
    **{"other_provider": "Szkoła", "other_source": "s", "currency": "PLN", "why": "spelling"},
}
WHYS = ("page", "dates", "title", "spelling", "provider", "description")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_said(language: str, kind: Kind) -> None:
    words, wrong = Words.load(language), Wrong(kind, "title", VALUES)
    for said in (telling.heading, telling.sentence, telling.advice):
        assert said(words, wrong).strip()


@pytest.mark.parametrize("language", languages())
def test_every_element_topic_and_reason_is_said(language: str) -> None:
    words = Words.load(language)
    for name in (*MANDATORY, *OPTIONAL, *DECIDING, *FURTHER_ELEMENTS):
        assert telling.element(words, name)
    for name in (*MANDATORY, *DECIDING):
        assert telling.advice(words, Wrong(Kind.MISSING, name))
    for topic in Topic:
        assert telling.topic(words, topic)
    said = {
        telling.sentence(words, Wrong(Kind.DOUBLE, "record", {**VALUES, "why": why}))
        for why in WHYS
    }
    assert len(said) == len(WHYS)


@pytest.mark.parametrize(
    ("days", "said"), [(1, "minął 1 dzień"), (2, "minęły 2 dni"), (5, "minęło 5 dni")]
)
def test_polish_counts_days(days: int, said: str) -> None:
    wrong = Wrong(Kind.EXPIRED, "dates", {"day": date(2026, 3, 1), "days": days})
    assert said in telling.sentence(Words.load("pl"), wrong)


def test_values_in_json_name_languages_one_by_one() -> None:
    wrong = Wrong(Kind.LANGUAGE_NONE, "record", {"languages": "de fr", "languages_wanted": "pl"})
    assert telling.plain(wrong) == {"languages": ["de", "fr"], "languages_wanted": ["pl"]}
