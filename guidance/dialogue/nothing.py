"""When no offer fits: what empties the list, what each single limit less would bring, a watch."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Answer, Choice, Listing, Say, Term, say
from guidance.dialogue.asking import field_choices
from guidance.dialogue.changing import PERSON
from guidance.dialogue.echo import echo
from guidance.dialogue.turn import Turn
from guidance.money import in_euros
from guidance.recommendation import Recommendation, Relaxation
from guidance.state import State
from guidance.vocabulary import Offer

MOST_RELAXATIONS = 3
MOST_WATCHES = 5
WATCH = Choice(say("nothing-button-watch"), "inform", {"wish": "watch"})


def without_limits(state: State, over: bool) -> Turn:
    """Nothing open answers the goal: because nothing does, or because one can join none of it."""
    if over:
        why = say("offers-none-open", what=Listing(state.criteria.topics))
    else:
        why = say("offers-unknown-topic", what=echo(state.criteria))
    watch = (WATCH,) if state.criteria.topics else ()
    kept = state.criteria.without("topics")
    after = state.now(shown=(), seen=(), question="field", asked=2)
    # What is to be watched is the search as it was; what is asked next begins without its goal.
    after = after.now(criteria=kept, missed=state.criteria)
    choices = (*field_choices(), *watch, PERSON)
    return Turn(after, Answer((why, say("offers-ask-field")), choices=choices))


def best_closed(offer: Offer | None, language: str) -> Iterator[Say]:
    """What one can no longer join answers far better than what is shown."""
    if offer is not None:
        yield say("nothing-best-closed", title=offer.title(language))


def nothing_fits(state: State, picked: Recommendation, cut: bool) -> Turn:
    """Which limits empty the list, with what leaving out each single one would bring."""
    relaxations = picked.relaxations[:MOST_RELAXATIONS]
    says = [say("offers-none-fit", what=echo(state.criteria)), *_untold(state, picked, cut)]
    if relaxations:
        says.append(say("offers-relax-ask-least") if cut else say("offers-relax-ask"))
    else:
        says.append(say("offers-relax-none"))
    choices = (*(_relax_choice(one, cut) for one in relaxations), WATCH, PERSON)
    after = state.now(shown=(), seen=(), question="relax", asked=0, missed=state.criteria)
    return Turn(after, Answer(tuple(says), choices=choices))


def _untold(state: State, picked: Recommendation, cut: bool) -> Iterator[Say]:
    """The offers that might fit, if their records told more or a rate were known."""
    price = state.criteria.price
    if price is not None and in_euros(price) is None:
        yield say("offers-none-rate", currency=price.currency)
    elif picked.unstated:
        keys = ("offers-none-unstated", "offers-none-unstated-least")
        yield counted(*keys, cut, picked.unstated)
        if picked.unrated:
            yield say("offers-none-unrated", currencies=Listing(picked.unrated))


def counted(exactly: str, at_least: str, cut: bool, count: int) -> Say:
    """A number of offers, as the least there are where not all were looked at."""
    return Say(at_least if cut else exactly, {"count": count})


def _relax_choice(relaxation: Relaxation, cut: bool) -> Choice:
    limit, count = Term(f"term-limit-{relaxation.limit.replace('_', '-')}"), relaxation.offers
    if cut:
        title = say("offers-button-relax-least", limit=limit, count=count)
    else:
        title = say("offers-button-relax", limit=limit, count=count)
    return Choice(title, "refine_offers", {"wish": "drop", relaxation.limit: None})


def watch(state: State) -> Turn:
    """Keeps a search, to repeat it whenever the learner comes back; says so, and how to stop."""
    wanted = state.missed or state.criteria
    if wanted.is_empty():
        return Turn(state, Answer((say("nothing-watch-what"),), choices=(PERSON,)))
    kept = tuple(dict.fromkeys((*state.watches, wanted)))[-MOST_WATCHES:]
    says = (say("nothing-watched", what=echo(wanted)),)
    stop = Choice(say("nothing-button-unwatch"), "inform", {"wish": "unwatch"})
    return Turn(state.now(watches=kept, question=None), Answer(says, choices=(stop, PERSON)))


def unwatch(state: State) -> Turn:
    """Repeats no search any more."""
    says = (say("nothing-unwatched", count=len(state.watches)),)
    return Turn(state.now(watches=()), Answer(says, choices=(PERSON,)))
