"""The sample catalogue: what it holds, and that its dates never go stale."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample, refresh, write_dated
from guidance.catalogue.store import Catalogue
from guidance.vocabulary import Mode, Offer, Standing
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write

EU = """
AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
"""


@pytest.fixture(scope="module")
def offers(sample_sqlite: Engine) -> tuple[Offer, ...]:
    """Every offer of the sample."""
    return Catalogue(sample_sqlite).offers(f"sample-{at:03}" for at in range(1, 400))


def test_it_is_large_and_varied_enough(offers: tuple[Offer, ...], sample_sqlite: Engine) -> None:
    assert len(offers) == Catalogue(sample_sqlite).stats(DAY).offers >= 150
    assert len({offer.provider.name for offer in offers}) >= 15
    assert len({offer.provider.country for offer in offers} & set(EU.split())) >= 8
    assert {offer.credential.eqf_level for offer in offers} >= set(range(2, 8))
    assert {offer.mode for offer in offers} >= set(Mode)
    prices = {offer.price.amount for offer in offers if offer.price is not None}
    assert 0 in prices
    assert max(prices) >= 1000


def test_it_is_marked_as_a_sample(offers: tuple[Offer, ...]) -> None:
    assert all(offer.provider.name.endswith("(sample)") for offer in offers)
    assert all((offer.url or "").startswith("https://example.org/") for offer in offers)
    assert {offer.source for offer in offers} == {"sample"}


def test_it_is_written_in_both_languages(offers: tuple[Offer, ...]) -> None:
    both = [o for o in offers if {"en", "pl"} <= set(o.titles) & set(o.descriptions)]
    assert 0.9 < len(both) / len(offers) < 1, "a few are in one language only, as real ones are"
    for language in ("en", "pl"):
        assert all(offer.title(language) and offer.description(language) for offer in offers)
    assert all(offer.credential.outcomes for offer in offers)


def test_it_holds_the_cases_that_mislead(offers: tuple[Offer, ...]) -> None:
    standings = Counter(offer.standing(DAY) for offer in offers)
    assert all(standings[s] for s in (Standing.FULL, Standing.CLOSED, Standing.STARTED))
    assert standings[Standing.OPEN] > len(offers) * 0.7
    assert {bool(offer.provider.quality) for offer in offers} == {True, False}
    assert any(len(offer.runs) > 1 for offer in offers)
    assert any(not offer.runs for offer in offers)
    assert any(o.credential.hours and o.credential.ects is None for o in offers)
    assert any(offer.price is None for offer in offers)
    levels: dict[str, set[int | None]] = {}
    for offer in offers:
        levels.setdefault(offer.credential.title, set()).add(offer.credential.eqf_level)
    assert any(len(found) > 1 for found in levels.values())


def test_it_holds_chains_that_lead_to_offers_that_exist(offers: tuple[Offer, ...]) -> None:
    into = {offer.id: [one.into for one in offer.credential.stacks_into] for offer in offers}
    assert all(target in into for targets in into.values() for target in targets)
    starts = set(into) - {target for targets in into.values() for target in targets}
    chains = [start for start in starts if any(into[target] for target in into[start])]
    assert len(chains) >= 3


def test_workload_and_credits_agree_but_for_one_slip(offers: tuple[Offer, ...]) -> None:
    stated = [(offer.id, offer.credential.hours, offer.credential.ects) for offer in offers]
    per_credit = {name: hours / ects for name, hours, ects in stated if hours and ects}
    odd = [name for name, hours in per_credit.items() if not Decimal(20) <= hours <= Decimal(32)]
    assert odd == ["sample-086"]


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2031, 12, 31)])
def test_its_dates_are_counted_from_the_day_of_import(tmp_path: Path, day: date) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'c.db'}")
    schema.upgrade(engine)
    report = import_sample(engine, day)
    assert report.refused == 0
    # One slip is meant to be found; the other lies beyond what is usual, as some real ones do.
    assert [note.record for note in report.notes] == ["sample-004", "sample-086"]
    first, later = reading(engine).offer("sample-001").runs
    assert (first.start, first.deadline) == (day + timedelta(21), day + timedelta(16))
    assert (later.start, later.deadline) == (day + timedelta(105), day + timedelta(100))
    assert (first.seats_left, later.seats_left) == (38, 43)
    engine.dispose()


def test_it_is_an_ordinary_file_without_relative_dates(tmp_path: Path) -> None:
    write_dated(tmp_path / "offers.csv", DAY)
    content = (tmp_path / "offers.csv").read_text(encoding="utf-8")
    assert (DAY + timedelta(21)).isoformat() in content
    assert ",+21," not in content


def test_it_is_renewed_once_a_day(catalogue_url: str) -> None:
    first = refresh(catalogue_url, DAY)
    assert first is not None
    assert first.refused == 0
    assert refresh(catalogue_url, DAY) is None
    tomorrow = DAY + timedelta(1)
    again = refresh(catalogue_url, tomorrow)
    assert again is not None
    engine = open_engine(catalogue_url)
    assert reading(engine).stats(tomorrow).offers == first.saved == again.saved
    moved = reading(engine).offer("sample-001")
    assert (moved.updated, moved.first_seen) == (tomorrow, DAY)
    engine.dispose()


def test_an_operators_own_catalogue_is_left_alone(engine: Engine, tmp_path: Path) -> None:
    take(engine, write(tmp_path / "own.csv", row()), "school")
    url = engine.url.render_as_string(hide_password=False)
    assert refresh(url, DAY) is None
    assert reading(engine).stats(DAY).offers == 1
