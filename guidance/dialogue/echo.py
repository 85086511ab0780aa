"""What was understood, shown back so that it can be corrected."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Field, Listing, Named, Term
from guidance.criteria import Criteria, Span
from guidance.money import Money


def echo(criteria: Criteria) -> Listing:
    """The criteria as a list of short terms; the goal first."""
    return Listing(tuple(_terms(criteria)) or (Term("term-criterion-anything"),))


def _terms(criteria: Criteria) -> Iterator[Field]:
    yield from criteria.topics
    if criteria.level:
        key = "term-criterion-eqf" if criteria.level.isdigit() else f"term-level-{criteria.level}"
        yield Term(key, {"level": criteria.level})
    if criteria.mode:
        yield Term(f"term-mode-{criteria.mode}")
    if criteria.place:
        yield criteria.place
    if criteria.country:
        yield Term("term-criterion-country", {"country": Named("country", criteria.country)})
    if criteria.language:
        taught = Named("language", criteria.language)
        yield Term("term-criterion-language", {"language": taught})
    yield from _amounts(criteria)
    if criteria.order:
        yield Term(f"term-order-{criteria.order}")


def _amounts(criteria: Criteria) -> Iterator[Field]:
    if criteria.price is not None:
        yield _price(criteria.price)
    for name in ("ects", "hours", "duration"):
        span: Span | None = getattr(criteria, name)
        if span is not None:
            week = "-week" if span.per == "week" else ""
            yield from _span(f"term-criterion-{name}{week}", span)
    first, last = criteria.start or (None, None)
    if first is not None:
        yield Term("term-criterion-from", {"day": first})
    if last is not None:
        yield Term("term-criterion-until", {"day": last})


def _price(price: Money) -> Term:
    if price.amount == 0:
        return Term("term-criterion-free")
    return Term("term-criterion-price", {"price": price})


def _span(key: str, span: Span) -> Iterator[Field]:
    if span.least is not None:
        yield Term(f"{key}-least", {"number": span.least})
    if span.most is not None:
        yield Term(f"{key}-most", {"number": span.most})
