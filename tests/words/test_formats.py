"""Numbers, money, dates and names as a language writes them, and plural forms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from words import Words

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("en", date(2027, 3, 1), "1 March 2027"),
        ("pl", date(2027, 3, 1), "1 marca 2027"),
        ("en", date(2026, 12, 24), "24 December 2026"),
        ("pl", date(2026, 12, 24), "24 grudnia 2026"),
    ],
)
def test_a_day(language: str, value: date, written: str) -> None:
    assert Words.load(language).day(value) == written


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("en", 7, "7"),
        ("en", Decimal("2.5"), "2.5"),
        ("pl", Decimal("2.5"), "2,5"),
        ("pl", Decimal("2.50"), "2,5"),
        ("en", 12000, "12,000"),
        ("pl", 12000, f"12{SPACE}000"),
        ("en", 0, "0"),
    ],
)
def test_a_number(language: str, value: Decimal | int, written: str) -> None:
    assert Words.load(language).number(value) == written


@pytest.mark.parametrize(
    ("language", "value", "currency", "written"),
    [
        ("en", Decimal(250), "EUR", "€250"),
        ("en", Decimal("249.5"), "EUR", "€249.50"),
        ("pl", Decimal(250), "EUR", f"250{SPACE}€"),
        ("pl", Decimal("249.99"), "EUR", f"249,99{SPACE}€"),
        ("pl", Decimal(800), "PLN", f"800{SPACE}zł"),
        ("en", Decimal(800), "PLN", f"PLN{SPACE}800"),
        ("pl", Decimal(12500), "PLN", f"12{SPACE}500{SPACE}zł"),
        ("pl", Decimal("800.00"), "PLN", f"800{SPACE}zł"),
    ],
)
def test_an_amount(language: str, value: Decimal, currency: str, written: str) -> None:
    assert Words.load(language).money(value, currency) == written


def test_an_amount_without_a_currency_is_in_euros() -> None:
    assert Words.load("en").money(Decimal(5)) == "€5"


@pytest.mark.parametrize(
    ("language", "kind", "code", "written"),
    [
        ("en", "language", "pl", "Polish"),
        ("pl", "language", "pl", "polski"),
        ("pl", "language", "en", "angielski"),
        ("en", "country", "DE", "Germany"),
        ("pl", "country", "DE", "Niemcy"),
        ("pl", "country", "XQ", "XQ"),
        ("pl", "language", "xqx", "xqx"),
    ],
)
def test_a_name(language: str, kind: str, code: str, written: str) -> None:
    assert Words.load(language).name_of(kind, code) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0 godzin"),
        (1, "1 godzina"),
        (2, "2 godziny"),
        (4, "4 godziny"),
        (5, "5 godzin"),
        (12, "12 godzin"),
        (21, "21 godzin"),
        (22, "22 godziny"),
        (112, "112 godzin"),
        (Decimal("1.5"), "1,5 godziny"),
    ],
)
def test_polish_plural_forms(number: int | Decimal, written: str) -> None:
    assert Words.load("pl").say("term-workload-hours", hours=number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0 hours"), (1, "1 hour"), (2, "2 hours"), (Decimal("1.5"), "1.5 hours")],
)
def test_english_plural_forms(number: int | Decimal, written: str) -> None:
    assert Words.load("en").say("term-workload-hours", hours=number) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [(0, "there are no offers"), (1, "there is one offer"), (3, "there are 3 offers")],
)
def test_a_variant_for_one_number_wins_over_the_plural_form(count: int, written: str) -> None:
    assert written in Words.load("en").say("offers-provider", name="Academy", count=count)
