"""What data/ has already, and whether a message may be learned from besides."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from rapidfuzz import fuzz

from cairn.errors import CairnError

# Two examples of one intent whose words are this much alike (0 to 100) teach nothing new.
ALIKE = 95
_LIST = re.compile(r"^\s*-\s?(.*\S)\s*$", re.MULTILINE)
_ANNOTATION = re.compile(r"\[([^]]+)\](?:\([^)]*\)|\{[^}]*\})")
_LETTERS = str.maketrans("łøđħßæœ", "lodhsao")
# Rasa would take these for the mark of an entity, or for something else than one line.
_MARKS = re.compile(r"[\[\]{}\n]")


@dataclass(frozen=True)
class Example:
    """One message of data/<topic>/nlu.<language>.yml."""

    intent: str
    language: str
    text: str
    topic: str


class Training:
    """All examples of data/; what is added is looked at as if it stood there."""

    def __init__(self, data: Path) -> None:
        self._examples = list(_read(data))
        self._topics = {one.intent: one.topic for one in self._examples}

    def topic(self, intent: str) -> str | None:
        """The folder in which the examples of an intent are."""
        return self._topics.get(intent)

    def add(self, text: str, intent: str, language: str) -> str | None:
        """Takes a message in; or says in a sentence why it may not be learned from."""
        topic = self.topic(intent)
        reason = self._reason(text, intent, language) if topic else f"there is no data on {intent}"
        if reason is None and topic is not None:
            self._examples.append(Example(intent, language, text, topic))
        return reason

    def _reason(self, text: str, intent: str, language: str) -> str | None:
        if _MARKS.search(text) or text.startswith(("-", "/")):
            return "it has signs that mean something else in a training file"
        mine = folded(text)
        for one in self._examples:
            if folded(one.text) != mine:
                continue
            if one.intent != intent:
                return f"it stands under {one.intent} in data/{one.topic}"
            if one.language == language:
                return f"it is already in data/{one.topic}"
        return self._like(mine, intent, language)

    def _like(self, mine: str, intent: str, language: str) -> str | None:
        words = _sorted(mine)
        for one in self._examples:
            same = one.intent == intent and one.language == language
            if same and fuzz.ratio(words, _sorted(folded(one.text))) >= ALIKE:
                return f"it is nearly the same as “{one.text}”"
        return None


def folded(text: str) -> str:
    """As the classifier compares it, without marks around and between the words."""
    spread = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    letters = "".join(c for c in spread if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+|[^\w\s.,!?;:]+", letters)) or letters.strip()


def _sorted(text: str) -> str:
    return " ".join(sorted(text.split()))


def _read(data: Path) -> Iterator[Example]:
    paths = sorted(data.glob("*/nlu.*.yml"))
    if not paths:
        raise CairnError(f"There is no training data under {data}.")
    for path in paths:
        language = path.name.split(".")[1]
        for group in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for text in _LIST.findall(group["examples"]):
                plain = _ANNOTATION.sub(r"\1", text)
                yield Example(group["intent"], language, plain, path.parent.name)
