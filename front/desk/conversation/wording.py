"""What the page says of how a conversation stands."""

from collections.abc import Callable, Mapping
from datetime import datetime

from front.desk.conversation.view import View
from front.desk.policy import holds
from front.record.accounts import Counsellor
from front.record.consents import Consent
from front.record.handoffs import KeptHandoff
from guidance.handoff import State
from guidance.outcomes import OUTCOMES
from words import Words

# Acts that are a button by themselves, in their order, and how much they stand out.
BUTTONS = (
    ("claim", ""),
    ("reach", "second"),
    ("give-back", "second"),
    ("release", "second"),
)

# Keys that work with Alt, also while one writes: none of them makes a letter of Polish on a Mac.
KEYS = ("W", "M", "B", "P", "T", "K")


def state(words: Words, me: Counsellor, one: KeptHandoff, names: Mapping[int, str]) -> str:
    """Where the hand-off stands, in a few words."""
    match one.state:
        case State.REQUESTED:
            return words.say("desk-talk-state-requested")
        case State.WAITING:
            return words.say("desk-talk-state-waiting")
        case State.RETURNED:
            return words.say("desk-talk-state-returned")
        case State.CLOSED if one.outcome in OUTCOMES:
            return words.say(
                "desk-talk-state-closed-as", outcome=words.say(f"outcome-{one.outcome}")
            )
        case State.CLOSED:
            return words.say("desk-talk-state-closed")
    if holds(me, one):
        return words.say("desk-talk-state-mine")
    return words.say("desk-talk-state-theirs", name=_name(words, one, names))


def silent(words: Words, one: KeptHandoff, names: Mapping[int, str]) -> str:
    """Why nothing can be written here now."""
    match one.state:
        case State.REQUESTED | State.WAITING if one.claimed_at and one.counsellor is None:
            return words.say("desk-talk-silent-back")
        case State.REQUESTED | State.WAITING:
            return words.say("desk-talk-silent-unclaimed")
        case State.WITH_COUNSELLOR:
            return words.say("desk-talk-silent-theirs", name=_name(words, one, names))
    return words.say("desk-talk-silent-ended")


def closing(words: Words, one: KeptHandoff) -> tuple[str, str]:
    """The heading of how it ends, and its button."""
    if one.state is State.REQUESTED:
        return words.say("desk-talk-done"), words.say("desk-talk-done")
    return words.say("desk-talk-close"), words.say("desk-talk-close-do")


def reach(words: Words, one: KeptHandoff) -> str:
    """How the learner of a kept request is answered."""
    if one.contact is None or one.contact.kind == "here":
        return words.say("desk-talk-reach-here")
    kind = words.say(f"desk-talk-kind-{one.contact.kind}")
    return words.say("desk-talk-reach", kind=kind, value=one.contact.value)


def consent(words: Words, given: Consent | None, moment: Callable[[datetime], str]) -> str:
    """Under which words the learner left a contact and when, or when it was taken back."""
    if given is None:
        return ""
    if given.withdrawn_at:
        return words.say("consent-desk-withdrawn", time=moment(given.withdrawn_at))
    key = "consent-desk-asked" if given.how == "asked" else "consent-desk-told"
    return words.say(key, time=moment(given.given_at), wording=given.text)


def labels(words: Words) -> dict[str, str]:
    """What the buttons say."""
    return {name: words.say(f"desk-talk-act-{name}") for name, _grade in BUTTONS}


def keys(words: Words) -> list[tuple[str, str]]:
    """The keys with Alt, and what they do."""
    arrows = [
        ("↑", words.say("desk-talk-key-up")),
        ("↓", words.say("desk-talk-key-down")),
    ]
    assistant = [
        ("I", words.say("desk-assist-key-i")),
        ("J", words.say("desk-assist-key-j")),
        ("Q", words.say("desk-assist-key-q")),
    ]
    own = [(key, words.say(f"desk-talk-key-{key.lower()}")) for key in KEYS]
    return own + assistant + arrows


def lengths(words: Words, hours: tuple[int, ...]) -> list[tuple[int, str]]:
    """How long somebody may be kept out, in words."""
    return [
        (one, words.say("desk-talk-hours", hours=one))
        if one < 24
        else (one, words.say("desk-talk-days", days=one // 24))
        for one in hours
    ]


def buttons(seen: View) -> list[tuple[str, str]]:
    """The acts that are a button now."""
    return [(name, grade) for name, grade in BUTTONS if name in seen.acts]


def _name(words: Words, one: KeptHandoff, names: Mapping[int, str]) -> str:
    return names.get(one.counsellor or 0, words.say("desk-talk-by-counsellor"))
