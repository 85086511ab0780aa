"""Words as they were most likely meant: a noisy channel over the words and pairs of the training.

Each word may stand for itself or for a known word one typing error away (two in a long word); of
all such readings of a message the one is taken whose words follow each other most often
(Kernighan, Church and Gale 1990; Mays, Damerau and Mercer 1991). A word that is not known may be
meant as it stands, the sooner the more its letters look like those of a word: a rare word is not
taken for a known one. The words are folded ones, all languages together, so that nothing here
depends on a language.
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

from .spelling_letters import Letters

BEGIN, END = "^", "$"
# Two errors are believed in words of so many letters; a known word of more is never another one.
LONG = 6
SHORTEST = 2
MOST_MEANT = 25
MOST_KEPT = 6
# How likely an error is; two in one word are likelier than two apart are.
ERROR = math.log(0.005) * 1.6
SEEN_PAIR = 0.9
SMOOTH = 5
# Of the words that do not follow from the one before, so many are in no training message.
NEW = 0.2
IMPOSSIBLE = 1e-300
LEAST_PAIRS = 1
REMEMBERED = 20_000

Meant = tuple[tuple[str, float, float], ...]
"""Words that may be meant: each with the logarithm of its errors, and its own probability."""


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
        ended = self._step(paths, self._itself(END))
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
    def _letters(self) -> Letters:
        return Letters(word for word in self.words if word.isalpha())

    @cached_property
    def _total(self) -> int:
        return sum(self.words.values())

    def _options(self, before: str, word: str, after: str) -> Meant:
        if len(word) < SHORTEST or not word.isalpha():
            return self._itself(word)
        known = word in self.words
        pairs = self.pairs
        if known and (len(word) >= LONG or (before, word) in pairs or (word, after) in pairs):
            return self._itself(word)
        return self._near(word)

    @cached_property
    def _near(self) -> Any:
        return lru_cache(REMEMBERED)(self._look_up)

    def _look_up(self, word: str) -> Meant:
        known = word in self.words
        errors = 2 if len(word) >= LONG and not known else 1
        found = self._index.lookup(word, Verbosity.ALL, max_edit_distance=errors)
        likeliest = found[:MOST_MEANT]
        near = [(one.term, one.distance * ERROR, self._alone(one.term)) for one in likeliest]
        return (*near, *(() if known else self._itself(word)))

    def _itself(self, word: str) -> Meant:
        return ((word, 0.0, self._alone(word)),)

    def _alone(self, word: str) -> float:
        """How likely a word is, whatever stands before it."""
        times = self.words.get(word, 0)
        return times / self._total if times else NEW * float(self._letters.likelihood(word))

    def _step(
        self, paths: dict[str, tuple[float, tuple[str, ...]]], options: Meant
    ) -> dict[str, tuple[float, tuple[str, ...]]]:
        """The best way to each word that may come next; the likeliest of them only."""
        ways = {}
        for word, error, alone in options:
            ways[word] = max(
                (score + error + math.log(self._following(before, word, alone)), (*path, word))
                for before, (score, path) in paths.items()
            )
        best = sorted(ways.items(), key=lambda way: -way[1][0])[:MOST_KEPT]
        return dict(best)

    def _following(self, before: str, word: str, alone: float) -> float:
        seen = self.pairs.get((before, word), 0)
        likely = SEEN_PAIR * seen / (self.words.get(before, 0) + SMOOTH)
        return max(IMPOSSIBLE, likely + (1 - SEEN_PAIR) * alone)
