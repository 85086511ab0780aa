"""What the front says by itself: to a person in danger when nobody else answers, and of data."""

from collections.abc import Iterable

from front.message import Button, HandoffOrder, Reply
from guidance.answer import Field, Named, Say, Term
from guidance.safety import relief as danger
from words import Words


def distress(language: str) -> Reply:
    """The words for a person in danger, and the request for a person."""
    words = Words.load(language)
    said = danger.says(None, language)
    button = Button(title=words.say("offers-button-human"), payload="/request_human")
    return Reply(
        text="\n".join(_said(words, one) for one in said),
        language=language,
        buttons=[button],
        handoff=HandoffOrder(do="request", reason="distress"),
    )


def notice(language: str, kinds: Iterable[str], *, alone: bool) -> Reply:
    """Which personal data was taken out of a message; ``alone``: nothing else was in it."""
    words = Words.load(language)
    what = ", ".join(words.say(f"safety-masked-{kind}") for kind in kinds)
    key = "safety-masked-alone" if alone else "safety-masked-one"
    return Reply(text=words.say(key, what=what), language=language)


def _said(words: Words, one: Say) -> str:
    return words.say(one.key, **{name: _plain(words, value) for name, value in one.fields.items()})


def _plain(words: Words, value: Field) -> str:
    match value:
        case Named():
            return words.name_of(value.kind, value.code)
        case Term():
            return words.say(value.key)
        case _:
            return str(value)
