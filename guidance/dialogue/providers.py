"""An institution: what the catalogue states of it, and its open offers."""

from __future__ import annotations

from collections.abc import Iterator

from guidance import pointing
from guidance.answer import Answer, Card, Named, Say, say
from guidance.asked_fact import asked
from guidance.dialogue.cards import deciding
from guidance.dialogue.changing import PERSON, refuses
from guidance.dialogue.details import tell
from guidance.dialogue.offers import find
from guidance.dialogue.pointing import meant
from guidance.dialogue.quality import quality
from guidance.dialogue.turn import Scene, Turn
from guidance.texts import name_of
from guidance.vocabulary import Offer, Organisation

AT_ONCE = 3


def provider(scene: Scene) -> Turn:
    """What the catalogue states of the institution that is named, or that runs the offer meant."""
    state = scene.state
    if refuses(scene):
        return find(scene)
    if _points(scene):
        return tell(scene)
    named = scene.facts.provider_named(scene.heard.text)
    if named is None:
        offers = meant(scene).offers
        named = offers[0].provider if len(offers) == 1 else None
    if named is None:
        return Turn(state, Answer((say("offers-provider-unknown"),), choices=(PERSON,)))
    offers = scene.facts.offers_of(named, scene.today)
    cards = tuple(_card(scene, offer) for offer in offers[:AT_ONCE])
    shown = tuple(card.offer.id for card in cards) or state.shown
    says = tuple(_provider(scene, named, len(offers)))
    return Turn(state.now(shown=shown), Answer(says, cards))


def _points(scene: Scene) -> bool:
    """“The one by …”, “ta z Krakowa”: an offer is asked about, and no institution."""
    phrases = tuple(pointing.phrases(scene.heard.text))
    shown = scene.facts.offers(scene.state.shown)
    found = pointing.described_each(phrases, shown)
    asks = asked(pointing.without_pointers(scene.heard.text))
    return 0 < len(found) < len(shown) and not {"provider", "quality"} & {*asks}


def _provider(scene: Scene, named: Organisation, count: int) -> Iterator[Say]:
    language = scene.heard.language
    yield say("offers-provider", name=name_of(named, language), count=count)
    if named.country:
        yield say("offers-provider-country", country=Named("country", named.country))
    for one in named.quality:
        yield say("offers-provider-quality", quality=quality(one, language, scene.today))
    if not named.quality:
        yield say("offers-provider-quality-unstated")


def _card(scene: Scene, offer: Offer) -> Card:
    told = deciding(offer, scene.state.criteria, scene.heard.language, scene.today)
    return Card(offer, facts=tuple(told))
