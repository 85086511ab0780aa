"""From a solution in whole numbers to the steps of a pathway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from guidance.pathways.ground import HUNDRED, Ground
from guidance.pathways.plan import Counted, Purpose, Stage, Step, Twice, Why
from guidance.pathways.puzzle import Puzzle, Slot, Wish
from guidance.pathways.solver import Solution
from guidance.pathways.swapping import swaps
from guidance.pathways.tracing import Trace, traced
from guidance.vocabulary import Offer


@dataclass
class Told:
    """A solution with what each of its courses is for.

    ``goals`` names, by node, what the goal needs it for.
    """

    ground: Ground
    puzzle: Puzzle
    solution: Solution
    goals: Mapping[str, tuple[Why, ...]]
    wish: Wish

    def __post_init__(self) -> None:
        known = self.solution.times
        ends = {n: known[o.id].end for n, o in self.puzzle.options() if o.id in known}
        self.trace: Trace = traced(self.puzzle, self.solution.chosen, ends)
        self._node_of = {option.id: name for name, option in self.trace.steps.items()}

    def steps(self) -> tuple[Step, ...]:
        """The steps in order: what has to come before stands before, then by date."""
        left = dict(sorted(self._node_of.items()))
        before = {option: self._before(option) for option in left}
        placed: list[str] = []
        while left:
            ready = [o for o in left if before[o] <= set(placed)] or list(left)
            best = min(ready, key=self._order)
            placed.append(best)
            del left[best]
        return tuple(self._step(option, before[option]) for option in placed)

    def _order(self, option: str) -> tuple[int, int, str]:
        slot = self.solution.times.get(option)
        return (10**9, 0, option) if slot is None else (slot.start, slot.end, option)

    def _before(self, option: str) -> frozenset[str]:
        """The courses that lead to what an option needs, and to what is counted for it."""
        needed = self.trace.needed.get(option, ())
        return frozenset(one for name in needed for one in self._courses(name))

    def _courses(self, name: str) -> Iterator[str]:
        if name in self.trace.steps:
            yield self.trace.steps[name].id
            return
        for part, _ in self.trace.counted.get(name, ()):
            yield from self._courses(part)

    def _step(self, option: str, before: frozenset[str]) -> Step:
        offer, name = self.ground.offers[option], self._node_of[option]
        slot = self.solution.times.get(option)
        start, end = (None, None) if slot is None else self._days(option, slot)
        return Step(
            offer,
            tuple(dict.fromkeys(self._why(name))),
            start,
            end,
            slot is not None and slot.announced,
            tuple(sorted(before)),
            self.ground.library.required(offer).otherwise,
            self._alternatives(option),
        )

    def _days(self, option: str, slot: Slot) -> tuple[date, date]:
        run = self.ground.runs.get((option, slot))
        today = self.ground.asked.today
        first = today + timedelta(slot.start)
        return (run.start if run and run.start else first), today + timedelta(slot.end - 1)

    def _why(self, name: str) -> Iterator[Why]:
        yield from self.goals.get(name, ())
        for larger, counted in self.trace.counted.items():
            for part, points in counted:
                if part == name:
                    yield Why(Purpose.COUNTS, larger, Decimal(points) / HUNDRED)
        for user, option in self.trace.steps.items():
            needed = {one for group in option.needs for one in group}
            if name in needed and name in self.trace.needed[option.id]:
                yield from self._use(name, user)

    def _use(self, name: str, user: str) -> Iterator[Why]:
        """Why a course needs a credential: its record asks for it, or it may count there."""
        for offer in self.ground.library.offers(user):
            groups = self.ground.library.required(offer).groups
            if any(name in group for group in groups):
                yield Why(Purpose.REQUIRED, user)
        for part in self.ground.library.parts(user):
            if part.credential == name:
                yield Why(Purpose.COUNTS, user, part.link.credits)

    def _alternatives(self, option: str) -> tuple[Offer, ...]:
        found = swaps(self.puzzle, self.solution.chosen, option, self.wish)
        return tuple(self.ground.offers[one] for one in found)

    def stages(self) -> tuple[Stage, ...]:
        """What adds up, the smaller before the larger."""
        names = [n for n, parts in self.trace.counted.items() if parts or self.counted_held(n)]
        return tuple(self._stage(name) for name in reversed(names))

    def _stage(self, name: str) -> Stage:
        chosen = {part for part, _ in self.trace.counted.get(name, ())}
        return stage(self.ground, name, chosen)

    def counted_held(self, name: str) -> bool:
        """Whether something that the learner holds counts towards a credential."""
        held = self.ground.asked.held
        return any(part.credential in held for part in self.ground.library.parts(name))

    def twice(self) -> tuple[Twice, ...]:
        """The credentials counted towards two larger ones of this pathway."""
        into: dict[str, list[str]] = {}
        for one in self.stages():
            for counted in one.counted:
                into.setdefault(counted.part, []).append(one.credential)
        return tuple(
            Twice(part, tuple(sorted(two))) for part, two in sorted(into.items()) if len(two) > 1
        )


def stage(ground: Ground, name: str, chosen: Iterable[str]) -> Stage:
    """What counts towards a credential: the parts chosen, and those that the learner holds."""
    held, wanted = ground.asked.held, frozenset(chosen)
    asked = ground.asks(name)
    counted = tuple(
        counts(ground, name, part.credential)
        for part in ground.library.parts(name)
        if part.credential in wanted | held
    )
    return Stage(name, None if asked is None else Decimal(asked) / HUNDRED, counted)


def counts(ground: Ground, name: str, credential: str) -> Counted:
    """How far a part counts towards a credential, as its record states it."""
    part = next(p for p in ground.library.parts(name) if p.credential == credential)
    own, larger = institutions(ground, credential), institutions(ground, name)
    # Where the larger one is not in the catalogue, nobody knows that it is the same institution.
    crosses = own.isdisjoint(larger)
    held = credential in ground.asked.held
    return Counted(credential, part.link.credits, part.link.decided_by, crosses, held)


def institutions(ground: Ground, credential: str) -> frozenset[str]:
    """The names of those who award a credential or offer it."""
    names: set[str] = set()
    for offer in ground.library.offers(credential):
        body = offer.credential.awarding_body
        names.add(offer.provider.name if body is None else body.name)
    return frozenset(names)
