"""What the learner is told by the front of the queue, and of who comes and goes."""

import math
from collections.abc import Callable, Sequence

from front.handoff import choices
from front.handoff.standing import Standing
from front.message import Button, Reply
from front.record.handoffs import KeptHandoff
from front.record.waits import DAYS
from guidance.handoff import State
from words import Words

# Answered by the front itself, so that they work while the assistant is away; see asking.py.
LEAVE = choices.payload("leave")


def queued(language: str, place: int, wait: int | None) -> Reply:
    """The place in the queue, from 1; ``wait`` to be expected in seconds, None: not known."""
    words = Words.load(Words.closest(language))
    text = f"{_place(words, place, wait)} {words.say('handoff-go-on')}"
    button = Button(title=words.say("handoff-button-leave"), payload=LEAVE)
    return Reply(text=text, language=words.language, buttons=[button])


def not_asked(language: str) -> Reply:
    """Nobody was asked for; a person may be, with one press."""
    words = Words.load(Words.closest(language))
    return Reply(
        text=words.say("handoff-not-asked"), language=words.language, buttons=[person(words)]
    )


def person(words: Words, reason: str = "asked") -> Button:
    """The button that asks for a person, whatever has become of the assistant."""
    payload = choices.payload("person", reason=reason)
    return Button(title=words.say("service-button-person"), payload=payload)


def line(language: str, standing: Standing) -> str:
    """How a hand-off stands, in one line."""
    words = Words.load(Words.closest(language))
    if standing.state is State.WAITING:
        full = minutes(standing.wait)
        known = full is not None and words.say("handoff-line-wait", minutes=full)
        place = words.say("handoff-place", place=standing.place)
        return f"{place} {known or words.say('handoff-line-wait-unknown')}"
    if standing.state is State.WITH_COUNSELLOR:
        return words.say("handoff-line-held", name=standing.name or "")
    return words.say("handoff-line-kept")


def leaving(language: str, standing: Standing) -> Button:
    """The button that ends the wait, or the talk."""
    words = Words.load(Words.closest(language))
    talks = standing.state is State.WITH_COUNSELLOR
    key = "handoff-button-end" if talks else "handoff-button-leave"
    return Button(title=words.say(key), payload=LEAVE)


def plain(key: str, **fields: str | int) -> Callable[[KeptHandoff], Sequence[Reply]]:
    """One sentence by its key, in the hand-off's language."""

    def tell(handoff: KeptHandoff) -> Sequence[Reply]:
        words = Words.load(Words.closest(handoff.language))
        return (Reply(text=words.say(key, **fields), language=words.language),)

    return tell


def minutes(wait: int | None) -> int | None:
    """Seconds as full minutes, at least one."""
    return None if wait is None else max(1, math.ceil(wait / 60))


def _place(words: Words, place: int, wait: int | None) -> str:
    full = minutes(wait)
    if full is None:
        usual = words.say("handoff-wait-unknown", days=DAYS)
    else:
        usual = words.say("handoff-wait", minutes=full, days=DAYS)
    return f"{words.say('handoff-place', place=place)} {usual}"
