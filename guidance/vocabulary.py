"""The things Cairn knows about, in the terms of the European Learning Model.

The elements are those of Annex I of the Council Recommendation of 16 June 2022
(2022/C 243/02). ``None`` means that the record does not state it; it is never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

# The source of the invented offers that come with Cairn.
SAMPLE = "sample"


class Mode(StrEnum):
    """Form of participation in the learning activity."""

    ONLINE = "online"
    ONSITE = "onsite"
    BLENDED = "blended"


class Supervision(StrEnum):
    """Supervision and identity verification during assessment (Annex I, optional elements)."""

    UNSUPERVISED = "unsupervised, no identity check"
    SUPERVISED = "supervised, no identity check"
    SUPERVISED_ONLINE = "supervised online, identity checked"
    SUPERVISED_ONSITE = "supervised on site, identity checked"


class Standing(StrEnum):
    """Whether a learner can still enrol on a given day."""

    OPEN = "open"
    STARTED = "started"
    FULL = "full"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Provider:
    """Who offers the learning. ``country`` is ISO 3166-1 alpha-2."""

    name: str
    country: str | None = None
    quality_assurance: str | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """What the holder gets: the micro-credential an offer leads to.

    ``ects`` in ECTS credits, ``hours`` of notional workload, ``eqf_level`` 1 to 8.
    ``stacks_into`` holds the identifiers of the credentials it may count towards.
    """

    id: str
    title: str
    awarding_body: str
    outcomes: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    ects: Decimal | None = None
    hours: Decimal | None = None
    eqf_level: int | None = None
    assessment: str | None = None
    supervision: Supervision | None = None
    stacks_into: tuple[str, ...] = ()
    recognition_note: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to learn: a provider's course that leads to a credential.

    ``titles`` and ``descriptions`` by language (ISO 639-1); ``languages`` of instruction;
    ``price`` in euros; ``seats_left`` 0 means full.
    """

    id: str
    provider: Provider
    credential: Credential
    titles: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    mode: Mode | None = None
    place: str | None = None
    start: date | None = None
    deadline: date | None = None
    price: Decimal | None = None
    prerequisites: str | None = None
    isced_f: str | None = None
    url: str | None = None
    seats_left: int | None = None
    source: str = ""
    updated: date | None = None
    withdrawn: date | None = None

    def title(self, language: str) -> str:
        """The title in a language, or as its provider wrote it."""
        return self.titles.get(language, self.credential.title)

    def description(self, language: str) -> tuple[str, str] | None:
        """The description and its language: the wanted one, English, or any there is."""
        for code in (language, "en", *self.descriptions):
            if code in self.descriptions:
                return self.descriptions[code], code
        return None

    def standing(self, today: date) -> Standing:
        """Whether one can still enrol; an offer that states no dates counts as open."""
        if self.withdrawn is not None:
            return Standing.WITHDRAWN
        if self.seats_left == 0:
            return Standing.FULL
        if self.deadline is not None:
            if self.deadline < today:
                return Standing.CLOSED
        elif self.start is not None and self.start < today:
            return Standing.CLOSED
        started = self.start is not None and self.start < today
        return Standing.STARTED if started else Standing.OPEN
