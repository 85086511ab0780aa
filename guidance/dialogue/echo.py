"""What was understood, shown back so that it can be corrected."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Field, Listing, Named, Term
from guidance.criteria import Criteria, Span
from guidance.money import Money


def echo(criteria: Criteria) -> Listing:
    """The criteria as a list of short terms; the goal first."""
    terms = tuple(term for _, term in named(criteria))
    return Listing(terms or (Term("term-criterion-anything"),))


def named(criteria: Criteria) -> Iterator[tuple[str, Field]]:
    """Each part of the criteria: the name of its field, and how it is said."""
    for topic in criteria.topics:
        yield "topics", topic
    if criteria.level:
        key = "term-criterion-eqf" if criteria.level.isdigit() else f"term-level-{criteria.level}"
        yield "level", Term(key, {"level": criteria.level})
    if criteria.mode:
        yield "mode", _modes(criteria.modes())
    yield from _where(criteria)
    yield from _amounts(criteria)
    if criteria.not_by:
        yield "not_by", Term("term-criterion-not-by", {"names": Listing(criteria.not_by)})
    if criteria.order:
        yield "order", Term(f"term-order-{criteria.order}")


def _modes(names: tuple[str, ...]) -> Field:
    one, *others = (Term(f"term-mode-{name}") for name in names)
    return Term("term-criterion-either", {"one": one, "other": others[0]}) if others else one


def _where(criteria: Criteria) -> Iterator[tuple[str, Field]]:
    if criteria.place:
        yield "place", criteria.place
    if criteria.country:
        land = Named("country", criteria.country)
        yield "country", Term("term-criterion-country", {"country": land})
    if criteria.language:
        taught = Named("language", criteria.language)
        yield "language", Term("term-criterion-language", {"language": taught})


def _amounts(criteria: Criteria) -> Iterator[tuple[str, Field]]:
    if criteria.price is not None:
        yield "price", _price(criteria.price)
    for name in ("ects", "hours", "duration"):
        span: Span | None = getattr(criteria, name)
        if span is not None:
            week = "-week" if span.per == "week" else ""
            yield name, _joined(tuple(_span(f"term-criterion-{name}{week}", span)))
    if criteria.start is not None:
        yield "start", _joined(tuple(_between(*criteria.start)))


def _joined(parts: tuple[Field, ...]) -> Field:
    return parts[0] if len(parts) == 1 else Listing(parts)


def _between(first: Field | None, last: Field | None) -> Iterator[Field]:
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
