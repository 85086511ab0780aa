"""One offer or several: which is meant, and what its record states."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Answer, Card, Choice, Listing, Named, Say, say
from guidance.dialogue.cards import deciding, full_card
from guidance.dialogue.offers import PERSON, find
from guidance.dialogue.quality import quality
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import AVAILABLE, meant_run
from guidance.texts import name_of
from guidance.vocabulary import Offer, Organisation, Standing

MOST_COMPARED = 4
NOT_OPEN = {
    Standing.STARTED: "offers-standing-started",
    Standing.FULL: "offers-standing-full",
    Standing.CLOSED: "offers-standing-closed",
    Standing.WITHDRAWN: "offers-standing-withdrawn",
}


def tell(scene: Scene) -> Turn:
    """All that the record of one offer states, and what it does not state."""
    offer = _meant(scene)
    if offer is None:
        return _which(scene)
    state = scene.state.now(focus=offer.id)
    language = scene.heard.language
    card = full_card(offer, state.criteria, language, scene.today, _titles(scene, offer))
    says = (
        say("offers-details", title=offer.title(language)),
        *_standing(scene, offer),
    )
    choices = (
        Choice(say("offers-button-enrol"), "enrol"),
        Choice(say("offers-button-save"), "save_offer"),
        PERSON,
    )
    return Turn(state, Answer(says, (card,), choices))


def _titles(scene: Scene, offer: Offer) -> dict[str, str]:
    """The titles of the credentials it may count towards, of those that the catalogue has."""
    ids = tuple(link.into for link in offer.credential.stacks_into)
    larger = scene.facts.offers_for(ids) if ids else ()
    return {one.credential.id: one.title(scene.heard.language) for one in reversed(larger)}


def enrol(scene: Scene) -> Turn:
    """Where to sign up for an offer, and until when."""
    offer = _meant(scene)
    if offer is None:
        return _which(scene)
    language = scene.heard.language
    named = name_of(offer.provider, language)
    says = [say("offers-enrol", title=offer.title(language), provider=named)]
    url = offer.url or offer.provider.homepage
    says.append(say("offers-enrol-at", url=url) if url else say("offers-enrol-no-url"))
    run = meant_run(offer, scene.state.criteria, scene.today)
    open_until = None if run is None else run.deadline
    if open_until is not None and offer.standing(scene.today) in AVAILABLE:
        says.append(say("offers-enrol-until", day=open_until))
    says.extend(_standing(scene, offer))
    state = scene.state.now(focus=offer.id)
    return Turn(state, Answer(tuple(says), (Card(offer),), (PERSON,)))


def save(scene: Scene) -> Turn:
    """Keeps an offer for later."""
    offer = _meant(scene)
    if offer is None:
        return _which(scene)
    kept = tuple(dict.fromkeys((*scene.state.saved, offer.id)))
    state = scene.state.now(saved=kept, focus=offer.id)
    says = (say("offers-saved", title=offer.title(scene.heard.language), count=len(kept)),)
    return Turn(state, Answer(says, choices=(Choice(say("offers-button-saved"), "show_saved"),)))


def saved(scene: Scene) -> Turn:
    """The offers that were kept, as they stand today."""
    offers = scene.facts.offers(scene.state.saved)
    state = scene.state
    if not offers:
        return Turn(state, Answer((say("offers-saved-none"),)))
    language = scene.heard.language
    says = [say("offers-saved-list", count=len(offers))]
    says.extend(
        say("offers-saved-gone", title=offer.title(language))
        for offer in offers
        if offer.standing(scene.today) not in AVAILABLE
    )
    cards = tuple(_card(scene, offer) for offer in offers)
    ids = tuple(offer.id for offer in offers)
    return Turn(state.now(shown=ids), Answer(tuple(says), cards))


def compare(scene: Scene) -> Turn:
    """Two to four offers on the same rows, and the rows in which they differ."""
    offers = _compared(scene)
    if not offers:
        return _which(scene)
    if len(offers) == 1:
        says = [say("offers-compare-one", title=offers[0].title(scene.heard.language))]
        return Turn(scene.state, Answer(tuple(says), choices=(PERSON,)))
    cards = tuple(_card(scene, offer) for offer in offers)
    rows = zip(*(card.facts for card in cards), strict=True)
    differing = tuple(row[0].label for row in rows if any(f.value != row[0].value for f in row))
    says = [say("offers-compare", count=len(offers))]
    if differing:
        says.append(say("offers-compare-differ", what=Listing(differing)))
    return Turn(scene.state, Answer(tuple(says), cards, (PERSON,)))


def provider(scene: Scene) -> Turn:
    """What the catalogue states of an institution, and its open offers."""
    state = scene.state
    named = scene.facts.provider_named(scene.heard.text)
    if named is None:
        offer = _meant(scene)
        named = None if offer is None else offer.provider
    if named is None:
        return Turn(state, Answer((say("offers-provider-unknown"),), choices=(PERSON,)))
    offers = scene.facts.offers_of(named, scene.today)
    cards = tuple(_card(scene, offer) for offer in offers[:3])
    shown = tuple(card.offer.id for card in cards) or state.shown
    says = tuple(_provider(scene, named, len(offers)))
    return Turn(state.now(shown=shown), Answer(says, cards))


def _provider(scene: Scene, named: Organisation, count: int) -> Iterator[Say]:
    language = scene.heard.language
    yield say("offers-provider", name=name_of(named, language), count=count)
    if named.country:
        yield say("offers-provider-country", country=Named("country", named.country))
    for one in named.quality:
        yield say("offers-provider-quality", quality=quality(one, language, scene.today))
    if not named.quality:
        yield say("offers-provider-quality-unstated")


def _card(scene: Scene, offer: Offer) -> Card:
    told = deciding(offer, scene.state.criteria, scene.heard.language, scene.today)
    return Card(offer, facts=tuple(told))


def _standing(scene: Scene, offer: Offer) -> Iterator[Say]:
    """What keeps one from joining, as of which day, and the next start that the record knows."""
    standing = offer.standing(scene.today)
    if standing not in NOT_OPEN:
        return
    yield say(NOT_OPEN[standing], day=offer.updated or scene.today)
    if standing is Standing.CLOSED:
        later = [r.start for r in offer.runs if r.start is not None and r.start > scene.today]
        next_start = min(later, default=None)
        if next_start is None:
            yield say("offers-standing-no-next")
        else:
            yield say("offers-standing-next", day=next_start)


def _meant(scene: Scene) -> Offer | None:
    """The offer a message points at: by number, by name, or the one spoken of last."""
    pointed = _pointed(scene)
    if pointed:
        found = scene.facts.offers(pointed[:1])
        return found[0] if found else None
    if scene.heard.mentions():
        return None
    named = None if scene.heard.text.startswith("/") else scene.facts.offer_named(scene.heard.text)
    if named is not None:
        return named
    focus = scene.state.focus or (scene.state.shown[0] if len(scene.state.shown) == 1 else None)
    found = scene.facts.offers([focus]) if focus else ()
    return found[0] if found else None


def _pointed(scene: Scene) -> tuple[str, ...]:
    """The identifiers of the shown offers that a message numbers."""
    shown = scene.state.shown
    numbers = (len(shown) if m == "last" else int(m) for m in scene.heard.mentions())
    return tuple(shown[n - 1] for n in numbers if 1 <= n <= len(shown))


def _compared(scene: Scene) -> tuple[Offer, ...]:
    pointed = tuple(dict.fromkeys(_pointed(scene)))
    ids = pointed if len(pointed) > 1 else scene.state.shown
    return scene.facts.offers(ids[:MOST_COMPARED])


def _nothing_shown(scene: Scene) -> Turn:
    """There is no offer yet to speak of: says so, and what is needed."""
    state = scene.state.now(question="topic")
    says = (say("offers-none-shown"), say("offers-ask-topic"))
    return Turn(state, Answer(says, choices=(PERSON,)))


def _which(scene: Scene) -> Turn:
    """Asks which offer is meant; where none was shown yet, what to look for."""
    shown = scene.facts.offers(scene.state.shown)
    if not shown:
        return find(scene) if scene.heard.topics() else _nothing_shown(scene)
    choices = tuple(
        Choice(
            say("offers-button-number", number=at, title=offer.title(scene.heard.language)),
            scene.heard.intent,
            {"mention": str(at)},
        )
        for at, offer in enumerate(shown, 1)
    )
    state = scene.state
    return Turn(state, Answer((say("offers-which", count=len(shown)),), choices=choices))
