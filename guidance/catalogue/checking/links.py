"""The addresses that records name, and which of them lead nowhere."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from guidance.catalogue.checking.findings import Finding, Wrong
from guidance.catalogue.checking.reading import Read
from guidance.catalogue.checking.spool import Row, Spool
from guidance.catalogue.checking.visiting import Dead, Manners, Visitor, host_of

# Each address once, so many of a host, and the hosts in turn: none takes another's share.
CHOSEN = """
SELECT url, host FROM (
    SELECT url, host, row_number() OVER (PARTITION BY host ORDER BY url) AS turn
    FROM (SELECT DISTINCT url, host FROM address))
WHERE turn <= ? ORDER BY turn, host LIMIT ?
"""
NAMING = "SELECT provider, number, offer, title, name, source, element FROM address WHERE url = ?"


@dataclass(frozen=True, slots=True)
class Visits:
    """How many different addresses there are, and how many of them were visited."""

    addresses: int = 0
    visited: int = 0


def keep(spool: Spool, read: Read) -> None:
    """Keeps the addresses of a record."""
    offer = read.offer
    named = [("page", offer.url), *(("further page", link.url) for link in offer.links)]
    rows: Iterator[Row] = (
        (
            url, host_of(url), read.provider, element, read.number, offer.id,
            offer.credential.title, offer.provider.name, offer.source,
        )
        for element, url in named
        if url
    )  # fmt: skip
    spool.put("address", rows)


def visit(spool: Spool, manners: Manners) -> Visits:
    """Visits the addresses that were kept and adds what is wrong with them to the findings."""
    spool.run("CREATE INDEX IF NOT EXISTS address_url ON address (url, host)")
    counted = next(spool.run("SELECT count(DISTINCT url) FROM address"))[0]
    chosen: dict[str, list[str]] = {}
    for url, host in spool.run(CHOSEN, (manners.per_host, manners.total)):
        chosen.setdefault(str(host), []).append(str(url))
    visited = asyncio.run(Visitor(manners).visit(chosen))
    for url, dead in visited.items():
        _note(spool, url, dead)
    return Visits(int(str(counted)), len(visited))


def _note(spool: Spool, url: str, dead: Dead | None) -> None:
    if dead is None:
        return
    for provider, number, offer, title, name, source, element in list(spool.run(NAMING, (url,))):
        wrong = Wrong(dead.kind, str(element), {"url": url, **dead.values})
        finding = Finding(str(offer), str(title), str(name), str(source), wrong)
        spool.find(int(str(provider)), int(str(number)), finding)
