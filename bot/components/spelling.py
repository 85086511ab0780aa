"""Words as they were most likely meant: a noisy channel over the words and pairs of the training.

Each word may stand for itself or for a known word one typing error away (two in a long word); of
all such readings of a message the one is taken whose words follow each other most often
(Kernighan, Church and Gale 1990; Mays, Damerau and Mercer 1991). The words are folded ones, all
languages together, so that nothing here depends on a language.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from symspellpy import SymSpell, Verbosity

BEGIN, END = "^", "$"
# Two errors are believed in words of so many letters; a known word of more is never another one.
LONG = 6
SHORTEST = 2
MOST_MEANT = 25
MOST_KEPT = 6
# How likely an error is; two in one word are likelier than two apart are.
ERROR = math.log(0.005) * 1.6
SEEN_PAIR = 0.9
SMOOTH, UNSEEN = 5, 0.1
LEAST_PAIRS = 1
REMEMBERED = 20_000

Meant = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Speller:
    """How often each word, and each pair of neighbours, stands in the training messages.

    `words`: count by word, the marks `^` and `$` among them; `pairs`: count by pair of words.
    """

    words: dict[str, int]
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, messages: Iterable[Sequence[str]]) -> Speller:
        """The counts of folded words, message by message; pairs met once only are left out."""
        words: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for message in messages:
            whole = (BEGIN, *message, END)
            words.update(whole)
            pairs.update(itertools.pairwise(whole))
        kept = {pair: count for pair, count in pairs.items() if count >= LEAST_PAIRS}
        return cls(dict(words), kept)

    def meant(self, typed: Sequence[str]) -> list[str]:
        """The words most likely meant by the folded words of one message; as many."""
        paths: dict[str, tuple[float, tuple[str, ...]]] = {BEGIN: (0.0, ())}
        whole = (BEGIN, *typed, END)
        for at, word in enumerate(typed, 1):
            paths = self._step(paths, self._options(whole[at - 1], word, whole[at + 1]))
        ended = self._step(paths, ((END, 0.0),))
        return list(ended[END][1][:-1])

    def arrays(self) -> dict[str, np.ndarray]:
        """The counts as arrays: of words, and rows of two words' places and a pair's count."""
        place = {word: at for at, word in enumerate(self.words)}
        rows = [(place[one], place[two], count) for (one, two), count in self.pairs.items()]
        return {
            "word_counts": np.array(list(self.words.values()), np.int32),
            "pairs": np.array(rows, np.int32).reshape(-1, 3),
        }

    def names(self) -> list[str]:
        """The words in the order of their counts."""
        return list(self.words)

    @classmethod
    def load(cls, names: list[str], arrays: dict[str, Any]) -> Speller:
        """The speller from what `names` and `arrays` gave."""
        counts = arrays["word_counts"].tolist()
        pairs = {(names[one], names[two]): n for one, two, n in arrays["pairs"].tolist()}
        return cls(dict(zip(names, counts, strict=True)), pairs)

    @cached_property
    def _index(self) -> SymSpell:
        index = SymSpell(max_dictionary_edit_distance=2, prefix_length=LONG)
        for word, count in self.words.items():
            if word not in (BEGIN, END):
                index.create_dictionary_entry(word, count)
        return index

    @cached_property
    def _total(self) -> int:
        return sum(self.words.values())

    def _options(self, before: str, word: str, after: str) -> Meant:
        if len(word) < SHORTEST or not word.isalpha():
            return ((word, 0.0),)
        known = word in self.words
        pairs = self.pairs
        if known and (len(word) >= LONG or (before, word) in pairs or (word, after) in pairs):
            return ((word, 0.0),)
        return self._near(word)

    @cached_property
    def _near(self) -> Any:
        return lru_cache(REMEMBERED)(self._look_up)

    def _look_up(self, word: str) -> Meant:
        known = word in self.words
        errors = 2 if len(word) >= LONG and not known else 1
        found = self._index.lookup(word, Verbosity.ALL, max_edit_distance=errors)
        near = tuple((one.term, one.distance * ERROR) for one in found[:MOST_MEANT])
        return near or ((word, 0.0),)

    def _step(
        self, paths: dict[str, tuple[float, tuple[str, ...]]], options: Meant
    ) -> dict[str, tuple[float, tuple[str, ...]]]:
        """The best way to each word that may come next; the likeliest of them only."""
        ways = {}
        for word, error in options:
            alone = (1 - SEEN_PAIR) * (self.words.get(word, 0) + UNSEEN) / self._total
            ways[word] = max(
                (score + error + math.log(alone + self._after(before, word)), (*path, word))
                for before, (score, path) in paths.items()
            )
        best = sorted(ways.items(), key=lambda way: -way[1][0])[:MOST_KEPT]
        return dict(best)

    def _after(self, before: str, word: str) -> float:
        seen = self.pairs.get((before, word), 0)
        return SEEN_PAIR * seen / (self.words.get(before, 0) + SMOOTH)
