"""The things Cairn knows about, in the terms of the European Learning Model.

The elements are those of Annex I of the Council Recommendation of 16 June 2022
(2022/C 243/02) and what learners decide by. ``None`` or empty means that the record does not
state it; it is never guessed. Texts are kept by language: ISO 639-1 codes, or ``UNDETERMINED``
where a record does not say in which language it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

# The source of the invented offers that come with Cairn.
SAMPLE = "sample"
# ISO 639-2: the language of a text is not known.
UNDETERMINED = "und"

Texts = Mapping[str, str]


def pick(texts: Texts, language: str) -> tuple[str, str] | None:
    """A text and its language: the wanted one, English, or any there is; None where none is."""
    for code in (language, "en", *texts):
        if code in texts:
            return texts[code], code
    return None


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
    """Whether a learner can still enrol on a given day; the best comes first."""

    OPEN = "open"
    STARTED = "started"
    FULL = "full"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class QualityAssurance:
    """What stands behind the quality, and how far it reaches; empty scope means not stated.

    ``kind`` as stated, such as institutional or programme accreditation; ``fields`` ISCED-F codes;
    ``places`` ISO 3166-1 alpha-2 or NUTS codes.
    """

    statement: Texts = field(default_factory=dict)
    kind: str | None = None
    agency: str | None = None
    fields: tuple[str, ...] = ()
    eqf_levels: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who offers the learning, or who awards the credential.

    ``country`` is ISO 3166-1 alpha-2; ``region`` a NUTS code or a name; ``identifier`` a URI or a
    register's number; ``contact`` a public address of the organisation, never of a person.
    """

    name: str
    country: str | None = None
    region: str | None = None
    names: Texts = field(default_factory=dict)
    identifier: str | None = None
    homepage: str | None = None
    contact: str | None = None
    quality: tuple[QualityAssurance, ...] = ()


