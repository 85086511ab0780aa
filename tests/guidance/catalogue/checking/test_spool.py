"""What a check gathers on disk."""

from __future__ import annotations

import sqlite3
from datetime import date
from decimal import Decimal

import pytest

from guidance.catalogue.checking import spool
from guidance.catalogue.checking.findings import Finding, Kind, Topic, Value, Wrong, topic
from guidance.errors import CatalogueUnavailable


def finding(name: str, kind: Kind = Kind.AGES, element: str = "age") -> Finding:
    return Finding(name, "T", "P", "s", Wrong(kind, element, {"least": 1}))


def test_values_come_back_as_they_were() -> None:
    values: dict[str, Value] = {"a": "ż", "b": 3, "c": Decimal("2.50"), "d": date(2026, 2, 3)}
    assert spool.unpacked(spool.packed(values)) == values


def test_findings_come_by_provider_kind_element_and_offer() -> None:
    with spool.opened() as kept:
        for provider, number, one in (
            (2, 1, finding("a")),
            (1, 3, finding("c")),
            (1, 2, finding("b")),
            (1, 3, finding("c", Kind.MISSING, "title")),
        ):
            kept.find(provider, number, one)
        kept.finish()
        order = [(one.offer, one.wrong.kind) for one in kept.findings()]
        assert order == [
            ("c", Kind.MISSING),
            ("b", Kind.AGES),
            ("c", Kind.AGES),
            ("a", Kind.AGES),
        ]
        assert [one.offer for one in kept.findings(2)] == ["a"]
        assert kept.counts() == {"missing": 1, "amounts": 3}
        assert kept.counts(2) == {"amounts": 1}
        groups = [(one.offer, one.wrong.kind, number) for one, number in kept.groups()]
        assert groups == [("c", Kind.MISSING, 1), ("a", Kind.AGES, 3)]


def test_a_failing_disk_is_one_sentence() -> None:
    with pytest.raises(CatalogueUnavailable, match="no room"), spool.opened():
        raise sqlite3.OperationalError("database or disk is full")


def test_every_kind_has_its_topic() -> None:
    assert {topic(kind) for kind in Kind} == set(Topic)
    assert topic(Kind.DOUBLE_SOURCES) is Topic.DOUBLE
    assert topic(Kind.LANGUAGE_NONE) is Topic.LANGUAGES
    assert topic(Kind.LINK_WRONG) is Topic.LINKS
    assert topic(Kind.PRICE_MANY) is Topic.AMOUNTS
