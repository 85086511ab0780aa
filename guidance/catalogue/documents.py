"""Records as they are kept: the vocabulary's dataclasses as JSON, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from guidance.vocabulary import Accreditation, Offer

_encoder = msgspec.json.Encoder()
_offers = msgspec.json.Decoder(Offer)
_accreditations = msgspec.json.Decoder(Accreditation)
# The catalogue's own days stand in columns; they say nothing of what the source states.
OWN = ("first_seen", "updated", "withdrawn")


def to_document(record: Offer | Accreditation) -> str:
    """A record as JSON; equal records give equal texts."""
    return _encoder.encode(record).decode()


def to_offer(document: str, seen: date, updated: date, withdrawn: date | None) -> Offer:
    """An offer from its JSON and the catalogue's own days."""
    stated = _offers.decode(document)
    return replace(stated, first_seen=seen, updated=updated, withdrawn=withdrawn)


def stated_offer(document: str) -> Offer:
    """An offer as its source states it, without the catalogue's own days."""
    return _offers.decode(document)


def to_accreditation(document: str) -> Accreditation:
    """An accreditation from its JSON."""
    return _accreditations.decode(document)


def differences(before: str, after: str) -> dict[str, list[Any]]:
    """The fields that two documents state differently, each with its value before and after.

    The credential's and the provider's fields are named with a dot: ``credential.ects``.
    """
    old, new = _fields(before), _fields(after)
    names = sorted({*old, *new})
    return {n: [old.get(n), new.get(n)] for n in names if old.get(n) != new.get(n)}


def _fields(document: str) -> dict[str, Any]:
    whole = msgspec.json.decode(document)
    flat: dict[str, Any] = {}
    for name, value in whole.items():
        if name in {"credential", "provider"}:
            flat.update({f"{name}.{part}": inner for part, inner in value.items()})
        elif name not in OWN:
            flat[name] = value
    return flat
