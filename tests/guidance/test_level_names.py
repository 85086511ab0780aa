"""Levels as learners type them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.level_names import MOST, mentioned
from guidance.national_levels import Named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("PRK 5", Named("5", "PL", "PRK")),
        ("poziom 5 PRK", Named("5", "PL", "PRK")),
        ("piąty poziom Polskiej Ramy Kwalifikacji", Named("5", "PL", "PRK")),
        ("Polish level 5", Named("5", "PL")),
        ("level 5 in Poland", Named("5", "PL")),
        ("What EQF level is SCQF 8?", Named("8", "GB", "SCQF")),
        ("Scottish level 8", Named("8", "GB", "SCQF")),
        ("szkocki poziom 8", Named("8", "GB", "SCQF")),
        ("Irish level 6", Named("6", "IE")),
        ("NFQ 6", Named("6", "IE", "NFQ")),
        ("Irish level 6 / NFQ 6", Named("6", "IE", "NFQ")),
        ("Northern Irish level 4", Named("4", "GB", "RQF")),
        ("DQR 5", Named("5", "DE", "DQR")),
        ("DQR-Niveau 5", Named("5", "DE", "DQR")),
        ("poziom 4 w Niemczech", Named("4", "DE")),
        ("level five in Malta", Named("5", "MT")),
        ("entry level 3 England", Named("e3", "GB", "RQF")),
        ("HKO 4.2", Named("4.2", "HR", "HKO")),
        ("CyQF 5c", Named("5c", "CY", "CyQF")),
        ("NLQF 4+", Named("4+", "NL", "NLQF")),
        ("poziom VI PRK", Named("6", "PL", "PRK")),
        ("ERK 5", Named("5", framework="EQF")),
        ("EQF level 5", Named("5", framework="EQF")),
        ("level 5", Named("5")),
        ("Slovenian SQF level 6 in EQF?", Named("6", "SI", "SOK")),
        ("Słoweński poziom 5 a EQF?", Named("5", "SI")),
        ("EQF level 5 in Slovenia", Named("5", framework="EQF")),
        ("Which EQF level is the Indian NSQF level 5?", Named("5", "IN")),
        ("Niveau 6 in Deutschland", Named("6", "DE")),
        ("Чи це рівень? level 6 in Ukraine", Named("6", "UA")),
    ],
)
def test_a_level_is_named(text: str, named: Named) -> None:
    assert mentioned(text).levels == (named,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 ECTS in Poland",
        "level B2 English",
        "I need 3 levels",
        "studia drugiego stopnia w Polsce",
        "level 2024",
        "poziom 5,5",
        "level 13 in Ireland",
        "one course in Ireland, what level?",
    ],
)
def test_what_is_no_level_is_none(text: str) -> None:
    assert mentioned(text).levels == ()


def test_levels_of_two_countries() -> None:
    found = mentioned("poziom 5 w Polsce a poziom 6 w Irlandii")
    assert found.levels == (Named("5", "PL"), Named("6", "IE"))
    assert found.others == ()


def test_two_levels_of_one_country() -> None:
    found = mentioned("What are Irish levels 6 and 7?")
    assert found.levels == (Named("6", "IE"), Named("7", "IE"))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("What is Polish level 5 in Ireland?", (("IE", ""),)),
        ("EQF 5 in Scotland", (("GB", "SCQF"),)),
        ("ERK 5 to jaki poziom w Szkocji?", (("GB", "SCQF"),)),
        ("co oznacza poziom 6 PRK w Niemczech?", (("DE", ""),)),
    ],
)
def test_where_it_is_to_be_compared(text: str, others: tuple[tuple[str, str], ...]) -> None:
    assert mentioned(text).others == others


@given(st.text(alphabet="level 123 VIXpoziom PRKw,./-EQFnfq", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    found = mentioned(text)
    assert len(found.levels) <= MOST
    assert all(named.number for named in found.levels)


def test_long_texts_cost_little() -> None:
    started = time.perf_counter()
    mentioned("level 5 and " * 50_000)
    assert time.perf_counter() - started < 1
