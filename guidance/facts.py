"""What the dialogue needs of a catalogue, whatever keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from guidance.criteria import Criteria
from guidance.vocabulary import UNDETERMINED, Offer, Organisation

# A search brings no more; where it brings as many, there may be others.
MOST_HITS = 60
# So many open offers at most are looked through where there is no goal.
MOST_OPEN = 2000
# So many offers at most are told that count towards credentials.
MOST_COUNTING = 1000


@dataclass(frozen=True, slots=True)
class Match:
    """What of a record answers a question: the field's name and the words that stand there.

    ``field`` is title, outcome, skill or description; ``language`` that of the words (ISO 639-1).
    """

    field: str
    text: str
    language: str = UNDETERMINED


@dataclass(frozen=True, slots=True)
class Hit:
    """An offer that answers a question; ``score`` from 0 to 1."""

    offer: Offer
    score: float


@dataclass(frozen=True, slots=True)
class TaughtSkill:
    """A skill of ESCO by URI and label, and the credentials that teach it.

    Each with how that is known: ``stated``, ``label`` or ``text``.
    """

    uri: str
    label: str
    taught: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of ESCO by URI and label, with the skills that are essential for it."""

    uri: str
    label: str
    skills: tuple[TaughtSkill, ...]


class Facts(Protocol):
    """Public facts, read only. Every method raises CatalogueUnavailable."""

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """Offers that answer a question in own words, best first, MOST_HITS at most.

        What breaks a hard limit of the criteria is left out before the best are cut off, as far
        as the catalogue can tell: it may let too much through, never too little. With ``today``,
        so is what one can no longer join then. With ``language``, offers taught in it, in English
        or in none stated come before the others.
        """

    def explain(self, question: str, offer: Offer) -> Match | None:
        """What of an offer answers a question best; None where nothing does."""

    def subject(self, text: str) -> str:
        """The words of a text that may name a subject, as typed; empty where none does."""

    def open_offers(
        self, today: date, limit: int = MOST_OPEN, criteria: Criteria | None = None
    ) -> tuple[Offer, ...]:
        """Offers that one can still join, ``limit`` at most, within the limits as in search."""

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers with these identifiers that exist, in the order asked for."""

    def offers_for(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers that lead to these credentials, in the order asked for, then by identifier."""

    def counting_towards(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers whose credential is stated to count towards one of these.

        MOST_COUNTING at most; what was withdrawn is left out.
        """

    def occupation(self, words: str, language: str) -> Occupation | None:
        """The occupation that words name in a language or in English, where ESCO is known."""

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title a text names, open or not; None if none is clear."""

    def provider_named(self, text: str) -> Organisation | None:
        """The provider a text names; None if none is clear."""

    def offers_of(self, provider: Organisation, today: date) -> tuple[Offer, ...]:
        """A provider's offers that can still be applied for."""
