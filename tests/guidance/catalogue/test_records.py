"""Records that were read lately, and all records one by one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, event, insert, update

from guidance.catalogue import records, tables
from guidance.catalogue.records import BATCH, Records
from guidance.vocabulary import Organisation
from tests.guidance.catalogue.conftest import DAY, reading
from tests.guidance.catalogue.states import save
from tests.guidance.offers import offer

LATER = DAY + timedelta(9)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Offers of two sources, one of them withdrawn."""
    save(engine, "one", [offer(f"m-{at:04}") for at in range(2 * BATCH)])
    save(engine, "two", [offer("x"), offer("gone")])
    save(engine, "two", [offer("x")], whole=True)
    return engine


def test_all_offers_come_in_order_but_for_the_withdrawn(filled: Engine) -> None:
    names = [f"m-{at:04}" for at in range(2 * BATCH)]
    with filled.connect() as connection:
        found = list(records.all_offers(connection))
        assert [one.id for one in found] == [*names, "x"]
        assert [one.id for one in records.all_offers(connection, "two")] == ["x"]
        assert list(records.all_offers(connection, "nobody")) == []
    assert found[-1] == reading(filled).offer("x")


def test_what_is_at_hand_is_not_read_again(filled: Engine) -> None:
    kept = Records()
    with filled.connect() as connection:
        numbers = kept.numbers(connection, 1, ["x", "none", "gone"])
        assert set(numbers) == {"x", "gone"}
        first = kept.offers(connection, 1, [*numbers.values(), 999_999])
        heard: list[str] = []
        event.listen(filled, "before_cursor_execute", lambda *given: heard.append(given[2]))
        assert kept.offers(connection, 1, list(numbers.values())) == first
        assert heard == []
        kept.offers(connection, 2, list(numbers.values()))
        assert heard


def test_what_a_source_confirms_was_updated_on_that_day(filled: Engine) -> None:
    own = tables.SourceRow
    with filled.begin() as connection:
        connection.execute(insert(own).values(name="two", confirmed=LATER))
        connection.execute(insert(own).values(name="one", confirmed=None))
    found = reading(filled).offers(["x", "gone", "m-0000"])
    assert [one.updated for one in found] == [LATER, DAY, DAY]
    with filled.begin() as connection:
        connection.execute(update(own).values(confirmed=DAY - timedelta(9)))
    assert reading(filled).offer("x").updated == DAY


def test_one_name_in_two_countries_is_the_first_one(engine: Engine) -> None:
    rows = [offer("a", school="Akademia", country="PL"), offer("b", school="Akademia")]
    save(engine, "s", rows)
    kept = Records()
    with engine.connect() as connection:
        (number,) = kept.providers(connection, 1).values()
    assert reading(engine).provider_named("Akademia") == Organisation("Akademia", "PL")
    assert number == 1
