"""What a pathway tells: steps in order, what adds up, what it costs and takes, and what to mind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from guidance.money import Money, Rate
from guidance.pathways.puzzle import Wish
from guidance.vocabulary import Offer


@dataclass(frozen=True, slots=True)
class NeededSkill:
    """A skill that a goal asks for, and the credentials that teach it.

    ``how`` tells how that is known: ``stated`` or ``label`` by the record, ``text`` by its words,
    ``search`` where only the search found it.
    """

    label: str
    taught: tuple[str, ...]
    how: str = "stated"


@dataclass(frozen=True, slots=True)
class ToCredential:
    """A credential of the catalogue as the goal, by its identifier."""

    credential: str


@dataclass(frozen=True, slots=True)
class ToSkills:
    """An occupation or task as the goal, in the learner's words, with the skills it asks for."""

    words: str
    skills: tuple[NeededSkill, ...]


Goal = ToCredential | ToSkills


class Purpose(StrEnum):
    """What a step is taken for."""

    GOAL = "goal"
    COUNTS = "counts"
    REQUIRED = "required"
    SKILL = "skill"


@dataclass(frozen=True, slots=True)
class Why:
    """What a step is for: a credential's identifier or a skill's name.

    ``ects`` is how many credits are counted, None where that is not stated.
    """

    purpose: Purpose
    of: str
    ects: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """An offer to take, and when.

    ``start`` and ``end`` (the last day) are None where they are not known; where they are not
    ``announced``, they are the earliest that could be and no record names them. ``after`` holds
    the offers that have to come before, ``otherwise`` says that the entry requirements accept
    something else than the credentials they name.
    """

    offer: Offer
    why: tuple[Why, ...]
    start: date | None = None
    end: date | None = None
    announced: bool = True
    after: tuple[str, ...] = ()
    otherwise: bool = False
    alternatives: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """A smaller credential in a larger one; ``ects`` None where the number is not stated.

    ``decided_by`` as the record states it; ``crosses`` where two institutions are involved.
    """

    part: str
    ects: Decimal | None
    decided_by: str | None = None
    crosses: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What of a pathway counts towards a larger credential, and what that asks for (ECTS)."""

    credential: str
    asked: Decimal | None
    counted: tuple[Counted, ...]

    @property
    def total(self) -> Decimal:
        """The credits that are stated to be counted."""
        return sum((one.ects for one in self.counted if one.ects is not None), Decimal(0))

    @property
    def missing(self) -> Decimal | None:
        """The credits still missing; None where it is not stated how many are asked for."""
        return None if self.asked is None else max(Decimal(0), self.asked - self.total)


@dataclass(frozen=True, slots=True)
class SkillHad:
    """A skill that the pathway covers, by which credentials, and how that is known."""

    label: str
    by: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Sums:
    """What all steps together give, cost and take.

    ``ects`` of those that state them, ``no_ects`` do not; ``cost`` by currency; ``euros`` all of
    it, at the ``rates``; ``unpriced`` steps state no price, ``unrated`` currencies have no known
    rate. ``hours`` of work, least and most; ``no_hours`` steps state none. ``weekly`` is the most
    hours a week at a time. ``finish`` is the last day, None where some step has no known dates;
    ``later`` counts the steps whose dates no record announces.
    """

    ects: Decimal = Decimal(0)
    no_ects: int = 0
    cost: tuple[Money, ...] = ()
    euros: Decimal | None = None
    rates: tuple[Rate, ...] = ()
    unpriced: int = 0
    unrated: tuple[str, ...] = ()
    hours: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))
    no_hours: int = 0
    weekly: Decimal | None = None
    start: date | None = None
    finish: date | None = None
    undated: int = 0
    later: int = 0


@dataclass(frozen=True, slots=True)
class Twice:
    """A credential that is counted towards two larger ones of the same pathway."""

    part: str
    into: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pathway:
    """The steps to a goal.

    ``stages`` from the small to the large; ``by_credits`` says that the goal is reached by what
    adds up, not by a course of its own. ``direct`` is an offer of the goal itself, where there is
    one beside. ``uncounted`` are credentials that may count towards the goal and are no steps.
    ``proven`` says that nothing fits the wish better, ``timed`` is False where the fastest was
    wished for and the records do not tell the time.
    """

    goal: Goal
    wish: Wish
    steps: tuple[Step, ...]
    stages: tuple[Stage, ...] = ()
    covered: tuple[SkillHad, ...] = ()
    missing: tuple[str, ...] = ()
    sums: Sums = Sums()
    twice: tuple[Twice, ...] = ()
    by_credits: bool = False
    direct: Offer | None = None
    uncounted: tuple[Counted, ...] = ()
    proven: bool = True
    timed: bool = True

    def crossing(self) -> tuple[tuple[str, Counted], ...]:
        """What one institution is asked to count of another, with the larger credential."""
        return tuple(
            (stage.credential, one) for stage in self.stages for one in stage.counted if one.crosses
        )


class Obstacle(StrEnum):
    """Why there is no pathway."""

    HELD = "held"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    NO_LINK = "no-link"
    NOT_STATED = "not-stated"
    TOO_FEW = "too-few"
    CIRCLE = "circle"
    REQUIRED = "required"
    LIMITS = "limits"
    DATES = "dates"
    SKILLS = "skills"


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle: the credential it stands at, and what there is to say.

    ``names`` are credentials, skills, or limits by name; ``have`` of ``asked`` credits (ECTS) can
    be had; ``uncounted`` more credentials do not state how many credits count. ``together`` says
    that the limits named stand in the way only together.
    """

    obstacle: Obstacle
    credential: str = ""
    names: tuple[str, ...] = ()
    have: Decimal | None = None
    asked: Decimal | None = None
    uncounted: int = 0
    together: bool = False


@dataclass(frozen=True, slots=True)
class Impossible:
    """No pathway leads to the goal, and why."""

    goal: Goal
    reasons: tuple[Reason, ...]
