"""What can be done by command, in every messaging app: /start, /help, /language, /human, …"""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from words import Words, languages

# Two letters or more, as the platforms write commands; "@" and the bot's name may follow.
_COMMAND = re.compile(r"[/!]([^\W\d]{2,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
COMMANDS = ("start", "help", "language", "human", "code", "stop", "delete")


@dataclass(frozen=True)
class Command:
    """A command and what was written after it."""

    name: str
    rest: str = ""


@dataclass(frozen=True)
class Beginning:
    """What a link brings along: a language, a goal in words, a code of another channel."""

    language: str | None = None
    goal: str = ""
    code: str = ""


def read(text: str) -> Command | None:
    """The command; None where it is none of ours. Also one that is not known begins like it."""
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return None
    name = _folded(found[1])
    return Command(_typed().get(name, name), (found[2] or "").strip())


@cache
def _typed() -> dict[str, str]:
    """The commands by all that may be typed for them, in every language."""
    return {
        _folded(typed): name
        for code in languages()
        for name in COMMANDS
        for typed in Words.load(code).say(f"messaging-typed-{name}").split()
    }


def _folded(text: str) -> str:
    """Lower-case letters without diacritics: platforms allow no others in a command."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def menu(words: Words) -> list[tuple[str, str]]:
    """The commands with a line on each, for the menu of an app that has one."""
    return [(name, words.say(f"messaging-menu-{name}")) for name in COMMANDS]


def about(words: Words) -> str:
    """What an app shows of us before the first message."""
    return words.say("messaging-about")


def beginning(payload: str) -> Beginning:
    """What a deep link's payload says; what cannot be read is left out.

    ``c_<code>``: of another channel. Else ``<language>``, ``q_<words-with-dashes>`` or
    ``g_<base64url of UTF-8>``: the goal; language and goal together with ``_`` between.
    """
    if payload.startswith("c_"):
        return Beginning(code=payload[2:])
    head, _, rest = payload.partition("_")
    language = head if head in languages() else None
    goal = rest if language else payload
    return Beginning(language, _goal(goal))


def language_of(text: str) -> str | None:
    """The language that is named by its code, or in words of any of ours; None where none is."""
    wanted = text.strip().lower()
    if wanted in languages():
        return wanted
    for code in languages():
        for said_in in languages():
            if wanted == Words.load(said_in).say(f"talk-button-{code}").lower():
                return code
    return None


def _goal(text: str) -> str:
    kind, _, rest = text.partition("_")
    if kind == "q":
        return rest.replace("-", " ").replace("_", " ").strip()
    if kind != "g":
        return ""
    try:
        padded = rest + "=" * (-len(rest) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
