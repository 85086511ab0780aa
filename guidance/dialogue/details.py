"""One offer: all that its record states, the facts asked for, or why it was shown."""

from __future__ import annotations

from collections.abc import Iterable

from guidance import pointing
from guidance.answer import Answer, Card, Choice, Say, say
from guidance.asked_fact import asked
from guidance.dialogue import enrolling, saving
from guidance.dialogue.cards import full_card
from guidance.dialogue.changing import PERSON
from guidance.dialogue.one_fact import facts_told, in_own_currency, price_of
from guidance.dialogue.pointing import kept_question, meant, numbered, which
from guidance.dialogue.standing import instead, standing
from guidance.dialogue.turn import Scene, Step, Turn
from guidance.dialogue.why import why
from guidance.vocabulary import Offer

ALL = Choice(say("details-button-all"), "ask_offer")
ENROL = Choice(say("offers-button-enrol"), "enrol")
SAVE = Choice(say("offers-button-save"), "save_offer")
COMPARE = Choice(say("details-button-compare"), "compare_offers")
# An answer to “which one?” has no more words; a longer message asks for something of its own.
MOST_WORDS = 4
AGAIN: dict[str, Step] = {"enrol": enrolling.enrol, "save_offer": saving.save}


def tell(scene: Scene) -> Turn:
    """What the record of an offer states: the facts asked for, else all of it."""
    if scene.state.saved and saving.speaks_of_list(scene.heard):
        return saving.remove(scene)
    may, several = meant(scene), numbered(scene)
    intent, facts = _wanted(scene, may.offers)
    if intent in AGAIN:
        return AGAIN[intent](scene)
    if len(several) > 1:
        return told(scene, several, (), facts)
    if len(may.offers) != 1:
        return which(scene, may, "ask_offer", facts)
    if "why" in facts:
        return why(scene, may.offers[0])
    return told(scene, may.offers, may.says, facts)


def _wanted(scene: Scene, offers: Iterable[Offer]) -> tuple[str, tuple[str, ...]]:
    """The intent and the facts asked for, now or before “which one?”."""
    text = pointing.without_pointers(scene.heard.text)
    for offer in offers:
        text = pointing.without_name(text, offer)
    facts = asked(text)
    intent, kept = kept_question(scene)
    short = scene.heard.text.startswith("/") or len(scene.heard.text.split()) <= MOST_WORDS
    if facts or not short or (intent == "ask_offer" and scene.heard.intent != "ask_offer"):
        return "", facts
    return (intent, kept) if intent else ("", ())


def told(
    scene: Scene, offers: tuple[Offer, ...], before: tuple[Say, ...], facts: tuple[str, ...]
) -> Turn:
    """The facts of some offers, or all of each where no facts are named."""
    says, cards = list(before), []
    choices: list[Choice] = []
    for offer in offers:
        said, card = (_facts if facts else _whole)(scene, offer, facts)
        other, button = instead(scene, offer)
        says.extend((*said, *other))
        cards.append(card)
        choices.extend(button)
    state = scene.state.now(focus=offers[0].id, question=None)
    buttons = (*choices, *_buttons(scene, bool(facts), len(offers)))
    return Turn(state, Answer(tuple(says), tuple(cards), buttons))


def _facts(scene: Scene, offer: Offer, facts: tuple[str, ...]) -> tuple[tuple[Say, ...], Card]:
    told, card = facts_told(scene, offer, facts, titles_of_larger(scene, offer))
    closed = () if "standing" in facts else tuple(standing(scene, offer))
    return (*told, *closed), card


def _whole(scene: Scene, offer: Offer, _facts: tuple[str, ...]) -> tuple[tuple[Say, ...], Card]:
    language, state = scene.heard.language, scene.state
    into = titles_of_larger(scene, offer)
    says = (
        say("offers-details", title=offer.title(language)),
        *_about(scene, offer),
        *standing(scene, offer),
    )
    return says, full_card(offer, state.criteria, language, scene.today, into, state.held)


def _about(scene: Scene, offer: Offer) -> tuple[Say, ...]:
    """The price and about how much that is, where it is in another currency than the learner's."""
    about = tuple(in_own_currency(scene, offer))
    return (price_of(scene, offer), *about) if about else ()


def _buttons(scene: Scene, facts: bool, count: int) -> tuple[Choice, ...]:
    """What one may want next; a single offer can be told whole, signed up for and saved."""
    compare = (COMPARE,) if max(len(scene.state.shown), count) > 1 else ()
    if count > 1:
        return (*compare, PERSON)
    return (*((ALL,) if facts else ()), ENROL, SAVE, *compare, PERSON)


def titles_of_larger(scene: Scene, offer: Offer) -> dict[str, str]:
    """The titles of the credentials it may count towards, of those that the catalogue has."""
    ids = tuple(link.into for link in offer.credential.stacks_into)
    larger = scene.facts.offers_for(ids) if ids else ()
    return {one.credential.id: one.title(scene.heard.language) for one in reversed(larger)}
