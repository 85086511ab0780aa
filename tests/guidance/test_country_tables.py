"""Every row of the tables on frameworks, levels and workload says where it comes from."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from guidance.knowledge.store import Row, table
from guidance.national_levels import EQF_LEVELS, frameworks, levels
from tests.rooms.ftl import by_key

TABLES = ("frameworks", "framework_levels", "workload")
ROWS = [(name, row) for name in TABLES for row in table(name)]
EU = """
AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
"""
EEA = {*EU.split(), "IS", "LI", "NO"}
NEIGHBOURS = {"CH", "GB", "UA", "TR"}


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_every_row_has_its_provenance(name: str, row: Row) -> None:
    told = row.provenance
    assert all(f"source-{told.source}" in by_key(language) for language in ("en", "pl"))
    assert told.status in {"verified", "general"}
    assert told.verified < told.review
    assert told.place
    assert len(row.country) == 2
    assert row.country.isupper()


def test_every_country_of_the_eea_and_its_neighbours_has_a_framework() -> None:
    assert {row.country for row in table("frameworks")} >= EEA | NEIGHBOURS


def test_every_country_of_the_eea_has_levels() -> None:
    assert {row.country for row in table("framework_levels")} >= EEA


def test_every_country_with_levels_has_a_framework() -> None:
    for country in {row.country for row in table("framework_levels")}:
        assert frameworks(country)
        assert len({level.framework for level in levels(country)}) <= len(frameworks(country))


def test_levels_are_of_the_eqf_and_there_once() -> None:
    counted = Counter((row.country, row.fields["national"]) for row in table("framework_levels"))
    assert set(counted.values()) == {1}
    assert {int(row.fields["eqf"]) for row in table("framework_levels")} == set(EQF_LEVELS)


def test_frameworks_have_pages_and_levels() -> None:
    for row in table("frameworks"):
        assert row.fields["url"].startswith("https://")
        assert 4 <= int(row.fields["levels"]) <= 12


def test_hours_of_a_credit_are_a_range() -> None:
    counted = Counter(row.country for row in table("workload"))
    assert set(counted.values()) == {1}
    for row in table("workload"):
        least, most = Decimal(row.fields["least"]), Decimal(row.fields["most"])
        assert 15 <= least <= most <= 40
