"""The simple answers are at B1 or simpler, by an index that tells texts of known levels apart."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from benchmarks.readability import answers, index, samples

LANGUAGES = ("en", "pl")
SHARE = 0.9
LONGEST_SENTENCE = 14
# Between the days on which the facts were looked up and the first one on which one is too old.
DAY = date(2026, 11, 23)
# Every answer of a form: made once for all tests.
every = cache(answers.every)


@pytest.mark.parametrize("sample", samples.every(), ids=lambda one: f"{one.language}-{one.level}")
def test_the_index_tells_plain_texts_from_others(sample: samples.Sample) -> None:
    assert index.is_plain(sample.text, sample.language) == (sample.level in samples.PLAIN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_samples_below_and_above(language: str) -> None:
    levels = {one.level for one in samples.every() if one.language == language}
    assert {"A2", "B1", "B2", "C1"} <= levels


@pytest.mark.parametrize("language", LANGUAGES)
def test_simple_answers_are_at_b1_or_simpler(language: str) -> None:
    told = every(language, "simple", DAY)
    hard = [one for one in told if not index.is_plain(one.text, language)]
    assert len(told) > 300
    assert len(hard) <= (1 - SHARE) * len(told), "\n\n".join(one.text for one in hard[:5])


@pytest.mark.parametrize("language", LANGUAGES)
def test_simple_answers_are_easier_than_the_others(language: str) -> None:
    simple = {one.question.intent: one for one in every(language, "simple", DAY)}
    normal = {one.question.intent: one for one in every(language, "", DAY)}
    for intent, one in simple.items():
        assert index.fog(one.text, language) < index.fog(normal[intent].text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_simple_forms_are_short(language: str) -> None:
    said = answers.simple_forms(language)
    long = [
        (name, sentence)
        for name, text in said.items()
        for sentence in index.sentences(text)
        if index.words_of(sentence) > LONGEST_SENTENCE
    ]
    assert long == []


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [
        ("uczelnia", "pl", 3),
        ("nauka", "pl", 3),
        ("automat", "pl", 3),
        ("uznawanie", "pl", 4),
        ("umiejętności", "pl", 5),
        ("mikropoświadczenie", "pl", 6),
        ("university", "en", 5),
        ("people", "en", 2),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, language: str, syllables: int) -> None:
    assert index.syllables(word, language) == syllables


def test_a_full_stop_inside_a_sentence_does_not_end_it() -> None:
    text = "Zajrzyj na enic-naric.net. To art. 67 ust. 3 ustawy z 20 lipca 2018 r. o uczelniach."
    assert len(index.sentences(text)) == 2


def test_each_line_of_a_list_is_a_sentence() -> None:
    assert len(index.sentences("Tak jest zwykle:\n• proste zadania\n• trudniejsze zadania")) == 3


def test_names_are_no_hard_words() -> None:
    named = "Zapytaj w Narodowej Agencji."
    assert index.fog(named, "pl") < index.fog(named.lower(), "pl")
