"""A linear-chain conditional random field that tags the subjects of a message."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from .entities.denial import denied
from .entities.reading import Found, Reading, Token
from .lexicons import all_words, words
from .subject_examples import Marked
from .subject_features import features

MOST = 3
"""Subjects of one kind in a message."""
_OUTSIDE = "O"
_STEPS = 120
_LEVEL = 9


class SubjectModel:
    """Finds subjects by what was learnt from examples."""

    def __init__(self, kept: bytes) -> None:
        """`kept`: what `fit` gave. Raises zlib.error or ValueError when it is something else."""
        # The tagger reads in these very bytes as long as it lives, and does not hold them.
        self._kept = zlib.decompress(kept)
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._kept)

    def find(self, reading: Reading, by_rule: Sequence[Found]) -> list[Found]:
        """At most three subjects of a kind, none where a rule found something else.

        `reading` has what the rules found; `by_rule`: the subjects of the rule without training.
        """
        if not reading.tokens:
            return []
        tags = self._tagger.tag(features(reading, by_rule))
        found: dict[str, Found] = {}
        for one in _spans(reading, tags):
            kinds = [other.entity for other in found.values()]
            if kinds.count(one.entity) < MOST and not denied(reading, one.start):
                found.setdefault(one.value.casefold(), one)
        return list(found.values())


class Lesson(NamedTuple):
    """A message with what the rules found, its subjects by the rule, and each word's tag."""

    reading: Reading
    by_rule: Sequence[Found]
    tags: Sequence[str]


def fit(lessons: Iterable[Lesson], c1: float, c2: float) -> bytes:
    """What is learnt from lessons, packed.

    `c1` and `c2`: the strengths of L1 and L2 regularisation.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": _STEPS})
    for lesson in lessons:
        if lesson.tags:
            trainer.append(features(lesson.reading, lesson.by_rule), lesson.tags)
    with tempfile.TemporaryDirectory(prefix="cairn-subjects-") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return zlib.compress(path.read_bytes(), _LEVEL)


def tags_of(reading: Reading, subjects: Sequence[Marked]) -> list[str]:
    """`B-` (first) or `I-` and the kind of each word of a subject, `O` for all others.

    A word that a rule has taken is none of a subject.
    """
    tags, before = [], None
    for token in reading.tokens:
        subject = _subject_at(reading, token, subjects)
        if subject is None:
            tags.append(_OUTSIDE)
        else:
            tags.append(f"{'I' if subject is before else 'B'}-{subject.kind}")
        before = subject
    return tags


def _subject_at(reading: Reading, token: Token, subjects: Sequence[Marked]) -> Marked | None:
    if not reading.free(token.start, token.end):
        return None
    typed = reading.as_typed(Found("", None, token.start, token.end))
    return next((it for it in subjects if it.start < typed.end and typed.start < it.end), None)


def _spans(reading: Reading, tags: Sequence[str]) -> Iterator[Found]:
    kind, run = "", list[Token]()
    for token, tag in [*zip(reading.tokens, tags, strict=True), (None, _OUTSIDE)]:
        free = token is not None and reading.free(token.start, token.end)
        if run and not (free and tag == f"I-{kind}"):
            yield from _trimmed(reading, kind, run)
            run = []
        if token is not None and free and tag != _OUTSIDE:
            kind = tag[2:]
            run.append(token)


def _trimmed(reading: Reading, kind: str, run: list[Token]) -> Iterator[Found]:
    while run and run[-1].folded in all_words("connectors"):
        run = run[:-1]
    while run and run[0].folded in all_words("connectors") | all_words("denials"):
        run = run[1:]
    if run and not _is_other_word(reading, run):
        start, end = run[0].start, run[-1].end
        yield Found(kind, reading.typed(start, end), start, end)


def _is_other_word(reading: Reading, run: list[Token]) -> bool:
    """Whether this is "it" in English, which is a subject in capitals only."""
    code = reading.language
    listed = words("capital_subjects", code) if code else all_words("capital_subjects")
    typed = reading.typed(run[0].start, run[-1].end)
    return len(run) == 1 and run[0].folded in listed and not typed.isupper()
