"""Whether an answer is right: what it leaves out, what it must never say, and where it comes from.

A forbidden statement counts where the answer makes it, not where the answer denies it, asks it
or makes it depend on something: “nobody can promise that the school will recognise it” is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.endtoend.audit.questions import Fact, Question, fact

Message = dict[str, Any]

# In a list of what is not done, a verb alone (“promise that …”) states nothing: see _DENIED.
# The end of a statement. A colon ends one too: what follows it stands for itself.
_END = re.compile(r"(?<=[.!?;:])\s+|\n+|•")
# Said to comfort, these deny nothing.
_COMFORT = re.compile(
    r"\b(no worries|no problem|don't worry|do not worry|nie martw się|nie ma problemu"
    r"|bez obaw|not only|nie tylko)\b",
    re.IGNORECASE,
)
_DENIED = {
    "en": re.compile(
        r"^promise\b|\b(not|cannot|nobody|none|nothing|never|neither|nor|without|may|might|unlikely"
        r"|no (one|right|guarantee|promise|duty|rule|law|obligation|school|university|employer"
        r"|body|centre|country|authority|document|organisation|institution|office))\b|n't\b",
        re.IGNORECASE,
    ),
    "pl": re.compile(
        r"^obiecać\b|\b(nie|nikt|nic|nigdy|żad\w+|ani|bez|niekoniecznie|nigdzie|może|mogą)\b",
        re.IGNORECASE,
    ),
}
# In the same clause as the statement, these make it depend on something.
_OPEN = {
    "en": re.compile(r"\b(if|whether|when|once|until|before|how)\b[^,]*$", re.IGNORECASE),
    "pl": re.compile(
        r"\b(jeśli|jeżeli|czy|o ile|gdy|gdyby|zanim|dopóki|kiedy|jak|co|ile|któr\w+)\b[^,]*$",
        re.IGNORECASE,
    ),
}
_EXCEPT = {
    "en": re.compile(r"\b(unless|nowhere|by nobody|by no one)\b", re.IGNORECASE),
    "pl": re.compile(r"\b(chyba że|nigdzie|przez nikogo|o ile)\b", re.IGNORECASE),
}
_PLAIN = str.maketrans({"\xa0": " ", "\u202f": " ", "’": "'", "–": "-", "—": "-", "−": "-"})


@dataclass(frozen=True)
class Answer:
    """What came back: the words of its messages and cards, and its sources as the API has them."""

    said: str
    sources: tuple[Message, ...] = ()

    @property
    def whole(self) -> str:
        """With the titles and addresses of the sources."""
        named = (f"{one['title']} {one.get('url') or ''}" for one in self.sources)
        return "\n".join((self.said, *(_plain(one) for one in named)))

    @property
    def dated(self) -> bool:
        """Whether it has a source with an address and a date, and none without an address."""
        addressed = all(str(one.get("url") or "").startswith("http") for one in self.sources)
        return addressed and any(_is_date(one.get("date")) for one in self.sources)


@dataclass(frozen=True)
class Verdict:
    """How one question was answered."""

    question: Question
    answer: Answer
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]
    sourced: bool

    @property
    def right(self) -> bool:
        """All that it must say, and nothing that it must not."""
        return not self.missing and not self.forbidden


def answer_of(messages: list[Message]) -> Answer:
    """One answer from the messages of a turn; its buttons say nothing and are left out."""
    said = "\n".join(line for message in messages for line in _lines(message))
    sources = tuple(one for message in messages for one in message.get("sources", ()))
    return Answer(_plain(said), sources)


def judge(question: Question, answer: Answer) -> Verdict:
    """What is wrong with an answer, if anything."""
    missing = [one.name for one in question.must if not one.in_(answer.whole)]
    if fact("$misunderstood", question.language).in_(answer.said):
        missing.append("it was not understood")
    forbidden = tuple(_forbidden(question, answer))
    return Verdict(question, answer, tuple(missing), forbidden, _sourced(question, answer))


def promises(language: str) -> tuple[Fact, ...]:
    """What no answer may state: recognition, a job, money or a place that somebody else gives."""
    return (fact("$promise", language), fact("$verdict", language))


def statements(text: str) -> Iterator[str]:
    """What a text states, one by one; questions are left out."""
    for one in _END.split(text):
        if one.strip() and not one.rstrip(" \"”'").endswith("?"):
            yield one.strip()


def _forbidden(question: Question, answer: Answer) -> Iterator[str]:
    """The statements that must not be made. A way that begins with “!” is never excused."""
    for statement in statements(answer.said):
        for one in (*promises(question.language), *question.never):
            if any(_made(statement, way, question.language) for way in one.ways):
                yield statement
                break


def _made(statement: str, way: re.Pattern[str], language: str) -> bool:
    if way.pattern.startswith("!"):
        return re.search(way.pattern[1:], statement, way.flags) is not None
    plain = _COMFORT.sub("", statement)
    found = way.finditer(plain)
    return any(not _excused(plain, one, language) for one in found)


def _excused(statement: str, found: re.Match[str], language: str) -> bool:
    before, until = statement[: found.start()], statement[: found.end()]
    return bool(
        _DENIED[language].search(until)
        or re.search(r"\bno\b", found.group(), re.IGNORECASE)
        or _OPEN[language].search(before)
        or _EXCEPT[language].search(statement)
    )


def _sourced(question: Question, answer: Answer) -> bool:
    unknown = fact("$unknown", question.language).in_(answer.said)
    if question.source is True:
        return answer.dated
    return unknown or (question.source == "either" and answer.dated)


def _lines(message: Message) -> Iterator[str]:
    yield message["text"]
    for offer in message.get("offers", ()):
        yield f"{offer['title']} {offer['provider']}"
        yield from (*offer["reasons"], *offer["caveats"])
        yield from (f"{one['label']}: {one['value']}" for one in offer["facts"])
    yield from (one["title"] for one in message.get("links", ()))


def _plain(text: str) -> str:
    return text.translate(_PLAIN)


def _is_date(written: object) -> bool:
    try:
        date.fromisoformat(str(written))
    except ValueError:
        return False
    return True
