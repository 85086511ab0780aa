"""Checking the whole catalogue, or the part of one source or provider."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import msgspec
from sqlalchemy import Engine

from guidance.catalogue.checking import amounts, dates, doubles, links, texts
from guidance.catalogue.checking.findings import Finding, Kind, Wrong
from guidance.catalogue.checking.reading import Read, offers, reading
from guidance.catalogue.checking.spool import Spool
from guidance.catalogue.search.keys import fold
from guidance.completeness import DECIDING, MANDATORY, OPTIONAL, Completeness, completeness
from guidance.vocabulary import Offer

GROUPS = {"mandatory": MANDATORY, "optional": OPTIONAL, "deciding": DECIDING}
TALLIES = "SELECT provider, data FROM tally"


@dataclass(frozen=True, slots=True)
class Asked:
    """What to check: all, or the offers of one source, of one provider.

    ``languages`` (ISO 639-1) are those of the service, in which texts should be. ``links`` tells
    whether addresses are gathered to be visited; ``tick`` is called with the number of offers.
    """

    today: date
    languages: Sequence[str]
    source: str | None = None
    provider: str | None = None
    links: bool = False
    tick: Callable[[int], None] | None = None

    def covers(self, offer: Offer) -> bool:
        """Whether an offer is to be checked."""
        if self.source is not None and offer.source != self.source:
            return False
        # One name in large and small letters is one provider.
        return self.provider is None or fold(offer.provider.name) == fold(self.provider)


class Tally(msgspec.Struct):
    """What one provider's records state: of ``offers`` that are not withdrawn, by element.

    ``stated`` holds, for each of mandatory, optional and deciding, how many state each element.
    """

    provider: int
    name: str = ""
    country: str | None = None
    offers: int = 0
    withdrawn: int = 0
    stated: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)

    def add(self, found: Completeness) -> None:
        """Counts one record."""
        self.offers += 1
        parts = (found.mandatory, found.optional, found.deciding)
        for group, elements in zip(GROUPS, parts, strict=True):
            counted = self.stated.setdefault(group, dict.fromkeys(GROUPS[group], 0))
            for element in elements:
                counted[element.name] += element.stated

    @property
    def share(self) -> float:
        """The share of the mandatory elements that are stated, from 0 to 1; 1 without offers."""
        stated = sum(self.stated.get("mandatory", {}).values())
        return stated / (self.offers * len(MANDATORY)) if self.offers else 1.0


def check(engine: Engine, spool: Spool, asked: Asked) -> None:
    """Checks the catalogue and leaves findings, tallies and addresses in the spool.

    Raises CatalogueUnavailable.
    """
    with reading(engine) as connection:
        read = _ticked(offers(connection), asked.tick)
        for provider, group in groupby(read, key=lambda one: one.provider):
            tally = Tally(provider)
            for one in group:
                _take(spool, one, asked, tally)
            if tally.offers or tally.withdrawn:
                row = (provider, fold(tally.name), tally.share, msgspec.json.encode(tally))
                spool.put("tally", [row])
    for double, _other, wrong in doubles.pairs(spool):
        finding = Finding(double.id, double.titles[0], double.name, double.source, wrong)
        spool.find(double.provider, double.number, finding)
    spool.finish()


def _ticked(read: Iterable[Read], tick: Callable[[int], None] | None) -> Iterator[Read]:
    for number, one in enumerate(read, 1):
        if tick is not None:
            tick(number)
        yield one


def _take(spool: Spool, read: Read, asked: Asked, tally: Tally) -> None:
    """Checks one offer. One that is not asked for may still be the double of one that is."""
    offer, in_scope = read.offer, asked.covers(read.offer)
    if offer.withdrawn is None:
        doubles.keep(spool, doubles.sketch(read, in_scope=in_scope))
    if not in_scope:
        return
    tally.name, tally.country = offer.provider.name, offer.provider.country
    for wrong in _wrong(offer, asked, tally):
        title = offer.credential.title
        finding = Finding(offer.id, title, offer.provider.name, offer.source, wrong)
        spool.find(read.provider, read.number, finding)
    if asked.links and offer.withdrawn is None:
        links.keep(spool, read)


def _wrong(offer: Offer, asked: Asked, tally: Tally) -> Iterator[Wrong]:
    if offer.withdrawn is not None:
        tally.withdrawn += 1
        yield Wrong(Kind.WITHDRAWN, "record", {"day": offer.withdrawn})
        return
    found = completeness(offer)
    tally.add(found)
    for element in found.mandatory:
        if not element.stated:
            yield Wrong(Kind.MISSING, element.name)
    for element in found.deciding:
        if not element.stated:
            yield Wrong(Kind.WANTED, element.name)
    yield from dates.check(offer, asked.today)
    yield from amounts.check(offer)
    yield from texts.check(offer, asked.languages)


def tallies(spool: Spool, order: str = "folded") -> Iterator[Tally]:
    """The providers' tallies, by name, or the worst first (``share``)."""
    decoder = msgspec.json.Decoder(Tally)
    for row in spool.run(f"{TALLIES} ORDER BY {order}, folded, provider"):
        yield decoder.decode(bytes(row[1]))  # type: ignore[call-overload]
