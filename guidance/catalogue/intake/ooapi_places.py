"""Where and in which form something of OOAPI takes place."""

from __future__ import annotations

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import Object, each, objects, string
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import Mode

# enumerations/modesOfDelivery. What is taught at a distance need not be online.
MODES = {
    "online": Mode.ONLINE,
    "hybrid": Mode.BLENDED,
    "on campus": Mode.ONSITE,
    "situated": Mode.ONSITE,
}
DISTANCE = "distance-learning"
# In this order; a postal address tells of no place to learn (enumerations/addressType).
PLACES = ("teaching", "visit", "")


def mode(record: JsonRecord, node: Object) -> Mode | None:
    """The one form stated; None where several are, or one that is none of ours."""
    stated = [string(one) or "" for one in each(node.get("modeOfDelivery"))]
    found = {MODES[one] for one in stated if one in MODES}
    if Mode.BLENDED in found:
        return Mode.BLENDED
    if len(found) > 1:
        record.warn("modeOfDelivery", "names both online and on site, so it is not clear which")
    elif stated and not found:
        record.warn("modeOfDelivery", _unread(stated))
    return found.pop() if len(found) == 1 else None


def _unread(stated: list[str]) -> str:
    if DISTANCE in stated:
        return f"“{DISTANCE}” does not say whether it is online; the form is left empty"
    return f"“{', '.join(stated)[:80]}” is none of {', '.join(MODES)}"


def place(record: JsonRecord, node: Object) -> tuple[str | None, str | None]:
    """Town and country of the address where the teaching is, or else of the one to visit."""
    for kind in PLACES:
        for one in objects(node.get("addresses")):
            if (string(one.get("addressType") or one.get("AddressType")) or "") == kind:
                return _town(record, one)
    return None, None


def _town(record: JsonRecord, address: Object) -> tuple[str | None, str | None]:
    town = record.text("addresses", record.string("addresses", address.get("city")))
    return town, country(record, address)


def country(record: JsonRecord, address: Object) -> str | None:
    """The country of an address."""
    code = record.string("addresses", address.get("countryCode"))
    return record.take("addresses", values.country, code)
