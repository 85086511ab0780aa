"""The ways to take a course: what differs between them makes each an offer of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from guidance.catalogue.intake.record_notes import Record
from guidance.catalogue.intake.report import Note, Weight
from guidance.vocabulary import Mode, Offer, Price, Run

MOST_WAYS = 200


@dataclass(frozen=True, slots=True)
class Way:
    """What makes an offer one of its own among those of a course: place, form, price, language."""

    place: str | None = None
    country: str | None = None
    mode: Mode | None = None
    price: Price | None = None
    languages: tuple[str, ...] = ()

    def key(self) -> tuple[object, ...]:
        """What two equal ways have in common; a price's text does not count."""
        price = self.price and (self.price.amount, self.price.currency)
        return self.place, self.country, self.mode, price, self.languages


def offers(
    record: Record, element: str, one: Offer, met: Iterable[tuple[Way, Run | None]]
) -> Iterator[Offer]:
    """One offer for each way, in the order met, its dates as runs; the course's own where none.

    The first keeps the identifier, the next ones add “#2”, “#3”…. What states more than
    ``MOST_WAYS`` of them, under ``element``, is no course: the rest is left out.
    """
    ways = _with_runs(record, element, met)
    if not ways:
        yield one
    for number, (way, runs) in enumerate(ways, 1):
        yield replace(
            one,
            id=one.id if number == 1 else f"{one.id}#{number}",
            place=way.place,
            country=way.country,
            mode=way.mode,
            price=way.price,
            languages=way.languages,
            runs=tuple(runs),
        )


def _with_runs(
    record: Record, element: str, met: Iterable[tuple[Way, Run | None]]
) -> list[tuple[Way, dict[Run, None]]]:
    found: dict[tuple[object, ...], tuple[Way, dict[Run, None]]] = {}
    for way, run in met:
        key = way.key()
        if key not in found and len(found) == MOST_WAYS:
            problem = f"gives more than {MOST_WAYS} ways to take the course; the rest is left out"
            record.warn(element, problem)
            continue
        runs = found.setdefault(key, (way, {}))[1]
        if run is not None and run != Run():
            runs[run] = None
    return list(found.values())


def first_of_each(
    found: Iterable[Offer], seen: dict[str, str], here: str, element: str, line: int | None = None
) -> Iterator[Offer | Note]:
    """Offers whose identifier is not in ``seen`` yet; from one that is there on all are refused.

    ``seen`` maps identifiers to where they stand, such as “line 7”; ``here`` is where these do.
    """
    for offer in found:
        if offer.id in seen:
            problem = f"“{offer.id}” stands in {seen[offer.id]} too; the first one is kept"
            yield Note(offer.id, element, problem, Weight.REFUSED, line)
            return
        seen[offer.id] = here
        yield offer
