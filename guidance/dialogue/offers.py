"""Finding offers: what is known, what is asked, what is shown.

At most two questions come before the first offers; whatever is known by then is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from guidance import wishes
from guidance.answer import Answer, Choice, Say, Term, say
from guidance.criteria import Criteria
from guidance.dialogue.cards import short_card
from guidance.dialogue.echo import echo
from guidance.dialogue.turn import Scene, Turn
from guidance.facts import Hit
from guidance.hearing import add
from guidance.money import in_euros
from guidance.recommendation import Recommendation, Relaxation, recommend
from guidance.state import State

AT_ONCE = 3
MOST_QUESTIONS = 2
MOST_RELAXATIONS = 3
# From these scores on, an offer answers the goal clearly, or at all.
CLEAR, CONVINCING = 0.5, 0.4
# A fuller subject may answer a little less well than a part of it, and still says more.
CLOSE = 0.15
# A message with one of these intents may name its goal in words that were not taken for a subject.
NAMES_GOAL = {"find_offers", "inform", "nlu_fallback"}
# With one of these entities, the other words speak of a place or of an offer.
POINTS_ELSEWHERE = {"place", "country", "provider", "offer", "mention"}
FIELDS = ("care", "computers", "trades", "languages", "business", "teaching", "green", "health")
PERSON = Choice(say("offers-button-human"), "request_human")


def find(scene: Scene) -> Turn:
    """Takes in all that was said; asks when there is no goal yet, else shows offers."""
    criteria = wishes.apply(add(scene.state.criteria, scene.heard), scene.heard.text)
    if not criteria.topics or scene.heard.topics():
        criteria = _goal_from_text(scene, criteria)
    state = scene.state.now(criteria=criteria)
    if criteria.topics or state.asked >= MOST_QUESTIONS:
        return show(scene, state)
    searched = bool(state.shown) or state.question == "relax"
    return show(scene, state) if searched and not criteria.is_empty() else ask(state)


def _goal_from_text(scene: Scene, criteria: Criteria) -> Criteria:
    """All words that may name a subject as the goal, where no more than one was taken for it and
    they find offers about as well.
    """
    heard = scene.heard
    asked = scene.state.question in {"topic", "field"}
    first = heard.intent == "refine_offers" and not scene.state.shown
    if heard.text.startswith("/") or not (asked or first or heard.intent in NAMES_GOAL):
        return criteria
    if any(entity.name in POINTS_ELSEWHERE for entity in heard.entities):
        return criteria
    subject = _without_numbers(scene.facts.subject(heard.text))
    taken = " ".join(criteria.topics)
    if len(taken.split()) > 1 or len(subject.split()) <= len(taken.split()):
        return criteria
    least = max(CLEAR, _best_score(scene, taken) - CLOSE)
    return (
        replace(criteria, topics=(subject,)) if _best_score(scene, subject) >= least else criteria
    )


def _without_numbers(subject: str) -> str:
    return " ".join(word for word in subject.split() if not word.isdecimal())


def _best_score(scene: Scene, question: str) -> float:
    hits = scene.facts.search(question) if question else ()
    return hits[0].score if hits else 0.0


def ask(state: State) -> Turn:
    """The next question: first the goal in own words, then a field to choose."""
    known = () if state.criteria.is_empty() else (say("offers-noted", what=echo(state.criteria)),)
    question = "topic" if state.asked == 0 else "field"
    choices = _field_choices() if question == "field" else _topic_choices()
    answer = Answer((*known, say(f"offers-ask-{question}")), choices=tuple(choices))
    return Turn(state.now(question=question, asked=state.asked + 1), answer)


def _topic_choices() -> Iterator[Choice]:
    yield Choice(say("offers-button-dont-know"), "dont_know")
    yield PERSON


def _field_choices() -> Iterator[Choice]:
    for name in FIELDS:
        title = say(f"offers-field-{name}")
        yield Choice(title, "inform", {"topic": Term(f"offers-field-{name}-topic")})
    yield Choice(say("offers-button-any"), "no_preference")


def open_up(scene: Scene) -> Turn:
    """“I do not know”, “any”: the next question, or offers once two were asked."""
    criteria = add(scene.state.criteria, scene.heard)
    state = scene.state.now(criteria=criteria)
    if criteria.topics or state.shown or state.asked >= MOST_QUESTIONS:
        return show(scene, state)
    return ask(state.now(asked=max(state.asked, 1)))


def show(scene: Scene, state: State) -> Turn:
    """The best offers for what is known; where there are none, what empties the list."""
    found = _found(scene, state.criteria)
    if not found:
        return _unknown_topic(state)
    picked = recommend(found, state.criteria, scene.heard.language, scene.today)
    if not picked.hits:
        return _nothing_fits(state, picked)
    return _present(scene, state.now(seen=()), picked.hits)


def more(scene: Scene) -> Turn:
    """Further offers for the same criteria."""
    state = scene.state
    if not state.seen:
        return find(scene)
    found = _found(scene, state.criteria)
    picked = recommend(found, state.criteria, scene.heard.language, scene.today)
    left = tuple(hit for hit in picked.hits if hit.offer.id not in state.seen)
    if left:
        return _present(scene, state, left)
    says = (say("offers-no-more", what=echo(state.criteria)),)
    return Turn(state, Answer(says, choices=(*_refinements(state.criteria), PERSON)))


def _found(scene: Scene, criteria: Criteria) -> tuple[Hit, ...]:
    if criteria.topics:
        hits = scene.facts.search(" ".join(criteria.topics))
        return tuple(hit for hit in hits if hit.score >= CONVINCING)
    return tuple(Hit(offer, 0.5) for offer in scene.facts.open_offers(scene.today))


def _present(scene: Scene, state: State, hits: tuple[Hit, ...]) -> Turn:
    shown = hits[:AT_ONCE]
    ids = tuple(hit.offer.id for hit in shown)
    cards = tuple(
        short_card(hit, state.criteria, scene.heard.language, scene.today) for hit in shown
    )
    says = _introduction(state, hits, len(shown))
    further = (Choice(say("offers-button-more"), "show_more"),) if len(hits) > AT_ONCE else ()
    choices = (*further, *islice(_refinements(state.criteria), 2), PERSON)
    after = state.now(shown=ids, seen=(*state.seen, *ids), question=None, asked=0, focus=_only(ids))
    return Turn(after, Answer(says, cards, choices))


def _introduction(state: State, hits: tuple[Hit, ...], shown: int) -> tuple[Say, ...]:
    criteria = state.criteria
    looking = () if criteria.is_empty() else (say("offers-looking-for", what=echo(criteria)),)
    further = say("offers-say-which") if shown > 1 else say("offers-say-more")
    return (*looking, _number(state, hits, shown), further)


def _number(state: State, hits: tuple[Hit, ...], shown: int) -> Say:
    if state.seen:
        return say("offers-further", count=shown)
    near = state.criteria.topics and max(hit.score for hit in hits) < CLEAR
    return say("offers-near" if near else "offers-found", count=len(hits))


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


def _unknown_topic(state: State) -> Turn:
    says = (say("offers-unknown-topic", what=echo(state.criteria)), say("offers-ask-field"))
    choices = (*_field_choices(), PERSON)
    kept = state.criteria.without("topics")
    after = state.now(criteria=kept, shown=(), seen=(), question="field", asked=MOST_QUESTIONS)
    return Turn(after, Answer(says, choices=choices))


def _nothing_fits(state: State, picked: Recommendation) -> Turn:
    says = [say("offers-none-fit", what=echo(state.criteria))]
    price = state.criteria.price
    if price is not None and in_euros(price) is None:
        says.append(say("offers-none-rate", currency=price.currency))
    elif picked.unstated:
        says.append(say("offers-none-unstated", count=picked.unstated))
    relaxations = picked.relaxations[:MOST_RELAXATIONS]
    says.append(say("offers-relax-ask") if relaxations else say("offers-relax-none"))
    choices = (*map(_relax_choice, relaxations), PERSON)
    after = state.now(shown=(), seen=(), question="relax", asked=0)
    return Turn(after, Answer(tuple(says), choices=choices))


def _relax_choice(relaxation: Relaxation) -> Choice:
    title = say(
        "offers-button-relax",
        limit=Term(f"term-limit-{relaxation.limit}"),
        count=relaxation.offers,
    )
    return Choice(title, "refine_offers", {relaxation.limit: None})
