"""What the dialogue needs of a catalogue, whatever keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from guidance.vocabulary import Offer, Provider


@dataclass(frozen=True, slots=True)
class Match:
    """What of a record answered a question: the field's name and the words that stand there."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An offer that answers a question; ``score`` from 0 to 1."""

    offer: Offer
    score: float
    match: Match | None = None


class Facts(Protocol):
    """Public facts, read only. Every method raises CatalogueUnavailable."""

    def search(self, question: str) -> tuple[Hit, ...]:
        """Offers that answer a question in own words, best first."""

    def subject(self, text: str) -> str:
        """The words of a text that may name a subject, as typed; empty where none does."""

    def open_offers(self, today: date) -> tuple[Offer, ...]:
        """Offers that can still be applied for, by identifier."""

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers with these identifiers that exist, in the order asked for."""

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title a text names; None if none is clear."""

    def provider_named(self, text: str) -> Provider | None:
        """The provider a text names; None if none is clear."""

    def offers_of(self, provider: Provider, today: date) -> tuple[Offer, ...]:
        """A provider's offers that can still be applied for."""
