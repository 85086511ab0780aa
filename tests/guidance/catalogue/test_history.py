"""What imports changed, field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine

from guidance.catalogue import history, upkeep
from guidance.catalogue.importing import remove_source, writing
from guidance.vocabulary import Mode, Offer, Run
from tests.guidance.catalogue.conftest import DAY
from tests.guidance.catalogue.states import save
from tests.guidance.offers import offer

LATER = DAY + timedelta(9)


def told(engine: Engine, source: str | None = None, most: int = 50) -> list[tuple[str, str]]:
    """The latest changes: which offer, and what became of it."""
    with engine.connect() as connection:
        return [(one.offer, one.kind) for one in history.latest(connection, source, most)]


def fields(engine: Engine) -> dict[str, list[Any]]:
    """The fields of the very latest change."""
    with engine.connect() as connection:
        return history.latest(connection, None, 1)[0].fields


def test_an_empty_catalogue_has_no_history(engine: Engine) -> None:
    assert told(engine) == []


def test_every_kind_of_change_is_told_the_latest_first(engine: Engine) -> None:
    one, two, three = offer("a"), offer("b"), offer("c")
    save(engine, "s", [one, two])
    save(engine, "s", [offer("a", "Inne"), three], whole=True)
    save(engine, "other", [offer("x")])
    save(engine, "s", [offer("a", "Inne"), two, three], whole=True)
    expected = [
        ("b", "returned"), ("x", "new"), ("a", "changed"), ("b", "withdrawn"), ("c", "new"),
        ("a", "new"), ("b", "new"),
    ]  # fmt: skip
    assert told(engine) == expected
    assert told(engine, most=3) == expected[:3]
    assert told(engine, "other") == [("x", "new")]
    assert told(engine, "s", 2) == [("b", "returned"), ("a", "changed")]
    assert told(engine, "nobody") == []


FULL = offer("a", ects=Decimal(2), start=DAY, price=Decimal(5), languages=("pl",), country="PL")


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (replace(FULL, place="Łódź"), {"place": [None, "Łódź"]}),
        (replace(FULL, price=None), {"price": [{"amount": "5", "currency": "EUR", "includes": {}},
                                               None]}),
        (replace(FULL, languages=("pl", "en")), {"languages": [["pl"], ["pl", "en"]]}),
        (replace(FULL, credential=replace(FULL.credential, ects=Decimal(3))),
         {"credential.ects": ["2", "3"]}),
        (replace(FULL, provider=replace(FULL.provider, country="DE")),
         {"provider.country": ["PL", "DE"]}),
        (replace(FULL, runs=(*FULL.runs, Run(LATER))), None),
        (replace(FULL, titles={"en": "Sheets"}, mode=Mode.ONLINE),
         {"titles": [{}, {"en": "Sheets"}], "mode": [None, "online"]}),
    ],
)  # fmt: skip
def test_a_change_is_told_field_by_field(
    engine: Engine, after: Offer, changed: dict[str, list[Any]] | None
) -> None:
    save(engine, "s", [FULL])
    save(engine, "s", [after], day=LATER)
    found = fields(engine)
    if changed is None:
        assert [len(runs) for runs in found.pop("runs")] == [1, 2]
        changed = {}
    assert found == changed


def test_what_returns_as_it_was_has_no_changed_fields(engine: Engine) -> None:
    save(engine, "s", [FULL, offer("b")])
    save(engine, "s", [offer("b")], whole=True)
    assert fields(engine) == {}
    save(engine, "s", [FULL, offer("b")], whole=True)
    assert (told(engine, most=1), fields(engine)) == ([("a", "returned")], {})
    save(engine, "s", [offer("b")], whole=True)
    save(engine, "s", [replace(FULL, place="Łódź"), offer("b")], whole=True)
    assert fields(engine) == {"place": [None, "Łódź"]}


def test_an_import_that_changes_nothing_is_not_told(engine: Engine) -> None:
    save(engine, "s", [FULL])
    save(engine, "s", [FULL], whole=True, day=LATER)
    assert told(engine) == [("a", "new")]


def test_the_history_of_a_removed_source_goes_with_it(engine: Engine) -> None:
    save(engine, "s", [FULL])
    save(engine, "s", [replace(FULL, place="Łódź")])
    save(engine, "other", [offer("x")])
    remove_source(engine, "s")
    with writing(engine) as connection:
        upkeep.make_search_anew(connection)
    assert told(engine) == [("x", "new")]
    save(engine, "s", [FULL])
    assert told(engine) == [("a", "new"), ("x", "new")]
