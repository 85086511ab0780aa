"""One thing has one name in all sentences, and what is said in a chat suits every chat."""

from __future__ import annotations

import re

import pytest

from tests.rooms.ftl import entries, made_of
from tests.rooms.house import LANGUAGES

# What is read on a page or at the desk alone; every other file is said in messaging apps as well.
ON_PAGES = re.compile(
    r"alert|brief|check|desk.*|figures|knowledge|page|plain|privacy|queue|roadmap|shell|spoken"
    r"|template|widget"
)
# A chat in an app has no page, no window, and nobody has a mouse on a telephone.
OF_A_PAGE = {
    "en": r"\bthis page\b|\b(re)?load (this|the) page|\bclick|\bmouse\b|\bthis window\b",
    "pl": r"\bt(ej|ę|ą) stron(y|ie|ę|ą)\b(?! internet)|\bodśwież|\bklikn|\bmysz(y|ą|k)|\boknie\b",
}
# Names that were given up, and those that stand in docs/words.md.
GIVEN_UP = {
    "en": {r"computer programme": "computer program", r"\berase my data": "delete my data"},
    "pl": {
        r"\bodnośnik": "link",
        r"\bt(a|ej|ę) usłu(ga|gi|gę)\b": "serwis",
        r"wielkość liter": "rozmiar tekstu",
    },
}


def _said(language: str) -> list[tuple[str, str, str]]:
    """The topic, the name, and the text with its attributes of all that can be said."""
    return [
        (one.topic, str(one), " ".join(made_of(one.node).texts).lower())
        for one in entries(language)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_in_a_chat_speaks_of_no_page(language: str) -> None:
    wrong = [
        key
        for topic, key, text in _said(language)
        if not ON_PAGES.fullmatch(topic) and re.search(OF_A_PAGE[language], text)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_name(language: str) -> None:
    wrong = [
        f"{key}: say “{better}”"
        for _, key, text in _said(language)
        for given_up, better in GIVEN_UP[language].items()
        if re.search(given_up, text)
    ]
    assert not wrong, "\n".join(wrong)
