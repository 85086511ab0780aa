"""What stands behind the quality of a course, and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from guidance.answer import Field, Listing, Named, Term
from guidance.texts import filled, text_in
from guidance.vocabulary import QualityAssurance


def quality_facts(
    name: str, stated: Iterable[QualityAssurance], language: str, today: date
) -> Iterator[tuple[str, Field]]:
    """A row each, under the name of an element."""
    return ((name, quality(one, language, today)) for one in stated)


def quality(one: QualityAssurance, language: str, today: date) -> Field:
    """What it is, by whom, how far it reaches, how long, and where it can be checked."""
    statement = text_in(language, one.statement)
    agency = None if one.agency is None else Term("term-quality-agency", {"agency": one.agency})
    what = tuple(filled(statement, one.kind)) or (Term("term-quality-unnamed"),)
    parts = filled(*what, agency, _scope(one), _validity(one, today), one.url)
    return Listing(tuple(parts), apart=True)


def _scope(one: QualityAssurance) -> Field:
    reach = tuple(_reach(one))
    if not reach:
        return Term("term-quality-scope-unstated")
    return Term("term-quality-scope", {"scope": Listing(reach, apart=True)})


def _reach(one: QualityAssurance) -> Iterator[Field]:
    if one.fields:
        yield Term("term-quality-fields", {"fields": Listing(one.fields)})
    if one.eqf_levels:
        yield Term("term-quality-levels", {"levels": Listing(one.eqf_levels)})
    if one.places:
        yield Term("term-quality-places", {"places": Listing(tuple(map(_place, one.places)))})


def _place(code: str) -> Field:
    """A country by its name; a region by its NUTS code."""
    return Named("country", code) if len(code) == 2 else code


def _validity(one: QualityAssurance, today: date) -> Field | None:
    first, last = one.valid_from, one.valid_to
    if last is not None and last < today:
        return Term("term-quality-expired", {"day": last})
    if first is not None and last is not None:
        return Term("term-quality-between", {"first": first, "last": last})
    if last is not None:
        return Term("term-quality-until", {"day": last})
    return None if first is None else Term("term-quality-from", {"day": first})
