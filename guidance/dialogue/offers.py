"""Finding offers: what is known, what is asked, what is shown.

At most two questions come before the first offers; whatever is known by then is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from guidance import notes, wishes
from guidance.answer import Answer, Card, Choice, Listing, Say, Term, say
from guidance.criteria import Criteria
from guidance.dialogue import asking, changing, goals, nothing
from guidance.dialogue.asking import ask
from guidance.dialogue.cards import short_card
from guidance.dialogue.changing import CHANGE, PERSON
from guidance.dialogue.echo import echo
from guidance.dialogue.finding import (
    BESIDE,
    CLEAR,
    CONVINCING,
    Picked,
    best,
    broad_field,
    closed_best,
    page,
    pick,
)
from guidance.dialogue.nothing import counted
from guidance.dialogue.turn import Scene, Turn
from guidance.facts import Hit
from guidance.recommendation import Recommendation
from guidance.state import State
from guidance.vocabulary import Offer

__all__ = ["PERSON", "ask", "find", "more", "open_up", "show"]

AT_ONCE = 3
MOST_LED_TO = 10
MOST_QUESTIONS = 2


def find(scene: Scene) -> Turn:
    """Takes in all that was said; asks when there is no goal yet, else shows offers."""
    special = _special(scene)
    if special is not None:
        return special
    if _lost(scene) and not scene.heard.topics():
        return asking.guide(scene.state.now(criteria=scene.state.criteria.without("topics")))
    criteria = goals.with_goal(scene, changing.heard_criteria(scene))
    state = scene.state.now(criteria=criteria)
    if criteria.topics or state.asked >= MOST_QUESTIONS:
        return show(scene, state)
    searched = bool(state.shown) or state.question == "relax"
    if searched and not criteria.is_empty() and "another" not in wishes.wishes(scene.heard):
        return show(scene, state)
    return ask(state.now(asked=0) if searched else state)


def _special(scene: Scene) -> Turn | None:
    """What a message asks for that is no search: an undone change, a watch, the four questions."""
    if scene.state.question in asking.GUIDED and not asking.leaves(scene):
        return _guided(scene)
    wished = wishes.wishes(scene.heard)
    if "again" in wished and not scene.state.criteria.is_empty():
        return show(scene, scene.state)
    if "unwatch" in wished:
        return nothing.unwatch(scene.state)
    if "watch" in wished:
        return nothing.watch(scene.state)
    undone = changing.undo(scene)
    if undone is not None:
        return undone if undone.answer.says else show(scene, undone.state)
    return changing.menu(scene) or changing.not_there(scene) or changing.which_provider(scene)


def _guided(scene: Scene) -> Turn:
    """The next of the four questions; after the last one, the offers that the answers lead to."""
    after = asking.answered(scene)
    if isinstance(after, Turn):
        return after
    if not after.criteria.topics:
        return ask(after.now(asked=1))
    return show(scene, after.now(asked=0))


def _lost(scene: Scene) -> bool:
    """Whether a learner says not to know what to learn."""
    return "guide" in wishes.wishes(scene.heard)


def open_up(scene: Scene) -> Turn:
    """“I do not know”, “any”: the four plain questions, or offers for what is known."""
    state = scene.state
    if state.question in asking.GUIDED:
        return _guided(scene)
    if _lost(scene):
        return asking.guide(state.now(criteria=state.criteria.without("topics")))
    if scene.heard.intent == "dont_know" and state.shown and state.question is None:
        return asking.undecided(state)
    state = state.now(criteria=changing.heard_criteria(scene))
    if state.criteria.topics or state.shown or state.asked >= MOST_QUESTIONS:
        return show(scene, state)
    if scene.heard.intent == "dont_know":
        return asking.guide(state)
    return ask(state.now(asked=max(state.asked, 1)))


def show(scene: Scene, state: State) -> Turn:
    """The best offers for what is known; where there are none, what empties the list."""
    picked = pick(scene, state.criteria, state.criteria)
    if picked.hits:
        return _present(scene, state.now(seen=()), picked)
    if not state.criteria.limits():
        return _without_limits(scene, state)
    # What the limits left out tells which of them empties the list.
    near = pick(scene, state.criteria, None)
    if not near.anything:
        return _without_limits(scene, state)
    if near.hits:
        return _present(scene, state.now(seen=()), near)
    turn = nothing.nothing_fits(state, near.recommended, near.cut)
    return notes.noted(turn, notes.emptied(near.recommended, near.field))


def more(scene: Scene) -> Turn:
    """Further offers for the same criteria."""
    state = scene.state
    if not state.seen:
        return find(scene)
    picked = pick(scene, state.criteria, state.criteria)
    left = tuple(hit for hit in picked.hits if hit.offer.id not in state.seen)
    if left:
        beside = not picked.mixed and best(left) < BESIDE * best(picked.hits)
        rest = replace(picked, recommended=Recommendation(left), beside=beside)
        return _present(scene, state, rest)
    what = echo(state.criteria)
    end = say("offers-no-more-best", what=what) if picked.cut else say("offers-no-more", what=what)
    return Turn(state, Answer((end,), choices=(*_refinements(state.criteria), PERSON)))


def _present(scene: Scene, state: State, picked: Picked) -> Turn:
    shown = page(picked, AT_ONCE)
    ids = tuple(hit.offer.id for hit in shown)
    cards = tuple(_card(scene, state.criteria, hit.offer) for hit in shown)
    closed = None if state.seen else closed_best(scene, state.criteria, picked.hits)
    says = (
        *_lead(state, picked.hits),
        *nothing.best_closed(closed, scene.heard.language),
        *_introduction(state, picked, len(shown), _same(scene, state, ids)),
    )
    watch = () if closed is None else (nothing.WATCH,)
    choices = (*_further(state, len(picked.hits) > len(shown)), *watch, PERSON)
    after = state.now(shown=ids, seen=(*state.seen, *ids), focus=_only(ids))
    after = after.now(question=None, asked=0, told=(), missed=None)
    return Turn(after, Answer(says, cards, choices))


def _further(state: State, more: bool) -> Iterator[Choice]:
    """The buttons under a list: each answer alone, the next offers, limits, what was noted."""
    yield from asking.narrowing(state)
    if more:
        yield Choice(say("offers-button-more"), "show_more")
    yield from islice(_refinements(state.criteria), 2)
    if not state.criteria.is_empty():
        yield CHANGE


def _same(scene: Scene, state: State, ids: tuple[str, ...]) -> bool:
    """Whether a change of what is looked for brings what was shown before it."""
    before = scene.state
    changed = bool(before.shown) and before.criteria != state.criteria
    return changed and set(before.shown) == set(ids)


def _lead(state: State, hits: tuple[Hit, ...]) -> tuple[Say, ...]:
    """After the four questions: the fields of study that the answers lead to."""
    broad = (code[:2] for hit in hits[:MOST_LED_TO] for code in hit.offer.isced_f[:1])
    fields = tuple(Term(f"asking-field-{code}") for code in dict.fromkeys(broad))
    return (
        (say("asking-fields", fields=Listing(fields[:AT_ONCE])),) if state.told and fields else ()
    )


def _card(scene: Scene, criteria: Criteria, offer: Offer) -> Card:
    asked = criteria.asked()
    match = scene.facts.explain(asked, offer) if asked else None
    held = scene.state.held
    return short_card(offer, match, criteria, scene.heard.language, scene.today, held)


def _introduction(state: State, picked: Picked, shown: int, same: bool) -> tuple[Say, ...]:
    criteria = state.criteria
    looking = () if criteria.is_empty() else (say("offers-looking-for", what=echo(criteria)),)
    if same:
        looking = (*looking, say("offers-same", count=shown))
    further = say("offers-say-which") if shown > 1 else say("offers-say-more")
    return (*looking, _number(state, picked, shown), further)


def _number(state: State, picked: Picked, shown: int) -> Say:
    hits, cut = picked.hits, picked.cut
    if picked.beside:
        return say("offers-further-beside", count=shown)
    if state.seen:
        return say("offers-further", count=shown)
    if state.criteria.topics and best(hits) < CLEAR:
        return counted("offers-near", "offers-near-least", cut, len(hits))
    return counted("offers-found", "offers-found-least", cut, len(hits))


def _only(ids: tuple[str, ...]) -> str | None:
    return ids[0] if len(ids) == 1 else None


def _refinements(criteria: Criteria) -> Iterator[Choice]:
    if criteria.mode != "online":
        yield Choice(say("offers-button-online"), "refine_offers", {"mode": "online"})
    if criteria.price is None:
        free = {"max": 0, "currency": "EUR"}
        yield Choice(say("offers-button-free"), "refine_offers", {"price": free})
    if criteria.level is None:
        yield Choice(say("offers-button-beginner"), "refine_offers", {"level": "beginner"})


def _without_limits(scene: Scene, state: State) -> Turn:
    asked = state.criteria.asked()
    hits = scene.facts.search(asked) if asked else ()
    over = any(hit.score >= CONVINCING for hit in hits)
    turn = nothing.without_limits(state, over)
    if over:
        return notes.noted(turn, notes.none_found(notes.CLOSED, broad_field(hits)))
    return notes.noted(turn, notes.none_found(notes.UNKNOWN))
