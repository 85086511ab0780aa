"""What a check found, ready to be shown in the terminal, as JSON or as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from cairn.catalogue import telling
from guidance.catalogue.checking import checks
from guidance.catalogue.checking.checks import Tally
from guidance.catalogue.checking.findings import Finding, Topic
from guidance.catalogue.checking.links import Visits
from guidance.catalogue.checking.spool import Spool
from words import Words


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one check, on disk, and the words to tell them in."""

    spool: Spool
    words: Words
    day: date
    visits: Visits | None = None

    def tallies(self, order: str = "folded") -> Iterator[Tally]:
        """The providers by name, or the least complete first (``share``)."""
        return checks.tallies(self.spool, order)

    def counts(self, tally: Tally | None = None) -> dict[str, int]:
        """Findings by topic, of one provider or of all, in the order of the topics."""
        found = self.spool.counts(tally.provider if tally else None)
        return {name.value: found[name] for name in Topic if name in found}

    def size(self) -> tuple[int, int, int]:
        """How many offers, withdrawn ones among them, and providers were checked."""
        offers = withdrawn = providers = 0
        for tally in self.tallies():
            offers += tally.offers + tally.withdrawn
            withdrawn += tally.withdrawn
            providers += 1
        return offers, withdrawn, providers

    def json(self) -> Iterator[str]:
        """All of it as one JSON object, in pieces: it may be larger than the memory."""
        offers, withdrawn, providers = self.size()
        head = {
            "day": self.day,
            "language": self.words.language,
            "offers": offers,
            "withdrawn": withdrawn,
            "providers": providers,
            "links": self.visits,
            "counts": self.counts(),
        }
        yield _encoded(head)[:-1] + ',"completeness":['
        yield from _parted(self._provider(tally) for tally in self.tallies("share"))
        yield '],"findings":['
        yield from _parted(self._finding(finding) for finding in self.spool.findings())
        yield "]}\n"

    def _provider(self, tally: Tally) -> dict[str, Any]:
        return {
            "provider": tally.name,
            "country": tally.country,
            "offers": tally.offers,
            "withdrawn": tally.withdrawn,
            "share": round(tally.share, 3),
            "stated": tally.stated,
            "counts": self.counts(tally),
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        wrong = finding.wrong
        return {
            "offer": finding.offer,
            "title": finding.title,
            "provider": finding.provider,
            "source": finding.source,
            "kind": wrong.kind,
            "element": wrong.element,
            "values": telling.plain(wrong),
            "wrong": telling.sentence(self.words, wrong),
            "do": telling.advice(self.words, wrong),
        }


def percent(tally: Tally) -> str:
    """The share of stated elements; 100% only where nothing lacks."""
    return f"{int(tally.share * 100)}%"


def _encoded(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _parted(values: Iterator[Any]) -> Iterator[str]:
    for at, value in enumerate(values):
        yield ("," if at else "") + _encoded(value)
