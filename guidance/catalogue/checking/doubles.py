"""Offers that are in the catalogue twice, and why they are thought to be.

Only offers are compared that share a page, a description, or the beginnings of all words of a
title: a catalogue of any size is gone through in a time that grows as it does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from hashlib import blake2b
from itertools import groupby
from urllib.parse import urlsplit

import msgspec
from rapidfuzz import fuzz

from guidance.catalogue.checking.findings import Kind, Value, Wrong
from guidance.catalogue.checking.reading import Read
from guidance.catalogue.checking.spool import Row, Spool
from guidance.catalogue.checking.titles import Likeness, alike, block
from guidance.catalogue.search.keys import fold
from guidance.vocabulary import Mode, Offer, Price, Run

# An offer is compared with so many before it in its block, which is in order of the providers.
WINDOW = 30
# Shorter descriptions are often the same and say little.
LEAST_DESCRIPTION = 80
SAME_NAME = 94
BLOCKS = """
SELECT block.key, block.folded, sketch.data FROM block JOIN sketch USING (number)
WHERE block.key IN (SELECT key FROM block GROUP BY key HAVING count(*) > 1)
ORDER BY block.key, block.folded, block.number
"""


class Sketch(msgspec.Struct, frozen=True):
    """What of an offer tells whether another is the same."""

    number: int
    provider: int
    in_scope: bool
    id: str
    name: str
    folded: str
    source: str
    titles: tuple[str, ...]
    page: str
    descriptions: tuple[str, ...]
    languages: frozenset[str]
    level: int | None
    ects: Decimal | None
    mode: Mode | None
    place: str | None
    price: Price | None
    runs: tuple[Run, ...]


def sketch(read: Read, *, in_scope: bool) -> Sketch:
    """The sketch of an offer."""
    offer = read.offer
    return Sketch(
        read.number,
        read.provider,
        in_scope,
        offer.id,
        offer.provider.name,
        fold(offer.provider.name),
        offer.source,
        tuple(dict.fromkeys((offer.credential.title, *offer.titles.values()))),
        _page(offer.url),
        tuple(sorted(_described(offer))),
        frozenset(offer.languages),
        offer.credential.eqf_level,
        offer.credential.ects,
        offer.mode,
        offer.place and fold(offer.place),
        offer.price,
        offer.runs,
    )


def keep(spool: Spool, one: Sketch) -> None:
    """Keeps a sketch with the blocks in which it is compared."""
    keys = {f"t {block(title)}" for title in one.titles if block(title)}
    keys |= {f"d {digest}" for digest in one.descriptions}
    keys |= {f"p {one.page}"} if one.page else set()
    rows: Iterator[Row] = ((key, one.folded, one.number) for key in sorted(keys))
    spool.put("block", rows)
    spool.put("sketch", [(one.number, msgspec.json.encode(one))])


def pairs(spool: Spool) -> Iterator[tuple[Sketch, Sketch, Wrong]]:
    """Each offer that is thought to be there twice, the other, and why; each pair once."""
    decoder = msgspec.json.Decoder(Sketch)
    spool.run("CREATE INDEX block_key ON block (key, folded, number)")
    for _key, rows in groupby(spool.run(BLOCKS), key=lambda row: row[0]):
        before: deque[Sketch] = deque(maxlen=WINDOW)
        for one in (decoder.decode(bytes(row[2])) for row in rows):  # type: ignore[call-overload]
            found = next(_with_earlier(one, before), None)
            before.append(one)
            if found and _is_new(spool, *found[:2]):
                yield found


def _with_earlier(one: Sketch, before: Iterable[Sketch]) -> Iterator[tuple[Sketch, Sketch, Wrong]]:
    for other in before:
        if one.in_scope or other.in_scope:
            wrong = compare(one, other)
            if wrong and one.in_scope:
                yield one, other, wrong
            elif wrong:
                yield other, one, compare(other, one) or wrong


def _is_new(spool: Spool, one: Sketch, other: Sketch) -> bool:
    numbers = sorted((one.number, other.number))
    known = next(spool.run("SELECT 1 FROM pair WHERE one = ? AND other = ?", numbers), None)
    spool.put("pair", [tuple(numbers)])
    return known is None


def compare(one: Sketch, other: Sketch) -> Wrong | None:
    """Why two offers are thought to be the same; None where they are not."""
    # Titles last: of all that is looked at here, they take the most time.
    why = None if differ(one, other) else _evidence(one, other)
    if why is None:
        return None
    likeness = next(filter(None, (alike(a, b) for a in one.titles for b in other.titles)), None)
    if likeness is None:
        return None
    if why in {"title", "dates"} and likeness.spelling:
        why = "spelling"
    kind = Kind.DOUBLE if one.source == other.source else Kind.DOUBLE_SOURCES
    return Wrong(kind, "record", _said(other, why, likeness))


def _said(other: Sketch, why: str, likeness: Likeness) -> dict[str, Value]:
    said: dict[str, Value] = {
        "why": why,
        "other": other.id,
        "other_title": other.titles[0],
        "other_provider": other.name,
        "other_source": other.source,
    }
    if likeness.spelling:
        said["word"] = " ".join(word for word, _ in likeness.spelling)
        said["other_word"] = " ".join(word for _, word in likeness.spelling)
    return said


def differ(one: Sketch, other: Sketch) -> bool:
    """Whether two offers state what makes them two: level, credits, language, form, place, price.

    Two sources may state one offer's price differently; one source does not.
    """
    if one.languages and other.languages and not one.languages & other.languages:
        return True
    return (
        _apart(one.level, other.level)
        or _apart(one.ects, other.ects)
        or _apart(one.mode, other.mode)
        or _apart(one.place, other.place)
        or (one.source == other.source and _apart(one.price, other.price))
    )


def _apart(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _evidence(one: Sketch, other: Sketch) -> str | None:
    """What beside like titles tells that two offers are the same."""
    is_one_provider = one.provider == other.provider or one.folded == other.folded
    if is_one_provider and one.source == other.source and _only_dates(one, other):
        return "dates"
    if one.page and one.page == other.page:
        return "page"
    if is_one_provider:
        return "title"
    if _is_one_name(one.folded, other.folded):
        return "provider"
    return "description" if set(one.descriptions) & set(other.descriptions) else None


def _only_dates(one: Sketch, other: Sketch) -> bool:
    return bool(one.runs and other.runs) and one.runs != other.runs


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names of providers are one in two spellings; numbers tell schools apart."""
    if not fuzz.token_sort_ratio(one, other, score_cutoff=SAME_NAME):
        return False
    here, there = ({*filter(str.isdigit, name.split())} for name in (one, other))
    return here == there


def _described(offer: Offer) -> Iterator[str]:
    """Digests of the descriptions that are long enough to be an offer's own."""
    for text in offer.descriptions.values():
        plain = " ".join(fold(text).split())
        if len(plain) >= LEAST_DESCRIPTION:
            yield blake2b(plain.encode("utf-8", "replace"), digest_size=12).hexdigest()


def _page(url: str | None) -> str:
    """A page's address without what does not matter; empty for a site's first page."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{host}{path}?{parts.query}" if path or parts.query else ""
