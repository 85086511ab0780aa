"""General questions that were taken for something else."""

from __future__ import annotations

import pytest

from guidance.hearing import Entity, Heard
from guidance.knowledge.recognising import subject


@pytest.mark.parametrize(
    ("intent", "text", "language", "found"),
    [
        ("find_offers", "The number is always the same in every country, right?", "en", "level"),
        ("ask_definition", "Dla kogo są mikropoświadczenia?", "pl", "benefits"),
        ("nlu_fallback", "Do kogo należy mikropoświadczenie?", "pl", "portability"),
        ("nlu_fallback", "How many credits is a bachelor's degree?", "en", "workload"),
        ("nlu_fallback", "How much does a micro-credential cost?", "en", "definition"),
    ],
)
def test_clear_words_decide(intent: str, text: str, language: str, found: str) -> None:
    assert subject(Heard(intent, text, language)) == f"ask_{found}"


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_definition", "What is a micro-credential that is recognised?"),
        ("ask_definition", "co to jest odznaka cyfrowa?"),
        ("ask_offer", "Is it accredited?"),
        ("find_offers", "Is there a course on quality assurance?"),
    ],
)
def test_what_was_read_well_is_left(intent: str, text: str) -> None:
    assert subject(Heard(intent, text, "en")) == ""


@pytest.mark.parametrize(("wanted", "found"), [("pl", "ask_level"), ("en", "")])
def test_a_word_in_the_language_spoken_wants_no_other(wanted: str, found: str) -> None:
    text = "Niveau 6 in Deutschland, co to jest po polsku?"
    message = Heard("change_language", text, "pl", (Entity("language", wanted),))
    assert subject(message) == found
