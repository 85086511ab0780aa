"""Which offer of those shown, or of the catalogue, a message means; asks where that is not clear.

The first of these that tells: its button, its number, its full name, what describes it among the
offers shown (with “the cheaper one”), a name of the catalogue, the offer spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guidance import pointing
from guidance.answer import Answer, Choice, Field, Listing, Say, Term, say
from guidance.dialogue.changing import PERSON
from guidance.dialogue.naming import better_named, named_in, of_same_title, once
from guidance.dialogue.offers import find
from guidance.dialogue.turn import Scene, Turn
from guidance.extremes import extreme
from guidance.money import amount
from guidance.texts import name_of
from guidance.vocabulary import Offer

Offers = tuple[Offer, ...]
# A question “which one?” keeps what was asked for behind this word; see kept_facts.
WHICH = "which"
# What each order goes by, as an element's name.
ELEMENTS = {
    "cheapest": Term("term-element-price"),
    "dearest": Term("term-element-price"),
    "shortest": Term("term-element-length"),
    "longest": Term("term-element-length"),
    "soonest": Term("term-element-start"),
    "latest": Term("term-element-start"),
    "most-credits": Term("details-element-credits"),
    "fewest-credits": Term("details-element-credits"),
    "highest": Term("term-element-level"),
    "easiest": Term("term-element-level"),
    "lightest": Term("details-element-weekly"),
    "heaviest": Term("details-element-weekly"),
}
# By what offers of the same title are told apart, the plainest first.
ASPECTS: tuple[Callable[[Offer, str], Field | None], ...] = (
    lambda offer, language: name_of(offer.provider, language),
    lambda offer, _: offer.place,
    lambda offer, _: None if offer.mode is None else Term(f"term-mode-{offer.mode}"),
    lambda offer, _: None if offer.price is None else amount(offer.price),
    lambda offer, _: next((run.start for run in offer.runs if run.start), None),
)


@dataclass(frozen=True, slots=True)
class Meant:
    """The offers that a message may mean: one where it is clear, none where nothing tells.

    ``says`` is what has to be said of how they were told apart.
    """

    offers: Offers = ()
    says: tuple[Say, ...] = ()


def meant(scene: Scene) -> Meant:
    """The offers that a message may mean."""
    pressed = _pressed(scene)
    if pressed is not None or scene.heard.mentions():
        return Meant(pressed or scene.facts.offers(scene.pointed()[:1]))
    if counted := numbered(scene):
        return Meant(counted[:1])
    if scene.heard.text.startswith("/"):
        return Meant(spoken_of(scene))
    shown = scene.facts.offers(scene.state.shown)
    named = named_in(scene, scene.heard.text)
    full = tuple(one for one in shown if pointing.names_fully(scene.heard.text, one))
    if len(full) == 1:
        return Meant(full)
    if named is not None and pointing.names_fully(scene.heard.text, named) and not full:
        return Meant(of_same_title(scene, named))
    if named is not None and pointing.spoken("back", scene.heard.text):
        return Meant(of_same_title(scene, named))
    return _described(scene, shown, named)


def _described(scene: Scene, shown: Offers, named: Offer | None) -> Meant:
    last = spoken_of(scene)
    found = _found(scene, shown, bool(last))
    orders = pointing.orders(scene.heard.text, bool(last))
    if orders and shown:
        return _by_order(scene, orders[0], found.offers or shown)
    better = better_named(scene, found.offers)
    if better is not None:
        return Meant(of_same_title(scene, better))
    if len(found.offers) > 1:
        among = {one.id for one in found.offers}
        return Meant(last if last and last[0].id in among else found.offers)
    if found.offers:
        return Meant(found.offers)
    if named is not None and pointing.covers(scene.heard.text, named):
        return Meant(of_same_title(scene, named))
    if found.untold and shown:
        return Meant((), (say("details-days-untold"),))
    if found.missing and shown:
        return Meant((), (say("details-none-such"),))
    return Meant(last)


def _found(scene: Scene, shown: Offers, focused: bool) -> pointing.Described:
    """What a message describes; “the one in Poznań” may have been on an earlier page."""
    found = pointing.described(scene.heard, shown, focused)
    if not found.missing:
        return found
    before = pointing.described(scene.heard, scene.facts.offers(scene.state.seen), focused=False)
    return before if len(before.offers) == 1 else found


def _by_order(scene: Scene, order: str, among: Offers) -> Meant:
    """The first in an order of those that state what it goes by; that some do not is said."""
    if len(among) == 1:
        return Meant(among)
    found = extreme(order, among, scene.state.criteria, scene.today)
    what = ELEMENTS[order]
    if not found.stated:
        return Meant((), (say("details-order-untold", what=Listing((what,))),))
    if not found.untold:
        return Meant(found.best, (_tied(what),) * (len(found.best) > 1))
    stated, every = len(found.stated), len(among)
    some = say("details-order-some", stated=stated, every=every, what=Listing((what,)))
    return Meant(found.best, (some,))


def _tied(what: Term) -> Say:
    return say("details-order-tied", what=Listing((what,)))


def spoken_of(scene: Scene) -> Offers:
    """The offer spoken of last, or the only one shown."""
    state = scene.state
    focus = state.focus or (state.shown[0] if len(state.shown) == 1 else None)
    return scene.facts.offers([focus]) if focus else ()


def _pressed(scene: Scene) -> Offers | None:
    """The offer of a button, which brings its identifier."""
    if not scene.heard.text.startswith("/"):
        return None
    brought = scene.heard.first("offer")
    return scene.facts.offers([brought]) if isinstance(brought, str) else None


def numbered(scene: Scene) -> Offers:
    """The offers shown that a message numbers, each once; by its words where nothing is marked."""
    marked = scene.pointed()
    if scene.heard.text.startswith("/") or (scene.heard.mentions() and not marked):
        return scene.facts.offers(dict.fromkeys(marked))
    text, shown = scene.heard.text, scene.state.shown
    if pointing.spoken("group", text) or pointing.spoken("order", text):
        return scene.facts.offers(dict.fromkeys(marked))
    said = pointing.spoken("number", text)
    numbers = (len(shown) if one == "last" else int(one) for one in said)
    counted = (shown[n - 1] for n in numbers if 1 <= n <= len(shown))
    return scene.facts.offers(dict.fromkeys((*marked, *counted)))


def several(scene: Scene, among: Offers) -> Offers:
    """Every offer of some that a message means, whether by number, group, order or words."""
    text = scene.heard.text
    pressed = _pressed(scene)
    if pressed is not None or text.startswith("/"):
        return pressed or numbered(scene)
    groups = pointing.spoken("group", text)
    if "first-two" in groups or "first-three" in groups:
        return among[: 2 if "first-two" in groups else 3]
    by_words = _by_words(scene, among)
    if "both" in groups:
        return by_words if len(by_words) > 1 else among
    if "all" in groups:
        return by_words or among
    return once((*numbered(scene), *by_words, *_extremes(scene, among)))


def _by_words(scene: Scene, among: Offers) -> Offers:
    """The offers that the parts of a message name in full, else describe, else nearly name."""
    text = scene.heard.text
    full = tuple(one for one in among if pointing.names_fully(text, one))
    if len(full) < 2:
        return once(_in_parts(scene, among))
    named = map(scene.facts.offer_named, pointing.parts(text))
    return once((*full, *(one for one in named if one is not None and pointing.covers(text, one))))


def _in_parts(scene: Scene, among: Offers) -> Iterator[Offer]:
    for part in pointing.parts(_without_numbers(scene)):
        full = tuple(one for one in among if pointing.names_fully(part, one))
        named = None if full else scene.facts.offer_named(part)
        if full:
            yield from full
        elif named is not None and pointing.names_fully(part, named):
            yield named
        elif found := pointing.described_each((part,), among):
            yield from found
        elif named is not None and pointing.covers(part, named):
            yield named


def _without_numbers(scene: Scene) -> str:
    """A message without the numbers that were taken as places in the list."""
    taken = {str(number) for number in scene.heard.mentions()}
    return re.sub(r"\d+", lambda n: "" if n[0] in taken else n[0], scene.heard.text)


def _extremes(scene: Scene, among: Offers) -> Iterable[Offer]:
    """“The cheapest and the longest”; a question “which is cheaper” points at none."""
    if pointing.spoken("which", scene.heard.text):
        return
    for order in pointing.orders(scene.heard.text, focused=False):
        found = extreme(order, among, scene.state.criteria, scene.today)
        yield from found.best[:1]


def which(scene: Scene, may: Meant, intent: str, asked: tuple[str, ...] = ()) -> Turn:
    """Asks which offer is meant, naming them; where none was shown yet, what to look for.

    The buttons bring ``intent``; ``asked`` are the facts that the answer is to tell.
    """
    offers = may.offers if len(may.offers) > 1 else scene.facts.offers(scene.state.shown)
    if not offers:
        return find(scene) if scene.heard.topics() else _nothing_shown(scene)
    named = titles(offers, scene.heard.language)
    shown = _numbering(scene, offers)
    choices = tuple(
        _choice(shown.index(offer.id) + 1, title, intent)
        for offer, title in zip(offers, named, strict=True)
    )
    question = " ".join((WHICH, intent, *asked))
    state = scene.state.now(shown=shown, question=question)
    says = (*may.says, _ask(scene, may, offers))
    return Turn(state, Answer(says, choices=choices))


def _ask(scene: Scene, may: Meant, offers: Offers) -> Say:
    """The question; where a few of those shown are meant, they are named in it."""
    if len(may.offers) < 2 or len(may.offers) == len(scene.state.shown):
        return say("offers-which", count=len(offers))
    return say("details-which", titles=quoted(offers, scene.heard.language))


def _numbering(scene: Scene, offers: Offers) -> tuple[str, ...]:
    """The offers shown, whose numbers hold; those asked about where some were not shown."""
    ids = tuple(offer.id for offer in offers)
    return scene.state.shown if set(ids) <= {*scene.state.shown} else ids


def _choice(number: int, title: Field, intent: str) -> Choice:
    name = say("offers-button-number", number=number, title=title)
    return Choice(name, intent, {"mention": str(number)})


def _nothing_shown(scene: Scene) -> Turn:
    """There is no offer yet to speak of: says so, and what is needed."""
    state = scene.state.now(question="topic")
    says = (say("offers-none-shown"), say("offers-ask-topic"))
    return Turn(state, Answer(says, choices=(PERSON,)))


def titles(offers: Offers, language: str) -> tuple[Field, ...]:
    """The titles of offers; where two have the same, with the first thing in which they differ."""
    return tuple(_title(offer, offers, language) for offer in offers)


def _title(offer: Offer, among: Offers, language: str) -> Field:
    title = offer.title(language)
    same = [one for one in among if one.title(language) == title]
    for aspect in ASPECTS:
        own = aspect(offer, language)
        if own is not None and any(aspect(one, language) != own for one in same):
            return Term("details-title-by", {"title": title, "by": own})
    return title


def quoted(offers: Offers, language: str, among: Offers = ()) -> Listing:
    """The titles of offers as a list, each in quotation marks; told apart ``among`` others."""
    named = (_title(offer, among or offers, language) for offer in offers)
    return Listing(tuple(Term("details-quoted", {"title": title}) for title in named))


def kept_question(scene: Scene) -> tuple[str, tuple[str, ...]]:
    """What “which one?” was asked for: the intent and the facts; empty where it was not asked."""
    word, *kept = (scene.state.question or "").split(" ") if scene.state.question else [""]
    return (kept[0], tuple(kept[1:])) if word == WHICH and kept else ("", ())
