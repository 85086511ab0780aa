"""Offers as a pathway looks at them: by credential, by what counts towards it, by title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from guidance.pathways.requirements import Required, Titles, required
from guidance.vocabulary import Offer, StackingLink


@dataclass(frozen=True, slots=True)
class Part:
    """A credential that may count towards a larger one, as its record states it."""

    credential: str
    link: StackingLink


class Library:
    """Some offers of a catalogue, put in order once; the same offers give the same library."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        self._offers: dict[str, list[Offer]] = {}
        self._parts: dict[str, dict[str, Part]] = {}
        self._required: dict[str, Required] = {}
        self._users: dict[str, set[str]] | None = None
        titles = Titles()
        for offer in sorted(offers, key=lambda one: one.id):
            own = offer.credential
            self._offers.setdefault(own.id, []).append(offer)
            titles.add(offer)
            for link in own.stacks_into:
                if link.into != own.id:
                    self._add_part(link.into, Part(own.id, link))
        self._titles = titles

    def _add_part(self, into: str, part: Part) -> None:
        """Of two records that state a link, the one with the lower number of credits counts."""
        known = self._parts.setdefault(into, {})
        before = known.get(part.credential)
        if before is None or _sure(part.link) < _sure(before.link):
            known[part.credential] = part

    def credentials(self) -> tuple[str, ...]:
        """The identifiers of all credentials that offers lead to, in order."""
        return tuple(sorted(self._offers))

    def offers(self, credential: str) -> tuple[Offer, ...]:
        """The offers that lead to a credential, by identifier."""
        return tuple(self._offers.get(credential, ()))

    def parts(self, credential: str) -> tuple[Part, ...]:
        """What may count towards a credential, by identifier."""
        known = self._parts.get(credential, {})
        return tuple(known[name] for name in sorted(known))

    def required(self, offer: Offer) -> Required:
        """What an offer's entry requirements name."""
        if offer.id not in self._required:
            self._required[offer.id] = required(offer, self._titles)
        return self._required[offer.id]

    def users(self, credential: str) -> tuple[str, ...]:
        """The credentials that one may count towards, or whose entry requirements name it."""
        into = {link.into for offer in self.offers(credential) for link in _links(offer)}
        if self._users is None:
            self._users = {}
            for name, offers in self._offers.items():
                for offer in offers:
                    for one in (o for group in self.required(offer).groups for o in group):
                        self._users.setdefault(one, set()).add(name)
        return tuple(sorted((into | self._users.get(credential, set())) - {credential}))

    def title(self, credential: str, language: str) -> str:
        """A credential's title: of its offer, of a link to it, or its identifier."""
        offers = self._offers.get(credential)
        if offers:
            return offers[0].title(language)
        named = (part.link.title for part in self.parts(credential))
        return next((title for title in named if title), credential)


def _links(offer: Offer) -> tuple[StackingLink, ...]:
    return offer.credential.stacks_into


def _sure(link: StackingLink) -> tuple[bool, Decimal]:
    return link.credits is None, link.credits or Decimal(0)
