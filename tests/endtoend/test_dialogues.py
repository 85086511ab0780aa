"""Whole conversations with all processes running: see dialogues/README.md."""

from __future__ import annotations

from collections import Counter
from statistics import median

import pytest

from tests.endtoend.learner import Learner
from tests.endtoend.running import Running
from tests.endtoend.written import Conversation, conversations, play, until_offers

WRITTEN = tuple(conversations())
# What came from the review list is as long as it was, and about anything.
COUNTED = tuple(one for one in WRITTEN if one.topic != "review")
LEAST, SHORTEST, LONGEST = 40, 4, 12
# The turns from a learner's first message to the first offers, over all conversations.
MOST_TURNS = 2


@pytest.mark.parametrize("conversation", WRITTEN, ids=str)
def test_it_goes_as_written(running: Running, conversation: Conversation) -> None:
    play(Learner(running, conversation.language), conversation)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_offers_come_soon(running: Running, language: str) -> None:
    """The learner's turn that brings the first offers, in those that look for some."""
    held = (one for one in COUNTED if one.language == language)
    turns = [until_offers(Learner(running, language), one) for one in held]
    assert median(turn for turn in turns if turn is not None) <= MOST_TURNS


def test_there_are_enough_of_each_language() -> None:
    number = Counter(one.language for one in COUNTED)
    assert min(number["en"], number["pl"]) >= LEAST
    assert all(SHORTEST <= len(one.turns) <= LONGEST for one in COUNTED)
    assert len({str(one) for one in WRITTEN}) == len(WRITTEN)
