"""The two questions and their buttons, in the learner's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from front.errors import WrongFields
from front.handoff.choices import choice, payload
from front.message import Button, Reply
from front.record import surveys
from front.record.entries import Question
from front.record.surveys import Ask
from guidance.survey import EASE, SOLVED
from words import Words

NAME = "survey"
# What the assistant says to thanks and to a goodbye, word for word.
_PARTINGS = ("utter-thank", "utter-goodbye")


def parting(replies: Sequence[Reply]) -> Ask | None:
    """The first question, where an answer is one to thanks or to a goodbye."""
    if any(_parts(reply) for reply in replies):
        return first
    return None


def first(number: int, whose: str, language: str) -> Reply:
    """Whether it was solved; ``whose``: person or assistant, ``number``: the survey's."""
    words = Words.load(Words.closest(language))
    buttons = [
        Button(title=words.say(f"survey-{code}"), payload=payload(NAME, survey=number, solved=code))
        for code in SOLVED
    ]
    said = words.say(f"survey-solved-{whose}")
    return _reply(words, said, [*buttons, _skip(words, number)])


def _second(number: int, language: str) -> Reply:
    words = Words.load(Words.closest(language))
    buttons = [
        Button(
            title=words.say(f"survey-ease-{one}"), payload=payload(NAME, survey=number, ease=one)
        )
        for one in EASE
    ]
    return _reply(words, words.say("survey-ease"), [*buttons, _skip(words, number)])


@choice(NAME)
def _pressed(connection: Connection, asked: Question, data: Mapping[str, Any]) -> Sequence[Reply]:
    """Keeps an answer; the first one counts. Raises WrongFields."""
    words = Words.load(Words.closest(asked.language))
    kept = surveys.find(connection, int(data.get("survey") or 0), asked.conversation)
    solved, ease = data.get("solved"), data.get("ease")
    if kept is None:
        raise WrongFields(names="text")
    if solved in SOLVED and kept.solved is None:
        surveys.keep_solved(connection, kept, str(solved))
        return (_second(kept.number, asked.language),)
    if ease in EASE and kept.ease is None:
        surveys.keep_ease(connection, kept, int(ease))
        return (_reply(words, words.say("survey-thanks")),)
    key = "survey-skipped" if data.get("skip") else "survey-noted"
    return (_reply(words, words.say(key)),)


def _skip(words: Words, number: int) -> Button:
    return Button(title=words.say("survey-skip"), payload=payload(NAME, survey=number, skip=True))


def _reply(words: Words, text: str, buttons: Sequence[Button] = ()) -> Reply:
    return Reply(text=text, language=words.language, buttons=list(buttons))


def _parts(reply: Reply) -> bool:
    words = Words.load(Words.closest(reply.language or "en"))
    return reply.text in {words.say(key) for key in _PARTINGS}
