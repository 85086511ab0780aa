"""What the tagger of subjects sees of each word: letters, lists, neighbours, the rules' finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .entities.amounts import alternatives
from .entities.reading import Found, Reading, Token
from .lexicons import all_words, listed

_LISTS = (
    *("fillers", "connectors", "topic_anchors", "wishes", "provider_heads", "provider_links"),
    *("ordinary", "determiners", "denials", "mention_heads", "place_in", "level_words"),
    *("level_frames", "language_heads", "told", "greetings", "of", "or"),
)
_EMPTY = ("fillers", "connectors")
_AFFIXES = (2, 3, 4, 5)
_LONG = 8  # letters: longer words count as that long
_MANY = 6  # words: longer messages count as that long
_NEAR = (-2, -1, 1, 2)
_REMEMBERED = 20_000  # words


class Word:
    """The features of a word: its own, and those its neighbours have of it."""

    def __init__(self, folded: str) -> None:
        sizes = [size for size in _AFFIXES if size < len(folded)]
        lists = [f"l={kind}" for kind in _LISTS if listed(folded, kind)]
        self.empty = any(listed(folded, kind) for kind in _EMPTY)
        self.own = ["bias", f"w={folded}", f"n={min(len(folded), _LONG)}", *lists]
        self.own += [f"p={folded[:size]}" for size in sizes]
        self.own += [f"s={folded[-size:]}" for size in sizes]
        seen = [f"w={folded}", f"s={folded[-3:]}", *lists]
        self.seen = {by: [f"{by}{feature}" for feature in seen] for by in _NEAR}


@dataclass(frozen=True)
class _Seen:
    """The words of a message, each with what the rules found on it (nothing: ""), in order."""

    words: list[Word]
    taken: list[str]
    picked: list[str]

    def around(self, at: int) -> list[str]:
        """The features of the words beside the one at `at`."""
        row = []
        for by in _NEAR:
            if 0 <= at + by < len(self.words):
                row += self.words[at + by].seen[by]
                row += (f"{by}e={self.taken[at + by]}", f"{by}r={self.picked[at + by]}")
            else:
                row.append(f"{by}none")
        return row

    def weight(self) -> str:
        """For each word "c" where it may carry meaning, "f" where a list or a rule has it."""
        pairs = zip(self.words, self.taken, strict=True)
        return "".join("f" if word.empty or kind else "c" for word, kind in pairs)


def features(reading: Reading, by_rule: Sequence[Found]) -> list[list[str]]:
    """The features of each of `reading.tokens`.

    `by_rule`: the subjects that the rule without training finds.
    """
    tokens = reading.tokens
    found = (*reading.found, *reading.denied)
    seen = _Seen(
        [_word(token.folded) for token in tokens],
        [_kind_at(found, token) for token in tokens],
        [_kind_at(by_rule, token) for token in tokens],
    )
    places = zip(_of_the_place(reading), _of_the_message(reading, seen), strict=True)
    return [
        [*seen.words[at].own, *place, *message, *seen.around(at)]
        for at, (place, message) in enumerate(places)
    ]


@lru_cache(maxsize=_REMEMBERED)
def _word(folded: str) -> Word:
    return Word(folded)


def _of_the_place(reading: Reading) -> list[list[str]]:
    """Of each word: the signs beside it, its capitals, and whether a list of phrases has it."""
    gaps = _gaps(reading)
    marked = {token.start for _, named in reading.names("subjects") for token in named}
    become = {match.end() for match in _markers().finditer(reading.folded)}
    return [
        [
            f"g={gaps[at]}",
            f"a={gaps[at + 1]}",
            _shape(reading, token),
            f"m={token.start in marked}",
            f"o={token.start in become}",
        ]
        for at, token in enumerate(reading.tokens)
    ]


def _of_the_message(reading: Reading, seen: _Seen) -> list[list[str]]:
    """Of each word: the intent, the length of the message, and which words near it have weight."""
    weight, length = seen.weight(), min(len(seen.words), _MANY)
    heavy = 2 * weight.count("c") > len(weight)
    whole = [f"i={reading.intent}", f"L={length}", f"L={length} i={reading.intent}", f"h={heavy}"]
    return [
        [
            *whole,
            f"r={picked}",
            f"r={picked} i={reading.intent}",
            f"e={taken}",
            f"f={weight[max(0, at - 2) : at + 3]}{min(at, 2)}",
        ]
        for at, (picked, taken) in enumerate(zip(seen.picked, seen.taken, strict=True))
    ]


def _kind_at(found: Sequence[Found], token: Token) -> str:
    for one in found:
        if one.start < token.end and token.start < one.end:
            return one.entity
    return ""


def _gaps(reading: Reading) -> list[str]:
    """The sign before each word, and at last the one after all of them."""
    text, tokens = reading.folded, reading.tokens
    edges = [0, *(edge for token in tokens for edge in (token.start, token.end)), len(text)]
    gaps = [text[edges[i] : edges[i + 1]].strip()[:1] for i in range(0, len(edges), 2)]
    gaps[0], gaps[-1] = f"start{gaps[0]}", f"end{gaps[-1]}"
    return gaps


def _shape(reading: Reading, token: Token) -> str:
    typed, shape = token.typed, "small"
    if reading.capital(token):
        shape = "capitals" if typed.isupper() and len(typed) > 1 else "capital"
    digits = any(map(str.isdigit, typed))
    return f"t={shape}{' digits' * digits}{' signs' * (not typed.isalnum())}"


@cache
def _markers() -> re.Pattern[str]:
    """ "Become a", "zostać"… with the space after it."""
    return re.compile(rf"(?<!\w)(?:{alternatives(all_words('occupation_markers'))})\s+")
