"""Reading one cell of a table; each function raises BadValue with a reason.

Lists stand between semicolons, the parts of one item between vertical bars. Where a semicolon or a
bar belongs to a text, a backslash stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.errors import BadValue
from guidance.vocabulary import Link, OtherCredits, Run, Skill, Supervision

MOST_MONEY = 1_000_000_000
HOURS_OF_A_WEEK = 168
OLDEST = 150
MOST_SEATS = 1_000_000
YES = frozenset({"yes", "true", "1", "tak", "prawda"})
NO = frozenset({"no", "false", "0", "nie", "fałsz"})
CYCLES = ("short", "1", "2", "3")
DERIVED = ("ects", "hours", "weeks", "hours_per_week")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
# Most addresses are like this, and need not be taken apart.
PLAIN_URL = re.compile(r"https?://[a-zA-Z0-9.-]+(?:/[!-~]*)?")
LONGEST_PLAIN_URL = 500
# Control characters stand for what a backslash protects while a cell is taken apart: cells are
# free of them by then.
PROTECTED = (("\\\\", "\x00"), ("\\;", "\x01"), ("\\|", "\x02"))
BARE = str.maketrans({"\x00": "\\", "\x01": ";", "\x02": "|"})


def items(cell: str) -> list[str]:
    """The items of a list, the empty ones too."""
    if "\\" not in cell:
        return [item.strip() for item in cell.split(";")]
    return [item.strip().translate(BARE) for item in _protected(cell).split(";")]


def parts(cell: str) -> list[list[str]]:
    """The items of a list, each with its parts."""
    rough = _protected(cell).split(";")
    return [[part.strip().translate(BARE) for part in item.split("|")] for item in rough]


def escaped(item: str) -> str:
    """An item that may stand in a list."""
    return item.replace("\\", "\\\\").replace(";", "\\;")


def escaped_part(part: str) -> str:
    """A part that may stand in an item of a list."""
    return escaped(part).replace("|", "\\|")


def _protected(cell: str) -> str:
    for written, kept in PROTECTED:
        cell = cell.replace(written, kept)
    return cell


def ects(cell: str) -> Decimal:
    """ECTS credits."""
    return values.number(cell, values.MOST_ECTS)


def hours(cell: str) -> Decimal:
    """Hours of notional workload."""
    return values.number(cell, values.MOST_HOURS)


def weeks(cell: str) -> Decimal:
    """Weeks that an offer takes."""
    return values.number(cell, values.MOST_WEEKS)


def hours_per_week(cell: str) -> Decimal:
    """Hours of work in a week."""
    return values.number(cell, HOURS_OF_A_WEEK)


def amount(cell: str) -> Decimal:
    """An amount of money."""
    return values.number(cell, MOST_MONEY)


def seats(cell: str) -> int:
    """Free places."""
    return values.whole(cell, 0, MOST_SEATS)


def age(cell: str) -> int:
    """Years of age."""
    return values.whole(cell, 0, OLDEST)


def url(cell: str) -> str:
    """An http or https address."""
    if len(cell) <= LONGEST_PLAIN_URL and PLAIN_URL.fullmatch(cell):
        return cell
    return values.url(cell)


def supervision(cell: str) -> Supervision:
    """One of the four kinds of Annex I."""
    return Supervision(_one_of(cell, tuple(Supervision)))


def cycle(cell: str) -> str:
    """A cycle of the QF-EHEA."""
    return _one_of(cell, CYCLES)


def derived(item: str) -> str:
    """The name of an element that was worked out."""
    return _one_of(item, DERIVED)


def is_withdrawn(cell: str) -> bool:
    """Whether an offer is still made."""
    return _one_of(cell, ("offered", "withdrawn")) == "withdrawn"


def _one_of(cell: str, known: Iterable[str]) -> str:
    found = cell.strip().lower()
    if found not in known:
        raise BadValue(f"“{cell[:80]}” is none of: {'; '.join(known)}")
    return found


def yes_or_no(cell: str) -> bool:
    """Yes or no, in English, Polish, or as Excel writes it."""
    found = cell.strip().lower()
    if found not in YES | NO:
        raise BadValue(f"“{cell[:40]}” is neither yes nor no")
    return found in YES


def word(item: str) -> str:
    """A short text, as it is."""
    return values.name(item)


def other_credits(item: str) -> OtherCredits:
    """Credit points of another system than ECTS: “15 CATS”."""
    number, _, scheme = item.partition(" ")
    if not scheme.strip():
        raise BadValue(f"“{item[:80]}” is not a number and the name of a credit system")
    return OtherCredits(values.number(number, MOST_MONEY), scheme.strip())


def skill(found: list[str]) -> Skill:
    """A skill's label and, after a vertical bar, its URI."""
    if len(found) > 2 or not found[0]:
        raise BadValue(f"“{' | '.join(found)[:80]}” is not a label, or a label | a URI")
    if len(found) == 1:
        return Skill(found[0])
    if not URI.fullmatch(found[1]):
        raise BadValue(f"“{found[1][:80]}” is not a URI")
    return Skill(found[0], found[1])


def link(found: list[str]) -> Link:
    """A page's title and, after a vertical bar, its address; or its address alone."""
    if len(found) > 2:
        raise BadValue(f"“{' | '.join(found)[:80]}” is not a title | an address")
    return Link(url(found[-1]), (found[0] if len(found) == 2 else "") or None)


def run(item: str) -> Run:
    """One time that an offer takes place: start/end/last day to apply/free places."""
    found = [part.strip() for part in item.split("/")]
    if len(found) > 4:
        raise BadValue(f"“{item[:80]}” is not like 2027-03-01/2027-06-20/2027-02-15/12")
    days = [values.day(part) if part else None for part in (*found[:3], "", "")[:3]]
    places = seats(found[3]) if len(found) == 4 and found[3] else None
    return Run(days[0], days[1], days[2], places)
