"""Somebody comes back after days: what was looked for and found, looked at again today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from guidance.answer import Answer, Card, Choice, Field, Listing, Say, Term, say
from guidance.dialogue.cards import deciding
from guidance.dialogue.echo import echo
from guidance.dialogue.elements import UNSTATED
from guidance.dialogue.resuming import AGAIN, ANEW, SAVED, watched
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import AVAILABLE, meant_run
from guidance.notes import CAME_BACK
from guidance.vocabulary import Offer, Standing

# So many offers are shown again; all are looked at, and what changed is told of all.
MOST_CARDS = 4
# The facts that decide whether an offer can still be taken.
LOOKED_AT = ("price", "start", "end", "deadline")
DELETE = Choice(say("continuing-button-delete"), "delete_my_data")
_GONE = {
    Standing.CLOSED: "continuing-closed",
    Standing.FULL: "continuing-full",
    Standing.WITHDRAWN: "continuing-withdrawn",
}

# Of a card: its facts that are not as they were shown, each with its name, as it was and as it
# is; None where none is known to have changed and it is not known how all of them were.
Row = tuple[Field, Field, Field]
Changed = Callable[[Card], Iterable[Row] | None]


def greet(scene: Scene, since: date, changed: Changed) -> Turn | None:
    """What is said to somebody who was here last on a day; None where nothing had been found.

    It rests on what is known of the conversation and on the catalogue as it is today.
    """
    state = scene.state
    ids = tuple(dict.fromkeys((*state.saved, *state.shown)))
    if not ids:
        return None
    found = scene.facts.offers(ids)
    there = [one for one in found if one.standing(scene.today) in AVAILABLE]
    cards = tuple(_card(scene, offer) for offer in there)
    says = (
        say("continuing-back", day=since),
        *_goal(scene),
        *_gone(scene, found, len(ids) - len(found)),
        *_there(scene, cards, changed),
        *_begun(scene, there, since),
        *watched(scene),
    )
    shown = tuple(one.id for one in there[:MOST_CARDS]) or state.shown
    focus = state.focus if state.focus in shown else None
    after = state.now(shown=shown, focus=focus, question=None, day=scene.today)
    told = tuple(map(_stated, cards[:MOST_CARDS]))
    return Turn(after, Answer(says, told, _choices(scene), notes=(CAME_BACK,)))


def _goal(scene: Scene) -> Iterator[Say]:
    if not scene.state.criteria.is_empty():
        yield say("continuing-goal", what=echo(scene.state.criteria))


def _gone(scene: Scene, found: Iterable[Offer], missing: int) -> Iterator[Say]:
    for offer in found:
        key = _GONE.get(offer.standing(scene.today))
        if key is not None:
            yield say(key, title=offer.title(scene.heard.language))
    if missing:
        yield say("continuing-missing", count=missing)


def _there(scene: Scene, cards: tuple[Card, ...], changed: Changed) -> Iterator[Say]:
    """That they are open, and which of their facts are not as they were shown."""
    if not cards:
        return
    more = len(cards) - MOST_CARDS
    yield say("continuing-checked", count=min(len(cards), MOST_CARDS), day=scene.today)
    if more > 0:
        yield say("continuing-more", count=more)
    compared = [(card, _tuple(changed(card))) for card in cards]
    if all(found == () for _, found in compared):
        yield say("continuing-unchanged")
    for card, found in compared:
        facts = tuple(
            Term("continuing-fact", {"field": field, "before": before, "after": after})
            for field, before, after in found or ()
        )
        if facts:
            title = card.offer.title(scene.heard.language)
            yield say("continuing-changed", title=title, what=Listing(facts, apart=True))


def _begun(scene: Scene, there: Iterable[Offer], since: date) -> Iterator[Say]:
    """Which have started since; one can still join them, but later than the others."""
    for offer in there:
        run = meant_run(offer, scene.state.criteria, scene.today)
        if run and run.start and since <= run.start < scene.today:
            yield say("continuing-begun", title=offer.title(scene.heard.language), day=run.start)


def _tuple(rows: Iterable[Row] | None) -> tuple[Row, ...] | None:
    return None if rows is None else tuple(rows)


def _card(scene: Scene, offer: Offer) -> Card:
    told = deciding(offer, scene.state.criteria, scene.heard.language, scene.today)
    return Card(offer, facts=tuple(told))


def _stated(card: Card) -> Card:
    return replace(card, facts=tuple(one for one in card.facts if one.value != UNSTATED))


def _choices(scene: Scene) -> tuple[Choice, ...]:
    again = () if scene.state.criteria.is_empty() else (AGAIN,)
    kept = (SAVED,) if scene.state.saved else ()
    return (*again, *kept, ANEW, DELETE)
