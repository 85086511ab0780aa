"""How a credential may be recognised: which facts hold for a case, and whom to ask.

Nothing here says that something will be recognised: whoever is to accept it decides. The facts
and the addresses are rows of guidance/knowledge, each with its source; a procedure names facts by
their ids, and the words are in locales/.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

KNOWLEDGE = Path(__file__).parent / "knowledge"
PURPOSES = ("", "study", "regulated", "work")
ISSUERS = ("", "higher-education", "vocational", "company")
# Directive 2005/36/EC holds between these; with Switzerland by the agreement on free movement.
AREA = ("EEA", "CH")
CONVENTION = ("LRC",)
HOME = "recognised-when-home"
NOT_AUTOMATIC = "recognised-not-automatic"
# Facts that hold by where the credential was issued, beside where it is to be used.
ISSUED_INSIDE = frozenset(
    {
        "recognised-directive",
        "recognised-automatic-regulated",
        "recognised-bring-regulated",
        "recognised-cost-regulated",
        "recognised-how-regulated",
        "recognised-how-long-regulated",
        "recognised-instead-regulated",
        "recognised-law-regulated",
    }
)
ISSUED_OUTSIDE = frozenset({"recognised-directive-outside"})
ISSUED_IN_CONVENTION = frozenset({"recognised-lisbon"})
# Facts on credentials from another country; those for certain countries are, too.
FOREIGN = frozenset({"recognised-formal", "recognised-vocational", "recognised-automatic"})
# What is asked on the way is told already where the purpose is known.
ONLY_OPEN = frozenset({"recognised-by-purpose"})

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a case; an empty field is not known.

    ``purpose`` is study, regulated (profession) or work (that is not); ``issuer`` is
    higher-education, vocational or company (any body outside formal education). ``issued_in`` and
    ``used_in`` are ISO 3166-1 alpha-2 codes. Raises ValueError for another purpose or issuer.
    """

    purpose: str = ""
    issued_in: str = ""
    used_in: str = ""
    issuer: str = ""
    without_documents: bool = False

    def __post_init__(self) -> None:
        if self.purpose not in PURPOSES or self.issuer not in ISSUERS:
            raise ValueError(f"no such purpose or issuer: {self.purpose!r}, {self.issuer!r}")

    @property
    def at_home(self) -> bool:
        """Whether it is to be used in the country where it was issued."""
        return bool(self.used_in) and self.used_in == self.issued_in

    @property
    def inside_area(self) -> bool:
        """Whether it moves between countries of Directive 2005/36/EC."""
        return includes(AREA, self.issued_in) and includes(AREA, self.used_in)


@dataclass(frozen=True, slots=True)
class Procedure:
    """Ids of the facts that hold for a case, in the order in which they are said.

    ``route`` tells which procedure there is, ``documents`` what to do without any. ``centres``
    and ``contacts`` are the rows of the country of use: its ENIC-NARIC centres, and its contact
    points for regulated professions. ``unlisted`` names the tables where one would be of use and
    none is known: that has to be said.
    """

    route: tuple[str, ...]
    who: tuple[str, ...]
    whom: tuple[str, ...]
    documents: tuple[str, ...]
    bring: tuple[str, ...]
    automatic: tuple[str, ...]
    centres: tuple[Row, ...] = ()
    contacts: tuple[Row, ...] = ()
    unlisted: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All of them, each once."""
        sides = (self.route, self.who, self.whom, self.documents, self.bring, self.automatic)
        return tuple(dict.fromkeys(name for side in sides for name in side))


def procedure(case: Case, day: date) -> Procedure:
    """What holds for a case on a day."""
    route = _chosen("", case, day)
    centres, contacts, unlisted = _addresses(case, day)
    return Procedure(
        route=(HOME, *route) if case.at_home else route,
        who=_chosen("who", case, day),
        whom=_chosen("whom", case, day),
        documents=_chosen("lost", case, day) if case.without_documents else (),
        bring=_chosen("bring", case, day),
        automatic=_chosen("automatic", case, day) or (NOT_AUTOMATIC,),
        centres=centres,
        contacts=contacts,
        unlisted=unlisted,
    )


def includes(places: tuple[str, ...], country: str) -> bool:
    """Whether codes of countries or names of groups (groups.csv) include a country."""
    return any(country == place or country in _groups().get(place, ()) for place in places)


def applies(name: str, case: Case, *, narrow: bool) -> bool:
    """Whether a fact holds by where the credential was issued; where that is open, all do.

    ``narrow`` tells that the fact is on certain countries: at home nothing is foreign.
    """
    if case.at_home:
        return not narrow and name not in FOREIGN
    if not case.issued_in:
        return True
    if name in ISSUED_INSIDE:
        return includes(AREA, case.issued_in)
    if name in ISSUED_OUTSIDE:
        return not includes(AREA, case.issued_in)
    return name not in ISSUED_IN_CONVENTION or includes(CONVENTION, case.issued_in)


def _chosen(side: str, case: Case, day: date) -> tuple[str, ...]:
    """The facts on a side; but for the route and lost documents only the most exact of them."""
    fit = [row for row in _facts(side) if _holds(row, day) and _fits(row, case)]
    if side not in {"", "lost"}:
        nearest = max(map(_nearness, fit), default=0)
        fit = [row for row in fit if _nearness(row) == nearest]
    return tuple(row["id"] for row in fit)


def _fits(row: Row, case: Case) -> bool:
    places = tuple(row["countries"].split())
    return (
        row["purpose"] in {"", case.purpose}
        and row["issuer"] in {"", case.issuer}
        and (not places or includes(places, case.used_in))
        and applies(row["id"], case, narrow=bool(places))
        and not (case.purpose and row["id"] in ONLY_OPEN)
    )


def _nearness(row: Row) -> int:
    return sum(bool(row[name]) for name in ("purpose", "issuer", "countries"))


def _addresses(case: Case, day: date) -> tuple[tuple[Row, ...], tuple[Row, ...], tuple[str, ...]]:
    """The centres, the contact points, and the tables that have none of the country."""
    wanted = tuple(_wanted(case)) if case.used_in and not case.at_home else ()
    found = {
        table: tuple(
            row
            for row in _read(f"countries/{table}")
            if row["country"] == case.used_in and _holds(row, day)
        )
        for table in wanted
    }
    unlisted = tuple(table for table in wanted if not found[table])
    return found.get("centres", ()), found.get("professions", ()), unlisted


def _wanted(case: Case) -> Iterator[str]:
    """The tables of use. A centre deals with formal education; for work the firm decides."""
    regulated = case.purpose == "regulated"
    for_work_only = case.purpose == "work" and case.issuer == "company"
    if regulated:
        yield "professions"
    if case.without_documents or not (for_work_only or (regulated and case.inside_area)):
        yield "centres"


def _holds(row: Row, day: date) -> bool:
    """Whether a row may be said on a day at all; empty days leave the end open."""
    begun = not row["valid_from"] or date.fromisoformat(row["valid_from"]) <= day
    return begun and (not row["valid_to"] or day <= date.fromisoformat(row["valid_to"]))


def _facts(side: str) -> Iterator[Row]:
    for row in _read("facts/recognition"):
        if row["intent"] == "ask_recognition" and row["aspect"] == side:
            yield row


@cache
def _groups() -> dict[str, frozenset[str]]:
    return {row["name"]: frozenset(row["members"].split()) for row in _read("groups")}


@cache
def _read(name: str) -> tuple[Row, ...]:
    with (KNOWLEDGE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
