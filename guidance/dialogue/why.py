"""Why an offer stands where it does: what matched, which limits it keeps, how the order is made."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Answer, Choice, Listing, Say, Term, say
from guidance.dialogue.cards import short_card
from guidance.dialogue.changing import PERSON
from guidance.dialogue.echo import echo
from guidance.dialogue.standing import instead, standing
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import Verdict, verdict
from guidance.vocabulary import Offer

# The names of limits; that an offer was refused is said in a sentence of its own.
REFUSED = {"not_by", "not_these"}
ORDERS = {"price": say("details-why-by-price"), "length": say("details-why-by-length")}


def why(scene: Scene, offer: Offer) -> Turn:
    """The reasons and caveats of an offer for the present criteria, and its place in the list."""
    criteria, language = scene.state.criteria, scene.heard.language
    topic = criteria.asked()
    match = scene.facts.explain(topic, offer) if topic else None
    broken = _limits(scene, offer, Verdict.BREAKS)
    open_ones = _limits(scene, offer, Verdict.UNSTATED)
    kept = criteria.without(*broken, *open_ones)
    card = short_card(offer, match, kept, language, scene.today, scene.state.held)
    other, buttons = instead(scene, offer)
    says = (
        *_place(scene, offer),
        *card.reasons,
        *_not_kept(broken, open_ones),
        *card.caveats,
        *standing(scene, offer),
        *other,
        *_order(scene, offer),
    )
    choices = (*buttons, Choice(say("details-button-all"), "ask_offer"), PERSON)
    state = scene.state.now(focus=offer.id, question=None)
    return Turn(state, Answer(says, (card,), choices))


def _limits(scene: Scene, offer: Offer, found: Verdict) -> tuple[str, ...]:
    criteria = scene.state.criteria
    return tuple(
        name for name in criteria.limits() if verdict(name, offer, criteria, scene.today) is found
    )


def _place(scene: Scene, offer: Offer) -> Iterator[Say]:
    """The offer's number among those shown for the criteria; or that it was not recommended."""
    title, seen = offer.title(scene.heard.language), scene.state.seen
    if offer.id not in seen:
        yield say("details-why-asked", title=title)
        return
    what = echo(scene.state.criteria)
    number, count = seen.index(offer.id) + 1, len(seen)
    yield say("details-why", title=title, what=what, number=number, count=count)


def _not_kept(broken: tuple[str, ...], unstated: tuple[str, ...]) -> Iterator[Say]:
    if REFUSED & {*broken}:
        yield say("details-why-refused")
    for key, names in (("details-why-breaks", broken), ("details-why-unstated", unstated)):
        told = tuple(Term(f"term-limit-{name}") for name in names if name not in REFUSED)
        if told:
            yield Say(key, {"limits": Listing(told)})


def _order(scene: Scene, offer: Offer) -> Iterator[Say]:
    if offer.id in scene.state.seen:
        yield ORDERS.get(scene.state.criteria.order or "", say("details-why-by-match"))
        yield say("details-why-unpaid")
