"""How much of Annex I a record states, element by element.

The elements are those of Annex I of the Council Recommendation of 16 June 2022 (2022/C 243/02)
that an offer can have: all but the learner, the date of issue and the grade. What learners decide
by beside them is listed apart and does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidance.vocabulary import Mode, Offer

Fields = tuple[str, ...]

MANDATORY: Mapping[str, Fields] = {
    "title": ("credential.title",),
    "country": (
        "credential.awarding_body.country",
        "credential.awarding_body.region",
        "provider.country",
        "provider.region",
    ),
    "awarding body": ("credential.awarding_body.name",),
    "learning outcomes": ("credential.outcomes.texts",),
    "workload": ("credential.ects", "credential.hours", "credential.other_credits"),
    "level": ("credential.eqf_level", "credential.national_level", "credential.cycle"),
    "assessment": ("credential.assessment",),
    "form of participation": ("mode",),
    "quality assurance": (
        "credential.quality",
        "credential.awarding_body.quality",
        "provider.quality",
    ),
}
OPTIONAL: Mapping[str, Fields] = {
    "prerequisites": ("prerequisites",),
    "supervision and identity check": ("credential.supervision",),
    "stacking": ("credential.stacks_into", "credential.stand_alone"),
    "further information": ("descriptions", "url", "links"),
}
DECIDING: Mapping[str, Fields] = {
    "price": ("price",),
    "dates": ("runs.start", "runs.end", "runs.deadline"),
    "language": ("languages",),
    "place": ("place", "region", "country"),
    "prerequisites": ("prerequisites",),
}


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a record: the field that states it, or those that could have.

    ``field`` is a path in the vocabulary from the offer on, such as credential.ects; None where
    none of ``looked_at`` states anything. ``derived`` where the value was worked out.
    """

    name: str
    field: str | None
    looked_at: Fields
    derived: bool = False

    @property
    def stated(self) -> bool:
        """Whether the record states it."""
        return self.field is not None


@dataclass(frozen=True, slots=True)
class Completeness:
    """The elements of one record; ``deciding`` are those that learners decide by."""

    mandatory: tuple[Element, ...]
    optional: tuple[Element, ...]
    deciding: tuple[Element, ...]

    @property
    def stated(self) -> tuple[str, ...]:
        """The names of the mandatory elements that are stated."""
        return tuple(one.name for one in self.mandatory if one.stated)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the mandatory elements that are not stated."""
        return tuple(one.name for one in self.mandatory if not one.stated)

    @property
    def share(self) -> float:
        """The share of the mandatory elements that are stated, from 0 to 1."""
        return len(self.stated) / len(self.mandatory)


def completeness(offer: Offer) -> Completeness:
    """What of Annex I a record states, and by which field."""
    return Completeness(
        tuple(_element(offer, name, fields) for name, fields in MANDATORY.items()),
        tuple(_element(offer, name, fields) for name, fields in OPTIONAL.items()),
        tuple(_element(offer, name, fields) for name, fields in DECIDING.items()),
    )


def _element(offer: Offer, name: str, fields: Fields) -> Element:
    looked_at = tuple(_of_issuer(offer, fields)) if name == "country" else fields
    if name == "place" and offer.mode is Mode.ONLINE:
        # Learning online takes place anywhere: there is nothing more to state.
        looked_at = ("mode",)
    field = next((one for one in looked_at if _says(_value(offer, one))), None)
    derived = field is not None and field.rpartition(".")[2] in offer.derived
    return Element(name, field, looked_at, derived)


def _of_issuer(offer: Offer, fields: Fields) -> Iterator[str]:
    """The provider's country is the issuer's only where no other body awards the credential."""
    body = offer.credential.awarding_body
    other = body is not None and body.name != offer.provider.name
    return (one for one in fields if not (other and one.startswith("provider.")))


def _value(offer: Offer, path: str) -> object:
    value: object = offer
    for name in path.split("."):
        value = _step(value, name)
    return value


def _step(value: object, name: str) -> object:
    """The field of a thing, or of each thing in a list."""
    if isinstance(value, tuple):
        return tuple(_step(one, name) for one in value)
    return getattr(value, name, None)


def _says(value: object) -> bool:
    """Whether a value states anything: 0 and no do, empty texts and lists do not."""
    if isinstance(value, Mapping):
        return any(map(_says, value.values()))
    if isinstance(value, tuple):
        return any(map(_says, value))
    return bool(value.strip()) if isinstance(value, str) else value is not None
