"""What the assistant knows after a person talked with the learner in its place.

The learner told the person things, which were followed aside (a state of its own); the person
showed offers. Offers that were only suggested to the person were never shown to the learner.
"""

from __future__ import annotations

from collections.abc import Sequence

from guidance.state import State

Lists = Sequence[tuple[str, ...]]


def merged(before: State, aside: State, given: Lists) -> State:
    """The state after the talk; merged twice, it is the same.

    ``before``: as the assistant left it; ``aside``: after the learner's messages to the person;
    ``given``: the ids of the offers that the person showed, message by message.
    """
    shown = listed(given)
    changed = aside.criteria != before.criteria
    every = (*(() if changed else before.seen), *(one for many in given for one in many))
    return aside.now(
        shown=shown or before.shown,
        seen=tuple(dict.fromkeys(every)),
        focus=_focus(aside, given) if shown else before.focus,
        saved=before.saved,
        watches=before.watches,
        missed=before.missed,
        heat=before.heat,
        day=before.day,
        question=None,
        asked=0 if given else before.asked,
        about=None,
    )


def listed(given: Lists) -> tuple[str, ...]:
    """The list that “the second one” is said of: the last one of several, and what came after it.

    Offers shown one by one are one list.
    """
    shown: tuple[str, ...] = ()
    for many in given:
        shown = many if len(many) > 1 else (*shown, *many)
    return tuple(dict.fromkeys(shown))


def _focus(aside: State, given: Lists) -> str | None:
    """The offer that was shown last, alone; else the one of the last list that was spoken of."""
    if len(given[-1]) == 1:
        return given[-1][0]
    return aside.focus if aside.focus in given[-1] else None
