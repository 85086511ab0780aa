"""Buttons with which a learner asks for a person, or no longer needs one, without the assistant."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from front.handoff.choices import choice
from front.message import HandoffOrder, Reply
from front.record.entries import Question
from front.record.handoffs import open_here
from guidance.handoff import REASONS, State
from words import Words


@choice("person")
def ask(_connection: Connection, _asked: Question, data: Mapping[str, Any]) -> Sequence[Reply]:
    """A person is asked for; what is said is what the front adds to every such request."""
    reason = str(data.get("reason", ""))
    known = reason if reason in REASONS else "asked"
    return (Reply(handoff=HandoffOrder(do="request", reason=known)),)


@choice("leave")
def leave(connection: Connection, asked: Question, _data: Mapping[str, Any]) -> Sequence[Reply]:
    """The wait is over, or the talk with the counsellor."""
    here = open_here(connection, asked.conversation)
    talks = here is not None and here.state is State.WITH_COUNSELLOR
    words = Words.load(Words.closest(asked.language))
    text = words.say("handoff-ended" if talks else "handoff-left")
    return (Reply(text=text, language=words.language, handoff=HandoffOrder(do="cancel")),)
