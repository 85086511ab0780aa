"""What a message says somebody has or has done, by its words."""

from __future__ import annotations

import pytest

from guidance.hearing import Heard
from guidance.held_words import names_paper, paper, says_done


def heard(text: str) -> Heard:
    return Heard("nlu_fallback", text, "en")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("I finished Excel from the start", True),
        ("I’ve already done that one", True),
        ("finished Elderly care basics, what's next", True),
        ("got the badge last year", True),
        ("skończyłam Podstawy opieki", True),
        ("Excel od podstaw już mam", True),
        ("jestem po kursie Excela", True),
        ("what comes after Excel?", False),
        ("I do not have it", False),
        ("nie mam certyfikatu", False),
        ("chcę skończyć kurs", False),
        ('/tell_credential{"offer": "I have"}', False),
    ],
)
def test_having_and_having_done(text: str, done: bool) -> None:
    assert says_done(heard(text)) is done


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("I hold a forklift licence", "forklift licence"),
        ("i've got an old welding certificate", "old welding certificate"),
        ("no i mam prawo jazdy kategorii C", "prawo jazdy kategorii C"),
        ("Posiadam świadectwo czeladnika, od dawna", "świadectwo czeladnika"),
        ("I need a licence", ""),
        ("I have a licence and want another one", ""),
        ("do I have a licence?", ""),
        ("mam mało pieniędzy, kurs na prawo jazdy", ""),
        ("nie mam prawa jazdy", ""),
    ],
)
def test_papers(text: str, held: str) -> None:
    assert names_paper(heard(text)) is bool(held)
    assert paper(heard(text)) == held


def test_a_paper_within_a_story_is_not_cut_out() -> None:
    story = heard("I am a nurse from Kyiv, I have a diploma")
    assert names_paper(story)
    assert paper(story) == ""
