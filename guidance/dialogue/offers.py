"""Finding offers: what is known, what is asked, what is shown.

At most two questions come before the first offers; whatever is known by then is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from guidance import wishes
from guidance.answer import Answer, Card, Choice, Listing, Say, Term, say
from guidance.criteria import Criteria
from guidance.dialogue.cards import short_card
from guidance.dialogue.echo import echo
from guidance.dialogue.turn import Scene, Turn
from guidance.facts import MOST_HITS, MOST_OPEN, Hit
from guidance.hearing import add
from guidance.money import in_euros
from guidance.recommendation import Recommendation, Relaxation, recommend
from guidance.state import State
from guidance.vocabulary import Offer

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
    return max((hit.score for hit in hits), default=0.0)


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
    found = _found(scene, state.criteria, state.criteria)
    picked = recommend(found.hits, state.criteria, scene.heard.language, scene.today)
    if picked.hits:
        return _present(scene, state.now(seen=()), picked.hits, found.cut)
    if not state.criteria.limits():
        return _without_limits(scene, state)
    # What the limits left out tells which of them empties the list.
    near = _found(scene, state.criteria, None)
    if not near.hits:
        return _without_limits(scene, state)
    picked = recommend(near.hits, state.criteria, scene.heard.language, scene.today)
    if picked.hits:
        return _present(scene, state.now(seen=()), picked.hits, near.cut)
    return _nothing_fits(state, picked, near.cut)


def more(scene: Scene) -> Turn:
    """Further offers for the same criteria."""
    state = scene.state
    if not state.seen:
        return find(scene)
    found = _found(scene, state.criteria, state.criteria)
    picked = recommend(found.hits, state.criteria, scene.heard.language, scene.today)
    left = tuple(hit for hit in picked.hits if hit.offer.id not in state.seen)
    if left:
        return _present(scene, state, left, found.cut)
    what = echo(state.criteria)
    end = say("offers-no-more-best", what=what) if found.cut else say("offers-no-more", what=what)
    return Turn(state, Answer((end,), choices=(*_refinements(state.criteria), PERSON)))


@dataclass(frozen=True, slots=True)
class Found:
    """Offers that one can join; ``cut`` where the catalogue may have more of them."""

    hits: tuple[Hit, ...]
    cut: bool


def _found(scene: Scene, criteria: Criteria, limits: Criteria | None) -> Found:
    """What answers the goal of the criteria, or is open where there is none, within the limits."""
    if criteria.topics:
        language = criteria.language or scene.heard.language
        asked = " ".join(criteria.topics)
        hits = scene.facts.search(asked, limits, language, scene.today)
        convincing = tuple(hit for hit in hits if hit.score >= CONVINCING)
        return Found(convincing, len(hits) >= MOST_HITS)
    offers = scene.facts.open_offers(scene.today, MOST_OPEN, limits)
    return Found(tuple(Hit(offer, 0.5) for offer in offers), len(offers) >= MOST_OPEN)


def _present(scene: Scene, state: State, hits: tuple[Hit, ...], cut: bool) -> Turn:
    shown = hits[:AT_ONCE]
    ids = tuple(hit.offer.id for hit in shown)
    cards = tuple(_card(scene, state.criteria, hit.offer) for hit in shown)
    says = _introduction(state, hits, len(shown), cut)
    further = (Choice(say("offers-button-more"), "show_more"),) if len(hits) > AT_ONCE else ()
    choices = (*further, *islice(_refinements(state.criteria), 2), PERSON)
    after = state.now(shown=ids, seen=(*state.seen, *ids), question=None, asked=0, focus=_only(ids))
    return Turn(after, Answer(says, cards, choices))


def _card(scene: Scene, criteria: Criteria, offer: Offer) -> Card:
    asked = " ".join(criteria.topics)
    match = scene.facts.explain(asked, offer) if asked else None
    return short_card(offer, match, criteria, scene.heard.language, scene.today)


def _introduction(state: State, hits: tuple[Hit, ...], shown: int, cut: bool) -> tuple[Say, ...]:
    criteria = state.criteria
    looking = () if criteria.is_empty() else (say("offers-looking-for", what=echo(criteria)),)
    further = say("offers-say-which") if shown > 1 else say("offers-say-more")
    return (*looking, _number(state, hits, shown, cut), further)


def _number(state: State, hits: tuple[Hit, ...], shown: int, cut: bool) -> Say:
    if state.seen:
        return say("offers-further", count=shown)
    if state.criteria.topics and max(hit.score for hit in hits) < CLEAR:
        return _counted("offers-near", "offers-near-least", cut, len(hits))
    return _counted("offers-found", "offers-found-least", cut, len(hits))


def _counted(exactly: str, at_least: str, cut: bool, count: int) -> Say:
    """A number of offers, as the least there are where not all were looked at."""
    return Say(at_least if cut else exactly, {"count": count})


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
    """Nothing open answers the goal: because nothing does, or because one can join none of it."""
    asked = " ".join(state.criteria.topics)
    over = any(hit.score >= CONVINCING for hit in scene.facts.search(asked)) if asked else False
    if over:
        why = say("offers-none-open", what=Listing(state.criteria.topics))
    else:
        why = say("offers-unknown-topic", what=echo(state.criteria))
    choices = (*_field_choices(), PERSON)
    kept = state.criteria.without("topics")
    after = state.now(criteria=kept, shown=(), seen=(), question="field", asked=MOST_QUESTIONS)
    return Turn(after, Answer((why, say("offers-ask-field")), choices=choices))


def _nothing_fits(state: State, picked: Recommendation, cut: bool) -> Turn:
    relaxations = picked.relaxations[:MOST_RELAXATIONS]
    says = [say("offers-none-fit", what=echo(state.criteria)), *_untold(state, picked, cut)]
    if relaxations:
        says.append(say("offers-relax-ask-least") if cut else say("offers-relax-ask"))
    else:
        says.append(say("offers-relax-none"))
    choices = (*(_relax_choice(one, cut) for one in relaxations), PERSON)
    after = state.now(shown=(), seen=(), question="relax", asked=0)
    return Turn(after, Answer(tuple(says), choices=choices))


def _untold(state: State, picked: Recommendation, cut: bool) -> Iterator[Say]:
    """The offers that might fit, if their records told more or a rate were known."""
    price = state.criteria.price
    if price is not None and in_euros(price) is None:
        yield say("offers-none-rate", currency=price.currency)
    elif picked.unstated:
        yield _counted("offers-none-unstated", "offers-none-unstated-least", cut, picked.unstated)
        if picked.unrated:
            yield say("offers-none-unrated", currencies=Listing(picked.unrated))


def _relax_choice(relaxation: Relaxation, cut: bool) -> Choice:
    limit, count = Term(f"term-limit-{relaxation.limit}"), relaxation.offers
    if cut:
        title = say("offers-button-relax-least", limit=limit, count=count)
    else:
        title = say("offers-button-relax", limit=limit, count=count)
    return Choice(title, "refine_offers", {relaxation.limit: None})
