"""How a credential may be recognised: which facts hold for a case, and whom to ask.

Nothing here says that something will be recognised: whoever is to accept it decides. The facts
and the addresses are rows of guidance/knowledge, each with its source; a procedure names facts by
their ids, and the words are in locales/.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guidance.knowledge.groups import groups, includes
from guidance.knowledge.store import Fact, Row, facts_of, table

INTENT = "ask_recognition"
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
    route = chosen("", case, day)
    centres, contacts, unlisted = _addresses(case, day)
    return Procedure(
        route=(HOME, *route) if case.at_home else route,
        who=chosen("who", case, day),
        whom=chosen("whom", case, day),
        documents=chosen("lost", case, day) if case.without_documents else (),
        bring=chosen("bring", case, day),
        automatic=chosen("automatic", case, day) or (NOT_AUTOMATIC,),
        centres=centres,
        contacts=contacts,
        unlisted=unlisted,
    )


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


def chosen(side: str, case: Case, day: date) -> tuple[str, ...]:
    """The facts on a side; but for the route and lost documents only the most exact of them."""
    fit = [
        fact
        for fact in facts_of(INTENT)
        if fact.aspect == side and fact.provenance.holds(day) and _fits(fact, case)
    ]
    if side not in {"", "lost"}:
        nearest = max(map(_nearness, fit), default=0)
        fit = [fact for fact in fit if _nearness(fact) == nearest]
    return tuple(fact.id for fact in fit)


def _fits(fact: Fact, case: Case) -> bool:
    return (
        fact.purpose in {"", case.purpose}
        and fact.issuer in {"", case.issuer}
        and (not fact.countries or _holds_in(fact, case))
        and applies(fact.id, case, narrow=bool(fact.countries))
        and not (case.purpose and fact.id in ONLY_OPEN)
    )


def _holds_in(fact: Fact, case: Case) -> bool:
    """Whether a fact holds in the country of use; where that is open, a side of a whole area."""
    if case.used_in or not fact.aspect:
        return includes(fact.countries, case.used_in)
    return any(place in groups() for place in fact.countries)


def _nearness(fact: Fact) -> int:
    return sum(map(bool, (fact.purpose, fact.issuer, fact.countries)))


def _addresses(case: Case, day: date) -> tuple[tuple[Row, ...], tuple[Row, ...], tuple[str, ...]]:
    """The centres, the contact points, and the tables that have none of the country."""
    wanted = tuple(_wanted(case)) if case.used_in and not case.at_home else ()
    found = {
        name: tuple(
            row for row in table(name) if row.country == case.used_in and row.provenance.holds(day)
        )
        for name in wanted
    }
    unlisted = tuple(name for name in wanted if not found[name])
    return found.get("centres", ()), found.get("professions", ()), unlisted


def _wanted(case: Case) -> Iterator[str]:
    """The tables of use. A centre deals with formal education; for work the firm decides."""
    regulated = case.purpose == "regulated"
    for_work_only = case.purpose == "work" and case.issuer == "company"
    if regulated:
        yield "professions"
    if case.without_documents or not (for_work_only or (regulated and case.inside_area)):
        yield "centres"
