"""Which of our languages a caller reads, and which one they seem to speak."""

import json
from collections.abc import Sequence

from front.message import Button, Reply
from guidance.notes import PLAIN
from words import Words, languages


def available(tag: str | None) -> str | None:
    """The available language closest to a tag such as ``pl-PL``; None when none was given."""
    return Words.closest(tag) if tag and tag.strip() else None


def preferred(accept_language: str | None) -> str | None:
    """The first of our languages in an Accept-Language header (RFC 9110, 12.5.4), by its weights.

    None when the header names none of ours.
    """
    weighted = []
    for place, part in enumerate((accept_language or "").split(",")):
        tag, _, parameter = part.partition(";")
        weight = _weight(parameter)
        code = tag.strip().split("-")[0].lower()
        if weight > 0 and code in languages():
            weighted.append((-weight, place, code))
    return min(weighted)[2] if weighted else None


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def plain(replies: Sequence[Reply]) -> str | None:
    """The language that the message answered was plainly in, as understood; None where none."""
    named = (note.partition(":") for reply in replies for note in reply.notes)
    return next((code for name, _, code in named if name == PLAIN and code in languages()), None)


def offered(replies: list[Reply]) -> list[Reply]:
    """The replies, with a button to go on in the language of the message where they are not."""
    wanted = plain(replies)
    if wanted is None or replies[-1].language in {None, wanted}:
        return replies
    button = Button(
        title=Words.load(wanted).say("continuing-speak"),
        payload=f"/change_language{json.dumps({'language': wanted})}",
        language=wanted,
    )
    last = replies[-1]
    return [*replies[:-1], last.model_copy(update={"buttons": [*last.buttons, button]})]
