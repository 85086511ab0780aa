"""Who provides a course of OOAPI."""

from __future__ import annotations

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import Object, objects, string, tagged
from guidance.catalogue.intake.ooapi_places import country
from guidance.catalogue.intake.ooapi_shelf import Shelf
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import Organisation

MEMBERS = ("organization", "organisation")
IDENTIFIERS = ("organizationId", "organisationId")
TYPES = ("organizationType", "organisationType", "type")
# Parts of an organisation (enumerations/organizationType): the whole one is the provider.
PARTS = {"department", "faculty", "school", "academy"}
MOST_STEPS = 10


def provider(record: JsonRecord, shelf: Shelf) -> Organisation | None:
    """The organisation, or the whole one where it is a part; None refuses the record.

    It stands in the node itself or by itself in the file.
    """
    given = next((record.of[one] for one in MEMBERS if record.of.get(one)), None)
    node = _resolved(given, shelf)
    if node is None:
        record.refuse(
            "organization",
            "is not in the file, so the provider is not known; save courses with "
            "expand=organization"
            if given
            else "is missing, but a record needs its provider",
        )
        return None
    return _organisation(record, _whole(node, shelf))


def _resolved(given: object, shelf: Shelf) -> Object | None:
    """The organisation meant, also by an object that has no name but an identifier."""
    node = given if isinstance(given, dict) else None
    if node is not None and tagged(node.get("name")):
        return node
    identifier = _first(node, IDENTIFIERS) if node else given if isinstance(given, str) else None
    return (shelf.organisation(identifier.strip()) if identifier else None) or node


def _whole(node: Object, shelf: Shelf) -> Object:
    for _ in range(MOST_STEPS):
        parent = _resolved(node.get("parent"), shelf)
        if parent is None or not tagged(parent.get("name")) or _first(node, TYPES) not in PARTS:
            break
        node = parent
    return node


def _organisation(record: JsonRecord, node: Object) -> Organisation | None:
    element = "organization"
    names = record.texts(element, tagged(node.get("name")))
    name = record.title(element, next(iter(names.values()), None))
    if name is None:
        return None
    address = next(iter(objects(node.get("addresses"))), {})
    return Organisation(
        name=name,
        country=country(record, address),
        names=names,
        identifier=record.take(element, values.name, _first(node, IDENTIFIERS)),
        homepage=record.take(element, values.url, record.string(element, node.get("link"))),
    )


def _first(node: Object | None, members: tuple[str, ...]) -> str | None:
    found = (string((node or {}).get(member)) for member in members)
    return next((one for one in found if one), None)
