"""Code and locales/ name the same sentences, with the same fields."""

from __future__ import annotations

import re

import pytest

from tests.rooms import keys
from tests.rooms.ftl import by_key, everything, made_of
from tests.rooms.house import ROOT, domain
from tests.rooms.test_locales import named_sources, told
from words import languages

# The browser gets these topics as they are.
BROWSER = ("widget", "spoken")


def responses() -> set[str]:
    return {name.replace("_", "-") for name in domain()["responses"]}


def apology() -> str:
    """The answer to a response without words, which no rule names."""
    code = (ROOT / "bot" / "nlg.py").read_text(encoding="utf-8")
    found = re.search(r'^APOLOGY = "([a-z-]+)"$', code, re.MULTILINE)
    assert found
    return found[1]


def sources() -> set[str]:
    answers = (entry for entry in everything() if "sources" in entry.attributes())
    return {f"source-{named}" for entry in answers for named in named_sources(entry)}


def said() -> set[str]:
    """Every key that something says."""
    literal = {use.key for use in (*keys.literals(), *keys.in_templates())}
    put_together = set().union(*keys.FAMILIES.values(), keys.PAGE_LANGUAGES, keys.KNOWN)
    read = {use.key for use in keys.in_reading()} | keys.SPOKEN_FORMS
    literal |= keys.texts_of_widget() | read
    return literal | put_together | responses() | {apology()} | sources()


def test_every_part_knows_the_same_languages() -> None:
    lists = (ROOT / "bot" / "components" / "lexicon").glob("fillers.*.txt")
    assert tuple(sorted(path.name.split(".")[1] for path in lists)) == languages()


def test_every_message_is_said() -> None:
    used = said() | {key for entry in everything() for key in made_of(entry.node).messages}
    unused = [str(e) for e in everything() if e.key not in used and not e.key.startswith("-")]
    assert not unused, told(unused)


def test_every_key_in_code_exists() -> None:
    known = by_key("en").keys() | keys.NO_KEYS
    wrong = [str(use) for use in keys.literals() if use.key not in known]
    assert not wrong, told(wrong)


def test_every_key_put_together_in_code_is_known_here() -> None:
    found = {use.key for use in keys.patterns()}
    assert found - keys.NO_KEYS == set(keys.FAMILIES)


@pytest.mark.parametrize("family", keys.FAMILIES)
def test_every_key_put_together_in_code_exists(family: str) -> None:
    assert keys.FAMILIES[family] - by_key("en").keys() == set()


def test_pages_say_what_exists() -> None:
    found = list(keys.in_templates())
    assert found
    wrong = [str(use) for use in found if use.key not in by_key("en")]
    assert not wrong, told(wrong)
    assert by_key("en").keys() >= keys.PAGE_LANGUAGES


def test_the_widget_says_what_exists() -> None:
    found = list(keys.in_widget())
    assert found
    wrong = [str(use) for use in found if use.key not in by_key("en")]
    assert not wrong, told(wrong)


def test_what_is_read_aloud_exists() -> None:
    found = {use.key: str(use) for use in keys.in_reading()}
    assert found
    wrong = [use for key, use in found.items() if key not in by_key("en")]
    assert not wrong, told(wrong)
    assert by_key("en").keys() >= keys.SPOKEN_FORMS


def test_words_of_the_widget_need_no_fields() -> None:
    """The browser gets them as they are."""
    wrong = [str(e) for e in everything() if e.topic in BROWSER and made_of(e.node).variables]
    assert not wrong, told(wrong)


def test_every_response_has_words() -> None:
    assert responses() - by_key("en").keys() == set()


def test_fields_in_code_are_the_variables_of_the_message() -> None:
    wrong = [
        f"{use}: {sorted(fields)} in code, {sorted(variables)} in locales/"
        for use, fields in keys.calls()
        if use.key in by_key("en")
        and fields != (variables := made_of(by_key("en")[use.key].node.value).variables)
    ]
    assert not wrong, told(wrong)
