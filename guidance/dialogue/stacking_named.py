"""Which credentials of the catalogue a message about a pathway names, and as what.

A name counts where all words of a title stand together, endings and slips of the hand allowed:
“dojść do Certyfikatu analityka danych”. Of names that overlap, the longest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidance.dialogue.turn import Scene
from guidance.likeness import alike, words
from guidance.route_wishes import without_fillers
from guidance.vocabulary import Offer

# So many of the best matches are looked through; a title of one word is said by chance.
MOST_LOOKED, LEAST_WORDS = 30, 2
# One word of a message may stand within a name.
SLACK = 1
# What stands right before the name of a goal; other words may stand between.
TO = {
    *("to", "for", "towards", "into", "become", "reach", "want", "get"),
    *("do", "na", "zostac", "zdobyc", "uzyskac", "zrobic", "chce", "chcialbym", "chcialabym"),
}
# What stands right before that of where one starts.
AFTER = {"after", "following", "po"}
BETWEEN = {
    *("the", "a", "an", "my", "course", "certificate", "credential"),
    *(
        "kurs",
        "kursu",
        "kursie",
        "certyfikat",
        "certyfikatu",
        "poswiadczenia",
        "zdobycia",
        "uzyskania",
    ),
}


@dataclass(frozen=True, slots=True)
class Named:
    """An offer that a message names, from the word numbered ``first`` to before ``end``.

    ``goal`` says that it is named as where to go: “to …”, “do …”; ``start`` as where to go on
    from: “after …”, “po …”.
    """

    offer: Offer
    first: int
    end: int
    goal: bool
    start: bool


def named(scene: Scene) -> tuple[Named, ...]:
    """The offers that a message names in full, in the order of the message."""
    if scene.heard.text.startswith("/"):
        return ()
    text = without_fillers(scene.heard.text)
    said = words(text)
    found = tuple(hit.offer for hit in scene.facts.search(text)[:MOST_LOOKED])
    longest = sorted(_places(said, found), key=lambda one: one.first - one.end)
    kept: list[Named] = []
    for one in longest:
        if not any(one.first < other.end and other.first < one.end for other in kept):
            kept.append(_linked(scene, one, longest))
    return tuple(sorted(kept, key=lambda one: one.first))


def _places(said: tuple[str, ...], offers: tuple[Offer, ...]) -> Iterator[Named]:
    for offer in offers:
        for title in (*_titles(offer), *_heads(offer, offers)):
            first = _place(said, title) if len(title) >= LEAST_WORDS else None
            if first is not None:
                before = _before(said, first)
                end = first + len(title)
                yield Named(offer, first, end, before in TO, before in AFTER)


def _titles(offer: Offer) -> Iterator[tuple[str, ...]]:
    return (words(title) for title in (offer.credential.title, *offer.titles.values()))


def _heads(offer: Offer, others: tuple[Offer, ...]) -> Iterator[tuple[str, ...]]:
    """What stands before a colon in a title, where no other title has these words too.

    Of a credential that counts towards nothing, it is rather a subject than a name.
    """
    if not offer.credential.stacks_into:
        return
    for title in {offer.credential.title, *offer.titles.values()}:
        head = words(title.partition(":")[0])
        if ":" in title and not any(
            _holds(one, head) for other in others if other != offer for one in _titles(other)
        ):
            yield head


def _place(said: tuple[str, ...], title: tuple[str, ...]) -> int | None:
    """Where all words of a title stand together in what was said."""
    for first, word in enumerate(said):
        near = said[first : first + len(title) + SLACK]
        if any(alike(word, one) for one in title) and _holds(near, title):
            return first
    return None


def _holds(near: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return all(any(alike(word, one) for word in near) for one in title)


def _before(said: tuple[str, ...], first: int) -> str:
    """The word that stands before a name, those passed over that may stand between."""
    return next((word for word in reversed(said[:first]) if word not in BETWEEN), "")


def _linked(scene: Scene, one: Named, among: Iterable[Named]) -> Named:
    """Of several offers of one name, the first that credits lead to or from."""
    same = [other for other in among if (other.first, other.end) == (one.first, one.end)]
    if len(same) == 1:
        return one
    ids = sorted({other.offer.credential.id for other in same})
    links = (link for part in scene.facts.counting_towards(ids) for link in _links(part))
    larger = {link for link in links if link in ids}
    linked = (x for x in same if x.offer.credential.id in larger or list(_links(x.offer)))
    return next(linked, one)


def _links(offer: Offer) -> Iterator[str]:
    return (link.into for link in offer.credential.stacks_into)
