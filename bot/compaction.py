"""Shortens a conversation's events without changing what the next turn sees.

The shorter list is: where the session began, the slots' values at the cut, and all events from
the cut on, which lies before one of the last user turns. A cut is made only where nothing after
it depends on single events before it (see `_is_safe`); else the list stays as long as it is.
"""

from __future__ import annotations

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    ConversationPaused,
    Event,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker


def latest_session(events: list[Event]) -> list[Event]:
    """The events from the latest session start on; all of them when there is none."""
    return events[_last(events, SessionStarted) or 0 :]


def compact(events: list[Event], blank: DialogueStateTracker, turns: int) -> list[Event]:
    """`events` of one session, cut to `turns` user turns as soon as they hold twice as many.

    `blank` is an empty tracker of the domain. Waiting for twice as many makes the cost of the
    cut small beside the turns between two cuts.
    """
    events = events[max(_last(events, Restarted) or 0, _last(events, SessionStarted) or 0) :]
    if sum(isinstance(event, UserUttered) for event in events) < 2 * turns:
        return events
    applied = {id(event) for event in _applied(events, blank)}
    starts = [
        start
        for at, event in enumerate(events)
        if isinstance(event, UserUttered) and id(event) in applied
        for start in [_listen_before(events, at)]
        if start is not None
    ]
    for cut in reversed(starts[: len(starts) - turns + 1]):
        if cut and _is_safe(events, cut, blank):
            return _state(events[:cut], events[cut], blank) + events[cut:]
    return events


def _last(events: list[Event], kind: type[Event]) -> int | None:
    for at in range(len(events) - 1, -1, -1):
        if isinstance(events[at], kind):
            return at
    return None


def _replay(events: list[Event], blank: DialogueStateTracker) -> DialogueStateTracker:
    tracker = blank.init_copy()
    for event in events:
        tracker.update(event)
    return tracker


def _applied(events: list[Event], blank: DialogueStateTracker) -> list[Event]:
    tracker = blank.init_copy()
    tracker.events.extend(events)
    return tracker.applied_events()


def _listen_before(events: list[Event], at: int) -> int | None:
    """Where the listening began that the user turn at `at` ended."""
    for before in range(at - 1, -1, -1):
        event = events[before]
        if isinstance(event, UserUttered):
            return None
        if isinstance(event, ActionExecuted):
            return before if event.action_name == ACTION_LISTEN_NAME else None
    return None


def _is_safe(events: list[Event], cut: int, blank: DialogueStateTracker) -> bool:
    """Whether no form is open at the cut and nothing behind it undoes or folds what is before."""
    before, after = _applied(events[:cut], blank), _applied(events[cut:], blank)
    whole = _applied(events, blank)
    if [id(event) for event in whole] != [id(event) for event in before + after]:
        return False
    loops = _loops(events)
    for event in reversed(before):
        if isinstance(event, ActiveLoop):
            return event.name is None
        if isinstance(event, ActionExecuted) and event.action_name in loops:
            return False
    return True


def _loops(events: list[Event]) -> set[str]:
    return {event.name for event in events if isinstance(event, ActiveLoop) and event.name}


def _state(events: list[Event], first_kept: Event, blank: DialogueStateTracker) -> list[Event]:
    """The events that bring an empty tracker into the state that `events` end in."""
    tracker = _replay(events, blank)
    when = first_kept.timestamp
    state: list[Event] = [
        SlotSet(name, slot.value, timestamp=when)
        for name, slot in tracker.slots.items()
        if slot.has_been_set
    ]
    for name in sorted(_loops(events)):
        # Rasa folds a form's turns by the names it has ever seen; none is open at a cut.
        state += [ActiveLoop(name, timestamp=when), ActiveLoop(None, timestamp=when)]
    if tracker.is_paused():
        state.append(ConversationPaused(timestamp=when))
    head = events[0]
    return ([head] if isinstance(head, (SessionStarted, Restarted)) else []) + state