@dataclass(frozen=True, slots=True)
class Accreditation:
    """A decision on an organisation's quality that a register publishes by itself."""

    id: str
    organisation: Organisation
    quality: QualityAssurance
    source: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill that the record itself names; ``uri`` where it names it by one (ESCO)."""

    label: str
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class LearningOutcome:
    """What a holder knows, understands or can do, and the skills the record links it to."""

    texts: Texts
    skills: tuple[Skill, ...] = ()


@dataclass(frozen=True, slots=True)
class StackingLink:
    """A larger credential that this one may count towards.

    ``into`` is its identifier, ``credits`` the ECTS credits counted, ``decided_by`` who decides.
    """

    into: str
    title: str | None = None
    decided_by: str | None = None
    credits: Decimal | None = None
    note: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NationalLevel:
    """A level as a national framework names it, such as 6 of PRK."""

    level: str
    framework: str | None = None


@dataclass(frozen=True, slots=True)
class OtherCredits:
    """Credit points of another system than ECTS, as stated; they are never converted."""

    amount: Decimal
    scheme: str


@dataclass(frozen=True, slots=True)
class Link:
    """A page on the offer beside its own."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """What the holder gets: the micro-credential an offer leads to.

    ``kind`` as the source names it; ``ects`` in ECTS credits, ``hours`` of notional workload,
    ``eqf_level`` 1 to 8, ``cycle`` of the QF-EHEA (short, 1, 2, 3), ``difficulty`` in the source's
    own words (it is no level). ``formats`` are those the credential is issued in (EDC, Open Badge,
    PDF). ``stand_alone`` tells whether it is said to stand alone.
    """

    id: str
    title: str
    awarding_body: Organisation | None = None
    kind: str | None = None
    outcomes: tuple[LearningOutcome, ...] = ()
    skills: tuple[Skill, ...] = ()
    ects: Decimal | None = None
    hours: Decimal | None = None
    other_credits: tuple[OtherCredits, ...] = ()
    eqf_level: int | None = None
    national_level: NationalLevel | None = None
    cycle: str | None = None
    difficulty: str | None = None
    assessment: Texts = field(default_factory=dict)
    supervision: Supervision | None = None
    quality: tuple[QualityAssurance, ...] = ()
    formats: tuple[str, ...] = ()
    stand_alone: bool | None = None
    stacks_into: tuple[StackingLink, ...] = ()
    recognition_note: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Price:
    """What a learner pays, in a currency (ISO 4217), and what that includes; 0 is free."""

    amount: Decimal
    currency: str = "EUR"
    includes: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One time that the offer takes place; ``seats_left`` 0 means full."""

    start: date | None = None
    end: date | None = None
    deadline: date | None = None
    seats_left: int | None = None

    def last_day(self) -> date | None:
        """The last day to enrol; None where none is stated."""
        return self.deadline or self.start or self.end

    def standing(self, today: date) -> Standing:
        """Whether one can still enrol; a run that states no dates counts as open."""
        last = self.last_day()
        if last is not None and last < today:
            return Standing.CLOSED
        if self.seats_left == 0:
            return Standing.FULL
        started = self.start is not None and self.start < today
        return Standing.STARTED if started else Standing.OPEN


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to learn: a provider's course that leads to a credential.

    ``titles`` and ``descriptions`` by language; ``languages`` of instruction (ISO 639-1);
    ``weeks`` it takes and ``hours_per_week``; ``derived`` names those of ects, hours, weeks and
    hours_per_week that intake worked out from what is stated. ``runs`` differ in dates only: what
    differs in place, form or price is an offer of its own. ``place`` is a town, ``country`` and
    ``region`` are where the learning takes place. ``isced_f`` codes of 2 to 4 digits, the
    weightiest first. ``modified`` is the source's own date; ``first_seen``, ``updated`` and
    ``withdrawn`` are the catalogue's.
    """

    id: str
    provider: Organisation
    credential: Credential
    titles: Texts = field(default_factory=dict)
    descriptions: Texts = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    mode: Mode | None = None
    place: str | None = None
    country: str | None = None
    region: str | None = None
    weeks: Decimal | None = None
    hours_per_week: Decimal | None = None
    derived: tuple[str, ...] = ()
    runs: tuple[Run, ...] = ()
    price: Price | None = None
    funding: Texts = field(default_factory=dict)
    prerequisites: Texts = field(default_factory=dict)
    target_group: Texts = field(default_factory=dict)
    accessibility: Texts = field(default_factory=dict)
    min_age: int | None = None
    max_age: int | None = None
    isced_f: tuple[str, ...] = ()
    url: str | None = None
    links: tuple[Link, ...] = ()
    modified: date | None = None
    source: str = ""
    first_seen: date | None = None
    updated: date | None = None
    withdrawn: date | None = None

    def title(self, language: str) -> str:
        """The title in a language, or as its provider wrote it."""
        return self.titles.get(language, self.credential.title)

    def description(self, language: str) -> tuple[str, str] | None:
        """The description and its language: the wanted one, English, or any there is."""
        return pick(self.descriptions, language)

    def run(self, today: date) -> Run | None:
        """The run to speak of: the soonest one can join, else the latest; None where none is."""
        best = self._best_runs(today)
        if not best:
            return None
        dated = sorted(best, key=lambda run: run.start or run.deadline or date.max)
        over = dated[0].standing(today) is Standing.CLOSED
        return dated[-1] if over else dated[0]

    def standing(self, today: date) -> Standing:
        """Whether one can still enrol; an offer that states no runs counts as open."""
        if self.withdrawn is not None:
            return Standing.WITHDRAWN
        best = self._best_runs(today)
        return best[0].standing(today) if best else Standing.OPEN

    def _best_runs(self, today: date) -> list[Run]:
        order = list(Standing)
        best = min((order.index(run.standing(today)) for run in self.runs), default=0)
        return [run for run in self.runs if run.standing(today) is order[best]]
