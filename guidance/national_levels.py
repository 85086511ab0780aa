"""National levels and the European Qualifications Framework (EQF), by table and never by number.

The same number need not be the same level: a country's authorities say which of its levels stands
for which of the EQF (Council Recommendation of 22 May 2017, 2017/C 189/03, Annex III). What the
table does not hold is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guidance.knowledge.store import Provenance, Row, table
from guidance.regions import plain

EQF = "EQF"
EQF_LEVELS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Named:
    """A level as somebody names it; what is not named is empty.

    ``framework`` is an abbreviation such as PRK, or EQF; ``number`` is lower case: ``5``, ``4.1``,
    ``4+``, ``e3``.
    """

    number: str
    country: str = ""
    framework: str = ""

    @property
    def eqf(self) -> int | None:
        """The level of the EQF that is named itself; None for all others."""
        return int(self.number) if self.framework == EQF and _is_eqf(self.number) else None


@dataclass(frozen=True, slots=True)
class Level:
    """A national level, as it is called there, and the level of the EQF that it stands for."""

    country: str
    label: str
    eqf: int
    provenance: Provenance

    @property
    def framework(self) -> str:
        """The abbreviation of its framework, or the word for level where it has none."""
        return self.label.rpartition(" ")[0]

    @property
    def number(self) -> str:
        """Its number within its framework, in lower case."""
        return self.label.rpartition(" ")[2].lower()


@dataclass(frozen=True, slots=True)
class Framework:
    """A national framework: its own name, how many levels it has, and a page on it."""

    country: str
    name: str
    levels: int
    url: str
    provenance: Provenance


def frameworks(country: str) -> tuple[Framework, ...]:
    """The frameworks of a country (ISO 3166-1 alpha-2); none where none is known."""
    return tuple(
        Framework(
            row.country,
            row.fields["name"],
            int(row.fields["levels"]),
            row.fields["url"],
            row.provenance,
        )
        for row in table("frameworks")
        if row.country == country
    )


def levels(country: str, framework: str = "") -> tuple[Level, ...]:
    """All levels of a country that stand for one of the EQF, or those of one framework."""
    return tuple(one for one in _by_country().get(country, ()) if _is_of(one, framework))


def levels_named(named: Named) -> tuple[Level, ...]:
    """The levels that a name can mean: of each framework, and each part of a divided level.

    Level 4 of a framework that has only 4.1 and 4.2 means both. Without a country none is known.
    """
    of_country = levels(named.country, named.framework)
    exact = tuple(one for one in of_country if one.number == named.number)
    if exact:
        return exact
    return tuple(one for one in of_country if _is_part(one.number, named.number))


def to_eqf(named: Named) -> tuple[int, ...]:
    """The levels of the EQF that a named level stands for, in order; empty where not known.

    They are several where a country has several frameworks and none of them was named.
    """
    if named.framework == EQF:
        return () if named.eqf is None else (named.eqf,)
    return tuple(sorted({level.eqf for level in levels_named(named)}))


def from_eqf(eqf: int, country: str, framework: str = "") -> tuple[Level, ...]:
    """The levels of a country that stand for a level of the EQF; empty where not known."""
    return tuple(level for level in levels(country, framework) if level.eqf == eqf)


def elsewhere(named: Named, country: str, framework: str = "") -> tuple[Level, ...]:
    """The levels of another country that stand for the same level of the EQF as a named one.

    Empty where either is not known, and where the named level may be several of the EQF.
    """
    found = to_eqf(named)
    return from_eqf(found[0], country, framework) if len(found) == 1 else ()


def _is_of(level: Level, framework: str) -> bool:
    return not framework or plain(level.framework) == plain(framework)


def _is_part(number: str, whole: str) -> bool:
    rest = number.removeprefix(whole)
    return bool(whole) and rest != number and not rest[:1].isdigit()


def _is_eqf(number: str) -> bool:
    return number in map(str, EQF_LEVELS)


@cache
def _by_country() -> dict[str, tuple[Level, ...]]:
    found: dict[str, list[Level]] = {}
    for level in _levels(table("framework_levels")):
        found.setdefault(level.country, []).append(level)
    return {country: tuple(named) for country, named in found.items()}


def _levels(rows: tuple[Row, ...]) -> Iterator[Level]:
    for row in rows:
        told = row.fields
        yield Level(row.country, told["national"], int(told["eqf"]), row.provenance)
