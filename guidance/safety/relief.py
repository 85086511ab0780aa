"""What is said to a person in danger: short, the same wherever it is said from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guidance.answer import Named, Say, Term, say
from guidance.safety.tables import Line, emergency, in_union, lines

# The payload that stands for a message of distress.
PAYLOAD = "/distress"
ALWAYS = "24/7"
MOST_LINES = 3
# Where the country is not known, that of the language's speakers is shown by its name.
HOME = {"pl": "PL"}


def says(
    country: str | None, language: str, *, child: bool = False, today: date | None = None
) -> tuple[Say, ...]:
    """The sentences, in order. ``country`` ISO 3166-1 alpha-2; None where it is not known.

    Hours are said only of a line whose row is verified and not past its review.
    """
    return tuple(_says(country, language, child, today or date.today()))


def _says(country: str | None, language: str, child: bool, today: date) -> Iterator[Say]:
    yield say("safety-distress-hello")
    number = emergency(country, today)
    known = country is None or in_union(country)
    key = "safety-distress-emergency" if known else "safety-distress-emergency-there"
    yield Say(key, {"number": number})
    shown = country or HOME.get(language)
    found = lines(shown, today, child=child)[:MOST_LINES] if shown else ()
    if shown and found:
        yield say("safety-distress-lines", country=Named("country", shown))
        yield from (_line(one) for one in found)
    if not found:
        yield say("safety-distress-anywhere")
    elif country is None:
        yield say("safety-distress-elsewhere")
    if child:
        yield say("safety-distress-child")
    yield say("safety-distress-person")


def _line(line: Line) -> Say:
    whom = Term(f"safety-audience-{line.audience}")
    key = (
        "safety-distress-line-always"
        if line.sure and line.hours == ALWAYS
        else "safety-distress-line"
    )
    return Say(key, {"number": line.number, "whom": whom})
