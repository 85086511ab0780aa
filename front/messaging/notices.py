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
        (words.say("messaging-begin-person"), "human"),
    ]
    return notice(words.say("messaging-greeting"), starters)


def commands(words: Words, prefix: str = "/") -> Body:
    """What can be done, by command."""
    return notice(words.say("messaging-help", prefix=prefix))


def choose_language(words: Words) -> Body:
    """Every language by its own name."""
    named = [(Locale(one).get_display_name(one) or one, f"lang.{one}") for one in languages()]
    buttons = [(title[:1].upper() + title[1:], act) for title, act in named]
    return notice(words.say("messaging-language-which"), buttons)


def ask(words: Words, text: str, number: int, yes: str, no: str) -> Body:
    """A question of the channel's own; ``number`` tells it from others."""
    buttons = [(words.say(yes), f"yes.{number}"), (words.say(no), f"no.{number}")]
    return notice(text, buttons)
