"""One accreditation of the European Learning Model in the vocabulary's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from guidance.catalogue.intake import values
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_organisation import NUTS_PART, nuts, organisation, qualities
from guidance.catalogue.intake.elm_rdf_record import Record, code_of, joined
from guidance.errors import BadValue
from guidance.vocabulary import Accreditation, Organisation, QualityAssurance, Texts, pick

ACCREDITATION = "Accreditation"
KEPT = frozenset(
    {
        "accreditingAgent",
        "dcType",
        "decision",
        "description",
        "expiryDate",
        "homepage",
        "identifier",
        "issued",
        "landingPage",
        "limitAbstractProgramme",
        "limitCredentialType",
        "limitEQFLevel",
        "limitField",
        "limitJurisdiction",
        "limitQualification",
        "organisation",
        "report",
        "status",
        "title",
        "valid",
    }
)
# What limits an accreditation beside field, level, place and time has no codes: its names are
# kept in the statement.
NAMED_LIMITS = ("limitQualification", "limitAbstractProgramme", "limitCredentialType")
PAGES = ("homepage", "landingPage", "report")
# Of the publication statuses of the LOQ and AMS profiles (loq_individuals.xsd).
NOT_PUBLISHED = frozenset({"obsolete", "not-published-anymore", "not published anymore"})
# A register such as DEQAR publishes these decisions too, at length and as the end of a URI.
AGAINST = re.compile(r"\b(?:negative|refused|rejected|revoked|withdrawn|suspended)\b", re.I)
# The EU's table of administrative units: a country's three letters, then what parts it.
UNIT = re.compile(r".*/atu/([A-Z]{3})_\w+")
# Joint programmes have up to some dozen.
MOST_ORGANISATIONS = 100


def accreditations(record: Record) -> Iterator[Accreditation]:
    """An accreditation for each organisation it is of. Raises BadValue where it is none.

    The reason starts with the element at fault and a colon.
    """
    identifier = _identifier(record)
    record.name = identifier
    _check_in_force(record)
    quality = _quality(record)
    stated = record.things(record.node, "organisation")
    named = (_organisation(record, one) for one in islice(stated, MOST_ORGANISATIONS))
    found = [one for one in named if one]
    if not found:
        raise BadValue("organisation: names no organisation with a legal name")
    if len(found) < len(stated):
        left = len(stated) - len(found)
        record.note("organisation", f"{left} of {len(stated)} have no legal name or are too many")
    for number, one in enumerate(found, 1):
        own = identifier if number == 1 else f"{identifier}#{number}"
        yield Accreditation(own, one, quality)


def _organisation(record: Record, node: Node) -> Organisation | None:
    """Without its other accreditations, which are records of their own."""
    rest = {name: said for name, said in node.props.items() if name != "accreditation"}
    return organisation(record, Node(id=node.id, types=node.types, props=rest))


def unread(record: Record) -> Iterator[str]:
    """The names of the properties that are not read."""
    return (name.removeprefix("?") for name in record.node.props if name not in KEPT)


def _identifier(record: Record) -> str:
    try:
        found = record.identity(record.node)
    except BadValue as error:
        raise BadValue(f"identifier: {error}") from None
    if found is None:
        raise BadValue("identifier: is not stated, but a record needs it")
    return found


def _check_in_force(record: Record) -> None:
    for name, pattern in (("decision", AGAINST), ("status", None)):
        for one in record.things(record.node, name):
            said = _name_of(record, one)
            plain = re.split(r"[/#]", said)[-1].casefold()
            if pattern.search(plain.replace("_", " ")) if pattern else plain in NOT_PUBLISHED:
                raise BadValue(f"{name}: is “{said[:80]}”, so that nothing is accredited by it")


def _name_of(record: Record, thing: Node) -> str:
    label = pick(record.texts(thing, "prefLabel"), "en")
    return label[0] if label else code_of(thing) or ""


def _quality(record: Record) -> QualityAssurance:
    node = record.node
    apart = {"limitJurisdiction", *PAGES}
    rest = Node(props={name: said for name, said in node.props.items() if name not in apart})
    (found,) = qualities(record, Node(props={"accreditation": [rest]}))
    return replace(
        found,
        statement=_statement(record, found.statement),
        fields=tuple(dict.fromkeys(found.fields)),
        eqf_levels=tuple(dict.fromkeys(found.eqf_levels)),
        places=tuple(dict.fromkeys(_places(record))),
        valid_from=record.value(node, "valid", values.day) or found.valid_from,
        url=_page(record),
    )


def _statement(record: Record, said: Texts) -> Texts:
    limits = [one for name in NAMED_LIMITS for one in record.things(record.node, name)]
    decisions = record.things(record.node, "decision")
    names = (record.texts(one, "title", "prefLabel") for one in (*limits, *decisions))
    units = [unit for unit in map(_unit, record.things(record.node, "limitJurisdiction")) if unit]
    return joined([said, *names, {"und": "\n".join(units)} if units else {}])


def _places(record: Record) -> Iterator[str]:
    for one in record.things(record.node, "limitJurisdiction"):
        unit = _unit(one)
        if unit:
            record.note(
                "limitJurisdiction",
                f"“{unit}” is a part of a country and has no NUTS code: the country is kept, and "
                "the statement names the part",
            )
        place = record.coded("limitJurisdiction", one, _place)
        if place:
            yield place


def _unit(place: Node) -> str | None:
    """The code of an administrative unit below its country; None for a country or anything else."""
    code = code_of(place) or ""
    return code.split("/")[-1] if UNIT.fullmatch(code) else None


def _place(value: str) -> str:
    unit = UNIT.fullmatch(value)
    if unit:
        return values.country(unit.group(1))
    if NUTS_PART in value.lower():
        return nuts(value.split("/")[-1])
    return values.country(value) if "://" in value or len(value) == 3 else nuts(value)


def _page(record: Record) -> str | None:
    for name in PAGES:
        for one in record.things(record.node, name):
            if address := record.address_of(name, one):
                return address
    return None
