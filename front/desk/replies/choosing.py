"""Which saved replies answer what is typed, and in which language they are taken."""

import re
from collections.abc import Iterable

from front.record.saved_replies import SavedReply
from guidance.regions import plain

_WORD = re.compile(r"\w+")


def matching(replies: Iterable[SavedReply], typed: str) -> list[SavedReply]:
    """Those with a word that begins like each typed one, in name or texts; in the same order.

    Neither case nor diacritics matter.
    """
    asked = _words(typed)
    return [one for one in replies if _has_all(one, asked)]


def text_for(reply: SavedReply, *languages: str) -> tuple[str, str]:
    """The text and its language: the first of these that there is, else any."""
    for language in (*languages, *reply.texts):
        if language in reply.texts:
            return reply.texts[language], language
    return "", languages[0]


def _has_all(reply: SavedReply, asked: list[str]) -> bool:
    words = set(_words(" ".join((reply.name, *reply.texts.values()))))
    return all(any(word.startswith(one) for word in words) for one in asked)


def _words(text: str) -> list[str]:
    return _WORD.findall(plain(text))
