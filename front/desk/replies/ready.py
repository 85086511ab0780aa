"""The saved replies that come with Cairn, for a new installation.

They are words like all others, in locales/; once loaded they are data, and anybody who may change
shared replies changes them.
"""

from sqlalchemy import Connection

from front.desk.replies.filling import NAMES
from front.record import saved_replies
from words import Words, languages

# The key of each text, and that of its name.
READY = {
    "ready-greeting": "ready-greeting-name",
    "ready-moment": "ready-moment-name",
    "ready-more": "ready-more-name",
    "ready-goal": "ready-goal-name",
    "ready-offer": "ready-offer-name",
    "ready-recognition": "ready-recognition-name",
    "ready-money": "ready-money-name",
    "ready-tomorrow": "ready-tomorrow-name",
    "ready-link": "ready-link-name",
    "ready-silent": "ready-silent-name",
    "ready-bye": "ready-bye-name",
}
# Written as a variable again: it is filled when the reply is used.
_OPEN = {name: f"{{{name}}}" for name in NAMES}


def load(connection: Connection, who: int, language: str) -> int:
    """Adds those that are not there, named in a language; how many were added."""
    there = saved_replies.loaded(connection)
    missing = [key for key in READY if key not in there]
    for key in missing:
        name = Words.load(language).say(READY[key])
        said = {code: Words.load(code).say(key, **_OPEN) for code in languages()}
        saved_replies.add(connection, who, name, said, shared=True, ready=key)
    return len(missing)
