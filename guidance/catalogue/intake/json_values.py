"""Values of JSON records whose shape is not known beforehand; none of these functions raises.

Standards allow one value or a list of them, a text or a map of languages, a thing or its name.
What is of none of the shapes that a function looks for is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED, Texts

Object = dict[str, Any]
# Where an object that stands for a value keeps it (JSON-LD 1.1, section 4.1).
VALUE, LANGUAGE = "@value", "@language"
SETS = ("@list", "@set")


def each(value: Any) -> Iterator[Any]:
    """The values of a list, of lists in it, and of JSON-LD's sets; or the single value itself."""
    if isinstance(value, list):
        for one in value:
            yield from each(one)
    elif isinstance(value, dict) and (inside := next((k for k in SETS if k in value), None)):
        yield from each(value[inside])
    elif value is not None:
        yield value


def objects(value: Any) -> tuple[Object, ...]:
    """The objects there are, whether one or a list."""
    return tuple(one for one in each(value) if isinstance(one, dict))


def strings(value: Any) -> tuple[str, ...]:
    """The texts there are, trimmed and not empty: plain, ``@value`` or numbers as they are said."""
    found = (string(one) for one in each(value))
    return tuple(one for one in found if one)


def string(value: Any) -> str | None:
    """One text, trimmed: plain, an object's ``@value``, or a number as it is said; else None."""
    if isinstance(value, dict):
        value = value.get(VALUE)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        # Not 1E+2, which is what str() makes of Decimal("1e2").
        value = format(value, "f") if isinstance(value, Decimal) else str(value)
    return (value.strip() or None) if isinstance(value, str) else None


def first(value: Any) -> str | None:
    """The first of the texts there are; None where there is none."""
    return next(iter(strings(value)), None)


def boolean(value: Any) -> bool | None:
    """Whether something is so: true or false, or these words as a text; None for anything else."""
    for one in each(value):
        said = one.get(VALUE) if isinstance(one, dict) else one
        if isinstance(said, bool):
            return said
        if isinstance(said, str) and said.strip().lower() in {"true", "false"}:
            return said.strip().lower() == "true"
    return None


def tagged(value: Any, language: str = UNDETERMINED) -> tuple[tuple[str, str], ...]:
    """Texts with their languages, in file order: ISO 639-1, or ``language`` where none is said.

    Read are a plain text; ``{"en": "…", "pl": ["…"]}``; ``{"@language": "en", "@value": "…"}``,
    also with ``language`` and ``value`` in place of these (OOAPI); and lists of all of them.
    """
    found: list[tuple[str, str]] = []
    for one in each(value):
        if isinstance(one, dict):
            found.extend(_of_object(one, language))
        elif text := string(one):
            found.append((language, text))
    return tuple(found)


def texts(value: Any, language: str = UNDETERMINED) -> Texts:
    """The first text of each language, as ``tagged`` reads them: for titles and names."""
    found: dict[str, str] = {}
    for code, text in tagged(value, language):
        found.setdefault(code, text)
    return found


def joined(value: Any, language: str = UNDETERMINED) -> Texts:
    """All texts of each language, one a line, as ``tagged`` reads them: for descriptions."""
    found: dict[str, list[str]] = {}
    for code, text in tagged(value, language):
        if text not in found.setdefault(code, []):
            found[code].append(text)
    return {code: "\n".join(lines) for code, lines in found.items()}


def language_of(value: Any, otherwise: str = UNDETERMINED) -> str:
    """The ISO 639-1 code of a language's tag, such as en for ``en-GB``; else ``otherwise``."""
    try:
        return values.language(value) if isinstance(value, str) else otherwise
    except BadValue:
        return otherwise


def _of_object(value: Object, language: str) -> Iterator[tuple[str, str]]:
    for said, tag in ((VALUE, LANGUAGE), ("value", "language")):
        if said in value:
            if text := string(value[said]):
                yield language_of(value.get(tag), language), text
            return
    for tag, inner in value.items():
        code = UNDETERMINED if tag in {"@none", UNDETERMINED} else language_of(tag, "")
        if code:
            yield from ((code, text) for text in strings(inner))
