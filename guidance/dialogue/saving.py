"""Offers kept for later: kept, taken off again, and shown as they stand today."""

from __future__ import annotations

from collections.abc import Iterator

from guidance import pointing, wishes
from guidance.answer import Answer, Card, Choice, Say, say
from guidance.dialogue import nothing, roadmap
from guidance.dialogue.cards import deciding
from guidance.dialogue.changing import PERSON
from guidance.dialogue.pointing import (
    Meant,
    Offers,
    meant,
    numbered,
    quoted,
    several,
    spoken_of,
    titles,
    which,
)
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Heard
from guidance.roadmap import asks_for_roadmap
from guidance.vocabulary import Offer, Standing

REMOVE = "unsave"
# “Remove it” speaks of the list; a longer message has to name it.
MOST_WORDS = 3
SHOW = Choice(say("offers-button-saved"), "show_saved")
COMPARE = Choice(say("details-button-compare"), "compare_offers")
STANDINGS = {
    Standing.STARTED: "details-saved-started",
    Standing.FULL: "details-saved-full",
    Standing.CLOSED: "details-saved-closed",
    Standing.WITHDRAWN: "details-saved-withdrawn",
}


def removes(heard: Heard) -> bool:
    """Whether a message wants offers taken off the list of those that were kept."""
    if heard.text.startswith("/"):
        return bool(heard.first("wish") == REMOVE)
    return bool(pointing.spoken("unsave", heard.text))


def speaks_of_list(heard: Heard) -> bool:
    """Whether a message of another intent wants offers taken off the list of saved ones."""
    if heard.text.startswith("/"):
        return False
    short = len(heard.text.split()) <= MOST_WORDS
    return removes(heard) and (short or bool(pointing.spoken("kept", heard.text)))


def save(scene: Scene) -> Turn:
    """Keeps an offer or several for later; takes them off again where the message says so."""
    if removes(scene.heard):
        return remove(scene)
    if "watch" in wishes.wishes(scene.heard):
        return nothing.watch(scene.state)
    if asks_for_roadmap(scene.heard):
        return roadmap.show(scene)
    offers, may = _to_keep(scene), Meant()
    if not offers:
        may = Meant() if _wants_several(scene) else meant(scene)
        offers = may.offers
    if not offers or (len(offers) > 1 and may.offers):
        return which(scene, may, "save_offer")
    kept = tuple(dict.fromkeys((*scene.state.saved, *(one.id for one in offers))))
    state = scene.state.now(saved=kept, focus=offers[-1].id, question=None)
    says = (*may.says, _saved(scene, offers, len(kept)))
    return Turn(state, Answer(says, choices=(SHOW,)))


def _saved(scene: Scene, offers: Offers, count: int) -> Say:
    language = scene.heard.language
    if len(offers) == 1:
        return say("offers-saved", title=offers[0].title(language), count=count)
    return say("details-saved-several", titles=quoted(offers, language), count=count)


def _to_keep(scene: Scene) -> Offers:
    """Several offers that a message wants kept; none where it speaks of one."""
    text = scene.heard.text
    if len(numbered(scene)) > 1:
        return numbered(scene)
    shown = scene.facts.offers(scene.state.shown)
    if _wants_several(scene):
        found = several(scene, shown)
        told = "both" not in pointing.spoken("group", text) or len(found) == 2
        return found if told else ()
    phrases = tuple(pointing.phrases(text))
    found = pointing.described_each(phrases, shown)
    return found if 1 < len(found) <= len(phrases) else ()


def _wants_several(scene: Scene) -> bool:
    """“Both”, “all three”: not one of them, even where one is spoken of."""
    return bool(pointing.spoken("group", scene.heard.text)) and not scene.heard.mentions()


def remove(scene: Scene) -> Turn:
    """Takes offers off the list; numbers are those of the list of saved offers."""
    state, heard = scene.state, scene.heard
    if not state.saved:
        return Turn(state, Answer((say("offers-saved-none"),)))
    offers = _to_remove(scene)
    if not offers:
        return _which_saved(scene)
    gone = {one.id for one in offers}
    left = tuple(one for one in state.saved if one not in gone)
    shown = tuple(one for one in state.shown if one not in gone)
    shown = shown if state.shown == state.saved else state.shown
    says = (say("details-removed", titles=quoted(offers, heard.language), count=len(left)),)
    after = state.now(saved=left, shown=shown, question=None)
    return Turn(after, Answer(says, choices=(SHOW,) if left else (PERSON,)))


def _to_remove(scene: Scene) -> Offers:
    """The saved offers meant; what is not saved cannot be."""
    kept = Scene(
        scene.heard,
        scene.state.now(shown=scene.state.saved),
        scene.facts,
        scene.today,
        scene.languages,
    )
    among = scene.facts.offers(scene.state.saved)
    held = {one.id for one in among}
    found = tuple(one for one in several(kept, among) if one.id in held)
    if found or scene.heard.mentions():
        return found
    it = spoken_of(scene) if pointing.spoken("pronoun", scene.heard.text) else ()
    return tuple(one for one in it if one.id in held) or (among if len(among) == 1 else ())


def _which_saved(scene: Scene) -> Turn:
    offers = scene.facts.offers(scene.state.saved)
    named = zip(offers, titles(offers, scene.heard.language), strict=True)
    choices = tuple(
        Choice(
            say("details-button-offer", title=title),
            "save_offer",
            {"offer": offer.id, "wish": REMOVE},
        )
        for offer, title in named
    )
    return Turn(scene.state, Answer((say("details-remove-which"),), choices=choices))


def saved(scene: Scene) -> Turn:
    """The offers that were kept, as they stand today, and what changed since."""
    state = scene.state
    if removes(scene.heard):
        return remove(scene)
    if asks_for_roadmap(scene.heard):
        return roadmap.show(scene)
    offers = scene.facts.offers(state.saved)
    if not state.saved:
        return Turn(state, Answer((say("offers-saved-none"),)))
    says = (*_listed(scene, offers), *_gone(scene, offers))
    cards = tuple(_card(scene, offer) for offer in offers)
    ids = tuple(offer.id for offer in offers)
    after = state.now(saved=ids, shown=ids or state.shown, question=None)
    compare = (COMPARE,) if len(offers) > 1 else ()
    choices = (*compare, roadmap.BUTTON) if offers else ()
    return Turn(after, Answer(says, cards, choices))


def _listed(scene: Scene, offers: Offers) -> Iterator[Say]:
    if offers:
        yield say("offers-saved-list", count=len(offers))
    for offer in offers:
        key = STANDINGS.get(offer.standing(scene.today))
        if key is not None:
            day = offer.updated or scene.today
            yield Say(key, {"title": offer.title(scene.heard.language), "day": day})


def _gone(scene: Scene, offers: Offers) -> Iterator[Say]:
    """Offers that the catalogue has no more: their names went with their records."""
    missing = len(scene.state.saved) - len(offers)
    if missing:
        yield say("details-saved-missing", count=missing)


def _card(scene: Scene, offer: Offer) -> Card:
    told = deciding(offer, scene.state.criteria, scene.heard.language, scene.today)
    return Card(offer, facts=tuple(told))
