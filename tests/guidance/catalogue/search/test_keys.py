"""Search keys of words in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.catalogue.search import dictionaries
from guidance.catalogue.search.filters import MARK, TITLE
from guidance.catalogue.search.keys import LONGEST, fold, keyed, keys, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Księgowość ŻÓŁĆ", "ksiegowosc zolc"),
        ("Ελληνικά ΜΑΘΉΜΑΤΑ", "ελληνικα μαθηματα"),
        ("Ёлка й Їжак", "елка и іжак"),
        ("Straße Œuvre Ærø Đorđe Þór", "strase ouvre aro dorde þor"),
        ("naïve crème façade", "naive creme facade"),
        ("cafe\u0301", "cafe"),  # the accent as a letter of its own
        ("Ｆｕｌｌ ｗｉｄｔｈ ﬁne", "full width fine"),
        ("İstanbul", "istanbul"),
        ("日本語 Tiếng Việt", "日本語 tieng viet"),
    ],
)
def test_diacritics_are_folded_in_all_scripts(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("księgowość", "KSIEGOWOSC"),
        ("Μαθήματα", "μαθηματα"),
        ("МАТЕМАТИКА", "математика"),
        ("résumé", "resume"),
        ("spreadsheets", "Spreadsheet"),
        ("opieki", "opieką"),
        ("osób", "osoba"),
    ],
)
def test_forms_of_a_word_share_a_key(one: str, other: str) -> None:
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++ i C#, C", ["C++", "i", "C#", "C"]),
        ("HR-owiec e-learning", ["HR", "owiec", "e", "learning"]),
        ("snake_case O'Reilly", ["snake", "case", "O", "Reilly"]),
        ("+++ # - –", []),
        ("программирование на C#", ["программирование", "на", "C#"]),
    ],
)
def test_words_are_letters_and_digits_with_their_signs(text: str, found: list[str]) -> None:
    assert list(words(text)) == found


def test_languages_of_programming_have_keys_of_their_own() -> None:
    said = [keys(word) for word in ("C", "C++", "C#", "c#")]
    assert said == [{"c"}, {"cplusplus"}, {"csharp"}, {"csharp"}]


def test_a_long_word_is_cut_to_what_databases_take() -> None:
    (chinese,) = keyed("中" * 1200)
    assert {len(key) for key in chinese} == {LONGEST}
    assert keyed("x" * 300) == keyed("x" * 3000)


@pytest.mark.parametrize("word", ["Q10", "q1", "Q0", "q0mode", "q1excel"])
def test_no_word_looks_like_a_mark_of_the_search(word: str) -> None:
    assert not [key for key in keys(word) if key.startswith((MARK, TITLE))]
    assert len(keys(word)) == 1


def test_words_that_look_like_marks_keep_apart() -> None:
    assert len({key for word in ("Q10", "q1", "q11", "q01", "10") for key in keys(word)}) == 5


@given(st.text())
def test_keys_are_letters_and_digits_in_lower_case(text: str) -> None:
    for held in keyed(text):
        assert all(key and key.isalnum() and len(key) <= LONGEST for key in held)
        assert all(fold(key) == key for key in held)
        assert not [key for key in held if key.startswith((MARK, TITLE))]


@pytest.mark.parametrize(
    ("word", "language", "lemma"),
    [
        ("spreadsheets", "en", "spreadsheet"),
        ("księgowością", "pl", "księgowość"),
        ("osób", "pl", "osoba"),
        ("courses", "pl", "courses"),  # a form of another language is left to it
        ("xqzzcc", "en", "xqzzcc"),
    ],
)
def test_a_lemma_is_the_dictionarys(word: str, language: str, lemma: str) -> None:
    assert dictionaries.lemma(word, language) == lemma


def test_a_word_is_known_by_language() -> None:
    assert dictionaries.is_known("księgowość")
    assert dictionaries.is_known("księgowość", ("pl",))
    assert not dictionaries.is_known("księgowość", ("en",))
    assert not dictionaries.is_known("ksiegowosc")


def test_a_dictionary_knows_a_word_it_can_look_up() -> None:
    for language in dictionaries.LANGUAGES:
        held = dictionaries.forms(language)
        assert "xqzzcc" not in held
        assert held.get("xqzzcc") is None
    assert dictionaries.forms("en")["houses"] == "house"
