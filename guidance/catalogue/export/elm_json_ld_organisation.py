"""Organisations and accreditations as JSON-LD of the European Learning Model."""

from __future__ import annotations

import re

from guidance.catalogue.export.elm_json_ld_values import (
    Json,
    Written,
    coded,
    concept,
    country,
    identifier,
    location,
    moment,
    node,
    page,
    refer_back,
    reference,
    region,
    said,
)
from guidance.catalogue.intake import values
from guidance.vocabulary import UNDETERMINED, Organisation, QualityAssurance, pick

EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
ISCED_F = "http://data.europa.eu/snb/isced-f/"
EQF = "http://data.europa.eu/snb/eqf/"


def organisation(one: Organisation, written: Written) -> Json:
    """An organisation, or a reference to it where it is written already."""
    found = written.once(_organisation(one), "organisation")
    refer_back(found.get("accreditation", ()), "organisation", found)
    return found


def organisation_reference(one: Organisation) -> Json:
    """A reference to an organisation, wherever it is written."""
    return reference(_organisation(one), "organisation")


def _organisation(one: Organisation) -> Json:
    return node(
        "Organisation",
        identifier=identifier(one.identifier),
        legalName=dict(one.names) or {UNDETERMINED: one.name},
        cairn_name=None if _says_itself(one) else one.name,
        location=location(one.country, one.region, None),
        homepage=page(one.homepage),
        contactPoint=_contact(one.contact),
        accreditation=accreditations(one.quality),
    )


def accreditations(qualities: tuple[QualityAssurance, ...]) -> list[Json]:
    """What stands behind the quality of an organisation or a qualification."""
    return [_accreditation(one) for one in qualities]


def field(code: str) -> Json:
    """A field of ISCED-F 2013."""
    return coded(ISCED_F + code, code, values.isced_f)


def _says_itself(one: Organisation) -> bool:
    """Whether the legal names alone tell which is the main one."""
    chosen = pick(one.names, "en")
    return chosen is None or (chosen[0] == one.name and set(one.names) != {UNDETERMINED})


def _contact(contact: str | None) -> Json | None:
    if contact is None:
        return None
    if EMAIL.fullmatch(contact):
        return node("ContactPoint", emailAddress={"id": f"mailto:{contact}", "type": "elm:Mailbox"})
    return node("ContactPoint", description=said(contact))


def _accreditation(one: QualityAssurance) -> Json:
    agency = node("Organisation", legalName=said(one.agency)) if one.agency else None
    return node(
        "Accreditation",
        dcType=concept(label=one.kind) if one.kind else None,
        title=dict(one.statement),
        accreditingAgent=agency,
        limitField=[field(code) for code in one.fields],
        limitEQFLevel=[concept(f"{EQF}{level}") for level in one.eqf_levels],
        limitJurisdiction=[_place(code) for code in one.places],
        issued=moment(one.valid_from),
        expiryDate=moment(one.valid_to),
        homepage=page(one.url),
    )


def _place(code: str) -> Json | None:
    return country(code) if len(code) == 2 else region(code)
