"""A message of the record as the parts in which a messaging app gets it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from front.message import Link, Message, Source
from front.messaging import cards, comparison
from front.messaging.channel import Limits, Press
from front.messaging.pressing import Code
from front.messaging.rich import Rich, join, split
from front.sheet import Sheet
from words import Words


@dataclass(frozen=True)
class Drawn:
    """A part before it is sent; ``paper``: what its file is made of: the link to it, where it is
    ours, or a comparison. Without that file, the link is sent and the comparison is not."""

    rich: Rich
    buttons: Sequence[Press] = ()
    paper: Link | Sheet | None = None


def parts(message: Message, limits: Limits) -> list[Drawn]:
    """The parts of a message, each within the limits. The same message gives the same parts."""
    words = Words.load(Words.closest(message.language))
    buttons = [
        Press(one.title, str(Code(message.id, "b", n))) for n, one in enumerate(message.buttons)
    ]
    drawn = list(_drawn(message, words, limits))
    if buttons:
        drawn = _with_buttons(drawn, buttons, words)
    return [piece for one in drawn for piece in fit(one, limits)]


def fit(drawn: Drawn, limits: Limits) -> list[Drawn]:
    """The same, cut to what one message may hold; the buttons are on the last piece."""
    if not limits.buttons and drawn.buttons:
        drawn = replace(drawn, rich=join((drawn.rich, _numbered(drawn.buttons)), "\n\n"))
    most = limits.caption if drawn.paper else limits.text
    pieces = [Drawn(one) for one in split(drawn.rich, most, limits.measure)]
    if pieces:
        pieces[-1] = replace(pieces[-1], buttons=drawn.buttons, paper=drawn.paper)
    return pieces


def sources(found: Sequence[Source], words: Words) -> Rich:
    """What an answer stands on, to be folded away."""
    if not found:
        return Rich()
    heading = Rich.marked(words.say("messaging-sources"), "bold")
    return join((heading, *(_source(one) for one in dict.fromkeys(map(_frozen, found))))).folded()


def _frozen(one: Source) -> tuple[str, str | None, str | None]:
    return one.title, one.url, one.date


def _source(one: tuple[str, str | None, str | None]) -> Rich:
    title, url, date = one
    named = Rich.marked(title, "link", url) if url else Rich(title)
    return Rich("• ") + named + Rich(f" ({date})" if date else "")


def _drawn(message: Message, words: Words, limits: Limits) -> Iterator[Drawn]:
    text = join((_speaker(message, words), Rich(message.text)))
    pages = [link for link in message.links if not _is_file(link)]
    text = join((text, *(Rich.marked(one.title, "link", one.url) for one in pages)), "\n\n")
    stands_on = sources(message.sources, words)
    if not message.offers:
        text, stands_on = join((text, stands_on), "\n\n"), Rich()
    if text:
        yield Drawn(text)
    yield from _offers(message, words, limits)
    for link in message.links:
        if _is_file(link):
            yield Drawn(Rich.marked(link.title, "link", link.url), paper=link)
    if stands_on:
        yield Drawn(stands_on)


def _offers(message: Message, words: Words, limits: Limits) -> Iterator[Drawn]:
    """Cards, or what is compared. Without buttons to press an offer is meant by its number, as in
    a talk."""
    if table := message.comparison:
        pressed = comparison.buttons(message) if limits.buttons else ()
        yield Drawn(comparison.text(table, words), pressed)
        sheet = comparison.sheet(table, message)
        yield Drawn(Rich(words.say("messaging-comparison-file")), paper=sheet)
        return
    # What tells all of one offer has such buttons of its own.
    asks = limits.buttons and not any(_keeps(one.payload) for one in message.buttons)
    for place, offer in enumerate(message.offers):
        number = place + 1 if len(message.offers) > 1 else 0
        below = cards.buttons(message.id, place, words) if asks else ()
        yield Drawn(cards.text(offer, number, words), below)


def _keeps(payload: str) -> bool:
    return payload.startswith("/save_offer")


def _speaker(message: Message, words: Words) -> Rich:
    """Who speaks, where it is a person."""
    if message.sender == "counsellor":
        name = message.counsellor or ""
        return Rich.marked(words.say("messaging-counsellor", name=name), "bold")
    if message.sender == "learner":
        return Rich.marked(words.say("messaging-elsewhere"), "bold")
    return Rich()


def _is_file(link: Link) -> bool:
    """Whether a link leads to a file, not to a page."""
    address = link.url or ""
    return address.endswith("/roadmap.pdf") or "/file/" in address or "/my-data/" in address


def _with_buttons(drawn: list[Drawn], buttons: Sequence[Press], words: Words) -> list[Drawn]:
    """Below the last text; below a text of their own where a card or a file comes last."""
    if drawn and not drawn[-1].buttons and not drawn[-1].paper:
        return [*drawn[:-1], replace(drawn[-1], buttons=buttons)]
    return [*drawn, Drawn(Rich(words.say("messaging-next")), buttons)]


def _numbered(buttons: Sequence[Press]) -> Rich:
    lines = []
    for number, one in enumerate(buttons, 1):
        title = Rich.marked(one.title, "link", one.url) if one.url else Rich(one.title)
        lines.append(Rich(f"{number}. ") + title)
    return join(lines)
