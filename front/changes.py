"""What of an offer is not as it stood on the cards that somebody saw, in the words of that time."""

from collections.abc import Iterable, Iterator, Mapping

from front.record.returning import Shown
from guidance.answer import Answer, Card, Fact, Term
from guidance.dialogue.cards import deciding
from guidance.dialogue.coming_back import LOOKED_AT, Row
from guidance.dialogue.elements import UNSTATED, fact
from guidance.dialogue.turn import Scene
from guidance.limits import joinable
from guidance.vocabulary import Offer
from speech import rendering
from words import Words

_COMPARED = [Term(f"term-element-{name}") for name in LOOKED_AT]

# Name and value of a row, as they are read on a card.
_Told = tuple[str, str]


def changed(scene: Scene, card: Card, cards: Mapping[str, Shown]) -> tuple[Row, ...] | None:
    """Name, former and present value of what is not as it stood on the cards (by offer).

    None where nothing is known to be, but not all that is stated today had been shown. Compared is
    in the language of those cards: a price in other words is no other price.
    """
    before = cards.get(card.offer.id)
    if before is None:
        return None
    words = Words.load(Words.closest(before.language))
    facts = tuple(deciding(card.offer, scene.state.criteria, words.language, scene.today))
    told = _told(words, card.offer, facts)
    runs = set(_told(words, card.offer, tuple(_dates(scene, card.offer))))
    found = tuple(_rows(card.facts, told, before.facts, runs))
    compared = (row for one, row in zip(facts, told, strict=True) if _stated(one))
    known = all(label in before.facts for label, _ in compared)
    return found if found or known else None


def _rows(
    facts: Iterable[Fact], told: Iterable[_Told], then: Mapping[str, str], runs: set[_Told]
) -> Iterator[Row]:
    for one, (label, value) in zip(facts, told, strict=True):
        old = then.get(label)
        if one.label not in _COMPARED or old is None or old == value:
            continue
        # Of several runs another one may be meant today; the one that was shown still stands.
        if (label, old) not in runs:
            yield one.label, old, one.value


def _told(words: Words, offer: Offer, facts: tuple[Fact, ...]) -> list[_Told]:
    card = rendering.extras(words, Answer(cards=(Card(offer, facts=facts),)))["offers"][0]
    return [(row["label"], row["value"]) for row in card["facts"]]


def _dates(scene: Scene, offer: Offer) -> Iterator[Fact]:
    """Of the runs that one can join today."""
    for run in joinable(offer, scene.today):
        days = {"start": run.start, "end": run.end, "deadline": run.deadline}
        yield from (fact(name, day) for name, day in days.items() if day is not None)


def _stated(one: Fact) -> bool:
    return one.label in _COMPARED and one.value != UNSTATED
