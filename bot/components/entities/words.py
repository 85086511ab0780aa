"""spaCy's pipeline for every language: a message as words, in the forms the word lists know."""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.attrs import NORM
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ..lexicons import STEM, every_word
from .spelling import normal

STARTS = "starts"
_WORD = r"(?:(?<!\S)\.)?\w+(?:['’./&+-]\w+)*[+#]*"
_PIECE = re.compile(rf"(?P<word>{_WORD})|[^\w\s]+|\n")
_JOINTS = re.compile(r"([/&+-])")
_SHORTEST_PART = 4


def pipeline() -> Language:
    """A blank pipeline without a language, whose NORM is the form the word lists know."""
    language = spacy.blank("xx")
    language.vocab.lex_attr_getters[NORM] = normal
    language.tokenizer = Words(language.vocab)
    return language


class Words:
    """spaCy's tokenizer: "C++", "e-learning" and "zł/mies" are one word each.

    Spaces of any length count as one: where each word starts in the message as typed is in
    `user_data["starts"]`. A new line is a word of its own, so that nothing reaches across it.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The words, and between them the other signs, of `text`."""
        words: list[str] = []
        starts: list[int] = []
        for match in _PIECE.finditer(text):
            at = match.start()
            for part in _parts(match):
                words.append(part)
                starts.append(at)
                at += len(part)
        ends = (start + len(word) for start, word in zip(starts, words, strict=True))
        spaces = [end < after for end, after in zip(ends, [*starts[1:], len(text)], strict=False)]
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data[STARTS] = starts
        return doc


def _parts(match: re.Match[str]) -> list[str]:
    """Words joined by a sign, such as "Gdynia/Sopot", apart, when the lists know each of them."""
    written = match.group()
    if match.lastgroup != "word" or not _JOINTS.search(written):
        return [written]
    parts, (whole, stems) = _JOINTS.split(written), _joined()
    folded = normal(written)
    together = folded in whole or folded.startswith(stems)
    return parts if not together and all(map(_listed, parts[::2])) else [written]


def _listed(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and normal(word) in every_word()


@cache
def _joined() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of the lists that have a sign inside, and such beginnings of words."""
    words = {word for entry in every_word() for word in entry.split() if _JOINTS.search(word)}
    stems = {word[:-1] for word in words if word.endswith(STEM)}
    return frozenset(words), tuple(sorted(stems))
