"""No pathway: why not, and what there is instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance.answer import Answer, Choice, Listing, Say, Term, say
from guidance.dialogue import offers
from guidance.dialogue.changing import PERSON
from guidance.dialogue.stacking_goal import AFTER, OCCUPATION
from guidance.dialogue.stacking_plan import Planned
from guidance.dialogue.turn import Scene, Turn
from guidance.pathways.plan import Impossible, Obstacle, Reason

MOST_NAMED = 6
SEARCH = Choice(say("stacking-button-search"), "find_offers")
HOW = Choice(say("stacking-button-how"), "ask_stacking")


def none(scene: Scene, found: Planned) -> Turn:
    """Why there is no pathway; single offers for the same goal, where that is an occupation."""
    says = (_head(found), *_reasons(scene, found))
    limits = tuple(_without(found))
    if found.route.kind == OCCUPATION and not limits:
        return _single(scene, found, says)
    more = (say("stacking-none-then"), say("stacking-decides"))
    return Turn(scene.state, Answer((*says, *more), choices=(*limits, SEARCH, HOW, PERSON)))


def _head(found: Planned) -> Say:
    if found.route.kind == OCCUPATION:
        return say("stacking-none-occupation", name=found.label)
    if found.route.kind == AFTER:
        return say("stacking-none-next", title=found.label)
    return say("stacking-none-credential", title=found.label)


def _single(scene: Scene, found: Planned, says: tuple[Say, ...]) -> Turn:
    criteria = replace(scene.state.criteria, topics=(found.route.goal,))
    turn = offers.show(scene, scene.state.now(criteria=criteria, route=None, question=None))
    single = (say("stacking-none-single"),) if turn.answer.cards else ()
    more = (*says, *single, *turn.answer.says)
    return Turn(turn.state, replace(turn.answer, says=more))


def _impossible(found: Planned) -> tuple[Impossible, ...]:
    if found.impossible is not None:
        return (found.impossible,)
    return tuple(one.pathway for one in found.onward if isinstance(one.pathway, Impossible))


def _reasons(scene: Scene, found: Planned) -> Iterator[Say]:
    if found.route.kind == AFTER and not found.onward:
        yield say("stacking-reason-no-further")
    told = (_reason(scene, found, one) for way in _impossible(found) for one in way.reasons)
    seen: list[Say] = []
    for one in (sentence for reason in told for sentence in reason):
        if one not in seen:
            seen.append(one)
    yield from seen


def _without(found: Planned) -> Iterator[Choice]:
    """A button for each limit without which there is a way."""
    for way in _impossible(found):
        for one in way.reasons:
            if one.obstacle is Obstacle.LIMITS and not one.together:
                for name in one.names:
                    title = say("stacking-button-without", limit=_limit(name))
                    yield Choice(title, "plan_pathway", {name: None})


def _limit(name: str) -> Term:
    return Term(f"term-limit-{name.replace('_', '-')}")


def _reason(scene: Scene, found: Planned, one: Reason) -> Iterator[Say]:
    title = found.library.title(one.credential, scene.heard.language)
    if one.obstacle in BY_TITLE:
        yield Say(BY_TITLE[one.obstacle], {"title": title})
    elif one.obstacle is Obstacle.NOT_STATED:
        yield say("stacking-reason-not-stated", title=title, count=one.uncounted)
    elif one.obstacle is Obstacle.TOO_FEW:
        have, asked = one.have or 0, one.asked or 0
        yield say("stacking-reason-too-few", title=title, have=have, asked=asked)
        if one.uncounted:
            yield say("stacking-reason-silent", count=one.uncounted)
    else:
        yield _named(scene, found, one, title)


BY_TITLE = {
    Obstacle.HELD: "stacking-reason-held",
    Obstacle.UNKNOWN: "stacking-reason-unknown",
    Obstacle.CLOSED: "stacking-reason-closed",
    Obstacle.NO_LINK: "stacking-reason-no-link",
}


def _named(scene: Scene, found: Planned, one: Reason, title: str) -> Say:
    if one.obstacle in {Obstacle.LIMITS, Obstacle.DATES}:
        names = Listing(tuple(map(_limit, one.names)))
        if one.obstacle is Obstacle.DATES:
            return say("stacking-reason-dates", limits=names)
        key = "stacking-reason-limits-together" if one.together else "stacking-reason-limits"
        return Say(key, {"limits": names})
    if one.obstacle is Obstacle.SKILLS:
        return say("stacking-reason-skills")
    language = scene.heard.language
    titles = tuple(
        Term("stacking-quoted", {"title": found.library.title(name, language)})
        for name in one.names[:MOST_NAMED]
    )
    if one.obstacle is Obstacle.CIRCLE:
        return say("stacking-reason-circle", titles=Listing(titles))
    return say("stacking-reason-required", title=title, titles=Listing(titles))
