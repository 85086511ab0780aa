"""Keys of words: what they fold, and what a word typed without diacritics may stand for."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.catalogue.search.keys import fold, keyed, keys, lemma, restored, words


@given(st.text())
def test_folding_is_lower_case_without_marks(text: str) -> None:
    letters = text.lower().translate(str.maketrans("łøđħßæœ", "lodhsao"))
    # Ornamental letters have no small ones of their own; what they spread into has.
    spread = unicodedata.normalize("NFKD", letters).lower()
    assert fold(text) == "".join(one for one in spread if not unicodedata.combining(one))


def test_a_text_has_the_keys_of_its_words() -> None:
    text = "Wózki widłowe, C++ i C#; ISO 9001"
    assert keyed(text) == [keys(word) for word in words(text)]
    assert keyed(text)[2:4] == [frozenset({"cplusplus"}), frozenset({"i"})]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wozki", ("wózki",)),
        ("widlowe", ("widłowe",)),
        ("ksiegowosc", ("księgowość",)),
        ("Opieke", ("opiekę",)),
        ("sciagnac", ("ściągnąć",)),
        ("zrodlo", ("źródło",)),
        ("jezyk", ("język", "jeżyk")),
        ("python", ()),  # known as it stands
        ("opiekę", ()),
        ("it", ()),
        ("xqzzcc", ()),
    ],
)
def test_words_without_diacritics_are_restored(typed: str, meant: tuple[str, ...]) -> None:
    assert restored(typed) == meant


def test_a_restored_word_has_the_keys_of_its_lemma() -> None:
    assert "wozek" in keys(restored("wozki")[0])


@pytest.mark.parametrize(
    ("form", "language", "of"),
    [
        ("spreadsheets", "en", "spreadsheet"),
        ("osób", "pl", "osoba"),
        ("Bienen", "de", "bienen"),
        ("AI", "en", "ai"),
    ],
)
def test_a_lemma_is_among_the_keys_of_its_forms(form: str, language: str, of: str) -> None:
    assert lemma(form, language) == of
    assert of in keys(form)
