"""What a channel itself says: texts with buttons of its own, as they are kept until they are sent.

The codes of its buttons begin with ``a.``; those of the buttons of messages with ``m``.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from babel import Locale

from front.messaging.channel import Press
from words import Words, languages

Body = dict[str, Any]
Offered = tuple[str, str]  # a title, and what it does

ACTION = "a."


def notice(text: str, buttons: Iterable[Offered] = ()) -> Body:
    """A notice as it is kept."""
    return {"text": text, "buttons": [[title, ACTION + act] for title, act in buttons]}


def presses(content: Body) -> Sequence[Press]:
    """The buttons of a kept notice."""
    return [Press(title, code) for title, code in content.get("buttons", ())]


def greeting(words: Words) -> Body:
    """The first words: that this is a machine, who reads along, what one can do."""
    starters = [
        (words.say("messaging-begin-goal"), "begin.goal"),
        (words.say("messaging-begin-what"), "begin.what"),
        person(words),
    ]
    return notice(words.say("messaging-greeting"), starters)


def person(words: Words) -> Offered:
    """The button that asks for a counsellor."""
    return words.say("messaging-begin-person"), "human"


def commands(words: Words, prefix: str = "/") -> Body:
    """What can be done, by command."""
    return notice(words.say("messaging-help", prefix=prefix))


def choose_language(words: Words) -> Body:
    """Asks for one of our languages."""
    return notice(words.say("messaging-language-which"), languages_named())


def languages_named() -> list[Offered]:
    """A button for every language, by its own name."""
    named = [(Locale(one).get_display_name(one) or one, f"lang.{one}") for one in languages()]
    return [(title[:1].upper() + title[1:], act) for title, act in named]


def ask(words: Words, text: str, number: int, yes: str, no: str) -> Body:
    """A question of the channel's own; ``number`` tells it from others."""
    return notice(text, yes_or_no(words, number, yes, no))


def yes_or_no(words: Words, number: int, yes: str, no: str) -> list[Offered]:
    """The two buttons below such a question."""
    return [(words.say(yes), f"yes.{number}"), (words.say(no), f"no.{number}")]
