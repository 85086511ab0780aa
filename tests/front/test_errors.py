"""The drawn tree is the real one; every refusal has its words in every language."""

import inspect

import pytest

from front import errors
from tests.rooms.ftl import by_key, made_of
from words import Field, Words, languages


def _drawn() -> dict[str, str]:
    parents: dict[str, str] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if "Error" not in line and "──" not in line:
            continue
        name = line.lstrip("│├└─ ")
        if not name.isalpha():
            continue
        depth = (len(line) - len(name)) // 4
        path[depth:] = [name]
        if depth:
            parents[name] = path[depth - 1]
    return parents


def _classes() -> list[type[object]]:
    found = inspect.getmembers(errors, inspect.isclass)
    return [one for _, one in found if one.__module__.startswith(errors.__name__)]


def test_the_tree_is_drawn_as_it_is() -> None:
    real = {one.__name__: one.__mro__[1].__name__ for one in _classes()}
    assert real.pop("FrontError") == "Exception"
    assert _drawn() == real


@pytest.mark.parametrize("language", languages())
def test_every_refusal_has_a_code_of_its_own_and_words(language: str) -> None:
    refusals = [*errors.Refused.__subclasses__(), *errors.DeskRefused.__subclasses__()]
    assert len({one.code for one in refusals}) == len(refusals)
    for one in refusals:
        if issubclass(one, errors.DeskRefused):
            assert one.words.startswith("desk-")
        else:
            assert one.words == f"service-error-{one.code}"
        variables = made_of(by_key(language)[one.words].node.value).variables
        fields: dict[str, Field] = dict.fromkeys(variables, 5)
        assert Words.load(language).say(one.words, **fields)


def test_polish_counts_as_polish_does() -> None:
    say = Words.load("pl").say
    endings = {1: "1 znak.", 3: "3 znaki.", 12: "12 znaków.", 4000: "znaków."}
    for limit, ending in endings.items():
        assert say("service-error-text-too-long", limit=limit).endswith(ending)
