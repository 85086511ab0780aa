"""Coming back: on another day, what was shown and kept is looked at again; a thread is taken up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance.answer import Answer, Choice, Say, say
from guidance.dialogue import asking, offers
from guidance.dialogue.changing import ANOTHER, PERSON
from guidance.dialogue.echo import echo
from guidance.dialogue.finding import closed_best, pick
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import AVAILABLE

AGAIN = Choice(say("resuming-button-again"), "find_offers")
ANEW = Choice(say("resuming-button-anew"), "start_over")
SAVED = Choice(say("offers-button-saved"), "show_saved")
# What these questions ask is said in one short sentence each, to take the thread up again.
TAKEN_UP = {"topic", "field", "relax", "contact", *asking.GUIDED}


def greet(scene: Scene) -> Turn:
    """A greeting; to somebody who was here before, what was spoken of, and how to go on."""
    state = scene.state
    if state.criteria.is_empty() and not state.saved:
        return Turn(state, Answer(response="utter_greet"))
    # Today they were greeted already, or are in the middle of a talk.
    today = state.day is not None and state.day >= scene.today
    says = [say("resuming-hello" if today else "resuming-greet")]
    if not today and not state.criteria.is_empty():
        says.append(say("resuming-looked-for", what=echo(state.criteria)))
    kept = (SAVED,) if state.saved else ()
    again = () if state.criteria.is_empty() else (AGAIN, ANOTHER)
    return Turn(state, Answer(tuple(says), choices=(*again, *kept, ANEW, PERSON)))


def news(scene: Scene) -> tuple[Say, ...]:
    """On another day than the last turn's: which offers went, which searches find something now."""
    last = scene.state.day
    if last is None or last >= scene.today:
        return ()
    return (*_gone(scene), *watched(scene))


def _gone(scene: Scene) -> Iterator[Say]:
    ids = tuple(dict.fromkeys((*scene.state.saved, *scene.state.shown)))
    there = {offer.id: offer for offer in scene.facts.offers(ids)}
    for offer in there.values():
        if offer.standing(scene.today) not in AVAILABLE:
            yield say("resuming-closed", title=offer.title(scene.heard.language))
    missing = sum(one not in there for one in ids)
    if missing:
        yield say("resuming-missing", count=missing)


def watched(scene: Scene) -> Iterator[Say]:
    """The repeated searches that find something today."""
    for criteria in scene.state.watches:
        hits = pick(scene, criteria, criteria).hits
        if hits and closed_best(scene, criteria, hits) is None:
            title = hits[0].offer.title(scene.heard.language)
            yield say("resuming-watched", what=echo(criteria), title=title, count=len(hits))


def with_news(scene: Scene, turn: Turn) -> Turn:
    """A turn with the news before what it says, and the day on which it was taken."""
    says = (*news(scene), *turn.answer.says)
    return Turn(turn.state.now(day=scene.today), replace(turn.answer, says=says))


def take_up(scene: Scene) -> Turn:
    """After a question in between: the open question once more, shortly; else nothing."""
    state = scene.state
    if state.question in TAKEN_UP:
        says = (say(f"resuming-question-{state.question}"),)
        return Turn(state, Answer(says, choices=tuple(_answers(scene))))
    if state.shown:
        choices = (Choice(say("resuming-button-back"), "find_offers"),)
        return Turn(
            state, Answer((say("resuming-shown", what=echo(state.criteria)),), choices=choices)
        )
    return Turn(state, Answer())


def _answers(scene: Scene) -> Iterator[Choice]:
    state = scene.state
    if state.question == "relax":
        yield from offers.show(scene, state).answer.choices
    if state.question in asking.GUIDED:
        yield from asking.answers(state, state.question)
    elif state.question == "field":
        yield from asking.field_choices()
