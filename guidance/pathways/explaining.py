"""Why no pathway leads to a goal: said as what the records state, never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from guidance.criteria import Criteria
from guidance.limits import AVAILABLE
from guidance.pathways.ground import HUNDRED, Asked, Ground
from guidance.pathways.library import Library
from guidance.pathways.plan import Impossible, Obstacle, Reason, ToCredential, ToSkills
from guidance.pathways.puzzle import Group
from guidance.pathways.reach import circle, obtainable, reached, trimmed

MOST_REASONS = 6


def to_credential(library: Library, goal: ToCredential, asked: Asked) -> Impossible:
    """Why a credential cannot be reached: by the limits, or whatever the limits."""
    name = goal.credential
    if name in asked.held:
        return Impossible(goal, (Reason(Obstacle.HELD, name),))
    needs: tuple[Group, ...] = ((name,),)
    if _leads(library, asked, Criteria(), needs):
        return Impossible(goal, _limits(library, asked, needs))
    ground = Ground(library, replace(asked, criteria=Criteria()))
    found = tuple(dict.fromkeys(_of_credential(ground, name, needs)))
    return Impossible(goal, found[:MOST_REASONS])


def to_skills(library: Library, goal: ToSkills, asked: Asked) -> Impossible:
    """Why none of the skills of a goal can be learnt."""
    groups = tuple(one.taught for one in goal.skills if one.taught)
    if any(_leads(library, asked, Criteria(), (group,)) for group in groups):
        return Impossible(goal, _limits(library, asked, groups))
    names = tuple(one.label for one in goal.skills)
    return Impossible(goal, (Reason(Obstacle.SKILLS, names=names),))


def _leads(library: Library, asked: Asked, criteria: Criteria, needs: tuple[Group, ...]) -> bool:
    ground = Ground(library, replace(asked, criteria=criteria))
    return trimmed(ground.puzzle(needs)) is not None


def _limits(library: Library, asked: Asked, needs: tuple[Group, ...]) -> tuple[Reason, ...]:
    """The limits of which one alone, left open, opens a way; all of them where none does alone."""
    names = asked.criteria.limits()
    if any(_leads(library, asked, asked.criteria, (group,)) for group in needs):
        # There is a way but for its dates: what is asked of dates is kept by announced runs only.
        dated = tuple(name for name in names if name in {"start", "duration"})
        return (Reason(Obstacle.DATES, names=dated),)
    alone = tuple(
        name
        for name in names
        if any(_leads(library, asked, asked.criteria.without(name), (group,)) for group in needs)
    )
    return (Reason(Obstacle.LIMITS, names=alone or names, together=not alone),)


def _of_credential(ground: Ground, name: str, needs: tuple[Group, ...]) -> Iterator[Reason]:
    puzzle = ground.puzzle(needs)
    offers, parts = ground.library.offers(name), ground.library.parts(name)
    if not offers and not parts:
        yield Reason(Obstacle.UNKNOWN, name)
        return
    able = obtainable(puzzle.nodes)
    if not parts:
        yield Reason(Obstacle.NO_LINK, name)
    elif ground.asks(name) is None:
        names = tuple(part.credential for part in parts)
        yield Reason(Obstacle.NOT_STATED, name, names, uncounted=len(parts))
    else:
        yield _too_few(ground, name, able)
    if not any(one.standing(ground.asked.today) in AVAILABLE for one in offers):
        yield Reason(Obstacle.CLOSED, name)
    yield from _required(ground, name, able)
    round_about = circle({n: node for n, node in puzzle.nodes.items() if n not in able})
    if round_about:
        yield Reason(Obstacle.CIRCLE, name, round_about)


def _too_few(ground: Ground, name: str, able: frozenset[str]) -> Reason:
    tally, asked = ground.tally(name), ground.asks(name) or 0
    # What the learner holds is taken off what the tally asks for.
    held = 0 if tally is None else asked - tally.asked
    have = held if tally is None else held + reached(tally, able)
    parts = ground.library.parts(name)
    silent = sum(part.link.credits is None for part in parts)
    return Reason(
        Obstacle.TOO_FEW,
        name,
        have=Decimal(have) / HUNDRED,
        asked=Decimal(asked) / HUNDRED,
        uncounted=silent,
    )


def _required(ground: Ground, name: str, able: frozenset[str]) -> Iterator[Reason]:
    """What a course of the goal requires and nobody can take now."""
    for option in ground.nodes[name].options:
        for group in option.needs:
            if able.isdisjoint(group):
                yield Reason(Obstacle.REQUIRED, name, group)
