"""An offer as a card of a messaging app: why it fits, what does not, the facts, its page."""

from collections.abc import Sequence

from front.message import Offer
from front.messaging.channel import Press
from front.messaging.pressing import Code
from front.messaging.rich import Rich, join
from words import Words


def text(offer: Offer, number: int, words: Words) -> Rich:
    """The card; ``number`` from 1 stands before the title, 0: it is the only one."""
    before = Rich(f"{number}. " if number else "")
    head = join((before + Rich.marked(offer.title, "bold"), Rich(offer.provider)))
    facts = join(Rich(f"{one.label}: {one.value}") for one in offer.facts)
    fits = _points(words.say("messaging-why"), offer.reasons)
    mind = _points(words.say("messaging-mind"), offer.caveats)
    page = Rich()
    if offer.url:
        page = Rich.marked(words.say("messaging-page"), "link", offer.url)
    return join((head, fits, mind, facts, page), "\n\n")


def buttons(message: int, place: int, words: Words) -> list[Press]:
    """More about it, and keep it; ``place`` from 0."""
    return [
        Press(words.say("messaging-more"), str(Code(message, "o", place))),
        Press(words.say("messaging-keep"), str(Code(message, "k", place))),
    ]


def _points(heading: str, lines: Sequence[str]) -> Rich:
    if not lines:
        return Rich()
    return join((Rich.marked(heading, "bold"), *(Rich(f"• {line}") for line in lines)))
