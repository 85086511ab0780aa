"""Pathways: which credentials, in which order, lead to a larger one or to an occupation.

Pure and deterministic. Only offers that one can join and that keep every hard limit are steps;
what a record does not state is never assumed; nothing is promised, since the institution that
receives credits decides. How it is worked out: docs/pathways.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from guidance.pathways.explaining import to_credential, to_skills
from guidance.pathways.ground import Asked, Ground
from guidance.pathways.library import Library
from guidance.pathways.plan import (
    Goal,
    Impossible,
    Pathway,
    Purpose,
    SkillHad,
    Sums,
    ToCredential,
    ToSkills,
    Why,
)
from guidance.pathways.puzzle import Group, Node, Option, Puzzle, Wish
from guidance.pathways.reach import obtainable, trimmed
from guidance.pathways.solver import Solution, solve
from guidance.pathways.summing import sums
from guidance.pathways.telling import Told, counts, stage
from guidance.vocabulary import Offer

__all__ = ["Asked", "Library", "Onward", "Wish", "onward", "plan"]

MOST_ONWARD = 8


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a credential leads, and what then remains to be done."""

    credential: str
    counts: bool
    pathway: Pathway | Impossible


def plan(
    library: Library, goal: Goal, asked: Asked, wish: Wish = Wish.FEWEST
) -> Pathway | Impossible:
    """The best pathway to a goal for a wish, or why there is none.

    To a credential, what adds up by stated credits comes first; a course of the credential itself
    is taken where nothing does, with smaller ones before it where records name any.
    """
    if isinstance(goal, ToSkills):
        return _to_skills(library, goal, asked, wish)
    return _to_credential(library, goal, asked, wish)


def onward(library: Library, credential: str, asked: Asked, wish: Wish) -> tuple[Onward, ...]:
    """What a credential counts towards or is required for, with what then remains; best first.

    The credential counts as held. At most eight are looked at.
    """
    had = replace(asked, held=asked.held | {credential})
    found = []
    for larger in library.users(credential)[:MOST_ONWARD]:
        if larger not in had.held:
            into = any(part.credential == credential for part in library.parts(larger))
            found.append(Onward(larger, into, plan(library, ToCredential(larger), had, wish)))
    return tuple(sorted(found, key=lambda one: _place(one, wish)))


def _place(one: Onward, wish: Wish) -> tuple[object, ...]:
    if isinstance(one.pathway, Impossible):
        return True, not one.counts, one.credential
    total = one.pathway.sums
    euros = total.euros or Decimal(0)
    known = {
        Wish.CHEAPEST: (total.unpriced, euros, len(one.pathway.steps)),
        Wish.FEWEST: (len(one.pathway.steps), total.unpriced, euros),
        Wish.FASTEST: (total.undated, str(total.finish or ""), len(one.pathway.steps)),
    }
    return False, *known[wish], one.credential


def _to_credential(
    library: Library, goal: ToCredential, asked: Asked, wish: Wish
) -> Pathway | Impossible:
    if goal.credential in asked.held:
        return to_credential(library, goal, asked)
    ground = Ground(library, asked)
    needs: tuple[Group, ...] = ((goal.credential,),)
    puzzle = ground.puzzle(needs)
    own = puzzle.nodes[goal.credential]
    if own.tally is not None:
        adding = _with(puzzle, goal.credential, Node((), own.tally))
        solution = solve(adding, wish)
        if solution is not None:
            return _pathway(ground, goal, adding, solution, wish)
    course = _with(puzzle, goal.credential, Node(_after_a_part(ground, puzzle, goal.credential)))
    solution = solve(course, wish)
    if solution is None:
        return to_credential(library, goal, asked)
    return _pathway(ground, goal, course, solution, wish)


def _with(puzzle: Puzzle, name: str, node: Node) -> Puzzle:
    return replace(puzzle, nodes={**puzzle.nodes, name: node})


def _after_a_part(ground: Ground, puzzle: Puzzle, name: str) -> tuple[Option, ...]:
    """The courses of a credential, after one of those that may count towards it if any can be had.

    A learner who asks for a way through small credentials is shown one; what of it is counted is
    told as far as the records state it.
    """
    held = ground.asked.held
    parts = [part.credential for part in ground.library.parts(name)]
    for part in parts:
        ground.puzzle(((part,),))
    able = obtainable({n: node for n, node in ground.nodes.items() if n != name})
    group = tuple(part for part in parts if part in able)
    options = puzzle.nodes[name].options
    if not group or not held.isdisjoint(parts):
        return options
    return tuple(replace(option, needs=(*option.needs, group)) for option in options)


def _pathway(
    ground: Ground, goal: ToCredential, puzzle: Puzzle, solution: Solution, wish: Wish
) -> Pathway:
    name = goal.credential
    kept = trimmed(puzzle) or puzzle
    told = Told(ground, kept, solution, {name: (Why(Purpose.GOAL, name),)}, wish)
    steps = told.steps()
    by_credits = not any(step.offer.credential.id == name for step in steps)
    stages = told.stages()
    taken = {step.offer.credential.id for step in steps}
    if not by_credits:
        own = stage(ground, name, taken)
        stages = (*stages, own) if own.counted else stages
    used = taken | ground.asked.held | {c.part for one in stages for c in one.counted}
    rest = (part.credential for part in ground.library.parts(name))
    return Pathway(
        goal,
        wish,
        steps,
        stages,
        sums=sums(steps),
        twice=told.twice(),
        by_credits=by_credits,
        direct=_direct(ground, name) if by_credits else None,
        uncounted=tuple(counts(ground, name, one) for one in rest if one not in used),
        proven=solution.proven,
        timed=solution.timed,
    )


def _direct(ground: Ground, name: str) -> Offer | None:
    """An offer of the goal itself, which one can join and which keeps the limits."""
    return next((one for one in ground.library.offers(name) if one.id in ground.offers), None)


def _to_skills(library: Library, goal: ToSkills, asked: Asked, wish: Wish) -> Pathway | Impossible:
    ground = Ground(library, asked)
    groups = {one.label: one.taught for one in goal.skills}
    whole = ground.puzzle(tuple(group for group in groups.values() if group))
    able = obtainable(whole.nodes) | asked.held
    covered = {label: tuple(n for n in g if n in able) for label, g in groups.items()}
    needed = {label: g for label, g in covered.items() if g and asked.held.isdisjoint(g)}
    if not any(covered.values()):
        return to_skills(library, goal, asked)
    puzzle = replace(whole, needs=tuple(needed.values()))
    solution = solve(puzzle, wish)
    if solution is None:
        return to_skills(library, goal, asked)
    had = obtainable(puzzle.nodes, solution.chosen) | asked.held
    skills = tuple(
        SkillHad(one.label, tuple(n for n in one.taught if n in had), one.how)
        for one in goal.skills
        if covered[one.label]
    )
    whys = {
        name: tuple(Why(Purpose.SKILL, one.label) for one in skills if name in one.by)
        for name in puzzle.nodes
    }
    told = Told(ground, trimmed(puzzle) or puzzle, solution, whys, wish)
    steps = told.steps()
    return Pathway(
        goal,
        wish,
        steps,
        told.stages(),
        skills,
        tuple(label for label, group in covered.items() if not group),
        sums(steps) if steps else Sums(),
        told.twice(),
        proven=solution.proven,
        timed=solution.timed,
    )
