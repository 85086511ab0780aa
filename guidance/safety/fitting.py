"""The catalogue as somebody of a certain age may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guidance.criteria import Criteria
from guidance.facts import MOST_OPEN, Facts, Hit, Match, Occupation
from guidance.safety.minors import admits
from guidance.vocabulary import Offer, Organisation


@dataclass(frozen=True, slots=True)
class ForAge:
    """Facts without the offers whose own age limits keep somebody of ``age`` years out."""

    facts: Facts
    age: int

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """As of Facts."""
        hits = self.facts.search(question, criteria, language, today)
        return tuple(hit for hit in hits if admits(hit.offer, self.age))

    def explain(self, question: str, offer: Offer) -> Match | None:
        """As of Facts."""
        return self.facts.explain(question, offer)

    def subject(self, text: str) -> str:
        """As of Facts."""
        return self.facts.subject(text)

    def open_offers(
        self, today: date, limit: int = MOST_OPEN, criteria: Criteria | None = None
    ) -> tuple[Offer, ...]:
        """As of Facts."""
        return self._fitting(self.facts.open_offers(today, limit, criteria))

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """As of Facts; what was shown before the age was known can still be spoken of."""
        return self.facts.offers(ids)

    def offers_for(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """As of Facts."""
        return self._fitting(self.facts.offers_for(credential_ids))

    def counting_towards(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """As of Facts."""
        return self._fitting(self.facts.counting_towards(credential_ids))

    def occupation(self, words: str, language: str) -> Occupation | None:
        """As of Facts."""
        return self.facts.occupation(words, language)

    def offer_named(self, text: str) -> Offer | None:
        """As of Facts."""
        return self.facts.offer_named(text)

    def provider_named(self, text: str) -> Organisation | None:
        """As of Facts."""
        return self.facts.provider_named(text)

    def offers_of(self, provider: Organisation, today: date) -> tuple[Offer, ...]:
        """As of Facts."""
        return self._fitting(self.facts.offers_of(provider, today))

    def _fitting(self, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        return tuple(offer for offer in offers if admits(offer, self.age))
