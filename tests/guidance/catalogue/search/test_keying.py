"""The keys of whole records, worked out the quick way, are those of the slow one."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import Engine

from guidance.catalogue import entries
from guidance.catalogue.search import keying, thesaurus
from guidance.catalogue.search.dictionaries import LANGUAGES
from guidance.catalogue.search.keying import document_keys, keys_of
from guidance.catalogue.search.keys import keyed, words
from guidance.catalogue.store import Catalogue
from tests.guidance.catalogue.conftest import DAY


def slow(texts: Iterable[str]) -> set[str]:
    """The keys of each word, and the concepts named by words that stand together."""
    return {key for text in texts for part in parts(text) for key in of_part(part)}


def parts(text: str) -> Iterator[str]:
    """A text, cut at what stands between two spaces and has no word: a dash, an ampersand."""
    pieces: list[str] = []
    for piece in text.split():
        if any(words(piece)):
            pieces.append(piece)
        else:
            yield " ".join(pieces)
            pieces = []
    yield " ".join(pieces)


def of_part(text: str) -> set[str]:
    """The keys of one stretch of words."""
    said = keyed(text)
    return {found.key for found in thesaurus.concepts(said)}.union(*said)


def names() -> list[str]:
    """All names of the thesaurus."""
    with thesaurus.FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [name for row in rows for code in LANGUAGES for name in row[code].split(";")]


NAMES = names()
BETWEEN = st.sampled_from([" ", ", ", "\n", " - ", "-", "/", " (", ") ", " | ", "  ", " & ", ""])
LIKELY = st.sampled_from([*NAMES[::3], "machine", "learning", "osób", "C++", "the", "…", "2026"])
TEXTS = st.lists(st.tuples(LIKELY | st.text(max_size=6), BETWEEN), max_size=12).map(
    lambda pairs: "".join(word + between for word, between in pairs)
)


@given(TEXTS)
@example("machine learning")
@example("machine - learning")
@example("opieka nad-osobami starszymi")
@example("machine-learning, machine")
def test_a_text_has_the_same_keys_the_quick_way(text: str) -> None:
    assert document_keys(text) == slow([text])


@given(st.text())
def test_any_text_has_the_same_keys_the_quick_way(text: str) -> None:
    assert document_keys(text) == slow([text])


@given(st.lists(TEXTS, max_size=3))
def test_no_name_reaches_from_one_text_into_the_next(texts: list[str]) -> None:
    assert keys_of(texts) == slow(texts)


def test_every_name_is_found_in_a_sentence() -> None:
    missed = [name for name in NAMES if not slow([name]) <= document_keys(f"(o: {name}, tu)")]
    assert not missed


def test_the_samples_texts_have_the_same_keys_the_quick_way(sample_sqlite: Engine) -> None:
    for offer in Catalogue(sample_sqlite).open_offers(DAY):
        titles, body = entries.texts(offer)
        assert (keys_of(titles), keys_of([*titles, *body])) == (
            slow(titles),
            slow([*titles, *body]),
        )


def test_what_is_remembered_is_forgotten_when_it_is_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = document_keys("machine learning od podstaw")
    monkeypatch.setattr(keying, "MOST_PIECES", 1)
    assert document_keys("opieka nad osobami starszymi") == slow(["opieka nad osobami starszymi"])
    assert document_keys("machine learning od podstaw") == before
