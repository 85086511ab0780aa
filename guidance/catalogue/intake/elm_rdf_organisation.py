"""Organisations of the European Learning Model, and what stands behind their quality."""

from __future__ import annotations

import re

from guidance.catalogue.intake import values
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_record import LOCAL, Record, code_of
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED, Organisation, QualityAssurance, Texts, pick

REGISTERS = (
    "identifier",
    "registration",
    "eidasLegalIdentifier",
    "vatIdentifier",
    "taxIdentifier",
)
NUTS = re.compile(r"[A-Z]{2}[A-Z0-9]{0,3}")
NUTS_PART = "/nuts/"


def organisation(record: Record, node: Node) -> Organisation | None:
    """An organisation; None where it has no name."""
    names = record.first_texts(node, "legalName") or record.first_texts(node, "prefLabel")
    names = names or record.first_texts(node, "altLabel")
    name = record.line(node, "cairn:name")
    names = names if name else _by_language(names)
    name = name or _main_name(record, node)
    if name is None:
        return None
    location = record.thing(node, "location")
    return Organisation(
        name=name,
        country=country(record, location),
        region=region(record, location),
        names=names,
        identifier=_identifier(record, node),
        homepage=_first_address(record, node, "homepage"),
        contact=_contact(record, node),
        quality=qualities(record, node),
    )


def qualities(record: Record, node: Node) -> tuple[QualityAssurance, ...]:
    """The accreditations of an organisation or a qualification."""
    return tuple(_quality(record, one) for one in record.things(node, "accreditation"))


def country(record: Record, location: Node | None) -> str | None:
    """The country of a location, by its address."""
    return record.value(record.thing(location, "address"), "countryCode", values.country)


def region(record: Record, location: Node | None) -> str | None:
    """The NUTS code of a location, or what its region is called."""
    found = record.thing(location, "spatialCode")
    if found is None:
        return None
    code = code_of(found) or ""
    if NUTS_PART in code.lower():
        return record.parsed("spatialCode", code.split("/")[-1], nuts)
    named = record.label(found, "spatialCode")
    if named is None:
        record.note("spatialCode", f"“{code[:80]}” is no NUTS code and has no label")
    return named


def nuts(value: str) -> str:
    """A NUTS code, or the country's code that it begins with. Raises BadValue."""
    code = value.strip().upper()
    if not NUTS.fullmatch(code):
        raise BadValue(f"“{value[:40]}” is not a NUTS code, such as PL21")
    return code


def _main_name(record: Record, node: Node) -> str | None:
    found = (record.line(node, name) for name in ("legalName", "prefLabel", "altLabel"))
    return next((name for name in found if name), None)


def _by_language(names: Texts) -> Texts:
    """Nothing, where all that is known is one name in no stated language."""
    return {} if set(names) == {UNDETERMINED} else names


def _identifier(record: Record, node: Node) -> str | None:
    own = node.id or ""
    try:
        if own.startswith(("http://", "https://")):
            return values.name(own)
        found = (record.identifier(node, name) for name in REGISTERS)
        noted = next((one for one in found if one), None)
        return noted or (values.name(own) if own and not own.startswith(LOCAL) else None)
    except BadValue as error:
        record.note("identifier", str(error))
        return None


def _first_address(record: Record, node: Node, name: str) -> str | None:
    pages = record.things(node, name)
    return record.address_of(name, pages[0]) if pages else None


def _contact(record: Record, node: Node) -> str | None:
    for point in record.things(node, "contactPoint"):
        for mailbox in record.things(point, "emailAddress"):
            found = mailbox.id or mailbox.text
            if found and "@" in found:
                return found.removeprefix("mailto:")
        for form in record.things(point, "contactForm"):
            return record.address_of("contactForm", form)
        for phone in record.things(point, "phone"):
            return record.line(phone, "phoneNumber")
        if said := record.line(point, "description"):
            return said
    return None


def _quality(record: Record, node: Node) -> QualityAssurance:
    kind, agency = record.thing(node, "dcType"), record.thing(node, "accreditingAgent")
    named = pick(record.first_texts(agency, "legalName"), "en") if agency else None
    return QualityAssurance(
        statement=record.texts(node, "title", "description"),
        kind=record.label(kind, "dcType") if kind else None,
        agency=record.parsed("accreditingAgent", named[0], values.name) if named else None,
        fields=record.many(node, "limitField", values.isced_f),
        eqf_levels=record.many(node, "limitEQFLevel", values.eqf_level),
        places=record.many(node, "limitJurisdiction", _place),
        valid_from=record.value(node, "issued", values.day),
        valid_to=record.value(node, "expiryDate", values.day),
        url=record.address(node, "homepage") or record.address(node, "landingPage"),
    )


def _place(value: str) -> str:
    if NUTS_PART in value.lower():
        return nuts(value.split("/")[-1])
    return values.country(value) if "://" in value else nuts(value)
