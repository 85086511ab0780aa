"""National levels stand for levels of the EQF by table; what it does not hold is not known."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.knowledge.store import table
from guidance.national_levels import (
    EQF_LEVELS,
    Named,
    elsewhere,
    frameworks,
    from_eqf,
    levels,
    levels_named,
    to_eqf,
)

COUNTRIES = sorted({row.country for row in table("framework_levels")})
# Neither referenced to the EQF, as far as known, nor in the table by another way.
UNREFERENCED = ("UA", "BA", "GE", "MD", "ME", "MK")


@pytest.mark.parametrize(
    ("country", "framework", "number", "eqf"),
    [
        ("PL", "PRK", "5", (5,)),
        ("IE", "NFQ", "6", (5,)),
        ("IE", "", "8", (6,)),
        ("IE", "NFQ", "10", (8,)),
        ("GB", "SCQF", "8", (5,)),
        ("GB", "RQF", "4", (5,)),
        ("GB", "RQF", "e3", (1,)),
        ("SI", "SOK", "5", (4,)),
        ("SI", "SOK", "6", (5,)),
        ("ES", "MECES", "2", (6,)),
        ("HR", "HKO", "4", (4,)),
        ("HR", "HKO", "4.2", (4,)),
        ("IS", "ISQF", "5", (6,)),
        ("NL", "NLQF", "4+", (4,)),
        ("DE", "dqr", "6", (6,)),
        ("CY", "CyQF", "5b", (5,)),
        ("CY", "", "7", (7,)),
        ("TR", "TYC", "3", (3,)),
    ],
)
def test_a_level_stands_for_one_of_the_eqf(
    country: str, framework: str, number: str, eqf: tuple[int, ...]
) -> None:
    assert to_eqf(Named(number, country, framework)) == eqf


@pytest.mark.parametrize(
    "named",
    [
        Named("5"),
        Named("5", "XX"),
        Named("9", "PL"),
        Named("1", "NO"),
        Named("2", "GB", "SCQF"),
        Named("1", "IS"),
        Named("", "PL"),
        Named("9", framework="EQF"),
        *(Named("5", country) for country in UNREFERENCED),
    ],
)
def test_what_the_table_does_not_hold_is_not_known(named: Named) -> None:
    assert to_eqf(named) == ()
    assert elsewhere(named, "PL") == ()


def test_a_level_of_the_eqf_is_itself() -> None:
    assert to_eqf(Named("5", framework="EQF")) == (5,)
    assert [one.label for one in elsewhere(Named("5", framework="EQF"), "IE")] == ["NFQ 6"]


def test_one_number_may_mean_several_levels_where_frameworks_differ() -> None:
    assert to_eqf(Named("8", "GB")) == (5, 8)
    assert elsewhere(Named("8", "GB"), "PL") == ()
    assert {one.framework for one in levels_named(Named("8", "GB"))} == {"RQF", "CQFW", "SCQF"}


def test_a_level_of_one_country_in_another() -> None:
    found = [one.label for one in elsewhere(Named("5", "PL", "PRK"), "GB", "SCQF")]
    assert found == ["SCQF 7", "SCQF 8"]


def test_a_number_is_no_part_of_a_longer_one() -> None:
    assert [one.label for one in levels_named(Named("1", "IE"))] == ["NFQ 1"]


@pytest.mark.parametrize("country", UNREFERENCED)
def test_a_framework_may_be_known_without_its_levels(country: str) -> None:
    assert frameworks(country)
    assert levels(country) == ()


@given(st.sampled_from(COUNTRIES), st.sampled_from(list(EQF_LEVELS)))
def test_there_and_back(country: str, eqf: int) -> None:
    for level in from_eqf(eqf, country):
        assert level.eqf == eqf
        assert to_eqf(Named(level.number, country, level.framework)) == (eqf,)


@given(st.text(max_size=8), st.sampled_from([*COUNTRIES, "", "UA", "zz"]), st.text(max_size=6))
def test_nothing_named_breaks_it(number: str, country: str, framework: str) -> None:
    found = to_eqf(Named(number, country, framework))
    assert set(found) <= set(EQF_LEVELS)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_higher_level_never_stands_for_a_lower_one(country: str) -> None:
    for framework in {level.framework for level in levels(country)}:
        named = levels(country, framework)
        for lower, higher in itertools.pairwise(named):
            assert lower.eqf <= higher.eqf, (lower.label, higher.label)
            assert lower.number != higher.number
