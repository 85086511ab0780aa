"""What to ask whom before one relies on an offer: what the record leaves open, and who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from guidance.answer import Asking, Listing, Say, say
from guidance.limits import AVAILABLE
from guidance.texts import cut, cut_in, name_of
from guidance.unstated import unstated
from guidance.vocabulary import Offer, StackingLink

MOST_RECEIVERS = 2


def about(
    offer: Offer, titles: Mapping[str, str], language: str, today: date
) -> tuple[Asking, ...]:
    """The questions on one offer: to its provider, and to who may count its credential.

    ``titles`` holds the titles of larger credentials by identifier.
    """
    provider = say("roadmap-ask-provider", name=cut(name_of(offer.provider, language)))
    receivers = islice(offer.credential.stacks_into, MOST_RECEIVERS)
    asked = Asking(provider, tuple(_provider(offer, language, today)))
    return (asked, *(_receiver(link, titles) for link in receivers))


def in_general(offers: Sequence[Offer], pathway: bool) -> tuple[Asking, ...]:
    """The questions that do not hang on one offer; on funding only where a record speaks of it."""
    return tuple(_in_general(offers, pathway))


def _in_general(offers: Sequence[Offer], pathway: bool) -> Iterator[Asking]:
    if pathway and len(offers) > 1:
        yield Asking(say("roadmap-ask-end"), (say("roadmap-ask-end-what"),))
    yield Asking(say("roadmap-ask-employer"), (say("roadmap-ask-employer-what"),))
    yield Asking(say("roadmap-ask-enic"), (say("roadmap-ask-enic-what"),))
    if any(offer.funding for offer in offers):
        yield Asking(say("roadmap-ask-office"), (say("roadmap-ask-office-what"),))


def _provider(offer: Offer, language: str, today: date) -> Iterator[Say]:
    if offer.standing(today) in AVAILABLE:
        yield say("roadmap-ask-seats")
    else:
        yield say("roadmap-ask-next")
    needed = cut_in(language, offer.prerequisites)
    if needed is None:
        yield say("roadmap-ask-prerequisites-none")
    else:
        yield say("roadmap-ask-prerequisites", text=needed)
    missing = tuple(unstated(offer))
    if missing:
        yield say("roadmap-ask-unstated", what=Listing(missing))
    funded = cut_in(language, offer.funding)
    if funded is not None:
        yield say("roadmap-ask-funding", text=funded)


def _receiver(link: StackingLink, titles: Mapping[str, str]) -> Asking:
    """Who decides is named where the record names it; the larger credential is named in any case.

    Council Recommendation of 16 June 2022, annex II: combining is decided by who receives.
    """
    title = cut(titles.get(link.into) or link.title or link.into)
    if link.decided_by:
        whom = say("roadmap-ask-receiver", name=cut(link.decided_by))
    else:
        whom = say("roadmap-ask-receiver-unnamed")
    return Asking(whom, (say("roadmap-ask-receiver-what", title=title),))
