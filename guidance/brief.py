"""What a counsellor is told of a conversation before the first word, gravest first.

It is told from the dialogue's own state and from what the record knows around it. What neither
knows is left out, or said to be not known; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidance.answer import Field, Listing, Named, Say, Term, say
from guidance.criteria import Criteria
from guidance.dialogue.echo import echo
from guidance.safety import minors
from guidance.state import State
from guidance.texts import cut

# In the order in which they are told; each is a label of its own.
NAMES = (
    "danger",
    "child",
    "reason",
    "goal",
    "held",
    "route",
    "shown",
    "refused",
    "saved",
    "failed",
    "contact",
    "languages",
    "waited",
    "before",
)
GRAVE = {"danger", "child"}
DISTRESS = "distress"
REASONS = ("asked", "distress", "complaint", "failures", "unsettled")
CONTACTS = ("email", "phone", "telegram", "here")
ROUTES = ("credential", "occupation", "next")
# More of a kind say nothing that a counsellor reads before the first word.
MOST = 5


@dataclass(frozen=True, slots=True)
class Course:
    """What happened around the dialogue, as the record knows it.

    ``spoken``: languages the learner wrote in, the latest first. ``waited`` in minutes, so far or
    until the claim; None where nobody waits. ``titles``: of offers, by id, those shown in order.
    ``unread``: what was written and not understood; ``unanswered``: messages that got no answer.
    ``emptied``: how many searches found nothing. ``before``: how often a person was asked for
    earlier.
    """

    reason: str
    channel: str
    spoken: tuple[str, ...]
    waited: int | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    contact: tuple[str, str] | None = None
    unread: tuple[str, ...] = ()
    unanswered: int = 0
    emptied: int = 0
    before: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the brief by its name; ``grave``: to be read before all else."""

    name: str
    says: tuple[Say, ...]
    grave: bool = False


def brief(state: State | None, course: Course) -> tuple[Point, ...]:
    """The brief; ``state`` None: the dialogue cannot be asked, so only the record is told."""
    told = {
        "danger": _danger(course),
        "reason": (say("brief-reason", why=_reason(course.reason)),),
        "shown": _offers("brief-shown", _shown(course), course),
        "failed": tuple(_failed(state, course)),
        "contact": (_contact(course),),
        "languages": (say("brief-languages", names=_languages(course.spoken)),),
        "waited": _waited(course),
        "before": (say("brief-before", times=course.before),) if course.before else (),
    }
    if state is not None:
        told |= _of_state(state, course)
    return tuple(Point(name, told[name], name in GRAVE) for name in NAMES if told.get(name))


def _of_state(state: State, course: Course) -> dict[str, tuple[Say, ...]]:
    return {
        "child": tuple(_age(state)),
        "goal": (_goal(state.criteria),),
        "held": tuple(say("brief-held", what=one.text) for one in state.held[-MOST:]),
        "route": () if state.route is None else (_route(state, course),),
        "shown": _offers("brief-shown", _shown(course) or state.seen, course),
        "refused": tuple(_refused(state, course)),
        "saved": _offers("brief-saved", state.saved, course),
    }


def _danger(course: Course) -> tuple[Say, ...]:
    return (say("brief-danger"),) if course.reason == DISTRESS else ()


def _reason(reason: str) -> Term:
    return Term(f"brief-reason-{reason if reason in REASONS else 'other'}")


def _age(state: State) -> Iterator[Say]:
    if state.age is None or not minors.is_child(state.age):
        return
    yield say("brief-child", age=state.age)
    if not minors.may_consent(state.age, state.criteria.country):
        yield say("brief-child-consent")


def _goal(criteria: Criteria) -> Say:
    if criteria.is_empty():
        return say("brief-goal-none")
    return say("brief-goal", what=echo(criteria))


def _route(state: State, course: Course) -> Say:
    assert state.route is not None  # noqa: S101  asked by the caller
    goal: Field = course.titles.get(state.route.goal, state.route.goal)
    return say("brief-route", goal=goal)


def _shown(course: Course) -> tuple[str, ...]:
    return tuple(course.titles)


def _offers(key: str, ids: tuple[str, ...], course: Course) -> tuple[Say, ...]:
    """The last few by name, and how many there are besides."""
    named = [course.titles[one] for one in ids if one in course.titles]
    if not ids:
        return ()
    says = tuple(say(key, title=title) for title in named[-MOST:])
    if not says:
        return (say("brief-offers", count=len(ids)),)
    more = len(ids) - len(says)
    return (*says, say("brief-more", count=more)) if more else says


def _refused(state: State, course: Course) -> Iterator[Say]:
    yield from _offers("brief-refused", state.criteria.not_these, course)
    if state.criteria.not_by:
        yield say("brief-refused-by", names=Listing(state.criteria.not_by))


def _failed(state: State | None, course: Course) -> Iterator[Say]:
    if course.emptied:
        yield say("brief-emptied", count=course.emptied)
    if state is not None and state.missed is not None:
        yield say("brief-missed", what=echo(state.missed))
    for text in course.unread[-MOST:]:
        yield say("brief-unread", text=cut(text))
    if course.unanswered:
        yield say("brief-unanswered", count=course.unanswered)


def _contact(course: Course) -> Say:
    if course.contact is None:
        return say("brief-contact-none")
    kind, value = course.contact
    return say(f"brief-contact-{kind}", value=value)


def _languages(spoken: tuple[str, ...]) -> Listing:
    return Listing(tuple(Named("language", code) for code in spoken))


def _waited(course: Course) -> tuple[Say, ...]:
    return () if course.waited is None else (say("brief-waited", minutes=course.waited),)
