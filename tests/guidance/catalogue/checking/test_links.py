"""The addresses of records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from guidance.catalogue.checking import links, spool
from guidance.catalogue.checking.findings import Kind
from guidance.catalogue.checking.links import Visits
from guidance.catalogue.checking.reading import Read
from guidance.catalogue.checking.spool import Spool
from guidance.catalogue.checking.visiting import Dead, Manners, Visitor
from guidance.vocabulary import Link
from tests.guidance.offers import offer

Asked = dict[str, Sequence[str]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What would be visited, by host; every page of it is gone."""
    noted: Asked = {}

    async def visit(_: Visitor, chosen: Asked) -> dict[str, Dead | None]:
        noted.update(chosen)
        gone = Dead(Kind.LINK_GONE, {"status": "404"})
        return {url: gone for urls in chosen.values() for url in urls}

    monkeypatch.setattr(Visitor, "visit", visit)
    return noted


def keep(found: Spool, number: int, url: str, *further: str) -> None:
    made = replace(offer(f"o-{number}", url=url), links=tuple(map(Link, further)))
    links.keep(found, Read(1, number, made))


def test_each_address_is_visited_once_and_told_of_each_record(asked: Asked) -> None:
    with spool.opened() as found:
        keep(found, 1, "https://a.pl/1", "https://b.pl/x")
        keep(found, 2, "https://a.pl/1")
        assert links.visit(found, Manners()) == Visits(2, 2)
        said = [(one.offer, one.wrong.element, one.wrong.values["url"]) for one in found.findings()]
    assert asked == {"a.pl": ["https://a.pl/1"], "b.pl": ["https://b.pl/x"]}
    assert sorted(said) == [
        ("o-1", "further page", "https://b.pl/x"),
        ("o-1", "page", "https://a.pl/1"),
        ("o-2", "page", "https://a.pl/1"),
    ]


def test_no_more_are_visited_than_asked_for_and_every_host_has_its_turn(asked: Asked) -> None:
    with spool.opened() as found:
        for number in range(20):
            keep(found, number, f"https://large.pl/{number:02}")
        keep(found, 30, "https://small.pl/1")
        assert links.visit(found, Manners(per_host=5, total=4)) == Visits(21, 4)
        assert {host: len(urls) for host, urls in asked.items()} == {"large.pl": 3, "small.pl": 1}
        asked.clear()
        assert links.visit(found, Manners(per_host=5)) == Visits(21, 6)
        assert {host: len(urls) for host, urls in asked.items()} == {"large.pl": 5, "small.pl": 1}
