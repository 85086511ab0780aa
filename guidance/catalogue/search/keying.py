"""The keys of whole records, the quick way: what a word gives is worked out once.

Texts are cut at spaces; what stands between two of them, with its commas and brackets, is looked
up as it is, and taken apart only when it is first met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from guidance.catalogue.search.keys import WORD, keys
from guidance.catalogue.search.thesaurus import longer, seconds, start

Keys = frozenset[str]

# So many different pieces of text are remembered; a large catalogue has some hundred thousand.
MOST_PIECES = 500_000
# Between two texts: it has no word, and no name of the thesaurus reaches across it.
BREAK = " | "
# No name of the thesaurus has more words.
LONGEST_NAME = 12


class Beginning(NamedTuple):
    """A piece that may begin a longer name: its words, and what the next word has to be."""

    words: tuple[Keys, ...]
    next: Keys


class _Pieces(dict[str, Keys]):
    """The keys of each piece, with those of the concepts that its words name alone."""

    def __init__(self) -> None:
        super().__init__()
        self.first: dict[str, Keys] = {}
        self.beginnings: dict[str, Beginning] = {}
        # Those of several words, and those that may be the second word of a name.
        self.wide: set[str] = set()
        self.seconds: set[str] = set()

    def __missing__(self, piece: str) -> Keys:
        said = tuple(keys(word) for word in WORD.findall(piece))
        begun = [found for found in map(start, said) if found is not None]
        alone = (term.key for found in begun for term in found.alone)
        self.first[piece] = said[0] if said else frozenset()
        if not seconds().isdisjoint(self.first[piece]):
            self.seconds.add(piece)
        if begun:
            self._begin(piece, said)
        made = self[piece] = frozenset().union(alone, *said)
        return made

    def make_room(self) -> None:
        """Forgets all pieces when there are too many."""
        if len(self) >= MOST_PIECES:
            for kept in (self, self.first, self.beginnings, self.wide, self.seconds):
                kept.clear()

    def _begin(self, piece: str, said: tuple[Keys, ...]) -> None:
        last = start(said[-1])
        following = frozenset(last.before) if last is not None else frozenset()
        if following or len(said) > 1:
            self.beginnings[piece] = Beginning(said, following)
        if len(said) > 1:
            self.wide.add(piece)


_pieces = _Pieces()


def keys_of(texts: Iterable[str]) -> set[str]:
    """All keys of some texts: their words, the words' lemmas, and the concepts they name."""
    _pieces.make_room()
    said = BREAK.join(texts).split()
    held: set[str] = set().union(*map(_pieces.__getitem__, said))
    beginnings, first = _pieces.beginnings, _pieces.first
    for at in _may_begin(said):
        words, following = beginnings[said[at]]
        if len(words) > 1 or not following.isdisjoint(first[said[at + 1]]):
            _add_longer(words, said[at + 1 : at + LONGEST_NAME], held)
    return held


def _may_begin(said: list[str]) -> list[int]:
    """Where a longer name may begin: the quick look, right for all but a few."""
    begin, wide, second = _pieces.beginnings, _pieces.wide, _pieces.seconds
    pairs = enumerate(zip_longest(said, said[1:]))
    return [at for at, (one, after) in pairs if one in begin and (after in second or one in wide)]


def _add_longer(words: tuple[Keys, ...], after: Sequence[str], held: set[str]) -> None:
    """The concepts whose names have several words and begin with one of these."""
    text = list(words)
    for piece in after:
        more = WORD.findall(piece)
        if not more:
            break
        text.extend(map(keys, more))
    for place in range(len(words)):
        held.update(found.key for found in longer(text, place))


def document_keys(text: str) -> Keys:
    """All keys of one text."""
    return frozenset(keys_of([text]))
