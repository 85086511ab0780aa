"""Which offer of the catalogue a message names: in full, nearly, by most of its title, or again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from guidance import pointing
from guidance.dialogue.turn import Scene
from guidance.limits import plain
from guidance.naming import after, common, first_part, holds, shared
from guidance.vocabulary import Offer

Offers = tuple[Offer, ...]
# So many of the best matches are looked through for a title.
MOST_NAMED = 10


def better_named(scene: Scene, than: Offers) -> Offer | None:
    """The one offer of the catalogue that shares more words with a message than ``than`` do.

    Two at least: “welding MAG” is not the welding course that happens to be shown.
    """
    text = scene.heard.text
    if any(pointing.phrases(text)):
        return None
    least = max((1, *(shared(text, one) for one in than)))
    hits = (hit.offer for hit in scene.facts.search(text)[:MOST_NAMED])
    found = [(shared(text, one), one) for one in hits if pointing.covers(text, one)]
    most = max((number for number, _ in found), default=0)
    best = [one for number, one in found if number == most]
    titled = {one.title(scene.heard.language) for one in best}
    return best[0] if most > least and len(titled) == 1 else None


def named_in(scene: Scene, text: str) -> Offer | None:
    """The offer of the catalogue that a text names: as a whole, else with words around it."""
    named = scene.facts.offer_named(text)
    if named is not None:
        return named
    hits = scene.facts.search(text)[:MOST_NAMED]
    nearly = next((hit.offer for hit in hits if pointing.names_nearly(text, hit.offer)), None)
    return nearly or _returned_to(scene, text)


def _returned_to(scene: Scene, text: str) -> Offer | None:
    """“Back to the beekeeping”: the only course whose title has all that is said of it.

    Where several have, the one of whose title it says most.
    """
    back = first_part(after("back", text))
    hits = scene.facts.search(back)[:MOST_NAMED] if back else ()
    found = [hit.offer for hit in hits if holds(back, hit.offer)]
    held = [common(back, one) for one in found]
    best = [one for one, number in zip(found, held, strict=True) if number == max(held)]
    best = best if len(best) == 1 else [one for one in best if pointing.covers(back, one)]
    return best[0] if len(best) == 1 else None


def of_same_title(scene: Scene, named: Offer) -> Offers:
    """All offers of a title, for others may have it too; what else is said may tell them apart."""
    title = named.title(scene.heard.language)
    found = (hit.offer for hit in scene.facts.search(title))
    same = once((named, *(one for one in found if one.title(scene.heard.language) == title)))
    rest = replace(scene.heard, text=plain(scene.heard.text).replace(plain(title), " "))
    told = pointing.described(rest, same, focused=False).offers if len(same) > 1 else ()
    return told or same


def once(offers: Iterable[Offer]) -> Offers:
    """Offers in their order, each once."""
    return tuple({one.id: one for one in offers}.values())
