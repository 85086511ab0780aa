"""What a message says besides a subject and limits."""

from __future__ import annotations

import pytest

from guidance.sayings import begins, is_language, says, without


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("not_online", "I don't want anything online", True),
        ("not_online", "it must not be online", True),
        ("not_online", "nie lubię się uczyć przez internet", True),
        ("not_online", "żadnych kursów online", True),
        ("not_online", "it does not have to be online", False),
        ("not_online", "nie musi być online", False),
        ("not_online", "może być nie przez internet", False),
        ("not_online", "not expensive online course", False),
        ("not_online", "not in person but online", False),
        ("declines", "I'd rather not give my number", True),
        ("declines", "I don't want to leave my email", True),
        ("declines", "nie chcę podawać numeru", True),
        ("declines", "wolę nie podawać maila", True),
        ("declines", "zadzwońcie wieczorem", False),
        ("recognition", "are these papers worth anything abroad?", True),
        ("recognition", "czy te papierki są coś warte za granicą?", True),
        ("recognition", "is it worth it?", False),
        ("privacy", "a co wy robicie z moimi danymi?", True),
        ("privacy", "co się dzieje z moimi danymi", True),
        ("privacy", "what do you do with my data?", True),
        ("privacy", "chcę dostać kopię moich danych", False),
        ("privacy", "I want a copy of my data", False),
        ("answers", "lubię pracować z drewnem", True),
        ("answers", "I worked in a shop", True),
        ("search", "znajdź mi kurs na wózki", True),
    ],
)
def test_a_saying_is_known_by_what_people_write(name: str, text: str, value: bool) -> None:
    assert says(name, text) is value


def test_a_button_says_nothing() -> None:
    assert not says("search", '/inform{"topic": "course"}')


def test_only_the_first_words_begin() -> None:
    assert begins("pass", "nic takiego nie robiłem")
    assert begins("pass", "well nothing")
    assert not begins("pass", "I have done nothing")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("forget plants. First aid!", ". First aid!"),
        ("zamiast ogrodów wolę pierwszą pomoc", "wolę pierwszą pomoc"),
        ("zapomnij o gotowaniu, wolę księgowość", ", wolę księgowość"),
        ("… forget plants", "..."),
        ("first aid", "first aid"),
    ],
)
def test_what_is_left_is_taken_out_up_to_the_end_of_its_part(text: str, kept: str) -> None:
    assert without("leaves", text).strip() == kept


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("angielski", "pl", True),
        ("chcę angielski", "pl", True),
        ("Polish", "en", True),
        ("angielski", "en", False),
        ("english please", "en", False),
        ("po angielsku", "pl", False),
        ("angielski w pracy", "pl", False),
    ],
)
def test_a_bare_name_of_a_language(text: str, language: str, value: bool) -> None:
    assert is_language(text, language) is value
